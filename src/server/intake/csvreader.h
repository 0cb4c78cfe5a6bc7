// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/intake/rowreader.h"

#include <deque>
#include <memory>

namespace touchline::intake {

enum class Encoding : quint8 { Utf8, Latin1 };

/// Comma-separated values as RFC 4180 has them: a header row, quotes, line feeds in quotes, CRLF or
/// LF, a byte order mark of UTF-8. Empty lines are skipped.
///
/// Refused rows: another number of columns than the header, a quote where none may stand, a quote
/// that is never closed, bytes that are no UTF-8, a field or row that is too long. After a broken
/// row reading goes on with the next line of the file.
class CsvReader final : public RowReader {
public:
    explicit CsvReader(QIODevice &device, char delimiter = ',', Encoding encoding = Encoding::Utf8);
    ~CsvReader() override;
    Q_DISABLE_COPY_MOVE(CsvReader)

    [[nodiscard]] Result<bool> next(SourceRow &row) override;
    [[nodiscard]] Done skipTo(const Place &place) override;
    [[nodiscard]] Result<QStringList> columns() override;

private:
    struct Parser;
    [[nodiscard]] Result<bool> feed();
    void finishRow(bool last);
    void breakOff(const QString &problem);
    [[nodiscard]] Result<bool> raw(SourceRow &row);

    Segments m_segments;
    std::unique_ptr<Parser> m_parser;
    Encoding m_encoding;
    std::deque<SourceRow> m_ready;
    std::vector<QByteArray> m_cells;
    qint64 m_rowLine = 1;
    qsizetype m_rowBytes = 0;
    Place m_safe;
    bool m_skipLine = false;
    bool m_started = false;
    bool m_ended = false;
    QStringList m_columns;
};

}  // namespace touchline::intake
