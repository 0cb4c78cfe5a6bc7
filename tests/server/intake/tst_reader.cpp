// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/intake/csvreader.h"
#include "server/intake/jsonlinesreader.h"

#include <QtCore/QBuffer>
#include <QtTest/QtTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::intake;

namespace {

// "line:cell|cell" for good rows, "line!problem" for refused ones.
QStringList told(RowReader &reader)
{
    QStringList lines;
    SourceRow row;
    for (;;) {
        row = {};
        const auto got = reader.next(row);
        if (!got)
            return lines << u"error %1: %2"_s.arg(got.error().field, got.error().detail);
        if (!*got)
            return lines;
        lines += row.problem.isEmpty() ? u"%1:%2"_s.arg(row.line).arg(row.cells.join(u'|'))
                                       : u"%1!%2"_s.arg(row.line).arg(row.problem);
    }
}

/// Gives a few bytes at a time, like a pipe.
class Dripping final : public QIODevice {
public:
    explicit Dripping(QByteArray bytes, qint64 most) : m_bytes(std::move(bytes)), m_most(most)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_at == m_bytes.size(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 size = qMin(qMin(most, m_most), m_bytes.size() - m_at);
        std::copy_n(m_bytes.constData() + m_at, size, data);
        m_at += size;
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_most;
    qint64 m_at = 0;
};

}  // namespace

class tst_Reader : public QObject {
    Q_OBJECT
private slots:
    void csv_data();
    void csv();
    void csvHeader_data();
    void csvHeader();
    void csvResumes();
    void csvTooLong();
    void jsonLines_data();
    void jsonLines();
    void jsonLinesResume();
};

void tst_Reader::csv_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("plain rows") << "a,b\n1,2\n3,4\n"_ba << QStringList{"2:1|2", "3:3|4"};
    QTest::newRow("line ends of windows")
        << "a,b\r\n1,2\r\n3,4\r\n"_ba << QStringList{"2:1|2", "3:3|4"};
    QTest::newRow("no line end at the end") << "a,b\n1,2"_ba << QStringList{"2:1|2"};
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF"
                                        "a,b\n1,2\n"_ba
                                     << QStringList{"2:1|2"};
    QTest::newRow("quotes hold commas, quotes and line ends")
        << "a,b\n\"x,\"\"y\"\"\",\"l1\nl2\"\n3,4\n"_ba << QStringList{"2:x,\"y\"|l1\nl2", "4:3|4"};
    QTest::newRow("blanks belong to the value") << "a,b\n 1 ,2\n"_ba << QStringList{"2: 1 |2"};
    QTest::newRow("empty cells") << "a,b\n,\n"_ba << QStringList{"2:|"};
    QTest::newRow("empty lines are skipped")
        << "a,b\n\n1,2\n\n\n3,4\n"_ba << QStringList{"3:1|2", "6:3|4"};
    QTest::newRow("too few and too many columns")
        << "a,b\n1\n1,2,3\n4,5\n"_ba
        << QStringList{"2!has 1 columns, the header has 2", "3!has 3 columns, the header has 2",
                       "4:4|5"};
    QTest::newRow("no utf-8") << "a,b\n\xff,2\n4,5\n"_ba
                              << QStringList{"2!is not valid UTF-8", "3:4|5"};
    QTest::newRow("a quote inside a bare cell")
        << "a,b\nx\"y,2\n4,5\n"_ba << QStringList{"2!a quote stands where none may stand", "3:4|5"};
    QTest::newRow("text behind a closing quote")
        << "a,b\n\"x\"y,2\n4,5\n"_ba
        << QStringList{"2!a quote stands where none may stand", "3:4|5"};
    QTest::newRow("a quote that is never closed")
        << "a,b\n1,2\n\"x,2\n4,5\n"_ba
        << QStringList{"2:1|2", "3!a quote is opened and never closed"};
    QTest::newRow("only a header") << "a,b\n"_ba << QStringList{};
    QTest::newRow("chinese") << "名称,b\n沈嘉怡,2\n"_ba << QStringList{u"2:沈嘉怡|2"_s};
}

void tst_Reader::csv()
{
    QFETCH(QByteArray, file);
    QFETCH(QStringList, rows);
    QBuffer whole(&file);
    QVERIFY(whole.open(QIODevice::ReadOnly));
    CsvReader reader(whole);
    QCOMPARE(told(reader), rows);
    for (const qint64 most : {1, 2, 3, 7}) {
        Dripping dripping(file, most);
        CsvReader slow(dripping);
        // A mark that comes in parts is the one thing that needs its three bytes together.
        if (!file.startsWith("\xEF\xBB\xBF") || most >= 3)
            QCOMPARE(told(slow), rows);
    }
}

void tst_Reader::csvHeader_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("field");
    QTest::newRow("empty file") << ""_ba << u"file"_s;
    QTest::newRow("two columns of one name") << "a,a\n1,2\n"_ba << u"line 1"_s;
    QTest::newRow("a column without a name") << "a,\n1,2\n"_ba << u"line 1"_s;
    QTest::newRow("utf-16") << QByteArray("\xFF\xFE"
                                          "a\0,\0",
                                          6)
                            << u"encoding"_s;
    QTest::newRow("broken header") << "\"a\"b,c\n"_ba << u"line 1"_s;
}

