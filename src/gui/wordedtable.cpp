// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/wordedtable.h"

#include "desk/orderlistmodel.h"
#include "desk/outboxmodel.h"
#include "domain/mask.h"
#include "gui/clockwords.h"
#include "gui/orderscells.h"
#include "gui/plain.h"
#include "gui/times.h"
#include "gui/words.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

using OrderColumn = desk::OrderListModel::Column;
using OutboxColumn = desk::OutboxModel::Column;

QString orderCell(const desk::OrderLine &line, OrderColumn column, qint64 nowMs)
{
    switch (column) {
    case OrderColumn::Number:
        return line.order.number.isEmpty() ? line.order.alias : line.order.number;
    case OrderColumn::State: return words(line.order.state);
    case OrderColumn::Title: return line.order.title.simplified();
    case OrderColumn::CustomerName: return masked(Privacy::Name, line.customerName);
    case OrderColumn::DueAt: return remainingWords(line.order, nowMs);
    case OrderColumn::AcceptedAt:
        return line.pending && line.order.acceptedAt.ms == 0
                   ? Words::tr("waiting to send")
                   : whenWords(line.order.acceptedAt.ms, nowMs);
    case OrderColumn::Count: break;
    }
    return {};
}

QString outboxReason(const desk::OutboxItem &item)
{
    if (item.reason.isEmpty())
        return {};
    const QString reason = reasonWords(item.reason);
    return item.field.isEmpty() ? reason : Words::tr("%1: %2").arg(fieldWords(item.field), reason);
}

/// "陈* · YJ26-000123 · 停电": about whom, about which order, and what.
QString outboxAbout(const desk::OutboxItem &item, const desk::OutboxSubjects::Subject &subject)
{
    QStringList parts{masked(Privacy::Name, subject.customer), subject.order,
                      item.title.simplified()};
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString outboxCell(const desk::OutboxItem &item, const desk::OutboxSubjects::Subject &subject,
                   OutboxColumn column, qint64 nowMs)
{
    switch (column) {
    case OutboxColumn::N: return QString::number(item.n);
    case OutboxColumn::Verb: return typeWords(item.type) + u" · "_s + verbWords(item.verb);
    case OutboxColumn::Title: return outboxAbout(item, subject);
    case OutboxColumn::State: return outboxStateWords(item.state);
    case OutboxColumn::Reason: return outboxReason(item);
    case OutboxColumn::DeviceAt: return whenWords(item.deviceMs, nowMs);
    case OutboxColumn::Count: break;
    }
    return {};
}

Phase outboxPhase(const QString &state)
{
    if (state == "applied"_L1)
        return Phase::Done;
    if (state == "sent"_L1 || state == "acknowledged"_L1)
        return Phase::Working;
    return state == "waiting"_L1 ? Phase::New : Phase::Waiting;
}

bool showsText(int role)
{
    return role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole;
}

QString asRole(const QString &cell, int role)
{
    if (role == Qt::ToolTipRole)
        return toolTipText(cell);
    // A screen reader would say nothing at all and leave the agent guessing.
    return role == Qt::AccessibleTextRole && cell.isEmpty() ? Words::tr("empty") : cell;
}

}  // namespace

OrderTable::OrderTable(const Clock &clock, QObject *parent)
    : QIdentityProxyModel(parent), m_clock(clock)
{}

QVariant OrderTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (!showsText(role) && role != PhaseRole && role != ToneRole))
        return QIdentityProxyModel::data(index, role);
    const auto line =
        QIdentityProxyModel::data(index, desk::OrderListModel::LineRole).value<desk::OrderLine>();
    if (role == PhaseRole)
        return int(phaseOf(line.order.state));
    if (role == ToneRole)
        return OrderColumn(index.column()) == OrderColumn::DueAt
                   ? nearestTone(line.order, m_clock.nowMs())
                   : QString();
    const QString cell = orderCell(line, OrderColumn(index.column()), m_clock.nowMs());
    return asRole(cell, role);
}

QVariant OrderTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QIdentityProxyModel::headerData(section, orientation, role);
    switch (OrderColumn(section)) {
    case OrderColumn::Number: return tr("No.");
    case OrderColumn::State: return tr("State");
    case OrderColumn::Title: return tr("Title");
    case OrderColumn::CustomerName: return tr("Customer");
    case OrderColumn::DueAt: return tr("Due");
    case OrderColumn::AcceptedAt: return tr("Accepted");
    case OrderColumn::Count: break;
    }
    return {};
}

OutboxTable::OutboxTable(const Clock &clock, QObject *parent)
    : QIdentityProxyModel(parent), m_clock(clock)
{}

QVariant OutboxTable::data(const QModelIndex &index, int role) const
{
    const bool colours = role == OrderTable::PhaseRole || role == OrderTable::ToneRole;
    if (!index.isValid() || (!showsText(role) && !colours))
        return QIdentityProxyModel::data(index, role);
    const auto item =
        QIdentityProxyModel::data(index, desk::OutboxModel::ItemRole).value<desk::OutboxItem>();
    if (role == OrderTable::PhaseRole)
        return int(outboxPhase(item.state));
    if (role == OrderTable::ToneRole)
        return item.state == "refused"_L1 && index.column() == OutboxColumn::State ? u"bad"_s
                                                                                   : QString();
    const auto subject = QIdentityProxyModel::data(index, desk::OutboxModel::SubjectRole)
                             .value<desk::OutboxSubjects::Subject>();
    const QString better =
        index.column() == OutboxColumn::Reason ? m_explained.value(item.n) : QString();
    const QString cell = outboxCell(item, subject, OutboxColumn(index.column()), m_clock.nowMs());
    return asRole(better.isEmpty() ? cell : better, role);
}

void OutboxTable::explain(qint64 n, const QString &sentence)
{
    if (std::exchange(m_explained[n], sentence) != sentence && rowCount() > 0)
        emit dataChanged(index(0, OutboxColumn::Reason),
                         index(rowCount() - 1, OutboxColumn::Reason));
}

QVariant OutboxTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QIdentityProxyModel::headerData(section, orientation, role);
    switch (OutboxColumn(section)) {
    case OutboxColumn::N: return tr("No.");
    case OutboxColumn::Verb: return tr("What");
    case OutboxColumn::Title: return tr("About");
    case OutboxColumn::State: return tr("State");
    case OutboxColumn::Reason: return tr("Reason");
    case OutboxColumn::DeviceAt: return tr("Saved");
    case OutboxColumn::Count: break;
    }
    return {};
}

}  // namespace touchline::gui
