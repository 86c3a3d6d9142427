// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWizardPage>

class QHBoxLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace ui {

class BusyLine;
class Flow;

enum class PageId { File, Password, Name, Confirm, Result, Key, Request, RequestResult, Undo, UndoResult };

// The base of all pages, whatever flow they belong to: a heading with a sentence, room for their content that scrolls where the screen is small,
// and a line for what the flow is doing. Next follows isComplete whenever the flow begins or ends something.
class FlowPage : public QWizardPage {
  Q_OBJECT

public:
  [[nodiscard]] bool isCurrent() const; // the one that is shown

  // setStep shows "Step 2 of 5" above the heading, for a window that has no room for the list of steps. Empty: it has.
  void setStep(const QString &step, const QString &spoken);

  // What the buttons beside the pages' own ones do on this page: to copy, to save, and a third one.
  [[nodiscard]] virtual bool hasContent() const { return false; } // to copy
  [[nodiscard]] virtual bool hasReceipt() const { return false; } // to save and to copy
  [[nodiscard]] virtual bool hasWay() const { return hasReceipt(); }
  [[nodiscard]] virtual QString wayText() const { return {}; } // of the third one
  virtual void copy() {}
  virtual void save() {}
  virtual void takeWay() {}

  // stop ends what the page waits for, which it then tells by stopped. False where nothing runs that may be stopped without a question.
  bool stop();

protected:
  FlowPage(Flow &flow, QWidget *parent);

  [[nodiscard]] QVBoxLayout *body() const { return m_body; } // ends with nothing: pages add their own stretch
  [[nodiscard]] QWidget *content() const { return m_content; }
  [[nodiscard]] BusyLine &busyLine() const { return *m_busyLine; } // pages begin it; it ends with the flow's verb

  // What comes from a plan or an outcome, and is made anew with each: renewParts drops the old, and returns where the new ones go, one below the
  // other.
  QVBoxLayout *renewParts();
  void dropParts();
  [[nodiscard]] QWidget *parts() const { return m_parts; } // null while there are none

  void setHeading(const QString &heading, const QString &sentence); // a sentence that is empty takes no room
  void reveal(QWidget *widget);                                     // gives it the focus, and scrolls to it once the page stands
  void scrollTo(QWidget *widget);                                   // once the page stands, as far as the window has room
  void advance();                                                   // goes to the next page, if this one is still shown
  virtual void stopped() {}                                         // the user stopped the verb: its signals will not come

private:
  void followVerb();
  void tellComplete();

  Flow &m_flow;
  QHBoxLayout *m_top; // heading, and beside it the busy line
  QHBoxLayout *m_stepRow;
  QLabel *m_step;
  QLabel *m_heading;
  QLabel *m_sentence;
  QScrollArea *m_scroll;
  QWidget *m_content;
  QWidget *m_parts = nullptr;
  QVBoxLayout *m_body;
  BusyLine *m_busyLine;
};

} // namespace ui
