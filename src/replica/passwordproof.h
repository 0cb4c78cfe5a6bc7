// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

namespace touchline::replica {

/// What is kept of a password to know it again without the server: Argon2id with a salt of its own, as
/// text. Takes some 0.1 s and 64 MiB, so never on the thread of the window. Empty: no memory for it.
[[nodiscard]] QByteArray proofOf(const QString &password);
[[nodiscard]] bool proves(const QByteArray &proof, const QString &password);

}  // namespace touchline::replica
