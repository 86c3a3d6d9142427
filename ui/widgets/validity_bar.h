// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"

#include <QWidget>

namespace ui {

// The time a certificate is valid, drawn as a bar from its first to its last day, with today on it.
class ValidityBar final : public QWidget {
  Q_OBJECT

public:
  explicit ValidityBar(QWidget *parent = nullptr);

  void setTimes(core::Time notBefore, core::Time notAfter, core::Time now);
  [[nodiscard]] QSize sizeHint() const override;

protected:
  void paintEvent(QPaintEvent *event) override;

private:
  core::Time m_notBefore, m_notAfter, m_now;
};

} // namespace ui
