// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "endpointrig.h"

#include "domain/records/attachment.h"
#include "domain/records/note.h"
#include "protocol/blob.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDirIterator>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;

namespace {

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/// Two whole pieces and a bit, each different.
QByteArray sampleBytes()
{
    QByteArray bytes;
    for (char c : {'a', 'b', 'c'})
        bytes += QByteArray(FilePiece, c);
    return bytes.first(2 * FilePiece + 12'345);
}

QByteArray pieceOf(const QByteArray &bytes, int piece)
{
    return bytes.mid(qsizetype(piece) * FilePiece, FilePiece);
}

QByteArray blobPath(const QUuid &id, const QByteArray &rest = {})
{
    return pathOf(protocol::paths::blobs) + id.toByteArray(QUuid::WithoutBraces) + rest;
}

}  // namespace

/// The bytes of attached files, over TLS: from the first piece to a colleague's desk.
class TestBlobs final : public QObject {
    Q_OBJECT
    std::map<storage::Engine, std::unique_ptr<Server>> m_servers;
    Server &server(storage::Engine engine)
    {
        auto &one = m_servers[engine];
        if (!one)
            one = std::make_unique<Server>(engine);
        return *one;
    }

    struct Sample {
        QUuid customer, note, id;
        QByteArray bytes;
    };
    static QVariantMap told(const Sample &sample)
    {
        return {{u"parent"_s, sample.note},
                {u"name"_s, u"电表.jpg"_s},
                {u"mediaType"_s, u"image/jpeg"_s},
                {u"size"_s, qint64(sample.bytes.size())},
                {u"sha256"_s, sha256(sample.bytes)}};
    }
    static Sample attached(Server &server, Desk &desk, const QByteArray &bytes = sampleBytes(),
                           const QByteArray &toldBytes = {})
    {
        Sample sample{desk.customer(), server.rig.newId(), server.rig.newId(), bytes};
        desk.create(typeOf<Note>(), sample.note, sample.customer, {{u"text"_s, u"see"_s}});
        QVariantMap fields = told(sample);
        if (!toldBytes.isEmpty())
            fields[u"sha256"_s] = sha256(toldBytes);
        const Outcome outcome =
            desk.create(typeOf<Attachment>(), sample.id, sample.customer, fields);
        if (outcome.status != OutcomeStatus::Applied)
            qWarning("%s %s", qPrintable(outcome.reason), qPrintable(outcome.field));
        return sample;
    }
    static Answer put(Server &server, const QUuid &id, const QByteArray &piece,
                      const QByteArray &bytes, const QString &login = u"anna"_s,
                      const QByteArray &digest = {},
                      const QByteArray &type = "application/octet-stream")
    {
        return server.say(
            "PUT " + blobPath(id, "/" + piece) +
            " HTTP/1.1\r\nHost: localhost\r\nAccept: application/cbor\r\nContent-Type: " + type +
            "\r\nContent-Length: " + QByteArray::number(bytes.size()) +
            "\r\nContent-Digest: " + (digest.isEmpty() ? protocol::contentDigest(bytes) : digest) +
            (login.isEmpty() ? QByteArray()
                             : "\r\nAuthorization: Bearer " + server.token(login).toLatin1()) +
            "\r\n\r\n" + bytes);
    }
    static protocol::BlobStatus statusOf(const Answer &answer)
    {
        const auto status = protocol::BlobStatus::decode(answer.body, Format::Cbor);
        return status ? *status : protocol::BlobStatus{};
    }
    static int filesBelow(const QString &folder)
    {
        int count = 0;
        for (QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories); it.hasNext();
             ++count)
            it.next();
        return count;
    }
    static void bothEngines()
    {
        QTest::addColumn<storage::Engine>("engine");
        QTest::newRow("SQLite") << storage::Engine::Sqlite;
        QTest::newRow("PostgreSQL") << storage::Engine::Postgres;
    }

private slots:
    void cleanupTestCase() { m_servers.clear(); }

