// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::storage;

class tst_SearchTokenizer final : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    std::unique_ptr<Database> open(const Cipher &cipher, const QString &name,
                                   Access access = Access::ReadWrite)
    {
        OpenOptions options;
        options.place = m_folder.filePath(name);
        options.cipher = cipher;
        options.access = access;
        auto db = Database::open(options);
        return db ? std::move(*db) : nullptr;
    }
    static QList<qint64> found(Database &db, const QString &table, const QString &match)
    {
        Query query(db, u"SELECT rowid FROM %1 WHERE %1 MATCH ? ORDER BY rowid DESC"_s.arg(table));
        query.bind(match);
        QList<qint64> rows;
        while (query.next())
            rows += query.integer(0);
        return rows;
    }
    static void fill(Database &db)
    {
        db.run(u"CREATE VIRTUAL TABLE n USING fts5(t, content='', columnsize=0,"
               " tokenize='touchline names');"
               "CREATE VIRTUAL TABLE x USING fts5(t, content='', columnsize=0, detail=none,"
               " tokenize='touchline texts')"_s);
        const QStringList names{u"沈嘉怡"_s, u"周志远"_s, u"单国栋"_s, u"Ünal WiFi"_s};
        const QStringList texts{u"充值未到账"_s, u"值班电话 128 0000 1234"_s, u"卡已到,账未清"_s};
        for (int i = 0; i < names.size(); ++i)
            Query(db, "INSERT INTO n(rowid, t) VALUES(?, ?)").bind(i + 1).bind(names[i]).run();
        for (int i = 0; i < texts.size(); ++i)
            Query(db, "INSERT INTO x(rowid, t) VALUES(?, ?)").bind(i + 1).bind(texts[i]).run();
    }

    std::unique_ptr<Database> m_filled;  ///< for those that only look

private slots:
    void initTestCase()
    {
        m_filled = open(Cipher::none(), u"matches.db"_s);
        QVERIFY(m_filled);
        fill(*m_filled);
    }
    // A connection must not outlive the application.
    void cleanupTestCase() { m_filled.reset(); }
    void matches_data();
    void matches();
    void everyConnectionHasIt_data();
    void everyConnectionHasIt();
    void removedRowsAreNotFound();
    void unknownKindIsRefused();
};

void tst_SearchTokenizer::matches_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("match");
    QTest::addColumn<QList<qint64>>("rows");
    const auto row = [](const char *rule, const QString &table, const QString &match,
                        const QList<qint64> &rows) {
        QTest::newRow(rule) << table << match << rows;
    };
    row("one character", u"n"_s, u"\"志\""_s, {2});
    row("pairs one after another", u"n"_s, u"\"周志 志远\""_s, {2});
    row("not in another order", u"n"_s, u"\"志远 周志\""_s, {});
    row("syllables", u"n"_s, u"\"~zhou ~zhi ~yuan\""_s, {2});
    row("initials", u"n"_s, u"\"~z ~z ~y\""_s, {2});
    row("syllable and initials", u"n"_s, u"\"~zhou ~z ~y\""_s, {2});
    row("alternatives at one place", u"n"_s, u"\"~sh ~guo|~jia\""_s, {3, 1});
    row("another reading of the same place", u"n"_s, u"\"~dan ~guo\""_s, {3});
    row("what sounds alike", u"n"_s, u"\"~~zou ~~zi\""_s, {2});
    row("a word by its beginning, without its accent", u"n"_s, u"\"una\" *"_s, {4});
    row("either of two ways", u"n"_s, u"(\"wi\" * OR \"~s ~j ~y\")"_s, {4, 1});
    row("texts by pairs", u"x"_s, u"\"充值\""_s, {1});
    row("no pair over a comma", u"x"_s, u"\"到账\""_s, {1});
    row("digits joined", u"x"_s, u"\"1280000\" *"_s, {2});
    row("all of several", u"x"_s, u"\"值班\" AND \"电话\""_s, {2});
}

void tst_SearchTokenizer::matches()
{
    QFETCH(QString, table);
    QFETCH(QString, match);
    QTEST(found(*m_filled, table, match), "rows");
}

void tst_SearchTokenizer::everyConnectionHasIt_data()
{
    QTest::addColumn<bool>("sealed");
    QTest::newRow("plain file") << false;
    QTest::newRow("sealed file") << true;
}

void tst_SearchTokenizer::everyConnectionHasIt()
{
    QFETCH(bool, sealed);
    const Cipher cipher = sealed ? Cipher::aes256(QByteArray(32, 'k')) : Cipher::none();
    const QString name = sealed ? u"sealed.db"_s : u"plain.db"_s;
    const auto writer = open(cipher, name);
    QVERIFY(writer);
    fill(*writer);
    const auto reader = open(cipher, name, Access::ReadOnly);
    QVERIFY(reader);
    QCOMPARE(found(*reader, u"n"_s, u"\"~s ~g ~d\""_s), QList<qint64>{3});
    if (!sealed)
        return;
    for (const auto &suffix : {u""_s, u"-wal"_s}) {
        QFile file(m_folder.filePath(name + suffix));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains(u"国栋"_s.toUtf8()));
    }
}

void tst_SearchTokenizer::removedRowsAreNotFound()
{
    const auto db = open(Cipher::none(), u"removed.db"_s);
    fill(*db);
    Query(*db, "INSERT INTO n(n, rowid, t) VALUES('delete', 2, ?)").bind(u"周志远"_s).run();
    for (const auto &match : {u"\"周志\""_s, u"\"~zhou\""_s, u"\"~z ~z\""_s})
        QCOMPARE(found(*db, u"n"_s, match), QList<qint64>());
}

void tst_SearchTokenizer::unknownKindIsRefused()
{
    const auto db = open(Cipher::none(), u"kinds.db"_s);
    for (const auto &kind : {u"touchline"_s, u"touchline words"_s, u"touchline names texts"_s})
        QVERIFY_EXCEPTION_THROWN(
            db->run(u"CREATE VIRTUAL TABLE y USING fts5(t, tokenize='%1')"_s.arg(kind)), Failure);
}

QTEST_GUILESS_MAIN(tst_SearchTokenizer)
#include "tst_searchtokenizer.moc"
