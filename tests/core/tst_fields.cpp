// SPDX-License-Identifier: Apache-2.0
#include "core/base/fields.h"
#include "core/codes/store_codes.h"
#include "tests/support/expected_macros.h"

#include <functional>

using core::Fields;
using core::Json;

namespace {

// Where a text is wrong as a document; "good" where it is not.
std::string wrongIn(const std::string &text) {
  const auto document = core::parseDocument(text);
  return document ? "good" : document.error().path;
}

} // namespace

class TestFields : public QObject {
  Q_OBJECT

private slots:
  void aKeyThatStandsTwiceIsNamedWithItsPath_data() {
    QTest::addColumn<std::string>("text");
    QTest::addColumn<std::string>("wrong");
    const auto row = [](const char *name, const char *text, const char *wrong) { QTest::newRow(name) << std::string(text) << std::string(wrong); };
    row("control: each key once", R"({"a": 1, "b": {"a": 2}, "c": [{"a": 3}, {"a": 4}]})", "good");
    row("in the document", R"({"a": 1, "b": 2, "a": 1})", "a");
    row("in an object", R"({"store": {"id": 1, "id": 2}})", "store.id");
    row("in an element of a list", R"({"effects": [{"kind": 1}, {"x": 0}, {"kind": 1, "kind": 2}]})", "effects[2].kind");
    row("in a list in a list", R"({"a": [[], [{"b": 1, "b": 2}]]})", "a[1][0].b");
    row("the first of two", R"({"a": {"b": 1, "b": 2}, "c": 1, "c": 2})", "a.b");
  }
  void aKeyThatStandsTwiceIsNamedWithItsPath() {
    QFETCH(const std::string, text);
    QFETCH(const std::string, wrong);
    QCOMPARE(wrongIn(text), wrong);
  }

  void whatIsNoObjectOrTooLongIsNoDocument() {
    for (const char *text : {"", "[]", "5", "null", "{", R"({"a": 1} x)", "{\"a\": \"\xFF\"}"}) QCOMPARE(wrongIn(text), std::string());
    const auto sized = [](std::size_t size) { return "{\"a\":\"" + std::string(size - 8, 'x') + "\"}"; };
    QCOMPARE(wrongIn(sized(core::largestDocument)), std::string("good"));
    QCOMPARE(wrongIn(sized(core::largestDocument + 1)), std::string());
  }

  void moreKeysOrLevelsThanAnyDocumentHasAreWrong() {
    const auto withKeys = [](int count) {
      Json json = Json::object();
      for (int i = 0; i < count; ++i) json["key" + std::to_string(i)] = i;
      return json.dump();
    };
    QCOMPARE(wrongIn(withKeys(1000)), std::string("good"));
    QCOMPARE(wrongIn(withKeys(1001)), std::string("key1000"));
    const auto nested = [](std::size_t levels) { return "{\"a\":" + std::string(levels, '[') + std::string(levels, ']') + "}"; };
    QCOMPARE(wrongIn(nested(15)), std::string("good"));
    QVERIFY(wrongIn(nested(16)).starts_with("a[0]"));
  }

  void moreValuesThanAnyDocumentHasAreWrong() {
    const auto isGood = [](std::size_t count) {
      std::string text = "{\"a\":[0";
      for (std::size_t i = 1; i < count; ++i) text += ",0";
      return core::parseDocument(text + "]}", 4 * core::largestDocument).has_value();
    };
    QVERIFY(isGood(999'999)); // the list counts, too
    QVERIFY(!isGood(1'000'000));
  }

  void theFirstWrongFieldIsNamedWithItsPath_data() {
    using Read = std::function<void(Fields &)>;
    QTest::addColumn<Read>("read");
    QTest::addColumn<std::string>("wrong");
    const auto row = [](const char *name, Read read, const char *wrong) { QTest::newRow(name) << std::move(read) << std::string(wrong); };
    row(
        "control: as it is",
        [](Fields &fields) {
          QCOMPARE(fields.text("text", 3), std::string("abc"));
          QCOMPARE(fields.number("number", 5), std::uint64_t(5));
          QVERIFY(fields.flag("flag") && fields.real("real") == 1.5 && !fields.optionalText("none", 1) && !fields.optionalNumber("none", 1));
          QCOMPARE(fields.choice<core::Section>("section"), core::Section::Ca);
          QCOMPARE(fields.texts("list", 2, 1), (std::vector<std::string>{"x", "y"}));
          QCOMPARE(fields.object("part").text("name", 9), std::string("inner"));
        },
        "");
    row(
        "a text that is too long", [](Fields &fields) { fields.text("text", 2); }, "text");
    row(
        "a text that is a number", [](Fields &fields) { fields.text("number", 9); }, "number");
    row(
        "a number that is too large", [](Fields &fields) { fields.number("number", 4); }, "number");
    row(
        "a number below zero", [](Fields &fields) { fields.number("negative", 9); }, "negative");
    row(
        "a number with a fraction", [](Fields &fields) { fields.number("real", 9); }, "real");
    row(
        "a switch that is a text", [](Fields &fields) { fields.flag("text"); }, "text");
    row(
        "a field that is not there", [](Fields &fields) { fields.text("none", 9); }, "none");
    row(
        "a name that no enumerator has", [](Fields &fields) { fields.choice<core::Section>("text"); }, "text");
    row(
        "a list that is too long", [](Fields &fields) { fields.texts("list", 1, 1); }, "list");
    row(
        "an element that is too long", [](Fields &fields) { fields.texts("longer", 2, 1); }, "longer[1]");
    row(
        "an object that is a list", [](Fields &fields) { (void)fields.object("list"); }, "list");
    row(
        "a field of an object", [](Fields &fields) { fields.object("part").number("name", 9); }, "part.name");
    row(
        "a field of an element", [](Fields &fields) { fields.each("parts", 9, [](Fields &part) { part.number("n", 1); }); }, "parts[1].n");
    row(
        "the first of two",
        [](Fields &fields) {
          fields.flag("real");
          fields.flag("text");
        },
        "real");
  }
  void theFirstWrongFieldIsNamedWithItsPath() {
    QFETCH(const std::function<void(Fields &)>, read);
    QFETCH(const std::string, wrong);
    const auto document =
        core::parseDocument(R"({"text": "abc", "number": 5, "negative": -1, "real": 1.5, "flag": true, "section": "ca", "list": ["x", "y"],
      "longer": ["x", "yy"], "part": {"name": "inner"}, "parts": [{"n": 1}, {"n": 2}], "nobody asks": 1})");
    QVERIFY(document);
    Fields fields(*document);
    read(fields);
    QCOMPARE(fields.wrong(), wrong);
    QCOMPARE(fields.good(), wrong.empty());
  }
};

QTEST_GUILESS_MAIN(TestFields)
#include "tst_fields.moc"
