// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/intake/demodata.h"

#include "domain/outages.h"
#include "server/intake/demoquicktexts.h"
#include "server/intake/demorules.h"
#include "server/intake/demostory.h"
#include "server/intake/demotickets.h"
#include "server/intake/plainrecord.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace touchline::intake {
namespace {

// Entries of the firms with long histories; the first two are in both sizes.
constexpr std::array<qint64, 6> firmEntries{10'600, 10'240, 14'200, 12'800, 10'900, 11'500};

}  // namespace

std::optional<DemoSize> DemoData::sizeOf(QStringView word)
{
    if (word == u"desk")
        return DemoSize::Desk;
    if (word == u"hall")
        return DemoSize::Hall;
    return std::nullopt;
}

DemoData::DemoData(DemoSize size, quint64 seed, qint64 nowMs, int openOrders, QObject *parent)
    : QIODevice(parent),
      m_words(DemoWords::load()),
      m_company(seed),
      m_seed(seed),
      m_nowMs(nowMs),
      m_openOrders(openOrders),
      m_customers(size == DemoSize::Desk ? 1'000 : 20'000),
      m_entries(size == DemoSize::Desk ? 50'000 : 1'000'000),
      m_firms(size == DemoSize::Desk ? 2 : int(firmEntries.size()))
{
    for (int place = 0; place < m_customers; ++place) {
        if (place < m_firms)
            m_firmEntries += firmEntries[size_t(place)];
        else
            m_weights += weightOf(place);
    }
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 DemoData::weightOf(int place) const
{
    // The first people are the ones that tours open: they have something to show.
    if (place - m_firms < m_words.people.size())
        return 90;
    Dice dice(m_seed, 0x1'0000'0000u + quint64(place));
    const qint64 way = dice.below(1'000);
    if (way < 20)
        return 0;
    if (way < 60)
        return dice.between(1, 4);
    if (way < 200)
        return dice.between(5, 12);
    if (way < 500)
        return dice.between(12, 34);
    if (way < 800)
        return dice.between(40, 75);
    if (way < 940)
        return dice.between(75, 115);
    if (way < 990)
        return dice.between(120, 220);
    return way < 998 ? dice.between(300, 500) : dice.between(900, 1'300);
}

void DemoData::outages()
{
    const qint64 storm = demoStormStart(m_nowMs);
    Dice dice(m_seed, 0x2'0000'0000u);
    const auto add = [&](OutageKind kind, OutageState state, int feeder, const QString &area,
                         const QString &reason, qint64 start, qint64 minutes) {
        Outage outage;
        outage.id = {dice.uuid7(start)};
        outage.root = outage.id.value;
        outage.feed = u"YJ"_s;
        outage.number = u"TD%1"_s.arg(dice.between(100'000, 999'999));
        outage.kind = kind;
        outage.state = state;
        outage.area = area;
        outage.feeders = {demoFeeder(feeder)};
        outage.reason = reason;
        const bool planned = kind != OutageKind::Fault;
        (planned ? outage.plannedStart : outage.startedAt).ms = start;
        if (planned)
            outage.plannedEnd.ms = start + minutes * DemoMinute;
        else
            outage.expectedAt.ms = start + minutes * DemoMinute;
        if (state == OutageState::Closed)
            outage.restoredAt.ms = start + minutes * DemoMinute;
        const QUuid lead = m_company.people(u"YJ"_s, Role::Lead).front()->id;
        outage.by.value = lead;
        outage.at.ms = start + (planned ? -8 * DemoDay : 6 * DemoMinute);
        if (!planned) {
            // The first estimate is seldom the last one.
            outage.estimates = {
                estimateEntry({outage.at.ms, start + minutes / 2 * DemoMinute, lead}),
                estimateEntry({start + minutes / 3 * DemoMinute, outage.expectedAt.ms, lead})};
        }
        QStringList scopes;
        for (const auto *hall : {"yj-chengxi", "yj-lingang"})
            scopes +=
                u"hall:"_s +
                DemoCompany::idOf(u"org"_s, QLatin1StringView(hall)).toString(QUuid::WithoutBraces);
        writePlain(m_buffer, toRow(outage), scopes);
    };
    add(OutageKind::Fault, OutageState::Closed, DemoStormFeeder, u"湖滨路、望江路沿线"_s,
        u"雷暴大风,树障倒杆"_s, storm, 190);
    add(OutageKind::Fault, OutageState::InProgress, DemoDarkFeeder, u"学府路 100-180 号"_s,
        u"电缆外破"_s, m_nowMs - 50 * DemoMinute, 140);
    add(OutageKind::Planned, OutageState::Published, 5, u"梧桐苑、梧桐巷"_s, u"配变增容"_s,
        m_nowMs + 2 * DemoDay, 540);
    add(OutageKind::Temporary, OutageState::Published, 9, u"临港公寓 1-6 幢"_s, u"消除紧急缺陷"_s,
        m_nowMs + DemoDay, 180);
    add(OutageKind::Planned, OutageState::Closed, 2, u"老城北里"_s, u"低压改造"_s,
        m_nowMs - 9 * DemoDay, 420);
}

void DemoData::more()
{
    m_buffer.clear();
    m_at = 0;
    if (m_next < 0) {
        m_company.write(m_buffer, m_nowMs);
        writeDemoQuickTexts(m_buffer);
        writeDemoRules(m_buffer);
        writeDemoTickets(m_buffer, m_company, m_seed, m_nowMs);
        outages();
        m_next = 0;
        return;
    }
    const int place = m_next++;
    qint64 quota = 0;
    if (place < m_firms) {
        quota = firmEntries[size_t(place)];
    } else {
        // Shares of what the firms leave; rounding the running sum makes the total come out exactly.
        const qint64 left = m_entries - m_firmEntries;
        const qint64 before = left * m_weightSoFar / m_weights;
        m_weightSoFar += weightOf(place);
        quota = left * m_weightSoFar / m_weights - before;
    }
    Dice dice(m_seed, quint64(place));
    const DemoScene scene{m_words, m_company, m_nowMs, m_buffer, m_handovers};
    const DemoCustomer customer = makeDemoCustomer(m_words, place, m_firms, m_seed, m_nowMs, dice);
    writeDemoCustomer(scene, customer);
    DemoStory story(scene, customer, place, dice);
    story.write(quota);
    const auto upTo = [this](qint64 customers) { return m_openOrders * customers / m_customers; };
    story.writeOpenOrders(int(upTo(place + 1) - upTo(place)));
    if (m_next == m_customers)
        m_handovers.write(m_buffer, m_company, m_seed, m_nowMs);
}

bool DemoData::atEnd() const { return m_at == m_buffer.size() && m_next >= m_customers; }

qint64 DemoData::bytesAvailable() const
{
    return m_buffer.size() - m_at + (m_next < m_customers ? 1 : 0);
}

qint64 DemoData::readData(char *data, qint64 most)
{
    while (m_at == m_buffer.size() && m_next < m_customers)
        more();
    const qint64 size = qMin<qint64>(most, m_buffer.size() - m_at);
    std::copy_n(m_buffer.constData() + m_at, size, data);
    m_at += size;
    return size;
}

qint64 DemoData::writeData(const char *, qint64) { return -1; }

}  // namespace touchline::intake
