// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/outagejob.h"

#include "domain/callbacks.h"
#include "domain/lifecycle.h"
#include "domain/outages.h"
#include "domain/records/customer.h"
#include "domain/records/interaction.h"
#include "domain/records/message.h"
#include "server/ledger/changes.h"
#include "server/ledger/clocks.h"
#include "server/ledger/ledger.h"
#include "server/ledger/moves.h"
#include "server/ledger/outages.h"
#include "server/ledger/outgoing.h"

#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>

#include <condition_variable>

using namespace Qt::Literals::StringLiterals;
using touchline::storage::Query;

namespace touchline::ledger {
namespace {

constexpr int callersAtOnce = 50;
/// Who calls in later has a desk that was away for long; nobody is told of a day that is gone.
constexpr qint64 tellingMs = 86'400'000;

/// Somebody who called about the outage.
struct OutageCaller {
    QUuid customer;
    QUuid order;  ///< null: a contact without one
    QUuid service;
    QString phone;  ///< that was given with the call; else the customer's own
};

QList<QUuid> idsOf(Query &query)
{
    QList<QUuid> ids;
    while (query.next())
        ids += query.uuid(0);
    return ids;
}

QTimeZone zoneOfRegion(Work &work, const QString &region)
{
    Query query(work.db(), u"SELECT \"timeZone\" FROM region WHERE code = ?"_s);
    query.bind(region);
    const QTimeZone zone(query.next() ? query.text(0).toLatin1() : QByteArray());
    return zone.isValid() ? zone : QTimeZone::utc();
}

/// The end of one outage, within one transaction.
class OutageEnd final {
public:
    OutageEnd(Work &work, Outage outage)
        : m_work(work), m_outage(std::move(outage)), m_zone(zoneOfRegion(work, m_outage.feed))
    {
        readTold();
    }

    /// Deals with no more than `limit`; answers how many it dealt with.
    int deal(int limit)
    {
        int dealt = 0;
        for (const QUuid &order : waiting()) {
            if (dealt == limit)
                break;
            dealt += goOn(order) ? 1 : 0;
        }
        for (const OutageCaller &caller : callers()) {
            if (dealt >= limit)
                break;
            dealt += tell(caller) ? 1 : 0;
        }
        keepCount();
        return dealt;
    }

private:
    void readTold()
    {
        Query told(m_work.db(), "SELECT DISTINCT root FROM interaction WHERE outage = ? AND "
                                "direction = 'outbound'");
        told.bind(m_outage.id.value);
        for (const QUuid &root : idsOf(told))
            m_told.insert(root);
    }

    QList<QUuid> waiting()
    {
        Query query(m_work.db(),
                    u"SELECT id FROM work_order WHERE outage = ? AND deleted = 0 AND state IN "
                    "('accepted', 'triage', 'graded') AND \"mergedInto\" = ? ORDER BY id"_s);
        query.bind(m_outage.id.value).bind(QUuid());
        return idsOf(query);
    }

    /// Orders that go on elsewhere, and contacts without an order.
    QList<OutageCaller> callers()
    {
        QList<OutageCaller> all;
        Query orders(m_work.db(),
                     u"SELECT customer, id, service, \"callbackPhone\" FROM work_order "
                     "WHERE outage = ? AND deleted = 0 AND state NOT IN "
                     "('archived', 'withdrawn', 'rejected') ORDER BY id"_s);
        orders.bind(m_outage.id.value);
        while (orders.next())
            all += {orders.uuid(0), orders.uuid(1), orders.uuid(2), orders.text(3)};
        Query contacts(m_work.db(),
                       u"SELECT root, service, \"contactPhone\" FROM interaction WHERE "
                       "outage = ? AND deleted = 0 AND direction <> 'outbound' "
                       "ORDER BY id"_s);
        contacts.bind(m_outage.id.value);
        while (contacts.next())
            all += {contacts.uuid(0), {}, contacts.uuid(1), contacts.text(2)};
        return all;
    }

    [[nodiscard]] QString text() const
    {
        const qint64 at = m_outage.restoredAt.ms != 0 ? m_outage.restoredAt.ms : m_outage.toldAt.ms;
        const auto there = QDateTime::fromMSecsSinceEpoch(at, m_zone);
        const auto today = QDateTime::fromMSecsSinceEpoch(m_work.origin().nowMs, m_zone);
        const bool sameDay = there.date() == today.date();
        QString text = shippedMessage(u"restored"_s);
        text.replace(u"{area}"_s, m_outage.area);
        text.replace(u"{time}"_s, there.toString(sameDay ? u"HH:mm"_s : u"M月d日 HH:mm"_s));
        text.replace(u"{number}"_s, m_outage.number);
        return text;
    }

