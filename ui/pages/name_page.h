// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/page.h"
#include "ui/widgets/name_field.h"

#include <map>
#include <set>
#include <string>
#include <vector>

class QCheckBox;
class QLabel;
class QPushButton;

namespace ui {

class Banner;
class Card;
class PlaceCard;

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
  void dropFields();
  void addField(const QString &of);
  [[nodiscard]] NameField::Facts factsFor(const core::PlannedPair *pair, core::ProposedName proposed);
  [[nodiscard]] bool isNamed() const;
  void showState();
  void showPlace();
  void showRequest();
  void buildPairs();
  void addPair(const core::Certificate &certificate);
  void choosePairs();
  [[nodiscard]] std::vector<core::Certificate> pairs() const;
  [[nodiscard]] std::size_t chosenCount() const;

  QWidget *m_naming;                 // all about names
  std::vector<NameField *> m_fields; // one for each key pair, and one where none is known
  PlaceCard *m_place = nullptr;
  Banner *m_placeBanner = nullptr;
  QPushButton *m_lookAgain = nullptr;
  Card *m_pairs;
  QLabel *m_pairsLabel;
  QWidget *m_pairBox;
  Banner *m_pairsBanner;
  Banner *m_requestBanner; // which request the file answers
  std::map<std::string, QCheckBox *> m_choices; // by the SHA-256 of the certificate; empty where there is nothing to choose
  QWidget *m_lastPair = nullptr;                // the lowest of them, as they stand
  std::set<std::string> m_meant;                // of these, those that are meant where nothing is chosen
  std::map<std::string, std::string> m_typed;   // names that were typed, by the SHA-256 of the certificate
  bool m_isBuilding = false;                    // the fields; what they say meanwhile is not news
  bool m_wasLeft = false;                       // for a later page, from which one may come back
  QString m_fileSha256;                         // of the file that the names were chosen for
};

} // namespace ui
