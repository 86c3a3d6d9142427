// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/listed_change.h"
#include "ui/pages/page.h"
#include "ui/text/open_matter.h"
#include "ui/viewed_path.h"

namespace ui {

class Banner;
class FileChooser;
class OpenPointsCard;

// Page 5: what was done, what is still open, and the certificates as they now stand in the store, read again. Or what failed, and what to do.
class ResultPage final : public Page {
  Q_OBJECT

public:
  ResultPage(ImportSession &session, FileChooser &chooser, QWidget *parent = nullptr);

  void initializePage() override;
  void cleanupPage() override;
  [[nodiscard]] int nextId() const override;

  [[nodiscard]] bool hasContent() const override { return hasReceipt(); }
  [[nodiscard]] bool hasReceipt() const override;
  [[nodiscard]] bool hasWay() const override;
  [[nodiscard]] QString wayText() const override;
  [[nodiscard]] bool hasFailed() const;
  void copy() override;    // the receipts as text, for a ticket
  void save() override;    // the last one
  void takeWay() override; // tries again what failed; else leads to the undoing of what was done last

signals:
  void certificateWanted(const ui::ViewedPath &path); // all of it is to be shown
  void nameWanted();                                  // another name for the certificate
  void planWanted();                                  // another look at the plan
  void rootWanted(const QString &sha256);             // and at that root in it
  void undoWanted(const ChangeName &change);          // before its page is turned to

protected:
  void stopped() override;

private:
  void showOutcome();
  void addSavedBanner();
  void showSuccess(const Outcome &outcome);
  void showFailure(const core::Error &error);
  void showHeading(const core::Receipt &receipt, std::size_t openPoints);
  void showBanner(const core::Receipt &receipt, bool isOpen);
  [[nodiscard]] QString receiptNames() const;
  [[nodiscard]] QString keyFileName() const;
  void showOpenMatters(const Outcome &outcome, const std::vector<OpenMatter> &matters);
  void addMatter(OpenPointsCard &card, const OpenMatter &matter);
  void showEntry(const core::StoreEntry &entry, const Outcome &outcome);
  void showFileAdvice();
  void showEffects(const core::Plan &plan);
  void addFold(const core::Plan &plan);
  void addTable(const core::Plan &plan);
  [[nodiscard]] static bool isImport(const core::Receipt &receipt);
  [[nodiscard]] static QString titleOf(const core::Receipt &receipt);
  [[nodiscard]] static QString headingOf(const core::Receipt &receipt, int open); // open: so many points
  void moveName(const std::string &name);
  void addFile();
  void addIssuersFrom(const QString &path);
  void listen();
  void sayNotAdded(const core::Error &error);
  void sayUseless();
  void beginSettling(const QString &what);
  bool endSettling(); // false where nothing was being settled, or the page is no longer shown
  void say(const QString &title, const core::Error &error);
  void addLast(QWidget *widget);

  FileChooser &m_chooser;
  Banner *m_saved = nullptr; // how saving the receipt, or settling a point, went
  bool m_isUnfolded = false; // what was done is shown in full
  bool m_leaves = false;     // for the undoing
  bool m_isSettling = false; // a point that is open
  QString m_settlingText;    // what is said meanwhile
  QString m_issuerFile;      // the one that was chosen last, by its name
};

} // namespace ui
