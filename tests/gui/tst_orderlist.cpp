// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/bulkorders.h"
#include "desk/orderexport.h"
#include "desk/orderlistmodel.h"
#include "desk/orderrows.h"
#include "desk/orderviews.h"
#include "desk/worklist.h"
#include "domain/rules/orderfacts.h"
#include "domain/rules/rule.h"
#include "lonedesk.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtTest/QSignalSpy>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::desk;
using tests::LoneDesk;

namespace {

constexpr int orderCount = 90;

/// The condition by the rule alone, over whole records: what no prefilter may change.
QSet<QUuid> bySlowWay(const QList<OrderLine> &lines, const QString &condition, const Actor &actor,
                      qint64 nowMs)
{
    const Rule rule = condition.isEmpty() ? Rule() : *Rule::read(condition.toUtf8());
    QSet<QUuid> ids;
    for (const OrderLine &line : lines) {
        const auto holds = rule.holds(ruleData({line.order}, actor, {nowMs}));
        if (holds && *holds)
            ids.insert(line.order.id.value);
    }
    return ids;
}

QString withForm(const RuleGroup &form) { return conditionText(form); }

}  // namespace

/// Lists of orders over what a desk holds: what is in them, in which order, changed together, taken back,
/// written into files.
class tst_OrderList final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void viewsMatchWhatTheRuleSays_data();
    void viewsMatchWhatTheRuleSays();
    void aBrokenConditionIsNamed();
    void sortsByName_data();
    void sortsByName();
    void theListFollowsAChange();
    void aListThatNobodySeesRests();
    void pagesAreReadWhenLookedAt();
    void manyAreChangedAndTakenBackExactly_data();
    void manyAreChangedAndTakenBackExactly();
    void whatCannotBeChangedIsCountedByReason();
    void cancelKeepsWhatWasDone();
    void whatWentOutIsChangedBack();
    void cellsAreHarmless_data();
    void cellsAreHarmless();
    void listsAreWritten_data();
    void listsAreWritten();
    void aCancelledExportLeavesNothing();
    void clicksOnColumns();
    void anotherFilterShowsNothingOfTheOneBefore();
    void workIsUnknownUntilItWasReadForTheUser();

private:
    [[nodiscard]] QList<OrderLine> all();
    [[nodiscard]] QList<QUuid> list(const OrderAsk &ask);
    [[nodiscard]] QList<WorkOrder> ordersNow();

    std::unique_ptr<LoneDesk> m_lone;
    std::unique_ptr<OrderSource> m_source;
    QUuid m_other;
    QUuid m_customer;
};

void tst_OrderList::initTestCase()
{
    m_lone = std::make_unique<LoneDesk>(Role::Lead);
    m_source = m_lone->desk->orderSource();
    m_customer = m_lone->customer(u"沈嘉怡"_s);
    m_other = QUuid::createUuid();
    const QStringList titles{u"b-Meter 10"_s, u"b-Meter 9"_s, u"电表"_s, u"阿里"_s, u"=SUM(A1)"_s};
    for (int i = 0; i < orderCount; ++i) {
        FieldValues values{{u"family"_s, QString(codeOf(i % 2 ? Family::Fault : Family::Enquiry))},
                           {u"title"_s, titles[i % titles.size()] + u' ' + QString::number(i)},
                           {u"grade"_s, QString::number(i % 4)},
                           {u"nudges"_s, qint64(i % 3)},
                           {u"category"_s, u"停电›单户"_s}};
        if (i % 3 == 0)
            values.insert(u"handler"_s, m_lone->actor().user);
        if (i % 3 == 1)
            values.insert(u"handler"_s, m_other);
        if (i % 5 == 0)
            values.insert(u"ownerTeam"_s, m_lone->actor().team);
        if (i % 7 == 0)
            values.insert(u"tags"_s, QStringList{u"storm"_s, u"vip"_s});
        QVERIFY(LoneDesk::wait(m_lone->desk->createOrder(i % 2 ? m_customer : QUuid(), values)));
    }
    QCOMPARE(all().size(), orderCount);
}

QList<OrderLine> tst_OrderList::all()
{
    const auto lines = LoneDesk::wait(m_source->manyLines(list({})));
    return lines ? *lines : QList<OrderLine>();
}

