// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/details_tab.h"

#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/text/extension_text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <string_view>

namespace ui {

namespace {

constexpr int roomBeside = 14;
constexpr int roomOfRow = 7;                  // above and below a text
constexpr std::size_t mostBytes = 16U << 10U; // that are laid out for reading

QPlainTextEdit *makeText(QWidget *parent, const char *objectName, const QString &name, int lines) {
  auto *text = new QPlainTextEdit(parent);
  text->setObjectName(QLatin1String(objectName));
  text->setAccessibleName(name);
  text->setReadOnly(true);
  text->setTabChangesFocus(true);
  text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  text->setMinimumHeight(text->fontMetrics().height() * lines);
  return text;
}

// Of a serial number as Certificate::serial has it. A negative one is shown by its digits.
core::Bytes bytesOf(std::string_view serial) {
  return core::fromHex(serial.substr(serial.starts_with('-') ? 1 : 0)).value_or(core::Bytes());
}

} // namespace

DetailsTab::DetailsTab(core::Certificate certificate, QWidget *parent)
    : QWidget(parent), m_certificate(std::move(certificate)), m_state(plainLabel(this, tr("The extensions are being read…"))),
      m_banner(new Banner(this)), m_table(new QTreeWidget(this)), m_name(plainLabel(this)), m_origin(plainLabel(this, {}, true)),
      m_text(makeText(this, "fieldText", tr("Value of the field"), 3)), m_shown(plainLabel(this)),
      m_hex(makeText(this, "fieldHex", tr("Bytes of the field"), 3)) {
  buildTable();
  buildBelow();
  addFields();
}

void DetailsTab::buildTable() {
  m_state->setObjectName(QStringLiteral("detailsState"));
  m_banner->setObjectName(QStringLiteral("detailsBanner"));
  m_table->setObjectName(QStringLiteral("detailsTable"));
  m_table->setAccessibleName(tr("Fields and extensions"));
  m_table->setHeaderLabels({tr("Field"), tr("Value")});
  m_table->header()->setSectionsMovable(false);
  m_table->header()->setStretchLastSection(true);
  m_table->setRootIsDecorated(false);
  m_table->setUniformRowHeights(true);
  m_table->setMinimumHeight(fontMetrics().height() * 6);
  connect(m_table, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem *item) { showField(item); });
  auto *copy = new QShortcut(QKeySequence::Copy, m_table, nullptr, nullptr, Qt::WidgetShortcut);
  connect(copy, &QShortcut::activated, this, &DetailsTab::copyField);
}

void DetailsTab::buildBelow() {
  QFont bold = m_name->font();
  bold.setBold(true);
  m_name->setFont(bold);
  m_name->setObjectName(QStringLiteral("fieldName"));
  m_origin->setObjectName(QStringLiteral("fieldOrigin"));
  m_shown->setObjectName(QStringLiteral("fieldShown"));
  makeSecondary(m_origin);
  makeSecondary(m_shown);
  makeFixedWidth(m_hex);
  m_hex->setLineWrapMode(QPlainTextEdit::NoWrap);
  auto *layout = new QVBoxLayout(this);
  layout->addWidget(m_banner);
  layout->addWidget(m_state);
  layout->addWidget(m_table, 5);
  layout->addWidget(m_name);
  layout->addWidget(m_origin);
  layout->addWidget(m_text, 2);
  layout->addWidget(m_hex, 2);
  layout->addWidget(m_shown);
}

// What the certificate itself tells, before its extensions are there.
void DetailsTab::addFields() {
  const auto &serial = m_certificate.serial();
  const auto key = Display::key(m_certificate);
  const auto date = [](core::Time time) { return toQt(core::formatTime(time)); };
  const auto simple = [this](const QString &name, const QString &value) { return addField({name, value, {}, value}); };
  m_version = simple(tr("Version"), tr("being read…"));
  addField({tr("Serial number"), Display::grouped(serial), {}, toQt(serial), bytesOf(serial)});
  simple(tr("Signature"), Display::shown(m_certificate.signatureAlgorithm()));
  simple(tr("Issuer"), Display::distinguishedName(m_certificate.issuer()));
  simple(tr("Valid from"), date(m_certificate.notBefore()));
  simple(tr("Valid to"), date(m_certificate.notAfter()));
  simple(tr("Subject"), Display::distinguishedName(m_certificate.subject()));
  addField({tr("Public key"), key, {}, key, m_certificate.publicKey()});
  m_table->resizeColumnToContents(0);
  m_table->setCurrentItem(m_version);
}

