// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/actionrow.h"

#include "gui/catalogue.h"
#include "gui/plain.h"
#include "gui/ruletexts.h"
#include "gui/tokenicon.h"
#include "gui/variablewords.h"
#include "gui/words.h"
#include "ui_actionrow.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr std::array offeredActions{ActionKind::Set,   ActionKind::AddTag,  ActionKind::RemoveTag,
                                    ActionKind::Team,  ActionKind::Handler, ActionKind::Grade,
                                    ActionKind::Move,  ActionKind::Note,    ActionKind::Reply,
                                    ActionKind::Nudge, ActionKind::Watch};

bool isLong(ActionKind kind) { return kind == ActionKind::Note || kind == ActionKind::Reply; }

QStringList everyGrade()
{
    QStringList grades;
    for (size_t i = 0; i < Codes<Family>::list.size(); ++i)
        grades += gradesOf(Family(i));
    grades.removeDuplicates();
    return grades;
}

}  // namespace

ActionRow::ActionRow(const Context &context, const ActionChoices &choices, AutomationKind kind,
                     QWidget *parent)
    : QWidget(parent),
      m_choices(choices),
      m_automation(kind),
      m_ui(std::make_unique<Ui::ActionRow>())
{
    m_ui->setupUi(this);
    makePlain(*this);
    for (const ActionKind one : offeredActions) {
        if (kind == AutomationKind::Macro || one != ActionKind::Nudge)
            m_ui->kindBox->addItem(actionWords(one), int(one));
    }
    for (const FieldType *field : settableFields())
        m_ui->fieldBox->addItem(fieldWords(field->name), QString(field->name));
    m_ui->upButton->setIcon(tokenIcon(context.look, Glyph::Up, &Tokens::muted));
    m_ui->downButton->setIcon(tokenIcon(context.look, Glyph::Down, &Tokens::muted));
    m_ui->removeButton->setIcon(tokenIcon(context.look, Glyph::Close, &Tokens::muted));
    connect(m_ui->upButton, &QToolButton::clicked, this, &ActionRow::upWanted);
    connect(m_ui->downButton, &QToolButton::clicked, this, &ActionRow::downWanted);
    connect(m_ui->removeButton, &QToolButton::clicked, this, &ActionRow::removeWanted);
    for (QComboBox *box : {m_ui->kindBox, m_ui->fieldBox}) {
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            arrange();
            tell();
        });
    }
    connect(m_ui->choiceBox, &QComboBox::currentIndexChanged, this, &ActionRow::tell);
    connect(m_ui->numberBox, &QSpinBox::valueChanged, this, &ActionRow::tell);
    connect(m_ui->textEdit, &QLineEdit::textChanged, this, &ActionRow::tell);
    connect(m_ui->longEdit, &QPlainTextEdit::textChanged, this, &ActionRow::tell);
    arrange();
}

ActionRow::~ActionRow() = default;

void ActionRow::setPlace(bool first, bool last)
{
    m_ui->upButton->setEnabled(!first);
    m_ui->downButton->setEnabled(!last);
}

QWidget *ActionRow::textPlace() const
{
    return !m_ui->textEdit->isHidden()   ? static_cast<QWidget *>(m_ui->textEdit)
           : !m_ui->longEdit->isHidden() ? m_ui->longEdit
                                         : nullptr;
}

void ActionRow::tell()
{
    if (!m_filling)
        emit changed();
}

ActionKind ActionRow::kind() const
{
    return m_ui->kindBox->isHidden() ? ActionKind::Unknown
                                     : ActionKind(m_ui->kindBox->currentData().toInt());
}

const FieldType *ActionRow::field() const
{
    const QString name = m_ui->fieldBox->currentData().toString();
    const int place = typeOf<WorkOrder>().indexOf(name);
    return place < 0 ? nullptr : &typeOf<WorkOrder>().fields[size_t(place)];
}

void ActionRow::arrange()
{
    const bool was = std::exchange(m_filling, true);
    const ActionKind now = kind();
    const FieldType *set = now == ActionKind::Set ? field() : nullptr;
    const bool flagOrCode = set && (set->kind == Kind::Flag || set->kind == Kind::Code);
    const bool number = set && set->kind == Kind::Integer;
    const bool choice = flagOrCode || now == ActionKind::Team || now == ActionKind::Handler ||
                        now == ActionKind::Watch || now == ActionKind::Move ||
                        now == ActionKind::Grade;
    m_ui->fieldBox->setVisible(now == ActionKind::Set);
    m_ui->choiceBox->setVisible(choice);
    m_ui->numberBox->setVisible(number);
    m_ui->textEdit->setVisible((set && !flagOrCode && !number) || now == ActionKind::AddTag ||
                               now == ActionKind::RemoveTag || now == ActionKind::Move);
    m_ui->textEdit->setPlaceholderText(now == ActionKind::Move ? tr("Reason, if one is needed")
                                                               : QString());
    m_ui->longEdit->setVisible(isLong(now));
    m_ui->keptLabel->setVisible(now == ActionKind::Unknown);
    if (choice)
        fillChoice();
    m_filling = was;
}

