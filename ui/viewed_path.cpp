// SPDX-License-Identifier: Apache-2.0
#include "ui/viewed_path.h"

#include "ui/text/display.h"
#include "ui/text/messages.h"

#include <algorithm>

namespace ui {

namespace {

using Place = ViewedCertificate::Place;

Place placeOfOrigin(core::Origin origin) {
  return origin == core::Origin::File ? Place::File : Place::Store;
}

} // namespace

ViewedPath ViewedPath::of(ViewedCertificate first, const core::Chain &chain) {
  auto path = of(std::move(first));
  for (std::size_t i = 1; i < chain.links.size(); ++i) {
    const auto &[certificate, origin] = chain.links[i];
    const bool isOfMachine = origin == core::Origin::StoreRoot && chain.trust == core::RootTrust::System;
    path.m_certificates.push_back({certificate, isOfMachine ? Place::Machine : placeOfOrigin(origin)});
  }
  if (chain.anchor && *chain.anchor != path.m_certificates.back().certificate && !path.m_certificates.back().certificate.isSelfSigned())
    path.m_certificates.push_back({*chain.anchor, chain.trust == core::RootTrust::Store ? Place::Store : Place::Machine});
  path.m_state = chain.state;
  path.m_trust = chain.trust;
  path.m_missingIssuer = chain.missingIssuer;
  path.m_isFaulty = !chain.faults.empty();
  return path;
}

ViewedPath ViewedPath::of(ViewedCertificate first) {
  ViewedPath path;
  path.m_certificates.push_back(std::move(first));
  return path;
}

ViewedPath ViewedPath::of(const core::PlannedPair &pair) {
  ViewedCertificate first{pair.certificate, Place::File, pair.friendlyName, {}};
  if (!pair.key.empty()) first.key = Place::File;
  if (pair.keyFrom) first.key = Place::Store;
  return of(std::move(first), pair.chain);
}

ViewedPath ViewedPath::of(const core::StoreEntry &entry, const core::Chain *chain) {
  ViewedCertificate first{entry.certificate, Place::Store, entry.description.friendlyName, {}};
  if (entry.hasPrivateKey) first.key = Place::Store;
  if (chain == nullptr) {
    auto path = of(std::move(first));
    for (const auto &issuer : entry.chain) path.m_certificates.push_back({issuer, Place::Store});
    return path;
  }
  auto path = of(std::move(first), *chain);
  for (auto &viewed : path.m_certificates) { // what came in a file is in the store now
    if (viewed.place == Place::File && !viewed.certificate.isSelfSigned()) viewed.place = Place::Store;
  }
  return path;
}

ViewedPath ViewedPath::from(std::size_t which) const {
  auto rest = *this;
  const auto begin = rest.m_certificates.begin();
  rest.m_certificates.erase(begin, begin + static_cast<std::ptrdiff_t>(std::min(which, m_certificates.size() - 1)));
  return rest;
}

std::vector<core::Certificate> ViewedPath::sent() const {
  std::vector<core::Certificate> all{first().certificate};
  for (std::size_t i = 1; i < m_certificates.size(); ++i) {
    if (!m_certificates[i].certificate.isSelfSigned()) all.push_back(m_certificates[i].certificate);
  }
  return all;
}

bool ViewedPath::isValid(core::Time now) const {
  const auto isInTime = [now](const ViewedCertificate &viewed) {
    return viewed.certificate.notBefore() <= now && now <= viewed.certificate.notAfter();
  };
  return !m_isFaulty && std::all_of(m_certificates.begin(), m_certificates.end(), isInTime);
}

bool ViewedPath::isTrusted() const {
  using core::RootTrust;
  return m_trust == RootTrust::Store || m_trust == RootTrust::Decision || m_trust == RootTrust::System;
}

QString ViewedPath::state(core::Time now) const {
  const auto &certificate = first().certificate;
  if (now < certificate.notBefore()) return tr("not valid yet");
  if (now > certificate.notAfter()) return Display::daysLeft(certificate.notAfter(), now);
  if (!isValid(now)) return tr("valid, but its chain is not");
  if (isTrusted()) return tr("valid, trusted here");
  if (m_state == core::ChainState::Incomplete) return tr("in date; issuer not known here");
  if (m_state == core::ChainState::Untrusted) return tr("in date; not trusted here");
  return tr("valid");
}

bool ViewedPath::isDoubtful() const {
  return !isTrusted() && m_state && *m_state != core::ChainState::Complete;
}

QString ViewedPath::verdict() const {
  return m_state ? wordFor(*m_state) : QString();
}

QString ViewedPath::placeOf(Place place) {
  switch (place) {
  case Place::File:
    return tr("in the file");
  case Place::Store:
    return tr("in the store");
  case Place::Machine:
    return tr("among the roots of this machine");
  }
  return {};
}

QString ViewedPath::placeOf(core::Origin origin) {
  return placeOf(placeOfOrigin(origin));
}

QString ViewedPath::placeOf(const ViewedCertificate &viewed) {
  const bool isNamed = viewed.place == Place::Store && !viewed.friendlyName.empty();
  return isNamed ? tr("in the store as %1").arg(Display::shown(viewed.friendlyName)) : placeOf(viewed.place);
}

} // namespace ui
