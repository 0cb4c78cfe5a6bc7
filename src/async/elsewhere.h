// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "async/future.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QThreadPool>

namespace touchline {

/// Work that takes a tenth of a second, or asks a disk: on a thread of the pool, where its future ends. What
/// it refers to must live until the pool is done, which the desk's destructor waits for; whoever may be gone
/// before that continues with a context.
template <typename Work> auto elsewhere(Work work)
{
    using T = std::invoke_result_t<Work &>;
    auto promise = std::make_shared<Promise<T>>();
    auto future = promise->future();
    QThreadPool::globalInstance()->start(
        [promise, work = std::move(work)]() mutable { promise->deliver(work()); });
    return future;
}

/// The same for a window: ends on the thread of the application, whose destructor waits for the pool, too. Who
/// continues with a context of that thread may be closed meanwhile.
template <typename Work> auto elsewhereAndBack(Work work)
{
    using T = std::invoke_result_t<Work &>;
    return elsewhere(std::move(work)).then(QCoreApplication::instance(), [](const T &result) {
        return result;
    });
}

}  // namespace touchline
