// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/orderspage.h"

#include "gui/bulkdialog.h"
#include "gui/columnsdialog.h"
#include "gui/flowlayout.h"
#include "gui/namedkey.h"
#include "gui/nextinlist.h"
#include "gui/ordersview.h"
#include "gui/orderviewdialog.h"
#include "gui/plain.h"
#include "gui/preferences.h"
#include "gui/presenceline.h"
#include "gui/rowmenu.h"
#include "gui/timelinetext.h"
#include "gui/tokenicon.h"
#include "gui/undobar.h"
#include "gui/words.h"
#include "ui_orderspage.h"

#include "desk/presence.h"

#include <QtCore/QLocale>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollBar>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int leastTitle = 104;
constexpr int mostCustomer = 150;
constexpr int mostState = 116;
constexpr int pillEdges = 42;
constexpr int headEdges = 20;

}  // namespace

OrdersPage::OrdersPage(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_ui(std::make_unique<Ui::OrdersPage>()),
      m_rows(context.desk),
      m_views(context),
      m_bulk(context.desk),
      m_export(context.desk)
{
    m_ui->setupUi(this);
    makePlain(*this);
    m_ui->ordersView->setLook(context.look);
    m_ui->ordersView->setModel(&m_rows);
    m_ui->viewsView->setModel(&m_views);
    m_ui->viewsView->setItemDelegate(new ViewsDelegate(context.look, this));
    m_ui->viewsView->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_ui->newViewButton->setIcon(tokenIcon(context.look, Glyph::Plus, &Tokens::muted));
    new FlowLayout(m_ui->chipsHost, 6);
    m_ui->undoBar->follow(context.preferences);
    m_rows.setWords([this](const desk::OrderLine &line, const QString &field,
                           int role) { return cell(line, field, role); },
                    [this](const QString &field, int role) { return head(field, role); });
    m_rows.setAwake(false);
    connectParts();
    connectKeys();
    connectViews();
    connectBulk();
    setColumns(standardOrderColumns());
    hideProgress();
    showChips();
    showState();
}

OrdersPage::~OrdersPage() = default;

OrdersView &OrdersPage::table() { return *m_ui->ordersView; }

UndoBar &OrdersPage::undoBar() { return *m_ui->undoBar; }

void OrdersPage::connectParts()
{
    connect(&m_rows, &desk::OrderRows::loaded, this, &OrdersPage::showState);
    connect(&m_rows, &desk::OrderRows::aboutToRearrange, this, &OrdersPage::keepChosen);
    connect(&m_rows, &desk::OrderRows::rearranged, this, &OrdersPage::chooseAgain);
    connect(m_ui->ordersView->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &OrdersPage::showChosen);
    // What is done to an order may take it out of the list.
    connect(this, &OrdersPage::openWanted, this, [this] { m_idsBefore = m_rows.ids(); });
    OrdersView *table = m_ui->ordersView;
    connect(table, &OrdersView::opened, this, [this](const QModelIndex &index) {
        if (const QUuid id = m_rows.idAt(index.row()); !id.isNull())
            emit openWanted(id);
    });
    connect(table, &OrdersView::sortWanted, this,
            [this](int column, bool more) { sortBy(m_rows.columns().value(column), more); });
    connect(table, &OrdersView::alikeWanted, this, &OrdersPage::filterAlike);
    connect(table, &OrdersView::assignWanted, this, [this] { openBulk(desk::BulkKind::Assign); });
    connect(table, &OrdersView::moveWanted, this, [this] { openBulk(desk::BulkKind::Move); });
    connect(table, &OrdersView::gradeWanted, this, [this] { openBulk(desk::BulkKind::Grade); });
    connect(table, &OrdersView::tagWanted, this, [this] { openBulk(desk::BulkKind::AddTag); });
    connect(m_ui->columnsButton, &QPushButton::clicked, this, &OrdersPage::openColumns);
    connect(&m_context.desk.presence(), &desk::Presence::changed, table->viewport(),
            qOverload<>(&QWidget::update));
    connect(&m_context.desk, &desk::Desk::statusChanged, table->viewport(),
            qOverload<>(&QWidget::update));
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this,
            [this](int column, int, int width) {
                const QString field = m_rows.columns().value(column);
                // By somebody's hand; the last may only fill what is left.
                if (m_context.preferences && isVisible() && !field.isEmpty() && !m_arranging &&
                    !m_ui->ordersView->isFitting() && column + 1 < m_rows.columnCount())
                    m_context.preferences->keep(u"orderColumn/"_s + field, width);
            });
    new RowMenu(*table, [this](const QModelIndex &index, QMenu &menu) {
        menu.addAction(tr("Open"), this,
                       [this, id = m_rows.idAt(index.row())] { emit openWanted(id); });
        menu.addAction(tr("Only what is like this cell"), this,
                       [this, at = QPersistentModelIndex(index)] { filterAlike(at); });
        menu.addSeparator();
        const auto add = [&](const QString &text, desk::BulkKind kind) {
            menu.addAction(text, this, [this, kind] { openBulk(kind); });
        };
        add(tr("Assign…"), desk::BulkKind::Assign);
        add(tr("Move…"), desk::BulkKind::Move);
        add(tr("Grade…"), desk::BulkKind::Grade);
        add(tr("Tag…"), desk::BulkKind::AddTag);
    });
}

