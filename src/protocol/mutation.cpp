// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "protocol/mutation.h"

#include "protocol/limits.h"

#include <QtCore/QCryptographicHash>

using namespace Qt::Literals::StringLiterals;

namespace touchline::protocol {
namespace {

constexpr std::array verbCodes{"create"_L1,  "edit"_L1,  "delete"_L1, "move"_L1,
                               "resolve"_L1, "close"_L1, "void"_L1};
constexpr std::array statusCodes{"applied"_L1, "merged"_L1, "refused"_L1, "void"_L1};

template <typename List> int codeIn(const List &codes, const QString &code)
{
    const auto found = std::find(codes.begin(), codes.end(), code);
    return found == codes.end() ? -1 : int(found - codes.begin());
}

void put(QCborMap &map, QLatin1StringView key, const QString &text)
{
    if (!text.isEmpty())
        map[key] = text;
}

}  // namespace

QByteArray encodeMutation(const Mutation &mutation)
{
    QCborMap map;
    map["v"_L1] = QString(verbCodes[size_t(mutation.verb)]);
    map["at"_L1] = mutation.deviceMs;
    if (mutation.verb != Verb::Void) {
        map["type"_L1] = mutation.type;
        map["id"_L1] = mutation.target.toRfc4122();
        map["root"_L1] = mutation.root.toRfc4122();
        map["feed"_L1] = mutation.feed;
        map["base"_L1] = mutation.base;
    }
    if (!mutation.changes.isEmpty()) {
        QCborArray changes;
        for (const NamedChange &change : mutation.changes) {
            QCborArray one{change.field, change.mine};
            if (!change.base.isUndefined())
                one += change.base;
            changes += one;
        }
        map["set"_L1] = changes;
    }
    put(map, "to"_L1, mutation.to);
    put(map, "why"_L1, mutation.reason);
    if (mutation.until != 0)
        map["until"_L1] = mutation.until;
    return QCborValue(map).toCbor();
}

Result<Mutation> decodeMutation(const QByteArray &body)
{
    if (body.size() > limits::MutationBytes)
        return Error{ErrorKind::TooLarge, u"has more than %1 bytes"_s.arg(limits::MutationBytes),
                     u"body"_s};
    const auto tree = parseTree(body, Format::Cbor);
    if (!tree)
        return tree.error();
    Members members(*tree);
    Mutation mutation;
    const int verb = codeIn(verbCodes, members.text("v"_L1, 20));
    if (verb < 0)
        members.fail("v"_L1, u"is not a known verb"_s);
    mutation.verb = Verb(qMax(verb, 0));
    mutation.deviceMs = members.integer("at"_L1, 0, 253'402'300'799'999);
    if (mutation.verb != Verb::Void) {
        mutation.type = members.text("type"_L1, 60);
        mutation.target = members.uuid("id"_L1);
        mutation.root = members.uuid("root"_L1);
        mutation.feed = members.text("feed"_L1, 20);
        mutation.base = members.integer("base"_L1, 0, std::numeric_limits<qint64>::max());
    }
    QSet<QString> seen;
    for (const QCborValue &entry : members.array("set"_L1, 200, false)) {
        const QCborArray one = entry.toArray();
        // A longer name could not be quoted in the outcome.
        const auto field = plainText(one.at(0), 60);
        if (one.size() < 2 || one.size() > 3 || !field || seen.contains(*field)) {
            members.fail("set"_L1,
                         u"has an entry that is not [field, new, old?] or names a field twice"_s);
            break;
        }
        seen.insert(*field);
        mutation.changes += {*field, one.size() == 3 ? one[2] : QCborValue(), one[1]};
    }
    mutation.to = members.text("to"_L1, 60, false);
    mutation.reason = members.text("why"_L1, 2'000, false);
    mutation.until = members.optionalInteger("until"_L1, 0, 0, 253'402'300'799'999);
    if (!members.ok())
        return members.error();
    return mutation;
}

QByteArray mutationHash(const QByteArray &body)
{
    return QCryptographicHash::hash(body, QCryptographicHash::Sha256);
}

QCborMap outcomeTree(const Outcome &outcome)
{
    QCborMap map;
    map["n"_L1] = outcome.n;
    map["status"_L1] = QString(statusCodes[size_t(outcome.status)]);
    map["epoch"_L1] = outcome.epoch;
    map["feed"_L1] = outcome.feed;
    map["seq"_L1] = outcome.seq;
    QCborArray versions;
    for (const VersionOf &v : outcome.versions)
        versions += QCborArray{v.type, v.id.toString(QUuid::WithoutBraces), v.version};
    if (!versions.isEmpty())
        map["versions"_L1] = versions;
    put(map, "number"_L1, outcome.number);
    put(map, "reason"_L1, outcome.reason);
    put(map, "field"_L1, outcome.field);
    put(map, "detail"_L1, outcome.detail);
    if (outcome.conflicts != 0)
        map["conflicts"_L1] = outcome.conflicts;
    return map;
}

Result<Outcome> outcomeFrom(const QCborMap &tree)
{
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    Members members(tree, u"outcome"_s);
    Outcome outcome;
    outcome.n = members.integer("n"_L1, 1, most);
    const int status = codeIn(statusCodes, members.text("status"_L1, 20));
    if (status < 0)
        members.fail("status"_L1, u"is not a known status"_s);
    outcome.status = OutcomeStatus(qMax(status, 0));
    outcome.epoch = members.integer("epoch"_L1, 0, most);
    outcome.feed = members.text("feed"_L1, 20);
    outcome.seq = members.integer("seq"_L1, 0, most);
    for (const QCborValue &entry : members.array("versions"_L1, 1'000, false)) {
        const QCborArray v = entry.toArray();
        const auto type = plainText(v.at(0), 60);
        const auto id = plainId(v.at(1));
        if (v.size() != 3 || !type || !id || !v[2].isInteger() || v[2].toInteger() < 0) {
            members.fail("versions"_L1, u"has an entry that is not [type, id, version]"_s);
            break;
        }
        outcome.versions += {*type, *id, v[2].toInteger()};
    }
    outcome.number = members.text("number"_L1, 60, false);
    outcome.reason = members.text("reason"_L1, 60, false);
    outcome.field = members.text("field"_L1, 200, false);
    outcome.detail = members.text("detail"_L1, 2'000, false);
    outcome.conflicts = int(members.optionalInteger("conflicts"_L1, 0, 0, 1'000'000));
    if (!members.ok())
        return members.error();
    return outcome;
}

}  // namespace touchline::protocol
