// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/orderexport.h"

#include <QtCore/QSaveFile>
#include <QtGui/QFont>
#include <QtGui/QPagedPaintDevice>
#include <QtGui/QPainter>

namespace touchline::gui {

/// What stands above a printed list, and how it is laid out.
struct ListPaperHead {
    QString title;
    QStringList about;  ///< conditions, sorting, how many
    QString foot;       ///< who printed it and when
    QString pageText;   ///< "Page %1 · rows %2 to %3"
    QList<int> widths;  ///< of the columns, relative to each other
    QFont font;
};

/// A list on A4, as long as it is: painted row by row into a PDF file or onto a printer. Like the other
/// tables it is written on one thread at a time, not the window's.
class ListPaper final : public desk::TableFile {
public:
    /// Into a file.
    explicit ListPaper(ListPaperHead head);
    /// Onto a device that outlives it; its path is not looked at.
    ListPaper(ListPaperHead head, std::shared_ptr<QPagedPaintDevice> device);
    ~ListPaper() override;

    [[nodiscard]] Done open(const QString &path, const QString &sheet,
                            const QStringList &heads) override;
    [[nodiscard]] Done add(const QStringList &cells) override;
    [[nodiscard]] Done commit() override;
    [[nodiscard]] int pages() const { return m_page; }

private:
    void beginPage();
    void endPage();
    void drawCells(const QStringList &cells, qreal height);
    [[nodiscard]] qreal heightOf(const QStringList &cells) const;
    [[nodiscard]] qreal mm(qreal length) const;
    void usePen(bool strong, qreal points);

    ListPaperHead m_head;
    QStringList m_heads;
    std::unique_ptr<QSaveFile> m_file;
    std::shared_ptr<QPagedPaintDevice> m_device;
    std::unique_ptr<QPainter> m_painter;
    QList<qreal> m_widths;
    qreal m_y = 0;
    int m_page = 0;
    int m_rows = 0;
    int m_firstRow = 1;
};

}  // namespace touchline::gui
