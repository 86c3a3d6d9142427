// SPDX-License-Identifier: Apache-2.0
#include "app/cli/standard_input.h"

#include "app/cli/commands.h"
#include "app/cli/environment.h"
#include "app/cli/usage.h"
#include "core/base/own_descriptor.h"

#include <fmt/format.h>

#include <cstdlib>
#include <vector>

namespace app::cli {

namespace {

bool readsInput(const PasswordSource &source) {
  switch (source.kind) {
  case PasswordSource::Kind::File:
    return isStandardInput(source.from);
  case PasswordSource::Kind::Descriptor:
    return std::atoi(source.from.c_str()) == 0;
  case PasswordSource::Kind::None:
  case PasswordSource::Kind::Environment:
  case PasswordSource::Kind::Prompt:
    break;
  }
  return false;
}

} // namespace

bool isStandardInput(const std::string &argument) {
  return argument == "-" || core::ownDescriptor(pathFrom(argument)) == 0;
}

core::Expected<void> checkStandardInput(const Request &request) {
  std::vector<const char *> readers;
  if (request.instance == "-" || isStandardInput(request.path)) readers.push_back("the file");
  for (const auto &subject : request.subjects) {
    if (request.command->subjectIsFile && isStandardInput(subject)) readers.push_back(request.command->isSavedPlan ? "a file" : "the key");
  }
  if (request.keyFile && isStandardInput(*request.keyFile)) readers.push_back("the key");
  if (readsInput(request.password)) readers.push_back("the password");
  if (readsInput(request.keyPassword)) readers.push_back("the password of the key");
  if (readers.size() < 2) return {};
  return usage(fmt::format("Standard input cannot be both {} and {}.", readers[0], readers[1]));
}

} // namespace app::cli
