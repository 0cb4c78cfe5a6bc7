// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakesink.h"

#include "domain/records/note.h"
#include "server/intake/importer.h"

#include <QtCore/QBuffer>
#include <QtCore/QJsonDocument>
#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::intake;

namespace {

const QByteArray idA = "0190a000-0000-7000-8000-000000000001";
const QByteArray idB = "0190a000-0000-7000-8000-000000000002";

QByteArray plainLine(const QByteArray &rest) { return "{\"id\":\"" + idA + "\"," + rest + "}\n"; }

// A log of `cases` cases with three events each.
QByteArray logOf(int cases)
{
    QByteArray file = "CaseID,ActivityID,CompleteTimestamp\n";
    for (int i = 1; i <= cases; ++i) {
        for (const char *activity : {"1", "8", "6"})
            file +=
                QByteArray::number(i) + ',' + activity + ",2012-04-03 1" + activity + ":00:00\n";
    }
    return file;
}

}  // namespace

class tst_Importer : public QObject {
    Q_OBJECT
private slots:
    void plainRecords_data();
    void plainRecords();
    void writtenLinesComeBack();
    void usersComeAfterTheirTeams();
    void groups();
    void aRefusedRowDoesNotStopTheOthers();
    void aGroupFallsAsAWhole();
    void missingColumn();
    void resumes_data();
    void resumes();
    void cancels();
    void refusalLog();
};

void tst_Importer::plainRecords_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("field");
    const QByteArray a(idA);
    QTest::newRow("customer") << plainLine(
                                     R"("type":"customer","feed":"YJ","fields":{"name":"Li"})")
                              << QString();
    QTest::newRow("child") << plainLine(R"("type":"note","feed":"YJ","root":")" + idB +
                                        R"(","fields":{"text":"x"})")
                           << QString();
    QTest::newRow("unknown type") << plainLine(R"("type":"ghost")") << u"type"_s;
    QTest::newRow("no id") << R"({"type":"customer","feed":"YJ","fields":{"name":"Li"}})"_ba + '\n'
                           << u"id"_s;
    QTest::newRow("id is none")
        << R"({"type":"customer","id":"7","feed":"YJ","fields":{"name":"Li"}})"_ba + '\n'
        << u"id"_s;
    QTest::newRow("foreign root") << plainLine(R"("type":"customer","feed":"YJ","root":")" + idB +
                                               R"(","fields":{"name":"x"})")
                                  << u"root"_s;
    QTest::newRow("child without root")
        << plainLine(R"("type":"note","feed":"YJ","fields":{"text":"x"})") << u"root"_s;
    QTest::newRow("wrong feed") << plainLine(
                                       R"("type":"customer","feed":"common","fields":{"name":"x"})")
                                << u"feed"_s;
    QTest::newRow("no feed") << plainLine(R"("type":"customer","fields":{"name":"x"})")
                             << u"feed"_s;
    QTest::newRow("unknown field")
        << plainLine(R"("type":"customer","feed":"YJ","fields":{"name":"x","ghost":1})")
        << u"ghost"_s;
    QTest::newRow("wrong kind") << plainLine(R"("type":"customer","feed":"YJ","fields":{"name":7})")
                                << u"name"_s;
    QTest::newRow("unknown code")
        << plainLine(R"("type":"customer","feed":"YJ","fields":{"name":"x","kind":"robot"})")
        << u"kind"_s;
    QTest::newRow("empty name") << plainLine(
                                       R"("type":"customer","feed":"YJ","fields":{"name":" "})")
                                << u"name"_s;
    QTest::newRow("time out of range") << plainLine(R"("type":"note","feed":"YJ","root":")" + idB +
                                                    R"(","fields":{"text":"x","at":-5})")
                                       << u"at"_s;
    QTest::newRow("scope of a child")
        << plainLine(R"("type":"note","feed":"YJ","root":")" + idB + R"(","scopes":["hall:)" + a +
                     R"("],"fields":{"text":"x"})")
        << u"scopes"_s;
    QTest::newRow("scope of no form")
        << plainLine(R"("type":"customer","feed":"YJ","scopes":["everyone"],"fields":{"name":"x"})")
        << u"scopes"_s;
    QTest::newRow("scopes as rows") << plainLine(R"("type":"scope_member","feed":"YJ","root":")" +
                                                 idB + R"(","fields":{"scope":"common"})")
                                    << u"type"_s;
    QTest::newRow("deleted")
        << plainLine(R"("type":"customer","feed":"YJ","deleted":true,"fields":{"name":"x"})")
        << u"deleted"_s;
    QTest::newRow("password of a customer")
        << plainLine(R"("type":"customer","feed":"YJ","password":"12345678","fields":{"name":"x"})")
        << u"password"_s;
    QTest::newRow("short password")
        << plainLine(
               R"("type":"user_account","feed":"common","password":"1","fields":{"name":"x","login":"x"})")
        << u"password"_s;
}

