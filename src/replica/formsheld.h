// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/forms/formshelf.h"
#include "storage/database.h"

namespace touchline::replica {

/// The forms of types of orders as the cache has them, each read once for every document.
class FormsHeld final {
public:
    /// nullptr: orders of this type are asked for nothing. Throws storage::Failure.
    [[nodiscard]] std::shared_ptr<const TypeForm> of(storage::Database &cache, const QString &code);

private:
    struct Held {
        QStringList documents;  ///< of all records with the code
        std::shared_ptr<const TypeForm> form;
    };
    QHash<QString, Held> m_held;
};

}  // namespace touchline::replica
