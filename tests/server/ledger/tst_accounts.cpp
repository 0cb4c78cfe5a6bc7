// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerrig.h"

#include <QtCore/QFile>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;
using testsupport::TestDatabases;

/// Signing in, tokens at rest, locks, ends of sessions.
class TestAccounts final : public QObject {
    Q_OBJECT
private slots:
    void signInAndOut_data() { TestDatabases::addEngineRows(); }
    void signInAndOut()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        const auto session = rig->signIn(u"anna"_s, rigPassword).result();
        QVERIFY(session);
        QCOMPARE(session->user, rig.user(u"anna"_s));
        QCOMPARE(session->role, u"agent"_s);
        QCOMPARE(session->team, rig.service);
        QCOMPARE(session->region, u"YJ"_s);
        QVERIFY(session->token.size() >= 40);
        const auto who = rig->authenticate(session->token).result();
        QVERIFY(who);
        QCOMPARE(who->actor.user, session->user);
        QVERIFY(who->reader.scopes.contains(scopeOf("hall", rig.hall)));
        QVERIFY(!rig->authenticate(session->token + u'x').result());
        QVERIFY(!rig->authenticate(QString()).result());
        QVERIFY(rig->signOut(session->token).result());
        const auto after = rig->authenticate(session->token).result();
        QVERIFY(!after);
        QCOMPARE(after.error().kind, ErrorKind::Unauthorized);
    }

    void whoMayNotIsToldNothing_data() { TestDatabases::addEngineRows(); }
    void whoMayNotIsToldNothing()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        const auto wrong = rig->signIn(u"anna"_s, u"wrong"_s).result();
        const auto unknown = rig->signIn(u"nobody"_s, rigPassword).result();
        const auto inactive = rig->signIn(u"gone"_s, rigPassword).result();
        const auto empty = rig->signIn(u""_s, u""_s).result();
        QVERIFY(!wrong && !unknown && !inactive && !empty);
        QCOMPARE(wrong.error().kind, ErrorKind::Unauthorized);
        QCOMPARE(unknown.error(), wrong.error());
        QCOMPARE(inactive.error(), wrong.error());
        QCOMPARE(empty.error(), wrong.error());
    }

    void tenWrongPasswordsLock_data() { TestDatabases::addEngineRows(); }
    void tenWrongPasswordsLock()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        for (int i = 0; i < 9; ++i)
            QCOMPARE(rig->signIn(u"anna"_s, u"wrong"_s).result().error().kind,
                     ErrorKind::Unauthorized);
        QVERIFY(rig->signIn(u"anna"_s, rigPassword).result());  // starts the count anew
        for (int i = 0; i < 10; ++i)
            QCOMPARE(rig->signIn(u"anna"_s, u"wrong"_s).result().error().kind,
                     ErrorKind::Unauthorized);
        const auto locked = rig->signIn(u"anna"_s, rigPassword).result();
        QVERIFY(!locked);
        QCOMPARE(locked.error().kind, ErrorKind::Busy);
        QCOMPARE(locked.error().field, u"password"_s);
        QVERIFY(rig->signIn(u"ben"_s, rigPassword).result());  // hers alone
        rig.clock.advance(61'000);
        QVERIFY(rig->signIn(u"anna"_s, rigPassword).result());
    }

    void parallelWrongPasswordsAreAllCounted_data() { TestDatabases::addEngineRows(); }
    void parallelWrongPasswordsAreAllCounted()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        QList<Future<Result<protocol::SessionReply>>> tries;
        for (int i = 0; i < 50; ++i)
            tries += rig->signIn(u"anna"_s, u"guess %1"_s.arg(i));
        // The right one in the same crowd comes too late as well.
        const auto right = rig->signIn(u"anna"_s, rigPassword);
        int counted = 0, locked = 0;
        for (auto &one : tries) {
            const auto result = one.result();
            QVERIFY(!result);
            ++(result.error().kind == ErrorKind::Unauthorized ? counted : locked);
        }
        QVERIFY(!right.result());
        QCOMPARE(right.result().error().kind, ErrorKind::Busy);
        QCOMPARE(counted + locked, 50);
        QCOMPARE(rig.column(u"SELECT failures FROM account WHERE login = 'anna'"_s).first().toInt(),
                 counted);
        QVERIFY(counted >= 10);
    }

    void sessionsEnd_data()
    {
        QTest::addColumn<storage::Engine>("engine");
        QTest::addColumn<QString>("what");
        for (const auto engine : {storage::Engine::Sqlite, storage::Engine::Postgres}) {
            const char *name = engine == storage::Engine::Sqlite ? "SQLite" : "PostgreSQL";
            for (const char *what : {"a week", "a new password", "not active", "deleted"})
                QTest::addRow("%s: %s", name, what) << engine << QString::fromLatin1(what);
        }
    }
    void sessionsEnd()
    {
        QFETCH(storage::Engine, engine);
        QFETCH(QString, what);
        Rig rig(engine);
        const auto session = rig->signIn(u"anna"_s, rigPassword).result();
        QVERIFY(session);
        rig.clock.advance(6LL * 86'400'000);
        QVERIFY(rig->authenticate(session->token).result());
        if (what == u"a week")
            rig.clock.advance(86'400'001);
        else if (what == u"a new password")
            rig.putAccount(u"anna"_s, {});
        else if (what == u"not active")
            rig.run(u"UPDATE user_account SET active = 0 WHERE login = 'anna'"_s);
        else
            rig.run(u"UPDATE user_account SET deleted = 1 WHERE login = 'anna'"_s);
        QVERIFY(!rig->authenticate(session->token).result());
    }

    void secretsAreNotInTheDatabase_data() { TestDatabases::addEngineRows(); }
    void secretsAreNotInTheDatabase()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        const auto session = rig->signIn(u"anna"_s, rigPassword).result();
        QVERIFY(session);
        const QByteArray raw =
            QByteArray::fromBase64(session->token.toLatin1(), QByteArray::Base64UrlEncoding);
        QByteArray all;
        if (engine == storage::Engine::Sqlite) {
            rig.close();
            for (const QString &end : {u""_s, u"-wal"_s}) {
                QFile file(rig.place().place + end);
                if (file.open(QIODevice::ReadOnly))
                    all += file.readAll();
            }
            QVERIFY(all.contains("anna"));
        } else {
            for (
                const QVariant &row : rig.column(
                    u"SELECT s::text || encode(s.token, 'escape') || encode(s.token, 'base64') FROM session s"_s))
                all += row.toString().toUtf8();
            for (const QVariant &row : rig.column(u"SELECT a::text FROM account a"_s))
                all += row.toString().toUtf8();
            QVERIFY(!all.isEmpty());
        }
        QVERIFY(!all.contains(session->token.toLatin1()));
        QVERIFY(!all.contains(raw));
        QVERIFY(!all.contains(raw.toHex()));
        QVERIFY(!all.contains(rigPassword.toLatin1()));
        QVERIFY(all.contains("$argon2id$"));
    }

    void aLedgerCanCloseWhileSomebodySignsIn_data() { TestDatabases::addEngineRows(); }
    void aLedgerCanCloseWhileSomebodySignsIn()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        QList<Future<Result<protocol::SessionReply>>> tries;
        for (int i = 0; i < 6; ++i)
            tries += rig->signIn(u"anna"_s, rigPassword);
        rig.close();
        for (auto &one : tries)
            QVERIFY(one.isFinished() && one.result());
    }
};

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"
