// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/import/requests.h"
#include "ui/import_session.h"

#include <QObject>

#include <memory>
#include <optional>

namespace ui {

// RequestSession is the making of one request, from its order to the receipt. A sibling of ImportSession: the same ports, a worker of its
// own, no widget. Making a key can be dropped at any time, with nothing kept; what is being stored is only asked to stop.
class RequestSession final : public QObject {
  Q_OBJECT

public:
  enum class Verb { None, Making, Storing };

  explicit RequestSession(SessionPorts ports, QObject *parent = nullptr);

  [[nodiscard]] core::RequestOrder &order() { return m_order; } // plan and make read it

  // plan says what make will change, or what is wrong with the order. At once: it looks at nothing but the order.
  [[nodiscard]] core::Expected<core::ImportPlan> plan() const;

  // make makes the key and the request, and keeps both in the store. Ends in made or makeFailed, unless it was cancelled.
  void make();
  void cancel();
  void setScope(core::Scope scope);

  [[nodiscard]] Verb verb() const { return m_verb; }
  [[nodiscard]] core::Scope scope() const { return m_scope; }
  [[nodiscard]] const SessionPorts &ports() const { return m_ports; }
  [[nodiscard]] core::CertificateStore &store() { return *storeOf(m_scope); }
  [[nodiscard]] const core::ImportReceipt *receipt() const { return m_receipt ? &*m_receipt : nullptr; } // of what was made

signals:
  void made();
  void makeFailed(const core::Error &error);
  void progressed(core::Stage stage, double fraction);
  void verbChanged();

private:
  void keep(core::MadeRequest fresh);
  void end(const core::Error &error);
  void setVerb(Verb verb);
  const std::shared_ptr<core::CertificateStore> &storeOf(core::Scope scope);

  SessionPorts m_ports;
  core::Scope m_scope;
  std::map<core::Scope, std::shared_ptr<core::CertificateStore>> m_stores;
  core::RequestOrder m_order;
  Verb m_verb = Verb::None;
  std::optional<core::ImportReceipt> m_receipt;
  Worker m_worker; // last: what runs refers to the rest
};

} // namespace ui