QList<QUuid> tst_OrderList::list(const OrderAsk &ask)
{
    const auto ids = LoneDesk::wait(m_source->list(ask));
    return ids ? ids->ids : QList<QUuid>{QUuid()};
}

QList<WorkOrder> tst_OrderList::ordersNow()
{
    QList<WorkOrder> orders;
    for (const OrderLine &line : all())
        orders += line.order;
    return orders;
}

void tst_OrderList::viewsMatchWhatTheRuleSays_data()
{
    QTest::addColumn<QString>("condition");
    for (const OrderListView &view : builtInViews(m_lone->desk->nowMs() + 3'600'000))
        QTest::newRow(qPrintable(view.key)) << view.condition;
    QCOMPARE(builtInViews(1).last().condition, QString());
    using C = RuleComparison;
    const QString me = m_lone->actor().user.toString(QUuid::WithoutBraces);
    const QList<std::pair<const char *, RuleGroup>> forms{
        {"a grade", {RuleJoin::All, {{u"order.grade"_s, C::Is, u"2"_s}}}},
        {"any of two",
         {RuleJoin::Any, {{u"order.grade"_s, C::Is, u"2"_s}, {u"order.nudges"_s, C::AtLeast, 2}}}},
        {"none of two",
         {RuleJoin::None,
          {{u"order.grade"_s, C::Is, u"2"_s}, {u"order.tags"_s, C::Contains, u"storm"_s}}}},
        {"a person by id", {RuleJoin::All, {{u"order.handler"_s, C::Is, me}}}},
        {"not mine", {RuleJoin::All, {{u"order.handler"_s, C::NotSameAs, u"me"_s}}}},
        {"a group within",
         {RuleJoin::All,
          {{u"order.family"_s, C::Is, u"fault"_s}},
          {{RuleJoin::Any,
            {{u"order.title"_s, C::Contains, u"电"_s},
             {u"order.handler"_s, C::IsNotSet, QJsonValue::Undefined}}}}}},
        {"a kind", {RuleJoin::All, {{u"order.family"_s, C::OneOf, QJsonArray{u"enquiry"_s}}}}}};
    for (const auto &[name, form] : forms)
        QTest::newRow(name) << withForm(form);
    QTest::newRow("a rule without a form")
        << u"{\">\":[{\"+\":[{\"var\":\"order.nudges\"},{\"var\":\"order.grade\"}]},3]}"_s;
    QTest::newRow("a name that is made up")
        << u"{\"==\":[{\"var\":{\"cat\":[\"order.\",\"grade\"]}},\"1\"]}"_s;
}

void tst_OrderList::viewsMatchWhatTheRuleSays()
{
    QFETCH(QString, condition);
    const QSet<QUuid> expected =
        bySlowWay(all(), condition, m_lone->actor(), m_lone->desk->nowMs());
    // What is no rule matches nothing at all.
    QVERIFY(!condition.startsWith("{\"!\":true"_L1));
    const QList<QUuid> found = list({condition});
    QCOMPARE(QSet<QUuid>(found.begin(), found.end()), expected);
    QCOMPARE(found.size(), expected.size());
    const auto count = LoneDesk::wait(m_source->countMatching(condition));
    QVERIFY(count);
    QCOMPARE(*count, expected.size());
}

void tst_OrderList::aBrokenConditionIsNamed()
{
    for (const auto &[condition, why] : {std::pair{u"{\"drop\":[]}"_s, u"rule_unknown_operator"_s},
                                         std::pair{u"{"_s, u"rule_no_json"_s}}) {
        const auto found = LoneDesk::wait(m_source->list({condition}));
        QVERIFY(!found);
        QCOMPARE(found.error().field, u"condition"_s);
        QCOMPARE(found.error().detail, why);
    }
}

void tst_OrderList::sortsByName_data()
{
    QTest::addColumn<QList<OrderSort>>("sort");
    QTest::newRow("numbers") << QList<OrderSort>{{u"nudges"_s, false}};
    QTest::newRow("numbers, the largest first") << QList<OrderSort>{{u"nudges"_s, true}};
    QTest::newRow("by two") << QList<OrderSort>{{u"grade"_s, true}, {u"nudges"_s, false}};
    QTest::newRow("a state") << QList<OrderSort>{{u"state"_s, false}, {u"grade"_s, false}};
}

