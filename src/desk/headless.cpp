// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/headless.h"

#include "desk/counter.h"
#include "desk/headlessvalues.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSocketNotifier>

#include <cstdio>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {

Headless::Headless(Desk &desk, Output output, QObject *parent)
    : QObject(parent),
      m_desk(desk),
      m_counter(new Counter(desk, desk.clock(), this)),
      m_output(std::move(output)),
      m_link(headless::linkName(desk.status().link))
{
    addSessionCommands();
    addReadCommands();
    addEditCommands();
    addWorkCommands();
    addCounterCommands();
    addFileCommands();
    connect(&desk, &Desk::statusChanged, this, [this](const SyncStatus &status) {
        const QString link = headless::linkName(status.link);
        if (std::exchange(m_link, link) == link)
            return;
        QCborMap line = headless::statusMap(status);
        line[u"event"_s] = u"link"_s;
        print(line);
    });
    print({{u"event"_s, u"ready"_s}, {u"link"_s, m_link}});
}

void Headless::take(const QByteArray &line)
{
    if (line.trimmed().isEmpty())
        return;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (line.size() > LongestLine || !document.isObject()) {
        const QString why = line.size() > LongestLine
                                ? u"is longer than %1 bytes"_s.arg(LongestLine)
                                : u"is not a JSON object: "_s + error.errorString();
        answer(nullptr, invalid(u"line"_s, why));
        return;
    }
    const QCborMap map = QCborMap::fromJsonObject(document.object());
    m_queue.enqueue({map.value("id"_L1), map.value("cmd"_L1).toString(), map});
    next();
}

void Headless::endOfInput()
{
    m_ended = true;
    next();
}

void Headless::next()
{
    while (!m_busy && !m_queue.isEmpty())
        run(m_queue.dequeue());
    if (m_ended && !m_busy && m_queue.isEmpty() && m_waiting == 0)
        emit finished();
}

void Headless::run(const Request &request)
{
    if (request.command == "quit"_L1) {
        answer(request.id, QCborMap());
        m_queue.clear();
        emit finished();
        return;
    }
    if (request.command == "wait-synced"_L1) {
        ++m_waiting;
        const qint64 timeout = request.arguments.value("timeoutMs"_L1).toInteger(30'000);
        m_desk.waitSynced(timeout).then(this,
                                        [this, id = request.id](const Result<SyncStatus> &status) {
                                            --m_waiting;
                                            QCborMap map = headless::statusMap(m_desk.status());
                                            if (!status) {
                                                map[u"id"_s] = id;
                                                map[u"ok"_s] = false;
                                                map[u"error"_s] = u"timeout"_s;
                                                print(map);
                                            } else {
                                                answer(id, map);
                                            }
                                            next();
                                        });
        return;
    }
    const auto handler = m_handlers.constFind(request.command);
    if (handler == m_handlers.constEnd()) {
        answer(request.id, invalid(u"cmd"_s, u"there is no command \"%1\""_s.arg(request.command)));
        return;
    }
    m_busy = true;
    (*handler)(request.arguments, [this, id = request.id](const Result<QCborMap> &result) {
        answer(id, result);
        m_busy = false;
        // Not from here: a handler that answers at once would pile up frames.
        QMetaObject::invokeMethod(this, &Headless::next, Qt::QueuedConnection);
    });
}

void Headless::answer(const QCborValue &id, const Result<QCborMap> &result)
{
    QCborMap map;
    if (result) {
        map = *result;
        map[u"ok"_s] = true;
    } else {
        map[u"ok"_s] = false;
        map[u"error"_s] = headless::kindName(result.error().kind);
        map[u"field"_s] = result.error().field;
        map[u"reason"_s] = result.error().detail;
    }
    map[u"id"_s] = id;
    print(map);
}

void Headless::print(const QCborMap &map)
{
    m_output(QJsonDocument(map.toJsonObject()).toJson(QJsonDocument::Compact));
}

int runHeadless(Desk &desk)
{
    Headless driver(desk, [](const QByteArray &line) {
        std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
        std::fputc('\n', stdout);
        std::fflush(stdout);
    });
    QObject::connect(&driver, &Headless::finished, QCoreApplication::instance(),
                     &QCoreApplication::quit, Qt::QueuedConnection);
    QByteArray pending;
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &driver, [&] {
        char buffer[65'536];
        const ssize_t size = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (size <= 0) {
            input.setEnabled(false);
            if (!pending.isEmpty())
                driver.take(std::exchange(pending, {}));
            driver.endOfInput();
            return;
        }
        pending.append(buffer, size);
        qsizetype start = 0;
        for (qsizetype end; (end = pending.indexOf('\n', start)) >= 0; start = end + 1)
            driver.take(pending.mid(start, end - start));
        pending.remove(0, start);
        // A line without an end must not fill the memory; what is left of it will be refused.
        if (pending.size() > Headless::LongestLine)
            driver.take(std::exchange(pending, {}));
    });
    return QCoreApplication::exec();
}

}  // namespace touchline::desk
