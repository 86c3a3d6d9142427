// SPDX-License-Identifier: Apache-2.0
#include "ui/text/display.h"

#include "core/base/text.h"
#include "core/plan/effect_value.h"
#include "ui/text/convert.h"
#include "ui/text/messages.h"

#include <QDate>
#include <QLocale>
#include <QMap>

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

using namespace Qt::StringLiterals;

QString Display::shown(const std::string &utf8) {
  return toQt(core::escapeForDisplay(utf8));
}

// "\\," is a comma and "\\0A" a byte; what is a control character then is shown as such.
namespace {

// Whether a separator that belongs to a value would pass for the end of it once its escape is gone: "O=Acme\\, CN=mail.example.com".
bool looksLikeNextPart(const std::string &rfc4514, std::size_t at) {
  if (rfc4514[at] != ',' && rfc4514[at] != '+') return false;
  const auto name = rfc4514.find_first_not_of(' ', at + 1);
  const auto end = rfc4514.find_first_of("=,+\\", at + 1);
  return name != std::string::npos && end != std::string::npos && end > name && rfc4514[end] == '=';
}

} // namespace

QString Display::distinguishedName(const std::string &rfc4514) {
  constexpr std::string_view digits = "0123456789ABCDEFabcdef";
  const auto isHex = [&](std::size_t at) { return at < rfc4514.size() && digits.find(rfc4514[at]) != std::string_view::npos; };
  std::string plain;
  for (std::size_t at = 0; at < rfc4514.size(); ++at) {
    if (rfc4514[at] != '\\' || at + 1 == rfc4514.size()) {
      plain += rfc4514[at];
    } else if (isHex(at + 1) && isHex(at + 2)) {
      plain += static_cast<char>(std::stoi(rfc4514.substr(at + 1, 2), nullptr, 16));
      at += 2;
    } else if (looksLikeNextPart(rfc4514, at + 1)) {
      plain += rfc4514[at];
    } else {
      plain += rfc4514[++at];
    }
  }
  return shown(plain);
}

QString Display::shortId(const std::string &sha256) {
  return toQt(std::string_view(sha256).substr(0, 8)) + QChar(0x2026);
}

QString Display::date(core::Time time) {
  return toQt(core::formatDate(time));
}

QString Display::dateBoth(core::Time time) {
  const auto iso = date(time);
  const QLocale locale;
  // Without the day of the week, which the long format begins with in most languages and which is not needed here.
  auto format = locale.dateFormat(QLocale::LongFormat);
  format.remove(QStringLiteral("dddd, ")).remove(QStringLiteral("dddd "));
  return tr("%1 (%2)", "ISO date, date as the locale writes it").arg(iso, locale.toString(QDate::fromString(iso, Qt::ISODate), format));
}

// The number one has a text of its own, so that English reads well without a translation for it.
QString Display::daysLeft(core::Time notAfter, core::Time now) {
  const auto days = static_cast<int>(std::chrono::duration_cast<std::chrono::days>(notAfter - now).count());
  if (notAfter < now && days == 0) return tr("expired today");
  if (notAfter < now) return days == -1 ? tr("expired yesterday") : tr("expired %n days ago", nullptr, -days);
  if (days == 0) return tr("expires today");
  return days == 1 ? tr("1 day left") : tr("%n days left", nullptr, days);
}

