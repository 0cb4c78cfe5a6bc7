// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/rules/triage.h"

#include "domain/clocks/jsonreader.h"

#include <QtCore/QFile>
#include <QtCore/QSet>

#include <algorithm>

// Q_INIT_RESOURCE must stand outside of every namespace.
static void touchlineTriageResources() { Q_INIT_RESOURCE(domain); }

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace {

bool isTriageId(const QString &id)
{
    return !id.isEmpty() && id.size() <= 60 && std::all_of(id.begin(), id.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
}

std::vector<Family> triageFamilies(JsonReader &reader, const QString &code, const QString &path)
{
    std::vector<Family> families;
    if (code != "*"_L1)
        return {reader.code<Family>(code, Codes<Family>::list, path)};
    for (size_t i = 0; i < Codes<Family>::list.size(); ++i)
        families.push_back(Family(i));
    return families;
}

TriageRule readTriageRow(JsonReader &reader, const QJsonObject &object, const QString &path,
                         const GradesOf &grades)
{
    reader.only(object, path,
                {"id"_L1, "name"_L1, "active"_L1, "family"_L1, "when"_L1, "grade"_L1, "route"_L1,
                 "team"_L1});
    TriageRule row;
    row.id = reader.text(object, "id"_L1, path, true);
    if (!isTriageId(row.id))
        reader.fail(JsonReader::below(path, "id"_L1), u"must be 1 to 60 of a-z, 0-9 and \"-\""_s);
    row.name = reader.text(object, "name"_L1, path);
    row.active = reader.flag(object, "active"_L1, path, true);
    row.families = triageFamilies(reader, reader.text(object, "family"_L1, path, true),
                                  JsonReader::below(path, "family"_L1));
    row.grade = reader.text(object, "grade"_L1, path, true);
    std::erase_if(row.families, [&](Family family) { return !grades(family).contains(row.grade); });
    if (row.families.empty())
        reader.fail(JsonReader::below(path, "grade"_L1), u"is not a grade of this family"_s);
    row.route =
        reader.code<TriageRoute>(reader.text(object, "route"_L1, path, true),
                                 Codes<TriageRoute>::list, JsonReader::below(path, "route"_L1));
    row.team = reader.text(object, "team"_L1, path);
    if (!row.team.isEmpty() && row.route == TriageRoute::Expert)
        reader.fail(JsonReader::below(path, "team"_L1), u"is only for the route owner"_s);
    if (object.contains("when"_L1)) {
        const Result<Rule> when = Rule::read(object.value("when"_L1));
        if (when) {
            row.when = *when;
        } else {
            const QString below = when.error().field;
            reader.fail(JsonReader::below(path, "when"_L1) +
                            (below.isEmpty() || below.startsWith(u'[') ? below : u'.' + below),
                        when.error().detail, when.error().kind);
        }
    }
    return row;
}

}  // namespace

Result<TriageTable> readTriage(const QByteArray &json, const GradesOf &grades)
{
    JsonReader reader;
    const QJsonObject tree = reader.tree(json);
    if (!reader.error())
        reader.only(tree, {}, {"version"_L1, "rules"_L1, "by"_L1});
    TriageTable table;
    if (!reader.error())
        table.version = reader.whole(tree, "version"_L1, {}, 1, 1'000'000'000);
    QSet<QString> ids;
    qsizetype index = 0;
    const QJsonArray rows = reader.list(tree, "rules"_L1, {}, TriageTable::MostRules, true);
    for (const QJsonValue &value : rows) {
        if (reader.error())
            break;
        const QString path = JsonReader::entry(u"rules"_s, index++);
        table.rules.push_back(readTriageRow(reader, reader.object(value, path), path, grades));
        if (ids.contains(table.rules.back().id))
            reader.fail(JsonReader::below(path, "id"_L1), u"is there twice"_s);
        ids.insert(table.rules.back().id);
    }
    if (reader.error())
        return *reader.error();
    return table;
}

Result<TriageTable> shippedTriage(const GradesOf &grades)
{
    touchlineTriageResources();
    QFile file(u":/touchline/triage/triage.json"_s);
    return readTriage(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray(), grades);
}

std::vector<TriageStep> explainTriage(const TriageTable &table, const QJsonObject &facts)
{
    std::vector<TriageStep> steps;
    const Result<RuleValue> data = RuleValue::fromJson(facts);
    const Family family =
        fromCode<Family>(facts.value("order"_L1).toObject().value("family"_L1).toString());
    for (const TriageRule &row : table.rules) {
        if (!row.active ||
            std::find(row.families.begin(), row.families.end(), family) == row.families.end())
            continue;
        const Result<bool> holds = data ? row.when.holds(*data) : Result<bool>(data.error());
        steps.push_back({row.id, holds && *holds, holds ? QString() : holds.error().detail});
        if (steps.back().holds)
            break;
    }
    return steps;
}

TriageDecision triage(const TriageTable &table, const QJsonObject &facts)
{
    TriageDecision decision;
    decision.version = table.version;
    const std::vector<TriageStep> steps = explainTriage(table, facts);
    if (steps.empty() || !steps.back().holds)
        return decision;
    const auto row =
        std::find_if(table.rules.begin(), table.rules.end(),
                     [&](const TriageRule &one) { return one.id == steps.back().rule; });
    decision.rule = row->id;
    decision.grade = row->grade;
    decision.route = row->route;
    decision.team = row->team;
    return decision;
}

}  // namespace touchline
