// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QListView>

namespace touchline::gui {

class TimelineDelegate;

/// The timeline's list: the heading of the topmost day stays at the top, and older entries are
/// asked for before the end is reached, so that scrolling does not stop at every page.
class TimelineView final : public QListView {
    Q_OBJECT
public:
    explicit TimelineView(QWidget *parent = nullptr);
    /// Not owned.
    void setTimelineDelegate(TimelineDelegate *delegate);

signals:
    /// Enter or a double click on an entry.
    void opened(const QModelIndex &index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fetchAhead();
    TimelineDelegate *m_delegate = nullptr;
};

}  // namespace touchline::gui