    /// Nobody's telephone rings at night.
    [[nodiscard]] qint64 notBefore() const
    {
        const ClockShelfPtr shelf = clockShelf(m_work.db());
        const WorkCalendar hours = callbackHours(shelf->calendars(), m_zone.id());
        const CallbackTime time = nextCallback({}, hours, {m_work.origin().nowMs});
        return time.fromMs;
    }

    bool tell(const OutageCaller &caller)
    {
        if (caller.customer.isNull() || m_told.contains(caller.customer))
            return false;
        const auto customer = m_work.find(typeOf<Customer>(), caller.customer);
        if (!customer || customer->row.deleted ||
            (caller.phone.isEmpty() && customer->row.text(u"phone").isEmpty()))
            return false;
        const QUuid id = restoredMessageId(m_outage.id.value, caller.customer);
        if (m_work.find(typeOf<Message>(), id))
            return false;
        const Instant now{m_work.origin().nowMs};
        Interaction contact;
        contact.channel = Channel::Sms;
        contact.direction = Direction::Outbound;
        contact.state = InteractionState::Closed;
        contact.startedAt = contact.endedAt = now;
        contact.service.value = caller.service;
        contact.order = caller.order;
        contact.outage = m_outage.id.value;
        Message message;
        message.interaction.value = m_work.add(contact, caller.customer, m_outage.feed);
        message.direction = Direction::Outbound;
        message.kind = MessageKind::Text;
        message.body = text();
        message.sentAt = now;
        message.author = m_outage.number;
        message.id.value = id;
        message.root = caller.customer;
        message.feed = m_outage.feed;
        Row row = toRow(message);
        (void)queueOutgoing(m_work, row, notBefore());
        m_work.put(Work::fresh(row), u"create"_s);
        m_told.insert(caller.customer);
        ++m_count;
        return true;
    }

    /// A message is enough, unless somebody has to hear a voice.
    [[nodiscard]] bool isEnough(const WorkOrder &order)
    {
        if (!m_told.contains(order.customer.value) || order.nudges.value > 0 ||
            order.family != Family::Fault)
            return false;
        const auto customer = m_work.find(order.customer);
        return customer && fromRow<Customer>(customer->row).lifeSupport.isEmpty();
    }

    [[nodiscard]] bool isConflicted(const QUuid &order)
    {
        Query query(m_work.db(), u"SELECT 1 FROM conflict WHERE target = ? AND state = 'open' AND "
                                 "\"mustDecide\" <> 0"_s);
        query.bind(order);
        return query.next();
    }

    bool goOn(const QUuid &id)
    {
        auto stored = m_work.find(typeOf<WorkOrder>(), id);
        if (!stored)
            return false;
        const WorkOrder was = fromRow<WorkOrder>(stored->row);
        (void)tell({was.customer.value, id, was.service.value, was.callbackPhone});
        // A merged order was left out; nothing else can hold one of these back.
        if (!move(id, OrderState::Callback, [this](Row &row) { takeOver(row); }))
            return false;
        if (!isEnough(was) || !move(id, OrderState::Rated, [](Row &row) {
                row.set(u"waivers"_s, QStringList{OutageWaiver});
            }))
            return true;
        (void)move(id, OrderState::Archived, [](Row &) {});
        return true;
    }

    /// What the outage says of each order that waited for it.
    void takeOver(Row &row)
    {
        if (row.text(u"fieldResult").isEmpty())
            row.set(u"fieldResult"_s, QString(codeOf(FieldResult::MergedIntoOutage)));
        if (row.integer(u"restoredAt") == 0)
            row.set(u"restoredAt"_s,
                    m_outage.restoredAt.ms != 0 ? m_outage.restoredAt.ms : m_outage.toldAt.ms);
    }

