// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "protocol/digest.h"
#include "protocol/mutation.h"
#include "protocol/rowpage.h"

namespace touchline::protocol {

// The messages of the sync and of sign-in. Each has encode(Format) and a static decode(bytes, Format);
// a decode checks every member and names the first wrong one.

struct SessionRequest {
    QString login;
    QString password;
    [[nodiscard]] QByteArray encode(Format format) const;
    [[nodiscard]] static Result<SessionRequest> decode(const QByteArray &bytes, Format format);
};

struct SessionReply {
    QString token;
    QUuid user;
    QString login;
    QString name;
    QString role;
    QUuid team;
    QString region;
    [[nodiscard]] QByteArray encode(Format format) const;
    [[nodiscard]] static Result<SessionReply> decode(const QByteArray &bytes, Format format);
};

struct HelloRequest {
    int protocol = 0;
    QString program;  ///< name and version, for the log
    QUuid instance;   ///< made by the desk with its journal
    QUuid parent;     ///< instance that this one continues, or null
    QString device;   ///< name of the machine, for people
    qint64 clockMs = 0;
    [[nodiscard]] QByteArray encode(Format format) const;
    [[nodiscard]] static Result<HelloRequest> decode(const QByteArray &bytes, Format format);
};

struct HelloReply {
    int protocol = 0;
    qint64 epoch = 0;
    qint64 grants = 0;
    qint64 schema = 0;
    qint64 serverMs = 0;
    qint64 highestN = 0;  ///< of this instance, as the ledger remembers
    QStringList scopes;   ///< that this user and device may hold
    QStringList feeds;
    QByteArray lookupKey;  ///< for finding numbers that are not held
    QByteArray digestKey;
    QByteArray cursor;  ///< where a fresh bootstrap starts to pull from
    bool wipe = false;
    [[nodiscard]] QByteArray encode(Format format) const;
    [[nodiscard]] static Result<HelloReply> decode(const QByteArray &bytes, Format format);
};

struct PushRequest {
    QUuid instance;
    QList<Envelope> mutations;
    [[nodiscard]] QByteArray encode(Format format) const;
    [[nodiscard]] static Result<PushRequest> decode(const QByteArray &bytes, Format format);
};

struct PushReply {
    QList<Outcome> outcomes;  ///< for a prefix of what was sent
    QString stopped;          ///< why not for all: "busy", ""
    [[nodiscard]] QByteArray encode(Format format) const;
    [[nodiscard]] static Result<PushReply> decode(const QByteArray &bytes, Format format);
};

struct ScopeDigest {
    QString scope;
    QString type;
    Digest digest;
    bool operator==(const ScopeDigest &) const = default;
};

/// A root that entered or left a scope of the reader.
struct ScopeChange {
    QString scope;
    QUuid root;
    bool operator==(const ScopeChange &) const = default;
};

/// What a desk keeps to prove that history was cut off.
struct Witness {
    QString feed;
    qint64 count = 0;
    QByteArray mac;
    bool operator==(const Witness &) const = default;
};

struct PullReply {
    QList<Row> rows;
    QList<ScopeChange> enters;
    QList<ScopeChange> leaves;
    QByteArray cursor;
    bool caughtUp = false;       ///< the cursor is at the snapshot's head
    QList<ScopeDigest> digests;  ///< only when caught up
    QList<Witness> witnesses;    ///< only when caught up
    qint64 serverMs = 0;
    [[nodiscard]] QByteArray encode(Format format) const;
    [[nodiscard]] static Result<PullReply> decode(const QByteArray &bytes, Format format);
};

struct BootstrapReply {
    QList<Row> rows;
    QList<QUuid> roots;  ///< members of the scope that this page covers
    QByteArray after;    ///< token of the next page; empty = done
    qint64 total = 0;    ///< roots in the scope, for progress
    [[nodiscard]] QByteArray encode(Format format) const;
    [[nodiscard]] static Result<BootstrapReply> decode(const QByteArray &bytes, Format format);
};

struct SearchHit {
    QString type;
    QUuid id;
    QUuid root;
    QString feed;
    QString title;   ///< masked
    QString detail;  ///< masked
    bool operator==(const SearchHit &) const = default;
};

struct SearchReply {
    QList<SearchHit> hits;
    bool more = false;
    QStringList regions;  ///< that answered
    [[nodiscard]] QByteArray encode(Format format) const;
    [[nodiscard]] static Result<SearchReply> decode(const QByteArray &bytes, Format format);
};

/// Every refusal of a request: {"error", "field", "reason"}, with "expected" for a gap in the numbers.
struct ErrorReply {
    QString error;
    QString field;
    QString reason;
    qint64 expected = 0;
    [[nodiscard]] QByteArray encode(Format format) const;
    [[nodiscard]] static ErrorReply decode(const QByteArray &bytes, Format format);
};

}  // namespace touchline::protocol
