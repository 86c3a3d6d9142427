// SPDX-License-Identifier: Apache-2.0
#include "core/formats/resemblance.h"

#include "core/formats/detect.h"
#include "core/formats/plain_text.h"
#include "core/openssl/names.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>

namespace core {

namespace {

using namespace std::string_view_literals;

struct Look {
  std::string_view start; // lower case
  Fault name;
};

constexpr Look looks[] = {
    {"<!doctype html"sv, Fault::Html},
    {"<html"sv, Fault::Html},
    {"<head"sv, Fault::Html},
    {"<?xml"sv, Fault::Xml},
    {"%pdf-"sv, Fault::Pdf},
    {"pk\x03\x04"sv, Fault::Zip},
    {"pk\x05\x06"sv, Fault::Zip},
    {"7z\xBC\xAF\x27\x1C"sv, Fault::SevenZip},
    {"rar!\x1A\x07"sv, Fault::Rar},
    {"\x1F\x8B"sv, Fault::Gzip},
    {"bzh"sv, Fault::CompressedFile},
    {"\xFD"
     "7zxz\0"sv,
     Fault::CompressedFile},
    {"\x28\xB5\x2F\xFD"sv, Fault::CompressedFile},
    {"mscf"sv, Fault::CompressedFile}, // a cabinet file of Windows
    {"\x7F"
     "elf"sv,
     Fault::Program},
    {"mz"sv, Fault::WindowsProgram},
    {"\x89png"sv, Fault::Picture},
    {"\xFF\xD8\xFF"sv, Fault::Picture},
    {"gif8"sv, Fault::Picture},
    {"sqlite format 3\0"sv, Fault::NssDatabase},
    {"ssh-"sv, Fault::SshKey},
    {"ecdsa-sha2-"sv, Fault::SshKey},
    {"sk-ssh-"sv, Fault::SshKey},
    {"---- begin ssh2 public key"sv, Fault::SshKey},
    {"-----begin pgp"sv, Fault::PgpData},
    {"{\\rtf"sv, Fault::RichText},
    {"return-path:"sv, Fault::Mail},
    {"received:"sv, Fault::Mail},
    {"delivered-to:"sv, Fault::Mail},
    {"mime-version:"sv, Fault::Mail},
    {"from:"sv, Fault::Mail},
    {"subject:"sv, Fault::Mail},
};

constexpr std::size_t most = 1U << 16U; // what is looked at for words

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

std::string lowered(BytesView bytes) {
  const auto seen = bytes.first(std::min(bytes.size(), most));
  return openssl::loweredAscii(std::string(seen.begin(), seen.end()));
}

// A line that begins with a name and a colon.
bool hasField(std::string_view text, std::string_view name) {
  return text.starts_with(name) || contains(text, fmt::format("\n{}", name));
}

// Office keeps its documents, and Outlook its messages, in compound files; the newer documents are ZIP archives.
Value ofCompoundFile(BytesView bytes) {
  constexpr auto start = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv;
  constexpr auto property = "_\0_\0s\0u\0b\0s\0t\0g\0"sv; // what a message keeps its parts in; UTF-16
  const std::string_view all(reinterpret_cast<const char *>(bytes.data()), bytes.size());
  if (!all.starts_with(start)) return {};
  return contains(all, property) ? Fault::OutlookMessage : Fault::OfficeDocument;
}

Value ofJson(std::string_view text) {
  constexpr auto blanks = " \t\r\n"sv;
  const auto next = std::min(text.find_first_not_of(blanks, 1), text.size());
  const bool isList = text.starts_with('[') && next < text.size() && ("{\"["sv.find(text[next]) != std::string_view::npos);
  const bool isObject = text.starts_with('{') && next < text.size() && (text[next] == '"' || text[next] == '}');
  if (!isList && !isObject) return {};
  const bool isVault = contains(text, "vault.azure.") || contains(text, "application/x-pkcs12") || contains(text, "\"x509thumbprint");
  return isVault ? Fault::KeyVaultSecret : Fault::JsonDocument;
}

Value ofYaml(std::string_view text) {
  if (hasField(text, "apiversion:") && hasField(text, "kind:")) {
    return contains(text, "kind: secret") ? Fault::KubernetesSecret : Fault::YamlDocument;
  }
  return text.starts_with("---\n") || text.starts_with("---\r\n") || text.starts_with("%yaml") ? Value(Fault::YamlDocument) : Value();
}

bool isTar(BytesView bytes) {
  constexpr std::size_t place = 257;
  constexpr auto magic = "ustar"sv;
  return bytes.size() >= place + magic.size() && std::equal(magic.begin(), magic.end(), bytes.begin() + place);
}

} // namespace

bool isPuttyKey(std::string_view text) {
  return text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size())).starts_with("PuTTY-User-Key-File-");
}

bool isSavedPlan(BytesView bytes) {
  const std::string_view text(reinterpret_cast<const char *>(bytes.data()), bytes.size());
  const auto start = text.find_first_not_of(" \t\r\n");
  return start != std::string_view::npos && text[start] == '{' && text.find("\"certwright/plan/") != std::string_view::npos;
}

Value resemblance(BytesView bytes) {
  if (auto compound = ofCompoundFile(bytes); !compound.empty()) return compound;
  if (isTar(bytes)) return Fault::Tar;
  const auto decoded = plainText(bytes);
  auto text = lowered(asBytes(decoded));
  text.erase(0, std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  for (const auto &look : looks) {
    if (!text.starts_with(look.start)) continue;
    const bool isDocument = look.name == Fault::Zip && contains(text, "[content_types].xml");
    return isDocument ? Fault::OfficeDocument : look.name;
  }
  if (auto json = ofJson(text); !json.empty()) return json;
  if (auto yaml = ofYaml(text); !yaml.empty()) return yaml;
  if (contains(text, "<html") && contains(text, "</")) return Fault::Html;
  return isText(asBytes(decoded)) ? Value(Fault::PlainText) : Value();
}

} // namespace core
