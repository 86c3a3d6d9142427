// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/request_offer.h"

#include "ui/widgets/link_button.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>

namespace ui {

RequestOffer::RequestOffer(QWidget *parent) : QWidget(parent), m_link(new LinkButton(tr("&Make a request instead"), this)) {
  auto *question = plainLabel(this, tr("No certificate yet?"));
  question->setWordWrap(false);
  makeSecondary(question);
  m_link->setObjectName(QStringLiteral("makeRequestLink"));
  m_link->setAccessibleDescription(tr("Makes a key and the request that an authority answers with a certificate"));
  auto *row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(4);
  row->addWidget(question);
  row->addWidget(m_link);
  row->addStretch(1);
  connect(m_link, &QPushButton::clicked, this, &RequestOffer::taken);
}

QWidget *RequestOffer::link() const {
  return m_link;
}

} // namespace ui
