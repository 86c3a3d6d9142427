// SPDX-License-Identifier: Apache-2.0
#include "core/base/error.h"
#include "core/codes/enumerators.h"
#include "core/codes/error_code.h"
#include "core/codes/file_codes.h"
#include "core/codes/reader_measure.h"
#include "core/codes/store_codes.h"
#include "tests/support/expected_macros.h"

#include <algorithm>
#include <cstdint>

namespace {

enum class Sparse : std::uint8_t { Third = 3, Last = 127 };
enum class None {};

} // namespace

class TestCodes : public QObject {
  Q_OBJECT

private slots:
  void everyEnumeratorIsListedOnceAndInItsOrder() {
    const auto &exits = core::enumerators<core::Exit>();
    QCOMPARE(exits.size(), std::size_t(19));
    for (std::size_t i = 0; i < exits.size(); ++i) QCOMPARE(static_cast<std::size_t>(exits[i]), i);
    QCOMPARE(exits.back(), core::Exit::OutputFailed);
  }

  void numbersThatAreNoEnumeratorAreLeftOut() {
    QVERIFY(std::ranges::equal(core::enumerators<Sparse>(), std::array{Sparse::Third, Sparse::Last}));
    QVERIFY(core::enumerators<None>().empty());
  }

  void aTableThatLacksARowOrHasOneTwiceHoldsNotEach() {
    using core::Named;
    using core::Scope;
    constexpr Named<Scope> whole[] = {{Scope::Machine, "a"}, {Scope::User, "b"}, {Scope::None, ""}};
    constexpr Named<Scope> lacking[] = {{Scope::Machine, "a"}, {Scope::User, "b"}};
    constexpr Named<Scope> twice[] = {{Scope::Machine, "a"}, {Scope::User, "b"}, {Scope::None, ""}, {Scope::User, "c"}};
    constexpr Named<Scope> sameName[] = {{Scope::Machine, "a"}, {Scope::User, "b"}, {Scope::None, "a"}};
    static_assert(core::holdsEach(whole));
    static_assert(!core::holdsEach(lacking) && !core::holdsEach(twice) && !core::holdsEach(sameName));
  }

  void aFileOfAKeyIsToldByItsFeature() {
    const auto count = std::ranges::count_if(core::enumerators<core::Feature>(), [](core::Feature feature) { return core::isKey(feature); });
    QCOMPARE(count, 5);
    QVERIFY(core::isKey(core::Feature::Pvk) && core::isKey(core::Feature::OpenSshKey));
    QVERIFY(!core::isKey(core::Feature::Request) && !core::isKey(core::Feature::Jks)); // a keystore is a container
    QVERIFY(core::featureIn({core::ErrorCode::FeatureUnsupported, {{"feature", "putty-key"}}}) == core::Feature::PuttyKey);
    QVERIFY(!core::featureIn({core::ErrorCode::FeatureUnsupported, {{"feature", "pkcs11"}}}));
    QVERIFY(!core::featureIn({core::ErrorCode::FeatureUnsupported}));
    QVERIFY(!core::featureIn({core::ErrorCode::ContentUnknown, {{"feature", "putty-key"}}}));
  }

  void aCodeIsFoundByItsOwnNameAndByNoOther() {
    for (const auto code : core::enumerators<core::ErrorCode>()) QCOMPARE(core::named<core::ErrorCode>(core::nameOf(code)), std::optional(code));
    for (const auto format : core::enumerators<core::Format>()) QVERIFY(core::named<core::Format>(core::nameOf(format)) == format);
    for (const auto code : core::enumerators<core::ReaderMeasure>()) QVERIFY(core::named<core::ReaderMeasure>(core::nameOf(code)) == code);
    QCOMPARE(core::named<core::ErrorCode>("no-such-code"), std::nullopt);
    QCOMPARE(core::named<core::ErrorCode>("Internal"), std::nullopt);
    QVERIFY(!core::named<core::Section>(""));
  }
};

QTEST_GUILESS_MAIN(TestCodes)
#include "tst_codes.moc"
