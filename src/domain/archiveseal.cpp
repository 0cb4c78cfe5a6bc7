// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/archiveseal.h"

#include <QtCore/QCborArray>
#include <QtCore/QCryptographicHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace {

struct SealedValue {
    QCborValue operator()(std::monostate) const { return {}; }
    QCborValue operator()(bool value) const { return value; }
    QCborValue operator()(qint64 value) const { return value; }
    QCborValue operator()(const QString &value) const { return value; }
    QCborValue operator()(const QUuid &value) const { return value.toRfc4122(); }
    QCborValue operator()(const QStringList &value) const
    {
        QStringList sorted = value;
        sorted.sort();
        return QCborArray::fromStringList(sorted);
    }
    QCborValue operator()(const QByteArray &value) const { return value; }
};

/// [id, root, feed, [name, value, ...] by name].
QCborArray sealedRow(const Row &row)
{
    std::vector<std::pair<QString, Value>> named;
    for (size_t i = 0; i < row.values.size(); ++i) {
        const FieldType &field = row.type->fields[i];
        if (field.name != "archiveSeal"_L1 && row.values[i] != defaultValue(field.kind))
            named.emplace_back(field.name, row.values[i]);
    }
    std::sort(named.begin(), named.end(),
              [](const auto &a, const auto &b) { return a.first < b.first; });
    QCborArray values;
    for (const auto &[name, value] : named) {
        values += name;
        values += std::visit(SealedValue(), value);
    }
    return {row.id.toRfc4122(), row.root.toRfc4122(), row.feed, values};
}

}  // namespace

QString archiveSealOf(const Row &order, std::vector<Row> events)
{
    std::sort(events.begin(), events.end(),
              [](const Row &a, const Row &b) { return a.id.toRfc4122() < b.id.toRfc4122(); });
    QCborArray all{u"touchline order 1"_s, sealedRow(order)};
    for (const Row &event : events)
        all += sealedRow(event);
    return QString::fromLatin1(
        QCryptographicHash::hash(QCborValue(all).toCbor(), QCryptographicHash::Sha256).toHex());
}

}  // namespace touchline
