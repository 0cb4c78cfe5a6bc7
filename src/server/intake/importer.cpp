// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/intake/importer.h"

#include "server/intake/jsonlinesreader.h"
#include "server/intake/protect.h"

#include <QtCore/QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace touchline::intake {
namespace {

// Members of an object that are not text read as the text they would have in a cell.
QString cellOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String: return value.toString();
    case QJsonValue::Bool: return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double: return value.toVariant().toString();
    default: return {};
    }
}

}  // namespace

std::unique_ptr<RowReader> makeReader(QIODevice &device, const Mapping &mapping)
{
    if (mapping.kind == SourceKind::Csv)
        return std::make_unique<CsvReader>(device, mapping.delimiter, mapping.encoding);
    return std::make_unique<JsonLinesReader>(device);
}

/// One run over one source.
struct Importer::Run {
    Sink &sink;
    const Mapping &mapping;
    QIODevice *log;
    const Step &step;
    QByteArray lookupKey;
    ImportReport report;
    QList<IncomingRow> batch;
    Progress stored;   ///< what the sink has
    Progress reached;  ///< everything before this is in the batch or refused
    RowMaker maker;
    std::vector<int> places;  ///< in the source, of the mapping's columns
    std::vector<Cells> group;
    QString groupKey;
    bool groupTooLarge = false;
    QSet<size_t> closedGroups;

    void refuse(const Refused &why);
    Done findColumns(const QStringList &names);
    Cells cellsOf(const SourceRow &row) const;
    void add(IncomingRow incoming);
    Done flush();
    Done takePlain(const SourceRow &row);
    Done takeCells(const SourceRow &row, const Place &behind);
    void closeGroup();
    Done all(RowReader &reader);
};

void Importer::Run::refuse(const Refused &why)
{
    ++report.rowsRefused;
    if (report.refused.size() < KeptRefusals)
        report.refused.push_back(why);
    if (log) {
        const QJsonObject entry{
            {u"line"_s, why.line}, {u"field"_s, why.field}, {u"reason"_s, why.reason}};
        log->write(QJsonDocument(entry).toJson(QJsonDocument::Compact) + '\n');
    }
}

Done Importer::Run::findColumns(const QStringList &names)
{
    places.clear();
    for (const QString &column : mapping.columns) {
        const qsizetype place = names.indexOf(column);
        if (place < 0 && mapping.kind == SourceKind::Csv)
            return invalid(column, u"the mapping names this column, the file does not have it"_s);
        places.push_back(int(place));
    }
    return done();
}

Cells Importer::Run::cellsOf(const SourceRow &row) const
{
    Cells cells{.line = row.line, .values = {}};
    cells.values.reserve(mapping.columns.size());
    for (size_t i = 0; i < places.size(); ++i) {
        const QString cell = mapping.kind == SourceKind::Csv
                                 ? row.cells[places[i]]
                                 : cellOf(row.object.value(mapping.columns[qsizetype(i)]));
        cells.values += mapping.nulls.contains(cell) ? QString() : cell;
    }
    return cells;
}

void Importer::Run::add(IncomingRow incoming)
{
    if (incoming.row.type->name != "customer"_L1) {
        batch += std::move(incoming);
        return;
    }
    auto secret = protectCustomer(incoming.row, lookupKey);
    batch += std::move(incoming);
    if (secret)
        batch += IncomingRow{.row = *std::move(secret), .scopes = {}};
}

Done Importer::Run::flush()
{
    if (batch.isEmpty() && reached == stored)
        return done();
    const auto written = sink.put(batch, reached);
    if (!written)
        return written.error();
    report.recordsMade += *written;
    report.recordsExisting += batch.size() - *written;
    batch.clear();
    stored = reached;
    if (step && !step(report, stored))
        report.cancelled = true;
    return done();
}

Done Importer::Run::takePlain(const SourceRow &row)
{
    auto read = readPlain(row.object);
    if (!read) {
        refuse({row.line, read.error().field, read.error().detail});
    } else if (auto *user = std::get_if<IncomingUser>(&*read)) {
        // Behind the teams it belongs to.
        if (const auto flushed = flush(); !flushed)
            return flushed;
        if (const auto put = sink.putUser(*user); !put)
            return put;
        ++report.users;
        ++report.rowsAccepted;
    } else {
        add(std::get<IncomingRow>(*std::move(read)));
        ++report.rowsAccepted;
    }
    reached.line = row.after.line;
    reached.byteOffset = row.after.offset;
    return done();
}

