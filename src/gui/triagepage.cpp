// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/triagepage.h"

#include "desk/settingtree.h"
#include "domain/rules/grading.h"
#include "gui/catalogue.h"
#include "gui/conditionbuilder.h"
#include "gui/fieldfault.h"
#include "gui/orderchoice.h"
#include "gui/steplist.h"
#include "gui/words.h"

#include <QtCore/QJsonDocument>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int gradeWidth = 80;

}  // namespace

TriagePage::TriagePage(const Context &context, QWidget *parent)
    : SettingPage(parent),
      m_context(context),
      m_list(new EntryList(context.look, tr("Rows, in the order in which they are tried"), this)),
      m_form(new QWidget),
      m_name(new QLineEdit(m_form)),
      m_family(new QComboBox(m_form)),
      m_grade(new QComboBox(m_form)),
      m_route(new QComboBox(m_form)),
      m_team(new QComboBox(m_form)),
      m_condition(new ConditionBuilder(context, m_form)),
      m_order(new OrderChoice(context, this)),
      m_verdict(new QLabel(this)),
      m_steps(new StepList(context.look, this))
{
    m_list->setColumns(
        {{.key = u"name"_s, .title = tr("Row")},
         {.key = u"grade"_s,
          .title = tr("Grade"),
          .width = gradeWidth,
          .shown = [](const QJsonObject &row) { return row.value("grade"_L1).toString(); }}});
    m_list->model().setTick(u"active"_s);
    m_list->setFixedWidth(285);
    m_list->view().setToolTip(tr("Tick: it counts. The first row that holds decides"));
    m_list->addButton(tr("New"), tr("Adds a row behind the chosen one"),
                      [this] { return freshRow(); });
    m_name->setMaxLength(200);
    for (size_t i = 0; i < Codes<Family>::list.size(); ++i)
        m_family->addItem(words(Family(i)), QString(Codes<Family>::list[i]));
    m_family->addItem(tr("every kind"), u"*"_s);
    m_route->addItem(tr("the department"), u"owner"_s);
    m_route->addItem(tr("the experts"), u"expert"_s);
    m_team->setEditable(true);
    m_team->addItem(QString());
    context.desk.teams().then(this, [this](const Result<QList<Team>> &teams) {
        for (const Team &team : teams ? *teams : QList<Team>())
            m_team->addItem(team.name);
        showChosen();
    });
    auto *fields = new QFormLayout;
    fields->setHorizontalSpacing(12);
    addField(*fields, tr("Name"), *m_name, tr("As an order says by what it was graded"));
    addField(*fields, tr("Kind of order"), *m_family, tr("The row is tried for such orders alone"));
    addField(*fields, tr("Grade"), *m_grade, tr("What such an order gets"));
    addField(*fields, tr("Goes to"), *m_route, tr("Where it goes once it is graded"));
    addField(*fields, tr("Department"), *m_team,
             tr("The team that is responsible; empty: whoever sends it out says"));
    auto *column = new QVBoxLayout(m_form);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(6);
    column->addLayout(fields);
    column->addWidget(groupTitle(tr("For which orders"), m_form));
    column->addWidget(m_condition);
    column->addStretch();
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    auto *said = new QWidget(this);
    auto *lines = new QVBoxLayout(said);
    lines->setContentsMargins({});
    lines->setSpacing(4);
    lines->addWidget(m_verdict);
    lines->addWidget(m_steps);
    layOut(*m_list, *m_form, tr("How an order would be graded"), *m_order, *said);

    connect(m_list, &EntryList::currentChanged, this, &TriagePage::showChosen);
    connect(m_list, &EntryList::edited, this, [this](const QJsonArray &list, const QString &step) {
        m_tree["rules"_L1] = list;
        emit edited(m_tree, step);
        showChosen();
        showVerdict();
    });
    connect(m_name, &QLineEdit::textEdited, this,
            [this](const QString &text) { put(u"name"_s, text, u"name"_s); });
    connect(m_family, &QComboBox::activated, this, [this] {
        const QString family = m_family->currentData().toString();
        fillGrades(family, m_grade->currentText());
        put(u"family"_s, family, {});
        put(u"grade"_s, m_grade->currentText(), {});
    });
    connect(m_grade, &QComboBox::activated, this,
            [this] { put(u"grade"_s, m_grade->currentText(), {}); });
    connect(m_route, &QComboBox::activated, this, [this] {
        const QString route = m_route->currentData().toString();
        put(u"route"_s, route, {});
        if (route == "expert"_L1)
            put(u"team"_s, QJsonValue::Undefined, {});
        showChosen();
    });
    connect(m_team, &QComboBox::currentTextChanged, this, [this](const QString &text) {
        put(u"team"_s, text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text),
            u"team"_s);
    });
    connect(m_condition, &ConditionBuilder::changed, this, &TriagePage::takeCondition);
    connect(m_order, &OrderChoice::judgedChanged, this, &TriagePage::showVerdict);
}

QString TriagePage::verdict() const { return m_verdict->text(); }

QJsonObject TriagePage::freshRow() const
{
    QStringList ids;
    for (const QJsonValue &one : m_list->entries())
        ids += one["id"_L1].toString();
    int number = 1;
    while (ids.contains(u"row-%1"_s.arg(number)))
        ++number;
    const int at = m_list->current();
    const QString family =
        at >= 0 ? m_list->model().entry(at).value("family"_L1).toString() : u"fault"_s;
    return {{u"id"_s, u"row-%1"_s.arg(number)},
            {u"name"_s, tr("New row %1").arg(number)},
            {u"family"_s, family},
            {u"grade"_s, gradesOf(fromCode<Family>(family)).value(0)},
            {u"route"_s, u"owner"_s}};
}

