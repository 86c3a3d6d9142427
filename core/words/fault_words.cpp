// SPDX-License-Identifier: Apache-2.0
#include "core/words/marked.h"
#include "core/words/words.h"

namespace core::words {

// One row for each code: a table, and as long as there are codes.
const char *of(Fault fault) {
  switch (fault) {
  case Fault::FileMissing:
    return QT_TRANSLATE_NOOP("words", "{value} is missing");
  case Fault::KeyUnreadable:
    return QT_TRANSLATE_NOOP("words", "private-key.pem is not a key");
  case Fault::KeyOfAnotherCertificate:
    return QT_TRANSLATE_NOOP("words", "private-key.pem belongs to another certificate");
  case Fault::KeyOfAnotherRequest:
    return QT_TRANSLATE_NOOP("words", "private-key.pem belongs to another request");
  case Fault::CertificateIsAnother:
    return QT_TRANSLATE_NOOP("words", "certificate.pem does not hold the certificate that the folder is named after");
  case Fault::RequestIsAnother:
    return QT_TRANSLATE_NOOP("words", "request.pem does not hold the request that the folder is named after");
  case Fault::ChainUnreadable:
    return QT_TRANSLATE_NOOP("words", "chain.pem is not a list of certificates");
  case Fault::FullChainDiffers:
    return QT_TRANSLATE_NOOP("words", "fullchain.pem is not the certificate with its chain");
  case Fault::EntryUnreadable:
    return QT_TRANSLATE_NOOP("words", "entry.json cannot be read");
  case Fault::NotYetInPlace:
    return QT_TRANSLATE_NOOP("words", "the next change puts it in place");
  case Fault::AuthorityIsAnother:
    return QT_TRANSLATE_NOOP("words", "the file does not hold the certificate that it is named after");
  case Fault::Unreadable:
    return QT_TRANSLATE_NOOP("words", "it cannot be read");
  case Fault::ChangedWithoutLock:
    return QT_TRANSLATE_NOOP("words", "something changes it without its lock");
  case Fault::LookAtRequests:
    return QT_TRANSLATE_NOOP("words", "a look at its requests");
  case Fault::LookAtTrash:
    return QT_TRANSLATE_NOOP("words", "a look at its trash");
  case Fault::LaterChange:
    return QT_TRANSLATE_NOOP("words", "{id}: {verb}, {label}");
  case Fault::ReceiptDamaged:
    return QT_TRANSLATE_NOOP("words", "the receipt {value} is damaged");
  case Fault::EntryGone:
    return QT_TRANSLATE_NOOP("words", "the entry is not there");
  case Fault::NotAsWritten:
    return QT_TRANSLATE_NOOP("words", "{value} is not as it was written");
  case Fault::KeyUnproved:
    return QT_TRANSLATE_NOOP("words", "the stored certificate does not verify what private-key.pem signs");
  case Fault::FolderMode:
    return QT_TRANSLATE_NOOP("words", "mode or owner of the entry's folder");
  case Fault::FileMode:
    return QT_TRANSLATE_NOOP("words", "mode or owner of {value}");
  case Fault::RequestGone:
    return QT_TRANSLATE_NOOP("words", "the request is not there");
  case Fault::KeyReaders:
    return QT_TRANSLATE_NOOP("words", "who may read {value}");
  case Fault::AccountCannotRead:
    return QT_TRANSLATE_NOOP("words", "“{value}” cannot read private-key.pem");
  case Fault::NotRegular:
    return QT_TRANSLATE_NOOP("words", "it is neither a file nor a pipe that ends");
  case Fault::EndedEarly:
    return QT_TRANSLATE_NOOP("words", "ended too early");
  case Fault::AnsweredNonsense:
    return QT_TRANSLATE_NOOP("words", "gave an answer that makes no sense");
  case Fault::AnsweredLate:
    return QT_TRANSLATE_NOOP("words", "gave no answer within {value} seconds");
  case Fault::SaidNothing:
    return QT_TRANSLATE_NOOP("words", "said nothing for {value} seconds");
  case Fault::EndedBySignal:
    return QT_TRANSLATE_NOOP("words", "was ended by signal {value}");
  case Fault::NoCallFilter:
    return QT_TRANSLATE_NOOP("words", "the system offers no filter of system calls (seccomp)");
  case Fault::Html:
    return QT_TRANSLATE_NOOP("words", "an HTML page");
  case Fault::Xml:
    return QT_TRANSLATE_NOOP("words", "an XML document");
  case Fault::Pdf:
    return QT_TRANSLATE_NOOP("words", "a PDF document");
  case Fault::Zip:
    return QT_TRANSLATE_NOOP("words", "a ZIP archive");
  case Fault::SevenZip:
    return QT_TRANSLATE_NOOP("words", "a 7z archive");
  case Fault::Rar:
    return QT_TRANSLATE_NOOP("words", "a RAR archive");
  case Fault::Gzip:
    return QT_TRANSLATE_NOOP("words", "a gzip archive");
  case Fault::Tar:
    return QT_TRANSLATE_NOOP("words", "a tar archive");
  case Fault::CompressedFile:
    return QT_TRANSLATE_NOOP("words", "a compressed file");
  case Fault::Program:
    return QT_TRANSLATE_NOOP("words", "a program");
  case Fault::WindowsProgram:
    return QT_TRANSLATE_NOOP("words", "a Windows program");
  case Fault::SshKey:
    return QT_TRANSLATE_NOOP("words", "an SSH public key");
  case Fault::PgpData:
    return QT_TRANSLATE_NOOP("words", "a PGP message or key");
  case Fault::NssDatabase:
    return QT_TRANSLATE_NOOP("words", "a certificate database of Firefox or NSS");
  case Fault::OutlookMessage:
    return QT_TRANSLATE_NOOP("words", "an Outlook message");
  case Fault::OfficeDocument:
    return QT_TRANSLATE_NOOP("words", "an Office document");
  case Fault::RichText:
    return QT_TRANSLATE_NOOP("words", "a document in RTF");
  case Fault::Mail:
    return QT_TRANSLATE_NOOP("words", "a mail");
  case Fault::Picture:
    return QT_TRANSLATE_NOOP("words", "a picture");
  case Fault::KeyVaultSecret:
    return QT_TRANSLATE_NOOP("words", "the JSON of Azure Key Vault");
  case Fault::JsonDocument:
    return QT_TRANSLATE_NOOP("words", "a JSON document");
  case Fault::KubernetesSecret:
    return QT_TRANSLATE_NOOP("words", "a Secret of Kubernetes in YAML");
  case Fault::YamlDocument:
    return QT_TRANSLATE_NOOP("words", "a YAML document");
  case Fault::PlainText:
    return QT_TRANSLATE_NOOP("words", "text");
  case Fault::HoldsCertificate:
    return QT_TRANSLATE_NOOP("words", "a certificate");
  case Fault::HoldsRequest:
    return QT_TRANSLATE_NOOP("words", "a certificate request");
  case Fault::HoldsPublicKey:
    return QT_TRANSLATE_NOOP("words", "a public key");
  case Fault::HoldsRevocationList:
    return QT_TRANSLATE_NOOP("words", "a revocation list");
  case Fault::CurveSpelledOut:
    return QT_TRANSLATE_NOOP("words", "EC with a curve that is spelled out");
  case Fault::File:
    return QT_TRANSLATE_NOOP("words", "file");
  case Fault::Certificate:
    return QT_TRANSLATE_NOOP("words", "certificate");
  case Fault::Validity:
    return QT_TRANSLATE_NOOP("words", "period of validity");
  case Fault::Signature:
    return QT_TRANSLATE_NOOP("words", "signature of a certificate");
  case Fault::Request:
    return QT_TRANSLATE_NOOP("words", "request");
  case Fault::Key:
    return QT_TRANSLATE_NOOP("words", "key");
  case Fault::NumberedKey:
    return QT_TRANSLATE_NOOP("words", "key {value}");
  case Fault::Mac:
    return QT_TRANSLATE_NOOP("words", "mac");
  case Fault::Safe:
    return QT_TRANSLATE_NOOP("words", "safe {value}");
  case Fault::KeyPair:
    return QT_TRANSLATE_NOOP("words", "key pair");
  case Fault::Root:
    return QT_TRANSLATE_NOOP("words", "root");
  case Fault::Receipt:
    return QT_TRANSLATE_NOOP("words", "receipt");
  case Fault::OwnChange:
    return QT_TRANSLATE_NOOP("words", "change of yours that an undo could take back");
  case Fault::Bags:
    return QT_TRANSLATE_NOOP("words", "bags");
  case Fault::Keys:
    return QT_TRANSLATE_NOOP("words", "keys");
  case Fault::Nesting:
    return QT_TRANSLATE_NOOP("words", "nesting of safe contents");
  case Fault::FileSize:
    return QT_TRANSLATE_NOOP("words", "file size");
  case Fault::StoredFileSize:
    return QT_TRANSLATE_NOOP("words", "size of a stored file");
  case Fault::ProcessorTime:
    return QT_TRANSLATE_NOOP("words", "processor time");
  case Fault::ReaderMemory:
    return QT_TRANSLATE_NOOP("words", "memory of the reader");
  case Fault::MessageSize:
    return QT_TRANSLATE_NOOP("words", "message size");
  case Fault::CertificateSize:
    return QT_TRANSLATE_NOOP("words", "certificate size");
  case Fault::CertificateParts:
    return QT_TRANSLATE_NOOP("words", "certificate parts");
  case Fault::RsaKeySize:
    return QT_TRANSLATE_NOOP("words", "RSA key size");
  case Fault::DsaKeySize:
    return QT_TRANSLATE_NOOP("words", "DSA key size");
  case Fault::PathBuilding:
    return QT_TRANSLATE_NOOP("words", "path building");
  case Fault::MoreThan:
    return QT_TRANSLATE_NOOP("words", "more than {value}");
  case Fault::ByteCount:
    return QT_TRANSLATE_NOOP("words", "{value} bytes");
  case Fault::SecondCount:
    return QT_TRANSLATE_NOOP("words", "{value} seconds");
  case Fault::BitCount:
    return QT_TRANSLATE_NOOP("words", "{value} bits");
  case Fault::InvalidCa:
    return QT_TRANSLATE_NOOP("words", "not valid as a CA certificate");
  case Fault::PathTooLong:
    return QT_TRANSLATE_NOOP("words", "path length constraint exceeded");
  case Fault::PurposeUnsuitable:
    return QT_TRANSLATE_NOOP("words", "unsuitable certificate purpose");
  case Fault::MayNotSign:
    return QT_TRANSLATE_NOOP("words", "key usage does not include certificate signing");
  case Fault::ExtensionUnhandled:
    return QT_TRANSLATE_NOOP("words", "unhandled critical extension");
  case Fault::NameNotPermitted:
    return QT_TRANSLATE_NOOP("words", "permitted subtree violation");
  case Fault::NameExcluded:
    return QT_TRANSLATE_NOOP("words", "excluded subtree violation");
  case Fault::NotYetValid:
    return QT_TRANSLATE_NOOP("words", "not yet valid");
  case Fault::SignatureFails:
    return QT_TRANSLATE_NOOP("words", "certificate signature failure");
  case Fault::KeyTooWeak:
    return QT_TRANSLATE_NOOP("words", "EE certificate key too weak");
  case Fault::CaKeyTooWeak:
    return QT_TRANSLATE_NOOP("words", "CA certificate key too weak");
  case Fault::CaDigestTooWeak:
    return QT_TRANSLATE_NOOP("words", "CA signature digest algorithm too weak");
  case Fault::NotWhole:
    return QT_TRANSLATE_NOOP("words", "{object} is not whole: {what}");
  case Fault::ProofFailed:
    return QT_TRANSLATE_NOOP("words", "the proof failed: {what}");
  case Fault::StoreNotChanged:
    return QT_TRANSLATE_NOOP("words", "the store was not changed: {what}");
  case Fault::NobodyPublishes:
    return QT_TRANSLATE_NOOP("words", "there is no directory to publish in");
  case Fault::FindingAccepted:
    return QT_TRANSLATE_NOOP("words", "a finding stops it and is not accepted");
  case Fault::AnotherStore:
    return QT_TRANSLATE_NOOP("words", "the plan was made for another store");
  case Fault::ObjectThere:
    return QT_TRANSLATE_NOOP("words", "what is removed is in the store");
  case Fault::LinksAsked:
    return QT_TRANSLATE_NOOP("words", "which names lead to an entry is asked before it is removed");
  case Fault::LinkLeads:
    return QT_TRANSLATE_NOOP("words", "no name leads to an entry that is removed");
  case Fault::ObjectKept:
    return QT_TRANSLATE_NOOP("words", "the trash keeps what is named, and it is whole");
  case Fault::PlaceFree:
    return QT_TRANSLATE_NOOP("words", "what comes back finds its place as the plan says");
  case Fault::MadeOnHost:
    return QT_TRANSLATE_NOOP("words", "The plan was made on {host}, and this is {here}.");
  case Fault::StoreElsewhere:
    return QT_TRANSLATE_NOOP("words", "The plan is for the store {store}; here that store is {here}.");
  case Fault::FileNotOfPlan:
    return QT_TRANSLATE_NOOP("words", "The file {path} is not one that the plan was made from, or was changed since.");
  case Fault::FileNotNamed:
    return QT_TRANSLATE_NOOP("words", "The plan was made from {name}, which has no path. Name the file that holds the same.");
  case Fault::EffectCame:
    return QT_TRANSLATE_NOOP("words", "Now “{label}” would be changed as well.");
  case Fault::EffectWent:
    return QT_TRANSLATE_NOOP("words", "Now “{label}” would not be changed.");
  case Fault::EffectChanged:
    return QT_TRANSLATE_NOOP("words", "Now “{label}” would be changed in another way.");
  case Fault::ResultUndone:
    return QT_TRANSLATE_NOOP("words", "The plan was carried out as {id}, and undone as {undo}.");
  case Fault::ResultChanged:
    return QT_TRANSLATE_NOOP("words", "The plan was carried out as {id}, and “{label}” was changed since.");
  case Fault::CarriedOut:
    return QT_TRANSLATE_NOOP("words", "The plan was carried out already, as {id}.");
  case Fault::ServiceKnown:
    return QT_TRANSLATE_NOOP("words", "services are imap, pop, iis, um and smtp");
  case Fault::AccountKnown:
    return QT_TRANSLATE_NOOP("words", "only an account that exists here, under its number, may be given access to a key");
  case Fault::ChoiceMade:
    return QT_TRANSLATE_NOOP("words", "nobody has decided to do it");
  case Fault::MaterialThere:
    return QT_TRANSLATE_NOOP("words", "it is neither among the files nor in the store");
  case Fault::KeyHasOwner:
    return QT_TRANSLATE_NOOP("words", "a key belongs to an entry or a request of the same plan");
  case Fault::KeyFits:
    return QT_TRANSLATE_NOOP("words", "the key does not fit");
  case Fault::EntryHasKey:
    return QT_TRANSLATE_NOOP("words", "an entry needs a private key");
  case Fault::EntryThere:
    return QT_TRANSLATE_NOOP("words", "there is no such entry");
  case Fault::RequestThere:
    return QT_TRANSLATE_NOOP("words", "there is no such request");
  case Fault::RequestAnswered:
    return QT_TRANSLATE_NOOP("words", "no certificate of the plan answers the request");
  case Fault::ChainFits:
    return QT_TRANSLATE_NOOP("words", "each certificate of a chain must have issued the one before it");
  case Fault::IntermediateIssues:
    return QT_TRANSLATE_NOOP("words", "it is not an issuer");
  case Fault::RootOnlyTrusted:
    return QT_TRANSLATE_NOOP("words", "a root is only ever trusted by an effect of its own");
  case Fault::RootSignsItself:
    return QT_TRANSLATE_NOOP("words", "it is not a root");
  case Fault::OnlyOnce:
    return QT_TRANSLATE_NOOP("words", "it is changed twice");
  case Fault::OnlyRepair:
    return QT_TRANSLATE_NOOP("words", "only a repair may do this");
  case Fault::DamageStays:
    return QT_TRANSLATE_NOOP("words", "a damaged object stays where it is");
  case Fault::OnlyNewRequest:
    return QT_TRANSLATE_NOOP("words", "only a new request may have a key that is still to be made");
  case Fault::SubjectTypeMissing:
    return QT_TRANSLATE_NOOP("words", "\"{value}\" does not begin with an attribute, such as CN=");
  case Fault::SubjectNothingBetween:
    return QT_TRANSLATE_NOOP("words", "there is nothing between two separators");
  case Fault::SubjectValueMissing:
    return QT_TRANSLATE_NOOP("words", "{value} has no value");
  case Fault::SubjectEndsEarly:
    return QT_TRANSLATE_NOOP("words", "it ends too early");
  case Fault::SubjectQuoteOpen:
    return QT_TRANSLATE_NOOP("words", "the quote in front of the value of {value} has no other at its end");
  case Fault::SubjectBehindQuotes:
    return QT_TRANSLATE_NOOP("words", "only a separator can stand behind the quotes of {value}");
  case Fault::SubjectNotText:
    return QT_TRANSLATE_NOOP("words", "it holds a control character, or is not valid UTF-8");
  case Fault::SubjectTypeUnknown:
    return QT_TRANSLATE_NOOP("words", "there is no attribute {value}");
  case Fault::SubjectValueImpossible:
    return QT_TRANSLATE_NOOP("words", "the value in {value} is not possible");
  case Fault::SubjectSeparator:
    return QT_TRANSLATE_NOOP("words", "a separator in a value is written with \\ before it");
  }
  return "";
}

} // namespace core::words
