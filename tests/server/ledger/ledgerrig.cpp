// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerrig.h"

#include "domain/records/customer.h"
#include "domain/records/org.h"
#include "domain/records/region.h"
#include "domain/records/team.h"
#include "domain/records/user.h"
#include "domain/records/workorder.h"
#include "protocol/cursor.h"
#include "protocol/limits.h"
#include "server/ledger/verify.h"

#include <QtCore/QCoreApplication>
#include <QtTest/QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace touchline::tests {
namespace {

template <class T> T must(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().detail.toStdString());
    return *std::move(result);
}

template <typename T> ledger::LoadRow loaded(T record, QStringList scopes = {})
{
    record.root = record.root.isNull() ? record.id.value : record.root;
    record.feed = record.feed.isEmpty() ? u"common"_s : record.feed;
    return {toRow(record), std::move(scopes)};
}

QCborValue cborOf(const QVariant &value)
{
    if (value.userType() == QMetaType::QUuid)
        return QCborValue(value.toUuid().toRfc4122());
    return QCborValue::fromVariant(value);
}

}  // namespace

testsupport::TestDatabases &databases()
{
    // They go with the application, and their folders with them; a static object would outlive it.
    static std::unique_ptr<testsupport::TestDatabases> all;
    if (!all) {
        all = std::make_unique<testsupport::TestDatabases>();
        qAddPostRoutine([] { all.reset(); });
    }
    return *all;
}

QString scopeOf(const char *kind, const QUuid &id)
{
    return QLatin1StringView(kind) + u':' + id.toString(QUuid::WithoutBraces);
}

const char *word(OutcomeStatus status)
{
    static constexpr std::array words{"applied", "merged", "refused", "void"};
    return words[size_t(status)];
}

Rig::Rig(storage::Engine engine, int connections)
{
    m_place = databases().fresh(engine);
    m_ledger = must(
        ledger::Ledger::open({engine, m_place.place, connections, m_files.path()}, keys, clock));
    hall = newId(), otherHall = newId(), service = newId(), repair = newId(), other = newId(),
    far = newId();
    QList<ledger::LoadRow> rows;
    const auto region = [&](const QString &code, const QString &zone) {
        Region r;
        r.id.value = newId();
        r.code = r.numberPrefix = code;
        r.name = code;
        r.timeZone = zone;
        rows += loaded(r);
    };
    region(u"YJ"_s, u"Asia/Shanghai"_s);
    region(u"HZ"_s, u"Asia/Shanghai"_s);
    for (const auto &[id, name] :
         {std::pair(hall, u"Hall"_s), std::pair(otherHall, u"Other hall"_s)}) {
        Org org;
        org.id.value = id;
        org.name = name;
        org.kind = OrgKind::Hall;
        org.regionCode = u"YJ"_s;
        rows += loaded(org);
    }
    for (const auto &[id, name, code] :
         {std::tuple(service, u"Service"_s, u"YJ"_s), std::tuple(repair, u"Repair"_s, u"YJ"_s),
          std::tuple(other, u"Other"_s, u"YJ"_s), std::tuple(far, u"Far"_s, u"HZ"_s)}) {
        Team team;
        team.id.value = id;
        team.name = name;
        team.regionCode = code;
        rows += loaded(team);
    }
    const auto user = [&](const QString &login, Role role, const QUuid &team, const QUuid &org,
                          const QString &code = u"YJ"_s) {
        User u;
        u.id.value = newId();
        u.login = u.name = login;
        u.role = role;
        u.team.value = team;
        u.org.value = org;
        u.regionCode = code;
        u.active = login != u"gone"_s;
        m_users[login] = u.id.value;
        rows += loaded(u);
    };
    user(u"anna"_s, Role::Agent, service, hall);
    user(u"ben"_s, Role::Agent, service, hall);
    user(u"hugo"_s, Role::Handler, repair, {});
    user(u"lena"_s, Role::Lead, service, hall);
    user(u"ada"_s, Role::Auditor, service, hall);
    user(u"ines"_s, Role::Inspector, service, hall);
    user(u"otto"_s, Role::Agent, other, otherHall);
    user(u"farah"_s, Role::Agent, far, {}, u"HZ"_s);
    user(u"gone"_s, Role::Agent, service, hall);
    user(u"root"_s, Role::Admin, {}, {});
    must(m_ledger->workers()
             .write([](storage::Database &db, ledger::Touched &) {
                 ledger::openFeed(db, u"common"_s);
             })
             .result());
    must(load(rows, true));
    const QString inHall = scopeOf("hall", hall);
    for (const QString &login : {u"anna"_s, u"ben"_s, u"lena"_s, u"ada"_s, u"ines"_s, u"gone"_s})
        putAccount(login, {inHall, scopeOf("team", service)});
    putAccount(u"hugo"_s, {scopeOf("team", repair)});
    putAccount(u"otto"_s, {scopeOf("hall", otherHall), scopeOf("team", other)});
    putAccount(u"farah"_s, {scopeOf("team", far)});
    putAccount(u"root"_s, {});
}

