// SPDX-License-Identifier: Apache-2.0
#include "ui/flow.h"

namespace ui {

Flow::Flow(SessionPorts ports, QObject *parent)
    : QObject(parent), m_ports(std::move(ports)), m_scope(m_ports.scopes.empty() ? core::Scope::None : m_ports.scopes.front()) {
  connect(&m_worker, &Worker::progressed, this, &Flow::progressed);
}

void Flow::cancel() {
  if (isChanging()) return m_worker.askToStop();
  m_worker.drop();
  setVerb(Verb::None);
}

void Flow::setVerb(Verb verb) {
  if (m_verb == verb) return;
  m_verb = verb;
  emit verbChanged();
}

void Flow::useStore(core::Scope scope, std::shared_ptr<core::CertificateStore> store) {
  m_stores[scope] = std::move(store);
  chooseScope(scope);
}

const std::shared_ptr<core::CertificateStore> &Flow::storeOf(core::Scope scope) {
  auto &store = m_stores[scope];
  if (!store) store = m_ports.storeFor(scope);
  return store;
}

} // namespace ui
