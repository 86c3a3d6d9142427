// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessible>

class QWidget;

namespace ui {

// What a widget is to assistive technology, where its class does not say it: a heading, a page, a list of steps, news.
class Roles final {
public:
  static void install(); // once for each program

  // give sets the role of a widget. A list has its items read from setItems. Without a name of its own a label is named by its text.
  static void give(QWidget *widget, QAccessible::Role role);

  struct Item {
    QString name;
    bool isCurrent = false;
  };
  static void setItems(QWidget *list, const QList<Item> &items);

  // announce makes a widget heard that has the role of an alert or a notification. On Linux one is heard when it shows, on Windows there is an event
  // of its own. isShown is said by a widget that has just been shown, which Qt has told already.
  static void announce(QWidget *widget, bool isShown);
};

} // namespace ui

Q_DECLARE_METATYPE(ui::Roles::Item)
