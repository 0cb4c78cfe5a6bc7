// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QCborValue>
#include <QtCore/QMap>
#include <QtCore/QSet>
#include <QtCore/QStringList>

/// The reference model: what must become of every field, conflict and refusal when the ledger has accepted
/// the mutations in this order. Maps and lists; it shares no code with the product and is written from the
/// design of the sync alone.
namespace touchline::sim::model {

/// Who writes: the chain of her instances, and what she may see and do.
struct Actor {
    QString user;
    QString chain;
    QString role;
    QString team;
    QString hall;  ///< scope that her customers enter
    QStringList scopes;
};

struct Mutation {
    QString verb;  ///< create edit delete move resolve close void unreadable
    QString type;
    QString target;  ///< of resolve and close: the key of the conflict or refusal
    QString root;
    qint64 base = 0;
    QMap<QString, std::pair<QCborValue, QCborValue>> changes;
    QString to, reason;
    QString key;                     ///< "instance/n"
    QMap<QString, qint64> versions;  ///< of records afterwards, as the ledger counted
};

struct Record {
    QString type, root, hall;
    QMap<QString, QCborValue> fields;
    qint64 version = 1;
    bool deleted = false;
    QMap<QString, std::pair<qint64, QString>> written;  ///< field -> version, chain
};
struct Conflict {
    QString target, field;
    QCborValue other;
    QString state = QStringLiteral("open");
    bool mustDecide = false;
    qint64 version = 1;
};
struct Refusal {
    QString target, reason, root;
    QString state = QStringLiteral("open");
};
struct Verdict {
    QString status;  ///< applied merged refused void
    QString reason;
};

/// Lines that one side changed are taken; where both changed a place, the ledger's stay, and it is true.
[[nodiscard]] std::pair<QString, bool> mergeLines(const QString &base, const QString &theirs,
                                                  const QString &mine);

class Ledger {
public:
    QMap<QString, Record> records;
    QMap<QString, Conflict> conflicts;  ///< by "instance/n/field"
    QMap<QString, Refusal> refusals;    ///< by "instance/n"

    /// Judges and does one mutation.
    Verdict push(const Actor &who, const Mutation &mutation);
    /// Scopes that hold this root.
    [[nodiscard]] QSet<QString> scopesOf(const QString &root) const;
    [[nodiscard]] static const QMap<QString, QString> &rulesOf(const QString &type);
    /// Empty, zero and absent are one value.
    [[nodiscard]] static QCborValue plain(const QCborValue &value);

private:
    QString judge(const Actor &who, const Mutation &m);
    QString create(const Actor &who, const Mutation &m);
    QString edit(const Actor &who, const Mutation &m, QMap<QString, QCborValue> &after,
                 QSet<QString> &joint, QStringList &lost);
    QString move(const Actor &who, const Mutation &m);
    QString resolve(const Actor &who, const Mutation &m);
    void write(const Actor &who, const Mutation &m, const QString &id,
               const QMap<QString, QCborValue> &after, const QSet<QString> &joint);
    [[nodiscard]] bool readable(const Actor &who, const QString &root) const;
    QSet<QString> refusedCreates;
};

}  // namespace touchline::sim::model
