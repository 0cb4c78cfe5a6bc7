// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "endpointrig.h"

#include "domain/records/customer.h"
#include "domain/records/workorder.h"
#include "protocol/cursor.h"
#include "protocol/limits.h"
#include "protocol/reveal.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;
using http::Method;
namespace paths = protocol::paths;

namespace {

const std::array engines{storage::Engine::Sqlite, storage::Engine::Postgres};

const char *nameOf(storage::Engine engine)
{
    return engine == storage::Engine::Sqlite ? "SQLite" : "PostgreSQL";
}

struct Known {
    Method method;
    QLatin1StringView path;
    bool needsToken;
    QString stranger;  // a login whose role may not; "" = every role may
    QString field;     // first member that an empty body misses
};

const std::array known{
    Known{Method::Get, paths::health, false, {}, {}},
    Known{Method::Post, paths::session, false, {}, u"login"_s},
    Known{Method::Post, paths::signOut, true, {}, {}},
    Known{Method::Post, paths::hello, true, u"root"_s, u"protocol"_s},
    Known{Method::Post, paths::push, true, u"root"_s, u"instance"_s},
    Known{Method::Get, paths::pull, true, u"root"_s, u"cursor"_s},
    Known{Method::Get, paths::bootstrap, true, u"root"_s, u"scope"_s},
    Known{Method::Post, paths::search, true, u"hugo"_s, u"text"_s},
    Known{Method::Post, paths::open, true, u"hugo"_s, u"id"_s},
    Known{Method::Post, paths::reveal, true, u"hugo"_s, u"customer"_s},
    Known{Method::Post, paths::presence, true, u"root"_s, u"instance"_s},
};

}  // namespace

/// Every door of the server, over TLS: who gets in, and what a wrong knock is told.
class TestRouter final : public QObject {
    Q_OBJECT
    std::map<storage::Engine, std::unique_ptr<Server>> m_servers;
    Server &server(storage::Engine engine)
    {
        auto &one = m_servers[engine];
        if (!one)
            one = std::make_unique<Server>(engine);
        return *one;
    }

private slots:
    void cleanupTestCase() { m_servers.clear(); }

