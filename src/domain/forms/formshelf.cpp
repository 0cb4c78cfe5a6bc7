// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/forms/formshelf.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>

// Q_INIT_RESOURCE must stand outside of every namespace.
static void touchlineFormResources() { Q_INIT_RESOURCE(domain); }

using namespace Qt::Literals::StringLiterals;

namespace touchline {

FormShelf::FormShelf(const std::vector<OrderType> &types)
{
    std::vector<const OrderType *> sorted;
    for (const OrderType &type : types)
        sorted.push_back(&type);
    // Of two records with one code all sides take the same.
    std::sort(sorted.begin(), sorted.end(), [](const OrderType *a, const OrderType *b) {
        return std::tie(a->rank, a->code, a->id.value) < std::tie(b->rank, b->code, b->id.value);
    });
    for (const OrderType *type : sorted) {
        if (m_byCode.contains(type->code))
            continue;
        Result<TypeForm> form = readOrderType(*type, FormReading::InForce);
        if (!form) {
            m_problems += u"%1: %2 %3"_s.arg(type->code, form.error().field, form.error().detail);
            continue;
        }
        m_byCode.insert(type->code, m_forms.size());
        m_forms.push_back(*std::move(form));
    }
}

const TypeForm *FormShelf::of(const QString &code) const
{
    const auto at = m_byCode.constFind(code);
    return at == m_byCode.constEnd() ? nullptr : &m_forms[*at];
}

std::vector<const TypeForm *> FormShelf::offered() const
{
    std::vector<const TypeForm *> forms;
    for (const TypeForm &form : m_forms) {
        if (form.active)
            forms.push_back(&form);
    }
    return forms;
}

const TypeForm *FormShelf::ofCategory(const QString &category, Family family) const
{
    for (const TypeForm &form : m_forms) {
        if (form.active && form.family == family && form.categories.contains(category))
            return &form;
    }
    return nullptr;
}

std::vector<OrderType> shippedOrderTypes()
{
    touchlineFormResources();
    QFile file(u":/touchline/forms/ordertypes.json"_s);
    const QJsonArray list = file.open(QIODevice::ReadOnly)
                                ? QJsonDocument::fromJson(file.readAll()).array()
                                : QJsonArray();
    std::vector<OrderType> types;
    for (const QJsonValue &value : list) {
        const QJsonObject one = value.toObject();
        OrderType type;
        type.code = one.value("code"_L1).toString();
        type.family = fromCode<Family>(one.value("family"_L1).toString());
        type.rank = qint64(types.size() + 1) * 10;
        type.active = true;
        type.document = QString::fromUtf8(
            QJsonDocument(one.value("document"_L1).toObject()).toJson(QJsonDocument::Compact));
        types.push_back(std::move(type));
    }
    return types;
}

}  // namespace touchline
