// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/smslength.h"

#include <vector>

namespace touchline {
namespace {

// The default alphabet of GSM 03.38, and the characters that are written with an escape before them.
constexpr QStringView gsmAlphabet =
    u"@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    u"¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
constexpr QStringView gsmEscaped = u"^{}\\[~]|€\f";

/// Units of each character; empty: not all of them are in the GSM alphabet.
std::vector<int> gsmCosts(QStringView text)
{
    std::vector<int> costs;
    costs.reserve(size_t(text.size()));
    for (const QChar c : text) {
        if (gsmAlphabet.contains(c))
            costs.push_back(1);
        else if (gsmEscaped.contains(c))
            costs.push_back(2);
        else
            return {};
    }
    return costs;
}

std::vector<int> wideCosts(QStringView text)
{
    std::vector<int> costs;
    costs.reserve(size_t(text.size()));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size();
        costs.push_back(pair ? 2 : 1);
        i += pair ? 1 : 0;
    }
    return costs;
}

}  // namespace

SmsLength smsLength(QStringView text)
{
    if (text.isEmpty())
        return {};
    SmsLength length;
    std::vector<int> costs = gsmCosts(text);
    length.wide = costs.empty();
    if (length.wide)
        costs = wideCosts(text);
    int sum = 0;
    for (const int cost : costs)
        sum += cost;
    const int single = length.wide ? 70 : 160;
    length.parts = 1;
    length.left = single - sum;
    if (sum <= single)
        return length;
    // No character is cut: one that does not fit any more begins the next part.
    const int part = length.wide ? 67 : 153;
    int used = 0;
    for (const int cost : costs) {
        if (used + cost > part) {
            ++length.parts;
            used = 0;
        }
        used += cost;
    }
    length.left = part - used;
    return length;
}

}  // namespace touchline
