// SPDX-License-Identifier: Apache-2.0
// make_documents OUT: writes plans to OUT/plan and receipts to OUT/receipt, as seeds for their fuzz targets.
#include "core/documents/documents.h"
#include "tests/support/random_plan.h"

#include <filesystem>
#include <fstream>

namespace {

constexpr unsigned count = 40; // of each

void write(const std::filesystem::path &folder, unsigned number, const core::Json &document) {
  std::filesystem::create_directories(folder);
  std::ofstream(folder / std::to_string(number)) << core::documents::dump(document);
}

} // namespace

int main(int given, char **arguments) {
  if (given != 2) return 2;
  const std::filesystem::path out = arguments[1];
  for (unsigned number = 0; number < count; ++number) {
    support::RandomPlan random(number);
    auto plan = random.plan();
    const auto by = plan.by;
    core::documents::identify(plan, by, core::Bytes(core::documents::nonceBytes, 7));
    write(out / "plan", number, core::documents::plan(plan));
    const auto receipt = random.receipt();
    write(out / "receipt", number, core::documents::receipt(receipt, receipt.exit()));
  }
  return 0;
}
