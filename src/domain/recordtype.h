// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/value.h"

#include <QtCore/QCborMap>
#include <QtCore/QLatin1StringView>

#include <span>
#include <vector>

namespace touchline {

/// What a field holds.
enum class Kind : quint8 {
    Text,
    LongText,
    Integer,
    Flag,
    Money,
    Time,
    Code,
    Reference,
    Set,
    Counter,
    Bytes
};

/// How two edits of one field come together; the rules are in the design of the sync.
enum class Merge : quint8 {
    KeepFirst,   ///< the value already in the ledger stays; the other becomes a conflict record
    AskAgent,    ///< as KeepFirst, and the order cannot be closed while it is open
    State,       ///< only moves change it
    Claim,       ///< compare and set; the whole mutation is refused otherwise
    Set,         ///< additions and removals commute
    Counter,     ///< increments commute
    LongText,    ///< three-way by lines; where lines collide the ledger's stay
    AppendOnly,  ///< written once with the record
    Server,      ///< only the ledger writes it
};

/// How a value is shown to those who need no more.
enum class Privacy : quint8 { Open, Name, Phone, IdDocument, Bank, Address, Mail, Secret };

/// Which change feed carries the record.
enum class Feed : quint8 { Common, Region };

/// Who gets the record: those who hold its root, or nobody but the server's own doors.
enum class Audience : quint8 { Holders, ServerOnly };

/// Who may create and edit the record by an ordinary mutation.
enum class Writer : quint8 { Desk, Server };

struct FieldType {
    QLatin1StringView name;
    Kind kind = Kind::Text;
    Merge merge = Merge::KeepFirst;
    Privacy privacy = Privacy::Open;
    bool searchable = false;
    bool required = false;
    std::span<const QLatin1StringView> codes = {};  ///< known codes of a Code field
    qsizetype maxLength = 0;                        ///< characters of text, entries of a set
};

/// A record type as programs see it at run time; made from its one description (describe.h).
struct RecordType {
    QLatin1StringView name;
    bool selfRooted = false;
    Feed feed = Feed::Region;
    Audience audience = Audience::Holders;
    Writer writer = Writer::Desk;
    /// Timeline of a customer: the field with the instant, and the reference to the customer
    /// ("" = not on the timeline; owner "" = the root is the customer).
    QLatin1StringView timelineAt = {};
    QLatin1StringView timelineOwner = {};
    std::vector<FieldType> fields;

    /// Position of a field, or -1.
    [[nodiscard]] int indexOf(QStringView field) const;
};

/// One record in erased form. `values` is in the order of `type->fields`.
struct Row {
    const RecordType *type = nullptr;
    QUuid id;
    QUuid root;
    QString feed;        ///< "common" or a region's code
    qint64 version = 0;  ///< counted by the ledger; 0 = the ledger has not seen it
    bool deleted = false;
    std::vector<Value> values;
    QCborMap extra;  ///< fields of a newer peer: kept, shown as text, never sent back

    [[nodiscard]] const Value &at(QStringView field) const;
    [[nodiscard]] QString text(QStringView field) const;
    [[nodiscard]] qint64 integer(QStringView field) const;
    [[nodiscard]] QUuid reference(QStringView field) const;
    void set(QStringView field, Value value);
    bool operator==(const Row &) const = default;
};

/// A row of this type with every value at its default.
[[nodiscard]] Row emptyRow(const RecordType &type);

/// The default of a kind: false, 0, "", null id, empty set.
[[nodiscard]] Value defaultValue(Kind kind);

/// Says why a value cannot stand in a field: wrong kind, too long, text with NUL, unknown reference
/// form. Unknown codes are allowed (a newer peer's). Empty = it can.
[[nodiscard]] QString whyNot(const FieldType &field, const Value &value);

/// All record types in the order in which pages carry them: roots before children.
[[nodiscard]] std::span<const RecordType *const> allTypes();
[[nodiscard]] const RecordType *findType(QStringView name);

}  // namespace touchline
