// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "clockoracle.h"
#include "domain/clocks/shippedclocks.h"
#include "domain/clocks/workhourscodec.h"

#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using touchline::testing::CalendarDice;

/// What the server expands is what the desk counts by.
class TestWorkHours final : public QObject {
    Q_OBJECT

private:
    static Result<WorkHours> office()
    {
        const auto calendars = shippedCalendars();
        return calendars ? expanded(calendars->front(), QDate(2026, 1, 1), 731)
                         : Result<WorkHours>(calendars.error());
    }

private slots:
    void aMonthFitsIntoARecord()
    {
        const Result<WorkHours> hours = office();
        QVERIFY(hours);
        for (QDate month(2026, 1, 1); month.year() < 2028; month = month.addMonths(1)) {
            const auto from = int(QDate(2026, 1, 1).daysTo(month));
            const WorkHoursData part = partOf(hours->data(), from, from + month.daysInMonth());
            const Result<QByteArray> bytes = packed(part);
            QVERIFY(bytes);
            QVERIFY2(bytes->size() < 1'000, QByteArray::number(bytes->size()).constData());
            const Result<WorkHoursData> back = unpackedHours(*bytes);
            QVERIFY(back);
            QVERIFY(*back == part);
        }
    }

    void monthByMonth()
    {
        const Result<WorkHours> hours = office();
        QVERIFY(hours);
        const auto parts = packedByMonth(*hours);
        QVERIFY(parts);
        QCOMPARE(parts->size(), size_t(25));  // 731 days are two years and a day
        QCOMPARE(parts->at(1).firstDay, QDate(2026, 2, 1));
        QCOMPARE(parts->back().firstDay, QDate(2028, 1, 1));
        std::vector<WorkHoursData> read;
        for (const PackedHours &part : *parts)
            read.push_back(*unpackedHours(part.bytes));
        const Result<WorkHours> desk = joinedHours(read);
        QVERIFY(desk);
        QVERIFY(desk->data() == hours->data());
    }

    void aMonthWithTooMuchToSayIsSplit()
    {
        auto calendars = shippedCalendars();
        QVERIFY(calendars);
        WorkCalendar wordy = calendars->front();
        wordy.days.clear();
        for (QDate date(2026, 3, 1); date.month() == 3; date = date.addDays(1)) {
            SpecialDay day;
            day.date = date;
            day.label = QString(200, u'节');
            wordy.days.push_back(day);
        }
        const Result<WorkHours> hours = expanded(wordy, QDate(2026, 3, 1), 31);
        QVERIFY(hours);
        const auto parts = packedByMonth(*hours);
        QVERIFY(parts);
        QVERIFY(parts->size() > 4);
        std::vector<WorkHoursData> read;
        for (const PackedHours &part : *parts) {
            QVERIFY(part.bytes.size() <= MostPacked);
            read.push_back(*unpackedHours(part.bytes));
        }
        QVERIFY(joinedHours(read)->data() == hours->data());
    }

    /// The server's clock and the desk's, which got its hours in parts and in any order.
    void deskAndServerAgree()
    {
        const char *const zones[] = {"Asia/Shanghai", "Europe/Berlin", "Australia/Lord_Howe"};
        for (quint32 seed = 1; seed <= 300; ++seed) {
            CalendarDice dice(seed);
            const QDate first = QDate(2026, 3, 1).addDays(dice.upTo(240));
            const WorkCalendar calendar = dice.calendar(zones[seed % 3], first, 40);
            const Result<WorkHours> server = expanded(calendar, first, 40);
            QVERIFY(server);
            std::vector<WorkHoursData> parts;
            for (int from = 0; from < 40;) {
                const int to = std::min(40, from + 1 + dice.upTo(14));
                const Result<QByteArray> bytes = packed(partOf(server->data(), from, to));
                QVERIFY(bytes);
                const Result<WorkHoursData> part = unpackedHours(*bytes);
                QVERIFY(part);
                parts.insert(parts.begin() + dice.upTo(int(parts.size())), *part);
                from = to;
            }
            const Result<WorkHours> desk = joinedHours(parts);
            QVERIFY(desk);
            QVERIFY(desk->data() == server->data());
            const Intervals pauses = tidied(dice.pauses(server->range().from, 30'000));
            for (int i = 0; i < 40; ++i) {
                const qint64 from = server->range().from + dice.upTo(40'000) * MinuteMs;
                const qint64 amount = dice.upTo(6'000) * MinuteMs;
                const int days = 1 + dice.upTo(9);
                QCOMPARE(reached({&*desk, pauses}, from, amount),
                         reached({&*server, pauses}, from, amount));
                QCOMPARE(closingAfter({&*desk, pauses}, from, days),
                         closingAfter({&*server, pauses}, from, days));
            }
        }
    }

    void partsMustBelongTogether()
    {
        const Result<WorkHours> hours = office();
        QVERIFY(hours);
        const WorkHoursData a = partOf(hours->data(), 0, 10);
        WorkHoursData b = partOf(hours->data(), 10, 20);
        QVERIFY(joinedHours({b, a}));
        QVERIFY(!joinedHours({}));
        QVERIFY(!joinedHours({a, partOf(hours->data(), 11, 20)}));
        QVERIFY(!joinedHours({a, partOf(hours->data(), 9, 20)}));
        QVERIFY(!joinedHours({a, a}));
        b.version = 7;
        QVERIFY(!joinedHours({a, b}));
    }

    void tooMuchForOneRecord()
    {
        const Result<WorkHours> hours = office();
        QVERIFY(hours);
        QCOMPARE(packed(hours->data()).error().kind, ErrorKind::TooLarge);
        QCOMPARE(unpackedHours(QByteArray(5'000, 'x')).error().kind, ErrorKind::TooLarge);
    }

    /// Whatever the bytes, the answer is hours that are good or an error.
    void damagedBytesDoNoHarm()
    {
        const Result<WorkHours> hours = office();
        QVERIFY(hours);
        const Result<QByteArray> bytes = packed(partOf(hours->data(), 0, 31));
        QVERIFY(bytes);
        int good = 0;
        for (qsizetype i = 0; i < bytes->size(); ++i) {
            QVERIFY(!unpackedHours(bytes->first(i)));
            for (const int change : {0x01, 0x10, 0x80, 0xff}) {
                QByteArray other = *bytes;
                other[i] = char(other[i] ^ change);
                const Result<WorkHoursData> read = unpackedHours(other);
                if (!read)
                    continue;
                QVERIFY(WorkHours::make(*read));
                ++good;
            }
        }
        QVERIFY(good > 0);
    }
};

QTEST_APPLESS_MAIN(TestWorkHours)
#include "tst_workhours.moc"
