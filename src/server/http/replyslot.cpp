// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/replyslot.h"

#include "server/http/compression.h"

#include <QtCore/QMutexLocker>

#include <utility>

namespace touchline::http {

using namespace Qt::Literals::StringLiterals;

Mailbox::Mailbox(QObject *owner, Deliver deliver) : m_owner(owner), m_deliver(std::move(deliver)) {}

void Mailbox::post(quint64 connection, Response response)
{
    // Held while posting, so that the owner cannot die between the look and the post.
    const QMutexLocker lock(&m_mutex);
    if (!m_owner)
        return;
    QMetaObject::invokeMethod(
        m_owner,
        [this, connection, response = std::move(response)] { m_deliver(connection, response); },
        Qt::QueuedConnection);
}

void Mailbox::close()
{
    const QMutexLocker lock(&m_mutex);
    m_owner = nullptr;
}

ReplySlot::ReplySlot(std::shared_ptr<Mailbox> mailbox, std::shared_ptr<Census> census,
                     quint64 connection, bool takesPacked)
    : m_mailbox(std::move(mailbox)),
      m_census(std::move(census)),
      m_connection(connection),
      m_takesPacked(takesPacked)
{}

ReplySlot::~ReplySlot()
{
    answer(problem(500, u"internal"_s, u"request"_s, u"no answer was made"_s));
}

void ReplySlot::answer(Response response)
{
    if (m_used.exchange(true))
        return;
    if (m_takesPacked)
        packResponse(response);
    m_census->endRequest();
    m_mailbox->post(m_connection, std::move(response));
}

Reply ReplySlot::makeReply(std::shared_ptr<Mailbox> mailbox, std::shared_ptr<Census> census,
                           quint64 connection, bool takesPacked)
{
    auto slot =
        std::make_shared<ReplySlot>(std::move(mailbox), std::move(census), connection, takesPacked);
    return [slot = std::move(slot)](Response response) { slot->answer(std::move(response)); };
}

}  // namespace touchline::http
