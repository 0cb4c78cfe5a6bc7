// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history.h"

#include "model.h"
#include "server.h"
#include "server/ledger/verify.h"
#include "storage/database.h"
#include "storage/schema.h"
#include "trace.h"

#include "protocol/valuecodec.h"

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Database;
using touchline::storage::Query;

namespace touchline::sim {

namespace {

const QStringList modelled{u"customer"_s, u"note"_s, u"notice"_s, u"work_order"_s};

QString idText(const QUuid &id) { return id.toString(QUuid::WithoutBraces); }

/// As the model names values: references as text.
QCborValue modelValue(const QCborValue &value)
{
    if (value.isByteArray() && value.toByteArray().size() == 16)
        return model::Ledger::plain(value).isNull()
                   ? QCborValue(QCborValue::Null)
                   : QCborValue(idText(QUuid::fromRfc4122(value.toByteArray())));
    return model::Ledger::plain(value);
}

QString keyOf(const QUuid &instance, qint64 n)
{
    return idText(instance) + u'/' + QString::number(n);
}

struct Accepted {
    qint64 place = 0;
    QUuid instance;
    qint64 n = 0;
    QByteArray hash;
    protocol::Outcome outcome;
};

struct ServerState {
    QList<Accepted> accepted;                         ///< in the ledger's order
    QHash<QUuid, std::pair<QUuid, QUuid>> instances;  ///< -> account, chain
    QHash<QUuid, QString> conflictKeys, refusalKeys;
    QList<Row> rows;                   ///< of the modelled types, conflicts and refusals
    QHash<QUuid, QStringList> scopes;  ///< of accounts
    QHash<QUuid, ledger::Principal> people;
};

ServerState stateOf(Server &server)
{
    ServerState state;
    server.look([&](Database &db) {
        Query outcomes(db, "SELECT instance, n, hash, outcome, rowid FROM outcome ORDER BY rowid");
        while (outcomes.next()) {
            const auto tree = protocol::parseTree(outcomes.bytes(3), protocol::Format::Cbor);
            state.accepted += {outcomes.integer(4), outcomes.uuid(0), outcomes.integer(1),
                               outcomes.bytes(2), *protocol::outcomeFrom(*tree)};
        }
        Query instances(db, "SELECT id, account, chain FROM instance");
        while (instances.next())
            state.instances[instances.uuid(0)] = {instances.uuid(1), instances.uuid(2)};
        for (const QString &name : modelled + QStringList{u"conflict"_s, u"refusal"_s}) {
            const RecordType *type = findType(name);
            Query rows(db,
                       u"SELECT %1 FROM %2 ORDER BY id"_s.arg(storage::columnList(*type), name));
            while (rows.next())
                state.rows += storage::readRow(rows, *type);
        }
        for (size_t i = 0; i < people.size(); ++i) {
            const auto who = ledger::principalOfLogin(db, QString::fromLatin1(people[i].login));
            if (who)
                state.people[userId(int(i))] = *who;
        }
    });
    for (const Row &row : state.rows) {
        const QString key = row.type->name == "conflict"_L1 || row.type->name == "refusal"_L1
                                ? keyOf(row.reference(u"instance"), row.integer(u"n"))
                                : QString();
        if (row.type->name == "conflict"_L1)
            state.conflictKeys[row.id] = key + u'/' + row.text(u"field");
        else if (row.type->name == "refusal"_L1)
            state.refusalKeys[row.id] = key;
    }
    return state;
}

model::Record modelRecord(const Row &row, const QString &hall)
{
    model::Record record;
    record.type = row.type->name;
    record.root = idText(row.root);
    record.hall = hall;
    record.version = row.version;
    record.deleted = row.deleted;
    for (const QString &field : model::Ledger::rulesOf(record.type).keys())
        record.fields[field] = modelValue(protocol::toCbor(row.at(field)));
    return record;
}

model::Mutation modelMutation(const Accepted &accepted, const Bodies &bodies,
                              const ServerState &state)
{
    static constexpr std::array verbs{"create"_L1,  "edit"_L1,  "delete"_L1, "move"_L1,
                                      "resolve"_L1, "close"_L1, "void"_L1};
    model::Mutation made;
    const auto read = protocol::decodeMutation(bodies.value(accepted.hash));
    if (!read)
        return made;
    made.verb = verbs[size_t(read->verb)];
    made.type = read->type;
    made.target = idText(read->target);
    made.root = idText(read->root);
    made.base = read->base;
    for (const auto &change : read->changes)
        made.changes[change.field] = {modelValue(change.base), modelValue(change.mine)};
    made.to = read->to;
    made.reason = read->reason;
    made.key = keyOf(accepted.instance, accepted.n);
    if (read->verb == protocol::Verb::Resolve)
        made.target = state.conflictKeys.value(read->target);
    else if (read->verb == protocol::Verb::Close)
        made.target = state.refusalKeys.value(read->target);
    for (const auto &version : accepted.outcome.versions)
        made.versions[idText(version.id)] = version.version;
    return made;
}

model::Actor modelActor(const Accepted &accepted, const Rights &rights, const ServerState &state)
{
    const auto [account, chain] = state.instances.value(accepted.instance);
    const ledger::Principal &who = state.people.value(account);
    // Everybody begins with the hall.
    QStringList scopes{u"team:"_s + idText(who.actor.team), who.hall};
    for (const Right &right : rights) {
        if (right.account == account && right.after < accepted.place)
            scopes = right.scopes;
    }
    return {idText(account),        idText(chain), QString(codeOf(who.actor.role)),
            idText(who.actor.team), who.hall,      scopes};
}

QString shown(const QCborValue &value) { return value.toDiagnosticNotation(); }

/// Records, conflicts and refusals of the ledger against the model's.
Differences compareState(const model::Ledger &model, const ServerState &state)
{
    Differences found;
    QSet<QString> seen;
    for (const Row &row : state.rows) {
        const QString type = row.type->name;
        if (type == u"conflict") {
            const QString key = state.conflictKeys[row.id];
            seen.insert(u"conflict "_s + key);
            const auto expected = model.conflicts.constFind(key);
            if (expected == model.conflicts.constEnd())
                found += {4, u"conflict %1 that the model does not know"_s.arg(key)};
            else if (expected->state != row.text(u"state") || expected->version != row.version)
                found +=
                    {4, u"conflict %1 is %2 v%3 instead of %4 v%5"_s.arg(key, row.text(u"state"))
                            .arg(row.version)
                            .arg(expected->state)
                            .arg(expected->version)};
            continue;
        }
        if (type == u"refusal") {
            const QString key = state.refusalKeys[row.id];
            seen.insert(u"refusal "_s + key);
            const auto expected = model.refusals.constFind(key);
            if (expected == model.refusals.constEnd())
                found += {3, u"refusal %1 that the model does not know"_s.arg(key)};
            else if (expected->state != row.text(u"state"))
                found += {3, u"refusal %1 is %2"_s.arg(key, row.text(u"state"))};
            continue;
        }
        const QString id = idText(row.id);
        seen.insert(id);
        const auto expected = model.records.constFind(id);
        if (expected == model.records.constEnd()) {
            found += {2, u"%1 %2 that nobody made"_s.arg(type, id)};
            continue;
        }
        if (expected->deleted != row.deleted)
            found += {12, u"%1 %2 deleted: %3"_s.arg(type, id).arg(row.deleted)};
        for (const QString &field : model::Ledger::rulesOf(type).keys()) {
            const QCborValue is = modelValue(protocol::toCbor(row.at(field)));
            const QCborValue should = model::Ledger::plain(expected->fields.value(field));
            if (is != should &&
                !(is.isString() && should.isString() && is.toString() == should.toString()))
                found += {14, u"%1 %2 %3 is %4, the model says %5"_s.arg(type, id, field, shown(is),
                                                                         shown(should))};
        }
    }
    for (const QString &id : model.records.keys()) {
        if (!seen.contains(id))
            found += {11, u"record %1 is gone"_s.arg(id)};
    }
    for (const QString &key : model.conflicts.keys()) {
        if (!seen.contains(u"conflict "_s + key))
            found += {4, u"no conflict record for %1"_s.arg(key)};
    }
    for (const QString &key : model.refusals.keys()) {
        if (!seen.contains(u"refusal "_s + key))
            found += {3, u"no record of the refusal %1"_s.arg(key)};
    }
    return found;
}

}  // namespace

void Promises::forgetUnsent(int desk, const QHash<QByteArray, Saved> &before)
{
    saved.removeIf([&](const auto &entry) {
        const bool gone = entry->desk == desk && !before.contains(entry.key());
        if (gone)
            ledgerAlone.insert(entry.key());
        return gone;
    });
}

void Promises::ledgerWasRestored()
{
    restored = true;
    for (Answer &answer : acknowledged)
        answer.outcome.clear();
}

InitialRecords recordsOf(Server &server)
{
    InitialRecords all;
    for (const Row &row : stateOf(server).rows) {
        if (modelled.contains(QString(row.type->name)))
            all += row;
    }
    return all;
}

Differences compareWithModel(Server &server, const InitialRecords &initial, const Rights &rights,
                             const Bodies &bodies, Trace &trace)
{
    Differences found;
    const ServerState state = stateOf(server);
    model::Ledger model;
    const QString nearHall = state.people.value(userId(0)).hall;
    for (const Row &row : initial)
        model.records[idText(row.id)] = modelRecord(row, nearHall);
    QHash<QUuid, qint64> last;
    for (const Accepted &accepted : state.accepted) {
        const QString key = keyOf(accepted.instance, accepted.n);
        if (accepted.n != last.value(accepted.instance) + 1)
            found +=
                {18, u"%1 was accepted after %2"_s.arg(key).arg(last.value(accepted.instance))};
        last[accepted.instance] = accepted.n;
        if (!bodies.contains(accepted.hash)) {
            found += {2, u"%1 was never sent"_s.arg(key)};
            continue;
        }
        const model::Mutation mutation = modelMutation(accepted, bodies, state);
        const auto verdict = model.push(modelActor(accepted, rights, state), mutation);
        static constexpr std::array words{"applied"_L1, "merged"_L1, "refused"_L1, "void"_L1};
        const QString status = words[size_t(accepted.outcome.status)];
        trace.count("outcome " + status.toLatin1());
        if (!accepted.outcome.reason.isEmpty())
            trace.count("refused " + accepted.outcome.reason.toLatin1());
        trace.count("conflicts", accepted.outcome.conflicts);
        if (verdict.status != status || verdict.reason != accepted.outcome.reason)
            found += {4, u"%1 (%2 %3 %4) is %5 %6, the model says %7 %8"_s.arg(
                             key, mutation.verb, mutation.type, mutation.target, status,
                             accepted.outcome.reason, verdict.status, verdict.reason)};
    }
    return found + compareState(model, state);
}

Differences checkPromises(Server &server, const Promises &promises)
{
    Differences found;
    const ServerState state = stateOf(server);
    QHash<QByteArray, int> hashes;
    QMap<std::pair<QUuid, qint64>, const Accepted *> numbered;
    for (const Accepted &accepted : state.accepted) {
        if (++hashes[accepted.hash] > 1 && promises.saved.contains(accepted.hash))
            found += {1, promises.saved[accepted.hash].what + u" was done twice"_s};
        numbered[{accepted.instance, accepted.n}] = &accepted;
    }
    for (const auto &[key, answer] : promises.acknowledged.asKeyValueRange()) {
        const QString name = keyOf(key.first, key.second);
        // After a restore desks offer again what they have; it may come as another number.
        if (promises.restored) {
            if (!hashes.contains(answer.hash) && !promises.ledgerAlone.contains(answer.hash))
                found += {1, name + u" was acknowledged and did not come again"_s};
            continue;
        }
        const auto *accepted = numbered.value(key);
        if (!accepted || accepted->hash != answer.hash)
            found += {1, name + u" was acknowledged and is not in the ledger"_s};
        else if (!answer.outcome.isEmpty() &&
                 protocol::printTree(protocol::outcomeTree(accepted->outcome),
                                     protocol::Format::Cbor) != answer.outcome)
            found += {1, name + u" has another outcome now"_s};
    }
    for (const auto &[hash, saved] : promises.saved.asKeyValueRange()) {
        if (hashes.value(hash) == 0)
            found += {3, u"%1 was saved and is nowhere"_s.arg(saved.what)};
    }
    return found;
}

Differences checkFeeds(Server &server)
{
    Differences found;
    server.look([&](Database &db) {
        QMap<QString, qint64> heads;
        Query head(db, "SELECT feed, seq FROM head ORDER BY feed");
        while (head.next())
            heads[head.text(0)] = head.integer(1);
        for (const auto &[feed, seq] : heads.asKeyValueRange()) {
            Query rows(db, "SELECT count(*), min(seq), max(seq) FROM change_row WHERE feed = ?");
            rows.bind(feed);
            if (rows.next() && rows.integer(0) > 0 &&
                (rows.integer(2) != seq || rows.integer(0) != seq - rows.integer(1) + 1))
                found += {5, u"feed %1 has %2 rows from %3 to %4, its head says %5"_s.arg(feed)
                                 .arg(rows.integer(0))
                                 .arg(rows.integer(1))
                                 .arg(rows.integer(2))
                                 .arg(seq)};
        }
        Query orphans(db,
                      "SELECT a.instance, a.n FROM audit a WHERE a.n > 0 AND NOT EXISTS (SELECT "
                      "1 FROM outcome o WHERE o.instance = a.instance AND o.n = a.n)");
        while (orphans.next())
            found += {2, u"the audit names %1, which has no outcome"_s.arg(
                             keyOf(orphans.uuid(0), orphans.integer(1)))};
        for (const auto &chain : ledger::verifyAudit(db, simKeys())) {
            if (!chain.problem.isEmpty())
                found += {15, chain.feed + u": "_s + chain.problem};
        }
    });
    return found;
}

}  // namespace touchline::sim
