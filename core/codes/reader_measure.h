// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace core {

// What Windows is asked for to keep a reader in. Each is a thing of its own there, and is asked for and confirmed by itself.
enum class ReaderMeasure {
  EndsWithParent,     // a job that ends with the program that started it
  OneProcess,         // no second process in that job
  MemoryLimit,        // of the job
  ProcessorLimit,     // of the job
  OwnHandlesOnly,     // a list of what it inherits: its two pipes
  NoChildProcesses,   // it starts none
  NoAdministrator,    // a token whose groups, Administrators among them, give nothing
  NoPrivileges,       // a token without privileges, but for walking through folders
  LowIntegrity,       // writes to nothing that belongs to the user
  StrictHandleChecks, // a wrong handle ends it
  NoExtensionPoints,  // no library of others is loaded into it
  NoDynamicCode,      // no memory becomes code
  LocalImagesOnly     // no library from another machine, or of low integrity
};

// nameOf returns the word for a measure in documents: "ends-with-parent".
std::string_view nameOf(ReaderMeasure measure);

} // namespace core
