// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/tab_place.h"

#include <QWidget>

namespace ui {

namespace {

class LentFocus final {
public:
  explicit LentFocus(QWidget *widget) : m_widget(widget), m_policy(widget->focusPolicy()) {
    if (m_policy == Qt::NoFocus) widget->setFocusPolicy(Qt::TabFocus);
  }
  ~LentFocus() {
    if (m_policy == Qt::NoFocus) m_widget->setFocusPolicy(m_policy);
  }
  LentFocus(const LentFocus &) = delete;
  LentFocus &operator=(const LentFocus &) = delete;

private:
  QWidget *m_widget;
  Qt::FocusPolicy m_policy;
};

} // namespace

void setTabPlace(QWidget *first, QWidget *second) {
  const LentFocus one(first), other(second);
  QWidget::setTabOrder(first, second);
}

} // namespace ui
