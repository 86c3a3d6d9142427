// SPDX-License-Identifier: Apache-2.0
// What a QWizard with one page costs that does nothing: the measure for our own start.
#include <QApplication>
#include <QWizard>

int main(int argc, char *argv[]) {
  const QApplication application(argc, argv);
  QWizard wizard;
  wizard.addPage(new QWizardPage);
  wizard.resize(900, 690);
  wizard.show();
  return QApplication::exec();
}
