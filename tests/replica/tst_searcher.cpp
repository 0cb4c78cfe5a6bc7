// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replicarig.h"

#include "domain/phone.h"
#include "domain/records/interaction.h"
#include "domain/records/notice.h"
#include "protocol/lookup.h"
#include "storage/database.h"

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::tests;

namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr qint64 firstMs = 1'700'000'000'000;

template <typename T> T regional(int id, int root)
{
    T record;
    record.id.value = testId(id);
    record.root = testId(root);
    record.feed = u"YJ"_s;
    record.version = 1;
    return record;
}

Row person(int id, const QString &name, const QString &number, const QString &phone = {},
           const QString &address = {})
{
    Customer customer = regional<Customer>(id, id);
    customer.name = name;
    customer.number = number;
    customer.address = address;
    const QByteArray key(32, 'k');
    if (!phone.isEmpty()) {
        customer.phoneKey = protocol::lookupHash(key, normalNumber(phone));
        customer.phoneTailKey = protocol::lookupHash(key, numberTail(phone));
    }
    return toRow(customer);
}

Row orderOf(int id, int customer, const QString &title, const QString &number, const QString &alias,
            const QString &text)
{
    WorkOrder order = regional<WorkOrder>(id, id);
    order.customer.value = customer > 0 ? testId(customer) : QUuid();
    order.title = title;
    order.number = number;
    order.alias = alias;
    order.text = text;
    order.acceptedAt.ms = firstMs + id * dayMs;
    return toRow(order);
}

Row noteAt(int id, int customer, const QString &text, qint64 atMs, qint64 version = 1)
{
    Row row = noteRow(testId(id), testId(customer), text, version);
    row.set(u"at", atMs);
    return row;
}

/// The people and firms of the shipped company, with what searches.txt asks for.
void fillHall(ReplicaRig &rig)
{
    rig.join({u"hall:1"_s});
    const QStringList names{u"沈嘉怡"_s,
                            u"周志远"_s,
                            u"单国栋"_s,
                            u"欧阳文静"_s,
                            u"覃海燕"_s,
                            u"阿依努尔·买买提"_s,
                            u"云江湖畔物业有限公司"_s,
                            u"鲜邻便利连锁"_s};
    for (int i = 0; i < names.size(); ++i) {
        const QString phone = i == 0 ? u"12800001234"_s : u"1280000%1"_s.arg(9100 + i);
        rig.bring(u"hall:1"_s, testId(i + 1),
                  {person(i + 1, names[i], u"C%1"_s.arg(100'041 + i), phone,
                          i == 1 ? u"湖滨路 12 号"_s : QString())});
    }
    Service service = regional<Service>(20, 7);
    service.number = u"3301000567890"_s;
    Interaction contact = regional<Interaction>(21, 3);
    contact.summary = u"客户问 WiFi 慢,已教其重启"_s;
    contact.startedAt.ms = firstMs;
    Notice notice = regional<Notice>(22, 22);
    notice.feed = u"common"_s;
    notice.title = u"台风橙色预警"_s;
    rig.pull({toRow(service), toRow(contact), toRow(notice),
              noteAt(23, 4, u"家里空气开关跳了,漏保推不上"_s, firstMs + dayMs)});
    for (const Row &order :
         {orderOf(30, 1, u"充值未到账"_s, u"YJ251120-0012"_s, {}, u"流水已核"_s),
          orderOf(31, 2, u"单户停电"_s, u"YJ251121-0001"_s, u"L-3-17"_s, u"邻居有电"_s)})
        rig.bring(u"hall:1"_s, order.id, {order});
}

replica::SearchResult search(ReplicaRig &rig, const QString &text, bool fuzzy = false,
                             int perType = 6)
{
    const replica::SearchRequest request{text, {}, perType, fuzzy};
    return *ReplicaRig::wait(rig.replica->reader().searcher().search(request));
}

QStringList textsOf(const Row &row)
{
    QStringList texts;
    for (const Value &value : row.values) {
        if (const auto *text = std::get_if<QString>(&value); text && !text->isEmpty())
            texts += *text;
    }
    return texts;
}

bool anyHolds(const QList<Row> &rows, const QString &part)
{
    return std::any_of(rows.begin(), rows.end(),
                       [&](const Row &row) { return textsOf(row).join(u'\n').contains(part); });
}

}  // namespace