void tst_Reader::csvHeader()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, field);
    QBuffer device(&file);
    QVERIFY(device.open(QIODevice::ReadOnly));
    CsvReader reader(device);
    SourceRow row;
    const auto got = reader.next(row);
    QVERIFY(!got);
    QCOMPARE(got.error().field, field);
}

void tst_Reader::csvResumes()
{
    QByteArray file = "a,b\n";
    for (int i = 0; i < 50; ++i)
        file += i % 7 == 3 ? "\"x\ny\",\"" + QByteArray::number(i) + "\"\r\n"
                           : "p," + QByteArray::number(i) + '\n';
    QBuffer device(&file);
    QVERIFY(device.open(QIODevice::ReadOnly));
    QList<QPair<Place, QString>> seen;
    CsvReader reader(device);
    SourceRow row;
    while (*reader.next(row))
        seen += {row.after, row.cells[1]};
    QCOMPARE(seen.size(), 50);
    for (int stop = 0; stop < 49; ++stop) {
        for (const bool sequential : {false, true}) {
            Dripping pipe(file, 11);
            QBuffer again(&file);
            QVERIFY(again.open(QIODevice::ReadOnly));
            CsvReader second(sequential ? static_cast<QIODevice &>(pipe) : again);
            QVERIFY(second.skipTo(seen[stop].first));
            row = {};
            QVERIFY(*second.next(row));
            QCOMPARE(row.cells[1], seen[stop + 1].second);
            // A pipe may end between the two bytes of a line end; the safe place is then one row back.
            QVERIFY(sequential || row.after == seen[stop + 1].first);
            QVERIFY(row.after.offset >= seen[stop].first.offset);
        }
    }
}

void tst_Reader::csvTooLong()
{
    QByteArray file = "a,b\n" + QByteArray(FieldBytes + 200'000, 'x') + ",2\n3,4\n";
    QByteArray many("y");
    for (int i = 0; i < 30; ++i)
        many += ",\"" + QByteArray(300'000, 'z') + '"';
    file += many + "\n5,6\n";
    QBuffer device(&file);
    QVERIFY(device.open(QIODevice::ReadOnly));
    CsvReader reader(device);
    const QStringList rows = told(reader);
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows[0], u"2!a field is longer than 1048576 bytes"_s);
    QCOMPARE(rows[1], u"3:3|4"_s);
    QVERIFY2(rows[2].startsWith(u"4!the row is longer than"), qPrintable(rows[2].left(80)));
    QCOMPARE(rows[3], u"5:5|6"_s);
}

void tst_Reader::jsonLines_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("objects") << "{\"a\":1}\n{\"a\":2}\n"_ba << QStringList{"1", "2"};
    QTest::newRow("no line end at the end, windows, empty lines")
        << "{\"a\":1}\r\n\r\n\n{\"a\":2}"_ba << QStringList{"1", "4"};
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF{\"a\":1}\n"_ba << QStringList{"1"};
    QTest::newRow("blank end") << "{\"a\":1}\n  "_ba << QStringList{"1"};
    QTest::newRow("no json") << "{\"a\":}\n{\"a\":2}\n"_ba << QStringList{"1!is not JSON", "2"};
    QTest::newRow("no object") << "[1]\n7\n"_ba
                               << QStringList{"1!is not an object", "2!is not JSON"};
    QTest::newRow("no utf-8") << "{\"a\":\"\xff\"}\n"_ba << QStringList{"1!is not JSON"};
    QTest::newRow("two on a line") << "{\"a\":1}{\"a\":2}\n"_ba << QStringList{"1!is not JSON"};
    QTest::newRow("too deep") << QByteArray(100, '[') + "\n{\"a\":\"[[[[[[[[[[[[[[[[[[[[\"}\n"
                              << QStringList{"1!is nested deeper", "2"};
    QTest::newRow("too long") << "{\"a\":\"" + QByteArray(RowBytes, 'x') + "\"}\n{\"a\":2}\n"
                              << QStringList{"1!is longer than", "2"};
}

void tst_Reader::jsonLines()
{
    QFETCH(QByteArray, file);
    QFETCH(QStringList, rows);
    QBuffer whole(&file);
    QVERIFY(whole.open(QIODevice::ReadOnly));
    JsonLinesReader reader(whole);
    SourceRow row;
    for (const QString &wanted : rows) {
        QVERIFY(*reader.next(row));
        const QString got = row.problem.isEmpty() ? QString::number(row.line)
                                                  : u"%1!%2"_s.arg(row.line).arg(row.problem);
        QVERIFY2(got.startsWith(wanted), qPrintable(got));
    }
    QVERIFY(!*reader.next(row));
}

void tst_Reader::jsonLinesResume()
{
    QByteArray file = "{\"a\":1}\n{\"a\":2}\n\n{\"a\":3}\n";
    QBuffer device(&file);
    QVERIFY(device.open(QIODevice::ReadOnly));
    JsonLinesReader reader(device);
    SourceRow row;
    QVERIFY(*reader.next(row));
    const Place place = row.after;
    JsonLinesReader second(device);
    QVERIFY(second.skipTo(place));
    QVERIFY(*second.next(row));
    QCOMPARE(row.object["a"].toInt(), 2);
    QCOMPARE(row.line, 2);
    JsonLinesReader third(device);
    QCOMPARE(third.skipTo({9, 4'000}).error().kind, ErrorKind::Invalid);
}

QTEST_GUILESS_MAIN(tst_Reader)
#include "tst_reader.moc"
