// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/intake/democompany.h"

#include "domain/records/notice.h"
#include "domain/records/org.h"
#include "domain/records/region.h"
#include "domain/records/team.h"
#include "domain/records/user.h"
#include "server/intake/demowords.h"
#include "server/intake/derivedid.h"
#include "server/intake/plainrecord.h"

#include <QtCore/QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace touchline::intake {
namespace {

const QString common = u"common"_s;

QString partKey(const QString &region, const QString &part) { return region + u'/' + part; }

// Easy to type at a demonstration, and of no use anywhere else.
QString demoPassword(quint64 seed, size_t place)
{
    static constexpr char first[] = "bdfghjklmnprstvz";
    static constexpr char second[] = "aeiou";
    Dice dice(seed, 0x9a55'0000 + place);
    QString word;
    for (int i = 0; i < 4; ++i) {
        word += QLatin1Char(first[dice.below(sizeof first - 1)]);
        word += QLatin1Char(second[dice.below(sizeof second - 1)]);
    }
    return u"%1-%2"_s.arg(word).arg(dice.between(1000, 9999));
}

QString textOf(const QJsonValue &entry, QLatin1StringView name) { return entry[name].toString(); }

template <typename T> T commonRecord(const QUuid &id)
{
    T record;
    record.id.value = id;
    record.root = id;
    record.feed = common;
    return record;
}

}  // namespace

QUuid DemoCompany::idOf(const QString &what, const QString &key)
{
    return derivedId({u"touchline-demo"_s, what, key});
}

DemoCompany::DemoCompany(quint64 seed)
{
    const QJsonObject root = demoResource(u"company"_s);
    readTeams(root);
    readPeople(root, seed);
}

void DemoCompany::readTeams(const QJsonObject &root)
{
    const QJsonArray orgs = root["orgs"_L1].toArray();
    for (const QJsonValue &entry : orgs) {
        if (textOf(entry, "kind"_L1) == "hall"_L1)
            m_halls.push_back(idOf(u"org"_s, textOf(entry, "key"_L1)));
    }
    const QJsonArray teams = root["teams"_L1].toArray();
    for (const QJsonValue &entry : teams) {
        const QString key = textOf(entry, "key"_L1);
        m_teams.push_back({key, textOf(entry, "name"_L1), textOf(entry, "region"_L1),
                           textOf(entry, "part"_L1), idOf(u"team"_s, key),
                           idOf(u"org"_s, textOf(entry, "org"_L1))});
    }
    for (const Team &team : m_teams)
        m_teamsBy[partKey(team.region, team.part)].push_back(&team);
}

void DemoCompany::readPeople(const QJsonObject &root, quint64 seed)
{
    const QJsonArray users = root["users"_L1].toArray();
    for (const QJsonValue &entry : users) {
        const QUuid team = idOf(u"team"_s, textOf(entry, "team"_L1));
        const auto of = std::find_if(m_teams.begin(), m_teams.end(),
                                     [&](const Team &t) { return t.id == team; });
        Q_ASSERT(of != m_teams.end());
        const QString login = textOf(entry, "login"_L1);
        m_people.push_back(
            {{login, textOf(entry, "name"_L1), fromCode<Role>(textOf(entry, "role"_L1)), of->region,
              demoPassword(seed, m_people.size())},
             idOf(u"user"_s, login),
             team,
             of->org});
    }
    for (const Person &person : m_people) {
        m_peopleBy[partKey(person.account.region, codeOf(person.account.role))].push_back(&person);
        m_members[person.team].push_back(&person);
    }
}

const std::vector<const DemoCompany::Team *> &DemoCompany::teams(const QString &region,
                                                                 const QString &part) const
{
    return *m_teamsBy.constFind(partKey(region, part));
}

const std::vector<const DemoCompany::Person *> &DemoCompany::people(const QString &region,
                                                                    Role role) const
{
    return *m_peopleBy.constFind(partKey(region, codeOf(role)));
}

const std::vector<const DemoCompany::Person *> &DemoCompany::members(const QUuid &team) const
{
    const auto found = m_members.constFind(team);
    Q_ASSERT(found != m_members.constEnd());
    return *found;
}

QList<DemoAccount> DemoCompany::accounts() const
{
    QList<DemoAccount> accounts;
    for (const Person &person : m_people)
        accounts += person.account;
    return accounts;
}

QStringList DemoCompany::grantsOf(const Person &person) const
{
    const auto scope = [](QLatin1StringView kind, const QUuid &id) {
        return kind + id.toString(QUuid::WithoutBraces);
    };
    QStringList grants{scope("user:"_L1, person.id), scope("team:"_L1, person.team)};
    const Role role = person.account.role;
    const bool inHall = std::find(m_halls.begin(), m_halls.end(), person.org) != m_halls.end();
    if (inHall)
        grants += scope("hall:"_L1, person.org);
    // Those who judge or assign see the orders of every team of the region.
    const bool wide = role == Role::Lead || role == Role::Auditor || role == Role::Inspector ||
                      role == Role::Dispatcher || role == Role::Callback || role == Role::Expert;
    for (const Team &team : m_teams) {
        const QString grant = scope("team:"_L1, team.id);
        if (wide && team.region == person.account.region && !grants.contains(grant))
            grants += grant;
    }
    return grants;
}

void DemoCompany::write(QByteArray &out, qint64 nowMs) const
{
    const QJsonObject root = demoResource(u"company"_s);
    const QJsonArray regions = root["regions"_L1].toArray();
    for (const QJsonValue &entry : regions) {
        auto region = commonRecord<Region>(idOf(u"region"_s, textOf(entry, "code"_L1)));
        region.code = textOf(entry, "code"_L1);
        region.name = textOf(entry, "name"_L1);
        region.numberPrefix = textOf(entry, "numberPrefix"_L1);
        region.timeZone = textOf(entry, "timeZone"_L1);
        writePlain(out, toRow(region));
    }
    const QJsonArray orgs = root["orgs"_L1].toArray();
    for (const QJsonValue &entry : orgs) {
        auto org = commonRecord<Org>(idOf(u"org"_s, textOf(entry, "key"_L1)));
        org.name = textOf(entry, "name"_L1);
        org.kind = fromCode<OrgKind>(textOf(entry, "kind"_L1));
        org.regionCode = textOf(entry, "region"_L1);
        if (const QString parent = textOf(entry, "parent"_L1); !parent.isEmpty())
            org.parent.value = idOf(u"org"_s, parent);
        writePlain(out, toRow(org));
    }
    for (const Team &team : m_teams) {
        auto record = commonRecord<touchline::Team>(team.id);
        record.name = team.name;
        record.org.value = team.org;
        record.regionCode = team.region;
        writePlain(out, toRow(record));
    }
    int staff = 1000;
    for (const Person &person : m_people) {
        auto user = commonRecord<User>(person.id);
        user.login = person.account.login;
        user.name = person.account.name;
        user.staffNumber = QString::number(++staff);
        user.role = person.account.role;
        user.org.value = person.org;
        user.team.value = person.team;
        user.regionCode = person.account.region;
        user.active = true;
        writePlain(out, IncomingUser{toRow(user), person.account.password, grantsOf(person)});
    }
    const QJsonArray notices = root["notices"_L1].toArray();
    for (qsizetype i = 0; i < notices.size(); ++i) {
        const QJsonValue entry = notices[i];
        auto notice = commonRecord<Notice>(idOf(u"notice"_s, QString::number(i)));
        notice.title = textOf(entry, "title"_L1);
        notice.body = textOf(entry, "body"_L1);
        notice.level = fromCode<NoticeLevel>(textOf(entry, "level"_L1));
        notice.validFrom.ms = nowMs - entry["days"_L1].toInt() * 86'400'000ll;
        // An old one has run out: a list of notices must show what that looks like.
        notice.validTo.ms = notice.validFrom.ms < nowMs - 30 * 86'400'000ll
                                ? notice.validFrom.ms + 10 * 86'400'000ll
                            : notice.level == NoticeLevel::Urgent ? nowMs + 86'400'000ll
                                                                  : nowMs + 7 * 86'400'000ll;
        notice.mustRead = entry["mustRead"_L1].toBool();
        for (const QJsonValue &reader : entry["readBy"_L1].toArray())
            notice.readBy += idOf(u"user"_s, reader.toString()).toString(QUuid::WithoutBraces);
        notice.readBy.sort();
        writePlain(out, toRow(notice));
    }
}

}  // namespace touchline::intake
