// SPDX-License-Identifier: Apache-2.0
#include "core/formats/open.h"

#include "tests/support/expected_macros.h"
#include "tests/support/test_files.h"

#include <QtTest>

#include <algorithm>

using namespace support;
using core::ErrorCode;

namespace {

const std::string store = "import-1234"; // of the files
const std::string own = "own-5678";      // of one key
const std::string other = "other-9012";  // of another

core::Bytes textBytes(const std::string &name) {
  return bytesOf(qEnvironmentVariable("CERTWRIGHT_TEST_DATA").toStdString() + "/foreign-text/" + name);
}

core::Expected<core::Bundle> unlocked(core::Bytes bytes, const std::optional<std::string> &password,
                                      const std::optional<std::string> &keyPassword = {}, const core::Limits &limits = {}) {
  const auto file = core::openBytes(std::move(bytes), "file", limits);
  if (!file) return core::Unexpected(file.error());
  const core::Secret ofFile(password.value_or("")), ofKeys(keyPassword.value_or(""));
  return core::unlock(*file, {password ? &ofFile : nullptr, keyPassword ? &ofKeys : nullptr}, limits);
}

core::Expected<core::Bundle> unlocked(const std::string &name, const std::optional<std::string> &password,
                                      const std::optional<std::string> &keyPassword = {}) {
  return unlocked(textBytes(name), password, keyPassword);
}

int leftoverCount(const core::Bundle &bundle, core::LeftoverKind kind) {
  const auto found = std::ranges::find(bundle.leftovers, kind, &core::Leftover::kind);
  return found == bundle.leftovers.end() ? 0 : found->count;
}

// The place of the first shrouded key's ciphertext: an OCTET STRING of this length, as DER begins it.
// Where the encrypted RSA key of 2,048 bits begins and how long it is. Its numbers are mostly 1,216 to 1,219 bytes of
// PKCS#8, which fill 77 blocks of AES; a key with a short number, one in fifty, fills 76.
struct Ciphertext {
  std::size_t at;
  std::size_t size;
};

std::optional<Ciphertext> ciphertextOf(const core::Bytes &bytes) {
  for (const std::uint8_t low : {std::uint8_t{0xd0}, std::uint8_t{0xc0}}) {
    const auto found = std::ranges::search(bytes, core::Bytes{0x04, 0x82, 0x04, low}); // an OCTET STRING
    if (!found.empty()) return Ciphertext{static_cast<std::size_t>(found.end() - bytes.begin()), std::size_t{0x400} + low};
  }
  return std::nullopt;
}

} // namespace

// Keys in a PKCS#12 file that have a password of their own.
class TestLockedKeys : public QObject {
  Q_OBJECT

private slots:
  void certificatesAreShownAndTheKeyIsLocked_data() {
    QTest::addColumn<std::string>("name");
    QTest::addColumn<std::optional<std::string>>("password");
    QTest::addColumn<core::Verdict>("verdict");
    QTest::newRow("Java's") << std::string("own-key.pfx") << std::optional(store) << core::Verdict::Correct;
    QTest::newRow("without a MAC: the certificates prove the password")
        << std::string("own-no-mac.pfx") << std::optional(store) << core::Verdict::NoMac;
    QTest::newRow("in a file with an empty password") << std::string("own-open.pfx") << std::optional<std::string>() << core::Verdict::NotNeeded;
  }
  void certificatesAreShownAndTheKeyIsLocked() {
    QFETCH(const std::string, name);
    QFETCH(const std::optional<std::string>, password);
    QFETCH(const core::Verdict, verdict);
    const auto bundle = unlocked(name, password);
    VERIFY_OK(bundle);
    QCOMPARE(bundle->verdict, verdict);
    QCOMPARE(bundle->certificates.size(), std::size_t{1});
    QVERIFY(bundle->keys.empty());
    QCOMPARE(leftoverCount(*bundle, core::LeftoverKind::LockedKey), 1);
    QCOMPARE(leftoverCount(*bundle, core::LeftoverKind::BrokenKey), 0);
    QVERIFY(bundle->certificates[0].hasLockedKey);
    QCOMPARE(core::rolesOf(*bundle)[0], core::Role::Leaf);
    VERIFY_FAILS(unlocked(name, "import-1235"), ErrorCode::WrongPassword); // control
  }