void Rig::reopen()
{
    constexpr int connections = 4;
    m_ledger.reset();
    m_ledger = must(ledger::Ledger::open(
        {m_place.engine, m_place.place, connections, m_files.path()}, keys, clock));
}

void Rig::putAccount(const QString &login, const QStringList &scopes)
{
    static const QString hash = ledger::hashPassword(rigPassword);
    must(m_ledger->workers()
             .write([&](storage::Database &db, ledger::Touched &) {
                 ledger::putAccount(db, m_users.value(login), login, hash, scopes);
             })
             .result());
}

Done Rig::load(const QList<ledger::LoadRow> &rows, bool bulk)
{
    return m_ledger->workers()
        .write([&](storage::Database &db, ledger::Touched &touched) {
            ledger::Origin job;
            job.nowMs = job.deviceMs = clock.nowMs();
            (void)ledger::loadBatch(db, keys, m_ledger->ids(), job, rows, bulk, touched);
            if (bulk)
                ledger::finishBulk(db, keys, job);
        })
        .result();
}

ledger::Principal Rig::who(const QString &login)
{
    const auto found = must(
        m_ledger->workers()
            .read([login](storage::Database &db) { return ledger::principalOfLogin(db, login); })
            .result());
    if (!found)
        throw std::runtime_error("no principal");
    return *found;
}

void Rig::run(const QString &sql)
{
    must(m_ledger->workers()
             .write([sql](storage::Database &db, ledger::Touched &) { db.run(sql); })
             .result());
}

QVariantList Rig::column(const QString &sql)
{
    return must(m_ledger->workers()
                    .read([sql](storage::Database &db) {
                        QVariantList values;
                        storage::Query query(db, sql);
                        while (query.next())
                            values += query.text(0);
                        return values;
                    })
                    .result());
}

QList<ledger::ChainReport> Rig::audit()
{
    return must(m_ledger->workers()
                    .read([this](storage::Database &db) { return ledger::verifyAudit(db, keys); })
                    .result());
}

Desk::Desk(Rig &rig, const QString &login, const QUuid &parent)
    : m_rig(rig), m_who(rig.who(login)), m_instance(rig.newId())
{
    protocol::HelloRequest request;
    request.protocol = protocol::limits::ProtocolVersion;
    request.instance = m_instance;
    request.parent = parent;
    request.device = u"PC of "_s + login;
    m_hello = must(m_rig->hello(m_who, request).result());
    cursor = m_hello.cursor;
}

protocol::Envelope Desk::envelope(const Mutation &mutation, qint64 n) const
{
    const QByteArray body = protocol::encodeMutation(mutation);
    return {n, protocol::mutationHash(body), body};
}

Result<ledger::PushAnswer> Desk::send(const QList<protocol::Envelope> &envelopes)
{
    return m_rig->push(m_who, {m_instance, envelopes}).result();
}

Outcome Desk::push(const Mutation &mutation)
{
    const auto answer = send({next(mutation)});
    const auto *reply = answer ? std::get_if<protocol::PushReply>(&*answer) : nullptr;
    if (!reply || reply->outcomes.size() != 1) {
        const auto *problem = answer ? std::get_if<ledger::PushProblem>(&*answer) : nullptr;
        QTest::qFail(qPrintable(u"no outcome: "_s + (problem ? problem->error
                                                     : reply ? reply->stopped
                                                             : answer.error().detail)),
                     __FILE__, __LINE__);
        return {};
    }
    return reply->outcomes.first();
}

