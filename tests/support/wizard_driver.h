// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stores/folder/folder_store.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_host.h"
#include "tests/support/memory_store.h"
#include "tests/support/scripted_reader.h"
#include "ui/dialogs/file_chooser.h"
#include "ui/import_session.h"
#include "ui/import_wizard.h"
#include "ui/pages/page.h"
#include "ui/widgets/banner.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QtTest>

namespace support {

// Answers with the path that a test put there; without one it stays silent, as if the dialog was cancelled.
class ScriptedChooser final : public ui::FileChooser {
public:
  QString answer;
  QStringList folders;   // where it was asked to begin
  QStringList proposals; // under which name it was asked to save

  void choose(QWidget *, Content, const QString &folder, std::function<void(const QString &)> chosen) override {
    folders << folder;
    if (!answer.isEmpty()) chosen(answer);
  }

  void save(QWidget *, Content, const QString &proposal, std::function<void(const QString &)> chosen) override {
    proposals << proposal;
    if (!answer.isEmpty()) chosen(answer);
  }
};

// The vocabulary of the wizard's tests: what a person does and sees. Widgets are found by their object names, as they are
// shown; nothing is called that a person could not reach.
class WizardDriver final {
public:
  FakeClock clock{core::SystemClock().now()};
  FakeHost host;
  ScriptedReader reader;
  ScriptedChooser chooser;
  QTemporaryDir folder; // for what the window remembers
  QSettings settings{folder.filePath(QStringLiteral("wizard.conf")), QSettings::IniFormat};
  std::optional<bool> capsLock;
  std::chrono::milliseconds uptime{};
  std::chrono::milliseconds thinks{1000}; // before each click and each key
  std::shared_ptr<MemoryStore> store = std::make_shared<MemoryStore>();
  std::shared_ptr<MemoryStore> machineStore = {}; // where the computer's own is another one
  std::unique_ptr<ui::ImportSession> session;
  std::unique_ptr<ui::ImportWizard> wizard;

  explicit WizardDriver(bool privileged = false) : host("mail.example.com", privileged) {
    reader.files["mail.pfx"] = {};
    reader.files["open.pfx"] = {{"leaf", "intermediate", "root"}, {"leaf"}, "", ""};
    reader.files["pairs.pfx"] = {{"leaf", "other", "intermediate"}, {"leaf", "other"}, "", ""};
    reader.files["mail.cer"] = {{"leaf", "intermediate"}, {}, "", ""};
    reader.files["costly.pfx"] = {{"leaf", "intermediate", "root"}, {"leaf"}, "right", "", 60'000'000, 25};
  }

  ~WizardDriver() { reader.release(); }
  WizardDriver(const WizardDriver &) = delete;
  WizardDriver &operator=(const WizardDriver &) = delete;

  // start shows the window, over the scripted reader and the memory store unless others are given.
  void start(const QString &path = {}, core::Reader *realReader = nullptr, std::shared_ptr<core::CertificateStore> realStore = nullptr) {
    auto used = realStore ? realStore : store;
    const auto storeFor = [used, machine = machineStore](core::Scope scope) -> std::shared_ptr<core::CertificateStore> {
      return machine && scope == core::Scope::Machine ? machine : used;
    };
    ui::SessionPorts ports{realReader != nullptr ? *realReader : reader, storeFor, {core::Scope::User, core::Scope::Machine}, clock, host};
    ports.storeOfPlan = [used](const core::Plan &) -> std::shared_ptr<core::CertificateStore> { return used; };
    session = std::make_unique<ui::ImportSession>(std::move(ports));
    wizard = std::make_unique<ui::ImportWizard>(*session, ui::WindowPorts{chooser, settings, [this] { return capsLock; }, [this] { return uptime; }});
    if (!path.isEmpty()) wizard->setPath(path);
    wizard->show();
    wizard->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(wizard.get()));
  }

  [[nodiscard]] ui::PageId page() const { return static_cast<ui::PageId>(wizard->currentId()); }

  // find returns the visible widget of that name on the window, or null.
  template <class Widget> [[nodiscard]] Widget *find(const char *name) const {
    for (auto *widget : wizard->findChildren<Widget *>(QLatin1String(name))) {
      if (widget->isVisible()) return widget;
    }
    return nullptr;
  }

  void click(const char *name) {
    auto *button = find<QAbstractButton>(name);
    QVERIFY2(button != nullptr, name);
    QTRY_VERIFY2(button->isEnabled(), name);
    think();
    QTest::mouseClick(button, Qt::LeftButton, {}, button->rect().center());
  }

