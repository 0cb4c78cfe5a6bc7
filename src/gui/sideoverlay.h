// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"

#include <QtCore/QObject>
#include <QtCore/QPointer>

class QFrame;
class QSplitter;
class QToolButton;

namespace touchline::gui {

/// The last column of a splitter. With enough room it stands there; in a narrow window it is folded into a
/// strip and opens at the right of its neighbours, which make room for it, takes the keyboard and gives it
/// back when it is folded.
class SideOverlay final : public QObject {
    Q_OBJECT
public:
    /// From this width of the window on there is room for a third column.
    static constexpr int RoomWidth = 1500;
    static constexpr int StripWidth = 44;
    /// What the button that folds it takes at the right end of the column's first line.
    static constexpr int FoldRoom = 36;

    /// `column`: the frame in the splitter.
    /// `page`: what it opens over; its right edge is that of the overlay.
    SideOverlay(const Context &context, QSplitter &splitter, QFrame &column, QWidget &page);

    [[nodiscard]] bool isOverlay() const { return m_overlay; }
    /// Whether it is on the screen: always, as a column.
    [[nodiscard]] bool isOpen() const { return !m_overlay || m_open; }
    /// The keyboard goes there; where it stands as a column, nothing else happens.
    void open();
    /// As open(), but nothing at all where it stands as a column.
    void comeForward()
    {
        if (m_overlay)
            open();
    }
    void fold();
    /// Folds it when the keyboard is there; otherwise it goes there.
    void toggle();

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// So much of the page's contents lies below it, at the right.
    void covered(int width);
    /// So much of the column's first line belongs to the button that folds it.
    void headCovered(int width);

private:
    void fit();
    void setOverlay(bool overlay);
    void place();
    void enter();

    QSplitter &m_splitter;
    QFrame &m_column;
    QWidget &m_page;
    QFrame *m_strip;
    QToolButton *m_openButton;
    QToolButton *m_foldButton;
    QPointer<QWidget> m_before;  ///< had the keyboard when it was opened
    bool m_overlay = false;
    bool m_open = false;
};

}  // namespace touchline::gui
