// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/belonging.h"

#include "domain/belonging.h"
#include "protocol/reasons.h"
#include "server/ledger/rights.h"

using namespace Qt::Literals::StringLiterals;
namespace reasons = touchline::protocol::reasons;

namespace touchline::ledger {
namespace {

QUuid belongsTo(const Row &row) { return row.deleted ? QUuid() : row.reference(u"parent"_s); }

/// She and all above her.
QList<Customer> lineOf(Work &work, const QUuid &customer)
{
    QList<Customer> line;
    for (QUuid id = customer; !id.isNull(); id = nextInLine(customer, line)) {
        const auto stored = work.find(typeOf<Customer>(), id);
        if (!stored)
            break;
        line += fromRow<Customer>(stored->row);
    }
    return line;
}

void countMember(Work &work, const QUuid &parent, qint64 step)
{
    auto stored = parent.isNull() ? std::nullopt : work.find(typeOf<Customer>(), parent);
    if (!stored)
        return;
    stored->row.set(u"members"_s, qMax(qint64(0), stored->row.integer(u"members") + step));
    work.put(*std::move(stored), u"member"_s);
}

}  // namespace

std::optional<Refused> checkParent(Work &work, const Row &before, const Row &after)
{
    const QUuid parent = after.reference(u"parent"_s);
    if (parent.isNull() || parent == before.reference(u"parent"_s))
        return std::nullopt;
    const auto stored = work.find(typeOf<Customer>(), parent);
    // Of another region's customers nobody is told that they exist.
    const bool known = stored && nearnessOf(work, parent, stored->row.feed) <= Nearness::Region &&
                       stored->row.feed == after.feed;
    if (const auto why =
            whyNotParent(after.id, parent, known ? lineOf(work, parent) : QList<Customer>());
        !why.isEmpty())
        return Refused{why, u"parent"_s};
    if (!known)
        return Refused{reasons::notFound, u"parent"_s};
    if (stored->row.deleted)
        return Refused{reasons::targetDeleted, u"parent"_s};
    return std::nullopt;
}

void followParent(Work &work, const Row &before, const Row &after)
{
    const QUuid was = before.type ? belongsTo(before) : QUuid();
    const QUuid is = belongsTo(after);
    if (was == is)
        return;
    countMember(work, was, -1);
    countMember(work, is, 1);
}

}  // namespace touchline::ledger
