// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/future.h"
#include "desk/card.h"
#include "desk/lease.h"
#include "desk/search.h"
#include "desk/views.h"
#include "desk/work.h"
#include "domain/clock.h"

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QSet>
#include <QtCore/QUrl>

#include <memory>

namespace touchline {
struct Ticket;
}

namespace touchline::replica {
class Replica;
struct EditRequest;
struct RosterEntry;
struct Upload;
}  // namespace touchline::replica

namespace touchline::protocol {
struct SessionReply;
}

namespace touchline::desk {

struct DeskConfig {
    QUrl server;              ///< https://host:port
    QString pinFile;          ///< PEM: the only certificate that is accepted
    QString profile;          ///< folder of this desk's files; made if missing
    QString deviceName;       ///< for people
    bool nullCipher = false;  ///< tests only: files in the clear
};

struct Colleague;
class FileFetch;
class OrderExtras;
class OrderForms;
class QuickClose;
class OrderSource;
class Presence;
class TimelineSource;
struct AttachedFile;
struct KeptFile;
struct OpenedFile;
class OpenedFiles;
class OutageBook;
class RuleBook;
struct CounterFacts;
struct IntakeAsk;
struct IntakeFacts;
struct OrderTies;
struct PaymentEntry;
struct VisitEnd;
struct VisitFacts;
struct VisitIds;
struct VisitStart;

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
    /// Everybody who has signed in on this machine, by name.
    Reply<QList<KnownUser>> knownUsers();
    /// Opens the desk of somebody who has signed in here before, by what is kept of her last password;
    /// never asks the server. Errors: NotFound (she has not), Unauthorized (wrong password; field
    /// "lease": the server has to be asked), Busy (too many attempts).
    Reply<Actor> unlock(const QString &login, const QString &password);
    /// While it is not Held, all that is looked at below comes with personal data masked, and nothing is
    /// revealed (field "lease" in the error).
    [[nodiscard]] Lease lease() const;
    [[nodiscard]] QUrl server() const;
    /// Another server, while nobody is signed in. Errors: Conflict (somebody is), Invalid (server).
    [[nodiscard]] Done setServer(const QUrl &server);
    /// Role::Unknown while nobody is signed in.
    [[nodiscard]] const Actor &actor() const;
    [[nodiscard]] QUuid instance() const;
    [[nodiscard]] const Clock &clock() const;
    [[nodiscard]] SyncStatus status() const;
    /// The time by which this desk judges what is due and what is in force, UTC milliseconds.
    [[nodiscard]] qint64 nowMs() const;
    void goOffline();
    void goOnline();
    void syncNow();
    /// Ends when all was sent and seen again in the feed, at the server's head; Busy after the time.
    Reply<SyncStatus> waitSynced(qint64 timeoutMs);

    // Looking.
    /// What this desk holds, in milliseconds; made to be asked at every key.
    Reply<SearchAnswer> search(const SearchAsk &ask);
    /// What the server holds of this user's region, found by the same forms. Errors: Offline, Busy.
    Reply<SearchAnswer> askServer(const QString &text, int limit = 50);
    /// The same two as plain lists.
    Reply<QList<FindHit>> find(const QString &text, int limit = 50);
    Reply<QList<FindHit>> searchServer(const QString &text, int limit = 50);
    /// Fetches and pins the aggregate of a record that is not held; answers its root.
    Reply<QUuid> openRoot(const QString &type, const QUuid &id);
    Reply<RecordView> record(const QString &type, const QUuid &id);
    Reply<CustomerCard> card(const QUuid &customer);
    /// What the card shows beside that, for one service or (null) for the whole account.
    Reply<CardFacts> cardFacts(const QUuid &customer, const QUuid &service);
    Reply<WorkFacts> work();
    Reply<QList<Notice>> notices();
    /// A masked value in full; the server writes the view down. Errors: Offline, NotFound, Forbidden,
    /// Busy (too many).
    /// `record`: the contact of a contactPhone, the order of a callbackPhone.
    Reply<Revealed> reveal(const QUuid &customer, const QString &field, RevealReason reason,
                           const QUuid &record = {});
    Reply<TimelinePage> timeline(const QUuid &customer, TimelineKey before, int limit);
    /// What a TimelineModel reads; must not outlive the desk.
    [[nodiscard]] std::unique_ptr<TimelineSource> timelineSource();
    /// What lists of orders read, and how many of them are changed at once (desk/ordersource.h); must
    /// not outlive the desk.
    [[nodiscard]] std::unique_ptr<OrderSource> orderSource();
    Reply<OrderView> order(const QUuid &id);
    /// The orders that this one is tied to, from both sides (desk/orderties.h).
    Reply<OrderTies> orderTies(const QUuid &order);
    /// What should be known before a new order is opened (desk/intake.h).
    Reply<IntakeFacts> intake(const IntakeAsk &ask);
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

