// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/intake/csvreader.h"

#include <QtCore/QBuffer>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

using namespace touchline::intake;

namespace {

/// Gives a few bytes at a time, like a pipe.
class Pipe final : public QIODevice {
public:
    Pipe(const QByteArray &bytes, qint64 most) : m_bytes(bytes), m_most(most)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    bool atEnd() const override { return m_at == m_bytes.size(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 size = std::min({most, m_most, qint64(m_bytes.size()) - m_at});
        std::copy_n(m_bytes.constData() + m_at, size, data);
        m_at += size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray &m_bytes;
    qint64 m_most;
    qint64 m_at = 0;
};

void require(bool holds)
{
    if (!holds)
        std::abort();
}

std::vector<SourceRow> allRows(CsvReader &reader, const QByteArray &bytes)
{
    std::vector<SourceRow> rows;
    SourceRow row;
    Place before;
    for (;;) {
        const auto got = reader.next(row);
        if (!got || !*got)
            return rows;
        require(row.line >= 1);
        require(row.after.offset >= before.offset && row.after.offset <= bytes.size());
        require(row.after.line >= before.line);
        before = row.after;
        rows.push_back(row);
    }
}

bool same(const SourceRow &a, const SourceRow &b)
{
    return a.line == b.line && a.cells == b.cells && a.problem == b.problem;
}

// However the bytes arrive, the rows are the same; from any row's place the rest can be read again.
void check(const QByteArray &bytes, qint64 most, Encoding encoding)
{
    QBuffer whole;
    whole.setData(bytes);
    whole.open(QIODevice::ReadOnly);
    CsvReader reader(whole, ',', encoding);
    const auto rows = allRows(reader, bytes);

    Pipe pipe(bytes, most);
    CsvReader slow(pipe, ',', encoding);
    const auto dripped = allRows(slow, bytes);
    require(std::equal(rows.begin(), rows.end(), dripped.begin(), dripped.end(), same));

    for (size_t i = 0; i < rows.size() && i < 4; ++i) {
        QBuffer again;
        again.setData(bytes);
        again.open(QIODevice::ReadOnly);
        CsvReader resumed(again, ',', encoding);
        require(bool(resumed.skipTo(rows[i].after)));
        const auto rest = allRows(resumed, bytes);
        require(rest.size() >= rows.size() - i - 1);
        require(std::equal(rows.begin() + qsizetype(i) + 1, rows.end(),
                           rest.end() - qsizetype(rows.size() - i - 1), rest.end(), same));
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2 || size > 64 * 1024)
        return 0;
    // A byte order mark must come in one piece, so never fewer than three bytes at once.
    const qint64 most = 3 + data[0] % 30;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size - 1));
    check(bytes, most, data[0] & 0x80 ? Encoding::Latin1 : Encoding::Utf8);
    return 0;
}
