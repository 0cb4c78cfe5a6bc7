// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/intake/jsonlinesreader.h"

#include "protocol/limits.h"

#include <QtCore/QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace touchline::intake {
namespace {

// Seen before anything is built from the line.
bool nestsTooDeep(QByteArrayView line)
{
    int depth = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quoted) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                quoted = false;
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{' || c == '[') {
            if (++depth > protocol::limits::NestingDepth)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

void parseLine(QByteArrayView line, SourceRow &row)
{
    if (nestsTooDeep(line)) {
        row.problem = u"is nested deeper than %1"_s.arg(protocol::limits::NestingDepth);
        return;
    }
    QJsonParseError error;
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray::fromRawData(line.data(), line.size()), &error);
    if (error.error != QJsonParseError::NoError)
        row.problem = u"is not JSON: %1 at byte %2"_s.arg(error.errorString()).arg(error.offset);
    else if (!document.isObject())
        row.problem = u"is not an object"_s;
    else
        row.object = document.object();
}

}  // namespace

Result<bool> JsonLinesReader::next(SourceRow &row)
{
    QByteArray joined;
    bool tooLong = false;
    bool any = false;
    for (;;) {
        const auto more = m_segments.next();
        if (!more)
            return more.error();
        if (!*more) {
            if (!any)
                return false;
            break;
        }
        QByteArrayView piece = m_segments.bytes();
        if (m_segments.place().offset == piece.size() && piece.startsWith("\xEF\xBB\xBF"))
            piece = piece.sliced(3);
        if (!any && piece.trimmed().isEmpty() && m_segments.endsLine())
            continue;
        if (!std::exchange(any, true)) {
            row = {};
            row.line = m_segments.line();
        }
        tooLong = tooLong || joined.size() + piece.size() > RowBytes;
        if (m_segments.endsLine() && joined.isEmpty() && !tooLong) {
            // The usual case: the whole line lies in one block and need not be copied.
            parseLine(piece, row);
            row.after = m_segments.place();
            return true;
        }
        if (!tooLong)
            joined += piece;
        if (m_segments.endsLine())
            break;
    }
    if (!tooLong && joined.trimmed().isEmpty())
        return false;
    row.after = m_segments.place();
    if (tooLong)
        row.problem = u"is longer than %1 bytes"_s.arg(RowBytes);
    else
        parseLine(joined, row);
    return true;
}

}  // namespace touchline::intake
