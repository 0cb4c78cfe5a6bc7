// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledgerrig.h"

#include "domain/records/customer.h"
#include "domain/records/customersecret.h"
#include "domain/records/note.h"
#include "domain/records/orderreporter.h"
#include "domain/records/user.h"
#include "domain/records/workorder.h"
#include "protocol/cursor.h"
#include "protocol/limits.h"

#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;
using testsupport::TestDatabases;

namespace {

QVariantList pair(const QVariant &old, const QVariant &mine) { return {old, mine}; }

QString codeOf(const Result<ledger::Pulled> &pulled)
{
    if (!pulled)
        return u"error: "_s + pulled.error().detail;
    const auto *code = std::get_if<QString>(&*pulled);
    return code ? *code : u"page"_s;
}

void engineTimes(const char *column, const QList<int> &values)
{
    QTest::addColumn<storage::Engine>("engine");
    QTest::addColumn<int>(column);
    for (const auto engine : {storage::Engine::Sqlite, storage::Engine::Postgres}) {
        for (const int value : values)
            QTest::addRow("%s: %s %d", engine == storage::Engine::Sqlite ? "SQLite" : "PostgreSQL",
                          column, value)
                << engine << value;
    }
}

/// Some of everything: customers with notes, orders that change hands, refusals, deletions.
QUuid makeHistory(Rig &rig, Desk &anna)
{
    const QUuid big = anna.customer({{u"name"_s, u"Property firm"_s}});
    for (int i = 0; i < 12; ++i)
        (void)anna.create(typeOf<Note>(), rig.newId(), big,
                          {{u"customer"_s, big}, {u"text"_s, u"entry %1"_s.arg(i)}});
    for (int i = 0; i < 5; ++i) {
        const QUuid customer = anna.customer();
        const QUuid order = anna.order({{u"customer"_s, customer}});
        (void)anna.edit(typeOf<WorkOrder>(), order, 1,
                        {{u"ownerTeam"_s, pair(QUuid(), i % 2 ? rig.repair : rig.other)}});
        (void)anna.edit(typeOf<WorkOrder>(), order, 2,
                        {{u"title"_s, pair(u"No power"_s, u"title %1"_s.arg(i))}});
        (void)anna.edit(typeOf<WorkOrder>(), order, 3, {{u"nothing"_s, 1}});
    }
    return big;
}

}  // namespace

