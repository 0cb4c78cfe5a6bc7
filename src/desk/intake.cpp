// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/intake.h"

#include "desk/cover.h"
#include "desk/parts.h"
#include "domain/similarorders.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {
namespace {

constexpr int typingRestsMs = 250;
constexpr qint64 anHourMs = 3'600'000;

/// What similar orders and outages are found by.
bool asksTheSame(const WorkOrder &a, const WorkOrder &b)
{
    return a.customer == b.customer && a.service == b.service && a.place == b.place &&
           a.family == b.family && a.category == b.category && a.orderType == b.orderType;
}

QList<OutageHere> outagesHere(const replica::IntakeRows &rows, const WorkOrder &drafted,
                              qint64 nowMs)
{
    QList<OutageHere> found;
    for (const Row &row : rows.outages) {
        const Outage outage = fromRow<Outage>(row);
        if (!isOut(outage, nowMs))
            continue;
        OutageHere here{outage, {}, rows.waiting.value(row.id)};
        bool dark = darkens(outage, {}, drafted.place);
        for (const Row &service : rows.services) {
            if (!dark && darkens(outage, service.text(u"feeder"), service.text(u"address"))) {
                here.service = fromRow<Service>(service);
                dark = true;
            }
        }
        if (dark)
            found += here;
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const OutageHere &a, const OutageHere &b) { return a.orders > b.orders; });
    return found;
}

}  // namespace

bool OutageHere::isMajor() const { return outage.major || orders >= MajorOutageOrders; }

Reply<IntakeFacts> Desk::intake(const IntakeAsk &ask)
{
    if (!m->replica)
        return nobodySignedIn<IntakeFacts>();
    const qint64 now = m->clock.nowMs();
    const WorkOrder &drafted = ask.drafted;
    const replica::IntakeQuery query{drafted.customer.value, drafted.service.value, drafted.place,
                                     now - SimilarHours * anHourMs};
    return m->replica->reader().ties().intake(query).then(
        this, [this, now, drafted](const Result<replica::IntakeRows> &rows) -> Result<IntakeFacts> {
            if (!rows)
                return rows.error();
            IntakeFacts facts;
            facts.outages = outagesHere(*rows, drafted, now);
            for (const replica::ShownRow &shown : rows->orders) {
                const WorkOrder open = fromRow<WorkOrder>(shown.row);
                if (isSimilar(open, drafted, now))
                    facts.similar += {{coveredIf(isCovered(), open), shown.pending,
                                       rows->customers.value(open.customer.value)},
                                      linkToSimilar(open, drafted)};
            }
            return facts;
        });
}

Intake::Intake(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_rest.setObjectName(u"intake rests"_s);
    m_rest.setSingleShot(true);
    m_rest.setInterval(typingRestsMs);
    connect(&m_rest, &QTimer::timeout, this, &Intake::ask);
    // An outage or a colleague's order may come while the form is open.
    connect(&desk, &Desk::recordsChanged, this, [this] {
        if (m_watching && !m_rest.isActive())
            m_rest.start();
    });
}

void Intake::follow(const WorkOrder &drafted)
{
    const bool first = !std::exchange(m_watching, true);
    // A title asks for nothing, and is the caller's own words all the same.
    const bool same = asksTheSame(std::exchange(m_drafted, drafted), drafted);
    if (!first && same)
        return;
    if (first)
        ask();
    else
        m_rest.start();
}

void Intake::stop()
{
    ++m_generation;
    m_rest.stop();
    m_watching = false;
    m_facts = {};
    m_beside.clear();
    m_outage = {};
    emit changed();
}

void Intake::ask()
{
    m_desk.intake({m_drafted})
        .then(this, [this, asked = ++m_generation](const Result<IntakeFacts> &facts) {
            if (asked != m_generation || !facts)
                return;
            m_facts = *facts;
            emit changed();
        });
}

bool Intake::goesOnBeside(const QUuid &order) const { return m_beside.contains(order); }

void Intake::goOnBeside(const QUuid &order)
{
    if (m_beside.remove(order) == 0) {
        LinkKind link = LinkKind::Duplicate;
        for (const SimilarOrder &similar : std::as_const(m_facts.similar)) {
            if (similar.line.order.id.value == order)
                link = similar.link;
        }
        m_beside.insert(order, link);
    }
    emit changed();
}

void Intake::waitFor(const QUuid &outage)
{
    m_outage = outage;
    emit changed();
}

FieldValues Intake::values() const
{
    FieldValues values;
    QStringList links;
    for (auto it = m_beside.cbegin(); it != m_beside.cend(); ++it)
        links += linkEntry({it.value(), it.key()});
    links.sort();
    if (!links.isEmpty())
        values.insert(u"links"_s, links);
    if (!m_outage.isNull())
        values.insert(u"outage"_s, m_outage);
    return values;
}

void Intake::restore(const FieldValues &values)
{
    const Value links = values.value(u"links"_s);
    const Value outage = values.value(u"outage"_s);
    if (const auto *entries = std::get_if<QStringList>(&links)) {
        for (const QString &entry : *entries) {
            if (const auto link = readLink(entry))
                m_beside.insert(link->order, link->kind);
        }
    }
    if (const auto *id = std::get_if<QUuid>(&outage))
        m_outage = *id;
    emit changed();
}

FieldValues Intake::callAbout(const OutageHere &here, const QString &title) const
{
    FieldValues values{{u"outage"_s, here.outage.id.value},
                       {u"family"_s, QString(codeOf(Family::Fault))}};
    if (m_drafted.title.trimmed().isEmpty())
        values.insert(u"title"_s, title);
    if (m_drafted.service.isNull() && !here.service.id.isNull())
        values.insert(u"service"_s, here.service.id.value);
    return values;
}

}  // namespace touchline::desk
