// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/scanfilter.h"

#include "domain/clock.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QKeyEvent>

namespace touchline::gui {
namespace {

bool isEnter(const QKeyEvent &event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

/// A single character of a card or bar code, typed without a command key.
bool isScanKey(const QKeyEvent &event)
{
    const auto commands = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    return commands == Qt::NoModifier && !event.isAutoRepeat() && event.text().size() == 1 &&
           ScanBurst::isPart(event.text().front());
}

}  // namespace

struct ScanFilter::Held {
    QPointer<QObject> window;
    std::unique_ptr<QKeyEvent> event;
};

ScanFilter::ScanFilter(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_wait.setSingleShot(true);
    m_wait.setTimerType(Qt::PreciseTimer);
    m_wait.setInterval(int(ScanBurst::GapMs) + 5);
    connect(&m_wait, &QTimer::timeout, this, &ScanFilter::giveBack);
}

ScanFilter::~ScanFilter() = default;

void ScanFilter::setOn(bool on)
{
    if (std::exchange(m_on, on) == on)
        return;
    if (on) {
        QCoreApplication::instance()->installEventFilter(this);
    } else {
        QCoreApplication::instance()->removeEventFilter(this);
        giveBack();
    }
}

qint64 ScanFilter::timeOf(const QKeyEvent &event) const
{
    // When the key was pressed, not when a busy program came to it.
    return event.timestamp() > 0 ? qint64(event.timestamp()) : m_clock.monotonicMs();
}

bool ScanFilter::eventFilter(QObject *watched, QEvent *event)
{
    if (m_giving)
        return false;
    switch (event->type()) {
    case QEvent::ShortcutOverride: {
        // In the middle of a burst no letter and no Enter may call a command.
        auto &key = static_cast<QKeyEvent &>(*event);
        const bool inBurst = m_burst.text().size() >= 2 && isScanKey(key);
        const bool ends = isEnter(key) && m_burst.isScan(timeOf(key));
        if (!inBurst && !ends) {
            // What was typed before a command comes before it.
            if (!isScanKey(key))
                giveBack();
            return false;
        }
        event->accept();
        return true;
    }
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
        // Keys come to the window first; it hands them to the widget that has the focus.
        return watched->isWindowType() && takeKey(watched, static_cast<QKeyEvent &>(*event));
    case QEvent::MouseButtonPress:
    case QEvent::InputMethod:
    case QEvent::WindowDeactivate: giveBack(); return false;
    default: return false;
    }
}

bool ScanFilter::takeKey(QObject *window, QKeyEvent &event)
{
    if (event.type() == QEvent::KeyRelease) {
        if (m_held.empty())
            return false;
        hold(window, event);
        return true;
    }
    if (isEnter(event) && m_burst.isScan(timeOf(event))) {
        const QString text = m_burst.text();
        m_wait.stop();
        m_burst.clear();
        m_held.clear();
        emit scanned(text);
        return true;
    }
    if (!isScanKey(event)) {
        giveBack();
        return false;
    }
    const QChar sign = event.text().front();
    ScanBurst before = m_burst;
    if (!m_burst.add(sign, timeOf(event))) {
        m_burst = before;
        giveBack();
        m_burst.add(sign, timeOf(event));
    }
    hold(window, event);
    m_wait.start();
    return true;
}

void ScanFilter::hold(QObject *window, QKeyEvent &event)
{
    m_held.push_back({window, std::unique_ptr<QKeyEvent>(event.clone())});
}

void ScanFilter::giveBack()
{
    m_wait.stop();
    m_burst.clear();
    std::vector<Held> held;
    held.swap(m_held);
    m_giving = true;
    for (const Held &one : held) {
        if (one.window)
            QCoreApplication::sendEvent(one.window, one.event.get());
    }
    m_giving = false;
}

}  // namespace touchline::gui
