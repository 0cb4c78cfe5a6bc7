// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/heldaction.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {

HeldAction::HeldAction(int holdMs, QObject *parent) : QObject(parent)
{
    m_timer.setObjectName(u"held action"_s);
    m_timer.setSingleShot(true);
    m_timer.setInterval(holdMs);
    connect(&m_timer, &QTimer::timeout, this, &HeldAction::flush);
}

HeldAction::~HeldAction()
{
    blockSignals(true);
    flush();
}

void HeldAction::hold(const QString &sentence, std::function<void()> act)
{
    flush();
    m_sentence = sentence;
    m_act = std::move(act);
    m_timer.start();
    emit changed();
}

bool HeldAction::undo()
{
    if (!m_act)
        return false;
    m_timer.stop();
    m_act = nullptr;
    m_sentence.clear();
    emit changed();
    return true;
}

void HeldAction::flush()
{
    if (!m_act)
        return;
    m_timer.stop();
    // Cleared first: what is done may hold the next one.
    const auto act = std::exchange(m_act, nullptr);
    m_sentence.clear();
    act();
    emit changed();
}

}  // namespace touchline::desk
