// SPDX-License-Identifier: Apache-2.0
#include "core/formats/text_reading.h"

#include "core/formats/detect.h"
#include "core/formats/encoded_texts.h"
#include "core/formats/limit_checks.h"
#include "core/formats/pem_key.h"
#include "core/formats/pem_marks.h"
#include "core/formats/plain_text.h"
#include "core/formats/text_cleaning.h"
#include "core/formats/text_layers.h"
#include "core/formats/text_lines.h"
#include "core/formats/x509.h"
#include "core/openssl/ber.h"

#include <algorithm>

namespace core {

namespace {

bool isOneElement(BytesView der) {
  const auto element = openssl::firstElement(der);
  return element && element->whole.size() == der.size();
}

// Protected as RFC 1421 has it: the bytes are not DER before they are decrypted.
bool isSealed(const PemBlock &block) {
  return !block.headers.empty() && isEncryptedKey(block);
}

// Whether a block came out right, as far as can be seen from outside.
bool isWhole(const PemBlock &block) {
  if (!block.der) return false;
  if (isSealed(block)) return true;
  const auto content = detectBinary(block.der->bytes());
  if (content == Content::Unknown) return false;
  return content == Content::OpenSshKey || block.label == "TRUSTED CERTIFICATE" || isOneElement(block.der->bytes());
}

// The label that a block should have had.
std::string labelFor(const PemBlock &block, Content content) {
  const auto &label = block.label;
  switch (content) {
  case Content::Certificate:
    return isCertificateLabel(label) ? label : "CERTIFICATE";
  case Content::Pkcs7:
    return isPkcs7Label(label) ? label : "PKCS7";
  case Content::Pkcs12:
    return "PKCS12";
  case Content::PrivateKey:
    return isKeyLabel(label) && label != "ENCRYPTED PRIVATE KEY" ? label : "PRIVATE KEY";
  case Content::EncryptedKey:
    return "ENCRYPTED PRIVATE KEY";
  case Content::OpenSshKey:
    return "OPENSSH PRIVATE KEY";
  case Content::Request:
    return label.ends_with("CERTIFICATE REQUEST") ? label : "CERTIFICATE REQUEST";
  case Content::RevocationList:
    return "X509 CRL";
  case Content::Unknown:
  case Content::PublicKey:
  case Content::PuttyKey:
  case Content::SavedPlan:
  case Content::JavaKeystore:
  case Content::JceKeystore:
  case Content::SerializedStore:
  case Content::PvkKey:
    break;
  }
  return label;
}

// Parameters and public keys have forms that look like private keys.
bool isOpenToContent(const PemBlock &block, Content content) {
  if (isMeantLabel(block.label)) return true;
  if (block.label.ends_with("PARAMETERS") || block.label.ends_with("PUBLIC KEY") || block.label.starts_with("ATTRIBUTE ")) return false;
  return content != Content::Request && content != Content::RevocationList && isOneElement(block.der->bytes());
}

void letContentDecide(PemBlock &block) {
  if (!block.der || isSealed(block)) return;
  const auto content = detectBinary(block.der->bytes());
  if (content != Content::Unknown && isOpenToContent(block, content)) block.label = labelFor(block, content);
}

std::string joined(const std::vector<std::string_view> &lines) {
  std::string text;
  for (const auto line : lines) text.append(line).append("\n");
  return text;
}

PemBlock blockIn(const PemFrame &frame) {
  auto block = readFrame(frame, frame.body);
  if (!frame.body || !isMeantLabel(frame.label) || isWhole(block)) return block;
  auto bare = readFrame(frame, joined(unquoted(*frame.body)));
  if (isWhole(bare)) return bare;
  return block;
}

// The blocks of one way to read a text.
struct Attempt {
  std::vector<PemBlock> blocks;
  std::size_t whole = 0; // of those that are meant
  bool isGood = false;   // all of them, and there is one
  bool isClosed = false; // one of them has an end: a mere word BEGIN begins nothing
};

Attempt attemptAt(std::string_view text) {
  Attempt attempt;
  std::size_t meant = 0;
  for (const auto &frame : pemFrames(text)) {
    attempt.blocks.push_back(blockIn(frame));
    const bool isMeant = isMeantLabel(frame.label);
    meant += isMeant ? 1U : 0U;
    attempt.isClosed = attempt.isClosed || (isMeant && frame.body);
    attempt.whole += isMeant && isWhole(attempt.blocks.back()) ? 1U : 0U;
  }
  attempt.isGood = meant > 0 && attempt.whole == meant;
  return attempt;
}

bool hasMoreBeginnings(std::string_view text, std::size_t than) {
  std::size_t count = 0;
  for (auto at = text.find("BEGIN"); at != std::string_view::npos && count <= than; at = text.find("BEGIN", at + 1)) ++count;
  return count > than;
}

// The first character of lines that is not Base64. Headers and padding do not count.
const char *strangerIn(const std::vector<std::string_view> &lines) {
  bool isPadded = false;
  for (const auto line : lines) {
    if (line.starts_with("Proc-Type:") || line.starts_with("DEK-Info:")) continue;
    for (const char &c : line) {
      const bool isPadding = c == '=';
      const bool isLetter = isBase64Letter(c);
      if ((isLetter && isPadded) || (!isLetter && !isPadding && c != ' ' && c != '\t')) return &c;
      isPadded = isPadded || isPadding;
    }
  }
  return nullptr;
}

std::string characterAt(std::string_view rest) {
  const auto lead = static_cast<std::uint8_t>(rest[0]);
  return std::string(rest.substr(0, lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1));
}

std::optional<Obstacle> obstacleIn(std::string_view text) {
  for (const auto &frame : pemFrames(text)) {
    if (!frame.body || !isMeantLabel(frame.label) || isWhole(blockIn(frame))) continue;
    const auto *stranger = strangerIn(unquoted(*frame.body));
    if (stranger == nullptr) continue;
    const auto at = static_cast<std::size_t>(stranger - text.data());
    const auto lineFeeds = std::ranges::count(text.substr(0, at), '\n');
    return Obstacle{static_cast<std::size_t>(lineFeeds) + 1, characterAt(text.substr(at))};
  }
  return std::nullopt;
}

// What one way to read the text passes over is no obstacle. Of two the later one is meant: that way came further.
std::optional<Obstacle> obstacleIn(const std::vector<std::string> &ways) {
  std::optional<Obstacle> last;
  for (const auto &way : ways) {
    auto obstacle = obstacleIn(way);
    if (!obstacle) return std::nullopt;
    if (!last || obstacle->line > last->line) last = std::move(obstacle);
  }
  return last;
}

// An obstacle counts where it leaves the file without what it is there for: a key that is in it, or any certificate.
bool stopsReading(const std::vector<PemBlock> &blocks) {
  const auto isBroken = [](const PemBlock &block) { return isMeantLabel(block.label) && !isWhole(block); };
  const auto any = [&](auto predicate) { return std::ranges::any_of(blocks, predicate); };
  const bool hasWhole = any([&](const PemBlock &block) { return isMeantLabel(block.label) && !isBroken(block) && !isKeyLabel(block.label); });
  const bool hasKey = any([&](const PemBlock &block) { return isKeyLabel(block.label) && !isBroken(block); });
  const bool lacksKey = !hasKey && any([&](const PemBlock &block) { return isKeyLabel(block.label) && isBroken(block); });
  return lacksKey || (!hasWhole && any(isBroken));
}

TextReading finished(Attempt attempt, const std::vector<std::string> &ways) {
  TextReading reading{std::move(attempt.blocks)};
  if (!attempt.isGood && stopsReading(reading.blocks)) reading.obstacle = obstacleIn(ways);
  for (auto &block : reading.blocks) letContentDecide(block);
  return reading;
}

std::optional<Secret> structureIn(std::string_view text) {
  auto decoded = bareBase64(text);
  return decoded && detectBinary(decoded->bytes()) != Content::Unknown ? std::move(decoded) : std::nullopt;
}

// The best attempt at the ways of reading that were tried so far.
class Attempts {
public:
  explicit Attempts(std::string_view text) : m_lineFeeds(lineFeedsIn(text)) {}

