// SPDX-License-Identifier: Apache-2.0
#include "app/wizard/standard_input.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <unistd.h>

namespace app {

StandardInput::StandardInput(std::size_t limit, QObject *parent)
    : QObject(parent), m_limit(static_cast<qsizetype>(limit) + 1), m_notifier(STDIN_FILENO, QSocketNotifier::Read) {
  connect(&m_notifier, &QSocketNotifier::activated, this, &StandardInput::readSome);
}

void StandardInput::readSome() {
  std::array<char, 65536> piece = {};
  const auto room = std::min(static_cast<std::size_t>(m_limit - m_bytes.size()), piece.size());
  const auto got = read(STDIN_FILENO, piece.data(), room);
  if (got < 0 && (errno == EINTR || errno == EAGAIN)) return;
  if (got > 0) m_bytes.append(piece.data(), static_cast<qsizetype>(got));
  if (got > 0 && m_bytes.size() < m_limit) return;
  m_notifier.setEnabled(false);
  emit finished(m_bytes);
}

} // namespace app
