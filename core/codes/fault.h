// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace core {

// What is wrong with an entry, a place or a value, and what else an error or a finding says in our own words. The sentence around it
// belongs to the error; its own words are in core/words, some with a {value} in them.
enum class Fault {
  // An entry or a request of a store. {value}: the file
  FileMissing,
  KeyUnreadable,
  KeyOfAnotherCertificate,
  KeyOfAnotherRequest,
  CertificateIsAnother,
  RequestIsAnother,
  ChainUnreadable,
  FullChainDiffers,
  EntryUnreadable,
  NotYetInPlace,
  AuthorityIsAnother,
  Unreadable,

  // A store. {value}: the id of the receipt
  ChangedWithoutLock,
  LookAtRequests,
  LookAtTrash,
  LaterChange,
  ReceiptDamaged,

  // A proof. {value}: the file
  EntryGone,
  NotAsWritten,
  KeyUnproved,
  FolderMode,
  FileMode,
  RequestGone,
  KeyReaders,
  AccountCannotRead,

  // A file, and the reader of it. {value}: seconds, or the signal
  NotRegular,
  EndedEarly,
  AnsweredNonsense,
  AnsweredLate,
  SaidNothing,
  EndedBySignal,
  NoCallFilter,

  // What a file looks like
  Html,
  Xml,
  Pdf,
  Zip,
  SevenZip,
  Rar,
  Gzip,
  Tar,
  CompressedFile,
  Program,
  WindowsProgram,
  SshKey,
  PgpData,
  NssDatabase,
  OutlookMessage,
  OfficeDocument,
  RichText,
  Mail,
  Picture,
  KeyVaultSecret,
  JsonDocument,
  KubernetesSecret,
  YamlDocument,
  PlainText,

  // What a file holds instead of a private key
  HoldsCertificate,
  HoldsRequest,
  HoldsPublicKey,
  HoldsRevocationList,

  // An algorithm that has no name of its own
  CurveSpelledOut,

  // A place in a file, or something that is not found. {value}: its number
  File,
  Certificate,
  Validity,
  Signature,
  Request,
  Key,
  NumberedKey,
  Mac,
  Safe,
  KeyPair,
  Root,
  Receipt,
  OwnChange, // of this account, which an undo could take back

  // A limit, and how much of it
  Bags,
  Keys,
  Nesting,
  FileSize,
  StoredFileSize,
  ProcessorTime,
  ReaderMemory,
  MessageSize,
  CertificateSize,
  CertificateParts,
  RsaKeySize,
  DsaKeySize,
  PathBuilding,
  MoreThan,
  ByteCount,
  SecondCount,
  BitCount,

  // A chain, mostly as OpenSSL's X509_verify_cert_error_string has it
  InvalidCa,
  PathTooLong,
  PurposeUnsuitable,
  MayNotSign,
  ExtensionUnhandled,
  NameNotPermitted,
  NameExcluded,
  SignatureFails,
  NotYetValid,
  KeyTooWeak,
  CaKeyTooWeak,
  CaDigestTooWeak,

  // What a detail of an error says
  NotWhole,
  ProofFailed,
  StoreNotChanged,

  // A subject that cannot be read
  SubjectTypeMissing,
  SubjectNothingBetween,
  SubjectValueMissing,
  SubjectEndsEarly,
  SubjectQuoteOpen,
  SubjectBehindQuotes,
  SubjectNotText,
  SubjectTypeUnknown,
  SubjectValueImpossible,
  SubjectSeparator,

  // The rule that a plan breaks
  MaterialThere,
  KeyHasOwner,
  KeyFits,
  EntryHasKey,
  EntryThere,
  RequestThere,
  RequestAnswered,
  ChainFits,
  IntermediateIssues,
  RootOnlyTrusted,
  RootSignsItself,
  OnlyOnce,
  OnlyRepair,
  DamageStays,
  OnlyNewRequest,
  NobodyPublishes,
  FindingAccepted,
  ChoiceMade,
  AnotherStore,
  ObjectThere,
  LinksAsked,
  LinkLeads,
  ObjectKept,
  PlaceFree,

  // Why a saved plan is not carried out
  MadeOnHost,
  StoreElsewhere,
  FileNotOfPlan,
  FileNotNamed,
  EffectCame,
  EffectWent,
  EffectChanged,
  ResultUndone,
  ResultChanged,
  CarriedOut,
  ServiceKnown,
  AccountKnown,
};

// nameOf returns the word for a fault in documents: "file-missing".
std::string_view nameOf(Fault fault);

} // namespace core
