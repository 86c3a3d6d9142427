// SPDX-License-Identifier: Apache-2.0
#include "core/documents/documents.h"
#include "core/import/run.h"
#include "tests/support/expected_macros.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_host.h"
#include "tests/support/memory_store.h"
#include "tests/support/random_plan.h"
#include "tests/support/test_bundle.h"

#include <functional>

using namespace core;
using std::chrono::days;

namespace {

constexpr int mutations = 2000;

std::string written(const Plan &plan) {
  return documents::dump(documents::plan(plan));
}

std::string written(const Receipt &receipt) {
  return documents::dump(documents::receipt(receipt, receipt.exit()));
}

Plan identified(Plan plan) {
  const auto by = plan.by;
  documents::identify(plan, by, Bytes(documents::nonceBytes, 7));
  return plan;
}

// Every value of a document, with the way to it.
void walk(Json &value, std::vector<Json *> &all) {
  all.push_back(&value);
  if (!value.is_structured()) return;
  for (auto &element : value) walk(element, all);
}

// One value becomes another; a key goes, or comes a second time; or one byte is another.
std::string mutated(const std::string &text, support::RandomPlan &random) {
  if (random.below(4) == 0) {
    auto bytes = text;
    bytes[random.below(bytes.size())] = static_cast<char>(random.below(256));
    return bytes;
  }
  auto document = Json::parse(text);
  std::vector<Json *> all;
  walk(document, all);
  auto &value = *all[random.below(all.size())];
  switch (random.below(5)) {
  case 0:
    value = Json(random.text());
    break;
  case 1:
    value = Json(random.below(1000));
    break;
  case 2:
    value = Json::object();
    break;
  case 3:
    value = Json(nullptr);
    break;
  default:
    if (value.is_object() && !value.empty()) value.erase(std::next(value.begin(), static_cast<int>(random.below(value.size()))));
  }
  return documents::dump(document);
}

} // namespace

// Plans and receipts that are read back.
class TestPlanDocuments : public QObject {
  Q_OBJECT

private:
  support::MemoryStore m_store;
  support::FakeHost m_host;

  Receipt imported() {
    const support::FakeClock clock(support::certificate("leaf").notBefore() + days(100));
    ImportOptions options;
    options.friendlyName = "mail";
    const auto bundle = support::bundle({"leaf", "intermediate", "root"}, {"leaf"});
    auto receipt = planAndRunImport(support::sourceFile(), bundle, options, {m_store, clock, m_host, "certwright import mail.pfx"});
    if (!receipt) qFatal("no import: %s", describe(receipt.error()).c_str());
    return *receipt;
  }

  static std::string wrongKey(const std::string &text) {
    const auto read = documents::planFrom(text);
    return read ? "none" : read.error().path;
  }

  static std::string wrongKeyOfReceipt(const std::string &text) {
    const auto read = documents::receiptFrom(text);
    return read ? "none" : read.error().path;
  }

  // The first line in which two documents differ; empty where none does.
  static std::string difference(const std::string &is, const std::string &was) {
    const auto [here, there] = std::ranges::mismatch(is, was);
    if (here == is.end() && there == was.end()) return {};
    const auto lineOf = [](const std::string &text, auto at) {
      const auto begin = text.rfind('\n', static_cast<std::size_t>(at - text.begin()));
      return text.substr(begin == std::string::npos ? 0 : begin, 120);
    };
    return lineOf(is, here) + " for " + lineOf(was, there);
  }

private slots:
  void init() { m_store.content = {}; }

  void everyPlanIsReadAsItWasWritten() {
    for (unsigned number = 0; number < 300; ++number) {
      const auto text = written(identified(support::RandomPlan(number).plan()));
      const auto read = documents::planFrom(text);
      QVERIFY2(read, (std::to_string(number) + ": " + (read ? "" : read.error().path) + "\n" + text).c_str());
      QVERIFY2(difference(written(*read), text).empty(), difference(written(*read), text).c_str());
    }
  }

