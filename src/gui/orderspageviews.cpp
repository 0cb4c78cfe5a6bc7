// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of OrdersPage for views, filters, and what is remembered of both.

#include "desk/rulebook.h"
#include "gui/conditionbuilder.h"
#include "gui/conditionwords.h"
#include "gui/orderspage.h"
#include "gui/ordersview.h"
#include "gui/orderviewdialog.h"
#include "gui/plain.h"
#include "gui/rowmenu.h"
#include "gui/times.h"
#include "gui/tokenicon.h"
#include "gui/undobar.h"
#include "gui/words.h"
#include "ui_orderspage.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

const QString rememberedOrders = u"orders"_s;
const QString firstView = u"myTeam"_s;

}  // namespace

void OrdersPage::connectViews()
{
    const auto show = [this](const QModelIndex &index) {
        if (index.isValid() && index.row() < m_views.views().size()) {
            showView(m_views.views()[index.row()].key);
            focusList();
        }
    };
    connect(m_ui->viewsView, &QListView::clicked, this, show);
    connect(m_ui->viewsView, &QListView::activated, this, show);
    connect(&m_views, &ViewsList::loaded, this, [this] {
        const int row = m_views.rowOf(m_view);
        if (row >= 0)
            m_ui->viewsView->setCurrentIndex(m_views.index(row, 0));
        else if (!m_view.isEmpty())
            showView(firstView);
        showState();
    });
    connect(m_ui->newViewButton, &QToolButton::clicked, this, [this] { openKeep(false); });
    connect(m_ui->saveButton, &QPushButton::clicked, this, [this] { openKeep(false); });
    connect(m_ui->filterButton, &QPushButton::clicked, this, [this] { openFilter(); });
    new RowMenu(*m_ui->viewsView, [this](const QModelIndex &index, QMenu &menu) {
        const desk::OrderListView view = m_views.views().value(index.row());
        if (!view.mayChange)
            return;
        menu.addAction(tr("Change…"), this, [this, key = view.key] {
            showView(key);
            openKeep(true);
        });
        menu.addAction(tr("Delete"), this, [this, view] { deleteView(view); });
    });
}

void OrdersPage::restore()
{
    const QUuid user = m_context.desk.actor().user;
    if (user == m_user || user.isNull())
        return;
    m_user = user;
    m_context.desk.remembered(rememberedOrders)
        .then(this, [this, user](const Result<QByteArray> &bytes) {
            if (user != m_user)
                return;
            const QJsonObject kept =
                bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject();
            setColumns(kept["columns"_L1].toString().split(u',', Qt::SkipEmptyParts));
            m_view = kept["view"_L1].toString(firstView);
            m_sort = desk::sortFrom(kept["sort"_L1].toString(u"dueAt"_s));
            m_filter = formOf(kept["filter"_L1]).value_or(RuleGroup());
            showChips();
            // The views first: what is asked depends on the one that was shown.
            connect(&m_views, &ViewsList::loaded, this, &OrdersPage::ask, Qt::SingleShotConnection);
            m_views.reload();
        });
}

void OrdersPage::remember()
{
    if (m_user.isNull() || m_context.desk.actor().user != m_user)
        return;
    const auto filter = logicOf(m_filter);
    const QJsonObject kept{
        {u"view"_s, m_view},
        {u"columns"_s, m_columns.join(u',')},
        {u"sort"_s, desk::sortText(m_sort)},
        {u"filter"_s, m_filter == RuleGroup() || !filter ? QJsonValue() : *filter}};
    m_context.desk.remember(rememberedOrders, QJsonDocument(kept).toJson(QJsonDocument::Compact));
}

const desk::OrderListView *OrdersPage::view() const
{
    const int row = m_views.rowOf(m_view);
    return row < 0 ? nullptr : &m_views.views()[row];
}

void OrdersPage::ask()
{
    const desk::OrderListView *shown = view();
    if (!shown)
        return;
    m_rows.setAsk({desk::bothOf(shown->condition, m_filter), m_sort});
}

void OrdersPage::showView(const QString &key)
{
    const bool another = key != m_view;
    m_view = key;
    if (const desk::OrderListView *shown = view(); shown && another) {
        if (!shown->columns.isEmpty())
            setColumns(shown->columns);
        if (!shown->sort.isEmpty())
            m_sort = shown->sort;
        m_ui->viewsView->setCurrentIndex(m_views.index(m_views.rowOf(key), 0));
        m_ui->ordersView->clearSelection();
        m_ui->ordersView->scrollToTop();
    }
    remember();
    ask();
    showState();
}

void OrdersPage::setFilter(const RuleGroup &filter)
{
    m_filter = filter;
    showChips();
    remember();
    ask();
}

void OrdersPage::readRegions()
{
    desk::RuleBook(m_context.desk)
        .regions()
        .then(this, [this](const Result<QList<Region>> &regions) {
            RegionNames names;
            for (const Region &region : regions ? *regions : QList<Region>())
                names.insert(region.code, region.name);
            // Chips made anew would take the keyboard from whoever is on one of them.
            if (std::exchange(m_regions, names) != names)
                showChips();
        });
}

