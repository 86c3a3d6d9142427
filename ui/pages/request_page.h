// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "ui/pages/flow_page.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace ui {

class Banner;
class EffectsTable;
class PlaceCard;
class RequestSession;
class TypedText;

// The page for a user without a certificate: what the request asks for, where it waits, and exactly what will be stored. Nothing is
// made before its button is pressed.
class RequestPage final : public FlowPage {
  Q_OBJECT

public:
  RequestPage(RequestSession &requests, QWidget *parent = nullptr);

  void initializePage() override;
  void cleanupPage() override;
  [[nodiscard]] bool isComplete() const override;
  [[nodiscard]] bool validatePage() override;

private:
  void buildForm();
  void buildRest();
  void fillIn();
  void takeOrder();
  void showPlan();
  void showHints();
  void showFailure(const core::Error &error);
  void setBusy(bool busy);

  RequestSession &m_requests;
  QWidget *m_form;
  QLineEdit *m_names;
  TypedText *m_namesText;
  QLineEdit *m_subject;
  TypedText *m_subjectText;
  QComboBox *m_kind;
  QLineEdit *m_friendlyName;
  TypedText *m_friendlyNameText;
  Banner *m_banner;
  Banner *m_shortName;   // a name without a dot
  Banner *m_defaultName; // that other programs use for theirs
  PlaceCard *m_place;
  QLabel *m_preview;
  EffectsTable *m_effects;
  bool m_ownSubject = false; // typed by the user; it no longer follows the first name
  bool m_canBeMade = false;
};

} // namespace ui
