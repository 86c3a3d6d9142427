// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/configuration/configuration.h"
#include "core/import/draft.h"
#include "core/ports/certificate_store.h"
#include "core/ports/clock.h"
#include "core/ports/host.h"
#include "core/ports/reader.h"
#include "core/wire/confinement.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

// The only place that names concrete stores, readers and hosts. Every program is put together here.
namespace app {

// Where the operator wants it, from the command line or the window. What is not given comes from the configuration.
struct Destination {
  std::optional<std::string> store = {}; // "folder", "folder:DIR" or "windows"
  std::optional<core::Scope> scope = {}; // Machine or User
};

// The objects that a program works with; the order of the members is the order of their lifetimes.
struct Composition {
  Configuration configuration;
  std::unique_ptr<core::Clock> clock;
  std::unique_ptr<core::Host> host;
  std::unique_ptr<core::Reader> reader;
};

// compose reads the configuration and builds everything but the store; work, where it is given, stands in for limits.work.
// ConfigurationInvalid.
core::Expected<Composition> compose(std::optional<std::uint64_t> work = {});

// readerConfinement starts a reader and returns the confinement in force there. ReaderMissing, NotReadSafely, Cancelled.
core::Expected<core::wire::Confinement> readerConfinement(const Configuration &configuration, const std::stop_token &stop);

// openStore builds the store for a destination; nothing is read or made yet. Usage {what} when there is no such store
// here, or when a scope is given for folder:DIR, which has none.
core::Expected<std::unique_ptr<core::CertificateStore>> openStore(const Composition &composition, const Destination &destination);

// openStoreOf builds the store that a saved plan is for. One with a scope is the one that this account has there, wherever that is. The errors of
// openStore.
core::Expected<std::unique_ptr<core::CertificateStore>> openStoreOf(const Composition &composition, const core::Plan &saved);

// scopesOnOffer returns the scopes that may be chosen where none was asked for, the preselected one first. A store that is configured by its folder
// has no scope: Scope::None alone then.
std::vector<core::Scope> scopesOnOffer(const Composition &composition);

// placesOnOffer opens the store of each scope on offer, in their order. One that cannot be opened is left out.
core::Places placesOnOffer(const Composition &composition);

// missingStores says why no store can be opened on this system; empty where one can be.
std::string missingStores();

// importOptions returns the options of an import as the configuration and this machine have them.
core::ImportOptions importOptions(const Composition &composition);

} // namespace app
