// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/forms/formstate.h"

#include "domain/rules/orderfacts.h"

#include <QtCore/QDate>
#include <QtCore/QRegularExpression>
#include <QtCore/QTime>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace {

/// What the rules of a form may ask: the order, and what was answered and is shown.
class FormData final {
public:
    explicit FormData(const WorkOrder &order)
        : m_order(ruleData({order}, {}, {}).member(u"order"_s)), m_answers(answersOf(order.answers))
    {}

    [[nodiscard]] QStringList given(const QString &key) const { return m_answers.value(key); }
    void hide(const QString &key)
    {
        if (m_answers.remove(key) > 0)
            m_data.reset();
    }
    /// A rule that fails says `otherwise`.
    [[nodiscard]] bool holds(const Rule &rule, bool otherwise)
    {
        if (!m_data)
            m_data = made();
        const Result<bool> result = rule.holds(*m_data);
        return result ? *result : otherwise;
    }

private:
    [[nodiscard]] RuleValue made() const
    {
        RuleValue::Entries entries;
        for (const auto &[key, values] : m_answers.asKeyValueRange()) {
            // Two answers are none as long as nobody has chosen.
            if (values.size() == 1)
                entries.emplace_back(key, values.first());
        }
        return RuleValue::object(
            {{u"order"_s, m_order}, {u"answers"_s, RuleValue::object(std::move(entries))}});
    }

    RuleValue m_order;
    QMap<QString, QStringList> m_answers;
    std::optional<RuleValue> m_data;
};

QStringList offeredOf(const FormField &field, FormData &data)
{
    QStringList values;
    bool any = false;
    for (const Offering &offering : field.offered) {
        if (!data.holds(offering.when, false))
            continue;
        any = true;
        values += offering.values;
    }
    if (field.kind != AnswerKind::Choice)
        return values;
    QStringList ordered;
    for (const AnswerChoice &option : field.options) {
        if (!any || values.contains(option.value))
            ordered += option.value;
    }
    return ordered;
}

QLatin1StringView wrongIn(const FormField &field, const FieldState &state)
{
    if (state.given.size() > 1)
        return "answer_twice"_L1;
    if (state.given.isEmpty())
        return {};
    const QString &value = state.given.first();
    if (const auto why = whyNotAnswer(field, value); !why.isEmpty())
        return why;
    if (field.kind == AnswerKind::Choice && !state.offered.contains(value))
        return "answer_not_offered"_L1;
    return {};
}

QLatin1StringView whyNotNumber(const FormField &field, const QString &value)
{
    static const QRegularExpression number(u"^-?[0-9]{1,12}(\\.[0-9]{1,6})?$"_s);
    static const QRegularExpression fen(u"^-?[0-9]{1,13}$"_s);
    const bool money = field.kind == AnswerKind::Money;
    if (!(money ? fen : number).match(value).hasMatch())
        return "answer_bad_number"_L1;
    const qsizetype point = value.indexOf(u'.');
    if (point >= 0 && value.size() - point - 1 > field.decimals)
        return "answer_bad_number"_L1;
    const double found = value.toDouble();
    const bool beyond = (field.min && found < *field.min) || (field.max && found > *field.max);
    return beyond ? "answer_out_of_range"_L1 : QLatin1StringView();
}

bool asksFor(const FormField &field, const FieldState &state, int from, int to)
{
    const int due = progressOf(field.requiredFrom);
    return state.shown && state.required && due <= to && to > from;
}

}  // namespace

QLatin1StringView whyNotAnswer(const FormField &field, const QString &value)
{
    switch (field.kind) {
    case AnswerKind::Text:
    case AnswerKind::LongText: {
        const bool lines = field.kind == AnswerKind::Text && value.contains(u'\n');
        return lines || value.size() > field.longest || value.trimmed().isEmpty()
                   ? "answer_bad_text"_L1
                   : QLatin1StringView();
    }
    case AnswerKind::Number:
    case AnswerKind::Money: return whyNotNumber(field, value);
    case AnswerKind::Flag:
        return value == TickedAnswer ? QLatin1StringView() : "answer_bad_tick"_L1;
    case AnswerKind::Date:
        return value.size() == 10 && QDate::fromString(value, Qt::ISODate).isValid()
                   ? QLatin1StringView()
                   : "answer_bad_date"_L1;
    case AnswerKind::Time:
        return value.size() == 5 && QTime::fromString(value, u"HH:mm"_s).isValid()
                   ? QLatin1StringView()
                   : "answer_bad_time"_L1;
    case AnswerKind::Choice:
        return std::any_of(field.options.begin(), field.options.end(),
                           [&value](const AnswerChoice &o) { return o.value == value; })
                   ? QLatin1StringView()
                   : "answer_bad_choice"_L1;
    case AnswerKind::Unknown: return {};
    }
    Q_UNREACHABLE();
}

