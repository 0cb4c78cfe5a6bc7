// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/candidatewords.h"

#include "domain/mask.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

QString candidateWords(const desk::Candidate &candidate)
{
    const Row &row = candidate.hit.row;
    QStringList parts{candidate.name};
    if (row.type == &typeOf<Customer>())
        parts << row.text(u"number") << masked(Privacy::Phone, row.text(u"phone"))
              << masked(Privacy::Address, row.text(u"address"));
    else if (row.type == &typeOf<Service>())
        parts << row.text(u"number") << masked(Privacy::Address, row.text(u"address"));
    else
        parts << candidate.hit.detail;
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

}  // namespace touchline::gui
