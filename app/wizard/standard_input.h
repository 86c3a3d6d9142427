// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>

namespace app {

// Reads standard input piece by piece as it comes, so that neither the window nor its closing ever waits for it.
class StandardInput final : public QObject {
  Q_OBJECT

public:
  // limit: reading stops one byte above it; the receiver reports that there are too many bytes.
  explicit StandardInput(std::size_t limit, QObject *parent = nullptr);

signals:
  void finished(const QByteArray &bytes); // once, at the end of the input; what came before an error is all there is

private:
  void readSome();

  qsizetype m_limit;
  QByteArray m_bytes;
  QSocketNotifier m_notifier;
};

} // namespace app
