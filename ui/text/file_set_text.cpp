// SPDX-License-Identifier: Apache-2.0
#include "ui/text/file_set_text.h"

#include "ui/text/display.h"

#include <QStringList>

#include <algorithm>

namespace ui {

namespace {
constexpr std::size_t mostNamed = 5;
}

QString FileSetText::nameOf(const std::filesystem::path &path) {
  const auto name = path.filename().empty() ? path.parent_path().filename() : path.filename(); // a folder may end with its separator
  return Display::shown(name.string());
}

Message FileSetText::messageFor(const core::FileSet &set) {
  QStringList names;
  for (std::size_t i = 0; i < std::min(set.left.size(), mostNamed); ++i) {
    const auto &[path, reason] = set.left[i];
    names << (reason ? tr("%1 (%2)", "file, why it is not taken").arg(nameOf(path), ui::messageFor(*reason).title) : nameOf(path));
  }
  if (set.left.size() > mostNamed) names << tr("%n more", nullptr, static_cast<int>(set.left.size() - mostNamed));
  const auto left = tr("Not taken: %1.").arg(names.join(tr(", ", "between files")));
  const auto hint = tr("One certificate is imported at a time, alone or with the file of its private key.");
  if (!set.opened) return {tr("None of these files can be imported"), left, hint};
  const auto opened = Display::shown(set.opened->name);
  const auto taken = set.key ? tr("Opened: %1, with the key in %2.", "files").arg(opened, nameOf(*set.key)) : tr("Opened: %1.", "file").arg(opened);
  return {tr("Not all files are taken"), taken + QLatin1Char(' ') + left, hint};
}

} // namespace ui
