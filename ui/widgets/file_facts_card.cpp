// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/file_facts_card.h"

#include "ui/import_session.h"
#include "ui/text/display.h"
#include "ui/text/file_set_text.h"

#include <QLabel>

#include <span>

namespace ui {

namespace {
constexpr std::size_t mostShown = 3;
}

FileFactsCard::FileFactsCard(QWidget *parent) : Card(parent) {
  setObjectName(QStringLiteral("factsCard"));
  hide(); // until there is a file
}

void FileFactsCard::showFile(const core::SourceFile &file) {
  clearRows();
  setHeading(tr("%1, %2", "kind of file, size").arg(Display::kind(file), Display::size(file.bytes ? file.bytes->size() : 0)),
             tr("what can be seen without its password"));
  if (file.container) addContainer(*file.container);
  addDigits(tr("SHA-256 of file"), file.sha256);
  show();
}

void FileFactsCard::addContainer(const core::ContainerFacts &container) {
  addRow(tr("Protection"), Display::protection(container));
  if (const auto keys = Display::keyProtection(container); !keys.isEmpty()) addRow(tr("Key encryption"), keys);
  if (const auto names = Display::unreadable(container); !names.isEmpty()) addRow(tr("Not readable here"), names);
  addRow(tr("Integrity"), Display::integrity(container.mac));
  const auto able = Display::readers(container);
  const auto unable = Display::nonReaders(container);
  if (!able.isEmpty()) addRow(tr("Readable by"), able)->setObjectName(QStringLiteral("readersLabel"));
  if (!unable.isEmpty()) addRow(tr("Not by"), unable)->setObjectName(QStringLiteral("nonReadersLabel"));
}

// Whose they are, and until when: the first few.
void FileFactsCard::addCertificates(const core::Bundle &bundle) {
  QStringList lines;
  const auto count = bundle.certificates.size();
  const auto shown = count > mostShown + 1 ? mostShown : count; // a line for one more says as much as that one
  for (const auto &entry : std::span(bundle.certificates).first(shown)) {
    const auto &certificate = entry.certificate;
    lines << tr("%1, valid from %2 to %3", "certificate, dates")
                 .arg(Display::subject(certificate), Display::date(certificate.notBefore()), Display::date(certificate.notAfter()));
  }
  if (shown < count) lines << tr("and %n more", nullptr, static_cast<int>(count - shown));
  addRow(count == 1 ? tr("Certificate") : tr("Certificates"), lines.join(QLatin1Char('\n')))->setObjectName(QStringLiteral("certificatesLabel"));
}

void FileFactsCard::addContents(const ImportSession &session) {
  const auto &bundle = *session.bundle();
  const auto certificates =
      bundle.certificates.size() == 1 ? tr("1 certificate") : tr("%n certificates", nullptr, static_cast<int>(bundle.certificates.size()));
  const auto keys = bundle.keys.size() == 1 ? tr("1 private key") : tr("%n private keys", nullptr, static_cast<int>(bundle.keys.size()));
  addRow(tr("Contents"), tr("%1 and %2", "certificates and keys").arg(certificates, keys));
  addRow(tr("Password"), tr("none needed"));
  addCertificates(bundle);
  if (const auto key = session.givenKey(); !key.isEmpty())
    addRow(tr("Private key"), tr("in %1; the next page tries it").arg(FileSetText::nameOf(key.toStdString())));
  else if (session.missingKey() != nullptr)
    addRow(tr("Private key"), tr("not here; the next page asks for it"));
}

} // namespace ui
