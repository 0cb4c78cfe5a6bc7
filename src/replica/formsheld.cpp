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
    storage::Query query(cache, selectOf(type, u"code=? ORDER BY \"rank\", id"_s));
    query.bind(code);
    std::vector<OrderType> records;
    QStringList documents;
    while (query.next()) {
        records.push_back(fromRow<OrderType>(storage::readRow(query, type)));
        documents += records.back().document;
    }
    if (records.empty())
        return nullptr;
    Held &held = m_held[code];
    if (held.documents == documents)
        return held.form;
    held = {documents, nullptr};
    // Of two records with one code the first that can be read, as on a shelf of them.
    for (const OrderType &record : records) {
        if (Result<TypeForm> form = readOrderType(record, FormReading::InForce)) {
            held.form = std::make_shared<const TypeForm>(*std::move(form));
            break;
        }
    }
    return held.form;
}

}  // namespace touchline::replica
