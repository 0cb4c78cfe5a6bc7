// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/rulesdialog.h"

#include "domain/stamp.h"
#include "gui/actioneditor.h"
#include "gui/conditionbuilder.h"
#include "gui/fieldfault.h"
#include "gui/namedkey.h"
#include "gui/plain.h"
#include "gui/ruletexts.h"
#include "gui/words.h"
#include "gui/wordsrules.h"
#include "ui_rulesdialog.h"

#include <QtGui/QScreen>
#include <QtWidgets/QMenu>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr qint64 usualMinutes = 15;

/// The fields that an edit has to name; of a new one all that are not at their default, as its record is made.
desk::FieldValues differing(const Row &before, const Automation &is)
{
    desk::FieldValues values;
    const Row after = toRow(is);
    for (size_t i = 0; i < after.values.size(); ++i) {
        const FieldType &field = after.type->fields[i];
        if (field.merge != Merge::Server && before.values[i] != after.values[i])
            values.insert(field.name, after.values[i]);
    }
    return values;
}

}  // namespace

RulesDialog::RulesDialog(const Context &context, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_ui(std::make_unique<Ui::RulesDialog>()),
      m_book(context.desk)
{
    m_ui->setupUi(this);
    makePlain(*this);
    resize(QSize(980, 640).boundedTo(screen()->availableSize() - QSize(24, 60)));
    m_condition = new ConditionBuilder(context, m_ui->content);
    m_actions = new ActionEditor(context, m_ui->content);
    m_ui->conditionLayout->addWidget(m_condition);
    m_ui->actionLayout->addWidget(m_actions);
    m_ui->undoBar->follow(context.preferences);
    // Its words break rather than push the form aside.
    m_ui->undoBar->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_ui->ruleView->setModel(&m_list);
    m_ui->ruleView->setAttribute(Qt::WA_InputMethodEnabled, false);
    for (const Sharing sharing : {Sharing::Personal, Sharing::Team, Sharing::All}) {
        if (leads() || sharing == Sharing::Personal)
            m_ui->sharingBox->addItem(words(sharing), int(sharing));
    }
    for (const AfterMacro after : {AfterMacro::Stay, AfterMacro::Close})
        m_ui->afterBox->addItem(words(after), int(after));
    if (leads()) {
        auto *menu = new QMenu(m_ui->newButton);
        for (const AutomationKind kind :
             {AutomationKind::Macro, AutomationKind::Trigger, AutomationKind::TimeRule})
            menu->addAction(words(kind), this, [this, kind] { startNew(kind); });
        m_ui->newButton->setMenu(menu);
    } else {
        setWindowTitle(tr("My macros"));
        connect(m_ui->newButton, &QPushButton::clicked, this,
                [this] { startNew(AutomationKind::Macro); });
    }
    connect(m_ui->ruleView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) {
                if (index.isValid())
                    show(m_list.ruleAt(index.row()));
            });
    connect(&m_list, &RulesModel::activeWanted, this, &RulesDialog::setActive);
    connect(m_ui->deleteButton, &QPushButton::clicked, this, &RulesDialog::removeChosen);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &RulesDialog::save);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->undoBar, &UndoBar::undone, this, [this] {
        m_leaving = {};
        load();
    });
    namedKey(this, "saveRuleKey", tr("Save the rule"), QKeySequence::Save, [this] { save(); });
    auto *remove = new QShortcut(QKeySequence::Delete, m_ui->ruleView);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, this, &RulesDialog::removeChosen);
    startNew(AutomationKind::Macro);
    load();
}

RulesDialog::~RulesDialog() { m_ui->undoBar->disconnect(this); }

bool RulesDialog::leads() const { return m_context.desk.actor().role == Role::Lead; }

bool RulesDialog::mayWrite(const Automation &rule) const
{
    const bool own = rule.kind == AutomationKind::Macro && rule.sharing == Sharing::Personal &&
                     (rule.id.isNull() || rule.owner.value == m_context.desk.actor().user);
    return own || leads();
}

