// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/timelinemodel.h"

#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::desk;

/// Pages in, rows out: nothing twice, nothing of another customer, the view's place is kept.
class tst_TimelineModel : public QObject {
    Q_OBJECT
private slots:
    void init();
    void fetchesPageByPage();
    void anEmptyTimelineIsOver();
    void forgetsThePageOfAnotherCustomer();
    void aFailureIsToldAndNotRepeated();
    void refreshChangesOnlyWhatDiffers_data();
    void refreshChangesOnlyWhatDiffers();
    void aRefreshDuringAPageComesAfterIt();
    void roles();

private:
    struct Asked {
        QUuid customer;
        TimelineKey before;
        int limit = 0;
        std::shared_ptr<Promise<Result<TimelinePage>>> promise;
    };
    std::unique_ptr<TimelineModel> makeModel();
    void answer(const Result<TimelinePage> &page);
    [[nodiscard]] TimelinePage pageFor(const Asked &asked) const;
    static QString textOf(const TimelineModel &model);

    QList<TimelineEntry> m_entries;  // newest first
    QList<Asked> m_asked;
};

namespace {

QUuid entryId(int n) { return makeUuid7(1'600'000'000'000 + n, quint64(n), quint64(n)); }

TimelineEntry entry(int n, const QString &author = u"a"_s)
{
    TimelineEntry made;
    made.type = u"note"_s;
    made.id = entryId(n);
    made.atMs = 1'000 * n;
    made.authorName = author;
    return made;
}

const QUuid customer = entryId(9'999);

}  // namespace

void tst_TimelineModel::init()
{
    m_entries.clear();
    m_asked.clear();
}

std::unique_ptr<TimelineModel> tst_TimelineModel::makeModel()
{
    return std::make_unique<TimelineModel>([this](const QUuid &who, TimelineKey before, int limit) {
        auto promise = std::make_shared<Promise<Result<TimelinePage>>>();
        m_asked += {who, before, limit, promise};
        return promise->future();
    });
}

void tst_TimelineModel::answer(const Result<TimelinePage> &page)
{
    const Asked asked = m_asked.takeFirst();
    asked.promise->deliver(page);
    QCoreApplication::processEvents();
}

TimelinePage tst_TimelineModel::pageFor(const Asked &asked) const
{
    TimelinePage page;
    page.total = m_entries.size();
    for (const TimelineEntry &e : m_entries) {
        if (asked.before.atMs != 0 && e.atMs >= asked.before.atMs)
            continue;
        if (page.entries.size() == asked.limit) {
            page.more = true;
            break;
        }
        page.entries += e;
    }
    return page;
}

QString tst_TimelineModel::textOf(const TimelineModel &model)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts += QString::number(model.entryAt(row).atMs / 1'000) + model.entryAt(row).authorName;
    return texts.join(u' ');
}

void tst_TimelineModel::fetchesPageByPage()
{
    constexpr int many = 2 * TimelineModel::PageSize + 7;
    for (int i = many; i > 0; --i)
        m_entries += entry(i);
    const auto model = makeModel();
    QAbstractItemModelTester tester(model.get(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy totals(model.get(), &TimelineModel::totalChanged);
    QVERIFY(!model->canFetchMore({}));
    model->setCustomer(customer);
    QVERIFY(!model->canFetchMore({}));  // on its way
    QCOMPARE(m_asked.size(), 1);
    answer(pageFor(m_asked.first()));
    QCOMPARE(model->rowCount(), TimelineModel::PageSize);
    QCOMPARE(model->total(), many);
    while (model->canFetchMore({})) {
        model->fetchMore({});
        model->fetchMore({});  // a view asks twice
        QCOMPARE(m_asked.size(), 1);
        answer(pageFor(m_asked.first()));
    }
    QCOMPARE(model->rowCount(), many);
    for (int row = 0; row < many; ++row)
        QCOMPARE(model->entryAt(row).id, m_entries[row].id);
    QCOMPARE(totals.last().first().toLongLong(), many);
}

void tst_TimelineModel::anEmptyTimelineIsOver()
{
    const auto model = makeModel();
    QAbstractItemModelTester tester(model.get(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    model->setCustomer(customer);
    answer(TimelinePage{});
    QCOMPARE(model->rowCount(), 0);
    QVERIFY(!model->canFetchMore({}));
    model->setCustomer({});
    QVERIFY(m_asked.isEmpty());
}

void tst_TimelineModel::forgetsThePageOfAnotherCustomer()
{
    m_entries = {entry(1)};
    const auto model = makeModel();
    QAbstractItemModelTester tester(model.get(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    model->setCustomer(entryId(1));
    model->setCustomer(entryId(2));
    QCOMPARE(m_asked.size(), 2);
    answer(pageFor(m_asked.first()));
    QCOMPARE(model->rowCount(), 0);
    answer(TimelinePage{{entry(7)}, false, 1});
    QCOMPARE(textOf(*model), u"7a"_s);
}

void tst_TimelineModel::aFailureIsToldAndNotRepeated()
{
    const auto model = makeModel();
    QSignalSpy failures(model.get(), &TimelineModel::pageFailed);
    model->setCustomer(customer);
    answer(Error{ErrorKind::Storage, u"disk"_s});
    QCOMPARE(failures.size(), 1);
    QVERIFY(!model->canFetchMore({}));
    model->refresh();
    answer(TimelinePage{{entry(1)}, false, 1});
    QCOMPARE(textOf(*model), u"1a"_s);
}

void tst_TimelineModel::refreshChangesOnlyWhatDiffers_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<int>("inserted");
    QTest::addColumn<int>("removed");
    QTest::addColumn<int>("changed");
    QTest::newRow("nothing differs") << u"3a 2a 1a"_s << u"3a 2a 1a"_s << 0 << 0 << 0;
    QTest::newRow("one comes at the top") << u"3a 2a"_s << u"4a 3a 2a"_s << 1 << 0 << 0;
    QTest::newRow("one comes in between") << u"3a 1a"_s << u"3a 2a 1a"_s << 1 << 0 << 0;
    QTest::newRow("one comes at the end") << u"3a 2a"_s << u"3a 2a 1a"_s << 1 << 0 << 0;
    QTest::newRow("one goes") << u"3a 2a 1a"_s << u"3a 1a"_s << 0 << 1 << 0;
    QTest::newRow("the last two go") << u"3a 2a 1a"_s << u"3a"_s << 0 << 1 << 0;
    QTest::newRow("one is different") << u"3a 2a 1a"_s << u"3a 2b 1a"_s << 0 << 0 << 1;
    QTest::newRow("one moves in time") << u"3a 2a 1a"_s << u"5a 3a 1a"_s << 1 << 1 << 0;
    QTest::newRow("all at once") << u"6a 4a 3a 1a"_s << u"7a 6a 4b 2a"_s << 2 << 1 << 1;
    QTest::newRow("all go") << u"2a 1a"_s << QString() << 0 << 1 << 0;
}

void tst_TimelineModel::refreshChangesOnlyWhatDiffers()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const auto page = [](const QString &text) {
        TimelinePage made;
        for (const QString &word : text.split(u' ', Qt::SkipEmptyParts))
            made.entries += entry(word.first(1).toInt(), word.mid(1));
        made.total = made.entries.size();
        return made;
    };
    const auto model = makeModel();
    QAbstractItemModelTester tester(model.get(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    model->setCustomer(customer);
    answer(page(before));
    QSignalSpy inserted(model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(model.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(model.get(), &QAbstractItemModel::dataChanged);
    QSignalSpy reset(model.get(), &QAbstractItemModel::modelReset);
    model->refresh();
    answer(page(after));
    QCOMPARE(textOf(*model), after);
    QTEST(int(inserted.size()), "inserted");
    QTEST(int(removed.size()), "removed");
    QTEST(int(changed.size()), "changed");
    QCOMPARE(reset.size(), 0);
}

void tst_TimelineModel::aRefreshDuringAPageComesAfterIt()
{
    const auto model = makeModel();
    model->setCustomer(customer);
    model->refresh();
    model->refresh();
    QCOMPARE(m_asked.size(), 1);
    answer(TimelinePage{{entry(1)}, false, 1});
    QCOMPARE(m_asked.size(), 1);
    answer(TimelinePage{{entry(2), entry(1)}, false, 2});
    QVERIFY(m_asked.isEmpty());
    QCOMPARE(textOf(*model), u"2a 1a"_s);
}

void tst_TimelineModel::roles()
{
    const auto model = makeModel();
    model->setCustomer(customer);
    TimelineEntry one = entry(1, u"王芳"_s);
    one.pending = true;
    answer(TimelinePage{{one}, false, 1});
    const QModelIndex index = model->index(0);
    QCOMPARE(model->data(index, TimelineModel::TypeRole).toString(), u"note"_s);
    QCOMPARE(model->data(index, TimelineModel::AtRole).toLongLong(), 1'000);
    QCOMPARE(model->data(index, TimelineModel::AuthorRole).toString(), u"王芳"_s);
    QVERIFY(model->data(index, TimelineModel::PendingRole).toBool());
    QVERIFY(!model->data(index, TimelineModel::ConflictRole).toBool());
    QCOMPARE(model->data(index, TimelineModel::EntryRole).value<TimelineEntry>().id, one.id);
}

QTEST_GUILESS_MAIN(tst_TimelineModel)
#include "tst_timelinemodel.moc"
