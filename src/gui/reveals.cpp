// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/reveals.h"

#include "desk/cardstate.h"
#include "gui/maskedvalue.h"
#include "gui/words.h"

#include <QtWidgets/QMenu>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

Reveals::Reveals(const Context &context, desk::CardState &state, QWidget *place)
    : QObject(place), m_context(context), m_state(state), m_place(place)
{
    connect(&state, &desk::CardState::contactEnded, this, &Reveals::hideAll);
    connect(&context.desk, &desk::Desk::actorChanged, this, &Reveals::hideAll);
}

void Reveals::add(MaskedValue *value)
{
    m_values += value;
    connect(value, &MaskedValue::revealWanted, this, [this, value] { want(value); });
}

void Reveals::hideAll()
{
    for (const auto &value : std::as_const(m_values)) {
        if (value)
            value->hideAgain();
    }
}

void Reveals::popUp(QMenu *menu, const QWidget *beside)
{
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(beside->mapToGlobal(QPoint(0, beside->height())));
    if (!menu->actions().isEmpty())
        menu->setActiveAction(menu->actions().first());
}

void Reveals::choose()
{
    auto *menu = new QMenu(m_place);
    int place = 0;
    for (const auto &value : std::as_const(m_values)) {
        if (!value || !value->isVisible())
            continue;
        QAction *action = menu->addAction(u"&%1  %2"_s.arg(++place).arg(value->caption()));
        connect(action, &QAction::triggered, this, [this, value] {
            if (value)
                want(value);
        });
    }
    popUp(menu, m_place);
}

void Reveals::want(MaskedValue *value)
{
    if (!desk::asksReason(value->field(), m_state.inContact())) {
        ask(value, RevealReason::Contact);
        return;
    }
    auto *menu = new QMenu(m_place);
    menu->setAccessibleName(tr("Why do you need to see it?"));
    menu->addSection(tr("Why do you need to see it?"));
    for (int i = 0; i < int(RevealReason::Unknown); ++i) {
        const auto reason = RevealReason(i);
        QAction *action = menu->addAction(u"&%1  %2"_s.arg(i + 1).arg(words(reason)));
        connect(action, &QAction::triggered, this, [this, value = QPointer(value), reason] {
            if (value)
                ask(value, reason);
        });
    }
    popUp(menu, value);
}

void Reveals::ask(MaskedValue *value, RevealReason reason)
{
    m_context.desk.reveal(m_state.customer(), value->field(), reason, value->record())
        .then(this, [this, value = QPointer(value)](const Result<desk::Revealed> &shown) {
            if (!shown) {
                if (shown.error().field == "lease"_L1)
                    emit said(
                        tr("This computer has not reached the server for three days. Until it "
                           "does, nothing is shown in full."));
                else
                    emit said(
                        shown.error().kind == ErrorKind::Offline
                            ? tr("Showing a number in full needs the server, which is not there.")
                            : sentence(shown.error()));
                return;
            }
            // Whoever has gone elsewhere meanwhile does not see it any more.
            if (value && value->isVisible())
                value->reveal(shown->value, shown->seconds);
        });
}

}  // namespace touchline::gui
