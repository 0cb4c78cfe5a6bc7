// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samples.h"

#include "protocol/limits.h"

#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::protocol;

namespace {

/// What decoding these bytes as a message of one type answers: the field of the error, or "" when it
/// was read and is the sample (or, for altered bytes, was read at all).
struct Door {
    const char *name;
    QByteArray (*sample)(Format);
    std::optional<Error> (*problem)(const QByteArray &, Format);
    bool (*readsTheSample)(const QByteArray &, Format);
};

template <typename T> Door door(const char *name)
{
    return {name, [](Format format) { return samples::message<T>().encode(format); },
            [](const QByteArray &bytes, Format format) -> std::optional<Error> {
                const auto read = T::decode(bytes, format);
                return read ? std::nullopt : std::optional(read.error());
            },
            [](const QByteArray &bytes, Format format) {
                const auto read = T::decode(bytes, format);
                const T meant = samples::message<T>();
                return read && samples::tied(*read) == samples::tied(meant);
            }};
}

const std::vector<Door> doors{
    door<SessionRequest>("session request"), door<SessionReply>("session reply"),
    door<HelloRequest>("hello request"),     door<HelloReply>("hello reply"),
    door<PushRequest>("push request"),       door<PushReply>("push reply"),
    door<PullReply>("pull reply"),           door<BootstrapReply>("bootstrap reply"),
    door<SearchReply>("search reply")};

enum DoorIndex {
    SessionAsk,
    SessionAnswer,
    HelloAsk,
    HelloAnswer,
    PushAsk,
    PushAnswer,
    PullAnswer,
    BootstrapAnswer,
    SearchAnswer
};

QCborMap tree(int index, Format format = Format::Cbor)
{
    return *parseTree(doors[size_t(index)].sample(format), format);
}

}  // namespace

class TestMessages final : public QObject {
    Q_OBJECT

private slots:
    void roundTrip_data();
    void roundTrip();
    void cutAnywhereIsRefused_data() { roundTrip_data(); }
    void cutAnywhereIsRefused();
    void members_data();
    void members();
    void wrongTypes_data() { roundTrip_data(); }
    void wrongTypes();
    void limits_data();
    void limits();
    void errorReplies();
};

void TestMessages::roundTrip_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<Format>("format");
    for (int i = 0; i < int(doors.size()); ++i) {
        QTest::addRow("%s, CBOR", doors[size_t(i)].name) << i << Format::Cbor;
        QTest::addRow("%s, JSON", doors[size_t(i)].name) << i << Format::Json;
    }
}

void TestMessages::roundTrip()
{
    QFETCH(int, index);
    QFETCH(Format, format);
    const Door &door = doors[size_t(index)];
    const QByteArray bytes = door.sample(format);
    QVERIFY(door.readsTheSample(bytes, format));
    // A newer peer may say more.
    QCborMap more = tree(index, format);
    more[u"ofANewerPeer"_s] = QCborArray{1};
    QVERIFY(door.readsTheSample(printTree(more, format), format));
    QVERIFY(door.problem({}, format));
}

void TestMessages::cutAnywhereIsRefused()
{
    QFETCH(int, index);
    QFETCH(Format, format);
    const Door &door = doors[size_t(index)];
    const QByteArray whole = door.sample(format);
    for (qsizetype size = 0; size < whole.size(); ++size)
        QVERIFY2(door.problem(whole.first(size), format), qPrintable(QString::number(size)));
}

// What must be there, and what may be left out.
void TestMessages::members_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("required");
    QTest::addColumn<QString>("optional");
    QTest::newRow("session request") << int(SessionAsk) << u"login password"_s << u""_s;
    QTest::newRow("session reply")
        << int(SessionAnswer) << u"token user login role region"_s << u"name team"_s;
    QTest::newRow("hello request")
        << int(HelloAsk) << u"protocol program instance clock"_s << u"parent device"_s;
    QTest::newRow("hello reply")
        << int(HelloAnswer) << u"protocol epoch grants schema server highest lookup digest cursor"_s
        << u"scopes feeds wipe"_s;
    QTest::newRow("push request") << int(PushAsk) << u"instance mutations"_s << u""_s;
    QTest::newRow("push reply") << int(PushAnswer) << u"outcomes"_s << u"stopped"_s;
    QTest::newRow("pull reply") << int(PullAnswer) << u"rows cursor server"_s
                                << u"enters leaves caughtUp digests witnesses"_s;
    QTest::newRow("bootstrap reply") << int(BootstrapAnswer) << u"rows total"_s << u"roots after"_s;
    QTest::newRow("search reply") << int(SearchAnswer) << u"hits"_s << u"more regions"_s;
}

