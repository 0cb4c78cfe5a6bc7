// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/valuecodec.h"

#include <QtCore/QCborArray>
#include <QtCore/QCborMap>
#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::protocol;

Q_DECLARE_METATYPE(touchline::Kind)
Q_DECLARE_METATYPE(touchline::Value)

namespace {

const QUuid someId = QUuid::fromString(u"01900000-0000-7000-8000-000000000001");

std::optional<Value> throughStream(const Value &value, Kind kind)
{
    QByteArray bytes;
    {
        QCborStreamWriter writer(&bytes);
        writeValue(writer, value);
    }
    QCborStreamReader reader(bytes);
    return readValue(reader, kind);
}

std::optional<Value> fromBytes(Kind kind, const QByteArray &bytes)
{
    QCborStreamReader reader(bytes);
    return readValue(reader, kind);
}

}  // namespace

class TestValueCodec final : public QObject {
    Q_OBJECT

private slots:
    void roundTrip_data();
    void roundTrip();
    void otherKindsAreRefused_data() { roundTrip_data(); }
    void otherKindsAreRefused();
    void foreignForms_data();
    void foreignForms();
    void streams_data();
    void streams();
    void jsonTexts_data();
    void jsonTexts();
};

void TestValueCodec::roundTrip_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Value>("value");
    const auto row = [](const char *name, Kind kind, const Value &value) {
        QTest::addRow("%s", name) << kind << value;
    };
    row("text", Kind::Text, u"停电 \"quoted\" \\ \n😀"_s);
    row("empty text", Kind::Text, QString());
    row("long text", Kind::LongText, QString(20'000, u'停'));
    row("code", Kind::Code, u"fault"_s);
    row("integer, least", Kind::Integer, std::numeric_limits<qint64>::min());
    row("integer, most", Kind::Integer, std::numeric_limits<qint64>::max());
    row("integer beyond 2^53", Kind::Integer, (qint64(1) << 53) + 1);
    row("zero", Kind::Integer, qint64(0));
    row("money, negative", Kind::Money, qint64(-12'345));
    row("time", Kind::Time, qint64(1'783'000'000'000));
    row("counter", Kind::Counter, qint64(24));
    row("yes", Kind::Flag, true);
    row("no", Kind::Flag, false);
    row("reference", Kind::Reference, someId);
    row("no reference", Kind::Reference, QUuid());
    row("set", Kind::Set, QStringList{u"a"_s, u"停"_s});
    row("empty set", Kind::Set, QStringList());
    row("bytes", Kind::Bytes, QByteArray("\x00\xff\x80z", 4));
    row("no bytes", Kind::Bytes, QByteArray());
}

void TestValueCodec::roundTrip()
{
    QFETCH(Kind, kind);
    QFETCH(Value, value);
    QVERIFY(fromCbor(kind, toCbor(value)) == value);
    QVERIFY(throughStream(value, kind) == value);
    QVERIFY(fromJsonText(kind, toJsonText(value)) == value);
}

// A value is read as its own kind, or as one of the same form; bytes and references share a form when
// they are 16 long, and JSON's texts stand for both.
void TestValueCodec::otherKindsAreRefused()
{
    QFETCH(Kind, kind);
    QFETCH(Value, value);
    for (int other = 0; other <= int(Kind::Bytes); ++other) {
        if (defaultValue(Kind(other)).index() == defaultValue(kind).index())
            continue;
        const auto read = throughStream(value, Kind(other));
        QCOMPARE(read.has_value(), Kind(other) == Kind::Bytes && kind == Kind::Reference);
    }
    QVERIFY(!fromCbor(kind, QCborValue()));
    QVERIFY(!fromCbor(kind, QCborValue(nullptr)));
    QVERIFY(!fromCbor(kind, QCborMap{}));
    QVERIFY(!fromCbor(kind, 1.5));
}

void TestValueCodec::foreignForms_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QCborValue>("cbor");
    QTest::addColumn<Value>("value");  // nothing = refused
    const auto row = [](const char *name, Kind kind, const QCborValue &cbor, const Value &value) {
        QTest::addRow("%s", name) << kind << cbor << value;
    };
    row("reference as text", Kind::Reference, someId.toString(QUuid::WithoutBraces), someId);
    row("reference in braces", Kind::Reference, someId.toString(), someId);
    row("reference in capitals", Kind::Reference, someId.toString(QUuid::WithoutBraces).toUpper(),
        someId);
    row("empty text is no reference given", Kind::Reference, u""_s, QUuid());
    row("reference with more behind it", Kind::Reference,
        someId.toString(QUuid::WithoutBraces) + u'0', Value());
    row("reference of 17 bytes", Kind::Reference, QByteArray(17, 'x'), Value());
    row("reference of no bytes", Kind::Reference, QByteArray(), Value());
    row("bytes as base64url", Kind::Bytes, u"_-8"_s, QByteArray("\xff\xef"));
    row("bytes as ordinary base64", Kind::Bytes, u"/+8"_s, Value());
    row("set unsorted with doubles", Kind::Set, QCborArray{u"b"_s, u"a"_s, u"b"_s},
        QStringList{u"a"_s, u"b"_s});
    row("set with a number", Kind::Set, QCborArray{u"b"_s, 1}, Value());
    row("flag as a number", Kind::Flag, 1, Value());
    row("number as text", Kind::Integer, u"1"_s, Value());
    row("number as a fraction", Kind::Integer, 1.0, Value());
}

void TestValueCodec::foreignForms()
{
    QFETCH(Kind, kind);
    QFETCH(QCborValue, cbor);
    QFETCH(Value, value);
    QVERIFY(fromCbor(kind, cbor).value_or(Value()) == value);
}

void TestValueCodec::streams_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Value>("value");  // nothing = refused
    const auto row = [](const char *name, Kind kind, const char *hex, const Value &value) {
        QTest::addRow("%s", name) << kind << QByteArray::fromHex(hex) << value;
    };
    row("nothing", Kind::Text, "", Value());
    row("text in pieces", Kind::Text, "7f61616162ff", u"ab"_s);
    row("text in pieces without end", Kind::Text, "7f6161", Value());
    row("text shorter than announced", Kind::Text, "6361", Value());
    row("text that announces 2^31", Kind::Text, "7a7fffffff61", Value());
    row("text that announces 2^63", Kind::Text, "7b7fffffffffffffff61", Value());
    row("broken UTF-8", Kind::Text, "61ff", Value());
    row("half a character", Kind::Text, "63eda0bd", Value());
    row("bytes in pieces", Kind::Bytes, "5f41614162ff", QByteArray("ab"));
    row("bytes that announce 2^63", Kind::Bytes, "5b7fffffffffffffff61", Value());
    row("2^63-1", Kind::Integer, "1b7fffffffffffffff", std::numeric_limits<qint64>::max());
    row("2^63", Kind::Integer, "1b8000000000000000", Value());
    row("2^64-1", Kind::Integer, "1bffffffffffffffff", Value());
    row("-2^63", Kind::Integer, "3b7fffffffffffffff", std::numeric_limits<qint64>::min());
    row("-2^63-1", Kind::Integer, "3b8000000000000000", Value());
    row("-2^64", Kind::Integer, "3bffffffffffffffff", Value());
    row("number in more bytes than needed", Kind::Integer, "1b0000000000000001", qint64(1));
    row("number shorter than announced", Kind::Integer, "1b00", Value());
    row("half-precision number", Kind::Integer, "f93c00", Value());
    row("tagged number", Kind::Integer, "c101", Value());
    row("null", Kind::Flag, "f6", Value());
    row("reference of 15 bytes", Kind::Reference, "4f000102030405060708090a0b0c0d0e", Value());
    row("set unsorted with doubles", Kind::Set, "8361626161 6162", QStringList{u"a"_s, u"b"_s});
    row("set without end", Kind::Set, "9f6161", Value());
    row("set with a set", Kind::Set, "8181", Value());
    row("set that announces 2^32", Kind::Set, "9affffffff6161", Value());
    row("set with damage behind an entry", Kind::Set, "9a774841346161ff", Value());
}

void TestValueCodec::streams()
{
    QFETCH(Kind, kind);
    QFETCH(QByteArray, bytes);
    QFETCH(Value, value);
    QVERIFY(fromBytes(kind, bytes).value_or(Value()) == value);
}

void TestValueCodec::jsonTexts_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("json");
    QTest::addColumn<Value>("value");  // nothing = refused
    const auto row = [](const char *name, Kind kind, const QString &json, const Value &value) {
        QTest::addRow("%s", name) << kind << json << value;
    };
    row("text", Kind::Text, u"\"a\\nb\""_s, u"a\nb"_s);
    row("number", Kind::Integer, u"-5"_s, qint64(-5));
    row("fraction", Kind::Integer, u"1.5"_s, Value());
    row("set", Kind::Set, u"[\"a\"]"_s, QStringList{u"a"_s});
    row("two values", Kind::Integer, u"1,2"_s, Value());
    row("out of the wrapping", Kind::Integer, u"1],[2"_s, Value());
    row("nothing", Kind::Text, u""_s, Value());
    row("null", Kind::Text, u"null"_s, Value());
    row("bare word", Kind::Text, u"停电"_s, Value());
}

void TestValueCodec::jsonTexts()
{
    QFETCH(Kind, kind);
    QFETCH(QString, json);
    QFETCH(Value, value);
    QVERIFY(fromJsonText(kind, json).value_or(Value()) == value);
}

QTEST_GUILESS_MAIN(TestValueCodec)
#include "tst_valuecodec.moc"