void OrdersPage::connectKeys()
{
    namedKey(this, "orderFilterKey", tr("Filter the list of orders"),
             Qt::CTRL | Qt::SHIFT | Qt::Key_F, [this] { openFilter(); });
}

/// As the line about the connection says it: where that has nothing to send, no order has.
bool OrdersPage::waits(const desk::OrderLine &line) const
{
    return line.pending && m_context.desk.status().waiting > 0;
}

QVariant OrdersPage::cell(const desk::OrderLine &line, const QString &field, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return orderCell(line, field, m_facts);
    case OrdersDelegate::PresenceRole:
        if (field != "number"_L1 || m_context.desk.presence().at(line.order.id.value).isEmpty())
            return {};
        return m_context.desk.presence().isChanged(line.order.id.value) ? u"warn"_s : u"accent"_s;
    case Qt::ToolTipRole:
        if (const QString there =
                field == "number"_L1
                    ? PresenceLine::words(m_context.desk.presence(), line.order.id.value)
                    : QString();
            !there.isEmpty())
            return toolTipText(there);
        if (field == "number"_L1 && waits(line))
            return toolTipText(
                tr("%1: changes wait to be sent").arg(orderCell(line, field, m_facts)));
        return toolTipText(field == "dueAt"_L1 ? exportedCell(line, field, m_facts)
                                               : orderCell(line, field, m_facts));
    case Qt::AccessibleTextRole: {
        const QString text =
            field == "number"_L1 && waits(line)
                ? tr("%1: changes wait to be sent").arg(orderCell(line, field, m_facts))
                : orderCell(line, field, m_facts);
        if (field == "number"_L1) {
            const QString there =
                PresenceLine::words(m_context.desk.presence(), line.order.id.value);
            return there.isEmpty() ? text : text + u", "_s + there;
        }
        return text.isEmpty() ? tr("empty") : text;
    }
    case OrdersDelegate::ToneRole: return orderCellTone(line, field, m_facts.nowMs);
    case OrdersDelegate::PhaseRole:
        return field == "state"_L1 ? QVariant(int(phaseOf(line.order.state))) : QVariant();
    case OrdersDelegate::PendingRole: return field == "number"_L1 && waits(line);
    default: return {};
    }
}

QVariant OrdersPage::head(const QString &field, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const auto column = orderColumn(field);
    if (!column)
        return field;
    if (role == Qt::ToolTipRole)
        return toolTipText(tr("Click sorts by it, Shift+click sorts by it as well"));
    for (qsizetype i = 0; i < m_sort.size(); ++i) {
        if (m_sort[i].field != field)
            continue;
        const QString arrow = m_sort[i].down ? u" ↓"_s : u" ↑"_s;
        return column->title + arrow + (m_sort.size() > 1 ? QString::number(i + 1) : QString());
    }
    return column->title;
}

