// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samples.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::protocol;

namespace {

QCborArray throughJson(const QCborArray &objects)
{
    const QByteArray json = QJsonDocument(objects.toJsonArray()).toJson();
    return QCborArray::fromJsonArray(QJsonDocument::fromJson(json).array());
}

QList<Row> someOfEach()
{
    QList<Row> rows;
    for (const RecordType *type : allTypes()) {
        for (quint32 seed = 0; seed < 3; ++seed)
            rows += samples::row(*type, seed * 5);
    }
    return rows;
}

/// One run with one row, written by hand: a peer of another version.
QByteArray page(const QString &type, const QCborArray &columns, const QCborArray &values)
{
    QCborArray row{samples::id(1).toRfc4122(), samples::id(2).toRfc4122(), u"YJ"_s, 7, false};
    for (const QCborValue &value : values)
        row += value;
    return QCborValue(QCborArray{QCborArray{type, columns, QCborArray{row}}}).toCbor();
}

QCborMap object(const QString &type, const QCborMap &fields)
{
    return {{u"type"_s, type},
            {u"id"_s, samples::id(1).toString()},
            {u"root"_s, samples::id(2).toString()},
            {u"feed"_s, u"YJ"_s},
            {u"version"_s, 7},
            {u"fields"_s, fields}};
}

}  // namespace

class TestRowPage final : public QObject {
    Q_OBJECT

private slots:
    void roundTrip_data();
    void roundTrip();
    void runsOfManyTypes();
    void noRows();
    void aNewerPeer();
    void aNewerPeerInJson();
    void cutAnywhereIsAnError();
    void anyByteAlteredIsHarmless();
    void damage_data();
    void damage();
    void objects_data();
    void objects();
};

void TestRowPage::roundTrip_data()
{
    QTest::addColumn<int>("type");
    for (int i = 0; i < int(allTypes().size()); ++i)
        QTest::addRow("%s", allTypes()[size_t(i)]->name.latin1()) << i;
}

void TestRowPage::roundTrip()
{
    QFETCH(int, type);
    for (quint32 seed = 0; seed < 100; ++seed) {
        const QList<Row> rows{samples::row(*allTypes()[size_t(type)], seed)};
        const auto cbor = decodeRows(encodeRows(rows));
        QVERIFY2(cbor && cbor->rows == rows, qPrintable(u"CBOR, seed %1"_s.arg(seed)));
        QCOMPARE(cbor->unknownRows, 0);
        const auto json = rowsFromObjects(throughJson(rowsAsObjects(rows)));
        QVERIFY2(json && json->rows == rows, qPrintable(u"JSON, seed %1"_s.arg(seed)));
        QCOMPARE(json->unknownRows, 0);
    }
}

void TestRowPage::runsOfManyTypes()
{
    const QList<Row> rows = someOfEach();
    const auto read = decodeRows(encodeRows(rows));
    QVERIFY(read);
    QVERIFY(read->rows == rows);
}

void TestRowPage::noRows()
{
    const auto read = decodeRows(encodeRows({}));
    QVERIFY(read && read->rows.isEmpty() && read->unknownRows == 0);
}

void TestRowPage::aNewerPeer()
{
    const auto added =
        decodeRows(page(u"note"_s, {u"text"_s, u"mood"_s, u"pinned"_s, u"list"_s},
                        {u"hello"_s, u"calm"_s, true, QCborArray{1, QByteArray("x"), nullptr}}));
    QVERIFY(added);
    QCOMPARE(added->rows.size(), 1);
    const Row &row = added->rows.front();
    QCOMPARE(row.text(u"text"), u"hello"_s);
    QVERIFY(row.at(u"pinned") == Value(true));
    QVERIFY(row.at(u"author") == Value(QUuid()));
    QCOMPARE(row.version, qint64(7));
    QCOMPARE(row.extra, (QCborMap{{u"mood"_s, u"calm"_s},
                                  {u"list"_s, QCborArray{1, QByteArray("x"), nullptr}}}));
    // What this program does not know is kept, but never sent back.
    QVERIFY(!encodeRows(added->rows).contains("mood"));

    QCborArray runs = QCborValue::fromCbor(page(u"hologram"_s, {u"a"_s}, {1})).toArray();
    runs +=
        QCborValue::fromCbor(encodeRows({samples::row(*findType(u"note"), 1)})).toArray().first();
    const auto unknown = decodeRows(QCborValue(runs).toCbor());
    QVERIFY(unknown);
    QCOMPARE(unknown->unknownRows, 1);
    QVERIFY(unknown->rows == QList<Row>{samples::row(*findType(u"note"), 1)});
}

void TestRowPage::aNewerPeerInJson()
{
    const auto read =
        rowsFromObjects({object(u"note"_s, {{u"text"_s, u"hello"_s}, {u"mood"_s, 1.5}}),
                         object(u"hologram"_s, {})});
    QVERIFY(read);
    QCOMPARE(read->unknownRows, 1);
    QCOMPARE(read->rows.size(), 1);
    QCOMPARE(read->rows.front().text(u"text"), u"hello"_s);
    QCOMPARE(read->rows.front().extra, (QCborMap{{u"mood"_s, 1.5}}));
}

void TestRowPage::cutAnywhereIsAnError()
{
    const QByteArray whole =
        encodeRows({samples::row(*findType(u"customer"), 1),
                    samples::row(*findType(u"customer"), 2), samples::row(*findType(u"note"), 3)});
    QVERIFY(decodeRows(whole));
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const auto read = decodeRows(whole.first(size));
        QVERIFY2(!read, qPrintable(QString::number(size)));
        QCOMPARE(read.error().field, u"rows"_s);
    }
    QVERIFY(!decodeRows(whole + '\0'));
    QVERIFY(!decodeRows(whole + whole));
}

