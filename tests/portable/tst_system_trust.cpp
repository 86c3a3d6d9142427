// SPDX-License-Identifier: Apache-2.0
#include "core/stores/windows/system_trust.h"
#include "tests/support/test_bundle.h"

#include <QtTest>

#include <windows.h>

#include <wincrypt.h>

#include <algorithm>
#include <set>
#include <string>

namespace {

using core::Certificate;

// A store of the machine in the registry, without what stands behind the system store of that name. What is put there goes again with the test.
class Registry final {
public:
  explicit Registry(const wchar_t *name) : m_name(name) {}
  ~Registry() {
    for (const auto &der : m_added) remove(der);
  }
  Registry(const Registry &) = delete;
  Registry &operator=(const Registry &) = delete;

  void add(const Certificate &certificate) {
    m_added.emplace_back(certificate.der().begin(), certificate.der().end());
    change([&](HCERTSTORE store) {
      const auto &der = m_added.back();
      CertAddEncodedCertificateToStore(store, X509_ASN_ENCODING, der.data(), static_cast<DWORD>(der.size()), CERT_STORE_ADD_REPLACE_EXISTING,
                                       nullptr);
    });
  }

  void remove(const core::Bytes &der) const {
    change([&](HCERTSTORE store) {
      const auto *wanted = CertCreateCertificateContext(X509_ASN_ENCODING, der.data(), static_cast<DWORD>(der.size()));
      const auto *found = CertFindCertificateInStore(store, X509_ASN_ENCODING, 0, CERT_FIND_EXISTING, wanted, nullptr);
      if (found != nullptr) CertDeleteCertificateFromStore(found);
      CertFreeCertificateContext(wanted);
    });
  }

private:
  template <class Change> void change(const Change &with) const {
    auto *store = CertOpenStore(CERT_STORE_PROV_SYSTEM_REGISTRY_W, 0, 0, CERT_SYSTEM_STORE_LOCAL_MACHINE, m_name);
    with(store);
    CertControlStore(store, CERT_STORE_CTRL_COMMIT_FORCE_FLAG, CERT_STORE_CTRL_COMMIT, nullptr);
    CertCloseStore(store, 0);
  }

  const wchar_t *m_name;
  std::vector<core::Bytes> m_added;
};

bool isTrusted(const Certificate &certificate) {
  const auto roots = core::windows::systemRoots({certificate.subjectHash()});
  return std::ranges::find(roots, certificate) != roots.end();
}

} // namespace

// The roots that this machine trusts, in a registry that another program has changed.
class TestSystemTrust : public QObject {
  Q_OBJECT
private slots:
  void aRootOfTheMachineIsTrusted();
  void aRootThatIsDisallowedIsNot();
  void onlyWhatIsAskedForIsThere();
  void whatIsNotSelfSignedIsNoRoot();
};

void TestSystemTrust::aRootOfTheMachineIsTrusted() {
  const auto root = support::certificate("root");
  QVERIFY(!isTrusted(root));
  {
    Registry roots(L"Root");
    roots.add(root);
    QVERIFY(isTrusted(root));
  }
  QVERIFY(!isTrusted(root));
}

void TestSystemTrust::aRootThatIsDisallowedIsNot() {
  const auto root = support::certificate("root");
  const auto elsewhere = support::certificate("elsewhere");
  Registry roots(L"Root");
  roots.add(root);
  roots.add(elsewhere);
  {
    Registry disallowed(L"Disallowed");
    disallowed.add(root);
    QVERIFY(!isTrusted(root));
    QVERIFY(isTrusted(elsewhere));
  }
  QVERIFY(isTrusted(root));
}

void TestSystemTrust::onlyWhatIsAskedForIsThere() {
  const auto root = support::certificate("root");
  Registry roots(L"Root");
  roots.add(root);
  QVERIFY(core::windows::systemRoots({}).empty());
  QVERIFY(core::windows::systemRoots({"00000000"}).empty());
  QCOMPARE(core::windows::systemRoots({root.subjectHash()}).size(), std::size_t{1});
}

void TestSystemTrust::whatIsNotSelfSignedIsNoRoot() {
  const auto intermediate = support::certificate("intermediate");
  Registry roots(L"Root");
  roots.add(intermediate);
  QVERIFY(!isTrusted(intermediate));
}

QTEST_GUILESS_MAIN(TestSystemTrust)
#include "tst_system_trust.moc"
