// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/page.h"
#include "ui/slices.h"
#include "ui/text/effect_text.h"
#include "ui/viewed_path.h"
#include "ui/widgets/findings_view.h"

#include <QSet>

#include <utility>
#include <vector>

class QCheckBox;

namespace ui {

class Banner;
class FileChooser;

// Page 4: what will change, and nothing changes before its button. Its content is made anew from each plan.
class ConfirmPage final : public Page {
  Q_OBJECT

public:
  ConfirmPage(ImportSession &session, FileChooser &chooser, QWidget *parent = nullptr);

  void initializePage() override;
  void cleanupPage() override;
  [[nodiscard]] bool isComplete() const override;
  [[nodiscard]] bool validatePage() override;

  void focusRoot(const QString &sha256); // with the next plan: its tick gets the focus
  void planAgain();
  [[nodiscard]] bool hasContent() const override { return session().currentPlan() != nullptr; }
  void copy() override; // the plan as text, onto the clipboard

signals:
  void certificateWanted(const ui::ViewedPath &path); // all of it is to be shown
  void placeWanted();                                 // another one

protected:
  void stopped() override;

private:
  void showPlan();
  void showPrepared();
  void offerToSave();
  void setInitialFocus();
  void showPlanFailure(const core::Error &error);
  void showWhatWasPlanned(); // by a saved plan that does not fit
  void offerToTryAgain();
  void warnOfTheEnd();
  void showHeading();
  void showFindings(const FindingsView::Filter &isMeant);
  void showRefusal();
  void showPair(const core::PlannedPair &pair);
  void showOtherPairs();
  void showObstacle();
  void showEffects();
  void showRoots();
  [[nodiscard]] Surroundings surroundings() const; // of the plan
  QCheckBox *makeBox(const core::Choice &choice);
  void nameBox(QCheckBox &box, const core::Choice &choice) const;
  [[nodiscard]] QString withKey(QString text);
  void clearContent();
  [[nodiscard]] QString planAsText() const;

  FileChooser &m_chooser;
  Slices m_pairSlices;                                       // of which the cards of two hundred pairs are not made in one turn
  std::vector<std::pair<core::Choice, QCheckBox *>> m_boxes; // as they stand
  QSet<QChar> m_keys;                                        // that boxes of the page answer to, in lower case
  bool m_isRootWanted = false;                               // one came for the tick of a root
  QString m_focus;                                           // object name of the box that gets the focus: that was used, or that was asked for
};

} // namespace ui
