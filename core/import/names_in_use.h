// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/model/certificate.h"
#include "core/ports/certificate_store.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

// A name in by-name that servers may use.
struct NameInUse {
  std::string name;                       // not escaped
  std::optional<Certificate> certificate; // that it leads to; nothing where it leads to no whole entry
};

// namesInUse returns all names of a store, sorted. The errors of CertificateStore::look.
Expected<std::vector<NameInUse>> namesInUse(CertificateStore &store);

// What a certificate has that another lacks, for whoever moves a name from the one to the other.
struct Loss {
  std::string names; // host names, "a.example.com, b.example.com"; empty where none is lost
  bool time = false; // it is valid longer, by a day or more

  [[nodiscard]] bool isNone() const { return names.empty() && !time; }
};

Loss lossBetween(const Certificate &old, const Certificate &renewal);

// renewedNames returns the names that lead to an earlier certificate for a host name of this one, best first: those that lose nothing, then
// those that end first.
std::vector<NameInUse> renewedNames(const std::vector<NameInUse> &all, const Certificate &renewal);

// suggestedNames returns friendly names for a certificate that suit a link, without doubles: the names that it renews, the name that its key has
// in the file, its host names; "wildcard.example.com" for *.example.com. None has a blank or a sign that a shell would expand.
std::vector<std::string> suggestedNames(const Certificate &certificate, const std::optional<std::string> &nameInFile,
                                        const std::vector<NameInUse> &renewed);

} // namespace core
