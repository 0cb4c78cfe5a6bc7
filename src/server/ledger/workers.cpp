// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/workers.h"

#include "domain/planted.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::ledger {
namespace {

constexpr size_t groupSize = 64;

const Error cancelled{ErrorKind::Busy, u"the ledger is closing"_s};
const Error unreachable{ErrorKind::Busy, u"the database cannot be reached"_s};

}  // namespace

Result<std::unique_ptr<Workers>> Workers::open(const storage::OpenOptions &options, int connections,
                                               std::function<void(const Touched &)> committed,
                                               storage::DbThread::Executor executor)
{
    std::unique_ptr<Workers> workers(new Workers);
    workers->m_engine = options.engine;
    workers->m_committed = std::move(committed);
    const bool sqlite = options.engine == storage::Engine::Sqlite;
    for (int i = 0; i < (sqlite ? 1 : connections); ++i) {
        auto writer = storage::DbThread::open(options, executor);
        if (!writer)
            return writer.error();
        workers->m_writers.push_back(*std::move(writer));
    }
    if (!sqlite)
        return workers;
    storage::OpenOptions readOnly = options;
    readOnly.access = storage::Access::ReadOnly;
    for (int i = 0; i < qMax(1, connections / 3); ++i) {
        auto reader = storage::DbThread::open(readOnly, executor);
        if (!reader)
            return reader.error();
        workers->m_readers.push_back(*std::move(reader));
    }
    return workers;
}

Workers::~Workers()
{
    m_readers.clear();
    m_writers.clear();
    for (const TaskPtr &task : m_queue) {
        task->fail(cancelled);
        task->finish();
    }
}

storage::DbThread &Workers::reader()
{
    auto &pool = m_readers.empty() ? m_writers : m_readers;
    return *pool[m_turn.fetch_add(1) % pool.size()];
}

void Workers::enqueue(TaskPtr task)
{
    if (m_engine == storage::Engine::Postgres) {
        // Without a connection the job is dropped unseen; who waits for it is told all the same.
        struct Owed {
            TaskPtr task;
            ~Owed()
            {
                if (!task)
                    return;
                task->fail(unreachable);
                task->finish();
            }
        };
        const auto owed = std::make_shared<Owed>(std::move(task));
        m_writers[m_turn.fetch_add(1) % m_writers.size()]->post(
            [this, owed](storage::Database &db) {
                runAlone(db, std::exchange(owed->task, nullptr));
            });
        return;
    }
    {
        const std::lock_guard lock(m_mutex);
        m_queue.push_back(std::move(task));
        if (std::exchange(m_draining, true))
            return;
    }
    // Without the lock: an inline executor drains at once.
    m_writers.front()->post([this](storage::Database &db) { drain(db); });
}

void Workers::drain(storage::Database &db)
{
    std::vector<TaskPtr> group;
    {
        const std::lock_guard lock(m_mutex);
        while (!m_queue.empty() && group.size() < groupSize) {
            group.push_back(std::move(m_queue.front()));
            m_queue.pop_front();
        }
    }
    runGroup(db, group);
    {
        const std::lock_guard lock(m_mutex);
        m_draining = !m_queue.empty();
        if (!m_draining)
            return;
    }
    // One group a turn, so that a backup or a checkpoint gets its turn too.
    m_writers.front()->post([this](storage::Database &next) { drain(next); });
}

void Workers::runGroup(storage::Database &db, const std::vector<TaskPtr> &group)
{
    Touched touched;
    const auto outcome = storage::guarded([&] {
        storage::Transaction transaction(db, storage::Transaction::Mode::Write);
        for (const TaskPtr &task : group) {
            try {
                storage::Savepoint part(db);
                if (task->apply(db)) {
                    part.release();
                    touched += task->touched;
                }
            } catch (const storage::Failure &failure) {
                task->fail(failure.error);
            }
        }
        if (planted(Plant::AnsweredBeforeCommit)) {
            for (const TaskPtr &task : group)
                task->finish();
        }
        transaction.commit();
    });
    if (planted(Plant::AnsweredBeforeCommit))
        return m_committed(touched);
    // Nobody is told before the commit, and everybody is told otherwise when it fails.
    for (const TaskPtr &task : group) {
        if (!outcome)
            task->fail(outcome.error());
    }
    if (outcome && !touched.isEmpty())
        m_committed(touched);
    for (const TaskPtr &task : group)
        task->finish();
}

void Workers::runAlone(storage::Database &db, const TaskPtr &task)
{
    bool committed = false;
    for (int attempt = 0; attempt < 4; ++attempt) {
        bool again = false;
        try {
            storage::Transaction transaction(db, storage::Transaction::Mode::Write);
            committed = task->apply(db);
            if (committed)
                transaction.commit();
        } catch (const storage::Failure &failure) {
            committed = false;
            task->fail(failure.error);
            again = failure.retryable();
        }
        if (!again)
            break;
    }
    if (committed && !task->touched.isEmpty())
        m_committed(task->touched);
    task->finish();
}

}  // namespace touchline::ledger
