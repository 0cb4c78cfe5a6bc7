// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QWidget>

class QToolButton;
class QVBoxLayout;

namespace touchline::gui {

/// A group that is one line until somebody opens it.
class FoldBox final : public QWidget {
    Q_OBJECT
public:
    /// `name`: of the line that opens it, for tests and the keyboard.
    FoldBox(const QString &name, QWidget *parent = nullptr);

    void setTitle(const QString &title, const QString &toolTip);
    void setContent(QWidget *content);
    [[nodiscard]] bool isOpen() const { return m_open; }
    void setOpen(bool open);

signals:
    void toggled(bool open);

private:
    QToolButton *m_head;
    QVBoxLayout *m_column;
    QWidget *m_content = nullptr;
    bool m_open = false;
};

}  // namespace touchline::gui