  void itsOwnPasswordOpensIt_data() { certificatesAreShownAndTheKeyIsLocked_data(); }
  void itsOwnPasswordOpensIt() {
    QFETCH(const std::string, name);
    QFETCH(const std::optional<std::string>, password);
    QFETCH(const core::Verdict, verdict);
    const auto bundle = unlocked(name, password, own);
    VERIFY_OK(bundle);
    QCOMPARE(bundle->verdict, verdict);
    QCOMPARE(bundle->keys.size(), std::size_t{1});
    QVERIFY(bundle->keys[0].certificate);
    QVERIFY(bundle->leftovers.empty());
    const auto wrong = unlocked(name, password, "own-5679");
    VERIFY_FAILS(wrong, ErrorCode::WrongPassword);
    QCOMPARE(wrong.error().parameters.at("which").text(), std::string("key"));
    const auto ofFile = unlocked(name, "import-1235", own);
    VERIFY_FAILS(ofFile, ErrorCode::WrongPassword);
    QVERIFY(!ofFile.error().parameters.contains("which"));
  }

  void passwordOfKeysThatIsNotNeededIsPassedOver() {
    for (const auto &given : {std::string("something"), store, std::string()}) {
      const auto bundle = unlocked(foreignBytes("keytool-rsa2048.pfx"), store, given);
      VERIFY_OK(bundle);
      QVERIFY(core::isPaired(*bundle));
    }
    VERIFY_OK(unlocked(foreignBytes("openssl-no-key.pfx"), store, own));
    VERIFY_OK(unlocked(foreignBytes("certificate.cer"), std::nullopt, own));
  }

  void eachKeyThatThePasswordOpensIsOpened() {
    const auto half = unlocked("own-of-two.pfx", store);
    VERIFY_OK(half);
    QCOMPARE(half->keys.size(), std::size_t{1});
    QCOMPARE(half->keys[0].key.algorithm(), std::string("RSA"));
    QCOMPARE(leftoverCount(*half, core::LeftoverKind::LockedKey), 1);
    const auto roles = core::rolesOf(*half);
    QVERIFY(std::ranges::all_of(roles, [](core::Role role) { return role == core::Role::Leaf; }));
    const auto both = unlocked("own-of-two.pfx", store, own);
    VERIFY_OK(both);
    QCOMPARE(both->keys.size(), std::size_t{2});
    QVERIFY(both->leftovers.empty());
    VERIFY_FAILS(unlocked("own-of-two.pfx", store, "own-5679"), ErrorCode::WrongPassword); // control
  }

  void keysWithDifferentPasswordsStayLockedEachByItself() {
    const auto none = unlocked("own-both.pfx", store);
    VERIFY_OK(none);
    QCOMPARE(leftoverCount(*none, core::LeftoverKind::LockedKey), 2);
    for (const auto &[password, algorithm] : {std::pair(own, std::string("EC")), std::pair(other, std::string("RSA"))}) {
      const auto one = unlocked("own-both.pfx", store, password);
      VERIFY_OK(one);
      QCOMPARE(one->keys.size(), std::size_t{1});
      QCOMPARE(one->keys[0].key.algorithm(), algorithm);
      QCOMPARE(leftoverCount(*one, core::LeftoverKind::LockedKey), 1);
    }
  }

  void withoutMacOneKeyThatOpensProvesThePassword() {
    const auto bundle = unlocked("own-keys-alone.pfx", own);
    VERIFY_OK(bundle);
    QCOMPARE(bundle->keys.size(), std::size_t{1});
    QCOMPARE(leftoverCount(*bundle, core::LeftoverKind::LockedKey), 1);
    VERIFY_OK(unlocked("own-keys-alone.pfx", other)); // the second opens, and the first is locked
    VERIFY_OK(unlocked("own-keys-alone.pfx", std::nullopt, own));
    const auto both = unlocked("own-keys-alone.pfx", own, other);
    VERIFY_OK(both);
    QCOMPARE(both->keys.size(), std::size_t{2});
    VERIFY_FAILS(unlocked("own-keys-alone.pfx", store), ErrorCode::WrongPassword);
    VERIFY_FAILS(unlocked("own-keys-alone.pfx", std::nullopt), ErrorCode::PasswordNeeded);
    const auto wrong = unlocked("own-keys-alone.pfx", std::nullopt, store);
    VERIFY_FAILS(wrong, ErrorCode::WrongPassword);
    QCOMPARE(wrong.error().parameters.at("which").text(), std::string("key"));
  }

