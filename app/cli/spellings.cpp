// SPDX-License-Identifier: Apache-2.0
#include "app/cli/spellings.h"

#include "app/cli/options.h"
#include "app/cli/usage.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <iterator>
#include <optional>

namespace app::cli {

namespace {

// PowerShell's parameters that Import-ExchangeCertificate has and that do something here.
struct Parameter {
  std::string_view name; // lower case
  std::string_view option;
  bool isSwitch;
};

constexpr Parameter parameters[] = {
    {"path", "--path", false},      {"friendlyname", "--friendly-name", false}, {"instance", "--instance", false}, {"whatif", "--what-if", true},
    {"confirm", "--confirm", true},
};

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return result;
}

// PowerShell binds a value to a switch with a colon only: -Confirm:$false.
std::optional<bool> truth(const std::string &value) {
  const auto word = lower(value);
  if (word == "$true" || word == "true" || word == "1") return true;
  if (word == "$false" || word == "false" || word == "0") return false;
  return std::nullopt;
}

bool isPowerShell(const std::string &argument) {
  return argument.size() > 2 && argument[0] == '-' && std::isalpha(static_cast<unsigned char>(argument[1])) != 0;
}

// What stands before the colon, without its dash, in lower case.
std::string nameIn(const std::string &argument) {
  const auto colon = argument.find(':');
  return lower(std::string_view(argument).substr(1, colon == std::string::npos ? colon : colon - 1));
}

// Null for what is none of these parameters.
const Parameter *parameterIn(const std::string &argument) {
  const auto *found = std::ranges::find(parameters, nameIn(argument), &Parameter::name);
  return found == std::end(parameters) ? nullptr : found;
}

// PowerShell takes "-Confirm: $false" too, and hands it on as two arguments.
bool isParted(const std::string &argument, const std::string &next) {
  const auto *parameter = argument.ends_with(':') ? parameterIn(argument) : nullptr;
  return parameter != nullptr && (!parameter->isSwitch || truth(next));
}

core::Expected<Arguments> translate(const std::string &argument) {
  const auto colon = argument.find(':');
  const auto *parameter = parameterIn(argument);
  if (parameter == nullptr) return Arguments{argument};
  const std::string option(parameter->option);
  if (colon == std::string::npos) return Arguments{option};
  const auto value = argument.substr(colon + 1);
  if (!parameter->isSwitch) return Arguments{option, value};
  const auto on = truth(value);
  if (!on) {
    return usage(
        fmt::format("-{} is followed by :$true or :$false; a Unix shell needs quotes around it, as in '-Confirm:$false'.", nameIn(argument)));
  }
  if (*on) return Arguments{option};
  return option == "--confirm" ? Arguments{"--no-confirm"} : Arguments{};
}

bool namesPassword(const std::string &argument) {
  const auto name = lower(argument.substr(0, argument.find_first_of(":=")));
  return name == "-password" || name == "--password" || name == "-keypassword" || name == "--key-password";
}

std::string quoted(const std::string &argument) {
  const auto isPlain = [](unsigned char c) {
    return std::isalnum(c) != 0 || std::string_view("-_./:=@%+,").find(static_cast<char>(c)) != std::string_view::npos;
  };
  if (!argument.empty() && std::all_of(argument.begin(), argument.end(), isPlain)) return argument;
  std::string result = "'";
  for (const char c : argument) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return result + "'";
}

} // namespace

core::Expected<Arguments> plainSpelling(const Arguments &given) {
  Arguments plain;
  for (std::size_t i = 0; i < given.size(); ++i) {
    const auto &argument = given[i];
    if (argument == "--") {
      plain.insert(plain.end(), given.begin() + static_cast<std::ptrdiff_t>(i), given.end());
      return plain;
    }
    if (namesPassword(argument)) {
      return usage("A password among the arguments can be read by every user of this machine; "
                   "use --password-file, --password-fd, --password-env or --password-prompt, for a key's own --key-password-file and so on.");
    }
    if (isPowerShell(argument)) {
      const bool joinsNext = i + 1 < given.size() && isParted(argument, given[i + 1]);
      auto translated = translate(joinsNext ? argument + given[++i] : argument);
      if (!translated) return translated;
      plain.insert(plain.end(), translated->begin(), translated->end());
      if (translated->size() != 1) continue;
    } else if (const auto equals = argument.find('='); argument.starts_with("--") && equals != std::string::npos) {
      if (!takesValue(argument.substr(0, equals))) {
        plain.push_back(argument);
        continue;
      }
      plain.push_back(argument.substr(0, equals));
      plain.push_back(argument.substr(equals + 1));
      continue;
    } else {
      plain.push_back(argument);
    }
    // What follows such an option is its value, even where it looks like an option.
    if (takesValue(plain.back()) && i + 1 < given.size()) plain.push_back(given[++i]);
  }
  return plain;
}

std::string asTyped(const Arguments &arguments) {
  std::string line = "certwright";
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    line += ' ' + quoted(arguments[i]);
    if (arguments[i] == "--instance" && i + 1 < arguments.size() && arguments[i + 1] != "-") {
      line += " …";
      ++i;
    }
  }
  return line;
}

} // namespace app::cli
