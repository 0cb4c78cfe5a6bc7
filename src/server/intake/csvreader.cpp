// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/intake/csvreader.h"

#include <QtCore/QSet>

#include <csv.h>

#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace touchline::intake {
namespace {

// Blanks belong to the value; the library would trim them.
int noSpace(unsigned char) { return 0; }

// The library grows its buffer without bound; this is the bound.
void *growField(void *buffer, size_t size)
{
    constexpr size_t slack = 64 * 1024;
    return size > size_t(FieldBytes) + slack ? nullptr : std::realloc(buffer, size);
}

}  // namespace

struct CsvReader::Parser {
    csv_parser csv{};
    CsvReader *reader = nullptr;
    char delimiter = ',';

    void open()
    {
        // Cannot fail in this version of the library: it allocates with the first field.
        csv_init(&csv, CSV_STRICT | CSV_STRICT_FINI);
        csv_set_delim(&csv, static_cast<unsigned char>(delimiter));
        csv_set_space_func(&csv, noSpace);
        csv_set_realloc_func(&csv, growField);
        csv_set_blk_size(&csv, 16 * 1024);
    }
    void reopen()
    {
        csv_free(&csv);
        open();
    }
    [[nodiscard]] bool betweenRows() const { return reader->m_cells.empty() && csv.entry_pos == 0; }

    static void onCell(void *bytes, size_t size, void *self)
    {
        CsvReader *reader = static_cast<Parser *>(self)->reader;
        // More columns than any header may have: only counted, to be refused as such.
        if (reader->m_cells.size() <= size_t(ColumnCount))
            reader->m_cells.emplace_back(static_cast<const char *>(bytes), qsizetype(size));
    }
    static void onRow(int, void *self) { static_cast<Parser *>(self)->reader->finishRow(false); }
    static void onLastRow(int, void *self) { static_cast<Parser *>(self)->reader->finishRow(true); }
};

CsvReader::CsvReader(QIODevice &device, char delimiter, Encoding encoding)
    : m_segments(device), m_parser(std::make_unique<Parser>()), m_encoding(encoding)
{
    m_parser->reader = this;
    m_parser->delimiter = delimiter;
    m_parser->open();
}

CsvReader::~CsvReader() { csv_free(&m_parser->csv); }

void CsvReader::finishRow(bool last)
{
    SourceRow row;
    row.line = m_rowLine;
    row.after = last ? m_segments.place() : m_safe;
    for (const QByteArray &cell : m_cells) {
        const qsizetype column = row.cells.size();
        if (m_encoding == Encoding::Latin1) {
            row.cells += QString::fromLatin1(cell);
            continue;
        }
        if (row.problem.isEmpty() && !QByteArrayView(cell).isValidUtf8()) {
            row.problem = u"is not valid UTF-8"_s;
            row.field = m_columns.value(column, u"column %1"_s.arg(column + 1));
        }
        row.cells += QString::fromUtf8(cell);
    }
    if (row.problem.isEmpty() && !m_columns.isEmpty() && row.cells.size() != m_columns.size()) {
        row.problem =
            u"has %1 columns, the header has %2"_s.arg(row.cells.size()).arg(m_columns.size());
    }
    m_ready.push_back(std::move(row));
    m_cells.clear();
    m_rowBytes = 0;
    m_rowLine = m_segments.line();
}

void CsvReader::breakOff(const QString &problem)
{
    SourceRow row;
    row.line = m_rowLine;
    row.problem = problem;
    // In the middle of a line nobody can go on.
    row.after = m_ended || m_segments.endsLine() ? m_segments.place() : m_safe;
    m_ready.push_back(std::move(row));
    m_cells.clear();
    m_rowBytes = 0;
    m_parser->reopen();
    m_skipLine = !m_segments.endsLine();
}

