// SPDX-License-Identifier: Apache-2.0
#include "app/cli/terminal.h"

#include <cctype>

namespace app::cli {

core::Expected<bool> Terminal::askYesNo(const std::string &question, const StopSignal &stop) const {
  print(question);
  const auto line = readLine(stop);
  if (!line) {
    print("\n");
    return core::Unexpected(line.error());
  }
  std::string answer;
  for (const char c : line->text()) {
    if (std::isspace(static_cast<unsigned char>(c)) == 0) answer += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  return answer == "y" || answer == "yes";
}

} // namespace app::cli
