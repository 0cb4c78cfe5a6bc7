// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/application.h"

#include <QtCore/QAbstractEventDispatcher>
#include <QtCore/QThread>

namespace touchline::gui {

Application::Application(int &argc, char **argv) : QApplication(argc, argv)
{
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
    return taken;
}

}  // namespace touchline::gui
