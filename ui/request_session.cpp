// SPDX-License-Identifier: Apache-2.0
#include "ui/request_session.h"

namespace ui {

RequestSession::RequestSession(SessionPorts ports, QObject *parent)
    : QObject(parent), m_ports(std::move(ports)), m_scope(m_ports.scopes.empty() ? core::Scope::None : m_ports.scopes.front()) {
  connect(&m_worker, &Worker::progressed, this, &RequestSession::progressed);
  const auto host = m_ports.host.name();
  m_order.subject = "CN=" + host;
  m_order.names = {host};
  m_order.friendlyName = m_ports.defaultName;
}

core::Expected<core::ImportPlan> RequestSession::plan() const {
  return core::planRequest(m_order);
}

void RequestSession::make() {
  if (m_verb != Verb::None) return;
  m_receipt.reset();
  m_worker.start<core::MadeRequest>([order = m_order](const std::stop_token &, const core::Progress &) { return core::makeRequest(order); },
                                    [this](core::Expected<core::MadeRequest> fresh) { fresh ? keep(std::move(*fresh)) : end(fresh.error()); });
  setVerb(Verb::Making);
}

void RequestSession::keep(core::MadeRequest fresh) {
  auto work = [this, fresh = std::move(fresh), name = m_order.friendlyName, store = storeOf(m_scope)](const std::stop_token &stop,
                                                                                                      const core::Progress &progress) {
    return core::storeRequest({fresh.request, fresh.key, name}, "request new",
                              {*store, m_ports.clock, m_ports.host, m_ports.command, stop, progress});
  };
  m_worker.start<core::ImportReceipt>(std::move(work), [this](core::Expected<core::ImportReceipt> receipt) {
    if (!receipt) return end(receipt.error());
    m_receipt = std::move(*receipt);
    setVerb(Verb::None);
    emit made();
  });
  setVerb(Verb::Storing);
}

void RequestSession::end(const core::Error &error) {
  setVerb(Verb::None);
  emit makeFailed(error);
}

void RequestSession::cancel() {
  if (m_verb == Verb::Storing) return m_worker.askToStop();
  m_worker.drop();
  setVerb(Verb::None);
}

void RequestSession::setScope(core::Scope scope) {
  if (m_verb == Verb::None) m_scope = scope;
}

void RequestSession::setVerb(Verb verb) {
  if (m_verb == verb) return;
  m_verb = verb;
  emit verbChanged();
}

const std::shared_ptr<core::CertificateStore> &RequestSession::storeOf(core::Scope scope) {
  auto &store = m_stores[scope];
  if (!store) store = m_ports.storeFor(scope);
  return store;
}

} // namespace ui