    void knocking_data()
    {
        QTest::addColumn<storage::Engine>("engine");
        QTest::addColumn<Format>("format");
        QTest::addColumn<int>("route");
        QTest::addColumn<QString>("how");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("field");
        for (const auto engine : engines) {
            for (const auto format : {Format::Cbor, Format::Json}) {
                for (size_t i = 0; i < known.size(); ++i) {
                    const Known &route = known[i];
                    const auto row = [&](const char *how, int status, const QString &error,
                                         const QString &field) {
                        QTest::addRow("%s, %s: %s, %s", nameOf(engine),
                                      format == Format::Json ? "JSON" : "CBOR", route.path.data(),
                                      how)
                            << engine << format << int(i) << QString::fromLatin1(how) << status
                            << error << field;
                    };
                    row("another method", 405, u"method_not_allowed"_s, u"method"_s);
                    if (route.method == Method::Post) {
                        row("plain text", 415, u"unsupported"_s, u"content-type"_s);
                        row("no content type", 415, u"unsupported"_s, u"content-type"_s);
                    }
                    if (route.needsToken) {
                        row("no token", 401, u"unauthorized"_s, u"authorization"_s);
                        row("bad token", 401, u"unauthorized"_s, {});
                        row("token of another kind", 401, u"unauthorized"_s, u"authorization"_s);
                        if (!route.stranger.isEmpty())
                            row("wrong role", 403, u"forbidden"_s, {});
                    }
                    if (!route.field.isEmpty()) {
                        row("nothing in it", 400, u"invalid"_s, route.field);
                        if (route.method == Method::Post) {
                            row("garbage", 400, u"invalid"_s, u"body"_s);
                            row("a list", 400, u"invalid"_s, u"body"_s);
                            row("no body", 400, u"invalid"_s, u"body"_s);
                        }
                    }
                }
            }
        }
    }
    void knocking()
    {
        QFETCH(storage::Engine, engine);
        QFETCH(Format, format);
        QFETCH(int, route);
        QFETCH(QString, how);
        Server &s = server(engine);
        const Known &at = known[size_t(route)];
        const QByteArray path = pathOf(at.path);
        const QByteArray accept = "Accept: " + Server::type(format) + "\r\n";
        const QByteArray typed = "Content-Type: " + Server::type(format) + "\r\n";
        const QByteArray token =
            at.needsToken ? "Authorization: Bearer " + s.token(u"anna"_s).toLatin1() + "\r\n"
                          : QByteArray();
        const QByteArray empty = protocol::printTree({}, format);
        const auto send = [&](const QByteArray &fields, const QByteArray &body) {
            return at.method == Method::Post ? post(path, body, accept + fields)
                                             : get(path, accept + fields);
        };
        QByteArray bytes;
        if (how == u"another method")
            bytes = at.method == Method::Post ? get(path, accept + token)
                                              : post(path, empty, accept + token + typed);
        else if (how == u"plain text")
            bytes = send(token + "Content-Type: text/plain\r\n", empty);
        else if (how == u"no content type")
            bytes = send(token, empty);
        else if (how == u"no token")
            bytes = send(typed, empty);
        else if (how == u"bad token")
            bytes = send(typed + "Authorization: Bearer " + QByteArray(43, 'x') + "\r\n", empty);
        else if (how == u"token of another kind")
            bytes = send(typed + "Authorization: Basic " + s.token(u"anna"_s).toLatin1() + "\r\n",
                         empty);
        else if (how == u"wrong role")
            bytes = send(
                typed + "Authorization: Bearer " + s.token(at.stranger).toLatin1() + "\r\n", empty);
        else if (how == u"nothing in it")
            bytes = send(typed + token, empty);
        else if (how == u"garbage")
            bytes = send(typed + token, "\xff{oops");
        else if (how == u"a list")
            bytes =
                send(typed + token, format == Format::Json ? QByteArray("[1,2]")
                                                           : QCborValue(QCborArray{1, 2}).toCbor());
        else
            bytes = send(typed + token, {});
        const Answer answer = s.say(bytes);
        QTEST(answer.status, "status");
        QCOMPARE(answer.headers.value("content-type"), Server::type(format));
        const auto error = errorOf(answer, format);
        QTEST(error.error, "error");
        QTEST(error.field, "field");
        QVERIFY(how == u"wrong role" || !error.reason.isEmpty());
    }

    void revealsAreCounted_data()
    {
        QTest::addColumn<storage::Engine>("engine");
        for (const auto engine : engines)
            QTest::newRow(nameOf(engine)) << engine;
    }
    void revealsAreCounted()
    {
        QFETCH(storage::Engine, engine);
        // An instant of its own for each row: the budget belongs to the program.
        Server s(engine);
        s.rig.clock.advance((engine == storage::Engine::Sqlite ? 10 : 20) * 86'400'000ll);
        const QByteArray body =
            protocol::RevealRequest{s.rig.newId(), u"phone"_s, u"contact"_s, s.rig.newId()}.encode(
                Format::Json);
        int told = 0;
        Answer last;
        for (int i = 0; i < 40 && last.status != 429; ++i) {
            last = s.tell(pathOf(paths::reveal), body, u"anna"_s, Format::Json);
            told += last.status == 404;
        }
        QCOMPARE(last.status, 429);
        QCOMPARE(told, 20);
        QVERIFY(!last.headers.value("retry-after").isEmpty());
        // Another user has her own.
        QCOMPARE(s.tell(pathOf(paths::reveal), body, u"ben"_s, Format::Json).status, 404);
    }

    void unknownPaths_data()
    {
        QTest::addColumn<QByteArray>("path");
        for (const char *path : {"/", "/v1", "/v1/", "/v1/session/", "/v2/session", "/v1/SESSION",
                                 "/v1/sync", "/v1/sync/pull/", "/admin"})
            QTest::newRow(path) << QByteArray(path);
    }
    void unknownPaths()
    {
        QFETCH(QByteArray, path);
        Server &s = server(storage::Engine::Sqlite);
        const Answer answer = s.ask(path, {}, Format::Json);
        QCOMPARE(answer.status, 404);
        QCOMPARE(errorOf(answer, Format::Json).field, u"path"_s);
    }

