// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replicarig.h"
#include "storage/database.h"

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;
using protocol::OutcomeStatus;

/// Edits over what the server says: when they show, when they end, and what survives.
class tst_Replica : public QObject {
    Q_OBJECT
private slots:
    void anEditShowsAtOnceAndSurvives();
    void theServersStateGoesUnderTheEdit();
    void anOverlayOutlivesItsAcknowledgement();
    void itEndsWithAPageThatWasAskedForLater();
    void aPageThatWasAskedForEarlierDoesNotEndIt();
    void aRestartAfterTheAcknowledgementShowsNoGap();
    void aRefusalTakesItOff();
    void aRefusedCreateLeavesItsDependants();
    void aDiscardedEditIsGone();
    void aSentOneCannotBeDiscarded();
    void whatIsHeldStaysHere();
    void whatIsHeldGoesWithWhatComesNext();
    void aRestartHoldsNothing();
    void twoEditsOfOneFieldAreBasedOnEachOther();
    void nothingDiffersNothingIsSaved();
    void manyAllOrNothing();
    void badValuesAreRefusedByName_data();
    void badValuesAreRefusedByName();
    void ownRecordsAreTotheRegion();
    void aDeletionHidesAndAnEditOfTheOtherBringsItNotBack();
    void nobodyWritesWithoutASession();
    void anotherFormIsMadeAnewAndTheJournalKept();
    void aDamagedCacheIsMadeAnewAndTheJournalKept();
    void aProfileBelongsToOneProcess();
    void sealedFilesHideNames();
    void aNewEpochLoadsAgainAndOffersAgain();
    void anOldCopyBecomesAnotherClient();
    void whatWaitsInAnOldCopyKeepsItsNumber();
    void signalsNameTheTypes();
    void signalsNameTheRoots();
};

void tst_Replica::anEditShowsAtOnceAndSurvives()
{
    ReplicaRig rig;
    rig.join({u"common"_s, u"hall:1"_s});
    const QUuid customer = testId(1);
    rig.bring(u"hall:1"_s, customer, {customerRow(customer, u"Wang"_s, 3)});
    QUuid note;
    QCOMPARE(rig.note(customer, u"hello"_s, &note), 1);
    QCOMPARE(rig.rename(customer, u"Wang Fang"_s), 2);
    QCOMPARE(rig.shown(u"note"_s, note, u"text"_s), u"hello"_s);
    rig.reopen();
    QCOMPARE(rig.shown(u"note"_s, note, u"text"_s), u"hello"_s);
    QCOMPARE(rig.shown(u"customer"_s, customer, u"name"_s), u"Wang Fang"_s);
    const auto state = rig.state(u"customer"_s, customer);
    QVERIFY(state.pending);
    QCOMPARE(state.row->version, 3);
    QCOMPARE(state.shadow->text(u"name"), u"Wang"_s);
    QCOMPARE(rig.counts().waiting, 2);
    // The dump is the server's word alone.
    const auto dump = ReplicaRig::wait(rig.replica->reader().dump());
    QCOMPARE(dump->size(), 1);
    QCOMPARE(dump->first().text(u"name"), u"Wang"_s);
}

void tst_Replica::theServersStateGoesUnderTheEdit()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    const QUuid customer = testId(1);
    rig.bring(u"hall:1"_s, customer, {customerRow(customer, u"Wang"_s, 1)});
    QCOMPARE(rig.rename(customer, u"Mine"_s), 1);
    Row theirs = customerRow(customer, u"Theirs"_s, 2);
    theirs.set(u"segment", u"shops"_s);
    rig.pull({theirs});
    QCOMPARE(rig.shown(u"customer"_s, customer, u"name"_s), u"Mine"_s);
    QCOMPARE(rig.shown(u"customer"_s, customer, u"segment"_s), u"shops"_s);
    QCOMPARE(rig.state(u"customer"_s, customer).shadow->text(u"name"), u"Theirs"_s);
}

