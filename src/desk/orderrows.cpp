// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/orderrows.h"

#include "domain/rules/rule.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {
namespace {

/// A bulk load tells of new rows many times a second.
constexpr int followPauseMs = 150;
constexpr int minuteMs = 30'000;
constexpr int keptLines = 4'000;

}  // namespace

OrderRows::OrderRows(Desk &desk, QObject *parent)
    : QAbstractTableModel(parent), m_desk(desk), m_source(desk.orderSource()), m_lines(keptLines)
{
    m_pause.setObjectName(u"list of orders"_s);
    m_pause.setSingleShot(true);
    m_pause.setInterval(followPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &OrderRows::follow);
    m_minute.setObjectName(u"times in the list of orders"_s);
    m_minute.setInterval(minuteMs);
    connect(&m_minute, &QTimer::timeout, this, &OrderRows::tick);
    m_minute.start();
    connect(&desk, &Desk::recordsChanged, this, &OrderRows::note);
    connect(&desk, &Desk::actorChanged, this, [this] { note({}); });
}

OrderRows::~OrderRows() = default;

void OrderRows::setWords(Words words, Heads heads)
{
    m_words = std::move(words);
    m_heads = std::move(heads);
}

void OrderRows::setColumns(const QStringList &fields)
{
    if (fields == m_columns)
        return;
    emit aboutToRearrange();
    beginResetModel();
    m_columns = fields;
    endResetModel();
    emit rearranged();
}

void OrderRows::setAsk(const OrderAsk &ask)
{
    m_ask = ask;
    const auto rule = Rule::read(ask.condition.toUtf8());
    m_asksForTime = rule && rule->asks().contains(u"now"_s);
    reload();
}

void OrderRows::reload()
{
    m_pause.stop();
    m_changed.clear();
    m_allChanged = false;
    m_loading = true;
    ++m_state;
    m_source->list(m_ask).then(this, [this, asked = ++m_asked](const Result<OrderIds> &found) {
        if (asked == m_asked)
            take(found);
    });
}

void OrderRows::note(const QList<QUuid> &roots)
{
    if (roots.isEmpty())
        m_allChanged = true;
    else
        m_changed += QSet<QUuid>(roots.begin(), roots.end());
    if (m_awake && !m_pause.isActive())
        m_pause.start();
}

void OrderRows::setAwake(bool awake)
{
    m_awake = awake;
    if (!awake)
        m_pause.stop();
    else if (m_allChanged || !m_changed.isEmpty())
        m_pause.start();
}

void OrderRows::follow()
{
    // Nobody has said yet what the list is of.
    if (m_asked == 0)
        return;
    // Of a list that is not there yet nothing can be renewed.
    if (m_allChanged || !m_ids.marks || m_loading)
        return reload();
    const QSet<QUuid> changed = std::exchange(m_changed, {});
    m_loading = true;
    ++m_state;
    m_source->renew(m_ask, m_ids, changed)
        .then(this, [this, asked = ++m_asked](const Result<OrderIds> &found) {
            if (asked == m_asked)
                take(found);
        });
}

void OrderRows::tick()
{
    if (m_asksForTime)
        note({});
    else if (m_awake && rowCount() > 0 && columnCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void OrderRows::take(const Result<OrderIds> &found)
{
    m_loading = false;
    m_error = found ? std::nullopt : std::optional(found.error());
    const OrderIds next = found ? *found : OrderIds();
    if (next.ids == m_ids.ids) {
        m_ids = next;
        if (rowCount() > 0 && columnCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    } else {
        emit aboutToRearrange();
        beginResetModel();
        m_ids = next;
        m_reading.clear();
        endResetModel();
        emit rearranged();
    }
    emit loaded();
}

const OrderLine *OrderRows::lineAt(int row) const
{
    if (row < 0 || row >= m_ids.ids.size())
        return nullptr;
    const Kept *kept = m_lines.object(m_ids.ids[row]);
    // What is older stays on the screen until the newer is there.
    if (!kept || kept->state != m_state)
        readPage(row / PageRows);
    return kept ? &kept->line : nullptr;
}

void OrderRows::readPage(int page) const
{
    if (m_reading.value(page) == m_state)
        return;
    // What was read long ago may have been dropped meanwhile.
    if (m_reading.size() >= keptLines / PageRows / 2)
        m_reading.clear();
    m_reading.insert(page, m_state);
    auto *self = const_cast<OrderRows *>(this);
    m_source->lines(m_ids.ids.mid(page * PageRows, PageRows))
        .then(self, [self, page, state = m_state](const Result<QList<OrderLine>> &lines) {
            self->takePage(page, state, lines);
        });
}

void OrderRows::takePage(int page, quint64 state, const Result<QList<OrderLine>> &lines)
{
    if (!lines)
        return;
    for (const OrderLine &line : *lines)
        m_lines.insert(line.order.id.value, new Kept{line, state});
    const int first = page * PageRows;
    const int last = qMin(first + PageRows, rowCount()) - 1;
    if (first <= last && columnCount() > 0)
        emit dataChanged(index(first, 0), index(last, columnCount() - 1));
}

int OrderRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_ids.ids.size());
}

int OrderRows::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant OrderRows::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.column() >= m_columns.size())
        return {};
    const QString &field = m_columns[index.column()];
    if (role == FieldRole)
        return field;
    if (role == Qt::DecorationRole || role == Qt::FontRole || role == Qt::CheckStateRole ||
        !m_words)
        return {};
    const OrderLine *line = lineAt(index.row());
    return line ? m_words(*line, field, role) : QVariant();
}

QVariant OrderRows::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size() || !m_heads)
        return {};
    return m_heads(m_columns[section], role);
}

}  // namespace touchline::desk
