// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/census.h"

#include <QtCore/QMutexLocker>

namespace touchline::http {

namespace {

// An IPv6 client has at least a /64 to itself, so a single address of it says nothing.
QByteArray addressKey(const QHostAddress &peer)
{
    constexpr qsizetype prefixBytes = 8;
    bool isV4 = false;
    const quint32 v4 = peer.toIPv4Address(&isV4);
    if (isV4)
        return QByteArray::number(v4);
    const Q_IPV6ADDR v6 = peer.toIPv6Address();
    return QByteArray(reinterpret_cast<const char *>(v6.c), prefixBytes);
}

}  // namespace

bool Census::enter(const QHostAddress &peer)
{
    const QMutexLocker lock(&m_mutex);
    int &ofPeer = m_perAddress[addressKey(peer)];
    if (open >= m_limits.connections || ofPeer >= m_limits.connectionsPerAddress) {
        ++turnedAway;
        if (ofPeer == 0)
            m_perAddress.remove(addressKey(peer));
        return false;
    }
    ++ofPeer;
    ++open;
    ++accepted;
    return true;
}

void Census::leave(const QHostAddress &peer)
{
    const QMutexLocker lock(&m_mutex);
    const auto ofPeer = m_perAddress.find(addressKey(peer));
    if (ofPeer != m_perAddress.end() && --*ofPeer == 0)
        m_perAddress.erase(ofPeer);
    --open;
}

bool Census::beginRequest()
{
    if (++pending > m_limits.pending) {
        --pending;
        ++busy;
        return false;
    }
    ++requests;
    return true;
}

}  // namespace touchline::http
