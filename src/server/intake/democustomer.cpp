// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/intake/democustomer.h"

#include "server/intake/plainrecord.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::intake {
namespace {

QString demoDigits(Dice &dice, int count)
{
    QString digits;
    for (int i = 0; i < count; ++i)
        digits += QChar(char16_t(u'0' + dice.below(10)));
    return digits;
}

QString supplyPoint(Dice &dice) { return u"33019"_s + demoDigits(dice, 8); }

ServiceState stateOf(ServiceKind kind, Dice &dice)
{
    if (!dice.percent(8))
        return ServiceState::Normal;
    if (kind == ServiceKind::Power)
        return dice.percent(70) ? ServiceState::ArrearsWarning : ServiceState::Disconnected;
    static constexpr std::array states{ServiceState::OneWayBarred, ServiceState::ArrearsBarred,
                                       ServiceState::FraudHold, ServiceState::NumberKept,
                                       ServiceState::Lost};
    return dice.pick(states);
}

Service makeService(const DemoWords &words, const DemoCustomer &owner, ServiceKind kind,
                    qint64 nowMs, Dice &dice)
{
    Service service;
    service.id.value = dice.uuid7(nowMs - DemoSpan - dice.below(1000) * DemoDay);
    service.root = owner.customer.id.value;
    service.feed = owner.customer.feed;
    service.kind = kind;
    service.state = stateOf(kind, dice);
    service.address = owner.customer.address;
    if (kind == ServiceKind::Power) {
        service.number = supplyPoint(dice);
        service.plan = dice.pick(words.power.plans);
        service.area = dice.percent(75)   ? AreaClass::Urban
                       : dice.percent(80) ? AreaClass::Rural
                                          : AreaClass::Remote;
        service.feeder = demoFeeder(int(dice.between(1, 12)));
        service.meterNumber = u"M"_s + demoDigits(dice, 9);
    } else {
        service.number =
            kind == ServiceKind::Broadband ? u"kd"_s + demoDigits(dice, 9) : demoMobile(dice);
        service.plan = kind == ServiceKind::Iot
                           ? words.telecom.plans.back()
                           : words.telecom.plans[dice.below(words.telecom.plans.size() - 1)];
        if (dice.percent(40))
            service.contractEnd.ms = nowMs + dice.between(-200, 400) * DemoDay;
    }
    return service;
}

constexpr int chainPlace = 1;   // the chain whose shops are customers of their own
constexpr int shopsInHall = 4;  // of them, those that the hall looks after

/// Which of the chain's shops the customer of this place is; -1: none.
int shopAt(const DemoWords &words, int place, int firms)
{
    const qsizetype shop = place - firms - words.people.size();
    return shop >= 0 && shop < words.shops.size() ? int(shop) : -1;
}

QUuid nextDemoCustomerId(Dice &dice, qint64 nowMs)
{
    const qint64 since = dice.below(1000);
    return dice.uuid7(nowMs - DemoSpan - since * DemoDay);
}

void nameFirm(DemoCustomer &made, const QString &name)
{
    made.customer.kind = CustomerKind::Organisation;
    made.customer.name = name;
    made.customer.segment = u"商户"_s;
}

void nameCustomer(const DemoWords &words, DemoCustomer &made, int place, int firms, Dice &dice)
{
    Customer &customer = made.customer;
    customer.kind = CustomerKind::Person;
    customer.segment = u"居民"_s;
    if (place < firms) {
        nameFirm(made, words.firms[size_t(place)].name);
        customer.segment = place % 2 ? u"连锁"_s : u"物业"_s;
        customer.tier = Tier::Vip;
    } else if (place - firms < words.people.size()) {
        customer.name = words.people[place - firms];
        customer.tier = Tier::Gold;
    } else if (dice.percent(4)) {
        nameFirm(made,
                 dice.pick(words.smallFirms) +
                     (dice.percent(50) ? u"(%1店)"_s.arg(dice.pick(words.streets)) : QString()));
    } else {
        customer.name = dice.pick(words.surnames) + dice.pick(words.given);
        customer.tier = dice.percent(80)   ? Tier::Standard
                        : dice.percent(70) ? Tier::Silver
                                           : Tier::Gold;
    }
}

}  // namespace

QString demoFeeder(int number)
{
    return u"10kV %1 F%2 线"_s.arg(number == DemoStormFeeder ? u"湖滨"_s : u"云江"_s)
        .arg(number, 2, 10, QChar(u'0'));
}

qint64 demoStormStart(qint64 nowMs)
{
    const qint64 local = nowMs - DemoStorm + DemoZone;
    return local - local % DemoDay + (18 * 60 + 30) * DemoMinute - DemoZone;
}

QString demoMobile(Dice &dice) { return u"12"_s + demoDigits(dice, 9); }

