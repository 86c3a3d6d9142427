// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/tones.h"

namespace ui {

QColor Tones::mixed(const QColor &front, const QColor &back, int percent) {
  const auto mix = [percent](int a, int b) { return (a * percent + b * (100 - percent)) / 100; };
  return {mix(front.red(), back.red()), mix(front.green(), back.green()), mix(front.blue(), back.blue())};
}

bool Tones::isDark(const QPalette &palette) {
  return palette.color(QPalette::Window).lightness() < 128;
}

// Such themes paint everything on one ground that is black or white.
bool Tones::isHighContrast(const QPalette &palette) {
  const auto ground = palette.color(QPalette::Window);
  const bool isExtreme = ground.lightness() == 0 || ground.lightness() == 255;
  return isExtreme && palette.color(QPalette::Base) == ground && palette.color(QPalette::Button) == ground;
}

QColor Tones::secondary(const QPalette &palette) {
  const auto text = palette.color(QPalette::WindowText);
  return isHighContrast(palette) ? text : mixed(text, palette.color(QPalette::Base), 64);
}

QColor Tones::edge(const QPalette &palette) {
  const auto text = palette.color(QPalette::WindowText);
  return isHighContrast(palette) ? text : mixed(text, palette.color(QPalette::Base), isDark(palette) ? 48 : 46);
}

QColor Tones::line(const QPalette &palette) {
  const auto text = palette.color(QPalette::WindowText);
  return isHighContrast(palette) ? text : mixed(text, palette.color(QPalette::Base), 18);
}

} // namespace ui