  // Whether the way says all that there is.
  bool tryWay(const std::string &way) {
    auto attempt = attemptAt(way);
    const bool isFirst = !std::exchange(m_hasTried, true);
    if (attempt.isClosed && lineFeedsIn(way) == m_lineFeeds) m_ways.push_back(way);
    if (isFirst || attempt.whole > m_best.whole || (m_best.blocks.empty() && attempt.isClosed)) m_best = std::move(attempt);
    return m_best.isGood && !hasMoreBeginnings(way, m_best.blocks.size());
  }

  [[nodiscard]] bool isEmpty() const { return m_best.blocks.empty(); }
  TextReading finish() { return finished(std::move(m_best), m_ways); }

private:
  static std::ptrdiff_t lineFeedsIn(std::string_view text) { return std::ranges::count(text, '\n'); }

  std::ptrdiff_t m_lineFeeds;
  std::vector<std::string> m_ways; // in which the lines of the file can be counted
  Attempt m_best;
  bool m_hasTried = false;
};

Expected<TextReading> readingOf(const std::string &text, const Limits &limits) {
  Attempts attempts(text);
  TextLayers layers(text);
  for (const auto *layer = layers.next(); layer != nullptr; layer = layers.next()) {
    const auto asItStands = withInlineBlocks(*layer);
    if (hasMoreBlocksThan(asItStands, limits.bags)) return bagLimitHit(limits);
    if (attempts.tryWay(asItStands)) return attempts.finish();
    const auto marked = withUsualMarks(asItStands);
    if (hasMoreBlocksThan(marked, limits.bags)) return bagLimitHit(limits);
    if (marked != asItStands && attempts.tryWay(marked)) return attempts.finish();
    if (!attempts.isEmpty()) continue;
    if (auto decoded = structureIn(*layer)) return TextReading{{}, std::move(decoded)};
  }
  return attempts.finish();
}

} // namespace

Expected<TextReading> readText(BytesView bytes, const Limits &limits) {
  return readingOf(plainText(bytes), limits);
}

} // namespace core
