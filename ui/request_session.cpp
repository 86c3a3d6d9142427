// SPDX-License-Identifier: Apache-2.0
#include "ui/request_session.h"

namespace ui {

RequestSession::RequestSession(SessionPorts sessionPorts, QObject *parent) : Flow(std::move(sessionPorts), parent) {
  const auto host = ports().host.name();
  m_order.subject = "CN=" + host;
  m_order.names = {host};
  m_order.friendlyName = ports().defaultName;
}

core::Expected<core::Plan> RequestSession::plan() {
  return core::planNewRequest(m_order, store(), {});
}

void RequestSession::make() {
  if (isBusy()) return;
  m_receipt.reset();
  auto work = [order = m_order, store = storeOf(scope())](const SessionPorts &ports, const std::stop_token &stop, const core::Progress &progress) {
    const auto planning = core::planningFrom([&](const core::StoreSnapshot &seen) { return core::planNewRequest(order, *store, seen); });
    return core::planAndRun(planning, {}, {*store, ports.clock, ports.host, ports.command, stop, progress});
  };
  start<core::Receipt>(Verb::Making, std::move(work), [this](core::Expected<core::Receipt> receipt) {
    if (receipt) {
      m_receipt = std::move(*receipt);
      emit made();
    } else {
      emit makeFailed(receipt.error());
    }
  });
}

void RequestSession::setScope(core::Scope scope) {
  if (!isBusy()) chooseScope(scope);
}

} // namespace ui
