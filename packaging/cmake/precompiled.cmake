# SPDX-License-Identifier: Apache-2.0
# Half of the time of a build went into reading the same headers again. A target names what it reads once for all of its files. The sanitizer
# build does without (CMakePresets.json), so a file that forgets an include fails there.
set(STANDARD_HEADERS <algorithm> <array> <chrono> <cstdint> <filesystem> <functional> <map> <memory> <optional> <set> <span> <stop_token>
  <string> <string_view> <utility> <variant> <vector> <tl/expected.hpp>)
set(WINDOW_HEADERS ${STANDARD_HEADERS} <QtWidgets>)
