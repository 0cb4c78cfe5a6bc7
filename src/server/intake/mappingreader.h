// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/intake/mapping.h"

#include <QtCore/QJsonObject>

#include <initializer_list>

namespace touchline::intake {

/// Reads a mapping file's tree; the first error is kept with its path and the rest is then void.
class MappingReader final {
public:
    [[nodiscard]] Result<Mapping> read(const QJsonObject &root);

private:
    void fail(const QString &path, const QString &reason);
    void onlyMembers(const QJsonObject &object, const QString &path,
                     std::initializer_list<QLatin1StringView> names);
    [[nodiscard]] QString text(const QJsonObject &object, QLatin1StringView name,
                               const QString &path, bool required = false);
    [[nodiscard]] QStringList list(const QJsonObject &object, QLatin1StringView name,
                                   const QString &path);
    [[nodiscard]] bool flag(const QJsonObject &object, QLatin1StringView name, const QString &path);
    [[nodiscard]] Pick pick(const QJsonObject &object, QLatin1StringView name, const QString &path,
                            Pick usual);

    void readSource(const QJsonObject &root);
    void readTimes(const QJsonObject &times);
    void readGroup(const QJsonObject &group);
    void readRecord(const QJsonObject &object, const QString &path);
    [[nodiscard]] ValueRule readValue(const FieldType &field, const QJsonObject &object,
                                      const QString &path);
    void readMap(const FieldType &field, const QJsonObject &object, const QString &path,
                 ValueRule &rule);
    [[nodiscard]] std::vector<Piece> readTemplate(const QString &text, const QString &path);
    void checkCode(const FieldType &field, const QString &code, const QString &path);
    [[nodiscard]] int column(const QString &name, const QString &path);
    [[nodiscard]] int record(const QString &name, const QString &path);

    Mapping m_mapping;
    QJsonObject m_maps;
    std::optional<Error> m_error;
};

}  // namespace touchline::intake
