// SPDX-License-Identifier: Apache-2.0
#include "core/formats/pkcs12_keys.h"

#include "core/formats/key_budget.h"

#include <algorithm>

namespace core {

namespace {

// Goes through the keys of one file.
class Taking {
public:
  Taking(std::span<std::optional<Bags>> safes, std::span<const LockedPart> parts) : m_safes(safes), m_parts(parts) {}

  // Before the first is decoded: decoding is what costs.
  Expected<void> count(KeyBudget &budget) const {
    for (std::size_t safe = 0; safe < m_safes.size(); ++safe) {
      for (std::size_t i = 0; m_safes[safe] && i < m_safes[safe]->keys.size(); ++i) {
        const auto der = encodingOf(m_safes[safe]->keys[i], partOf(safe, i));
        if (!der) continue;
        if (auto counted = budget.addPrivateKey(*der); !counted) return counted;
      }
    }
    return budget.check();
  }

  TakenKeys take() {
    for (std::size_t safe = 0; safe < m_safes.size(); ++safe) {
      for (std::size_t i = 0; m_safes[safe] && i < m_safes[safe]->keys.size(); ++i) takeOne(m_safes[safe]->keys[i], partOf(safe, i));
    }
    return std::move(m_taken);
  }

private:
  [[nodiscard]] const LockedPart *partOf(std::size_t safe, std::size_t key) const {
    const auto isThis = [&](const LockedPart &candidate) { return candidate.safe == safe && candidate.key == key; };
    const auto found = std::ranges::find_if(m_parts, isThis);
    return found == m_parts.end() ? nullptr : &*found;
  }

  // PasswordNeeded where it stays closed.
  static Expected<BytesView> encodingOf(const KeyBag &bag, const LockedPart *part) {
    if (bag.unreadable) return Unexpected(*bag.unreadable);
    if (part == nullptr) return bag.content.bytes();
    if (!part->opened) return Unexpected(part->failure.value_or(Error{ErrorCode::PasswordNeeded}));
    return part->opened->bytes();
  }

  void takeOne(KeyBag &bag, const LockedPart *part) {
    const auto der = encodingOf(bag, part);
    auto key = der ? PrivateKey::fromPkcs8(*der) : Unexpected(der.error());
    if (key) {
      m_taken.keys.push_back({std::move(*key), std::move(bag.attributes)});
    } else if (key.error().code == ErrorCode::PasswordNeeded) {
      ++m_taken.leftovers[LeftoverKind::LockedKey];
      m_taken.locked.push_back(std::move(bag.attributes.localKeyId));
    } else {
      ++m_taken.leftovers[key.error().code == ErrorCode::Damaged ? LeftoverKind::BrokenKey : LeftoverKind::UnsupportedKey];
      m_taken.unusable = key.error();
    }
  }

  std::span<std::optional<Bags>> m_safes;
  std::span<const LockedPart> m_parts;
  TakenKeys m_taken;
};

} // namespace

Expected<TakenKeys> takeKeys(std::span<std::optional<Bags>> safes, std::span<const LockedPart> parts, const Limits &limits) {
  Taking taking(safes, parts);
  KeyBudget budget(limits);
  if (auto affordable = taking.count(budget); !affordable) return Unexpected(affordable.error());
  return taking.take();
}

} // namespace core
