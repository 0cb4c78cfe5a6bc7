// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replicas.h"

#include "desk.h"
#include "protocol/cursor.h"
#include "replica/reader.h"
#include "server.h"
#include "server/ledger/accounts.h"
#include "server/ledger/verify.h"

#include <QtCore/QFile>

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Database;

namespace touchline::sim {

namespace {

using Key = std::pair<QString, QUuid>;
using Rows = QMap<Key, Row>;

QString idText(const QUuid &id) { return id.toString(QUuid::WithoutBraces); }

Key keyOf(const Row &row) { return {QString(row.type->name), row.id}; }

QStringList scopesOf(Database &db, Desk &desk)
{
    const QUuid instance = desk.replica().identity().takeResult()->instance;
    return ledger::principalOfLogin(db, QString::fromLatin1(people[size_t(desk.person())].login))
               ->reader.scopes +
           QStringList{u"device:"_s + idText(instance)};
}

/// What the server has for this desk.
Rows rowsFor(Server &server, Desk &desk)
{
    Rows rows;
    server.look([&](Database &db) {
        ledger::dumpRecords(db, scopesOf(db, desk),
                            [&](const Row &row) { rows[keyOf(row)] = row; });
    });
    return rows;
}

Result<Rows> rowsHeld(Desk &desk)
{
    const auto dump = desk.replica().reader().dump().takeResult();
    if (!dump)
        return dump.error();
    Rows rows;
    for (const Row &row : *dump)
        rows[keyOf(row)] = row;
    return rows;
}

Differences unreadable(Desk &desk, const Error &error)
{
    return {{8, u"desk %1 cannot be read: %2"_s.arg(desk.number()).arg(error.detail)}};
}

/// Long words of a row; without `all`, of what people type here and no file has by itself.
QSet<QByteArray> wordsOf(const Row &row, bool all)
{
    static const QStringList typed{u"name"_s,  u"address"_s, u"lifeSupport"_s, u"text"_s,
                                   u"title"_s, u"body"_s,    u"resolution"_s,  u"rootCause"_s,
                                   u"place"_s, u"other"_s};
    constexpr qsizetype telling = 8;
    QSet<QByteArray> words;
    for (size_t i = 0; i < row.values.size(); ++i) {
        const auto *text = std::get_if<QString>(&row.values[i]);
        if (!text || (!all && !typed.contains(QString(row.type->fields[i].name))))
            continue;
        QString plain = *text;
        for (QChar &c : plain) {
            if (!c.isLetterOrNumber())
                c = u' ';
        }
        for (const QString &word : plain.split(u' ', Qt::SkipEmptyParts)) {
            if (word.size() >= telling)
                words.insert(word.toUtf8());
        }
    }
    return words;
}

}  // namespace

Differences compareDesk(Server &server, Desk &desk)
{
    Differences found;
    Rows theirs = rowsFor(server, desk);
    if (theirs.isEmpty())
        return {{9, u"desk %1 has nothing to hold"_s.arg(desk.number())}};
    const auto held = rowsHeld(desk);
    if (!held)
        return unreadable(desk, held.error());
    for (const auto &[key, row] : held->asKeyValueRange()) {
        const auto same = theirs.constFind(key);
        if (same == theirs.constEnd())
            found += {8, u"desk %1 holds %2 %3, which is not there for it"_s.arg(desk.number())
                             .arg(key.first, idText(row.id))};
        else if (*same != row)
            found += {8, u"desk %1 holds %2 %3 as v%4, it is v%5 or different"_s.arg(desk.number())
                             .arg(key.first, idText(row.id))
                             .arg(row.version)
                             .arg(same->version)};
        theirs.remove(key);
    }
    for (const auto &[key, row] : theirs.asKeyValueRange())
        found +=
            {8, u"desk %1 lacks %2 %3"_s.arg(desk.number()).arg(key.first, idText(key.second))};
    return found;
}

Differences compareDesks(Server &server, Desk &one, Desk &other)
{
    const auto here = rowsHeld(one);
    const auto there = rowsHeld(other);
    if (!here || !there)
        return unreadable(here ? other : one, here ? there.error() : here.error());
    Differences found;
    QSet<QUuid> shared;
    server.look([&](Database &db) {
        const QStringList mine = scopesOf(db, one);
        const QStringList hers = scopesOf(db, other);
        QHash<QUuid, int> sides;
        storage::Query members(db, "SELECT scope, root FROM scope_member");
        while (members.next())
            sides[members.uuid(1)] |=
                int(mine.contains(members.text(0))) | int(hers.contains(members.text(0))) << 1;
        for (const auto &[root, side] : sides.asKeyValueRange()) {
            if (side == 3)
                shared.insert(root);
        }
    });
    const auto compare = [&](const Rows &a, const Rows &b, Desk &without) {
        for (const auto &[key, row] : a.asKeyValueRange()) {
            if (row.feed != "common"_L1 && !shared.contains(row.root))
                continue;
            const auto same = b.constFind(key);
            if (same == b.constEnd() || *same != row)
                found += {9, u"desk %1 has no %2 %3 like the other's"_s.arg(without.number())
                                 .arg(key.first, idText(key.second))};
        }
    };
    compare(*here, *there, other);
    compare(*there, *here, one);
    return found;
}

Differences compareNumbers(Server &server, Desk &desk, bool older)
{
    const auto identity = desk.replica().identity().takeResult();
    const auto numbers = desk.replica().acknowledged().takeResult();
    if (!identity || !numbers)
        return unreadable(desk, identity ? numbers.error() : identity.error());
    qint64 highest = 0;
    server.look([&](Database &db) {
        storage::Query query(db, "SELECT highest FROM instance WHERE id = ?");
        query.bind(identity->instance);
        highest = query.next() ? query.integer(0) : 0;
    });
    const qint64 known = numbers->isEmpty() ? 0 : numbers->last();
    if (known == highest || (older && known < highest))
        return {};
    return {{9, u"desk %1 knows of answers up to %2, the ledger of %3"_s.arg(desk.number())
                    .arg(known)
                    .arg(highest)}};
}

Differences applyAgain(Server &server, Desk &desk, const QList<protocol::PullReply> &pages,
                       Dice &dice)
{
    const auto before = rowsHeld(desk);
    if (!before)
        return unreadable(desk, before.error());
    qint64 epoch = 0;
    server.look([&](Database &db) {
        storage::Query query(db, "SELECT value FROM meta WHERE name = 'epoch'");
        epoch = query.next() ? query.integer(0) : 0;
    });
    QSet<QUuid> roots;
    server.look([&](Database &db) {
        const QStringList scopes = scopesOf(db, desk);
        storage::Query members(db, "SELECT scope, root FROM scope_member");
        while (members.next()) {
            if (scopes.contains(members.text(0)))
                roots.insert(members.uuid(1));
        }
    });
    QList<Row> rows;
    QSet<Key> known(before->keyBegin(), before->keyEnd());
    for (const protocol::PullReply &page : pages) {
        for (const Row &row : page.rows) {
            if (row.deleted)
                known.insert(keyOf(row));
        }
    }
    for (const protocol::PullReply &page : pages) {
        const auto cursor = protocol::openCursor(page.cursor, simKeys().cursor);
        for (const Row &row : page.rows) {
            const bool hers = row.feed == "common"_L1 || roots.contains(row.root);
            if (cursor && cursor->epoch == epoch && hers && known.contains(keyOf(row)))
                rows += row;
        }
    }
    if (rows.isEmpty())
        return {};
    for (qsizetype i = rows.size() - 1; i > 0; --i)
        rows.swapItemsAt(i, dice.below(i + 1));
    protocol::PullReply again;
    again.rows = rows;
    again.cursor = desk.replica().nextStep().takeResult()->cursor;
    if (const auto applied = desk.replica().applyPull(again, 0).takeResult(); !applied)
        return unreadable(desk, applied.error());
    const auto after = rowsHeld(desk);
    if (!after)
        return unreadable(desk, after.error());
    if (*after == *before)
        return {};
    for (const auto &[key, row] : after->asKeyValueRange()) {
        if (!before->contains(key))
            return {{12, u"desk %1 has %2 %3 again"_s.arg(desk.number())
                             .arg(key.first, idText(key.second))}};
    }
    return {{10, u"desk %1 is different after pages that it had already"_s.arg(desk.number())}};
}

Differences findTraces(Server &server, Desk &desk)
{
    QSet<QByteArray> hidden;
    QSet<QByteArray> seen;
    const Rows hers = rowsFor(server, desk);
    server.look([&](Database &db) {
        ledger::dumpRecords(db, {}, [&](const Row &row) {
            if (hers.contains(keyOf(row)))
                seen += wordsOf(row, true);
            else
                hidden += wordsOf(row, false);
        });
    });
    hidden -= seen;
    QByteArray bytes;
    for (const QString &name : {u"replica.db"_s, u"replica.db-wal"_s}) {
        QFile file(desk.file(name));
        if (file.open(QIODevice::ReadOnly))
            bytes += file.readAll();
    }
    Differences found;
    for (const QByteArray &word : std::as_const(hidden)) {
        if (bytes.contains(word))
            found += {
                13,
                u"desk %1 still has the word %2"_s.arg(desk.number()).arg(QString::fromUtf8(word))};
    }
    return found;
}

}  // namespace touchline::sim
