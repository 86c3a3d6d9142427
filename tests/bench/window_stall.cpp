// SPDX-License-Identifier: Apache-2.0
// window_stall FILE: opens a file in the wizard as the first page does, trial without a password included, goes on to the page that shows what will
// change where there is something to import, and prints for how many milliseconds the event loop stood still at most, seen by a timer of 5 ms, and
// how long the whole took.
#include "core/ports/clock.h"
#include "tests/support/fake_host.h"
#include "tests/support/in_process_reader.h"
#include "tests/support/memory_store.h"
#include "ui/dialogs/native_file_chooser.h"
#include "ui/import_wizard.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>

int main(int argc, char *argv[]) {
  const QApplication application(argc, argv);
  const QTemporaryDir folder;
  QSettings settings(folder.filePath(QStringLiteral("wizard.conf")), QSettings::IniFormat);
  support::InProcessReader reader{core::Limits{}};
  const core::SystemClock clock;
  const support::FakeHost host("bench.example.com", false);
  const auto store = std::make_shared<support::MemoryStore>();
  ui::NativeFileChooser chooser;
  ui::ImportSession session(ui::SessionPorts{reader, [store](core::Scope) { return store; }, {core::Scope::User}, clock, host});
  ui::ImportWizard wizard(session, ui::WindowPorts{chooser, settings, {}});
  wizard.show();

  qint64 longest = 0;
  QElapsedTimer sinceTick, whole;
  QTimer timer, goOn;
  timer.setTimerType(Qt::PreciseTimer);
  QObject::connect(&timer, &QTimer::timeout, [&] { longest = qMax(longest, sinceTick.restart()); });
  QObject::connect(&session, &ui::ImportSession::unlockFailed, &application, &QApplication::quit);
  QObject::connect(&session, &ui::ImportSession::openFailed, &application, &QApplication::quit);
  // As a user goes on: Next, and Next. What the page shows is laid out and painted before the end.
  QObject::connect(&session, &ui::ImportSession::unlocked, &wizard, [&] {
    QTimer::singleShot(20, &wizard, [&] {
      wizard.next();
      goOn.start(100);
    });
  });
  QObject::connect(&goOn, &QTimer::timeout, &wizard, [&] { // once all that can be named there is made
    if (!wizard.currentPage()->isComplete()) return;
    goOn.stop();
    wizard.next();
  });
  QObject::connect(&session, &ui::ImportSession::planned, &application, [] { QTimer::singleShot(2000, &QApplication::quit); });
  QObject::connect(&session, &ui::ImportSession::planFailed, &application, &QApplication::quit);
  QTimer::singleShot(300, [&] { // the window is shown; its first painting is not measured
    sinceTick.start();
    whole.start();
    timer.start(5);
    wizard.setPath(QApplication::arguments().value(1));
  });
  QApplication::exec();
  std::printf("%lld %lld\n", static_cast<long long>(longest), static_cast<long long>(whole.elapsed()));
  return 0;
}
