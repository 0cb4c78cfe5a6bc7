// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/visit.h"

namespace touchline::gui {

/// What the customer takes home from a visit.
struct SlipFacts {
    QString company;
    QString hall;
    QString region;
    QString ticket;
    QString business;  ///< code
    QString agentNumber;
    qint64 nowMs = 0;
    desk::VisitFacts visit;
};

struct SlipLine {
    enum class Kind { Title, Centre, Pair, Text, Rule };
    Kind kind = Kind::Text;
    QString left;
    QString right = {};
    bool strong = false;
};

/// The lines of a slip, in Chinese or in English whatever language the window speaks. Names, telephones
/// and addresses are masked: slips are left lying about.
[[nodiscard]] QList<SlipLine> slipLines(const SlipFacts &facts, bool chinese);

}  // namespace touchline::gui
