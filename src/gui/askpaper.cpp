// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/askpaper.h"

#include "gui/words.h"

#include <QtCore/QStandardPaths>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>
#include <QtWidgets/QFileDialog>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

void askForPrinter(QWidget &parent, const QString &document, QPageLayout::Orientation orientation,
                   std::function<void(const std::shared_ptr<QPrinter> &)> act)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(document);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setPageOrientation(orientation);
    auto *dialog = new QPrintDialog(printer.get(), parent.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), &parent,
                     [printer, act = std::move(act)] { act(printer); });
    // Lives as long as the dialog that points to it.
    QObject::connect(dialog, &QObject::destroyed, &parent, [printer] {});
    dialog->open();
}

void askForPdf(QWidget &parent, const QString &title, const QString &name,
               std::function<void(const QString &path)> act)
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(parent.window(), title, folder, Words::tr("PDF files (*.pdf)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    // What a name of people may hold and no file's name.
    dialog->selectFile(QString(name).replace(u'/', u'-').replace(u'\\', u'-') + u".pdf"_s);
    QObject::connect(dialog, &QFileDialog::fileSelected, &parent, std::move(act));
    dialog->open();
}

}  // namespace touchline::gui