void tst_Replica::anOverlayOutlivesItsAcknowledgement()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    const QUuid customer = testId(1);
    rig.bring(u"hall:1"_s, customer, {customerRow(customer, u"Wang"_s, 1)});
    QCOMPARE(rig.rename(customer, u"Mine"_s), 1);
    rig.push(OutcomeStatus::Applied, {{u"customer"_s, customer, 2}});
    QCOMPARE(rig.shown(u"customer"_s, customer, u"name"_s), u"Mine"_s);
    QCOMPARE(rig.counts().acknowledged, 1);
    // With the version that the ledger named it ends, in the same moment.
    rig.pull({customerRow(customer, u"Mine"_s, 2)}, {}, {}, false);
    QVERIFY(!rig.state(u"customer"_s, customer).pending);
    QCOMPARE(rig.shown(u"customer"_s, customer, u"name"_s), u"Mine"_s);
    QVERIFY(rig.counts() == replica::Counts{});
}

void tst_Replica::itEndsWithAPageThatWasAskedForLater()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    const QUuid customer = testId(1);
    rig.bring(u"hall:1"_s, customer, {customerRow(customer, u"Wang"_s, 1)});
    QCOMPARE(rig.rename(customer, u"Mine"_s), 1);
    rig.push(OutcomeStatus::Merged);
    QCOMPARE(rig.counts().acknowledged, 1);
    rig.pull({});
    QCOMPARE(rig.counts().acknowledged, 0);
    QCOMPARE(rig.shown(u"customer"_s, customer, u"name"_s), u"Wang"_s);
    QCOMPARE(ReplicaRig::wait(rig.replica->recent(1))->first().state, replica::ItemState::Merged);
}

void tst_Replica::aPageThatWasAskedForEarlierDoesNotEndIt()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    const QUuid customer = testId(1);
    rig.bring(u"hall:1"_s, customer, {customerRow(customer, u"Wang"_s, 1)});
    QCOMPARE(rig.rename(customer, u"Mine"_s), 1);
    const auto asked = ReplicaRig::wait(rig.replica->nextStep());
    rig.push(OutcomeStatus::Applied, {{u"customer"_s, customer, 2}});
    protocol::PullReply late;
    late.cursor = "x";
    late.caughtUp = true;
    ReplicaRig::must(rig.replica->applyPull(late, asked->serial));
    QCOMPARE(rig.counts().acknowledged, 1);
    QCOMPARE(rig.shown(u"customer"_s, customer, u"name"_s), u"Mine"_s);
}

void tst_Replica::aRestartAfterTheAcknowledgementShowsNoGap()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    const QUuid customer = testId(1);
    rig.bring(u"hall:1"_s, customer, {customerRow(customer, u"Wang"_s, 1)});
    QCOMPARE(rig.rename(customer, u"Mine"_s), 1);
    rig.push(OutcomeStatus::Applied, {{u"customer"_s, customer, 2}});
    rig.reopen();
    QCOMPARE(rig.shown(u"customer"_s, customer, u"name"_s), u"Mine"_s);
    rig.pull({customerRow(customer, u"Mine"_s, 2)});
    QVERIFY(!rig.state(u"customer"_s, customer).pending);
}

void tst_Replica::aRefusalTakesItOff()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    const QUuid customer = testId(1);
    rig.bring(u"hall:1"_s, customer, {customerRow(customer, u"Wang"_s, 1)});
    QCOMPARE(rig.rename(customer, u"Mine"_s), 1);
    rig.push(OutcomeStatus::Refused);
    QCOMPARE(rig.shown(u"customer"_s, customer, u"name"_s), u"Wang"_s);
    QVERIFY(!rig.state(u"customer"_s, customer).pending);
    QCOMPARE(ReplicaRig::wait(rig.replica->acknowledged()).operator*(), (QList<qint64>{1}));
}

