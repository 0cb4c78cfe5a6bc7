// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of OrdersPage that changes many orders, and writes lists into files.

#include "gui/bulkdialog.h"
#include "gui/orderspage.h"
#include "gui/ordersview.h"
#include "gui/preferences.h"
#include "gui/undobar.h"
#include "gui/words.h"
#include "ui_orderspage.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtCore/QStandardPaths>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMenu>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

void OrdersPage::connectBulk()
{
    for (const auto &[button, kind] : {std::pair{m_ui->assignButton, desk::BulkKind::Assign},
                                       std::pair{m_ui->moveButton, desk::BulkKind::Move},
                                       std::pair{m_ui->gradeButton, desk::BulkKind::Grade},
                                       std::pair{m_ui->tagButton, desk::BulkKind::AddTag}})
        connect(button, &QPushButton::clicked, this, [this, kind = kind] { openBulk(kind); });
    connect(m_ui->cancelButton, &QPushButton::clicked, this, [this] {
        m_bulk.cancel();
        m_export.cancel();
    });
    connect(&m_bulk, &desk::BulkOrders::progressed, this,
            [this](int done, int total) { showProgress(m_bulkSentence, done, total); });
    connect(&m_bulk, &desk::BulkOrders::finished, this, [this](const desk::BulkResult &result) {
        hideProgress();
        if (result.error)
            emit said(sentence(*result.error));
        QString text = tr("%1 · %n order(s) changed.", nullptr, result.changed).arg(m_bulkSentence);
        if (result.failed > 0)
            text += u' ' + tr("%n could not be.", nullptr, result.failed);
        if (result.cancelled)
            text += u' ' + tr("Then it was stopped.");
        if (result.changed > 0)
            m_ui->undoBar->offer(text, [this] { m_bulk.undo(); });
        else
            emit said(text);
        focusList();
    });
    connect(&m_bulk, &desk::BulkOrders::undone, this, [this](int restored, int kept) {
        QString text = tr("%n order(s) are as they were.", nullptr, restored);
        if (kept > 0)
            text += u' ' + tr("%n stay: they have gone out or were changed since.", nullptr, kept);
        emit said(text);
        focusList();
    });
    auto *menu = new QMenu(m_ui->exportButton);
    connect(menu->addAction(tr("As an Excel workbook…")), &QAction::triggered, this,
            [this] { askExport(desk::ExportForm::Xlsx); });
    connect(menu->addAction(tr("As comma-separated values…")), &QAction::triggered, this,
            [this] { askExport(desk::ExportForm::Csv); });
    m_ui->exportButton->setMenu(menu);
    connectPrint();
    connect(&m_export, &desk::OrderExport::progressed, this,
            [this](int done, int total) { showProgress(tr("Writing the file"), done, total); });
    connect(&m_export, &desk::OrderExport::finished, this, &OrdersPage::showExported);
}

BulkDialog *OrdersPage::openBulk(desk::BulkKind kind)
{
    const QList<QUuid> orders = chosen();
    if (orders.isEmpty() || m_bulk.isRunning()) {
        emit said(orders.isEmpty() ? tr("Choose orders first.") : tr("Wait until that is done."));
        return nullptr;
    }
    // What can still be taken back would be forgotten with the next change.
    m_ui->undoBar->flush();
    if (m_context.preferences)
        m_bulk.setOfferMs(m_context.preferences->undoSeconds() * 1'000);
    auto *dialog = new BulkDialog(m_context, m_bulk, orders, kind, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BulkDialog::wanted, this, &OrdersPage::runBulk);
    connect(dialog, &QDialog::rejected, this, &OrdersPage::focusList);
    dialog->open();
    return dialog;
}

void OrdersPage::runBulk(const QString &sentence)
{
    m_bulkSentence = sentence;
    m_bulk.run();
}

void OrdersPage::showProgress(const QString &text, int done, int total)
{
    for (QWidget *part :
         {static_cast<QWidget *>(m_ui->progressLabel), static_cast<QWidget *>(m_ui->progressBar),
          static_cast<QWidget *>(m_ui->cancelButton)})
        part->show();
    m_ui->progressLabel->setText(
        tr("%1 · %2 of %3").arg(text, QLocale().toString(done), QLocale().toString(total)));
    m_ui->progressBar->setMaximum(qMax(1, total));
    m_ui->progressBar->setValue(done);
}

void OrdersPage::hideProgress()
{
    m_ui->progressLabel->hide();
    m_ui->progressBar->hide();
    m_ui->cancelButton->hide();
}

void OrdersPage::askExport(desk::ExportForm form)
{
    const bool xlsx = form == desk::ExportForm::Xlsx;
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(this, tr("Write the list into a file"), folder,
                                   xlsx ? tr("Excel workbook (*.xlsx)")
                                        : tr("Comma-separated values (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(xlsx ? u"xlsx"_s : u"csv"_s);
    dialog->selectFile(m_ui->titleLabel->text() + (xlsx ? u".xlsx"_s : u".csv"_s));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, form](const QString &path) { exportTo(path, form); });
    dialog->open();
}

void OrdersPage::exportTo(const QString &path, desk::ExportForm form)
{
    if (m_export.isRunning())
        return;
    desk::ExportAsk ask;
    ask.path = path;
    ask.form = form;
    startExport(std::move(ask));
}

void OrdersPage::startExport(desk::ExportAsk ask)
{
    ask.sheet = m_ui->titleLabel->text();
    ask.orders = m_rows.ids();
    for (const QString &field : std::as_const(m_columns))
        ask.heads += orderColumn(field)->title;
    if (!ask.cells) {
        ask.cells = [columns = m_columns, facts = m_facts](const desk::OrderLine &line) {
            QStringList cells;
            for (const QString &field : columns)
                cells += exportedCell(line, field, facts);
            return cells;
        };
    }
    m_exported = ask.path;
    m_ui->exportButton->setEnabled(false);
    m_export.start(ask);
}

void OrdersPage::showExported(const Result<int> &rows)
{
    hideProgress();
    showState();
    if (rows && m_exported.isEmpty())
        emit said(tr("%n order(s) sent to the printer.", nullptr, *rows));
    else if (rows)
        emit said(
            tr("%n order(s) written to %1.", nullptr, *rows).arg(QFileInfo(m_exported).fileName()));
    else if (rows.error().kind == ErrorKind::Busy)
        emit said(tr("Stopped; no file was written."));
    else
        emit said(tr("The file could not be written: %1").arg(sentence(rows.error())));
}

}  // namespace touchline::gui
