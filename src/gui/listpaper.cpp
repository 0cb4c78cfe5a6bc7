// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/listpaper.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPdfWriter>

#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int paperDpi = 300;
constexpr qreal paperMarginMm = 12;
constexpr qreal paperInchMm = 25.4;
constexpr qreal cellPt = 8;
constexpr qreal headPt = 14;
constexpr qreal listFootMm = 7;
constexpr qreal cellPadMm = 0.9;
constexpr int mostLines = 4;
constexpr int cellFlags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap | Qt::TextWrapAnywhere;

}  // namespace

ListPaper::ListPaper(ListPaperHead head) : m_head(std::move(head)) {}

ListPaper::ListPaper(ListPaperHead head, std::shared_ptr<QPagedPaintDevice> device)
    : m_head(std::move(head)), m_device(std::move(device))
{}

ListPaper::~ListPaper()
{
    // The painter before what it paints on, and that before its file.
    m_painter.reset();
    m_device.reset();
}

qreal ListPaper::mm(qreal length) const { return length / paperInchMm * m_device->logicalDpiY(); }

void ListPaper::usePen(bool strong, qreal points)
{
    QFont font = m_head.font;
    font.setPointSizeF(points);
    font.setWeight(strong ? QFont::Bold : QFont::Normal);
    m_painter->setFont(font);
    m_painter->setPen(Qt::black);
}

Done ListPaper::open(const QString &path, const QString &, const QStringList &heads)
{
    m_heads = heads;
    if (!m_device) {
        m_file = std::make_unique<QSaveFile>(path);
        if (!m_file->open(QIODevice::WriteOnly))
            return Error{ErrorKind::Storage, m_file->errorString(), u"file"_s};
        auto writer = std::make_shared<QPdfWriter>(m_file.get());
        writer->setResolution(paperDpi);
        writer->setTitle(m_head.title);
        m_device = writer;
    }
    m_device->setPageSize(QPageSize(QPageSize::A4));
    m_device->setPageOrientation(QPageLayout::Landscape);
    m_device->setPageMargins(QMarginsF(paperMarginMm, paperMarginMm, paperMarginMm, paperMarginMm),
                             QPageLayout::Millimeter);
    m_painter = std::make_unique<QPainter>();
    if (!m_painter->begin(m_device.get()))
        return Error{ErrorKind::Storage, u"the printer cannot be used"_s, u"file"_s};
    const int total = std::accumulate(m_head.widths.begin(), m_head.widths.end(), 0);
    for (qsizetype i = 0; i < heads.size(); ++i)
        m_widths += m_device->width() * qreal(m_head.widths.value(i, 1)) / qMax(1, total);
    beginPage();
    return done();
}

void ListPaper::beginPage()
{
    m_y = 0;
    m_firstRow = m_rows + 1;
    if (++m_page == 1) {
        usePen(true, headPt);
        const auto text = [this](const QString &line) {
            const QRectF room(0, m_y, m_device->width(), m_device->height());
            QRectF used;
            m_painter->drawText(room, cellFlags, line, &used);
            m_y = used.bottom() + mm(1);
        };
        text(m_head.title);
        usePen(false, cellPt);
        for (const QString &line : std::as_const(m_head.about))
            text(line);
        m_y += mm(2);
    }
    usePen(true, cellPt);
    const qreal height = heightOf(m_heads);
    drawCells(m_heads, height);
    m_y += height;
    m_painter->drawLine(QPointF(0, m_y), QPointF(m_device->width(), m_y));
    usePen(false, cellPt);
}

void ListPaper::endPage()
{
    const QRectF line(0, m_device->height() - mm(listFootMm), m_device->width(), mm(listFootMm));
    m_painter->drawText(line, Qt::AlignLeft | Qt::AlignBottom, m_head.foot);
    m_painter->drawText(line, Qt::AlignRight | Qt::AlignBottom,
                        m_head.pageText.arg(m_page).arg(m_firstRow).arg(m_rows));
}

qreal ListPaper::heightOf(const QStringList &cells) const
{
    const QFontMetricsF metrics(m_painter->font(), m_device.get());
    qreal height = metrics.lineSpacing();
    const qreal most = metrics.lineSpacing() * mostLines;
    for (qsizetype i = 0; i < m_widths.size(); ++i) {
        const qreal room = m_widths[i] - 2 * mm(cellPadMm);
        const QString &text = cells.value(i);
        // What fits on one line is not laid out to find that out.
        if (text.isEmpty() || (text.size() < 12 && metrics.horizontalAdvance(text) < room))
            continue;
        const QRectF needed =
            metrics.boundingRect(QRectF(0, 0, room, most * 10), cellFlags, text.left(500));
        height = qMax(height, qMin(most, needed.height()));
    }
    return height + 2 * mm(cellPadMm);
}

void ListPaper::drawCells(const QStringList &cells, qreal height)
{
    const qreal pad = mm(cellPadMm);
    qreal x = 0;
    for (qsizetype i = 0; i < m_widths.size(); ++i) {
        const QRectF box(x + pad, m_y + pad, m_widths[i] - 2 * pad, height - 2 * pad);
        m_painter->drawText(box, cellFlags, cells.value(i).left(500));
        x += m_widths[i];
    }
}

Done ListPaper::add(const QStringList &cells)
{
    const qreal height = heightOf(cells);
    if (m_y + height > m_device->height() - mm(listFootMm)) {
        endPage();
        if (!m_device->newPage())
            return Error{ErrorKind::Storage, u"no further page"_s, u"file"_s};
        beginPage();
    }
    drawCells(cells, height);
    ++m_rows;
    m_y += height;
    m_painter->save();
    m_painter->setPen(QColor(0xcc, 0xcc, 0xcc));
    m_painter->drawLine(QPointF(0, m_y), QPointF(m_device->width(), m_y));
    m_painter->restore();
    return done();
}

Done ListPaper::commit()
{
    endPage();
    m_painter->end();
    m_painter.reset();
    if (!m_file)
        return done();
    m_device.reset();
    if (!m_file->commit())
        return Error{ErrorKind::Storage, m_file->errorString(), u"file"_s};
    return done();
}

}  // namespace touchline::gui
