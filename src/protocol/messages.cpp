// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/messages.h"

#include "protocol/limits.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::protocol {
namespace {

constexpr qint64 mostNumber = std::numeric_limits<qint64>::max();

QString shortId(const QUuid &id) { return id.toString(QUuid::WithoutBraces); }

/// Parses, lets `read` fill a message from the members, and answers it or the first error.
template <typename T, typename Read>
Result<T> decoded(const QByteArray &bytes, Format format, Read read)
{
    const auto tree = parseTree(bytes, format);
    if (!tree)
        return tree.error();
    Members members(*tree);
    T message;
    if (const std::optional<Error> error = read(members, message))
        return *error;
    if (!members.ok())
        return members.error();
    return message;
}

constexpr std::nullopt_t fine = std::nullopt;
using Problem = std::optional<Error>;

QCborValue rowsTree(const QList<Row> &rows, Format format)
{
    return format == Format::Json ? QCborValue(rowsAsObjects(rows)) : QCborValue(encodeRows(rows));
}

Problem readRows(Members &members, Format format, QList<Row> &rows)
{
    auto read = format == Format::Json ? rowsFromObjects(members.array("rows"_L1, 100'000))
                                       : decodeRows(members.bytes("rows"_L1, 64 << 20));
    if (!members.ok())
        return members.error();
    if (!read)
        return read.error();
    rows = std::move(read->rows);
    return fine;
}

QStringList readTexts(Members &members, QLatin1StringView key, qsizetype most)
{
    QStringList texts;
    for (const QCborValue &entry : members.array(key, most, false)) {
        const auto text = plainText(entry, 200);
        if (!text) {
            members.fail(key, u"has an entry that is not a short text"_s);
            break;
        }
        texts += *text;
    }
    return texts;
}

QCborArray scopeChanges(const QList<ScopeChange> &changes)
{
    QCborArray array;
    for (const ScopeChange &change : changes)
        array += QCborArray{change.scope, shortId(change.root)};
    return array;
}

QList<ScopeChange> readScopeChanges(Members &members, QLatin1StringView key)
{
    QList<ScopeChange> changes;
    for (const QCborValue &entry : members.array(key, 10'000, false)) {
        const auto scope = plainText(entry.toArray().at(0), 100);
        const auto root = plainId(entry.toArray().at(1));
        if (!scope || !root || entry.toArray().size() != 2) {
            members.fail(key, u"has an entry that is not [scope, root]"_s);
            break;
        }
        changes += {*scope, *root};
    }
    return changes;
}

QList<ScopeDigest> readDigests(Members &members)
{
    QList<ScopeDigest> digests;
    for (const QCborValue &entry : members.array("digests"_L1, 10'000, false)) {
        const QCborArray d = entry.toArray();
        const auto scope = plainText(d.at(0), 100);
        const auto type = plainText(d.at(1), 60);
        if (!scope || !type || d.size() != 4 || !d[2].isInteger() || !d[3].isInteger()) {
            members.fail("digests"_L1, u"has an entry that is not [scope, type, count, sum]"_s);
            break;
        }
        digests += {*scope, *type, {d[2].toInteger(), quint64(d[3].toInteger())}};
    }
    return digests;
}

QList<Witness> readWitnesses(Members &members)
{
    QList<Witness> witnesses;
    for (const QCborValue &entry : members.array("witnesses"_L1, 1'000, false)) {
        const QCborArray w = entry.toArray();
        const auto feed = plainText(w.at(0), 20);
        const auto hex = plainText(w.at(2), 128);
        const QByteArray mac = QByteArray::fromHex(hex.value_or(QString()).toLatin1());
        if (!feed || !hex || w.size() != 3 || !w[1].isInteger() ||
            hex->compare(QLatin1StringView(mac.toHex())) != 0) {
            members.fail("witnesses"_L1, u"has an entry that is not [feed, count, code]"_s);
            break;
        }
        witnesses += {*feed, w[1].toInteger(), mac};
    }
    return witnesses;
}

}  // namespace

QByteArray SessionRequest::encode(Format format) const
{
    return printTree({{"login"_L1, login}, {"password"_L1, password}}, format);
}

Result<SessionRequest> SessionRequest::decode(const QByteArray &bytes, Format format)
{
    return decoded<SessionRequest>(bytes, format, [](Members &m, SessionRequest &r) -> Problem {
        r.login = m.text("login"_L1, 100);
        r.password = m.text("password"_L1, 200);
        return fine;
    });
}

QByteArray SessionReply::encode(Format format) const
{
    return printTree({{"token"_L1, token},
                      {"user"_L1, shortId(user)},
                      {"login"_L1, login},
                      {"name"_L1, name},
                      {"role"_L1, role},
                      {"team"_L1, shortId(team)},
                      {"region"_L1, region}},
                     format);
}

Result<SessionReply> SessionReply::decode(const QByteArray &bytes, Format format)
{
    return decoded<SessionReply>(bytes, format, [](Members &m, SessionReply &r) -> Problem {
        r.token = m.text("token"_L1, 200);
        r.user = m.uuid("user"_L1);
        r.login = m.text("login"_L1, 100);
        r.name = m.text("name"_L1, 1'000, false);
        r.role = m.text("role"_L1, 60);
        r.team = m.uuid("team"_L1, false);
        r.region = m.text("region"_L1, 20);
        return fine;
    });
}

QByteArray HelloRequest::encode(Format format) const
{
    return printTree({{"protocol"_L1, protocol},
                      {"program"_L1, program},
                      {"instance"_L1, shortId(instance)},
                      {"parent"_L1, shortId(parent)},
                      {"device"_L1, device},
                      {"clock"_L1, clockMs}},
                     format);
}

Result<HelloRequest> HelloRequest::decode(const QByteArray &bytes, Format format)
{
    return decoded<HelloRequest>(bytes, format, [](Members &m, HelloRequest &r) -> Problem {
        r.protocol = int(m.integer("protocol"_L1, 0, 1'000'000));
        r.program = m.text("program"_L1, 100);
        r.instance = m.uuid("instance"_L1);
        r.parent = m.uuid("parent"_L1, false);
        r.device = m.text("device"_L1, 100, false);
        r.clockMs = m.integer("clock"_L1, 0, 253'402'300'799'999);
        return fine;
    });
}

QByteArray HelloReply::encode(Format format) const
{
    return printTree({{"protocol"_L1, protocol},
                      {"epoch"_L1, epoch},
                      {"grants"_L1, grants},
                      {"schema"_L1, schema},
                      {"server"_L1, serverMs},
                      {"highest"_L1, highestN},
                      {"scopes"_L1, QCborArray::fromStringList(scopes)},
                      {"feeds"_L1, QCborArray::fromStringList(feeds)},
                      {"lookup"_L1, lookupKey},
                      {"digest"_L1, digestKey},
                      {"cursor"_L1, QString::fromLatin1(cursor)},
                      {"wipe"_L1, wipe}},
                     format);
}

Result<HelloReply> HelloReply::decode(const QByteArray &bytes, Format format)
{
    return decoded<HelloReply>(bytes, format, [](Members &m, HelloReply &r) -> Problem {
        r.protocol = int(m.integer("protocol"_L1, 0, 1'000'000));
        r.epoch = m.integer("epoch"_L1, 0, mostNumber);
        r.grants = m.integer("grants"_L1, 0, mostNumber);
        r.schema = m.integer("schema"_L1, 0, mostNumber);
        r.serverMs = m.integer("server"_L1, 0, mostNumber);
        r.highestN = m.integer("highest"_L1, 0, mostNumber);
        r.scopes = readTexts(m, "scopes"_L1, 1'000);
        r.feeds = readTexts(m, "feeds"_L1, 1'000);
        r.lookupKey = m.bytes("lookup"_L1, 64);
        r.digestKey = m.bytes("digest"_L1, 16);
        if (r.digestKey.size() != 16)
            m.fail("digest"_L1, u"is not 16 bytes"_s);
        r.cursor = m.text("cursor"_L1, 16'384).toLatin1();
        r.wipe = m.flag("wipe"_L1);
        return fine;
    });
}

QByteArray PushRequest::encode(Format format) const
{
    QCborArray array;
    for (const Envelope &e : mutations)
        array += QCborMap{{"n"_L1, e.n}, {"hash"_L1, e.hash}, {"body"_L1, e.body}};
    return printTree({{"instance"_L1, shortId(instance)}, {"mutations"_L1, array}}, format);
}

Result<PushRequest> PushRequest::decode(const QByteArray &bytes, Format format)
{
    return decoded<PushRequest>(bytes, format, [](Members &m, PushRequest &r) -> Problem {
        r.instance = m.uuid("instance"_L1);
        for (const QCborValue &entry : m.array("mutations"_L1, limits::MutationsPerPush)) {
            Members one(entry.toMap(), u"mutations[%1]"_s.arg(r.mutations.size()));
            Envelope e;
            e.n = one.integer("n"_L1, 1, mostNumber);
            e.hash = one.bytes("hash"_L1, 32);
            e.body = one.bytes("body"_L1, limits::PushBytes);
            if (!one.ok())
                return one.error();
            r.mutations += e;
        }
        return fine;
    });
}

QByteArray PushReply::encode(Format format) const
{
    QCborArray array;
    for (const Outcome &outcome : outcomes)
        array += outcomeTree(outcome);
    return printTree({{"outcomes"_L1, array}, {"stopped"_L1, stopped}}, format);
}

Result<PushReply> PushReply::decode(const QByteArray &bytes, Format format)
{
    return decoded<PushReply>(bytes, format, [](Members &m, PushReply &r) -> Problem {
        for (const QCborValue &entry : m.array("outcomes"_L1, limits::MutationsPerPush)) {
            const auto outcome = outcomeFrom(entry.toMap());
            if (!outcome)
                return outcome.error();
            r.outcomes += *outcome;
        }
        r.stopped = m.text("stopped"_L1, 200, false);
        return fine;
    });
}

QByteArray PullReply::encode(Format format) const
{
    QCborArray digestArray;
    for (const ScopeDigest &d : digests)
        digestArray += QCborArray{d.scope, d.type, d.digest.count, qint64(d.digest.sum)};
    QCborArray witnessArray;
    for (const Witness &w : witnesses)
        witnessArray += QCborArray{w.feed, w.count, QString::fromLatin1(w.mac.toHex())};
    return printTree({{"rows"_L1, rowsTree(rows, format)},
                      {"enters"_L1, scopeChanges(enters)},
                      {"leaves"_L1, scopeChanges(leaves)},
                      {"cursor"_L1, QString::fromLatin1(cursor)},
                      {"caughtUp"_L1, caughtUp},
                      {"digests"_L1, digestArray},
                      {"witnesses"_L1, witnessArray},
                      {"server"_L1, serverMs}},
                     format);
}

Result<PullReply> PullReply::decode(const QByteArray &bytes, Format format)
{
    return decoded<PullReply>(bytes, format, [format](Members &m, PullReply &r) -> Problem {
        if (const Problem problem = readRows(m, format, r.rows))
            return problem;
        r.enters = readScopeChanges(m, "enters"_L1);
        r.leaves = readScopeChanges(m, "leaves"_L1);
        r.cursor = m.text("cursor"_L1, 16'384).toLatin1();
        r.caughtUp = m.flag("caughtUp"_L1);
        r.digests = readDigests(m);
        r.witnesses = readWitnesses(m);
        r.serverMs = m.integer("server"_L1, 0, mostNumber);
        return fine;
    });
}

QByteArray BootstrapReply::encode(Format format) const
{
    QCborArray rootArray;
    for (const QUuid &root : roots)
        rootArray += shortId(root);
    return printTree({{"rows"_L1, rowsTree(rows, format)},
                      {"roots"_L1, rootArray},
                      {"after"_L1, QString::fromLatin1(after)},
                      {"total"_L1, total}},
                     format);
}

Result<BootstrapReply> BootstrapReply::decode(const QByteArray &bytes, Format format)
{
    return decoded<BootstrapReply>(
        bytes, format, [format](Members &m, BootstrapReply &r) -> Problem {
            if (const Problem problem = readRows(m, format, r.rows))
                return problem;
            for (const QCborValue &entry : m.array("roots"_L1, 100'000, false)) {
                const auto root = plainId(entry);
                if (!root) {
                    m.fail("roots"_L1, u"has an entry that is not an id"_s);
                    break;
                }
                r.roots += *root;
            }
            r.after = m.text("after"_L1, 1'000, false).toLatin1();
            r.total = m.integer("total"_L1, 0, mostNumber);
            return fine;
        });
}

QByteArray SearchReply::encode(Format format) const
{
    QCborArray array;
    for (const SearchHit &hit : hits)
        array += QCborMap{{"type"_L1, hit.type},          {"id"_L1, shortId(hit.id)},
                          {"root"_L1, shortId(hit.root)}, {"feed"_L1, hit.feed},
                          {"title"_L1, hit.title},        {"detail"_L1, hit.detail}};
    return printTree({{"hits"_L1, array},
                      {"more"_L1, more},
                      {"regions"_L1, QCborArray::fromStringList(regions)}},
                     format);
}

Result<SearchReply> SearchReply::decode(const QByteArray &bytes, Format format)
{
    return decoded<SearchReply>(bytes, format, [](Members &m, SearchReply &r) -> Problem {
        for (const QCborValue &entry : m.array("hits"_L1, limits::SearchHits)) {
            Members hit(entry.toMap(), u"hits"_s);
            r.hits += {hit.text("type"_L1, 60), hit.uuid("id"_L1),
                       hit.uuid("root"_L1),     hit.text("feed"_L1, 20),
                       hit.text("title"_L1),    hit.text("detail"_L1, 1'000, false)};
            if (!hit.ok())
                return hit.error();
        }
        r.more = m.flag("more"_L1);
        r.regions = readTexts(m, "regions"_L1, 1'000);
        return fine;
    });
}

QByteArray ErrorReply::encode(Format format) const
{
    QCborMap map{{"error"_L1, error}, {"field"_L1, field}, {"reason"_L1, reason}};
    if (expected != 0)
        map["expected"_L1] = expected;
    return printTree(map, format);
}

ErrorReply ErrorReply::decode(const QByteArray &bytes, Format format)
{
    const auto tree = parseTree(bytes, format);
    if (!tree)
        return {u"bad_reply"_s, {}, tree.error().detail, 0};
    return {tree->value("error"_L1).toString(), tree->value("field"_L1).toString(),
            tree->value("reason"_L1).toString(), tree->value("expected"_L1).toInteger()};
}

}  // namespace touchline::protocol
