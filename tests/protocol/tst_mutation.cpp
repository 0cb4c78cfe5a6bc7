// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samples.h"

#include "protocol/limits.h"

#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::protocol;

namespace {

QCborMap tree(Verb verb)
{
    return QCborValue::fromCbor(encodeMutation(samples::mutation(verb))).toMap();
}

}  // namespace

class TestMutation final : public QObject {
    Q_OBJECT

private slots:
    void roundTrip_data();
    void roundTrip();
    void members_data();
    void members();
    void tooLargeIsNamed();
    void largestIsRead();
    void cutAnywhereIsAnError_data() { roundTrip_data(); }
    void cutAnywhereIsAnError();
    void hashIsOfTheBytes();
    void outcomes();
    void outcomeMembers_data();
    void outcomeMembers();
};

void TestMutation::roundTrip_data()
{
    QTest::addColumn<int>("verb");
    const char *names[]{"create", "edit", "delete", "move", "resolve", "close", "void"};
    for (int verb = 0; verb <= int(Verb::Void); ++verb)
        QTest::newRow(names[verb]) << verb;
}

void TestMutation::roundTrip()
{
    QFETCH(int, verb);
    const Mutation mutation = samples::mutation(Verb(verb));
    const QByteArray body = encodeMutation(mutation);
    const auto read = decodeMutation(body);
    QVERIFY(read);
    QVERIFY(*read == mutation);
    QCOMPARE(encodeMutation(*read), body);
}

