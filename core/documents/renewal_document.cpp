// SPDX-License-Identifier: Apache-2.0
#include "core/documents/renewal_document.h"

#include "core/documents/documents.h"
#include "core/documents/parts.h"
#include "core/plan/comparison.h"

namespace core::documents {

using parts::longest, parts::mostElements;

void addRenewals(Json &document, const Plan &plan, Time now) {
  Json all = Json::array();
  for (const auto &comparison : comparisonsOf(plan)) {
    const auto &renewal = *comparison.renewal;
    Json rows = Json::array();
    for (const auto &row : comparison.rows) {
      rows.push_back({{"what", nameOf(row.what)}, {"becomes", nameOf(row.becomes)}, {"old", row.before}, {"new", row.after}});
    }
    all.push_back({{"kind", nameOf(renewal.kind)},
                   {"certificate", renewal.certificate},
                   {"old", storedCertificate(renewal.old, now)},
                   {"links", renewal.links},
                   {"comparison", std::move(rows)}});
    if (!renewal.readers.empty()) all.back()["readers"] = parts::accounts(renewal.readers);
    if (!renewal.newReaders.empty()) all.back()["newReaders"] = parts::accounts(renewal.newReaders);
    if (const auto origin = keyOriginOf(renewal.old, *comparison.certificate)) all.back()["key"] = nameOf(*origin);
  }
  if (!all.empty()) document["renewals"] = std::move(all);
}

std::vector<Renewal> renewalsFrom(Fields &fields) {
  std::vector<Renewal> renewals;
  if (!fields.has("renewals")) return renewals;
  fields.each("renewals", mostElements, [&](Fields &each) {
    Renewal renewal{each.choice<RenewalKind>("kind")};
    renewal.certificate = parts::sha256From(each, "certificate");
    auto old = each.object("old");
    renewal.old = parts::certificateFrom(old);
    renewal.links = each.texts("links", mostElements, longest);
    if (each.has("readers")) renewal.readers = parts::accountsFrom(each, "readers");
    if (each.has("newReaders")) renewal.newReaders = parts::accountsFrom(each, "newReaders");
    renewals.push_back(std::move(renewal));
  });
  return renewals;
}

} // namespace core::documents
