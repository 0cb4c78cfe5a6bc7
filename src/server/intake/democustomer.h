// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records/customer.h"
#include "domain/records/service.h"
#include "server/intake/democompany.h"
#include "server/intake/demowords.h"

namespace touchline::intake {

/// What every part of a customer's history needs to know.
class DemoHandovers;
struct DemoScene {
    const DemoWords &words;
    const DemoCompany &company;
    qint64 nowMs;
    QByteArray &out;
    DemoHandovers &handovers;
};

/// A customer with services, as the demonstration makes one.
struct DemoCustomer {
    Customer customer;  ///< phone and identity in the clear: the importer puts them away
    std::vector<Service> services;
    QUuid hall;
    QString street, estate;
    int part = -1;  ///< place among the people whom tours name; -1 = none of them
};

constexpr qint64 DemoDay = 86'400'000;
constexpr qint64 DemoMinute = 60'000;
constexpr qint64 DemoZone = 8 * 60 * DemoMinute;  ///< of the firms, without summer time
constexpr qint64 DemoSpan = 730 * DemoDay;        ///< how far the history goes back
constexpr qint64 DemoStorm = 40 * DemoDay;        ///< how long ago the storm evening was
constexpr int DemoStormFeeder = 7;                ///< and the feeder that it hit
constexpr int DemoDarkFeeder = 3;                 ///< the feeder that is out now

/// The id that the customer of this place gets.
[[nodiscard]] QUuid demoCustomerId(quint64 seed, int place, qint64 nowMs);
/// `place` counts the customers from 0; the first are the firms and people that tours name. `dice` are
/// those of the place.
[[nodiscard]] DemoCustomer makeDemoCustomer(const DemoWords &words, int place, int firms,
                                            quint64 seed, qint64 nowMs, Dice &dice);
/// The customer and his services as lines.
void writeDemoCustomer(const DemoScene &scene, const DemoCustomer &made);

/// 18 digits with a county that does not exist and the right check character (GB 11643).
[[nodiscard]] QString demoIdentity(Dice &dice);
/// A mobile number of a range that is given to nobody.
[[nodiscard]] QString demoMobile(Dice &dice);
[[nodiscard]] QString demoFeeder(int number);
/// 18:30 of the storm evening, in the firms' zone.
[[nodiscard]] qint64 demoStormStart(qint64 nowMs);

}  // namespace touchline::intake
