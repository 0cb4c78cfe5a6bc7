// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/queueorder.h"

#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;

namespace {

/// "A012 10 elderly @3 passed": number, minute of drawing, and what else there is to say.
Ticket ticketOf(const QString &words)
{
    Ticket ticket;
    const QStringList parts = words.split(u' ', Qt::SkipEmptyParts);
    ticket.number = parts[0];
    ticket.business = parts[0].left(1);
    ticket.issuedAt.ms = parts[1].toLongLong() * 60'000;
    for (const QString &part : parts.mid(2)) {
        if (part.startsWith(u'@'))
            ticket.position = part.mid(1);
        else if (fromCode<TicketState>(part) != TicketState::Unknown)
            ticket.state = fromCode<TicketState>(part);
        else
            ticket.priority = fromCode<TicketPriority>(part);
    }
    return ticket;
}

QList<Ticket> ticketsOf(const QStringList &lines)
{
    QList<Ticket> tickets;
    for (const QString &line : lines)
        tickets += ticketOf(line);
    return tickets;
}

}  // namespace

class TestQueueOrder final : public QObject {
    Q_OBJECT

private slots:
    void next_data()
    {
        QTest::addColumn<QStringList>("tickets");
        QTest::addColumn<QStringList>("businesses");
        QTest::addColumn<QString>("next");
        const auto row = [](const char *name, const QStringList &tickets,
                            const QStringList &businesses, const QString &next) {
            QTest::newRow(name) << tickets << businesses << next;
        };
        row("nobody waits", {}, {}, u""_s);
        row("who came first", {u"A002 10"_s, u"B001 8"_s, u"A003 12"_s}, {}, u"B001"_s);
        row("only what this place serves", {u"A002 10"_s, u"B001 8"_s}, {u"A"_s}, u"A002"_s);
        row("priority goes first", {u"A001 1"_s, u"A002 10 elderly"_s}, {}, u"A002"_s);
        row("the first of two with a priority",
            {u"A001 1"_s, u"A002 12 military"_s, u"A003 10 ill"_s}, {}, u"A003"_s);
        row("a priority of another business is not called here",
            {u"A001 5"_s, u"B001 10 pregnant"_s}, {u"A"_s}, u"A001"_s);
        row("sent to this place goes before who came earlier", {u"A001 1"_s, u"A002 10 @3"_s}, {},
            u"A002"_s);
        row("sent to another place is not called here", {u"A001 1 @7"_s, u"A002 10"_s}, {},
            u"A002"_s);
        row("priority goes before sent here", {u"A001 1 @3"_s, u"A002 10 disabled"_s}, {},
            u"A002"_s);
        row("called, serving, passed, served and gone wait no more",
            {u"A001 1 called"_s, u"A002 2 serving"_s, u"A003 3 passed"_s, u"A004 4 served"_s,
             u"A005 5 left"_s},
            {}, u""_s);
        row("drawn in one instant: by number", {u"A003 5"_s, u"A002 5"_s}, {}, u"A002"_s);
    }

    void next()
    {
        QFETCH(QStringList, tickets);
        QFETCH(QStringList, businesses);
        QList<Ticket> queue = ticketsOf(tickets);
        const CounterPlace place{u"3"_s, businesses};
        for (int turn = 0; turn < 2; ++turn) {
            const qsizetype at = nextTicket(queue, place);
            QTEST(at < 0 ? QString() : queue[at].number, "next");
            // The order in which they are held means nothing.
            std::reverse(queue.begin(), queue.end());
        }
    }

    void aPriorityOfANewerServerIsOneToo()
    {
        QList<Ticket> queue = ticketsOf({u"A001 1"_s, u"A002 10"_s});
        queue[1].priority = TicketPriority::Unknown;
        QCOMPARE(nextTicket(queue, {u"3"_s, {}}), 1);
    }

    void numbers_data()
    {
        QTest::addColumn<QStringList>("today");
        QTest::addColumn<QString>("mark");
        QTest::addColumn<QString>("number");
        const auto row = [](const char *name, const QStringList &today, const QString &mark,
                            const QString &number) {
            QTest::newRow(name) << today << mark << number;
        };
        row("the first of the day", {}, u""_s, u"A001"_s);
        row("one more than the highest", {u"A001 1"_s, u"A011 3"_s, u"A002 9"_s}, u""_s, u"A012"_s);
        row("other letters count apart", {u"B040 1"_s, u"A001 3"_s}, u""_s, u"A002"_s);
        row("those who are gone keep their number", {u"A007 1 left"_s}, u""_s, u"A008"_s);
        row("past 999", {u"A999 1"_s}, u""_s, u"A1000"_s);
        row("marked while offline", {u"A011 1"_s}, u"3"_s, u"A012-3"_s);
        row("after a marked one", {u"A012-3 1"_s}, u""_s, u"A013"_s);
    }

    void numbers()
    {
        QFETCH(QStringList, today);
        QFETCH(QString, mark);
        QTEST(nextTicketNumber(ticketsOf(today), u'A', mark), "number");
    }

    void lengths()
    {
        const QList<Ticket> queue = ticketsOf(
            {u"A001 1 passed"_s, u"A002 7"_s, u"A003 5"_s, u"B001 2"_s, u"A004 9 called"_s});
        const QueueLength length = queueLength(queue, u"A");
        QCOMPARE(length.waiting, 2);
        QCOMPARE(length.sinceMs, 5 * 60'000);
        QCOMPARE(queueLength(queue, u"C").waiting, 0);
    }
};

QTEST_GUILESS_MAIN(TestQueueOrder)
#include "tst_queueorder.moc"
