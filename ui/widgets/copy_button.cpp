// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/copy_button.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/roles.h"
#include "ui/widgets/tinted_icon.h"
#include "ui/widgets/tones.h"

#include <QApplication>
#include <QClipboard>
#include <QPainter>
#include <QPointer>

namespace ui {

namespace {

constexpr int shownFor = 2000;
constexpr int iconSize = 14;
constexpr int gap = 5;

// The notice that is shown, on whichever button: what lies on the clipboard is what was copied last.
QPointer<QWidget> &latest() {
  static QPointer<QWidget> notice;
  return notice;
}

// Drawn over the button, which keeps its name, its letter and the focus.
class CopiedNotice final : public QWidget {
public:
  explicit CopiedNotice(QWidget *button) : QWidget(button) {
    Roles::give(this, QAccessible::Grouping);
    setObjectName(QStringLiteral("copiedNotice"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(CopyButton::tr("Copied"));
    Roles::setItems(this, {{accessibleName(), QAccessible::Notification}});
    hide();
  }

  [[nodiscard]] QSize sizeHint() const override {
    return {iconSize + gap + fontMetrics().horizontalAdvance(accessibleName()), fontMetrics().height()};
  }

protected:
  void paintEvent(QPaintEvent *) override {
    QPainter painter(this);
    const auto ground = palette().color(QPalette::Button);
    const auto color = Tones::isHighContrast(palette()) ? palette().color(QPalette::ButtonText) : Banner::colorOf(Banner::Kind::Done, palette());
    painter.fillRect(rect(), ground);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int left = (width() - sizeHint().width()) / 2;
    const int icon = mirrored ? width() - left - iconSize : left;
    TintedIcon::paint(painter, QStringLiteral("check"), QRectF(icon, (height() - iconSize) / 2.0, iconSize, iconSize), color, ground);
    painter.setPen(palette().color(QPalette::ButtonText));
    const QRect text(mirrored ? 0 : icon + iconSize + gap, 0, mirrored ? icon - gap : width() - icon - iconSize - gap, height());
    painter.drawText(text, static_cast<int>(Qt::AlignVCenter | Qt::AlignAbsolute | (mirrored ? Qt::AlignRight : Qt::AlignLeft)), accessibleName());
  }
};

} // namespace

CopyButton::CopyButton(const QString &text, QWidget *parent) : QPushButton(text, parent), m_notice(new CopiedNotice(this)) {
  setAutoDefault(false);
  m_end.setSingleShot(true);
  m_end.setInterval(shownFor);
  connect(&m_end, &QTimer::timeout, m_notice, &QWidget::hide);
}

void CopyButton::setContent(const QString &content) {
  if (m_content.isNull()) {
    connect(this, &QPushButton::clicked, this, [this] {
      QApplication::clipboard()->setText(m_content);
      confirm();
    });
  }
  m_content = content.isNull() ? QLatin1String("") : content;
  m_notice->hide();
}

void CopyButton::confirm() {
  if (latest() != nullptr && latest() != m_notice) latest()->hide();
  latest() = m_notice;
  m_notice->show();
  Roles::announce(m_notice); // each time
  m_end.start();
}

QSize CopyButton::sizeHint() const {
  return QPushButton::sizeHint().expandedTo(m_notice->sizeHint() + QSize(16, 0));
}

void CopyButton::resizeEvent(QResizeEvent *event) {
  QPushButton::resizeEvent(event);
  m_notice->setGeometry(rect().adjusted(4, 4, -4, -4)); // within the edge and its ring
}

} // namespace ui
