// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"

#include <QtCore/QPointer>

class QMenu;

namespace touchline::desk {
class CardState;
}

namespace touchline::gui {

class MaskedValue;

/// Shows masked values of one customer in full: asks for the reason where one is due, asks the server,
/// hides all when the contact ends or the card goes.
class Reveals final : public QObject {
    Q_OBJECT
public:
    Reveals(const Context &context, desk::CardState &state, QWidget *place);

    void add(MaskedValue *value);
    /// A menu of all that is masked; for the keyboard.
    void choose();
    void want(MaskedValue *value);
    void ask(MaskedValue *value, RevealReason reason);
    void hideAll();

signals:
    void said(const QString &sentence);

private:
    void popUp(QMenu *menu, const QWidget *beside);

    Context m_context;
    desk::CardState &m_state;
    QWidget *m_place;
    QList<QPointer<MaskedValue>> m_values;
};

}  // namespace touchline::gui