void tst_Importer::plainRecords()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, field);
    FakeSink sink;
    StillClock clock;
    QByteArray file = "\n" + line +
                      plainLine(R"("type":"region","feed":"common","root":")" + idA +
                                R"(","fields":{"code":"ZZ"})");
    QBuffer device(&file);
    QVERIFY(device.open(QIODevice::ReadOnly));
    const auto report =
        Importer(sink, *Mapping::shipped(u"touchline"_s), clock).run(device, u"s"_s);
    QVERIFY(bool(report));
    QCOMPARE(report->rowsRead, 2);
    QCOMPARE(report->rowsRefused, field.isEmpty() ? 0 : 1);
    if (!field.isEmpty()) {
        QCOMPARE(report->refused.front().line, 2);
        QCOMPARE(report->refused.front().field, field);
        QCOMPARE(sink.held.size(), 1);
    }
}

void tst_Importer::writtenLinesComeBack()
{
    Note note;
    note.id.value = QUuid::fromString(QLatin1StringView(idA));
    note.root = QUuid::fromString(QLatin1StringView(idB));
    note.feed = u"YJ"_s;
    note.text = u"第一行\n\"引号\" \\ 与\t制表 \u0001 阿依努尔·买买提 😀"_s;
    note.at.ms = 1'700'000'000'123;
    note.pinned = true;
    note.customer.value = note.root;
    QByteArray line;
    writePlain(line, toRow(note));
    QCOMPARE(line.count('\n'), 1);
    const auto read = readPlain(QJsonDocument::fromJson(line).object());
    QVERIFY(bool(read));
    QCOMPARE(std::get<IncomingRow>(*read).row, toRow(note));
}

void tst_Importer::usersComeAfterTheirTeams()
{
    FakeSink sink;
    StillClock clock;
    QByteArray file = plainLine(R"("type":"region","feed":"common","fields":{"code":"ZZ"})") +
                      R"({"type":"user_account","id":")" + idB +
                      R"(","feed":"common","fields":{"login":"li","name":"Li","role":"agent"},)" +
                      R"("password":"hunter22","grants":["team:)" + idA + "\"]}\n";
    QBuffer device(&file);
    QVERIFY(device.open(QIODevice::ReadOnly));
    const auto report =
        Importer(sink, *Mapping::shipped(u"touchline"_s), clock).run(device, u"s"_s);
    QVERIFY(bool(report));
    QCOMPARE(report->users, 1);
    QCOMPARE(sink.users.size(), 1);
    QCOMPARE(sink.users[0].password, u"hunter22"_s);
    QCOMPARE(sink.users[0].grants, QStringList{u"team:"_s + QLatin1StringView(idA)});
    QCOMPARE(sink.counts.value(u"region"_s), 1);
    QCOMPARE(sink.counts.value(u"user_account"_s), 0);
    QCOMPARE(sink.finished, 1);
}

