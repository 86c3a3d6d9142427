// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/import/requests.h"
#include "ui/flow.h"

#include <optional>

namespace ui {

// RequestSession is the making of one request, from its order to the receipt.
class RequestSession final : public Flow {
  Q_OBJECT

public:
  explicit RequestSession(SessionPorts ports, QObject *parent = nullptr);

  [[nodiscard]] core::RequestOrder &order() { return m_order; } // plan and make read it

  // plan says what make will change, or what is wrong with the order. At once: it looks at nothing but the order.
  [[nodiscard]] core::Expected<core::Plan> plan();

  // make makes the key and the request, and keeps both in the store. Ends in made or makeFailed.
  void make();

  // setScope chooses the store. A request that is being made stays where it is.
  void setScope(core::Scope scope);

  [[nodiscard]] const core::Receipt *receipt() const { return m_receipt ? &*m_receipt : nullptr; } // of what was made

signals:
  void made();
  void makeFailed(const core::Error &error);

private:
  core::RequestOrder m_order;
  std::optional<core::Receipt> m_receipt;
};

} // namespace ui
