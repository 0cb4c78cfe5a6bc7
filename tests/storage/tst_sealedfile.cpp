// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup.h"
#include "storage/database.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::storage;

namespace {

constexpr int pageBytes = 4096;
const QByteArray canary = "canary-of-the-sealed-file";

Cipher keyOf(char letter) { return Cipher::aes256(QByteArray(32, letter)); }

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void flipBit(const QString &path, qint64 offset)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(offset));
    char byte = 0;
    QVERIFY(file.getChar(&byte));
    QVERIFY(file.seek(offset));
    QVERIFY(file.putChar(char(byte ^ 1)));
}

qint64 countRows(Database &db)
{
    Query query(db, "SELECT count(*) FROM t");
    return query.next() ? query.integer(0) : -1;
}

void fill(Database &db, int rows)
{
    Transaction transaction(db, Transaction::Mode::Write);
    Query insert(db, "INSERT INTO t(a, b) VALUES(?, ?)");
    for (int i = 0; i < rows; ++i) {
        insert.reset();
        insert.bind(i).bind(QString::fromLatin1(canary)).run();
    }
    transaction.commit();
}

}  // namespace

class tst_SealedFile : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;

    OpenOptions options(const Cipher &cipher, const QString &name = u"a.db"_s) const
    {
        OpenOptions asked;
        asked.place = m_folder->filePath(name);
        asked.cipher = cipher;
        return asked;
    }
    /// A database with a table and so many rows, still open.
    std::unique_ptr<Database> made(const OpenOptions &asked, int rows) const
    {
        auto opened = Database::open(asked);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        auto db = *std::move(opened);
        db->run(u"CREATE TABLE t (a INTEGER, b TEXT)"_s);
        fill(*db, rows);
        return db;
    }
    /// What a power cut leaves: the files as they are, while the writer still runs.
    void copyAsIs(const QString &from, const QString &to) const
    {
        for (const char *suffix : {"", "-wal"})
            QVERIFY(QFile::copy(m_folder->filePath(from) + QLatin1StringView(suffix),
                                m_folder->filePath(to) + QLatin1StringView(suffix)));
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void nothingIsReadableOnTheDisk()
    {
        {
            const auto db = made(options(keyOf('k')), 20000);
            // A statement journal and a sorter large enough to spill, if they could.
            db->run(u"UPDATE t SET a = a + 1; CREATE INDEX by_text ON t(b, a)"_s);
            db->run(u"PRAGMA wal_checkpoint"_s);
            fill(*db, 100);
            const QStringList files = QDir(m_folder->path()).entryList(QDir::Files);
            QCOMPARE(files, (QStringList{u"a.db"_s, u"a.db-shm"_s, u"a.db-wal"_s}));
            QVERIFY(contentOf(m_folder->filePath(u"a.db"_s)).size() > 50 * pageBytes);
            QVERIFY(contentOf(m_folder->filePath(u"a.db-wal"_s)).size() > pageBytes);
            for (const QString &file : files) {
                const QByteArray content = contentOf(m_folder->filePath(file));
                QVERIFY2(!content.contains(canary), qPrintable(file));
                QVERIFY2(!content.contains("CREATE TABLE"), qPrintable(file));
                QVERIFY2(!content.contains("SQLite format"), qPrintable(file));
            }
        }
        QVERIFY(!contentOf(m_folder->filePath(u"a.db"_s)).contains(canary));
        QVERIFY2(made(options(Cipher::none(), u"plain.db"_s), 1) != nullptr,
                 "the canary would be seen:");
        QVERIFY(contentOf(m_folder->filePath(u"plain.db"_s)).contains(canary));
    }

    void isOpenedAgainWithItsKey()
    {
        made(options(keyOf('k')), 300).reset();
        auto db = Database::open(options(keyOf('k')));
        QVERIFY(db);
        QCOMPARE(countRows(**db), 300);
        QVERIFY(integrityCheck(**db));
    }

    void isRefusedWithoutItsKey_data()
    {
        QTest::addColumn<bool>("sealedFirst");
        QTest::addColumn<bool>("sealedThen");
        QTest::newRow("another key") << true << true;
        QTest::newRow("no key for a sealed file") << true << false;
        QTest::newRow("a key for a plain file") << false << true;
    }
    void isRefusedWithoutItsKey()
    {
        QFETCH(bool, sealedFirst);
        QFETCH(bool, sealedThen);
        made(options(sealedFirst ? keyOf('k') : Cipher::none()), 10).reset();
        const QByteArray before = contentOf(m_folder->filePath(u"a.db"_s));
        const auto db = Database::open(options(sealedThen ? keyOf('x') : Cipher::none()));
        QVERIFY(!db);
        QCOMPARE(db.error().kind, ErrorKind::Storage);
        QVERIFY2(db.error().detail.contains(u"wrong key"_s), qPrintable(db.error().detail));
        QCOMPARE(contentOf(m_folder->filePath(u"a.db"_s)), before);
    }

    void theCipherMustBeDecided_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QString>("words");
        QTest::newRow("nobody decided") << QByteArray() << u"no key"_s;
        QTest::newRow("a short key") << QByteArray(16, 'k') << u"16 bytes"_s;
        QTest::newRow("a long key") << QByteArray(33, 'k') << u"33 bytes"_s;
    }
    void theCipherMustBeDecided()
    {
        QFETCH(QByteArray, key);
        QFETCH(QString, words);
        const auto db = Database::open(options(key.isEmpty() ? Cipher() : Cipher::aes256(key)));
        QVERIFY(!db);
        QCOMPARE(db.error().kind, ErrorKind::Invalid);
        QCOMPARE(db.error().field, u"cipher"_s);
        QVERIFY2(db.error().detail.contains(words), qPrintable(db.error().detail));
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void twoKeysLiveInOneProcess()
    {
        const auto a = made(options(keyOf('a'), u"a.db"_s), 10);
        const auto b = made(options(keyOf('b'), u"b.db"_s), 20);
        fill(*a, 5);
        fill(*b, 5);
        QCOMPARE(countRows(*a), 15);
        QCOMPARE(countRows(*b), 25);
        QVERIFY(!Database::open(options(keyOf('b'), u"a.db"_s)));
    }

    void aReaderSeesWhatTheWriterCommits()
    {
        const auto writer = made(options(keyOf('k')), 10);
        OpenOptions asked = options(keyOf('k'));
        asked.access = Access::ReadOnly;
        const auto reader = Database::open(asked);
        QVERIFY(reader);
        QCOMPARE(countRows(**reader), 10);
        fill(*writer, 10);
        QCOMPARE(countRows(**reader), 20);
    }

    void oneFlippedBitIsRefused_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<int>("byte");
        QTest::addColumn<bool>("opens");
        QTest::newRow("in the first page") << 0 << 2000 << false;
        QTest::newRow("in the header") << 0 << 20 << false;
        QTest::newRow("in the body of a page") << 5 << 1000 << true;
        QTest::newRow("in a nonce") << 5 << pageBytes - 28 << true;
        QTest::newRow("in a tag") << 5 << pageBytes - 1 << true;
    }
    void oneFlippedBitIsRefused()
    {
        QFETCH(int, page);
        QFETCH(int, byte);
        QFETCH(bool, opens);
        made(options(keyOf('k')), 3000).reset();
        flipBit(m_folder->filePath(u"a.db"_s), qint64(page) * pageBytes + byte);
        const auto db = Database::open(options(keyOf('k')));
        QCOMPARE(bool(db), opens);
        if (!opens)
            return;
        const auto check = integrityCheck(**db);
        QVERIFY(!check);
        const auto read = (*db)->guard([&] { Query(**db, "SELECT a, b FROM t").run(); });
        QVERIFY(!read);
        QVERIFY2(read.error().detail.contains(u"sealed page"_s), qPrintable(read.error().detail));
    }

    void aPageCannotBeMoved()
    {
        made(options(keyOf('k')), 3000).reset();
        QFile file(m_folder->filePath(u"a.db"_s));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(7 * pageBytes));
        const QByteArray page = file.read(pageBytes);
        QVERIFY(file.seek(5 * pageBytes));
        QCOMPARE(file.write(page), qint64(pageBytes));
        file.close();
        const auto db = Database::open(options(keyOf('k')));
        QVERIFY(db);
        QVERIFY(!(*db)->guard([&] { Query(**db, "SELECT a, b FROM t").run(); }));
    }

    void aCutPageIsRefused()
    {
        made(options(keyOf('k')), 3000).reset();
        QFile file(m_folder->filePath(u"a.db"_s));
        QVERIFY(file.resize(file.size() - pageBytes / 2));
        const auto db = Database::open(options(keyOf('k')));
        QVERIFY(db);
        const auto read = (*db)->guard([&] { Query(**db, "SELECT a, b FROM t").run(); });
        QVERIFY(!read);
        QVERIFY2(read.error().detail.contains(u"sealed page"_s), qPrintable(read.error().detail));
    }

    void aPowerCutKeepsWhatWasCommitted_data()
    {
        QTest::addColumn<bool>("sealed");
        QTest::newRow("sealed") << true;
        QTest::newRow("plain") << false;
    }
    void aPowerCutKeepsWhatWasCommitted()
    {
        QFETCH(bool, sealed);
        const Cipher cipher = sealed ? keyOf('k') : Cipher::none();
        const auto db = made(options(cipher), 500);
        for (int commit = 0; commit < 20; ++commit)
            fill(*db, 1);
        copyAsIs(u"a.db"_s, u"committed.db"_s);
        Transaction open(*db, Transaction::Mode::Write);
        Query(*db, "DELETE FROM t").run();
        copyAsIs(u"a.db"_s, u"uncommitted.db"_s);
        for (const QString &name : {u"committed.db"_s, u"uncommitted.db"_s}) {
            const auto survivor = Database::open(options(cipher, name));
            QVERIFY(survivor);
            QCOMPARE(countRows(**survivor), 520);
            QVERIFY(integrityCheck(**survivor));
        }
    }

    void aTornLastFrameEndsTheLog_data()
    {
        QTest::addColumn<int>("cut");
        QTest::newRow("half a page is missing") << pageBytes / 2;
        QTest::newRow("one byte is missing") << 1;
        QTest::newRow("the whole frame is missing") << pageBytes + 24;
    }
    void aTornLastFrameEndsTheLog()
    {
        QFETCH(int, cut);
        const auto db = made(options(keyOf('k')), 500);
        fill(*db, 1);
        const qint64 before = QFileInfo(m_folder->filePath(u"a.db-wal"_s)).size();
        fill(*db, 1);
        const qint64 after = QFileInfo(m_folder->filePath(u"a.db-wal"_s)).size();
        QVERIFY(after > before);
        copyAsIs(u"a.db"_s, u"torn.db"_s);
        QVERIFY(QFile(m_folder->filePath(u"torn.db-wal"_s)).resize(after - cut));
        const auto survivor = Database::open(options(keyOf('k'), u"torn.db"_s));
        QVERIFY(survivor);
        QCOMPARE(countRows(**survivor), 501);
        QVERIFY(integrityCheck(**survivor));
    }

    void aChangedFrameEndsTheLog()
    {
        const auto db = made(options(keyOf('k')), 500);
        const qint64 before = QFileInfo(m_folder->filePath(u"a.db-wal"_s)).size();
        fill(*db, 1);
        fill(*db, 1);
        copyAsIs(u"a.db"_s, u"changed.db"_s);
        flipBit(m_folder->filePath(u"changed.db-wal"_s), before + 24 + 100);
        const auto survivor = Database::open(options(keyOf('k'), u"changed.db"_s));
        QVERIFY(survivor);
        QCOMPARE(countRows(**survivor), 500);
        QVERIFY(integrityCheck(**survivor));
    }

    void aLogWithoutItsFileIsNotReplayed()
    {
        const auto db = made(options(keyOf('k')), 500);
        QVERIFY(QFile::copy(m_folder->filePath(u"a.db-wal"_s), m_folder->filePath(u"b.db-wal"_s)));
        QCOMPARE(countRows(*made(options(keyOf('k'), u"b.db"_s), 3)), 3);
    }

    void aTemporaryFileIsRefused()
    {
        const auto db = made(options(keyOf('k')), 1);
        const auto spilled = db->guard([&] {
            db->run(
                u"PRAGMA temp_store=FILE; CREATE TEMP TABLE s (a TEXT); PRAGMA temp.cache_size=5;"
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)"
                "INSERT INTO s SELECT 'secret ' || i FROM n"_s);
        });
        QVERIFY(!spilled);
        QVERIFY(!db->guard(
            [&] { db->run(u"PRAGMA journal_mode=DELETE; INSERT INTO t(a) VALUES(1)"_s); }));
    }

    void aTransactionLargerThanTheCacheSurvivesToo()
    {
        OpenOptions asked = options(keyOf('k'));
        asked.cacheKiB = 64;  // pages go to the WAL before the commit, and are written there again
        const auto db = made(asked, 10);
        {
            Transaction transaction(*db, Transaction::Mode::Write);
            Query insert(*db, "INSERT INTO t(a, b) VALUES(?, ?)");
            for (int i = 0; i < 5000; ++i) {
                insert.reset();
                insert.bind(i).bind(QString(200, u'x')).run();
                if (i % 1000 == 999)
                    Query(*db, "UPDATE t SET b = b || 'y' WHERE a % 7 = 0").run();
            }
            transaction.commit();
        }
        copyAsIs(u"a.db"_s, u"copy.db"_s);
        const auto survivor = Database::open(options(keyOf('k'), u"copy.db"_s));
        QVERIFY(survivor);
        QCOMPARE(countRows(**survivor), 5010);
        QVERIFY(integrityCheck(**survivor));
    }

    void anInterruptedCreationIsDoneAgain()
    {
        const QString path = m_folder->filePath(u"a.db"_s);
        for (const QString &left : {path, path + u".new"_s}) {
            QFile file(left);
            QVERIFY(file.open(QIODevice::WriteOnly));
            if (left != path)
                file.write(QByteArray(1000, 'x'));
        }
        QCOMPARE(countRows(*made(options(keyOf('k')), 3)), 3);
    }

    void aForeignFileIsRefused()
    {
        QFile file(m_folder->filePath(u"a.db"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(3 * pageBytes, 'x'));
        file.close();
        QVERIFY(!Database::open(options(keyOf('k'))));
        QVERIFY(!Database::open(options(Cipher::none())));
    }

    void vacuumKeepsEverythingSealed()
    {
        {
            const auto db = made(options(keyOf('k')), 3000);
            db->run(u"DELETE FROM t WHERE a % 2 = 0"_s);
            db->run(u"VACUUM"_s);
            QVERIFY(integrityCheck(*db));
        }
        QVERIFY(!contentOf(m_folder->filePath(u"a.db"_s)).contains(canary));
        const auto db = Database::open(options(keyOf('k')));
        QVERIFY(db);
        QCOMPARE(countRows(**db), 1500);
    }
};

QTEST_GUILESS_MAIN(tst_SealedFile)
#include "tst_sealedfile.moc"
