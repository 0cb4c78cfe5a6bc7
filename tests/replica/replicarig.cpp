// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replicarig.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::tests {

QUuid testId(int n) { return makeUuid7(1'600'000'000'000 + n, quint64(n), quint64(n)); }

Row customerRow(const QUuid &id, const QString &name, qint64 version)
{
    Customer customer;
    customer.id.value = customer.root = id;
    customer.feed = u"YJ"_s;
    customer.version = version;
    customer.name = name;
    return toRow(customer);
}

Row noteRow(const QUuid &id, const QUuid &customer, const QString &text, qint64 version)
{
    Note note;
    note.id.value = id;
    note.root = customer;
    note.customer.value = customer;
    note.feed = u"YJ"_s;
    note.version = version;
    note.text = text;
    note.at.ms = 1'600'000'000'000;
    return toRow(note);
}

ReplicaRig::ReplicaRig(bool nullCipher) : m_nullCipher(nullCipher)
{
    reopen();
    const Actor actor{testUser, Role::Clerk, testId(900), u"YJ"_s, u"Tester"_s};
    must(replica->setSession(actor, u"tester"_s, "token"));
}

ReplicaRig::~ReplicaRig() = default;

void ReplicaRig::close()
{
    replica.reset();
    profile.reset();
}

void ReplicaRig::reopen()
{
    close();
    auto opened = replica::Profile::open(m_folder.path(), m_nullCipher);
    if (!opened)
        qFatal("%s", qPrintable(opened.error().detail));
    profile = std::move(*opened);
    auto made = replica::Replica::open(*profile, testUser, clock, ids);
    if (!made)
        qFatal("%s", qPrintable(made.error().detail));
    replica = std::move(*made);
}

QString ReplicaRig::file(const QString &name) const
{
    return m_folder.path() + u'/' + testUser.toString(QUuid::WithoutBraces) + u'/' + name;
}

protocol::HelloReply ReplicaRig::hello(const QStringList &scopes) const
{
    protocol::HelloReply reply;
    reply.protocol = 1;
    reply.epoch = epoch;
    reply.grants = 1;
    reply.highestN = serverHighest;
    reply.scopes = scopes;
    reply.feeds = {u"common"_s, u"YJ"_s};
    reply.lookupKey = QByteArray(32, 'k');
    reply.digestKey = QByteArray(16, 'd');
    reply.cursor = "start";
    return reply;
}

void ReplicaRig::join(const QStringList &scopes)
{
    must(replica->applyHello(hello(scopes)));
    for (const QString &scope : scopes)
        must(replica->applyScopePage(scope, {}));
    pull({});
}

void ReplicaRig::pull(const QList<Row> &rows, const QList<protocol::ScopeChange> &enters,
                      const QList<protocol::ScopeChange> &leaves, bool caughtUp)
{
    const auto step = wait(replica->nextStep());
    protocol::PullReply reply;
    reply.rows = rows;
    reply.enters = enters;
    reply.leaves = leaves;
    reply.cursor = QByteArray::number(++m_cursor);
    reply.caughtUp = caughtUp;
    const auto applied = wait(replica->applyPull(reply, step ? step->serial : 0));
    if (!applied)
        qFatal("%s", qPrintable(applied.error().detail));
}

void ReplicaRig::fetchRoot(const QUuid &root, const QList<Row> &rows)
{
    protocol::BootstrapReply reply;
    reply.rows = rows;
    reply.roots = {root};
    reply.total = 1;
    must(replica->applyRootPage(root, reply));
}

void ReplicaRig::bring(const QString &scope, const QUuid &root, const QList<Row> &rows)
{
    pull({}, {{scope, root}});
    fetchRoot(root, rows);
}

QList<qint64> ReplicaRig::push(protocol::OutcomeStatus status,
                               const QList<protocol::VersionOf> &versions)
{
    const auto batch = wait(replica->takeForPush(100, 1 << 20));
    QList<protocol::Outcome> outcomes;
    QList<qint64> numbers;
    for (const auto &envelope : batch->mutations) {
        protocol::Outcome outcome;
        outcome.n = envelope.n;
        outcome.status = status;
        outcome.epoch = epoch;
        outcome.versions = versions;
        outcomes += outcome;
        numbers += envelope.n;
    }
    must(replica->applyOutcomes(outcomes));
    return numbers;
}

replica::RecordState ReplicaRig::state(const QString &type, const QUuid &id)
{
    const auto state = wait(replica->reader().record(type, id));
    return state ? *state : replica::RecordState{};
}

QString ReplicaRig::shown(const QString &type, const QUuid &id, const QString &field)
{
    const auto record = state(type, id);
    return record.row ? record.row->text(field) : u"(nothing)"_s;
}

qint64 ReplicaRig::note(const QUuid &customer, const QString &text, QUuid *id)
{
    replica::EditRequest request;
    request.verb = protocol::Verb::Create;
    request.type = u"note"_s;
    request.root = customer;
    request.values = {{u"customer"_s, customer}, {u"text"_s, text}};
    const auto saved = wait(replica->save(request));
    if (saved && id)
        *id = saved->id;
    return saved ? saved->n : -1;
}

qint64 ReplicaRig::rename(const QUuid &customer, const QString &name)
{
    replica::EditRequest request;
    request.type = u"customer"_s;
    request.id = customer;
    request.values = {{u"name"_s, name}};
    const auto saved = wait(replica->save(request));
    return saved ? saved->n : -1;
}

replica::Counts ReplicaRig::counts()
{
    const auto counts = wait(replica->counts());
    return counts ? *counts : replica::Counts{};
}

}  // namespace touchline::tests
