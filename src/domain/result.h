// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

#include <utility>
#include <variant>

namespace touchline {

/// What went wrong, for programs. Words for people are made at the edge (gui, command line).
enum class ErrorKind {
    Offline,       ///< no answer from the other side
    Unauthorized,  ///< not signed in, or the token is no longer good
    Forbidden,     ///< signed in, but not allowed
    NotFound,      ///< no such thing, or none that the caller may know of
    Conflict,      ///< somebody else was first
    Invalid,       ///< a value was refused; `field` names it
    TooLarge,      ///< a limit was exceeded; `field` names what
    Busy,          ///< try again later
    BadReply,      ///< the other side answered nonsense
    Storage,       ///< database or file
};

/// One failure. `detail` is a reason in English for logs and machines; `field` names the offending
/// field or setting where there is one.
struct Error {
    ErrorKind kind = ErrorKind::Storage;
    QString detail;
    QString field = {};
    bool operator==(const Error &) const = default;
};

/// A value or the reason why there is none.
template <typename T> class [[nodiscard]] Result {
public:
    Result(T value) : m_data(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_data(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const noexcept { return m_data.index() == 0; }
    const T &operator*() const & { return std::get<0>(m_data); }
    T &operator*() & { return std::get<0>(m_data); }
    T &&operator*() && { return std::get<0>(std::move(m_data)); }
    const T *operator->() const { return &std::get<0>(m_data); }
    T *operator->() { return &std::get<0>(m_data); }
    const Error &error() const { return std::get<1>(m_data); }

private:
    std::variant<T, Error> m_data;
};

/// For calls that only succeed or fail.
using Done = Result<std::monostate>;
inline Done done() { return std::monostate{}; }

inline Error invalid(const QString &field, const QString &reason)
{
    return {ErrorKind::Invalid, reason, field};
}

}  // namespace touchline
