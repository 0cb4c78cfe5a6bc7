// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/work.h"

#include "domain/planted.h"
#include "domain/records/scopemember.h"
#include "domain/records/workorder.h"
#include "protocol/valuecodec.h"

#include <QtCore/QMessageAuthenticationCode>
#include <QtCore/QtEndian>

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;

namespace touchline::ledger {
namespace {

const QString commonScope = u"common"_s;

// Values are never written into the audit, only what proves afterwards that a value was this one.
QString auditedFields(const QByteArray &key, const Row &before, const Row &after)
{
    QStringList parts;
    for (size_t i = 0; i < after.values.size(); ++i) {
        if (before.values[i] != after.values[i])
            parts +=
                after.type->fields[i].name + u':' + auditedValue(key, after.id, after.values[i]);
    }
    return parts.join(u' ');
}

protocol::Digest readDigest(Query &query, int column)
{
    const QByteArray sum = query.bytes(column + 1);
    return {query.integer(column),
            sum.size() == 8 ? qFromLittleEndian<quint64>(sum.constData()) : 0};
}

}  // namespace

QString auditedValue(const QByteArray &key, const QUuid &record, const Value &value)
{
    const QByteArray salted = record.toRfc4122() + protocol::toJsonText(value).toUtf8();
    return QString::fromLatin1(
        QMessageAuthenticationCode::hash(salted, key, QCryptographicHash::Sha256).first(8).toHex());
}

QByteArray auditMac(const QByteArray &key, const QByteArray &previous, const AuditEntry &e)
{
    const QCborArray entry{e.feed,
                           e.seq,
                           e.tx,
                           e.at,
                           e.deviceAt,
                           e.actor.toRfc4122(),
                           e.instance.toRfc4122(),
                           e.n,
                           e.verb,
                           e.type,
                           e.id.toRfc4122(),
                           e.version,
                           e.fields};
    return QMessageAuthenticationCode::hash(previous + QCborValue(entry).toCbor(), key,
                                            QCryptographicHash::Sha256);
}

Work::Work(storage::Database &db, const Keys &keys, IdSource &ids, Origin origin)
    : m_db(db), m_keys(keys), m_ids(ids), m_origin(std::move(origin)), m_records(db)
{}

std::optional<Stored> Work::find(const RecordType &type, const QUuid &id)
{
    return m_records.find(type, id, true);
}

Stored Work::fresh(Row row)
{
    Stored stored{std::move(row), {}};
    stored.fv.resize(stored.row.values.size());
    return stored;
}

void Work::put(Stored stored, const QString &verb, const QSet<int> &joint)
{
    const RecordType &type = *stored.row.type;
    const std::optional<Stored> was =
        stored.row.version == 0 ? std::nullopt : m_records.find(type, stored.row.id);
    const Row before = was ? was->row : emptyRow(type);
    if (&type == &typeOf<WorkOrder>() && !m_ordersBefore.contains(stored.row.id))
        m_ordersBefore.insert(stored.row.id, before);
    stored.row.version = before.version + 1;
    stored.fv = was ? was->fv : std::vector<FieldVersion>(stored.row.values.size());
    for (size_t i = 0; i < stored.row.values.size(); ++i) {
        if (before.values[i] != stored.row.values[i])
            stored.fv[i] = {stored.row.version,
                            joint.contains(int(i)) ? QUuid() : m_origin.instance, m_origin.n};
    }
    if (was)
        m_records.put(stored);
    else if (!m_records.insert(
                 stored))  // made by somebody else a moment ago: this time it will be found
        throw storage::Failure(
            {ErrorKind::Busy, u"%1 was made at the same time"_s.arg(type.name), u"id"_s},
            u"40001"_s);
    const Row &row = stored.row;
    m_versions += {QString(type.name), row.id, row.version};
    m_pending += {.feed = row.feed,
                  .verb = verb,
                  .type = type.name,
                  .root = row.root,
                  .id = row.id,
                  .before = before.version,
                  .version = row.version,
                  .wasDeleted = before.deleted,
                  .deleted = row.deleted,
                  .sent = type.audience == Audience::Holders,
                  .fields = auditedFields(m_keys.audit, before, row),
                  .scopesBefore = {},
                  .scopes = {}};
}

QStringList Work::scopesOf(const QUuid &root, const QString &feed)
{
    if (feed == commonScope)
        return {commonScope};
    const auto known = m_scopes.constFind(root);
    if (known != m_scopes.cend())
        return *known;
    QStringList scopes;
    Query query(m_db, "SELECT scope FROM scope_member WHERE root = ? ORDER BY scope");
    query.bind(root);
    while (query.next())
        scopes += query.text(0);
    m_scopes.insert(root, scopes);
    return scopes;
}

void Work::setScopes(const QUuid &root, const QString &feed, QStringList scopes)
{
    scopes.sort();
    scopes.removeDuplicates();
    const QStringList before = scopesOf(root, feed);
    if (scopes == before)
        return;
    for (const QString &scope : before) {
        if (!scopes.contains(scope)) {
            Query drop(m_db, "DELETE FROM scope_member WHERE scope = ? AND root = ?");
            drop.bind(scope).bind(root).run();
        }
    }
    for (const QString &scope : scopes) {
        if (before.contains(scope))
            continue;
        ScopeMember member;
        member.id.value = newId();
        member.root = root;
        member.feed = feed;
        member.scope = scope;
        member.since.ms = m_origin.nowMs;
        m_records.put(fresh(toRow(member)));
    }
    m_scopes[root] = scopes;
    m_pending += {.feed = feed,
                  .verb = u"scope"_s,
                  .type = u"scope"_s,
                  .root = root,
                  .id = root,
                  .fields = {},
                  .scopesBefore = before,
                  .scopes = scopes};
}

void Work::changeScopes(const QUuid &root, const QString &feed, const QStringList &enter,
                        const QString &leave)
{
    if (m_db.engine() == storage::Engine::Postgres) {
        Query lock(m_db, "SELECT seq FROM head WHERE feed = ? FOR UPDATE");
        lock.bind(feed).run();
        m_scopes.remove(root);
    }
    QStringList scopes = scopesOf(root, feed);
    scopes.removeAll(leave);
    setScopes(root, feed, scopes + enter);
}

QString Work::nextNumber(const QString &feed, const QString &prefix, int year)
{
    // Taken early and kept to the end of the transaction: numbers are rare enough for that.
    Query take(m_db, "UPDATE head SET counter = counter + 1 WHERE feed = ? RETURNING counter");
    take.bind(feed);
    if (!take.next())
        throw storage::Failure({ErrorKind::Invalid, u"unknown feed "_s + feed, u"feed"_s});
    const qint64 counter = take.integer(0);
    while (take.next()) {
    }
    return u"%1%2-%3"_s.arg(prefix)
        .arg(year % 100, 2, 10, QChar(u'0'))
        .arg(counter, 7, 10, QChar(u'0'));
}

void Work::foldDigests(const Pending &p)
{
    if (!p.sent)
        return;
    for (const QString &scope : p.scopes) {
        protocol::Digest &step = m_digestSteps[{scope, p.type}];
        if (p.before != 0 && !p.wasDeleted)
            step.remove(protocol::digestHash(m_keys.digest, p.id, p.before));
        if (!p.deleted)
            step.add(protocol::digestHash(m_keys.digest, p.id, p.version));
    }
}

void Work::moveDigests(const Pending &p)
{
    // Every record under the root changes scope with it, as the transaction's other writes have left
    // them; foldDigests() must therefore have seen the records under their scopes of before.
    for (const RecordType *type : allTypes()) {
        if (type->audience != Audience::Holders || type->feed == Feed::Common)
            continue;
        Query query(m_db,
                    u"SELECT id, version FROM %1 WHERE root = ? AND deleted = 0"_s.arg(type->name));
        query.bind(p.root);
        while (query.next()) {
            const quint64 hash =
                protocol::digestHash(m_keys.digest, query.uuid(0), query.integer(1));
            for (const QString &scope : *p.scopesBefore) {
                if (!p.scopes.contains(scope))
                    m_digestSteps[{scope, QString(type->name)}].remove(hash);
            }
            for (const QString &scope : p.scopes) {
                if (!p.scopesBefore->contains(scope))
                    m_digestSteps[{scope, QString(type->name)}].add(hash);
            }
        }
    }
}

void Work::writeDigests()
{
    for (const auto &[place, step] : m_digestSteps.asKeyValueRange()) {
        if (step == protocol::Digest{})
            continue;
        Query read(m_db, "SELECT count, sum FROM digest WHERE scope = ? AND type = ?");
        read.bind(place.first).bind(place.second);
        protocol::Digest digest = read.next() ? readDigest(read, 0) : protocol::Digest{};
        digest.count += step.count;
        digest.sum += step.sum;
        QByteArray sum(8, Qt::Uninitialized);
        qToLittleEndian(digest.sum, sum.data());
        Query write(
            m_db,
            "INSERT INTO digest (scope, type, count, sum) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (scope, type) DO UPDATE SET count = excluded.count, sum = excluded.sum");
        write.bind(place.first).bind(place.second).bind(digest.count).bind(sum).run();
    }
}

Work::Head Work::takeHead(const QString &feed, qsizetype steps)
{
    Query lock(m_db, "UPDATE head SET seq = seq + ? WHERE feed = ? RETURNING seq, mac");
    lock.bind(steps).bind(feed);
    if (!lock.next())
        throw storage::Failure({ErrorKind::Invalid, u"unknown feed "_s + feed, u"feed"_s});
    const Head head{lock.integer(0), lock.bytes(1)};
    while (lock.next()) {
    }
    return head;
}

QHash<QUuid, QStringList> Work::settleScopes()
{
    // A root's records are counted under the scopes that it had before this work, then the root moves
    // with all that is under it now.
    QHash<QUuid, QStringList> scopesBefore;
    for (const Pending &p : m_pending) {
        if (p.scopesBefore && !scopesBefore.contains(p.root))
            scopesBefore.insert(p.root, *p.scopesBefore);
    }
    // Others may have moved a root while this work waited for the heads; nobody can any more.
    if (m_db.engine() == storage::Engine::Postgres)
        m_scopes.removeIf([&](auto it) { return !scopesBefore.contains(it.key()); });
    for (Pending &p : m_pending) {
        if (!p.scopesBefore)
            p.scopes =
                scopesBefore.contains(p.root) ? scopesBefore[p.root] : scopesOf(p.root, p.feed);
    }
    return scopesBefore;
}

QMap<QString, qint64> Work::finish()
{
    QMap<QString, QList<const Pending *>> byFeed;
    for (const Pending &p : m_pending)
        byFeed[p.feed] += &p;
    QMap<QString, Head> heads;
    for (const auto &[feed, changes] : byFeed.asKeyValueRange())
        heads[feed] = takeHead(feed, changes.size());
    const QHash<QUuid, QStringList> scopesBefore = settleScopes();

    QMap<QString, qint64> last;
    for (const auto &[feed, changes] : byFeed.asKeyValueRange()) {
        const qint64 top = heads[feed].top;
        QByteArray mac = heads[feed].mac;
        qint64 seq = top - changes.size();
        const qint64 tx = seq + 1;
        for (const Pending *p : changes) {
            ++seq;
            const QStringList before = p->scopesBefore.value_or(p->scopes);
            // A record written by the transaction that also moves its root goes to both sides: those
            // who keep the root need it, those who lose it learn so from the row of the membership.
            QStringList after = p->scopes;
            if (!p->scopesBefore && scopesBefore.contains(p->root))
                after = m_scopes[p->root];
            Query change(
                m_db,
                "INSERT INTO change_row (feed, seq, tx, root, type, id, version, before, after) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
            change.bind(feed)
                .bind(seq)
                .bind(tx)
                .bind(p->root)
                .bind(p->type)
                .bind(p->id)
                .bind(p->version)
                .bind(p->sent || p->scopesBefore ? before.join(u' ') : QString())
                .bind(p->sent || p->scopesBefore ? after.join(u' ') : QString())
                .run();
            const AuditEntry entry{feed,
                                   seq,
                                   tx,
                                   m_origin.nowMs,
                                   m_origin.deviceMs,
                                   m_origin.actor.user,
                                   m_origin.instance,
                                   m_origin.n,
                                   p->verb,
                                   p->type,
                                   p->id,
                                   p->version,
                                   p->fields};
            // The row is left to a transaction of its own, which a crash then forgets.
            if (planted(Plant::AuditOutside) && seq % 7 == 0)
                continue;
            mac = auditMac(m_keys.audit, mac, entry);
            Query audit(m_db,
                        "INSERT INTO audit (feed, seq, tx, at, device_at, actor, instance, n, "
                        "verb, type, id, "
                        "version, fields, mac) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
            audit.bind(feed)
                .bind(seq)
                .bind(tx)
                .bind(entry.at)
                .bind(entry.deviceAt)
                .bind(entry.actor)
                .bind(entry.instance)
                .bind(entry.n)
                .bind(entry.verb)
                .bind(entry.type)
                .bind(entry.id)
                .bind(entry.version)
                .bind(entry.fields)
                .bind(mac)
                .run();
            for (const QString &scope : before + after)
                m_touched.insert(scope);
        }
        Query seal(m_db, "UPDATE head SET mac = ? WHERE feed = ?");
        seal.bind(mac).bind(feed).run();
        last[feed] = top;
    }
    for (const Pending &p : m_pending) {
        if (!p.scopesBefore)
            foldDigests(p);
    }
    for (const auto &[root, before] : scopesBefore.asKeyValueRange()) {
        Pending moved;
        moved.root = root;
        moved.scopesBefore = before;
        moved.scopes = m_scopes[root];
        moveDigests(moved);
    }
    writeDigests();
    return last;
}

}  // namespace touchline::ledger
