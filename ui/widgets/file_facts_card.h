// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/source_file.h"
#include "core/model/bundle.h"
#include "ui/widgets/card.h"

namespace ui {

class ImportSession;

// What is known of a file: at first what can be seen without its password, then what is in it.
class FileFactsCard final : public Card {
  Q_OBJECT

public:
  explicit FileFactsCard(QWidget *parent = nullptr);

  void showFile(const core::SourceFile &file);
  void addContents(const ImportSession &session); // of its bundle, which opened without a password

private:
  void addContainer(const core::ContainerFacts &container);
  void addCertificates(const core::Bundle &bundle);
};

} // namespace ui
