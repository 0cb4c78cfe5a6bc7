// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QPlainTextEdit>

namespace touchline::gui {

/// What a key means to who writes.
enum class ComposerKey {
    Text,     ///< an ordinary key of the text field
    Nothing,  ///< the input method's
    Submit,   ///< Ctrl+Enter
    ListUp,   ///< the rest: of the list of quick texts while it is open
    ListDown,
    ListTake,
    ListLeave,
};

[[nodiscard]] ComposerKey composerKey(int key, Qt::KeyboardModifiers modifiers, bool composing,
                                      bool listOpen);

/// The text field of the composer. While an input method composes, Enter, Ctrl+Enter, Esc and Tab are
/// its own, and so are the window's short-cuts; what is being composed is no text of the field yet.
class ComposerEdit final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit ComposerEdit(QWidget *parent = nullptr);

    [[nodiscard]] bool isComposing() const { return m_composing; }
    /// The list of quick texts takes some of the keys while it is open.
    void setListOpen(bool open) { m_listOpen = open; }

signals:
    void submitted();
    void focusChanged(bool focused);
    /// ListUp, ListDown, ListTake or ListLeave.
    void listKey(touchline::gui::ComposerKey key);
    /// Dropped or pasted; only good during the call.
    void filesOffered(const QMimeData &data);

protected:
    bool event(QEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData *source) const override;
    /// Pasted text is plain; files are offered to whoever takes them.
    void insertFromMimeData(const QMimeData *source) override;

private:
    bool m_composing = false;
    bool m_listOpen = false;
};

}  // namespace touchline::gui
