// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/formsheld.h"

#include "replica/snapshot.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::replica {

std::shared_ptr<const TypeForm> FormsHeld::of(storage::Database &cache, const QString &code)
{
    if (code.isEmpty())
        return nullptr;
    const RecordType &type = typeOf<OrderType>();
    storage::Query query(cache, selectOf(type, u"code=? ORDER BY \"rank\", id LIMIT 1"_s));
    query.bind(code);
    if (!query.next())
        return nullptr;
    const auto record = fromRow<OrderType>(storage::readRow(query, type));
    Held &held = m_held[code];
    if (held.document != record.document || !held.form) {
        Result<TypeForm> form = readOrderType(record, FormReading::InForce);
        held = {record.document,
                form ? std::make_shared<const TypeForm>(*std::move(form)) : nullptr};
    }
    return held.form;
}

}  // namespace touchline::replica