protocol::NamedChange change(const QString &field, const QVariant &mine, const QVariant &base)
{
    return {field, base.isValid() ? cborOf(base) : QCborValue(), cborOf(mine)};
}

namespace {

void addChanges(Mutation &mutation, const QVariantMap &fields)
{
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        // A pair is a list with exactly two entries that are not text lists themselves.
        const QVariantList pair =
            it->userType() == QMetaType::QVariantList ? it->toList() : QVariantList();
        mutation.changes +=
            pair.size() == 2 ? change(it.key(), pair[1], pair[0]) : change(it.key(), *it);
    }
}

}  // namespace

Outcome Desk::create(const RecordType &type, const QUuid &id, const QUuid &root,
                     const QVariantMap &fields)
{
    Mutation mutation{Verb::Create,
                      type.name,
                      id,
                      root,
                      type.feed == Feed::Common ? u"common"_s : m_who.actor.region,
                      0,
                      {},
                      {},
                      {},
                      0,
                      m_rig.clock.nowMs()};
    addChanges(mutation, fields);
    return push(mutation);
}

Outcome Desk::edit(const RecordType &type, const QUuid &id, qint64 base, const QVariantMap &fields)
{
    const auto mine = find(type, id);
    Mutation mutation{Verb::Edit,
                      type.name,
                      id,
                      mine ? mine->root : id,
                      type.feed == Feed::Common ? u"common"_s : m_who.actor.region,
                      base,
                      {},
                      {},
                      {},
                      0,
                      m_rig.clock.nowMs()};
    addChanges(mutation, fields);
    return push(mutation);
}

Outcome Desk::move(const QUuid &order, qint64 base, const QString &to, const QVariantMap &fields,
                   const QString &reason, qint64 until)
{
    Mutation mutation{
        Verb::Move, u"work_order"_s,    order, order, m_who.actor.region, base, {}, to, reason,
        until,      m_rig.clock.nowMs()};
    addChanges(mutation, fields);
    return push(mutation);
}

Outcome Desk::resolve(const QUuid &conflict, qint64 base, const QString &to)
{
    return push({Verb::Resolve,
                 u"conflict"_s,
                 conflict,
                 conflict,
                 m_who.actor.region,
                 base,
                 {},
                 to,
                 {},
                 0,
                 m_rig.clock.nowMs()});
}

QUuid Desk::customer(const QVariantMap &fields)
{
    QVariantMap all{{u"name"_s, u"Wang Ming"_s}, {u"kind"_s, u"person"_s}};
    all.insert(fields);
    const QUuid id = m_rig.newId();
    const Outcome outcome = create(typeOf<Customer>(), id, id, all);
    if (outcome.status != OutcomeStatus::Applied)
        QTest::qFail(qPrintable(u"customer: "_s + outcome.reason + u' ' + outcome.field), __FILE__,
                     __LINE__);
    return id;
}

QUuid Desk::order(const QVariantMap &fields)
{
    QVariantMap all{
        {u"family"_s, u"fault"_s}, {u"title"_s, u"No power"_s}, {u"category"_s, u"fault/power"_s}};
    all.insert(fields);
    const QUuid id = m_rig.newId();
    const Outcome outcome = create(typeOf<WorkOrder>(), id, id, all);
    if (outcome.status != OutcomeStatus::Applied)
        QTest::qFail(qPrintable(u"order: "_s + outcome.reason + u' ' + outcome.field), __FILE__,
                     __LINE__);
    return id;
}

void Desk::apply(const Row &row)
{
    const auto key = std::pair(QString(row.type->name), row.id);
    const auto known = m_rows.constFind(key);
    if (known != m_rows.cend() && known->version >= row.version)
        return;
    if (row.feed != u"common"_s && !m_roots.contains(row.root))
        return;  // of a root that it does not hold
    m_rows[key] = row;
}

