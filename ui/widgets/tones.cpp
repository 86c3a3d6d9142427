// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/tones.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double enough = 4.5; // WCAG 2, level AA

double luminance(const QColor &color) {
  const auto linear = [](double share) { return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4); };
  return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

// Towards black or white, as little as needed against the other colour: the hue stays.
QColor broughtTo(const QColor &end, const QColor &color, const QColor &other) {
  for (int percent = 100; percent > 0; percent -= 2) {
    const auto made = Tones::mixed(color, end, percent);
    if (Tones::contrast(other, made) >= enough) return made;
  }
  return end;
}

// Away from its text.
QColor readableUnder(const QColor &text, const QColor &ground) {
  return broughtTo(luminance(text) > luminance(ground) ? Qt::black : Qt::white, ground, text);
}

} // namespace

double Tones::contrast(const QColor &front, const QColor &back) {
  const double one = luminance(front), other = luminance(back);
  return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

QColor Tones::readable(const QColor &front, const QColor &back) {
  const QColor black(Qt::black), white(Qt::white);
  return broughtTo(contrast(black, back) > contrast(white, back) ? black : white, front, back);
}

QColor Tones::accent(const QPalette &palette) {
  return readableUnder(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight));
}

void Tones::settle(QPalette &palette) {
  for (const auto group : {QPalette::Active, QPalette::Inactive}) {
    const auto text = palette.color(group, QPalette::HighlightedText), ground = palette.color(group, QPalette::Highlight);
    palette.setColor(group, QPalette::Highlight, readableUnder(text, ground));
  }
}

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
