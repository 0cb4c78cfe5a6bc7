// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/future.h"
#include "storage/database.h"

#include <optional>

namespace touchline::storage {

/// One thread that owns one Database; everyone else gets a future. Interactive jobs go before Bulk ones,
/// each kind in the order of arrival. Never wait for a future inside a job.
class DbThread final {
public:
    enum class Priority { Interactive, Bulk };
    static constexpr Priority Interactive = Priority::Interactive;
    static constexpr Priority Bulk = Priority::Bulk;
    /// Inline runs each job at once on the caller's thread: for simulations, where order is everything.
    enum class Executor { Threaded, Inline };

    [[nodiscard]] static Result<std::unique_ptr<DbThread>> open(
        const OpenOptions &options, Executor executor = Executor::Threaded);
    /// Finishes the running job; the futures of the waiting ones are cancelled.
    ~DbThread();
    DbThread(const DbThread &) = delete;
    DbThread &operator=(const DbThread &) = delete;

    /// Job: `T(Database &)`, `Result<T>(Database &)` or `void(Database &)`; it may throw Failure, which
    /// arrives as the Error of the result. A lost connection is opened anew before the next job.
    template <class Job>
    auto run(Job job, Priority priority = Interactive)
        -> Future<Outcome<std::invoke_result_t<Job &, Database &>>>
    {
        auto task = std::make_unique<JobTask<Job>>(std::move(job));
        auto future = task->future();
        enqueue(std::move(task), priority);
        return future;
    }
    /// Fire and forget; an Error is logged.
    template <class Job> void post(Job job, Priority priority = Interactive)
    {
        enqueue(std::make_unique<PostedTask<Job>>(std::move(job)), priority);
    }

private:
    struct Task {
        virtual ~Task() = default;
        virtual void execute(Database &db) = 0;
        virtual void fail(const Error &error) = 0;
        /// Hands the result over; what it wakes may call run() again.
        virtual void finish() = 0;
    };
    template <class Job> struct JobTask final : Task {
        using R = Outcome<std::invoke_result_t<Job &, Database &>>;
        explicit JobTask(Job work) : job(std::move(work)) {}
        Future<R> future() { return promise.future(); }
        void execute(Database &db) override
        {
            result.emplace(guarded([&] { return job(db); }));
        }
        void fail(const Error &error) override { result.emplace(error); }
        void finish() override { promise.deliver(std::move(*result)); }
        Job job;
        std::optional<R> result;
        Promise<R> promise;  // dies unfinished at shut-down, which cancels the future
    };
    template <class Job> struct PostedTask final : Task {
        explicit PostedTask(Job work) : job(std::move(work)) {}
        void execute(Database &db) override
        {
            if (const auto result = guarded([&] { return job(db); }); !result)
                fail(result.error());
        }
        void fail(const Error &error) override { report(error); }
        void finish() override {}
        Job job;
    };
    class Worker;
    class ThreadedWorker;
    class InlineWorker;

    explicit DbThread(std::unique_ptr<Worker> worker);
    void enqueue(std::unique_ptr<Task> task, Priority priority);
    static void report(const Error &error);
    std::unique_ptr<Worker> m_worker;
};

}  // namespace touchline::storage
