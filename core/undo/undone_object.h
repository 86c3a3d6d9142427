// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/receipt.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

// One object that a change put into its place, replaced or removed, and what becomes of it when that is undone.
struct UndoneObject {
  enum class Fate { Stays, Leaves, ComesBack, PointsBack };

  StoredObject what;
  std::string title;
  EffectValue before;                               // a Presence, or where a link led
  EffectValue after;                                // as the change left it: a Presence, or where a link leads
  std::optional<NameValue> nameBefore = {};         // of an entry whose name was changed
  std::optional<NameValue> name = {};               // the name that the change gave it
  std::optional<ServicesValue> servicesBefore = {}; // of an entry whose services were changed
  std::optional<ServicesValue> services = {};       // those that the change gave it
  std::optional<ReadersValue> readersBefore = {};   // of an entry whose key others were let read
  std::optional<ReadersValue> readers = {};         // who may since the change
  std::optional<ChainValue> chainBefore = {};       // of an entry whose chain was changed
  std::optional<ChainValue> chain = {};             // the chain that the change gave it

  Fate fate = Fate::Stays;
  EffectReason reason = EffectReason::None;
  std::string keptUnder = {};              // where the trash keeps what was there before
  std::vector<CertificateName> users = {}; // because of which it stays

  void stay(EffectReason why);

  // isAsBefore says whether nothing is left to undo; isAsLeft, whether it still is what the change made of it.
  [[nodiscard]] bool isAsBefore(const StoreSnapshot &seen) const;
  [[nodiscard]] bool isAsLeft(const StoreSnapshot &seen) const;

  [[nodiscard]] Asked question() const;              // about its place
  [[nodiscard]] std::vector<Effect> effects() const; // one for each part of an entry that changes

private:
  [[nodiscard]] std::vector<Effect> restorations() const;
};

// undoneObjects returns the objects that a change concerned, in its order. Nothing where one of its effects cannot be undone.
std::optional<std::vector<UndoneObject>> undoneObjects(const Receipt &receipt);

} // namespace core