  void damageInAKeyIsToldFromAPasswordOnlyWhereItCanBe() {
    const auto whole = textBytes("own-no-mac.pfx");
    const auto key = ciphertextOf(whole);
    QVERIFY(key.has_value());
    const auto at = key->at;
    auto last = whole; // the padding: no password opens this
    last[at + key->size - 17] ^= 0x01;
    const auto locked = unlocked(last, store);
    VERIFY_OK(locked);
    QCOMPARE(leftoverCount(*locked, core::LeftoverKind::LockedKey), 1);
    VERIFY_FAILS(unlocked(last, store, own), ErrorCode::WrongPassword);
    auto inside = whole; // opens, and is no key
    inside[at + 0x40] ^= 0x01;
    const auto broken = unlocked(inside, store, own);
    QVERIFY(!broken || !core::isPaired(*broken));
    auto structure = whole; // not whole blocks: no key of any password
    structure[at - 1] = static_cast<std::uint8_t>(structure[at - 1] - 1);
    const auto bad = unlocked(structure, store);
    QVERIFY(!bad || leftoverCount(*bad, core::LeftoverKind::LockedKey) == 0);
  }

  void eachDerivationIsCountedOnce() {
    const auto bytes = textBytes("own-key.pfx");
    const auto file = core::openBytes(bytes, "file", {});
    VERIFY_OK(file);
    core::Limits limits;
    limits.work = file->container->work;
    VERIFY_OK(unlocked(bytes, store, {}, limits));
    VERIFY_OK(unlocked(bytes, store, own, limits)); // the key is tried with its own password alone
    VERIFY_FAILS(unlocked(bytes, store, "own-5679", limits), ErrorCode::TooCostly);
    --limits.work;
    VERIFY_FAILS(unlocked(bytes, store, own, limits), ErrorCode::TooCostly);
  }

  void passwordOfKeysOpensKeysInPemToo() {
    const auto bundle = unlocked("encrypted-rsa.pem", std::nullopt, store);
    VERIFY_OK(bundle);
    QVERIFY(core::isPaired(*bundle));
    QCOMPARE(bundle->verdict, core::Verdict::Correct);
    const auto both = unlocked("two-passwords.pem", store, std::string("another"));
    VERIFY_OK(both);
    QCOMPARE(both->keys.size(), std::size_t{2});
    VERIFY_FAILS(unlocked("encrypted-rsa.pem", std::nullopt, own), ErrorCode::WrongPassword); // control
  }

  void certificateThatBelongsToNothingHereStaysOne() {
    auto text = foreignBytes("bundle-with-key.pem");
    const auto stranger = foreignBytes("rsa2048.pem");
    text.insert(text.end(), stranger.begin(), stranger.end());
    const auto bundle = unlocked(text, std::nullopt);
    VERIFY_OK(bundle);
    const auto roles = core::rolesOf(*bundle);
    QCOMPARE(roles.front(), core::Role::Leaf);
    QCOMPARE(roles.back(), core::Role::Stray);
    const auto chain = core::rolesOf(*unlocked(foreignBytes("bundle.pem"), std::nullopt));
    QVERIFY(chain == (std::vector{core::Role::Leaf, core::Role::Intermediate, core::Role::Root}));
    QCOMPARE(core::rolesOf(*unlocked(foreignBytes("root.pem"), std::nullopt)).front(), core::Role::Root);
  }

  void cipherOfAKeyIsSaidBeforeThePassword() {
    const auto known = core::openBytes(textBytes("own-key.pfx"), "file", {});
    VERIFY_OK(known);
    const auto &safes = known->container->safes;
    const auto plain = std::ranges::find(safes, "none", &core::SafeFacts::encryption);
    QVERIFY(plain != safes.end());
    QCOMPARE(plain->keys.size(), std::size_t{1});
    QVERIFY(plain->keys[0].starts_with("pbes2/aes-256-cbc"));
    QVERIFY(plain->unreadable.empty()); // control
    const auto unknown = core::openBytes(textBytes("unknown-cipher.pfx"), "file", {});
    VERIFY_OK(unknown);
    QVERIFY(unknown->container->safes[0].keys == std::vector<std::string>{"1.2.840.113549.1.12.1.80"});
    QVERIFY(unknown->container->safes[0].unreadable == unknown->container->safes[0].keys);
    const auto bundle = unlocked("unknown-cipher.pfx", store);
    VERIFY_FAILS(bundle, ErrorCode::AlgorithmUnsupported);
  }
};

QTEST_GUILESS_MAIN(TestLockedKeys)
#include "tst_locked_keys.moc"
