// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/headless.h"
#include "support/certificate/certificate.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::desk;

/// The desk without a server, and its JSON Lines; with a server it is tested in tests/system.
class tst_Desk : public QObject {
    Q_OBJECT
private slots:
    void settingsAreChecked_data();
    void settingsAreChecked();
    void nobodyIsSignedIn();
    void linesAreAnsweredInOrder();
    void badLines_data();
    void badLines();
    void aWaitLetsOthersPass();
    void quitEnds();
};

namespace {

class TestClock final : public Clock {
public:
    [[nodiscard]] qint64 nowMs() const override { return 1'700'000'000'000; }
    [[nodiscard]] qint64 monotonicMs() const override { return 1; }
};

/// A desk whose server is not there.
struct LoneDesk {
    LoneDesk()
    {
        auto opened = Desk::open({QUrl(u"https://127.0.0.1:9"_s), certificate.certificateFile(),
                                  folder.path(), u"test"_s, true},
                                 clock, ids);
        if (opened)
            desk = std::move(*opened);
    }
    tests::TestCertificate certificate;
    QTemporaryDir folder;
    TestClock clock;
    SystemIds ids;
    std::unique_ptr<Desk> desk;
};

struct Driver {
    Driver()
        : driver(*lone.desk, [this](const QByteArray &line) {
              lines += QJsonDocument::fromJson(line).object();
          })
    {}
    QList<QJsonObject> answers() const
    {
        QList<QJsonObject> found;
        for (const QJsonObject &line : lines) {
            if (!line.contains(u"event"))
                found += line;
        }
        return found;
    }
    LoneDesk lone;
    QList<QJsonObject> lines;
    Headless driver;
};

}  // namespace

void tst_Desk::settingsAreChecked_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("pin");
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QString>("field");
    QTest::newRow("a server in the clear")
        << u"http://127.0.0.1:1"_s << u"good"_s << u"good"_s << u"server"_s;
    QTest::newRow("no pin") << u"https://127.0.0.1:1"_s << u"/nowhere.pem"_s << u"good"_s
                            << u"pin"_s;
    QTest::newRow("no profile") << u"https://127.0.0.1:1"_s << u"good"_s << QString()
                                << u"profile"_s;
}

void tst_Desk::settingsAreChecked()
{
    QFETCH(QString, server);
    QFETCH(QString, pin);
    QFETCH(QString, profile);
    QFETCH(QString, field);
    const tests::TestCertificate certificate;
    const QTemporaryDir folder;
    const TestClock clock;
    SystemIds ids;
    const auto opened = Desk::open({QUrl(server),
                                    pin == u"good"_s ? certificate.certificateFile() : pin,
                                    profile == u"good"_s ? folder.path() : profile,
                                    {},
                                    true},
                                   clock, ids);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, ErrorKind::Invalid);
    QCOMPARE(opened.error().field, field);
}