void RulesDialog::done(int result)
{
    m_ui->undoBar->flush();
    QDialog::done(result);
}

void RulesDialog::load()
{
    m_book.all().then(this, [this](const Result<QList<Automation>> &found) {
        if (!found)
            return say(found.error());
        QList<Automation> rules = *found;
        rules.removeIf([this](const Automation &rule) {
            return rule.id.value == m_leaving || (!leads() && !mayWrite(rule));
        });
        const QUuid shown = m_shown.id.value;
        const QString said = m_ui->savedLabel->text();
        m_list.setRules(rules);
        if (shown.isNull() && !rules.isEmpty() && m_ui->nameEdit->text().isEmpty())
            choose(rules.first().id.value);
        else
            choose(shown);
        m_ui->savedLabel->setText(said);
    });
}

void RulesDialog::choose(const QUuid &rule)
{
    if (const int row = m_list.rowOf(rule); row >= 0)
        m_ui->ruleView->setCurrentIndex(m_list.index(row));
}

void RulesDialog::startNew(AutomationKind kind)
{
    m_ui->ruleView->clearSelection();
    m_ui->ruleView->setCurrentIndex({});
    Automation fresh;
    fresh.kind = kind;
    fresh.active = true;
    fresh.sharing = kind == AutomationKind::Macro ? Sharing::Personal : Sharing::All;
    fresh.everyMinutes = kind == AutomationKind::TimeRule ? usualMinutes : 0;
    fresh.oncePerOrder = kind == AutomationKind::TimeRule;
    qint64 last = 0;
    for (int row = 0; row < m_list.rowCount(); ++row) {
        if (m_list.ruleAt(row).kind == kind)
            last = qMax(last, m_list.ruleAt(row).rank);
    }
    fresh.rank = kind == AutomationKind::Macro ? 0 : last + 10;
    show(fresh);
    m_ui->nameEdit->setFocus();
}

void RulesDialog::show(const Automation &rule)
{
    m_shown = rule;
    m_ui->kindLabel->setText(words(rule.kind));
    m_ui->kindHint->setText(hintWords(rule.kind));
    m_ui->nameEdit->setText(rule.name);
    m_ui->rankBox->setValue(int(rule.rank));
    m_ui->everyBox->setValue(int(qMax<qint64>(1, rule.everyMinutes)));
    m_ui->sharingBox->setCurrentIndex(m_ui->sharingBox->findData(int(rule.sharing)));
    m_ui->afterBox->setCurrentIndex(qMax(0, m_ui->afterBox->findData(int(rule.after))));
    m_ui->activeCheck->setChecked(rule.active);
    m_ui->alwaysCheck->setChecked(rule.always);
    m_ui->onceCheck->setChecked(rule.oncePerOrder);
    m_ui->confirmCheck->setChecked(rule.confirm);
    m_condition->setCondition(rule.condition);
    m_actions->setActions(rule.kind, rule.actions);
    sayFault(*m_ui->errorLabel, {});
    m_ui->savedLabel->clear();
    arrange();
}

void RulesDialog::arrange()
{
    const bool macro = m_shown.kind == AutomationKind::Macro;
    const bool trigger = m_shown.kind == AutomationKind::Trigger;
    const bool time = m_shown.kind == AutomationKind::TimeRule;
    for (QWidget *one :
         {static_cast<QWidget *>(m_ui->rankBox), static_cast<QWidget *>(m_ui->rankBoxName)})
        one->setVisible(!macro);
    for (QWidget *one :
         {static_cast<QWidget *>(m_ui->everyBox), static_cast<QWidget *>(m_ui->everyBoxName)})
        one->setVisible(time);
    for (QWidget *one :
         {static_cast<QWidget *>(m_ui->sharingBox), static_cast<QWidget *>(m_ui->sharingBoxName),
          static_cast<QWidget *>(m_ui->afterBox), static_cast<QWidget *>(m_ui->afterBoxName),
          static_cast<QWidget *>(m_ui->confirmCheck)})
        one->setVisible(macro);
    m_ui->alwaysCheck->setVisible(trigger);
    m_ui->onceCheck->setVisible(!macro);
    m_ui->saveButton->setEnabled(mayWrite(m_shown));
    m_ui->deleteButton->setEnabled(!m_shown.id.isNull() && mayWrite(m_shown));
}

