// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "server/intake/rowmaker.h"
#include "server/intake/rowreader.h"
#include "server/intake/sink.h"

#include <functional>
#include <memory>

namespace touchline::intake {

/// What an import came to. Rows are those of the source, records those that they became.
struct ImportReport {
    qint64 rowsRead = 0;
    qint64 rowsAccepted = 0;
    qint64 rowsRefused = 0;
    qint64 recordsMade = 0;      ///< written by the sink
    qint64 recordsExisting = 0;  ///< left alone, their ids existed
    qint64 users = 0;
    qint64 resumedAtLine = 0;  ///< lines that an earlier run had done; 0 = from the start
    qint64 milliseconds = 0;
    bool cancelled = false;
    std::vector<Refused> refused;  ///< the first 1,000
};

/// Takes a file in, batch by batch. A row that cannot be used is reported and left out; a failing
/// sink ends the run, and the next run of the same source goes on behind the last stored batch.
class Importer final {
public:
    /// Called after each batch with what has been done so far; false cancels.
    using Step = std::function<bool(const ImportReport &, const Progress &)>;

    static constexpr qsizetype BatchRows = 2'000;
    static constexpr size_t GroupRows = 10'000;  ///< a larger group is refused
    static constexpr size_t KeptRefusals = 1'000;

    Importer(Sink &sink, Mapping mapping, const Clock &clock);
    ~Importer();
    Q_DISABLE_COPY_MOVE(Importer)

    /// Every refused row goes here as a JSON line {"line", "field", "reason"}; nullptr = only counted.
    void setRefusalLog(QIODevice *log) { m_log = log; }

    /// `source` names the file for resuming and, with a mapping of rules, for the ids of its records.
    /// Errors: Storage from the device; Invalid where the file as a whole cannot be used; the sink's.
    [[nodiscard]] Result<ImportReport> run(QIODevice &device, const QString &source,
                                           const Step &step = {});

private:
    struct Run;
    Sink &m_sink;
    Mapping m_mapping;
    const Clock &m_clock;
    QIODevice *m_log = nullptr;
};

/// A reader as the mapping wants it.
[[nodiscard]] std::unique_ptr<RowReader> makeReader(QIODevice &device, const Mapping &mapping);

}  // namespace touchline::intake
