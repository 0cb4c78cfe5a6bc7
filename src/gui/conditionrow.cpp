// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/conditionrow.h"

#include "gui/catalogue.h"
#include "gui/plain.h"
#include "gui/timeedit.h"
#include "gui/tokenicon.h"
#include "gui/words.h"
#include "ui_conditionrow.h"

#include <QtCore/QJsonArray>
#include <QtWidgets/QMenu>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr std::array<int, 3> unitMinutes{1, 60, 24 * 60};
const QString meName = u"me"_s;
const QString myTeamName = u"myTeam"_s;

QString textOf(const QUuid &id) { return id.toString(QUuid::WithoutBraces); }

bool isTeam(const QString &field) { return field.endsWith("Team"_L1); }

bool isRegion(const QString &field) { return field == "order.region"_L1; }

}  // namespace

ConditionRow::ConditionRow(const Context &context, const ConditionChoices &choices, QWidget *parent)
    : QWidget(parent), m_choices(choices), m_ui(std::make_unique<Ui::ConditionRow>())
{
    m_ui->setupUi(this);
    makePlain(*this);
    for (const OfferedField &offered : choices.fields)
        m_ui->fieldBox->addItem(offered.words, offered.field.name);
    m_ui->unitBox->addItems({tr("minutes"), tr("hours"), tr("days")});
    m_ui->removeButton->setIcon(tokenIcon(context.look, Glyph::Close, &Tokens::muted));
    // Many values never push the row out of sight; the tool tip names them all.
    m_ui->manyButton->setMinimumWidth(80);
    m_ui->manyButton->setMenu(new QMenu(m_ui->manyButton));
    connect(m_ui->removeButton, &QToolButton::clicked, this, &ConditionRow::removeWanted);
    connect(m_ui->fieldBox, &QComboBox::currentIndexChanged, this, [this] {
        fillComparisons();
        tell();
    });
    connect(m_ui->comparisonBox, &QComboBox::currentIndexChanged, this, [this] {
        fillEditor();
        tell();
    });
    connect(m_ui->textEdit, &QLineEdit::textChanged, this, &ConditionRow::tell);
    for (QSpinBox *box : {m_ui->numberBox, m_ui->number2Box, m_ui->spanBox})
        connect(box, &QSpinBox::valueChanged, this, &ConditionRow::tell);
    for (QComboBox *box : {m_ui->unitBox, m_ui->choiceBox})
        connect(box, &QComboBox::currentIndexChanged, this, &ConditionRow::tell);
    connect(m_ui->timeEdit, &QDateTimeEdit::dateTimeChanged, this, &ConditionRow::tell);
    showTime(*m_ui->timeEdit, context.desk.nowMs());
    fillSpan(60);
    fillComparisons();
}

ConditionRow::~ConditionRow() = default;

void ConditionRow::tell()
{
    if (!m_filling)
        emit changed();
}

const OfferedField *ConditionRow::field() const
{
    const int at = m_ui->fieldBox->currentIndex();
    return at >= 0 && at < m_choices.fields.size() ? &m_choices.fields[at] : nullptr;
}

RuleComparison ConditionRow::comparison() const
{
    return RuleComparison(m_ui->comparisonBox->currentData().toInt());
}

ConditionRow::Editor ConditionRow::editor() const
{
    const OfferedField *now = field();
    switch (comparison()) {
    case RuleComparison::IsSet:
    case RuleComparison::IsNotSet: return Editor::Nothing;
    case RuleComparison::OneOf:
    case RuleComparison::NoneOf: return Editor::Many;
    case RuleComparison::WithinLast:
    case RuleComparison::WithinNext:
    case RuleComparison::LongerAgoThan: return Editor::Span;
    default: break;
    }
    if (!now)
        return Editor::Text;
    switch (now->field.kind) {
    case Kind::Time: return Editor::Time;
    case Kind::Integer:
    case Kind::Money:
    case Kind::Counter: return Editor::Number;
    case Kind::Flag:
    case Kind::Reference: return Editor::Choice;
    default: break;
    }
    const bool branch =
        now->field.name == "order.category"_L1 && comparison() == RuleComparison::InBranch;
    // Nobody knows the codes of all regions by heart.
    const bool region = isRegion(now->field.name) && (comparison() == RuleComparison::Is ||
                                                      comparison() == RuleComparison::IsNot);
    return branch || region ? Editor::Choice : Editor::Text;
}

