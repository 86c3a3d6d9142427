// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/caps_lock.h"

#include <QGuiApplication>

#if defined(Q_OS_WIN)
#include <windows.h>
#elif defined(CERTWRIGHT_XCB)
#include <xcb/xcb.h>

#include <cstdlib>
#include <memory>
#endif

namespace ui {

#if defined(Q_OS_WIN)

std::optional<bool> isCapsLockOn() {
  return (GetKeyState(VK_CAPITAL) & 1) != 0;
}

#elif defined(CERTWRIGHT_XCB)

// The mask of a pointer's answer holds the locks of the keyboard too.
std::optional<bool> isCapsLockOn() {
  const auto *x11 = qApp->nativeInterface<QNativeInterface::QX11Application>();
  if (x11 == nullptr || x11->connection() == nullptr) return std::nullopt;
  auto *connection = x11->connection();
  const auto *setup = xcb_get_setup(connection);
  const auto root = xcb_setup_roots_iterator(setup).data->root;
  const std::unique_ptr<xcb_query_pointer_reply_t, decltype(&std::free)> answer(
      xcb_query_pointer_reply(connection, xcb_query_pointer(connection, root), nullptr), &std::free);
  if (!answer) return std::nullopt;
  return (answer->mask & XCB_MOD_MASK_LOCK) != 0;
}

#else

std::optional<bool> isCapsLockOn() {
  return std::nullopt;
}

#endif

} // namespace ui
