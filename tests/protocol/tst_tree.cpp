// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/limits.h"
#include "protocol/tree.h"

#include <QtTest/QtTest>

#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::protocol;

Q_DECLARE_METATYPE(touchline::protocol::Format)

namespace {

QByteArray hex(const char *text) { return QByteArray::fromHex(text); }

// {"a": [[[…]]]} with this many lists around a number.
QByteArray nestedCbor(int lists) { return hex("a16161") + QByteArray(lists, '\x81') + '\x01'; }
QByteArray nestedJson(int lists)
{
    return "{\"a\":" + QByteArray(lists, '[') + '1' + QByteArray(lists, ']') + '}';
}

}  // namespace

class TestTree final : public QObject {
    Q_OBJECT

private slots:
    void parses_data();
    void parses();
    void cutAnywhereIsRefused();
    void printsWhatItParses();
    void members_data();
    void members();
    void firstWrongMemberIsNamed();
    void entries_data();
    void entries();
};

void TestTree::parses_data()
{
    QTest::addColumn<Format>("format");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("good");
    const auto cbor = [](const char *rule, const QByteArray &bytes, bool good) {
        QTest::addRow("CBOR %s", rule) << Format::Cbor << bytes << good;
    };
    const auto json = [](const char *rule, const QByteArray &bytes, bool good) {
        QTest::addRow("JSON %s", rule) << Format::Json << bytes << good;
    };
    const int most = limits::NestingDepth;
    cbor("empty map", hex("a0"), true);
    cbor("map", hex("a2616101616202"), true);
    cbor("map of unknown length", hex("bf616101ff"), true);
    cbor("text in pieces", hex("a161617f61626163ff"), true);
    cbor("nested as deep as allowed", nestedCbor(most - 1), true);
    cbor("nested deeper", nestedCbor(most), false);
    cbor("nested far deeper", nestedCbor(100'000), false);
    cbor("no bytes", {}, false);
    cbor("list", hex("8101"), false);
    cbor("number", hex("01"), false);
    cbor("bytes left over", hex("a000"), false);
    cbor("a second map", hex("a0a0"), false);
    cbor("doubled keys", hex("a2616101616102"), false);
    cbor("doubled keys further in", hex("a16161a2616201616202"), false);
    cbor("number as key", hex("a10102"), false);
    cbor("key without value", hex("bf6161ff"), false);
    cbor("tag", hex("a16161c101"), false);
    cbor("tag before all", hex("d9d9f7a0"), false);
    cbor("broken UTF-8", hex("a1616161ff"), false);
    cbor("half a character in UTF-8", hex("a1616163eda0bd"), false);
    cbor("map that announces 2^32 members", hex("ba ffffffff 6161 01"), false);
    cbor("map that announces 2^63 members", hex("bb 7fffffffffffffff 6161 01"), false);
    cbor("list that announces 2^32 entries", hex("a16161 9affffffff 01"), false);
    cbor("text that announces 2^31 bytes", hex("a16161 7a7fffffff 61"), false);
    cbor("bytes that announce 2^63", hex("a16161 5b7fffffffffffffff 61"), false);
    cbor("text just short of the longest, not there", hex("a16161 7a00800000 61"), false);
    cbor("break in a list of known length", hex("a16161 8201ff"), false);
    cbor("reserved length", hex("a161611c"), false);
    // Qt's reader goes on answering for the last sound entry, here two thousand million times.
    cbor("damage behind text in a huge list", hex("a16161 9a77484134 6161ff"), false);
    cbor("damage behind bytes in a huge list", hex("a16161 9a77484134 4161ff"), false);
    cbor("damage behind text in a huge list further in", hex("a16161 9a77484134 9a77484134 6161ff"),
         false);
    cbor("damage behind text in a list without end", hex("a16161 9f 6161 1c"), false);
    cbor("not a number", hex("a16161f97e00"), true);
    cbor("simple values", hex("a16161f4"), true);

    json("empty object", "{}", true);
    json("object", "{\"a\":1,\"b\":[true,null,\"x\"]}", true);
    json("spaces", " { \"a\" : 1 }\r\n", true);
    json("nested as deep as allowed", nestedJson(most - 1), true);
    json("nested deeper", nestedJson(most), false);
    json("nested far deeper", nestedJson(100'000), false);
    json("many lists side by side", "{\"a\":[" + QByteArray("[],").repeated(100) + "[]]}", true);
    json("brackets in text do not count", "{\"a\":\"" + QByteArray(100, '[') + "\"}", true);
    json("quote in text", "{\"a\":\"x\\\"{{{{{{{{{{{{{{{{{{\"}", true);
    json("no bytes", {}, false);
    json("list", "[1]", false);
    json("bytes left over", "{} x", false);
    json("a second object", "{}{}", false);
    json("doubled keys", "{\"a\":1,\"a\":2}", false);
    json("doubled keys further in", "{\"x\":[{\"a\":1,\"a\":2}]}", false);
    json("the same key in two objects", "{\"x\":{\"a\":1},\"y\":{\"a\":2}}", true);
    json("the same text as key and value", "{\"a\":\"a\",\"b\":\"a\"}", true);
    json("escaped key that could be a double", "{\"a\":1,\"\\u0061\":2}", false);
    json("not a number", "{\"a\":NaN}", false);
    json("broken UTF-8", "{\"a\":\"\xff\"}", false);
    json("text without end", "{\"a\":\"", false);
    json("object without end", "{\"a\":1", false);
    json("comment", "{/**/}", false);
}

void TestTree::parses()
{
    QFETCH(Format, format);
    QFETCH(QByteArray, bytes);
    const auto tree = parseTree(bytes, format);
    QTEST(bool(tree), "good");
    if (!tree) {
        QCOMPARE(tree.error().kind, ErrorKind::Invalid);
        QCOMPARE(tree.error().field, u"body"_s);
        QVERIFY(!tree.error().detail.isEmpty());
    }
}

void TestTree::cutAnywhereIsRefused()
{
    const QCborMap map{{u"a"_s, QCborArray{1, u"停"_s, QByteArray("x")}},
                       {u"b"_s, QCborMap{{u"c"_s, true}}}};
    for (const Format format : {Format::Cbor, Format::Json}) {
        const QByteArray whole = printTree(map, format);
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY2(!parseTree(whole.first(size), format), qPrintable(QString::number(size)));
    }
}

void TestTree::printsWhatItParses()
{
    const QCborMap map{{u"list"_s, QCborArray{1, -5, true, false, nullptr, u"停\"\\\n😀"_s}},
                       {u"least"_s, std::numeric_limits<qint64>::min()},
                       {u"most"_s, std::numeric_limits<qint64>::max()}};
    for (const Format format : {Format::Cbor, Format::Json}) {
        const auto tree = parseTree(printTree(map, format), format);
        QVERIFY(tree);
        for (const auto &[key, value] : map)
            QVERIFY2(tree->value(key) == value, qPrintable(key.toString()));
    }
}

using Read = std::function<void(Members &)>;
Q_DECLARE_METATYPE(Read)

void TestTree::members_data()
{
    QTest::addColumn<QCborValue>("value");  // of the member "m"; undefined = missing
    QTest::addColumn<Read>("read");
    QTest::addColumn<QString>("why");  // empty = accepted
    const auto row = [](const char *rule, const QCborValue &value, const Read &read,
                        const QString &why) { QTest::addRow("%s", rule) << value << read << why; };
    const QCborValue missing;
    const Read text = [](Members &m) { (void)m.text("m"_L1, 3); };
    const Read optionalText = [](Members &m) { (void)m.text("m"_L1, 3, false); };
    row("text", u"abc"_s, text, {});
    row("text, empty", u""_s, text, {});
    row("text, missing", missing, text, u"is missing"_s);
    row("text, missing but optional", missing, optionalText, {});
    row("text, too long", u"abcd"_s, text, u"is longer than 3 characters"_s);
    row("text, too long though optional", u"abcd"_s, optionalText,
        u"is longer than 3 characters"_s);
    row("text, NUL", QString(QChar(0)), text, u"contains a NUL character or broken Unicode"_s);
    row("text, half a character", QString(QChar(0xd83d)), text,
        u"contains a NUL character or broken Unicode"_s);
    row("text, number", 1, text, u"is not text"_s);
    row("text, null", nullptr, text, u"is not text"_s);
    const Read integer = [](Members &m) { (void)m.integer("m"_L1, -2, 5); };
    row("integer, least", -2, integer, {});
    row("integer, most", 5, integer, {});
    row("integer, below", -3, integer, u"is not between -2 and 5"_s);
    row("integer, above", 6, integer, u"is not between -2 and 5"_s);
    row("integer, missing", missing, integer, u"is missing"_s);
    row("integer, fraction", 1.5, integer, u"is not a whole number"_s);
    row("integer, not a number", qQNaN(), integer, u"is not a whole number"_s);
    row("integer, text", u"1"_s, integer, u"is not a whole number"_s);
    const Read optional = [](Members &m) { (void)m.optionalInteger("m"_L1, 1, 0, 5); };
    row("optional integer, missing", missing, optional, {});
    row("optional integer, above", 6, optional, u"is not between 0 and 5"_s);
    const Read flag = [](Members &m) { (void)m.flag("m"_L1); };
    row("flag", true, flag, {});
    row("flag, missing is no", missing, flag, {});
    row("flag, number", 1, flag, u"is not true or false"_s);
    const Read bytes = [](Members &m) { (void)m.bytes("m"_L1, 2); };
    row("bytes", QByteArray("ab"), bytes, {});
    row("bytes, base64url", u"YWI"_s, bytes, {});
    row("bytes, missing", missing, bytes, u"is missing"_s);
    row("bytes, too long", QByteArray("abc"), bytes, u"is longer than 2 bytes"_s);
    row("bytes, not base64url", u"Y*I"_s, bytes, u"is not a byte string"_s);
    const Read uuid = [](Members &m) { (void)m.uuid("m"_L1); };
    const Read optionalUuid = [](Members &m) { (void)m.uuid("m"_L1, false); };
    row("id", QByteArray(16, 'x'), uuid, {});
    row("id, text", u"01900000-0000-7000-8000-000000000001"_s, uuid, {});
    row("id, missing", missing, uuid, u"is missing"_s);
    row("id, null", u"00000000-0000-0000-0000-000000000000"_s, uuid, u"is not an id"_s);
    row("id, null but optional", u"00000000-0000-0000-0000-000000000000"_s, optionalUuid, {});
    row("id, 15 bytes", QByteArray(15, 'x'), uuid, u"is not an id"_s);
    row("id, text with more behind it", u"01900000-0000-7000-8000-000000000001x"_s, uuid,
        u"is not an id"_s);
    row("id, other text, though optional", u"x"_s, optionalUuid, u"is not an id"_s);
    const Read array = [](Members &m) { (void)m.array("m"_L1, 2); };
    row("list", QCborArray{1, 2}, array, {});
    row("list, too many", QCborArray{1, 2, 3}, array, u"has more than 2 entries"_s);
    row("list, missing", missing, array, u"is missing"_s);
    row("list, object", QCborMap{}, array, u"is not a list"_s);
    const Read map = [](Members &m) { (void)m.map("m"_L1); };
    row("object", QCborMap{}, map, {});
    row("object, missing", missing, map, u"is missing"_s);
    row("object, list", QCborArray{}, map, u"is not an object"_s);
}

void TestTree::members()
{
    QFETCH(QCborValue, value);
    QFETCH(Read, read);
    QFETCH(QString, why);
    QCborMap tree;
    if (!value.isUndefined())
        tree[u"m"_s] = value;
    Members members(tree, u"top[1]"_s);
    read(members);
    QCOMPARE(members.ok(), why.isEmpty());
    if (!members.ok())
        QVERIFY(members.error() == invalid(u"top[1].m"_s, why));
}

void TestTree::firstWrongMemberIsNamed()
{
    Members members(QCborMap{{u"b"_s, 1}});
    (void)members.text("a"_L1);
    (void)members.text("b"_L1);
    QVERIFY(members.error() == invalid(u"a"_s, u"is missing"_s));
}

void TestTree::entries_data()
{
    QTest::addColumn<QCborValue>("entry");
    QTest::addColumn<bool>("text");
    QTest::addColumn<bool>("id");
    QTest::newRow("text") << QCborValue(u"abc"_s) << true << false;
    QTest::newRow("text too long") << QCborValue(u"abcd"_s) << false << false;
    QTest::newRow("empty text is no id given") << QCborValue(u""_s) << true << true;
    QTest::newRow("NUL") << QCborValue(QString(QChar(0))) << false << false;
    QTest::newRow("half a character") << QCborValue(QString(QChar(0xdc00))) << false << false;
    QTest::newRow("number") << QCborValue(1) << false << false;
    QTest::newRow("nothing") << QCborValue() << false << false;
    QTest::newRow("id of 16 bytes") << QCborValue(QByteArray(16, 'x')) << false << true;
    QTest::newRow("id as text") << QCborValue(u"01900000-0000-7000-8000-000000000001"_s) << false
                                << true;
}

void TestTree::entries()
{
    QFETCH(QCborValue, entry);
    QTEST(plainText(entry, 3).has_value(), "text");
    QTEST(plainId(entry).has_value(), "id");
}

QTEST_GUILESS_MAIN(TestTree)
#include "tst_tree.moc"
