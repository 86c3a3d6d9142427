// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/paths_card.h"

#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/widgets/copy_row.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/server_tabs.h"

#include <algorithm>

namespace ui {

namespace {

using Place = core::PlaceOfFile;

// The name that leads to a certificate, else nothing.
std::optional<std::string> linkTo(const std::string &sha256, const core::Plan &plan) {
  const auto leadsThere = [&](const core::Effect &effect) {
    const bool stands = effect.state == core::EffectState::Done || effect.state == core::EffectState::Unchanged;
    const auto *point = effect.as<core::PointLink>();
    return point != nullptr && stands && point->sha256 == sha256;
  };
  const auto link = std::ranges::find_if(plan.effects, leadsThere);
  return link != plan.effects.end() ? std::optional(link->object()) : std::nullopt;
}

} // namespace

PathsCard::PathsCard(const core::StoreEntry &entry, const core::Plan &plan, const core::CertificateStore &store, bool isOneOfSeveral, QWidget *parent)
    : Card(parent) {
  setObjectName(QStringLiteral("pathsCard"));
  const auto host = Display::subject(entry.certificate);
  setHeading(isOneOfSeveral ? tr("Point the server of %1 to these files").arg(host) : tr("Next: point your server to these files"));
  const auto link = linkTo(entry.certificate.sha256(), plan);
  if (!link) { // the only path would be one that no renewal has
    setHeading(isOneOfSeveral ? tr("Paths for the server of %1").arg(host) : tr("Next: paths for your server"));
    auto *sentence = plainLabel(this, tr("A server finds the certificate by its name. Give it a name of its own first, or move the name to it."));
    sentence->setObjectName(QStringLiteral("noPathsLabel"));
    addWidget(sentence);
    return;
  }
  const auto addPath = [&](Place::File file, const QString &what, const CopyRow::Names &names, const char *objectName, const QString &button) {
    const auto path = store.pathOf({Place::Of::Link, *link, file});
    if (!path) return;
    auto *row = new CopyRow(button, names, this);
    row->setValue(Display::shown(*path), toQt(*path));
    row->setFixedWidthFace();
    row->setObjectNames(QLatin1String(objectName));
    addRow(what, row);
  };
  addPath(Place::File::FullChain, tr("Certificate"),
          {tr("Path of the certificate of %1").arg(host), tr("Copy path of the certificate of %1").arg(host)}, "fullchainLabel", tr("Co&py"));
  addPath(Place::File::PrivateKey, tr("Key"), {tr("Path of the key of %1").arg(host), tr("Copy path of the key of %1").arg(host)}, "keyPathLabel",
          tr("Cop&y"));
  const auto chain = store.pathOf({Place::Of::Link, *link, Place::File::FullChain});
  const auto key = store.pathOf({Place::Of::Link, *link, Place::File::PrivateKey});
  const auto servers = chain && key ? core::serverLines(*chain, *key) : std::vector<core::ServerLines>();
  if (!servers.empty()) addWidget(new ServerTabs(servers, host, this));
}

} // namespace ui
