// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <type_traits>
#include <variant>
#include <vector>

namespace touchline {

// Why not QFuture: in Qt 6.4 a continuation that is attached while another thread finishes the future
// runs twice, and the second run ends the program.

template <typename T> class Future;

namespace detail {

/// Void results travel as a value.
template <typename R> using Valued = std::conditional_t<std::is_void_v<R>, std::monostate, R>;

template <typename T> struct FutureState {
    std::mutex mutex;
    std::condition_variable over;
    std::optional<T> value;
    bool finished = false;  ///< also when cancelled
    std::thread::id finisher;
    std::vector<std::function<void(bool)>> next;

    /// Empty = cancelled. Only the first call counts.
    void finish(std::optional<T> result)
    {
        std::vector<std::function<void(bool)>> after;
        {
            const std::lock_guard lock(mutex);
            if (finished)
                return;
            value = std::move(result);
            finished = true;
            finisher = std::this_thread::get_id();
            after.swap(next);
            over.notify_all();
        }
        for (const auto &one : after)
            one(false);
    }
    /// Runs `one` when this is over, once: by the finishing thread, or at once on this one. True: it came
    /// too late for another thread, which has gone on meanwhile.
    void whenOver(std::function<void(bool)> one)
    {
        {
            const std::lock_guard lock(mutex);
            if (!finished) {
                next.push_back(std::move(one));
                return;
            }
        }
        one(finisher != std::this_thread::get_id());
    }
};

template <typename T> struct IsFuture : std::false_type {};
template <typename T> struct IsFuture<Future<T>> : std::true_type {};

}  // namespace detail

/// The end of a Future that delivers. Destroyed undelivered, it cancels the future.
template <typename T> class Promise final {
public:
    Promise() : m_state(std::make_shared<detail::FutureState<T>>()) {}
    Promise(Promise &&) noexcept = default;
    Promise &operator=(Promise &&) = delete;
    Promise(const Promise &) = delete;
    ~Promise()
    {
        if (m_state)
            m_state->finish(std::nullopt);
    }
    [[nodiscard]] Future<T> future() const { return Future<T>(m_state); }
    void deliver(T value) { m_state->finish(std::optional<T>(std::move(value))); }

private:
    std::shared_ptr<detail::FutureState<T>> m_state;
};

/// A result that is still on its way. Copies share it; everything may be called on any thread.
template <typename T> class Future final {
public:
    Future() = default;
    explicit Future(std::shared_ptr<detail::FutureState<T>> state) : m_state(std::move(state)) {}

    [[nodiscard]] bool isFinished() const
    {
        const std::lock_guard lock(m_state->mutex);
        return m_state->finished;
    }
    /// Over without a result: whoever was to deliver is gone. Continuations are not run then.
    [[nodiscard]] bool isCanceled() const
    {
        const std::lock_guard lock(m_state->mutex);
        return m_state->finished && !m_state->value;
    }
    void waitForFinished() const
    {
        std::unique_lock lock(m_state->mutex);
        m_state->over.wait(lock, [this] { return m_state->finished; });
    }
    /// Waits. Must not be cancelled.
    [[nodiscard]] T result() const
    {
        waitForFinished();
        Q_ASSERT(m_state->value);
        return *m_state->value;
    }
    /// Waits and moves the result out.
    [[nodiscard]] T takeResult()
    {
        waitForFinished();
        Q_ASSERT(m_state->value);
        return std::move(*m_state->value);
    }

    /// `f(const T &)` on the thread that finishes this, or at once if it is finished.
    template <typename F> auto then(F f) const { return attach(nullptr, std::move(f)); }
    /// `f(const T &)` on the thread of `context`: at once when that thread finishes this or has finished
    /// it, otherwise as an event of that thread. Of futures that another thread finishes one after the
    /// other, the continuations therefore run in that order, whenever they were attached. A context
    /// that is gone by then is skipped if this ends on its own thread; otherwise it must outlive this
    /// future's end.
    template <typename F> auto then(QObject *context, F f) const
    {
        return attach(context, std::move(f));
    }

    /// Of a future of a future the inner one.
    [[nodiscard]] auto unwrap() const requires(detail::IsFuture<T>::value)
    {
        using Inner = std::decay_t<decltype(std::declval<T>().result())>;
        auto promise = std::make_shared<Promise<Inner>>();
        auto inner = promise->future();
        m_state->whenOver([state = m_state, promise](bool) {
            if (state->value)
                state->value->then([promise](const Inner &value) { promise->deliver(value); });
        });
        return inner;
    }

private:
    template <typename F> auto attach(QObject *context, F f) const
    {
        using R = detail::Valued<std::invoke_result_t<F &, const T &>>;
        auto promise = std::make_shared<Promise<R>>();
        auto future = promise->future();
        auto run = [state = m_state, promise, work = std::make_shared<F>(std::move(f))] {
            if constexpr (std::is_void_v<std::invoke_result_t<F &, const T &>>) {
                (*work)(*state->value);
                promise->deliver({});
            } else {
                promise->deliver((*work)(*state->value));
            }
        };
        m_state->whenOver([state = m_state, bound = context != nullptr,
                           guard = QPointer<QObject>(context), run = std::move(run)](bool late) {
            if (!state->value)
                return;
            if (!bound)
                run();
            else if (guard)
                // Run at once, it would overtake what is on its way to that thread already.
                QMetaObject::invokeMethod(guard.data(), run,
                                          late ? Qt::QueuedConnection : Qt::AutoConnection);
        });
        return future;
    }

    std::shared_ptr<detail::FutureState<T>> m_state;
};

template <typename T> [[nodiscard]] Future<std::decay_t<T>> readyFuture(T &&value)
{
    Promise<std::decay_t<T>> promise;
    promise.deliver(std::forward<T>(value));
    return promise.future();
}

}  // namespace touchline
