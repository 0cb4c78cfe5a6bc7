// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/timelinememory.h"

#include <QtCore/QCborArray>
#include <QtCore/QCborValue>

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {
namespace {

constexpr int mostOpen = 200;

QString ofCustomer(QLatin1StringView what, const QUuid &customer)
{
    return u"timeline."_s + what + u'/' + customer.toString(QUuid::WithoutBraces);
}

QByteArray viewBytes(const TimelineModel &model)
{
    return QCborArray{model.filter().toBytes(), int(model.options().grouping), model.options().fold}
        .toCborValue()
        .toCbor();
}

QByteArray keyBytes(const QSet<QUuid> &keys)
{
    QByteArray bytes;
    for (const QUuid &key : keys) {
        if (bytes.size() < 16 * mostOpen)
            bytes += key.toRfc4122();
    }
    return bytes;
}

QSet<QUuid> keysFrom(const QByteArray &bytes)
{
    QSet<QUuid> keys;
    for (qsizetype at = 0; at + 16 <= bytes.size(); at += 16)
        keys.insert(QUuid::fromRfc4122(bytes.mid(at, 16)));
    return keys;
}

}  // namespace

TimelineMemory::TimelineMemory(Desk &desk, TimelineModel &model, const Clock &clock,
                               QObject *parent)
    : TimelineMemory(
          [&desk](const QString &key, const QByteArray &value) { desk.remember(key, value); },
          [&desk](const QString &key) { return desk.remembered(key); },
          QString(codeOf(desk.actor().role)), model, clock, parent)
{}

TimelineMemory::TimelineMemory(Keep keep, Recall recall, const QString &role, TimelineModel &model,
                               const Clock &clock, QObject *parent)
    : QObject(parent),
      m_keep(std::move(keep)),
      m_recall(std::move(recall)),
      m_role(role),
      m_model(model),
      m_clock(clock)
{
    connect(&m_model, &TimelineModel::changed, this, &TimelineMemory::store);
}

void TimelineMemory::open()
{
    m_customer = m_model.customer();
    m_ready = false;
    if (m_customer.isNull())
        return;
    const auto view = m_recall(u"timeline.view/"_s + m_role);
    const auto expanded = m_recall(ofCustomer("open"_L1, m_customer));
    const auto together = m_recall(ofCustomer("together"_L1, m_customer));
    m_recall(ofCustomer("visit"_L1, m_customer))
        .then(this, [=, this, customer = m_customer](const Result<QByteArray> &visit) {
            if (customer != m_customer)
                return;
            // The others were asked before, so they are here.
            const auto viewed = view.result();
            const auto opened = expanded.result();
            if (viewed && !viewed->isEmpty()) {
                m_view = *viewed;
                const QCborArray parts = QCborValue::fromCbor(m_view).toArray();
                m_model.setFilter(TimelineFilter::fromBytes(parts.at(0).toByteArray()));
                m_model.setGrouping(
                    Grouping(qBound(0, int(parts.at(1).toInteger()), int(Grouping::ByChannel))));
                m_model.setFold(parts.at(2).toBool(true));
            }
            if (opened) {
                m_expanded = *opened;
                m_model.setExpanded(keysFrom(m_expanded));
            }
            const auto shared = together.result();
            m_together = shared && !shared->isEmpty();
            m_model.setTogether(m_together);
            if (visit)
                m_model.setLastVisit(visit->toLongLong());
            m_ready = true;
            leave();
        });
}

void TimelineMemory::leave()
{
    if (m_ready)
        m_keep(ofCustomer("visit"_L1, m_customer), QByteArray::number(m_clock.nowMs()));
}

void TimelineMemory::store()
{
    if (!m_ready || m_customer != m_model.customer())
        return;
    const QByteArray view = viewBytes(m_model);
    if (std::exchange(m_view, view) != view)
        m_keep(u"timeline.view/"_s + m_role, view);
    if (std::exchange(m_together, m_model.isTogether()) != m_model.isTogether())
        m_keep(ofCustomer("together"_L1, m_customer), m_together ? "1"_ba : QByteArray());
    const QByteArray keys = keyBytes(m_model.options().expanded);
    if (keysFrom(std::exchange(m_expanded, keys)) != keysFrom(keys))
        m_keep(ofCustomer("open"_L1, m_customer), keys);
}

}  // namespace touchline::desk
