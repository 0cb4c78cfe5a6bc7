// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/files.h"
#include "domain/result.h"

namespace touchline::gui {

/// "1.2 MB", as the language writes it.
[[nodiscard]] QString sizeWords(qint64 bytes);
/// Name, size and how far the bytes are.
[[nodiscard]] QString fileWords(const desk::AttachedFile &file);
[[nodiscard]] QString words(desk::FileState state, int percent);
/// Why this file was not attached, or cannot be opened, and what to do.
[[nodiscard]] QString fileSentence(const QString &name, const Error &error);
[[nodiscard]] QString tooManyWords(const QString &name);

}  // namespace touchline::gui