Automation RulesDialog::typed() const
{
    Automation rule = m_shown;
    rule.name = m_ui->nameEdit->text().trimmed();
    rule.active = m_ui->activeCheck->isChecked();
    rule.condition = m_condition->condition();
    rule.actions = m_actions->actions();
    if (rule.kind == AutomationKind::Macro) {
        if (m_ui->sharingBox->currentIndex() >= 0)
            rule.sharing = Sharing(m_ui->sharingBox->currentData().toInt());
        rule.team.value = rule.sharing == Sharing::Team ? m_context.desk.actor().team : QUuid();
        rule.after = AfterMacro(m_ui->afterBox->currentData().toInt());
        rule.confirm = m_ui->confirmCheck->isChecked();
        return rule;
    }
    rule.rank = m_ui->rankBox->value();
    rule.always = rule.kind == AutomationKind::Trigger && m_ui->alwaysCheck->isChecked();
    rule.oncePerOrder = m_ui->onceCheck->isChecked();
    rule.everyMinutes = rule.kind == AutomationKind::TimeRule ? m_ui->everyBox->value() : 0;
    return rule;
}

void RulesDialog::say(const Error &error)
{
    sayFault(*m_ui->errorLabel, ruleFaultWords(error));
    m_ui->savedLabel->clear();
}

void RulesDialog::save()
{
    const Automation rule = typed();
    if (rule.name.isEmpty()) {
        sayFault(*m_ui->errorLabel, tr("Give it a name first."), m_ui->nameEdit);
        m_ui->nameEdit->setFocus();
        return;
    }
    if (const QString fault = m_condition->fault(); !fault.isEmpty()) {
        sayFault(*m_ui->errorLabel, fault);
        return;
    }
    if (const Done fault = m_actions->fault(); !fault)
        return say(fault.error());
    // The ledger says the same; better before it is sent.
    if (const Done right = checkAutomation(rule); !right)
        return say(right.error());
    const bool isNew = m_shown.id.isNull();
    const desk::FieldValues values =
        differing(isNew ? emptyRow(typeOf<Automation>()) : toRow(m_shown), rule);
    const auto saving = isNew ? m_context.desk.createRecord(u"automation"_s, {}, {}, values)
                              : m_context.desk.editRecord(u"automation"_s, rule.id.value, values);
    saving.then(this, [this, isNew, rule](const Result<desk::Saved> &saved) {
        if (!saved)
            return say(saved.error());
        m_shown = rule;
        if (isNew) {
            m_shown.id.value = saved->id;
            m_shown.owner.value = m_context.desk.actor().user;
        }
        sayFault(*m_ui->errorLabel, {});
        m_ui->savedLabel->setText(tr("Saved."));
        load();
    });
}

void RulesDialog::setActive(const QUuid &rule, bool active)
{
    m_context.desk.editRecord(u"automation"_s, rule, {{u"active"_s, active}})
        .then(this, [this](const Result<desk::Saved> &saved) {
            if (!saved)
                say(saved.error());
            load();
        });
}

void RulesDialog::removeChosen()
{
    if (m_shown.id.isNull() || !mayWrite(m_shown))
        return;
    m_ui->undoBar->flush();
    m_leaving = m_shown.id.value;
    const QString name = m_shown.name;
    startNew(m_shown.kind);
    // The dialog may be gone by then.
    m_ui->undoBar->hold(tr("“%1” deleted.").arg(name), [&desk = m_context.desk, rule = m_leaving] {
        desk.deleteRecord(u"automation"_s, rule);
    });
    load();
}

}  // namespace touchline::gui
