// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace ui {

// Asks for a file, to read or to write. An interface, so that a test can answer.
class FileChooser {
public:
  enum class Content { Certificate, Key, Receipt, Request, Plan }; // Certificate: to save, one as text

  virtual ~FileChooser() = default;

  // choose asks, beginning in a folder, and returns at once; chosen is called with the path, or never.
  virtual void choose(QWidget *parent, Content content, const QString &folder, std::function<void(const QString &path)> chosen) = 0;

  // save asks where to write a file, proposing a name; chosen is called with the path, or never.
  virtual void save(QWidget *parent, Content content, const QString &proposal, std::function<void(const QString &path)> chosen) = 0;
};

} // namespace ui