void ConditionRow::fillComparisons()
{
    const bool was = std::exchange(m_filling, true);
    m_ui->comparisonBox->clear();
    if (const OfferedField *now = field()) {
        for (const RuleComparison comparison : comparisonsOf(now->field)) {
            const bool time = now->field.kind == Kind::Time;
            const QString text = time && comparison == RuleComparison::Less ? tr("is before")
                                 : time && comparison == RuleComparison::AtLeast
                                     ? tr("is at or after")
                                     : words(comparison);
            m_ui->comparisonBox->addItem(text, int(comparison));
        }
    }
    fillEditor();
    m_filling = was;
}

void ConditionRow::fillEditor()
{
    const bool was = std::exchange(m_filling, true);
    const Editor wanted = editor();
    m_ui->editors->setCurrentIndex(int(wanted));
    const bool two = comparison() == RuleComparison::Between;
    m_ui->andLabel->setVisible(two);
    m_ui->number2Box->setVisible(two);
    if (wanted == Editor::Choice)
        fillChoice();
    else if (wanted == Editor::Many)
        fillMany();
    m_filling = was;
}

void ConditionRow::fillChoice()
{
    const OfferedField *now = field();
    QComboBox &box = *m_ui->choiceBox;
    const QVariant kept = box.currentData();
    box.clear();
    if (!now)
        return;
    if (now->field.kind == Kind::Flag) {
        box.addItem(tr("yes"), true);
        box.addItem(tr("no"), false);
    } else if (now->field.kind == Kind::Reference) {
        const bool team = isTeam(now->field.name);
        box.addItem(team ? tr("my team") : tr("me"), team ? myTeamName : meName);
        for (const auto &[name, id] : team ? m_choices.teams : m_choices.users)
            box.addItem(name, textOf(id));
    } else if (isRegion(now->field.name)) {
        for (const auto &[name, code] : m_choices.regions)
            box.addItem(name, code);
    } else {
        for (const QString &path : categories()) {
            // Branches too: what lies below them is meant.
            for (QString branch = path; !branch.isEmpty(); branch = branch.section(u'›', 0, -2)) {
                if (box.findData(branch) < 0)
                    box.addItem(branch, branch);
            }
        }
        box.model()->sort(0);
    }
    if (const int at = box.findData(kept); at >= 0)
        box.setCurrentIndex(at);
}

void ConditionRow::fillMany()
{
    QMenu *menu = m_ui->manyButton->menu();
    menu->clear();
    m_many.clear();
    if (const OfferedField *now = field()) {
        for (const QLatin1StringView code : now->field.codes) {
            QAction *action = menu->addAction(ruleCodeWords(now->field.name, code));
            action->setCheckable(true);
            action->setData(QString(code));
            connect(action, &QAction::toggled, this, [this] {
                showMany();
                tell();
            });
            m_many.push_back(action);
        }
    }
    showMany();
}

void ConditionRow::showMany()
{
    QStringList chosen;
    for (const QAction *action : m_many) {
        if (action->isChecked())
            chosen += action->text();
    }
    const QString all = chosen.join(tr(", "));
    constexpr int longest = 60;
    m_ui->manyButton->setText(chosen.isEmpty()        ? tr("Choose…")
                              : all.size() <= longest ? all
                                                      : all.left(longest) + u'…');
    setPlainToolTip(*m_ui->manyButton, chosen.isEmpty() ? tr("Choose one or several") : all);
}

void ConditionRow::fillSpan(double minutes)
{
    int unit = 2;
    while (unit > 0 && int(minutes) % unitMinutes[size_t(unit)] != 0)
        --unit;
    if (int(minutes) == 0)
        unit = 1;
    m_ui->unitBox->setCurrentIndex(unit);
    m_ui->spanBox->setValue(int(minutes) / unitMinutes[size_t(unit)]);
}

void ConditionRow::takeField(const QString &name)
{
    int at = m_ui->fieldBox->findData(name);
    m_kept = at < 0 ? name : QString();
    m_ui->fieldBox->setCurrentIndex(at);
    m_ui->fieldBox->setEnabled(at >= 0);
}

