// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/codes/chain_codes.h"
#include "core/model/certificate.h"

#include <unordered_map>
#include <vector>

namespace core {

struct ChainLink {
  Certificate certificate;
  Origin origin = Origin::File;
};

// The certificates among which issuers are looked for, by their names: a store may have ten thousand of them, and only the namesakes
// of an issuer are worth a look.
class Candidates final {
public:
  Candidates() = default;
  explicit Candidates(std::vector<ChainLink> links);

  void add(ChainLink link);

  [[nodiscard]] const std::vector<ChainLink> &all() const { return m_links; }

  // issuersOf returns those whose subject is the issuer name of the child, in the order in which they were added.
  [[nodiscard]] std::vector<ChainLink> issuersOf(const Certificate &child) const;

  // namesakesOf returns those with the subject of a certificate, itself among them.
  [[nodiscard]] std::vector<ChainLink> namesakesOf(const Certificate &certificate) const;

private:
  [[nodiscard]] std::vector<ChainLink> named(unsigned long hash) const;

  std::vector<ChainLink> m_links;
  std::unordered_map<unsigned long, std::vector<std::size_t>> m_bySubject; // by Certificate::subjectNameHash
};

} // namespace core
