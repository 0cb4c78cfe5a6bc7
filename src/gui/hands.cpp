// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/hands.h"

#include <QtGui/QContextMenuEvent>
#include <QtGui/QGuiApplication>
#include <QtGui/QKeyEvent>
#include <QtGui/QWindow>

using namespace Qt::Literals::StringLiterals;

QT_BEGIN_NAMESPACE
// Qt's own way in for keys that come from no keyboard; QTest declares it in the same way. Unlike an event
// that is sent to a widget, what comes in here can be a shortcut.
Q_GUI_EXPORT void qt_handleKeyEvent(QWindow *window, QEvent::Type type, int key,
                                    Qt::KeyboardModifiers modifiers,
                                    const QString &text = QString(), bool autoRepeat = false,
                                    ushort count = 1);
QT_END_NAMESPACE

namespace touchline::gui {
namespace {

constexpr ulong fingerGapMs = 90;
constexpr ulong readerMs = 4;

QString signOf(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers & ~Qt::KeyboardModifiers(Qt::ShiftModifier))
        return {};
    if (key == Qt::Key_Return)
        return u"\r"_s;
    return key >= Qt::Key_Space && key <= Qt::Key_AsciiTilde ? QString(QChar(key).toLower())
                                                             : QString();
}

}  // namespace

QWindow &Hands::target() const
{
    QWindow *focus = QGuiApplication::focusWindow();
    return focus ? *focus : m_window;
}

void Hands::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    ++m_actions;
    const QString sign = signOf(key, modifiers);
    // The window may be gone after the first half.
    qt_handleKeyEvent(&target(), QEvent::KeyPress, key, modifiers, sign);
    // The system turns this key into what it means.
    if (key == Qt::Key_Menu) {
        QContextMenuEvent menu(QContextMenuEvent::Keyboard, {});
        QCoreApplication::sendEvent(&target(), &menu);
    }
    qt_handleKeyEvent(&target(), QEvent::KeyRelease, key, modifiers, sign);
}

void Hands::strike(Qt::Key key, const QString &sign, ulong gapMs)
{
    m_atMs += gapMs;
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, Qt::NoModifier, sign);
        event.setTimestamp(m_atMs);
        QCoreApplication::sendEvent(&target(), &event);
    }
}

void Hands::type(const QString &text)
{
    for (const QChar sign : text)
        strike(Qt::Key(sign.toUpper().unicode()), sign, fingerGapMs);
}

void Hands::swipe(const QString &text)
{
    ++m_actions;
    m_atMs += fingerGapMs;
    for (const QChar sign : text)
        strike(Qt::Key(sign.toUpper().unicode()), sign, readerMs);
    strike(Qt::Key_Return, u"\r"_s, readerMs);
}

}  // namespace touchline::gui
