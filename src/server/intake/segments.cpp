// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/intake/segments.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::intake {
namespace {

constexpr qint64 blockBytes = 256 * 1024;

Error unreadable(const QIODevice &device)
{
    return {ErrorKind::Storage, u"cannot read: "_s + device.errorString(), u"file"_s};
}

}  // namespace

Result<bool> Segments::next()
{
    if (endsLine())
        ++m_line;
    if (m_at == m_block.size()) {
        m_block.resize(blockBytes);
        const qint64 got = m_device.read(m_block.data(), blockBytes);
        m_block.resize(qMax<qint64>(got, 0));
        m_at = 0;
        m_piece = {};
        if (got < 0 && !m_device.atEnd())
            return unreadable(m_device);
        if (got <= 0)
            return false;
    }
    const qsizetype feed = m_block.indexOf('\n', m_at);
    const qsizetype end = feed < 0 ? m_block.size() : feed + 1;
    m_piece = QByteArrayView(m_block).sliced(m_at, end - m_at);
    m_at = end;
    m_offset += m_piece.size();
    return true;
}

Done Segments::skipTo(const Place &place)
{
    m_piece = {};
    const auto tooShort = [] {
        return invalid(u"file"_s, u"is shorter than what was imported from it before"_s);
    };
    if (!m_device.isSequential()) {
        if (place.offset > m_device.size())
            return tooShort();
        if (!m_device.seek(place.offset))
            return unreadable(m_device);
        m_block.clear();
        m_at = 0;
    } else if (const qint64 away = place.offset - m_offset; away <= m_block.size() - m_at) {
        m_at += away;
    } else {
        qint64 left = away - (m_block.size() - m_at);
        m_at = 0;
        m_block.clear();
        while (left > 0) {
            m_block.resize(qMin(left, blockBytes));
            const qint64 got = m_device.read(m_block.data(), m_block.size());
            m_block.clear();
            if (got <= 0)
                return tooShort();
            left -= got;
        }
    }
    m_offset = place.offset;
    m_line = place.line + 1;
    return done();
}

}  // namespace touchline::intake
