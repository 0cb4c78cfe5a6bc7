// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/ordersource.h"

#include <QtCore/QObject>

namespace touchline::desk {

enum class ExportForm { Csv, Xlsx };

/// A table that is written row by row into a file beside its place and takes that place when it is whole.
/// Lives on one thread at a time. Every method may fail with Storage (field "file") or TooLarge.
class TableFile {
public:
    [[nodiscard]] static std::unique_ptr<TableFile> make(ExportForm form);
    virtual ~TableFile() = default;
    [[nodiscard]] virtual Done open(const QString &path, const QString &sheet,
                                    const QStringList &heads) = 0;
    [[nodiscard]] virtual Done add(const QStringList &cells) = 0;
    /// Without it nothing is left behind.
    [[nodiscard]] virtual Done commit() = 0;
};

/// One cell by RFC 4180. What a spreadsheet would take for a formula is made text by an apostrophe.
[[nodiscard]] QString csvCell(const QString &text);

struct ExportAsk {
    QString path;
    ExportForm form = ExportForm::Csv;
    QString sheet;  ///< name of the page in a workbook
    QStringList heads;
    QList<QUuid> orders;
    /// Called on another thread.
    std::function<QStringList(const OrderLine &)> cells = {};
    /// Where it is no file of `form`: the table that is written (on another thread), such as paper.
    std::function<std::shared_ptr<TableFile>()> table = {};
};

/// Writes a list of orders into a file, as many as there are, while the desk goes on.
class OrderExport final : public QObject {
    Q_OBJECT
public:
    explicit OrderExport(Desk &desk, QObject *parent = nullptr);
    ~OrderExport() override;

    /// progressed() and finished() follow. Nothing while one is under way.
    void start(const ExportAsk &ask);
    void cancel() { m_cancelled = true; }
    [[nodiscard]] bool isRunning() const { return bool(m_file); }

signals:
    void progressed(int done, int total);
    /// Rows that were written; Busy: it was cancelled and nothing is left of it.
    void finished(const touchline::Result<int> &rows);

private:
    void next(qsizetype at, int written);
    void end(const Result<int> &rows);

    std::unique_ptr<OrderSource> m_source;
    std::shared_ptr<TableFile> m_file;
    ExportAsk m_ask;
    bool m_cancelled = false;
};

}  // namespace touchline::desk
