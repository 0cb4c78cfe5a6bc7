// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakesink.h"

#include "server/intake/derivedid.h"
#include "server/intake/importer.h"

#include <QtCore/QBuffer>
#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::intake;

namespace {

// One rule about a customer, into which a test puts its piece.
QByteArray mappingOf(const QByteArray &set, const QByteArray &head = {},
                     const QByteArray &record = {})
{
    return R"({"name":"t","kind":"csv","nulls":["?"],"times":{"zone":"Asia/Shanghai","formats":["dd-MM-yyyy HH:mm"]},)" +
           head + R"("records":[{"name":"c","type":"customer","key":["id"],"feed":"YJ",)" + record +
           R"("set":{)" + set + "}}]}";
}

}  // namespace

class tst_Mapping : public QObject {
    Q_OBJECT
private slots:
    void refusesFiles_data();
    void refusesFiles();
    void shippedOnesLoad();
    void parameters();
    void values_data();
    void values();
    void idsFollowFromTheKey();
};

void tst_Mapping::refusesFiles_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("field");
    const QByteArray name = R"("name":{"column":"n"})";
    QTest::newRow("no json") << "{"_ba << u"mapping"_s;
    QTest::newRow("no object") << "[]"_ba << u"mapping"_s;
    QTest::newRow("unknown setting") << mappingOf(name, R"("colour":1,)") << u"colour"_s;
    QTest::newRow("unknown kind") << R"({"name":"t","kind":"xml","records":[{}]})"_ba << u"kind"_s;
    QTest::newRow("no records") << R"({"name":"t","kind":"csv"})"_ba << u"records"_s;
    QTest::newRow("plain with records")
        << R"({"name":"t","kind":"plain","records":[{}]})"_ba << u"records"_s;
    QTest::newRow("bad encoding") << mappingOf(name, R"("encoding":"ebcdic",)") << u"encoding"_s;
    QTest::newRow("bad delimiter") << mappingOf(name, R"("delimiter":"\"",)") << u"delimiter"_s;
    QTest::newRow("unknown type") << R"({"name":"t","kind":"csv","records":[{"type":"ghost"}]})"_ba
                                  << u"records[0].type"_s;
    QTest::newRow("unknown field")
        << mappingOf(R"("ghost":{"value":"x"})") << u"records[0].set.ghost"_s;
    QTest::newRow("two sources") << mappingOf(R"("name":{"value":"x","column":"n"})")
                                 << u"records[0].set.name"_s;
    QTest::newRow("constant of the wrong kind")
        << mappingOf(R"("name":{"value":5})") << u"records[0].set.name.value"_s;
    QTest::newRow("constant is no code")
        << mappingOf(R"("kind":{"value":"robot"})") << u"records[0].set.kind.value"_s;
    QTest::newRow("map to no code") << mappingOf(R"("kind":{"column":"n","map":{"P":"robot"}})")
                                    << u"records[0].set.kind.map.P"_s;
    QTest::newRow("named map is missing")
        << mappingOf(R"("kind":{"column":"n","map":"m"})") << u"records[0].set.kind.map"_s;
    QTest::newRow("open brace") << mappingOf(R"("name":{"template":"a {n"})")
                                << u"records[0].set.name.template"_s;
    QTest::newRow("record below") << mappingOf(R"("mergedInto":{"record":"later"})")
                                  << u"records[0].set.mergedInto.record"_s;
    QTest::newRow("group without group")
        << mappingOf(name, {}, R"("per":"group",)") << u"records[0].per"_s;
    QTest::newRow("root of a root")
        << mappingOf(name, {}, R"("root":"c",)") << u"records[0].root"_s;
    QTest::newRow("zone")
        << R"({"name":"t","kind":"csv","times":{"zone":"Moon/Sea","formats":["x"]},"records":[{}]})"_ba
        << u"times.zone"_s;
    QTest::newRow("unknown parameter")
        << mappingOf(R"("name":{"value":"${who}"})") << u"parameters"_s;
}

void tst_Mapping::refusesFiles()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, field);
    const auto mapping = Mapping::load(file);
    QVERIFY(!mapping);
    QCOMPARE(mapping.error().kind, ErrorKind::Invalid);
    QCOMPARE(mapping.error().field, field);
    QVERIFY(!mapping.error().detail.isEmpty());
}

void tst_Mapping::shippedOnesLoad()
{
    for (const QString &name : Mapping::shippedNames()) {
        const auto mapping = Mapping::shipped(name);
        QVERIFY2(bool(mapping),
                 qPrintable(mapping ? QString() : mapping.error().field + mapping.error().detail));
        QCOMPARE(mapping->name, name);
    }
    QCOMPARE(Mapping::shipped(u"ghost"_s).error().kind, ErrorKind::NotFound);
}

void tst_Mapping::parameters()
{
    const auto other = Mapping::shipped(u"helpdesk-log"_s, {{u"feed"_s, u"ZZ"_s}});
    QVERIFY(bool(other));
    QCOMPARE(other->records.front().feed, u"ZZ"_s);
    QCOMPARE(Mapping::shipped(u"helpdesk-log"_s, {{u"colour"_s, u"red"_s}}).error().field,
             u"parameters"_s);
}

