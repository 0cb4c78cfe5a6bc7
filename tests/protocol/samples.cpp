// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samples.h"

#include "domain/id.h"

#include <QtCore/QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace touchline::protocol::samples {
namespace {

constexpr qint64 day = 1'783'000'000'000;
constexpr qint64 year9999 = 253'402'300'799'999;

// FNV-1a: qHash may differ between versions of Qt.
quint32 mixed(quint32 hash, QLatin1StringView text)
{
    for (const char c : text)
        hash = (hash ^ quint8(c)) * 16'777'619u;
    return hash;
}

QString text(QRandomGenerator &random, int most)
{
    static const QStringList pieces{u"停电"_s, u"王小明"_s, u"a"_s,  u"Z "_s, u"\n"_s,
                                    u"\""_s,   u"\\"_s,     u"é"_s,  u"😀"_s,  u"𠮷"_s,
                                    u"0"_s,    u"<b>"_s,    u"\t"_s, u"·"_s};
    QString made;
    for (int left = random.bounded(most + 1); left > 0; --left)
        made += pieces[random.bounded(int(pieces.size()))];
    return made;
}

qint64 number(QRandomGenerator &random)
{
    switch (random.bounded(8)) {
    case 0: return std::numeric_limits<qint64>::min();
    case 1: return std::numeric_limits<qint64>::max();
    case 2: return -1;
    case 3: return 24;
    default: return qint64(random.generate64()) >> random.bounded(64);
    }
}

}  // namespace

