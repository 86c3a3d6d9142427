// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QPointer>

#include <string>

class QFormLayout;
class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace ui {

// A quiet frame around things that belong together, with rows of name and value.
class Card : public QFrame {
  Q_OBJECT

public:
  explicit Card(QWidget *parent = nullptr);

  void setHeading(const QString &heading, const QString &note = {});
  void explain(const QString &sentence); // the meaning of the heading, as a tool tip
  void addToHeading(QWidget *widget);    // at its end; the card takes it over
  void clearRows();
  // addRow shows a value as plain, selectable text. Returns the value's label.
  QLabel *addRow(const QString &name, const QString &value, bool fixedWidth = false);
  QLabel *addDigits(const QString &name, const std::string &hex); // in groups, and copied without them
  void addRow(const QString &name, QWidget *value);               // the card takes it over
  void explainRow(const QString &sentence);                       // what the last row's name means
  void addWidget(QWidget *widget);                                // below the rows; the card takes it over
  void addStretch();

protected:
  void paintEvent(QPaintEvent *event) override;

private:
  void putNext(QWidget *value);

  QLabel *m_heading;
  QLabel *m_note;
  QHBoxLayout *m_top;
  QVBoxLayout *m_layout;
  QFormLayout *m_rows;
  QPointer<QWidget> m_last; // of what Tab reaches
};

} // namespace ui
