// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/base/json.h"
#include "core/codes/reader_measure.h"

#include <cstdint>
#include <set>

namespace core::wire {

// What keeps a reader in, as the reader itself found it to be in force.
struct Confinement {
  bool systemCalls = false;           // seccomp: a list of system calls; any other one ends the reader
  std::uint64_t landlock = 0;         // version of Landlock that closes the file system; 0: the kernel has none
  bool noNewPrivileges = false;       // nothing that is started could gain rights
  bool undumpable = false;            // no core file, and no other process of the user looks in
  bool endsWithParent = false;        // the reader never outlives the program that started it
  std::uint64_t memoryBytes = 0;      // most address space; 0: no limit
  std::uint64_t processorSeconds = 0; // most processor time; 0: no limit
  // Of Windows alone: what it was asked for, by the reader and by its parent, and what of all that the reader could read back.
  std::set<ReaderMeasure> asked = {}, inForce = {};

  friend bool operator==(const Confinement &, const Confinement &) = default;
};

// toJson and confinementFrom are the head of a Ready message and back. NotReadSafely for a malformed head.
Json toJson(const Confinement &confinement);
Expected<Confinement> confinementFrom(const Json &head);

} // namespace core::wire
