// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/authority.h"
#include "server/intake/sink.h"

#include <QtCore/QHash>

#include <vector>

namespace touchline::intake {

/// One who can sign in to the demonstration.
struct DemoAccount {
    QString login;
    QString name;
    Role role = Role::Unknown;
    QString region;
    QString password;
};

/// The fictional firms: regions, organisation, teams, people. Ids do not depend on the seed, so that
/// mappings and tours can name them; passwords do.
class DemoCompany final {
public:
    explicit DemoCompany(quint64 seed);

    struct Team {
        QString key, name, region, part;
        QUuid id, org;
    };
    struct Person {
        DemoAccount account;
        QUuid id, team, org;
        [[nodiscard]] Actor actor() const
        {
            return {id, account.role, team, account.region, account.name};
        }
    };

    [[nodiscard]] static QUuid idOf(const QString &what, const QString &key);

    /// Teams of a region that do this part of the work; never empty for the parts of company.json.
    [[nodiscard]] const std::vector<const Team *> &teams(const QString &region,
                                                         const QString &part) const;
    /// People of a region with this role; of any role who do field or back work for "handlers".
    [[nodiscard]] const std::vector<const Person *> &people(const QString &region, Role role) const;
    /// Who works in a team; never empty for teams that do field or back work.
    [[nodiscard]] const std::vector<const Person *> &members(const QUuid &team) const;
    [[nodiscard]] QList<DemoAccount> accounts() const;

    /// Everything of the company as lines of the plain form: common records first, then users, notices.
    void write(QByteArray &out, qint64 nowMs) const;

private:
    void readTeams(const class QJsonObject &root);
    void readPeople(const class QJsonObject &root, quint64 seed);
    [[nodiscard]] QStringList grantsOf(const Person &person) const;

    std::vector<Team> m_teams;
    std::vector<Person> m_people;
    std::vector<QUuid> m_halls;
    QHash<QString, std::vector<const Team *>> m_teamsBy;
    QHash<QString, std::vector<const Person *>> m_peopleBy;
    QHash<QUuid, std::vector<const Person *>> m_members;
};

}  // namespace touchline::intake