  void everyReceiptIsReadAsItWasWritten() {
    for (unsigned number = 0; number < 300; ++number) {
      const auto text = written(support::RandomPlan(number).receipt());
      const auto read = documents::receiptFrom(text);
      QVERIFY2(read, (std::to_string(number) + ": " + (read ? "" : read.error().path) + "\n" + text).c_str());
      QVERIFY2(difference(written(*read), text).empty(), difference(written(*read), text).c_str());
    }
  }

  void receiptThatAStoreKeptIsTheOneThatWasGiven() {
    const auto receipt = imported();
    const auto read = documents::receiptFrom(m_store.content.receipts.at(receipt.id));
    QVERIFY(read);
    QCOMPARE(written(*read), written(receipt));
    QCOMPARE(read->plan.certificates.front().friendlyName, std::string("mail"));
    QCOMPARE(read->plan.id.size(), std::size_t(64));
  }

  void planThatIsReadBackCanBeRun() {
    const support::FakeClock clock(support::certificate("leaf").notBefore() + days(100));
    const auto bundle = support::bundle({"leaf", "intermediate", "root"}, {"leaf"});
    ImportOptions options;
    options.friendlyName = "mail";
    const auto plan = planImport(support::sourceFile(), bundle, options, m_store, clock.now());
    VERIFY_OK(plan);
    const auto read = documents::planFrom(written(identified(*plan)));
    QVERIFY(read);
    const auto receipt = core::run(*read, materialsOf(bundle), {m_store, clock, m_host, "certwright apply"});
    VERIFY_OK(receipt);
    QCOMPARE(receipt->plan.id, read->id);
    QCOMPARE(m_store.content.entries.size(), std::size_t(1));
    QCOMPARE(m_store.content.links.size(), std::size_t(1));
    VERIFY_FAILS(core::run(*read, materialsOf(bundle), {m_store, clock, m_host, "certwright apply"}), ErrorCode::WorldChanged); // no longer its world
  }

  void mutatedPlanIsRefusedOrMeansTheSame() {
    support::RandomPlan random(1);
    int refused = 0;
    for (int i = 0; i < mutations; ++i) {
      const auto text = written(identified(support::RandomPlan(static_cast<unsigned>(i % 50)).plan()));
      const auto bent = mutated(text, random);
      const auto read = documents::planFrom(bent);
      if (read) QCOMPARE(written(*read), text);
      refused += read ? 0 : 1;
    }
    QVERIFY2(refused > mutations / 2, std::to_string(refused).c_str());
  }

  void mutatedReceiptIsRefusedOrReadAsItStands() {
    support::RandomPlan random(2);
    int refused = 0;
    for (int i = 0; i < mutations; ++i) {
      const auto bent = mutated(written(support::RandomPlan(static_cast<unsigned>(i % 50)).receipt()), random);
      const auto read = documents::receiptFrom(bent);
      refused += read ? 0 : 1;
      if (!read) continue;
      const auto again = documents::receiptFrom(written(*read));
      QVERIFY2(again, (again ? std::string() : again.error().path).c_str());
      QCOMPARE(written(*again), written(*read));
    }
    QVERIFY2(refused > mutations / 4, std::to_string(refused).c_str());
  }

