// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of OrdersPage that brings the list onto paper.

#include "desk/orderviews.h"
#include "gui/askpaper.h"
#include "gui/conditionwords.h"
#include "gui/listpaper.h"
#include "gui/namedkey.h"
#include "gui/orderspage.h"
#include "gui/ordersview.h"
#include "gui/times.h"
#include "ui_orderspage.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>
#include <QtPrintSupport/QPrinter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

/// A column on paper has no room for them, and nobody asks.
QString withoutSeconds(const QString &text)
{
    static const QRegularExpression time(u"^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d$"_s);
    return time.match(text).hasMatch() ? text.chopped(3) : text;
}

}  // namespace

void OrdersPage::connectPrint()
{
    QMenu &menu = *m_ui->exportButton->menu();
    menu.addSeparator();
    menu.addAction(tr("As PDF…"), this, &OrdersPage::askPdf);
    menu.addAction(tr("Print…") + u"\tCtrl+P"_s, this, &OrdersPage::askPrinter);
    namedKey(
        m_ui->ordersView, "printOrdersKey", tr("Print the list of orders"), Qt::CTRL | Qt::Key_P,
        [this] { askPrinter(); }, Qt::WidgetWithChildrenShortcut);
}

QStringList OrdersPage::aboutList() const
{
    QStringList about;
    const desk::OrderListView *shown = view();
    // What a view of ours asks for is in its name.
    const bool named = !shown || shown->saved.id.isNull();
    const QString all = desk::bothOf(named ? QString() : shown->condition, m_filter);
    const auto form = formOf(QJsonDocument::fromJson(all.toUtf8()).object());
    if (const QString text = form ? conditionWords(*form, m_facts.names, m_regions) : QString();
        !text.isEmpty())
        about += tr("Conditions: %1").arg(text);
    QStringList sorted;
    for (const desk::OrderSort &sort : m_sort) {
        if (const auto column = orderColumn(sort.field))
            sorted += column->title + (sort.down ? u" ↓"_s : u" ↑"_s);
    }
    if (!sorted.isEmpty())
        about += tr("Sorted by %1").arg(sorted.join(u", "_s));
    about += tr("%n order(s)", nullptr, int(m_rows.ids().size()));
    return about;
}

void OrdersPage::printTo(const QString &path, const std::shared_ptr<QPagedPaintDevice> &device)
{
    if (m_export.isRunning() || m_rows.ids().isEmpty())
        return;
    ListPaperHead head{
        .title = m_ui->titleLabel->text(),
        .about = aboutList(),
        .foot = tr("Printed by %1 on %2")
                    .arg(m_context.desk.actor().name,
                         QDateTime::fromMSecsSinceEpoch(m_context.clock.nowMs(), usedZone())
                             .toString(u"yyyy-MM-dd HH:mm"_s)),
        .pageText = tr("Page %1 · orders %2 to %3"),
        .widths = {},
        .font = QApplication::font()};
    for (int i = 0; i < m_columns.size(); ++i)
        head.widths += m_ui->ordersView->columnWidth(i);
    desk::ExportAsk ask;
    ask.path = path;
    ask.table = [head, device]() -> std::shared_ptr<desk::TableFile> {
        return device ? std::make_shared<ListPaper>(head, device)
                      : std::make_shared<ListPaper>(head);
    };
    ask.cells = [columns = m_columns, facts = m_facts](const desk::OrderLine &line) {
        QStringList cells;
        for (const QString &field : columns)
            cells += withoutSeconds(exportedCell(line, field, facts));
        return cells;
    };
    startExport(std::move(ask));
}

void OrdersPage::askPdf()
{
    askForPdf(*this, tr("Save the list as PDF"), m_ui->titleLabel->text(),
              [this](const QString &path) { printTo(path); });
}

void OrdersPage::askPrinter()
{
    if (m_rows.ids().isEmpty())
        return emit said(tr("There is nothing to print."));
    askForPrinter(*this, m_ui->titleLabel->text(), QPageLayout::Landscape,
                  [this](const std::shared_ptr<QPrinter> &printer) { printTo({}, printer); });
}

}  // namespace touchline::gui
