// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/composition/composition.h"
#include "core/base/finding.h"
#include "core/model/key_kind.h"
#include "core/plan/choice.h"
#include "core/plan/services.h"
#include "core/ports/account.h"
#include "core/ports/certificate_store.h"
#include "core/report/report.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace app::cli {

struct Command;

enum class Colour { Auto, Always, Never };

// Where a password is read from. There is no way to give the password itself.
struct PasswordSource {
  enum class Kind { None, File, Descriptor, Environment, Prompt };
  Kind kind = Kind::None;
  std::string from = {}; // path, number or variable

  bool operator==(const PasswordSource &) const = default;
};

// What the command line asks for.
struct Request {
  const Command *command = nullptr;         // null only while the arguments are being read
  std::string path = {};                    // "-" is standard input; empty when instance is given
  std::optional<std::string> instance = {}; // the object itself
  PasswordSource password = {};
  std::optional<std::string> friendlyName = {};
  bool whatIf = false;
  bool confirm = false;
  bool noConfirm = false;
  std::optional<std::string> planOut = {};         // where the plan is written to
  std::optional<std::string> expectedPlan = {};    // the id of the saved plan that is meant
  std::optional<int> olderThan = {};               // days
  std::optional<std::string> server = {};          // the program whose lines are wanted
  std::optional<core::ReportForm> reportForm = {}; // of a receipt; nothing: as after the change
  core::Answers answers = {};                      // of --replace, --accept, --trust-root and --grant-read
  std::set<std::string> selected = {};             // SHA-256, lower-case hex
  core::Services services = {}, removed = {};      // that an entry gets, and loses
  std::vector<core::AccountName> readers = {};     // that may read the key
  std::vector<std::string> expectedNames = {};     // host names and addresses, as they were given
  std::optional<std::string> keyFile = {};         // the key of a certificate that comes without
  PasswordSource keyPassword = {};                 // of that key, or without keyFile of the keys in the file
  std::optional<std::string> requestSubject = {};  // of a new request; names: its host names and addresses
  std::vector<std::string> names = {};
  core::KeyKind keyKind = core::KeyKind::Rsa2048;
  std::optional<std::string> out = {};       // where a new request is written to
  std::optional<std::uint64_t> maxWork = {}; // iterations of one attempt
  Destination destination = {};
  std::optional<core::Section> section = {};
  std::vector<std::string> subjects = {}; // a thumbprint, a receipt's id, a file with a key, the words of a topic of help
  bool json = false;
  bool quiet = false;
  bool verbose = false;
  Colour colour = Colour::Auto;
  std::string typed = {}; // the command line, for the receipt; without the object that --instance hands over

  // subject returns the subjects as one text; empty where there is none.
  [[nodiscard]] std::string subject() const;
};

} // namespace app::cli
