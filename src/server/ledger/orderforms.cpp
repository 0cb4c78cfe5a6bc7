// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/orderforms.h"

#include "protocol/reasons.h"
#include "server/ledger/remembered.h"
#include "storage/schema.h"

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;
namespace reasons = touchline::protocol::reasons;

namespace touchline::ledger {
namespace {

std::vector<OrderType> allOrderTypes(storage::Database &db)
{
    std::vector<OrderType> types;
    const RecordType &type = typeOf<OrderType>();
    Query query(db,
                u"SELECT %1 FROM order_type WHERE deleted = 0"_s.arg(storage::columnList(type)));
    while (query.next())
        types.push_back(fromRow<OrderType>(storage::readRow(query, type)));
    return types;
}

/// The same id in every ledger, so that taking one's records over into another doubles nothing.
LoadRow shippedType(OrderType type)
{
    static const QUuid space(u"{0a6d2b53-3c1e-4f0b-8a77-5c9be12f4d10}"_s);
    type.id.value = QUuid::createUuidV5(space, type.code.toUtf8());
    type.root = type.id.value;
    type.feed = u"common"_s;
    return {toRow(type), {}};
}

}  // namespace

FormShelfPtr formShelf(storage::Database &db)
{
    static Remembered<FormShelfPtr> known;
    QByteArray signature;
    Query query(db, "SELECT id, version FROM order_type WHERE deleted = 0 ORDER BY id");
    while (query.next())
        signature += query.bytes(0) + ' ' + QByteArray::number(query.integer(1)) + ' ';
    static const auto none = std::make_shared<const FormShelf>();
    if (signature.isEmpty())
        return none;
    return known.of(signature, [&db]() -> FormShelfPtr {
        auto shelf = std::make_shared<const FormShelf>(allOrderTypes(db));
        for (const QString &problem : shelf->problems())
            qWarning("type of orders is left out: %s", qPrintable(problem));
        return shelf;
    });
}

std::shared_ptr<const TypeForm> formOf(storage::Database &db, const WorkOrder &order)
{
    if (order.orderType.isEmpty())
        return nullptr;
    const FormShelfPtr shelf = formShelf(db);
    // Keeps the shelf alive with the form.
    return {shelf, shelf->of(order.orderType)};
}

bool keepOrderTypes(storage::Database &db, const Keys &keys, IdSource &ids, const Origin &job,
                    bool bulk, QSet<QString> &touched)
{
    {
        Query query(db, "SELECT 1 FROM order_type");
        if (query.next())
            return false;
    }
    QList<LoadRow> rows;
    for (const OrderType &type : shippedOrderTypes())
        rows += shippedType(type);
    return loadBatch(db, keys, ids, job, rows, bulk, touched) > 0;
}

std::optional<Refused> settleOrderType(Work &work, const Row &before, const Row &after)
{
    const OrderType type = fromRow<OrderType>(after);
    if (type.family == Family::Unknown)
        return Refused{reasons::badValue, u"family"_s, u"is not one that is known"_s};
    if (const auto form = readOrderType(type, FormReading::Written); !form)
        return Refused{reasons::badValue, form.error().field, form.error().detail};
    if (before.version > 0)
        return std::nullopt;
    Query query(work.db(), "SELECT 1 FROM order_type WHERE code = ? AND deleted = 0");
    query.bind(type.code);
    return query.next() ? std::optional(Refused{reasons::alreadyExists, u"code"_s}) : std::nullopt;
}

std::optional<Refused> checkAnswers(Work &work, const Row &before, const Row &after)
{
    const WorkOrder was = fromRow<WorkOrder>(before);
    const WorkOrder is = fromRow<WorkOrder>(after);
    if (was.answers == is.answers)
        return std::nullopt;
    const auto form = formOf(work.db(), is);
    const auto wrong = wrongAnswer(form.get(), was.answers, is.answers);
    if (!wrong)
        return std::nullopt;
    return Refused{reasons::badValue, wrong->field, wrong->code};
}

Refused refusedMove(const Verdict &verdict, const WorkOrder &order, const QString &to,
                    const TypeForm *form)
{
    const QString way = u"%1 to %2"_s.arg(codeOf(order.state), to);
    if (form) {
        const std::vector<FormFault> missing = missingFor(*form, order, fromCode<OrderState>(to));
        if (!missing.empty() && missing.front().code == verdict.reason)
            return {verdict.reason, missing.front().field, way};
    }
    return {verdict.reason, u"state"_s, way};
}

}  // namespace touchline::ledger
