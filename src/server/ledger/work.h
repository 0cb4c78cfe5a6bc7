// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/digest.h"
#include "protocol/mutation.h"
#include "server/ledger/keys.h"
#include "server/ledger/records.h"

#include <QtCore/QMap>
#include <QtCore/QSet>

namespace touchline::ledger {

/// What one mutation or named job does to the ledger: records, memberships, and at the end the feeds.
/// All of it belongs to one open transaction. Records are read and written first; finish() takes the
/// heads last, in the order of the feeds, so that the order of seq is the order of commit.
class Work final {
public:
    Work(storage::Database &db, const Keys &keys, IdSource &ids, Origin origin);

    [[nodiscard]] const Origin &origin() const { return m_origin; }
    [[nodiscard]] storage::Database &db() { return m_db; }
    [[nodiscard]] QUuid newId() { return m_ids.next(m_origin.nowMs); }

    /// As this work sees it, its own writes included.
    [[nodiscard]] std::optional<Stored> find(const RecordType &type, const QUuid &id);
    template <typename T> [[nodiscard]] std::optional<Stored> find(const Id<T> &id)
    {
        return find(typeOf<T>(), id.value);
    }

    /// Writes a record: the version is counted up, and the changed fields carry this mutation's mark.
    /// Row 0 fields changed is a write all the same (deletion). `joint`: fields that hold lines of several
    /// writers; they carry nobody's mark, so that the writer's next text is merged again and not taken whole.
    void put(Stored stored, const QString &verb, const QSet<int> &joint = {});
    /// A new record of the ledger's own making.
    template <typename T> QUuid add(T record, const QUuid &root, const QString &feed)
    {
        record.id.value = newId();
        record.root = root;
        record.feed = feed;
        const QUuid id = record.id.value;
        put(fresh(toRow(record)), QStringLiteral("create"));
        return id;
    }
    [[nodiscard]] static Stored fresh(Row row);

    /// Scopes that hold a root; "common" for the common feed.
    [[nodiscard]] QStringList scopesOf(const QUuid &root, const QString &feed);
    /// For a root that this work has made.
    void setScopes(const QUuid &root, const QString &feed, QStringList scopes);
    /// For any root: takes the feed's head first, so that nobody else is changing them meanwhile. Write
    /// all that is to be locked before it.
    void changeScopes(const QUuid &root, const QString &feed, const QStringList &enter,
                      const QString &leave = {});

    /// The next human number of a feed, e.g. "YJ26-0003318".
    [[nodiscard]] QString nextNumber(const QString &feed, const QString &prefix, int year);

    /// Versions of everything written, for the outcome.
    [[nodiscard]] const QList<protocol::VersionOf> &versions() const { return m_versions; }
    /// Orders that this work has written, as they were before it; version 0: there was none.
    [[nodiscard]] const QHash<QUuid, Row> &ordersBefore() const { return m_ordersBefore; }
    /// The outcome names a record that was found as it should become.
    void mention(const Row &row) { m_versions += {QString(row.type->name), row.id, row.version}; }

    /// Locks the heads, writes change rows, digests and audit rows. Returns feed -> last seq.
    [[nodiscard]] QMap<QString, qint64> finish();
    /// Scopes whose readers have something new.
    [[nodiscard]] const QSet<QString> &touchedScopes() const { return m_touched; }
    /// Wakes whoever waits for this name too, once all is committed.
    void ring(const QString &name) { m_touched.insert(name); }

private:
    struct Pending {
        QString feed, verb, type;
        QUuid root, id;
        qint64 before = 0;  // version, 0 = new
        qint64 version = 0;
        bool wasDeleted = false, deleted = false, sent = false;
        QString fields;
        std::optional<QStringList> scopesBefore;  // set for a change of membership
        QStringList scopes;
    };
    struct Head {
        qint64 top = 0;
        QByteArray mac;
    };
    [[nodiscard]] Head takeHead(const QString &feed, qsizetype steps);
    [[nodiscard]] QHash<QUuid, QStringList> settleScopes();
    void foldDigests(const Pending &pending);
    void moveDigests(const Pending &pending);
    void writeDigests();

    storage::Database &m_db;
    const Keys &m_keys;
    IdSource &m_ids;
    Origin m_origin;
    Records m_records;
    QList<Pending> m_pending;
    QMap<std::pair<QString, QString>, protocol::Digest> m_digestSteps;
    QHash<QUuid, QStringList> m_scopes;
    QHash<QUuid, Row> m_ordersBefore;
    QList<protocol::VersionOf> m_versions;
    QSet<QString> m_touched;
};

/// The audit chain's next link; also used by verify-audit.
struct AuditEntry {
    QString feed;
    qint64 seq = 0, tx = 0, at = 0, deviceAt = 0;
    QUuid actor, instance;
    qint64 n = 0;
    QString verb, type;
    QUuid id;
    qint64 version = 0;
    QString fields;
};
/// What the audit writes instead of a value: it proves afterwards that the value was this one.
[[nodiscard]] QString auditedValue(const QByteArray &key, const QUuid &record, const Value &value);
[[nodiscard]] QByteArray auditMac(const QByteArray &key, const QByteArray &previous,
                                  const AuditEntry &entry);

}  // namespace touchline::ledger
