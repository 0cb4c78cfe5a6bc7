// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/application.h"

#include <QtCore/QAbstractEventDispatcher>
#include <QtCore/QThread>

namespace touchline::gui {

Application::Application(int &argc, char **argv) : QApplication(argc, argv)
{
    m_begun.start();
    if (auto *dispatcher = QAbstractEventDispatcher::instance())
        connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this,
                [this] { m_stalls.excuse(); });
}

bool Application::notify(QObject *receiver, QEvent *event)
{
    // Events of the database's and the sync's threads come through here as well, on those threads.
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    m_stalls.begin(receiver, event);
    const bool taken = QApplication::notify(receiver, event);
    m_stalls.end();
    if (!m_firstPaintMs)
        noteFirstPaint(*event);
    return taken;
}

void Application::noteFirstPaint(const QEvent &event)
{
    // The widgets are painted within one of these events of their window.
    const bool frame = event.type() == QEvent::Expose || event.type() == QEvent::UpdateRequest;
    if (event.type() == QEvent::Paint)
        m_paints = true;
    else if (m_paints && frame)
        m_firstPaintMs = m_begun.elapsed();
}

}  // namespace touchline::gui
