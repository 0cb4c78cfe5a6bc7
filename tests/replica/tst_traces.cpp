// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replicarig.h"

#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;
using protocol::BootstrapReply;
using protocol::OutcomeStatus;

/// What one may no longer see is in no byte of the cache's files: neither in its pages nor in its log.
class tst_Traces : public QObject {
    Q_OBJECT
private slots:
    void whatIsGoneIsNotInTheFiles_data();
    void whatIsGoneIsNotInTheFiles();
    void aReaderOnlyDelaysIt();
    void itIsNotForgottenByAKill();
};

namespace {

const QUuid customer = testId(1);
const QUuid elsewhere = testId(2);
const QUuid held = testId(11);
constexpr auto typed = "Kongming"_L1;
constexpr auto word = "kongming"_L1;  ///< the same as the search index has it

/// The files of the cache in which the word is.
QStringList filesWith(const ReplicaRig &rig, const QString &text = word)
{
    QStringList found;
    for (const auto &name : {u"replica.db"_s, u"replica.db-wal"_s}) {
        QFile file(rig.file(name));
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text.toUtf8()))
            found += name;
    }
    return found;
}

/// Several polls, so that what is done a part at a time is done.
void letPoll(ReplicaRig &rig)
{
    for (int i = 0; i < 30; ++i)
        ReplicaRig::must(rig.replica->nextStep());
}

/// The same for what is done only every ten minutes.
void letRun(ReplicaRig &rig)
{
    letPoll(rig);
    rig.clock.ms += 600'000;
    letPoll(rig);
}

/// Somebody who reads, and does not come to an end: the log cannot be emptied.
class LongReader final {
public:
    explicit LongReader(const ReplicaRig &rig)
    {
        auto db = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
        db.setDatabaseName(rig.file(u"replica.db"_s));
        db.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        m_reads = db.open() && QSqlQuery(db).exec(u"BEGIN"_s) &&
                  QSqlQuery(db).exec(u"SELECT name FROM customer"_s);
    }
    ~LongReader()
    {
        QSqlDatabase::database(m_name).close();
        QSqlDatabase::removeDatabase(m_name);
    }
    LongReader(const LongReader &) = delete;
    LongReader &operator=(const LongReader &) = delete;
    [[nodiscard]] bool reads() const { return m_reads; }

private:
    const QString m_name = u"long reader"_s;
    bool m_reads = false;
};

QUuid typeACustomer(ReplicaRig &rig)
{
    replica::EditRequest request;
    request.verb = protocol::Verb::Create;
    request.type = u"customer"_s;
    request.values.insert(u"name"_s, QString(typed));
    const auto saved = ReplicaRig::wait(rig.replica->save(request));
    return saved ? saved->id : QUuid();
}

void loadAgainWithoutIt(ReplicaRig &rig)
{
    auto reply = rig.hello({u"hall:1"_s});
    reply.grants = 2;
    ReplicaRig::must(rig.replica->applyHello(reply));
    BootstrapReply page;
    page.roots = {customer};
    page.rows = {customerRow(customer, u"A"_s, 1)};
    ReplicaRig::must(rig.replica->applyScopePage(u"hall:1"_s, page));
}

}  // namespace

void tst_Traces::whatIsGoneIsNotInTheFiles_data()
{
    using Way = void (*)(ReplicaRig &);
    QTest::addColumn<std::function<void(ReplicaRig &)>>("go");
    const auto way = [](const char *name, Way go) {
        QTest::newRow(name) << std::function<void(ReplicaRig &)>(go);
    };
    way("its root left", [](ReplicaRig &rig) { rig.pull({}, {}, {{u"hall:1"_s, customer}}); });
    way("it was deleted", [](ReplicaRig &rig) {
        Row gone = noteRow(held, customer, {}, 2);
        gone.deleted = true;
        rig.pull({gone});
    });
    way("another load did not name it", loadAgainWithoutIt);
    way("the scope was lost",
        [](ReplicaRig &rig) { ReplicaRig::must(rig.replica->applyHello(rig.hello({}))); });
    way("the machine is to be wiped", [](ReplicaRig &rig) {
        auto reply = rig.hello({u"hall:1"_s});
        reply.wipe = true;
        ReplicaRig::must(rig.replica->applyHello(reply));
    });
    way("another epoch began", [](ReplicaRig &rig) {
        rig.epoch = 2;
        ReplicaRig::must(rig.replica->applyHello(rig.hello({u"hall:1"_s})));
    });
    way("it came without belonging to anything", [](ReplicaRig &rig) {
        rig.pull({}, {}, {{u"hall:1"_s, customer}});
        rig.pull({customerRow(elsewhere, typed, 1)}, {}, {}, false);
        rig.pull({});
    });
    way("typed here, and refused", [](ReplicaRig &rig) {
        rig.pull({}, {}, {{u"hall:1"_s, customer}});
        QVERIFY(!typeACustomer(rig).isNull());
        QCOMPARE(rig.push(OutcomeStatus::Refused).size(), 1);
    });
    way("typed here, and it belongs to others", [](ReplicaRig &rig) {
        rig.pull({}, {}, {{u"hall:1"_s, customer}});
        const QUuid made = typeACustomer(rig);
        QCOMPARE(rig.push(OutcomeStatus::Applied, {{u"customer"_s, made, 1}}).size(), 1);
        rig.pull({});
    });
    way("typed here, and discarded", [](ReplicaRig &rig) {
        rig.pull({}, {}, {{u"hall:1"_s, customer}});
        QVERIFY(!typeACustomer(rig).isNull());
        ReplicaRig::must(rig.replica->discard(1));
    });
}

void tst_Traces::whatIsGoneIsNotInTheFiles()
{
    QFETCH(std::function<void(ReplicaRig &)>, go);
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    rig.bring(
        u"hall:1"_s, customer,
        {customerRow(customer, u"A"_s, 1), noteRow(held, customer, QString(typed) + u" called"_s)});
    QVERIFY(!filesWith(rig).isEmpty());
    go(rig);
    // With the next polls from the rows and the log, soon from the index.
    letPoll(rig);
    QCOMPARE(filesWith(rig, typed), QStringList());
    letRun(rig);
    QCOMPARE(filesWith(rig), QStringList());
}

void tst_Traces::aReaderOnlyDelaysIt()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    rig.bring(u"hall:1"_s, customer, {customerRow(customer, word, 1)});
    {
        const LongReader reader(rig);
        QVERIFY(reader.reads());
        rig.pull({}, {}, {{u"hall:1"_s, customer}});
        letRun(rig);
        QVERIFY(!filesWith(rig).isEmpty());
    }
    letRun(rig);
    QCOMPARE(filesWith(rig), QStringList());
}

void tst_Traces::itIsNotForgottenByAKill()
{
    ReplicaRig rig;
    rig.join({u"hall:1"_s});
    rig.bring(u"hall:1"_s, customer, {customerRow(customer, word, 1)});
    {
        const LongReader reader(rig);
        QVERIFY(reader.reads());
        rig.pull({}, {}, {{u"hall:1"_s, customer}});
        letRun(rig);
        rig.reopen();
        QVERIFY(!filesWith(rig).isEmpty());
    }
    letRun(rig);
    QCOMPARE(filesWith(rig), QStringList());
}

QTEST_GUILESS_MAIN(tst_Traces)
#include "tst_traces.moc"
