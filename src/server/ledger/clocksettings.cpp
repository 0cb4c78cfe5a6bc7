// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/clocksettings.h"

#include "domain/clocks/settingcheck.h"
#include "domain/clocks/shippedclocks.h"
#include "domain/clocks/workhourscodec.h"
#include "server/ledger/clocks.h"

#include <QtCore/QDateTime>

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;

namespace touchline::ledger {
namespace {

constexpr int monthsBack = 13;
constexpr int monthsAhead = 24;

/// A record of the common feed, its own root. What says the same has the same id in every ledger, so that
/// taking one's records over into another doubles nothing.
template <typename T> LoadRow commonRow(T record, const QByteArray &content)
{
    static const QUuid space(u"{6f0c2b1e-5d7a-4c38-9a51-2f1f0f5a7c11}"_s);
    record.id.value = QUuid::createUuidV5(
        space, QByteArray(typeOf<T>().name.data(), typeOf<T>().name.size()) + '/' + content);
    record.root = record.id.value;
    record.feed = u"common"_s;
    return {toRow(record), {}};
}

QList<LoadRow> missingSettings(const ClockShelf &shelf)
{
    QList<LoadRow> rows;
    const QString days = u"china"_s;
    const auto add = [&](SettingKind kind, const QString &key, const QString &file) {
        if (shelf.revision(kind, key) == 0)
            rows += settingRow(kind, key, 1, shippedClockFile(file), 0);
    };
    // Who has calendars of their own has chosen their days too.
    if (shelf.revision(SettingKind::Calendars) == 0)
        add(SettingKind::Days, days, days);
    add(SettingKind::Calendars, {}, u"calendars"_s);
    add(SettingKind::Policies, {}, u"policies"_s);
    return rows;
}

void addParts(QList<LoadRow> &rows, const WorkHours &hours)
{
    const auto parts = packedByMonth(hours);
    if (!parts) {
        qWarning("clocks: %s", qPrintable(parts.error().detail));
        return;
    }
    for (const PackedHours &part : *parts) {
        HoursPart record;
        record.calendar = hours.data().calendar;
        record.revision = hours.data().version;
        record.firstDay = part.firstDay.toString(Qt::ISODate);
        record.hours = part.bytes;
        rows += commonRow(record, record.calendar.toUtf8() + '/' + record.hours);
    }
}

bool saysTheSame(const WorkHoursData &a, const WorkHoursData &b)
{
    return a.dayStarts == b.dayStarts && a.open == b.open && a.notes == b.notes;
}

/// What has to be written so that a calendar's hours are as it says, to two years ahead.
void addHours(QList<LoadRow> &rows, const ClockShelf &shelf, WorkCalendar calendar, qint64 nowMs)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).date();
    const QDate month(today.year(), today.month(), 1);
    const QDate end = month.addMonths(monthsAhead + 1);
    const auto expand = [&](qint64 version, QDate first, QDate last) {
        calendar.version = version;
        return expanded(calendar, first, int(first.daysTo(last)));
    };
    const qint64 version = shelf.calendarVersion(calendar.id);
    if (const WorkHours *known = version > 0 ? shelf.hours(calendar.id, version) : nullptr) {
        const QDate knownEnd = known->data().firstDay.addDays(known->dayCount());
        const auto again = expand(version, known->data().firstDay, knownEnd);
        if (again && saysTheSame(again->data(), known->data())) {
            if (knownEnd >= end)
                return;
            if (const auto more = expand(version, knownEnd, end))
                addParts(rows, *more);
            return;
        }
    }
    const auto anew = expand(version + 1, month.addMonths(-monthsBack), end);
    if (anew)
        addParts(rows, *anew);
    else
        qWarning("clocks: %s: %s %s", qPrintable(calendar.id), qPrintable(anew.error().field),
                 qPrintable(anew.error().detail));
}

void watchTheUnwatched(storage::Database &db)
{
    Query put(db,
              "INSERT INTO clock_watch (root, at) SELECT id, 0 FROM work_order o WHERE deleted = 0 "
              "AND state NOT IN ('archived', 'withdrawn', 'rejected') AND NOT EXISTS (SELECT 1 "
              "FROM clock_watch w WHERE w.root = o.id)");
    put.run();
}

}  // namespace

LoadRow settingRow(SettingKind kind, const QString &key, qint64 revision,
                   const QByteArray &document, qint64 since)
{
    ClockSetting setting;
    setting.kind = kind;
    setting.key = key;
    setting.revision = revision;
    setting.document = QString::fromUtf8(document);
    setting.since.ms = since;
    return commonRow(setting, QByteArray(codeOf(kind).data()) + '/' + key.toUtf8() + '/' +
                                  QByteArray::number(revision) + '/' + document);
}

bool keepClockSettings(storage::Database &db, const Keys &keys, IdSource &ids, const Origin &job,
                       bool bulk, QSet<QString> &touched)
{
    int written = 0;
    const auto load = [&](const QList<LoadRow> &rows) {
        // A month of one calendar is far below what a page of changes carries.
        if (!rows.isEmpty())
            written += loadBatch(db, keys, ids, job, rows, bulk, touched);
    };
    load(missingSettings(*clockShelf(db)));
    const ClockShelfPtr shelf = clockShelf(db);
    QList<LoadRow> hours;
    for (const WorkCalendar &calendar : shelf->calendars())
        addHours(hours, *shelf, calendar, job.nowMs);
    load(hours);
    if (written == 0)
        return false;
    // All that run are looked at again; open orders that have none yet for the first time.
    lookAtClocksAgain(db);
    watchTheUnwatched(db);
    return true;
}

Result<QString> checkClockSetting(storage::Database &db, SettingKind kind,
                                  const QByteArray &document, qint64 nowMs)
{
    return checkSetting(*clockShelf(db), kind, document,
                        QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).date());
}

SettingInForce settingInForce(storage::Database &db, SettingKind kind, const QString &key)
{
    // The tables of grading are not among what clocks go by, so the shelf does not know them.
    Query query(db, "SELECT id, revision FROM clock_setting WHERE kind = ? AND key = ? AND "
                    "deleted = 0 ORDER BY revision DESC, id DESC LIMIT 1");
    query.bind(codeOf(kind)).bind(key);
    return query.next() ? SettingInForce{query.uuid(0), query.integer(1)} : SettingInForce{};
}

void lookAtClocksAgain(storage::Database &db) { Query(db, "UPDATE clock_watch SET at = 0").run(); }

Done putClockSetting(storage::Database &db, const Keys &keys, IdSource &ids, const Origin &job,
                     SettingKind kind, const QByteArray &document, QSet<QString> &touched)
{
    const auto key = checkClockSetting(db, kind, document, job.nowMs);
    if (!key)
        return key.error();
    const qint64 revision = settingInForce(db, kind, *key).revision + 1;
    (void)loadBatch(db, keys, ids, job, {settingRow(kind, *key, revision, document, job.nowMs)},
                    false, touched);
    lookAtClocksAgain(db);
    return done();
}

}  // namespace touchline::ledger