void tst_Desk::nobodyIsSignedIn()
{
    LoneDesk lone;
    QVERIFY(lone.desk);
    QCOMPARE(lone.desk->status().link, Link::SignedOut);
    QCOMPARE(lone.desk->actor().role, Role::Unknown);
    const auto isRefused = [](auto future) {
        future.waitForFinished();
        return !future.result() && future.result().error().kind == ErrorKind::Unauthorized;
    };
    QVERIFY(isRefused(lone.desk->find(u"x"_s)));
    QVERIFY(isRefused(lone.desk->card(lone.ids.next(1))));
    QVERIFY(isRefused(lone.desk->outbox()));
    QVERIFY(isRefused(lone.desk->saveDraft(u"k"_s, u"t"_s)));
    QVERIFY(isRefused(lone.desk->createRecord(u"customer"_s, {}, {}, {})));
    auto signIn = lone.desk->signIn(u"somebody"_s, u"secret"_s);
    QTRY_VERIFY_WITH_TIMEOUT(signIn.isFinished(), 30'000);
    QCOMPARE(signIn.result().error().kind, ErrorKind::Offline);
}

void tst_Desk::linesAreAnsweredInOrder()
{
    Driver it;
    QCOMPARE(it.lines.size(), 1);
    QCOMPARE(it.lines[0][u"event"].toString(), u"ready"_s);
    it.driver.take(R"({"id":1,"cmd":"status"})");
    it.driver.take(R"({"id":"two","cmd":"outbox"})");
    it.driver.take(R"({"id":3,"cmd":"draft-get","key":"k"})");
    it.driver.take("");
    it.driver.take(R"({"id":4,"cmd":"who"})");
    QTRY_COMPARE(it.answers().size(), 4);
    QCOMPARE(it.answers()[0][u"id"].toInt(), 1);
    QCOMPARE(it.answers()[0][u"ok"].toBool(), true);
    QCOMPARE(it.answers()[0][u"link"].toString(), u"signedOut"_s);
    QCOMPARE(it.answers()[1][u"id"].toString(), u"two"_s);
    QCOMPARE(it.answers()[1][u"ok"].toBool(), false);
    QCOMPARE(it.answers()[1][u"error"].toString(), u"unauthorized"_s);
    QCOMPARE(it.answers()[2][u"id"].toInt(), 3);
    QCOMPARE(it.answers()[3][u"id"].toInt(), 4);
}

void tst_Desk::badLines_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("field");
    QTest::newRow("not JSON") << QByteArray("hello") << u"line"_s;
    QTest::newRow("not an object") << QByteArray("[1]") << u"line"_s;
    QTest::newRow("no command") << QByteArray("{}") << u"cmd"_s;
    QTest::newRow("an unknown command") << QByteArray(R"({"cmd":"dance"})") << u"cmd"_s;
    QTest::newRow("no id") << QByteArray(R"({"cmd":"timeline"})") << u"customer"_s;
    QTest::newRow("not an id") << QByteArray(R"({"cmd":"note","order":"7"})") << u"order"_s;
    QTest::newRow("an unknown type")
        << QByteArray(R"({"cmd":"record-new","type":"ship"})") << u"type"_s;
    QTest::newRow("an unknown field")
        << QByteArray(R"({"cmd":"record-new","type":"customer","set":{"colour":1}})")
        << u"colour"_s;
    QTest::newRow("a value of another kind")
        << QByteArray(R"({"cmd":"record-new","type":"customer","set":{"name":1}})") << u"name"_s;
    QTest::newRow("a set that is no object")
        << QByteArray(R"({"cmd":"record-new","type":"customer","set":[]})") << u"set"_s;
    QTest::newRow("a choice that is none")
        << QByteArray(
               R"({"cmd":"resolve","conflict":"018f0000-0000-7000-8000-000000000001","choice":"both"})")
        << u"choice"_s;
    QTest::newRow("too long") << QByteArray(Headless::LongestLine + 1, 'x') << u"line"_s;
}

void tst_Desk::badLines()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, field);
    Driver it;
    it.driver.take(line);
    QTRY_COMPARE(it.answers().size(), 1);
    QCOMPARE(it.answers()[0][u"ok"].toBool(true), false);
    QCOMPARE(it.answers()[0][u"error"].toString(), u"invalid"_s);
    QCOMPARE(it.answers()[0][u"field"].toString(), field);
}

void tst_Desk::aWaitLetsOthersPass()
{
    Driver it;
    it.driver.take(R"({"id":1,"cmd":"wait-synced","timeoutMs":50})");
    it.driver.take(R"({"id":2,"cmd":"status"})");
    QTRY_COMPARE(it.answers().size(), 2);
    QCOMPARE(it.answers()[0][u"id"].toInt(), 2);
    QCOMPARE(it.answers()[1][u"id"].toInt(), 1);
    QCOMPARE(it.answers()[1][u"error"].toString(), u"timeout"_s);
}

void tst_Desk::quitEnds()
{
    Driver it;
    bool ended = false;
    connect(&it.driver, &Headless::finished, this, [&] { ended = true; });
    it.driver.take(R"({"id":1,"cmd":"outbox"})");
    it.driver.take(R"({"id":2,"cmd":"quit"})");
    QTRY_VERIFY(ended);
    QCOMPARE(it.answers().size(), 2);
    // The end of input is an end too, once all is answered.
    Driver other;
    bool over = false;
    connect(&other.driver, &Headless::finished, this, [&] { over = true; });
    other.driver.take(R"({"id":1,"cmd":"outbox"})");
    other.driver.endOfInput();
    QTRY_VERIFY(over);
    QCOMPARE(other.answers().size(), 1);
}

QTEST_GUILESS_MAIN(tst_Desk)
#include "tst_desk.moc"
