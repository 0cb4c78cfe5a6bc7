// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/intake/demoextras.h"

#include "domain/lifecycle.h"
#include "domain/records/appointment.h"
#include "domain/records/orderpart.h"
#include "server/intake/dice.h"
#include "server/intake/plainrecord.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace touchline::intake {
namespace {

constexpr qint64 demoHalfHourMs = 30 * 60'000;
constexpr quint64 demoExtrasStream = 20'261'123;

struct DemoPart {
    QStringView code;
    QStringView name;
    QStringView unit;
    qint64 most;   ///< thousandths
    qint64 price;  ///< fen
};

constexpr std::array demoParts{
    DemoPart{u"DZ47-63", u"空气开关 2P 63A", u"只", 2'000, 4'580},
    DemoPart{u"BV-10", u"铜芯线 10 mm²", u"米", 25'000, 890},
    DemoPart{u"BLV-16", u"集束导线 16 mm²", u"米", 40'000, 650},
    DemoPart{u"DDZY-220", u"单相智能电能表", u"只", 1'000, 16'800},
    DemoPart{u"JXH-1", u"接户线夹", u"只", 4'000, 1'250},
    DemoPart{u"ONU-4G", u"光猫", u"台", 1'000, 12'900},
    DemoPart{u"", u"上门工时", u"小时", 3'000, 6'000},
};

template <typename T> void ofOrder(T &record, const WorkOrder &order, Dice &dice, qint64 atMs)
{
    record.id.value = dice.uuid7(atMs);
    record.root = order.id.value;
    record.feed = order.feed;
    record.order = {order.id.value};
    record.by = order.handler.isNull() ? order.acceptedBy : order.handler;
    record.at.ms = atMs;
}

void writeParts(const DemoScene &scene, const WorkOrder &order, Dice &dice)
{
    const int stage = stageOf(order.state);
    if (order.family != Family::Fault || stage < 5 || order.arrivedAt.ms == 0 || !dice.percent(55))
        return;
    for (qint64 left = dice.between(1, 3); left > 0; --left) {
        const DemoPart &known = dice.pick(demoParts);
        OrderPart part;
        ofOrder(part, order, dice, order.arrivedAt.ms + left * 60'000);
        part.code = known.code.toString();
        part.name = known.name.toString();
        part.unit = known.unit.toString();
        part.quantity = known.most <= 1'000 ? 1'000 : dice.between(2, known.most / 500) * 500;
        part.price.value = known.price;
        part.bearer = dice.percent(70) ? CostBearer::Company : CostBearer::Customer;
        writePlain(scene.out, toRow(part));
    }
}

void writeAppointment(const DemoScene &scene, const WorkOrder &order, Dice &dice)
{
    const bool atWork = order.state == OrderState::Dispatched || order.state == OrderState::Taken ||
                        order.state == OrderState::Processing;
    const bool visits = order.family == Family::Fault || order.family == Family::ServiceRequest ||
                        order.family == Family::Application;
    if (!visits || !atWork || !dice.percent(35))
        return;
    Appointment agreed;
    ofOrder(agreed, order, dice, qMin(order.acceptedAt.ms + 5 * 60'000, scene.nowMs));
    agreed.customer = order.customer;
    const qint64 now = scene.nowMs / demoHalfHourMs * demoHalfHourMs;
    agreed.from.ms = now + dice.between(-1, 9) * demoHalfHourMs;
    agreed.until.ms = agreed.from.ms + dice.between(1, 3) * demoHalfHourMs;
    agreed.team = order.ownerTeam;
    agreed.person = order.handler;
    agreed.text = dice.percent(50) ? u"到达前半小时电话联系"_s : u"家中有人，敲门即可"_s;
    agreed.state = AppointmentState::Agreed;
    writePlain(scene.out, toRow(agreed));
}

}  // namespace

void writeDemoExtras(const DemoScene &scene, const WorkOrder &order)
{
    // Dice of its own: what was used and agreed does not change who calls about what.
    Dice dice(order.id.value.toRfc4122().right(6).toHex().toULongLong(nullptr, 16),
              demoExtrasStream);
    writeParts(scene, order, dice);
    writeAppointment(scene, order, dice);
}

}  // namespace touchline::intake
