// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/news.h"

#include <memory>

namespace touchline::gui {

/// A short tune for each kind of news, as a WAV file: 16 bit, mono.
[[nodiscard]] QByteArray tuneOf(desk::NewsKind kind);

/// Plays the tunes through libcanberra where the machine has it, which no build needs; a beep elsewhere.
class Sounds final {
public:
    /// `folder`: where the tunes may lie as files.
    explicit Sounds(const QString &folder);
    ~Sounds();

    void play(desk::NewsKind kind);

private:
    struct Canberra;
    QString m_folder;
    std::unique_ptr<Canberra> m_canberra;
};

}  // namespace touchline::gui
