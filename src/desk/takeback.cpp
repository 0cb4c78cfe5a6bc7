// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/takeback.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {
namespace {

// With the server there, most things are gone before anybody could read the offer.
constexpr int lookAfterMs = 250;

}  // namespace

TakeBack::TakeBack(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_settle.setObjectName(u"undo settles"_s);
    m_settle.setSingleShot(true);
    m_over.setObjectName(u"undo ends"_s);
    m_over.setSingleShot(true);
    m_over.setInterval(OfferMs);
    connect(&m_settle, &QTimer::timeout, this, &TakeBack::look);
    connect(&m_over, &QTimer::timeout, this, &TakeBack::withdraw);
    connect(&desk, &Desk::outboxChanged, this, [this] {
        if (m_offered)
            look();
    });
}

void TakeBack::offer(const QList<qint64> &numbers)
{
    withdraw();
    m_numbers = numbers;
    m_over.start();
    m_settle.start(m_desk.status().link == Link::Online ? lookAfterMs : 0);
}

void TakeBack::look()
{
    m_desk.outbox().then(this, [this, asked = m_numbers](const Result<QList<OutboxItem>> &items) {
        if (!items || asked != m_numbers || asked.isEmpty())
            return;
        qsizetype waiting = 0;
        for (const OutboxItem &item : *items)
            waiting += asked.contains(item.n) && item.state == "waiting"_L1 ? 1 : 0;
        if (waiting == asked.size())
            setOffered(true);
        else
            withdraw();
    });
}

void TakeBack::take()
{
    if (!m_offered)
        return;
    const QList<qint64> numbers = m_numbers;
    withdraw();
    m_desk.discardAll(numbers).then(this, [this](const Done &result) {
        if (result)
            emit taken();
        else
            emit tooLate();
    });
}

void TakeBack::withdraw()
{
    m_settle.stop();
    m_over.stop();
    m_numbers.clear();
    setOffered(false);
}

void TakeBack::setOffered(bool offered)
{
    if (std::exchange(m_offered, offered) != offered)
        emit offeredChanged(offered);
}

}  // namespace touchline::desk
