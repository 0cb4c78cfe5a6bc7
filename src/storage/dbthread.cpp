// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/dbthread.h"

#include <QtCore/QLoggingCategory>
#include <QtCore/QThread>

#include <array>
#include <condition_variable>
#include <deque>
#include <mutex>

using namespace Qt::Literals::StringLiterals;

namespace touchline::storage {

namespace {

Q_LOGGING_CATEGORY(dbThreadLog, "touchline.storage")

}  // namespace

class DbThread::Worker {
public:
    explicit Worker(const OpenOptions &options) : m_options(options) {}
    virtual ~Worker() = default;
    virtual Done start() = 0;
    virtual void enqueue(std::unique_ptr<Task> task, Priority priority) = 0;

protected:
    Done open()
    {
        auto opened = Database::open(m_options);
        if (!opened)
            return opened.error();
        m_db = std::move(*opened);
        return done();
    }
    void execute(Task &task)
    {
        if (m_db && m_db->isLost())
            m_db.reset();
        if (!m_db) {
            if (const auto opened = open(); !opened) {
                task.fail(opened.error());
                return;
            }
        }
        task.execute(*m_db);
    }
    void close() { m_db.reset(); }

    /// By priority, each in the order of arrival.
    std::unique_ptr<Task> takeNext()
    {
        for (auto &queue : m_queues) {
            if (queue.empty())
                continue;
            auto task = std::move(queue.front());
            queue.pop_front();
            return task;
        }
        return nullptr;
    }
    std::array<std::deque<std::unique_ptr<Task>>, 2> m_queues;

private:
    OpenOptions m_options;
    std::unique_ptr<Database> m_db;
};

/// The worker that DbThread::open() makes for everyday use.
class DbThread::ThreadedWorker final : public DbThread::Worker {
public:
    using Worker::Worker;
    ~ThreadedWorker() override
    {
        decltype(m_queues) waiting;
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
            waiting.swap(m_queues);
        }
        m_changed.notify_all();
        for (auto &queue : waiting)
            queue.clear();  // cancels the futures, here: what that wakes must not hold our lock
        m_thread->wait();
    }

    Done start() override
    {
        std::optional<Done> opened;
        std::mutex mutex;
        std::condition_variable answered;
        m_thread.reset(QThread::create([&, this] {
            auto outcome = open();
            const bool good = bool(outcome);
            {
                const std::lock_guard lock(mutex);
                opened.emplace(std::move(outcome));
                answered
                    .notify_all();  // under the lock: start() must not leave before this is over
            }
            if (good)
                work();
            close();  // on the thread that opened it
        }));
        m_thread->setObjectName(u"database"_s);
        m_thread->start();
        std::unique_lock lock(mutex);
        answered.wait(lock, [&] { return opened.has_value(); });
        return *opened;
    }

    void enqueue(std::unique_ptr<Task> task, Priority priority) override
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_stopping)
                return;  // the task dies, which cancels its future
            m_queues[std::size_t(priority)].push_back(std::move(task));
        }
        m_changed.notify_one();
    }

private:
    void work()
    {
        while (auto task = waitForTask()) {
            execute(*task);
            task->finish();
        }
    }
    std::unique_ptr<Task> waitForTask()
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            if (m_stopping)
                return nullptr;
            if (auto task = takeNext())
                return task;
            m_changed.wait(lock);
        }
    }

    std::unique_ptr<QThread> m_thread;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_stopping = false;
};

class DbThread::InlineWorker final : public DbThread::Worker {
public:
    using Worker::Worker;
    Done start() override { return open(); }
    void enqueue(std::unique_ptr<Task> task, Priority priority) override
    {
        m_queues[std::size_t(priority)].push_back(std::move(task));
        // A job that asks for another job gets it after itself, as on a thread: it may be in the middle
        // of a transaction. What a result wakes is outside of the job, and runs at once.
        while (!m_inJob) {
            auto next = takeNext();
            if (!next)
                break;
            m_inJob = true;
            execute(*next);
            m_inJob = false;
            next->finish();
        }
    }

private:
    bool m_inJob = false;
};

Result<std::unique_ptr<DbThread>> DbThread::open(const OpenOptions &options, Executor executor)
{
    std::unique_ptr<Worker> worker;
    if (executor == Executor::Threaded)
        worker = std::make_unique<ThreadedWorker>(options);
    else
        worker = std::make_unique<InlineWorker>(options);
    if (const auto started = worker->start(); !started)
        return started.error();
    return std::unique_ptr<DbThread>(new DbThread(std::move(worker)));
}

DbThread::DbThread(std::unique_ptr<Worker> worker) : m_worker(std::move(worker)) {}

DbThread::~DbThread() = default;

void DbThread::enqueue(std::unique_ptr<Task> task, Priority priority)
{
    m_worker->enqueue(std::move(task), priority);
}

void DbThread::report(const Error &error)
{
    qCWarning(dbThreadLog) << "a posted job failed:" << error.detail;
}

}  // namespace touchline::storage