QString Display::size(std::size_t bytes) {
  return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

QString Display::count(std::uint64_t number) {
  return QLocale().toString(static_cast<qulonglong>(number));
}

QString Display::grouped(const std::string &hex) {
  QString text;
  for (std::size_t at = 0; at < hex.size(); at += 4) {
    if (at > 0) text += at == 32 && hex.size() == 64 ? u'\n' : u' '; // a SHA-256 in two lines of the same length
    text += toQt(std::string_view(hex).substr(at, 4));
  }
  return text;
}

QString Display::kind(const core::SourceFile &file) {
  switch (file.format) {
  case core::Format::Pkcs12:
    return tr("PKCS #12 file");
  case core::Format::Pkcs7:
    return tr("PKCS #7 file");
  case core::Format::X509:
    return tr("Certificate");
  case core::Format::PemBundle:
    return tr("PEM file");
  case core::Format::Pkcs8:
    return tr("Private key");
  case core::Format::Pkcs10:
    return tr("Certificate request");
  }
  return {};
}

QString Display::encryption(const std::string &name) {
  struct Cipher {
    const char *part;
    QString word;
  };
  const std::array ciphers{Cipher{"aes-256", u"AES-256"_s},
                           Cipher{"aes-192", u"AES-192"_s},
                           Cipher{"aes-128", u"AES-128"_s},
                           Cipher{"rc2-40", tr("RC2 with 40 bits (old and weak)")},
                           Cipher{"rc2-128", tr("RC2 (old)")},
                           Cipher{"3des", tr("Triple DES (old)")},
                           Cipher{"des-ede3", tr("Triple DES (old)")},
                           Cipher{"rc4", tr("RC4 (old and weak)")},
                           Cipher{"des", tr("DES (old and weak)")}};
  if (name == "none") return tr("not encrypted");
  for (const auto &cipher : ciphers) {
    if (name.find(cipher.part) != std::string::npos) return cipher.word;
  }
  return shown(name);
}

QString Display::duration(double seconds) {
  constexpr double longest = 1e6; // in minutes; above it the difference does not matter
  const int whole = static_cast<int>(std::lround(std::min(seconds, longest)));
  if (whole <= 1) return tr("about a second");
  if (whole < 120) return tr("about %n seconds", nullptr, whole);
  return tr("about %n minutes", nullptr, static_cast<int>(std::lround(std::min(seconds / 60, longest))));
}

QString Display::protection(const core::ContainerFacts &facts) {
  QStringList ciphers;
  std::uint64_t iterations = 0;
  for (const auto &safe : facts.safes) {
    if (safe.encryption == "none") continue;
    const auto word = encryption(safe.encryption);
    if (!ciphers.contains(word)) ciphers << word;
    iterations = std::max(iterations, safe.iterations);
  }
  if (ciphers.isEmpty()) return tr("certificates are not encrypted");
  const auto what = ciphers.join(tr(", ", "between ciphers"));
  const auto seconds = facts.estimatedSeconds;
  const auto cost = seconds < 0.5 ? tr("opens at once") : tr("opens in %1", "about 3 seconds").arg(duration(seconds));
  return tr("%1, %2 rounds; %3").arg(what, count(iterations), cost);
}

namespace {

// Each once, in the order of the file.
QString ciphersIn(const core::ContainerFacts &facts, std::vector<std::string> core::SafeFacts::*list) {
  QStringList ciphers;
  for (const auto &safe : facts.safes) {
    for (const auto &name : safe.*list) {
      if (const auto word = Display::encryption(name); !ciphers.contains(word)) ciphers << word;
    }
  }
  return ciphers.join(QStringLiteral(", "));
}

} // namespace

QString Display::keyProtection(const core::ContainerFacts &facts) {
  return ciphersIn(facts, &core::SafeFacts::keys);
}

QString Display::unreadable(const core::ContainerFacts &facts) {
  return ciphersIn(facts, &core::SafeFacts::unreadable);
}

QString Display::digest(const std::string &name) {
  auto digest = toQt(name).toUpper();
  if (digest.startsWith(u"SHA"_s) && !digest.contains(u'-')) digest.insert(3, u'-');
  return digest;
}

QString Display::integrity(const core::MacFacts &mac) {
  if (mac.kind == core::MacFacts::Kind::None) return tr("none: a change to the file would not be noticed");
  const auto kind = mac.kind == core::MacFacts::Kind::Pbmac1 ? u"PBMAC1"_s : u"HMAC"_s;
  return tr("%1 %2, %3 rounds", "kind, digest, count").arg(kind, digest(mac.digest), count(mac.iterations));
}

QString Display::readers(const core::ContainerFacts &facts) {
  QStringList programs;
  for (const auto &reader : core::readersOf(facts)) {
    if (reader.reason == core::ReaderReason::None) programs << programName(reader);
  }
  return programs.join(tr(", ", "between programs"));
}

// Programs with the same reason share a line.
QString Display::nonReaders(const core::ContainerFacts &facts) {
  QStringList reasons;
  QMap<QString, QStringList> programs;
  for (const auto &reader : core::readersOf(facts)) {
    if (reader.reason == core::ReaderReason::None) continue;
    const auto reason = sentenceFor(reader);
    if (!reasons.contains(reason)) reasons << reason;
    programs[reason] << programName(reader);
  }
  for (auto &reason : reasons) reason = u"%1: %2"_s.arg(programs[reason].join(tr(", ", "between programs")), reason);
  return reasons.join(u'\n');
}

QString Display::subject(const core::Certificate &certificate) {
  const auto label = core::labelOf(certificate);
  if (label.empty()) return tr("certificate without a name");
  return label == certificate.subject() ? distinguishedName(label) : shown(label);
}

QStringList Display::names(const core::Certificate &certificate) {
  QStringList names;
  for (const auto &name : certificate.names()) names << shown(name);
  return names;
}

QString Display::key(const core::Certificate &certificate) {
  return key(certificate.keyAlgorithm(), certificate.keyBits());
}

QString Display::key(const std::string &algorithm, int bits) {
  return bits > 0 ? tr("%1, %2 bits").arg(shown(algorithm), QString::number(bits)) : shown(algorithm);
}

QString Display::keyKind(core::KeyKind kind) {
  const auto bits = [](const QString &algorithm, int length) { return tr("%1, %2 bits").arg(algorithm, QString::number(length)); };
  switch (kind) {
  case core::KeyKind::Rsa2048:
    return bits(u"RSA"_s, 2048);
  case core::KeyKind::Rsa3072:
    return bits(u"RSA"_s, 3072);
  case core::KeyKind::Rsa4096:
    return bits(u"RSA"_s, 4096);
  case core::KeyKind::EcP256:
    return bits(u"EC"_s, 256);
  case core::KeyKind::EcP384:
    return bits(u"EC"_s, 384);
  }
  return {};
}

QString Display::scope(core::Scope scope) {
  switch (scope) {
  case core::Scope::Machine:
    return tr("This computer");
  case core::Scope::User:
    return tr("Only me");
  case core::Scope::None:
    return tr("A folder");
  }
  return {};
}

QString Display::storePath(const core::CertificateStore &store) {
  const auto location = store.location();
  const auto colon = location.find(':');
  return shown(colon == std::string::npos ? location : location.substr(colon + 1));
}

} // namespace ui
