// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace core {

// What a change left for somebody to do. NameKept: a name goes on leading to another certificate. NameShared: it leads to none, because several got
// it. NameGone: it was taken away, and servers may still use it. Finding: something that was accepted, or stands.
enum class OpenPointKind { NameKept, NameShared, NameGone, Finding };

} // namespace core
