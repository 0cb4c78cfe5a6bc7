// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/orderexport.h"

#include "desk/parts.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

#include <filesystem>
#include <xlsxwriter.h>

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {
namespace {

constexpr int rowsAtOnce = 1'000;
constexpr qsizetype longestCell = 32'767;
constexpr lxw_row_t mostRows = 1'048'576;

Error fileError(const QString &why) { return {ErrorKind::Storage, why, u"file"_s}; }

class CsvFile final : public TableFile {
public:
    Done open(const QString &path, const QString &, const QStringList &heads) override
    {
        m_file.setFileName(path);
        if (!m_file.open(QIODevice::WriteOnly))
            return fileError(m_file.errorString());
        // Without the mark Excel would read Chinese in a code page of its own.
        m_file.write("\xEF\xBB\xBF");
        return add(heads);
    }
    Done add(const QStringList &cells) override
    {
        QByteArray line;
        for (const QString &cell : cells)
            line += (line.isEmpty() ? QByteArray() : QByteArray(",")) + csvCell(cell).toUtf8();
        line += "\r\n";
        return m_file.write(line) == line.size() ? done() : fileError(m_file.errorString());
    }
    Done commit() override { return m_file.commit() ? done() : fileError(m_file.errorString()); }

private:
    QSaveFile m_file;
};

/// Rows go out as they come: the memory does not grow with them.
class XlsxFile final : public TableFile {
public:
    ~XlsxFile() override
    {
        if (m_book)
            workbook_close(m_book);
        if (!m_part.isEmpty())
            QFile::remove(m_part);
    }
    Done open(const QString &path, const QString &sheet, const QStringList &heads) override
    {
        m_path = path;
        m_part = path + ".part"_L1;
        m_folder = QFile::encodeName(QFileInfo(path).absolutePath());
        if (QFile probe(m_part); !probe.open(QIODevice::WriteOnly)) {
            const QString why = probe.errorString();
            m_part.clear();
            return fileError(why);
        }
        lxw_workbook_options options{};
        options.constant_memory = LXW_TRUE;
        options.tmpdir = m_folder.data();
        m_book = workbook_new_opt(QFile::encodeName(m_part).constData(), &options);
        if (!m_book)
            return fileError(u"the workbook could not be begun"_s);
        m_sheet = workbook_add_worksheet(m_book, sheet.left(31).toUtf8().constData());
        m_head = workbook_add_format(m_book);
        format_set_bold(m_head);
        worksheet_freeze_panes(m_sheet, 1, 0);
        constexpr double columnWidth = 18;
        worksheet_set_column(m_sheet, 0, lxw_col_t(qMax(qsizetype(0), heads.size() - 1)),
                             columnWidth, nullptr);
        return addRow(heads, m_head);
    }
    Done add(const QStringList &cells) override { return addRow(cells, nullptr); }
    Done commit() override
    {
        const lxw_error closed = workbook_close(std::exchange(m_book, nullptr));
        if (closed != LXW_NO_ERROR)
            return fileError(QString::fromUtf8(lxw_strerror(closed)));
        std::error_code problem;
        std::filesystem::rename(QFile::encodeName(m_part).toStdString(),
                                QFile::encodeName(m_path).toStdString(), problem);
        if (problem)
            return fileError(QString::fromStdString(problem.message()));
        m_part.clear();
        return done();
    }

private:
    Done addRow(const QStringList &cells, lxw_format *format)
    {
        if (m_row >= mostRows)
            return Error{ErrorKind::TooLarge, u"a sheet has no more rows"_s, u"file"_s};
        for (qsizetype i = 0; i < cells.size(); ++i) {
            if (cells[i].isEmpty())
                continue;
            // Always text: a formula in a cell is never one here.
            const lxw_error wrote =
                worksheet_write_string(m_sheet, m_row, lxw_col_t(i),
                                       cells[i].left(longestCell).toUtf8().constData(), format);
            if (wrote != LXW_NO_ERROR)
                return fileError(QString::fromUtf8(lxw_strerror(wrote)));
        }
        ++m_row;
        return done();
    }

    QString m_path;
    QString m_part;
    QByteArray m_folder;
    lxw_workbook *m_book = nullptr;
    lxw_worksheet *m_sheet = nullptr;
    lxw_format *m_head = nullptr;
    lxw_row_t m_row = 0;
};

}  // namespace

std::unique_ptr<TableFile> TableFile::make(ExportForm form)
{
    if (form == ExportForm::Xlsx)
        return std::make_unique<XlsxFile>();
    return std::make_unique<CsvFile>();
}

QString csvCell(const QString &text)
{
    static const QString formula = u"=+-@\t\r"_s;
    QString cell = !text.isEmpty() && formula.contains(text[0]) ? u'\'' + text : text;
    const bool quoted = std::any_of(cell.begin(), cell.end(), [](QChar c) {
        return c == u',' || c == u'"' || c == u'\r' || c == u'\n';
    });
    if (!quoted)
        return cell;
    return u'"' + cell.replace(u'"', u"\"\""_s) + u'"';
}

OrderExport::OrderExport(Desk &desk, QObject *parent)
    : QObject(parent), m_source(desk.orderSource())
{}

OrderExport::~OrderExport() = default;

void OrderExport::start(const ExportAsk &ask)
{
    if (m_file)
        return;
    m_ask = ask;
    m_cancelled = false;
    m_file = ask.table ? ask.table() : TableFile::make(ask.form);
    elsewhere([file = m_file, ask] {
        return file->open(ask.path, ask.sheet, ask.heads);
    }).then(this, [this](const Done &opened) {
        if (opened)
            next(0, 0);
        else
            end(opened.error());
    });
}

void OrderExport::next(qsizetype at, int written)
{
    emit progressed(int(qMin(at, m_ask.orders.size())), int(m_ask.orders.size()));
    if (m_cancelled)
        return end(Error{ErrorKind::Busy, u"it was cancelled"_s});
    if (at >= m_ask.orders.size()) {
        elsewhere([file = m_file] {
            return file->commit();
        }).then(this, [this, written](const Done &whole) {
            end(whole ? Result<int>(written) : Result<int>(whole.error()));
        });
        return;
    }
    m_source->manyLines(m_ask.orders.mid(at, rowsAtOnce))
        .then(this, [this, at, written](const Result<QList<OrderLine>> &lines) {
            if (!lines)
                return end(lines.error());
            elsewhere([file = m_file, cells = m_ask.cells, rows = *lines]() -> Done {
                for (const OrderLine &line : rows) {
                    if (const Done added = file->add(cells(line)); !added)
                        return added;
                }
                return done();
            }).then(this, [this, at, now = written + int(lines->size())](const Done &added) {
                if (added)
                    next(at + rowsAtOnce, now);
                else
                    end(added.error());
            });
        });
}

void OrderExport::end(const Result<int> &rows)
{
    m_file.reset();
    emit finished(rows);
}

}  // namespace touchline::desk
