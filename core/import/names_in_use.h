// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/codes/choice_codes.h"
#include "core/model/bundle.h"
#include "core/plan/plan.h"
#include "core/plan/receipt.h"
#include "core/ports/certificate_store.h"

#include <map>
#include <optional>
#include <set>
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

// proposedReply says what becomes of a name in use unless the operator decides it: it moves where nothing is lost by that. Also of a name that may
// lead to no whole entry: then it stays, because nobody can say what is lost.
Reply proposedReply(const Loss &loss);
Reply proposedReply(const NameInUse &taken, const Certificate &renewal);

// isOlder tells whether a certificate goes back behind the one in use: it was issued before that, and ends before it, by a day or more.
bool isOlder(const Certificate &certificate, const Certificate &inUse);

// linkChoice is the question whether a name moves.
Choice linkChoice(const std::string &name);

// What names led to when it was decided that they move: the SHA-256 of that certificate, or empty, by name.
using LedTo = std::map<std::string, std::string>;

// leadsTo returns the SHA-256 of the certificate that a name leads to; empty where it leads to no whole entry, or to nothing.
std::string leadsTo(const std::vector<NameInUse> &names, const std::string &name);

// askAgain takes back the decision to move a name that leads elsewhere by now: it stays, until somebody decides that anew.
void askAgain(Answers &answers, const LedTo &led, const std::vector<NameInUse> &names);

// namesToReload returns the names whose servers have something new to load after a change, sorted: those that were moved, and those that lead to a
// certificate whose chain has changed. names: in the store, as they were known with the plan.
std::vector<std::string> namesToReload(const Receipt &receipt, const std::vector<NameInUse> &names);

// renewedNames returns the names that lead to an earlier certificate for a host name of this one, best first: those that lose nothing, then
// those that end first.
std::vector<NameInUse> renewedNames(const std::vector<NameInUse> &all, const Certificate &renewal);

// suggestedNames returns friendly names for a certificate that suit a link, without doubles: the names that it renews, the name that its key has
// in the file, its host names; "wildcard.example.com" for *.example.com. None has a blank or a sign that a shell would expand.
std::vector<std::string> suggestedNames(const Certificate &certificate, const std::optional<std::string> &nameInFile,
                                        const std::vector<NameInUse> &renewed);

// What one certificate of an import may be called.
struct ProposedName {
  std::string name;                     // unless the operator takes another
  std::vector<std::string> suggestions; // to take with one click, best first; the name itself comes first unless it is the default
};

// proposedNames returns the names of each pair of a draft, in their order. A pair has the name of the draft; where that is only the default, the name
// that it renews; and where there are several pairs, else one that suits it. No name is proposed twice but the default.
std::vector<ProposedName> proposedNames(const std::vector<PlannedPair> &pairs, const Bundle &bundle, const std::vector<NameInUse> &inUse,
                                        const std::string &defaultName);

// freeName returns a name that is not taken, in place of one that is: the first suggestion, else that name with the lowest number behind it, and
// shortened where it would be too long to be allowed.
std::string freeName(const std::string &name, const std::vector<std::string> &suggestions, const std::set<std::string> &taken);

} // namespace core
