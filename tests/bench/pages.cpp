// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the pages of the window cost its thread: made, shown for the first time, filled, painted. The ratio
// is against the same page in the bare style of the library.

#include "bench/figures.h"
#include "desk/counter.h"
#include "gui/counterpage.h"
#include "gui/customerpage.h"
#include "gui/customerspage.h"
#include "gui/deskpage.h"
#include "gui/lonedesk.h"
#include "gui/look.h"
#include "gui/ordereditor.h"
#include "gui/outboxpage.h"

#include <QtWidgets/QApplication>
#include <QtWidgets/QMainWindow>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QStyleFactory>

#include <ctime>

using namespace Qt::Literals::StringLiterals;

namespace touchline::bench {
namespace {

constexpr int rounds = 9;

/// What this thread has worked: other threads of the desk are at work beside it.
double processorMs()
{
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return double(used.tv_sec) * 1e3 + double(used.tv_nsec) / 1e6;
}

using Make = std::function<QWidget *(QStackedWidget &)>;

class PageBench final {
public:
    explicit PageBench(Figures &figures) : m_figures(figures)
    {
        m_window.setCentralWidget(&m_stack);
        m_window.resize(1440, 900);
        m_window.show();
        QCoreApplication::processEvents();
    }

    void page(const QString &name, const Make &make)
    {
        std::array<std::vector<double>, 3> costs;
        for (int i = 0; i < rounds; ++i) {
            double began = processorMs();
            const auto step = [&](int n) {
                costs.at(size_t(n)).push_back(processorMs() - began);
                began = processorMs();
            };
            QWidget *made = make(m_stack);
            m_stack.addWidget(made);
            step(0);
            m_stack.setCurrentWidget(made);
            QCoreApplication::sendPostedEvents();
            step(1);
            made->repaint();
            step(2);
            QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
            delete made;
        }
        const std::array steps{"made"_L1, "shown"_L1, "painted"_L1};
        for (size_t n = 0; n < steps.size(); ++n) {
            std::vector<double> sorted = costs.at(n);
            std::sort(sorted.begin(), sorted.end());
            const double median = sorted[sorted.size() / 2];
            const QString what = name + u", "_s + steps.at(n);
            const double bare = m_bare.value(what);
            m_figures.add(what + (bare > 0 ? u""_s : u", bare style"_s), costs.at(n), u"ms"_s,
                          bare > 0 ? median / bare : 0);
            if (bare <= 0)
                m_bare.insert(what, median);
        }
    }

private:
    Figures &m_figures;
    QMainWindow m_window;
    QStackedWidget m_stack;
    QHash<QString, double> m_bare;
};

void benchAll(PageBench &bench, tests::LoneDesk &lone, const QUuid &customer)
{
    using namespace gui;
    const Context context = lone.context();
    desk::Counter counter(context.desk, context.clock);
    bench.page(u"customer"_s,
               [&](auto &stack) { return new CustomerPage(context, customer, &stack); });
    bench.page(u"order"_s, [&](auto &stack) { return new OrderEditor(context, &stack); });
    bench.page(u"desk"_s, [&](auto &stack) { return new DeskPage(context, &stack); });
    bench.page(u"counter"_s,
               [&](auto &stack) { return new CounterPage(context, counter, &stack); });
    bench.page(u"outbox"_s, [&](auto &stack) { return new OutboxPage(context, &stack); });
}

void benchPages(Figures &figures)
{
    gui::Look look;
    look.strong = gui::strongWeight();
    look.chinese = true;
    tests::LoneDesk lone;
    const QUuid customer = lone.customer(u"沈嘉怡"_s);
    PageBench bench(figures);
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    benchAll(bench, lone, customer);
    gui::applyLook(look);
    benchAll(bench, lone, customer);
}

}  // namespace
}  // namespace touchline::bench

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    touchline::bench::Figures figures;
    touchline::bench::benchPages(figures);
    return 0;
}