    void aWholeDay_data()
    {
        QTest::addColumn<storage::Engine>("engine");
        QTest::addColumn<Format>("format");
        for (const auto engine : engines) {
            QTest::addRow("%s, CBOR", nameOf(engine)) << engine << Format::Cbor;
            QTest::addRow("%s, JSON", nameOf(engine)) << engine << Format::Json;
        }
    }
    void aWholeDay()
    {
        QFETCH(storage::Engine, engine);
        QFETCH(Format, format);
        Server s(engine);
        QCOMPARE(s.ask(pathOf(paths::health), {}, format).status, 200);
        const Answer signedIn =
            s.tell(pathOf(paths::session),
                   protocol::SessionRequest{u"anna"_s, rigPassword}.encode(format), {}, format);
        QCOMPARE(signedIn.status, 200);
        const auto session = protocol::SessionReply::decode(signedIn.body, format);
        QVERIFY(session);
        const QByteArray fields = "Authorization: Bearer " + session->token.toLatin1() +
                                  "\r\nAccept: " + Server::type(format) +
                                  "\r\nContent-Type: " + Server::type(format) + "\r\n";

        protocol::HelloRequest request;
        request.protocol = protocol::limits::ProtocolVersion;
        request.instance = s.rig.newId();
        const Answer greeted = s.say(post(pathOf(paths::hello), request.encode(format), fields));
        QCOMPARE(greeted.status, 200);
        const auto hello = protocol::HelloReply::decode(greeted.body, format);
        QVERIFY(hello);

        const QUuid order = s.rig.newId();
        const QByteArray body = protocol::encodeMutation(
            {Verb::Create,
             u"work_order"_s,
             order,
             order,
             u"YJ"_s,
             0,
             {change(u"family"_s, u"fault"_s), change(u"title"_s, u"Dark"_s)},
             {},
             {},
             0,
             1});
        const protocol::PushRequest push{request.instance,
                                         {{1, protocol::mutationHash(body), body}}};
        const Answer pushed = s.say(post(pathOf(paths::push), push.encode(format), fields));
        QCOMPARE(pushed.status, 200);
        const auto outcomes = protocol::PushReply::decode(pushed.body, format);
        QVERIFY(outcomes);
        QCOMPARE(outcomes->outcomes.size(), 1);
        QCOMPARE(word(outcomes->outcomes.first().status), "applied");

        const Answer pulled = s.say(get(pathOf(paths::pull, "cursor=" + hello->cursor), fields));
        QCOMPARE(pulled.status, 200);
        const auto page = protocol::PullReply::decode(pulled.body, format);
        QVERIFY(page);
        QVERIFY(page->caughtUp);
        QCOMPARE(page->rows.size(), 2);

        const Answer first =
            s.say(get(pathOf(paths::bootstrap,
                             "root=" + order.toByteArray(QUuid::WithoutBraces) + "&limit=1"),
                      fields));
        QCOMPARE(first.status, 200);
        const auto part = protocol::BootstrapReply::decode(first.body, format);
        QVERIFY(part && part->rows.size() == 1 && !part->after.isEmpty());
        const Answer rest =
            s.say(get(pathOf(paths::bootstrap, "root=" + order.toByteArray(QUuid::WithoutBraces) +
                                                   "&after=" + part->after),
                      fields));
        QCOMPARE(rest.status, 200);
        QCOMPARE(protocol::BootstrapReply::decode(rest.body, format)->rows.size(), 1);

        const Answer found = s.say(post(
            pathOf(paths::search),
            protocol::printTree({{"text"_L1, outcomes->outcomes.first().number}}, format), fields));
        QCOMPARE(found.status, 200);
        QCOMPARE(protocol::SearchReply::decode(found.body, format)->hits.size(), 1);
        const QString shortOrder = order.toString(QUuid::WithoutBraces),
                      shortDesk = request.instance.toString(QUuid::WithoutBraces);
        const Answer opened = s.say(post(
            pathOf(paths::open),
            protocol::printTree(
                {{"type"_L1, "work_order"_L1}, {"id"_L1, shortOrder}, {"instance"_L1, shortDesk}},
                format),
            fields));
        QCOMPARE(opened.status, 200);
        QCOMPARE(protocol::BootstrapReply::decode(opened.body, format)->rows.size(), 2);

        QCOMPARE(
            s.say(post(pathOf(paths::signOut), protocol::printTree({}, format), fields)).status,
            200);
        QCOMPARE(s.say(get(pathOf(paths::pull, "cursor=" + hello->cursor), fields)).status, 401);
    }