/// Change feeds, cursors, pages, digests.
class TestFeed final : public QObject {
    Q_OBJECT
private slots:
    void seqIsContiguous_data() { TestDatabases::addEngineRows(); }
    void seqIsContiguous()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), farah(rig, u"farah"_s);
        (void)makeHistory(rig, anna);
        (void)farah.order();
        for (const QString &feed : {u"common"_s, u"YJ"_s, u"HZ"_s}) {
            const auto seqs = rig.column(
                u"SELECT seq FROM change_row WHERE feed = '%1' ORDER BY seq"_s.arg(feed));
            for (qsizetype i = 0; i < seqs.size(); ++i)
                QCOMPARE(seqs[i].toLongLong(), i + 1);
            QCOMPARE(
                rig.column(u"SELECT seq FROM audit WHERE feed = '%1' ORDER BY seq"_s.arg(feed)),
                seqs);
            QCOMPARE(rig.column(u"SELECT seq FROM head WHERE feed = '%1'"_s.arg(feed))
                         .first()
                         .toLongLong(),
                     seqs.size());
        }
        QVERIFY(rig.column(u"SELECT seq FROM change_row WHERE feed = 'YJ'"_s).size() > 40);
    }

    void pagesNeverSkip_data() { engineTimes("limit", {1, 2, 3, 7, 1'000}); }
    void pagesNeverSkip()
    {
        QFETCH(storage::Engine, engine);
        QFETCH(int, limit);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), ben(rig, u"ben"_s), hugo(rig, u"hugo"_s);
        (void)makeHistory(rig, anna);
        for (Desk *desk : {&ben, &hugo}) {
            // From the head that hello told before any of it.
            const QByteArray start = desk->cursor;
            desk->bootstrap();
            const auto wanted = desk->all(typeOf<WorkOrder>());
            const qsizetype size = desk->size();
            desk->cursor = start;
            desk->pages.clear();
            QVERIFY(desk->pull(limit));
            QCOMPARE(desk->all(typeOf<WorkOrder>()), wanted);
            QCOMPARE(desk->size(), size);
            // And twice the same changes nothing.
            desk->cursor = start;
            QVERIFY(desk->pull(limit));
            QCOMPARE(desk->size(), size);
        }
    }

    void aFreshDeskGetsAllFromTheFeedAlone_data() { engineTimes("limit", {1, 4, 1'000}); }
    void aFreshDeskGetsAllFromTheFeedAlone()
    {
        QFETCH(storage::Engine, engine);
        QFETCH(int, limit);
        Rig rig(engine);
        Desk early(rig, u"ben"_s);
        early.bootstrap();
        Desk anna(rig, u"anna"_s);
        (void)makeHistory(rig, anna);
        QVERIFY(early.pull(limit));
        Desk late(rig, u"ben"_s);
        late.bootstrap();
        for (const RecordType *type : allTypes())
            QCOMPARE(early.all(*type), late.all(*type));
    }

    void bootstrapPagesGiveEachRowOnce_data() { engineTimes("limit", {1, 2, 3, 5, 1'000}); }
    void bootstrapPagesGiveEachRowOnce()
    {
        QFETCH(storage::Engine, engine);
        QFETCH(int, limit);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s);
        const QUuid big = makeHistory(rig, anna);
        for (const QString &scope :
             {scopeOf("hall", rig.hall), scopeOf("team", rig.service), u"common"_s}) {
            QSet<std::pair<QString, QUuid>> seen;
            QSet<QUuid> roots, rootsOfRows;
            QByteArray after;
            int pages = 0;
            do {
                const auto page = rig->bootstrap(anna.who(), scope, after, limit).result();
                QVERIFY(page);
                QVERIFY(page->rows.size() <= limit);
                for (const Row &row : page->rows) {
                    QVERIFY2(!seen.contains({QString(row.type->name), row.id}),
                             qPrintable(QString(row.type->name)));
                    seen.insert({QString(row.type->name), row.id});
                    rootsOfRows.insert(row.root);
                    QVERIFY(scope == u"common" || page->roots.contains(row.root));
                }
                roots += QSet<QUuid>(page->roots.begin(), page->roots.end());
                after = page->after;
                QVERIFY(++pages < 500);
            } while (!after.isEmpty());
            qsizetype wanted = 0;
            for (const RecordType *type : allTypes()) {
                if (type->audience != Audience::Holders ||
                    (type->feed == Feed::Common) != (scope == u"common"))
                    continue;
                const QString where =
                    scope == u"common"
                        ? QString()
                        : u"AND root IN (SELECT root FROM scope_member WHERE scope = '%1')"_s.arg(
                              scope);
                wanted += rig.column(u"SELECT version FROM %1 WHERE deleted = 0 %2"_s.arg(
                                         QString(type->name), where))
                              .size();
            }
            QCOMPARE(seen.size(), wanted);
            if (scope != u"common")
                QCOMPARE(
                    roots.size(),
                    rig.column(u"SELECT version FROM scope_member WHERE scope = '%1'"_s.arg(scope))
                        .size());
        }
        // One root with many children alone.
        QByteArray after;
        qsizetype rows = 0;
        do {
            const auto page = rig->bootstrapOf(anna.who(), big, after, limit).result();
            QVERIFY(page);
            rows += page->rows.size();
            after = page->after;
        } while (!after.isEmpty());
        QCOMPARE(rows, 13);
    }

    void placesThatAreGone_data()
    {
        QTest::addColumn<storage::Engine>("engine");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("code");
        for (const auto engine : {storage::Engine::Sqlite, storage::Engine::Postgres}) {
            const char *name = engine == storage::Engine::Sqlite ? "SQLite" : "PostgreSQL";
            const auto row = [&](const char *rule, const QString &what, const QString &code) {
                QTest::addRow("%s: %s", name, rule) << engine << what << code;
            };
            row("the place it has", u"none"_s, u"page"_s);
            row("a new epoch", u"epoch"_s, u"new_epoch"_s);
            row("beyond the head", u"beyond"_s, u"new_epoch"_s);
            row("another chain", u"chain"_s, u"new_epoch"_s);
            row("other grants", u"grants"_s, u"new_grants"_s);
            row("another region", u"region"_s, u"new_grants"_s);
            row("an older schema", u"schema"_s, u"rebootstrap"_s);
        }
    }
    void placesThatAreGone()
    {
        QFETCH(storage::Engine, engine);
        QFETCH(QString, what);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s);
        (void)anna.order();
        anna.bootstrap();
        auto cursor = *protocol::openCursor(anna.cursor, rig.keys.cursor);
        if (what == u"epoch")
            rig.run(u"UPDATE meta SET value = value + 1 WHERE name = 'epoch'"_s);
        else if (what == u"beyond")
            cursor.feeds[u"YJ"_s].seq += 1;
        else if (what == u"chain")
            cursor.feeds[u"YJ"_s].chain[3] = char(cursor.feeds[u"YJ"_s].chain[3] ^ 1);
        else if (what == u"grants")
            rig.putAccount(u"anna"_s, {scopeOf("team", rig.service)});
        else if (what == u"region")
            rig.run(u"UPDATE user_account SET \"regionCode\" = 'HZ' WHERE login = 'anna'"_s);
        else if (what == u"schema")
            cursor.schema -= 1;
        const auto pulled = rig->pull(rig.who(u"anna"_s), cursor, 100).result();
        QTEST(codeOf(pulled), "code");
    }

    void lostHistoryBeginsOneNewEpoch_data() { TestDatabases::addEngineRows(); }
    void lostHistoryBeginsOneNewEpoch()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s);
        (void)anna.order();
        anna.bootstrap();
        auto cursor = *protocol::openCursor(anna.cursor, rig.keys.cursor);
        cursor.feeds[u"YJ"_s].seq += 5;
        QCOMPARE(codeOf(rig->pull(rig.who(u"anna"_s), cursor, 100).result()), u"new_epoch"_s);
        QCOMPARE(codeOf(rig->pull(rig.who(u"anna"_s), cursor, 100).result()), u"new_epoch"_s);
        const auto epoch = [&] {
            return rig.column(u"SELECT value FROM meta WHERE name = 'epoch'"_s).first().toInt();
        };
        QTRY_VERIFY(epoch() > 1);
        const int begun = epoch();
        QCOMPARE(codeOf(rig->pull(rig.who(u"anna"_s), cursor, 100).result()), u"new_epoch"_s);
        rig.run(
            u"UPDATE meta SET value = value WHERE name = 'epoch'"_s);  // behind whatever was queued
        QCOMPARE(epoch(), begun);
        // Numbers on paper are not given again.
        Desk ben(rig, u"ben"_s);
        QCOMPARE(ben.hello().epoch, begun);
        const QUuid id = rig.newId();
        QCOMPARE(ben.create(typeOf<WorkOrder>(), id, id,
                            {{u"family"_s, u"fault"_s}, {u"title"_s, u"t"_s}})
                     .number,
                 u"YJ26-0100002"_s);
    }

    void alteredCursorsAreNoCursors()
    {
        Rig rig(storage::Engine::Sqlite);
        Desk anna(rig, u"anna"_s);
        const QByteArray token = anna.cursor;
        for (qsizetype i = 0; i < token.size(); ++i) {
            QByteArray altered = token;
            altered[i] = altered[i] == 'A' ? 'B' : 'A';
            const auto opened = protocol::openCursor(altered, rig.keys.cursor);
            // The last letter may have bits that no byte needs.
            QVERIFY2(!opened || *opened == *protocol::openCursor(token, rig.keys.cursor),
                     qPrintable(QString::number(i)));
        }
        QVERIFY(!protocol::openCursor(token, ledger::makeKeys().cursor));
        const auto page = rig->bootstrap(anna.who(), u"common"_s, "AAAA", 10).result();
        QVERIFY(!page);
        QCOMPARE(page.error().field, u"after"_s);
        // A page token belongs to its scope.
        const auto first = rig->bootstrap(anna.who(), u"common"_s, {}, 1).result();
        QVERIFY(first && !first->after.isEmpty());
        QVERIFY(!rig->bootstrap(anna.who(), scopeOf("hall", rig.hall), first->after, 1).result());
    }

    void scopesOfOthersAreNotThere_data() { TestDatabases::addEngineRows(); }
    void scopesOfOthersAreNotThere()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), farah(rig, u"farah"_s);
        const QUuid order = anna.order();
        const auto scope = rig->bootstrap(farah.who(), scopeOf("hall", rig.hall), {}, 10).result();
        const auto nowhere = rig->bootstrap(farah.who(), u"hall:nowhere"_s, {}, 10).result();
        QVERIFY(!scope && !nowhere);
        QCOMPARE(scope.error(), nowhere.error());
        const auto device =
            rig->bootstrap(farah.who(), scopeOf("device", anna.instance()), {}, 10).result();
        QVERIFY(!device);
        QCOMPARE(device.error(), nowhere.error());
        const auto root = rig->bootstrapOf(farah.who(), order, {}, 10).result();
        const auto absent = rig->bootstrapOf(farah.who(), rig.newId(), {}, 10).result();
        QVERIFY(!root && !absent);
        QCOMPARE(root.error(), absent.error());
        const auto pinned = rig->pin(farah.who(), order, farah.instance()).result();
        QVERIFY(!pinned);
        QCOMPARE(pinned.error(), absent.error());
        const auto other = rig->pin(farah.who(), order, anna.instance()).result();
        QVERIFY(!other);
    }

    void whatOnlyTheServerHoldsNeverTravels_data() { TestDatabases::addEngineRows(); }
    void whatOnlyTheServerHoldsNeverTravels()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), ben(rig, u"ben"_s);
        ben.bootstrap();
        const QUuid customer = anna.customer();
        const QUuid order = anna.order({{u"customer"_s, customer}});
        CustomerSecret secret;
        secret.id.value = rig.newId();
        secret.root = customer;
        secret.feed = u"YJ"_s;
        secret.phone = u"13900000000"_s;
        QVERIFY(rig.load({{toRow(secret), {}}}));
        QCOMPARE(word(anna.create(typeOf<OrderReporter>(), rig.newId(), order,
                                  {{u"name"_s, u"Whistle"_s}})
                          .status),
                 "applied");
        QVERIFY(ben.pull());
        anna.bootstrap(3);
        const auto page = rig->bootstrapOf(anna.who(), customer, {}, 100).result();
        QVERIFY(page);
        QList<Row> all = page->rows;
        for (const auto &pulled : ben.pages)
            all += pulled.rows;
        for (const Row &row : all)
            QVERIFY2(row.type->audience == Audience::Holders, qPrintable(QString(row.type->name)));
        for (const RecordType *type : allTypes()) {
            if (type->audience == Audience::ServerOnly) {
                QCOMPARE(ben.all(*type).size(), 0);
                QCOMPARE(anna.all(*type).size(), 0);
            }
        }
        QVERIFY(ben.find(typeOf<WorkOrder>(), order));
    }

    void bodiesOfWhatHasLeftStayBehind_data() { TestDatabases::addEngineRows(); }
    void bodiesOfWhatHasLeftStayBehind()
    {
        // A body is of now, a change of then: a slow reader must not see what was written after the root
        // had left her scopes.
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s), hugo(rig, u"hugo"_s);
        hugo.bootstrap();
        const QUuid order = anna.order({{u"ownerTeam"_s, rig.repair}});
        (void)anna.edit(typeOf<WorkOrder>(), order, 1,
                        {{u"ownerTeam"_s, pair(rig.repair, rig.other)}});
        (void)anna.edit(typeOf<WorkOrder>(), order, 2,
                        {{u"title"_s, pair(u"No power"_s, u"secret of the other team"_s)}});
        QVERIFY(hugo.pull(1));
        for (const auto &page : hugo.pages)
            QCOMPARE(page.rows.size(), 0);
        QVERIFY(!hugo.find(typeOf<WorkOrder>(), order));
    }

    void pinsAreOfOneDesk_data() { TestDatabases::addEngineRows(); }
    void pinsAreOfOneDesk()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk otto(rig, u"otto"_s), second(rig, u"otto"_s), anna(rig, u"anna"_s);
        otto.bootstrap();
        second.bootstrap();
        const QUuid customer = anna.customer();
        (void)anna.create(typeOf<Note>(), rig.newId(), customer,
                          {{u"customer"_s, customer}, {u"text"_s, u"n"_s}});
        QVERIFY(otto.pull());
        QVERIFY(!otto.find(typeOf<Customer>(), customer));
        const auto page = rig->pin(otto.who(), customer, otto.instance()).result();
        QVERIFY(page);
        QCOMPARE(page->rows.size(), 2);
        QVERIFY(rig->pin(otto.who(), customer, otto.instance()).result());  // twice is once
        QVERIFY(otto.pull());
        QVERIFY(second.pull());
        QVERIFY(otto.find(typeOf<Customer>(), customer));
        QCOMPARE(otto.scopesOfRoot(customer), QStringList{scopeOf("device", otto.instance())});
        QVERIFY(!second.find(typeOf<Customer>(), customer));
        (void)anna.create(typeOf<Note>(), rig.newId(), customer,
                          {{u"customer"_s, customer}, {u"text"_s, u"m"_s}});
        QVERIFY(otto.pull());
        QCOMPARE(otto.all(typeOf<Note>()).size(), 2);
        QVERIFY(!rig->pin(otto.who(), customer, anna.instance()).result());
        QVERIFY(!rig->pin(otto.who(), rig.newId(), otto.instance()).result());
    }

    void pagesStayWithinTheirBytes_data() { TestDatabases::addEngineRows(); }
    void pagesStayWithinTheirBytes()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk ben(rig, u"ben"_s), anna(rig, u"anna"_s);
        ben.bootstrap();
        const QUuid customer = anna.customer();
        const QString text(15'000, u'\u7535');
        for (int i = 0; i < 200; ++i)
            (void)anna.create(typeOf<Note>(), rig.newId(), customer,
                              {{u"customer"_s, customer}, {u"text"_s, text}});
        QVERIFY(ben.pull());
        QCOMPARE(ben.all(typeOf<Note>()).size(), 200);
        for (const auto &page : ben.pages)
            QVERIFY(page.encode(protocol::Format::Cbor).size() < 2 * protocol::limits::PageBytes);
        const auto page = rig->bootstrapOf(anna.who(), customer, {}, 1'000).result();
        QVERIFY(page && !page->after.isEmpty());
        QVERIFY(page->encode(protocol::Format::Cbor).size() < 2 * protocol::limits::PageBytes);
        ben.bootstrap();
        QCOMPARE(ben.all(typeOf<Note>()).size(), 200);
    }

    void searchFindsAndMasks_data()
    {
        QTest::addColumn<storage::Engine>("engine");
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("hits");
        for (const auto engine : {storage::Engine::Sqlite, storage::Engine::Postgres}) {
            const char *name = engine == storage::Engine::Sqlite ? "SQLite" : "PostgreSQL";
            const auto row = [&](const char *rule, const char *login, const QString &text,
                                 int hits) {
                QTest::addRow("%s: %s", name, rule)
                    << engine << QString::fromLatin1(login) << text << hits;
            };
            row("part of a name", "otto", u"Zhang"_s, 2);
            row("in other letters", "otto", u"zHANG"_s, 2);
            row("a wildcard is a letter", "otto", u"%"_s, 1);
            row("an order's number", "otto", u"YJ26-0000001"_s, 1);
            row("an order's alias", "otto", u"L-9-1"_s, 1);
            row("an order's number without its dash", "otto", u"yj260000001"_s, 1);
            row("an order's number in full width", "otto", u"ＹＪ26－0000001"_s, 1);
            row("its digits alone", "otto", u"260000001"_s, 1);
            row("its end", "otto", u"尾号 0001"_s, 1);
            row("another end", "otto", u"尾号 0002"_s, 0);
            row("part of a Chinese name", "otto", u"国栋"_s, 1);
            row("pinyin with the surname's reading", "otto", u"shanguodong"_s, 1);
            row("initials", "otto", u"sgd"_s, 1);
            row("surname and initials", "otto", u"shangd"_s, 1);
            row("two words", "otto", u"Zhang W"_s, 1);
            row("nothing", "otto", u"nobody"_s, 0);
            row("another region", "farah", u"Zhang"_s, 0);
        }
    }
    void searchFindsAndMasks()
    {
        QFETCH(storage::Engine, engine);
        QFETCH(QString, login);
        QFETCH(QString, text);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s);
        (void)anna.customer({{u"name"_s, u"Zhang Wei"_s}});
        (void)anna.customer({{u"name"_s, u"Zhang Li"_s}});
        (void)anna.customer({{u"name"_s, u"单国栋"_s}});
        (void)anna.customer({{u"name"_s, u"100 % Shop"_s}, {u"kind"_s, u"organisation"_s}});
        (void)anna.order({{u"alias"_s, u"L-9-1"_s}});
        const auto found = rig->search(rig.who(login), text, 50).result();
        QVERIFY(found);
        QTEST(int(found->hits.size()), "hits");
        for (const auto &hit : found->hits)
            QVERIFY(!hit.title.contains(u"Wei"_s));
        const auto forbidden = rig->search(rig.who(u"hugo"_s), text, 50).result();
        QVERIFY(!forbidden);
        QCOMPARE(forbidden.error().kind, ErrorKind::Forbidden);
    }

    void searchSaysThatThereIsMore_data() { TestDatabases::addEngineRows(); }
    void searchSaysThatThereIsMore()
    {
        QFETCH(storage::Engine, engine);
        Rig rig(engine);
        Desk anna(rig, u"anna"_s);
        for (int i = 0; i < 4; ++i)
            (void)anna.customer({{u"name"_s, u"Li %1"_s.arg(i)}});
        const auto some = rig->search(anna.who(), u"Li"_s, 3).result();
        QVERIFY(some);
        QCOMPARE(some->hits.size(), 3);
        QVERIFY(some->more);
        const auto all = rig->search(anna.who(), u"Li"_s, 4).result();
        QVERIFY(all);
        QCOMPARE(all->hits.size(), 4);
        QVERIFY(!all->more);
    }
};

QTEST_GUILESS_MAIN(TestFeed)
#include "tst_feed.moc"
