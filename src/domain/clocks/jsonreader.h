// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

#include <initializer_list>
#include <optional>

namespace touchline {

/// Reads a tree of settings strictly: what is not listed, of another kind or beyond a limit is refused.
/// The first error is kept with its path ("policies[2].targets[0].amount"); what is read after it is void.
class JsonReader final {
public:
    static constexpr qsizetype LongestFile = 1'048'576;
    static constexpr qsizetype LongestText = 200;

    /// The tree of a file in UTF-8.
    [[nodiscard]] QJsonObject tree(const QByteArray &json);
    [[nodiscard]] QJsonValue anyTree(const QByteArray &json);

    void fail(const QString &path, const QString &reason, ErrorKind kind = ErrorKind::Invalid);
    void only(const QJsonObject &object, const QString &path,
              std::initializer_list<QLatin1StringView> names);
    [[nodiscard]] QString text(const QJsonObject &object, QLatin1StringView name,
                               const QString &path, bool required = false);
    [[nodiscard]] bool flag(const QJsonObject &object, QLatin1StringView name, const QString &path,
                            bool usual);
    [[nodiscard]] qint64 whole(const QJsonObject &object, QLatin1StringView name,
                               const QString &path, qint64 least, qint64 most);
    [[nodiscard]] QJsonArray list(const QJsonObject &object, QLatin1StringView name,
                                  const QString &path, qsizetype most, bool required = false);
    [[nodiscard]] QJsonObject object(const QJsonValue &value, const QString &path);
    [[nodiscard]] QStringList texts(const QJsonValue &value, const QString &path, qsizetype most);

    /// A value of an enumeration whose codes are listed; its last one, Unknown, is refused.
    template <typename E, typename CodesOfE>
    [[nodiscard]] E code(const QString &word, const CodesOfE &codes, const QString &path)
    {
        for (size_t i = 0; i < codes.size(); ++i) {
            if (word == codes[i])
                return E(i);
        }
        fail(path, QStringLiteral("\"%1\" is not known").arg(word.left(60)));
        return E(0);
    }

    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] static QString below(const QString &path, QLatin1StringView name);
    [[nodiscard]] static QString entry(const QString &path, qsizetype index);

private:
    std::optional<Error> m_error;
};

}  // namespace touchline