void tst_OrderList::sortsByName()
{
    QFETCH(QList<OrderSort>, sort);
    const auto lines = LoneDesk::wait(m_source->manyLines(list({{}, sort})));
    QVERIFY(lines);
    QCOMPARE(lines->size(), orderCount);
    const auto keys = [&](const WorkOrder &order) {
        const Row row = toRow(order);
        QList<qint64> parts;
        for (const OrderSort &one : sort) {
            const Value value = row.at(one.field);
            const qint64 key = std::holds_alternative<qint64>(value)
                                   ? std::get<qint64>(value)
                                   : std::get<QString>(value).toLongLong();
            parts += one.down ? -key : key;
        }
        return parts;
    };
    for (qsizetype i = 1; i < lines->size(); ++i)
        QVERIFY(keys((*lines)[i - 1].order) <= keys((*lines)[i].order));
    // Numbers within texts count as numbers, and Chinese stands by its sound.
    const auto named = LoneDesk::wait(m_source->manyLines(list({{}, {{u"title"_s, false}}})));
    QVERIFY(named);
    QStringList titles;
    for (const OrderLine &line : *named)
        titles += line.order.title;
    QVERIFY(titles.indexOf(u"b-Meter 9 1"_s) < titles.indexOf(u"b-Meter 10 0"_s));
    QVERIFY(titles.indexOf(u"阿里 3"_s) < titles.indexOf(u"电表 2"_s));
}

void tst_OrderList::theListFollowsAChange()
{
    const OrderAsk ask{withForm({RuleJoin::All, {{u"order.grade"_s, RuleComparison::Is, u"1"_s}}}),
                       {{u"nudges"_s, true}}};
    OrderRows rows(*m_lone->desk);
    rows.setColumns({u"grade"_s});
    rows.setAsk(ask);
    QTRY_COMPARE(rows.ids(), list(ask));
    const QUuid other =
        list({withForm({RuleJoin::All, {{u"order.grade"_s, RuleComparison::Is, u"2"_s}}})}).first();
    QSignalSpy rearranged(&rows, &OrderRows::rearranged);
    QVERIFY(
        LoneDesk::wait(m_lone->desk->editRecord(u"work_order"_s, other, {{u"grade"_s, u"1"_s}})));
    QTRY_VERIFY(rows.ids().contains(other));
    QCOMPARE(rows.ids(), list(ask));
    QVERIFY(
        LoneDesk::wait(m_lone->desk->editRecord(u"work_order"_s, other, {{u"grade"_s, u"2"_s}})));
    QTRY_VERIFY(!rows.ids().contains(other));
    QCOMPARE(rows.ids(), list(ask));
}

void tst_OrderList::aListThatNobodySeesRests()
{
    const auto graded = [](const QString &grade) {
        return OrderAsk{withForm({RuleJoin::All, {{u"order.grade"_s, RuleComparison::Is, grade}}}),
                        {}};
    };
    OrderRows seen(*m_lone->desk), hidden(*m_lone->desk);
    for (OrderRows *rows : {&seen, &hidden})
        rows->setAsk(graded(u"1"_s));
    QTRY_VERIFY(!seen.isLoading() && !hidden.isLoading());
    hidden.setAwake(false);
    const QList<QUuid> before = hidden.ids();
    const QUuid other = list(graded(u"2"_s)).first();
    QVERIFY(
        LoneDesk::wait(m_lone->desk->editRecord(u"work_order"_s, other, {{u"grade"_s, u"1"_s}})));
    QTRY_VERIFY(seen.ids().contains(other));
    QVERIFY(!hidden.isLoading());
    QCOMPARE(hidden.ids(), before);
    hidden.setAwake(true);
    QTRY_VERIFY(hidden.ids().contains(other));
    QVERIFY(
        LoneDesk::wait(m_lone->desk->editRecord(u"work_order"_s, other, {{u"grade"_s, u"2"_s}})));
    QTRY_VERIFY(!hidden.ids().contains(other));
}

