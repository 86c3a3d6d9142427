// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QWidget>

#include <functional>

namespace ui {

class FilteredList;
class LinkButton;
class PlainLabel;

// A list that may be long: its first entries, and a link with the count that opens all of them in place, with a field that filters them. Escape in
// the open list folds it again. The list is only made when it is opened.
class FilterList final : public QWidget {
  Q_OBJECT

public:
  using Count = std::function<QString(int)>; // "60 names", in the language of the user

  // The name is for assistive technology: "Names of mail.example.com".
  FilterList(const QString &name, Count count, QWidget *parent = nullptr);

  // setFoldedEntries says how many stand in the folded list, before setEntries; with 0 there is the link alone.
  void setFoldedEntries(int count) { m_folded = count; }
  void setEntries(const QStringList &entries);
  void setOpen(bool isOpen);
  [[nodiscard]] bool isOpen() const;

  [[nodiscard]] QList<QWidget *> tabStops() const; // of the folded list, in the order in which they stand

protected:
  void keyPressEvent(QKeyEvent *event) override;

private:
  void build();

  QString m_name;
  Count m_count;
  QStringList m_entries;
  int m_folded = 4;
  PlainLabel *m_first;
  LinkButton *m_link;
  FilteredList *m_all = nullptr;
};

} // namespace ui
