// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replica/digestbook.h"
#include "replica/overlays.h"
#include "replica/searchindex.h"
#include "replica/types.h"
#include "storage/database.h"

#include <map>

namespace touchline::replica {

/// What outlives a transaction on the replica.
struct CacheBook {
    DigestBook digests;
    QByteArray digestKey = QByteArray(16, '\0');
    qint64 generation = 1;
};

/// One transaction on replica.db: rows, memberships, digests and overlays change together or not at all.
/// Used on the writer's thread; everything throws storage::Failure.
class CachePage final {
public:
    CachePage(storage::Database &db, CacheBook &book, const Overlays &overlays, const Actor &actor);
    ~CachePage();
    CachePage(const CachePage &) = delete;
    CachePage &operator=(const CachePage &) = delete;
    void commit();

    /// Takes a row of the server if its version is higher; doubles and late ones change nothing.
    void apply(const Row &row);
    /// The root is a member of the scope now.
    void enter(const QString &scope, const QUuid &root);
    /// It no longer is; with its last scope all its rows go.
    void leave(const QString &scope, const QUuid &root);
    void leaveAll(const QString &scope);
    /// Ends a bootstrap: what it did not name goes.
    void sweep(const QString &scope);
    /// Rows that came without a membership of their root.
    void dropOrphans();
    /// Everything but the state goes.
    void clear();

    /// Lays the overlays on a record anew, or takes them off.
    void recompute(const RecordType &type, const QUuid &id);
    /// The row as it is shown.
    [[nodiscard]] std::optional<Row> effective(const RecordType &type, const QUuid &id);
    /// What the server last said: its version; -1 = nothing is held.
    [[nodiscard]] qint64 serverVersion(const RecordType &type, const QUuid &id);

    void setState(QLatin1StringView key, const QByteArray &value);
    [[nodiscard]] QByteArray state(QLatin1StringView key);

    /// Roots whose rows are different, and customers on whose timeline they are.
    [[nodiscard]] const QSet<QUuid> &changed() const { return m_changed; }
    /// The entries that make them so.
    [[nodiscard]] const TouchedEntries &touched() const { return m_touched; }
    /// Of which types rows are different.
    [[nodiscard]] const QSet<const RecordType *> &types() const { return m_types; }
    /// Tables of the search index whose segments still hold words of what was removed.
    [[nodiscard]] const QSet<QString> &removedFrom() const { return m_index.removedFrom(); }
    [[nodiscard]] storage::Database &db() { return m_db; }

private:
    struct Statements;
    struct Probe {
        bool found = false;
        qint64 version = 0;
        bool deleted = false;
        bool pending = false;
        qint64 gen = 0;
    };
    struct Shadow {
        bool found = false;
        std::optional<Row> row;  ///< nothing: made here, unknown to the server
    };

    Statements &statements(const RecordType &type);
    Probe probe(const RecordType &type, const QUuid &id);
    Shadow shadow(const RecordType &type, const QUuid &id);
    void saveShadow(const RecordType &type, const QUuid &id, const QUuid &root,
                    const std::optional<Row> &row);
    void removeShadow(const RecordType &type, const QUuid &id);
    struct Held {
        Row row;
        qint64 doc = 0;
    };
    [[nodiscard]] std::optional<Held> held(const RecordType &type, const QUuid &id);
    void write(const Row &row, qint64 gen, bool pending);
    void remove(const RecordType &type, const QUuid &id);
    void forgetServerRow(const RecordType &type, const QUuid &id);
    void count(const RecordType &type, const QUuid &id, qint64 version, const QStringList &scopes,
               bool add);
    void countRoot(const QString &scope, const QUuid &root, bool add);
    void recount(const QString &scope, const RecordType &type, const QString &where);
    [[nodiscard]] QStringList scopesOf(const QUuid &root, const QString &feed);
    [[nodiscard]] bool isOrphan(const QUuid &root);
    [[nodiscard]] bool isHeld(const QUuid &root);
    void dropRoot(const QUuid &root);
    void touch(const Row &row);
    void touchEntry(const QUuid &root, const QUuid &id);

    storage::Database &m_db;
    CacheBook &m_book;
    const Overlays &m_overlays;
    const Actor &m_actor;
    std::map<const RecordType *, std::unique_ptr<Statements>> m_statements;
    QHash<QUuid, QStringList> m_scopes;
    SearchIndex m_index;
    QSet<QUuid> m_changed;
    TouchedEntries m_touched;
    QSet<const RecordType *> m_types;
    std::optional<storage::Transaction> m_transaction;
    bool m_touchesDigests = false;
    bool m_forgets = false;  ///< something is taken out that must not stay in the log
};

}  // namespace touchline::replica
