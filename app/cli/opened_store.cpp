// SPDX-License-Identifier: Apache-2.0
#include "app/cli/opened_store.h"

namespace app::cli {

core::Expected<OpenedStore> openStoreOf(const Request &request) {
  auto composition = compose(request.maxWork);
  if (!composition) return core::Unexpected(composition.error());
  auto store = openStore(*composition, request.destination);
  if (!store) return core::Unexpected(store.error());
  return OpenedStore{std::move(*composition), std::move(*store)};
}

} // namespace app::cli
