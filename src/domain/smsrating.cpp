// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/smsrating.h"

namespace touchline {

int ratingIn(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KC).trimmed();
    while (plain.endsWith(u'.') || plain.endsWith(u'。'))
        plain.chop(1);
    if (plain.size() != 1 || plain[0] < u'1' || plain[0] > u'5')
        return 0;
    return plain[0].unicode() - u'0';
}

}  // namespace touchline
