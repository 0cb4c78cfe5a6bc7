// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/timelinemodel.h"
#include "gui/timelineheights.h"

#include <QtWidgets/QListView>

namespace touchline::gui {

class TimelineDelegate;

/// The timeline's list. It places rows itself, from guessed heights that become exact when a row is
/// shown, so that 100,000 rows cost no more than ten and the scroll bar tells of all of them; and it keeps
/// what is on the screen in its place whatever comes in above. The heading of the topmost day stays.
class TimelineView final : public QListView {
    Q_OBJECT
public:
    explicit TimelineView(QWidget *parent = nullptr);
    /// Neither is owned. Sets the model too.
    void setTimeline(desk::TimelineModel &model, TimelineDelegate &delegate);
    /// Makes the row the current one and puts it a third below the top.
    void showRow(int row);
    /// Puts the row below the sticky heading.
    void scrollToRow(int row);

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &place) const override;
    void doItemsLayout() override;
    void reset() override;
    void keyboardSearch(const QString &search) override;

signals:
    /// Enter or a double click on a line.
    void opened(int row);
    /// P, or the pin on a card.
    void pinWanted(int row);
    /// The Menu key, the right button, or the dots on a card.
    void menuWanted(int row, const QPoint &globalPlace);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles = {}) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers keys) override;
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;

private:
    struct Anchor {
        desk::TimelineLine line;
        int offset = 0;  ///< of its top above that of the viewport
    };
    struct Held {
        int row = 0;
        int y = 0;  ///< of its top in the viewport
    };
    [[nodiscard]] Held hold() const;
    void restore(const Held &held);
    void guessAll();
    void keepPlace();
    void findPlace();
    void measureShown();
    void setHovered(int row);

    desk::TimelineModel *m_model = nullptr;
    TimelineDelegate *m_delegate = nullptr;
    RowHeights m_heights;
    std::optional<Anchor> m_anchor;
    std::optional<desk::TimelineLine> m_currentLine;
    int m_guessedWidth = 0;
};

}  // namespace touchline::gui
