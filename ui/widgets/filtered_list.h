// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QWidget>

#include <functional>

class QLineEdit;
class QListView;

namespace ui {

class PlainLabel;

// A list of texts that can be copied, below a field that filters them and says how many are left.
class FilteredList final : public QWidget {
  Q_OBJECT

public:
  using Count = std::function<QString(int)>; // "60 names", in the language of the user

  // The name is for assistive technology: "Names of mail.example.com".
  FilteredList(const QString &name, Count count, const QStringList &entries, QWidget *parent = nullptr);

  [[nodiscard]] QLineEdit *filter() const { return m_filter; }
  [[nodiscard]] QListView *list() const { return m_list; }
  void setLines(int lines); // as many are shown at once; without, the list takes the room that there is

private:
  void buildTop(const QString &name);
  void buildList(const QString &name, const QStringList &entries);
  void showCount();

  Count m_count;
  int m_all;
  QLineEdit *m_filter;
  PlainLabel *m_shown; // how many
  QListView *m_list;
};

} // namespace ui
