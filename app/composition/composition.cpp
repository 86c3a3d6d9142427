// SPDX-License-Identifier: Apache-2.0
#include "app/composition/composition.h"

#include "app/composition/system_host.h"
#include "core/readers/child_reader.h"

#include <filesystem>

namespace app {

namespace {

// Beside this program, wherever that is; never from the search path.
std::filesystem::path readerProgram() {
  const auto self = SystemHost::program();
  return self.parent_path() / ("certwright-reader" + self.extension().string());
}

std::unique_ptr<core::ChildReader> makeReader(const Configuration &configuration) {
  return std::make_unique<core::ChildReader>(readerProgram(), configuration.limits, configuration.unconfinedReader);
}

} // namespace

core::Expected<Composition> compose(std::optional<std::uint64_t> work) {
  auto configuration = readConfiguration(configurationFiles());
  if (!configuration) return core::Unexpected(configuration.error());
  if (work) configuration->limits.work = *work;
  Composition composition;
  composition.reader = makeReader(*configuration);
  composition.configuration = std::move(*configuration);
  composition.clock = std::make_unique<core::SystemClock>();
  composition.host = std::make_unique<SystemHost>();
  return composition;
}

core::Expected<core::wire::Confinement> readerConfinement(const Configuration &configuration, const std::stop_token &stop) {
  return makeReader(configuration)->confinement(stop);
}

core::Expected<std::unique_ptr<core::CertificateStore>> openStoreOf(const Composition &composition, const core::Plan &saved) {
  if (saved.scope == core::Scope::None) return openStore(composition, {saved.store, {}});
  return openStore(composition, {standardStore, saved.scope});
}

std::vector<core::Scope> scopesOnOffer(const Composition &composition) {
  if (composition.configuration.store != standardStore) return {core::Scope::None};
  if (composition.host->isPrivileged()) return {core::Scope::Machine, core::Scope::User};
  return {core::Scope::User, core::Scope::Machine};
}

core::Places placesOnOffer(const Composition &composition) {
  core::Places places;
  for (const auto scope : scopesOnOffer(composition)) {
    Destination destination;
    if (scope != core::Scope::None) destination.scope = scope;
    if (auto store = openStore(composition, destination)) places.emplace_back(scope, std::move(*store));
  }
  return places;
}

core::ImportOptions importOptions(const Composition &composition) {
  core::ImportOptions options;
  options.defaultName = composition.configuration.friendlyName;
  options.expected.server = composition.configuration.serverName;
  options.expected.host = composition.host->name();
  return options;
}

} // namespace app
