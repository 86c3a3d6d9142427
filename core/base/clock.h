// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace core {

using Time = std::chrono::sys_seconds;

// formatTime returns RFC 3339 in UTC, "2026-11-22T10:15:00Z"; formatDate only its day, "2026-11-22".
std::string formatTime(Time time);
std::string formatDate(Time time);

// parseTime reads what formatTime wrote; nothing for any other text.
std::optional<Time> parseTime(const std::string &text);

// formatCompactTime returns "20261122T101500Z", which receipt ids begin with.
std::string formatCompactTime(Time time);

// parseCompactTime reads what formatCompactTime wrote; nothing for any other text.
std::optional<Time> parseCompactTime(const std::string &text);

} // namespace core
