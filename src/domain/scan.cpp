// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/scan.h"

#include <QtCore/QDate>

#include <algorithm>
#include <array>

namespace touchline {
namespace {

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

bool areDigits(QStringView text) { return std::all_of(text.begin(), text.end(), isDigit); }

bool isLetter(QChar c) { return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z'); }

bool isTicketNumber(QStringView text)
{
    if (text.size() < 4 || !isLetter(text[0]))
        return false;
    const qsizetype mark = text.indexOf(u'-');
    const QStringView counter = text.sliced(1, (mark < 0 ? text.size() : mark) - 1);
    const bool marked = mark < 0 || mark + 1 < text.size();
    return marked && (counter.size() == 3 || counter.size() == 4) && areDigits(counter);
}

}  // namespace

bool ScanBurst::isPart(QChar c) { return isDigit(c) || isLetter(c) || c == u'-'; }

bool ScanBurst::add(QChar c, qint64 atMs)
{
    const bool joins =
        m_text.isEmpty() || (atMs - m_lastMs <= GapMs && atMs >= m_lastMs && m_text.size() < Most);
    if (!joins)
        m_text.clear();
    m_text += c;
    m_lastMs = atMs;
    return joins;
}

bool ScanBurst::isScan(qint64 atMs) const
{
    return m_text.size() >= Least && atMs - m_lastMs <= GapMs && atMs >= m_lastMs;
}

ScanKind scanKind(QStringView text)
{
    if (isIdentityNumber(text))
        return ScanKind::Identity;
    if (isTicketNumber(text))
        return ScanKind::Ticket;
    if (!areDigits(text))
        return ScanKind::Other;
    switch (text.size()) {
    case 11: return text[0] == u'1' ? ScanKind::Phone : ScanKind::Other;
    case 10:
    case 13:
    case 16: return ScanKind::SupplyPoint;
    default: return ScanKind::Other;
    }
}

bool isIdentityNumber(QStringView text)
{
    static constexpr std::array weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    static constexpr QStringView checks = u"10X98765432";
    if (text.size() != 18 || !areDigits(text.first(17)))
        return false;
    const QDate born(text.sliced(6, 4).toInt(), text.sliced(10, 2).toInt(),
                     text.sliced(12, 2).toInt());
    if (!born.isValid() || born.year() < 1800)
        return false;
    int sum = 0;
    for (size_t i = 0; i < weights.size(); ++i)
        sum += (text[qsizetype(i)].unicode() - u'0') * weights[i];
    return text[17].toUpper() == checks[sum % 11];
}

}  // namespace touchline