class tst_Searcher final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_hall = std::make_unique<ReplicaRig>();
        fillHall(*m_hall);
    }
    // Its connections must not outlive the application.
    void cleanupTestCase() { m_hall.reset(); }
    void init()
    {
        // Those that only look share one.
        const QLatin1StringView test(QTest::currentTestFunction());
        if (test != "samples"_L1 && test != "strangeTextIsHarmless"_L1)
            m_rig = std::make_unique<ReplicaRig>();
    }
    void cleanup() { m_rig.reset(); }
    void samples_data();
    void samples();
    void fuzzySounds();
    void exactNamesComeFirst();
    void newestTextsComeFirst();
    void fullHoursFlowOver();
    void manyFullHoursOfOneInstantFlowOver();
    void moreIsTold();
    void anEditIsFoundAtOnce();
    void anEditOfTheServerReplaces();
    void ownRecordsAreFoundBeforeTheyAreSent();
    void deletionTakesItOut();
    void leavingTakesItOut();
    void wordsOfWhatLeftAreNotInTheFile();
    void removalSurvivesAKill();
    void aReopenedCacheStillFinds();
    void wipeTakesAllOut();
    void supersededIsGivenUp();
    void strangeTextIsHarmless_data();
    void strangeTextIsHarmless();

private:
    std::unique_ptr<ReplicaRig> m_hall;  ///< for those that only look
    std::unique_ptr<ReplicaRig> m_rig;
};

void tst_Searcher::samples_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    QFile file(QFINDTESTDATA("searches.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString contents = QString::fromUtf8(file.readAll());
    for (const QString &line : contents.split(u'\n')) {
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        const QStringList parts = line.split(u'|');
        QTest::newRow(qPrintable(line))
            << parts[0].trimmed() << parts[1].trimmed().split(u',', Qt::SkipEmptyParts);
    }
}

void tst_Searcher::samples()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    const replica::SearchResult result = search(*m_hall, text);
    if (expected == QStringList{u"-"_s}) {
        QCOMPARE(result.rows.size(), 0);
        return;
    }
    for (const QString &part : std::as_const(expected))
        QVERIFY2(anyHolds(result.rows, part.trimmed()), qPrintable(part));
}

void tst_Searcher::fuzzySounds()
{
    fillHall(*m_rig);
    for (const QString &text : {u"zouziyuan"_s, u"senjiayi"_s, u"lingu"_s}) {
        if (text != "lingu"_L1)
            QVERIFY2(!search(*m_rig, text, true).rows.isEmpty(), qPrintable(text));
        QVERIFY2(search(*m_rig, text, false).rows.isEmpty(), qPrintable(text));
    }
}

void tst_Searcher::exactNamesComeFirst()
{
    m_rig->join({u"hall:1"_s});
    const QStringList names{u"林静"_s, u"小林静"_s, u"林静怡"_s, u"单林"_s, u"林静"_s};
    for (int i = 0; i < names.size(); ++i)
        m_rig->bring(u"hall:1"_s, testId(i + 1), {person(i + 1, names[i], {})});
    QStringList found;
    for (const Row &row : search(*m_rig, u"林静"_s).rows)
        found += row.text(u"name");
    QCOMPARE(found, (QStringList{u"林静"_s, u"林静"_s, u"林静怡"_s, u"小林静"_s}));
    // Dan is a reading, Shan the surname.
    m_rig->bring(u"hall:1"_s, testId(9), {person(9, u"单伟"_s, {})});
    m_rig->bring(u"hall:1"_s, testId(8), {person(8, u"丹伟"_s, {})});
    QCOMPARE(search(*m_rig, u"danwei"_s).rows.first().text(u"name"), u"丹伟"_s);
}

void tst_Searcher::newestTextsComeFirst()
{
    m_rig->join({u"hall:1"_s});
    // They come by customer, not by time.
    for (int customer = 1; customer <= 3; ++customer) {
        QList<Row> rows{person(customer, u"客户"_s, {})};
        for (int i = 0; i < 10; ++i)
            rows += noteAt(100 * customer + i, customer, u"停电 %1"_s.arg(i),
                           firstMs + i * dayMs + customer);
        m_rig->bring(u"hall:1"_s, testId(customer), rows);
    }
    const auto result = search(*m_rig, u"停电"_s, false, 3);
    QCOMPARE(result.rows.size(), 3);
    for (const Row &row : result.rows)
        QCOMPARE(row.text(u"text"), u"停电 9"_s);
    QVERIFY(result.more.contains(u"note"_s));
}