void tst_Replica::aRefusedCreateLeavesItsDependants()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    replica::EditRequest request;
    request.verb = protocol::Verb::Create;
    request.type = u"customer"_s;
    request.values = {{u"name"_s, u"New"_s}};
    const auto created = ReplicaRig::wait(rig.replica->save(request));
    QUuid note;
    QCOMPARE(rig.note(created->id, u"about it"_s, &note), 2);
    QCOMPARE(rig.rename(created->id, u"Newer"_s), 3);
    const auto batch = ReplicaRig::wait(rig.replica->takeForPush(1, 1 << 20));
    protocol::Outcome refused;
    refused.n = batch->mutations[0].n;
    refused.status = OutcomeStatus::Refused;
    refused.reason = u"not_allowed"_s;
    ReplicaRig::must(rig.replica->applyOutcomes({refused}));
    QVERIFY(!rig.state(u"customer"_s, created->id).row);
    // What was typed is still there until the ledger has refused it too.
    QCOMPARE(rig.shown(u"note"_s, note, u"text"_s), u"about it"_s);
    rig.push(OutcomeStatus::Refused);
    QVERIFY(!rig.state(u"note"_s, note).row);
    QCOMPARE(rig.counts().waiting, 0);
}

void tst_Replica::aDiscardedEditIsGone()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    const QUuid customer = testId(1);
    rig.bring(u"hall:1"_s, customer, {customerRow(customer, u"Wang"_s, 1)});
    QCOMPARE(rig.rename(customer, u"Mine"_s), 1);
    QUuid note;
    QCOMPARE(rig.note(customer, u"oops"_s, &note), 2);
    QVERIFY(ReplicaRig::wait(rig.replica->discard(1)));
    QVERIFY(ReplicaRig::wait(rig.replica->discard(2)));
    QCOMPARE(rig.shown(u"customer"_s, customer, u"name"_s), u"Wang"_s);
    QVERIFY(!rig.state(u"note"_s, note).row);
    // The numbers still go, as nothing; nothing of hers waits any more.
    QCOMPARE(rig.counts().waiting, 2);
    QCOMPARE(rig.counts().discarded, 2);
    QCOMPARE(rig.push(OutcomeStatus::Void), (QList<qint64>{1, 2}));
    QVERIFY(rig.counts() == replica::Counts{});
}

void tst_Replica::aSentOneCannotBeDiscarded()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    const QUuid customer = testId(1);
    rig.bring(u"hall:1"_s, customer, {customerRow(customer, u"Wang"_s, 1)});
    QCOMPARE(rig.rename(customer, u"Mine"_s), 1);
    ReplicaRig::must(rig.replica->takeForPush(100, 1 << 20));
    QCOMPARE(ReplicaRig::wait(rig.replica->discard(1)).error().kind, ErrorKind::Conflict);
    QCOMPARE(rig.shown(u"customer"_s, customer, u"name"_s), u"Mine"_s);
}

namespace {

qint64 saveHeld(ReplicaRig &rig, const QUuid &customer, replica::Hold hold)
{
    replica::EditRequest request;
    request.verb = protocol::Verb::Create;
    request.type = u"note"_s;
    request.root = customer;
    request.values = {{u"customer"_s, customer}, {u"text"_s, u"held"_s}};
    request.hold = hold;
    const auto saved = ReplicaRig::wait(rig.replica->save(request));
    return saved ? saved->n : -1;
}

QList<qint64> offered(ReplicaRig &rig)
{
    QList<qint64> numbers;
    const auto batch = ReplicaRig::wait(rig.replica->takeForPush(100, 1 << 20));
    for (const protocol::Envelope &envelope : batch->mutations)
        numbers += envelope.n;
    return numbers;
}

}  // namespace

void tst_Replica::whatIsHeldStaysHere()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    const QUuid customer = testId(1);
    rig.bring(u"hall:1"_s, customer, {customerRow(customer, u"Wang"_s, 1)});
    QCOMPARE(rig.rename(customer, u"One"_s), 1);
    QCOMPARE(saveHeld(rig, customer, replica::Hold::Begin), 2);
    QCOMPARE(saveHeld(rig, customer, replica::Hold::Join), 3);
    QCOMPARE(offered(rig), (QList<qint64>{1}));
    // It is saved and seen to be waiting, and can be taken back from its end.
    QCOMPARE(rig.counts().waiting, 3);
    QVERIFY(ReplicaRig::wait(rig.replica->discard(3)));
    QCOMPARE(offered(rig), (QList<qint64>{1}));
    QVERIFY(ReplicaRig::wait(rig.replica->discard(2)));
    QCOMPARE(offered(rig), (QList<qint64>{1, 2, 3}));
    QCOMPARE(saveHeld(rig, customer, replica::Hold::Begin), 4);
    ReplicaRig::must(rig.replica->sendHeld());
    QCOMPARE(offered(rig), (QList<qint64>{1, 2, 3, 4}));
    // What it would have joined is gone.
    QCOMPARE(saveHeld(rig, customer, replica::Hold::Join), 5);
    QCOMPARE(offered(rig).last(), 5);
}

