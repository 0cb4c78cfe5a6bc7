// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/desk.h"
#include "replica/passwordproof.h"
#include "replica/profile.h"
#include "replica/replica.h"
#include "replica/roster.h"
#include "support/certificate/certificate.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::desk;

namespace {

constexpr qint64 hour = 3'600'000;

class UnlockClock final : public Clock {
public:
    [[nodiscard]] qint64 nowMs() const override { return now; }
    [[nodiscard]] qint64 monotonicMs() const override { return now; }
    qint64 now = 1'795'000'000'000;
};

}  // namespace

/// Several users of one machine, and how they get in while the server cannot be reached.
class tst_Unlock final : public QObject {
    Q_OBJECT
private slots:
    void init();
    void proofs();
    void everybodyIsKnownByName();
    void theRightPasswordOpensTheDesk();
    void errors_data();
    void errors();
    void afterFiveWrongOnesThereIsAPause();
    void anotherUserComesWithoutTheServer();
    void unsentChangesAreCounted();
    void aSignedOutUserGetsInAndIsAskedLater();
    void anotherServerOnlyWhileNobodyIsHere();

private:
    struct Person {
        QUuid user;
        QString login;
        QString name;
    };
    void signedInBefore(const Person &person, const QString &password, const QByteArray &token,
                        qint64 contactMs);
    void open();
    template <typename T> static T wait(const Future<T> &future)
    {
        (void)QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000);
        return future.result();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    tests::TestCertificate m_certificate;
    UnlockClock m_clock;
    SystemIds m_ids;
    std::unique_ptr<Desk> m_desk;
    Person m_li{QUuid::createUuid(), u"limin"_s, u"李敏"_s};
    Person m_chen{QUuid::createUuid(), u"chenchen"_s, u"陈晨"_s};
};

void tst_Unlock::init()
{
    m_desk.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock = {};
}

void tst_Unlock::signedInBefore(const Person &person, const QString &password,
                                const QByteArray &token, qint64 contactMs)
{
    const auto profile = replica::Profile::open(m_folder->path(), true);
    QVERIFY(profile);
    const auto files = replica::Replica::open(**profile, person.user, m_clock, m_ids);
    QVERIFY(files);
    const Actor actor{person.user, Role::Agent, QUuid::createUuid(), u"YJ"_s, person.name};
    (*files)->setSession(actor, person.login, token).waitForFinished();
    if (!password.isEmpty())
        (*files)->remember(replica::proofKey, replica::proofOf(password)).waitForFinished();
    (*files)->remember(replica::contactKey, QByteArray::number(contactMs)).waitForFinished();
    QVERIFY((*profile)->setLastUser(person.user));
}

void tst_Unlock::open()
{
    auto opened = Desk::open({QUrl(u"https://127.0.0.1:9"_s), m_certificate.certificateFile(),
                              m_folder->path(), u"test"_s, true},
                             m_clock, m_ids);
    QVERIFY(opened);
    m_desk = *std::move(opened);
    m_desk->goOffline();
}

void tst_Unlock::proofs()
{
    const QByteArray proof = replica::proofOf(u"密码 with blanks"_s);
    QVERIFY(proof.startsWith("$argon2id$"));
    QVERIFY(!proof.contains("blanks"));
    QVERIFY(replica::proves(proof, u"密码 with blanks"_s));
    QVERIFY(!replica::proves(proof, u"密码 with blank"_s));
    QVERIFY(!replica::proves({}, {}));
    QVERIFY(!replica::proves("no proof", u"no proof"_s));
    QVERIFY(!replica::proves(QByteArray(4096, 'x'), u"x"_s));
    QVERIFY(proof != replica::proofOf(u"密码 with blanks"_s));
}

void tst_Unlock::everybodyIsKnownByName()
{
    signedInBefore(m_li, u"secret"_s, "token", m_clock.now);
    signedInBefore(m_chen, {}, {}, m_clock.now);
    open();
    const QList<KnownUser> users = *wait(m_desk->knownUsers());
    QCOMPARE(users.size(), 2);
    const auto &li = users[0].user == m_li.user ? users[0] : users[1];
    const auto &chen = users[0].user == m_li.user ? users[1] : users[0];
    QCOMPARE(li.login, m_li.login);
    QCOMPARE(li.name, m_li.name);
    QVERIFY(li.unlocks && li.signedIn);
    QVERIFY(!chen.unlocks && !chen.signedIn);
}

void tst_Unlock::theRightPasswordOpensTheDesk()
{
    signedInBefore(m_li, u"secret"_s, "token", m_clock.now);
    open();
    const auto actor = wait(m_desk->unlock(u"limin"_s, u"secret"_s));
    QVERIFY(actor);
    QCOMPARE(actor->user, m_li.user);
    QCOMPARE(m_desk->actor().user, m_li.user);
}

