// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/limits.h"
#include "replica/journal.h"
#include "storage/database.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::replica;
using protocol::Mutation;
using protocol::Outcome;
using protocol::OutcomeStatus;
using protocol::Verb;

/// The outbox: numbers are for ever, bodies never change, nothing leaves without an outcome.
class tst_Journal : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void numbersCountUpAndSurvive();
    void batchesKeepTheirOrderAndSize();
    void theSameBytesAreSentAgain();
    void onlyTheUnsentCanBeVoided();
    void anOutcomeIsFinal();
    void aForkTakesWhatHasNoOutcome();
    void aGapIsOfferedAgain();
    void oldOnesAreForgottenButNotTheirNumbers();
    void aBodyHasALimit();
    void drafts();
    void theSessionSurvives();
    void aDamagedJournalIsNotUsed();

private:
    void open();
    qint64 add(const QString &text = u"x"_s);
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::Database> m_db;
    std::unique_ptr<Journal> m_journal;
};

namespace {

const QUuid first = QUuid::fromString(u"018f0000-0000-7000-8000-000000000001");
const QUuid second = QUuid::fromString(u"018f0000-0000-7000-8000-000000000002");
constexpr qint64 now = 1'700'000'000'000;
constexpr qint64 day = 86'400'000;

Outcome outcome(qint64 n, OutcomeStatus status = OutcomeStatus::Applied)
{
    Outcome made;
    made.n = n;
    made.status = status;
    return made;
}

}  // namespace

void tst_Journal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    open();
}

void tst_Journal::cleanup()
{
    m_journal.reset();
    m_db.reset();
}

void tst_Journal::open()
{
    m_journal.reset();
    m_db.reset();
    storage::OpenOptions options;
    options.place = m_folder->filePath(u"journal.db"_s);
    options.cipher = storage::Cipher::none();
    auto db = storage::Database::open(options);
    QVERIFY(db);
    m_db = std::move(*db);
    m_journal = std::make_unique<Journal>(*m_db);
    QVERIFY(m_journal->prepare(first));
}

qint64 tst_Journal::add(const QString &text)
{
    Mutation mutation;
    mutation.verb = Verb::Create;
    mutation.type = u"note"_s;
    mutation.target = second;
    mutation.root = second;
    mutation.feed = u"YJ"_s;
    mutation.changes = {{u"text"_s, QCborValue(), text}};
    mutation.deviceMs = now;
    const auto n = m_journal->append(mutation, now);
    return n ? *n : 0;
}

void tst_Journal::numbersCountUpAndSurvive()
{
    QCOMPARE(add(), 1);
    QCOMPARE(add(), 2);
    open();
    QCOMPARE(m_journal->identity().instance, first);
    QCOMPARE(add(), 3);
    QCOMPARE(m_journal->open().size(), 3);
}

