// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/rulejob.h"

#include "server/ledger/ledger.h"
#include "server/ledger/triggers.h"
#include "storage/schema.h"

#include <condition_variable>
#include <map>

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;

namespace touchline::ledger {
namespace {

constexpr qint64 msAMinute = 60'000;

Origin originOfRules(qint64 nowMs)
{
    Origin job;
    job.nowMs = nowMs;
    job.deviceMs = nowMs;
    return job;
}

/// Nobody's, with what the leads who wrote the rules may do.
Actor actorOfRules(const QString &region)
{
    Actor actor;
    actor.role = Role::Lead;
    actor.region = region;
    return actor;
}

/// What is to be done, and the rules that were looked at and have nothing to do.
struct RuleLook {
    QList<RuleHit> hits;
    QMap<QUuid, qint64> idle;  ///< when
};

void keepTimes(storage::Database &db, const QMap<QUuid, qint64> &times)
{
    Query put(db, "INSERT INTO rule_time (rule, at) VALUES (?, ?) ON CONFLICT (rule) DO UPDATE SET "
                  "at = excluded.at");
    for (const auto &[rule, at] : times.asKeyValueRange()) {
        put.reset();
        put.bind(rule).bind(at).run();
    }
}

/// Orders that are open, in a fixed order, until `see` says that it is enough.
void eachOpenOrder(storage::Database &db, const std::function<bool(const Row &)> &see)
{
    const RecordType &type = typeOf<WorkOrder>();
    Query query(db, u"SELECT %1 FROM work_order WHERE deleted = 0 AND state NOT IN ('archived', "
                    "'withdrawn', 'rejected') ORDER BY id"_s.arg(storage::columnList(type)));
    while (query.next()) {
        if (!see(storage::readRow(query, type)))
            return;
    }
}

}  // namespace

struct RuleJob::Times {
    std::mutex mutex;
    std::map<QUuid, qint64> last;
    bool known = false;
    /// What a rule has still to do since it was looked at.
    struct Begun {
        qint64 at = 0;
        qint64 left = 0;
    };
    std::map<QUuid, Begun> begun;

    /// What an earlier start of the server has looked at; read once.
    void know(storage::Database &db)
    {
        const std::lock_guard lock(mutex);
        if (std::exchange(known, true))
            return;
        Query query(db, "SELECT rule, at FROM rule_time");
        while (query.next())
            last.try_emplace(query.uuid(0), query.integer(1));
    }

    /// Whether it is due, and from now on it is not. A time that is still to come was given by a clock that
    /// went wrong: it holds nothing up.
    [[nodiscard]] bool take(const Automation &rule, qint64 nowMs)
    {
        const std::lock_guard lock(mutex);
        const auto found = last.find(rule.id.value);
        if (found != last.end() && found->second <= nowMs &&
            nowMs - found->second < rule.everyMinutes * msAMinute)
            return false;
        last[rule.id.value] = nowMs;
        begun.erase(rule.id.value);
        return true;
    }

