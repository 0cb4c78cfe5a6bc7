// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/searchedit.h"

#include <QtGui/QInputMethodEvent>

namespace touchline::gui {

SearchEdit::SearchEdit(QWidget *parent) : QLineEdit(parent)
{
    connect(this, &QLineEdit::textChanged, this, &SearchEdit::tell);
}

void SearchEdit::inputMethodEvent(QInputMethodEvent *event)
{
    m_composing = event->preeditString();
    QLineEdit::inputMethodEvent(event);
    tell();
}

void SearchEdit::tell()
{
    QString whole = text();
    whole.insert(cursorPosition(), m_composing);
    emit typed(whole.trimmed());
}

}  // namespace touchline::gui