QString demoIdentity(Dice &dice)
{
    static constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    static constexpr char checks[] = "10X98765432";
    QString id = u"330198%1%2%3%4"_s.arg(dice.between(1945, 2004))
                     .arg(dice.between(1, 12), 2, 10, QChar(u'0'))
                     .arg(dice.between(1, 28), 2, 10, QChar(u'0'))
                     .arg(dice.below(1000), 3, 10, QChar(u'0'));
    int sum = 0;
    for (int i = 0; i < 17; ++i)
        sum += id[i].digitValue() * weights[i];
    return id + QLatin1Char(checks[sum % 11]);
}

QUuid demoCustomerId(quint64 seed, int place, qint64 nowMs)
{
    Dice dice(seed, quint64(place));
    return nextDemoCustomerId(dice, nowMs);
}

DemoCustomer makeDemoCustomer(const DemoWords &words, int place, int firms, quint64 seed,
                              qint64 nowMs, Dice &dice)
{
    DemoCustomer made;
    Customer &customer = made.customer;
    customer.id.value = nextDemoCustomerId(dice, nowMs);
    customer.root = customer.id.value;
    const bool firm = place < firms;
    made.part = place >= firms && place - firms < words.people.size() ? place - firms : -1;
    // The first two people live where the power is out and where money is owed.
    const qint64 share = made.part == 0 || made.part == 1 ? dice.below(60) : dice.below(100);
    const int shop = shopAt(words, place, firms);
    customer.feed = shop >= 0    ? words.firms[chainPlace].region
                    : firm       ? words.firms[size_t(place)].region
                    : share < 78 ? u"YJ"_s
                                 : u"YQ"_s;
    const bool power = customer.feed == "YJ"_L1;
    made.hall = DemoCompany::idOf(u"org"_s, !power               ? u"yq-hubin"_s
                                            : firm || share < 70 ? u"yj-chengxi"_s
                                                                 : u"yj-lingang"_s);
    // The last shops are looked after from elsewhere: no hall's desks hold them.
    if (shop >= shopsInHall)
        made.hall = DemoCompany::idOf(u"org"_s, u"yq"_s);
    made.street = dice.pick(words.streets);
    made.estate = dice.pick(words.estates);
    customer.number =
        u"%1%2"_s.arg(power ? u"1"_s : u"2"_s).arg(10'000'000 + place * 7 + dice.below(7));
    nameCustomer(words, made, place, firms, dice);
    if (shop >= 0) {
        nameFirm(made, words.shops[shop]);
        customer.segment = u"连锁"_s;
        customer.parent.value = demoCustomerId(seed, chainPlace, nowMs);
    } else if (place == chainPlace) {
        customer.members = words.shops.size();
    } else if (made.part == 0) {
        customer.members = 1;
    } else if (made.part == 1) {
        // One household with the first.
        customer.parent.value = demoCustomerId(seed, place - 1, nowMs);
    }
    customer.phone = demoMobile(dice);
    if (customer.kind == CustomerKind::Person)
        customer.identity = demoIdentity(dice);
    customer.address = u"云江市%1%2号%3%4幢%5室"_s.arg(made.street)
                           .arg(dice.between(1, 299))
                           .arg(made.estate)
                           .arg(dice.between(1, 30))
                           .arg(dice.between(1, 18) * 100 + dice.between(1, 4));
    customer.grid = u"%1网格%2"_s.arg(power ? u"城西"_s : u"湖滨"_s).arg(dice.between(1, 24));
    if (power && customer.kind == CustomerKind::Person && dice.below(400) == 0)
        customer.lifeSupport = dice.pick(words.lifeSupport);
    if (made.part == 0) {
        customer.lifeSupport = words.lifeSupport[1];
        customer.doNotDisturb = u"21-08"_s;
        customer.tags = {u"高龄"_s};
    } else if (dice.percent(6))
        customer.doNotDisturb = dice.percent(50) ? u"21-08"_s : u"12-14"_s;
    if (dice.percent(10))
        customer.tags += dice.percent(50) ? u"高龄"_s : u"多次来电"_s;
    const int many =
        firm ? words.firms[size_t(place)].services : int(dice.between(1, dice.percent(20) ? 3 : 1));
    for (int i = 0; i < many; ++i) {
        // A chain's vending machines and freezers report over 24 cards.
        const ServiceKind kind = power            ? ServiceKind::Power
                                 : firm && i < 24 ? ServiceKind::Iot
                                 : firm || i % 2  ? ServiceKind::Broadband
                                                  : ServiceKind::Mobile;
        made.services.push_back(makeService(words, made, kind, nowMs, dice));
        made.services.back().important = firm && i < 3;
        if (made.part == 0)
            made.services.back().feeder = demoFeeder(DemoDarkFeeder);
        if (made.part >= 0 && power)
            made.services.back().plan = words.power.plans[0];
        if (made.part == 1)
            made.services.back().state = ServiceState::ArrearsWarning;
    }
    return made;
}

void writeDemoCustomer(const DemoScene &scene, const DemoCustomer &made)
{
    writePlain(scene.out, toRow(made.customer),
               {u"hall:"_s + made.hall.toString(QUuid::WithoutBraces)});
    for (const Service &service : made.services)
        writePlain(scene.out, toRow(service));
}

}  // namespace touchline::intake