void tst_Importer::groups()
{
    FakeSink sink;
    StillClock clock;
    QByteArray file = logOf(3);
    QBuffer device(&file);
    QVERIFY(device.open(QIODevice::ReadOnly));
    const auto report =
        Importer(sink, *Mapping::shipped(u"helpdesk-log"_s), clock).run(device, u"log"_s);
    QVERIFY(bool(report));
    QCOMPARE(report->rowsAccepted, 9);
    QCOMPARE(sink.counts.value(u"customer"_s), 3);
    QCOMPARE(sink.counts.value(u"work_order"_s), 3);
    QCOMPARE(sink.counts.value(u"order_event"_s), 9);
    const Row order = sink.of(u"work_order").front();
    QCOMPARE(order.text(u"state"), u"archived"_s);
    // 11:00 in Rome in April is 09:00 UTC.
    QCOMPARE(order.integer(u"acceptedAt"),
             QDateTime({2012, 4, 3}, {9, 0}, Qt::UTC).toMSecsSinceEpoch());
    const QList<Row> events = sink.of(u"order_event");
    QCOMPARE(events[0].text(u"kind"), u"created"_s);
    QCOMPARE(events[0].text(u"from"), u""_s);
    QCOMPARE(events[1].text(u"kind"), u"moved"_s);
    QCOMPARE(events[1].text(u"from"), u"accepted"_s);
    QCOMPARE(events[1].text(u"to"), u"processing"_s);
    QCOMPARE(events[1].root, order.id);
    QCOMPARE(events[1].reference(u"customer"), order.reference(u"customer"));
}

void tst_Importer::aRefusedRowDoesNotStopTheOthers()
{
    FakeSink sink;
    StillClock clock;
    QByteArray file = "CaseID,ActivityID,CompleteTimestamp\n1,1,2012-04-03 "
                      "16:55:38\n1,8\n1,8,2012-99-03 16:55:53\n"
                      "1,6,2012-04-05 17:15:52\n2,1,2012-04-03 16:55:38\n1,6,2012-04-05 17:15:52\n";
    QBuffer device(&file);
    QVERIFY(device.open(QIODevice::ReadOnly));
    const auto report =
        Importer(sink, *Mapping::shipped(u"helpdesk-log"_s), clock).run(device, u"log"_s);
    QVERIFY(bool(report));
    QCOMPARE(report->rowsRead, 6);
    QCOMPARE(report->rowsAccepted, 3);
    QCOMPARE(report->rowsRefused, 3);
    QCOMPARE(report->refused[0].line, 3);
    QCOMPARE(report->refused[1].line, 4);
    QCOMPARE(report->refused[1].field, u"order_event.at"_s);
    QCOMPARE(report->refused[2].line, 7);
    QCOMPARE(report->refused[2].field, u"group"_s);
    QCOMPARE(sink.counts.value(u"order_event"_s), 3);
    QCOMPARE(sink.counts.value(u"work_order"_s), 2);
}

void tst_Importer::aGroupFallsAsAWhole()
{
    FakeSink sink;
    StillClock clock;
    QByteArray file = "CaseID,ActivityID,CompleteTimestamp\n1,1,yesterday\n1,8,2012-04-03 "
                      "16:55:53\n2,1,2012-04-03 16:55:38\n";
    QBuffer device(&file);
    QVERIFY(device.open(QIODevice::ReadOnly));
    const auto report =
        Importer(sink, *Mapping::shipped(u"helpdesk-log"_s), clock).run(device, u"log"_s);
    QVERIFY(bool(report));
    QCOMPARE(report->rowsRefused, 2);
    QCOMPARE(report->rowsAccepted, 1);
    QCOMPARE(sink.counts.value(u"customer"_s), 1);
}

