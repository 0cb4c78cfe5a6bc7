// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/files.h"
#include "domain/clocks/clocklog.h"
#include "domain/lifecycle.h"
#include "domain/records/accountfact.h"
#include "domain/records/approval.h"
#include "domain/records/conflict.h"
#include "domain/records/note.h"
#include "domain/records/orderevent.h"
#include "domain/records/quicktext.h"
#include "domain/records/refusal.h"

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QMap>

namespace touchline::desk {

// What the desk shows, as plain values. Rows are effective ones: the server's state with the
// agent's own unconfirmed changes on top; `pending` says that there are some.

/// How the desk stands to the server.
enum class Link { SignedOut, Connecting, Loading, Online, Offline, NeedsSignIn };

struct SyncStatus {
    Link link = Link::SignedOut;
    qint64 syncedAtMs = 0;      ///< when a page last reached the server's head; 0 = never
    qint64 offlineSinceMs = 0;  ///< 0 = not offline
    int waiting = 0;            ///< saved here, without an answer of the server
    int acknowledged = 0;       ///< answered, not yet seen in the feed
    int decisions = 0;          ///< open conflicts
    int refused = 0;            ///< open refusals
    int percent = 100;          ///< of the first loading
    QString trouble;            ///< the last failure, in English for the log; "" = none
    qint64 clockOffsetMs = 0;   ///< server's clock minus this machine's
    bool operator==(const SyncStatus &) const = default;
};

/// Somebody who has signed in on this machine before.
struct KnownUser {
    QUuid user;
    QString login;
    QString name;
    Role role = Role::Unknown;
    int waiting = 0;        ///< edits that go out when she signs in
    bool unlocks = false;   ///< her password can be checked without the server
    bool signedIn = false;  ///< a session of hers is stored
};

/// An edit that is in the journal: its number and its record.
struct Saved {
    qint64 n = 0;
    QUuid id;
};

/// How long what is saved stays here, so that it can be taken back; it is in the journal all the same.
struct Hold {
    int ms = 0;          ///< 0: it goes out at once
    bool joins = false;  ///< to what is held already, as long as that is
};

/// A message to a customer, and the contact that was made for it.
struct SentMessage {
    Saved contact;
    Saved message;
};

/// What the tab of a customer says beside her name.
struct SessionFacts {
    Channel channel = Channel::Unknown;  ///< of the contact under way, else of the last one
    qint64 contactSinceMs = 0;           ///< this agent's contact that is under way; 0 = none
};

/// A record with its server version.
struct RecordView {
    Row row;  ///< type is null when there is no such record here
    bool pending = false;
    std::optional<Row> shadow;  ///< what the server last said
};

/// Names for the ids of users, teams and units, for display.
using Names = QHash<QUuid, QString>;

struct TimelineEntry {
    QString type;
    QUuid id;
    QUuid root;
    qint64 atMs = 0;
    Row row;
    bool pending = false;
    bool inConflict = false;
    QString authorName;
    QString orderNumber;  ///< of the order that it names
    QList<AttachedFile> files = {};
};

/// A place in a timeline, newest first; {0, null} as "before" means from the newest on.
struct TimelineKey {
    qint64 atMs = 0;
    QUuid id;
    bool operator==(const TimelineKey &) const = default;
};

struct TimelinePage {
    QList<TimelineEntry> entries;  ///< newest first
    bool more = false;
    qint64 total = 0;  ///< entries of the whole timeline
};

struct CustomerCard {
    Customer customer;
    QList<Service> services;
    QList<AccountFact> latestFacts;  ///< balance, last bills and payments, newest first
    QList<WorkOrder> openOrders;     ///< newest first
    QList<Conflict> conflicts;       ///< open
    QList<Refusal> refusals;         ///< open
    Names names;
    bool pending = false;

    bool operator==(const CustomerCard &) const = default;
};

/// A move that may be offered; Answer::Unknown: "checked by the server".
struct OfferedMove {
    OrderState to = OrderState::Unknown;
    Verdict verdict;
};

struct OrderView {
    WorkOrder order;
    Row row;
    bool pending = false;
    QList<OfferedMove> moves;
    QList<OrderEvent> events;        ///< oldest first
    QList<Note> notes;               ///< oldest first
    QList<Conflict> conflicts;       ///< open
    QList<Refusal> refusals;         ///< open
    QList<Approval> approvals;       ///< what a lead was asked for, oldest first
    ClockLog clocks;                 ///< of the order, as its events tell
    ClockShelfPtr shelf = {};        ///< what they go by; null = not held here
    bool clocksExpected = false;     ///< reckoned here, because the server has not seen the order
    std::optional<bool> ownContact;  ///< Facts::ownContact, as far as this desk knows
    std::optional<bool> outageOver;  ///< Facts::outageOver, likewise
    QString customerName;
    Names names;
};

struct OrderLine {
    WorkOrder order;
    bool pending = false;
    QString customerName;
};

struct OrderFilter {
    bool openOnly = true;
    QUuid ownerTeam;  ///< null = any
    QUuid handler;    ///< null = any
    QUuid customer;   ///< null = any
    int limit = 500;
    QUuid team = {};  ///< owns it, or accepted it and so calls back; null = any
};

/// One number of the outbox.
struct OutboxItem {
    qint64 n = 0;
    QString verb;  ///< create, edit, delete, move, resolve, close, void
    QString type;
    QUuid target;
    QUuid root;
    QString title;   ///< what it is about, for people
    QString state;   ///< waiting, sent, acknowledged, applied, merged, refused, void
    QString reason;  ///< refused: code
    QString field;
    QString detail;
    qint64 deviceMs = 0;
};

struct Draft {
    QString key;
    QString text;
    qint64 atMs = 0;
};

/// Field names with new values.
using FieldValues = QMap<QString, Value>;

}  // namespace touchline::desk
