// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recordtype.h"
#include "domain/result.h"

#include <QtCore/QCborStreamReader>
#include <QtCore/QCborStreamWriter>
#include <QtCore/QCborValue>

namespace touchline::protocol {

// One value on the wire: text as text, numbers as integers, references and bytes as byte strings,
// sets as arrays of text. The tree form serves small messages and JSON, the stream form pages of rows.

[[nodiscard]] QCborValue toCbor(const Value &value);

/// Reads a value of this kind; also from JSON, where bytes are base64url text and references UUID
/// text. nullopt: it is of another kind.
[[nodiscard]] std::optional<Value> fromCbor(Kind kind, const QCborValue &cbor);

void writeValue(QCborStreamWriter &writer, const Value &value);
/// Is there one more entry in this container? False as well when what comes next is damaged: then Qt's
/// reader still answers for the entry before, as often as the container announced entries.
[[nodiscard]] bool hasEntry(QCborStreamReader &reader);
/// Leaves a container behind its last entry; false: there are more, or it is damaged.
[[nodiscard]] bool endContainer(QCborStreamReader &reader);
/// Leaves the reader behind the value; nullopt: of another kind or damaged.
[[nodiscard]] std::optional<Value> readValue(QCborStreamReader &reader, Kind kind);
[[nodiscard]] std::optional<QString> readText(QCborStreamReader &reader);
[[nodiscard]] std::optional<QByteArray> readBytes(QCborStreamReader &reader);
[[nodiscard]] std::optional<QUuid> readUuid(QCborStreamReader &reader);
[[nodiscard]] std::optional<qint64> readInteger(QCborStreamReader &reader);

/// A value as JSON text: what conflict records quote.
[[nodiscard]] QString toJsonText(const Value &value);
[[nodiscard]] std::optional<Value> fromJsonText(Kind kind, const QString &json);

}  // namespace touchline::protocol