void tst_Replica::whatIsHeldGoesWithWhatComesNext()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    const QUuid customer = testId(1);
    rig.bring(u"hall:1"_s, customer, {customerRow(customer, u"Wang"_s, 1)});
    QCOMPARE(saveHeld(rig, customer, replica::Hold::Begin), 1);
    QCOMPARE(saveHeld(rig, customer, replica::Hold::Begin), 2);
    QCOMPARE(offered(rig), (QList<qint64>{1}));
    QCOMPARE(rig.rename(customer, u"Wang"_s), 0);
    QCOMPARE(offered(rig), (QList<qint64>{1}));
    QCOMPARE(rig.rename(customer, u"Wang Fang"_s), 3);
    QCOMPARE(offered(rig), (QList<qint64>{1, 2, 3}));
}

void tst_Replica::aRestartHoldsNothing()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    const QUuid customer = testId(1);
    rig.bring(u"hall:1"_s, customer, {customerRow(customer, u"Wang"_s, 1)});
    QCOMPARE(saveHeld(rig, customer, replica::Hold::Begin), 1);
    QVERIFY(offered(rig).isEmpty());
    rig.reopen();
    QCOMPARE(offered(rig), (QList<qint64>{1}));
}

void tst_Replica::twoEditsOfOneFieldAreBasedOnEachOther()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    const QUuid customer = testId(1);
    rig.bring(u"hall:1"_s, customer, {customerRow(customer, u"Wang"_s, 4)});
    QCOMPARE(rig.rename(customer, u"One"_s), 1);
    QCOMPARE(rig.rename(customer, u"Two"_s), 2);
    const auto batch = ReplicaRig::wait(rig.replica->takeForPush(100, 1 << 20));
    const auto second = protocol::decodeMutation(batch->mutations[1].body);
    QCOMPARE(second->base, 4);
    QCOMPARE(second->changes.size(), 1);
    QCOMPARE(second->changes[0].base.toString(), u"One"_s);
    QCOMPARE(second->changes[0].mine.toString(), u"Two"_s);
}

void tst_Replica::nothingDiffersNothingIsSaved()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    const QUuid customer = testId(1);
    rig.bring(u"hall:1"_s, customer, {customerRow(customer, u"Wang"_s, 4)});
    QCOMPARE(rig.rename(customer, u"Wang"_s), 0);
    QCOMPARE(rig.counts().waiting, 0);
}