void tst_OrderList::pagesAreReadWhenLookedAt()
{
    OrderRows rows(*m_lone->desk);
    rows.setWords([](const OrderLine &line, const QString &, int) { return line.order.title; }, {});
    rows.setColumns({u"title"_s});
    rows.setAsk({{}, {{u"title"_s, false}}});
    QTRY_COMPARE(rows.rowCount(), orderCount);
    QVERIFY(!rows.data(rows.index(70, 0), Qt::DisplayRole).isValid());
    QTRY_VERIFY(rows.data(rows.index(70, 0), Qt::DisplayRole).isValid());
    // Another page has not been read with it.
    QVERIFY(!rows.data(rows.index(3, 0), Qt::DisplayRole).isValid());
    QTRY_VERIFY(rows.lineAt(3));
    QCOMPARE(rows.data(rows.index(3, 0), Qt::DisplayRole).toString(), rows.lineAt(3)->order.title);
}

void tst_OrderList::manyAreChangedAndTakenBackExactly_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    QTest::newRow("assigned to me") << int(BulkKind::Assign) << QString();
    QTest::newRow("given to a team") << int(BulkKind::Team) << QString();
    QTest::newRow("graded") << int(BulkKind::Grade) << u"1"_s;
    QTest::newRow("tagged") << int(BulkKind::AddTag) << u"storm"_s;
    QTest::newRow("a tag taken away") << int(BulkKind::RemoveTag) << u"storm"_s;
    QTest::newRow("moved") << int(BulkKind::Move) << u"because"_s;
}

void tst_OrderList::manyAreChangedAndTakenBackExactly()
{
    QFETCH(int, kind);
    QFETCH(QString, text);
    BulkOrders bulk(*m_lone->desk);
    QSignalSpy planned(&bulk, &BulkOrders::planReady);
    QSignalSpy finished(&bulk, &BulkOrders::finished);
    QSignalSpy undone(&bulk, &BulkOrders::undone);
    const QList<WorkOrder> before = ordersNow();
    BulkAsk ask{BulkKind(kind)};
    ask.to = ask.kind == BulkKind::Team ? m_lone->actor().team : m_lone->actor().user;
    ask.text = text;
    ask.state = OrderState::Triage;
    bulk.plan(list({}), ask);
    QTRY_COMPARE(planned.size(), 1);
    const int will = int(bulk.planned().will.size());
    QVERIFY(will > 0);
    QCOMPARE(will + bulk.planned().cannotCount(), orderCount);
    bulk.run();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished[0][0].value<BulkResult>().changed, will);
    QVERIFY(m_lone->desk->isHolding());
    int differ = 0;
    const QList<WorkOrder> after = ordersNow();
    for (qsizetype i = 0; i < before.size(); ++i)
        differ += before[i] == after[i] ? 0 : 1;
    QCOMPARE(differ, will);
    bulk.undo();
    QTRY_COMPARE(undone.size(), 1);
    QCOMPARE(undone[0][0].toInt(), will);
    QCOMPARE(undone[0][1].toInt(), 0);
    QCOMPARE(ordersNow(), before);
}

void tst_OrderList::whatCannotBeChangedIsCountedByReason()
{
    BulkOrders bulk(*m_lone->desk);
    QSignalSpy planned(&bulk, &BulkOrders::planReady);
    BulkAsk ask{BulkKind::Move};
    ask.state = OrderState::Archived;
    bulk.plan(list({}) + QList{QUuid::createUuid()}, ask);
    QTRY_COMPARE(planned.size(), 1);
    QVERIFY(bulk.planned().will.isEmpty());
    QCOMPARE(bulk.planned().cannot.value(u"not_found"_s), 1);
    QCOMPARE(bulk.planned().cannotCount(), orderCount + 1);
    ask = {BulkKind::Grade};
    ask.text = u"1"_s;
    ask.families = {Family::Fault};
    bulk.plan(list({}), ask);
    QTRY_COMPARE(planned.size(), 2);
    QVERIFY(bulk.planned().cannot.value(u"other_grades"_s) > 0);
    QVERIFY(bulk.planned().cannot.value(u"same"_s) > 0);
}

