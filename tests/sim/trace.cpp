// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trace.h"

#include "loop.h"

#include <cstdio>

namespace touchline::sim {

void Trace::say(const QString &line)
{
    const QByteArray text =
        QByteArray::number(m_loop.now()) + ' ' + QString(line).remove(m_folder).toUtf8();
    for (const char c : text)
        m_hash = (m_hash ^ quint8(c)) * 0x100000001b3ULL;
    if (m_print)
        std::printf("%s\n", text.constData());
}

}  // namespace touchline::sim
