// SPDX-License-Identifier: Apache-2.0
#include "core/words/finding_forms.h"
#include "core/words/marked.h"

namespace core::words {

namespace {

// "in 0 days" and "1 days ago" are not English.
const char *forToday(FindingCode code) {
  if (code == FindingCode::Expired) return QT_TRANSLATE_NOOP("words", "The certificate expired on {date}, less than a day ago.");
  if (code == FindingCode::NotYetValid) return QT_TRANSLATE_NOOP("words", "The certificate is valid only from {date}, in less than a day.");
  if (code == FindingCode::ExpiresSoon) return QT_TRANSLATE_NOOP("words", "The certificate expires on {date}, in less than a day.");
  return of(code).sentence;
}

const char *forOneDay(FindingCode code) {
  if (code == FindingCode::Expired) return QT_TRANSLATE_NOOP("words", "The certificate expired on {date}, one day ago.");
  if (code == FindingCode::NotYetValid) return QT_TRANSLATE_NOOP("words", "The certificate is valid only from {date}, in one day.");
  if (code == FindingCode::ExpiresSoon) return QT_TRANSLATE_NOOP("words", "The certificate expires on {date}, in one day.");
  return of(code).sentence;
}

// What was looked at for an issuer that is known nowhere.
Words ofIncompleteChain(Words words, const Parameters &parameters) {
  const bool inFile = parameters.contains("in"), hasAddress = parameters.contains("address");
  if (inFile) words.sentence = QT_TRANSLATE_NOOP("words", "The issuer {issuer} is not in the file.");
  if (hasAddress) {
    words.sentence = QT_TRANSLATE_NOOP("words", "The issuer {issuer} is neither in the file nor in the store, nor among the roots that this machine "
                                                "trusts. It is said to be at {address}; nothing was fetched.");
  }
  if (inFile && hasAddress) {
    words.sentence = QT_TRANSLATE_NOOP("words", "The issuer {issuer} is not in the file. It is said to be at {address}; nothing was fetched.");
  }
  return words;
}

} // namespace

// One row for each code: a table, and as long as there are codes.
Words of(FindingCode code) {
  switch (code) {
  case FindingCode::Expired:
    return {QT_TRANSLATE_NOOP("words", "Expired"), QT_TRANSLATE_NOOP("words", "The certificate expired on {date}, {days} days ago."),
            QT_TRANSLATE_NOOP("words", "Get a renewed certificate. Clients refuse this one.")};
  case FindingCode::NotYetValid:
    return {QT_TRANSLATE_NOOP("words", "Not yet valid"), QT_TRANSLATE_NOOP("words", "The certificate is valid only from {date}, in {days} days."),
            QT_TRANSLATE_NOOP("words", "Check the clock of this machine, or wait until that day.")};
  case FindingCode::KeyMismatch:
    return {QT_TRANSLATE_NOOP("words", "Key does not match"),
            QT_TRANSLATE_NOOP("words", "The private key in the file belongs to none of its certificates."),
            QT_TRANSLATE_NOOP("words", "Export the certificate again together with its own key.")};
  case FindingCode::NoKey:
    return {QT_TRANSLATE_NOOP("words", "No private key"),
            QT_TRANSLATE_NOOP("words", "The file holds no private key, and no request on this machine waits for its certificate."),
            QT_TRANSLATE_NOOP("words", "Import on the machine that made the request, give the file with its key, or ask for a .pfx file.")};
  case FindingCode::ExpiresSoon:
    return {QT_TRANSLATE_NOOP("words", "Expires soon"), QT_TRANSLATE_NOOP("words", "The certificate expires on {date}, in {days} days."),
            QT_TRANSLATE_NOOP("words", "Order its renewal now.")};
  case FindingCode::ExpiresIn60:
    return {QT_TRANSLATE_NOOP("words", "Expires within 60 days"), QT_TRANSLATE_NOOP("words", "The certificate expires on {date}, in {days} days."),
            QT_TRANSLATE_NOOP("words", "Plan its renewal.")};
  case FindingCode::CaKey:
    return {
        QT_TRANSLATE_NOOP("words", "Key of an authority"),
        QT_TRANSLATE_NOOP("words", "{subject} is an authority that issues certificates, and its private key would be stored. No server needs it."),
        QT_TRANSLATE_NOOP("words", "Import the server's key pair alone. Keep the key of an authority where it issues certificates.")};
  case FindingCode::WeakKey:
    return {QT_TRANSLATE_NOOP("words", "Weak key"), QT_TRANSLATE_NOOP("words", "The {algorithm} key has only {bits} bits."),
            QT_TRANSLATE_NOOP("words", "Ask for a certificate with RSA 2048 or more, or EC 256.")};
  case FindingCode::WeakSignature:
    return {QT_TRANSLATE_NOOP("words", "Weak signature"),
            QT_TRANSLATE_NOOP("words", "The certificate is signed with {algorithm}, which can be forged."),
            QT_TRANSLATE_NOOP("words", "Ask for a certificate that is signed with SHA-256 or better.")};
  case FindingCode::ChainIncomplete:
    return {QT_TRANSLATE_NOOP("words", "Chain is incomplete"),
            QT_TRANSLATE_NOOP("words", "The issuer {issuer} is neither in the file nor in the store, nor among the roots that this machine trusts."),
            QT_TRANSLATE_NOOP("words", "If it is an intermediate, import its certificate too. A root need not be sent.")};
  case FindingCode::ChainInvalid:
    return {QT_TRANSLATE_NOOP("words", "Chain is not valid"),
            QT_TRANSLATE_NOOP("words", "{subject} in the chain: {what}. Clients may refuse the certificate."),
            QT_TRANSLATE_NOOP("words", "Ask the authority for the chain that belongs to the certificate.")};
  case FindingCode::ChainExpired:
    return {QT_TRANSLATE_NOOP("words", "Issuer has expired"),
            QT_TRANSLATE_NOOP("words", "The issuer {subject} expired on {date}. Clients may refuse the certificates that it issued."),
            QT_TRANSLATE_NOOP("words", "Get its renewed certificate from the authority, and import it.")};
  case FindingCode::ChainExpiresSoon:
    return {QT_TRANSLATE_NOOP("words", "Issuer expires soon"), QT_TRANSLATE_NOOP("words", "The issuer {subject} expires on {date}."),
            QT_TRANSLATE_NOOP("words", "Get its renewed certificate from the authority in time.")};
  case FindingCode::ChainWeakKey:
    return {QT_TRANSLATE_NOOP("words", "Weak key of an issuer"),
            QT_TRANSLATE_NOOP("words", "The {algorithm} key of the issuer {subject} has only {bits} bits. Clients may refuse the certificate."),
            QT_TRANSLATE_NOOP("words", "Ask for a certificate from an authority with a stronger key.")};
  case FindingCode::RootUntrusted:
    return {QT_TRANSLATE_NOOP("words", "Root is not trusted here"),
            QT_TRANSLATE_NOOP("words", "The root {subject} is not among those that this machine trusts ({where}). Its SHA-256 is {sha256}."),
            QT_TRANSLATE_NOOP("words", "Nothing to do if the clients of the server trust it. Else install the root on the clients.")};
  case FindingCode::PurposeServer:
    return {QT_TRANSLATE_NOOP("words", "Not meant for servers"),
            QT_TRANSLATE_NOOP("words", "The extended key usage does not name server authentication. TLS clients refuse such a server certificate."),
            QT_TRANSLATE_NOOP("words", "Ask for a certificate for a TLS server.")};
  case FindingCode::NoNames:
    return {QT_TRANSLATE_NOOP("words", "No host names"),
            QT_TRANSLATE_NOOP("words", "The certificate names no host in its subject alternative names. Today's clients look nowhere else."),
            QT_TRANSLATE_NOOP("words", "Ask for a certificate that has the server's names there.")};
  case FindingCode::LegacyEncryption:
    return {QT_TRANSLATE_NOOP("words", "Old encryption"),
            QT_TRANSLATE_NOOP("words", "The file is protected with {algorithm}, which is weak today. The certificate itself is not concerned."),
            QT_TRANSLATE_NOOP("words", "Delete the file after the import, or keep it in a safe place.")};
  case FindingCode::NoMac:
    return {QT_TRANSLATE_NOOP("words", "No integrity check"),
            QT_TRANSLATE_NOOP("words", "Nothing in the file shows whether it was changed on its way."),
            QT_TRANSLATE_NOOP("words", "Compare the SHA-256 of the certificate with its sender.")};
  case FindingCode::ProviderAttribute:
    return {QT_TRANSLATE_NOOP("words", "Names a Windows provider"),
            QT_TRANSLATE_NOOP("words", "The file asks Windows to keep the key with the provider {provider}. That is not followed."),
            QT_TRANSLATE_NOOP("words", "Nothing to do. The store's own way of keeping keys is used.")};
  case FindingCode::DefaultName:
    return {QT_TRANSLATE_NOOP("words", "Default friendly name"),
            QT_TRANSLATE_NOOP("words", "The friendly name is the default, {name}. It gets no link that a renewal could move, and some setup programs "
                                       "delete certificates by this name."),
            QT_TRANSLATE_NOOP("words", "Choose a name of its own, for example the host name. A renewal under the same name moves its link.")};
  case FindingCode::Leftovers:
    return {QT_TRANSLATE_NOOP("words", "Not everything is imported"),
            QT_TRANSLATE_NOOP("words", "The file also holds {what} ({count}). It is left out."),
            QT_TRANSLATE_NOOP("words", "Nothing to do, unless you miss it.")};
  case FindingCode::DuplicateInFile:
    return {QT_TRANSLATE_NOOP("words", "Certificates more than once"),
            QT_TRANSLATE_NOOP("words", "Certificates that are in the file more than once: {count}. Each is taken once."),
            QT_TRANSLATE_NOOP("words", "Nothing to do.")};
  case FindingCode::StrayCertificates:
    return {QT_TRANSLATE_NOOP("words", "Certificate without use"),
            QT_TRANSLATE_NOOP("words", "{subject} is in the file, but belongs to no key and to no chain. It is left out."),
            QT_TRANSLATE_NOOP("words", "Nothing to do, unless you miss it.")};
  case FindingCode::RequestDiffers:
    return {
        QT_TRANSLATE_NOOP("words", "Differs from the request"),
        QT_TRANSLATE_NOOP("words", "The certificate is for {subject}, the request was for {requested}. Names added: {added}. Names lost: {lost}."),
        QT_TRANSLATE_NOOP("words", "Check whether the names suffice. If not, ask the authority for another certificate.")};
  case FindingCode::RequestsShareKey:
    return {QT_TRANSLATE_NOOP("words", "Another request has the same key"),
            QT_TRANSLATE_NOOP("words", "More requests wait with the same key, and stay: {others}."),
            QT_TRANSLATE_NOOP("words", "Remove those that are no longer needed.")};
  case FindingCode::KeyReused:
    return {QT_TRANSLATE_NOOP("words", "Key is used again"), QT_TRANSLATE_NOOP("words", "The store's certificate {other} has the same key."),
            QT_TRANSLATE_NOOP("words", "Nothing to do. A new key for each renewal is safer.")};
  case FindingCode::LinkMoves:
    return {QT_TRANSLATE_NOOP("words", "Name belongs to another certificate"),
            QT_TRANSLATE_NOOP("words", "The name {name} leads to the certificate {subject}, valid until {until}. It is moved to the new one."),
            QT_TRANSLATE_NOOP("words", "Servers that use the name send the new certificate when they are loaded again.")};
  case FindingCode::ProofFailed:
    return {QT_TRANSLATE_NOOP("words", "Earlier import does not hold"),
            QT_TRANSLATE_NOOP("words", "The change {receipt} was ended before its proof. The proof was made now and does not hold: {what}."),
            QT_TRANSLATE_NOOP("words", "Import that certificate again and replace the stored one.")};
  case FindingCode::ProofNotRecorded:
    return {QT_TRANSLATE_NOOP("words", "Proof not recorded"),
            QT_TRANSLATE_NOOP("words", "The proof was made and holds, but it could not be recorded: {what}. The next change proves it again."),
            QT_TRANSLATE_NOOP("words", "Check the disk of the store and its free space.")};
  case FindingCode::NetworkStore:
    return {QT_TRANSLATE_NOOP("words", "Store on the network"),
            QT_TRANSLATE_NOOP("words",
                              "The store is on a network file system ({system}). A lost connection can interrupt a change, and locks may not hold."),
            QT_TRANSLATE_NOOP("words", "Keep the store on a disk of the server itself.")};
  case FindingCode::NetworkFile:
    return {QT_TRANSLATE_NOOP("words", "File on another machine"),
            QT_TRANSLATE_NOOP(
                "words",
                "The file was read from the machine {host}. Windows may have signed you in there, and so shown {host} a proof of your password."),
            QT_TRANSLATE_NOOP("words", "Open files only from machines that you trust.")};
  case FindingCode::NameMismatch:
    return {
        QT_TRANSLATE_NOOP("words", "Expected name is missing"),
        QT_TRANSLATE_NOOP("words", "The name {name} is expected, and the certificate is not for it. Clients that use that name refuse the server."),
        QT_TRANSLATE_NOOP("words", "Ask for a certificate that has the name as well, or import the one that does.")};
  case FindingCode::NotThisHost:
    return {QT_TRANSLATE_NOOP("words", "Not for this host"), QT_TRANSLATE_NOOP("words", "This host is {name}. The certificate is not for that name."),
            QT_TRANSLATE_NOOP("words", "Nothing to do if clients reach the server under another name.")};
  case FindingCode::Wildcard:
    return {QT_TRANSLATE_NOOP("words", "For any name of a domain"),
            QT_TRANSLATE_NOOP("words", "The certificate is for {name}. The asterisk stands for exactly one label."),
            QT_TRANSLATE_NOOP("words", "Nothing to do. Whoever has its key can pass for every one of these hosts.")};
  case FindingCode::PurposeClient:
    return {QT_TRANSLATE_NOOP("words", "No longer for clients"),
            QT_TRANSLATE_NOOP("words", "{subject} can also be used to sign in to other servers as a client. The new certificate cannot."),
            QT_TRANSLATE_NOOP("words", "Nothing to do unless this server signs in to other servers with it.")};
  case FindingCode::KeyUsage:
    return {QT_TRANSLATE_NOOP("words", "Key usage does not fit"),
            QT_TRANSLATE_NOOP("words", "The key usage does not let the {key} key sign. TLS does not work with it."),
            QT_TRANSLATE_NOOP("words", "Ask for a certificate for a TLS server, with digital signature in its key usage.")};
  case FindingCode::LongLifetime:
    return {QT_TRANSLATE_NOOP("words", "Valid for a long time"),
            QT_TRANSLATE_NOOP("words", "It is valid for {days} days. From a public authority, browsers accept {most} days at most."),
            QT_TRANSLATE_NOOP("words", "Nothing to do if an authority of your own issued it. Else ask for a shorter one.")};
  case FindingCode::MustStaple:
    return {QT_TRANSLATE_NOOP("words", "Needs OCSP stapling"),
            QT_TRANSLATE_NOOP("words", "Clients expect the server to send an OCSP answer along with the certificate, and may refuse it without."),
            QT_TRANSLATE_NOOP("words", "Switch on OCSP stapling in the servers that use the certificate.")};
  case FindingCode::SameNamesExist:
    return {QT_TRANSLATE_NOOP("words", "Another one has the same names"),
            QT_TRANSLATE_NOOP("words", "The store has {subject} for the same names, valid until {until}. It stays."),
            QT_TRANSLATE_NOOP("words", "Servers that use the other one go on with it until they are told to take this one.")};
  case FindingCode::SameSubjectIssuer:
    return {QT_TRANSLATE_NOOP("words", "Same subject and issuer"),
            QT_TRANSLATE_NOOP("words", "The store has another valid certificate with the subject {subject} and the issuer {issuer}, until {until}."),
            QT_TRANSLATE_NOOP("words", "A server that picks its certificate by subject and issuer may pick either of them.")};
  case FindingCode::SameSerial:
    return {QT_TRANSLATE_NOOP("words", "Same serial number"),
            QT_TRANSLATE_NOOP("words", "The store has another certificate of {issuer} with the serial number {serial}. Some browsers refuse both."),
            QT_TRANSLATE_NOOP("words", "Ask the authority for one with a number of its own.")};
  case FindingCode::TargetSpace:
    return {QT_TRANSLATE_NOOP("words", "Little free space"),
            QT_TRANSLATE_NOOP("words", "There are {free} MiB free where the store lies. The import needs {needed} MiB to be safe."),
            QT_TRANSLATE_NOOP("words", "Make room before the import. Without room nothing is changed.")};
  case FindingCode::TargetAccount:
    return {QT_TRANSLATE_NOOP("words", "Store of another account"),
            QT_TRANSLATE_NOOP("words", "The store belongs to {owner}, who can neither read nor change what another account stores there."),
            QT_TRANSLATE_NOOP("words", "Import as {owner}, or into a store of this account.")};
  }
  return {"", "", ""};
}

namespace {

// Its code in the form that suits what it is about.
Words ofKind(const Finding &finding) {
  auto words = of(finding.code);
  const auto has = [&](FindingCode code, const char *name) { return finding.code == code && finding.parameters.contains(name); };
  if (finding.code == FindingCode::LinkMoves) words = ofLink(words, finding.parameters);
  if (finding.code == FindingCode::KeyUsage) words = ofKeyUsage(words, finding.parameters);
  if (finding.code == FindingCode::ChainIncomplete) words = ofIncompleteChain(words, finding.parameters);
  if (has(FindingCode::ChainExpiresSoon, "before")) {
    words.sentence = QT_TRANSLATE_NOOP("words", "The issuer {subject} expires on {date}, before the certificate does.");
  }
  const auto &parameters = finding.parameters;
  if (finding.code == FindingCode::RootUntrusted && !parameters.contains("sha256"))
    words.sentence = QT_TRANSLATE_NOOP("words", "The root {subject} is not among those that this machine trusts ({where}).");
  if (finding.code == FindingCode::RequestDiffers && has(finding.code, "requested") && parameters.at("subject") == parameters.at("requested")) {
    words.sentence = QT_TRANSLATE_NOOP("words", "The certificate has other names than the request. Names added: {added}. Names lost: {lost}.");
  }
  if (has(FindingCode::WeakSignature, "subject")) {
    words.sentence =
        QT_TRANSLATE_NOOP("words", "The issuer {subject} is signed with {algorithm}, which can be forged. Some servers do not start with it.");
    words.hint = QT_TRANSLATE_NOOP("words", "Ask the authority for its certificate that is signed with SHA-256 or better.");
  }
  if (has(FindingCode::StrayCertificates, "count")) {
    words.sentence = QT_TRANSLATE_NOOP("words", "{count} certificates in the file belong to no key and to no chain. They are left out.");
  }
  return words;
}

} // namespace

Words of(const Finding &finding) {
  auto words = ofKind(finding);
  if (finding.code == FindingCode::Leftovers) words = ofLeftovers(words, finding.parameters);
  const auto days = finding.parameters.find("days");
  if (days != finding.parameters.end() && days->second == "0") words.sentence = forToday(finding.code);
  if (days != finding.parameters.end() && days->second == "1") words.sentence = forOneDay(finding.code);
  if (finding.code == FindingCode::NotYetValid && finding.parameters.contains("time")) {
    words.sentence =
        QT_TRANSLATE_NOOP("words", "The certificate is valid only from {time}, in less than a day. The clock of this machine may be slow.");
    words.hint = QT_TRANSLATE_NOOP("words", "Check the clock of this machine, or wait until then.");
  }
  return words;
}

} // namespace core::words
