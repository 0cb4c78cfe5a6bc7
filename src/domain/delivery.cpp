// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/delivery.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace {

constexpr std::array deliveryCodes{
    std::pair{"queued"_L1, Delivery::Queued},     std::pair{"demo"_L1, Delivery::Demo},
    std::pair{"sent"_L1, Delivery::Handed},       std::pair{"read"_L1, Delivery::Read},
    std::pair{"delivered"_L1, Delivery::Arrived}, std::pair{"failed"_L1, Delivery::Failed}};

}  // namespace

DeliveryState deliveryOf(QStringView field)
{
    if (field.isEmpty())
        return {};
    const qsizetype colon = field.indexOf(u':');
    const QStringView code = colon < 0 ? field : field.first(colon);
    for (const auto &[known, stage] : deliveryCodes) {
        if (code == known)
            return {stage, stage == Delivery::Failed && colon >= 0
                               ? field.sliced(colon + 1).trimmed().toString()
                               : QString()};
    }
    return {Delivery::Handed, {}};
}

}  // namespace touchline