void tst_Replica::manyAllOrNothing()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    const QUuid customer = testId(1);
    rig.bring(u"hall:1"_s, customer, {customerRow(customer, u"Wang"_s, 4)});
    const auto rename = [&](const QString &name) {
        return replica::EditRequest{protocol::Verb::Edit, u"customer"_s, customer, {}, {},
                                    {{u"name"_s, name}}};
    };
    const QList<replica::EditRequest> wrong{rename(u"Li"_s), rename(QString(1'001, u'x'))};
    const auto refused =
        ReplicaRig::wait(rig.replica->saveAll(wrong, replica::Together::AllOrNothing));
    QVERIFY(!refused);
    QCOMPARE(refused.error().field, u"name"_s);
    QCOMPARE(rig.counts().waiting, 0);
    QCOMPARE(rig.shown(u"customer"_s, customer, u"name"_s), u"Wang"_s);
    QVERIFY(!rig.state(u"customer"_s, customer).pending);
    QCOMPARE(ReplicaRig::wait(rig.replica->recent(10))->size(), 0);
    rig.reopen();
    QCOMPARE(rig.shown(u"customer"_s, customer, u"name"_s), u"Wang"_s);
    // The numbers go on without a gap, and each for itself leaves out only what is wrong.
    const auto partly = ReplicaRig::wait(rig.replica->saveAll(wrong));
    QVERIFY(partly);
    QCOMPARE(partly->saved.first().n, 1);
    QCOMPARE(partly->wrong.size(), 1);
    QCOMPARE(rig.shown(u"customer"_s, customer, u"name"_s), u"Li"_s);
    const auto all = ReplicaRig::wait(
        rig.replica->saveAll({rename(u"Mo"_s), rename(u"Nan"_s)}, replica::Together::AllOrNothing));
    QVERIFY(all && all->wrong.isEmpty());
    QCOMPARE(all->saved.last().n, 3);
    QCOMPARE(rig.shown(u"customer"_s, customer, u"name"_s), u"Nan"_s);
}

void tst_Replica::badValuesAreRefusedByName_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("named");
    QTest::newRow("an unknown type") << u"ship"_s << u"name"_s << u"x"_s << u"type"_s;
    QTest::newRow("an unknown field") << u"customer"_s << u"colour"_s << u"x"_s << u"colour"_s;
    QTest::newRow("a value that is too long")
        << u"customer"_s << u"name"_s << QString(1'001, u'x') << u"name"_s;
    QTest::newRow("a NUL in the text")
        << u"customer"_s << u"name"_s << QString(QChar::Null) << u"name"_s;
    QTest::newRow("a value of another kind") << u"customer"_s << u"tags"_s << u"x"_s << u"tags"_s;
    QTest::newRow("a child without its root") << u"note"_s << u"text"_s << u"x"_s << u"root"_s;
}

void tst_Replica::badValuesAreRefusedByName()
{
    QFETCH(QString, type);
    QFETCH(QString, field);
    QFETCH(QString, text);
    QFETCH(QString, named);
    ReplicaRig rig;
    replica::EditRequest request;
    request.verb = protocol::Verb::Create;
    request.type = type;
    request.values = {{field, text}};
    const auto saved = ReplicaRig::wait(rig.replica->save(request));
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, ErrorKind::Invalid);
    QCOMPARE(saved.error().field, named);
    QCOMPARE(rig.counts().waiting, 0);
}

void tst_Replica::ownRecordsAreTotheRegion()
{
    ReplicaRig rig;
    replica::EditRequest request;
    request.verb = protocol::Verb::Create;
    request.type = u"work_order"_s;
    request.values = {{u"title"_s, u"Lamp out"_s}};
    const auto saved = ReplicaRig::wait(rig.replica->save(request));
    const auto row = *rig.state(u"work_order"_s, saved->id).row;
    QCOMPARE(row.feed, u"YJ"_s);
    QCOMPARE(row.root, saved->id);
    QVERIFY(row.text(u"alias").startsWith(u"L-"_s));
    QVERIFY(row.text(u"alias").endsWith(u"-1"_s));
    const auto found =
        ReplicaRig::wait(rig.replica->reader().searcher().search({row.text(u"alias")}));
    QCOMPARE(found->rows.size(), 1);
}

void tst_Replica::aDeletionHidesAndAnEditOfTheOtherBringsItNotBack()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    const QUuid customer = testId(1);
    rig.bring(u"hall:1"_s, customer, {customerRow(customer, u"Wang"_s, 4)});
    replica::EditRequest request;
    request.verb = protocol::Verb::Delete;
    request.type = u"customer"_s;
    request.id = customer;
    QVERIFY(ReplicaRig::wait(rig.replica->save(request)));
    QVERIFY(!rig.state(u"customer"_s, customer).row);
    rig.pull({customerRow(customer, u"Wang Fang"_s, 5)});
    QVERIFY(!rig.state(u"customer"_s, customer).row);
    QCOMPARE(rig.rename(customer, u"x"_s), -1);
    rig.push(OutcomeStatus::Refused);
    QCOMPARE(rig.shown(u"customer"_s, customer, u"name"_s), u"Wang Fang"_s);
}