    void theWholeWay_data() { bothEngines(); }
    void theWholeWay()
    {
        QFETCH(storage::Engine, engine);
        Server &one = server(engine);
        Desk anna(one.rig, u"anna"_s);
        Desk ben(one.rig, u"ben"_s);
        const Sample sample = attached(one, anna);
        ben.bootstrap();
        QCOMPARE(ben.get<Attachment>(sample.id).state, AttachmentState::Arriving);
        QCOMPARE(ben.get<Attachment>(sample.id).by.value, anna.user());

        protocol::BlobStatus status = statusOf(one.ask(blobPath(sample.id)));
        QCOMPARE(status.missing, (QList<int>{0, 1, 2}));
        // Not in order, one twice; what has come is remembered.
        for (const int piece : {2, 0, 0})
            status = statusOf(
                put(one, sample.id, QByteArray::number(piece), pieceOf(sample.bytes, piece)));
        QCOMPARE(status.missing, QList<int>{1});
        QVERIFY(!status.complete);
        QCOMPARE(one.ask(blobPath(sample.id, "?piece=0"), u"ben"_s).status, 404);
        QVERIFY(ben.pull());
        QCOMPARE(ben.get<Attachment>(sample.id).state, AttachmentState::Arriving);

        status = statusOf(put(one, sample.id, "1", pieceOf(sample.bytes, 1)));
        QVERIFY(status.complete);
        QVERIFY(ben.pull());
        QCOMPARE(ben.get<Attachment>(sample.id).state, AttachmentState::Complete);
        // Sent once more, as after a lost reply.
        QVERIFY(statusOf(put(one, sample.id, "1", pieceOf(sample.bytes, 1))).complete);

        QByteArray fetched;
        for (int piece = 0; piece < 3; ++piece) {
            const auto part = protocol::BlobPiece::decode(
                one.ask(blobPath(sample.id, "?piece=" + QByteArray::number(piece)), u"ben"_s).body,
                Format::Cbor);
            QVERIFY(part);
            fetched += part->bytes;
        }
        QCOMPARE(sha256(fetched), sha256(sample.bytes));
        for (const auto &chain : one.rig.audit())
            QCOMPARE(chain.problem, QString());
    }

    void oneFileUnderAHash()
    {
        Server &one = server(storage::Engine::Sqlite);
        const int before = filesBelow(one.rig.files());
        Desk anna(one.rig, u"anna"_s);
        const Sample sample = attached(one, anna, "just a little");
        QVERIFY(statusOf(put(one, sample.id, "0", sample.bytes)).complete);
        QCOMPARE(filesBelow(one.rig.files()), before + 1);
        for (QDirIterator it(one.rig.files(), QDir::Files, QDirIterator::Subdirectories);
             it.hasNext();) {
            const QFileInfo file(it.next());
            QCOMPARE(file.fileName().size(), 64);
            QCOMPARE(file.permissions() & (QFile::ReadOther | QFile::ReadGroup | QFile::ExeOwner),
                     QFile::Permissions());
        }
    }

    void wrongChecksumOfTheWhole_data() { bothEngines(); }
    void wrongChecksumOfTheWhole()
    {
        QFETCH(storage::Engine, engine);
        Server &one = server(engine);
        Desk anna(one.rig, u"anna"_s);
        const Sample sample = attached(one, anna, "these bytes", "those bytes");
        const Answer answer = put(one, sample.id, "0", sample.bytes);
        QCOMPARE(answer.status, 400);
        QCOMPARE(errorOf(answer).field, u"sha256"_s);
        // Nothing is left of them, and the right ones are still welcome.
        QCOMPARE(statusOf(one.ask(blobPath(sample.id))).missing, QList<int>{0});
        QVERIFY(statusOf(put(one, sample.id, "0", "those bytes")).complete);
    }

