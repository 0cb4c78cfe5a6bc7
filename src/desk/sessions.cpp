// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sessions.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {
namespace {

constexpr qsizetype reopenable = 20;

QJsonObject tabObject(const SessionTab &tab)
{
    QJsonObject cursors;
    for (const auto &[mode, cursor] : tab.cursors.asKeyValueRange())
        cursors[mode] = cursor;
    return {{u"kind"_s, tab.kind == SessionTab::Kind::Order ? u"order"_s : u"customer"_s},
            {u"id"_s, tab.id.toString(QUuid::WithoutBraces)},
            {u"title"_s, tab.title},
            {u"mode"_s, tab.mode},
            {u"cursors"_s, cursors}};
}

std::optional<SessionTab> tabFrom(const QJsonObject &object)
{
    const QString kind = object["kind"_L1].toString();
    SessionTab tab;
    tab.kind = kind == "order"_L1 ? SessionTab::Kind::Order : SessionTab::Kind::Customer;
    tab.id = QUuid::fromString(object["id"_L1].toString());
    tab.title = object["title"_L1].toString();
    tab.mode = object["mode"_L1].toString();
    const QJsonObject cursors = object["cursors"_L1].toObject();
    for (auto it = cursors.begin(); it != cursors.end(); ++it)
        tab.cursors.insert(it.key(), qMax(0, it.value().toInt()));
    const bool known = kind == "order"_L1 || kind == "customer"_L1;
    return known && !tab.id.isNull() ? std::optional(tab) : std::nullopt;
}

}  // namespace

QByteArray sessionBytes(const SessionState &state)
{
    QJsonArray tabs;
    for (const SessionTab &tab : state.tabs)
        tabs += tabObject(tab);
    return QJsonDocument(QJsonObject{{u"tabs"_s, tabs},
                                     {u"current"_s, state.current.toString(QUuid::WithoutBraces)},
                                     {u"inFront"_s, state.inFront}})
        .toJson(QJsonDocument::Compact);
}

SessionState sessionFrom(const QByteArray &bytes)
{
    const QJsonObject object = QJsonDocument::fromJson(bytes).object();
    SessionState state;
    QSet<QUuid> seen;
    const QJsonArray tabs = object["tabs"_L1].toArray();
    for (const auto &value : tabs) {
        const auto tab = tabFrom(value.toObject());
        if (tab && !seen.contains(tab->id)) {
            seen.insert(tab->id);
            state.tabs += *tab;
        }
    }
    const QUuid current = QUuid::fromString(object["current"_L1].toString());
    state.current = seen.contains(current) ? current : QUuid();
    state.inFront = object["inFront"_L1].toBool();
    return state;
}

Sessions::Sessions(Keep keep, QObject *parent) : QObject(parent), m_keep(std::move(keep)) {}

void Sessions::keep() { m_keep(sessionBytes(m_state)); }

void Sessions::restore(const SessionState &state)
{
    m_state = state;
    m_closed.clear();
    m_unread.clear();
    m_contacts.clear();
    m_channels.clear();
}

SessionTab *Sessions::at(const QUuid &id)
{
    const auto found = std::find_if(m_state.tabs.begin(), m_state.tabs.end(),
                                    [&id](const SessionTab &tab) { return tab.id == id; });
    return found == m_state.tabs.end() ? nullptr : &*found;
}

const SessionTab *Sessions::find(const QUuid &id) const
{
    return const_cast<Sessions *>(this)->at(id);
}

void Sessions::open(SessionTab::Kind kind, const QUuid &id)
{
    if (!at(id))
        m_state.tabs += SessionTab{kind, id, {}, {}, {}};
    m_state.current = id;
    keep();
    read(id);
}

void Sessions::show(const QUuid &id)
{
    const QUuid shown = at(id) ? id : QUuid();
    if (m_state.current != shown) {
        m_state.current = shown;
        keep();
    }
    read(shown);
}

void Sessions::read(const QUuid &id)
{
    if (m_unread.remove(id))
        emit tabChanged(id);
}

bool Sessions::close(const QUuid &id)
{
    const SessionTab *tab = at(id);
    if (!tab || m_contacts.contains(id))
        return false;
    m_closed.append(*tab);
    if (m_closed.size() > reopenable)
        m_closed.removeFirst();
    if (m_state.current == id)
        m_state.current = {};
    m_state.tabs.removeIf([&id](const SessionTab &one) { return one.id == id; });
    m_unread.remove(id);
    m_channels.remove(id);
    keep();
    return true;
}

std::optional<SessionTab> Sessions::reopen()
{
    while (!m_closed.isEmpty()) {
        const SessionTab tab = m_closed.takeLast();
        if (at(tab.id))  // opened by hand meanwhile
            continue;
        m_state.tabs += tab;
        m_state.current = tab.id;
        keep();
        return tab;
    }
    return std::nullopt;
}

void Sessions::move(int from, int to)
{
    if (from == to || from < 0 || to < 0 || from >= m_state.tabs.size() ||
        to >= m_state.tabs.size())
        return;
    m_state.tabs.move(from, to);
    keep();
}

void Sessions::setInFront(bool inFront)
{
    if (std::exchange(m_state.inFront, inFront) != inFront)
        keep();
}

QUuid Sessions::neighbour(bool forward) const
{
    const auto count = int(m_state.tabs.size());
    if (count == 0)
        return {};
    int place = -1;
    for (int i = 0; i < count; ++i) {
        if (m_state.tabs[i].id == m_state.current)
            place = i;
    }
    if (place < 0)
        return forward ? m_state.tabs.first().id : m_state.tabs.last().id;
    return m_state.tabs[(place + (forward ? 1 : count - 1)) % count].id;
}

void Sessions::setTitle(const QUuid &id, const QString &title)
{
    SessionTab *tab = at(id);
    if (!tab || tab->title == title)
        return;
    tab->title = title;
    keep();
    emit tabChanged(id);
}

void Sessions::setMode(const QUuid &id, const QString &mode)
{
    SessionTab *tab = at(id);
    if (!tab || tab->mode == mode)
        return;
    tab->mode = mode;
    keep();
}

void Sessions::setCursor(const QUuid &id, const QString &mode, int cursor)
{
    SessionTab *tab = at(id);
    if (!tab || tab->cursors.value(mode, -1) == cursor)
        return;
    tab->cursors[mode] = cursor;
    keep();
}

void Sessions::touch(const QList<QUuid> &roots, bool onScreen)
{
    for (const QUuid &root : roots) {
        if (!at(root) || m_unread.contains(root) || (onScreen && m_state.current == root))
            continue;
        m_unread.insert(root);
        emit tabChanged(root);
    }
}

void Sessions::setContact(const QUuid &id, qint64 sinceMs)
{
    if (m_contacts.value(id) == sinceMs || !at(id))
        return;
    if (sinceMs == 0)
        m_contacts.remove(id);
    else
        m_contacts.insert(id, sinceMs);
    emit tabChanged(id);
}

void Sessions::setChannel(const QUuid &id, Channel channel)
{
    if (this->channel(id) == channel || !at(id))
        return;
    m_channels.insert(id, channel);
    emit tabChanged(id);
}

}  // namespace touchline::desk