    /// Who else has which order on the screen; asks only with a server there.
    [[nodiscard]] Presence &presence();
    Reply<QList<Colleague>> tellPresence(const QUuid &order, bool editing);

    // Changing. One thing is held at a time: another edit, waitSynced(), signOut() and sendHeld() let it go.
    Reply<Saved> addNoteToCustomer(const QUuid &customer, const QString &text, Hold hold = {});
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
    /// The agent's receipt. n = 0 in the answer: she has given it already.
    Reply<Saved> confirmNotice(const QUuid &notice);
    /// The customer chased the order: counts it by `step`, -1 takes one back.
    Reply<Saved> nudgeOrder(const QUuid &order, int step);
    /// Conflict when it was sent already: its outcome has to be awaited.
    Reply<std::monostate> discard(qint64 n);
    /// The same for several that belong together, in the order in which they were saved.
    Reply<std::monostate> discardAll(const QList<qint64> &numbers);
    /// A contact with one message in it; the server hands it on when it gets it.
    Reply<SentMessage> sendMessage(const QUuid &customer, Channel channel, const QString &text,
                                   Hold hold = {});
    [[nodiscard]] bool isHolding() const;
    void sendHeld();
    /// Longer nobody is kept from leaving for what was held; what has not gone by then waits in the journal.
    static constexpr qint64 FarewellMs = 3'000;
    Reply<QList<QuickText>> quickTexts();
    /// Values for the variables of quick texts, by name. `service`: the one concerned, `order`: the one that is
    /// looked at, or null; of several of which none was chosen none is meant.
    Reply<QMap<QString, QString>> quickValues(const QUuid &customer, const QUuid &service,
                                              const QUuid &order);
    Reply<SessionFacts> sessionFacts(const QUuid &customer);

    // At the counter (desk/visit.h).
    Reply<CounterFacts> counter();
    /// Customers who may have this identity number: only its masked form is held here.
    Reply<QList<FindHit>> findIdentity(const QString &number);
    Reply<Saved> drawTicket(const QUuid &hall, const QString &number, const QString &business,
                            TicketPriority priority);
    /// Claims it: of two who call one ticket, the second is refused.
    Reply<Saved> callTicket(const Ticket &ticket, const QString &position);
    /// Fetches the customer if this desk does not hold her. Invalid (field named) when something is missing.
    Reply<VisitIds> startVisit(const QUuid &hall, const VisitStart &start);
    /// Ends the contact and its ticket.
    Reply<std::monostate> endVisit(const VisitIds &visit, const VisitEnd &end);
    /// As if it had not been ended.
    Reply<std::monostate> reopenVisit(const VisitIds &visit);
    Reply<VisitFacts> visit(const QUuid &interaction, const QUuid &customer);
    Reply<Saved> pay(const VisitFacts &visit, const PaymentEntry &entry);
    /// A payment is never changed: another one takes it back. Conflict: that was done already.
    Reply<Saved> voidPayment(const VisitFacts &visit, const QUuid &payment, const QString &reason);
    // Files (desk/files.h). Their bytes are copied into the profile before anything is said of them.
    /// Errors: Invalid (field "fileFolder", "fileEmpty"; "file": unreadable), TooLarge, Storage.
    Reply<KeptFile> keepFile(const QString &path);
    Reply<KeptFile> keepBytes(const QString &name, const QByteArray &bytes);
    /// Its bytes go, when it was not attached.
    void forgetFile(const QUuid &id);
    /// To an entry of that root; the bytes follow when the server knows of it.
    Reply<Saved> attach(const KeptFile &file, const QUuid &parent, const QUuid &root,
                        Hold hold = {});
    /// Of a draft. An empty list forgets the key.
    Reply<std::monostate> saveDraftFiles(const QString &key, const QList<KeptFile> &files);
    Reply<QList<KeptFile>> draftFiles(const QString &key);
    Reply<QList<AttachedFile>> filesOf(const QUuid &root);
    Reply<AttachedFile> attachedFile(const QUuid &id);
    /// Brings its bytes here; ends at once when they are. Errors: NotFound, Busy (cancelled, or not all at
    /// the server yet), Offline, BadReply (not the right bytes).
    Reply<std::monostate> fetchFile(const QUuid &id);
    void cancelFetch(const QUuid &id);
    /// Fetched first, if need be.
    Reply<std::monostate> saveFileAs(const QUuid &id, const QString &path);
    /// The same for a viewer: a copy at `place` that can only be read. Storage (field "folder"): there is no
    /// such place.
    Reply<OpenedFile> openFile(const KeptFile &file, const std::shared_ptr<OpenedFiles> &place);

