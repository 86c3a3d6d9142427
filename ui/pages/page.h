// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/import_session.h"
#include "ui/pages/flow_page.h"

class QPushButton;

namespace ui {

class Banner;

// The base of the pages of an import: its session, and how they report that a file does not open.
class Page : public FlowPage {
  Q_OBJECT

protected:
  Page(ImportSession &session, QWidget *parent);

  [[nodiscard]] ImportSession &session() const { return m_session; }
  [[nodiscard]] int pageAfterUnlocking() const; // the one that asks for the key, where that is missing or was given in a file

  // showFailureIn shows an error in a banner. The button, which opens the file anyway, shows only where cost is the
  // only obstacle; the cost is named then.
  void showFailureIn(Banner &banner, QPushButton &anyway, const core::Error &error);

  static void showStoppedIn(Banner &banner); // that the user stopped a check, which changes nothing

private:
  ImportSession &m_session;
};

} // namespace ui