void TestMutation::members_data()
{
    QTest::addColumn<QCborMap>("body");
    QTest::addColumn<QString>("field");  // empty = accepted
    const auto with = [](const char *rule, Verb verb, const QString &key, const QCborValue &value,
                         const QString &field) {
        QCborMap map = tree(verb);
        map[key] = value;
        QTest::addRow("%s %s", qPrintable(key), rule) << map << field;
    };
    const auto without = [](const QString &key, const QString &field) {
        QCborMap map = tree(Verb::Move);
        map.remove(key);
        QTest::addRow("%s missing", qPrintable(key)) << map << field;
    };
    for (const char *required : {"v", "at", "type", "id", "root", "feed", "base"})
        without(QString::fromLatin1(required), QString::fromLatin1(required));
    for (const char *optional : {"set", "to", "why", "until"})
        without(QString::fromLatin1(optional), {});
    for (const char *any :
         {"v", "at", "type", "id", "root", "feed", "base", "set", "to", "why", "until"}) {
        with("of a wrong type", Verb::Move, QString::fromLatin1(any), 1.5,
             QString::fromLatin1(any));
        with("null", Verb::Move, QString::fromLatin1(any), nullptr, QString::fromLatin1(any));
    }
    with("unknown", Verb::Edit, u"v"_s, u"conjure"_s, u"v"_s);
    with("negative", Verb::Edit, u"at"_s, -1, u"at"_s);
    with("beyond the year 9999", Verb::Edit, u"at"_s, qint64(253'402'300'800'000), u"at"_s);
    with("longest", Verb::Edit, u"type"_s, QString(60, u'a'), {});
    with("too long", Verb::Edit, u"type"_s, QString(61, u'a'), u"type"_s);
    with("null id", Verb::Edit, u"id"_s, QByteArray(16, '\0'), u"id"_s);
    with("too short", Verb::Edit, u"id"_s, QByteArray(15, 'x'), u"id"_s);
    with("null id", Verb::Edit, u"root"_s, QByteArray(16, '\0'), u"root"_s);
    with("too long", Verb::Edit, u"feed"_s, QString(21, u'a'), u"feed"_s);
    with("negative", Verb::Edit, u"base"_s, -1, u"base"_s);
    with("too long", Verb::Move, u"to"_s, QString(61, u'a'), u"to"_s);
    with("longest", Verb::Move, u"why"_s, QString(2'000, u'a'), {});
    with("too long", Verb::Move, u"why"_s, QString(2'001, u'a'), u"why"_s);
    with("NUL", Verb::Move, u"why"_s, QString(QChar(0)), u"why"_s);
    with("negative", Verb::Move, u"until"_s, -1, u"until"_s);
    with("beyond the year 9999", Verb::Move, u"until"_s, qint64(253'402'300'800'000), u"until"_s);

    // Braces around one array would be a copy of it.
    const auto only = [](const QCborValue &entry) {
        QCborArray list;
        list += entry;
        return list;
    };
    const auto set = [&](const char *rule, const QCborArray &changes, bool good) {
        with(rule, Verb::Edit, u"set"_s, changes, good ? QString() : u"set"_s);
    };
    set("empty", {}, true);
    set("new only", only(QCborArray{u"a"_s, 1}), true);
    set("new and old", only(QCborArray{u"a"_s, 1, 2}), true);
    set("of one part", only(QCborArray{u"a"_s}), false);
    set("of four parts", only(QCborArray{u"a"_s, 1, 2, 3}), false);
    set("of no list", only(u"a"_s), false);
    set("number as field", only(QCborArray{1, 1}), false);
    set("field twice", {QCborArray{u"a"_s, 1}, QCborArray{u"a"_s, 2}}, false);
    set("longest field", only(QCborArray{QString(60, u'a'), 1}), true);
    set("field too long to be quoted in an outcome", only(QCborArray{QString(61, u'a'), 1}), false);
    QCborArray most;
    for (int i = 0; i < 200; ++i)
        most += QCborArray{u"f%1"_s.arg(i), i};
    set("200 fields", most, true);
    most += QCborArray{u"one more"_s, 1};
    set("201 fields", most, false);
}

void TestMutation::members()
{
    QFETCH(QCborMap, body);
    QFETCH(QString, field);
    const auto read = decodeMutation(QCborValue(body).toCbor());
    QCOMPARE(bool(read), field.isEmpty());
    if (!read) {
        QCOMPARE(read.error().field, field);
        QCOMPARE(read.error().kind, ErrorKind::Invalid);
    }
}

void TestMutation::tooLargeIsNamed()
{
    Mutation mutation = samples::mutation(Verb::Create);
    mutation.changes += {u"text"_s, QCborValue(), QString(limits::MutationBytes, u'a')};
    const auto read = decodeMutation(encodeMutation(mutation));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::TooLarge);
    QCOMPARE(read.error().field, u"body"_s);
}

void TestMutation::largestIsRead()
{
    Mutation mutation = samples::mutation(Verb::Create);
    mutation.changes += {u"text"_s, QCborValue(), u""_s};
    const qsizetype room =
        limits::MutationBytes - encodeMutation(mutation).size() - 4;  // the length takes 4 more
    mutation.changes.last().mine = QString(room, u'a');
    const QByteArray body = encodeMutation(mutation);
    QCOMPARE(qint64(body.size()), limits::MutationBytes);
    const auto read = decodeMutation(body);
    QVERIFY(read);
    QVERIFY(*read == mutation);
}

void TestMutation::cutAnywhereIsAnError()
{
    QFETCH(int, verb);
    const QByteArray whole = encodeMutation(samples::mutation(Verb(verb)));
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(!decodeMutation(whole.first(size)), qPrintable(QString::number(size)));
    QVERIFY(!decodeMutation(whole + '\0'));
}

void TestMutation::hashIsOfTheBytes()
{
    // SHA-256 of "abc", FIPS 180-4.
    QCOMPARE(mutationHash("abc").toHex(),
             QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
}

void TestMutation::outcomes()
{
    Outcome plain;
    plain.n = 1;
    for (const OutcomeStatus status : {OutcomeStatus::Applied, OutcomeStatus::Merged,
                                       OutcomeStatus::Refused, OutcomeStatus::Void}) {
        for (Outcome outcome : {samples::outcome(), samples::refusedOutcome(), plain}) {
            outcome.status = status;
            const auto read = outcomeFrom(outcomeTree(outcome));
            QVERIFY(read);
            QVERIFY(*read == outcome);
        }
    }
}

void TestMutation::outcomeMembers_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QCborValue>("value");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *rule, const QString &key, const QCborValue &value) {
        QTest::addRow("%s %s", qPrintable(key), rule) << key << value << u"outcome."_s + key;
    };
    for (const char *required : {"n", "status", "epoch", "feed", "seq"})
        row("missing", QString::fromLatin1(required), QCborValue());
    for (const char *any : {"n", "status", "epoch", "feed", "seq", "versions", "number", "reason",
                            "field", "detail", "conflicts"})
        row("of a wrong type", QString::fromLatin1(any), 1.5);
    row("zero", u"n"_s, 0);
    row("unknown", u"status"_s, u"lost"_s);
    row("negative", u"epoch"_s, -1);
    row("negative", u"seq"_s, -1);
    row("too long", u"feed"_s, QString(21, u'a'));
    row("too long", u"number"_s, QString(61, u'a'));
    row("too long", u"reason"_s, QString(61, u'a'));
    row("too long", u"field"_s, QString(201, u'a'));
    row("too long", u"detail"_s, QString(2'001, u'a'));
    row("negative", u"conflicts"_s, -1);
    row("beyond 32 bits", u"conflicts"_s, qint64(1) << 40);
    const QString id = samples::id(1).toString(QUuid::WithoutBraces);
    row("with a number", u"versions"_s, QCborArray{5});
    row("of two parts", u"versions"_s, QCborArray{QCborArray{u"note"_s, id}});
    row("without an id", u"versions"_s, QCborArray{QCborArray{u"note"_s, u"x"_s, 1}});
    row("negative", u"versions"_s, QCborArray{QCborArray{u"note"_s, id, -1}});
}

void TestMutation::outcomeMembers()
{
    QFETCH(QString, key);
    QFETCH(QCborValue, value);
    QCborMap map = outcomeTree(samples::outcome());
    if (value.isUndefined())
        map.remove(key);
    else
        map[key] = value;
    const auto read = outcomeFrom(map);
    QVERIFY(!read);
    QTEST(read.error().field, "field");
}

QTEST_GUILESS_MAIN(TestMutation)
#include "tst_mutation.moc"
