// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../desk/timelinerig.h"
#include "gui/timelinedelegate.h"
#include "gui/timelineview.h"

#include <QtGui/QAccessible>
#include <QtTest/QSignalSpy>
#include <QtTest/QtTest>
#include <QtWidgets/QScrollBar>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using namespace touchline::gui;
using namespace touchline::tests;

/// Rows where they belong, whatever comes in.
class tst_TimelineView final : public QObject {
    Q_OBJECT
private slots:
    void heightsAddUp();
    void init();
    void cleanup();
    void scrollBarTellsOfAllRows();
    void readsWhatIsOnTheScreen();
    void whatWasJumpedToStaysBelowItsHeading();
    void whatIsShownStaysWhenNewOnesCome();
    void atTheTopNewOnesAreSeen();
    void currentStaysTheSameEntry();
    void keys_data();
    void keys();
    void takesNoInputMethod();
    void aScreenReaderFindsTheRows();

private:
    void add(int n);
    [[nodiscard]] QUuid entryAt(int y) const;
    RigClock m_clock;
    Look m_look;
    RigSource *m_source = nullptr;
    std::unique_ptr<desk::TimelineModel> m_model;
    std::unique_ptr<TimelineDelegate> m_delegate;
    std::unique_ptr<TimelineView> m_view;
};

void tst_TimelineView::heightsAddUp()
{
    RowHeights heights;
    std::vector<int> plain;
    const auto check = [&] {
        int y = 0;
        for (size_t row = 0; row < plain.size(); ++row) {
            QCOMPARE(heights.top(int(row)), y);
            QCOMPARE(heights.rowAt(y), int(row));
            QCOMPARE(heights.rowAt(y + plain[row] - 1), int(row));
            y += plain[row];
        }
        QCOMPARE(heights.total(), y);
        QCOMPARE(heights.rowAt(y + 100), int(plain.size()) - 1);
    };
    QCOMPARE(heights.rowAt(0), -1);
    plain = {10, 20, 30, 40, 50, 60, 70};
    heights.insert(0, plain);
    check();
    heights.insert(3, {5, 6});
    plain.insert(plain.begin() + 3, {5, 6});
    check();
    heights.set(4, 66, true);
    plain[4] = 66;
    check();
    QVERIFY(heights.isMeasured(4));
    heights.remove(1, 3);
    plain.erase(plain.begin() + 1, plain.begin() + 4);
    check();
    heights.remove(0, int(plain.size()));
    QCOMPARE(heights.total(), 0);
}

