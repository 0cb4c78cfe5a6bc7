// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/future.h"
#include "desk/views.h"
#include "domain/clock.h"

#include <QtCore/QObject>
#include <QtCore/QUrl>

#include <memory>

namespace touchline::replica {
class Replica;
struct EditRequest;
}  // namespace touchline::replica

namespace touchline::desk {

struct DeskConfig {
    QUrl server;              ///< https://host:port
    QString pinFile;          ///< PEM: the only certificate that is accepted
    QString profile;          ///< folder of this desk's files; made if missing
    QString deviceName;       ///< for people
    bool nullCipher = false;  ///< tests only: files in the clear
};

template <typename T> using Reply = Future<Result<T>>;

/// Everything an agent can do and see. Lives on the thread that opened it (with an event loop);
/// every call returns at once, its future ends when the work is done. Commands end when the journal
/// has committed: from then on the edit cannot be lost, with or without a server. Reads never wait
/// for the network. Errors: NotFound (not held here), Invalid (field named), Unauthorized (nobody
/// signed in), Offline, Storage.
class Desk final : public QObject {
    Q_OBJECT
public:
    /// Opens the profile and connects in the background when somebody is still signed in. Errors:
    /// Busy (another process has the profile), Invalid (server, pin), Storage.
    [[nodiscard]] static Result<std::unique_ptr<Desk>> open(const DeskConfig &config,
                                                            const Clock &clock, IdSource &ids);
    ~Desk() override;

    // Session. Signing in needs the server; one that is stored is used without it.
    Reply<Actor> signIn(const QString &login, const QString &password);
    Reply<std::monostate> signOut();
    /// Role::Unknown while nobody is signed in.
    [[nodiscard]] const Actor &actor() const;
    [[nodiscard]] QUuid instance() const;
    [[nodiscard]] SyncStatus status() const;
    void goOffline();
    void goOnline();
    void syncNow();
    /// Ends when all was sent and seen again in the feed, at the server's head; Busy after the time.
    Reply<SyncStatus> waitSynced(qint64 timeoutMs);

    // Looking.
    Reply<QList<FindHit>> find(const QString &text, int limit = 50);
    Reply<QList<FindHit>> searchServer(const QString &text, int limit = 50);
    /// Fetches and pins the aggregate of a record that is not held; answers its root.
    Reply<QUuid> openRoot(const QString &type, const QUuid &id);
    Reply<RecordView> record(const QString &type, const QUuid &id);
    Reply<CustomerCard> card(const QUuid &customer);
    Reply<TimelinePage> timeline(const QUuid &customer, TimelineKey before, int limit);
    Reply<OrderView> order(const QUuid &id);
    Reply<QList<OrderLine>> orders(const OrderFilter &filter);
    Reply<QList<OutboxItem>> outbox();
    Reply<QList<Conflict>> conflicts();
    Reply<QList<Refusal>> refusals();
    Reply<QList<Team>> teams();
    Reply<QList<User>> users();
    /// Of users, teams and units.
    Reply<Names> names();
    /// Every row of the server's state that is held, by type and id, and the acknowledged numbers.
    struct Dump {
        QList<Row> rows;
        QList<qint64> acknowledged;
    };
    Reply<Dump> dump();

    // Changing.
    Reply<Saved> addNoteToCustomer(const QUuid &customer, const QString &text);
    Reply<Saved> addNoteToOrder(const QUuid &order, const QString &text);
    Reply<Saved> createCustomer(const FieldValues &values);
    /// `customer` may be null. The alias is given here.
    Reply<Saved> createOrder(const QUuid &customer, const FieldValues &values);
    /// `root` null: the record is its own root. `feed` empty: the agent's region.
    Reply<Saved> createRecord(const QString &type, const QUuid &root, const QString &feed,
                              const FieldValues &values);
    /// n = 0 in the answer: nothing differed, nothing was saved.
    Reply<Saved> editRecord(const QString &type, const QUuid &id, const FieldValues &values);
    Reply<Saved> deleteRecord(const QString &type, const QUuid &id);
    /// Invalid (field "to") when the guard says no; "unknown" is left to the server.
    Reply<Saved> moveOrder(const QUuid &order, const MoveRequest &move,
                           const FieldValues &values = {});
    Reply<Saved> resolve(const QUuid &conflict, bool useMine);
    Reply<Saved> closeRefusal(const QUuid &refusal);
    /// Conflict when it was sent already: its outcome has to be awaited.
    Reply<std::monostate> discard(qint64 n);
    /// Empty text removes the draft.
    Reply<std::monostate> saveDraft(const QString &key, const QString &text);
    Reply<QString> draft(const QString &key);
    Reply<QList<Draft>> drafts();

signals:
    void statusChanged(const touchline::desk::SyncStatus &status);
    void actorChanged();
    /// Roots whose rows are different now; empty list: anything may be.
    void recordsChanged(const QList<QUuid> &roots);
    void outboxChanged();

private:
    struct Parts;
    explicit Desk(std::unique_ptr<Parts> parts);
    void adopt(std::unique_ptr<replica::Replica> replica, const Actor &actor, const QUuid &instance,
               const QByteArray &token);
    void release();
    void showStatus();
    void answerWaiters();
    Reply<Saved> save(const replica::EditRequest &request);
    std::unique_ptr<Parts> m;
};

}  // namespace touchline::desk
