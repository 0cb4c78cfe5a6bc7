// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QtCore/QCborArray>
#include <QtCore/QCborMap>
#include <QtCore/QCborValue>
#include <QtCore/QUuid>

#include <limits>
#include <optional>

namespace touchline::protocol {

enum class Format { Cbor, Json };

/// Parses a small message. Errors: Invalid (field "body"): damaged, trailing bytes, nested deeper than
/// limits::NestingDepth, not a map, doubled keys.
[[nodiscard]] Result<QCborMap> parseTree(const QByteArray &bytes, Format format);
[[nodiscard]] QByteArray printTree(const QCborMap &map, Format format);

/// The text or id of one entry of a list; nullopt: it is of another kind, longer than `most`, holds a NUL
/// character or broken Unicode.
[[nodiscard]] std::optional<QString> plainText(const QCborValue &entry, qsizetype most);
[[nodiscard]] std::optional<QUuid> plainId(const QCborValue &entry);

/// Reads members of a message and remembers the first that is wrong; check `ok()` at the end.
class Members final {
public:
    explicit Members(QCborMap map, QString path = {})
        : m_map(std::move(map)), m_path(std::move(path))
    {}

    [[nodiscard]] QString text(QLatin1StringView key, qsizetype most = 1'000, bool required = true);
    [[nodiscard]] qint64 integer(QLatin1StringView key, qint64 least, qint64 most);
    [[nodiscard]] qint64 optionalInteger(QLatin1StringView key, qint64 fallback,
                                         qint64 least = std::numeric_limits<qint64>::min(),
                                         qint64 most = std::numeric_limits<qint64>::max());
    [[nodiscard]] bool flag(QLatin1StringView key);
    [[nodiscard]] QByteArray bytes(QLatin1StringView key, qsizetype most, bool required = true);
    [[nodiscard]] QUuid uuid(QLatin1StringView key, bool required = true);
    [[nodiscard]] QCborArray array(QLatin1StringView key, qsizetype most, bool required = true);
    [[nodiscard]] QCborMap map(QLatin1StringView key, bool required = true);
    [[nodiscard]] QCborValue value(QLatin1StringView key) const { return m_map.value(key); }

    void fail(QLatin1StringView key, const QString &reason);
    [[nodiscard]] bool ok() const { return !m_error; }
    [[nodiscard]] Error error() const { return *m_error; }

private:
    QCborMap m_map;
    QString m_path;
    std::optional<Error> m_error;
};

}  // namespace touchline::protocol
