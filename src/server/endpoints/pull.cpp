// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/endpoints/polltimers.h"
#include "server/endpoints/route.h"

#include "protocol/limits.h"
#include "server/ledger/ledger.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::endpoints {
namespace {

struct Poll : std::enable_shared_from_this<Poll> {
    Exchange exchange;
    protocol::Cursor cursor;
    int limit = 0;
    qint64 untilMs = 0;
    std::atomic<quint64> ticket = 0;
    std::atomic<bool> waiting = false;

    void look()
    {
        // Asked anew each time, because rights may have gone while it waited.
        const QString token = QString::fromLatin1(exchange.request.header("authorization").mid(7));
        exchange.ledger->authenticate(token).then(
            [self = shared_from_this()](const Result<ledger::Principal> &who) {
                if (!who)
                    return self->exchange.refuse(who.error());
                self->exchange.who = *who;
                self->fetch();
            });
    }

    void fetch()
    {
        // The ticket is taken before looking, so that nothing can be committed unheard in between.
        ledger::Ledger *ledger = exchange.ledger;
        QStringList scopes = exchange.who.reader.scopes;
        if (!cursor.instance.isNull())
            scopes += u"device:"_s + cursor.instance.toString(QUuid::WithoutBraces);
        waiting = true;
        ticket = ledger->bell().wait(scopes, [self = shared_from_this()] { self->wake(); });
        ledger->pull(exchange.who, cursor, limit)
            .then([self = shared_from_this()](const Result<ledger::Pulled> &pulled) {
                self->decide(pulled);
            });
    }

    void decide(const Result<ledger::Pulled> &pulled)
    {
        if (!pulled)
            return finish([&] { exchange.refuse(pulled.error()); });
        if (const auto *code = std::get_if<QString>(&*pulled))
            return finish([&] {
                exchange.refuse(*code == u"rebootstrap" ? 410 : 409, *code, u"cursor"_s,
                                u"start over"_s);
            });
        const auto &reply = std::get<protocol::PullReply>(*pulled);
        const bool news = !reply.rows.isEmpty() || !reply.enters.isEmpty() ||
                          !reply.leaves.isEmpty() || !reply.caughtUp;
        const qint64 left = untilMs - exchange.ledger->clock().monotonicMs();
        if (news || left <= 0 || exchange.request.gone->load() ||
            exchange.ledger->bell().isClosed())
            return finish([&] { exchange.answer(reply.encode(exchange.format)); });
        exchange.timers->after(int(left), [self = shared_from_this()] { self->wake(); });
    }

    /// Rung or timed out: whichever comes first looks again, the other finds nothing waiting.
    void wake()
    {
        if (!waiting.exchange(false))
            return;
        exchange.ledger->bell().forget(ticket);
        // Wakes that come together are answered together.
        exchange.timers->after(20, [self = shared_from_this()] { self->look(); });
    }

    template <typename Answer> void finish(Answer answer)
    {
        if (!waiting.exchange(false))
            return;
        exchange.ledger->bell().forget(ticket);
        answer();
    }
};

int boundedParameter(const Exchange &exchange, const QString &name, int fallback, int least,
                     int most, bool &ok)
{
    const QString text = exchange.request.parameter(name);
    if (text.isEmpty())
        return fallback;
    bool number = false;
    const int value = text.toInt(&number);
    if (number && value >= least && value <= most)
        return value;
    exchange.refuse(400, u"invalid"_s, name,
                    u"is not a number from %1 to %2"_s.arg(least).arg(most));
    ok = false;
    return fallback;
}

}  // namespace

void pull(Exchange exchange)
{
    bool ok = true;
    const int limit = boundedParameter(exchange, u"limit"_s, protocol::limits::RowsPerPage, 1,
                                       protocol::limits::RowsPerPage, ok);
    const int wait =
        ok ? boundedParameter(exchange, u"wait"_s, 0, 0, protocol::limits::LongPollSeconds, ok) : 0;
    if (!ok)
        return;
    const auto cursor = protocol::openCursor(exchange.request.parameter(u"cursor"_s).toLatin1(),
                                             exchange.ledger->keys().cursor);
    if (!cursor)
        return exchange.refuse(cursor.error());
    auto poll = std::make_shared<Poll>();
    poll->untilMs = exchange.ledger->clock().monotonicMs() + qint64(wait) * 1'000;
    poll->cursor = *cursor;
    poll->limit = limit;
    poll->exchange = std::move(exchange);
    poll->fetch();
}

void bootstrap(Exchange exchange)
{
    bool ok = true;
    const int limit =
        boundedParameter(exchange, u"limit"_s, protocol::limits::RowsPerPage, 1, 10'000, ok);
    if (!ok)
        return;
    const QByteArray after = exchange.request.parameter(u"after"_s).toLatin1();
    const QString scope = exchange.request.parameter(u"scope"_s);
    const auto finish = [exchange](const Result<protocol::BootstrapReply> &page) {
        return page ? exchange.answer(page->encode(exchange.format))
                    : exchange.refuse(page.error());
    };
    if (!scope.isEmpty()) {
        exchange.ledger->bootstrap(exchange.who, scope, after, limit).then(finish);
        return;
    }
    const QUuid root = QUuid::fromString(exchange.request.parameter(u"root"_s));
    if (root.isNull())
        return exchange.refuse(400, u"invalid"_s, u"scope"_s,
                               u"neither a scope nor a root is given"_s);
    exchange.ledger->bootstrapOf(exchange.who, root, after, limit).then(finish);
}

}  // namespace touchline::endpoints
