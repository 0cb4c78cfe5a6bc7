// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"
#include "support/testdatabases.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::storage;

namespace {

/// A table with a column for each kind of value; the names of types differ between the engines.
void makeTable(Database &db)
{
    const QString bytes = db.engine() == Engine::Sqlite ? u"BLOB"_s : u"BYTEA"_s;
    db.run(
        u"CREATE TABLE v (id INTEGER, flag SMALLINT, number BIGINT, txt TEXT, ref %1, list TEXT, bytes %1)"_s
            .arg(bytes));
}

const char *columnOf(const Value &value)
{
    static constexpr const char *columns[] = {"txt", "flag", "number", "txt",
                                              "ref", "list", "bytes"};
    return columns[value.index()];
}

Value readAs(const Query &query, const Value &like)
{
    struct Reader {
        const Query &q;
        Value operator()(std::monostate) const { return q.isNull(0) ? Value() : Value(q.text(0)); }
        Value operator()(bool) const { return q.flag(0); }
        Value operator()(qint64) const { return q.integer(0); }
        Value operator()(const QString &) const { return q.text(0); }
        Value operator()(const QUuid &) const { return q.uuid(0); }
        Value operator()(const QStringList &) const { return q.list(0); }
        Value operator()(const QByteArray &) const { return q.bytes(0); }
    };
    return std::visit(Reader{query}, like);
}

QByteArray everyByte()
{
    QByteArray bytes;
    for (int i = 0; i < 256; ++i)
        bytes += char(i);
    return bytes;
}

}  // namespace

class tst_Database : public QObject {
    Q_OBJECT
    testsupport::TestDatabases m_databases;
    std::map<Engine, std::unique_ptr<Database>> m_open;

    Database &database(Engine engine)
    {
        auto &db = m_open[engine];
        if (!db) {
            db = m_databases.open(engine);
            makeTable(*db);
        }
        return *db;
    }

private slots:
    void cleanupTestCase() { m_open.clear(); }

