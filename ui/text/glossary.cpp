// SPDX-License-Identifier: Apache-2.0
#include "ui/text/glossary.h"

namespace ui {

QString Glossary::of(Term term) {
  switch (term) {
  case Term::Thumbprint:
    return tr("A short number computed from the whole certificate. Two certificates with the same thumbprint are the same certificate.");
  case Term::FriendlyName:
    return tr("The name under which the certificate is listed. It takes no part in checking the certificate.");
  case Term::Chain:
    return tr("The certificates that lead from this one to a root. A server sends them along.");
  }
  return {};
}

} // namespace ui
