// SPDX-License-Identifier: Apache-2.0
#include "ui/certificate_view.h"

namespace ui {

CertificateView::CertificateView(SessionPorts sessionPorts, QObject *parent) : Flow(std::move(sessionPorts), parent) {}

void CertificateView::describe(const core::Certificate &certificate) {
  m_details.reset();
  start<core::CertificateDetails>(
      Verb::Describing,
      [certificate](const SessionPorts &ports, const std::stop_token &stop, const core::Progress &) {
        return ports.reader.describe(certificate, stop);
      },
      [this](core::Expected<core::CertificateDetails> details) {
        if (!details) {
          emit describeFailed(details.error());
          return;
        }
        m_details = std::move(*details);
        emit described();
      });
}

} // namespace ui
