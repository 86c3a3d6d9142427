// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/model/certificate.h"
#include "core/model/certificate_details.h"

#include <QHash>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace ui {

class Banner;

// The second tab of a certificate's window: a table of its fields and extensions, and all of the one that is selected, with its bytes.
class DetailsTab final : public QWidget {
  Q_OBJECT

public:
  DetailsTab(core::Certificate certificate, QWidget *parent);

  void setDetails(const core::CertificateDetails &details);
  void setFailure(const core::Error &error);

private:
  struct Field {
    QString name, brief, origin, whole;
    core::Bytes bytes = {};
    bool isCritical = false;
  };

  void buildTable();
  void buildBelow();
  void addFields();
  QTreeWidgetItem *addField(Field field);
  void addHeading(const QString &text);
  void showField(const QTreeWidgetItem *item);
  void copyField() const;

  core::Certificate m_certificate;
  QHash<const QTreeWidgetItem *, Field> m_fields;
  QTreeWidgetItem *m_version = nullptr;
  QLabel *m_state;
  Banner *m_banner;
  QTreeWidget *m_table;
  QLabel *m_name;
  QLabel *m_origin;
  QPlainTextEdit *m_text;
  QLabel *m_shown; // how much of the bytes
  QPlainTextEdit *m_hex;
};

} // namespace ui
