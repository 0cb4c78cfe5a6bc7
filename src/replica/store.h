// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "protocol/messages.h"
#include "replica/cachepage.h"
#include "replica/formsheld.h"
#include "replica/types.h"

namespace touchline::replica {

/// Journal and cache together, on the writer's thread: an edit is in the journal first, then laid over
/// the cache; what comes from the server goes into the cache, then ends overlays. No transaction spans
/// both files: after a crash the overlays are made anew from the journal. Everything may throw
/// storage::Failure.
class Store final {
public:
    Store(storage::Database &journal, storage::Database &cache, const Clock &clock, IdSource &ids);
    [[nodiscard]] Done prepare();

    [[nodiscard]] Journal &journal() { return m_journal; }
    void setSession(const Actor &actor, const QString &login, const QByteArray &token);

    /// Errors: NotFound, Invalid (field), TooLarge, Unauthorized.
    [[nodiscard]] Result<SavedEdit> save(const EditRequest &request);
    [[nodiscard]] Done discard(qint64 n);
    /// Many at once (storemany.cpp): one transaction of each file, as with one edit the journal's first.
    [[nodiscard]] Result<SavedEdits> saveAll(const QList<EditRequest> &requests,
                                             Together together = Together::EachForItself);
    [[nodiscard]] Done discardAll(const QList<qint64> &numbers);

    // Push.
    [[nodiscard]] QList<protocol::Envelope> takeForPush(int most, qint64 bytes);
    void sendHeld() { m_heldFrom = 0; }
    void applyOutcomes(const QList<protocol::Outcome> &outcomes);
    /// The ledger expects this number; false: the desk had to become another client.
    bool offerAgain(qint64 expected);
    void fork();

    // Pull.
    [[nodiscard]] protocol::HelloRequest helloRequest(const QString &program,
                                                      const QString &device) const;
    [[nodiscard]] Greeting applyHello(const protocol::HelloReply &reply);
    [[nodiscard]] PullStep nextStep();
    void applyScopePage(const QString &scope, const protocol::BootstrapReply &reply);
    /// `pin`: the scope that opened the root; empty for a to-do.
    void applyRootPage(const QUuid &root, const protocol::BootstrapReply &reply,
                       const QString &pin = {});
    void rootIsGone(const QUuid &root);
    [[nodiscard]] PullApplied applyPull(const protocol::PullReply &reply, qint64 serial);
    /// The place in the feeds is void: everything is loaded again, under what is shown.
    void startOver();

    [[nodiscard]] Counts counts();
    [[nodiscard]] QByteArray lookupKey();
    /// Files whose bytes this desk needs: of attachments that it holds, of drafts, of what is to be sent.
    [[nodiscard]] QSet<QUuid> wantedFiles();
    /// Roots that changed since the last call; `all`: too many to name.
    [[nodiscard]] QSet<QUuid> takeChanged();
    /// Entries of timelines that changed since the last call.
    [[nodiscard]] TouchedEntries takeTouched();
    /// Types of which records changed since the last call.
    [[nodiscard]] QSet<const RecordType *> takeTypes();
    /// A statement failed: what is in memory, the cache and the journal may differ.
    void fellBehind() { m_behind = true; }
    /// Makes the overlays anew from the journal if they may be behind it, as a start does. False: it still
    /// cannot.
    bool catchUp();
    /// Takes what was removed out of the search index and the log, a part at a time; cheap when nothing
    /// was. True: there is more to do.
    bool tidy();

private:
    [[nodiscard]] Result<protocol::Mutation> mutationFor(const EditRequest &request,
                                                         CachePage &page);
    [[nodiscard]] Result<protocol::Mutation> creation(const EditRequest &request,
                                                      const RecordType &type, CachePage &page);
    [[nodiscard]] Result<protocol::Mutation> change(const EditRequest &request,
                                                    const RecordType &type, CachePage &page);
    void rederive(CachePage &page, const std::function<bool(const protocol::Mutation &)> &which);
    void beginBootstrap(CachePage &page, const QStringList &scopes);
    void adoptEpoch(CachePage &page, const protocol::HelloReply &reply);
    void offerForgotten(const protocol::HelloReply &reply);
    [[nodiscard]] QList<qint64> endOverlays(CachePage &page);
    [[nodiscard]] bool hasEnded(CachePage &page, const Overlays::Entry &entry);
    [[nodiscard]] QStringList compareDigests(CachePage &page, const protocol::PullReply &reply);
    void finish(CachePage &page);
    [[nodiscard]] bool purgeSome();
    void rederiveAll();

    storage::Database &m_cache;
    const Clock &m_clock;
    IdSource &m_ids;
    Journal m_journal;
    Overlays m_overlays;
    CacheBook m_book;
    FormsHeld m_forms;
    QSet<QUuid> m_changed;
    TouchedEntries m_touched;
    QSet<const RecordType *> m_types;
    qint64 m_caughtUpSerial = -1;  ///< acknowledgements up to here are in what was read
    QHash<QString, qint64> m_healedAt;
    bool m_behind = false;
    qint64 m_heldFrom = 0;      ///< numbers from here on are not sent yet; 0: there are none
    QString m_purging;          ///< table of the search index that is being rewritten
    bool m_purgeAgain = false;  ///< something was removed from that table meanwhile
    qint64 m_purgedAt = -1;
};

}  // namespace touchline::replica
