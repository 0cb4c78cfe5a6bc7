// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/countertext.h"

#include "desk/countermodel.h"
#include "gui/countercatalogue.h"
#include "gui/times.h"
#include "gui/words.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

QString counterJoined(const QStringList &parts)
{
    QStringList filled = parts;
    filled.removeAll(QString());
    return filled.join(u" · "_s);
}

CounterText headText(const QModelIndex &index, const QString &region, qint64 nowMs)
{
    using desk::CounterModel;
    CounterText text;
    text.head = true;
    const int count = index.data(CounterModel::CountRole).toInt();
    switch (CounterModel::Group(index.data(CounterModel::GroupRole).toInt())) {
    case CounterModel::Group::Waiting: {
        const Business business =
            businessOf(region, index.data(CounterModel::BusinessRole).toString());
        const qint64 waited = nowMs - index.data(CounterModel::SinceRole).toLongLong();
        text.title = business.letter + u' ' + business.name.shown;
        text.right = counterJoined({Words::tr("%n waiting", nullptr, count),
                                    Words::tr("longest %1").arg(minutesWords(waited))});
        break;
    }
    case CounterModel::Group::AtCounter:
        text.title = Words::tr("At a counter");
        text.right = QLocale().toString(count);
        break;
    case CounterModel::Group::Passed:
        text.title = Words::tr("Did not come");
        text.right = QLocale().toString(count);
        break;
    }
    return text;
}

}  // namespace

QString minutesWords(qint64 ms)
{
    const qint64 minutes = qMax<qint64>(0, ms) / 60'000;
    return minutes == 0 ? Words::tr("under 1 min", "waiting")
                        : Words::tr("%1 min", "waiting").arg(QLocale().toString(minutes));
}

QString timerWords(qint64 ms)
{
    const qint64 seconds = qMax<qint64>(0, ms) / 1'000;
    const QString end = u"%1:%2"_s.arg(seconds / 60 % 60, seconds < 3'600 ? 1 : 2, 10, QChar(u'0'))
                            .arg(seconds % 60, 2, 10, QChar(u'0'));
    return seconds < 3'600 ? end : QString::number(seconds / 3'600) + u':' + end;
}

CounterText counterText(const QModelIndex &index, const QString &region, qint64 nowMs)
{
    const auto *ticket =
        index.data(desk::CounterModel::TicketRole).value<const touchline::Ticket *>();
    if (!ticket)
        return headText(index, region, nowMs);
    CounterText text;
    text.title = ticket->number;
    if (ticket->priority != TicketPriority::None)
        text.pill = words(ticket->priority);
    const QString position =
        ticket->position.isEmpty() ? QString() : Words::tr("counter %1").arg(ticket->position);
    const QString unsent = index.data(desk::CounterModel::PendingRole).toBool()
                               ? Words::tr("waiting to send")
                               : QString();
    if (ticket->state == TicketState::Waiting) {
        const qint64 waited = nowMs - ticket->issuedAt.ms;
        text.detail = counterJoined(
            {Words::tr("drawn %1").arg(clockWords(ticket->issuedAt.ms)), position, unsent});
        text.right = minutesWords(waited);
        text.tone = waited >= TooLongWaitMs ? u"bad"_s
                    : waited >= LongWaitMs  ? u"warn"_s
                                            : QString();
    } else {
        text.detail =
            counterJoined({businessOf(region, ticket->business).name.shown, position, unsent});
        text.right = counterJoined({words(ticket->state), clockWords(ticket->calledAt.ms)});
    }
    return text;
}

QString CounterText::spoken() const
{
    QStringList parts{title, pill, detail, right};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

}  // namespace touchline::gui
