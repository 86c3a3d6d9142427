// SPDX-License-Identifier: Apache-2.0
#include "core/words/marked.h"
#include "core/words/words.h"

namespace core::words {

namespace {

// The words for the three ways in which an answer can differ.
struct Turns {
  const char *came;
  const char *went;
  const char *changed;
};

Turns of(Asked asked) {
  switch (asked) {
  case Asked::Entry:
    return {QT_TRANSLATE_NOOP("words", "The certificate “{name}” is in the store now."),
            QT_TRANSLATE_NOOP("words", "The certificate “{name}” is no longer in the store."),
            QT_TRANSLATE_NOOP("words", "The entry of the certificate “{name}” was changed.")};
  case Asked::Intermediate:
    return {QT_TRANSLATE_NOOP("words", "The intermediate “{name}” is in the store now."),
            QT_TRANSLATE_NOOP("words", "The intermediate “{name}” is no longer in the store."),
            QT_TRANSLATE_NOOP("words", "The stored intermediate “{name}” was changed.")};
  case Asked::Root:
    return {QT_TRANSLATE_NOOP("words", "The root “{name}” is in the store now."),
            QT_TRANSLATE_NOOP("words", "The root “{name}” is no longer in the store."),
            QT_TRANSLATE_NOOP("words", "The stored root “{name}” was changed.")};
  case Asked::Request:
    return {QT_TRANSLATE_NOOP("words", "The request for “{name}” is in the store now."),
            QT_TRANSLATE_NOOP("words", "The request for “{name}” is no longer in the store."),
            QT_TRANSLATE_NOOP("words", "The request for “{name}” was changed.")};
  case Asked::Link:
    return {QT_TRANSLATE_NOOP("words", "The name “{name}” leads to a certificate now."),
            QT_TRANSLATE_NOOP("words", "The name “{name}” no longer leads to a certificate."),
            QT_TRANSLATE_NOOP("words", "The name “{name}” leads to another certificate now.")};
  case Asked::RequestsWithKey:
    return {QT_TRANSLATE_NOOP("words", "A request with the key of “{name}” is in the store now."),
            QT_TRANSLATE_NOOP("words", "No request with the key of “{name}” is left in the store."),
            QT_TRANSLATE_NOOP("words", "Other requests with the key of “{name}” are in the store now.")};
  case Asked::IssuersNamed:
    return {QT_TRANSLATE_NOOP("words", "A certificate with the name of the issuer “{name}” is in the store now."),
            QT_TRANSLATE_NOOP("words", "No certificate with the name of the issuer “{name}” is left in the store."),
            QT_TRANSLATE_NOOP("words", "Other certificates with the name of the issuer “{name}” are in the store now.")};
  case Asked::EntriesWithKey:
    return {QT_TRANSLATE_NOOP("words", "A certificate with the key of “{name}” is in the store now."),
            QT_TRANSLATE_NOOP("words", "No certificate with the key of “{name}” is left in the store."),
            QT_TRANSLATE_NOOP("words", "Other certificates with the key of “{name}” are in the store now.")};
  case Asked::EntriesLackingIssuer:
    return {QT_TRANSLATE_NOOP("words", "A certificate in the store waits for the issuer “{name}” now."),
            QT_TRANSLATE_NOOP("words", "No certificate in the store waits for the issuer “{name}” any more."),
            QT_TRANSLATE_NOOP("words", "Other certificates in the store wait for the issuer “{name}” now.")};
  case Asked::EntriesWithIssuer:
    return {QT_TRANSLATE_NOOP("words", "A certificate in the store has the issuer “{name}” in its chain now."),
            QT_TRANSLATE_NOOP("words", "No certificate in the store has the issuer “{name}” in its chain any more."),
            QT_TRANSLATE_NOOP("words", "Other certificates in the store have the issuer “{name}” in their chains now.")};
  case Asked::SystemTrust:
    return {QT_TRANSLATE_NOOP("words", "This system trusts a root with the name “{name}” now."),
            QT_TRANSLATE_NOOP("words", "This system trusts no root with the name “{name}” any more."),
            QT_TRANSLATE_NOOP("words", "This system trusts other roots with the name “{name}” now.")};
  case Asked::EntriesUsing:
    return {QT_TRANSLATE_NOOP("words", "A certificate in the store uses the issuer “{name}” now."),
            QT_TRANSLATE_NOOP("words", "No certificate in the store uses the issuer “{name}” any more."),
            QT_TRANSLATE_NOOP("words", "Other certificates in the store use the issuer “{name}” now.")};
  case Asked::LinksTo:
    return {QT_TRANSLATE_NOOP("words", "A name leads to the certificate “{name}” now."),
            QT_TRANSLATE_NOOP("words", "No name leads to the certificate “{name}” any more."),
            QT_TRANSLATE_NOOP("words", "Other names lead to the certificate “{name}” now.")};
  case Asked::LinkReaders:
    return {QT_TRANSLATE_NOOP("words", "The name “{name}” leads to a key now that others may read."),
            QT_TRANSLATE_NOOP("words", "The name “{name}” leads to a key now that nobody else may read."),
            QT_TRANSLATE_NOOP("words", "Others may read the key now that the name “{name}” leads to, or its services are others.")};
  case Asked::Account:
    return {QT_TRANSLATE_NOOP("words", "The account “{name}” exists now."), QT_TRANSLATE_NOOP("words", "The account “{name}” no longer exists."),
            QT_TRANSLATE_NOOP("words", "The account “{name}” has another number now, or can no longer reach the keys.")};
  case Asked::Trash:
    return {QT_TRANSLATE_NOOP("words", "The trash keeps something of the change “{name}” now."),
            QT_TRANSLATE_NOOP("words", "The trash no longer keeps what the change “{name}” took away."),
            QT_TRANSLATE_NOOP("words", "The trash keeps something else of the change “{name}” now.")};
  case Asked::Disorder:
    return {QT_TRANSLATE_NOOP("words", "An interrupted change has left something behind."),
            QT_TRANSLATE_NOOP("words", "What an interrupted change left behind is gone."),
            QT_TRANSLATE_NOOP("words", "An interrupted change has left something else behind.")};
  case Asked::Store:
    return {QT_TRANSLATE_NOOP("words", "There is a store “{name}” now."), QT_TRANSLATE_NOOP("words", "The store “{name}” is gone."),
            QT_TRANSLATE_NOOP("words", "The store “{name}” is another one now.")};
  }
  return {};
}

} // namespace

const char *of(Asked asked, Turn turn) {
  const auto turns = of(asked);
  switch (turn) {
  case Turn::Came:
    return turns.came;
  case Turn::Went:
    return turns.went;
  case Turn::Changed:
    return turns.changed;
  }
  return "";
}

} // namespace core::words
