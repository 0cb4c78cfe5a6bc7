// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/intake/demoanswers.h"

#include "domain/forms/formstate.h"
#include "server/intake/dice.h"

#include <QtCore/QDateTime>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace touchline::intake {
namespace {

constexpr qint64 demoDayMs = 86'400'000;
constexpr qint64 fenOfYuan = 100;

struct DemoRange {
    QLatin1StringView key;
    qint64 least;
    qint64 most;
};
constexpr std::array demoNumbers{DemoRange{"reading"_L1, 1'203, 18'642},
                                 DemoRange{"want"_L1, 8, 40},
                                 DemoRange{"have"_L1, 4, 8},
                                 DemoRange{"months"_L1, 1, 12},
                                 DemoRange{"error"_L1, 0, 3},
                                 DemoRange{"people"_L1, 5, 8},
                                 DemoRange{"balance"_L1, 0, 320},
                                 DemoRange{"price"_L1, 1'299, 5'999}};

struct DemoText {
    QLatin1StringView key;
    QStringView text;
};
constexpr std::array demoTexts{DemoText{"noticeNumber"_L1, u"云反诈停〔2026〕第 0417 号"},
                               DemoText{"use"_L1, u"自用号码，近期因售卖二手物品频繁联系陌生人。"},
                               DemoText{"newHolder"_L1, u"沈嘉怡"},
                               DemoText{"cardNumber"_L1, u"89860000000000000001"},
                               DemoText{"otherAppliance"_L1, u"净水器"},
                               DemoText{"homeProvince"_L1, u"邻省"}};

qint64 numberFor(const FormField &field, Dice &dice)
{
    for (const DemoRange &range : demoNumbers) {
        if (field.key == range.key)
            return dice.between(range.least, range.most);
    }
    const qint64 least = qint64(field.min.value_or(0));
    const qint64 most = field.max ? std::min(qint64(*field.max), least + 20) : least + 20;
    return dice.between(std::max<qint64>(least, 1), std::max<qint64>(most, 1));
}

QString answerTo(const FormField &field, const FieldState &state, qint64 atMs, Dice &dice)
{
    switch (field.kind) {
    case AnswerKind::Choice: return state.offered.isEmpty() ? QString() : dice.pick(state.offered);
    case AnswerKind::Number: return QString::number(numberFor(field, dice));
    case AnswerKind::Money: return QString::number(numberFor(field, dice) * fenOfYuan);
    case AnswerKind::Flag: return TickedAnswer;
    case AnswerKind::Time: return u"%1:30"_s.arg(dice.between(10, 21));
    case AnswerKind::Date:
        return QDateTime::fromMSecsSinceEpoch(atMs - dice.between(0, 5) * demoDayMs, Qt::UTC)
            .date()
            .toString(Qt::ISODate);
    case AnswerKind::Text:
    case AnswerKind::LongText:
        for (const DemoText &known : demoTexts) {
            if (field.key == known.key)
                return known.text.left(field.longest).toString();
        }
        return u"已与客户核对"_s.left(field.longest);
    case AnswerKind::Unknown: return {};
    }
    Q_UNREACHABLE();
}

}  // namespace

const FormShelf &demoForms()
{
    static const FormShelf shelf(shippedOrderTypes());
    return shelf;
}

QString demoType(const WorkOrder &order)
{
    if (const TypeForm *form = demoForms().ofCategory(order.category, order.family))
        return form->code;
    // Who only asks about something is not asked what its application is.
    const QString last = order.category.section(u'›', -1);
    return demoForms().of(last) ? QString() : last;
}

void answerForm(WorkOrder &order, OrderState to, qint64 atMs)
{
    const TypeForm *form = demoForms().of(order.orderType);
    if (!form)
        return;
    // Dice of its own: what orders are asked for does not change who calls about what.
    Dice dice(order.id.value.toRfc4122().right(6).toHex().toULongLong(nullptr, 16), quint64(to));
    // An answer may bring another question: as often as the form has any.
    for (qsizetype i = 0; i < TypeForm::MostFields + TypeForm::MostChecks; ++i) {
        const std::vector<FormFault> missing = missingFor(*form, order, to);
        if (missing.empty())
            break;
        const QString key = missing.front().field.section(u'.', 1);
        QString answer = TickedAnswer;
        for (size_t at = 0; at < form->fields.size(); ++at) {
            if (form->fields[at].key == key)
                answer = answerTo(form->fields[at], formState(*form, order).fields[at], atMs, dice);
        }
        order.answers = withAnswer(order.answers, key, answer);
    }
    // Some of what comes next is done already.
    for (const FormCheck &check : form->checks) {
        if (progressOf(to) >= progressOf(OrderState::Taken) && dice.percent(40))
            order.answers = withAnswer(order.answers, check.key, TickedAnswer);
    }
}

}  // namespace touchline::intake
