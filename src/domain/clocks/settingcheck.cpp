// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/clocks/settingcheck.h"

#include "domain/clocks/policyreader.h"
#include "domain/rules/grading.h"

#include <QtCore/QHash>

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace {

Done readableDays(const QByteArray &document)
{
    const auto days = readDayFeed(document, {});
    if (!days)
        return days.error();
    return days->name.isEmpty() ? invalid(u"name"_s, u"is missing"_s) : done();
}

/// Every calendar that a policy names.
QHash<QString, QString> calendarUsers(const std::vector<ClockPolicy> &policies)
{
    QHash<QString, QString> users;
    for (const ClockPolicy &policy : policies) {
        users.insert(policy.calendar, policy.id);
        for (const ClockTarget &target : policy.targets)
            users.insert(target.calendar, policy.id);
    }
    users.remove({});
    return users;
}

Done readableCalendars(const ClockShelf &shelf, const QByteArray &document, QDate from)
{
    const auto files = readCalendars(document);
    if (!files)
        return files.error();
    QHash<QString, QString> users = calendarUsers(shelf.policies());
    for (size_t i = 0; i < files->size(); ++i) {
        const WorkCalendar &calendar = (*files)[i].calendar;
        users.remove(calendar.id);
        if (const auto hours = expanded(calendar, from, 31); !hours)
            return Error{hours.error().kind, hours.error().detail,
                         u"calendars[%1].%2"_s.arg(i).arg(hours.error().field)};
    }
    if (!users.isEmpty())
        return invalid(u"calendars"_s, u"the policy \"%1\" counts by the calendar \"%2\""_s.arg(
                                           users.begin().value(), users.begin().key()));
    return done();
}

Done readablePolicies(const ClockShelf &shelf, const QByteArray &document)
{
    QStringList ids;
    for (const WorkCalendar &calendar : shelf.calendars())
        ids += calendar.id;
    const auto policies = readPolicies(document, ids);
    if (!policies)
        return policies.error();
    for (const ClockPolicy &policy : *policies) {
        const bool known = shelf.knows(policy.id, policy.version);
        for (const ClockTarget &target : policy.targets) {
            const ClockTarget *before =
                shelf.target(policy.id, policy.version, target.metric, target.duty);
            if (known && (!before || *before != target))
                return invalid(u"policies.%1.version"_s.arg(policy.id),
                               u"says something else than when it was given; count it up"_s);
        }
    }
    return done();
}

Done readable(const ClockShelf &shelf, SettingKind kind, const QByteArray &document, QDate from)
{
    switch (kind) {
    case SettingKind::Days: return readableDays(document);
    case SettingKind::Calendars: return readableCalendars(shelf, document, from);
    case SettingKind::Policies: return readablePolicies(shelf, document);
    case SettingKind::Triage: {
        const auto table = readTriage(document, shippedGrades);
        return table ? done() : Done(table.error());
    }
    case SettingKind::Unknown: break;
    }
    return invalid(u"kind"_s, u"is none that there is"_s);
}

}  // namespace

Result<QString> checkSetting(const ClockShelf &shelf, SettingKind kind, const QByteArray &document,
                             QDate from)
{
    if (const Done can = readable(shelf, kind, document, from); !can)
        return can.error();
    return kind == SettingKind::Days ? readDayFeed(document, {})->name : QString();
}

}  // namespace touchline
