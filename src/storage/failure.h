// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <exception>
#include <type_traits>

namespace touchline::storage {

/// Thrown by statements, so that leaving a job abandons its transaction. It never leaves the room:
/// Database::guard and DbThread turn it into an Error.
class Failure final : public std::exception {
public:
    /// `state`: the SQLSTATE of PostgreSQL ("40001"), or the extended result code of SQLite in digits ("2067").
    explicit Failure(Error reason, const QString &state = {});

    const char *what() const noexcept override { return m_what.constData(); }
    /// The same work may succeed if it is done again from its start (serialization, deadlock, busy).
    [[nodiscard]] bool retryable() const;
    /// The connection itself is gone.
    [[nodiscard]] bool disconnected() const;

    Error error;
    QString sqlState;

private:
    QByteArray m_what;
};

/// What a job that returns R ends as: void -> Done, T -> Result<T>, Result<T> -> Result<T>.
template <class R> struct OutcomeOf {
    using Type = Result<R>;
};
template <> struct OutcomeOf<void> {
    using Type = Done;
};
template <class T> struct OutcomeOf<Result<T>> {
    using Type = Result<T>;
};
template <class R> using Outcome = typename OutcomeOf<std::remove_cvref_t<R>>::Type;

/// Runs `work` and turns what it throws into an Error.
template <class F> auto guarded(F &&work) -> Outcome<std::invoke_result_t<F>>
{
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<F>>) {
            work();
            return done();
        } else {
            return work();
        }
    } catch (const Failure &failure) {
        return failure.error;
    } catch (const std::exception &unexpected) {
        return Error{ErrorKind::Storage, QString::fromUtf8(unexpected.what())};
    }
}

}  // namespace touchline::storage
