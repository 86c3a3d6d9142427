// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/codes/effect_codes.h"
#include "core/plan/effect_value.h"
#include "core/ports/store_snapshot.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

// What a plan depends on: the objects that its effects touch, and the questions that its planner asked of the store.
namespace core {

// One thing that a planner asked.
struct Question {
  Asked asked = Asked::Entry;
  std::string about = {}; // a SHA-256 of an object or of a public key, the name of a link, the hash of a name; empty for the disorder
  std::string label = {}; // what people call what it is about

  // object names the question in documents: "my/<sha256>", "by-name/<name>", "issuers-named/<hash>".
  [[nodiscard]] std::string object() const;
};

// What was found. No answer depends on a private key, so that every account that may look can plan.
struct Answer {
  Presence state = Presence::Absent; // of the object; Present where a question about several found some, or the system trusts a root
  std::string digest = {};           // SHA-256 of all that was found; empty for Absent

  friend bool operator==(const Answer &, const Answer &) = default;
};

// A question, and its answer when the plan was made.
struct WorldEntry {
  Question question;
  Answer answer;
};

// A look at a store: a snapshot, and for a store that was opened as it is, what is not settled there.
struct Sight {
  StoreSnapshot snapshot = {};
  Disorder disorder = {};
};

// World collects what a planner asks, each question once, and answers all from one sight.
class World final {
public:
  void ask(Asked asked, std::string about, std::string label);

  [[nodiscard]] std::vector<WorldEntry> answeredFrom(const Sight &sight) const; // sorted by object

private:
  std::map<std::string, Question> m_questions; // by object
};

// interestOf says what must be looked at to answer these questions again.
Interest interestOf(const std::vector<WorldEntry> &world);

Answer answerTo(const Question &question, const Sight &sight);

// differencesIn names each answer that is not what it was, in the order of the questions.
std::vector<Difference> differencesIn(const std::vector<WorldEntry> &world, const Sight &sight);

// keyIdOf names a public key: the SHA-256 of its SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7), lower-case hex.
std::string keyIdOf(const Bytes &subjectPublicKeyInfo);

// nameHashOf writes the hash of a name, Certificate::subjectNameHash or issuerNameHash, in hexadecimal digits.
std::string nameHashOf(unsigned long hash);

// usersOf names the entries that have a certificate in their stored chain, or whose chain ends in it.
std::vector<CertificateName> usersOf(const Certificate &issuer, const std::vector<StoreEntry> &entries);

// authorityIn returns a certificate of `ca` or `root`; null where neither has it.
const Certificate *authorityIn(const StoreSnapshot &seen, const std::string &sha256);

// lacksIssuer says whether a certificate has the name of the issuer that the stored chain of an entry waits for.
bool lacksIssuer(const StoreEntry &entry, const Certificate &issuer);

// hasIssuerOf says whether the stored chain of an entry has another certificate with the name and the key of this one.
bool hasIssuerOf(const StoreEntry &entry, const Certificate &renewed);

} // namespace core
