// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/finder.h"

#include "gui/preferences.h"
#include "gui/words.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int perGroup = 5;
constexpr int perExpanded = 40;
constexpr int perServer = 40;

}  // namespace

Finder::Finder(const Context &context, bool customersOnly, const Commands *commands,
               QObject *parent)
    : QObject(parent), m_context(context), m_customersOnly(customersOnly), m_commands(commands)
{
    if (Preferences *preferences = context.preferences) {
        const auto take = [this, preferences] { setFuzzy(preferences->fuzzySounds()); };
        connect(preferences, &Preferences::changed, this, take);
        take();
    }
}

void Finder::prepare() { (void)m_context.desk.search({u"zhou"_s, 1}); }

void Finder::setText(const QString &text)
{
    if (text == m_state.text)
        return;
    if (m_superseded)
        m_superseded->store(true);
    m_state = {};
    m_state.text = text;
    m_expanded.reset();
    m_chooseFirst = false;
    ++m_generation;
    if (text.isEmpty()) {
        m_model.clear();
        emit answered();
        return;
    }
    findHere();
}

void Finder::findHere()
{
    m_superseded = std::make_shared<std::atomic_bool>(false);
    desk::SearchAsk ask{
        m_state.text, m_expanded ? perExpanded : perGroup, {}, m_fuzzy, m_superseded};
    if (m_expanded)
        ask.groups = {*m_expanded};
    else if (m_customersOnly)
        ask.groups = {desk::HitGroup::Customers, desk::HitGroup::Services};
    m_context.desk.search(ask).then(
        this, [this, asked = m_generation](const Result<desk::SearchAnswer> &answer) {
            if (asked != m_generation || (answer && answer->over))
                return;
            if (!answer) {
                emit failed(sentence(answer.error()));
                return;
            }
            m_state.here = *answer;
            show();
        });
}

void Finder::searchServer()
{
    if (m_state.text.isEmpty())
        return;
    const quint64 asked = ++m_generation;
    emit waiting(tr("Searching the server …"));
    m_context.desk.askServer(m_state.text, perServer)
        .then(this, [this, asked](const Result<desk::SearchAnswer> &answer) {
            if (asked != m_generation)
                return;
            emit waiting({});
            if (!answer) {
                emit failed(sentence(answer.error()));
                return;
            }
            m_state.server = *answer;
            if (m_customersOnly)
                m_state.server->hits.removeIf([](const desk::FindHit &hit) {
                    return hit.group != desk::HitGroup::Customers &&
                           hit.group != desk::HitGroup::Services;
                });
            show();
        });
}

void Finder::show()
{
    const desk::SyncStatus status = m_context.desk.status();
    m_state.link = status.link;
    m_state.percent = status.percent;
    m_state.commands = m_commands && !m_expanded
                           ? m_commands->matching(readSearch(m_state.text), m_fuzzy)
                           : QList<Commands::Found>();
    m_model.show(m_state, m_context.clock.nowMs());
    emit answered();
    if (std::exchange(m_chooseFirst, false))
        choose(m_model.firstChoice());
}

void Finder::choose(int row)
{
    // What the list shows belongs to an older text: the first line of the right one is meant.
    if (m_model.text() != m_state.text) {
        m_chooseFirst = true;
        return;
    }
    if (row < 0 || row >= m_model.rowCount())
        return;
    switch (m_model.lineAt(row)) {
    case SearchModel::Line::Heading:
    case SearchModel::Line::Hint: return;
    case SearchModel::Line::SearchServer: searchServer(); return;
    case SearchModel::Line::Hit: open(m_model.hitAt(row)); return;
    case SearchModel::Line::More:
        m_expanded = m_model.groupAt(row);
        ++m_generation;
        findHere();
        return;
    case SearchModel::Line::Command: {
        const int command = m_model.commandAt(row);
        emit commandChosen();
        m_commands->run(command);
        return;
    }
    }
}

void Finder::open(const desk::FindHit &hit)
{
    if (hit.here) {
        announce(hit, hit.root);
        return;
    }
    emit waiting(tr("Fetching %1 from the server …").arg(hitTitle(hit)));
    m_context.desk.openRoot(hit.type, hit.id).then(this, [this, hit](const Result<QUuid> &root) {
        if (!root) {
            emit failed(sentence(root.error()));
            return;
        }
        emit waiting({});
        announce(hit, *root);
    });
}

void Finder::announce(const desk::FindHit &hit, const QUuid &root)
{
    switch (hit.group) {
    case desk::HitGroup::Customers:
    case desk::HitGroup::Services: emit customerChosen(root); return;
    case desk::HitGroup::Orders: emit orderChosen(hit.id); return;
    case desk::HitGroup::Notices: emit noticeChosen(hit.id); return;
    case desk::HitGroup::Entries: break;
    }
    // A note may belong to an order of which no customer is known.
    if (hit.customer.isNull()) {
        emit orderChosen(root);
        return;
    }
    emit customerChosen(hit.customer);
    emit entryChosen(hit.customer, hit.type, hit.id, hit.atMs);
}

}  // namespace touchline::gui
