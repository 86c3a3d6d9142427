// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/save_receipt.h"

#include "ui/dialogs/file_chooser.h"
#include "ui/dialogs/write_file.h"
#include "ui/text/change_text.h"
#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/widgets/banner.h"

#include <QCoreApplication>
#include <QDir>
#include <QPointer>

namespace ui {

namespace {

class Saving final {
  Q_DECLARE_TR_FUNCTIONS(SaveReceipt)

public:
  static void write(const core::Receipt &receipt, const QString &path, Banner &saved) {
    const auto failure = writeFile(path, ChangeText::file(receipt, path));
    const auto shown = Display::shown(toUtf8(path));
    if (!failure)
      saved.showMessage(Banner::Kind::Info, {tr("Receipt saved"), shown, {}});
    else
      saved.showMessage(Banner::Kind::Error, {tr("Receipt not saved"), tr("%1 could not be written: %2.").arg(shown, *failure), {}});
  }
};

} // namespace

void saveReceipt(const core::Receipt &receipt, FileChooser &chooser, QWidget *asking, Banner &saved) {
  const auto name = QDir::home().filePath(QStringLiteral("certwright-") + toQt(receipt.id) + QStringLiteral(".txt"));
  chooser.save(asking, FileChooser::Content::Receipt, name, [receipt, banner = QPointer<Banner>(&saved)](const QString &path) {
    if (banner) Saving::write(receipt, path, *banner);
  });
}

} // namespace ui
