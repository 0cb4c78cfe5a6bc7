// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/records/accountfact.h"
#include "domain/records/appointment.h"
#include "domain/records/approval.h"
#include "domain/records/attachment.h"
#include "domain/records/automation.h"
#include "domain/records/clocksetting.h"
#include "domain/records/conflict.h"
#include "domain/records/customersecret.h"
#include "domain/records/handover.h"
#include "domain/records/hourspart.h"
#include "domain/records/interaction.h"
#include "domain/records/message.h"
#include "domain/records/note.h"
#include "domain/records/notice.h"
#include "domain/records/orderevent.h"
#include "domain/records/orderpart.h"
#include "domain/records/orderreporter.h"
#include "domain/records/ordertype.h"
#include "domain/records/outage.h"
#include "domain/records/payment.h"
#include "domain/records/pin.h"
#include "domain/records/quicktext.h"
#include "domain/records/refusal.h"
#include "domain/records/region.h"
#include "domain/records/savedview.h"
#include "domain/records/scopemember.h"
#include "domain/records/team.h"
#include "domain/records/ticket.h"
#include "domain/records/verification.h"
#include "domain/records/workorder.h"

#include <QtTest/QtTest>

#include <functional>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;

namespace {

QUuid id(int n) { return QUuid(0x01900000u + uint(n), 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1); }

/// Another value than the default, and another one for each field.
Value valueOf(const FieldType &field, int n)
{
    switch (field.kind) {
    case Kind::Text:
    case Kind::LongText: return u"text %1 停"_s.arg(n);
    case Kind::Code: return QString(field.codes[size_t(n) % field.codes.size()]);
    case Kind::Integer:
    case Kind::Money:
    case Kind::Counter: return qint64(1'000 + n);
    case Kind::Time: return qint64(1'783'000'000'000 + n);
    case Kind::Flag: return true;
    case Kind::Reference: return id(n);
    case Kind::Set: return QStringList{u"a%1"_s.arg(n), u"b"_s};
    case Kind::Bytes: return QByteArray(4, char(n));
    }
    Q_UNREACHABLE();
}

template <typename T> Row throughRecord(const Row &row) { return toRow(fromRow<T>(row)); }

struct Door {
    const RecordType *type;
    Row (*throughRecord)(const Row &);
};

template <typename... T> std::vector<Door> doors() { return {{&typeOf<T>(), throughRecord<T>}...}; }

const std::vector<Door> all =
    doors<Region, Org, Team, User, Customer, CustomerSecret, Service, Interaction, Message,
          WorkOrder, OrderReporter, OrderEvent, Note, Conflict, Refusal, Notice, Outage,
          AccountFact, Attachment, ScopeMember, Pin, Verification, Payment, Ticket, Approval,
          Handover, QuickText, ClockSetting, HoursPart, SavedView, Automation, OrderType, OrderPart,
          Appointment>();

Row filled(const RecordType &type)
{
    Row row = emptyRow(type);
    row.id = id(900);
    row.root = type.selfRooted ? row.id : id(901);
    row.feed = u"YJ"_s;
    row.version = 7;
    for (size_t i = 0; i < type.fields.size(); ++i)
        row.values[i] = valueOf(type.fields[i], int(i) + 1);
    return row;
}

FieldType field(Kind kind, qsizetype most = 10, bool required = false)
{
    return {.name = "f"_L1, .kind = kind, .required = required, .maxLength = most};
}

}  // namespace

Q_DECLARE_METATYPE(touchline::FieldType)
Q_DECLARE_METATYPE(touchline::Value)

class TestRecords final : public QObject {
    Q_OBJECT

private slots:
    void everyTypeIsListedOnce();
    void rootsComeBeforeWhatRefersToThem();
    void types_data();
    void names_data() { types_data(); }
    void names();
    void roundTrip_data() { types_data(); }
    void roundTrip();
    void defaultsRoundTrip_data() { types_data(); }
    void defaultsRoundTrip();
    void unknownCodesReadAsUnknown_data() { types_data(); }
    void unknownCodesReadAsUnknown();
    void timelineFieldsExist_data() { types_data(); }
    void timelineFieldsExist();
    void ownValuesAreAccepted_data() { types_data(); }
    void ownValuesAreAccepted();
    void aRootlessRecordOfASelfRootedTypeIsItsOwnRoot();
    void rowsAnswerByName();
    void limits_data();
    void limits();
};

void TestRecords::types_data()
{
    QTest::addColumn<int>("index");
    for (size_t i = 0; i < all.size(); ++i)
        QTest::addRow("%s", all[i].type->name.latin1()) << int(i);
}

void TestRecords::everyTypeIsListedOnce()
{
    QCOMPARE(allTypes().size(), all.size());
    QStringList names;
    for (const Door &door : all) {
        QVERIFY(std::find(allTypes().begin(), allTypes().end(), door.type) != allTypes().end());
        QVERIFY(findType(QString(door.type->name)) == door.type);
        names += door.type->name;
    }
    QCOMPARE(names.removeDuplicates(), 0);
    QVERIFY(!findType(u"nothing"));
    QVERIFY(!findType(u""));
}

void TestRecords::rootsComeBeforeWhatRefersToThem()
{
    const auto place = [](const RecordType &type) {
        return std::find(allTypes().begin(), allTypes().end(), &type) - allTypes().begin();
    };
    const QList<std::pair<const RecordType *, const RecordType *>> pairs{
        {&typeOf<Org>(), &typeOf<Team>()},
        {&typeOf<Team>(), &typeOf<User>()},
        {&typeOf<User>(), &typeOf<Customer>()},
        {&typeOf<Customer>(), &typeOf<CustomerSecret>()},
        {&typeOf<Customer>(), &typeOf<Service>()},
        {&typeOf<Customer>(), &typeOf<WorkOrder>()},
        {&typeOf<Service>(), &typeOf<AccountFact>()},
        {&typeOf<Interaction>(), &typeOf<Message>()},
        {&typeOf<WorkOrder>(), &typeOf<OrderEvent>()},
        {&typeOf<WorkOrder>(), &typeOf<OrderReporter>()},
        {&typeOf<WorkOrder>(), &typeOf<Note>()},
        {&typeOf<WorkOrder>(), &typeOf<Conflict>()}};
    for (const auto &[before, after] : pairs)
        QVERIFY2(place(*before) < place(*after), after->name.latin1());
}

// The names are columns of tables beside these.
void TestRecords::names()
{
    QFETCH(int, index);
    const RecordType &type = *all[size_t(index)].type;
    const QStringList reserved{u"id"_s,      u"root"_s,  u"feed"_s, u"version"_s,
                               u"deleted"_s, u"extra"_s, u"fv"_s,   u"gen"_s};
    const QRegularExpression plain(u"^[a-z][A-Za-z0-9]*$"_s);
    QVERIFY(QRegularExpression(u"^[a-z]+(_[a-z]+)*$"_s).match(type.name).hasMatch());
    QVERIFY(!type.fields.empty());
    QStringList seen;
    for (size_t i = 0; i < type.fields.size(); ++i) {
        const QString name = type.fields[i].name;
        QVERIFY2(plain.match(name).hasMatch(), qPrintable(name));
        QVERIFY2(!reserved.contains(name, Qt::CaseInsensitive), qPrintable(name));
        // Tables compare names without case.
        QVERIFY2(!seen.contains(name, Qt::CaseInsensitive), qPrintable(name));
        seen += name;
        QCOMPARE(type.indexOf(name), int(i));
        QCOMPARE(type.fields[i].kind == Kind::Code, !type.fields[i].codes.empty());
    }
    QCOMPARE(type.indexOf(u"noSuchField"), -1);
}

void TestRecords::roundTrip()
{
    QFETCH(int, index);
    const Door &door = all[size_t(index)];
    const Row row = filled(*door.type);
    for (size_t i = 0; i < row.values.size(); ++i)
        QVERIFY(row.values[i] != defaultValue(door.type->fields[i].kind));
    QVERIFY(door.throughRecord(row) == row);
}

void TestRecords::defaultsRoundTrip()
{
    QFETCH(int, index);
    const Door &door = all[size_t(index)];
    Row row = emptyRow(*door.type);
    row.id = id(1);
    row.root = id(1);
    const Row back = door.throughRecord(row);
    for (size_t i = 0; i < row.values.size(); ++i)
        QVERIFY2(back.values[i] == row.values[i], door.type->fields[i].name.latin1());
}

void TestRecords::unknownCodesReadAsUnknown()
{
    QFETCH(int, index);
    const Door &door = all[size_t(index)];
    Row row = filled(*door.type);
    for (const FieldType &one : door.type->fields) {
        if (one.kind == Kind::Code)
            row.set(QString(one.name), u"ofANewerPeer"_s);
    }
    const Row back = door.throughRecord(row);
    for (const FieldType &one : door.type->fields)
        QVERIFY2(back.at(QString(one.name)) ==
                     (one.kind == Kind::Code ? Value(QString()) : row.at(QString(one.name))),
                 one.name.latin1());
}

void TestRecords::timelineFieldsExist()
{
    QFETCH(int, index);
    const RecordType &type = *all[size_t(index)].type;
    if (!type.timelineAt.isEmpty())
        QCOMPARE(type.fields.at(size_t(type.indexOf(QString(type.timelineAt)))).kind, Kind::Time);
    if (!type.timelineOwner.isEmpty())
        QCOMPARE(type.fields.at(size_t(type.indexOf(QString(type.timelineOwner)))).kind,
                 Kind::Reference);
    QVERIFY(!type.timelineAt.isEmpty() || type.timelineOwner.isEmpty());
}

void TestRecords::ownValuesAreAccepted()
{
    QFETCH(int, index);
    const Row row = filled(*all[size_t(index)].type);
    for (const FieldType &one : row.type->fields) {
        QCOMPARE(whyNot(one, row.at(QString(one.name))), QString());
        if (!one.required)
            QCOMPARE(whyNot(one, defaultValue(one.kind)), QString());
        else
            QCOMPARE(whyNot(one, defaultValue(one.kind)),
                     one.kind == Kind::Code || one.kind == Kind::Text ||
                             one.kind == Kind::LongText || one.kind == Kind::Reference
                         ? u"must not be empty"_s
                         : QString());
    }
}

void TestRecords::aRootlessRecordOfASelfRootedTypeIsItsOwnRoot()
{
    WorkOrder order;
    order.id.value = id(5);
    QCOMPARE(toRow(order).root, id(5));
    Note note;
    note.id.value = id(5);
    QVERIFY(toRow(note).root.isNull());
}

void TestRecords::rowsAnswerByName()
{
    Note note;
    note.text = u"停电"_s;
    note.at = {5};
    note.author.value = id(3);
    const Row row = toRow(note);
    QCOMPARE(row.text(u"text"), u"停电"_s);
    QCOMPARE(row.integer(u"at"), qint64(5));
    QCOMPARE(row.reference(u"author"), id(3));
    QVERIFY(std::holds_alternative<std::monostate>(row.at(u"noSuchField")));
    QCOMPARE(row.text(u"at"), QString());
    QCOMPARE(row.integer(u"text"), qint64(0));
    QVERIFY(row.reference(u"text").isNull());
}

void TestRecords::limits_data()
{
    QTest::addColumn<FieldType>("type");
    QTest::addColumn<Value>("value");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *rule, const FieldType &type, const Value &value,
                        const QString &why) { QTest::addRow("%s", rule) << type << value << why; };
    const QString wrong = u"has the wrong type"_s;
    for (const Kind kind : {Kind::Text, Kind::LongText, Kind::Code}) {
        const auto named = [kind](const char *rule) {
            return "text kind " + QByteArray::number(int(kind)) + ", " + rule;
        };
        row(named("up to the limit"), field(kind), QString(10, u'a'), QString());
        row(named("one more"), field(kind), QString(11, u'a'),
            u"has 11 characters, at most 10 are allowed"_s);
        row(named("empty"), field(kind), QString(), QString());
        row(named("empty but required"), field(kind, 10, true), QString(), u"must not be empty"_s);
        row(named("blank but required"), field(kind, 10, true), u" \n\u3000"_s,
            u"must not be empty"_s);
        row(named("NUL"), field(kind), QString(QChar(0)), u"contains a NUL character"_s);
        row(named("half a character"), field(kind), QString(QChar(0xd83d)),
            u"is not valid Unicode"_s);
        row(named("a character of two halves"), field(kind), u"😀"_s, QString());
        row(named("a number"), field(kind), qint64(1), wrong);
        row(named("nothing"), field(kind), Value(), wrong);
    }
    row("an unknown code of a newer peer", field(Kind::Code, 60), u"ofANewerPeer"_s, QString());
    row("time, not set", field(Kind::Time), qint64(0), QString());
    row("time, end of the year 9999", field(Kind::Time), qint64(253'402'300'799'999), QString());
    row("time, beyond", field(Kind::Time), qint64(253'402'300'800'000), u"is not an instant"_s);
    row("time, negative", field(Kind::Time), qint64(-1), u"is not an instant"_s);
    row("time as text", field(Kind::Time), u"2026"_s, wrong);
    for (const Kind kind : {Kind::Integer, Kind::Money, Kind::Counter}) {
        const auto named = [kind](const char *rule) {
            return "number kind " + QByteArray::number(int(kind)) + ", " + rule;
        };
        row(named("least"), field(kind), std::numeric_limits<qint64>::min(), QString());
        row(named("most"), field(kind), std::numeric_limits<qint64>::max(), QString());
        row(named("a flag"), field(kind), true, wrong);
    }
    row("flag", field(Kind::Flag), false, QString());
    row("flag as a number", field(Kind::Flag), qint64(0), wrong);
    row("reference", field(Kind::Reference), id(1), QString());
    row("reference, none", field(Kind::Reference), QUuid(), QString());
    row("reference, none but required", field(Kind::Reference, 0, true), QUuid(),
        u"must not be empty"_s);
    row("reference as text", field(Kind::Reference), id(1).toString(), wrong);
    row("set, up to the limit", field(Kind::Set, 2), QStringList{u"a"_s, u"b"_s}, QString());
    row("set, one more", field(Kind::Set, 2), QStringList{u"a"_s, u"b"_s, u"c"_s},
        u"has 3 entries, at most 2 are allowed"_s);
    row("set, longest entry", field(Kind::Set), QStringList{QString(200, u'a')}, QString());
    row("set, entry too long", field(Kind::Set), QStringList{QString(201, u'a')},
        u"has an entry that has 201 characters, at most 200 are allowed"_s);
    row("set, entry with NUL", field(Kind::Set), QStringList{u"a"_s, QString(QChar(0))},
        u"has an entry that contains a NUL character"_s);
    row("set as text", field(Kind::Set), u"a"_s, wrong);
    row("bytes, up to the limit", field(Kind::Bytes), QByteArray(10, '\0'), QString());
    row("bytes, one more", field(Kind::Bytes), QByteArray(11, '\0'), u"is too long"_s);
    row("bytes as text", field(Kind::Bytes), u"a"_s, wrong);
}

void TestRecords::limits()
{
    QFETCH(FieldType, type);
    QFETCH(Value, value);
    QTEST(whyNot(type, value), "why");
}

QTEST_GUILESS_MAIN(TestRecords)
#include "tst_records.moc"