    bool move(const QUuid &id, OrderState to, const std::function<void(Row &)> &change)
    {
        auto stored = m_work.find(typeOf<WorkOrder>(), id);
        const Row before = stored->row;
        change(stored->row);
        Actor as;
        as.role = Role::Lead;
        as.region = m_outage.feed;
        const WorkOrder order = fromRow<WorkOrder>(stored->row);
        const MoveRequest request{to, OutageWaiver, {}};
        const Verdict verdict = mayMove(order, request, as,
                                        {.now = {m_work.origin().nowMs},
                                         .conflictOpen = isConflicted(id),
                                         .ownContact = false,
                                         .outageOver = true});
        if (verdict.answer != Answer::Yes || settleMilestones(m_work, before, stored->row, to))
            return false;
        const WorkOrder settled = fromRow<WorkOrder>(stored->row);
        std::vector<QByteArray> clocks =
            makeMove(m_work, before, stored->row, settled, request, as);
        m_work.put(*stored, u"move"_s);
        refreshConflicts(m_work, before, stored->row);
        addMoveEvent(m_work, stored->row, settled, request, std::move(clocks));
        return true;
    }

    void keepCount()
    {
        if (m_count == 0)
            return;
        auto stored = m_work.find(typeOf<Outage>(), m_outage.id.value);
        stored->row.set(u"told"_s, stored->row.integer(u"told") + m_count);
        m_work.put(*stored, u"edit"_s);
    }

    Work &m_work;
    Outage m_outage;
    QTimeZone m_zone;
    QSet<QUuid> m_told;
    qint64 m_count = 0;
};

}  // namespace

Future<Result<int>> OutageJob::look(qint64 nowMs, int limit)
{
    return m_ledger.workers().write(
        [&ledger = m_ledger, nowMs, limit](storage::Database &db, Touched &touched) -> Result<int> {
            Query ended(db, u"SELECT id FROM outage WHERE \"toldAt\" > ? AND deleted = 0 ORDER BY "
                            "id"_s);
            ended.bind(nowMs - tellingMs);
            const QList<QUuid> ids = idsOf(ended);
            if (ids.isEmpty())
                return 0;
            Origin job;
            job.nowMs = nowMs;
            job.deviceMs = nowMs;
            Work work(db, ledger.keys(), ledger.ids(), job);
            int dealt = 0;
            for (const QUuid &id : ids) {
                const auto stored = work.find(typeOf<Outage>(), id);
                if (stored && dealt < limit)
                    dealt += OutageEnd(work, fromRow<Outage>(stored->row)).deal(limit - dealt);
            }
            if (dealt == 0)
                return 0;
            (void)work.finish();
            touched = work.touchedScopes();
            return dealt;
        });
}

struct OutagePatrol::State {
    explicit State(Ledger &of) : ledger(of), job(of) {}
    Ledger &ledger;
    OutageJob job;
    std::mutex mutex;
    std::condition_variable rested;
    quint64 ticket = 0;
    bool busy = false;
    bool again = false;
    bool stopping = false;
};

OutagePatrol::OutagePatrol(Ledger &ledger, int seconds)
    : m_state(std::make_shared<State>(ledger)), m_seconds(seconds)
{
    QObject::connect(&m_again, &QTimer::timeout, &m_again, [this] { look(); });
}

OutagePatrol::~OutagePatrol()
{
    std::unique_lock lock(m_state->mutex);
    m_state->stopping = true;
    m_state->ledger.bell().forget(m_state->ticket);
    m_state->rested.wait(lock, [this] { return !m_state->busy; });
}

void OutagePatrol::start()
{
    if (m_seconds == 0)
        return;
    listen(m_state);
    look();
    m_again.start(m_seconds * 1'000);
}

void OutagePatrol::look() { run(m_state); }

void OutagePatrol::listen(const std::shared_ptr<State> &state)
{
    const std::lock_guard lock(state->mutex);
    if (state->stopping || state->ledger.bell().isClosed())
        return;
    state->ticket = state->ledger.bell().wait({outageBell()}, [state] {
        // Before looking: what ends meanwhile rings again.
        listen(state);
        run(state);
    });
}

void OutagePatrol::run(const std::shared_ptr<State> &state)
{
    {
        const std::lock_guard lock(state->mutex);
        if (state->stopping)
            return;
        state->again = state->busy;
        if (std::exchange(state->busy, true))
            return;
    }
    next(state);
}

void OutagePatrol::next(const std::shared_ptr<State> &state)
{
    state->job.look(state->ledger.clock().nowMs(), callersAtOnce)
        .then([state](const Result<int> &dealt) {
            if (!dealt)
                qWarning("outages: %s", qPrintable(dealt.error().detail));
            {
                const std::lock_guard lock(state->mutex);
                const bool full = dealt && *dealt == callersAtOnce;
                const bool more = (full || std::exchange(state->again, false)) && !state->stopping;
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
