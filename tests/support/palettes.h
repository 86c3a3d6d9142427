// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPalette>

namespace support {

// As dark desktops have it.
inline QPalette darkPalette() {
  QPalette dark(QColor(0x2b, 0x2f, 0x33), QColor(0x23, 0x27, 0x2a));
  dark.setColor(QPalette::Base, QColor(0x1b, 0x1e, 0x20));
  dark.setColor(QPalette::WindowText, QColor(0xee, 0xee, 0xee));
  dark.setColor(QPalette::Text, QColor(0xee, 0xee, 0xee));
  dark.setColor(QPalette::ButtonText, QColor(0xee, 0xee, 0xee));
  dark.setColor(QPalette::Highlight, QColor(0x3d, 0x7f, 0xd9));
  dark.setColor(QPalette::HighlightedText, Qt::white);
  dark.setColor(QPalette::PlaceholderText, QColor(0xa0, 0xa0, 0xa0));
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    dark.setColor(QPalette::Disabled, role, QColor(0x80, 0x80, 0x80));
  return dark;
}

// As Windows has it: everything on black, one accent.
inline QPalette starkPalette() {
  QPalette stark(Qt::black, Qt::black);
  for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Button, QPalette::AlternateBase}) stark.setColor(role, Qt::black);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText}) stark.setColor(role, Qt::white);
  stark.setColor(QPalette::Highlight, QColor(0x1a, 0xeb, 0xff));
  stark.setColor(QPalette::HighlightedText, Qt::black);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    stark.setColor(QPalette::Disabled, role, QColor(0x3f, 0xf2, 0x3f));
  return stark;
}

} // namespace support
