// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/keyhints.h"

#include "gui/keymap.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QHelpEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolTip>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr auto writtenProperty = "written";

}  // namespace

KeyHints::KeyHints(const Keymap &keymap, QWidget &top, QObject *parent)
    : QObject(parent), m_keymap(keymap), m_top(top)
{
    QCoreApplication::instance()->installEventFilter(this);
    connect(&keymap, &Keymap::changed, this, &KeyHints::relabel);
}

bool KeyHints::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !watched->isWidgetType())
        return false;
    auto *widget = static_cast<QWidget *>(watched);
    if (widget->window() != m_top.window() || widget->toolTip().isEmpty())
        return false;
    const QString tip = m_keymap.withKeysOfNow(widget->toolTip(), *widget);
    if (tip == widget->toolTip())
        return false;
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), tip, widget);
    return true;
}

void KeyHints::relabel()
{
    const QList<QLabel *> labels = m_top.findChildren<QLabel *>();
    for (QLabel *label : labels) {
        if (label->property("role").toString() != "kbd"_L1)
            continue;
        QVariant written = label->property(writtenProperty);
        if (!written.isValid()) {
            written = label->text();
            label->setProperty(writtenProperty, written);
        }
        label->setText(m_keymap.withKeysOfNow(written.toString(), *label));
    }
}

}  // namespace touchline::gui
