// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/channels/dispatcher.h"

#include "server/ledger/ledger.h"

#include <condition_variable>

using namespace Qt::Literals::StringLiterals;

namespace touchline::channels {
namespace {

constexpr int atOnce = 16;
constexpr qint64 shortestPauseMs = 1'000;
constexpr qint64 longestPauseMs = 300'000;

qint64 pauseAfter(qint64 tries)
{
    return qMin(longestPauseMs, shortestPauseMs << qMin<qint64>(tries, 10));
}

}  // namespace

struct Dispatcher::Line {
    std::unique_ptr<Adapter> adapter;
    quint64 ticket = 0;
    bool busy = false;
    bool again = false;
};

// Shared with what is still under way on the ledger's threads, so that a late wake finds it.
struct Dispatcher::State {
    State(ledger::Ledger &of, Log print) : ledger(of), queue(of), log(std::move(print)) {}
    ledger::Ledger &ledger;
    ledger::OutgoingQueue queue;
    Log log;
    std::mutex mutex;
    std::condition_variable rested;
    bool stopping = false;
    std::vector<std::unique_ptr<Line>> lines;
};

Dispatcher::Dispatcher(ledger::Ledger &ledger, std::vector<std::unique_ptr<Adapter>> adapters,
                       Log log)
    : m_state(std::make_shared<State>(ledger, std::move(log)))
{
    for (auto &adapter : adapters) {
        auto line = std::make_unique<Line>();
        line->adapter = std::move(adapter);
        m_state->lines.push_back(std::move(line));
    }
    QObject::connect(&m_again, &QTimer::timeout, &m_again, [this] { look(); });
}

Dispatcher::~Dispatcher()
{
    std::unique_lock lock(m_state->mutex);
    m_state->stopping = true;
    for (const auto &line : m_state->lines) {
        m_state->ledger.bell().forget(line->ticket);
        m_state->rested.wait(lock, [&] { return !line->busy; });
    }
}

void Dispatcher::start()
{
    for (const auto &line : m_state->lines)
        listen(m_state, *line);
    if (const Done reclaimed = m_state->queue.reclaim().result(); !reclaimed)
        qWarning("outgoing: %s", qPrintable(reclaimed.error().detail));
    look();
    m_again.start(LookAgainMs);
}

void Dispatcher::look()
{
    for (const auto &line : m_state->lines)
        run(m_state, *line);
}

void Dispatcher::listen(const std::shared_ptr<State> &state, Line &line)
{
    const std::lock_guard lock(state->mutex);
    if (state->stopping || state->ledger.bell().isClosed())
        return;
    line.ticket = state->ledger.bell().wait(
        {ledger::OutgoingQueue::bellName(line.adapter->channel())}, [state, &line] {
            // Before looking: what is queued meanwhile rings again.
            listen(state, line);
            run(state, line);
        });
}

void Dispatcher::run(const std::shared_ptr<State> &state, Line &line)
{
    {
        const std::lock_guard lock(state->mutex);
        if (state->stopping)
            return;
        line.again = line.busy;
        if (std::exchange(line.busy, true))
            return;
    }
    state->queue.take(line.adapter->channel(), atOnce)
        .then([state, &line](const Result<QList<ledger::Outgoing>> &messages) {
            if (!messages)
                qWarning("outgoing %s: %s", codeOf(line.adapter->channel()).data(),
                         qPrintable(messages.error().detail));
            if (messages && messages->size() == atOnce) {
                const std::lock_guard lock(state->mutex);
                line.again = true;
            }
            next(state, line, messages ? *messages : QList<ledger::Outgoing>());
        });
}

void Dispatcher::next(const std::shared_ptr<State> &state, Line &line,
                      QList<ledger::Outgoing> messages)
{
    bool stopping = false;
    {
        const std::lock_guard lock(state->mutex);
        stopping = state->stopping;
    }
    if (messages.isEmpty() || stopping)
        return rest(state, line);
    line.adapter->send(messages.first())
        .then([state, &line, messages](const Result<ledger::Delivery> &how) {
            sent(state, line, messages, how);
        });
}

void Dispatcher::sent(const std::shared_ptr<State> &state, Line &line,
                      const QList<ledger::Outgoing> &messages, const Result<ledger::Delivery> &how)
{
    const ledger::Outgoing &message = messages.first();
    const ledger::Delivery fate = how ? *how : ledger::Delivery{{}, pauseAfter(message.tries)};
    const QString name = u"outgoing %1 %2: "_s.arg(codeOf(message.channel),
                                                   message.key.toString(QUuid::WithoutBraces));
    const QString said = fate.againAfter == 0 ? fate.state
                         : how                ? u"later"_s
                                              : u"later, "_s + how.error().detail;
    state->queue.settle(message.key, fate)
        .then([state, &line, messages, line1 = name + said](const Result<bool> &settled) {
            // Not settled: somebody else has done so and has written the line.
            if (settled && *settled && state->log)
                state->log(line1);
            next(state, line, messages.sliced(1));
        });
}

void Dispatcher::rest(const std::shared_ptr<State> &state, Line &line)
{
    bool again = false;
    {
        const std::lock_guard lock(state->mutex);
        line.busy = false;
        again = std::exchange(line.again, false) && !state->stopping;
        state->rested.notify_all();
    }
    if (again)
        run(state, line);
}

}  // namespace touchline::channels
