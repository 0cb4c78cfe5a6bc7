// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/authority.h"
#include "protocol/mutation.h"

#include <functional>

namespace touchline::storage {
class Database;
}

namespace touchline::replica {

/// Life of one number of the outbox. Up to Sent it waits for its outcome; Acknowledged means answered
/// but not yet seen in the feed; the rest is settled.
enum class ItemState : quint8 { Waiting, Sent, Acknowledged, Applied, Merged, Refused, Void };
[[nodiscard]] QLatin1StringView stateCode(ItemState state);

struct JournalItem {
    qint64 n = 0;
    protocol::Mutation mutation;
    ItemState state = ItemState::Waiting;
    protocol::Outcome outcome;
    qint64 atMs = 0;  ///< of the last change of state, by the device's clock
};

/// Who uses this desk, and as which client.
struct Identity {
    QUuid instance;
    QUuid parent;  ///< the instance that this one continues, or null
    Actor actor;
    QString login;
    QByteArray token;  ///< empty: signed out
};

/// How far a file that was attached here is. Saved: the server has not answered for its record.
enum class UploadState : quint8 { Saved, Ready, Refused, Failed };

/// A file whose bytes the server does not have yet.
struct Upload {
    QUuid id;  ///< of the attachment
    UploadState state = UploadState::Saved;
    int tries = 0;
    qint64 dueMs = 0;
    QString reason;  ///< code, of Refused and Failed
    bool operator==(const Upload &) const = default;
};

/// What the blob lane should send next; a null id: nothing, or nothing for so long.
struct UploadStep {
    QUuid id;
    qint64 laterMs = 0;
    bool operator==(const UploadStep &) const = default;
};

struct StoredDraft {
    QString key;
    QString text;
    qint64 atMs = 0;
};

/// What must never be lost: the file journal.db. Used on the writer's thread; everything throws
/// storage::Failure. Each call is a transaction of its own, on the disk when it returns, but in together().
class Journal final {
public:
    explicit Journal(storage::Database &db) : m_db(db) {}
    /// Checks the file, brings it to this program's form, makes the instance with `fresh` if there is none.
    [[nodiscard]] Done prepare(const QUuid &fresh);
    /// Reads the identity of a file that somebody else prepares.
    void load();

    [[nodiscard]] const Identity &identity() const { return m_identity; }
    void setSession(const Actor &actor, const QString &login, const QByteArray &token);

    /// Runs `work` in one transaction: what it appends and makes void is on the disk when this returns.
    void together(const std::function<bool()> &work);
    /// Gives the next number; the edit is saved when this returns. Error TooLarge (field "body").
    [[nodiscard]] Result<qint64> append(const protocol::Mutation &mutation, qint64 nowMs);
    /// Replaces the body of one that was never sent by a void one. Errors: NotFound, Conflict (sent).
    [[nodiscard]] Done makeVoid(qint64 n, qint64 nowMs);

    /// All that is not settled, by number.
    [[nodiscard]] QList<JournalItem> open();
    /// The newest `limit` numbers, newest first.
    [[nodiscard]] QList<JournalItem> recent(int limit);
    /// The next to be sent from the lowest number without an outcome on, marked as sent. `below`: the first
    /// number that stays here, 0 = none.
    [[nodiscard]] QList<protocol::Envelope> takeForPush(int most, qint64 bytes, qint64 nowMs,
                                                        qint64 below = 0);
    void setOutcomes(const QList<protocol::Outcome> &outcomes, qint64 nowMs);
    /// Their overlays have ended.
    void settle(const QList<qint64> &numbers, qint64 nowMs);
    /// Numbers from `first` on will be sent again although they have an outcome (the ledger was restored
    /// and does not know them); Error NotFound when bodies are missing.
    [[nodiscard]] Done offerAgain(qint64 first, qint64 nowMs);
    /// Continues as another client: what has no outcome gets new numbers from 1 on.
    void fork(const QUuid &fresh, qint64 nowMs);
    /// Numbers that the ledger has answered.
    [[nodiscard]] QList<qint64> acknowledged();
    [[nodiscard]] qint64 highest();
    /// Forgets settled ones that are older than seven days, but never the highest number.
    void prune(qint64 nowMs);

    /// Files that are to be sent; a row comes and goes with the mutation that attaches.
    [[nodiscard]] QList<Upload> uploads();
    [[nodiscard]] UploadStep nextUpload(qint64 nowMs);
    void uploadDone(const QUuid &id);
    void uploadFailed(const QUuid &id, const QString &reason);
    /// The server does not know the record yet; after many tries that is final.
    void postponeUpload(const QUuid &id, qint64 nowMs);

    void setDraft(const QString &key, const QString &text, qint64 nowMs);
    /// Behind what is kept already, on a line of its own.
    void addToDraft(const QString &key, const QString &text, qint64 nowMs);
    [[nodiscard]] QString draft(const QString &key);
    [[nodiscard]] QList<StoredDraft> drafts();
    /// Small things that a window keeps for its user. An empty value removes the key.
    void remember(const QString &key, const QByteArray &value);
    [[nodiscard]] QByteArray remembered(const QString &key);
    /// Values of all keys that begin so.
    [[nodiscard]] QList<QByteArray> rememberedLike(const QString &prefix);

private:
    void noteAttached(const protocol::Mutation &mutation);
    /// Null: it is taken back.
    void noteOutcome(qint64 n, const protocol::Outcome *outcome);
    void store(QLatin1StringView key, const QByteArray &value);
    [[nodiscard]] QByteArray stored(QLatin1StringView key);

    storage::Database &m_db;
    Identity m_identity;
};

}  // namespace touchline::replica
