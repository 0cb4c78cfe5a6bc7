// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/clockjob.h"

#include "domain/lifecycle.h"
#include "domain/rules/grading.h"
#include "server/ledger/clocks.h"
#include "server/ledger/clocksettings.h"
#include "server/ledger/ledger.h"

#include <condition_variable>

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;

namespace touchline::ledger {
namespace {

constexpr int ordersAtOnce = 50;
constexpr int secondsADay = 86'400;

/// "arrive promise -15m notify,supervise": what came and what was done, for the windows to word.
QString tellLevel(const DueLevel &due)
{
    const ClockOffset &at = due.level.at;
    const QString when = at.percent ? u"%1%"_s.arg(*at.percent) : u"%1m"_s.arg(at.minutes);
    QStringList actions;
    for (const ClockAction &action : due.level.actions) {
        if (!actions.contains(action.what))
            actions += action.what;
    }
    return u"%1 %2 %3 %4"_s.arg(due.mark.metric, codeOf(due.mark.duty), when, actions.join(u','));
}

OrderEvent levelEvent(const WorkOrder &order, const std::vector<DueLevel> &due,
                      const Origin &origin)
{
    QStringList lines;
    for (const DueLevel &one : due)
        lines += tellLevel(one);
    OrderEvent event = orderEvent(order, EventKind::Clock, origin);
    event.reason = u"level"_s;
    event.text = lines.join(u'\n');
    return event;
}

/// Whether a level has raised the grade already; what it did since may have been stronger.
bool wasRaised(Work &work, const QUuid &order)
{
    Query told(
        work.db(),
        "SELECT text FROM order_event WHERE root = ? AND kind = 'clock' AND reason = 'level'");
    told.bind(order);
    while (told.next()) {
        for (const QString &line : told.text(0).split(u'\n')) {
            if (line.section(u' ', -1).split(u',').contains("raise"_L1))
                return true;
        }
    }
    return false;
}

/// A level that says so raises the grade, once in the order's life: a higher grade has limits of its own, whose
/// levels would else raise it to the top at once.
bool raiseGrade(Work &work, Row &order, const std::vector<DueLevel> &due)
{
    const QString raise = u"raise"_s;
    const bool wanted = std::any_of(due.begin(), due.end(), [&](const DueLevel &level) {
        return std::any_of(level.level.actions.begin(), level.level.actions.end(),
                           [&](const ClockAction &action) { return action.what == raise; });
    });
    if (!wanted || wasRaised(work, order.id))
        return false;
    const WorkOrder was = fromRow<WorkOrder>(order);
    const QString grade = raisedGrade(was.family, was.grade);
    if (grade == was.grade)
        return false;
    order.set(u"grade"_s, grade);
    // The table's word does not hold for it any more.
    order.set(u"triageRule"_s, QString());
    return true;
}

void lookAtOrder(Work &work, const QUuid &id)
{
    std::optional<Stored> stored = work.find(typeOf<WorkOrder>(), id);
    const bool over =
        !stored || stored->row.deleted || isFinal(fromRow<WorkOrder>(stored->row).state);
    if (over) {
        Query forget(work.db(), "DELETE FROM clock_watch WHERE root = ?");
        forget.bind(id).run();
        return;
    }
    const Row before = stored->row;
    Row &after = stored->row;
    OrderClocks clocks(work, before);
    clocks.happen(after, {});
    const std::vector<DueLevel> due = clocks.act(after);
    QString alert = after.text(u"clockAlert");
    for (const DueLevel &level : due) {
        for (const ClockAction &action : level.level.actions)
            alert = strongerAction(alert, action.what);
    }
    const bool raised = raiseGrade(work, after, due);
    after.set(u"clockAlert"_s, alert);
    if (raised)
        clocks.happen(after, {});
    std::vector<QByteArray> pieces = clocks.settle(after);
    const WorkOrder order = fromRow<WorkOrder>(after);
    if (after.values != before.values)
        work.put(*stored, u"clock"_s);
    if (due.empty())
        addClockEvents(work, after, pieces);
    else
        addWithClocks(work, after, levelEvent(order, due, work.origin()), std::move(pieces));
}

}  // namespace

Future<Result<int>> ClockJob::look(qint64 nowMs, int limit)
{
    return m_ledger.workers().write(
        [&ledger = m_ledger, nowMs, limit](storage::Database &db, Touched &touched) -> Result<int> {
            QList<QUuid> roots;
            if (clockShelf(db)->isEmpty())
                return 0;
            {
                Query query(db, "SELECT root FROM clock_watch WHERE at <= ? ORDER BY root LIMIT ?");
                query.bind(nowMs).bind(limit);
                while (query.next())
                    roots += query.uuid(0);
            }
            if (roots.isEmpty())
                return 0;
            Origin job;
            job.nowMs = nowMs;
            job.deviceMs = nowMs;
            Work work(db, ledger.keys(), ledger.ids(), job);
            for (const QUuid &root : std::as_const(roots))
                lookAtOrder(work, root);
            (void)work.finish();
            touched = work.touchedScopes();
            return int(roots.size());
        });
}

Future<Result<bool>> ClockJob::keepSettings(qint64 nowMs)
{
    return m_ledger.workers().write(
        [&ledger = m_ledger, nowMs](storage::Database &db, Touched &touched) -> Result<bool> {
            Origin job;
            job.nowMs = nowMs;
            job.deviceMs = nowMs;
            const bool bulk = isUntouched(db) || bulkPending(db);
            return keepClockSettings(db, ledger.keys(), ledger.ids(), job, bulk, touched);
        });
}

Future<Result<qint64>> ClockJob::settings()
{
    return m_ledger.workers().read([](storage::Database &db) -> Result<qint64> {
        // They are added and never changed.
        Query query(db, "SELECT count(*) FROM clock_setting");
        return query.next() ? query.integer(0) : 0;
    });
}

struct ClockPatrol::State {
    explicit State(Ledger &of) : ledger(of), job(of) {}
    Ledger &ledger;
    ClockJob job;
    std::mutex mutex;
    std::condition_variable rested;
    bool busy = false;
    bool stopping = false;
    qint64 settings = -1;  ///< how many there were at the last look; touched by one look at a time
};

ClockPatrol::ClockPatrol(Ledger &ledger, int seconds)
    : m_state(std::make_shared<State>(ledger)), m_seconds(seconds)
{
    QObject::connect(&m_again, &QTimer::timeout, &m_again, [this] { look(); });
}

ClockPatrol::~ClockPatrol()
{
    std::unique_lock lock(m_state->mutex);
    m_state->stopping = true;
    m_state->rested.wait(lock, [this] { return !m_state->busy; });
}

void ClockPatrol::start()
{
    if (m_seconds == 0)
        return;
    look();
    m_again.start(m_seconds * 1'000);
}

void ClockPatrol::look()
{
    {
        const std::lock_guard lock(m_state->mutex);
        if (m_state->stopping || std::exchange(m_state->busy, true))
            return;
    }
    // Not with the first: whoever opened the ledger has just looked after them.
    const bool daily = ++m_looks % (secondsADay / qMax(1, m_seconds)) == 0;
    m_state->job.settings().then([state = m_state, daily](const Result<qint64> &settings) {
        const qint64 before = std::exchange(state->settings, settings ? *settings : -1);
        const bool saved = before >= 0 && settings && before != *settings;
        if (!daily && !saved)
            return next(state);
        state->job.keepSettings(state->ledger.clock().nowMs())
            .then([state, before](const Result<bool> &kept) {
                if (!kept) {
                    qWarning("clocks: %s", qPrintable(kept.error().detail));
                    // The next look tries again.
                    state->settings = before;
                }
                next(state);
            });
    });
}

void ClockPatrol::next(const std::shared_ptr<State> &state)
{
    state->job.look(state->ledger.clock().nowMs(), ordersAtOnce)
        .then([state](const Result<int> &looked) {
            if (!looked)
                qWarning("clocks: %s", qPrintable(looked.error().detail));
            {
                const std::lock_guard lock(state->mutex);
                const bool more = looked && *looked == ordersAtOnce && !state->stopping;
                if (!more) {
                    state->busy = false;
                    state->rested.notify_all();
                    return;
                }
            }
            next(state);
        });
}

}  // namespace touchline::ledger
