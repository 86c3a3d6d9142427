// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/page.h"

#include <QStringList>

#include <map>
#include <set>
#include <string>
#include <vector>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class Banner;
class Card;
class PlaceCard;

// Page 3: how the certificate is listed, and where it goes.
class NamePage final : public Page {
  Q_OBJECT

public:
  explicit NamePage(ImportSession &session, QWidget *parent = nullptr);

  void initializePage() override;
  void cleanupPage() override;
  [[nodiscard]] bool isComplete() const override;
  [[nodiscard]] bool validatePage() override;

private:
  void buildName();
  void buildPlace();
  void buildSuggestions();
  [[nodiscard]] bool isNamed() const;
  [[nodiscard]] QStringList suggestions() const;
  [[nodiscard]] QString draftName() const;
  void takeDraftName();
  void showState();
  void buildPairs();
  void addPair(const core::Certificate &certificate);
  void choosePairs();
  [[nodiscard]] std::vector<core::Certificate> pairs() const;
  [[nodiscard]] std::size_t chosenCount() const;

  QWidget *m_naming; // all about the name
  QLineEdit *m_name;
  QLabel *m_counter;
  QWidget *m_suggestionBox;
  Banner *m_banner;
  QLabel *m_link;
  PlaceCard *m_place = nullptr;
  Banner *m_placeBanner = nullptr;
  QPushButton *m_lookAgain = nullptr;
  Card *m_pairs;
  QLabel *m_pairsLabel;
  QWidget *m_pairBox;
  Banner *m_pairsBanner;
  std::map<std::string, QCheckBox *> m_choices; // by the SHA-256 of the certificate; empty where there is nothing to choose
  std::set<std::string> m_meant;                // of these, those that are meant where nothing is chosen
  QString m_fileSha256;                         // of the file that the name was chosen for
  bool m_ownName = false;                       // typed or picked by the user; a look at another store does not change it then
};

} // namespace ui
