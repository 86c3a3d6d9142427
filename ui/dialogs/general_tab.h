// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/certificate_details.h"
#include "ui/viewed_path.h"

#include <QScrollArea>

class QLabel;

namespace ui {

// The first tab of a certificate's window: whose it is, what it is good for, how long, and for which names.
class GeneralTab final : public QScrollArea {
  Q_OBJECT

public:
  GeneralTab(const ViewedPath &path, core::Time now, QWidget *parent);

  void setDetails(const core::CertificateDetails &details);
  void setUnread(); // they could not be had

private:
  QWidget *makeFacts(const ViewedPath &path, core::Time now);
  QWidget *makeNames(const core::Certificate &certificate);
  QWidget *makePrints(const core::Certificate &certificate);

  QLabel *m_use = nullptr;
};

} // namespace ui
