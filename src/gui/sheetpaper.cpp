// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// An order's sheet on paper.

#include "gui/ordersheet.h"
#include "gui/words.h"

#include <QtCore/QSaveFile>
#include <QtGui/QAbstractTextDocumentLayout>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtGui/QTextBlock>
#include <QtGui/QTextCursor>
#include <QtGui/QTextDocument>
#include <QtGui/QTextTable>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int sheetDpi = 300;
constexpr qreal bodyPt = 9.5;
constexpr qreal titlePt = 15;
constexpr qreal groupPt = 11;
constexpr qreal sheetMarginMm = 15;
constexpr qreal sheetFootMm = 8;
constexpr qreal sheetInchMm = 25.4;
constexpr qreal namePercent = 24;

QTextCharFormat typeOf(qreal points, bool strong, const QColor &colour = Qt::black)
{
    QTextCharFormat format;
    format.setFontPointSize(points);
    format.setFontWeight(strong ? QFont::Bold : QFont::Normal);
    format.setForeground(colour);
    return format;
}

void addGroup(QTextCursor &cursor, const SheetGroup &group)
{
    QTextBlockFormat head;
    head.setTopMargin(10);
    head.setBottomMargin(2);
    cursor.insertBlock(head, typeOf(groupPt, true));
    cursor.insertText(group.title);
    QTextTableFormat format;
    format.setBorder(0);
    format.setCellPadding(1.5);
    format.setCellSpacing(0);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setColumnWidthConstraints(
        {QTextLength(QTextLength::PercentageLength, namePercent),
         QTextLength(QTextLength::PercentageLength, 100 - namePercent)});
    QTextTable *table = cursor.insertTable(int(group.pairs.size()), 2, format);
    for (int row = 0; row < group.pairs.size(); ++row) {
        QTextCursor name = table->cellAt(row, 0).firstCursorPosition();
        name.setCharFormat(typeOf(bodyPt, false, QColor(0x55, 0x55, 0x55)));
        // Text of people is never markup.
        name.insertText(group.pairs[row].first, typeOf(bodyPt, false, QColor(0x55, 0x55, 0x55)));
        table->cellAt(row, 1).firstCursorPosition().insertText(group.pairs[row].second,
                                                               typeOf(bodyPt, false));
    }
    cursor.movePosition(QTextCursor::End);
}

}  // namespace

std::unique_ptr<QTextDocument> sheetDocument(const OrderSheet &sheet, const QFont &font)
{
    auto document = std::make_unique<QTextDocument>();
    QFont plain = font;
    plain.setPointSizeF(bodyPt);
    document->setDefaultFont(plain);
    document->setDocumentMargin(0);
    QTextCursor cursor(document.get());
    cursor.insertText(sheet.title, typeOf(titlePt, true));
    cursor.insertBlock({}, typeOf(bodyPt, false));
    cursor.insertText(sheet.about, typeOf(bodyPt, false));
    for (const SheetGroup &group : sheet.groups)
        addGroup(cursor, group);
    return document;
}

int printSheet(const OrderSheet &sheet, const QFont &font, QPagedPaintDevice &device)
{
    device.setPageSize(QPageSize(QPageSize::A4));
    device.setPageMargins(QMarginsF(sheetMarginMm, sheetMarginMm, sheetMarginMm, sheetMarginMm),
                          QPageLayout::Millimeter);
    QPainter painter(&device);
    const auto document = sheetDocument(sheet, font);
    document->documentLayout()->setPaintDevice(&device);
    const qreal dpi = device.logicalDpiY();
    const QRectF page(0, 0, device.width(), device.height());
    const qreal foot = sheetFootMm / sheetInchMm * dpi;
    document->setPageSize(QSizeF(page.width(), page.height() - foot));
    QFont small = font;
    small.setPointSizeF(bodyPt - 1.5);
    const int pages = document->pageCount();
    for (int i = 0; i < pages; ++i) {
        if (i > 0)
            device.newPage();
        painter.save();
        painter.translate(0, -i * (page.height() - foot));
        const QRectF part(0, i * (page.height() - foot), page.width(), page.height() - foot);
        QAbstractTextDocumentLayout::PaintContext context;
        context.clip = part;
        context.palette.setColor(QPalette::Text, Qt::black);
        painter.setClipRect(part);
        document->documentLayout()->draw(&painter, context);
        painter.restore();
        painter.setFont(small);
        const QRectF line(0, page.height() - foot, page.width(), foot);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom, sheet.foot);
        painter.drawText(line, Qt::AlignRight | Qt::AlignBottom,
                         Words::tr("Page %1 of %2").arg(i + 1).arg(pages));
    }
    return pages;
}

Result<int> saveSheet(const OrderSheet &sheet, const QFont &font, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{ErrorKind::Storage, file.errorString(), u"file"_s};
    int pages = 0;
    {
        QPdfWriter writer(&file);
        writer.setResolution(sheetDpi);
        writer.setTitle(sheet.title);
        pages = printSheet(sheet, font, writer);
    }
    if (!file.commit())
        return Error{ErrorKind::Storage, file.errorString(), u"file"_s};
    return pages;
}

}  // namespace touchline::gui