void TestMessages::members()
{
    QFETCH(int, index);
    QFETCH(QString, required);
    QFETCH(QString, optional);
    const Door &door = doors[size_t(index)];
    const QStringList must = required.split(u' ', Qt::SkipEmptyParts);
    const QStringList may = optional.split(u' ', Qt::SkipEmptyParts);
    for (const Format format : {Format::Cbor, Format::Json}) {
        QCOMPARE(tree(index, format).size(), must.size() + may.size());
        for (const QString &key : must) {
            QCborMap map = tree(index, format);
            QVERIFY2(map.contains(key), qPrintable(key));
            map.remove(key);
            const auto problem = door.problem(printTree(map, format), format);
            QVERIFY2(problem, qPrintable(key));
            QVERIFY2(*problem == invalid(key, u"is missing"_s),
                     qPrintable(key + u": "_s + problem->field));
        }
        for (const QString &key : may) {
            QCborMap map = tree(index, format);
            QVERIFY2(map.contains(key), qPrintable(key));
            map.remove(key);
            QVERIFY2(!door.problem(printTree(map, format), format), qPrintable(key));
        }
    }
}

void TestMessages::wrongTypes()
{
    QFETCH(int, index);
    QFETCH(Format, format);
    const Door &door = doors[size_t(index)];
    for (const auto &[key, value] : tree(index, format)) {
        for (const QCborValue &wrong : {QCborValue(1.5), QCborValue(nullptr)}) {
            QCborMap map = tree(index, format);
            map[key] = wrong;
            const auto problem = door.problem(printTree(map, format), format);
            QVERIFY2(problem, qPrintable(key.toString()));
            QCOMPARE(problem->field, key.toString());
        }
    }
}

