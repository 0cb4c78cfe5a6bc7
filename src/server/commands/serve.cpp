// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/channels/demosms.h"
#include "server/channels/dispatcher.h"
#include "server/commands/command.h"
#include "server/commands/opened.h"
#include "server/endpoints/router.h"
#include "server/http/edge.h"
#include "server/ledger/clockjob.h"
#include "server/ledger/load.h"
#include "server/ledger/outagejob.h"
#include "server/ledger/rulejob.h"
#include "server/ledger/tail.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSocketNotifier>

#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace touchline::commands {
namespace {

/// SIGTERM and SIGINT as an event of the loop.
class StopSignal final : public QObject {
public:
    explicit StopSignal(std::function<void()> stop)
    {
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, s_pair) != 0)
            return;
        m_notifier = std::make_unique<QSocketNotifier>(s_pair[1], QSocketNotifier::Read);
        connect(m_notifier.get(), &QSocketNotifier::activated, this, [stop = std::move(stop)] {
            char byte = 0;
            if (::read(s_pair[1], &byte, 1) == 1)
                stop();
        });
        struct sigaction action = {};
        action.sa_handler = [](int) {
            const char byte = 1;
            [[maybe_unused]] const auto written = ::write(s_pair[0], &byte, 1);
        };
        ::sigaction(SIGTERM, &action, nullptr);
        ::sigaction(SIGINT, &action, nullptr);
    }

private:
    static inline int s_pair[2] = {-1, -1};
    std::unique_ptr<QSocketNotifier> m_notifier;
};

Done finishInterruptedLoad(Opened &opened)
{
    auto finished =
        opened.ledger->workers().write([&opened](storage::Database &db, ledger::Touched &) {
            if (ledger::bulkPending(db)) {
                ledger::Origin job;
                job.nowMs = opened.clock.nowMs();
                ledger::finishBulk(db, opened.ledger->keys(), job);
            }
        });
    return finished.result();
}

}  // namespace

int runServe(const QStringList &arguments)
{
    Session session(
        arguments, u"serve"_s,
        u"Serves desks over HTTPS until it gets SIGTERM or SIGINT; then it lets running requests finish."_s);
    session.parser.addOption(
        {u"port"_s, u"Port, over the setting; 0 = any free one."_s, u"number"_s});
    int exitCode = Fine;
    auto config = session.start(exitCode);
    if (!config)
        return exitCode;
    if (session.parser.isSet(u"port"_s)) {
        bool isPort = false;
        config->port = session.parser.value(u"port"_s).toInt(&isPort);
        if (!isPort || config->port < 0 || config->port > 65'535)
            return session.fail(invalid(u"--port"_s, u"is not a number from 0 to 65535"_s));
    }
    auto opened = openLedger(*config);
    if (!opened)
        return session.fail(opened.error());
    if (const auto finished = finishInterruptedLoad(**opened); !finished)
        return session.fail(finished.error());
    const auto tls = http::serverTls(config->certificate, config->key);
    if (!tls)
        return session.fail(tls.error());

    http::EdgeConfig edgeConfig;
    edgeConfig.address = QHostAddress(config->address);
    edgeConfig.port = quint16(config->port);
    edgeConfig.tls = *tls;
    edgeConfig.limits.pending = config->pending;
    http::Edge edge(edgeConfig, endpoints::makeRouter(*(*opened)->ledger));
    if (const auto started = edge.start(); !started)
        return session.fail(started.error());
    // Only PostgreSQL can have other nodes beside this one.
    std::unique_ptr<ledger::Tail> tail;
    if (config->ledgerConfig().engine == storage::Engine::Postgres)
        tail = std::make_unique<ledger::Tail>(*(*opened)->ledger, 250);
    std::vector<std::unique_ptr<channels::Adapter>> adapters;
    adapters.push_back(std::make_unique<channels::DemoSms>());
    channels::Dispatcher dispatcher(
        *(*opened)->ledger, std::move(adapters),
        [](const QString &line) { fprintf(stderr, "%s\n", qPrintable(line)); });
    dispatcher.start();
    ledger::ClockPatrol patrol(*(*opened)->ledger, config->clockWatch);
    patrol.start();
    ledger::RulePatrol rules(*(*opened)->ledger, config->clockWatch);
    rules.start();
    ledger::OutagePatrol outages(*(*opened)->ledger, config->clockWatch);
    outages.start();
    StopSignal stop([&] {
        // Waiting desks get what they have now, so that they do not hold up the end.
        edge.stopGracefully(5'000, [] { QCoreApplication::quit(); });
        (*opened)->ledger->bell().close();
    });
    session.event({{u"event"_s, u"listening"_s}, {u"port"_s, edge.port()}});
    return QCoreApplication::exec();
}

}  // namespace touchline::commands
