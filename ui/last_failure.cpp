// SPDX-License-Identifier: Apache-2.0
#include "ui/last_failure.h"

#include "ui/import_session.h"

namespace ui {

LastFailure::LastFailure(ImportSession &session, QObject *parent) : QObject(parent), m_session(session) {
  for (const auto signal : {&ImportSession::forgotten, &ImportSession::opened, &ImportSession::keyAdded, &ImportSession::imported})
    connect(&session, signal, this, [this] { m_error.reset(); });
  for (const auto signal : {&ImportSession::unlocked, &ImportSession::drafted}) connect(&session, signal, this, &LastFailure::takePlace);
  for (const auto signal : {&ImportSession::openFailed, &ImportSession::unlockFailed, &ImportSession::keyFailed, &ImportSession::planFailed})
    connect(&session, signal, this, &LastFailure::take);
  connect(&session, &ImportSession::planned, this, &LastFailure::takePlan);
}

// That a file does not open without a password is only found out.
void LastFailure::take(const core::Error &error) {
  const bool isTrial = error.code == core::ErrorCode::WrongPassword && m_session.opensByItself() && !error.parameters.contains("which");
  if (error.code != core::ErrorCode::PasswordNeeded && error.code != core::ErrorCode::Cancelled && !isTrial) m_error = error;
}

void LastFailure::takePlace() {
  const auto *failure = m_session.placeFailure();
  m_error = failure != nullptr ? std::optional(*failure) : std::nullopt;
}

void LastFailure::takePlan() {
  m_error = m_session.currentPlan()->refusal;
  if (const auto *failure = m_session.changeFailure(); failure != nullptr && !m_error) m_error = *failure;
}

} // namespace ui
