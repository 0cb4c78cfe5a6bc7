// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/future.h"
#include "domain/clock.h"
#include "protocol/messages.h"
#include "replica/journal.h"
#include "replica/types.h"
#include "replica/vault.h"

#include <QtCore/QObject>

#include <memory>

namespace touchline::storage {
class DbThread;
}

namespace touchline::replica {

class OrderReader;
class Profile;
class Reader;
class Store;

/// What one user's desk holds: journal.db and replica.db, one thread that writes both, one that reads.
/// Its calls may come from any thread; edits go before what the sync brings in bulk.
class Replica final : public QObject {
    Q_OBJECT
public:
    template <typename T> using Reply = Future<Result<T>>;
    using Nothing = std::monostate;

    /// Opens or makes the files of this user. A cache of another form, or a damaged one, is made anew.
    /// Errors: Storage (the journal is damaged, or of a newer program).
    /// With `Inline` all work is done on the caller's thread: for simulations.
    enum class Executor { Threaded, Inline };
    [[nodiscard]] static Result<std::unique_ptr<Replica>> open(
        const Profile &profile, const QUuid &user, const Clock &clock, IdSource &ids,
        Executor executor = Executor::Threaded);
    ~Replica() override;

    [[nodiscard]] Reader &reader() { return *m_reader; }
    [[nodiscard]] OrderReader &orders() { return *m_orders; }
    /// The bytes of files; outlives this while somebody holds it.
    [[nodiscard]] std::shared_ptr<Vault> vault() const { return m_vault; }

    // The agent's side. An edit is in the journal when its future ends.
    Reply<Identity> identity();
    Reply<Nothing> setSession(const Actor &actor, const QString &login, const QByteArray &token);
    Reply<SavedEdit> save(const EditRequest &request);
    /// Many at once, in one transaction; in the answer n = 0 where nothing differed. One that cannot be
    /// saved is left out and named with its error; with AllOrNothing that error is the answer, and none of
    /// them is saved. Storage: none is, either.
    Reply<SavedEdits> saveAll(const QList<EditRequest> &requests,
                              Together together = Together::EachForItself);
    Reply<Nothing> discard(qint64 n);
    /// All of them or none. Conflict: one was sent already.
    Reply<Nothing> discardAll(const QList<qint64> &numbers);
    /// What was saved to be held goes out.
    Reply<Nothing> sendHeld();
    Reply<QList<JournalItem>> recent(int limit);
    Reply<QList<qint64>> acknowledged();
    Reply<Counts> counts();
    Reply<Nothing> setDraft(const QString &key, const QString &text);
    Reply<Nothing> addToDraft(const QString &key, const QString &text);
    Reply<QString> draft(const QString &key);
    Reply<QList<StoredDraft>> drafts();
    /// What this user's window remembers; an empty value forgets the key.
    Reply<Nothing> remember(const QString &key, const QByteArray &value);
    Reply<QByteArray> remembered(const QString &key);

    // The bytes that go to the server.
    Reply<QList<Upload>> uploads();
    Reply<UploadStep> nextUpload();
    Reply<Nothing> uploadDone(const QUuid &id);
    Reply<Nothing> uploadFailed(const QUuid &id, const QString &reason);
    Reply<Nothing> postponeUpload(const QUuid &id);

    // The server's side.
    Reply<protocol::PushRequest> takeForPush(int most, qint64 bytes);
    Reply<Nothing> applyOutcomes(const QList<protocol::Outcome> &outcomes);
    /// False: the desk is another client now and has to say hello.
    Reply<bool> offerAgain(qint64 expected);
    Reply<Nothing> fork();
    Reply<protocol::HelloRequest> helloRequest(const QString &program, const QString &device);
    Reply<Greeting> applyHello(const protocol::HelloReply &reply);
    Reply<PullStep> nextStep();
    Reply<Nothing> applyScopePage(const QString &scope, const protocol::BootstrapReply &reply);
    Reply<Nothing> applyRootPage(const QUuid &root, const protocol::BootstrapReply &reply,
                                 const QString &pin = {});
    Reply<Nothing> rootIsGone(const QUuid &root);
    Reply<PullApplied> applyPull(const protocol::PullReply &reply, qint64 serial);
    Reply<Nothing> startOver();

signals:
    /// Sent from the writer's thread. An empty list: anything may be different.
    void recordsChanged(const QList<QUuid> &roots);
    /// Also from there, after recordsChanged.
    void timelinesTouched(const touchline::replica::TouchedEntries &touched);
    /// Also from there: the names of the types of the records that are different.
    void typesTouched(const QSet<QString> &types);
    void countsChanged(const touchline::replica::Counts &counts);
    void uploadsChanged(const QList<touchline::replica::Upload> &uploads);
    /// Something new is in the outbox.
    void edited();

private:
    struct Files;
    class FailureWatch;
    Replica();
    template <typename Work> auto write(Work work, bool bulk = false);
    void publish(Store &store);
    /// publish(), of which a failure is only logged.
    void tell(Store &store);
    void tidy(Store &store);
    void sweepVault(Store &store);

    const Clock *m_clock = nullptr;
    std::unique_ptr<Files> m_files;
    std::shared_ptr<Vault> m_vault;
    std::unique_ptr<storage::DbThread> m_writer;
    std::unique_ptr<storage::DbThread> m_readerThread;
    std::unique_ptr<storage::DbThread> m_listThread;  ///< looks at all orders, for lists of them
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<OrderReader> m_orders;
};

}  // namespace touchline::replica
