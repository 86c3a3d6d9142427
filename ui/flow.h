// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/plan.h"
#include "core/ports/certificate_store.h"
#include "core/ports/clock.h"
#include "core/ports/host.h"
#include "core/ports/reader.h"
#include "ui/worker.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace ui {

// The objects that a flow needs from outside. They outlive the flow.
struct SessionPorts {
  core::Reader &reader;
  std::function<std::shared_ptr<core::CertificateStore>(core::Scope)> storeFor; // called once for each scope
  std::vector<core::Scope> scopes;                                              // those on offer; the first is preselected
  const core::Clock &clock;
  const core::Host &host;
  std::string defaultName = "Microsoft Exchange";
  std::string command = "certwright-wizard"; // for the receipt's "by"

  // storeOfPlan opens the store that a saved plan is for, on any thread; null where there is none of that kind.
  std::function<std::shared_ptr<core::CertificateStore>(const core::Plan &)> storeOfPlan = {};
  std::string serverName = {}; // server.fqdn of the configuration
};

// Flow is one way through the window, without a widget: the stores it may lead to, the one that is chosen, and the verb of core that runs, off the
// window's thread. One verb runs at a time. A new verb replaces the one before, whose result is then dropped; only a verb that changes a
// store is never replaced. Code that flows have in common stands here. Only this and the worker know of threads.
class Flow : public QObject {
  Q_OBJECT

public:
  enum class Verb { None, Opening, Unlocking, ReadingKey, ReadingIssuers, Drafting, Planning, Importing, Making, Describing, LookingBack, Undoing };

  // cancel stops a verb and drops its result. One that changes a store is only asked to stop, and still ends in one of its signals: it may be past
  // the point of no return.
  void cancel();

  [[nodiscard]] Verb verb() const { return m_verb; }
  [[nodiscard]] bool isBusy() const { return m_verb != Verb::None; }
  [[nodiscard]] bool isChanging() const { return m_verb == Verb::Importing || m_verb == Verb::Making || m_verb == Verb::Undoing; } // a store

  [[nodiscard]] const SessionPorts &ports() const { return m_ports; }
  [[nodiscard]] core::Scope scope() const { return m_scope; }                 // the chosen one
  [[nodiscard]] core::CertificateStore &store() { return *storeOf(m_scope); } // of the chosen scope

signals:
  void progressed(core::Stage stage, double fraction);
  void verbChanged();

protected:
  explicit Flow(SessionPorts ports, QObject *parent = nullptr);

  // start runs work(ports, stop, progress) off the window's thread, and then done(result) on it, unless that was dropped. Work refers to nothing in
  // a flow but the ports: it holds everything else it needs itself, because the members of a subclass are gone before the work has ended.
  template <class Result, class Work, class Done> void start(Verb verb, Work work, Done done) {
    auto call = [this, work = std::move(work)](const std::stop_token &stop, const core::Progress &progress) mutable {
      return work(std::as_const(m_ports), stop, progress);
    };
    m_worker.start<Result>(std::move(call), [this, done = std::move(done)](core::Expected<Result> result) {
      setVerb(Verb::None);
      done(std::move(result));
    });
    setVerb(verb);
  }

  void chooseScope(core::Scope scope) { m_scope = scope; } // and nothing else: each flow handles the consequences

  // useStore chooses a scope, and puts a store in the place of its own; null: back to that.
  void useStore(core::Scope scope, std::shared_ptr<core::CertificateStore> store);

  // storeOf returns the store of a scope, which is opened the first time it is asked for.
  const std::shared_ptr<core::CertificateStore> &storeOf(core::Scope scope);

private:
  void setVerb(Verb verb);

  SessionPorts m_ports;
  core::Scope m_scope;
  std::map<core::Scope, std::shared_ptr<core::CertificateStore>> m_stores;
  Verb m_verb = Verb::None;
  Worker m_worker; // last: what runs refers to the ports
};

} // namespace ui
