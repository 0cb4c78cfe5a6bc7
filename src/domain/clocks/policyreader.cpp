// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/clocks/policyreader.h"

#include "domain/clocks/jsonreader.h"
#include "domain/codes.h"

#include <QtCore/QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace {

constexpr std::array momentCodes{
    "accepted"_L1, "dispatched"_L1,  "taken"_L1,    "contacted"_L1, "arrived"_L1,
    "restored"_L1, "replied"_L1,     "audited"_L1,  "answered"_L1,  "calledBack"_L1,
    "paid"_L1,     "reconnected"_L1, "archived"_L1, "returned"_L1,  "customerWrote"_L1};

constexpr std::array factCodes{
    "family"_L1,  "orderType"_L1,   "category"_L1, "grade"_L1,  "region"_L1,   "area"_L1,
    "source"_L1,  "serviceKind"_L1, "tier"_L1,     "state"_L1,  "nudges"_L1,   "returns"_L1,
    "reopens"_L1, "importance"_L1,  "urgency"_L1,  "impact"_L1, "anonymous"_L1};

constexpr std::array actionCodes{"notify"_L1, "supervise"_L1, "escalate"_L1, "raise"_L1};
constexpr std::array whoCodes{"handler"_L1, "team"_L1, "lead"_L1, "accepting"_L1, "watchers"_L1};

constexpr qsizetype mostPolicies = 500;
constexpr qsizetype mostTargets = 16;
constexpr qsizetype mostLevels = 10;
constexpr qsizetype mostTests = 20;
constexpr qsizetype mostValues = 100;
constexpr qint64 mostOffset = 30 * 24 * 60;

/// The values that a fact can have, where they are an enumeration of ours.
std::span<const QLatin1StringView> valuesOf(const QString &fact)
{
    if (fact == "family"_L1)
        return Codes<Family>::list;
    if (fact == "area"_L1)
        return Codes<AreaClass>::list;
    if (fact == "source"_L1)
        return Codes<Source>::list;
    if (fact == "serviceKind"_L1)
        return Codes<ServiceKind>::list;
    if (fact == "tier"_L1)
        return Codes<Tier>::list;
    if (fact == "state"_L1)
        return Codes<OrderState>::list;
    return {};
}

class PolicyTree final {
public:
    explicit PolicyTree(const QStringList &calendars) : m_calendars(calendars) {}

    std::vector<ClockPolicy> policies(const QByteArray &json)
    {
        const QJsonObject root = m_read.tree(json);
        m_read.only(root, {}, {"policies"_L1, "by"_L1});
        const QJsonArray list = m_read.list(root, "policies"_L1, {}, mostPolicies, true);
        std::vector<ClockPolicy> found;
        QSet<QString> ids;
        for (qsizetype i = 0; i < list.size() && !m_read.error(); ++i) {
            const QString path = JsonReader::entry(u"policies"_s, i);
            found.push_back(policy(m_read.object(list[i], path), path));
            if (ids.contains(found.back().id))
                m_read.fail(path + u".id"_s, u"stands there twice"_s);
            ids.insert(found.back().id);
        }
        return found;
    }

