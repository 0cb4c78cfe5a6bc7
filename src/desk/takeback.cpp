// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/takeback.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {

TakeBack::TakeBack(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk)
{
    m_over.setObjectName(u"undo ends"_s);
    m_over.setSingleShot(true);
    m_over.setInterval(OfferMs);
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
    look();
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
