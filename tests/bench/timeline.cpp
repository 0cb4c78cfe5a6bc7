// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Timelines as an agent feels them: from the choice of a customer to the paint that holds her newest
// entry, a filter, a search, and scrolling while pages of the sync come in.

#include "bench/figures.h"
#include "desk/timelinefinder.h"
#include "domain/clock.h"
#include "domain/records/interaction.h"
#include "domain/records/message.h"
#include "gui/timelinedelegate.h"
#include "gui/timelineview.h"
#include "replica/profile.h"
#include "replica/reader.h"
#include "replica/replica.h"
#include "support/greeting.h"

#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

#include <ctime>

using namespace Qt::Literals::StringLiterals;

namespace touchline::bench {
namespace {

constexpr qint64 now = 1'795'348'800'000;
constexpr int pageRows = 1'000;

class BenchClock final : public Clock {
public:
    [[nodiscard]] qint64 nowMs() const override { return now; }
    [[nodiscard]] qint64 monotonicMs() const override { return 0; }
};

QUuid idOf(qint64 n) { return makeUuid7(1'600'000'000'000, quint64(n), quint64(n)); }

/// Customers with so many entries each: calls, chats with five messages, orders with six steps, notes and
/// facts, one every 40 minutes back from now.
class Maker final {
public:
    /// Ids count from here.
    explicit Maker(qint64 first) : m_next(first) {}
    QList<Row> customer(const QUuid &id, int entries)
    {
        QList<Row> rows;
        Customer owner;
        owner.id.value = owner.root = id;
        owner.name = u"沈嘉怡"_s;
        rows += finished(owner);
        qint64 at = now;
        for (int made = 0; made < entries;) {
            at -= 40 * 60'000;
            const int left = entries - made;
            const int kind = int(m_next % 10);
            const qsizetype before = rows.size();
            if (kind < 2 && left >= 6)
                chat(rows, id, at);
            else if (kind < 4 && left >= 7)
                order(rows, id, at);
            else if (kind < 6)
                note(rows, id, at);
            else if (kind < 8)
                call(rows, id, at);
            else
                fact(rows, id, at);
            made += int(rows.size() - before);
        }
        return rows;
    }

private:
    template <typename T> Row finished(T &record)
    {
        record.feed = u"YJ"_s;
        record.version = 1;
        return toRow(record);
    }
    template <typename T> T of(const QUuid &root)
    {
        T record;
        record.id.value = idOf(++m_next);
        record.root = root;
        return record;
    }
    QUuid call(QList<Row> &rows, const QUuid &owner, qint64 at, Channel channel = Channel::Phone)
    {
        auto made = of<Interaction>(owner);
        made.channel = channel;
        made.direction = Direction::Inbound;
        made.state = InteractionState::Closed;
        made.startedAt.ms = at;
        made.title = u"停电咨询"_s;
        made.summary = u"客户来电询问今天下午的计划停电范围，已说明预计恢复时间并登记短信提醒。"_s;
        rows += finished(made);
        return made.id.value;
    }
    void chat(QList<Row> &rows, const QUuid &owner, qint64 at)
    {
        const QUuid contact = call(rows, owner, at, Channel::Wechat);
        for (int i = 0; i < 5; ++i) {
            auto made = of<Message>(owner);
            made.interaction.value = contact;
            made.direction = i % 2 ? Direction::Outbound : Direction::Inbound;
            made.body = i % 2 ? u"已为您登记，恢复后短信通知。"_s : u"家里又停电了，上周刚停过"_s;
            made.author = u"客服"_s;
            made.sentAt.ms = at + i * 20'000;
            rows += finished(made);
        }
    }
    void order(QList<Row> &rows, const QUuid &owner, qint64 at)
    {
        auto made = of<WorkOrder>({});
        made.root = made.id.value;
        made.customer.value = owner;
        made.number = u"YJ261122-%1"_s.arg(m_next, 8, 10, QChar(u'0'));
        made.title = u"单户停电"_s;
        made.text = u"约 13:30 起停电，已查漏保未跳闸，家中有老人。"_s;
        made.state = m_next % 50 ? OrderState::Archived : OrderState::Processing;
        made.acceptedAt.ms = at;
        rows += finished(made);
        for (int i = 0; i < 6; ++i) {
            auto step = of<OrderEvent>(made.root);
            step.customer.value = owner;
            step.kind = EventKind::Moved;
            step.from = OrderState(i);
            step.to = OrderState(i + 1);
            step.at.ms = at + i * 60'000;
            rows += finished(step);
        }
    }
    void note(QList<Row> &rows, const QUuid &owner, qint64 at)
    {
        auto made = of<Note>(owner);
        made.customer.value = owner;
        made.text = m_next % 1'000 == 5 ? u"家中有老人使用制氧机，备用电约 3 小时。"_s
                                        : u"客户要求复电后短信通知，号码同户主。"_s;
        made.at.ms = at;
        rows += finished(made);
    }
    void fact(QList<Row> &rows, const QUuid &owner, qint64 at)
    {
        auto made = of<AccountFact>(owner);
        made.kind = FactKind(m_next % 4);
        made.title = u"电费账单"_s;
        made.amount.value = 14'260;
        made.at.ms = at;
        rows += finished(made);
    }
    qint64 m_next;
};

QList<protocol::BootstrapReply> pagesOf(const QList<Row> &rows)
{
    QList<protocol::BootstrapReply> pages;
    QSet<QUuid> roots;
    for (qsizetype at = 0; at < rows.size(); at += pageRows) {
        protocol::BootstrapReply page;
        page.rows = rows.mid(at, pageRows);
        for (const Row &row : std::as_const(page.rows)) {
            if (!roots.contains(row.root)) {
                roots.insert(row.root);
                page.roots += row.root;
            }
        }
        page.after = "more";
        pages += page;
    }
    return pages;
}

/// A desk's list of one customer after the other.
struct Screen {
    explicit Screen(replica::Replica &replica)
        : model(std::make_unique<desk::ReplicaTimeline>(
                    &home, [&replica] { return &replica.reader(); }, [] { return Actor{}; }),
                clock),
          delegate(model, look, clock)
    {
        look.strong = gui::strongWeight();
        look.chinese = true;
        view.setTimeline(model, delegate);
        view.resize(760, 640);
        view.show();
    }
    void paintUntil(const std::function<bool()> &holds)
    {
        do {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        } while (!holds());
        view.viewport()->repaint();
    }
    void open(const QUuid &customer)
    {
        model.setCustomer(customer);
        paintUntil([this] { return model.rowCount() > 0 && model.isWritten(0); });
    }
    void complete()
    {
        while (!model.isComplete())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    QObject home;
    BenchClock clock;
    gui::Look look;
    desk::TimelineModel model;
    gui::TimelineDelegate delegate;
    gui::TimelineView view;
};

/// What this thread has worked; on a busy machine frames also wait for a processor.
double processorMs()
{
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return double(used.tv_sec) * 1e3 + double(used.tv_nsec) / 1e6;
}

void benchFind(Screen &screen, const QString &label, const QString &text, Figures &figures)
{
    desk::TimelineFinder finder(screen.model, gui::entriesInWords);
    QElapsedTimer timer;
    timer.start();
    double first = 0;
    finder.setText(text);
    while (finder.isRunning()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (first == 0 && finder.count() > 0)
            first = double(timer.nsecsElapsed()) / 1e6;
    }
    figures.add(label + ": find, first hit", {first}, "ms", 0, finder.count());
    figures.add(label + ": find, all hits", {double(timer.nsecsElapsed()) / 1e6}, "ms", 0,
                screen.model.index().size());
}

void benchScroll(Screen &screen, const QString &label, int rows, Figures &figures)
{
    std::vector<double> frames;
    std::vector<double> worked;
    screen.view.verticalScrollBar()->setValue(0);
    QScrollBar &bar = *screen.view.verticalScrollBar();
    int skeletons = 0;
    int row = 0;
    while (row < rows && bar.value() < bar.maximum()) {
        const double before = processorMs();
        frames.push_back(milliseconds([&] {
            bar.setValue(bar.value() + 240);
            QCoreApplication::processEvents();
            screen.view.viewport()->repaint();
        }));
        worked.push_back(processorMs() - before);
        row = screen.view.indexAt({10, 40}).row();
        skeletons += !screen.model.isWritten(row);
    }
    const double worst = *std::max_element(frames.begin(), frames.end());
    const auto count = qint64(frames.size());
    figures.add(label + QString(": scroll %1 rows, a frame").arg(row), frames, "ms", 0, count);
    figures.add(label + ": the longest frame", {worst}, "ms", 0, count);
    figures.add(label + ": this thread's work in a frame", worked, "ms", 0, count);
    figures.add(label + ": the most work in a frame",
                {*std::max_element(worked.begin(), worked.end())}, "ms", 0, count);
    figures.add(label + ": frames whose top row was not read yet", {double(skeletons)}, "frames", 0,
                count);
}

void benchSize(replica::Replica &replica, const QUuid &customer, int entries, double &smallest,
               Figures &figures)
{
    const QString label = QString("%1 entries").arg(entries);
    Screen screen(replica);
    std::vector<double> opens;
    std::vector<double> completes;
    for (int i = 0; i < 30; ++i) {
        screen.model.setCustomer({});
        QElapsedTimer timer;
        timer.start();
        screen.open(customer);
        opens.push_back(double(timer.nsecsElapsed()) / 1e6);
        screen.complete();
        completes.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::vector<double> sorted = opens;
    std::sort(sorted.begin(), sorted.end());
    if (smallest == 0)
        smallest = sorted[sorted.size() / 2];
    figures.add(label + ": open to the paint with the newest (ratio to 50)", opens, "ms",
                sorted[sorted.size() / 2] / smallest);
    figures.add(label + ": until all are in the list", completes, "ms");
    std::vector<double> filters;
    for (int i = 0; i < 20; ++i) {
        filters.push_back(milliseconds([&] {
            desk::TimelineFilter filter;
            filter.kinds.set(desk::EntryKind::Note, i % 2 == 0);
            screen.model.setFilter(filter);
            screen.paintUntil([&] { return screen.model.isWritten(0); });
        }));
    }
    screen.model.setFilter({});
    figures.add(label + ": filter on or off, to the paint", filters, "ms", 0, entries);
    benchFind(screen, label + ", rare", u"制氧机"_s, figures);
    benchFind(screen, label + ", common", u"停电"_s, figures);
    if (entries < 10'000)
        return;
    benchScroll(screen, label, 10'000, figures);
    // Others' rows come in meanwhile.
    Maker others(50'000'000LL + entries * 1'000LL);
    QList<Row> rows;
    for (int i = 0; i < 100; ++i)
        rows += others.customer(idOf(920'000'000 + entries + i), 1'000);
    QList<Future<Result<std::monostate>>> coming;
    for (const protocol::BootstrapReply &page : pagesOf(rows))
        coming += replica.applyScopePage(u"hall:1"_s, page);
    benchScroll(screen, label + " while 100,000 rows come in", 10'000, figures);
    qsizetype done = 0;
    for (const auto &one : coming)
        done += one.isFinished();
    figures.add(label + ": pages that were applied meanwhile", {double(done)}, "pages", 0,
                coming.size());
    for (auto &one : coming)
        one.waitForFinished();
}

}  // namespace

void benchTimeline(int others, Figures &figures)
{
    QTemporaryDir folder;
    BenchClock clock;
    SystemIds ids;
    const auto profile = replica::Profile::open(folder.path(), false);
    auto opened = replica::Replica::open(**profile, idOf(1), clock, ids);
    replica::Replica &replica = **opened;
    (void)replica.applyHello(greeting({u"hall:1"_s})).result();
    Maker maker(0);
    const std::array sizes{50, 1'000, 10'000, 100'000};
    qint64 rows = 0;
    QList<Row> waiting;
    // Many customers a page, as a server sends them.
    const auto bring = [&] {
        for (const protocol::BootstrapReply &page : pagesOf(std::exchange(waiting, {})))
            (void)replica.applyScopePage(u"hall:1"_s, page).result();
    };
    const auto make = [&](const QUuid &customer, int entries) {
        const QList<Row> made = maker.customer(customer, entries);
        rows += made.size();
        waiting += made;
        if (waiting.size() >= 10 * pageRows)
            bring();
    };
    QElapsedTimer filling;
    filling.start();
    for (int i = 0; rows < others; ++i)
        make(idOf(910'000'000 + i), 50 + i % 150);
    for (const int size : sizes)
        make(idOf(900'000'000 + size), size);
    bring();
    figures.add("records on the desk", {double(rows)}, "rows", 0, rows);
    figures.add("records that came in", {double(rows) * 1e3 / double(filling.elapsed())},
                "a second", 0, rows);
    double smallest = 0;
    for (const int size : sizes)
        benchSize(replica, idOf(900'000'000 + size), size, smallest, figures);
}

}  // namespace touchline::bench

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const int others = QCoreApplication::arguments().value(1, u"100000"_s).toInt();
    touchline::bench::Figures figures;
    touchline::bench::benchTimeline(others, figures);
    return 0;
}
