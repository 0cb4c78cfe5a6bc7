// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/outagebook.h"

#include "desk/parts.h"
#include "domain/similarorders.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {
namespace {

constexpr qint64 outageDayMs = 86'400'000;

OutageLine lineOf(const replica::OutageRow &row)
{
    return {fromRow<Outage>(row.shown.row), row.counts, row.shown.pending};
}

/// What a person says of it, as far as it differs.
FieldValues differences(const Outage &was, const Outage &is)
{
    const Row before = toRow(was);
    const Row after = toRow(is);
    const RecordType &type = typeOf<Outage>();
    FieldValues values;
    for (size_t i = 0; i < type.fields.size(); ++i) {
        if (type.fields[i].merge != Merge::Server && before.values[i] != after.values[i])
            values.insert(type.fields[i].name, after.values[i]);
    }
    return values;
}

}  // namespace

Outage publishedOutage(Outage outage)
{
    outage.state = OutageState::Published;
    return outage;
}

Outage begunOutage(Outage outage, qint64 atMs)
{
    outage.state = OutageState::InProgress;
    outage.startedAt.ms = atMs;
    // The end that was announced is the estimate until somebody knows better.
    if (outage.expectedAt.ms == 0 && outage.plannedEnd.ms > atMs)
        outage.expectedAt = outage.plannedEnd;
    return outage;
}

Outage restoredOutage(Outage outage, qint64 atMs)
{
    outage.state = OutageState::Restored;
    outage.restoredAt.ms = atMs;
    outage.major = false;
    return outage;
}

Outage cancelledOutage(Outage outage)
{
    outage.state = OutageState::Cancelled;
    outage.major = false;
    return outage;
}

Outage changedOutage(const Outage &was, Outage is)
{
    const bool announced = was.state == OutageState::Published || was.state == OutageState::Changed;
    if (announced && is.state == was.state &&
        (was.plannedStart != is.plannedStart || was.plannedEnd != is.plannedEnd))
        is.state = OutageState::Changed;
    return is;
}

Outage majorOutage(Outage outage, const QString &answer)
{
    outage.major = true;
    outage.answer = answer;
    return outage;
}

Outage plainOutage(Outage outage)
{
    outage.major = false;
    return outage;
}

OutageBook::OutageBook(Desk &desk, QObject *parent)
    : QObject(parent),
      m_desk(desk),
      m_watch(*this, {u"outage"_s, u"work_order"_s, u"interaction"_s}, [this] { emit changed(); })
{
    const auto follow = [this] { m_watch.follow(m_desk.m->replica.get()); };
    connect(&desk, &Desk::actorChanged, this, follow);
    connect(&desk, &Desk::actorChanged, this, &OutageBook::changed);
    follow();
}

Reply<QList<OutageLine>> OutageBook::all()
{
    if (!m_desk.m->replica)
        return nobodySignedIn<QList<OutageLine>>();
    const qint64 since = m_desk.m->clock.nowMs() - EndedDays * outageDayMs;
    return m_desk.m->replica->reader().outages().outages(since).then(
        this, [](const Result<QList<replica::OutageRow>> &rows) -> Result<QList<OutageLine>> {
            if (!rows)
                return rows.error();
            QList<OutageLine> lines;
            for (const replica::OutageRow &row : *rows)
                lines += lineOf(row);
            return lines;
        });
}

Reply<OutageLine> OutageBook::one(const QUuid &outage)
{
    if (!m_desk.m->replica)
        return nobodySignedIn<OutageLine>();
    return m_desk.m->replica->reader().outages().outage(outage).then(
        this, [](const Result<QList<replica::OutageRow>> &rows) -> Result<OutageLine> {
            if (!rows)
                return rows.error();
            if (rows->isEmpty())
                return Error{ErrorKind::NotFound, u"this desk does not hold the outage"_s, u"id"_s};
            return lineOf(rows->first());
        });
}

bool OutageBook::mayWrite() const
{
    return authorized(m_desk.actor().role, Action::EditOutage, Nearness::Region);
}

bool OutageBook::mayDeclareMajor() const { return m_desk.actor().role == Role::Lead; }

std::optional<OutageProblem> OutageBook::whyNot(const Outage *was, const Outage &is) const
{
    if (!isOver(is)) {
        if (const auto missing = whatIsMissing(is))
            return missing;
    }
    return whyNotOutage(was, is, m_desk.actor(), m_desk.nowMs());
}

Reply<Saved> OutageBook::declare(const Outage &outage)
{
    if (const auto why = whyNot(nullptr, outage))
        return answerNow<Saved>(invalid(why->field, QString(why->reason)));
    FieldValues values = differences(Outage(), outage);
    // Of enumerations the first value is what an empty record has.
    values.insert(u"kind"_s, QString(codeOf(outage.kind)));
    values.insert(u"state"_s, QString(codeOf(outage.state)));
    return m_desk.createRecord(u"outage"_s, {}, {}, values);
}

Reply<Saved> OutageBook::change(const Outage &was, const Outage &is)
{
    const Outage said = changedOutage(was, is);
    if (const auto why = whyNot(&was, said))
        return answerNow<Saved>(invalid(why->field, QString(why->reason)));
    return m_desk.editRecord(u"outage"_s, was.id.value, differences(was, said));
}

Reply<Saved> OutageBook::linkContact(const QUuid &interaction, const QUuid &outage)
{
    return m_desk.editRecord(u"interaction"_s, interaction, {{u"outage"_s, outage}});
}

}  // namespace touchline::desk