void tst_Replica::nobodyWritesWithoutASession()
{
    ReplicaRig rig;
    ReplicaRig::must(rig.replica->setSession({}, {}, {}));
    replica::EditRequest request;
    request.verb = protocol::Verb::Create;
    request.type = u"customer"_s;
    QCOMPARE(ReplicaRig::wait(rig.replica->save(request)).error().kind, ErrorKind::Unauthorized);
}

void tst_Replica::anotherFormIsMadeAnewAndTheJournalKept()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    const QUuid customer = testId(1);
    rig.bring(u"hall:1"_s, customer, {customerRow(customer, u"Wang"_s, 4)});
    QCOMPARE(rig.rename(customer, u"Mine"_s), 1);
    rig.close();
    {
        storage::OpenOptions options;
        options.place = rig.file(u"replica.db"_s);
        options.cipher = storage::Cipher::none();
        auto db = storage::Database::open(options);
        QVERIFY(db);
        QVERIFY((*db)->guard(
            [&] { (*db)->run(u"UPDATE state SET value='older' WHERE key='fingerprint'"_s); }));
    }
    rig.reopen();
    QVERIFY(!rig.state(u"customer"_s, customer).row);
    QCOMPARE(rig.counts().waiting, 1);
    QCOMPARE(ReplicaRig::wait(rig.replica->nextStep())->what, replica::PullStep::What::Hello);
    // Loaded again, the edit lies on it again.
    rig.join({u"hall:1"_s});
    rig.bring(u"hall:1"_s, customer, {customerRow(customer, u"Wang"_s, 4)});
    QCOMPARE(rig.shown(u"customer"_s, customer, u"name"_s), u"Mine"_s);
}

void tst_Replica::aDamagedCacheIsMadeAnewAndTheJournalKept()
{
    for (const bool nullCipher : {true, false}) {
        ReplicaRig rig(nullCipher);
        rig.join({u"hall:1"_s});
        const QUuid customer = testId(1);
        rig.bring(u"hall:1"_s, customer, {customerRow(customer, u"Wang"_s, 4)});
        QCOMPARE(rig.note(customer, u"kept"_s), 1);
        rig.close();
        QFile file(rig.file(u"replica.db"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(file.size() / 3);
        file.write(QByteArray(int(file.size() / 3), '\x5a'));
        file.close();
        rig.reopen();
        QVERIFY(!rig.state(u"customer"_s, customer).row);
        QCOMPARE(rig.counts().waiting, 1);
    }
}

void tst_Replica::aProfileBelongsToOneProcess()
{
    ReplicaRig rig;
    const QString folder = QFileInfo(rig.file(u"x"_s)).dir().filePath(u".."_s);
    const auto again = replica::Profile::open(QDir(folder).canonicalPath(), true);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Busy);
}

void tst_Replica::sealedFilesHideNames()
{
    ReplicaRig rig(false);
    rig.join({u"hall:1"_s});
    const QUuid customer = testId(1);
    rig.bring(u"hall:1"_s, customer, {customerRow(customer, u"Zhuge Kongming"_s, 4)});
    QVERIFY(rig.note(customer, u"Zhuge Kongming called"_s) > 0);
    rig.close();
    for (const auto &name :
         {u"replica.db"_s, u"replica.db-wal"_s, u"journal.db"_s, u"journal.db-wal"_s}) {
        QFile file(rig.file(name));
        if (file.open(QIODevice::ReadOnly))
            QVERIFY2(!file.readAll().contains("Zhuge"), qPrintable(name));
    }
    QFile key(QFileInfo(rig.file(u"x"_s)).dir().filePath(u"../key"_s));
    QCOMPARE(key.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
             QFileDevice::Permissions());
    QCOMPARE(key.size(), 32);
}

void tst_Replica::aNewEpochLoadsAgainAndOffersAgain()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    const QUuid customer = testId(1);
    rig.bring(u"hall:1"_s, customer, {customerRow(customer, u"Wang"_s, 9)});
    for (int i = 1; i <= 3; ++i)
        QCOMPARE(rig.rename(customer, u"Name %1"_s.arg(i)), i);
    rig.push();
    rig.pull({customerRow(customer, u"Name 3"_s, 12)});
    // The back-up knows the first of them only.
    rig.epoch = 2;
    rig.serverHighest = 1;
    ReplicaRig::must(rig.replica->startOver());
    ReplicaRig::must(rig.replica->applyHello(rig.hello({u"hall:1"_s})));
    QCOMPARE(rig.counts().waiting, 2);
    const auto batch = ReplicaRig::wait(rig.replica->takeForPush(100, 1 << 20));
    QCOMPARE(batch->mutations.size(), 2);
    QCOMPARE(batch->mutations[0].n, 2);
    protocol::BootstrapReply page;
    page.rows = {customerRow(customer, u"Name 1"_s, 10)};
    page.roots = {customer};
    page.total = 1;
    QVERIFY(ReplicaRig::wait(rig.replica->applyScopePage(u"hall:1"_s, page)));
    QCOMPARE(rig.shown(u"customer"_s, customer, u"name"_s), u"Name 3"_s);
    QCOMPARE(rig.state(u"customer"_s, customer).shadow->version, 10);
}

