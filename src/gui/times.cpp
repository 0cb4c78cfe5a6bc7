// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/times.h"

#include "desk/days.h"
#include "gui/words.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

QTimeZone &zoneInUse()
{
    static QTimeZone zone = desk::defaultZone();
    return zone;
}

QDateTime localTime(qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms, zoneInUse()); }

}  // namespace

void useZone(const QTimeZone &zone) { zoneInUse() = zone; }

QTimeZone usedZone() { return zoneInUse(); }

QString clockWords(qint64 ms) { return localTime(ms).toString(u"HH:mm"_s); }

QString whenWords(qint64 ms, qint64 nowMs)
{
    if (ms == 0)
        return {};
    const QDateTime at = localTime(ms);
    const QDate today = localTime(nowMs).date();
    if (at.date() == today)
        return clockWords(ms);
    if (at.date().year() == today.year())
        return QLocale().toString(at, Words::tr("d MMM HH:mm", "date of this year"));
    return at.toString(u"yyyy-MM-dd HH:mm"_s);
}

QString fromToWords(qint64 fromMs, qint64 toMs, qint64 nowMs)
{
    const QString from = whenWords(fromMs, nowMs);
    return localDay(fromMs) == localDay(toMs)
               ? QString(from + QChar(0x2013) + clockWords(toMs))
               : Words::tr("%1 to %2", "from until").arg(from, whenWords(toMs, nowMs));
}

qint64 localDay(qint64 ms) { return localTime(ms).date().toJulianDay(); }

QString dayHeading(qint64 ms, qint64 nowMs)
{
    const QDate day = localTime(ms).date();
    const QDate today = localTime(nowMs).date();
    const QString date = QLocale().toString(
        day, day.year() == today.year() ? Words::tr("dddd d MMMM", "day heading")
                                        : Words::tr("dddd d MMMM yyyy", "day heading"));
    if (day == today)
        return Words::tr("Today · %1").arg(date);
    if (day == today.addDays(-1))
        return Words::tr("Yesterday · %1").arg(date);
    return date;
}

QString dayWords(const QDate &day) { return QLocale().toString(day, QLocale::ShortFormat); }

QString moneyWords(qint64 fen)
{
    const QString amount = u"¥ "_s + QLocale().toString(double(std::abs(fen)) / 100, 'f', 2);
    return fen < 0 ? QChar(0x2212) + amount : amount;
}

QString quantityWords(qint64 thousandths, const QString &unit)
{
    const bool whole = thousandths % 1000 == 0;
    return QLocale().toString(double(thousandths) / 1000, 'f', whole ? 0 : 2) + u' ' + unit;
}

}  // namespace touchline::gui
