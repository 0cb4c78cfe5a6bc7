// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelinerig.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::desk;
using namespace touchline::tests;

/// Entries in, lines out: what stands alone, what stands together, and in which order.
class tst_TimelineLines : public QObject {
    Q_OBJECT
private slots:
    void groups_data();
    void groups();
    void daysAreThoseOfTheZone();
    void lineKeysOutliveNewEntries();

private:
    static QString told(const TimelineLines &made, const QList<TimelineMark> &marks);
};

/// "[" before what has a heading, "^" before what has the divider, "+" for what is open, ">" for what is
/// inside of it; a contact is "C(…)", a fold "F(…)", each with its entries' numbers, newest first.
QString tst_TimelineLines::told(const TimelineLines &made, const QList<TimelineMark> &marks)
{
    QHash<QUuid, QString> numbers;
    for (int n = 0; n < 100; ++n)
        numbers.insert(rigId(n), QString::number(n));
    QStringList words;
    for (const TimelineLine &line : made.lines) {
        QStringList inside;
        for (int i = 0; i < line.count; ++i)
            inside += numbers.value(marks[made.members[size_t(line.first + i)]].id);
        QString word = inside.join(u',');
        if (line.kind == LineKind::Contact)
            word = u"C("_s + word + u')';
        if (line.kind == LineKind::Fold)
            word = u"F("_s + word + u')';
        if (line.kind == LineKind::Child)
            word.prepend(u'>');
        if (line.section == Section::Pinned)
            word.prepend(u"pin:"_s);
        if (line.section == Section::Open)
            word.prepend(u"open:"_s);
        if (line.expanded)
            word.prepend(u'+');
        if (line.divider)
            word.prepend(u'^');
        if (line.heading)
            word.prepend(u'[');
        words += word;
    }
    return words.join(u' ');
}

void tst_TimelineLines::groups_data()
{
    QTest::addColumn<QString>("entries");
    QTest::addColumn<QString>("options");
    QTest::addColumn<QString>("lines");
    const auto row = [](const char *rule, const QString &entries, const QString &options,
                        const QString &lines) {
        QTest::newRow(rule) << entries << options << lines;
    };
    row("newest first, whatever the order of arrival", u"N1@10 N2@30 N3@20"_s, {}, u"[2 3 1"_s);
    row("one instant: by id", u"N1@10 N3@10 N2@10"_s, {}, u"[3 2 1"_s);
    row("each day has a heading", u"N1@10 N2@20 N3@1450 N4@2900"_s, {}, u"[4 [3 [2 1"_s);
    row("a contact with its messages is one card", u"C1@10 M2@11/1 M3@12/1"_s, {}, u"[C(3,2,1)"_s);
    row("the card stands where its newest entry is", u"C1@10 N4@20 M2@30/1"_s, {}, u"[C(2,1) 4"_s);
    row("a contact without messages stands alone", u"C1@10 N2@20"_s, {}, u"[2 1"_s);
    row("messages whose contact is not held are a card", u"M2@11/1 M3@12/1"_s, {}, u"[C(3,2)"_s);
    row("a lone message stands alone", u"M2@11/1"_s, {}, u"[2"_s);
    row("two contacts at once stay apart", u"C1@10 C2@11 M3@12/1 M4@13/2 M5@14/1"_s, {},
        u"[C(5,3,1) C(4,2)"_s);
    row("an open contact shows its entries below", u"C1@10 M2@11/1 N3@5"_s, u"open1"_s,
        u"[+C(2,1) +>1 >2 3"_s);
    row("steps of one order fold", u"S1@10#9 S2@12#9 S3@14#9"_s, {}, u"[F(3,2,1)"_s);
    row("steps of two orders do not", u"S1@10#8 S2@12#9"_s, {}, u"[2 1"_s);
    row("what comes between parts them", u"S1@10#9 N2@11 S3@12#9"_s, {}, u"[3 2 1"_s);
    row("a long pause parts them", u"S1@10#9 S2@40#9"_s, {}, u"[2 1"_s);
    row("midnight parts them", u"S1@1438#9 S2@1442#9"_s, {}, u"[2 [1"_s);
    row("unfolded they stand alone", u"S1@10#9 S2@12#9"_s, u"plain"_s, u"[2 1"_s);
    row("a fold opens", u"S1@10#9 S2@12#9"_s, u"open1"_s, u"[+F(2,1) >2 +>1"_s);
    row("facts of one account fold", u"A1@10 A2@12"_s, {}, u"[F(2,1)"_s);
    row("facts and steps do not", u"A1@10 S2@12#9"_s, {}, u"[2 1"_s);
    row("open orders come before all days", u"O1@10 N2@20"_s, {}, u"[open:1 [2 1"_s);
    row("of many open orders the newest stand above", u"O1@10 O2@20 O3@30 O4@40 O5@50"_s, {},
        u"[open:5 open:4 open:3 open:2 [5 4 3 2 1"_s);
    row("pins come before them", u"O1@10 N2@20 N3@30"_s, u"pin2"_s, u"[pin:2 [open:1 [3 2 1"_s);
    row("a pinned order is not told twice above", u"O1@10 N2@20"_s, u"pin1"_s, u"[pin:1 [2 1"_s);
    row("the divider stands above what was there", u"N1@10 N2@20 N3@30"_s, u"visit20"_s,
        u"[3 ^2 1"_s);
    row("nothing new: no divider", u"N1@10 N2@20"_s, u"visit30"_s, u"[2 1"_s);
    row("all new: no divider", u"N1@10 N2@20"_s, u"visit5"_s, u"[2 1"_s);
    row("a card with something new is new", u"C1@10 N4@15 M2@30/1"_s, u"visit20"_s,
        u"[C(2,1) ^4"_s);
    row("by order: the order with the newest first", u"S1@10#7 N2@20#8 N3@30 S4@40#7"_s,
        u"byOrder"_s, u"[4 1 [2 [3"_s);
    row("by order there is no divider", u"N1@10#7 N2@30#7"_s, u"byOrder visit20"_s, u"[2 1"_s);
    row("nothing", {}, {}, {});
}

