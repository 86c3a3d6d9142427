// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/import_session.h"

#include <QWizardPage>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

class Banner;
class BusyLine;

enum class PageId { File, Password, Name, Confirm, Result, Key, Request, RequestResult };

// What all pages share: a heading with a sentence, room for their content that scrolls where the screen is small, and a
// line for what is being done.
class Page : public QWizardPage {
  Q_OBJECT

public:
  [[nodiscard]] bool isCurrent() const;

protected:
  Page(ImportSession &session, QWidget *parent);

  [[nodiscard]] ImportSession &session() const { return m_session; }
  [[nodiscard]] QVBoxLayout *body() const { return m_body; } // ends with nothing: pages add their own stretch
  [[nodiscard]] QWidget *content() const { return m_content; }
  [[nodiscard]] BusyLine &busyLine() const { return *m_busyLine; }

  void setHeading(const QString &heading, const QString &sentence);
  [[nodiscard]] int pageAfterUnlocking() const;
  void advance(); // goes to the next page, if this one is still shown

  // showFailureIn says an error in a banner. The button, which opens the file all the same, shows only where cost is what
  // speaks against it; the cost is named then.
  void showFailureIn(Banner &banner, QPushButton &anyway, const core::Error &error);

private:
  ImportSession &m_session;
  QLabel *m_heading;
  QLabel *m_sentence;
  QWidget *m_content;
  QVBoxLayout *m_body;
  BusyLine *m_busyLine;
};

} // namespace ui
