// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace touchline::desk {

// Settings are edited as the trees that they are kept as, so that nothing is lost of what a form does not
// show. Paths are those of the readers: "policies[2].targets[0].amount".

/// Undefined where there is nothing.
[[nodiscard]] QJsonValue valueAt(const QJsonValue &tree, const QString &path);
/// The tree with another value there; Undefined takes it away. Objects that are missing on the way are made.
[[nodiscard]] QJsonValue withValueAt(const QJsonValue &tree, const QString &path,
                                     const QJsonValue &value);

/// One thing that differs; Undefined on the side where it is not.
struct TreeChange {
    QString path;  ///< in what is now; of what is gone with its name: "days[2026-10-01]"
    QJsonValue before;
    QJsonValue after;
};
/// What differs: values that changed, entries that came or went, and a list whose order is another. Entries
/// with an "id" are the same wherever they stand; days are by their date.
[[nodiscard]] QList<TreeChange> differences(const QJsonValue &before, const QJsonValue &after);

/// What two people made of one tree: everything that only one of them changed as she made it, and `mine`
/// where both changed the same.
[[nodiscard]] QJsonValue mergedTrees(const QJsonValue &base, const QJsonValue &mine,
                                     const QJsonValue &theirs);

/// "08:30-12:00, 13:30-17:30"; "" for none.
[[nodiscard]] QString slotsText(const QJsonArray &list);
/// Spaces, full-width signs and single digits are forgiven. Error: which part is none, or overlaps.
[[nodiscard]] Result<QJsonArray> slotsFrom(const QString &text);

}  // namespace touchline::desk
