// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/customerpick.h"

#include "domain/mask.h"
#include "domain/scan.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {

namespace {

constexpr int mostCandidates = 8;
/// Shorter ones would only cost the agent's share of the server.
constexpr qsizetype shortestForServer = 4;

}  // namespace

CustomerPick::CustomerPick(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk) {}

void CustomerPick::ask(const QString &text)
{
    m_text = text.trimmed();
    ++m_generation;
    if (m_text.isEmpty()) {
        take({}, false);
        return;
    }
    m_asking = true;
    if (scanKind(m_text) == ScanKind::Identity)
        m_desk.status().link == Link::Online ? askServer(true) : askIdentity();
    else
        askHere();
}

void CustomerPick::askIdentity()
{
    m_desk.findIdentity(m_text.toUpper())
        .then(this, [this, asked = m_generation](const Result<QList<FindHit>> &hits) {
            if (asked == m_generation)
                take(hits ? *hits : QList<FindHit>(), false);
        });
}

void CustomerPick::askHere()
{
    const SearchAsk ask{m_text, mostCandidates, {HitGroup::Customers, HitGroup::Services}};
    m_desk.search(ask).then(this, [this, asked = m_generation](const Result<SearchAnswer> &answer) {
        if (asked != m_generation)
            return;
        const bool found = answer && !answer->hits.isEmpty();
        if (found || m_text.size() < shortestForServer || m_desk.status().link != Link::Online)
            take(found ? answer->hits : QList<FindHit>(), found);
        else
            askServer(false);
    });
}

void CustomerPick::askServer(bool identity)
{
    m_desk.askServer(m_text, mostCandidates)
        .then(this, [this, identity, asked = m_generation](const Result<SearchAnswer> &answer) {
            if (asked != m_generation)
                return;
            if (answer && !answer->hits.isEmpty())
                take(answer->hits, true);
            else if (identity)
                askIdentity();
            else
                take({}, false);
        });
}

void CustomerPick::take(const QList<FindHit> &hits, bool certain)
{
    m_candidates.clear();
    QSet<QUuid> seen;
    for (const FindHit &hit : hits) {
        const bool person = hit.type == "customer"_L1;
        if (!person && hit.type != "service"_L1)
            continue;
        const QUuid customer = person ? hit.id : hit.root;
        if (customer.isNull() || seen.contains(customer) || m_candidates.size() == mostCandidates)
            continue;
        seen.insert(customer);
        m_candidates +=
            {customer, masked(Privacy::Name, person ? hit.title : hit.customerName), hit};
    }
    m_certain = certain;
    m_asking = false;
    emit answered();
}

}  // namespace touchline::desk
