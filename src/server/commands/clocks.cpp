// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/clocks.h"
#include "server/commands/command.h"
#include "server/commands/opened.h"
#include "server/ledger/clockjob.h"
#include "server/ledger/clocksettings.h"
#include "server/ledger/triagetable.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace touchline::commands {
namespace {

constexpr qint64 longestSetting = 250'000;

int listSettings(const Session &session, const Config &config)
{
    const auto opened = openReadOnly(config);
    if (!opened)
        return session.fail(opened.error());
    ClockShelfPtr shelf;
    TriageTablePtr triage;
    const Done read = opened->db->guard([&] {
        shelf = ledger::clockShelf(*opened->db);
        triage = ledger::triageTable(*opened->db);
    });
    if (!read)
        return session.fail(read.error());
    QJsonObject calendars;
    QStringList lines;
    for (const WorkCalendar &calendar : shelf->calendars()) {
        const qint64 version = shelf->calendarVersion(calendar.id);
        const WorkHours *hours = shelf->hours(calendar.id, version);
        const QString until =
            hours ? hours->dateOf(hours->dayCount()).toString(Qt::ISODate) : u"nothing"_s;
        calendars[calendar.id] = QJsonObject{{u"version"_s, version}, {u"until"_s, until}};
        lines += u"calendar %1 (%2): version %3, expanded up to %4"_s.arg(
            calendar.id, calendar.name, QString::number(version), until);
    }
    const qint64 revision = shelf->revision(SettingKind::Policies);
    lines += u"limits: revision %1, %2 policies"_s.arg(revision).arg(shelf->policies().size());
    lines += triage
                 ? u"triage: version %1, %2 rows"_s.arg(triage->version).arg(triage->rules.size())
                 : u"triage: none, people grade"_s;
    lines += shelf->problems();
    return session.succeed(
        {{u"calendars"_s, calendars},
         {u"policies"_s, qint64(shelf->policies().size())},
         {u"revision"_s, revision},
         {u"triage"_s, triage ? QJsonValue(QJsonObject{{u"version"_s, triage->version},
                                                       {u"rows"_s, qint64(triage->rules.size())}})
                              : QJsonValue()},
         {u"problems"_s, QJsonArray::fromStringList(shelf->problems())}},
        lines.join(u'\n'));
}

int replaceSetting(const Session &session, const Config &config, SettingKind kind,
                   const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return session.fail(
            invalid(u"--file"_s, u"cannot read %1: %2"_s.arg(name, file.errorString())));
    const QByteArray document = file.read(longestSetting + 1);
    if (document.size() > longestSetting)
        return session.fail(
            Error{ErrorKind::TooLarge, u"more than %1 bytes"_s.arg(longestSetting), u"--file"_s});
    const auto opened = openLedger(config);
    if (!opened)
        return session.fail(opened.error());
    ledger::Ledger &ledger = *(*opened)->ledger;
    const qint64 now = (*opened)->clock.nowMs();
    const Done put = ledger.workers()
                         .write([&](storage::Database &db, ledger::Touched &touched) {
                             ledger::Origin job;
                             job.nowMs = now;
                             job.deviceMs = now;
                             return ledger::putClockSetting(db, ledger.keys(), ledger.ids(), job,
                                                            kind, document, touched);
                         })
                         .result();
    if (!put)
        return session.fail(put.error());
    const auto kept = ledger::ClockJob(ledger).keepSettings(now).result();
    if (!kept)
        return session.fail(kept.error());
    if (kind == SettingKind::Triage)
        return session.succeed({{u"replaced"_s, QString(codeOf(kind))}},
                               u"In force from the next start of the server on, for orders that "
                               "nobody has graded."_s);
    return session.succeed({{u"replaced"_s, QString(codeOf(kind))}},
                           u"In force from the next start of the server on: open orders keep "
                           "their start and all pauses."_s);
}

}  // namespace

int runClocks(const QStringList &arguments)
{
    Session session(
        arguments, u"clocks"_s,
        u"Says by which calendars and limits the clocks of orders go and by which table they are "
        "graded, or puts others in their place."_s);
    session.parser.addOption(
        {u"replace"_s, u"What to replace: calendars, days, policies or triage."_s, u"kind"_s});
    session.parser.addOption({u"file"_s, u"The JSON file to put in its place."_s, u"file"_s});
    int exitCode = Fine;
    const auto config = session.start(exitCode);
    if (!config)
        return exitCode;
    if (!session.parser.isSet(u"replace"_s))
        return listSettings(session, *config);
    const auto kind = fromCode<SettingKind>(session.parser.value(u"replace"_s));
    if (kind == SettingKind::Unknown)
        return session.fail(
            invalid(u"--replace"_s, u"is none of calendars, days, policies and triage"_s));
    return replaceSetting(session, *config, kind, session.parser.value(u"file"_s));
}

}  // namespace touchline::commands
