// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timelinerig.h"

#include "desk/timelinefinder.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::desk;
using namespace touchline::tests;

namespace {

const QUuid customer = rigId(9'999);

QString linesOf(const TimelineModel &model)
{
    QStringList words;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList inside;
        for (int n = 0; n < model.lineAt(row).count; ++n) {
            for (int i = 0; i < 100; ++i) {
                if (rigId(i) == model.markAt(row, n).id)
                    inside += QString::number(i);
            }
        }
        words += inside.join(u'+');
    }
    return words.join(u' ');
}

}  // namespace

/// Marks in, lines out: nothing twice, nothing of another customer, and only what differs changes.
class tst_TimelineModel : public QObject {
    Q_OBJECT
private slots:
    void init();
    void walksThroughEverything();
    void anEmptyTimelineIsComplete();
    void forgetsTheAnswerOfAnotherCustomer();
    void aFailureIsToldAndNotRepeated();
    void touchedEntriesChangeOnlyWhatDiffers_data();
    void touchedEntriesChangeOnlyWhatDiffers();
    void anEditNeverMovesAnEntry();
    void touchesOfOthersAreNotAskedFor();
    void anythingMayBeDifferent();
    void aContactTakesItsMessagesAlong();
    void readsOnlyWhatIsWanted();
    void readsAgainWhatWasTouched();
    void opensAndCloses();
    void filtersAndCounts();
    void pinsComeWithTheSubjects();
    void findsPlaces();
    void saysItsWords();
    void finds();
    void findsOnlyWhatIsShown();
    void showsRelatedCustomersOnlyWhenAsked();
    void namesOutcomesThatAreThere();

private:
    std::unique_ptr<TimelineModel> makeModel(const QString &marks = {});
    RigSource *m_source = nullptr;
    RigClock m_clock;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

void tst_TimelineModel::init() { m_tester.reset(); }

std::unique_ptr<TimelineModel> tst_TimelineModel::makeModel(const QString &marks)
{
    auto source = std::make_unique<RigSource>();
    m_source = source.get();
    m_source->marks = rigMarks(marks);
    auto model = std::make_unique<TimelineModel>(std::move(source), m_clock);
    m_tester = std::make_unique<QAbstractItemModelTester>(
        model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    return model;
}

void tst_TimelineModel::walksThroughEverything()
{
    constexpr int many = 3 * TimelineModel::NextWindow + 7;
    const auto model = makeModel();
    for (int i = many; i > 0; --i)
        m_source->marks += rigMark(i, EntryKind::Note, FirstMidnight + (i / 2) * Minute);
    std::sort(m_source->marks.begin(), m_source->marks.end(),
              [](const auto &a, const auto &b) { return a.isNewerThan(b); });
    QSignalSpy changes(model.get(), &TimelineModel::changed);
    model->setCustomer(customer);
    QTRY_VERIFY(model->isComplete());
    QCOMPARE(model->rowCount(), many);
    QCOMPARE(model->counts().all, many);
    for (int row = 0; row < many; ++row)
        QCOMPARE(model->markAt(row).id, m_source->marks[row].id);
    // Not once per window.
    QVERIFY(changes.count() < m_source->windows + 3);
}

void tst_TimelineModel::anEmptyTimelineIsComplete()
{
    const auto model = makeModel();
    QVERIFY(!model->isComplete());
    model->setCustomer(customer);
    QTRY_VERIFY(model->isComplete());
    QCOMPARE(model->rowCount(), 0);
    model->setCustomer({});
    QVERIFY(!model->isComplete());
}

void tst_TimelineModel::forgetsTheAnswerOfAnotherCustomer()
{
    const auto model = makeModel(u"N1@10"_s);
    m_source->waits = true;
    model->setCustomer(rigId(8'888));
    model->setCustomer({});
    m_source->answer();
    QCoreApplication::processEvents();
    QCOMPARE(model->rowCount(), 0);
    QCOMPARE(m_source->windows, 1);
}

void tst_TimelineModel::aFailureIsToldAndNotRepeated()
{
    const auto model = makeModel(u"N1@10"_s);
    QSignalSpy failures(model.get(), &TimelineModel::readFailed);
    m_source->trouble = Error{ErrorKind::Storage, u"disk"_s};
    model->setCustomer(customer);
    QTRY_COMPARE(failures.size(), 1);
    QCOMPARE(m_source->windows, 1);
    m_source->trouble.reset();
    model->refresh();
    QTRY_COMPARE(linesOf(*model), u"1"_s);
}

void tst_TimelineModel::touchedEntriesChangeOnlyWhatDiffers_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("lines");
    QTest::addColumn<int>("inserted");
    QTest::addColumn<int>("removed");
    QTest::addColumn<int>("changed");
    const auto row = [](const char *rule, const char *before, const char *after, const char *lines,
                        int inserted, int removed, int changed) {
        QTest::newRow(rule) << QString(before) << QString(after) << QString(lines) << inserted
                            << removed << changed;
    };
    row("nothing differs", "N3@30 N1@10", "N3@30 N1@10", "3 1", 0, 0, 0);
    // The heading moves to the new one.
    row("one comes at the top", "N3@30 N2@20", "N4@40 N3@30 N2@20", "4 3 2", 1, 0, 1);
    row("one comes in between", "N3@30 N1@10", "N3@30 N2@20 N1@10", "3 2 1", 1, 0, 0);
    row("one comes at the end", "N3@30 N2@20", "N3@30 N2@20 N1@10", "3 2 1", 1, 0, 0);
    row("one goes", "N3@30 N2@20 N1@10", "N3@30 N1@10", "3 1", 0, 1, 0);
    row("the last goes", "N3@30 N2@20", "N3@30", "3", 0, 1, 0);
    row("all go", "N3@30 N2@20", "", "", 0, 1, 0);
    row("one gets the ledger's time", "N3@30 N2@20 N1@10", "N3@30 N2@15 N1@10", "3 2 1", 0, 0, 1);
    row("a message joins its card", "C1@10 M2@11/1 N3@5", "C1@10 M2@11/1 M4@12/1 N3@5", "4+2+1 3",
        0, 0, 1);
    row("a second entry makes a card", "C1@10 N3@5", "C1@10 M2@11/1 N3@5", "2+1 3", 1, 1, 0);
    row("a step joins its fold", "S1@10#9 S2@11#9", "S1@10#9 S2@11#9 S3@12#9", "3+2+1", 0, 0, 1);
}

void tst_TimelineModel::touchedEntriesChangeOnlyWhatDiffers()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, lines);
    QFETCH(int, inserted);
    QFETCH(int, removed);
    QFETCH(int, changed);
    const auto model = makeModel(before);
    model->setCustomer(customer);
    QTRY_VERIFY(model->isComplete());
    QSignalSpy insertions(model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removals(model.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy changes(model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy resets(model.get(), &QAbstractItemModel::modelReset);
    QSet<QUuid> touched;
    for (const auto &mark : std::as_const(m_source->marks))
        touched.insert(mark.id);
    m_source->marks = rigMarks(after);
    for (const auto &mark : std::as_const(m_source->marks))
        touched.insert(mark.id);
    model->takeTouched({{customer, touched}});
    QTRY_COMPARE(linesOf(*model), lines);
    QCOMPARE(insertions.size(), inserted);
    QCOMPARE(removals.size(), removed);
    QCOMPARE(changes.size(), changed);
    QCOMPARE(resets.size(), 0);
}

void tst_TimelineModel::anEditNeverMovesAnEntry()
{
    const auto model = makeModel(u"N3@30 O2@20 N1@10"_s);
    model->setCustomer(customer);
    QTRY_VERIFY(model->isComplete());
    const QString before = linesOf(*model);
    m_source->marks[1].pending = true;
    m_source->marks[1].length = 500;
    m_source->marks[1].inConflict = true;
    model->takeTouched({{customer, {rigId(2)}}});
    QTRY_VERIFY(model->index(2).data(TimelineModel::ConflictRole).toBool());
    QCOMPARE(linesOf(*model), before);
}

void tst_TimelineModel::touchesOfOthersAreNotAskedFor()
{
    const auto model = makeModel(u"N1@10"_s);
    model->setCustomer(customer);
    QTRY_VERIFY(model->isComplete());
    QSignalSpy changes(model.get(), &TimelineModel::changed);
    model->takeTouched({{rigId(5), {rigId(1)}}});
    QCoreApplication::processEvents();
    QCOMPARE(changes.size(), 0);
    QCOMPARE(m_source->windows, 1);
}

void tst_TimelineModel::anythingMayBeDifferent()
{
    const auto model = makeModel(u"N1@10"_s);
    model->setCustomer(customer);
    QTRY_VERIFY(model->isComplete());
    m_source->marks = rigMarks(u"N1@10 N2@5 N3@20"_s);
    model->takeTouched({{customer, {QUuid()}}});
    QTRY_COMPARE(linesOf(*model), u"3 1 2"_s);
}

void tst_TimelineModel::aContactTakesItsMessagesAlong()
{
    const auto model = makeModel(u"C1@10 M2@11/1"_s);
    model->setCustomer(customer);
    QTRY_VERIFY(model->isComplete());
    for (auto &mark : m_source->marks)
        mark.order = rigId(7);
    // Only the contact's own record was changed.
    model->takeTouched({{customer, {rigId(1)}}});
    QTRY_COMPARE(model->counts().orders.value(rigId(7)), 2);
}

void tst_TimelineModel::readsOnlyWhatIsWanted()
{
    const auto model = makeModel();
    for (int i = 1; i <= 500; ++i)
        m_source->marks.prepend(rigMark(i, EntryKind::Note, FirstMidnight + i * Minute));
    model->setCustomer(customer);
    QTRY_VERIFY(model->isComplete());
    QVERIFY(model->isWritten(0));  // comes with the first window
    QVERIFY(!model->isWritten(300));
    QCOMPARE(m_source->entryReads, 0);
    QSignalSpy changes(model.get(), &QAbstractItemModel::dataChanged);
    model->want(295, 305);
    model->want(295, 305);
    QTRY_VERIFY(model->isWritten(300));
    QCOMPARE(m_source->entryReads, 1);
    QVERIFY(!changes.isEmpty());
    QVERIFY(!model->isWritten(310));
}

void tst_TimelineModel::readsAgainWhatWasTouched()
{
    const auto model = makeModel(u"N1@10"_s);
    model->setCustomer(customer);
    QTRY_VERIFY(model->isComplete());
    model->want(0, 0);
    QCOMPARE(m_source->entryReads, 0);
    m_source->marks[0].pending = true;
    model->takeTouched({{customer, {rigId(1)}}});
    QTRY_VERIFY(model->written(rigId(1))->pending);
    QCOMPARE(m_source->entryReads, 1);
}

void tst_TimelineModel::opensAndCloses()
{
    const auto model = makeModel(u"C1@10 M2@11/1 M3@12/1 N4@5"_s);
    model->setCustomer(customer);
    QTRY_VERIFY(model->isComplete());
    QCOMPARE(linesOf(*model), u"3+2+1 4"_s);
    model->toggle(0);
    QCOMPARE(linesOf(*model), u"3+2+1 1 2 3 4"_s);
    QVERIFY(model->lineAt(1).kind == LineKind::Child);
    model->toggle(0);
    QCOMPARE(model->rowCount(), 2);
    model->expandAll(true);
    QCOMPARE(model->rowCount(), 5);
    model->expandAll(false);
    QCOMPARE(model->rowCount(), 2);
}

void tst_TimelineModel::filtersAndCounts()
{
    const auto model = makeModel(u"C1@10 M2@11/1 N3@12 O4@13"_s);
    model->setCustomer(customer);
    QTRY_VERIFY(model->isComplete());
    TimelineFilter filter;
    filter.kinds.set(EntryKind::Note, true);
    model->setFilter(filter);
    QCOMPARE(linesOf(*model), u"3"_s);
    QCOMPARE(model->counts().shown, 1);
    QCOMPARE(model->counts().all, 4);
    QCOMPARE(model->counts().kinds[size_t(EntryKind::Order)], 1);
    filter = {};
    filter.tasks = true;
    model->setFilter(filter);
    QCOMPARE(linesOf(*model), u"4"_s);  // told once, not above as well
    filter = {};
    filter.period = Period::Range;
    filter.to = QDate(2026, 11, 21);
    model->setFilter(filter);
    QCOMPARE(model->rowCount(), 0);
    filter.to = QDate(2026, 11, 22);
    model->setFilter(filter);
    QCOMPARE(model->counts().shown, 4);
}

void tst_TimelineModel::pinsComeWithTheSubjects()
{
    const auto model = makeModel(u"N1@10 N2@20"_s);
    m_source->about.pins = {{rigId(1), rigId(50)}};
    m_source->about.timeZone = u"Asia/Tokyo"_s;
    model->setCustomer(customer);
    QTRY_COMPARE(linesOf(*model), u"1 2 1"_s);
    QVERIFY(model->lineAt(0).section == Section::Pinned);
    QVERIFY(model->lineAt(2).pinned);
    QCOMPARE(model->days().zone(), QTimeZone("Asia/Tokyo"));
}

void tst_TimelineModel::findsPlaces()
{
    const auto model = makeModel(u"O9@1 C1@10 M2@11/1 N3@12 N4@2900"_s);
    model->setCustomer(customer);
    QTRY_VERIFY(model->isComplete());
    QCOMPARE(linesOf(*model), u"9 4 3 2+1 9"_s);
    QCOMPARE(model->rowOf(rigId(3)), 2);
    QCOMPARE(model->rowOf(rigId(2)), 3);  // inside of its closed card
    QCOMPARE(model->rowOf(rigId(9)), 4);  // in its place, not above
    QCOMPARE(model->rowOf(rigId(77)), -1);
    model->toggle(3);
    QCOMPARE(model->rowOf(rigId(2)), 5);  // behind what it began with
    QCOMPARE(model->rowAt(FirstMidnight + Day), 2);
    QCOMPARE(model->rowAt(FirstMidnight + 3 * Day), 1);
    QCOMPARE(model->rowAt(FirstMidnight), -1);
}

void tst_TimelineModel::saysItsWords()
{
    const auto model = makeModel(u"N1@10"_s);
    model->setCustomer(customer);
    QTRY_COMPARE(model->rowCount(), 1);
    model->setWording([](int row) { return u"row %1"_s.arg(row); });
    QCOMPARE(model->index(0).data(Qt::AccessibleTextRole).toString(), u"row 0"_s);
}

void tst_TimelineModel::finds()
{
    const auto model = makeModel(u"N1@10 N2@20 N3@30 O4@40"_s);
    m_source->texts = {rigId(1), rigId(3)};
    TimelineFinder finder(*model, [](const QString &) {
        return [](const TimelineMark &mark) { return mark.kind == EntryKind::Order; };
    });
    QSignalSpy steps(&finder, &TimelineFinder::stepped);
    model->setCustomer(customer);
    QTRY_VERIFY(model->isComplete());
    finder.setText(u"x"_s);
    QTRY_VERIFY(!finder.isRunning());
    QCOMPARE(finder.count(), 3);  // two by their text, one by our words
    QCOMPARE(finder.current(), rigId(4));
    finder.step(true);
    QCOMPARE(finder.current(), rigId(3));
    QCOMPARE(finder.place(), 2);
    finder.step(false);
    finder.step(false);
    QCOMPARE(finder.current(), rigId(1));  // around the end
    QCOMPARE(steps.size(), 4);
    finder.setText({});
    QCOMPARE(finder.count(), 0);
}

void tst_TimelineModel::findsOnlyWhatIsShown()
{
    const auto model = makeModel(u"N1@10 O2@20 N3@30"_s);
    m_source->texts = {rigId(1), rigId(2), rigId(3)};
    TimelineFinder finder(*model);
    model->setCustomer(customer);
    QTRY_VERIFY(model->isComplete());
    finder.setText(u"x"_s);
    QTRY_COMPARE(finder.count(), 3);
    TimelineFilter filter;
    filter.kinds.set(EntryKind::Note, true);
    model->setFilter(filter);
    QTRY_COMPARE(finder.count(), 2);
}

void tst_TimelineModel::showsRelatedCustomersOnlyWhenAsked()
{
    const auto model = makeModel(u"N1@10 N2@20 N3@30"_s);
    // Sorted with the newest first: the one in the middle is the shop's.
    m_source->marks[1].owner = 1;
    m_source->about.related = {{rigId(500), u"鲜邻便利湖滨路店"_s}};
    m_source->about.relatedElsewhere = 2;
    model->setCustomer(customer);
    QTRY_COMPARE(linesOf(*model), u"3 1"_s);
    QCOMPARE(model->owners(), QList{customer});
    model->setTogether(true);
    QTRY_COMPARE(linesOf(*model), u"3 2 1"_s);
    QCOMPARE(model->owners(), (QList{customer, rigId(500)}));
    QCOMPARE(model->ownerName(model->markAt(1)), u"鲜邻便利湖滨路店"_s);
    QCOMPARE(model->ownerName(model->markAt(0)), QString());
    // What happens with the other is followed too.
    m_source->marks[1].state = 3;
    model->takeTouched({{rigId(500), {rigId(2)}}});
    QTRY_COMPARE(int(model->markAt(1).state), 3);
    model->setTogether(false);
    QTRY_COMPARE(linesOf(*model), u"3 1"_s);
    // The next customer begins alone.
    model->setTogether(true);
    model->setCustomer(rigId(9'998));
    QVERIFY(!model->isTogether());
}

void tst_TimelineModel::namesOutcomesThatAreThere()
{
    const auto model = makeModel(u"C1@10 C2@20"_s);
    m_source->marks[0].outcome = outcomeKey(u"已解答");
    m_source->outcomeTexts = {u"已解答"_s, u"转专席"_s};
    QSignalSpy told(model.get(), &TimelineModel::subjectsChanged);
    model->setCustomer(customer);
    QTRY_COMPARE(model->outcome(outcomeKey(u"已解答")), u"已解答"_s);
    QCOMPARE(model->counts().outcomes.value(outcomeKey(u"已解答")), 1);
    QVERIFY(!told.isEmpty());
}

QTEST_GUILESS_MAIN(tst_TimelineModel)
#include "tst_timelinemodel.moc"