    /// Whoever could sign in can end that, also one whose role opens no other door.
    void everyRoleEndsItsSession_data()
    {
        QTest::addColumn<storage::Engine>("engine");
        QTest::addColumn<QString>("login");
        for (const auto engine : engines) {
            for (const QString &login : {u"anna"_s, u"hugo"_s, u"root"_s})
                QTest::addRow("%s, %s", nameOf(engine), qPrintable(login)) << engine << login;
        }
    }
    void everyRoleEndsItsSession()
    {
        QFETCH(storage::Engine, engine);
        QFETCH(QString, login);
        Server &s = server(engine);
        // A session of its own: the others of this test go on with theirs.
        const auto session = s.rig->signIn(login, rigPassword).result();
        QVERIFY(session);
        const QByteArray fields = "Authorization: Bearer " + session->token.toLatin1() +
                                  "\r\nContent-Type: application/json\r\n";
        QCOMPARE(s.say(post(pathOf(paths::signOut), "{}", fields)).status, 200);
        QCOMPARE(s.say(post(pathOf(paths::signOut), "{}", fields)).status, 401);
    }

    void numbersThatDoNotFit_data()
    {
        QTest::addColumn<storage::Engine>("engine");
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("error");
        QTest::addColumn<qint64>("expected");
        for (const auto engine : engines) {
            const auto row = [&](const QString &what, int status, const QString &error,
                                 qint64 expected = 0) {
                QTest::addRow("%s: %s", nameOf(engine), qPrintable(what))
                    << engine << what << status << error << expected;
            };
            row(u"gap"_s, 409, u"gap"_s, 2);
            row(u"fork"_s, 409, u"forked_client"_s);
            row(u"unknown instance"_s, 409, u"unknown_instance"_s);
            row(u"another user's instance"_s, 409, u"unknown_instance"_s);
            row(u"hello with another user's instance"_s, 409, u"forked_client"_s);
            row(u"hello of an old desk"_s, 426, u"too_old"_s);
            row(u"more than 100"_s, 400, u"invalid"_s);
            row(u"more than 1 MiB"_s, 413, u"too_large"_s);
        }
    }
    void numbersThatDoNotFit()
    {
        QFETCH(storage::Engine, engine);
        QFETCH(QString, what);
        Server &s = server(engine);
        Desk anna(s.rig, u"anna"_s), ben(s.rig, u"ben"_s);
        (void)anna.customer();
        const Mutation nothing{Verb::Void, {}, {}, {}, {}, 0, {}, {}, {}, 0, 7};
        protocol::PushRequest push{anna.instance(), {anna.envelope(nothing, 1)}};
        protocol::HelloRequest hello;
        hello.protocol = what == u"hello of an old desk" ? 0 : 1;
        hello.instance = ben.instance();
        if (what == u"gap")
            push.mutations.first().n = 3;
        else if (what == u"unknown instance")
            push.instance = s.rig.newId();
        else if (what == u"another user's instance")
            push.instance = ben.instance();
        else if (what == u"more than 100")
            push.mutations = QList<protocol::Envelope>(101, anna.envelope(nothing, 2));
        else if (what == u"more than 1 MiB")
            push.mutations =
                QList<protocol::Envelope>(5, {2, QByteArray(32, 'h'), QByteArray(250'000, 'x')});
        const Answer answer = what.startsWith(u"hello")
                                  ? s.tell(pathOf(paths::hello), hello.encode(Format::Cbor))
                                  : s.tell(pathOf(paths::push), push.encode(Format::Cbor));
        QTEST(answer.status, "status");
        const auto error =
            errorOf(answer, answer.headers.value("content-type").contains("json") ? Format::Json
                                                                                  : Format::Cbor);
        QTEST(error.error, "error");
        QTEST(error.expected, "expected");
    }

    void placesThatAreGone_data()
    {
        QTest::addColumn<storage::Engine>("engine");
        QTest::addColumn<QString>("query");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("field");
        for (const auto engine : engines) {
            const auto row = [&](const QString &query, int status, const QString &error,
                                 const QString &field) {
                QTest::addRow("%s: %s", nameOf(engine), qPrintable(query))
                    << engine << query << status << error << field;
            };
            row(u"cursor=nonsense"_s, 400, u"invalid"_s, u"cursor"_s);
            row(u"epoch"_s, 409, u"new_epoch"_s, u"cursor"_s);
            row(u"grants"_s, 409, u"new_grants"_s, u"cursor"_s);
            row(u"schema"_s, 410, u"rebootstrap"_s, u"cursor"_s);
            row(u"limit=0"_s, 400, u"invalid"_s, u"limit"_s);
            row(u"limit=1001"_s, 400, u"invalid"_s, u"limit"_s);
            row(u"limit=many"_s, 400, u"invalid"_s, u"limit"_s);
            row(u"limit=99999999999999999999"_s, 400, u"invalid"_s, u"limit"_s);
            row(u"wait=31"_s, 400, u"invalid"_s, u"wait"_s);
            row(u"wait=-1"_s, 400, u"invalid"_s, u"wait"_s);
        }
    }
    void placesThatAreGone()
    {
        QFETCH(storage::Engine, engine);
        QFETCH(QString, query);
        Server &s = server(engine);
        Desk anna(s.rig, u"anna"_s);
        auto cursor = *protocol::openCursor(anna.cursor, s.rig.keys.cursor);
        if (query == u"epoch")
            cursor.epoch += 1;
        else if (query == u"grants")
            cursor.grants += 1;
        else if (query == u"schema")
            cursor.schema += 1;
        QByteArray wanted = query.contains(u'=') ? query.toLatin1() : QByteArray();
        if (!wanted.startsWith("cursor"))
            wanted = "cursor=" + protocol::sealCursor(cursor, s.rig.keys.cursor) +
                     (wanted.isEmpty() ? "" : "&") + wanted;
        const Answer answer = s.ask(pathOf(paths::pull, wanted));
        QTEST(answer.status, "status");
        QTEST(errorOf(answer).error, "error");
        QTEST(errorOf(answer).field, "field");
    }

    void whatIsForbiddenLooksAbsent_data()
    {
        QTest::addColumn<storage::Engine>("engine");
        for (const auto engine : engines)
            QTest::newRow(nameOf(engine)) << engine;
    }
    void whatIsForbiddenLooksAbsent()
    {
        QFETCH(storage::Engine, engine);
        Server &s = server(engine);
        Desk anna(s.rig, u"anna"_s), farah(s.rig, u"farah"_s);
        const QUuid customer = anna.customer(), absent = s.rig.newId();
        const auto id = [](const QUuid &one) { return one.toByteArray(QUuid::WithoutBraces); };
        const auto same = [](const Answer &one, const Answer &two) {
            return one.status == 404 && two.status == 404 && one.body == two.body;
        };
        QVERIFY(same(s.ask(pathOf(paths::bootstrap, "root=" + id(customer)), u"farah"_s),
                     s.ask(pathOf(paths::bootstrap, "root=" + id(absent)), u"farah"_s)));
        QVERIFY(same(s.ask(pathOf(paths::bootstrap, "scope=hall:" + id(s.rig.hall)), u"farah"_s),
                     s.ask(pathOf(paths::bootstrap, "scope=hall:" + id(absent)), u"farah"_s)));
        const auto open = [&](const QUuid &root, const QUuid &desk) {
            return s.tell(pathOf(paths::open),
                          protocol::printTree({{"id"_L1, QString::fromLatin1(id(root))},
                                               {"instance"_L1, QString::fromLatin1(id(desk))}},
                                              Format::Cbor),
                          u"farah"_s);
        };
        QVERIFY(same(open(customer, farah.instance()), open(absent, farah.instance())));
        QVERIFY(same(open(customer, anna.instance()), open(customer, s.rig.newId())));
        QCOMPARE(
            s.ask(pathOf(paths::bootstrap, "scope=hall:" + id(s.rig.hall) + "&after=zzz")).status,
            400);
        QCOMPARE(errorOf(s.ask(pathOf(paths::bootstrap, "root=nonsense"))).field, u"scope"_s);
    }

    void searchesAreCounted_data() { whatIsForbiddenLooksAbsent_data(); }
    void searchesAreCounted()
    {
        QFETCH(storage::Engine, engine);
        Server &s = server(engine);
        const QByteArray body = protocol::printTree({{"text"_L1, "x"_L1}}, Format::Json);
        const auto handler = endpoints::makeRouter(*s.rig);
        std::atomic<int> done = 0, refused = 0, status = 0;
        constexpr int tries = 2'005;
        for (int i = 0; i < tries; ++i) {
            http::Request request;
            request.method = Method::Post;
            request.path = paths::search;
            request.headers = {{"content-type", "application/json"},
                               {"authorization", "Bearer " + s.token(u"otto"_s).toLatin1()}};
            request.body = body;
            request.gone = std::make_shared<std::atomic<bool>>(false);
            handler(request, [&](const http::Response &response) {
                if (response.status == 429)
                    ++refused;
                else if (response.status != 200)
                    status = response.status;
                ++done;
            });
        }
        QTRY_COMPARE_WITH_TIMEOUT(done.load(), tries, 60'000);
        QCOMPARE(status.load(), 0);
        QCOMPARE(refused.load(), 5);
        const Answer answer = s.tell(pathOf(paths::search), body, u"otto"_s, Format::Json);
        QCOMPARE(answer.status, 429);
        QVERIFY(answer.headers.contains("retry-after"));
        QCOMPARE(s.tell(pathOf(paths::search), body, u"ben"_s, Format::Json).status,
                 200);  // his own
        s.rig.clock.advance(86'400'000);
        QCOMPARE(s.tell(pathOf(paths::search), body, u"otto"_s, Format::Json).status, 200);
    }

    void searchesAreChecked_data()
    {
        QTest::addColumn<QCborMap>("body");
        QTest::addColumn<QString>("field");
        QTest::newRow("no text") << QCborMap{{"limit"_L1, 5}} << u"text"_s;
        QTest::newRow("blank text") << QCborMap{{"text"_L1, "  "_L1}} << u"text"_s;
        QTest::newRow("too long") << QCborMap{{"text"_L1, QString(201, u'x')}} << u"text"_s;
        QTest::newRow("a number") << QCborMap{{"text"_L1, 7}} << u"text"_s;
        QTest::newRow("limit 0") << QCborMap{{"text"_L1, "x"_L1}, {"limit"_L1, 0}} << u"limit"_s;
        QTest::newRow("limit 51") << QCborMap{{"text"_L1, "x"_L1}, {"limit"_L1, 51}} << u"limit"_s;
        QTest::newRow("limit of text")
            << QCborMap{{"text"_L1, "x"_L1}, {"limit"_L1, "5"_L1}} << u"limit"_s;
    }
    void searchesAreChecked()
    {
        QFETCH(QCborMap, body);
        for (const auto format : {Format::Cbor, Format::Json}) {
            const Answer answer = server(storage::Engine::Sqlite)
                                      .tell(pathOf(paths::search),
                                            protocol::printTree(body, format), u"anna"_s, format);
            QCOMPARE(answer.status, 400);
            QTEST(errorOf(answer, format).field, "field");
        }
    }

    void wrongPasswordsOverTheWire_data() { whatIsForbiddenLooksAbsent_data(); }
    void wrongPasswordsOverTheWire()
    {
        QFETCH(storage::Engine, engine);
        Server s(engine);
        const auto tryIt = [&](const QString &login, const QString &password) {
            return s.tell(pathOf(paths::session),
                          protocol::SessionRequest{login, password}.encode(Format::Cbor), {});
        };
        const Answer wrong = tryIt(u"anna"_s, u"wrong"_s);
        QCOMPARE(wrong.status, 401);
        QCOMPARE(errorOf(wrong).error, u"unauthorized"_s);
        QCOMPARE(tryIt(u"nobody"_s, u"wrong"_s).body, wrong.body);
        for (int i = 0; i < 9; ++i)
            QCOMPARE(tryIt(u"anna"_s, u"wrong"_s).status, 401);
        const Answer locked = tryIt(u"anna"_s, rigPassword);
        QCOMPARE(locked.status, 429);
        QCOMPARE(errorOf(locked).field, u"password"_s);
        QVERIFY(locked.headers.contains("retry-after"));
    }
};

QTEST_GUILESS_MAIN(TestRouter)
#include "tst_router.moc"
