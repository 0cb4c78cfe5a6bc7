// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/records/attachment.h"
#include "replicarig.h"

#include <QtCore/QBuffer>
#include <QtCore/QCborArray>
#include <QtCore/QCborMap>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;
using protocol::OutcomeStatus;
using replica::Upload;
using replica::UploadState;

/// The bytes of attached files on a desk: what goes to the server and when, and what is kept how long.
class tst_Uploads : public QObject {
    Q_OBJECT
    const QUuid m_customer = testId(1);

    static void keep(ReplicaRig &rig, const QUuid &id, const QByteArray &bytes)
    {
        QBuffer source;
        source.setData(bytes);
        source.open(QIODevice::ReadOnly);
        QVERIFY(rig.replica->vault()->keep(id, source, LargestFile));
    }
    qint64 attach(ReplicaRig &rig, const QUuid &id)
    {
        keep(rig, id, "bytes of a file");
        const auto saved =
            ReplicaRig::wait(rig.replica->save({protocol::Verb::Create,
                                                u"attachment"_s,
                                                id,
                                                m_customer,
                                                {},
                                                {{u"parent"_s, m_customer},
                                                 {u"name"_s, u"a.txt"_s},
                                                 {u"size"_s, qint64(15)},
                                                 {u"sha256"_s, QByteArray(32, 'h')}}}));
        rig.replica->vault()->release(id);
        return saved ? saved->n : 0;
    }
    static QList<Upload> uploads(ReplicaRig &rig)
    {
        return *ReplicaRig::wait(rig.replica->uploads());
    }
    static replica::UploadStep next(ReplicaRig &rig)
    {
        return *ReplicaRig::wait(rig.replica->nextUpload());
    }
    void prepare(ReplicaRig &rig)
    {
        rig.join({u"hall:1"_s});
        rig.bring(u"hall:1"_s, m_customer, {customerRow(m_customer, u"one"_s, 1)});
    }

private slots:
    void bytesGoWhenTheServerKnowsOfThem();
    void aRefusedFileIsNotSent();
    void takenBackItIsNoUpload();
    void aRestartForgetsNothing();
    void whatTheServerDoesNotKnowIsTriedLaterAndNotForEver();
    void whatIsNotWantedGoes();
    void leavingTakesTheBytesAlong();
};

void tst_Uploads::bytesGoWhenTheServerKnowsOfThem()
{
    ReplicaRig rig;
    prepare(rig);
    QVERIFY(attach(rig, testId(7)) > 0);
    QCOMPARE(uploads(rig).size(), 1);
    QCOMPARE(uploads(rig).first().state, UploadState::Saved);
    QVERIFY(next(rig).id.isNull());
    (void)rig.push();
    QCOMPARE(uploads(rig).first().state, UploadState::Ready);
    QCOMPARE(next(rig).id, testId(7));
    ReplicaRig::must(rig.replica->uploadDone(testId(7)));
    QVERIFY(uploads(rig).isEmpty());
    QVERIFY(rig.replica->vault()->has(testId(7)));
}

void tst_Uploads::aRefusedFileIsNotSent()
{
    ReplicaRig rig;
    prepare(rig);
    (void)attach(rig, testId(7));
    (void)rig.push(OutcomeStatus::Refused);
    QCOMPARE(uploads(rig).first().state, UploadState::Refused);
    QVERIFY(next(rig).id.isNull());
    // Her copy is still here: nothing that she gave is lost.
    rig.reopen();
    QVERIFY(rig.replica->vault()->has(testId(7)));
}

void tst_Uploads::takenBackItIsNoUpload()
{
    ReplicaRig rig;
    prepare(rig);
    const qint64 n = attach(rig, testId(7));
    ReplicaRig::must(rig.replica->discard(n));
    QVERIFY(uploads(rig).isEmpty());
    // And attached once more, under the same name.
    (void)attach(rig, testId(7));
    (void)rig.push();
    QCOMPARE(next(rig).id, testId(7));
}

void tst_Uploads::aRestartForgetsNothing()
{
    ReplicaRig rig(false);
    prepare(rig);
    (void)attach(rig, testId(7));
    rig.reopen();
    QCOMPARE(uploads(rig).first().state, UploadState::Saved);
    auto reader = rig.replica->vault()->reader(testId(7));
    QVERIFY(reader);
    QCOMPARE(*(*reader)->read(0, 100), "bytes of a file");
    QFile raw(rig.file(u"files/"_s + testId(7).toString(QUuid::Id128)));
    QVERIFY(raw.open(QIODevice::ReadOnly));
    QVERIFY(!raw.readAll().contains("bytes of a file"));
}

void tst_Uploads::whatTheServerDoesNotKnowIsTriedLaterAndNotForEver()
{
    ReplicaRig rig;
    prepare(rig);
    (void)attach(rig, testId(7));
    (void)attach(rig, testId(8));
    (void)rig.push();
    ReplicaRig::must(rig.replica->postponeUpload(testId(7)));
    QCOMPARE(next(rig).id, testId(8));
    ReplicaRig::must(rig.replica->uploadDone(testId(8)));
    QVERIFY(next(rig).id.isNull());
    QVERIFY(next(rig).laterMs > 0);
    for (int tries = 0; tries < 20 && uploads(rig).first().state == UploadState::Ready; ++tries) {
        rig.clock.ms += 3'600'000;
        QCOMPARE(next(rig).id, testId(7));
        ReplicaRig::must(rig.replica->postponeUpload(testId(7)));
    }
    QCOMPARE(uploads(rig).first().state, UploadState::Failed);
    QCOMPARE(next(rig), replica::UploadStep{});
}

void tst_Uploads::whatIsNotWantedGoes()
{
    ReplicaRig rig;
    prepare(rig);
    keep(rig, testId(20), "never attached");
    keep(rig, testId(21), "of a draft");
    const QCborArray draft{QCborMap{{u"id"_s, testId(21).toRfc4122()}}};
    ReplicaRig::must(rig.replica->remember(replica::draftFilesPrefix + u"note:1"_s,
                                           draft.toCborValue().toCbor()));
    rig.reopen();
    QVERIFY(!rig.replica->vault()->has(testId(20)));
    QVERIFY(rig.replica->vault()->has(testId(21)));
}

void tst_Uploads::leavingTakesTheBytesAlong()
{
    ReplicaRig rig;
    prepare(rig);
    const QUuid theirs = testId(30);
    Attachment file;
    file.id.value = theirs;
    file.root = m_customer;
    file.feed = u"YJ"_s;
    file.version = 1;
    file.parent = m_customer;
    file.name = u"theirs.txt"_s;
    file.size = 5;
    rig.pull({toRow(file)});
    keep(rig, theirs, "theirs");
    rig.replica->vault()->release(theirs);
    (void)attach(rig, testId(31));
    rig.pull({}, {}, {{u"hall:1"_s, m_customer}});
    QVERIFY(!rig.replica->vault()->has(theirs));
    // What still has to be sent goes first.
    QVERIFY(rig.replica->vault()->has(testId(31)));
}

QTEST_GUILESS_MAIN(tst_Uploads)
#include "tst_uploads.moc"