void ActionRow::fillChoice()
{
    QComboBox &box = *m_ui->choiceBox;
    const QString before = box.currentData().toString();
    box.clear();
    const auto people = [&](const QList<std::pair<QUuid, QString>> &those) {
        for (const auto &[id, name] : those)
            box.addItem(name, id.toString(QUuid::WithoutBraces));
    };
    const bool somebody = m_automation != AutomationKind::TimeRule;
    switch (kind()) {
    case ActionKind::Handler:
    case ActionKind::Watch:
        if (somebody)
            box.addItem(m_automation == AutomationKind::Macro ? tr("Me") : tr("Who changed it"),
                        u"me"_s);
        if (kind() == ActionKind::Handler)
            box.addItem(tr("Nobody"), u"nobody"_s);
        people(m_choices.users);
        break;
    case ActionKind::Team:
        if (somebody)
            box.addItem(m_automation == AutomationKind::Macro ? tr("My team")
                                                              : tr("Team of who changed it"),
                        u"mine"_s);
        people(m_choices.teams);
        break;
    case ActionKind::Move:
        for (size_t i = 0; i < Codes<OrderState>::list.size(); ++i)
            box.addItem(words(OrderState(i)), QString(Codes<OrderState>::list[i]));
        break;
    case ActionKind::Grade:
        for (const QString &grade : everyGrade())
            box.addItem(grade, grade);
        break;
    default:
        if (const FieldType *set = field(); set && set->kind == Kind::Flag) {
            box.addItem(tr("Yes"), u"true"_s);
            box.addItem(tr("No"), u"false"_s);
        } else if (set) {
            for (const QLatin1StringView code : set->codes)
                box.addItem(codeWords(QString(set->name), code), QString(code));
        }
    }
    if (const int at = box.findData(before); at >= 0)
        box.setCurrentIndex(at);
}

void ActionRow::renewChoices()
{
    const RuleAction now = action();
    show(now);
}

void ActionRow::choose(const QString &code)
{
    QComboBox &box = *m_ui->choiceBox;
    if (box.findData(code) < 0)
        box.addItem(tr("Somebody not known here"), code);
    box.setCurrentIndex(box.findData(code));
}

void ActionRow::show(const RuleAction &action)
{
    m_filling = true;
    m_kept = action;
    const int at = m_ui->kindBox->findData(int(action.kind));
    m_ui->kindBox->setVisible(at >= 0);
    m_ui->keptLabel->setText(at < 0 ? actionSentence(action, {}) : QString());
    m_ui->kindBox->setCurrentIndex(at);
    if (action.kind == ActionKind::Set)
        m_ui->fieldBox->setCurrentIndex(m_ui->fieldBox->findData(action.field));
    arrange();
    const QString text = askedInWords(action.text);
    m_ui->textEdit->setText(isLong(action.kind) ? QString() : text);
    m_ui->longEdit->setPlainText(isLong(action.kind) ? text : QString());
    if (!action.to.isEmpty())
        choose(action.to);
    if (action.kind == ActionKind::Grade && !action.text.isEmpty())
        choose(action.text);
    if (action.kind == ActionKind::Set)
        showValue(action.value);
    m_filling = false;
}

void ActionRow::showValue(const QJsonValue &value)
{
    if (value.isBool())
        choose(value.toBool() ? u"true"_s : u"false"_s);
    else if (value.isDouble())
        m_ui->numberBox->setValue(value.toInt());
    else if (field() && field()->kind == Kind::Code && !value.toString().isEmpty())
        choose(value.toString());
    else
        m_ui->textEdit->setText(value.toString());
}

QJsonValue ActionRow::value() const
{
    const FieldType *set = field();
    if (set && set->kind == Kind::Flag)
        return m_ui->choiceBox->currentData().toString() == "true"_L1;
    if (set && set->kind == Kind::Integer)
        return m_ui->numberBox->value();
    if (set && set->kind == Kind::Code)
        return m_ui->choiceBox->currentData().toString();
    return m_ui->textEdit->text();
}

RuleAction ActionRow::action() const
{
    RuleAction action{kind()};
    const QString choice = m_ui->choiceBox->currentData().toString();
    switch (action.kind) {
    case ActionKind::Set:
        action.field = m_ui->fieldBox->currentData().toString();
        action.value = value();
        break;
    case ActionKind::AddTag:
    case ActionKind::RemoveTag:
        action.text = variablesFrom(m_ui->textEdit->text(), m_kept.text).trimmed();
        break;
    case ActionKind::Handler:
    case ActionKind::Team:
    case ActionKind::Watch: action.to = choice; break;
    case ActionKind::Grade: action.text = choice; break;
    case ActionKind::Move:
        action.to = choice;
        action.text = variablesFrom(m_ui->textEdit->text(), m_kept.text).trimmed();
        break;
    case ActionKind::Note:
    case ActionKind::Reply:
        action.text = variablesFrom(m_ui->longEdit->toPlainText(), m_kept.text).trimmed();
        break;
    case ActionKind::Nudge: break;
    case ActionKind::Link:
    case ActionKind::Unknown: return m_kept;
    }
    return action;
}

}  // namespace touchline::gui
