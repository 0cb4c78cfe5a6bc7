// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/news.h"

#include "desk/desk.h"
#include "domain/clocks/clockwatch.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {
namespace {

constexpr int calmMs = 400;
constexpr int repeatLookMs = 60'000;

QString keyFor(NewsKind kind, const QUuid &id, qint64 count = 0)
{
    return u"%1/%2/%3"_s.arg(int(kind)).arg(id.toString(QUuid::WithoutBraces)).arg(count);
}

/// Whom a level of a limit names: who has the order or watches it, its team while nobody has it, and from
/// supervision on the leads of both sides.
bool isNamed(const WorkOrder &order, const Actor &actor)
{
    if (order.clockAlert.isEmpty() || isFinal(order.state) || actor.user.isNull())
        return false;
    if (order.handler.value == actor.user || order.watchers.contains(receiptOf(actor.user)))
        return true;
    const bool owns = !actor.team.isNull() && order.ownerTeam.value == actor.team;
    if (owns && order.handler.isNull())
        return true;
    const bool accepted = !actor.team.isNull() && order.acceptingTeam.value == actor.team;
    const QString supervise = u"supervise"_s;
    return actor.role == Role::Lead && (owns || accepted) &&
           order.clockAlert == strongerAction(order.clockAlert, supervise);
}

QString titleOf(const WorkOrder &order)
{
    const QString &number = order.number.isEmpty() ? order.alias : order.number;
    return number.isEmpty() ? order.title : number + u' ' + order.title;
}

}  // namespace

QList<News> standingNews(const WorkFacts &facts)
{
    QList<News> news;
    for (const Refusal &refusal : facts.refusals)
        news += {NewsKind::Refusal, keyFor(NewsKind::Refusal, refusal.id.value), u"refusal"_s,
                 refusal.target, facts.titles.value(refusal.target)};
    for (const Conflict &conflict : facts.conflicts)
        news += {NewsKind::Conflict, keyFor(NewsKind::Conflict, conflict.id.value), u"conflict"_s,
                 conflict.target, facts.titles.value(conflict.target)};
    for (const Notice &notice : facts.notices) {
        if (notice.mustRead && isValid(notice, facts.nowMs) && !hasRead(notice, facts.actor.user))
            news += {NewsKind::MustRead, keyFor(NewsKind::MustRead, notice.id.value), u"notice"_s,
                     notice.id.value, notice.title};
    }
    for (const OrderLine &line : facts.orders) {
        const WorkOrder &order = line.order;
        if (isNamed(order, facts.actor)) {
            // Each level that does more than those before it is another thing to say.
            News limit{NewsKind::Limit, keyFor(NewsKind::Limit, order.id.value) + order.clockAlert,
                       u"work_order"_s, order.id.value, titleOf(order)};
            limit.detail = order.clockAlert;
            news += limit;
        }
        if (order.handler.value != facts.actor.user)
            continue;
        // The ledger counts nudges: the same order chased again is another thing to say.
        if (const qint64 nudges = order.nudges.value; nudges > 0)
            news += {NewsKind::Nudged, keyFor(NewsKind::Nudged, order.id.value, nudges),
                     u"work_order"_s,  order.id.value,
                     titleOf(order),   line.pending};
        news += {NewsKind::Assigned, keyFor(NewsKind::Assigned, order.id.value),
                 u"work_order"_s,    order.id.value,
                 titleOf(order),     line.pending};
    }
    for (const Note &answer : facts.nudgeAnswers) {
        news += {NewsKind::Answered, keyFor(NewsKind::Answered, answer.id.value), u"work_order"_s,
                 answer.root, titleOf(facts.approvalOrders.value(answer.root).order)};
    }
    std::stable_sort(news.begin(), news.end(),
                     [](const News &a, const News &b) { return a.kind < b.kind; });
    return news;
}