    void begin(const QList<RuleHit> &hits, qint64 nowMs)
    {
        const std::lock_guard lock(mutex);
        for (const RuleHit &hit : hits) {
            Begun &one = begun[hit.rule];
            one.at = nowMs;
            ++one.left;
        }
    }
    /// Rules that have nothing left to do with these, and when they were looked at.
    [[nodiscard]] QMap<QUuid, qint64> endedBy(const QList<RuleHit> &hits)
    {
        const std::lock_guard lock(mutex);
        QMap<QUuid, qint64> ended;
        for (const auto &[rule, count] : counted(hits)) {
            const auto found = begun.find(rule);
            if (found != begun.end() && found->second.left <= count)
                ended.insert(rule, found->second.at);
        }
        return ended;
    }
    void done(const QList<RuleHit> &hits)
    {
        const std::lock_guard lock(mutex);
        for (const auto &[rule, count] : counted(hits)) {
            const auto found = begun.find(rule);
            if (found != begun.end() && (found->second.left -= count) <= 0)
                begun.erase(found);
        }
    }

private:
    static std::map<QUuid, qint64> counted(const QList<RuleHit> &hits)
    {
        std::map<QUuid, qint64> counts;
        for (const RuleHit &hit : hits)
            ++counts[hit.rule];
        return counts;
    }
};

RuleJob::RuleJob(Ledger &ledger) : m_ledger(ledger), m_times(std::make_shared<Times>()) {}

Future<Result<QList<RuleHit>>> RuleJob::due(qint64 nowMs, int limit)
{
    const auto looked = m_ledger.workers().read([&ledger = m_ledger, times = m_times, nowMs,
                                                 limit](storage::Database &db) -> Result<RuleLook> {
        times->know(db);
        const RulesInForce rules = rulesInForce(db, AutomationKind::TimeRule);
        std::vector<const RuleInForce *> now;
        for (const RuleInForce &rule : *rules) {
            if (times->take(rule.automation, nowMs))
                now.push_back(&rule);
        }
        RuleLook look;
        QList<RuleHit> &hits = look.hits;
        if (now.empty())
            return look;
        for (const RuleInForce *rule : now)
            look.idle.insert(rule->automation.id.value, nowMs);
        // Only reads: its finish() is never called.
        Work work(db, ledger.keys(), ledger.ids(), originOfRules(nowMs));
        eachOpenOrder(db, [&](const Row &order) {
            for (const RuleInForce *rule : now) {
                if (!planRule(work, *rule, order, {}, actorOfRules(order.feed)).empty())
                    hits.append({rule->automation.id.value, order.id});
            }
            return hits.size() < limit;
        });
        hits.resize(qMin(hits.size(), qsizetype(limit)));
        for (const RuleHit &hit : std::as_const(hits))
            look.idle.remove(hit.rule);
        times->begin(hits, nowMs);
        return look;
    });
    return looked
        .then([&ledger = m_ledger](const Result<RuleLook> &look) {
            if (!look || look->idle.isEmpty())
                return readyFuture(look ? Result<QList<RuleHit>>(look->hits)
                                        : Result<QList<RuleHit>>(look.error()));
            return ledger.workers().write(
                [look = *look](storage::Database &db, Touched &) -> Result<QList<RuleHit>> {
                    keepTimes(db, look.idle);
                    return look.hits;
                });
        })
        .unwrap();
}

Future<Result<int>> RuleJob::act(qint64 nowMs, const QList<RuleHit> &hits)
{
    const auto over = m_ledger.workers().write([&ledger = m_ledger, times = m_times, nowMs,
                                                hits](storage::Database &db,
                                                      Touched &touched) -> Result<int> {
        const RulesInForce rules = rulesInForce(db, AutomationKind::TimeRule);
        Work work(db, ledger.keys(), ledger.ids(), originOfRules(nowMs));
        int acted = 0;
        for (const RuleHit &hit : hits) {
            const auto rule =
                std::find_if(rules->begin(), rules->end(), [&](const RuleInForce &one) {
                    return one.automation.id.value == hit.rule;
                });
            const auto stored = work.find(typeOf<WorkOrder>(), hit.order);
            if (rule == rules->end() || !stored || isFinal(fromRow<WorkOrder>(stored->row).state))
                continue;
            const Actor as = actorOfRules(stored->row.feed);
            const auto plan = planRule(work, *rule, stored->row, {}, as);
            if (plan.empty())
                continue;
            carryOutRule(work, *rule, hit.order, plan, as);
            ++acted;
        }
        if (acted > 0) {
            runTriggers(work);
            (void)work.finish();
            touched = work.touchedScopes();
        }
        // Together with what was done: who starts again in between does it then.
        keepTimes(db, times->endedBy(hits));
        return acted;
    });
    return over.then([times = m_times, hits](const Result<int> &count) {
        if (count)
            times->done(hits);
        return count;
    });
}

struct RulePatrol::State {
    explicit State(Ledger &of) : ledger(of), job(of) {}
    Ledger &ledger;
    RuleJob job;
    std::mutex mutex;
    std::condition_variable rested;
    bool busy = false;
    bool stopping = false;
};

RulePatrol::RulePatrol(Ledger &ledger, int seconds)
    : m_state(std::make_shared<State>(ledger)), m_seconds(seconds)
{
    QObject::connect(&m_again, &QTimer::timeout, &m_again, [this] { look(); });
}

RulePatrol::~RulePatrol()
{
    std::unique_lock lock(m_state->mutex);
    m_state->stopping = true;
    m_state->rested.wait(lock, [this] { return !m_state->busy; });
}

void RulePatrol::start()
{
    if (m_seconds == 0)
        return;
    look();
    m_again.start(m_seconds * 1'000);
}

void RulePatrol::rest(State &state)
{
    const std::lock_guard lock(state.mutex);
    state.busy = false;
    state.rested.notify_all();
}

void RulePatrol::look()
{
    {
        const std::lock_guard lock(m_state->mutex);
        if (m_state->stopping || std::exchange(m_state->busy, true))
            return;
    }
    m_state->job.due(m_state->ledger.clock().nowMs())
        .then([state = m_state](const Result<QList<RuleHit>> &hits) {
            if (hits)
                return next(state, *hits);
            qWarning("rules: %s", qPrintable(hits.error().detail));
            rest(*state);
        });
}

void RulePatrol::next(const std::shared_ptr<State> &state, const QList<RuleHit> &hits)
{
    {
        const std::lock_guard lock(state->mutex);
        if (hits.isEmpty() || state->stopping) {
            state->busy = false;
            state->rested.notify_all();
            return;
        }
    }
    const qsizetype now = qMin(hits.size(), qsizetype(RuleJob::ActsAtOnce));
    state->job.act(state->ledger.clock().nowMs(), hits.first(now))
        .then([state, rest = hits.sliced(now)](const Result<int> &acted) {
            if (!acted)
                qWarning("rules: %s", qPrintable(acted.error().detail));
            next(state, acted ? rest : QList<RuleHit>());
        });
}

}  // namespace touchline::ledger