void TriagePage::showTree(const QJsonObject &tree)
{
    m_tree = tree;
    m_list->setEntries(tree.value("rules"_L1).toArray());
    if (m_list->current() < 0)
        m_list->choose(0);
    showChosen();
    showVerdict();
}

void TriagePage::setWritable(bool writable)
{
    m_list->setWritable(writable);
    m_name->setReadOnly(!writable);
    for (QWidget *one : {static_cast<QWidget *>(m_family), static_cast<QWidget *>(m_grade),
                         static_cast<QWidget *>(m_route), static_cast<QWidget *>(m_team),
                         static_cast<QWidget *>(m_condition)})
        one->setEnabled(writable);
}

void TriagePage::showFault(const QString &path, const QString &why)
{
    const int at = indexIn(path, u"rules"_s);
    m_list->model().setFault(at, {});
    const QString below = at == m_list->current() ? path.section(u'.', 1) : QString();
    const std::array inputs{std::pair{"name"_L1, static_cast<QWidget *>(m_name)},
                            std::pair{"family"_L1, static_cast<QWidget *>(m_family)},
                            std::pair{"grade"_L1, static_cast<QWidget *>(m_grade)},
                            std::pair{"route"_L1, static_cast<QWidget *>(m_route)},
                            std::pair{"team"_L1, static_cast<QWidget *>(m_team)}};
    for (const auto &[key, input] : inputs)
        markWrong(*input, below == key ? why : QString());
}

void TriagePage::fillGrades(const QString &family, const QString &grade)
{
    QStringList grades;
    for (size_t i = 0; i < Codes<Family>::list.size(); ++i) {
        if (family == "*"_L1 || family == Codes<Family>::list[i])
            grades += gradesOf(Family(i));
    }
    grades.removeDuplicates();
    m_grade->clear();
    m_grade->addItems(grades);
    // One that does not fit stays in sight, and is marked by what is wrong.
    if (!grade.isEmpty() && !grades.contains(grade) && m_filling)
        m_grade->addItem(grade);
    m_grade->setCurrentIndex(qMax(0, m_grade->findText(grade)));
}

void TriagePage::showChosen()
{
    const int row = m_list->current();
    m_form->setEnabled(row >= 0);
    const QJsonObject rule = row >= 0 ? m_list->model().entry(row) : QJsonObject();
    m_filling = true;
    if (const QString name = rule.value("name"_L1).toString(); m_name->text() != name)
        m_name->setText(name);
    const QString family = rule.value("family"_L1).toString();
    m_family->setCurrentIndex(qMax(0, m_family->findData(family)));
    fillGrades(family, rule.value("grade"_L1).toString());
    m_route->setCurrentIndex(qMax(0, m_route->findData(rule.value("route"_L1).toString())));
    m_team->setCurrentText(rule.value("team"_L1).toString());
    m_team->setEnabled(m_route->currentData() == u"owner"_s && m_route->isEnabled());
    const QString when =
        rule.contains("when"_L1)
            ? QString::fromUtf8(
                  QJsonDocument(rule.value("when"_L1).toObject()).toJson(QJsonDocument::Compact))
            : QString();
    if (m_condition->condition() != when)
        m_condition->setCondition(when);
    m_filling = false;
}

void TriagePage::takeCondition()
{
    if (m_filling)
        return;
    const QString typed = m_condition->condition();
    const QJsonObject when = QJsonDocument::fromJson(typed.toUtf8()).object();
    put(u"when"_s, when.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(when),
        u"when"_s);
    if (const QString fault = m_condition->fault(); !fault.isEmpty())
        emit refused(fault);
}

void TriagePage::put(const QString &key, const QJsonValue &value, const QString &step)
{
    const int row = m_list->current();
    if (m_filling || row < 0)
        return;
    const QString path = u"rules[%1].%2"_s.arg(row).arg(key);
    const QJsonObject tree = desk::withValueAt(m_tree, path, value).toObject();
    if (tree == m_tree)
        return;
    m_tree = tree;
    m_list->model().setEntries(m_tree.value("rules"_L1).toArray());
    emit edited(m_tree, step.isEmpty() ? QString() : path);
    showVerdict();
}

void TriagePage::showVerdict()
{
    const auto table =
        readTriage(QJsonDocument(m_tree).toJson(QJsonDocument::Compact), shippedGrades);
    if (!m_order->order() || !table) {
        m_verdict->setText(m_order->order() ? tr("Put the table in order first.") : QString());
        m_steps->setSteps({});
        return;
    }
    desk::JudgedOrder judged = *m_order->order();
    judged.order.grade.clear();
    judged.order.triageRule.clear();
    const RuleSubject subject{judged.order, judged.customer ? &*judged.customer : nullptr,
                              judged.service ? &*judged.service : nullptr};
    const QJsonObject facts = ruleFacts(subject, m_context.desk.actor(), {m_context.clock.nowMs()});
    QList<StepList::Step> steps;
    for (const TriageStep &step : explainTriage(*table, facts))
        steps.append({triageRuleName(*table, step.rule), step.holds});
    const TriageDecision decision = triage(*table, facts);
    const QString result = decision.rule.isEmpty()
                               ? tr("No row holds: people grade it.")
                               : tr("Grade %1, to %2")
                                     .arg(decision.grade, decision.route == TriageRoute::Expert
                                                              ? tr("the experts")
                                                              : tr("the department"));
    m_verdict->setText(result);
    m_steps->setSteps(steps);
}

}  // namespace touchline::gui