void tst_Mapping::values_data()
{
    QTest::addColumn<QByteArray>("set");
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("refused");
    const auto named = [](const QByteArray &rest) { return R"("name":{"value":"N"},)" + rest; };
    const QString none;
    QTest::newRow("text") << R"("name":{"column":"v"})"_ba
                          << "Li"_ba << u"name"_s << u"Li"_s << none;
    QTest::newRow("required by the type")
        << R"("name":{"column":"v"})"_ba
        << "?"_ba << u"name"_s << none << u"customer.name must not be empty"_s;
    QTest::newRow("required by the rule")
        << named(R"("grid":{"column":"v","required":true})") << "?"_ba << u"grid"_s << none
        << u"customer.grid has no value"_s;
    QTest::newRow("unknown is the default")
        << named(R"("grid":{"column":"v"})") << "?"_ba << u"grid"_s << u""_s << none;
    QTest::newRow("map") << named(R"("kind":{"column":"v","map":{"P":"person"}})") << "P"_ba
                         << u"kind"_s << u"person"_s << none;
    QTest::newRow("map has nothing")
        << named(R"("kind":{"column":"v","map":{"P":"person"}})") << "X"_ba << u"kind"_s << none
        << u"customer.kind the mapping has nothing for \"X\""_s;
    QTest::newRow("otherwise")
        << named(R"("kind":{"column":"v","map":{"P":"person"},"otherwise":"organisation"})")
        << "X"_ba << u"kind"_s << u"organisation"_s << none;
    QTest::newRow("no code") << named(R"("kind":{"column":"v"})") << "robot"_ba << u"kind"_s << none
                             << u"customer.kind is not a known code: robot"_s;
    QTest::newRow("template") << R"("name":{"template":"{id} of {v}!"})"_ba
                              << "x"_ba << u"name"_s << u"k1 of x!"_s << none;
    QTest::newRow("template whose last column is empty")
        << R"("name":{"template":"{id} of {v}!"})"_ba
        << ""_ba << u"name"_s << u"k1!"_s << none;
    QTest::newRow("template whose first column is empty")
        << R"("name":{"template":"{v} of {id}!"})"_ba
        << ""_ba << u"name"_s << u"k1!"_s << none;
    QTest::newRow("too long") << named(R"("grid":{"column":"v"})") << QByteArray(1'001, 'x')
                              << u"grid"_s << none
                              << u"customer.grid has 1001 characters, at most 1000 are allowed"_s;
    QTest::newRow("set") << named(R"("tags":{"column":"v","split":"/"})") << "b/a//b"_ba
                         << u"tags"_s << u"a,b"_s << none;
    QTest::newRow("reference") << named(R"("mergedInto":{"column":"v"})") << "nobody"_ba
                               << u"mergedInto"_s << none << u"customer.mergedInto is not an id"_s;
    QTest::newRow("number is hidden")
        << named(R"("phone":{"column":"v"})") << "+86 128 0000 5678"_ba << u"phone"_s
        << u"128****5678"_s << none;
}

void tst_Mapping::values()
{
    QFETCH(QByteArray, set);
    QFETCH(QByteArray, cell);
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, refused);
    const auto mapping = Mapping::load(mappingOf(set));
    QVERIFY2(bool(mapping),
             qPrintable(mapping ? QString() : mapping.error().field + mapping.error().detail));
    QByteArray file = "id,v,n\nk1," + cell + ",x\n";
    QBuffer device(&file);
    QVERIFY(device.open(QIODevice::ReadOnly));
    FakeSink sink;
    StillClock clock;
    const auto report = Importer(sink, *mapping, clock).run(device, u"s"_s);
    // A mapping that does not name a column of the file does not mind it.
    QVERIFY2(bool(report), qPrintable(report ? QString() : report.error().detail));
    if (!refused.isEmpty()) {
        QCOMPARE(report->rowsRefused, 1);
        QCOMPARE(report->refused.front().line, 2);
        QCOMPARE(report->refused.front().field + u' ' + report->refused.front().reason, refused);
        QVERIFY(sink.held.isEmpty());
        return;
    }
    QCOMPARE(report->rowsRefused, 0);
    const Row row = sink.of(u"customer").value(0);
    const Value &value = row.at(field);
    const auto *entries = std::get_if<QStringList>(&value);
    QCOMPARE(entries ? entries->join(u',') : row.text(field), text);
    if (field == "phone"_L1) {
        QCOMPARE(sink.of(u"customer_secret").value(0).text(u"phone"), QString::fromLatin1(cell));
        QCOMPARE(std::get<QByteArray>(row.at(u"phoneKey")).size(), 16);
        QCOMPARE(std::get<QByteArray>(row.at(u"phoneTailKey")).size(), 16);
    }
}

void tst_Mapping::idsFollowFromTheKey()
{
    const QUuid id = derivedId({u"source"_s, u"customer"_s, u"1"_s});
    QCOMPARE(id, derivedId({u"source"_s, u"customer"_s, u"1"_s}));
    QVERIFY(id != derivedId({u"source"_s, u"customer1"_s, u""_s}));
    QVERIFY(id != derivedId({u"source"_s, u"customer"_s, u"2"_s}));
    QCOMPARE(id.toString(QUuid::WithoutBraces).at(14), u'8');
    QCOMPARE(int(id.variant()), int(QUuid::DCE));
}

QTEST_GUILESS_MAIN(tst_Mapping)
#include "tst_mapping.moc"