void ConditionRow::show(const RuleCondition &condition)
{
    const bool was = std::exchange(m_filling, true);
    takeField(condition.field);
    fillComparisons();
    // "is me" is shown as "is" with "me" among the people; one code as a list of one.
    RuleComparison comparison = condition.comparison;
    QJsonValue value = condition.value;
    const bool code = field() && field()->field.kind == Kind::Code;
    if (comparison == RuleComparison::SameAs)
        comparison = RuleComparison::Is;
    else if (comparison == RuleComparison::NotSameAs)
        comparison = RuleComparison::IsNot;
    else if (code && (comparison == RuleComparison::Is || comparison == RuleComparison::IsNot)) {
        comparison =
            comparison == RuleComparison::Is ? RuleComparison::OneOf : RuleComparison::NoneOf;
        value = QJsonArray{value};
    }
    if (m_ui->comparisonBox->findData(int(comparison)) < 0)
        m_ui->comparisonBox->addItem(words(comparison), int(comparison));
    m_ui->comparisonBox->setCurrentIndex(m_ui->comparisonBox->findData(int(comparison)));
    fillEditor();
    showValue(value);
    m_filling = was;
}

void ConditionRow::showValue(const QJsonValue &value)
{
    switch (editor()) {
    case Editor::Nothing: return;
    case Editor::Text: m_ui->textEdit->setText(value.toString()); return;
    case Editor::Number:
        if (value.isArray()) {
            m_ui->numberBox->setValue(value[0].toInt());
            m_ui->number2Box->setValue(value[1].toInt());
        } else {
            m_ui->numberBox->setValue(value.toInt());
        }
        return;
    case Editor::Span: fillSpan(value.toDouble()); return;
    case Editor::Choice: {
        int at = m_ui->choiceBox->findData(value.toVariant());
        if (at < 0 && !value.toString().isEmpty()) {
            // Somebody who left, or a team or a region that is not held here.
            const bool named = field() && field()->field.kind == Kind::Reference;
            m_ui->choiceBox->addItem(named ? notHeldWords(field()->field.name) : value.toString(),
                                     value.toString());
            at = m_ui->choiceBox->count() - 1;
        }
        m_ui->choiceBox->setCurrentIndex(at);
        return;
    }
    case Editor::Many: {
        const QJsonArray chosen = value.toArray();
        for (QAction *action : m_many)
            action->setChecked(chosen.contains(action->data().toString()));
        showMany();
        return;
    }
    case Editor::Time: showTime(*m_ui->timeEdit, qint64(value.toDouble())); return;
    }
}

QJsonValue ConditionRow::value() const
{
    switch (editor()) {
    case Editor::Nothing: return QJsonValue::Undefined;
    case Editor::Text: return m_ui->textEdit->text().trimmed();
    case Editor::Number:
        if (comparison() == RuleComparison::Between)
            return QJsonArray{qMin(m_ui->numberBox->value(), m_ui->number2Box->value()),
                              qMax(m_ui->numberBox->value(), m_ui->number2Box->value())};
        return m_ui->numberBox->value();
    case Editor::Span:
        return double(m_ui->spanBox->value()) *
               unitMinutes[size_t(qMax(0, m_ui->unitBox->currentIndex()))];
    case Editor::Choice: return QJsonValue::fromVariant(m_ui->choiceBox->currentData());
    case Editor::Many: {
        QJsonArray chosen;
        for (const QAction *action : m_many) {
            if (action->isChecked())
                chosen += action->data().toString();
        }
        return chosen;
    }
    case Editor::Time: return double(shownTime(*m_ui->timeEdit));
    }
    return QJsonValue::Undefined;
}

RuleCondition ConditionRow::condition() const
{
    RuleCondition condition{m_kept.isEmpty() && field() ? field()->field.name : m_kept,
                            comparison(), value()};
    const QString text = condition.value.toString();
    if (editor() == Editor::Choice && (text == meName || text == myTeamName)) {
        condition.comparison = condition.comparison == RuleComparison::Is
                                   ? RuleComparison::SameAs
                                   : RuleComparison::NotSameAs;
    }
    return condition;
}

bool ConditionRow::isComplete() const
{
    switch (editor()) {
    case Editor::Text: return !m_ui->textEdit->text().trimmed().isEmpty();
    case Editor::Many: return !value().toArray().isEmpty();
    case Editor::Choice: return m_ui->choiceBox->currentIndex() >= 0;
    default: return true;
    }
}

void ConditionRow::renewChoices()
{
    if (editor() != Editor::Choice || !field() ||
        (field()->field.kind != Kind::Reference && !isRegion(field()->field.name)))
        return;
    const QString chosen = m_ui->choiceBox->currentData().toString();
    const bool was = std::exchange(m_filling, true);
    fillChoice();
    showValue(chosen);
    m_filling = was;
}

}  // namespace touchline::gui