void Importer::Run::closeGroup()
{
    if (group.empty())
        return;
    std::vector<Refused> refused;
    if (groupTooLarge) {
        for (const Cells &cells : group)
            refused.push_back({cells.line, u"group"_s, u"has more than %1 rows"_s.arg(GroupRows)});
    } else {
        for (IncomingRow &incoming : maker.make(group, refused))
            add(std::move(incoming));
    }
    for (const Refused &why : refused)
        refuse(why);
    report.rowsAccepted += qint64(group.size() - refused.size());
    group.clear();
    groupTooLarge = false;
}

Done Importer::Run::takeCells(const SourceRow &row, const Place &behind)
{
    Cells cells = cellsOf(row);
    const QString key = maker.groupKey(cells);
    if (mapping.group.empty() || group.empty() || key != groupKey) {
        // What lies before this row is done with once its group is closed.
        closeGroup();
        reached = {reached.source, behind.line, behind.offset};
        if (batch.size() >= BatchRows) {
            if (const auto flushed = flush(); !flushed)
                return flushed;
        }
        groupKey = key;
        if (!mapping.group.empty()) {
            const size_t hash = qHash(key);
            if (closedGroups.contains(hash)) {
                refuse({row.line, u"group"_s,
                        u"its group was closed further up; sort the file by it"_s});
                groupKey.clear();
                return done();
            }
            closedGroups += hash;
        }
    }
    if (group.size() < GroupRows) {
        group.push_back(std::move(cells));
    } else {
        groupTooLarge = true;
        refuse({row.line, u"group"_s, u"has more than %1 rows"_s.arg(GroupRows)});
    }
    return done();
}

Done Importer::Run::all(RowReader &reader)
{
    SourceRow row;
    Place behind{reached.line, reached.byteOffset};
    while (!report.cancelled) {
        const auto got = reader.next(row);
        if (!got)
            return got.error();
        if (!*got)
            break;
        ++report.rowsRead;
        if (!row.problem.isEmpty()) {
            refuse({row.line, row.field, row.problem});
        } else {
            const auto taken =
                mapping.kind == SourceKind::Plain ? takePlain(row) : takeCells(row, behind);
            if (!taken)
                return taken;
        }
        behind = row.after;
        if (mapping.kind == SourceKind::Plain && batch.size() >= BatchRows) {
            if (const auto flushed = flush(); !flushed)
                return flushed;
        }
    }
    if (report.cancelled)
        return done();
    closeGroup();
    reached = {reached.source, behind.line, behind.offset};
    return flush();
}

Importer::Importer(Sink &sink, Mapping mapping, const Clock &clock)
    : m_sink(sink), m_mapping(std::move(mapping)), m_clock(clock)
{}

Importer::~Importer() = default;

Result<ImportReport> Importer::run(QIODevice &device, const QString &source, const Step &step)
{
    const qint64 start = m_clock.monotonicMs();
    if (source.isEmpty() || source.size() > 200)
        return invalid(u"source"_s, u"must have 1 to 200 characters"_s);
    auto progress = m_sink.progressOf(source);
    if (!progress)
        return progress.error();
    progress->source = source;
    Run run{.sink = m_sink,
            .mapping = m_mapping,
            .log = m_log,
            .step = step,
            .lookupKey = m_sink.lookupKey(),
            .report = {},
            .batch = {},
            .stored = *progress,
            .reached = *progress,
            .maker = RowMaker(m_mapping, source),
            .places = {},
            .group = {},
            .groupKey = {},
            .closedGroups = {}};
    const auto reader = makeReader(device, m_mapping);
    const auto columns = reader->columns();
    if (!columns)
        return columns.error();
    if (const auto found = run.findColumns(*columns); !found)
        return found.error();
    if (progress->byteOffset > 0) {
        run.report.resumedAtLine = progress->line;
        if (const auto skipped = reader->skipTo({progress->line, progress->byteOffset}); !skipped)
            return skipped.error();
    }
    if (const auto taken = run.all(*reader); !taken)
        return taken.error();
    if (const auto finished = m_sink.finish(); !finished)
        return finished.error();
    run.report.milliseconds = m_clock.monotonicMs() - start;
    return std::move(run.report);
}

}  // namespace touchline::intake
