// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/phone.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline {

QString normalNumber(QStringView typed)
{
    QString digits;
    bool plus = false;
    for (const QChar c : typed) {
        if (const int d = c.digitValue(); d >= 0)
            digits += QChar(u'0' + d);
        else if (digits.isEmpty() && (c == u'+' || c == u'\uff0b'))
            plus = true;
    }
    if (plus && digits.startsWith("86"_L1))
        return digits.mid(2);
    return digits.startsWith("0086"_L1) ? digits.mid(4) : digits;
}

QString numberTail(QStringView normalised)
{
    return normalised.size() < 4 ? QString() : normalised.last(4).toString();
}

}  // namespace touchline