void tst_Importer::missingColumn()
{
    FakeSink sink;
    StillClock clock;
    QByteArray file = "CaseID,CompleteTimestamp\n1,2\n";
    QBuffer device(&file);
    QVERIFY(device.open(QIODevice::ReadOnly));
    const auto report =
        Importer(sink, *Mapping::shipped(u"helpdesk-log"_s), clock).run(device, u"log"_s);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Invalid);
    QCOMPARE(report.error().field, u"ActivityID"_s);
    QVERIFY(sink.held.isEmpty());
}

void tst_Importer::resumes_data()
{
    QTest::addColumn<int>("failAt");
    for (const int k : {0, 1, 2, 3, 4})
        QTest::addRow("the sink fails at batch %d", k) << k;
}

void tst_Importer::resumes()
{
    QFETCH(int, failAt);
    QByteArray file = logOf(2'000);
    StillClock clock;
    const Mapping mapping = *Mapping::shipped(u"helpdesk-log"_s);
    const auto import = [&](FakeSink &sink) {
        QBuffer device(&file);
        device.open(QIODevice::ReadOnly);
        return Importer(sink, mapping, clock).run(device, u"log"_s);
    };
    FakeSink whole;
    QVERIFY(bool(import(whole)));
    FakeSink sink;
    sink.failAt = failAt;
    const auto broken = import(sink);
    QVERIFY(!broken);
    QCOMPARE(broken.error().kind, ErrorKind::Storage);
    QCOMPARE(sink.finished, 0);
    sink.failAt = -1;
    const auto report = import(sink);
    QVERIFY(bool(report));
    QCOMPARE(report->resumedAtLine > 0, failAt > 0);
    QCOMPARE(report->recordsExisting, 0);
    QCOMPARE(sink.ids, whole.ids);
    QCOMPARE(sink.held.size(), whole.held.size());
    QCOMPARE(sink.held.back().row, whole.held.back().row);
    // A third time there is nothing left to do.
    const auto again = import(sink);
    QCOMPARE(again->rowsRead, 0);
    QCOMPARE(again->recordsMade, 0);
}

void tst_Importer::cancels()
{
    QByteArray file = logOf(2'000);
    StillClock clock;
    const Mapping mapping = *Mapping::shipped(u"helpdesk-log"_s);
    FakeSink sink;
    QBuffer device(&file);
    QVERIFY(device.open(QIODevice::ReadOnly));
    const auto stop = [](const ImportReport &, const Progress &) { return false; };
    const auto first = Importer(sink, mapping, clock).run(device, u"log"_s, stop);
    QVERIFY(bool(first));
    QVERIFY(first->cancelled);
    QCOMPARE(sink.batches, 1);
    QBuffer again(&file);
    QVERIFY(again.open(QIODevice::ReadOnly));
    const auto second = Importer(sink, mapping, clock).run(again, u"log"_s);
    QCOMPARE(second->recordsExisting, 0);
    QCOMPARE(sink.counts.value(u"order_event"_s), 6'000);
    QVERIFY(sink.largest < Importer::BatchRows + 100);
}

void tst_Importer::refusalLog()
{
    FakeSink sink;
    StillClock clock;
    QByteArray file = "{}\nnothing\n";
    QBuffer device(&file);
    QVERIFY(device.open(QIODevice::ReadOnly));
    QBuffer log;
    QVERIFY(log.open(QIODevice::WriteOnly));
    Importer importer(sink, *Mapping::shipped(u"touchline"_s), clock);
    importer.setRefusalLog(&log);
    QVERIFY(bool(importer.run(device, u"s"_s)));
    const QList<QByteArray> lines = log.data().trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    const QJsonObject first = QJsonDocument::fromJson(lines[0]).object();
    QCOMPARE(first["line"].toInt(), 1);
    QCOMPARE(first["field"].toString(), u"type"_s);
    QVERIFY(!first["reason"].toString().isEmpty());
}

QTEST_GUILESS_MAIN(tst_Importer)
#include "tst_importer.moc"