    const std::optional<Error> &error() const { return m_read.error(); }

private:
    ClockPolicy policy(const QJsonObject &object, const QString &path)
    {
        m_read.only(object, path,
                    {"id"_L1, "name"_L1, "track"_L1, "version"_L1, "active"_L1, "calendar"_L1,
                     "when"_L1, "targets"_L1});
        ClockPolicy made;
        made.id = m_read.text(object, "id"_L1, path, true);
        made.name = m_read.text(object, "name"_L1, path, true);
        made.track = m_read.text(object, "track"_L1, path);
        if (made.track.isEmpty())
            made.track = u"service"_s;
        if (object.contains("version"_L1))
            made.version = m_read.whole(object, "version"_L1, path, 1, 1'000'000'000);
        made.active = m_read.flag(object, "active"_L1, path, true);
        made.calendar = calendar(object, path);
        made.when = rule(object.value("when"_L1), path + u".when"_s);
        const QJsonArray list = m_read.list(object, "targets"_L1, path, mostTargets, true);
        QSet<QString> timed;
        for (qsizetype i = 0; i < list.size() && !m_read.error(); ++i) {
            const QString at = JsonReader::entry(path + u".targets"_s, i);
            made.targets.push_back(target(m_read.object(list[i], at), at, made.calendar));
            const ClockTarget &last = made.targets.back();
            const QString key = last.metric + u'/' + codeOf(last.duty);
            if (timed.contains(key))
                m_read.fail(at, u"the policy has another limit for "_s + key);
            timed.insert(key);
        }
        return made;
    }

    QString calendar(const QJsonObject &object, const QString &path)
    {
        const QString id = m_read.text(object, "calendar"_L1, path);
        if (!id.isEmpty() && !m_calendars.contains(id))
            m_read.fail(path + u".calendar"_s, u"there is no calendar \"%1\""_s.arg(id));
        return id;
    }

    ClockTarget target(const QJsonObject &object, const QString &path, const QString &usual)
    {
        m_read.only(object, path,
                    {"metric"_L1, "duty"_L1, "unit"_L1, "amount"_L1, "start"_L1, "stops"_L1,
                     "mayPause"_L1, "reopen"_L1, "warn"_L1, "calendar"_L1, "levels"_L1, "basis"_L1,
                     "verified"_L1});
        ClockTarget made;
        made.metric = m_read.text(object, "metric"_L1, path, true);
        made.duty = coded<ClockDuty>(object, "duty"_L1, path);
        made.unit = coded<ClockUnit>(object, "unit"_L1, path);
        made.amount = m_read.whole(object, "amount"_L1, path, 1,
                                   made.unit == ClockUnit::WorkDays ? ClockTarget::MostWorkdays
                                                                    : ClockTarget::MostMinutes);
        made.start = moment(m_read.text(object, "start"_L1, path, true), path + u".start"_s);
        for (const QString &stop : m_read.texts(object.value("stops"_L1), path + u".stops"_s, 10))
            made.stops += moment(stop, path + u".stops"_s);
        made.mayPause = m_read.flag(object, "mayPause"_L1, path, false);
        if (made.mayPause && (made.duty == ClockDuty::Legal || made.metric == "arrive"_L1 ||
                              made.metric == "firstContact"_L1))
            m_read.fail(path + u".mayPause"_s,
                        u"arrival, first contact and limits by law never pause"_s);
        if (object.contains("reopen"_L1))
            made.reopen = coded<OnReopen>(object, "reopen"_L1, path);
        if (object.contains("warn"_L1))
            made.warn = offset(object.value("warn"_L1), path + u".warn"_s, true);
        made.calendar = calendar(object, path);
        if (made.unit != ClockUnit::RealMinutes && made.calendar.isEmpty() && usual.isEmpty())
            m_read.fail(path + u".calendar"_s, u"working time needs a calendar"_s);
        made.basis = m_read.text(object, "basis"_L1, path);
        made.verified = m_read.flag(object, "verified"_L1, path, false);
        const QJsonArray list = m_read.list(object, "levels"_L1, path, mostLevels);
        for (qsizetype i = 0; i < list.size(); ++i)
            made.levels.push_back(level(list[i], JsonReader::entry(path + u".levels"_s, i)));
        return made;
    }

    template <typename E>
    E coded(const QJsonObject &object, QLatin1StringView name, const QString &path)
    {
        return m_read.code<E>(m_read.text(object, name, path, true), Codes<E>::list,
                              JsonReader::below(path, name));
    }

    QString moment(const QString &word, const QString &path)
    {
        (void)m_read.code<int>(word, momentCodes, path);
        return word;
    }

    ClockOffset offset(const QJsonValue &value, const QString &path, bool before)
    {
        const QJsonObject object = m_read.object(value, path);
        m_read.only(object, path, {"percent"_L1, "minutes"_L1});
        ClockOffset made;
        if (object.contains("percent"_L1) == object.contains("minutes"_L1))
            m_read.fail(path, u"needs either percent or minutes"_s);
        else if (object.contains("percent"_L1))
            made.percent = int(m_read.whole(object, "percent"_L1, path, 1, before ? 99 : 500));
        else
            made.minutes =
                m_read.whole(object, "minutes"_L1, path, -mostOffset, before ? -1 : mostOffset);
        return made;
    }

    ClockLevel level(const QJsonValue &value, const QString &path)
    {
        const QJsonObject object = m_read.object(value, path);
        m_read.only(object, path, {"at"_L1, "when"_L1, "actions"_L1});
        ClockLevel made;
        made.at = offset(object.value("at"_L1), path + u".at"_s, false);
        made.when = rule(object.value("when"_L1), path + u".when"_s);
        const QJsonArray list = m_read.list(object, "actions"_L1, path, mostLevels, true);
        for (qsizetype i = 0; i < list.size(); ++i) {
            const QString at = JsonReader::entry(path + u".actions"_s, i);
            const QJsonObject action = m_read.object(list[i], at);
            m_read.only(action, at, {"do"_L1, "who"_L1});
            const ClockAction read{m_read.text(action, "do"_L1, at, true),
                                   m_read.text(action, "who"_L1, at)};
            (void)m_read.code<int>(read.what, actionCodes, at + u".do"_s);
            if (!read.who.isEmpty() || read.what == "notify"_L1)
                (void)m_read.code<int>(read.who, whoCodes, at + u".who"_s);
            made.actions.push_back(read);
        }
        return made;
    }

    ClockRule rule(const QJsonValue &value, const QString &path)
    {
        ClockRule made;
        if (value.isUndefined())
            return made;
        const QJsonObject object = m_read.object(value, path);
        if (object.size() > mostTests)
            m_read.fail(path, u"more than %1 conditions"_s.arg(mostTests), ErrorKind::TooLarge);
        for (auto it = object.begin(); it != object.end() && !m_read.error(); ++it)
            made.push_back(test(it.key(), it.value(), path + u'.' + it.key().left(60)));
        return made;
    }

    ClockTest test(const QString &fact, const QJsonValue &value, const QString &path)
    {
        (void)m_read.code<int>(fact, factCodes, path);
        ClockTest made;
        made.fact = fact;
        if (!value.isObject()) {
            made.oneOf = values(fact, value, path);
            return made;
        }
        const QJsonObject object = value.toObject();
        m_read.only(object, path, {"not"_L1, "atLeast"_L1});
        if (object.contains("not"_L1) == object.contains("atLeast"_L1))
            m_read.fail(path, u"needs either not or atLeast"_s);
        else if (object.contains("atLeast"_L1))
            made.atLeast = m_read.whole(object, "atLeast"_L1, path, 0, 1'000'000);
        else
            made.oneOf = values(fact, object.value("not"_L1), path + u".not"_s);
        made.negated = object.contains("not"_L1);
        return made;
    }

    QStringList values(const QString &fact, const QJsonValue &value, const QString &path)
    {
        const QStringList found = m_read.texts(value, path, mostValues);
        const std::span<const QLatin1StringView> known = valuesOf(fact);
        for (const QString &one : found) {
            if (!known.empty())
                (void)m_read.code<int>(one, known, path);
        }
        return found;
    }

    const QStringList &m_calendars;
    JsonReader m_read;
};

}  // namespace

Result<std::vector<ClockPolicy>> readPolicies(const QByteArray &json, const QStringList &calendars)
{
    PolicyTree tree(calendars);
    std::vector<ClockPolicy> found = tree.policies(json);
    if (tree.error())
        return *tree.error();
    return found;
}

QStringList clockMoments()
{
    QStringList list;
    for (const QLatin1StringView code : momentCodes)
        list += code;
    return list;
}

}  // namespace touchline