Result<bool> CsvReader::feed()
{
    const auto more = m_segments.next();
    if (!more)
        return more.error();
    if (!*more) {
        m_ended = true;
        if (csv_fini(&m_parser->csv, Parser::onCell, Parser::onLastRow, m_parser.get()) != 0)
            breakOff(u"a quote is opened and never closed"_s);
        return true;
    }
    QByteArrayView bytes = m_segments.bytes();
    if (!std::exchange(m_started, true)) {
        if (bytes.startsWith("\xEF\xBB\xBF"))
            bytes = bytes.sliced(3);
        else if (bytes.startsWith("\xFE\xFF") || bytes.startsWith("\xFF\xFE"))
            return invalid(u"encoding"_s, u"the file is UTF-16; save it as UTF-8"_s);
    }
    if (m_skipLine) {
        m_skipLine = !m_segments.endsLine();
        m_safe = m_segments.place();
        return true;
    }
    if (m_parser->betweenRows() && m_rowBytes == 0)
        m_rowLine = m_segments.line();
    m_rowBytes += bytes.size();
    const size_t before = m_ready.size();
    const size_t taken = csv_parse(&m_parser->csv, bytes.data(), size_t(bytes.size()),
                                   Parser::onCell, Parser::onRow, m_parser.get());
    if (taken != size_t(bytes.size())) {
        const int error = csv_error(&m_parser->csv);
        breakOff(error == CSV_EPARSE ? u"a quote stands where none may stand"_s
                                     : u"a field is longer than %1 bytes"_s.arg(FieldBytes));
    } else if (m_rowBytes > RowBytes) {
        breakOff(u"the row is longer than %1 bytes (is a quote not closed?)"_s.arg(RowBytes));
    }
    if (m_segments.endsLine() && m_parser->betweenRows()) {
        m_rowBytes = 0;
        m_safe = m_segments.place();
        if (m_ready.size() > before)
            m_ready.back().after = m_safe;
    }
    return true;
}

Result<bool> CsvReader::raw(SourceRow &row)
{
    while (m_ready.empty() && !m_ended) {
        if (const auto fed = feed(); !fed)
            return fed.error();
    }
    if (m_ready.empty())
        return false;
    row = std::move(m_ready.front());
    m_ready.pop_front();
    return true;
}

Result<QStringList> CsvReader::columns()
{
    if (!m_columns.isEmpty())
        return m_columns;
    SourceRow head;
    const auto got = raw(head);
    if (!got)
        return got.error();
    if (!*got)
        return invalid(u"file"_s, u"is empty; the first row must name the columns"_s);
    if (!head.problem.isEmpty())
        return invalid(u"line %1"_s.arg(head.line), head.problem);
    if (head.cells.size() > ColumnCount)
        return invalid(u"line %1"_s.arg(head.line), u"has more than %1 columns"_s.arg(ColumnCount));
    QSet<QString> seen;
    for (const QString &name : head.cells) {
        if (name.isEmpty() || seen.contains(name))
            return invalid(u"line %1"_s.arg(head.line),
                           name.isEmpty() ? u"a column has no name"_s
                                          : u"two columns are named %1"_s.arg(name));
        seen += name;
    }
    m_columns = head.cells;
    // Rows that came out of the same piece as the header were made before the columns were known.
    for (SourceRow &row : m_ready) {
        if (row.problem.isEmpty() && row.cells.size() != m_columns.size())
            row.problem =
                u"has %1 columns, the header has %2"_s.arg(row.cells.size()).arg(m_columns.size());
    }
    return m_columns;
}

Result<bool> CsvReader::next(SourceRow &row)
{
    if (m_columns.isEmpty()) {
        if (const auto head = columns(); !head)
            return head.error();
    }
    return raw(row);
}

Done CsvReader::skipTo(const Place &place)
{
    if (const auto head = columns(); !head)
        return head.error();
    if (place.offset <= m_segments.place().offset)
        return done();
    m_ready.clear();
    m_cells.clear();
    m_rowBytes = 0;
    m_skipLine = false;
    m_parser->reopen();
    m_safe = place;
    return m_segments.skipTo(place);
}

}  // namespace touchline::intake
