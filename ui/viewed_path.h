// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/plan.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <vector>

namespace ui {

// A certificate that is shown, and what is known of the place it is in.
struct ViewedCertificate {
  enum class Place { File, Store, Machine }; // Machine: among the roots that it trusts

  core::Certificate certificate;
  Place place = Place::File;
  std::string friendlyName = {}; // empty: it has none
  std::optional<Place> key = {}; // where its private key is; nothing: not known here
};

// A certificate and the way from it to a root, as far as it is known: that certificate first, each issuer behind the one it issued.
class ViewedPath final {
  Q_DECLARE_TR_FUNCTIONS(ViewedPath)

public:
  // of takes a certificate of a plan, with the chain that the plan found; or one of a store, with its stored chain, or with the chain that a plan
  // found for it.
  static ViewedPath of(const core::PlannedPair &pair);
  static ViewedPath of(const core::StoreEntry &entry, const core::Chain *chain = nullptr);
  static ViewedPath of(ViewedCertificate first, const core::Chain &chain);
  static ViewedPath of(ViewedCertificate first);

  // from is the rest of the path, which begins at one of its certificates.
  [[nodiscard]] ViewedPath from(std::size_t which) const;

  [[nodiscard]] const std::vector<ViewedCertificate> &certificates() const { return m_certificates; } // one at least
  [[nodiscard]] const ViewedCertificate &first() const { return m_certificates.front(); }
  [[nodiscard]] const std::string &missingIssuer() const { return m_missingIssuer; }
  [[nodiscard]] std::vector<core::Certificate> sent() const; // what a server sends: all but the root; the first in any case

  // isValid: neither the first certificate nor one of its issuers is out of its dates. isTrusted: the path ends in a root that is trusted here.
  [[nodiscard]] bool isValid(core::Time now) const;
  [[nodiscard]] bool isTrusted() const;
  [[nodiscard]] bool isDoubtful() const;             // the path is known to end in no such root
  [[nodiscard]] QString state(core::Time now) const; // "valid, trusted here"
  [[nodiscard]] QString verdict() const;             // on the whole path, in a sentence; empty where nothing is known

  // placeOf says where a certificate is: "in the store"; of one with a name in the store, "in the store as mail-front".
  static QString placeOf(ViewedCertificate::Place place);
  static QString placeOf(core::Origin origin);
  static QString placeOf(const ViewedCertificate &viewed);

private:
  std::vector<ViewedCertificate> m_certificates;
  std::optional<core::ChainState> m_state;
  core::RootTrust m_trust = core::RootTrust::Unknown;
  std::string m_missingIssuer;
  bool m_isFaulty = false;
};

} // namespace ui