void tst_OrderList::cancelKeepsWhatWasDone()
{
    BulkOrders bulk(*m_lone->desk);
    QSignalSpy planned(&bulk, &BulkOrders::planReady);
    QSignalSpy finished(&bulk, &BulkOrders::finished);
    QSignalSpy undone(&bulk, &BulkOrders::undone);
    const QList<WorkOrder> before = ordersNow();
    BulkAsk ask{BulkKind::AddTag};
    ask.text = u"stopped"_s;
    bulk.plan(list({}), ask);
    QTRY_COMPARE(planned.size(), 1);
    bulk.run();
    bulk.cancel();
    QTRY_COMPARE(finished.size(), 1);
    const auto result = finished[0][0].value<BulkResult>();
    QVERIFY(result.changed <= orderCount);
    bulk.undo();
    if (result.changed > 0)
        QTRY_COMPARE(undone.size(), 1);
    QCOMPARE(ordersNow(), before);
}

void tst_OrderList::whatWentOutIsChangedBack()
{
    BulkOrders bulk(*m_lone->desk);
    QSignalSpy planned(&bulk, &BulkOrders::planReady);
    QSignalSpy finished(&bulk, &BulkOrders::finished);
    QSignalSpy undone(&bulk, &BulkOrders::undone);
    const QList<WorkOrder> before = ordersNow();
    BulkAsk ask{BulkKind::Team};
    ask.to = QUuid::createUuid();
    bulk.plan(list({}), ask);
    QTRY_COMPARE(planned.size(), 1);
    bulk.run();
    QTRY_COMPARE(finished.size(), 1);
    // Somebody else has changed one of them since: hers stays.
    const QUuid theirs = before.first().id.value;
    const QUuid team = QUuid::createUuid();
    const auto saved =
        LoneDesk::wait(m_lone->desk->editRecord(u"work_order"_s, theirs, {{u"ownerTeam"_s, team}}));
    QVERIFY(saved);
    // Answered meanwhile, as if the server had it: the first number cannot be discarded any more.
    QVERIFY(LoneDesk::wait(m_lone->desk->discard(saved->n)));
    bulk.undo();
    QTRY_COMPARE(undone.size(), 1);
    QCOMPARE(ordersNow(), before);
}

void tst_OrderList::cellsAreHarmless_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::newRow("plain") << u"Meter"_s << u"Meter"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("formula") << u"=HYPERLINK(A1)"_s << u"'=HYPERLINK(A1)"_s;
    QTest::newRow("plus") << u"+86 10"_s << u"'+86 10"_s;
    QTest::newRow("minus") << u"-1"_s << u"'-1"_s;
    QTest::newRow("at") << u"@cmd"_s << u"'@cmd"_s;
    QTest::newRow("formula with comma and quote") << u"=A(\"x\",1)"_s << u"\"'=A(\"\"x\"\",1)\""_s;
    QTest::newRow("comma") << u"a,b"_s << u"\"a,b\""_s;
    QTest::newRow("quote") << u"5\" pipe"_s << u"\"5\"\" pipe\""_s;
    QTest::newRow("lines") << u"a\nb"_s << u"\"a\nb\""_s;
    QTest::newRow("Chinese") << u"断电，急"_s << u"断电，急"_s;
}

void tst_OrderList::cellsAreHarmless()
{
    QFETCH(QString, text);
    QTEST(csvCell(text), "cell");
}

void tst_OrderList::listsAreWritten_data()
{
    QTest::addColumn<int>("form");
    QTest::addColumn<QString>("suffix");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("CSV") << int(ExportForm::Csv) << u"csv"_s
                         << QByteArray("\xEF\xBB\xBFTitle,Grade\r\n");
    QTest::newRow("XLSX") << int(ExportForm::Xlsx) << u"xlsx"_s << QByteArray("PK\x03\x04");
}

