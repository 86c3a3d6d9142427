// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTextLayout>

namespace ui {

// layOutLines lays a text out in lines of a width, and returns their height. A word that is longer than a line is broken behind its last dot, hyphen
// or slash there, as people break the names of hosts and files; only a word without one ends where the line does.
qreal layOutLines(QTextLayout &layout, qreal width);

} // namespace ui