    /// Empty text removes the draft.
    Reply<std::monostate> saveDraft(const QString &key, const QString &text);
    /// For who does not know yet what is kept: behind it, on a line of its own.
    Reply<std::monostate> addToDraft(const QString &key, const QString &text);
    Reply<QString> draft(const QString &key);
    Reply<QList<Draft>> drafts();
    /// What the window keeps for this user on this desk, under a key of its own; empty value: forget it.
    Reply<std::monostate> remember(const QString &key, const QByteArray &value);
    Reply<QByteArray> remembered(const QString &key);

signals:
    void statusChanged(const touchline::desk::SyncStatus &status);
    void actorChanged();
    /// What may be shown is different now; recordsChanged with an empty list follows.
    void leaseChanged();
    /// Roots whose rows are different now; empty list: anything may be.
    void recordsChanged(const QList<QUuid> &roots);
    void outboxChanged();
    /// Entries that differ, by the customer whose timeline they are on; a null id: any of it may. Comes
    /// after recordsChanged.
    void timelinesTouched(const QHash<QUuid, QSet<QUuid>> &touched);
    /// Files of this root are further, or will not arrive.
    void filesChanged(const QUuid &root);
    /// 100: over, in whatever way.
    void fileFetched(const QUuid &id, int percent);

private:
    friend class RuleBook;
    friend class OrderExtras;
    friend class OrderForms;
    friend class OutageBook;
    friend class QuickClose;
    friend class SettingsBook;
    struct Parts;
    explicit Desk(std::unique_ptr<Parts> parts);
    void adopt(std::unique_ptr<replica::Replica> replica, const Actor &actor, const QUuid &instance,
               const QByteArray &token);
    void release();
    void leave();
    Reply<Actor> unlockOneOf(const QList<replica::RosterEntry> &entries, const QString &login,
                             const QString &password);
    void watchService();
    void followUploads();
    void takeUploads(const QList<replica::Upload> &uploads);
    void takeUploadProgress(const QUuid &id, int percent);
    void touchFile(const QUuid &id);
    void forgetTransfers();
    Future<std::shared_ptr<Result<std::unique_ptr<replica::Replica>>>> openFiles(const QUuid &user);
    Reply<Actor> beginSession(
        const std::shared_ptr<Result<std::unique_ptr<replica::Replica>>> &opened,
        const protocol::SessionReply &reply, const QString &password);
    void keepProof(const QString &password);
    void keepContact(qint64 contactMs);
    void watchLease();
    void lookAtLease();
    [[nodiscard]] bool isCovered() const { return lease() != Lease::Held; }
    void showStatus();
    void answerWaiters();
    Reply<Saved> save(replica::EditRequest request, Hold hold = {});
    Reply<Saved> noteInContact(const QUuid &root, const QString &feed, FieldValues values,
                               Hold hold);
    Reply<Saved> saveWithParent(const replica::EditRequest &request, const QUuid &parent,
                                const QList<Customer> &line = {});
    Reply<Saved> saveMilestone(const replica::EditRequest &request);
    Reply<WorkFacts> withTitles(WorkFacts facts);
    Reply<VisitIds> beginVisit(const QUuid &hall, const VisitStart &start);
    Reply<std::monostate> changeVisit(const VisitIds &visit, const FieldValues &contact,
                                      const FieldValues &ticket);
    std::unique_ptr<Parts> m;
};

}  // namespace touchline::desk