    void valuesComeBack_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<Value>("value");
        const QUuid id(u"{01902b5c-7f00-7abc-8def-0123456789ab}"_s);
        const std::pair<const char *, Value> rows[] = {
            {"nothing", Value()},
            {"true", true},
            {"false", false},
            {"zero", qint64(0)},
            {"negative", qint64(-1)},
            {"the largest number", std::numeric_limits<qint64>::max()},
            {"the smallest number", std::numeric_limits<qint64>::min()},
            {"empty text is not NULL", QString(u""_s)},
            {"text", u"充值未到账 🎲 ünï"_s},
            {"text with what SQL quotes", u"a'b\"c\\d?e:f$1%_;--"_s},
            {"text with lines", u"a\nb\r\nc\t"_s},
            {"the text NULL", u"NULL"_s},
            {"an id", id},
            {"the null id", QUuid()},
            {"a list", QStringList{u"a"_s, u"b,\"c\""_s, u"充"_s}},
            {"an empty list", QStringList()},
            {"every byte", everyByte()},
            {"no bytes are not NULL", QByteArray("")},
        };
        for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
            for (const auto &[name, value] : rows)
                QTest::addRow("%s, %s", engine == Engine::Sqlite ? "SQLite" : "PostgreSQL", name)
                    << engine << value;
        }
    }
    void valuesComeBack()
    {
        QFETCH(Engine, engine);
        QFETCH(Value, value);
        auto &db = database(engine);
        const QString column = QString::fromLatin1(columnOf(value));
        db.run(u"DELETE FROM v"_s);
        Query insert(db, u"INSERT INTO v(id, %1) VALUES(?, ?)"_s.arg(column));
        insert.bind(7).bind(value).run();
        QCOMPARE(insert.changes(), 1);
        Query select(db, u"SELECT %1 FROM v WHERE id = ?"_s.arg(column));
        select.bind(7);
        QVERIFY(select.next());
        QCOMPARE(select.isNull(0), std::holds_alternative<std::monostate>(value));
        QVERIFY(readAs(select, value) == value);
        QVERIFY(!select.next());
        QVERIFY(!select.next());  // and stays at its end
        if (std::holds_alternative<std::monostate>(value))
            return;
        Query find(db, u"SELECT id FROM v WHERE %1 = ?"_s.arg(column));
        find.bind(value);
        QVERIFY2(find.next(), "a value is found by itself");
    }

    void nullReadsAsTheEmptyValue_data() { testsupport::TestDatabases::addEngineRows(); }
    void nullReadsAsTheEmptyValue()
    {
        QFETCH(Engine, engine);
        auto &db = database(engine);
        db.run(u"DELETE FROM v; INSERT INTO v(id) VALUES(1)"_s);
        Query query(db, "SELECT number, txt, ref, list, bytes FROM v");
        QVERIFY(query.next());
        QCOMPARE(query.integer(0), 0);
        QCOMPARE(query.text(1), QString());
        QVERIFY(query.uuid(2).isNull());
        QVERIFY(query.list(3).isEmpty());
        QVERIFY(query.bytes(4).isEmpty());
    }

    void aStatementIsUsedAgain_data() { testsupport::TestDatabases::addEngineRows(); }
    void aStatementIsUsedAgain()
    {
        QFETCH(Engine, engine);
        auto &db = database(engine);
        db.run(u"DELETE FROM v"_s);
        Query insert(db, "INSERT INTO v(id, number) VALUES(?, ?)");
        for (int i = 0; i < 100; ++i) {
            insert.reset();
            insert.bind(i).bind(qint64(i) * i).run();
        }
        Query sum(db, "SELECT count(*), sum(number), max(number) FROM v");
        QVERIFY(sum.next());
        QCOMPARE(sum.integer(0), 100);
        QCOMPARE(sum.integer(1), 328350);
        QCOMPARE(sum.integer(2), 9801);
    }

    void statementsMayBeNested_data() { testsupport::TestDatabases::addEngineRows(); }
    void statementsMayBeNested()
    {
        QFETCH(Engine, engine);
        auto &db = database(engine);
        db.run(u"DELETE FROM v; INSERT INTO v(id, number) VALUES(1, 10), (2, 20), (3, 30)"_s);
        const char *sql = "SELECT id FROM v WHERE number >= ? ORDER BY id";
        QList<qint64> seen;
        Query outer(db, sql);
        outer.bind(10);
        while (outer.next()) {
            Query inner(db, sql);  // the same text at the same time
            inner.bind(outer.integer(0) * 10);
            QVERIFY(inner.next());
            seen += inner.integer(0);
            Query(db, "UPDATE v SET txt = ? WHERE id = ?")
                .bind("seen")
                .bind(outer.integer(0))
                .run();
        }
        QCOMPARE(seen, (QList<qint64>{1, 2, 3}));
        Query count(db, "SELECT count(*) FROM v WHERE txt = 'seen'");
        QVERIFY(count.next());
        QCOMPARE(count.integer(0), 3);
    }

    void aChangedTableIsSeenByThePreparedStatement_data()
    {
        testsupport::TestDatabases::addEngineRows();
    }
    void aChangedTableIsSeenByThePreparedStatement()
    {
        QFETCH(Engine, engine);
        const auto db = m_databases.open(engine);
        db->run(u"CREATE TABLE w (a INTEGER); INSERT INTO w(a) VALUES(1)"_s);
        {
            Query before(*db, "SELECT * FROM w");
            QVERIFY(before.next());
        }
        db->run(u"ALTER TABLE w ADD COLUMN b INTEGER DEFAULT 5"_s);
        Query after(*db, "SELECT * FROM w");
        QVERIFY(after.next());
        QCOMPARE(after.integer(1), 5);
    }

    void faultsAreNamed_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<ErrorKind>("kind");
        for (const Engine engine : {Engine::Sqlite, Engine::Postgres}) {
            const char *name = engine == Engine::Sqlite ? "SQLite" : "PostgreSQL";
            QTest::addRow("%s, a key that is there is a conflict", name)
                << engine << u"INSERT INTO k(a) VALUES(1)"_s << ErrorKind::Conflict;
            QTest::addRow("%s, NULL where none may be", name)
                << engine << u"INSERT INTO k(a) VALUES(NULL)"_s << ErrorKind::Storage;
            QTest::addRow("%s, no such table", name)
                << engine << u"SELECT 1 FROM nowhere"_s << ErrorKind::Storage;
            QTest::addRow("%s, no SQL", name) << engine << u"SELEKT"_s << ErrorKind::Storage;
            QTest::addRow("%s, \"x\" is a name and never a text", name)
                << engine << u"SELECT \"x\" FROM k"_s << ErrorKind::Storage;
        }
    }
    void faultsAreNamed()
    {
        QFETCH(Engine, engine);
        QFETCH(QString, sql);
        QFETCH(ErrorKind, kind);
        auto &db = database(engine);
        db.run(
            u"DROP TABLE IF EXISTS k; CREATE TABLE k (a BIGINT NOT NULL PRIMARY KEY); INSERT INTO k(a) VALUES(1)"_s);
        const auto outcome = db.guard([&] { Query(db, sql).run(); });
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, kind);
        QVERIFY(!outcome.error().detail.isEmpty());
        QVERIFY2(!outcome.error().detail.contains(u'\n'), "DETAIL lines quote rows");
        QVERIFY(db.guard([&] { Query(db, "SELECT 1").run(); }));  // the connection goes on
    }

    void aFaultInALaterStatementOfAScriptIsSeen_data()
    {
        testsupport::TestDatabases::addEngineRows();
    }
    void aFaultInALaterStatementOfAScriptIsSeen()
    {
        QFETCH(Engine, engine);
        auto &db = database(engine);
        QVERIFY(!db.guard([&] { db.run(u"SELECT 1; SELECT 1; SELEKT; SELECT 1"_s); }));
        QVERIFY(!db.guard([&] { db.run(u"SELECT 1; INSERT INTO nowhere VALUES(1)"_s); }));
    }

    void valuesMustFitTheStatement_data() { testsupport::TestDatabases::addEngineRows(); }
    void valuesMustFitTheStatement()
    {
        QFETCH(Engine, engine);
        auto &db = database(engine);
        const QString sql = u"INSERT INTO v(id, number) VALUES(?, ?)"_s;
        QVERIFY2(!db.guard([&] { Query(db, sql).bind(1).run(); }), "too few");
        QVERIFY2(!db.guard([&] { Query(db, sql).bind(1).bind(2).bind(3).run(); }), "too many");
        const auto nul = db.guard(
            [&] { Query(db, "INSERT INTO v(txt) VALUES(?)").bind(QString(QChar(u'\0'))).run(); });
        QVERIFY2(!nul, "U+0000");
        QCOMPARE(nul.error().kind, ErrorKind::Invalid);
    }

    void aReaderCannotWrite_data() { testsupport::TestDatabases::addEngineRows(); }
    void aReaderCannotWrite()
    {
        QFETCH(Engine, engine);
        OpenOptions options = m_databases.fresh(engine);
        const auto writer = Database::open(options);
        QVERIFY(writer);
        makeTable(**writer);
        options.access = Access::ReadOnly;
        const auto reader = Database::open(options);
        QVERIFY(reader);
        QVERIFY(!(*reader)->guard([&] { (*reader)->run(u"INSERT INTO v(id) VALUES(1)"_s); }));
        QVERIFY((*reader)->guard([&] { Query(**reader, "SELECT id FROM v").run(); }));
    }

    void aReaderDoesNotCreate()
    {
        OpenOptions options = m_databases.fresh(Engine::Sqlite);
        options.access = Access::ReadOnly;
        const auto reader = Database::open(options);
        QVERIFY(!reader);
        QCOMPARE(reader.error().kind, ErrorKind::NotFound);
        QVERIFY(!QFile::exists(options.place));
    }

    void aServerThatIsNotThereIsOffline()
    {
        OpenOptions options;
        options.engine = Engine::Postgres;
        options.place = u"host='%1' dbname=x user=nobody"_s.arg(m_databases.folder());
        const auto db = Database::open(options);
        QVERIFY(!db);
        QCOMPARE(db.error().kind, ErrorKind::Offline);
    }

    void aNameWithSignsIsAName()
    {
        OpenOptions options;
        options.place = m_databases.folder() + u"/a?vfs=x&key=1 #%41 充.db"_s;
        options.cipher = Cipher::none();
        QVERIFY(Database::open(options));
        QVERIFY(QFile::exists(options.place));
        const auto permissions = QFile::permissions(options.place);
        QVERIFY2(!(permissions & (QFile::ReadGroup | QFile::ReadOther)), "only for its owner");
    }
};

QTEST_GUILESS_MAIN(tst_Database)
#include "tst_database.moc"
