// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/finder.h"

#include <QtWidgets/QFrame>

class QListView;

namespace touchline::gui {

class SearchEdit;

/// The list below the search line. It is no window of its own: focus and input method stay in the
/// line, whose arrow keys, Enter and Esc it takes.
class SearchPopup final : public QFrame {
    Q_OBJECT
public:
    /// `commands` outlives this.
    SearchPopup(const Context &context, SearchEdit &edit, QWidget &window,
                const Commands &commands);

    [[nodiscard]] Finder &finder() { return m_finder; }
    [[nodiscard]] QListView &list() { return *m_list; }
    void showBelow();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool key(int key);
    void step(int by);
    void closeUp();
    void fit();

    SearchEdit &m_edit;
    QListView *m_list;
    Finder m_finder;
};

}  // namespace touchline::gui
