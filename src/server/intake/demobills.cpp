// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What billing knows of a customer: bills once a month, use, payments, balance, points.

#include "server/intake/demostory.h"
#include "server/intake/plainrecord.h"

#include <QtCore/QDateTime>

using namespace Qt::Literals::StringLiterals;

namespace touchline::intake {

void DemoStory::fact(FactKind kind, qint64 atMs, const Service &service, const QString &title,
                     qint64 fen, qint64 thousandths)
{
    auto made = ofCustomer<AccountFact>(atMs);
    made.kind = kind;
    made.service = service.id;
    made.title = title;
    made.amount.value = fen;
    made.quantity = thousandths;
    made.unit = !thousandths ? QString() : kind == FactKind::Points ? u"分"_s : m_trade.unit;
    made.at.ms = atMs;
    made.asOf.ms = atMs;
    made.source = kind == FactKind::Sms ? u"短信平台"_s : u"营销系统"_s;
    made.reference = u"%1%2"_s.arg(m_place).arg(atMs / 1'000 % 10'000'000);
    made.state = kind == FactKind::Sms ? u"delivered"_s : u"booked"_s;
    writePlain(m_scene.out, toRow(made));
}

qint64 DemoStory::billingDay(qint64 startMs, const Service &service)
{
    // Once a month for each service; where every month has its bill, the moment itself.
    QDate month = QDateTime::fromMSecsSinceEpoch(startMs + DemoZone, Qt::UTC).date();
    month.setDate(month.year(), month.month(), 3);
    for (int tries = 0; tries < 24; ++tries, month = month.addMonths(-1)) {
        const qint64 at = month.startOfDay(Qt::UTC).toMSecsSinceEpoch() - DemoZone +
                          m_dice.between(90, 600) * DemoMinute;
        if (at < m_scene.nowMs - DemoSpan)
            break;
        if (at > m_scene.nowMs - 5 * DemoMinute ||
            m_billed.contains({service.id.value, month.toJulianDay()}))
            continue;
        m_billed.insert({service.id.value, month.toJulianDay()}, true);
        return at;
    }
    return startMs;
}

int DemoStory::bill(qint64 momentMs, qint64 most)
{
    const Service &service = anyService();
    const qint64 startMs = billingDay(momentMs, service);
    qint64 &usual = m_usual[service.id.value];
    if (usual == 0)
        usual = m_dice.between(2'600, 22'000);
    const qint64 fen = usual * m_dice.between(70, m_dice.percent(6) ? 290 : 135) / 100;
    fact(FactKind::Bill, startMs, service, m_trade.bill, fen, fen * 18);
    if (most < 2)
        return 1;
    fact(FactKind::Usage, startMs - DemoMinute, service, m_trade.usage, 0, fen * 18);
    if (most < 3 || m_dice.percent(20))
        return 2;
    const qint64 paid = startMs + m_dice.between(60, 9'000) * DemoMinute;
    if (paid > m_scene.nowMs)
        return 2;
    fact(FactKind::Payment, paid, service, m_dice.percent(60) ? u"线上缴费"_s : u"营业厅缴费"_s,
         fen, 0);
    if (most < 5 || m_dice.percent(50))
        return 3;
    fact(FactKind::Sms, paid, service, filled(m_dice.pick(m_trade.sms), service), 0, 0);
    if (&m_trade == &m_scene.words.telecom && m_dice.percent(40)) {
        fact(FactKind::Points, paid, service, u"积分"_s, 0, m_dice.between(120, 9'800) * 1'000);
        return 5;
    }
    const bool owes = service.state == ServiceState::ArrearsWarning ||
                      service.state == ServiceState::ArrearsBarred ||
                      service.state == ServiceState::Disconnected;
    fact(FactKind::Balance, paid, service, u"余额"_s,
         owes ? -m_dice.between(900, 26'000) : m_dice.between(0, 30'000), 0);
    return 5;
}

int DemoStory::monthlyBills(qint64 left)
{
    // The people whom tours name have every month of this year for their first service.
    const Service &service = m_owner.services.front();
    QDate month = QDateTime::fromMSecsSinceEpoch(m_scene.nowMs + DemoZone, Qt::UTC).date();
    month.setDate(month.year(), month.month(), 3);
    int told = 0;
    for (int back = 0; back < 11 && told + 2 <= left; ++back, month = month.addMonths(-1)) {
        const qint64 at = month.startOfDay(Qt::UTC).toMSecsSinceEpoch() - DemoZone +
                          m_dice.between(90, 600) * DemoMinute;
        if (at > m_scene.nowMs - 5 * DemoMinute)
            continue;
        const bool summer = month.month() >= 7 && month.month() <= 9;
        const qint64 kwh = m_dice.between(summer ? 380 : 210, summer ? 520 : 340);
        m_billed.insert({service.id.value, month.toJulianDay()}, true);
        fact(FactKind::Bill, at, service, m_trade.bill, kwh * 55, kwh * 1'000);
        fact(FactKind::Usage, at - DemoMinute, service, m_trade.usage, 0, kwh * 1'000);
        told += 2;
    }
    return told;
}

}  // namespace touchline::intake
