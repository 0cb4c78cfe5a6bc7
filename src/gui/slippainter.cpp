// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/slippainter.h"

#include <QtCore/QSaveFile>
#include <QtCore/QTextBoundaryFinder>
#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>
#include <QtWidgets/QApplication>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

// All lengths are in tenths of a millimetre: the painter is scaled to them.
constexpr qreal perMm = 10;
constexpr int pdfDpi = 300;
constexpr qreal inchMm = 25.4;

struct SlipMeasures {
    qreal widthMm;
    qreal marginMm;
    int text;  // size of type
    int title;
};

SlipMeasures measuresOf(SlipPaper paper)
{
    return paper == SlipPaper::Roll80 ? SlipMeasures{80, 5, 32, 44} : SlipMeasures{148, 14, 38, 54};
}

/// Goes through the lines and paints them if there is a painter.
class SlipLayout final {
public:
    SlipLayout(const SlipMeasures &measures, QPainter *painter)
        : m_left(measures.marginMm * perMm),
          m_right((measures.widthMm - measures.marginMm) * perMm),
          m_text(measures.text),
          m_title(measures.title),
          m_painter(painter),
          m_y(measures.marginMm * perMm)
    {}

    qreal run(const QList<SlipLine> &lines)
    {
        for (const SlipLine &line : lines) {
            switch (line.kind) {
            case SlipLine::Kind::Title: centred(line.left, fontOf(m_title, false)); break;
            case SlipLine::Kind::Centre: centred(line.left, fontOf(m_text, false)); break;
            case SlipLine::Kind::Text: block(line.left, fontOf(m_text, false)); break;
            case SlipLine::Kind::Pair: pair(line); break;
            case SlipLine::Kind::Rule: rule(); break;
            }
        }
        return m_y + m_left;
    }

private:
    static QFont fontOf(int size, bool strong)
    {
        QFont font = QApplication::font();
        font.setPixelSize(size);
        font.setWeight(strong ? QFont::Bold : QFont::Normal);
        return font;
    }
    void put(const QString &text, const QFont &font, qreal x)
    {
        if (!m_painter)
            return;
        m_painter->setFont(font);
        m_painter->drawText(QPointF(x, m_y + QFontMetricsF(font).ascent()), text);
    }
    void centred(const QString &text, const QFont &font)
    {
        const QFontMetricsF metrics(font);
        for (const QString &line : slipWrapped(text, font, m_right - m_left)) {
            put(line, font, (m_left + m_right - metrics.horizontalAdvance(line)) / 2);
            m_y += metrics.lineSpacing();
        }
    }
    void block(const QString &text, const QFont &font)
    {
        const QFontMetricsF metrics(font);
        for (const QString &line : slipWrapped(text, font, m_right - m_left)) {
            put(line, font, m_left);
            m_y += metrics.lineSpacing();
        }
    }
    void pair(const SlipLine &line)
    {
        const QFont font = fontOf(m_text, false);
        const QFont value = fontOf(m_text, line.strong);
        const QFontMetricsF metrics(value);
        const qreal name = QFontMetricsF(font).horizontalAdvance(line.left) + m_text;
        const qreal all = m_right - m_left;
        // A long name leaves no room beside it; the value stands below, at the right end as ever.
        const bool below = all - name < all / 3;
        if (below)
            block(line.left, font);
        else
            put(line.left, font, m_left);
        for (const QString &part : slipWrapped(line.right, value, below ? all : all - name)) {
            put(part, value, m_right - metrics.horizontalAdvance(part));
            m_y += metrics.lineSpacing() * 1.15;
        }
    }
    void rule()
    {
        m_y += m_text * 0.4;
        if (m_painter) {
            m_painter->setPen(QPen(Qt::black, 2, Qt::DashLine));
            m_painter->drawLine(QPointF(m_left, m_y), QPointF(m_right, m_y));
            m_painter->setPen(Qt::black);
        }
        m_y += m_text * 0.4;
    }

    qreal m_left;
    qreal m_right;
    int m_text;
    int m_title;
    QPainter *m_painter;
    qreal m_y;
};

}  // namespace

// Chinese may end a line anywhere, other words only where they end; what is longer than a line is cut.
QStringList slipWrapped(const QString &text, const QFont &font, qreal width)
{
    const QFontMetricsF metrics(font);
    const auto fits = [&](const QString &line) { return metrics.horizontalAdvance(line) <= width; };
    const QString all = text.simplified();
    QStringList lines{QString()};
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, all);
    qsizetype from = 0;
    while (finder.toNextBoundary() >= 0) {
        const QString piece = all.mid(from, finder.position() - from);
        from = finder.position();
        if (!fits(lines.last() + piece.trimmed()) && !lines.last().isEmpty())
            lines += QString();
        if (fits(lines.last() + piece.trimmed())) {
            lines.last() += piece;
            continue;
        }
        for (const QChar c : piece) {
            if (!fits(lines.last() + c) && !lines.last().isEmpty())
                lines += QString();
            lines.last() += c;
        }
    }
    for (QString &line : lines)
        line = line.trimmed();
    return lines;
}

qreal slipHeightMm(const QList<SlipLine> &lines, SlipPaper paper)
{
    return SlipLayout(measuresOf(paper), nullptr).run(lines) / perMm;
}

QPageSize slipPage(const QList<SlipLine> &lines, SlipPaper paper)
{
    if (paper == SlipPaper::A5)
        return QPageSize(QPageSize::A5);
    return QPageSize(QSizeF(measuresOf(paper).widthMm, slipHeightMm(lines, paper)),
                     QPageSize::Millimeter, u"80 mm"_s, QPageSize::ExactMatch);
}

void paintSlip(QPaintDevice &device, const QList<SlipLine> &lines, SlipPaper paper)
{
    QPainter painter(&device);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::black);
    const qreal scale = device.logicalDpiX() / inchMm / perMm;
    painter.scale(scale, scale);
    SlipLayout(measuresOf(paper), &painter).run(lines);
}

Done saveSlip(const QString &file, const QList<SlipLine> &lines, SlipPaper paper)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return Error{ErrorKind::Storage, out.errorString(), u"file"_s};
    {
        QPdfWriter pdf(&out);
        pdf.setResolution(pdfDpi);
        pdf.setPageSize(slipPage(lines, paper));
        pdf.setPageMargins(QMarginsF(0, 0, 0, 0));
        pdf.setCreator(u"Touchline"_s);
        paintSlip(pdf, lines, paper);
    }
    return out.commit() ? done() : Done(Error{ErrorKind::Storage, out.errorString(), u"file"_s});
}

QImage slipImage(const QList<SlipLine> &lines, SlipPaper paper, qreal pixelsPerMm)
{
    const SlipMeasures measures = measuresOf(paper);
    const qreal height = slipHeightMm(lines, paper);
    QImage image(int(measures.widthMm * pixelsPerMm), int(height * pixelsPerMm),
                 QImage::Format_RGB32);
    image.fill(Qt::white);
    const int dotsPerMetre = int(pixelsPerMm * 1000);
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    paintSlip(image, lines, paper);
    return image;
}

}  // namespace touchline::gui
