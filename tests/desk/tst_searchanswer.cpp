// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/search.h"
#include "domain/records/interaction.h"
#include "domain/records/note.h"
#include "domain/records/workorder.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::desk;

namespace {

Row noteOn(const QUuid &customer, const QUuid &root, const QString &text, qint64 atMs)
{
    Note note;
    note.id.value = QUuid::createUuid();
    note.root = root;
    note.customer.value = customer;
    note.text = text;
    note.at.ms = atMs;
    return toRow(note);
}

Row contactOf(const QUuid &customer, const QString &summary, qint64 atMs)
{
    Interaction contact;
    contact.id.value = QUuid::createUuid();
    contact.root = customer;
    contact.summary = summary;
    contact.startedAt.ms = atMs;
    return toRow(contact);
}

}  // namespace

class tst_SearchAnswer final : public QObject {
    Q_OBJECT
private slots:
    void entriesOfAllTypesAreByTime();
    void moreOfOneTypeIsMoreOfItsGroup();
    void whatWasFoundIsMarked();
    void theOwnerOfAnEntry();
};

void tst_SearchAnswer::entriesOfAllTypesAreByTime()
{
    const QUuid customer = QUuid::createUuid();
    const QList<Row> rows{noteOn(customer, customer, u"停电一"_s, 1),
                          noteOn(customer, customer, u"停电三"_s, 3),
                          contactOf(customer, u"停电二"_s, 2), contactOf(customer, u"停电四"_s, 4)};
    SearchAsk ask{u"停电"_s, 3};
    const SearchAnswer answer = answerOf(rows, {}, ask);
    QStringList titles;
    for (const FindHit &hit : answer.hits)
        titles += hit.title;
    QCOMPARE(titles, (QStringList{u"停电四"_s, u"停电三"_s, u"停电二"_s}));
    QCOMPARE(answer.more, QList<HitGroup>{HitGroup::Entries});
}

void tst_SearchAnswer::moreOfOneTypeIsMoreOfItsGroup()
{
    const QUuid customer = QUuid::createUuid();
    const SearchAnswer answer = answerOf({noteOn(customer, customer, u"停电"_s, 1)},
                                         {u"note"_s, u"message"_s}, {u"停电"_s});
    QCOMPARE(answer.more, QList<HitGroup>{HitGroup::Entries});
}

void tst_SearchAnswer::whatWasFoundIsMarked()
{
    WorkOrder order;
    order.id.value = order.root = QUuid::createUuid();
    order.title = u"充值未到账"_s;
    for (const QString &typed : {u"未到账"_s, u"weidz"_s}) {
        const FindHit hit = hitOf(toRow(order), readSearch(typed), false);
        QCOMPARE(hit.group, HitGroup::Orders);
        QCOMPARE(hit.marks, (QList<Mark>{{2, 3}}));
    }
    const QUuid customer = QUuid::createUuid();
    const FindHit entry = hitOf(noteOn(customer, customer, QString(200, u'前') + u"充值"_s, 1),
                                readSearch(u"充值"_s), false);
    QCOMPARE(entry.marks.size(), 1);
    QCOMPARE(entry.title.sliced(entry.marks[0].from, entry.marks[0].size), u"充值"_s);
}

void tst_SearchAnswer::theOwnerOfAnEntry()
{
    const QUuid customer = QUuid::createUuid();
    const QUuid order = QUuid::createUuid();
    const SearchQuery query = readSearch(u"停电"_s);
    QCOMPARE(hitOf(noteOn(customer, order, u"停电"_s, 1), query, false).customer, customer);
    QVERIFY(hitOf(noteOn({}, order, u"停电"_s, 1), query, false).customer.isNull());
    QCOMPARE(hitOf(contactOf(customer, u"停电"_s, 1), query, false).customer, customer);
}

QTEST_APPLESS_MAIN(tst_SearchAnswer)
#include "tst_searchanswer.moc"