QTreeWidgetItem *DetailsTab::addField(Field field) {
  auto *item = new QTreeWidgetItem(m_table, {field.name, field.brief});
  if (field.isCritical) item->setText(0, tr("%1 · critical", "name of an extension").arg(field.name));
  const auto text = m_table->fontMetrics().size(Qt::TextSingleLine, item->text(0));
  item->setSizeHint(0, text + QSize(roomBeside, roomOfRow));
  item->setToolTip(1, field.brief.toHtmlEscaped());
  m_fields.insert(item, std::move(field));
  return item;
}

void DetailsTab::addHeading(const QString &text) {
  auto *item = new QTreeWidgetItem(m_table, {text});
  QFont bold = m_table->font();
  bold.setBold(true);
  item->setFont(0, bold);
  item->setFlags(Qt::ItemIsEnabled); // the arrow keys pass it by
  item->setFirstColumnSpanned(true);
}

void DetailsTab::setDetails(const core::CertificateDetails &details) {
  m_state->hide();
  auto &version = m_fields[m_version];
  version.brief = version.whole = details.version == 0 ? tr("not 1, 2 or 3") : QString::number(details.version);
  m_version->setText(1, version.brief);
  const core::BytesView der(m_certificate.der());
  addHeading(details.extensions.empty() ? tr("No extensions") : tr("Extensions"));
  for (const auto &row : details.extensions) {
    const auto value = der.subspan(row.at, std::min(row.size, mostBytes)); // the reader's places were checked
    addField({ExtensionText::name(row), ExtensionText::brief(row), ExtensionText::origin(row), ExtensionText::whole(row),
              core::Bytes(value.begin(), value.end()), row.isCritical});
  }
  m_table->resizeColumnToContents(0);
  m_table->setColumnWidth(0, std::min(m_table->columnWidth(0), m_table->fontMetrics().averageCharWidth() * 34));
  if (details.leftOut > 0) {
    const auto count = Display::count(details.leftOut);
    m_banner->showMessage(Banner::Kind::Info,
                          {details.leftOut == 1 ? tr("1 more extension is left out") : tr("%1 more extensions are left out").arg(count),
                           tr("Only the first %1 are shown.").arg(Display::count(details.extensions.size())),
                           {}});
  }
  showField(m_table->currentItem());
}

void DetailsTab::setFailure(const core::Error &error) {
  m_state->hide();
  auto &version = m_fields[m_version];
  version.brief = version.whole = tr("could not be read");
  m_version->setText(1, version.brief);
  m_banner->showError(error);
  showField(m_table->currentItem());
}

void DetailsTab::showField(const QTreeWidgetItem *item) {
  const auto field = m_fields.value(item);
  m_name->setText(field.name);
  m_origin->setText(field.origin);
  m_origin->setVisible(!field.origin.isEmpty());
  m_text->setPlainText(field.whole);
  const auto shown = std::min(field.bytes.size(), mostBytes);
  m_hex->setPlainText(ExtensionText::hex(core::BytesView(field.bytes).first(shown)));
  m_hex->setVisible(shown > 0);
  m_shown->setVisible(shown == mostBytes);
  m_shown->setText(tr("These are the first %1 bytes.").arg(Display::count(shown)));
}

void DetailsTab::copyField() const {
  const auto *item = m_table->currentItem();
  if (item == nullptr) return;
  const auto field = m_fields.value(item);
  QApplication::clipboard()->setText(field.name + QLatin1Char('\t') + field.whole);
}

} // namespace ui