  // A tick box is hit on its indicator: the label beside it may end long before the middle of the widget.
  void tick(const char *name) {
    QTRY_VERIFY2(find<QCheckBox>(name) != nullptr, name);
    auto *box = find<QCheckBox>(name);
    think();
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
  }

  void type(const char *name, const QString &text) const {
    auto *edit = find<QLineEdit>(name);
    QVERIFY2(edit != nullptr, name);
    QTest::mouseClick(edit, Qt::LeftButton);
    edit->selectAll();
    QTest::keyClicks(edit, text);
  }

  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
    think();
    QTest::keyClick(focused(), key, modifiers);
  }
  void keys(const QString &text) {
    think();
    QTest::keyClicks(focused(), text);
  }

  void think() { uptime += thinks; }

  [[nodiscard]] bool isEnabled(const char *name) const {
    const auto *button = find<QAbstractButton>(name);
    return button != nullptr && button->isEnabled();
  }

  [[nodiscard]] QString banner(const char *name) const {
    const auto *shown = find<ui::Banner>(name);
    return shown == nullptr ? QString() : shown->text();
  }

  // Another certificate of the store has this name and its link already; returns its SHA-256.
  // A certificate for the same names as the imported one, unless another one of the test data is named.
  std::string giveNameToAnother(const std::string &name, const std::string &who = "renewal") {
    const auto other = certificate(who);
    store->content.exists = true;
    store->content.entries.emplace(other.sha256(), core::StoreEntry{other, {}, {name}, true});
    store->content.keys[other.sha256()] = std::string(support::key(who).toPem().text());
    store->content.links[name] = other.sha256();
    return other.sha256();
  }

  // The tick box of a key pair, by the certificate's name in the test data.
  [[nodiscard]] QCheckBox *pairBox(const std::string &name) const { return find<QCheckBox>(("pairCheck-" + certificate(name).sha256()).c_str()); }

  // Walks to a page by the shortest way, to test what happens there.
  void goTo(ui::PageId target, const char *file = "mail.pfx", const char *password = "right") {
    if (target == ui::PageId::Request || target == ui::PageId::RequestResult) return goToRequest(target);
    if (target == ui::PageId::Key && !reader.files.at(file).keys.empty()) {
      file = "mail.cer"; // whose key is missing
      password = nullptr;
    }
    start(QStringLiteral("/home/tester/") + QString::fromUtf8(file));
    if (target == ui::PageId::File) return;
    click("nextButton");
    if (password != nullptr) {
      QTRY_COMPARE(page(), ui::PageId::Password);
      if (target == ui::PageId::Password) return;
      type("passwordEdit", QLatin1String(password));
      click("nextButton");
    }
    if (target == ui::PageId::Key) {
      QTRY_COMPARE(page(), ui::PageId::Key);
      return;
    }
    QTRY_COMPARE(page(), ui::PageId::Name);
    if (target == ui::PageId::Name) return;
    click("nextButton");
    QTRY_COMPARE(page(), ui::PageId::Confirm);
    QTRY_COMPARE(session->verb(), ui::ImportSession::Verb::None);
    if (target == ui::PageId::Confirm) return;
    click("importButton");
    QTRY_COMPARE(page(), ui::PageId::Result);
  }

private:
  void goToRequest(ui::PageId target) {
    start();
    click("makeRequestLink");
    QTRY_COMPARE(page(), ui::PageId::Request);
    if (target == ui::PageId::Request) return;
    click("makeRequestButton");
    QTRY_COMPARE(page(), ui::PageId::RequestResult);
  }

  [[nodiscard]] QWidget *focused() const {
    auto *widget = QApplication::focusWidget();
    return widget != nullptr ? widget : static_cast<QWidget *>(wizard.get());
  }
};

} // namespace support

namespace ui {

// QCOMPARE prints the page's name.
inline char *toString(PageId id) {
  switch (id) {
  case PageId::File:
    return qstrdup("File");
  case PageId::Password:
    return qstrdup("Password");
  case PageId::Name:
    return qstrdup("Name");
  case PageId::Confirm:
    return qstrdup("Confirm");
  case PageId::Result:
    return qstrdup("Result");
  case PageId::Key:
    return qstrdup("Key");
  case PageId::Request:
    return qstrdup("Request");
  case PageId::RequestResult:
    return qstrdup("RequestResult");
  case PageId::Undo:
    return qstrdup("Undo");
  case PageId::UndoResult:
    return qstrdup("UndoResult");
  }
  return qstrdup("no page");
}

} // namespace ui
