// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"

#include <QtCore/QCborMap>
#include <QtCore/QObject>
#include <QtCore/QQueue>

#include <functional>

namespace touchline::desk {

class Counter;

/// A desk that is driven by JSON Lines instead of a window; the commands are in this room's README.
/// Requests are carried out one after the other, but for wait-synced, which lets later ones pass.
class Headless final : public QObject {
    Q_OBJECT
public:
    using Output = std::function<void(const QByteArray &line)>;
    static constexpr qsizetype LongestLine = 1 << 20;

    Headless(Desk &desk, Output output, QObject *parent = nullptr);
    /// One line without its end.
    void take(const QByteArray &line);
    /// Nothing more will come: finished() follows when all is answered.
    void endOfInput();

signals:
    void finished();

private:
    struct Request {
        QCborValue id;
        QString command;
        QCborMap arguments;
    };
    using Answer = std::function<void(const Result<QCborMap> &)>;
    using Handler = std::function<void(const QCborMap &, const Answer &)>;

    void addSessionCommands();
    void addReadCommands();
    void addEditCommands();
    void addWorkCommands();
    void addCounterCommands();
    void addFileCommands();
    void next();
    void run(const Request &request);
    void print(const QCborMap &map);
    void answer(const QCborValue &id, const Result<QCborMap> &result);

    Desk &m_desk;
    Counter *m_counter;
    Output m_output;
    QHash<QString, Handler> m_handlers;
    QQueue<Request> m_queue;
    bool m_busy = false;
    bool m_ended = false;
    int m_waiting = 0;
    QString m_link;
};

/// Reads standard input and writes standard output until the end; runs an event loop.
int runHeadless(Desk &desk);

}  // namespace touchline::desk