FormState formState(const TypeForm &form, const WorkOrder &order)
{
    FormState state;
    FormData data(order);
    for (const FormField &field : form.fields) {
        state.fields.push_back(
            {.shown = data.holds(field.shown, true), .given = data.given(field.key)});
        if (!state.fields.back().shown)
            data.hide(field.key);
    }
    for (size_t i = 0; i < form.fields.size(); ++i) {
        const FormField &field = form.fields[i];
        FieldState &one = state.fields[i];
        one.required = field.required && data.holds(*field.required, false);
        one.offered = offeredOf(field, data);
        if (one.shown)
            one.wrong = wrongIn(field, one);
        if (!one.wrong.isEmpty())
            state.wrong.push_back({answerField(field.key), one.wrong});
    }
    for (const FormCheck &check : form.checks) {
        const CheckState one{data.holds(check.shown, true),
                             data.given(check.key).contains(TickedAnswer)};
        state.checksShown += one.shown ? 1 : 0;
        state.checksDone += one.shown && one.done ? 1 : 0;
        state.checks.push_back(one);
    }
    return state;
}

std::optional<FormFault> wrongAnswer(const TypeForm *form, const QStringList &before,
                                     const QStringList &after)
{
    for (const QString &entry : after) {
        if (before.contains(entry))
            continue;
        const auto answer = readAnswer(entry);
        if (!answer)
            return FormFault{u"answers"_s, "bad_answer"_L1};
        if (!form)
            continue;
        const FormField *field = form->field(answer->key);
        const FormCheck *check = form->check(answer->key);
        const QLatin1StringView why = field ? whyNotAnswer(*field, answer->value)
                                      : check && answer->value != TickedAnswer
                                          ? "answer_bad_tick"_L1
                                          : QLatin1StringView();
        if (!why.isEmpty())
            return FormFault{answerField(answer->key), why};
    }
    return std::nullopt;
}

int progressOf(OrderState state)
{
    using S = OrderState;
    switch (state) {
    case S::Accepted: return 1;
    case S::Triage: return 2;
    case S::Graded: return 3;
    case S::Dispatched: return 4;
    case S::Taken: return 5;
    case S::Processing:
    case S::Suspended:
    case S::Escalated: return 6;
    case S::Replied:
    // An answer at once is one.
    case S::ResolvedAtFirst: return 7;
    case S::Audit:
    case S::Dispute: return 8;
    case S::Callback: return 9;
    case S::Rated: return 10;
    case S::Archived: return 11;
    // Nothing is asked of what is given up.
    case S::Withdrawn:
    case S::Rejected:
    case S::Unknown: return 0;
    }
    Q_UNREACHABLE();
}

std::vector<FormFault> missingFor(const TypeForm &form, const WorkOrder &order, OrderState to)
{
    std::vector<FormFault> missing;
    const int from = progressOf(order.state);
    const int next = progressOf(to);
    if (next <= from)
        return missing;
    const FormState state = formState(form, order);
    for (size_t i = 0; i < form.fields.size(); ++i) {
        const FormField &field = form.fields[i];
        const FieldState &one = state.fields[i];
        if (!asksFor(field, one, from, next))
            continue;
        if (one.given.isEmpty())
            missing.push_back({answerField(field.key), "needs_answer"_L1});
        else if (!one.wrong.isEmpty())
            missing.push_back({answerField(field.key), one.wrong});
    }
    for (size_t i = 0; i < form.checks.size(); ++i) {
        const FormCheck &check = form.checks[i];
        if (state.checks[i].shown && !state.checks[i].done && progressOf(check.from) <= next)
            missing.push_back({answerField(check.key), "needs_check"_L1});
    }
    return missing;
}

Verdict mayMove(const WorkOrder &order, const MoveRequest &move, const Actor &actor,
                const Facts &facts, const TypeForm *form)
{
    const Verdict verdict = mayMove(order, move, actor, facts);
    if (!form || verdict.answer == Answer::No)
        return verdict;
    const std::vector<FormFault> missing = missingFor(*form, order, move.to);
    return missing.empty() ? verdict : Verdict{Answer::No, missing.front().code};
}

}  // namespace touchline