/// Numbers and what is left of a limit are never cut: they are told apart by their ends.
int OrdersPage::usualWidth(const QString &field) const
{
    const Look &look = m_context.look;
    constexpr int edges = 26;
    constexpr int mark = 14;
    // The head is read whole with the mark that says how it is sorted.
    const QString head = orderColumn(field)->title + u" ↓"_s;
    const int usual =
        qMax(look.scaled(orderColumn(field)->width),
             QFontMetrics(look.small(look.strong)).horizontalAdvance(head) + headEdges);
    if (field == "number"_L1)
        return qMax(usual, QFontMetrics(look.body()).horizontalAdvance(u"YJ260000-00000000"_s) +
                               edges + mark);
    if (field == "state"_L1) {
        // Only the longest word of a language is cut, rather than all titles beside it.
        int width = usual;
        const QFontMetrics small(look.small());
        for (int state = 0; state < int(OrderState::Unknown); ++state)
            width = qMax(width, small.horizontalAdvance(words(OrderState(state))) + pillEdges);
        return qMin(width, look.scaled(mostState));
    }
    if (field != "dueAt"_L1)
        return usual;
    WorkOrder longest;
    const qint64 now = m_context.desk.nowMs();
    const QFontMetrics bold(look.body(look.strong));
    int width = usual;
    constexpr qint64 hour = 3'600'000;
    for (const qint64 away :
         {-(11 * 24 + 23) * hour, -(23 * hour + 59 * 60'000), 23 * hour + 59 * 60'000}) {
        longest.dueAt.ms = now + away;
        width = qMax(width, bold.horizontalAdvance(remainingWords(longest, now)) + edges);
    }
    return width;
}

void OrdersPage::setColumns(const QStringList &columns)
{
    QStringList known;
    for (const QString &field : columns) {
        if (orderColumn(field))
            known += field;
    }
    m_columns = known.isEmpty() ? standardOrderColumns() : known;
    m_rows.setColumns(m_columns);
    int stretch = -1;
    int share = -1;
    m_arranging = true;
    for (int i = 0; i < m_columns.size(); ++i) {
        const QVariant kept = m_context.preferences
                                  ? m_context.preferences->kept(u"orderColumn/"_s + m_columns[i])
                                  : QVariant();
        const int width = kept.toInt() > 20 ? kept.toInt() : usualWidth(m_columns[i]);
        m_ui->ordersView->setColumnWidth(i, width);
        if (m_columns[i] == "title"_L1 && kept.toInt() <= 20)
            stretch = i;
        if (m_columns[i] == "customer.name"_L1 && kept.toInt() <= 20)
            share = i;
    }
    // The names of companies are long.
    m_ui->ordersView->setShare(share, usualWidth(u"customer.name"_s),
                               m_context.look.scaled(mostCustomer));
    // Whoever gave the title a width of her own keeps it.
    m_ui->ordersView->setStretch(stretch, m_context.look.scaled(leastTitle));
    m_arranging = false;
}

void OrdersPage::openColumns()
{
    auto *dialog = new ColumnsDialog(m_columns, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ColumnsDialog::chosen, this, [this](const QStringList &columns) {
        setColumns(columns);
        remember();
        focusList();
    });
    dialog->open();
}

void OrdersPage::sortBy(const QString &field, bool more)
{
    if (field.isEmpty())
        return;
    m_sort = desk::sortAfterClick(m_sort, field, more);
    remember();
    ask();
    emit m_rows.headerDataChanged(Qt::Horizontal, 0, m_rows.columnCount() - 1);
}

bool OrdersPage::openAfter(const QUuid &order)
{
    const QUuid next = nextInList(order, m_rows.ids(), m_idsBefore);
    if (next.isNull())
        return false;
    table().setCurrentIndex(m_rows.index(int(m_rows.ids().indexOf(next)), 0));
    emit openWanted(next);
    return true;
}

QList<QUuid> OrdersPage::chosen() const
{
    QList<QUuid> ids;
    for (const QItemSelectionRange &range : m_ui->ordersView->selectionModel()->selection()) {
        if (range.left() > 0)
            continue;
        for (int row = range.top(); row <= range.bottom(); ++row)
            ids += m_rows.idAt(row);
    }
    return ids;
}

void OrdersPage::keepChosen()
{
    const QList<QUuid> ids = chosen();
    m_keptChosen = QSet<QUuid>(ids.begin(), ids.end());
    m_keptCurrent = m_rows.idAt(m_ui->ordersView->currentIndex().row());
    m_keptTop = m_ui->ordersView->verticalScrollBar()->value();
}

/// Rows that belong to the same orders as before, in runs as long as they come.
void OrdersPage::chooseAgain()
{
    const int last = m_rows.columnCount() - 1;
    QItemSelection selection;
    int run = -1;
    int current = -1;
    const QList<QUuid> &ids = m_rows.ids();
    for (int row = 0; row <= ids.size(); ++row) {
        const bool chosen = row < ids.size() && m_keptChosen.contains(ids[row]);
        if (row < ids.size() && ids[row] == m_keptCurrent)
            current = row;
        if (chosen && run < 0)
            run = row;
        if (!chosen && run >= 0) {
            selection.append({m_rows.index(run, 0), m_rows.index(row - 1, last)});
            run = -1;
        }
    }
    QItemSelectionModel &model = *m_ui->ordersView->selectionModel();
    if (current >= 0)
        model.setCurrentIndex(m_rows.index(current, 0), QItemSelectionModel::NoUpdate);
    model.select(selection, QItemSelectionModel::ClearAndSelect);
    m_ui->ordersView->verticalScrollBar()->setValue(m_keptTop);
    showChosen();
}

void OrdersPage::showChosen()
{
    qsizetype count = 0;
    for (const QItemSelectionRange &range : m_ui->ordersView->selectionModel()->selection())
        count += range.left() == 0 ? range.height() : 0;
    m_ui->bulkBar->setVisible(count > 0);
    m_ui->chosenLabel->setText(tr("%n order(s) chosen", nullptr, int(count)));
}

void OrdersPage::showState()
{
    m_facts.nowMs = m_context.desk.nowMs();
    const int count = m_rows.rowCount();
    const desk::OrderListView *shown = view();
    m_ui->titleLabel->setText(shown ? viewWords(*shown) : QString());
    m_ui->countLabel->setText(tr("%n order(s)", nullptr, count));
    // Both say the same at the same time.
    if (shown && m_filter == RuleGroup() && !m_rows.isLoading() && !m_rows.error())
        m_views.setCount(shown->key, count);
    const auto &error = m_rows.error();
    const bool failed = error && error->kind != ErrorKind::Busy;
    m_ui->emptyTitle->setText(failed ? tr("This view cannot be shown") : tr("No orders here"));
    m_ui->emptyText->setText(
        failed ? sentence(*error)
        : m_filter == RuleGroup()
            ? tr("This desk holds no orders of this view. Choose another one at the left.")
            : tr("Nothing fits the conditions above. Take one away to see more."));
    const bool empty = count == 0 && !m_rows.isLoading();
    m_ui->listStack->setCurrentWidget(empty ? m_ui->emptyPage : m_ui->tablePage);
    m_ui->exportButton->setEnabled(count > 0 && !m_export.isRunning());
    showChosen();
}

void OrdersPage::focusList()
{
    if (m_rows.rowCount() == 0) {
        m_ui->viewsView->setFocus();
        return;
    }
    if (!m_ui->ordersView->currentIndex().isValid())
        m_ui->ordersView->setCurrentIndex(m_rows.index(0, 0));
    m_ui->ordersView->setFocus();
}

void OrdersPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_context.desk.names().then(this, [this](const Result<desk::Names> &names) {
        if (names)
            m_facts.names = *names;
        m_ui->ordersView->viewport()->update();
    });
    readRegions();
    restore();
    m_rows.setAwake(true);
    m_views.setCounting(true);
}

void OrdersPage::hideEvent(QHideEvent *event)
{
    m_rows.setAwake(false);
    m_views.setCounting(false);
    QWidget::hideEvent(event);
}

}  // namespace touchline::gui
