// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/undobar.h"

#include "gui/namedkey.h"
#include "gui/preferences.h"

#include "ui_undobar.h"

#include <utility>

namespace touchline::gui {

UndoBar::UndoBar(QWidget *parent) : QFrame(parent), m_ui(std::make_unique<Ui::UndoBar>())
{
    m_ui->setupUi(this);
    hide();
    connect(&m_held, &desk::HeldAction::changed, this, &UndoBar::showHeld);
    connect(m_ui->undoButton, &QPushButton::clicked, this, &UndoBar::undo);
    undoKeys(this, tr("Take back what was just done"), [this] { undo(); });
}

UndoBar::~UndoBar() { m_held.disconnect(this); }

void UndoBar::follow(const Preferences *preferences)
{
    if (!preferences)
        return;
    const auto adopt = [this, preferences] { m_held.setHoldMs(preferences->undoSeconds() * 1000); };
    connect(preferences, &Preferences::changed, this, adopt);
    adopt();
}

void UndoBar::hold(const QString &sentence, std::function<void()> act)
{
    m_reverse = nullptr;
    m_held.hold(sentence, std::move(act));
}

void UndoBar::offer(const QString &sentence, std::function<void()> reverse)
{
    m_held.hold(sentence, [] {});
    m_reverse = std::move(reverse);
}

void UndoBar::flush() { m_held.flush(); }

void UndoBar::undo()
{
    const auto reverse = std::exchange(m_reverse, nullptr);
    if (!m_held.undo())
        return;
    if (reverse)
        reverse();
    emit undone();
}

void UndoBar::showHeld()
{
    if (m_held.isHolding()) {
        m_ui->sentenceLabel->setText(m_held.sentence());
        m_ui->undoButton->setAccessibleDescription(m_held.sentence());
    } else {
        m_reverse = nullptr;
    }
    setVisible(m_held.isHolding());
}

}  // namespace touchline::gui
