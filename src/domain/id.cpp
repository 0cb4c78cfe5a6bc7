// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/id.h"

#include <QtCore/QRandomGenerator>
#include <QtCore/QtEndian>

namespace touchline {

QUuid makeUuid7(qint64 utcMs, quint64 randomHigh, quint64 randomLow)
{
    std::array<uchar, 16> bytes{};
    const auto ms = quint64(utcMs);
    for (int i = 0; i < 6; ++i)
        bytes[size_t(i)] = uchar(ms >> (40 - 8 * i));
    bytes[6] = uchar(0x70 | ((randomHigh >> 8) & 0x0f));
    bytes[7] = uchar(randomHigh);
    qToBigEndian(randomLow, bytes.data() + 8);
    bytes[8] = uchar((bytes[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(QByteArrayView(bytes.data(), 16));
}

qint64 madeAt(const QUuid &uuid7)
{
    return qint64(qFromBigEndian<quint64>(uuid7.toRfc4122().constData()) >> 16);
}

QUuid SystemIds::next(qint64 utcMs)
{
    // RFC 9562, method 1: the 12 bits after the version count within a millisecond; a full counter
    // or a clock that went back borrows from the next millisecond.
    if (utcMs > m_lastMs) {
        m_lastMs = utcMs;
        m_inMs = QRandomGenerator::system()->bounded(256);
    } else if (++m_inMs > 0xfff) {
        ++m_lastMs;
        m_inMs = 0;
    }
    return makeUuid7(m_lastMs, m_inMs, QRandomGenerator::system()->generate64());
}

}  // namespace touchline