// Read or refused, never more rows than bytes could hold and never a value of a wrong kind.
void TestRowPage::anyByteAlteredIsHarmless()
{
    const QByteArray whole =
        encodeRows({samples::row(*findType(u"note"), 1), samples::row(*findType(u"org"), 2)});
    for (qsizetype i = 0; i < whole.size(); ++i) {
        for (const char c : {'\0', '\x1f', '\x5f', '\x7b', '\x9a', '\x9f', '\xbf', '\xc0', '\xff',
                             char(whole[i] ^ 1)}) {
            QByteArray altered = whole;
            altered[i] = c;
            const auto read = decodeRows(altered);
            if (!read)
                continue;
            QVERIFY(read->rows.size() <= 2);
            for (const Row &row : read->rows) {
                for (size_t f = 0; f < row.values.size(); ++f)
                    QCOMPARE(row.values[f].index(), defaultValue(row.type->fields[f].kind).index());
            }
        }
    }
}

void TestRowPage::damage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const QByteArray &bytes, const QString &reason) {
        QTest::addRow("%s", name) << bytes << u"damaged at "_s + reason;
    };
    row("no bytes", {}, u"the start"_s);
    row("not a list", QByteArray::fromHex("a0"), u"the start"_s);
    row("run that is a number", QByteArray::fromHex("8101"), u"a run"_s);
    row("run without a type", QByteArray::fromHex("818101"), u"the head of a run"_s);
    row("doubled column", page(u"note"_s, {u"text"_s, u"text"_s}, {u"a"_s, u"b"_s}),
        u"the head of a run"_s);
    row("column that is a number", page(u"note"_s, {1}, {1}), u"the head of a run"_s);
    row("wrong kind", page(u"note"_s, {u"text"_s}, {1}), u"note, row 0"_s);
    row("flag as text", page(u"note"_s, {u"pinned"_s}, {u"yes"_s}), u"note, row 0"_s);
    row("value missing", page(u"note"_s, {u"text"_s}, {}), u"note, row 0"_s);
    row("value too many", page(u"note"_s, {u"text"_s}, {u"a"_s, u"b"_s}), u"note, row 0"_s);
    row("map in an unknown column", page(u"note"_s, {u"mood"_s}, {QCborMap{}}), u"note, row 0"_s);
    QCborArray deep{1};
    for (int i = 0; i < 40; ++i)
        deep = QCborArray{deep};
    row("nested in an unknown column", page(u"note"_s, {u"mood"_s}, {deep}), u"note, row 0"_s);
    row("nested in an unknown type", page(u"hologram"_s, {u"mood"_s}, {deep}),
        u"a run of the unknown type hologram"_s);
    row("short id",
        QCborValue(QCborArray{QCborArray{u"note"_s, QCborArray{},
                                         QCborArray{QCborArray{QByteArray("x")}}}})
            .toCbor(),
        u"note, row 0"_s);
    const QByteArray id = samples::id(1).toRfc4122();
    row("negative version",
        QCborValue(QCborArray{QCborArray{u"note"_s, QCborArray{},
                                         QCborArray{QCborArray{id, id, u"YJ"_s, -1, false}}}})
            .toCbor(),
        u"note, row 0"_s);
    row("run with a fourth part",
        QCborValue(QCborArray{QCborArray{u"note"_s, QCborArray{}, QCborArray{}, 1}}).toCbor(),
        u"the end of a run of note"_s);
    row("damage behind text in huge lists",
        QByteArray::fromHex("9a77484134 83 646e6f7465 9a77484134 6161ff"), u"the head of a run"_s);
    row("damage behind an entry in a huge unknown run",
        QByteArray::fromHex("81 83 6168 80 9a77484134 4161ff"), u"a run of the unknown type h"_s);
}

void TestRowPage::damage()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    const auto read = decodeRows(bytes);
    QVERIFY(!read);
    QVERIFY(read.error() == invalid(u"rows"_s, reason));
}

void TestRowPage::objects_data()
{
    QTest::addColumn<QCborValue>("entry");
    QTest::addColumn<QString>("field");
    const auto without = [](const QString &key) {
        QCborMap map = object(u"note"_s, {});
        map.remove(key);
        return map;
    };
    const auto with = [](const QString &key, const QCborValue &value) {
        QCborMap map = object(u"note"_s, {});
        map[key] = value;
        return map;
    };
    const auto row = [](const char *name, const QCborValue &entry, const QString &field) {
        QTest::addRow("%s", name) << entry << field;
    };
    row("not an object", 5, u"rows.type"_s);
    row("no type", without(u"type"_s), u"rows.type"_s);
    row("type is a number", with(u"type"_s, 1), u"rows.type"_s);
    row("no id", without(u"id"_s), u"rows.id"_s);
    row("no root", without(u"root"_s), u"rows.root"_s);
    row("no feed", without(u"feed"_s), u"rows.feed"_s);
    row("long feed", with(u"feed"_s, QString(21, u'a')), u"rows.feed"_s);
    row("no version", without(u"version"_s), u"rows.version"_s);
    row("negative version", with(u"version"_s, -1), u"rows.version"_s);
    row("deleted is a number", with(u"deleted"_s, 1), u"rows.deleted"_s);
    row("no fields", without(u"fields"_s), u"rows.fields"_s);
    row("wrong kind", object(u"note"_s, {{u"text"_s, 1}}), u"rows"_s);
}

void TestRowPage::objects()
{
    QFETCH(QCborValue, entry);
    const auto read = rowsFromObjects({entry});
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Invalid);
    QTEST(read.error().field, "field");
}

QTEST_GUILESS_MAIN(TestRowPage)
#include "tst_rowpage.moc"