NewsBook::Spoken NewsBook::update(const QList<News> &standing, qint64 nowMs)
{
    const bool first = !std::exchange(m_begun, true);
    QSet<QString> keys;
    for (const News &one : standing)
        keys += one.key;
    m_lines.removeIf(
        [&](const QHash<QString, Line>::iterator &line) { return !keys.contains(line.key()); });
    Spoken spoken;
    QList<News> repeated;
    for (const News &one : standing) {
        auto line = m_lines.find(one.key);
        if (line == m_lines.end()) {
            line = m_lines.insert(one.key, {one, nowMs, first || one.mine, one.mine});
            // Orders that were hers before she came are nothing new; what waits for a decision stays one.
            if (first && one.kind >= NewsKind::Nudged)
                line->seen = true;
        }
        line->news = one;
        if (line->seen || m_quiet)
            continue;
        if (!line->said) {
            line->said = true;
            line->saidMs = nowMs;
            spoken.news += one;
        } else if (m_repeatMs > 0 && nowMs - line->saidMs >= m_repeatMs) {
            line->saidMs = nowMs;
            repeated += one;
        }
    }
    spoken.again = spoken.news.isEmpty() && !repeated.isEmpty();
    spoken.news += repeated;
    return spoken;
}

void NewsBook::see(NewsKind kind)
{
    for (Line &line : m_lines) {
        if (line.news.kind == kind)
            line.seen = line.said = true;
    }
}

void NewsBook::see(const QUuid &target)
{
    for (Line &line : m_lines) {
        if (line.news.target == target)
            line.seen = line.said = true;
    }
}

int NewsBook::unseen() const
{
    return int(
        std::count_if(m_lines.begin(), m_lines.end(), [](const Line &line) { return !line.seen; }));
}

bool NewsBook::isUnseen(const QString &key) const
{
    const auto line = m_lines.constFind(key);
    return line != m_lines.cend() && !line->seen;
}

void NewsBook::forget()
{
    m_lines.clear();
    m_begun = false;
}

NewsWatch::NewsWatch(Desk &desk, const Clock &clock, QObject *parent)
    : QObject(parent), m_desk(desk), m_clock(clock)
{
    m_soon.setObjectName(u"news"_s);
    m_soon.setSingleShot(true);
    m_soon.setInterval(calmMs);
    m_minute.setObjectName(u"news again"_s);
    m_minute.setInterval(repeatLookMs);
    connect(&m_soon, &QTimer::timeout, this, &NewsWatch::look);
    connect(&m_minute, &QTimer::timeout, this, &NewsWatch::look);
    const auto later = [this] {
        if (!m_soon.isActive())
            m_soon.start();
    };
    connect(&desk, &Desk::recordsChanged, this, later);
    connect(&desk, &Desk::statusChanged, this, later);
    connect(&desk, &Desk::actorChanged, this, later);
    m_minute.start();
    later();
}

void NewsWatch::look()
{
    const QUuid user = m_desk.actor().user;
    if (user != m_user) {
        m_user = user;
        m_book.forget();
        m_standing.clear();
        m_known = false;
    }
    // While the first load runs everything would look new.
    if (user.isNull() || m_asking || m_desk.status().link == Link::Loading) {
        tell();
        return;
    }
    m_asking = true;
    m_desk.work().then(this, [this, user](const Result<WorkFacts> &facts) {
        m_asking = false;
        if (!facts || user != m_user)
            return;
        m_standing = standingNews(*facts);
        m_known = true;
        tell();
    });
}

void NewsWatch::tell()
{
    if (m_known) {
        const NewsBook::Spoken spoken = m_book.update(m_standing, m_clock.nowMs());
        if (!spoken.news.isEmpty())
            emit announced(spoken.news, spoken.again);
    }
    if (const int unseen = m_book.unseen(); unseen != std::exchange(m_told, unseen))
        emit unseenChanged(unseen);
}

void NewsWatch::setQuiet(bool quiet)
{
    m_book.setQuiet(quiet);
    tell();
}

void NewsWatch::see(NewsKind kind)
{
    m_book.see(kind);
    tell();
}

void NewsWatch::see(const QUuid &target)
{
    m_book.see(target);
    tell();
}

}  // namespace touchline::desk
