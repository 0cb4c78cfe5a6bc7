// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/composeredit.h"

#include "gui/offeredfiles.h"

#include <QtCore/QMimeData>
#include <QtGui/QInputMethodEvent>
#include <QtGui/QKeyEvent>

namespace touchline::gui {

ComposerKey composerKey(int key, Qt::KeyboardModifiers modifiers, bool composing, bool listOpen)
{
    const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
    const bool plain = !(modifiers & ~Qt::KeypadModifier);
    if (composing) {
        // An input method that lets one of these through has only not used it up.
        const bool its = (modifiers & ~(Qt::KeypadModifier | Qt::ShiftModifier)) || enter ||
                         key == Qt::Key_Escape || key == Qt::Key_Tab || key == Qt::Key_Backtab ||
                         key == Qt::Key_Up || key == Qt::Key_Down;
        return its ? ComposerKey::Nothing : ComposerKey::Text;
    }
    // With Shift it is the window's: the enquiry is closed.
    if (enter && modifiers.testFlag(Qt::ControlModifier) && !modifiers.testFlag(Qt::ShiftModifier))
        return ComposerKey::Submit;
    if (!listOpen || !plain)
        return ComposerKey::Text;
    if (enter || key == Qt::Key_Tab)
        return ComposerKey::ListTake;
    switch (key) {
    case Qt::Key_Up: return ComposerKey::ListUp;
    case Qt::Key_Down: return ComposerKey::ListDown;
    case Qt::Key_Escape: return ComposerKey::ListLeave;
    default: return ComposerKey::Text;
    }
}

ComposerEdit::ComposerEdit(QWidget *parent) : QPlainTextEdit(parent) {}

bool ComposerEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const ComposerKey meaning =
            composerKey(key->key(), key->modifiers(), m_composing, m_listOpen);
        // Esc and Enter have short-cuts in the window that must not win over what they mean here.
        if (m_composing || meaning != ComposerKey::Text) {
            event->accept();
            return true;
        }
    }
    // Tab would go to the next widget before keyPressEvent() sees it.
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool tab = key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab;
        if (tab && composerKey(key->key(), key->modifiers(), m_composing, m_listOpen) !=
                       ComposerKey::Text) {
            keyPressEvent(key);
            return true;
        }
    }
    return QPlainTextEdit::event(event);
}

void ComposerEdit::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = !event->preeditString().isEmpty();
    QPlainTextEdit::inputMethodEvent(event);
}

void ComposerEdit::keyPressEvent(QKeyEvent *event)
{
    const ComposerKey meaning =
        composerKey(event->key(), event->modifiers(), m_composing, m_listOpen);
    switch (meaning) {
    case ComposerKey::Text: QPlainTextEdit::keyPressEvent(event); return;
    case ComposerKey::Nothing: break;
    case ComposerKey::Submit: emit submitted(); break;
    case ComposerKey::ListUp:
    case ComposerKey::ListDown:
    case ComposerKey::ListTake:
    case ComposerKey::ListLeave: emit listKey(meaning); break;
    }
    event->accept();
}

void ComposerEdit::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    emit focusChanged(true);
}

void ComposerEdit::focusOutEvent(QFocusEvent *event)
{
    // The input method commits or drops what it composes when the focus goes.
    QPlainTextEdit::focusOutEvent(event);
    emit focusChanged(false);
}

bool ComposerEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return offersFiles(*source) || QPlainTextEdit::canInsertFromMimeData(source);
}

void ComposerEdit::insertFromMimeData(const QMimeData *source)
{
    if (offersFiles(*source))
        emit filesOffered(*source);
    else if (source->hasText())
        insertPlainText(source->text());
}

}  // namespace touchline::gui