void tst_TimelineLines::groups()
{
    QFETCH(QString, entries);
    QFETCH(QString, options);
    QFETCH(QString, lines);
    LineOptions how;
    for (const QString &word : options.split(u' ', Qt::SkipEmptyParts)) {
        if (word.startsWith("open"_L1))
            how.expanded.insert(rigId(word.mid(4).toInt()));
        else if (word.startsWith("pin"_L1))
            how.pinned.insert(rigId(word.mid(3).toInt()));
        else if (word.startsWith("visit"_L1))
            how.lastVisitMs = FirstMidnight + word.mid(5).toInt() * Minute;
        else if (word == "plain"_L1)
            how.fold = false;
        else if (word == "byOrder"_L1)
            how.grouping = Grouping::ByOrder;
    }
    const QList<TimelineMark> marks = rigMarks(entries);
    std::vector<int> positions;
    for (int i = 0; i < marks.size(); ++i)
        positions.push_back(i);
    Days days(defaultZone());
    const auto made = makeLines({marks.constData(), size_t(marks.size())}, positions, how, days);
    QCOMPARE(told(made, marks), lines);
}

void tst_TimelineLines::daysAreThoseOfTheZone()
{
    Days shanghai(defaultZone());
    Days utc(QTimeZone::utc());
    const qint64 oneInTheMorning = FirstMidnight + 60 * Minute;
    QCOMPARE(shanghai.dayOf(oneInTheMorning), shanghai.dayOf(oneInTheMorning + 600 * Minute));
    QCOMPARE(shanghai.dayOf(FirstMidnight) - shanghai.dayOf(FirstMidnight - 1), 1);
    QCOMPARE(utc.dayOf(FirstMidnight) - utc.dayOf(FirstMidnight - 1), 0);
    QCOMPARE(shanghai.startOf(QDate(2026, 11, 22)), FirstMidnight);
}

void tst_TimelineLines::lineKeysOutliveNewEntries()
{
    Days days(defaultZone());
    const auto keyOf = [&days](const QString &entries) {
        const QList<TimelineMark> marks = rigMarks(entries);
        std::vector<int> positions;
        for (int i = 0; i < marks.size(); ++i)
            positions.push_back(i);
        return makeLines({marks.constData(), size_t(marks.size())}, positions, {}, days)
            .lines.front()
            .key;
    };
    QCOMPARE(keyOf(u"S1@10#9 S2@12#9"_s), keyOf(u"S1@10#9 S2@12#9 S3@14#9"_s));
    QCOMPARE(keyOf(u"C1@10 M2@11/1"_s), keyOf(u"C1@10 M2@11/1 M3@14/1"_s));
}

QTEST_GUILESS_MAIN(tst_TimelineLines)
#include "tst_timelinelines.moc"
