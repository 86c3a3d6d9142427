// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QObject>

#include <optional>

namespace ui {

class ImportSession;

// LastFailure knows why an import does not go on before anything was imported: what the pages say at the moment. A question, as that for a password,
// is none.
class LastFailure final : public QObject {
  Q_OBJECT

public:
  explicit LastFailure(ImportSession &session, QObject *parent = nullptr);

  [[nodiscard]] const std::optional<core::Error> &error() const { return m_error; }

private:
  void take(const core::Error &error);
  void takePlan();
  void takePlace();

  ImportSession &m_session;
  std::optional<core::Error> m_error;
};

} // namespace ui
