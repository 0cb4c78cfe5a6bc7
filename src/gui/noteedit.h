// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QPlainTextEdit>

namespace touchline::gui {

/// A text field in which Ctrl+Enter submits, unless an input method is composing: then the keys are
/// the input method's.
class NoteEdit final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit NoteEdit(QWidget *parent = nullptr);

signals:
    void submitted();
    void focusChanged(bool focused);

protected:
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    /// Pasted text is plain.
    void insertFromMimeData(const QMimeData *source) override;

private:
    bool m_composing = false;
};

}  // namespace touchline::gui