void TestMessages::limits_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QCborValue>("value");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *rule, int index, const QString &key, const QCborValue &value,
                        const QString &field = {}) {
        QTest::addRow("%s, %s: %s", doors[size_t(index)].name, qPrintable(key), rule)
            << index << key << value << (field.isEmpty() ? key : field);
    };
    const auto longer = [](int n) { return QString(n + 1, u'a'); };
    const QString id = samples::id(1).toString(QUuid::WithoutBraces);
    row("too long", SessionAsk, u"login"_s, longer(100));
    row("too long", SessionAsk, u"password"_s, longer(200));
    row("NUL", SessionAsk, u"login"_s, QString(QChar(0)));
    row("too long", SessionAnswer, u"token"_s, longer(200));
    row("too long", SessionAnswer, u"role"_s, longer(60));
    row("too long", SessionAnswer, u"region"_s, longer(20));
    row("null id", SessionAnswer, u"user"_s, QByteArray(16, '\0'));
    row("negative", HelloAsk, u"protocol"_s, -1);
    row("too long", HelloAsk, u"program"_s, longer(100));
    row("too long", HelloAsk, u"device"_s, longer(100));
    row("null id", HelloAsk, u"instance"_s, QByteArray(16, '\0'));
    row("beyond the year 9999", HelloAsk, u"clock"_s, qint64(253'402'300'800'000));
    row("negative", HelloAnswer, u"highest"_s, -1);
    row("too short", HelloAnswer, u"digest"_s, QByteArray(15, 'x'));
    row("too long", HelloAnswer, u"digest"_s, QByteArray(17, 'x'));
    row("too long", HelloAnswer, u"lookup"_s, QByteArray(65, 'x'));
    row("too long", HelloAnswer, u"cursor"_s, longer(16'384));
    row("number in it", HelloAnswer, u"scopes"_s, QCborArray{1});
    row("NUL in it", HelloAnswer, u"feeds"_s, QCborArray{QString(QChar(0))});
    row("entry too long", HelloAnswer, u"scopes"_s, QCborArray{longer(200)});

    const QCborMap envelope{
        {u"n"_s, 1}, {u"hash"_s, QByteArray(32, 'h')}, {u"body"_s, QByteArray("b")}};
    const auto push = [&](const char *rule, const QString &key, const QCborValue &value) {
        QCborMap bad = envelope;
        bad[key] = value;
        row(rule, PushAsk, u"mutations"_s, QCborArray{envelope, bad}, u"mutations[1]."_s + key);
    };
    push("zero", u"n"_s, 0);
    push("hash too long", u"hash"_s, QByteArray(33, 'h'));
    push("body as a number", u"body"_s, 1);
    push("body too long", u"body"_s, QByteArray(protocol::limits::PushBytes + 1, 'b'));
    row("number in it", PushAsk, u"mutations"_s, QCborArray{5}, u"mutations[0].n"_s);
    QCborArray many;
    for (int i = 0; i <= protocol::limits::MutationsPerPush; ++i)
        many += envelope;
    row("too many", PushAsk, u"mutations"_s, many);
    row("number in it", PushAnswer, u"outcomes"_s, QCborArray{5}, u"outcome.n"_s);

    for (const char *key : {"enters", "leaves"}) {
        row("number in it", PullAnswer, QString::fromLatin1(key), QCborArray{5});
        row("entry without a root", PullAnswer, QString::fromLatin1(key),
            QCborArray{QCborArray{u"common"_s}});
        row("entry with more", PullAnswer, QString::fromLatin1(key),
            QCborArray{QCborArray{u"common"_s, id, 1}});
        row("root that is no id", PullAnswer, QString::fromLatin1(key),
            QCborArray{QCborArray{u"common"_s, u"x"_s}});
        row("scope that is a number", PullAnswer, QString::fromLatin1(key),
            QCborArray{QCborArray{1, id}});
    }
    row("number in it", PullAnswer, u"digests"_s, QCborArray{5});
    row("sum as text", PullAnswer, u"digests"_s,
        QCborArray{QCborArray{u"common"_s, u"team"_s, 1, u"2"_s}});
    row("entry without a sum", PullAnswer, u"digests"_s,
        QCborArray{QCborArray{u"common"_s, u"team"_s, 1}});
    row("number in it", PullAnswer, u"witnesses"_s, QCborArray{5});
    row("code that is not hexadecimal", PullAnswer, u"witnesses"_s,
        QCborArray{QCborArray{u"YJ"_s, 1, u"0g"_s}});
    row("half a byte of code", PullAnswer, u"witnesses"_s,
        QCborArray{QCborArray{u"YJ"_s, 1, u"abc"_s}});
    row("damaged", PullAnswer, u"rows"_s, QByteArray("\x81\x01"));
    row("too long", PullAnswer, u"cursor"_s, longer(16'384));
    row("text that is no id", BootstrapAnswer, u"roots"_s, QCborArray{u"x"_s});
    row("number in it", BootstrapAnswer, u"roots"_s, QCborArray{5});
    row("too long", BootstrapAnswer, u"after"_s, longer(1'000));
    row("negative", BootstrapAnswer, u"total"_s, -1);
    row("number in it", SearchAnswer, u"hits"_s, QCborArray{5}, u"hits.type"_s);
    row("number in it", SearchAnswer, u"regions"_s, QCborArray{5});
}

void TestMessages::limits()
{
    QFETCH(int, index);
    QFETCH(QString, key);
    QFETCH(QCborValue, value);
    QCborMap map = tree(index);
    map[key] = value;
    const auto problem = doors[size_t(index)].problem(printTree(map, Format::Cbor), Format::Cbor);
    QVERIFY(problem);
    QCOMPARE(problem->kind, ErrorKind::Invalid);
    QTEST(problem->field, "field");
    QVERIFY(!problem->detail.isEmpty());
}

void TestMessages::errorReplies()
{
    const ErrorReply meant = samples::message<ErrorReply>();
    for (const Format format : {Format::Cbor, Format::Json}) {
        const ErrorReply read = ErrorReply::decode(meant.encode(format), format);
        QVERIFY(samples::tied(read) == samples::tied(meant));
        QVERIFY(!(ErrorReply{u"busy"_s, {}, {}, 0}.encode(format)).contains("expected"));
        // A proxy's page, say: it is an error all the same, never a crash or an empty one.
        QCOMPARE(ErrorReply::decode("<html>502</html>", format).error, u"bad_reply"_s);
        QCOMPARE(ErrorReply::decode({}, format).error, u"bad_reply"_s);
    }
}

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_messages.moc"
