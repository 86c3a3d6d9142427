// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/roles.h"

#include <QAccessibleWidget>
#include <QLabel>
#include <QPointer>
#include <QVariant>

#include <map>

namespace ui {

namespace {

constexpr auto roleProperty = "accessibleRole";
constexpr auto itemsProperty = "accessibleItems";

// Items are no widgets.
class ItemInterface final : public QAccessibleInterface {
public:
  ItemInterface(QWidget *widget, int index) : m_widget(widget), m_index(index) {}

  [[nodiscard]] bool isValid() const override { return m_widget != nullptr && m_index < items().size(); }
  [[nodiscard]] QObject *object() const override { return nullptr; }
  [[nodiscard]] QWindow *window() const override { return m_widget->window()->windowHandle(); }
  [[nodiscard]] QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(m_widget); }
  [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
  [[nodiscard]] QAccessibleInterface *childAt(int, int) const override { return nullptr; }
  [[nodiscard]] int childCount() const override { return 0; }
  [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
  [[nodiscard]] QAccessible::Role role() const override { return isValid() ? items().at(m_index).role : QAccessible::NoRole; }
  [[nodiscard]] QRect rect() const override { return parent()->rect(); }
  void setText(QAccessible::Text, const QString &) override {}

  [[nodiscard]] QString text(QAccessible::Text kind) const override {
    return kind == QAccessible::Name && isValid() ? items().at(m_index).name : QString();
  }

  [[nodiscard]] QAccessible::State state() const override {
    QAccessible::State state;
    state.invalid = !isValid();
    state.invisible = !isValid() || !m_widget->isVisible();
    state.active = isValid() && items().at(m_index).isCurrent;
    return state;
  }

private:
  [[nodiscard]] QList<Roles::Item> items() const { return m_widget->property(itemsProperty).value<QList<Roles::Item>>(); }

  QPointer<QWidget> m_widget;
  int m_index;
};

class RoleInterface final : public QAccessibleWidget {
public:
  explicit RoleInterface(QWidget *widget) : QAccessibleWidget(widget) {}
  ~RoleInterface() override {
    for (const auto &[index, id] : m_items) QAccessible::deleteAccessibleInterface(id);
  }

  [[nodiscard]] QAccessible::Role role() const override { return static_cast<QAccessible::Role>(object()->property(roleProperty).toInt()); }

  [[nodiscard]] QString text(QAccessible::Text kind) const override {
    const auto *label = qobject_cast<QLabel *>(object());
    const bool isNamedByText = kind == QAccessible::Name && label != nullptr && label->accessibleName().isEmpty();
    return isNamedByText ? label->text() : QAccessibleWidget::text(kind);
  }

  // What is hidden has no parts: the cells of a table know only of their table, and would count as showing.
  [[nodiscard]] int childCount() const override {
    if (!widget()->isVisible()) return 0;
    return hasItems() ? static_cast<int>(count()) : QAccessibleWidget::childCount();
  }

  [[nodiscard]] QAccessibleInterface *child(int index) const override {
    if (!hasItems()) return QAccessibleWidget::child(index);
    if (index < 0 || index >= count()) return nullptr;
    auto found = m_items.find(index);
    if (found == m_items.end()) found = m_items.emplace(index, QAccessible::registerAccessibleInterface(new ItemInterface(widget(), index))).first;
    return QAccessible::accessibleInterface(found->second);
  }

  [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override {
    for (const auto &[index, id] : m_items) {
      if (QAccessible::accessibleInterface(id) == child) return index;
    }
    return QAccessibleWidget::indexOfChild(child);
  }

private:
  [[nodiscard]] bool hasItems() const { return object()->property(itemsProperty).isValid(); }
  [[nodiscard]] qsizetype count() const { return object()->property(itemsProperty).value<QList<Roles::Item>>().size(); }

  mutable std::map<int, QAccessible::Id> m_items;
};

// Asked for each class that an object has, its own first.
QAccessibleInterface *makeInterface(const QString &className, QObject *object) {
  auto *widget = qobject_cast<QWidget *>(object);
  const bool isOwnClass = className == QLatin1String(object->metaObject()->className());
  return widget != nullptr && isOwnClass && widget->property(roleProperty).isValid() ? new RoleInterface(widget) : nullptr;
}

} // namespace

void Roles::install() {
  QAccessible::installFactory(makeInterface);
}

void Roles::give(QWidget *widget, QAccessible::Role role) {
  widget->setProperty(roleProperty, static_cast<int>(role));
}

void Roles::setItems(QWidget *list, const QList<Item> &items) {
  list->setProperty(itemsProperty, QVariant::fromValue(items));
}

void Roles::announce(QWidget *widget) {
  if (!QAccessible::isActive()) return;
  auto *item = QAccessible::queryAccessibleInterface(widget)->child(0);
  if (item == nullptr) return;
  for (const auto kind : {QAccessible::NameChanged, QAccessible::ObjectShow, QAccessible::Alert}) {
    QAccessibleEvent event(item, kind);
    QAccessible::updateAccessibility(&event);
  }
}

} // namespace ui