void tst_Searcher::fullHoursFlowOver()
{
    m_rig->join({u"hall:1"_s});
    QList<Row> rows{person(1, u"客户"_s, {})};
    for (int i = 0; i < 4'100; ++i)
        rows += noteAt(1'000 + i, 1, i == 4'099 ? u"最后一条"_s : u"停电"_s, firstMs);
    rows += noteAt(9'000, 1, u"下一小时"_s, firstMs + 3'600'000);
    m_rig->bring(u"hall:1"_s, testId(1), rows);
    QVERIFY(anyHolds(search(*m_rig, u"最后一条"_s).rows, u"最后一条"_s));
    QVERIFY(anyHolds(search(*m_rig, u"下一小时"_s).rows, u"下一小时"_s));
}

void tst_Searcher::manyFullHoursOfOneInstantFlowOver()
{
    // As a month's bills do: more of one instant than five hours hold.
    constexpr int many = 5 * 4'096 + 1;
    m_rig->join({u"hall:1"_s});
    QList<Row> rows{person(1, u"客户"_s, {})};
    // An hour on the way has one of its own already.
    rows += noteAt(99, 1, u"第四小时"_s, firstMs + 3 * 3'600'000);
    for (int i = 0; i < many; ++i)
        rows += noteAt(1'000 + i, 1, i == many - 1 ? u"最后一条"_s : u"停电"_s, firstMs);
    m_rig->bring(u"hall:1"_s, testId(1), rows);
    for (const QString &text : {u"最后一条"_s, u"第四小时"_s})
        QVERIFY2(anyHolds(search(*m_rig, text).rows, text), qPrintable(text));
    m_rig->pull({noteAt(1'000, 1, u"第一条已改"_s, firstMs, 2)});
    QVERIFY(anyHolds(search(*m_rig, u"第一条已改"_s).rows, u"第一条已改"_s));
}

void tst_Searcher::moreIsTold()
{
    m_rig->join({u"hall:1"_s});
    for (int i = 1; i <= 4; ++i)
        m_rig->bring(u"hall:1"_s, testId(i), {person(i, u"王%1"_s.arg(QChar(0x4e00 + i)), {})});
    QCOMPARE(search(*m_rig, u"王"_s, false, 4).more, QStringList());
    const auto result = search(*m_rig, u"王"_s, false, 3);
    QCOMPARE(result.rows.size(), 3);
    QCOMPARE(result.more, QStringList{u"customer"_s});
}

void tst_Searcher::anEditIsFoundAtOnce()
{
    fillHall(*m_rig);
    QVERIFY(m_rig->rename(testId(2), u"周志高"_s) > 0);
    QVERIFY(search(*m_rig, u"zhouzhigao"_s).rows.size() == 1);
    QVERIFY(search(*m_rig, u"周志远"_s).rows.isEmpty());
    // Refused: what the server holds is found again.
    m_rig->push(protocol::OutcomeStatus::Refused);
    QVERIFY(search(*m_rig, u"周志高"_s).rows.isEmpty());
    QCOMPARE(search(*m_rig, u"周志远"_s).rows.size(), 1);
}

void tst_Searcher::anEditOfTheServerReplaces()
{
    fillHall(*m_rig);
    m_rig->pull({noteAt(23, 4, u"改为电压不稳"_s, firstMs + 9 * dayMs, 2)});
    QVERIFY(search(*m_rig, u"漏保推不上"_s).rows.isEmpty());
    QCOMPARE(search(*m_rig, u"电压不稳"_s).rows.size(), 1);
}

void tst_Searcher::ownRecordsAreFoundBeforeTheyAreSent()
{
    fillHall(*m_rig);
    QVERIFY(m_rig->note(testId(1), u"客户愿意等到明早"_s) > 0);
    QCOMPARE(search(*m_rig, u"明早"_s).rows.size(), 1);
    m_rig->reopen();
    QCOMPARE(search(*m_rig, u"明早"_s).rows.size(), 1);
}

void tst_Searcher::deletionTakesItOut()
{
    fillHall(*m_rig);
    Row gone = noteAt(23, 4, {}, 0, 2);
    gone.deleted = true;
    m_rig->pull({gone});
    QVERIFY(search(*m_rig, u"漏保推不上"_s).rows.isEmpty());
    QVERIFY(search(*m_rig, u"空气开关"_s).rows.isEmpty());
}

void tst_Searcher::leavingTakesItOut()
{
    fillHall(*m_rig);
    m_rig->pull({}, {}, {{u"hall:1"_s, testId(4)}, {u"hall:1"_s, testId(7)}});
    for (const QString &text :
         {u"欧阳"_s, u"oywj"_s, u"漏保推不上"_s, u"3301000567890"_s, u"尾号7890"_s, u"物业"_s})
        QVERIFY2(search(*m_rig, text).rows.isEmpty(), qPrintable(text));
    QCOMPARE(search(*m_rig, u"周志远"_s).rows.size(), 1);
}

void tst_Searcher::wordsOfWhatLeftAreNotInTheFile()
{
    fillHall(*m_rig);
    m_rig->pull({}, {}, {{u"hall:1"_s, testId(4)}});
    // The rewriting goes on behind other work.
    for (int i = 0; i < 20; ++i)
        ReplicaRig::must(m_rig->replica->nextStep());
    m_rig->close();
    for (const auto &name : {u"replica.db"_s, u"replica.db-wal"_s}) {
        QFile file(m_rig->file(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        for (const QString &word : {u"文静"_s, u"漏保"_s, u"空气"_s, u"欧阳"_s})
            QVERIFY2(!bytes.contains(word.toUtf8()), qPrintable(name + u' ' + word));
    }
}

void tst_Searcher::removalSurvivesAKill()
{
    fillHall(*m_rig);
    m_rig->pull({}, {}, {{u"hall:1"_s, testId(4)}});
    m_rig->reopen();
    for (int i = 0; i < 20; ++i)
        ReplicaRig::must(m_rig->replica->nextStep());
    m_rig->close();
    QFile file(m_rig->file(u"replica.db"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains(u"漏保"_s.toUtf8()));
}

void tst_Searcher::aReopenedCacheStillFinds()
{
    fillHall(*m_rig);
    m_rig->reopen();
    QCOMPARE(search(*m_rig, u"zzy"_s).rows.size(), 1);
    QCOMPARE(search(*m_rig, u"漏保推不上"_s).rows.size(), 1);
}

void tst_Searcher::wipeTakesAllOut()
{
    fillHall(*m_rig);
    protocol::HelloReply reply = m_rig->hello({u"hall:1"_s});
    reply.wipe = true;
    ReplicaRig::must(m_rig->replica->applyHello(reply));
    for (const QString &text : {u"周"_s, u"zzy"_s, u"漏保"_s, u"3301"_s})
        QVERIFY2(search(*m_rig, text).rows.isEmpty(), qPrintable(text));
}

void tst_Searcher::supersededIsGivenUp()
{
    fillHall(*m_rig);
    replica::SearchRequest request{u"周"_s, {}, 6, false, std::make_shared<std::atomic_bool>(true)};
    const auto result = ReplicaRig::wait(m_rig->replica->reader().searcher().search(request));
    QVERIFY(result && result->over && result->rows.isEmpty());
}

void tst_Searcher::strangeTextIsHarmless_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         {u"\""_s, u"\"\" OR *"_s, u"'; DROP TABLE customer; --"_s, u"NEAR(a b)"_s, u"t:周"_s,
          u"~zhou"_s, u"a|b"_s, u"-"_s, u"*"_s, u"^"_s, QString(5'000, u'周'), QString(5'000, u'z'),
          QString(QChar(0)), QString(QChar(0xd800)) + u"周"_s, u"''''"_s, u"·"_s, u"%_\\"_s})
        QTest::newRow(qPrintable(text.left(20))) << text;
}

void tst_Searcher::strangeTextIsHarmless()
{
    QFETCH(QString, text);
    const replica::SearchRequest request{text, {}, 6, true};
    QVERIFY(ReplicaRig::wait(m_hall->replica->reader().searcher().search(request)));
}

QTEST_GUILESS_MAIN(tst_Searcher)
#include "tst_searcher.moc"
