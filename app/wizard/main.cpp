// SPDX-License-Identifier: Apache-2.0
#include "app/composition/composition.h"
#include "app/hardening/hardening.h"
#include "app/wizard/standard_input.h"
#include "ui/dialogs/native_file_chooser.h"
#include "ui/dialogs/view_window.h"
#include "ui/import_session.h"
#include "ui/import_wizard.h"
#include "ui/text/language.h"
#include "ui/text/messages.h"
#include "ui/widgets/caps_lock.h"

#include <QApplication>
#include <QFile>
#include <QLibraryInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPointer>
#include <QSettings>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>

namespace {

// One window and the objects that it works with, in the order of their lifetimes.
struct Window {
  app::Composition composition;
  ui::NativeFileChooser chooser;
  QSettings settings{QStringLiteral("certwright"), QStringLiteral("wizard")};
  std::unique_ptr<ui::ImportSession> session;
  std::unique_ptr<ui::ImportWizard> wizard;
};

void readInput(Window &window) {
  auto *input = new app::StandardInput(window.composition.configuration.limits.fileBytes, window.wizard.get());
  QObject::connect(input, &app::StandardInput::finished, window.wizard.get(), &ui::ImportWizard::setInput);
  window.wizard->awaitInput();
}

// The objects that a window works with; the window itself is still to be made.
core::Expected<std::unique_ptr<Window>> makeWindow() {
  auto composition = app::compose();
  if (!composition) return core::Unexpected(composition.error());
  if (auto store = app::openStore(*composition, {}); !store) return core::Unexpected(store.error());
  auto window = std::make_unique<Window>();
  window->composition = std::move(*composition);
  return window;
}

ui::SessionPorts portsOf(const Window &window) {
  const auto &made = window.composition;
  const auto storeFor = [&made](core::Scope scope) -> std::shared_ptr<core::CertificateStore> {
    app::Destination destination;
    if (scope != core::Scope::None) destination.scope = scope;
    return std::move(*app::openStore(made, destination)); // opened once above; a scope changes nothing about that
  };
  const auto storeOfPlan = [&made](const core::Plan &saved) -> std::shared_ptr<core::CertificateStore> {
    auto store = app::openStoreOf(made, saved);
    return store ? std::move(*store) : nullptr;
  };
  return {*made.reader,        storeFor,    app::scopesOnOffer(made),     *made.clock, *made.host, made.configuration.friendlyName,
          "certwright-wizard", storeOfPlan, made.configuration.serverName};
}

core::Expected<std::unique_ptr<Window>> openWindow(const QStringList &paths) {
  auto window = makeWindow();
  if (!window) return window;
  auto &made = **window;
  made.session = std::make_unique<ui::ImportSession>(portsOf(made));
  made.wizard = std::make_unique<ui::ImportWizard>(*made.session, ui::WindowPorts{made.chooser, made.settings, ui::isCapsLockOn});
  if (paths.contains(QStringLiteral("-")))
    readInput(made);
  else if (!paths.isEmpty())
    made.wizard->setPaths(paths);
  made.wizard->show();
  return window;
}

int showFailure(const core::Error &error) {
  const auto message = ui::messageFor(error);
  QMessageBox box(QMessageBox::Critical, QStringLiteral("Certwright"), message.title);
  box.setTextFormat(Qt::PlainText);
  box.setInformativeText(message.body());
  box.open();
  QApplication::exec();
  return static_cast<int>(core::exitFor(error.code));
}

// Qt has a package of its own for Wayland, and a session may have nothing else.
bool lacksWayland() {
  const auto plugin = QLibraryInfo::path(QLibraryInfo::PluginsPath) + QStringLiteral("/platforms/libqwayland-generic.so");
  return qEnvironmentVariableIsSet("WAYLAND_DISPLAY") && !QFile::exists(plugin);
}

// Qt would abort, with advice on its plugins. That is what a server says where an administrator is logged in without a screen.
void sayThatThereIsNoScreen(QtMsgType type, const QMessageLogContext &, const QString &text) {
  if (type != QtFatalMsg) return;
  const auto *why = lacksWayland() ? "This session has Wayland, and Qt's part for it is missing (Debian: qt6-wayland)."
                                   : "There is no screen to open a window on. On a terminal: certwright import FILE";
  std::fprintf(stderr, "certwright-wizard: %s\n  %s\n", why, qPrintable(text.section(QLatin1Char('\n'), 0, 0)));
  std::_Exit(static_cast<int>(core::Exit::Usage));
}

int fail(const char *reason, const QString &what = {}) {
  std::fprintf(stderr, "certwright-wizard: %s%s\nUsage: certwright-wizard [FILE... | - | --view FILE...]\n", reason, qPrintable(what));
  return static_cast<int>(core::Exit::Usage);
}

// Certificates to look at: one window for each file. The last file that could not be read decides what the program ends with.
int runViews(const QStringList &paths) {
  std::vector<std::unique_ptr<Window>> windows; // each with a reader of its own
  std::vector<QPointer<QWidget>> views;         // gone when they are closed, as is each window that they open
  const auto closeViews = [&views] {            // where a session ends, some are still open, and use what ends here
    for (const auto &view : views) delete view;
  };
  int unread = 0;
  for (const auto &path : paths) {
    auto window = makeWindow();
    if (!window) {
      closeViews();
      return showFailure(window.error());
    }
    auto *view = new ui::ViewWindow(portsOf(**window), (*window)->chooser, path);
    QObject::connect(view, &ui::ViewWindow::gaveUp, [&unread](const core::Error &error) { unread = static_cast<int>(core::exitFor(error.code)); });
    QObject::connect(view, &ui::ViewWindow::gaveWayTo, [&views](QWidget *next) { views.emplace_back(next); });
    views.emplace_back(view);
    view->show();
    windows.push_back(std::move(*window));
  }
  const int ended = QApplication::exec();
  closeViews();
  return ended != 0 ? ended : unread;
}

int run() {
  auto paths = QApplication::arguments().mid(1);
  auto firstFile = paths.indexOf(QStringLiteral("--")); // what follows is a file, whatever it looks like
  const bool isView = firstFile != 0 && paths.startsWith(QStringLiteral("--view"));
  if (isView) paths.removeFirst();
  if (isView) --firstFile;
  for (const auto &path : firstFile < 0 ? paths : paths.first(firstFile)) {
    if (path.startsWith(QLatin1Char('-')) && path != QLatin1String("-")) return fail("There is no option ", path);
  }
  if (firstFile >= 0) paths.removeAt(firstFile);
  if (paths.size() > 1 && paths.contains(QLatin1String("-"))) return fail("- stands for standard input, and then alone.");
  if (isView) return paths.isEmpty() || paths.contains(QLatin1String("-")) ? fail("--view needs a file.") : runViews(paths);
  const auto window = openWindow(paths);
  if (!window) return showFailure(window.error());
  const int quit = QApplication::exec(); // before the window is asked
  return std::max(quit, (*window)->wizard->exitCode());
}

} // namespace

int main(int argc, char *argv[]) {
  app::occupyStandardDescriptors();
  app::forbidCoreDumps();
  app::forgetRelativeHome();
  qInstallMessageHandler(sayThatThereIsNoScreen);
  const QApplication application(argc, argv);
  qInstallMessageHandler(nullptr);
  QApplication::setApplicationName(QStringLiteral("certwright-wizard"));
  QApplication::setApplicationDisplayName(QStringLiteral("Certwright"));
  QApplication::setDesktopFileName(QStringLiteral("certwright")); // where Wayland finds the window's icon
  ui::Language::install(QLocale());
  return run();
}
