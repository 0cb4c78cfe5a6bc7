// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/intake/demotickets.h"

#include "domain/records/ticket.h"
#include "server/intake/democustomer.h"
#include "server/intake/plainrecord.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace touchline::intake {
namespace {

constexpr qint64 zoneOffset = 8 * 60 * DemoMinute;  // of the firms, without summer time
constexpr int servedToday = 14;

struct DemoBusiness {
    QChar letter;
    QLatin1StringView code;
};
constexpr std::array powerBusinesses{
    DemoBusiness{u'A', "payment"_L1}, DemoBusiness{u'B', "account"_L1},
    DemoBusiness{u'C', "supply"_L1}, DemoBusiness{u'D', "invoice"_L1},
    DemoBusiness{u'E', "enquiry"_L1}};
constexpr std::array telecomBusinesses{
    DemoBusiness{u'A', "payment"_L1}, DemoBusiness{u'B', "card"_L1},
    DemoBusiness{u'C', "account"_L1}, DemoBusiness{u'D', "broadband"_L1},
    DemoBusiness{u'E', "enquiry"_L1}};

/// Who waits: business, minutes since the drawing, why she goes first.
struct Waiting {
    int business;
    int minutes;
    TicketPriority priority = TicketPriority::None;
};
constexpr std::array queue{Waiting{0, 23},
                           Waiting{1, 21},
                           Waiting{0, 17},
                           Waiting{0, 12, TicketPriority::Elderly},
                           Waiting{2, 11},
                           Waiting{1, 8},
                           Waiting{3, 6},
                           Waiting{0, 5},
                           Waiting{4, 4, TicketPriority::Disabled},
                           Waiting{0, 1}};

class HallDay {
public:
    HallDay(QByteArray &out, const QString &region, const QUuid &hall, qint64 nowMs, Dice &dice)
        : m_out(out),
          m_region(region),
          m_hall(hall),
          m_now(nowMs),
          m_midnight(nowMs - (nowMs + zoneOffset) % DemoDay),
          m_dice(dice)
    {}

    Ticket draw(int business, qint64 minutes, TicketPriority priority = TicketPriority::None)
    {
        const DemoBusiness &what =
            (m_region == "YJ"_L1 ? powerBusinesses : telecomBusinesses)[size_t(business)];
        Ticket ticket;
        // Shortly after midnight all are of this day still.
        const qint64 at = qMax(m_midnight + m_drawn++ * 1'000, m_now - minutes * DemoMinute);
        ticket.id.value = m_dice.uuid7(at);
        ticket.root = ticket.id.value;
        ticket.feed = m_region;
        ticket.number = what.letter + u"%1"_s.arg(++m_counters[business], 3, 10, QChar(u'0'));
        ticket.business = what.code;
        ticket.priority = priority;
        ticket.hall.value = m_hall;
        ticket.issuedAt.ms = at;
        return ticket;
    }

    void called(Ticket &ticket, const QUuid &clerk, const QString &position, TicketState state,
                qint64 minutesAgo)
    {
        ticket.clerk.value = clerk;
        ticket.position = position;
        ticket.state = state;
        ticket.calls.value = state == TicketState::Passed ? 2 : 1;
        ticket.calledAt.ms = qMax(ticket.issuedAt.ms, m_now - minutesAgo * DemoMinute);
        if (state == TicketState::Served) {
            ticket.servedAt = ticket.calledAt;
            ticket.endedAt.ms = qMin(m_now, ticket.calledAt.ms + m_dice.between(3, 9) * DemoMinute);
        }
    }

    void write(const Ticket &ticket)
    {
        writePlain(m_out, toRow(ticket), {u"hall:"_s + m_hall.toString(QUuid::WithoutBraces)});
    }

private:
    QByteArray &m_out;
    QString m_region;
    QUuid m_hall;
    qint64 m_now;
    qint64 m_midnight;
    Dice &m_dice;
    int m_drawn = 0;
    QHash<int, int> m_counters;
};

}  // namespace

void writeDemoTickets(QByteArray &out, const DemoCompany &company, quint64 seed, qint64 nowMs)
{
    Dice dice(seed, 0x4'0000'0000u);
    for (const QString &region : {u"YJ"_s, u"YQ"_s}) {
        const auto &clerks = company.people(region, Role::Clerk);
        const DemoCompany::Person &first = *clerks.front();
        const DemoCompany::Person &last = *clerks.back();
        HallDay day(out, region, first.org, nowMs, dice);
        for (int i = 0; i < servedToday; ++i) {
            const qint64 minutes = 150 - 8 * i;
            Ticket ticket = day.draw(int(dice.below(5)), minutes);
            day.called(ticket, first.id, u"3"_s, TicketState::Served, minutes - 6);
            day.write(ticket);
        }
        Ticket passed = day.draw(0, 31);
        day.called(passed, last.id, u"2"_s, TicketState::Passed, 9);
        day.write(passed);
        // The first clerk's place is free: she is the one who shows the counter.
        if (first.id != last.id) {
            Ticket called = day.draw(1, 26);
            day.called(called, last.id, u"2"_s, TicketState::Called, 1);
            day.write(called);
        }
        for (const Waiting &waiting : queue)
            day.write(day.draw(waiting.business, waiting.minutes, waiting.priority));
    }
}

}  // namespace touchline::intake
