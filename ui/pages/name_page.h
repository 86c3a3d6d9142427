// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/page.h"
#include "ui/slices.h"
#include "ui/widgets/name_field.h"

#include <map>
#include <set>
#include <string>
#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace ui {

class Banner;
class Card;
class PlaceCard;
class UseCard;

// Page 3: how each certificate is listed, and where it goes.
class NamePage final : public Page {
  Q_OBJECT

public:
  explicit NamePage(ImportSession &session, QWidget *parent = nullptr);

  void focusName(); // of the first certificate
  void focusPlace();

  void initializePage() override;
  void cleanupPage() override;
  [[nodiscard]] bool isComplete() const override;
  [[nodiscard]] bool validatePage() override;

private:
  void buildPlace();
  void look(core::Scope scope);
  void lookAgain();
  void followWay();
  void buildFields();
  void fillField(std::size_t index);
  void endFields();
  void showGroup();
  void showHiddenFault();
  [[nodiscard]] std::size_t groupOf(std::size_t index) const;
  void dropFields();
  void addField(const QString &of);
  [[nodiscard]] NameField::Facts factsFor(const core::PlannedPair *pair, core::ProposedName proposed);
  [[nodiscard]] std::set<std::string> namesBeside(const NameField *field) const;
  [[nodiscard]] bool isNamed() const;
  void showState();
  void showPlace();
  void showUse();
  void showRequest();
  void buildPairs();
  void endPairs();
  void addPair(const core::Certificate &certificate);
  void choosePairs();
  [[nodiscard]] std::vector<core::Certificate> pairs() const;
  [[nodiscard]] std::size_t chosenCount() const;

  QWidget *m_naming;                 // all about names
  QComboBox *m_group;                // which of many fields are shown: all of them would take too long to lay out
  Banner *m_groupBanner;             // what is wrong among those that are not
  std::vector<NameField *> m_fields; // one for each key pair, and one where none is known
  PlaceCard *m_place = nullptr;
  Banner *m_placeBanner = nullptr;
  UseCard *m_use = nullptr;
  QPushButton *m_lookAgain = nullptr;
  Card *m_pairs;
  QLabel *m_pairsLabel;
  QWidget *m_pairBox;
  Banner *m_pairsBanner;
  Slices m_fieldSlices;                         // two hundred fields are not made in one turn,
  Slices m_pairSlices;                          // nor as many boxes
  std::vector<core::PlannedPair> m_planned;     // what the fields are for; empty where that is not known
  std::vector<core::ProposedName> m_proposed;   // for each field
  QWidget *m_lastField = nullptr;               // in the order of Tab
  Banner *m_requestBanner;                      // which request the file answers
  std::map<std::string, QCheckBox *> m_choices; // by the SHA-256 of the certificate; empty where there is nothing to choose
  QWidget *m_lastPair = nullptr;                // the lowest of them, as they stand
  std::set<std::string> m_meant;                // of these, those that are meant where nothing is chosen
  std::map<std::string, std::string> m_typed;   // names that were typed, by the SHA-256 of the certificate
  bool m_isBuilding = false;                    // a field; what it says meanwhile is not news
  bool m_wasLeft = false;                       // for a later page, from which one may come back
  QString m_fileSha256;                         // of the file that the names were chosen for
};

} // namespace ui