void OrdersPage::showChips()
{
    while (QLayoutItem *item = m_ui->chipsHost->layout()->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    const auto add = [this](const QString &text, const QString &tip, auto act) {
        auto *chip = new QPushButton(QString(text).replace(u'&', u"&&"_s), m_ui->chipsHost);
        chip->setProperty("role", u"chip"_s);
        chip->setAutoDefault(false);
        chip->setIcon(tokenIcon(m_context.look, Glyph::Close, &Tokens::muted));
        chip->setIconSize({12, 12});
        setPlainToolTip(*chip, tip);
        chip->setAccessibleDescription(tip);
        connect(chip, &QPushButton::clicked, this, act);
        m_ui->chipsHost->layout()->addWidget(chip);
        chip->show();
    };
    const bool flat = m_filter.join == RuleJoin::All && m_filter.groups.empty();
    if (flat) {
        for (size_t i = 0; i < m_filter.conditions.size(); ++i)
            add(conditionWords(m_filter.conditions[i], m_facts.names, m_regions),
                tr("Take this condition away"), [this, i] { dropCondition(i); });
    } else {
        add(tr("Conditions of your own"), tr("Take the conditions away"),
            [this] { setFilter({}); });
    }
    m_ui->chipsHost->setVisible(m_filter != RuleGroup());
}

void OrdersPage::dropCondition(size_t at)
{
    RuleGroup filter = m_filter;
    if (at < filter.conditions.size())
        filter.conditions.erase(filter.conditions.begin() + qsizetype(at));
    setFilter(filter);
    focusList();
}

void OrdersPage::filterAlike(const QModelIndex &index)
{
    const desk::OrderLine *line = index.isValid() ? m_rows.lineAt(index.row()) : nullptr;
    const QString field = m_rows.columns().value(index.column());
    if (!line)
        return;
    const QString name = field == "customer.name"_L1 ? u"customer"_s : field;
    const Row row = toRow(line->order);
    const int place = row.type->indexOf(name);
    if (place < 0 || row.type->fields[size_t(place)].privacy != Privacy::Open)
        return;
    RuleCondition condition{u"order."_s + name, RuleComparison::Is};
    const Value &value = row.values[size_t(place)];
    const FieldType &type = row.type->fields[size_t(place)];
    if (const auto *id = std::get_if<QUuid>(&value))
        condition.value = id->toString(QUuid::WithoutBraces);
    else if (const auto *text = std::get_if<QString>(&value))
        condition.value = *text;
    else if (const auto *set = std::get_if<QStringList>(&value); set && !set->isEmpty())
        condition = {condition.field, RuleComparison::Contains, set->first()};
    else if (const auto *number = std::get_if<qint64>(&value); number && type.kind != Kind::Time)
        condition.value = double(*number);
    else
        return emit said(tr("This column cannot be filtered by its value; use Filter."));
    const bool none = condition.value.toString() == QUuid().toString(QUuid::WithoutBraces) ||
                      (condition.value.isString() && condition.value.toString().isEmpty());
    if (none)
        condition = {condition.field, RuleComparison::IsNotSet, QJsonValue::Undefined};
    RuleGroup filter =
        m_filter.join == RuleJoin::All ? m_filter : RuleGroup{RuleJoin::All, {}, {m_filter}};
    const auto &is = filter.conditions;
    if (std::find(is.begin(), is.end(), condition) == is.end())
        filter.conditions.push_back(condition);
    setFilter(filter);
}

OrderViewDialog *OrdersPage::openFilter()
{
    auto *dialog = new OrderViewDialog(m_context, OrderViewDialog::Purpose::Filter, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    desk::OrderListView start;
    start.condition = desk::conditionText(m_filter);
    dialog->begin(start);
    connect(dialog, &OrderViewDialog::filterWanted, this, [this](const QString &condition) {
        const auto rule = QJsonDocument::fromJson(condition.toUtf8()).object();
        setFilter(condition.isEmpty() ? RuleGroup() : formOf(rule).value_or(RuleGroup()));
        focusList();
    });
    dialog->open();
    return dialog;
}

OrderViewDialog *OrdersPage::openKeep(bool change)
{
    auto *dialog = new OrderViewDialog(m_context, OrderViewDialog::Purpose::Keep, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    desk::OrderListView start;
    if (const desk::OrderListView *shown = view()) {
        if (change)
            start = *shown;
        start.condition = desk::bothOf(shown->condition, m_filter);
    }
    start.columns = m_columns;
    start.sort = m_sort;
    dialog->begin(start);
    connect(dialog, &OrderViewDialog::keepWanted, this, &OrdersPage::keepView);
    dialog->open();
    return dialog;
}

void OrdersPage::keepView(const QUuid &id, const desk::FieldValues &values)
{
    const auto saved = id.isNull() ? m_context.desk.createRecord(u"saved_view"_s, {}, {}, values)
                                   : m_context.desk.editRecord(u"saved_view"_s, id, values);
    saved.then(this, [this](const Result<desk::Saved> &done) {
        if (!done)
            return emit said(sentence(done.error()));
        // What it filters by is a part of it now.
        m_filter = {};
        showChips();
        connect(
            &m_views, &ViewsList::loaded, this,
            [this, key = done->id.toString(QUuid::WithoutBraces)] { showView(key); },
            Qt::SingleShotConnection);
        m_views.reload();
        emit said(tr("View kept."));
    });
}

void OrdersPage::deleteView(const desk::OrderListView &view)
{
    if (m_view == view.key)
        showView(firstView);
    m_ui->undoBar->hold(tr("View “%1” deleted.").arg(view.saved.name.simplified()),
                        [this, id = view.saved.id.value] {
                            m_context.desk.deleteRecord(u"saved_view"_s, id)
                                .then(this, [this](const Result<desk::Saved> &done) {
                                    if (!done)
                                        emit said(sentence(done.error()));
                                    m_views.reload();
                                });
                        });
}

}  // namespace touchline::gui
