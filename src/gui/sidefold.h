// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"

#include <QtCore/QObject>

class QFrame;
class QSplitter;
class QToolButton;

namespace touchline::gui {

/// The first column of a splitter, which Ctrl+B folds into a strip and opens again. Remembers for the
/// user whether it is folded, and where the splitter stands.
class SideFold final : public QObject {
    Q_OBJECT
public:
    static constexpr int StripWidth = 44;

    /// `column`: the frame in the splitter; `content`: what is in it. `name`: under which it is kept.
    SideFold(const Context &context, QSplitter &splitter, QFrame &column, QWidget &content,
             const QString &name);

    [[nodiscard]] bool isFolded() const { return m_folded; }
    void setFolded(bool folded);
    void toggle() { setFolded(!m_folded); }

private:
    void keep();
    void showAlert();
    /// The content tells by its property "alert" what must be seen although it is folded.
    bool eventFilter(QObject *watched, QEvent *event) override;

    Context m_context;
    QSplitter &m_splitter;
    QFrame &m_column;
    QWidget &m_content;
    QString m_name;
    QToolButton *m_button;
    QToolButton *m_alert;
    int m_leastWidth;
    int m_openWidth = 0;  ///< before it was folded
    bool m_folded = false;
};

}  // namespace touchline::gui
