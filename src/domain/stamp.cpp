// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/stamp.h"

#include "domain/records/approval.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace {

void stamp(Row &row, QStringView field, const Value &value)
{
    const int place = row.type->indexOf(field);
    if (place >= 0 && row.type->fields[size_t(place)].merge == Merge::Server)
        row.values[size_t(place)] = value;
}

}  // namespace

void stampMaker(Row &row, const QUuid &user, qint64 nowMs)
{
    stamp(row, u"author", user);
    stamp(row, u"by", user);
    stamp(row, u"owner", user);
    stamp(row, u"at", nowMs);
}

void stampDecision(const Row &before, Row &after, const QUuid &user, qint64 nowMs)
{
    if (after.type != &typeOf<Approval>() || before.text(u"state") == after.text(u"state"))
        return;
    stamp(after, u"decidedBy", user);
    stamp(after, u"decidedAt", nowMs);
}

}  // namespace touchline
