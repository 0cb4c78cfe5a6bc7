// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/intake/rowreader.h"

namespace touchline::intake {

/// One JSON object a line, in UTF-8. Empty lines are skipped. Refused: no object, a line that is too
/// long, values nested deeper than the protocol allows.
class JsonLinesReader final : public RowReader {
public:
    explicit JsonLinesReader(QIODevice &device) : m_segments(device) {}

    [[nodiscard]] Result<bool> next(SourceRow &row) override;
    [[nodiscard]] Done skipTo(const Place &place) override { return m_segments.skipTo(place); }
    [[nodiscard]] Result<QStringList> columns() override { return QStringList(); }

private:
    Segments m_segments;
};

}  // namespace touchline::intake