void tst_Replica::anOldCopyBecomesAnotherClient()
{
    ReplicaRig rig;
    const auto before = ReplicaRig::wait(rig.replica->identity());
    rig.serverHighest = 40;
    const auto greeting = ReplicaRig::wait(rig.replica->applyHello(rig.hello({u"hall:1"_s})));
    QCOMPARE(greeting->kind, replica::Greeting::Kind::Forked);
    const auto after = ReplicaRig::wait(rig.replica->identity());
    QVERIFY(after->instance != before->instance);
    QCOMPARE(after->parent, before->instance);
}

void tst_Replica::whatWaitsInAnOldCopyKeepsItsNumber()
{
    // The copy was made while it waited; meanwhile it was sent, and more after it.
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    const QUuid customer = testId(1);
    rig.bring(u"hall:1"_s, customer, {customerRow(customer, u"Wang"_s, 9)});
    const auto before = ReplicaRig::wait(rig.replica->identity());
    QCOMPARE(rig.rename(customer, u"Li"_s), 1);
    rig.serverHighest = 40;
    auto greeting = ReplicaRig::wait(rig.replica->applyHello(rig.hello({u"hall:1"_s})));
    QCOMPARE(greeting->kind, replica::Greeting::Kind::Welcome);
    QCOMPARE(ReplicaRig::wait(rig.replica->identity())->instance, before->instance);
    QCOMPARE(rig.push(), QList<qint64>{1});
    greeting = ReplicaRig::wait(rig.replica->applyHello(rig.hello({u"hall:1"_s})));
    QCOMPARE(greeting->kind, replica::Greeting::Kind::Forked);
}

void tst_Replica::signalsNameTheRoots()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    QList<QUuid> changed;
    connect(rig.replica.get(), &replica::Replica::recordsChanged, this,
            [&](const QList<QUuid> &roots) { changed += roots; });
    const QUuid customer = testId(1);
    WorkOrder order;
    order.id.value = order.root = testId(2);
    order.feed = u"YJ"_s;
    order.version = 1;
    order.customer.value = customer;
    rig.bring(u"hall:1"_s, order.root, {toRow(order)});
    QTRY_VERIFY(changed.contains(order.root));
    // The order is on the customer's timeline.
    QVERIFY(changed.contains(customer));
}

void tst_Replica::signalsNameTheTypes()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    QSet<QString> touched;
    connect(rig.replica.get(), &replica::Replica::typesTouched, this,
            [&](const QSet<QString> &types) { touched += types; });
    const QUuid customer = testId(1);
    rig.bring(u"hall:1"_s, customer, {customerRow(customer, u"Wang"_s, 1)});
    QTRY_COMPARE(touched, QSet<QString>{u"customer"_s});
    QUuid note;
    (void)rig.note(customer, u"Rings again"_s, &note);
    QTRY_COMPARE(touched, (QSet<QString>{u"customer"_s, u"note"_s}));
}

QTEST_GUILESS_MAIN(tst_Replica)
#include "tst_replica.moc"
