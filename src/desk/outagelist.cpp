// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/outagelist.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {
namespace {

constexpr int outagePauseMs = 150;

bool outageContains(const Outage &outage, const QString &text)
{
    if (text.isEmpty())
        return true;
    const auto has = [&](const QString &in) { return in.contains(text, Qt::CaseInsensitive); };
    return has(outage.area) || has(outage.reason) || has(outage.number) ||
           std::any_of(outage.feeders.begin(), outage.feeders.end(), has);
}

qint64 outageBegin(const Outage &outage)
{
    return outage.startedAt.ms != 0 ? outage.startedAt.ms : outage.plannedStart.ms;
}

qint64 outageEnd(const Outage &outage)
{
    return outage.restoredAt.ms != 0 ? outage.restoredAt.ms : outageBegin(outage);
}

bool outageGoesBefore(const Outage &a, const Outage &b, OutagePhase phase, qint64 nowMs)
{
    switch (phase) {
    case OutagePhase::Active:
        if (a.major != b.major)
            return a.major;
        if ((overdueBy(a, nowMs) > 0) != (overdueBy(b, nowMs) > 0))
            return overdueBy(a, nowMs) > 0;
        return outageBegin(a) < outageBegin(b);
    case OutagePhase::Planned: return outageBegin(a) < outageBegin(b);
    case OutagePhase::Ended: return outageEnd(a) > outageEnd(b);
    }
    Q_UNREACHABLE();
}

}  // namespace

QList<OutageListRow> arrangedOutages(const QList<OutageLine> &lines, const QString &text,
                                     qint64 nowMs)
{
    QList<OutageListRow> rows;
    for (const OutagePhase phase :
         {OutagePhase::Active, OutagePhase::Planned, OutagePhase::Ended}) {
        QList<OutageLine> of;
        for (const OutageLine &line : lines) {
            if (phaseOf(line.outage, nowMs) == phase && outageContains(line.outage, text.trimmed()))
                of += line;
        }
        std::stable_sort(of.begin(), of.end(), [&](const OutageLine &a, const OutageLine &b) {
            return outageGoesBefore(a.outage, b.outage, phase, nowMs);
        });
        if (!of.isEmpty())
            rows += OutageListRow{phase, int(of.size()), std::nullopt};
        for (const OutageLine &line : std::as_const(of))
            rows += OutageListRow{phase, 0, line};
    }
    return rows;
}

OutageListModel::OutageListModel(Desk &desk, QObject *parent)
    : QAbstractListModel(parent), m_desk(desk), m_book(desk)
{
    m_pause.setObjectName(u"outages"_s);
    m_pause.setSingleShot(true);
    m_pause.setInterval(outagePauseMs);
    connect(&m_pause, &QTimer::timeout, this, &OutageListModel::reload);
    connect(&m_book, &OutageBook::changed, this, [this] {
        if (!m_pause.isActive())
            m_pause.start();
    });
    connect(&desk, &Desk::actorChanged, this, &OutageListModel::reload);
}

int OutageListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant OutageListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    const OutageListRow &row = m_rows[index.row()];
    return row.line ? row.line->outage.area : QString();
}

Qt::ItemFlags OutageListModel::flags(const QModelIndex &index) const
{
    // A head is passed over by the keyboard.
    return index.isValid() && m_rows[index.row()].line ? QAbstractListModel::flags(index)
                                                       : Qt::ItemIsEnabled;
}

int OutageListModel::rowOf(const QUuid &outage) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i].line && m_rows[i].line->outage.id.value == outage)
            return int(i);
    }
    return -1;
}

std::optional<OutageLine> OutageListModel::line(const QUuid &outage) const
{
    for (const OutageLine &line : m_lines) {
        if (line.outage.id.value == outage)
            return line;
    }
    return std::nullopt;
}

void OutageListModel::setText(const QString &text)
{
    m_text = text;
    arrange();
}

void OutageListModel::reload()
{
    m_pause.stop();
    const quint64 asked = ++m_generation;
    if (m_desk.actor().role == Role::Unknown) {
        m_lines.clear();
        arrange();
        return;
    }
    m_book.all().then(this, [this, asked](const Result<QList<OutageLine>> &lines) {
        if (asked != m_generation || !lines)
            return;
        m_lines = *lines;
        arrange();
    });
}

void OutageListModel::arrange()
{
    const qint64 now = m_desk.nowMs();
    m_major.clear();
    m_active = 0;
    for (const OutageLine &line : std::as_const(m_lines)) {
        const bool out = phaseOf(line.outage, now) == OutagePhase::Active;
        m_active += out ? 1 : 0;
        if (line.outage.major && phaseOf(line.outage, now) != OutagePhase::Ended)
            m_major += line;
    }
    std::stable_sort(m_major.begin(), m_major.end(), [](const OutageLine &a, const OutageLine &b) {
        return outageBegin(a.outage) < outageBegin(b.outage);
    });
    QList<OutageListRow> rows = arrangedOutages(m_lines, m_text, now);
    const auto sameRow = [](const OutageListRow &a, const OutageListRow &b) {
        return a.phase == b.phase && a.line.has_value() == b.line.has_value() &&
               (!a.line || a.line->outage.id == b.line->outage.id);
    };
    const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(), sameRow);
    if (!same)
        beginResetModel();
    m_rows = std::move(rows);
    if (!same)
        endResetModel();
    else if (!m_rows.isEmpty())
        emit dataChanged(index(0), index(rowCount() - 1));
    emit loaded();
}

}  // namespace touchline::desk
