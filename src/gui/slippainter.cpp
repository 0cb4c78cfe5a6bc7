// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/slippainter.h"

#include <QtCore/QSaveFile>
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
    /// Broken where it has to be: slips hold Chinese, which may break anywhere, and long numbers.
    static QStringList broken(const QString &text, const QFontMetricsF &metrics, qreal width)
    {
        QStringList lines{QString()};
        for (const QChar c : text.simplified()) {
            if (metrics.horizontalAdvance(lines.last() + c) > width && !lines.last().isEmpty())
                lines += QString();
            lines.last() += c;
        }
        return lines;
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
        for (const QString &line : broken(text, metrics, m_right - m_left)) {
            put(line, font, (m_left + m_right - metrics.horizontalAdvance(line)) / 2);
            m_y += metrics.lineSpacing();
        }
    }
    void block(const QString &text, const QFont &font)
    {
        const QFontMetricsF metrics(font);
        for (const QString &line : broken(text, metrics, m_right - m_left)) {
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
        put(line.left, font, m_left);
        for (const QString &part : broken(line.right, metrics, m_right - m_left - name)) {
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