void tst_Unlock::errors_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QString>("password");
    QTest::addColumn<qint64>("later");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("field");
    QTest::newRow("wrong password")
        << u"limin"_s << u"Secret"_s << qint64(0) << ErrorKind::Unauthorized << QString();
    QTest::newRow("never here") << u"zhou"_s << u"secret"_s << qint64(0) << ErrorKind::NotFound
                                << QString();
    QTest::newRow("no proof is kept")
        << u"chenchen"_s << u"secret"_s << qint64(0) << ErrorKind::NotFound << QString();
    QTest::newRow("seven days without the server, even with the right password")
        << u"limin"_s << u"secret"_s << 168 * hour << ErrorKind::Unauthorized << u"lease"_s;
}

void tst_Unlock::errors()
{
    QFETCH(QString, login);
    QFETCH(QString, password);
    QFETCH(qint64, later);
    signedInBefore(m_chen, {}, "token", m_clock.now);
    signedInBefore(m_li, u"secret"_s, "token", m_clock.now);
    open();
    m_clock.now += later;
    const auto actor = wait(m_desk->unlock(login, password));
    QVERIFY(!actor);
    QTEST(actor.error().kind, "kind");
    QTEST(actor.error().field, "field");
    QTRY_COMPARE(m_desk->lease(), later ? Lease::Ended : Lease::Held);
}

void tst_Unlock::afterFiveWrongOnesThereIsAPause()
{
    signedInBefore(m_li, u"secret"_s, "token", m_clock.now);
    open();
    for (int i = 0; i < 5; ++i)
        QCOMPARE(wait(m_desk->unlock(u"limin"_s, u"guess"_s)).error().kind,
                 ErrorKind::Unauthorized);
    QCOMPARE(wait(m_desk->unlock(u"limin"_s, u"secret"_s)).error().kind, ErrorKind::Busy);
    m_clock.now += 30'000;
    QVERIFY(wait(m_desk->unlock(u"limin"_s, u"secret"_s)));
}

void tst_Unlock::anotherUserComesWithoutTheServer()
{
    signedInBefore(m_chen, u"other"_s, "token", m_clock.now);
    signedInBefore(m_li, u"secret"_s, "token", m_clock.now);
    open();
    QCOMPARE(m_desk->actor().user, m_li.user);
    const auto actor = wait(m_desk->unlock(u"chenchen"_s, u"other"_s));
    QVERIFY(actor);
    QCOMPARE(m_desk->actor().user, m_chen.user);
    QCOMPARE(m_desk->actor().name, m_chen.name);
}

void tst_Unlock::unsentChangesAreCounted()
{
    signedInBefore(m_li, u"secret"_s, "token", m_clock.now);
    open();
    QVERIFY(wait(m_desk->createCustomer({{u"name"_s, u"周志远"_s}})));
    QVERIFY(wait(m_desk->createCustomer({{u"name"_s, u"单国栋"_s}})));
    QCOMPARE(wait(m_desk->knownUsers())->first().waiting, 2);
    QVERIFY(wait(m_desk->signOut()));
    QCOMPARE(m_desk->actor().role, Role::Unknown);
    const KnownUser li = wait(m_desk->knownUsers())->first();
    QCOMPARE(li.waiting, 2);
    QCOMPARE(li.login, m_li.login);
    QVERIFY(!li.signedIn);
}

void tst_Unlock::aSignedOutUserGetsInAndIsAskedLater()
{
    signedInBefore(m_li, u"secret"_s, "token", m_clock.now);
    open();
    QVERIFY(wait(m_desk->signOut()));
    QVERIFY(wait(m_desk->unlock(u"limin"_s, u"secret"_s)));
    QCOMPARE(m_desk->actor().user, m_li.user);
    QCOMPARE(m_desk->status().link, Link::Offline);
}

void tst_Unlock::anotherServerOnlyWhileNobodyIsHere()
{
    signedInBefore(m_li, u"secret"_s, "token", m_clock.now);
    open();
    QCOMPARE(m_desk->setServer(QUrl(u"https://127.0.0.1:10"_s)).error().kind, ErrorKind::Conflict);
    QVERIFY(wait(m_desk->signOut()));
    QVERIFY(!m_desk->setServer(QUrl(u"http://127.0.0.1:10"_s)));
    QVERIFY(m_desk->setServer(QUrl(u"https://127.0.0.1:10"_s)));
    QCOMPARE(m_desk->server(), QUrl(u"https://127.0.0.1:10"_s));
}

QTEST_GUILESS_MAIN(tst_Unlock)
#include "tst_unlock.moc"