void tst_TimelineView::init()
{
    auto source = std::make_unique<RigSource>();
    m_source = source.get();
    for (int n = 1; n <= 5'000; ++n)
        add(n);
    m_model = std::make_unique<desk::TimelineModel>(std::move(source), m_clock);
    m_delegate = std::make_unique<TimelineDelegate>(*m_model, m_look, m_clock);
    m_view = std::make_unique<TimelineView>();
    m_view->setTimeline(*m_model, *m_delegate);
    m_view->resize(640, 480);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_model->setCustomer(rigId(9'999));
    QTRY_VERIFY(m_model->isComplete());
}

void tst_TimelineView::cleanup()
{
    m_view.reset();
    m_delegate.reset();
    m_model.reset();
}

void tst_TimelineView::add(int n)
{
    m_source->marks.prepend(rigMark(n, desk::EntryKind::Note, FirstMidnight + n * 10 * Minute));
}

QUuid tst_TimelineView::entryAt(int y) const
{
    const QModelIndex index = m_view->indexAt({100, y});
    return index.isValid() ? m_model->markAt(index.row()).id : QUuid();
}

void tst_TimelineView::scrollBarTellsOfAllRows()
{
    const QScrollBar &bar = *m_view->verticalScrollBar();
    QVERIFY(bar.maximum() > 5'000 * 20);
    m_view->verticalScrollBar()->setValue(bar.maximum());
    QTRY_COMPARE(entryAt(m_view->viewport()->height() - 1), rigId(1));
}

void tst_TimelineView::readsWhatIsOnTheScreen()
{
    QVERIFY(!m_model->isWritten(2'500));
    m_view->scrollToRow(2'500);
    QTRY_VERIFY(m_model->isWritten(2'500));
    QVERIFY(!m_model->isWritten(1'000));
    // Far below, the row is where it was put.
    QTRY_VERIFY(m_view->visualRect(m_model->index(2'500)).top() >= 0);
    QVERIFY(m_view->visualRect(m_model->index(2'500)).top() <= TimelineDelegate::HeadingHeight);
}

void tst_TimelineView::whatWasJumpedToStaysBelowItsHeading()
{
    int row = 2'500;
    while (m_model->lineAt(row).heading)
        ++row;
    m_view->setCurrentIndex(m_model->index(row));
    m_view->scrollToRow(row);
    QCOMPARE(m_view->visualRect(m_model->index(row)).top(), TimelineDelegate::HeadingHeight);
    // What is around it is read only now, and gets its height.
    QTRY_VERIFY(m_model->isWritten(row) && m_model->isWritten(row - 8));
    QCoreApplication::processEvents();
    QCOMPARE(m_view->visualRect(m_model->index(row)).top(), TimelineDelegate::HeadingHeight);
}

void tst_TimelineView::whatIsShownStaysWhenNewOnesCome()
{
    m_view->scrollToRow(300);
    QTRY_VERIFY(m_model->isWritten(310));
    QCoreApplication::processEvents();
    const QUuid shown = entryAt(200);
    const int top = m_view->visualRect(m_model->index(m_model->rowOf(shown))).top();
    QSet<QUuid> touched;
    for (int n = 5'001; n <= 5'040; ++n) {
        add(n);
        touched.insert(rigId(n));
    }
    m_model->takeTouched({{m_model->customer(), touched}});
    QTRY_COMPARE(m_model->rowCount(), 5'040);
    QCOMPARE(entryAt(200), shown);
    QCOMPARE(m_view->visualRect(m_model->index(m_model->rowOf(shown))).top(), top);
}

void tst_TimelineView::atTheTopNewOnesAreSeen()
{
    add(5'001);
    m_model->takeTouched({{m_model->customer(), {rigId(5'001)}}});
    QTRY_COMPARE(entryAt(TimelineDelegate::HeadingHeight + 5), rigId(5'001));
}

void tst_TimelineView::currentStaysTheSameEntry()
{
    m_view->showRow(4);
    const QUuid current = m_model->markAt(4).id;
    add(5'001);
    m_model->takeTouched({{m_model->customer(), {rigId(5'001)}}});
    QTRY_COMPARE(m_model->rowCount(), 5'001);
    QCOMPARE(m_model->markAt(m_view->currentIndex().row()).id, current);
}

void tst_TimelineView::keys_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("row");
    QTest::newRow("j goes down") << int(Qt::Key_J) << 11;
    QTest::newRow("k goes up") << int(Qt::Key_K) << 9;
    QTest::newRow("down") << int(Qt::Key_Down) << 11;
    QTest::newRow("up") << int(Qt::Key_Up) << 9;
    QTest::newRow("home") << int(Qt::Key_Home) << 0;
    QTest::newRow("end") << int(Qt::Key_End) << 4'999;
}

void tst_TimelineView::keys()
{
    QFETCH(int, key);
    QFETCH(int, row);
    m_view->setFocus();
    m_view->showRow(10);
    QTest::keyClick(m_view.get(), Qt::Key(key));
    QCOMPARE(m_view->currentIndex().row(), row);
    QVERIFY(m_view->visualRect(m_view->currentIndex()).intersects(m_view->viewport()->rect()));
    QSignalSpy opened(m_view.get(), &TimelineView::opened);
    QSignalSpy pinned(m_view.get(), &TimelineView::pinWanted);
    QTest::keyClick(m_view.get(), Qt::Key_Return);
    QTest::keyClick(m_view.get(), Qt::Key_P);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(pinned.size(), 1);
    QCOMPARE(opened.first().first().toInt(), row);
}

void tst_TimelineView::takesNoInputMethod()
{
    QVERIFY(!m_view->testAttribute(Qt::WA_InputMethodEnabled));
    QVERIFY(!m_view->viewport()->testAttribute(Qt::WA_InputMethodEnabled));
}

void tst_TimelineView::aScreenReaderFindsTheRows()
{
    m_model->setWording([this](int row) { return m_delegate->wording().accessible(row); });
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(list);
    QCOMPARE(list->childCount(), 5'000);
    QVERIFY(list->child(3)->text(QAccessible::Name).contains("Internal note"_L1));
    QVERIFY(!list->child(0)->rect().isEmpty());
}

QTEST_MAIN(tst_TimelineView)
#include "tst_timelineview.moc"
