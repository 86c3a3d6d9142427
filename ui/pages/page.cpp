// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/page.h"

#include "ui/text/display.h"
#include "ui/widgets/banner.h"

#include <QPushButton>

namespace ui {

Page::Page(ImportSession &session, QWidget *parent) : FlowPage(session, parent), m_session(session) {}

void Page::showFailureIn(Banner &banner, QPushButton &anyway, const core::Error &error) {
  const bool isCostly = error.code == core::ErrorCode::TooCostly;
  const auto *file = m_session.file();
  const bool isTimed = isCostly && file != nullptr && file->container;
  banner.showError(error,
                   isTimed ? tr("Each password is then checked in %1.", "about 3 seconds").arg(Display::duration(file->container->estimatedSeconds))
                           : QString());
  anyway.setVisible(isCostly);
}

int Page::pageAfterUnlocking() const {
  if (m_session.savedPlan() != nullptr) return static_cast<int>(PageId::Confirm); // it has decided the rest
  return static_cast<int>(m_session.missingKey() != nullptr || !m_session.givenKey().isEmpty() ? PageId::Key : PageId::Name);
}

void Page::showStoppedIn(Banner &banner) {
  banner.showMessage(Banner::Kind::Info, {tr("Stopped"), tr("Nothing was changed."), {}});
}

} // namespace ui
