// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/tiewords.h"
#include "gui/words.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

QString words(LinkKind kind)
{
    switch (kind) {
    case LinkKind::Duplicate: return Words::tr("Duplicate");
    case LinkKind::Repeat: return Words::tr("Reported again");
    case LinkKind::Related: return Words::tr("Related");
    case LinkKind::Unknown: return Words::tr("(newer version)");
    }
    Q_UNREACHABLE();
}

QString tieWords(const desk::OrderTie &tie)
{
    switch (tie.kind) {
    case desk::TieKind::MergedInto: return Words::tr("Lives on in");
    case desk::TieKind::Holds: return Words::tr("Merged into this one");
    case desk::TieKind::Under: return Words::tr("Part of");
    case desk::TieKind::Above: return Words::tr("A part of this one");
    case desk::TieKind::Linked: return words(tie.link);
    }
    Q_UNREACHABLE();
}

QString orderNumberWords(const WorkOrder &order)
{
    return order.number.isEmpty() ? order.alias : order.number;
}

QString orderWords(const WorkOrder &order)
{
    return orderNumberWords(order) + u" · "_s + order.title.simplified() + u" · "_s +
           words(order.state);
}

}  // namespace touchline::gui