void tst_Journal::batchesKeepTheirOrderAndSize()
{
    for (int i = 0; i < 5; ++i)
        add(QString(1'000, u'x'));
    const auto batch = m_journal->takeForPush(3, 1 << 20, now);
    QCOMPARE(batch.size(), 3);
    for (qsizetype i = 0; i < batch.size(); ++i)
        QCOMPARE(batch[i].n, i + 1);
    QCOMPARE(m_journal->takeForPush(100, 2'500, now).size(), 2);
    QCOMPARE(m_journal->takeForPush(100, 10, now).size(), 1);  // one always goes
}

void tst_Journal::theSameBytesAreSentAgain()
{
    add(u"你好"_s);
    const auto before = m_journal->takeForPush(100, 1 << 20, now);
    open();
    QVERIFY(m_journal->takeForPush(100, 1 << 20, now + 1'000) == before);
    QCOMPARE(before[0].hash, protocol::mutationHash(before[0].body));
}

void tst_Journal::onlyTheUnsentCanBeVoided()
{
    add();
    add();
    QVERIFY(m_journal->makeVoid(2, now));
    const auto batch = m_journal->takeForPush(1, 1 << 20, now);
    QCOMPARE(batch.size(), 1);
    const Done late = m_journal->makeVoid(1, now);
    QCOMPARE(late.error().kind, ErrorKind::Conflict);
    QCOMPARE(m_journal->makeVoid(99, now).error().kind, ErrorKind::NotFound);
    // The number is not given to anything else.
    QCOMPARE(add(), 3);
    const auto items = m_journal->open();
    QCOMPARE(items.size(), 3);
    QCOMPARE(items[1].mutation.verb, Verb::Void);
}

void tst_Journal::anOutcomeIsFinal()
{
    add();
    add();
    m_journal->setOutcomes({outcome(1), outcome(2, OutcomeStatus::Refused)}, now);
    m_journal->setOutcomes({outcome(1, OutcomeStatus::Refused)}, now);
    QCOMPARE(m_journal->open().size(), 1);
    QCOMPARE(m_journal->open()[0].state, ItemState::Acknowledged);
    QCOMPARE(m_journal->acknowledged(), (QList<qint64>{1, 2}));
    QVERIFY(m_journal->takeForPush(100, 1 << 20, now).isEmpty());
    m_journal->settle({1, 2}, now);
    QVERIFY(m_journal->open().isEmpty());
    QCOMPARE(m_journal->recent(10)[0].state, ItemState::Refused);
    QCOMPARE(m_journal->recent(10)[1].state, ItemState::Applied);
}

void tst_Journal::aForkTakesWhatHasNoOutcome()
{
    for (int i = 0; i < 4; ++i)
        add(QString::number(i));
    const auto before = m_journal->takeForPush(4, 1 << 20, now);
    m_journal->setOutcomes({outcome(1), outcome(2)}, now);
    m_journal->fork(second, now);
    QCOMPARE(m_journal->identity().instance, second);
    QCOMPARE(m_journal->identity().parent, first);
    const auto batch = m_journal->takeForPush(100, 1 << 20, now);
    QCOMPARE(batch.size(), 2);
    QCOMPARE(batch[0].n, 1);
    QCOMPARE(batch[0].body, before[2].body);
    QCOMPARE(batch[1].body, before[3].body);
    QCOMPARE(add(), 3);
    open();
    QCOMPARE(m_journal->identity().instance, second);
    QCOMPARE(m_journal->identity().parent, first);
}

void tst_Journal::aGapIsOfferedAgain()
{
    for (int i = 0; i < 3; ++i)
        add();
    m_journal->setOutcomes({outcome(1), outcome(2)}, now);
    m_journal->settle({1, 2}, now);
    QVERIFY(m_journal->offerAgain(2, now));
    const auto batch = m_journal->takeForPush(100, 1 << 20, now);
    QCOMPARE(batch.size(), 2);
    QCOMPARE(batch[0].n, 2);
    m_journal->setOutcomes({outcome(2), outcome(3)}, now);
    m_journal->settle({2, 3}, now);
    m_journal->prune(now + 8 * day);
    QCOMPARE(m_journal->offerAgain(1, now).error().kind, ErrorKind::NotFound);
}

void tst_Journal::oldOnesAreForgottenButNotTheirNumbers()
{
    for (int i = 0; i < 3; ++i)
        add();
    m_journal->setOutcomes({outcome(1), outcome(2), outcome(3)}, now);
    m_journal->settle({1, 2, 3}, now);
    m_journal->prune(now + 6 * day);
    QCOMPARE(m_journal->recent(10).size(), 3);
    m_journal->prune(now + 8 * day);
    QCOMPARE(m_journal->recent(10).size(), 1);
    QCOMPARE(add(), 4);
}

void tst_Journal::aBodyHasALimit()
{
    Mutation mutation;
    mutation.verb = Verb::Create;
    mutation.changes = {{u"text"_s, QCborValue(), QString(protocol::limits::MutationBytes, u'x')}};
    const auto n = m_journal->append(mutation, now);
    QCOMPARE(n.error().kind, ErrorKind::TooLarge);
    QCOMPARE(n.error().field, u"body"_s);
    QVERIFY(m_journal->open().isEmpty());
}

void tst_Journal::drafts()
{
    m_journal->setDraft(u"note:1"_s, u"half a sen"_s, now);
    m_journal->setDraft(u"note:2"_s, u"b"_s, now + 1);
    open();
    QCOMPARE(m_journal->draft(u"note:1"_s), u"half a sen"_s);
    QCOMPARE(m_journal->drafts().size(), 2);
    QCOMPARE(m_journal->drafts()[0].key, u"note:2"_s);
    m_journal->setDraft(u"note:1"_s, {}, now);
    QVERIFY(m_journal->draft(u"note:1"_s).isEmpty());
    QCOMPARE(m_journal->drafts().size(), 1);
}

void tst_Journal::theSessionSurvives()
{
    const Actor actor{second, Role::Clerk, first, u"YJ"_s, u"王芳"_s};
    m_journal->setSession(actor, u"wf"_s, "token");
    open();
    QVERIFY(m_journal->identity().actor == actor);
    QCOMPARE(m_journal->identity().login, u"wf"_s);
    QCOMPARE(m_journal->identity().token, "token");
}

void tst_Journal::aDamagedJournalIsNotUsed()
{
    for (int i = 0; i < 200; ++i)
        add(QString(500, u'x'));
    cleanup();
    QFile file(m_folder->filePath(u"journal.db"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.size() > 60'000);
    file.seek(20'000);
    file.write(QByteArray(20'000, '\x5a'));
    file.close();
    storage::OpenOptions options;
    options.place = file.fileName();
    options.cipher = storage::Cipher::none();
    auto db = storage::Database::open(options);
    QVERIFY(db);
    Journal journal(**db);
    const auto ready = (*db)->guard([&] { return journal.prepare(second); });
    QVERIFY(!ready);
    QCOMPARE(ready.error().kind, ErrorKind::Storage);
}

QTEST_APPLESS_MAIN(tst_Journal)
#include "tst_journal.moc"
