// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAccessible>

class QWidget;

namespace ui {

// What a widget is to assistive technology, where its class does not say it: a heading, a page, a list of steps, news.
class Roles final {
public:
  static void install(); // once for each program

  // give sets the role of a widget, before it gets a name: Qt asks for the role then, and keeps what it was told. A list has its items read from
  // setItems. Without a name of its own a label is named by its text.
  static void give(QWidget *widget, QAccessible::Role role);

  // Parts that are drawn by their widget, in the place of the widgets in it.
  struct Item {
    QString name;
    QAccessible::Role role;
    bool isCurrent = false;
  };
  static void setItems(QWidget *widget, const QList<Item> &items);

  // announce makes the first item of a widget heard, which has the role of an alert or a notification: what it says now, also to a listener that
  // remembers what the same item said before. On Linux one is heard when it begins to show,
  // on Windows there is an event of its own. It is no widget because Qt tells of those whenever it likes: QWizard hides and shows the whole of its
  // page at each change of a button.
  static void announce(QWidget *widget);
};

} // namespace ui

Q_DECLARE_METATYPE(ui::Roles::Item)
