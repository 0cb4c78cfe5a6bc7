// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/reveal.h"

#include "domain/records/customer.h"
#include "domain/records/customersecret.h"
#include "domain/records/interaction.h"
#include "domain/records/workorder.h"
#include "storage/schema.h"

#include <QtCore/QMessageAuthenticationCode>

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;

namespace touchline::ledger {
namespace {

constexpr int shownSeconds = 30;

enum class With : quint8 { Customer, Secrets, Contact, Order };

// Where the full value of a field lies; what is not here is never told.
struct Revealable {
    QLatin1StringView field;
    With with;
};
constexpr std::array revealable{
    Revealable{"phone"_L1, With::Secrets},       Revealable{"identity"_L1, With::Secrets},
    Revealable{"bankAccount"_L1, With::Secrets}, Revealable{"email"_L1, With::Secrets},
    Revealable{"address"_L1, With::Customer},    Revealable{"contactPhone"_L1, With::Contact},
    Revealable{"callbackPhone"_L1, With::Order}};

std::optional<Row> rowUnder(storage::Database &db, const RecordType &type, const QString &column,
                            const QUuid &id)
{
    Query query(db, u"SELECT %1 FROM %2 WHERE %3 = ? AND deleted = 0"_s.arg(
                        storage::columnList(type), type.name, column));
    query.bind(id);
    if (!query.next())
        return std::nullopt;
    return storage::readRow(query, type);
}

/// The record that holds the value; of contacts and orders only this customer's.
std::optional<Row> holderOf(storage::Database &db, With with, const Row &customer,
                            const QUuid &record)
{
    switch (with) {
    case With::Customer: return customer;
    case With::Secrets: return rowUnder(db, typeOf<CustomerSecret>(), u"root"_s, customer.id);
    case With::Contact: {
        auto contact = rowUnder(db, typeOf<Interaction>(), u"id"_s, record);
        return contact && contact->root == customer.id ? contact : std::nullopt;
    }
    case With::Order: {
        auto order = rowUnder(db, typeOf<WorkOrder>(), u"id"_s, record);
        return order && order->reference(u"customer") == customer.id ? order : std::nullopt;
    }
    }
    Q_UNREACHABLE();
}

void writeDown(storage::Database &db, const Keys &keys, ViewEntry entry)
{
    // The head is made by the first view; the update then locks it until the commit.
    Query make(db,
               "INSERT INTO view_head (chain, seq, mac) VALUES (?, 0, ?) ON CONFLICT DO NOTHING");
    make.bind(entry.chain).bind(QByteArray(32, '\0')).run();
    Query lock(db, "UPDATE view_head SET seq = seq + 1 WHERE chain = ? RETURNING seq, mac");
    lock.bind(entry.chain);
    if (!lock.next())
        throw storage::Failure({ErrorKind::Storage, u"no head of the views"_s});
    entry.seq = lock.integer(0);
    const QByteArray mac = viewMac(keys.audit, lock.bytes(1), entry);
    while (lock.next()) {
    }
    Query row(db,
              "INSERT INTO view_row (chain, seq, at, actor, instance, root, field, reason, mac) "
              "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    row.bind(entry.chain)
        .bind(entry.seq)
        .bind(entry.at)
        .bind(entry.actor)
        .bind(entry.instance)
        .bind(entry.root)
        .bind(entry.field)
        .bind(entry.reason)
        .bind(mac)
        .run();
    Query seal(db, "UPDATE view_head SET mac = ? WHERE chain = ?");
    seal.bind(mac).bind(entry.chain).run();
}

}  // namespace

QByteArray viewMac(const QByteArray &key, const QByteArray &previous, const ViewEntry &e)
{
    const QCborArray entry{
        e.chain.toRfc4122(), e.seq,   e.at,    e.actor.toRfc4122(), e.instance.toRfc4122(),
        e.root.toRfc4122(),  e.field, e.reason};
    return QMessageAuthenticationCode::hash(previous + QCborValue(entry).toCbor(), key,
                                            QCryptographicHash::Sha256);
}

Result<protocol::RevealReply> revealField(storage::Database &db, const Keys &keys,
                                          const QUuid &chain, const Actor &actor, Nearness nearness,
                                          const protocol::RevealRequest &request, qint64 nowMs)
{
    if (fromCode<RevealReason>(request.reason) == RevealReason::Unknown)
        return invalid(u"reason"_s, u"is not one of the reasons"_s);
    const auto *place =
        std::find_if(revealable.begin(), revealable.end(),
                     [&](const Revealable &known) { return known.field == request.field; });
    if (place == revealable.end())
        return invalid(u"field"_s, u"is not a field that can be shown"_s);
    const Error unknown{ErrorKind::NotFound, u"no such customer, or none that you may open"_s,
                        u"customer"_s};
    const auto customer = rowUnder(db, typeOf<Customer>(), u"id"_s, request.customer);
    if (!customer || nearness > Nearness::Team)
        return unknown;
    if (!authorized(actor.role, Action::Reveal, nearness))
        return Error{ErrorKind::Forbidden, u"your role may not see this"_s};
    const auto holder = holderOf(db, place->with, *customer, request.record);
    writeDown(db, keys,
              {chain, 0, nowMs, actor.user, request.instance, request.customer, request.field,
               request.reason});
    return protocol::RevealReply{holder ? holder->text(QString(place->field)) : QString(),
                                 shownSeconds};
}

}  // namespace touchline::ledger