  void wrongKeyIsNamed() {
    const auto plan = written(identified(support::RandomPlan(7).plan()));
    const auto with = [&](const std::function<void(Json &)> &bend) {
      auto document = Json::parse(plan);
      bend(document);
      return documents::dump(document);
    };
    QCOMPARE(wrongKey(plan), std::string("none")); // control
    QCOMPARE(wrongKey(with([](Json &json) { json["schema"] = "certwright/plan/2"; })), std::string("schema"));
    QCOMPARE(wrongKey(with([](Json &json) { json["verb"] = 7; })), std::string("verb"));
    QCOMPARE(wrongKey(with([](Json &json) { json.erase("effects"); })), std::string("effects"));
    QCOMPARE(wrongKey(with([](Json &json) { json["effects"][0]["kind"] = "explode"; })), std::string("effects[0].kind"));
    QCOMPARE(wrongKey(with([](Json &json) { json["by"]["time"] = "yesterday"; })), std::string("by.time"));
    QCOMPARE(wrongKey(with([](Json &json) { json["store"]["location"] = "folder:/elsewhere"; })), std::string("id"));
    QCOMPARE(wrongKey(with([](Json &json) { json["note"] = "added"; })), std::string("note"));
    QCOMPARE(wrongKey(with([](Json &json) { json["effects"][0]["note"] = "added"; })), std::string("effects[0].note"));
    QCOMPARE(wrongKey(with([](Json &json) { json["nonce"] = "00"; })), std::string("nonce"));
    QCOMPARE(wrongKey(with([](Json &json) { json["id"] = std::string(64, '0'); })), std::string("id"));
    QCOMPARE(wrongKey("[]"), std::string());
    QCOMPARE(wrongKey("{"), std::string());
  }

  // The id is that of the text as it stands.
  void unknownKeyOfALaterVersionIsIgnored() {
    auto document = Json::parse(written(identified(support::RandomPlan(7).plan())));
    const auto known = documents::dump(document);
    document["note"] = "of a later version";
    document.erase("id");
    const nlohmann::json canonical = document;
    document["id"] = toHex(sha256(asBytes(canonical.dump())));
    const auto read = documents::planFrom(documents::dump(document));
    QVERIFY2(read, read ? "" : read.error().path.c_str());
    QCOMPARE(read->id, document["id"].get<std::string>());
    QVERIFY(documents::dump(documents::plan(*read)) != known); // another plan, by its id
  }

  void doubledKeyIsNamed() {
    auto text = written(identified(support::RandomPlan(7).plan()));
    text.insert(1, "\"verb\": \"import\",");
    QCOMPARE(wrongKey(text), std::string("verb"));
  }

  void documentThatIsTooLongIsRefused() {
    auto plan = support::RandomPlan(7).plan();
    plan.by.command = std::string(60'000, 'x');
    QCOMPARE(wrongKey(written(identified(plan))), std::string("none")); // control
    const auto text = written(identified(plan));
    QCOMPARE(wrongKey(text + std::string(documents::largestPlan - text.size(), ' ')), std::string("none")); // control
    QVERIFY(wrongKey(text + std::string(documents::largestPlan, ' ')) != "none");
  }

  void effectThatSaysOneThingAndMeansAnotherIsNamed() {
    auto document = Json::parse(written(imported()));
    const auto size = document["effects"].size();
    document["effects"][size - 1]["before"] = {{"link", std::string(64, 'a')}}; // while "from" says that there was no link
    QCOMPARE(wrongKeyOfReceipt(documents::dump(document)), "effects[" + std::to_string(size - 1) + "].from");
    document = Json::parse(written(imported()));
    QCOMPARE(wrongKeyOfReceipt(documents::dump(document)), std::string("none")); // control
  }

  void receiptOfAnEarlierVersionIsRead() {
    auto document = Json::parse(written(imported()));
    for (const auto *key : {"plan", "sources", "storeId"}) document.erase(key);
    for (auto &effect : document["effects"]) {
      for (const auto *key : {"phase", "before", "choice", "key", "keyFrom", "chain"}) effect.erase(key);
    }
    for (const auto *key : {"label", "keyAlgorithm", "chain"}) document["certificate"].erase(key);
    const auto read = documents::receiptFrom(documents::dump(document));
    QVERIFY2(read, read ? "" : read.error().path.c_str());
    QCOMPARE(read->plan.effects.back().from(), std::string("absent"));
    QCOMPARE(read->plan.source().name, std::string("mail.pfx"));
    QCOMPARE(read->plan.certificates.size(), std::size_t(1));
  }
};

QTEST_GUILESS_MAIN(TestPlanDocuments)
#include "tst_plan_documents.moc"
