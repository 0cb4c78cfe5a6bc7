// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/id.h"
#include "domain/recordtype.h"
#include "domain/result.h"

#include <tuple>

namespace touchline {

/// An amount of money in integer fen (1/100 yuan).
struct Fen {
    qint64 value = 0;
    auto operator<=>(const Fen &) const = default;
};

/// An instant in UTC milliseconds; 0 = not set.
struct Instant {
    qint64 ms = 0;
    auto operator<=>(const Instant &) const = default;
};

/// A number to which increments are added.
struct Tally {
    qint64 value = 0;
    auto operator<=>(const Tally &) const = default;
};

/// Codes of an enumeration in the order of its values; the enumeration's last value is Unknown and
/// stands for a code of a newer peer.
template <typename E> struct Codes;

template <typename E> [[nodiscard]] QLatin1StringView codeOf(E value)
{
    const auto &list = Codes<E>::list;
    return size_t(value) < list.size() ? list[size_t(value)] : QLatin1StringView();
}

template <typename E> [[nodiscard]] E fromCode(QStringView code)
{
    const auto &list = Codes<E>::list;
    size_t i = 0;
    while (i < list.size() && code != list[i])
        ++i;
    return E(i);
}

/// What every record begins with. `root` is the aggregate's id (its own for roots), `feed` "common"
/// or the region's code.
template <typename T> struct Record {
    Id<T> id;
    QUuid root;
    QString feed;
    qint64 version = 0;
    bool operator==(const Record &) const = default;
};

/// One field of a description.
template <typename T, typename M> struct Field {
    const char *name;
    M T::*member;
    Merge merge = Merge::KeepFirst;
    Privacy privacy = Privacy::Open;
    bool searchable = false;
    bool required = false;
    qsizetype longest = 0;  ///< 0 = as for the kind
};

// clang 14 (fuzzers, clang-tidy) does not deduce the arguments of an aggregate by itself.
template <typename T, typename M, typename... Rest>
Field(const char *, M T::*, Rest...) -> Field<T, M>;

constexpr bool Searchable = true;
constexpr bool Required = true;

/// The one description of a record type: table, root, feed, audience, writer, fields.
template <typename T> struct Describe;

/// The run-time form of a description; instantiated in the record's own .cpp.
template <typename T> [[nodiscard]] const RecordType &typeOf();
template <typename T> [[nodiscard]] Row toRow(const T &record);
/// The row must be of type T; values of unknown codes read as Unknown.
template <typename T> [[nodiscard]] T fromRow(const Row &row);

}  // namespace touchline
