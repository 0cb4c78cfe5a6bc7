// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::storage;

namespace {

Cipher letterKey(char letter)
{
    return letter ? Cipher::aes256(QByteArray(32, letter)) : Cipher::none();
}

}  // namespace

class tst_Backup : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;

    Result<std::unique_ptr<Database>> open(const QString &name, const Cipher &cipher) const
    {
        OpenOptions options;
        options.place = m_folder->filePath(name);
        options.cipher = cipher;
        return Database::open(options);
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void copies_data()
    {
        QTest::addColumn<char>("from");
        QTest::addColumn<char>("to");
        QTest::newRow("with the same key") << 'a' << 'a';
        QTest::newRow("with another key") << 'a' << 'b';
        QTest::newRow("a plain file") << '\0' << '\0';
        QTest::newRow("sealing a plain file") << '\0' << 'a';
    }
    void copies()
    {
        QFETCH(char, from);
        QFETCH(char, to);
        auto source = open(u"source.db"_s, letterKey(from));
        QVERIFY(source);
        auto &db = **source;
        db.run(u"CREATE TABLE t (a INTEGER, b TEXT);"
               "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)"
               "INSERT INTO t SELECT i, 'row ' || i FROM n"_s);
        const QString path = m_folder->filePath(u"copy.db"_s);
        for (int round = 0; round < 2; ++round) {  // an older copy is replaced
            const Done copied = backupTo(db, path, letterKey(to));
            QVERIFY2(copied, copied ? "" : qPrintable(copied.error().detail));
        }
        db.run(u"DELETE FROM t"_s);
        auto copy = open(u"copy.db"_s, letterKey(to));
        QVERIFY2(copy, copy ? "" : qPrintable(copy.error().detail));
        Query count(**copy, "SELECT count(*), max(b) FROM t");
        QVERIFY(count.next());
        QCOMPARE(count.integer(0), 3000);
        QCOMPARE(count.text(1), u"row 999"_s);
        QVERIFY(integrityCheck(**copy));
        (*copy)->run(u"INSERT INTO t VALUES(1, 'the copy can be written')"_s);
        if (to)
            QVERIFY(!open(u"copy.db"_s, letterKey('x')));
    }

    void refuses()
    {
        auto source = open(u"source.db"_s, Cipher::none());
        QVERIFY(source);
        const QString path = m_folder->filePath(u"copy.db"_s);
        const Done undecided = backupTo(**source, path, Cipher());
        QVERIFY(!undecided);
        QCOMPARE(undecided.error().field, u"cipher"_s);
        QVERIFY(!backupTo(**source, m_folder->filePath(u"no/folder.db"_s), Cipher::none()));
        Transaction transaction(**source, Transaction::Mode::Write);
        QVERIFY(!backupTo(**source, path, Cipher::none()));
        QVERIFY(!QFile::exists(path));
    }
};

QTEST_GUILESS_MAIN(tst_Backup)
#include "tst_backup.moc"