QUuid id(int n)
{
    return makeUuid7(day + n, quint64(n), 0x0123'4567'89ab'cdefULL * quint64(n + 1));
}

QByteArray key() { return QByteArrayLiteral("0123456789abcdef0123456789abcdef"); }

Value value(const RecordType &type, const FieldType &field, quint32 seed)
{
    QRandomGenerator random(mixed(mixed(2'166'136'261u + seed, type.name), field.name));
    switch (field.kind) {
    case Kind::Text: return text(random, 12);
    case Kind::LongText: return text(random, 60);
    case Kind::Code:
        return random.bounded(5) == 0
                   ? u"ofANewerPeer"_s
                   : QString(field.codes[size_t(random.bounded(int(field.codes.size())))]);
    case Kind::Integer:
    case Kind::Money:
    case Kind::Counter: return number(random);
    case Kind::Time: return random.bounded(4) == 0 ? year9999 : day + random.bounded(1'000'000);
    case Kind::Flag: return random.bounded(2) == 1;
    case Kind::Reference: return random.bounded(5) == 0 ? QUuid() : id(random.bounded(1'000));
    case Kind::Set: {
        QStringList set;
        for (int left = random.bounded(5); left > 0; --left)
            set += text(random, 5);
        set.sort();
        set.removeDuplicates();
        return set;
    }
    case Kind::Bytes: {
        QByteArray bytes;
        for (int left = random.bounded(40); left > 0; --left)
            bytes += char(random.bounded(256));
        return bytes;
    }
    }
    Q_UNREACHABLE();
}

Row row(const RecordType &type, quint32 seed)
{
    Row made = emptyRow(type);
    made.id = id(int(seed % 1'000) * 2 + 1);
    made.root = type.selfRooted ? made.id : id(7);
    made.feed = type.feed == Feed::Common ? u"common"_s : u"YJ"_s;
    made.version = 1 + seed % 70'000;
    made.deleted = seed % 11 == 10;
    for (size_t i = 0; i < type.fields.size(); ++i)
        made.values[i] = value(type, type.fields[i], seed);
    return made;
}

Mutation mutation(Verb verb)
{
    Mutation m;
    m.verb = verb;
    m.deviceMs = day + 5;
    if (verb == Verb::Void)
        return m;
    m.type = u"work_order"_s;
    m.target = id(11);
    m.root = id(11);
    m.feed = u"YJ"_s;
    m.base = 41;
    switch (verb) {
    case Verb::Create:
        m.base = 0;
        m.changes = {{u"title"_s, QCborValue(), u"整栋停电"_s},
                     {u"customer"_s, QCborValue(), id(3).toRfc4122()},
                     {u"importance"_s, QCborValue(), 2},
                     {u"tags"_s, QCborValue(), QCborArray{u"a"_s, u"停"_s}}};
        break;
    case Verb::Edit:
        m.changes = {{u"title"_s, u"整栋停电"_s, u"单户停电"_s}, {u"anonymous"_s, false, true}};
        break;
    case Verb::Move:
        m.to = u"suspended"_s;
        m.reason = u"等待客户回电 😀"_s;
        m.until = day + 86'400'000;
        m.changes = {{u"resolution"_s, u""_s, u"已联系"_s}};
        break;
    case Verb::Resolve:
        m.type = u"conflict"_s;
        m.target = id(12);
        m.to = u"useMine"_s;
        break;
    case Verb::Close:
        m.type = u"refusal"_s;
        m.target = id(13);
        break;
    case Verb::Delete:
    case Verb::Void: break;
    }
    return m;
}

Outcome outcome()
{
    Outcome o;
    o.n = 17;
    o.status = OutcomeStatus::Merged;
    o.epoch = 3;
    o.feed = u"YJ"_s;
    o.seq = 90'001;
    o.versions = {{u"work_order"_s, id(11), 42}, {u"conflict"_s, id(12), 1}};
    o.number = u"YJ26000123"_s;
    o.conflicts = 1;
    return o;
}

Outcome refusedOutcome()
{
    Outcome o;
    o.n = 18;
    o.status = OutcomeStatus::Refused;
    o.epoch = 3;
    o.feed = u"YJ"_s;
    o.seq = 90'002;
    o.reason = u"already_taken"_s;
    o.field = u"handler"_s;
    o.detail = u"买买提"_s;
    return o;
}

Cursor cursor()
{
    return {
        3,
        5,
        1,
        id(2),
        {{u"YJ"_s, {90'001, QByteArray(16, '\x7f')}}, {u"common"_s, {12, QByteArray(16, '\x80')}}}};
}

template <> SessionRequest message() { return {u"wang"_s, u"pässwort 停"_s}; }

template <> SessionReply message()
{
    return {u"t0k3n"_s, id(1), u"wang"_s, u"王小明"_s, u"agent"_s, id(4), u"YJ"_s};
}

template <> HelloRequest message()
{
    return {1, u"touchline 0.1.0"_s, id(2), id(5), u"窗口 3"_s, day};
}

template <> HelloReply message()
{
    return {1,
            3,
            5,
            1,
            day,
            17,
            {u"common"_s, u"team:"_s + id(4).toString(QUuid::WithoutBraces)},
            {u"YJ"_s, u"common"_s},
            QByteArray(32, '\x01'),
            key().first(16),
            "Y3Vyc29y",
            true};
}

template <> PushRequest message()
{
    const QByteArray body = encodeMutation(mutation(Verb::Edit));
    return {
        id(2),
        {{17, mutationHash(body), body}, {18, QByteArray(32, '\xff'), QByteArray("\x00\x01", 2)}}};
}

template <> PushReply message() { return {{outcome(), refusedOutcome()}, u"busy"_s}; }

template <> PullReply message()
{
    PullReply m;
    m.rows = {row(*findType(u"customer"), 3), row(*findType(u"note"), 4)};
    m.enters = {{u"team:x"_s, id(6)}};
    m.leaves = {{u"hall:y"_s, id(7)}};
    m.cursor = "Y3Vyc29y";
    m.caughtUp = true;
    m.digests = {{u"common"_s, u"team"_s, {2, 0xffff'ffff'ffff'fff0ULL}}};
    m.witnesses = {{u"YJ"_s, 90'001, QByteArray("\x00\xab\xff", 3)}};
    m.serverMs = day;
    return m;
}

template <> BootstrapReply message()
{
    return {{row(*findType(u"work_order"), 5)}, {id(11), id(12)}, "YWZ0ZXI", 2};
}

template <> SearchReply message()
{
    return {{{u"customer"_s, id(3), id(3), u"YJ"_s, u"王*明"_s, u"128****5678"_s}},
            true,
            {u"YJ"_s, u"HX"_s}};
}

template <> ErrorReply message() { return {u"gap"_s, u"n"_s, u"expected another"_s, 18}; }

}  // namespace touchline::protocol::samples
