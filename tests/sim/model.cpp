// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model.h"

#include <QtCore/QCborArray>
#include <QtCore/QCborMap>

using namespace Qt::Literals::StringLiterals;

namespace touchline::sim::model {

namespace {

using Values = QMap<QString, QCborValue>;

// K keep first, A ask the agent, S state, C claim, U set, N counter, L long text, P placed once, V the
// ledger's own. "!" must not be empty.
QMap<QString, QMap<QString, QString>> allRules()
{
    QMap<QString, QMap<QString, QString>> all;
    const QList<std::pair<QString, QString>> texts{
        {u"customer"_s, u"name:K! address:K grid:K tier:K lifeSupport:A tags:U"_s},
        {u"note"_s, u"customer:P order:K text:P! pinned:K"_s},
        {u"notice"_s, u"title:K! body:L readBy:U"_s},
        {u"work_order"_s,
         u"alias:P family:P! category:K customer:P title:K! text:L place:K ownerTeam:A handler:C "
         "factuality:A rootCause:A resolution:L nudges:N tags:U state:S moveReason:V repliedBy:V"_s}};
    for (const auto &[type, text] : texts) {
        for (const QString &field : text.split(u' '))
            all[type][field.section(u':', 0, 0)] = field.section(u':', 1);
    }
    return all;
}

bool grants(const QString &role, const QString &what)
{
    static const QString agent =
        u" create:customer edit:customer create:note edit:note create:work_order edit:work_order "
        "move:work_order "_s;
    const QString can = role == u"agent"  ? agent
                        : role == u"lead" ? agent + u"delete:customer create:notice edit:notice "_s
                        : role == u"handler" ? u" create:note edit:work_order move:work_order "_s
                                             : u""_s;
    return can.contains(u' ' + what + u' ');
}

QSet<QString> setOf(const QCborValue &value)
{
    QSet<QString> all;
    for (const QCborValue &one : value.toArray())
        all.insert(one.toString());
    return all;
}

QCborValue valueOf(const QSet<QString> &set)
{
    QStringList sorted(set.begin(), set.end());
    sorted.sort();
    return QCborArray::fromStringList(sorted);
}

}  // namespace

const QMap<QString, QString> &Ledger::rulesOf(const QString &type)
{
    static const auto rules = allRules();
    static const QMap<QString, QString> none;
    const auto found = rules.constFind(type);
    return found == rules.constEnd() ? none : *found;
}

QCborValue Ledger::plain(const QCborValue &value)
{
    const bool empty =
        value.isUndefined() || value.isNull() || value == QCborValue(0) ||
        value == QCborValue(false) || (value.isString() && value.toString().isEmpty()) ||
        (value.isArray() && value.toArray().isEmpty()) ||
        (value.isByteArray() && value.toByteArray().count('\0') == value.toByteArray().size());
    return empty ? QCborValue(QCborValue::Null) : value;
}

QSet<QString> Ledger::scopesOf(const QString &root) const
{
    const auto found = records.constFind(root);
    if (found == records.constEnd())
        return {};
    if (found->type == u"notice")
        return {u"common"_s};
    if (found->type == u"customer")
        return {found->hall};
    QSet<QString> all = scopesOf(found->fields[u"customer"_s].toString());
    for (const QString &field : {u"ownerTeam"_s, u"acceptingTeam"_s}) {
        if (const QString team = found->fields[field].toString(); !team.isEmpty())
            all.insert(u"team:"_s + team);
    }
    return all;
}

bool Ledger::readable(const Actor &who, const QString &root) const
{
    const QSet<QString> scopes = scopesOf(root);
    return scopes.contains(u"common"_s) ||
           scopes.intersects(QSet<QString>(who.scopes.begin(), who.scopes.end()));
}

Verdict Ledger::push(const Actor &who, const Mutation &m)
{
    if (m.verb == u"void")
        return {u"void"_s, {}};
    const auto before = records;
    const auto beforeConflicts = conflicts;
    const QString why = judge(who, m);
    if (why.isEmpty())
        return {conflicts.size() > beforeConflicts.size() ? u"merged"_s : u"applied"_s, {}};
    records = before;
    conflicts = beforeConflicts;
    if (m.verb == u"create")
        refusedCreates.insert(m.target);
    // What is about nothing that she may see goes to her alone.
    const bool hers = m.type != u"notice" && readable(who, m.root);
    refusals[m.key] = {m.target, why, hers ? m.root : who.user};
    return {u"refused"_s, why};
}

QString Ledger::judge(const Actor &who, const Mutation &m)
{
    if (m.verb == u"resolve")
        return resolve(who, m);
    if (m.verb == u"close") {
        const auto found = refusals.constFind(m.target);
        if (found == refusals.constEnd() ||
            (found->root != who.user && !readable(who, found->root)))
            return u"not_found"_s;
        refusals[m.target].state = u"closed"_s;
        return {};
    }
    if (m.verb == u"create")
        return create(who, m);
    const auto found = records.constFind(m.target);
    if (found == records.constEnd())
        return refusedCreates.contains(m.target) || refusedCreates.contains(m.root)
                   ? u"parent_refused"_s
                   : u"not_found"_s;
    const bool receipt =
        m.type == u"notice" && m.verb == u"edit" && m.changes.keys() == QStringList{u"readBy"_s};
    if (!receipt && (!grants(who.role, m.verb + u':' + m.type) || !readable(who, found->root)))
        return u"not_allowed"_s;
    if (m.verb == u"delete") {
        records[m.target].deleted = true;
        records[m.target].version = m.versions.value(m.target, records[m.target].version);
        return {};
    }
    if (m.verb == u"move")
        return move(who, m);
    Values after;
    QSet<QString> joint;
    QStringList lost;
    if (const QString why = edit(who, m, after, joint, lost); !why.isEmpty())
        return why;
    write(who, m, m.target, after, joint);
    return {};
}

QString Ledger::create(const Actor &who, const Mutation &m)
{
    if (m.root != m.target && !readable(who, m.root))
        return refusedCreates.contains(m.root) ? u"parent_refused"_s : u"not_found"_s;
    if (m.root != m.target && records[m.root].deleted)
        return u"target_deleted"_s;
    if (!grants(who.role, u"create:"_s + m.type))
        return u"not_allowed"_s;
    for (const QString &field : {u"customer"_s, u"order"_s}) {
        const QString id = m.changes.value(field).second.toString();
        if (id.isEmpty())
            continue;
        if (!readable(who, id))
            return refusedCreates.contains(id) ? u"parent_refused"_s : u"not_found"_s;
        if (records[id].deleted)
            return u"target_deleted"_s;
    }
    Record made;
    made.type = m.type;
    made.root = m.root;
    made.hall = who.hall;
    for (const auto &[field, change] : m.changes.asKeyValueRange()) {
        made.fields[field] = change.second;
        made.written[field] = {1, who.chain};
    }
    if (m.type == u"work_order") {
        made.fields[u"state"_s] = u"accepted"_s;
        made.fields[u"acceptingTeam"_s] = who.team;
    }
    made.version = m.versions.value(m.target, 1);
    records[m.target] = made;
    return {};
}

void Ledger::write(const Actor &who, const Mutation &m, const QString &id, const Values &after,
                   const QSet<QString> &joint)
{
    Record &record = records[id];
    record.version = m.versions.value(id, record.version);
    for (const auto &[field, value] : after.asKeyValueRange()) {
        if (plain(record.fields.value(field)) == plain(value))
            continue;
        record.fields[field] = value;
        record.written[field] = {record.version, joint.contains(field) ? QString() : who.chain};
        for (Conflict &conflict : conflicts) {
            if (conflict.target == id && conflict.field == field && conflict.state == u"open" &&
                conflict.version > 0)
                ++conflict.version;
        }
    }
    for (Conflict &conflict : conflicts)
        conflict.version = qAbs(conflict.version);
}

QString Ledger::edit(const Actor &who, const Mutation &m, Values &after, QSet<QString> &joint,
                     QStringList &lost)
{
    const Record &record = records[m.target];
    const auto raise = [&](const QString &field, const QCborValue &other, bool ask) {
        // Negative until the write of the same mutation is over: it does not count as a change for it.
        conflicts[m.key + u'/' + field] = {m.target, field, other, u"open"_s, ask, -1};
        lost += field;
    };
    if (record.deleted) {
        QCborMap typed;
        for (const auto &[field, change] : m.changes.asKeyValueRange())
            typed[field] = change.second;
        raise(u"*"_s, typed, false);
        return {};
    }
    static const QStringList closed{u"archived"_s, u"withdrawn"_s, u"rejected"_s};
    if (m.verb == u"edit" && closed.contains(record.fields[u"state"_s].toString()))
        return u"order_closed"_s;
    for (const auto &[field, change] : m.changes.asKeyValueRange()) {
        const QString rule = rulesOf(m.type).value(field).left(1);
        const QCborValue ledger = plain(record.fields.value(field));
        const QCborValue was = plain(change.first), mine = plain(change.second);
        const auto [version, writer] = record.written.value(field);
        const bool touched = version > m.base && writer != who.chain;
        after[field] = mine;
        if (rule == u"U") {
            const QSet<QString> old = setOf(was), now = setOf(mine);
            after[field] = valueOf((setOf(ledger) - (old - now)) | (now - old));
        } else if (rule == u"N") {
            after[field] = ledger.toInteger() + mine.toInteger() - was.toInteger();
        } else if (ledger == mine) {
            // Both wanted the same.
        } else if (rule == u"C") {
            if (ledger != was)
                return u"already_taken"_s;
        } else if (touched && rule == u"L") {
            const auto [text, collided] =
                mergeLines(was.toString(), ledger.toString(), mine.toString());
            after[field] = text;
            if (collided)
                raise(field, mine, false);
        } else if (touched) {
            after[field] = ledger;
            raise(field, mine, rule == u"A");
        }
        if (touched && rule == u"L")
            joint.insert(field);
    }
    return {};
}

QString Ledger::move(const Actor &who, const Mutation &m)
{
    Values after;
    QSet<QString> joint;
    QStringList lost;
    if (const QString why = edit(who, m, after, joint, lost); !why.isEmpty())
        return why;
    Values order = records[m.target].fields;
    for (const auto &[field, value] : after.asKeyValueRange())
        order[field] = value;
    const auto has = [&](const QString &field) { return !plain(order.value(field)).isNull(); };
    const QString step = order[u"state"_s].toString() + u' ' + m.to;
    const bool ours = who.role != u"handler";
    const bool own = who.role == u"lead" || order[u"ownerTeam"_s].toString() == who.team;
    const bool reason = !m.reason.trimmed().isEmpty();
    if (step == u"accepted dispatched") {
        if (!ours)
            return u"handling_unit_answers"_s;
        if (!has(u"category"_s) || !has(u"ownerTeam"_s))
            return has(u"category"_s) ? u"needs_team"_s : u"needs_category"_s;
    } else if (step == u"accepted rejected") {
        if (!ours || !reason)
            return ours ? u"needs_reason"_s : u"handling_unit_answers"_s;
    } else if (step == u"dispatched taken" || step == u"taken processing") {
        if (!own)
            return u"other_team"_s;
    } else if (step == u"processing dispatched" || step == u"dispatched dispatched") {
        if (!reason || !has(u"ownerTeam"_s))
            return reason ? u"needs_team"_s : u"needs_reason"_s;
    } else if (step == u"processing replied") {
        if (order[u"resolution"_s].toString().trimmed().isEmpty())
            return u"needs_resolution"_s;
        if (!own)
            return u"other_team"_s;
        after[u"repliedBy"_s] = who.user;
    } else {
        return u"not_from_here"_s;
    }
    after[u"state"_s] = m.to;
    after[u"moveReason"_s] = m.reason;
    if (m.to == u"taken" && !has(u"handler"_s))
        after[u"handler"_s] = who.user;
    if (m.to == u"dispatched" && !step.startsWith(u"accepted"))
        after[u"handler"_s] = QCborValue(QCborValue::Null);
    write(who, m, m.target, after, joint);
    return {};
}

QString Ledger::resolve(const Actor &who, const Mutation &m)
{
    const auto found = conflicts.constFind(m.target);
    if (found == conflicts.constEnd() || !readable(who, records[found->target].root))
        return u"not_found"_s;
    const QString target = found->target, field = found->field;
    const QCborValue other = found->other;
    const bool common = records[target].type == u"notice";
    if ((field == u"*" && m.to == u"useMine" && who.role != u"lead") ||
        (common && who.role != u"lead"))
        return u"not_allowed"_s;
    if (found->state != u"open")
        return u"already_resolved"_s;
    if (found->version != m.base)
        return u"value_changed"_s;
    if (m.to == u"useMine") {
        Record &record = records[target];
        if (field != u"*" && record.deleted)
            return u"target_deleted"_s;
        static const QStringList closed{u"archived"_s, u"withdrawn"_s, u"rejected"_s};
        if (field != u"*" && closed.contains(record.fields[u"state"_s].toString()))
            return u"order_closed"_s;
        conflicts[m.target].state = m.to;
        if (field == u"*")
            record.deleted = false;
        Values after;
        if (field != u"*")
            after[field] = other;
        else
            for (const auto &[name, value] : other.toMap())
                after[name.toString()] = value;
        write(who, m, target, after, {});
    }
    conflicts[m.target].state = m.to;
    ++conflicts[m.target].version;
    return {};
}

}  // namespace touchline::sim::model
