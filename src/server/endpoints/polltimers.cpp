// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/endpoints/polltimers.h"

#include <QtCore/QThread>
#include <QtCore/QTimer>

#include <mutex>

namespace touchline::endpoints {

struct PollTimers::State {
    std::mutex mutex;
    std::unique_ptr<QThread> thread;  ///< null in place
    QObject *home = nullptr;          ///< null once closed
};

PollTimers::PollTimers(bool inPlace) : d(std::make_unique<State>())
{
    d->home = new QObject;
    if (inPlace)
        return;
    d->thread = std::make_unique<QThread>();
    d->home->moveToThread(d->thread.get());
    QObject::connect(d->thread.get(), &QThread::finished, d->home, &QObject::deleteLater);
    d->thread->start();
}

PollTimers::~PollTimers() { close(); }

void PollTimers::after(int ms, std::function<void()> work)
{
    const std::lock_guard lock(d->mutex);
    if (!d->home)
        return;
    QMetaObject::invokeMethod(d->home, [home = d->home, ms, work = std::move(work)]() mutable {
        QTimer::singleShot(ms, home, std::move(work));
    });
}

void PollTimers::close()
{
    std::unique_ptr<QThread> thread;
    QObject *home = nullptr;
    {
        const std::lock_guard lock(d->mutex);
        thread = std::move(d->thread);
        home = std::exchange(d->home, nullptr);
    }
    if (!thread) {
        delete home;
        return;
    }
    thread->quit();
    thread->wait();
}

}  // namespace touchline::endpoints
