// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/rules/grading.h"

#include <QtCore/QFile>

#include <algorithm>

// Q_INIT_RESOURCE must stand outside of every namespace.
static void touchlineGradeResources() { Q_INIT_RESOURCE(domain); }

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace {

QByteArray gradingFile(const QString &name)
{
    touchlineGradeResources();
    QFile file(u":/touchline/triage/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

QStringList shippedGrades(Family family)
{
    static const QString text = QString::fromUtf8(gradingFile(u"grades.txt"_s));
    QStringList others;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
        QStringList words = line.split(u' ', Qt::SkipEmptyParts);
        const QString name = words.isEmpty() ? QString() : words.takeFirst();
        if (name == codeOf(family))
            return words;
        if (name == "*"_L1)
            others = words;
    }
    return others;
}

QString raisedGrade(Family family, const QString &grade)
{
    const QStringList grades = shippedGrades(family);
    const qsizetype place = grades.indexOf(grade);
    return place > 0 ? grades[place - 1] : grade;
}

QByteArray shippedTriageDocument() { return gradingFile(u"triage.json"_s); }

TriageTablePtr triageInForce(const std::vector<ClockSetting> &settings)
{
    std::vector<const ClockSetting *> tables;
    for (const ClockSetting &setting : settings) {
        if (setting.kind == SettingKind::Triage)
            tables.push_back(&setting);
    }
    std::sort(tables.begin(), tables.end(), [](const ClockSetting *a, const ClockSetting *b) {
        return a->revision > b->revision;
    });
    for (const ClockSetting *setting : tables) {
        auto table = readTriage(setting->document.toUtf8(), shippedGrades);
        if (table)
            return std::make_shared<const TriageTable>(*std::move(table));
    }
    return nullptr;
}

bool isForTable(const WorkOrder &order)
{
    const bool early = order.state == OrderState::Accepted || order.state == OrderState::Triage;
    return order.grade.isEmpty() || (early && !order.triageRule.isEmpty());
}

std::optional<TriageDecision> gradeByTable(const TriageTable &table, const RuleSubject &subject,
                                           Instant now)
{
    if (!isForTable(subject.order))
        return std::nullopt;
    // Its own earlier word is no reason for the next one.
    WorkOrder order = subject.order;
    order.grade.clear();
    order.triageRule.clear();
    RuleSubject asked{order, subject.customer, subject.service, subject.changed};
    const TriageDecision decision = triage(table, ruleFacts(asked, {}, now));
    return decision.rule.isEmpty() ? std::nullopt : std::optional(decision);
}

QString triageRuleName(const TriageTable &table, const QString &rule)
{
    for (const TriageRule &row : table.rules) {
        if (row.id == rule)
            return row.name.isEmpty() ? row.id : row.name;
    }
    return rule;
}

}  // namespace touchline
