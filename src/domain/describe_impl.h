// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/describe.h"

#include <type_traits>

// Included only by the .cpp files of the records: the templates are heavy and needed once.

namespace touchline::detail {

template <typename M> struct IsId : std::false_type {};
template <typename T> struct IsId<Id<T>> : std::true_type {};

template <typename M> constexpr Kind kindOf(Merge merge)
{
    if constexpr (std::is_same_v<M, QString>)
        return merge == Merge::LongText || merge == Merge::AppendOnly ? Kind::LongText : Kind::Text;
    else if constexpr (std::is_same_v<M, bool>)
        return Kind::Flag;
    else if constexpr (std::is_same_v<M, Fen>)
        return Kind::Money;
    else if constexpr (std::is_same_v<M, Instant>)
        return Kind::Time;
    else if constexpr (std::is_same_v<M, Tally>)
        return Kind::Counter;
    else if constexpr (std::is_same_v<M, qint64>)
        return Kind::Integer;
    else if constexpr (std::is_same_v<M, QStringList>)
        return Kind::Set;
    else if constexpr (std::is_same_v<M, QByteArray>)
        return Kind::Bytes;
    else if constexpr (std::is_enum_v<M>)
        return Kind::Code;
    else {
        static_assert(IsId<M>::value || std::is_same_v<M, QUuid>, "a field of an undescribed kind");
        return Kind::Reference;
    }
}

template <typename M> Value toValue(const M &member)
{
    if constexpr (std::is_same_v<M, Fen> || std::is_same_v<M, Tally>)
        return member.value;
    else if constexpr (std::is_same_v<M, Instant>)
        return member.ms;
    else if constexpr (std::is_enum_v<M>)
        return QString(codeOf(member));
    else if constexpr (IsId<M>::value)
        return member.value;
    else
        return member;
}

template <typename M> M fromValue(const Value &value)
{
    if constexpr (std::is_same_v<M, Fen> || std::is_same_v<M, Tally> || std::is_same_v<M, Instant>)
        return M{std::get<qint64>(value)};
    else if constexpr (std::is_enum_v<M>)
        return fromCode<M>(std::get<QString>(value));
    else if constexpr (IsId<M>::value)
        return M{std::get<QUuid>(value)};
    else
        return std::get<M>(value);
}

template <typename M> constexpr std::span<const QLatin1StringView> codesOf()
{
    if constexpr (std::is_enum_v<M>)
        return Codes<M>::list;
    else
        return {};
}

constexpr qsizetype longest(Kind kind, Merge merge)
{
    // What only the ledger writes may quote a whole refused mutation.
    if (kind == Kind::Text && merge == Merge::Server)
        return 300'000;
    switch (kind) {
    case Kind::LongText: return 20'000;
    case Kind::Text: return 1'000;
    case Kind::Code: return 60;
    case Kind::Set: return 100;
    case Kind::Bytes: return 4'096;
    default: return 0;
    }
}

template <typename T, typename M> FieldType fieldType(const Field<T, M> &field)
{
    const Kind kind = kindOf<M>(field.merge);
    return {.name = QLatin1StringView(field.name),
            .kind = kind,
            .merge = field.merge,
            .privacy = field.privacy,
            .searchable = field.searchable,
            .required = field.required,
            .codes = codesOf<M>(),
            .maxLength = field.longest > 0 ? field.longest : longest(kind, field.merge)};
}

}  // namespace touchline::detail

namespace touchline {

template <typename T> const RecordType &typeOf()
{
    static const RecordType type = [] {
        RecordType made = Describe<T>::record();
        std::apply(
            [&](const auto &...field) { (made.fields.push_back(detail::fieldType(field)), ...); },
            Describe<T>::fields);
        return made;
    }();
    return type;
}

template <typename T> Row toRow(const T &record)
{
    Row row;
    row.type = &typeOf<T>();
    row.id = record.id.value;
    row.root = record.root.isNull() && row.type->selfRooted ? record.id.value : record.root;
    row.feed = record.feed;
    row.version = record.version;
    std::apply(
        [&](const auto &...field) {
            (row.values.push_back(detail::toValue(record.*(field.member))), ...);
        },
        Describe<T>::fields);
    return row;
}

template <typename T> T fromRow(const Row &row)
{
    T record;
    record.id.value = row.id;
    record.root = row.root;
    record.feed = row.feed;
    record.version = row.version;
    size_t i = 0;
    const auto read = [&](const auto &field) {
        using M = std::remove_cvref_t<decltype(record.*(field.member))>;
        record.*(field.member) = detail::fromValue<M>(row.values[i++]);
    };
    std::apply([&](const auto &...field) { (read(field), ...); }, Describe<T>::fields);
    return record;
}

}  // namespace touchline
