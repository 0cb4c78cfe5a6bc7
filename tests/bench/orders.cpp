// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The list of work orders of a large hall as somebody at her desk feels it: 20,000 open orders opened,
// filtered, sorted, scrolled, 5,000 of them assigned at once and taken back, all of them written into a file.

#include "bench/figures.h"
#include "desk/orderviews.h"
#include "domain/records/customer.h"
#include "gui/lonedesk.h"
#include "gui/orderspage.h"
#include "gui/ordersview.h"
#include "support/greeting.h"

#include <QtCore/QJsonArray>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

#include <ctime>

using namespace Qt::Literals::StringLiterals;

namespace touchline::bench {
namespace {

constexpr int orderCount = 20'000;
constexpr int customerCount = 4'000;
constexpr int assigned = 5'000;
constexpr int pageRows = 1'000;
constexpr double frameMs = 1'000.0 / 60;
constexpr qint64 now = 1'795'000'000'000;

QUuid idOf(qint64 n) { return makeUuid7(1'600'000'000'000, quint64(n), quint64(n)); }

double threadMs()
{
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return double(used.tv_sec) * 1e3 + double(used.tv_nsec) / 1e6;
}

QList<Row> makeRows(const Actor &actor)
{
    QList<Row> rows;
    const QStringList titles{u"单户停电"_s, u"电费疑问"_s, u"频繁停电投诉"_s, u"低电压"_s,
                             u"表计异常"_s};
    const auto finish = [&](auto &record) {
        record.root = record.id.value;
        record.feed = u"YJ"_s;
        record.version = 1;
        rows += toRow(record);
    };
    for (int i = 0; i < customerCount; ++i) {
        Customer customer;
        customer.id.value = idOf(i + 1);
        customer.name = u"沈嘉怡%1"_s.arg(i);
        finish(customer);
    }
    for (int i = 0; i < orderCount; ++i) {
        WorkOrder order;
        order.id.value = idOf(100'000 + i);
        order.customer.value = idOf(i % customerCount + 1);
        order.number = u"YJ26-%1"_s.arg(i, 7, 10, QChar(u'0'));
        order.title = titles[i % titles.size()] + QString::number((i * 7919) % orderCount);
        order.text = u"约 13:30 起停电，已查漏保未跳闸，家中有老人。"_s;
        order.family = Family(i % 4);
        order.grade = QString::number(i % 4);
        order.state = OrderState(i % 6);
        order.ownerTeam.value = i % 3 ? actor.team : idOf(90'000 + i % 7);
        order.handler.value = i % 5 ? idOf(95'000 + i % 40) : QUuid();
        order.acceptedAt.ms = now - qint64(i) * 90'000;
        order.dueAt.ms = now + qint64((i * 37) % 2'000 - 400) * 60'000;
        if (i % 11 == 0)
            order.tags = {u"storm"_s};
        finish(order);
    }
    return rows;
}

void fill(replica::Replica &replica, const QList<Row> &rows)
{
    replica.applyHello(greeting({u"hall:1"_s})).waitForFinished();
    for (qsizetype at = 0; at < rows.size(); at += pageRows) {
        protocol::BootstrapReply page;
        page.rows = rows.mid(at, pageRows);
        for (const Row &row : std::as_const(page.rows))
            page.roots += row.root;
        page.after = at + pageRows < rows.size() ? "more" : "";
        replica.applyScopePage(u"hall:1"_s, page).waitForFinished();
    }
}

/// What is done, how long until it is over, and how much of that the window's thread worked.
struct Cost {
    std::vector<double> wall;
    std::vector<double> own;
    double longest = 0;
};

template <typename Begin, typename Over> void measure(Cost &cost, Begin begin, Over over)
{
    const double was = threadMs();
    cost.wall.push_back(milliseconds([&] {
        begin();
        while (!over()) {
            const double turn = threadMs();
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 1'000);
            cost.longest = std::max(cost.longest, threadMs() - turn);
        }
    }));
    cost.own.push_back(threadMs() - was);
}

class OrdersBench final {
public:
    explicit OrdersBench(Figures &figures)
        : m_figures(figures), m_lone(Role::Lead, [](auto &replica, const Actor &actor) {
              fill(replica, makeRows(actor));
          })
    {
        m_page = std::make_unique<gui::OrdersPage>(m_lone.context());
        m_page->resize(1440, 900);
    }

    void run()
    {
        open();
        filterAndSort();
        scroll();
        bulk();
        file();
    }

private:
    void say(const QString &what, const Cost &cost, double against)
    {
        std::vector<double> wall = cost.wall;
        std::sort(wall.begin(), wall.end());
        const double median = wall[wall.size() / 2];
        m_figures.add(what, cost.wall, u"ms"_s, against > 0 ? median / against : 0, orderCount);
        m_figures.add(what + u", the window's thread"_s, cost.own, u"ms"_s, 0, orderCount);
        m_figures.add(what + u", its longest turn (ratio: a frame)"_s, {cost.longest}, u"ms"_s,
                      cost.longest / frameMs, orderCount);
    }
    [[nodiscard]] bool there(int count) const
    {
        return !m_page->rows().isLoading() && m_page->rows().rowCount() == count &&
               (count == 0 || m_page->rows().lineAt(0));
    }

    void open()
    {
        // The alternative: all of them with all their fields, as the list with a row cap was made.
        std::vector<double> whole;
        for (int i = 0; i < 3; ++i) {
            whole.push_back(milliseconds([&] {
                                (void)tests::LoneDesk::wait(
                                    m_lone.desk->orders({true, {}, {}, {}, 10'000, {}}));
                            }) *
                            orderCount / 10'000);
        }
        std::sort(whole.begin(), whole.end());
        m_whole = whole[1];
        m_figures.add(u"every row in full, on the window's thread"_s, whole, u"ms"_s, 0,
                      orderCount);
        m_page->show();
        (void)QTest::qWaitFor(
            [this] { return !m_page->shownView().isEmpty() && !m_page->rows().isLoading(); });
        Cost cost;
        measure(
            cost, [&] { m_page->showView(u"allOpen"_s); }, [&] { return there(orderCount); });
        say(u"open the list (ratio: every row in full)"_s, cost, m_whole);
    }
    void filterAndSort()
    {
        Cost filter;
        Cost back;
        Cost sort;
        for (int i = 0; i < 5; ++i) {
            RuleGroup form{RuleJoin::All,
                           {{u"order.tags"_s, RuleComparison::Contains, u"storm"_s},
                            {u"order.grade"_s, RuleComparison::OneOf, QJsonArray{u"1"_s, u"2"_s}}}};
            measure(
                filter, [&] { m_page->setFilter(form); },
                [&] { return !m_page->rows().isLoading(); });
            measure(
                back, [&] { m_page->setFilter({}); }, [&] { return there(orderCount); });
            measure(
                sort, [&] { m_page->sortBy(i % 2 ? u"title"_s : u"dueAt"_s, false); },
                [&] { return there(orderCount); });
        }
        say(u"filter by two conditions (ratio: every row in full)"_s, filter, m_whole);
        say(u"filter taken away"_s, back, m_whole);
        say(u"sort by another column"_s, sort, m_whole);
    }
    void scroll()
    {
        QScrollBar &bar = *m_page->table().verticalScrollBar();
        std::vector<double> steps;
        for (int i = 0; i <= 400; ++i) {
            const double was = threadMs();
            bar.setValue(int(qint64(bar.maximum()) * i / 400));
            m_page->table().viewport()->repaint();
            QCoreApplication::processEvents();
            steps.push_back(threadMs() - was);
        }
        std::vector<double> sorted = steps;
        std::sort(sorted.begin(), sorted.end());
        m_figures.add(u"a step while scrolling through (ratio: a frame, p99)"_s, steps, u"ms"_s,
                      sorted[sorted.size() * 99 / 100] / frameMs, qint64(steps.size()));
    }
    void bulk()
    {
        desk::BulkOrders &bulk = m_page->bulk();
        desk::BulkAsk ask{desk::BulkKind::Assign};
        ask.to = m_lone.actor().user;
        const QList<QUuid> ids = m_page->rows().ids().first(assigned);
        bool over = false;
        QObject::connect(&bulk, &desk::BulkOrders::planReady, &bulk, [&over] { over = true; });
        QObject::connect(&bulk, &desk::BulkOrders::finished, &bulk, [&over] { over = true; });
        QObject::connect(&bulk, &desk::BulkOrders::undone, &bulk, [&over] { over = true; });
        const auto isOver = [&over] { return std::exchange(over, false); };
        // The alternative: one after the other, each on the disk before the next.
        constexpr int single = 100;
        const double one = milliseconds([&] {
                               for (int i = 0; i < single; ++i)
                                   (void)tests::LoneDesk::wait(m_lone.desk->editRecord(
                                       u"work_order"_s, m_page->rows().ids()[assigned + i],
                                       {{u"handler"_s, m_lone.actor().user}}));
                           }) /
                           single * assigned;
        Cost plan;
        Cost change;
        Cost undo;
        measure(
            plan, [&] { bulk.plan(ids, ask); }, isOver);
        measure(
            change, [&] { bulk.run(); }, isOver);
        measure(
            undo, [&] { bulk.undo(); }, isOver);
        say(u"say who of 5,000 can be assigned"_s, plan, 0);
        say(u"assign 5,000 (ratio: one by one)"_s, change, one);
        say(u"take it back (ratio: one by one)"_s, undo, one);
    }
    void file()
    {
        const QTemporaryDir folder;
        for (const auto form : {desk::ExportForm::Csv, desk::ExportForm::Xlsx}) {
            desk::OrderExport out(*m_lone.desk);
            bool over = false;
            QObject::connect(&out, &desk::OrderExport::finished, &out, [&over] { over = true; });
            desk::ExportAsk ask{folder.filePath(u"list"_s), form, u"List"_s,
                                m_page->rows().columns(), m_page->rows().ids()};
            ask.cells = [columns = m_page->rows().columns()](const desk::OrderLine &line) {
                QStringList cells;
                for (const QString &field : columns)
                    cells += gui::exportedCell(line, field, {{}, now});
                return cells;
            };
            Cost cost;
            measure(
                cost, [&] { out.start(ask); }, [&over] { return over; });
            say(form == desk::ExportForm::Csv ? u"write all as CSV"_s : u"write all as XLSX"_s,
                cost, m_whole);
        }
    }

    Figures &m_figures;
    tests::LoneDesk m_lone;
    std::unique_ptr<gui::OrdersPage> m_page;
    double m_whole = 0;
};

}  // namespace
}  // namespace touchline::bench

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    touchline::gui::Look look;
    look.strong = touchline::gui::strongWeight();
    look.chinese = true;
    touchline::bench::Figures figures;
    touchline::bench::OrdersBench(figures).run();
    return 0;
}
