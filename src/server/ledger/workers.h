// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/dbthread.h"

#include <QtCore/QSet>

#include <deque>
#include <mutex>

namespace touchline::ledger {

/// Scopes that a write touched: whoever waits on one of them is woken after the commit.
using Touched = QSet<QString>;

/// The ledger's connections. On SQLite one writer, which drains its queue into one transaction with a
/// savepoint per job, and read-only readers; on PostgreSQL a pool in which every job has a transaction
/// of its own, repeated up to three times when the engine asks for it.
class Workers final {
public:
    /// `committed` is called on a worker's thread after each commit that touched anything.
    [[nodiscard]] static Result<std::unique_ptr<Workers>> open(
        const storage::OpenOptions &options, int connections,
        std::function<void(const Touched &)> committed,
        storage::DbThread::Executor executor = storage::DbThread::Executor::Threaded);
    ~Workers();

    [[nodiscard]] storage::Engine engine() const { return m_engine; }

    /// Job: T(Database &, Touched &) or Result<T>(…) within an open write transaction; an Error or a
    /// Failure rolls back what it did. The future is finished after the commit.
    template <class Job> auto write(Job job)
    {
        using R = storage::Outcome<std::invoke_result_t<Job &, storage::Database &, Touched &>>;
        auto task = std::make_shared<JobTask<Job, R>>(std::move(job));
        Future<R> future = task->promise.future();
        enqueue(task);
        return future;
    }

    /// The same for a job that makes its transactions itself (PostgreSQL only).
    template <class Job> auto alone(Job job)
    {
        using R = storage::Outcome<std::invoke_result_t<Job &, storage::Database &, Touched &>>;
        return m_writers[m_turn.fetch_add(1) % m_writers.size()]->run(
            [this, job = std::move(job)](storage::Database &db) mutable -> R {
                Touched touched;
                R result = job(db, touched);
                if (!touched.isEmpty())
                    m_committed(touched);
                return result;
            });
    }

    /// Job within a read-only snapshot.
    template <class Job> auto read(Job job)
    {
        return reader().run([job = std::move(job)](storage::Database &db) mutable {
            storage::Transaction snapshot(db, storage::Transaction::Mode::Read);
            return job(db);
        });
    }

    /// Job on the writer's connection outside any transaction: backup, checkpoint.
    template <class Job> auto exclusive(Job job) { return m_writers.front()->run(std::move(job)); }

private:
    struct Task {
        virtual ~Task() = default;
        virtual bool apply(storage::Database &db) = 0;  // false: roll back
        virtual void fail(const Error &error) = 0;
        virtual void finish() = 0;
        Touched touched;
    };
    template <class Job, class R> struct JobTask final : Task {
        explicit JobTask(Job work) : job(std::move(work)) {}
        bool apply(storage::Database &db) override
        {
            touched.clear();
            if constexpr (std::is_void_v<
                              std::invoke_result_t<Job &, storage::Database &, Touched &>>) {
                job(db, touched);
                result.emplace(done());
            } else {
                result.emplace(job(db, touched));
            }
            return bool(*result);
        }
        void fail(const Error &error) override { result.emplace(error); }
        void finish() override { promise.deliver(*std::move(result)); }
        Job job;
        std::optional<R> result;
        Promise<R> promise;
    };
    using TaskPtr = std::shared_ptr<Task>;

    Workers() = default;
    void enqueue(TaskPtr task);
    void drain(storage::Database &db);
    void runGroup(storage::Database &db, const std::vector<TaskPtr> &group);
    void runAlone(storage::Database &db, const TaskPtr &task);
    [[nodiscard]] storage::DbThread &reader();

    storage::Engine m_engine = storage::Engine::Sqlite;
    std::function<void(const Touched &)> m_committed;
    std::mutex m_mutex;
    std::deque<TaskPtr> m_queue;
    bool m_draining = false;
    std::atomic<unsigned> m_turn = 0;
    std::vector<std::unique_ptr<storage::DbThread>> m_readers;
    std::vector<std::unique_ptr<storage::DbThread>> m_writers;
};

}  // namespace touchline::ledger
