// SPDX-License-Identifier: Apache-2.0
#include "app/configuration/configuration.h"

#include "app/configuration/stray_character.h"
#include "core/base/text.h"
#include "core/import/plan.h"
#include "core/model/covered_names.h"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <cerrno>
#include <fstream>
#include <functional>
#include <iterator>
#include <limits>
#include <optional>
#include <system_error>

namespace app {

namespace {

// What is wrong with a value, or nothing.
using Complaint = std::optional<std::string>;

Complaint setFriendlyName(Configuration &configuration, const toml::node &value) {
  const auto text = value.value_exact<std::string>();
  if (!text) return "the value must be a text in quotes";
  if (const auto checked = core::checkFriendlyName(*text); !checked) {
    return "the name must have 1 to 63 UTF-16 units and no control character";
  }
  configuration.friendlyName = *text;
  return std::nullopt;
}

Complaint setStore(Configuration &configuration, const toml::node &value) {
  const auto text = value.value_exact<std::string>();
  if (!text) return "the value must be a text in quotes";
  if (!isStoreName(*text)) return fmt::format("the value must be {}", storeNames);
  configuration.store = *text;
  return std::nullopt;
}

Complaint setServerName(Configuration &configuration, const toml::node &value) {
  const auto text = value.value_exact<std::string>();
  if (!text) return "the value must be a text in quotes";
  if (!core::expectedNameOf(*text)) return "the value must be a host name";
  configuration.serverName = *text;
  return std::nullopt;
}

template <class Number> Complaint setNumber(Number &number, const toml::node &value) {
  const auto given = value.value_exact<std::int64_t>();
  if (!given || *given < 1) return "the value must be a whole number above zero";
  number = static_cast<Number>(*given);
  return std::nullopt;
}

Complaint setTrashDays(Configuration &configuration, const toml::node &value) {
  const auto given = value.value_exact<std::int64_t>();
  constexpr std::int64_t most = 100'000;
  if (!given || *given < 0 || *given > most) return "the value must be a number of days, from 0 to 100000";
  configuration.trashDays = static_cast<int>(*given);
  return std::nullopt;
}

Complaint setFileBytes(Configuration &configuration, const toml::node &value) {
  return setNumber(configuration.limits.fileBytes, value);
}

Complaint setCertificateBytes(Configuration &configuration, const toml::node &value) {
  return setNumber(configuration.limits.certificateBytes, value);
}

Complaint setBags(Configuration &configuration, const toml::node &value) {
  return setNumber(configuration.limits.bags, value);
}

Complaint setKeys(Configuration &configuration, const toml::node &value) {
  return setNumber(configuration.limits.keys, value);
}

Complaint setWork(Configuration &configuration, const toml::node &value) {
  return setNumber(configuration.limits.work, value);
}

Complaint setUnconfinedReader(Configuration &configuration, const toml::node &value) {
  const auto given = value.value_exact<bool>();
  if (!given) return "the value must be true or false";
  configuration.unconfinedReader = *given;
  return std::nullopt;
}

struct Row {
  ConfigurationKey key;
  Complaint (*set)(Configuration &configuration, const toml::node &value);
};

const std::string quotedStandardStore = fmt::format("\"{}\"", standardStore);
const std::string whereImportsGo = fmt::format("where an import goes: {}", storeNames);

const Row rows[] = {
    {{"friendly_name.default", "\"Microsoft Exchange\"", "friendly name of an import that gives none"}, setFriendlyName},
    {{"store.default", quotedStandardStore.c_str(), whereImportsGo.c_str()}, setStore},
    {{"store.trash_days", "30", "how long the trash keeps what was removed or replaced, before certwright purge destroys it; in days"}, setTrashDays},
    {{"server.fqdn", "none", "the name of this server; an import says so when its certificate is not for it"}, setServerName},
    {{"limits.file_bytes", "67108864", "largest file that is read, in bytes"}, setFileBytes},
    {{"limits.certificate_bytes", "1048576", "largest certificate that is read, in bytes"}, setCertificateBytes},
    {{"limits.bags", "20000", "most certificates, keys and other bags in one file"}, setBags},
    {{"limits.keys", "256", "most private keys in one file"}, setKeys},
    {{"limits.work", "30000000", "most work for one attempt, in iterations of a key derivation"}, setWork},
    {{"reader.unconfined", readerIsUnconfined ? "true" : "false",
      "read files also where the system cannot confine their reader (see --version --verbose)"},
     setUnconfinedReader},
};

core::Unexpected invalid(const std::filesystem::path &file, unsigned line, const std::string &what) {
  return core::fail(core::ErrorCode::ConfigurationInvalid, {{"file", file.string()}, {"line", std::to_string(line)}, {"what", what}});
}

core::Expected<void> applyTable(Configuration &configuration, const std::filesystem::path &file, const toml::table &table,
                                const std::string &prefix) {
  for (const auto &[key, value] : table) {
    const auto name = prefix + std::string(key.str());
    const auto *row = std::find_if(std::begin(rows), std::end(rows), [&](const Row &each) { return each.key.name == name; });
    if (row != std::end(rows)) {
      if (const auto complaint = row->set(configuration, value)) {
        return invalid(file, value.source().begin.line, fmt::format("{}: {}", name, *complaint));
      }
    } else if (const auto *section = value.as_table(); section != nullptr && !section->empty()) {
      if (auto applied = applyTable(configuration, file, *section, name + "."); !applied) return applied;
    } else {
      return invalid(file, key.source().begin.line, fmt::format("the key {} is not known", name));
    }
  }
  return {};
}

// The text of a file; nothing when there is no such file. A home that this account may not enter (su, setpriv, a service that kept
// HOME) holds no configuration of its own.
core::Expected<std::optional<std::string>> textOf(const std::filesystem::path &file) {
  std::error_code status;
  const bool exists = std::filesystem::exists(file, status);
  if (!exists && (!status || status == std::errc::no_such_file_or_directory || status == std::errc::permission_denied)) return std::nullopt;
  // Opening a pipe would wait for its writer.
  if (!std::filesystem::is_regular_file(file, status)) return invalid(file, 1, "it is not a regular file");
  errno = 0;
  std::ifstream stream(file, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  if (!stream || stream.bad()) {
    return invalid(file, 1, "the file cannot be read: " + std::generic_category().message(errno == 0 ? EIO : errno));
  }
  return text;
}

core::Expected<void> applyFile(Configuration &configuration, const std::filesystem::path &file) {
  const auto text = textOf(file);
  if (!text) return core::Unexpected(text.error());
  if (!*text) return {};
  if (const auto line = lineOfStrayCharacter(**text)) return invalid(file, *line, "a character outside a string is not ASCII");
  const auto parsed = toml::parse(**text);
  if (!parsed) return invalid(file, parsed.error().source().begin.line, std::string(parsed.error().description()));
  return applyTable(configuration, file, parsed.table(), "");
}

} // namespace

const std::vector<ConfigurationKey> &configurationKeys() {
  static const auto keys = [] {
    std::vector<ConfigurationKey> all;
    for (const auto &row : rows) all.push_back(row.key);
    return all;
  }();
  return keys;
}

core::Expected<Configuration> readConfiguration(const std::vector<std::filesystem::path> &files) {
  Configuration configuration;
  for (const auto &file : files) {
    if (auto applied = applyFile(configuration, file); !applied) return core::Unexpected(applied.error());
  }
  return configuration;
}

} // namespace app