    void wrongKnocks_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QByteArray>("piece");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("digest");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("field");
        const QByteArray fine = "just right";
        QTest::newRow("no token") << QString() << QByteArray("0") << fine << QByteArray() << 401
                                  << u"authorization"_s;
        QTest::newRow("a role that attaches nothing")
            << u"ada"_s << QByteArray("0") << fine << QByteArray() << 403 << QString();
        QTest::newRow("another region")
            << u"farah"_s << QByteArray("0") << fine << QByteArray() << 404 << u"id"_s;
        QTest::newRow("another hall")
            << u"otto"_s << QByteArray("0") << fine << QByteArray() << 404 << u"id"_s;
        QTest::newRow("a colleague")
            << u"ben"_s << QByteArray("0") << fine << QByteArray() << 403 << QString();
        QTest::newRow("the digest of other bytes")
            << u"anna"_s << QByteArray("0") << fine << protocol::contentDigest("others") << 400
            << u"content-digest"_s;
        QTest::newRow("a digest of another form")
            << u"anna"_s << QByteArray("0") << fine << QByteArray("md5=:AAAA:") << 400
            << u"content-digest"_s;
        QTest::newRow("a piece too far")
            << u"anna"_s << QByteArray("1") << fine << QByteArray() << 400 << u"piece"_s;
        QTest::newRow("a piece below nothing")
            << u"anna"_s << QByteArray("-1") << fine << QByteArray() << 400 << u"piece"_s;
        QTest::newRow("a piece that is no number")
            << u"anna"_s << QByteArray("zero") << fine << QByteArray() << 400 << u"piece"_s;
        QTest::newRow("too short") << u"anna"_s << QByteArray("0") << QByteArray("just")
                                   << QByteArray() << 400 << u"body"_s;
        QTest::newRow("too long") << u"anna"_s << QByteArray("0") << fine + "!" << QByteArray()
                                  << 400 << u"body"_s;
        QTest::newRow("larger than a piece")
            << u"anna"_s << QByteArray("0") << QByteArray(FilePiece + 1, 'x') << QByteArray() << 413
            << u"body"_s;
        QTest::newRow("a path below")
            << u"anna"_s << QByteArray("0/1") << fine << QByteArray() << 404 << u"id"_s;
    }
    void wrongKnocks()
    {
        QFETCH(QString, login);
        QFETCH(QByteArray, piece);
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, digest);
        Server &one = server(storage::Engine::Sqlite);
        Desk anna(one.rig, u"anna"_s);
        const Sample sample = attached(one, anna, "just right");
        const int before = filesBelow(one.rig.files());
        const Answer answer = put(one, sample.id, piece, bytes, login, digest);
        QTEST(answer.status, "status");
        if (answer.status != 413)
            QTEST(errorOf(answer).field, "field");
        QCOMPARE(filesBelow(one.rig.files()), before);
        QCOMPARE(statusOf(one.ask(blobPath(sample.id))).missing, QList<int>{0});
    }

    /// Whether there is such a file is no more known to strangers than the file.
    void strangersLearnNothing()
    {
        Server &one = server(storage::Engine::Sqlite);
        Desk anna(one.rig, u"anna"_s);
        const Sample sample = attached(one, anna, "just right");
        QVERIFY(statusOf(put(one, sample.id, "0", sample.bytes)).complete);
        for (const QString &login : {u"farah"_s, u"otto"_s, u"hugo"_s}) {
            for (const QByteArray &query : {QByteArray(""), QByteArray("?piece=0")}) {
                const Answer there = one.ask(blobPath(sample.id, query), login);
                const Answer nowhere = one.ask(blobPath(one.rig.newId(), query), login);
                QCOMPARE(there.status, 404);
                QCOMPARE(there.body, nowhere.body);
            }
        }
        QCOMPARE(one.ask(blobPath(sample.id, "?piece=1")).status, 400);
        QCOMPARE(one.ask(blobPath(sample.id, "?piece=x")).status, 400);
        QCOMPARE(one.ask(pathOf(protocol::paths::blobs, {}) + "..%2f..%2fledger.db").status, 400);
        QCOMPARE(one.ask(pathOf(protocol::paths::blobs) + "passwd").status, 404);
    }

    void refusedMetadata_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QString>("reason");
        QTest::newRow("nothing in it") << u"size"_s << QVariant(qint64(0)) << u"bad_value"_s;
        QTest::newRow("too large") << u"size"_s << QVariant(LargestFile + 1) << u"too_large"_s;
        QTest::newRow("less than nothing") << u"size"_s << QVariant(qint64(-5)) << u"bad_value"_s;
        QTest::newRow("half a checksum")
            << u"sha256"_s << QVariant(QByteArray(16, 'x')) << u"bad_value"_s;
        QTest::newRow("a path for a name")
            << u"name"_s << QVariant(u"../../etc/passwd"_s) << u"bad_value"_s;
        QTest::newRow("a name that runs backwards")
            << u"name"_s << QVariant(u"bill\u202Egpj.exe"_s) << u"bad_value"_s;
        QTest::newRow("no name") << u"name"_s << QVariant(QString()) << u"bad_value"_s;
        QTest::newRow("an entry that is nowhere")
            << u"parent"_s << QVariant(QUuid::createUuid()) << u"not_found"_s;
        QTest::newRow("already there, it says")
            << u"state"_s << QVariant(u"complete"_s) << u"read_only_field"_s;
    }
    void refusedMetadata()
    {
        QFETCH(QString, field);
        QFETCH(QVariant, value);
        Server &one = server(storage::Engine::Sqlite);
        Desk anna(one.rig, u"anna"_s);
        Sample sample{anna.customer(), one.rig.newId(), one.rig.newId(), "just right"};
        anna.create(typeOf<Note>(), sample.note, sample.customer, {{u"text"_s, u"see"_s}});
        QVariantMap fields = told(sample);
        fields[field] = value;
        const Outcome outcome =
            anna.create(typeOf<Attachment>(), sample.id, sample.customer, fields);
        QCOMPARE(outcome.status, OutcomeStatus::Refused);
        QTEST(outcome.reason, "reason");
        QCOMPARE(outcome.field, field);
        QCOMPARE(one.ask(blobPath(sample.id)).status, 404);
    }

    /// An entry of another customer is no parent.
    void theParentIsOfTheSameRoot()
    {
        Server &one = server(storage::Engine::Sqlite);
        Desk anna(one.rig, u"anna"_s);
        Sample sample{anna.customer(), one.rig.newId(), one.rig.newId(), "just right"};
        anna.create(typeOf<Note>(), sample.note, anna.customer(), {{u"text"_s, u"other"_s}});
        const Outcome outcome =
            anna.create(typeOf<Attachment>(), sample.id, sample.customer, told(sample));
        QCOMPARE(outcome.reason, u"not_found"_s);
        QCOMPARE(outcome.field, u"parent"_s);
    }

    void whatNobodyFinishedGoes()
    {
        QTemporaryDir folder;
        const QByteArray bytes = sampleBytes();
        const ledger::BlobStore::Blob blob{QUuid::createUuid(), bytes.size(), sha256(bytes)};
        ledger::BlobStore store(folder.path());
        QVERIFY(store.put(blob, 0, pieceOf(bytes, 0)));
        store.sweep(QDateTime::currentMSecsSinceEpoch() - 60'000);
        QCOMPARE(store.status(blob).missing, (QList<int>{1, 2}));
        store.sweep(QDateTime::currentMSecsSinceEpoch() + 60'000);
        QCOMPARE(store.status(blob).missing, (QList<int>{0, 1, 2}));
        QCOMPARE(filesBelow(folder.path()), 0);
    }
};

QTEST_GUILESS_MAIN(TestBlobs)
#include "tst_blobs.moc"
