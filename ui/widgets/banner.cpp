// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/banner.h"

#include "ui/text/display.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/roles.h"
#include "ui/widgets/tinted_icon.h"
#include "ui/widgets/tones.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QShowEvent>
#include <QTimer>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int iconSize = 16;

// A shape of its own for each kind, so that colour is never the only sign.
QString iconOf(Banner::Kind kind) {
  switch (kind) {
  case Banner::Kind::Error:
    return QStringLiteral("error");
  case Banner::Kind::Warning:
    return QStringLiteral("warning");
  case Banner::Kind::Info:
    return QStringLiteral("info");
  case Banner::Kind::Done:
    return QStringLiteral("check");
  }
  return {};
}

// What banners had said that were destroyed while they could be seen, in this turn of the event loop.
QStringList &justGone() {
  static QStringList texts;
  return texts;
}

} // namespace

Banner::Banner(QWidget *parent) : QFrame(parent), m_title(plainLabel(this)), m_sentence(plainLabel(this)) {
  QFont bold = m_title->font();
  bold.setBold(true);
  m_title->setFont(bold);
  auto *layout = new QHBoxLayout(this);
  layout->setContentsMargins(10, 8, 10, 8);
  layout->setSpacing(0);
  layout->addSpacing(iconSize + 10); // margins do not change sides with the direction of the language; this does
  auto *lines = new QVBoxLayout;
  lines->setSpacing(2);
  lines->addWidget(m_title);
  lines->addWidget(m_sentence);
  layout->addLayout(lines, 1);
  Roles::give(this, QAccessible::Grouping);
  hide();
}

Banner::~Banner() {
  if (!isVisible() || m_isNews) return;
  if (justGone().isEmpty()) QTimer::singleShot(0, [] { justGone().clear(); });
  justGone() << text();
}

QColor Banner::colorOf(Kind kind, const QPalette &palette) {
  const bool dark = Tones::isDark(palette);
  switch (kind) {
  case Kind::Error:
    return dark ? QColor(0xff, 0x8a, 0x80) : QColor(0xb7, 0x1c, 0x1c);
  case Kind::Warning:
    return dark ? QColor(0xff, 0xca, 0x5f) : QColor(0x8a, 0x5a, 0x00);
  case Kind::Info:
    return dark ? QColor(0x8a, 0xb8, 0xff) : QColor(0x1a, 0x56, 0xb0);
  case Kind::Done:
    return dark ? QColor(0x8a, 0xdb, 0x9a) : QColor(0x1e, 0x7a, 0x34);
  }
  return palette.color(QPalette::WindowText);
}

Banner::Kind Banner::kindOf(core::Severity severity) {
  switch (severity) {
  case core::Severity::Error:
    return Kind::Error;
  case core::Severity::Warning:
    return Kind::Warning;
  case core::Severity::Info:
    return Kind::Info;
  }
  return Kind::Info;
}

void Banner::showMessage(Kind kind, const Message &message) {
  const auto before = text();
  m_kind = kind;
  m_title->setText(message.title);
  const QString sentence = message.hint.isEmpty() ? message.sentence : message.sentence + QLatin1Char(' ') + message.hint;
  m_sentence->setText(sentence);
  m_sentence->setVisible(!sentence.isEmpty());
  update();
  if (isVisible() && before == text()) return;
  m_isNews = !justGone().removeOne(text());
  setAccessibleName(text());
  Roles::setItems(this, {{text(), QAccessible::AlertMessage}});
  show();
  tellSoon();
}

// When the page stands: while pages change, QWizard hides and shows them several times.
void Banner::tellSoon() {
  QTimer::singleShot(0, this, [this] {
    if (!isVisible() || !m_isNews) return;
    m_isNews = false;
    Roles::announce(this);
  });
}

void Banner::showEvent(QShowEvent *event) {
  QFrame::showEvent(event);
  if (!event->spontaneous()) tellSoon();
}

// What is there again after it was gone is news again. For less than a turn of the event loop it was not gone.
void Banner::hideEvent(QHideEvent *event) {
  QFrame::hideEvent(event);
  if (isHidden()) m_isNews = true;
  QTimer::singleShot(0, this, [this] { m_isNews = m_isNews || !isVisible(); });
}

void Banner::showError(const core::Error &error, const QString &more) {
  Message message = messageFor(error);
  if (!more.isEmpty()) message.hint += QLatin1Char(' ') + more;
  for (const auto &detail : error.details) message.hint += QLatin1Char('\n') + sentenceFor(detail);
  showMessage(Kind::Error, message);
}

void Banner::showDetails(const core::Error &error) {
  QStringList lines;
  for (const auto &detail : error.details) lines << sentenceFor(detail);
  if (lines.isEmpty()) return showError(error);
  const auto first = lines.takeFirst();
  showMessage(Kind::Error, {first, lines.join(QLatin1Char('\n')), {}});
}

void Banner::showFinding(const core::Finding &finding) {
  showMessage(kindOf(core::severityOf(finding.code)), messageFor(finding));
}

QString Banner::text() const {
  return m_sentence->text().isEmpty() ? m_title->text() : m_title->text() + QLatin1Char('\n') + m_sentence->text();
}

void Banner::paintEvent(QPaintEvent *event) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QColor accent = colorOf(m_kind, palette());
  const bool isStark = Tones::isHighContrast(palette());
  const auto base = palette().color(QPalette::Base);
  const auto ground = isStark ? base : Tones::mixed(accent, base, Tones::isDark(palette()) ? 18 : 10);
  painter.setPen(isStark ? QPen(accent, 2) : QPen(Qt::NoPen));
  painter.setBrush(ground);
  painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
  const qreal middle = m_title->geometry().top() + m_title->fontMetrics().height() / 2.0;
  const qreal x = layoutDirection() == Qt::RightToLeft ? width() - iconSize - 10 : 10;
  TintedIcon::paint(painter, iconOf(m_kind), QRectF(x, middle - iconSize / 2.0, iconSize, iconSize), accent, ground);
  QFrame::paintEvent(event);
}

} // namespace ui
