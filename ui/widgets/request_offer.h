// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace ui {

class LinkButton;

// The way for users without a certificate: a question, and the link that leads to a request.
class RequestOffer final : public QWidget {
  Q_OBJECT

public:
  explicit RequestOffer(QWidget *parent = nullptr);

  [[nodiscard]] QWidget *link() const;

signals:
  void taken();

private:
  LinkButton *m_link;
};

} // namespace ui