void tst_OrderList::listsAreWritten()
{
    QFETCH(int, form);
    QFETCH(QString, suffix);
    QFETCH(QByteArray, begins);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"list."_s + suffix);
    OrderExport out(*m_lone->desk);
    std::optional<Result<int>> rows;
    connect(&out, &OrderExport::finished, this, [&rows](const auto &found) { rows = found; });
    ExportAsk ask{path, ExportForm(form), u"List"_s, {u"Title"_s, u"Grade"_s}, list({})};
    ask.cells = [](const OrderLine &line) {
        return QStringList{line.order.title, line.order.grade};
    };
    out.start(ask);
    QTRY_VERIFY(rows);
    QVERIFY2(*rows, *rows ? "" : qPrintable(rows->error().detail));
    QCOMPARE(**rows, orderCount);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QCOMPARE(bytes.first(begins.size()), begins);
    if (ExportForm(form) == ExportForm::Csv) {
        QCOMPARE(bytes.count("\r\n"), orderCount + 1);
        QVERIFY(bytes.contains("'=SUM(A1) 4,0\r\n"));
    }
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void tst_OrderList::aCancelledExportLeavesNothing()
{
    for (const ExportForm form : {ExportForm::Csv, ExportForm::Xlsx}) {
        const QTemporaryDir folder;
        OrderExport out(*m_lone->desk);
        std::optional<Result<int>> rows;
        connect(&out, &OrderExport::finished, this, [&rows](const auto &found) { rows = found; });
        ExportAsk ask{folder.filePath(u"list"_s), form, u"List"_s, {u"Title"_s}, list({})};
        ask.cells = [](const OrderLine &line) { return QStringList{line.order.title}; };
        out.start(ask);
        out.cancel();
        QTRY_VERIFY(rows);
        QCOMPARE(rows->error().kind, ErrorKind::Busy);
        rows.reset();
        QTRY_VERIFY(QDir(folder.path()).entryList(QDir::Files).isEmpty());
        const ExportAsk nowhere{
            folder.filePath(u"none/list"_s), form, u"List"_s, {u"Title"_s}, list({}), ask.cells};
        out.start(nowhere);
        QTRY_VERIFY(rows);
        QCOMPARE(rows->error().kind, ErrorKind::Storage);
    }
}

void tst_OrderList::clicksOnColumns()
{
    using Sort = QList<OrderSort>;
    Sort sort = sortAfterClick({}, u"a"_s, false);
    QCOMPARE(sort, (Sort{{u"a"_s, false}}));
    sort = sortAfterClick(sort, u"a"_s, false);
    QCOMPARE(sort, (Sort{{u"a"_s, true}}));
    QCOMPARE(sortAfterClick(sort, u"a"_s, false), Sort());
    sort = sortAfterClick(sort, u"b"_s, true);
    QCOMPARE(sort, (Sort{{u"a"_s, true}, {u"b"_s, false}}));
    QCOMPARE(sortFrom(sortText(sort)), sort);
    sort = sortAfterClick(sort, u"b"_s, true);
    sort = sortAfterClick(sort, u"b"_s, true);
    QCOMPARE(sort, (Sort{{u"a"_s, true}}));
    QCOMPARE(sortAfterClick(sort, u"c"_s, false), (Sort{{u"c"_s, false}}));
}

void tst_OrderList::anotherFilterShowsNothingOfTheOneBefore()
{
    OrderListModel model(*m_lone->desk);
    QVERIFY(!model.isLoaded());
    OrderFilter mine;
    mine.handler = m_lone->actor().user;
    model.setFilter(mine);
    QTRY_VERIFY(model.isLoaded());
    QVERIFY(model.rowCount() > 0);
    OrderFilter others;
    others.handler = m_other;
    model.setFilter(others);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.isLoaded());
    QTRY_VERIFY(model.isLoaded());
    QVERIFY(model.rowCount() > 0);
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.lineAt(row).order.handler.value, m_other);
    // The same again takes nothing away.
    model.setFilter(others);
    QVERIFY(model.isLoaded() && model.rowCount() > 0);
}

void tst_OrderList::workIsUnknownUntilItWasReadForTheUser()
{
    LoneDesk lone;
    WorkListModel work(*lone.desk, lone.clock);
    QVERIFY(!work.isLoaded());
    work.reload();
    QTRY_VERIFY(work.isLoaded());
    QVERIFY(LoneDesk::wait(lone.desk->signOut()));
    QVERIFY(!work.isLoaded());
    QCOMPARE(work.total(), 0);
}

QTEST_GUILESS_MAIN(tst_OrderList)
#include "tst_orderlist.moc"