void Desk::drop(const QString &scope, const QUuid &root)
{
    const auto held = m_roots.find(root);
    if (held == m_roots.end())
        return;
    held->remove(scope);
    if (!held->isEmpty())
        return;
    m_roots.erase(held);
    m_rows.removeIf([&](auto it) { return it->feed != u"common"_s && it->root == root; });
}

void Desk::loadScope(const QString &scope, int limit)
{
    QByteArray after;
    do {
        const auto page = must(m_rig->bootstrap(m_who, scope, after, limit).result());
        for (const QUuid &root : page.roots)
            m_roots[root].insert(scope);
        for (const Row &row : page.rows)
            apply(row);
        after = page.after;
    } while (!after.isEmpty());
}

void Desk::loadRoot(const QUuid &root, const QString &scope)
{
    QByteArray after;
    do {
        const auto page = m_rig->bootstrapOf(m_who, root, after, 1'000).result();
        if (!page)
            return;  // it has left again; the feed says so later
        m_roots[root].insert(scope);
        for (const Row &row : page->rows)
            apply(row);
        after = page->after;
    } while (!after.isEmpty());
}

void Desk::bootstrap(int limit)
{
    m_rows.clear();
    m_roots.clear();
    for (const QString &scope : m_hello.scopes)
        loadScope(scope, limit);
    if (!pull())
        QTest::qFail("digests differ after a bootstrap", __FILE__, __LINE__);
}

bool Desk::pull(int limit)
{
    for (;;) {
        const auto opened = must(protocol::openCursor(cursor, m_rig.keys.cursor));
        const auto pulled = must(m_rig->pull(m_rig.who(m_who.login), opened, limit).result());
        if (const auto *code = std::get_if<QString>(&pulled)) {
            qWarning("pull: %s", qPrintable(*code));
            return false;
        }
        const auto &page = std::get<protocol::PullReply>(pulled);
        pages += page;
        for (const auto &leave : page.leaves)
            drop(leave.scope, leave.root);
        for (const auto &enter : page.enters)
            loadRoot(enter.root, enter.scope);
        for (const Row &row : page.rows)
            apply(row);
        cursor = page.cursor;
        if (page.caughtUp)
            return digestsFit(page.digests);
    }
}

bool Desk::digestsFit(const QList<protocol::ScopeDigest> &digests) const
{
    using Sums = QMap<std::pair<QString, QString>, protocol::Digest>;
    Sums mine, theirs;
    for (const Row &row : m_rows) {
        if (row.deleted)
            continue;
        const QSet<QString> scopes =
            row.feed == u"common"_s ? QSet{u"common"_s} : m_roots.value(row.root);
        for (const QString &scope : scopes)
            mine[{scope, QString(row.type->name)}].add(
                protocol::digestHash(m_hello.digestKey, row.id, row.version));
    }
    for (const auto &d : digests) {
        if (d.digest != protocol::Digest{})
            theirs[{d.scope, d.type}] = d.digest;
    }
    for (const auto &[place, digest] : mine.asKeyValueRange()) {
        if (theirs.value(place) != digest)
            qWarning("%s %s: holds %lld, the ledger says %lld", qPrintable(place.first),
                     qPrintable(place.second), digest.count, theirs.value(place).count);
    }
    for (const auto &[place, digest] : theirs.asKeyValueRange()) {
        if (!mine.contains(place))
            qWarning("%s %s: holds none, the ledger says %lld", qPrintable(place.first),
                     qPrintable(place.second), digest.count);
    }
    return mine == theirs;
}

std::optional<Row> Desk::find(const RecordType &type, const QUuid &id) const
{
    const auto found = m_rows.constFind({QString(type.name), id});
    return found == m_rows.cend() ? std::nullopt : std::optional(*found);
}

QList<Row> Desk::all(const RecordType &type) const
{
    QList<Row> rows;
    for (const Row &row : m_rows) {
        if (row.type == &type && !row.deleted)
            rows += row;
    }
    return rows;
}

QStringList Desk::scopesOfRoot(const QUuid &root) const
{
    QStringList scopes = m_roots.value(root).values();
    scopes.sort();
    return scopes;
}

}  // namespace touchline::tests
