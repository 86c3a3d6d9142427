// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/certificate_details.h"
#include "ui/flow.h"

#include <optional>

namespace ui {

// CertificateView asks a reader what the extensions of one certificate say.
class CertificateView final : public Flow {
  Q_OBJECT

public:
  explicit CertificateView(SessionPorts ports, QObject *parent = nullptr);

  // describe ends in described or describeFailed.
  void describe(const core::Certificate &certificate);

  [[nodiscard]] const core::CertificateDetails *details() const { return m_details ? &*m_details : nullptr; }

signals:
  void described();
  void describeFailed(const core::Error &error);

private:
  std::optional<core::CertificateDetails> m_details;
};

} // namespace ui
