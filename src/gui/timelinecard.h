// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/look.h"
#include "gui/timelinetext.h"

#include <QtGui/QStaticText>

class QPainter;

namespace touchline::gui {

/// One line of a timeline as it is drawn: a card, a grey line, or a low one above the days. It is laid out
/// once for a width; drawing it again costs little, so that scrolling does not shape every text anew.
class TimelineCard final {
public:
    enum class Form { Full, Low };  ///< Low: one row, for what is pinned and open
    struct State {
        bool current = false;
        bool focused = false;
        int reserved = 0;  ///< room at the right that is taken
        QString needle;    ///< what is marked
    };
    static constexpr int Side = 16;    ///< beside the cards
    static constexpr int Below = 6;    ///< between two cards
    static constexpr int Indent = 22;  ///< of what is inside of another card

    /// `width`: of the list.
    TimelineCard(const Look &look, const TimelineText &text, int width, Form form);

    [[nodiscard]] const TimelineText &text() const { return m_text; }
    /// With the room below it.
    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] int width() const { return m_width; }
    /// What a card with a body of so many characters will need.
    [[nodiscard]] static int guess(const Look &look, int length, int width);
    [[nodiscard]] static int lineHeight();
    [[nodiscard]] static int lowHeight();
    void paint(QPainter &painter, const QRect &box, const State &state) const;

private:
    /// A text in one font, shaped once.
    struct Piece {
        QString text;
        QStaticText shaped;
        int wide = 0;
    };
    [[nodiscard]] static Piece piece(const QString &text, const QFont &font);
    [[nodiscard]] const Piece &titleIn(int room) const;
    void layOut();
    void paintLine(QPainter &painter, const QRect &box, const State &state) const;
    void paintCard(QPainter &painter, const QRect &box, const State &state) const;
    void paintFrame(QPainter &painter, const QRect &box, const State &state) const;
    [[nodiscard]] int paintRight(QPainter &painter, const QRect &box) const;
    void paintPill(QPainter &painter, QPoint at, const State &state) const;
    void draw(QPainter &painter, QPoint topLeft, const Piece &piece, const QFont &font,
              const QColor &ink, const QString &needle) const;

    const Look &m_look;
    TimelineText m_text;
    int m_width;
    Form m_form;
    int m_height = 0;
    QFont m_body;
    QFont m_bold;
    QFont m_small;
    Piece m_right;
    Piece m_mark;
    Piece m_pill;
    QList<Piece> m_lines;
    QList<Piece> m_files;
    mutable Piece m_title;
    mutable int m_titleRoom = -1;
};

}  // namespace touchline::gui
