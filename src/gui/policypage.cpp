// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/policypage.h"

#include "desk/settingtree.h"
#include "domain/clocks/orderclocks.h"
#include "domain/clocks/policyreader.h"
#include "gui/clockwords.h"
#include "gui/fieldfault.h"
#include "gui/orderchoice.h"
#include "gui/policycolumns.h"
#include "gui/settingwords.h"
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

/// What a policy promises, in a line.
QString targetsWords(const ClockPolicy &policy)
{
    QStringList parts;
    for (const ClockTarget &target : policy.targets) {
        // The same moment may be promised and owed by law.
        parts += Words::tr("%1 (%2)", "clock and its kind, in little room")
                     .arg(metricWords(target.metric), dutyWords(target.duty)) +
                 u' ' + amountWords(target);
    }
    return parts.join(Words::tr(", ", "between parts of a reckoning"));
}

}  // namespace

PolicyPage::PolicyPage(const Context &context, QWidget *parent)
    : SettingPage(parent),
      m_list(
          new EntryList(context.look, tr("Policies, in the order in which they are tried"), this)),
      m_form(new QWidget),
      m_name(new QLineEdit(m_form)),
      m_track(new QComboBox(m_form)),
      m_calendar(new QComboBox(m_form)),
      m_tests(new EntryList(context.look, tr("For which orders"), m_form)),
      m_targets(new EntryList(context.look, tr("Limits"), m_form)),
      m_levels(new EntryList(context.look, tr("What happens on the way"), m_form)),
      m_order(new OrderChoice(context, this)),
      m_verdict(new QLabel(this))
{
    m_list->setColumns({{.key = u"name"_s, .title = tr("Policy")}});
    m_list->model().setTick(u"active"_s);
    m_list->setFixedWidth(270);
    m_list->view().setToolTip(tr("Tick: it counts. The first that fits an order does"));
    m_list->addButton(tr("New"), tr("Adds a policy behind the chosen one"),
                      [this] { return freshPolicy(); });
    m_name->setMaxLength(200);
    m_track->setEditable(true);
    m_track->addItem(tr("Service"), u"service"_s);
    m_track->addItem(tr("Source"), u"source"_s);
    auto *fields = new QFormLayout;
    fields->setHorizontalSpacing(12);
    addField(*fields, tr("Name"), *m_name, tr("As the history of an order names it"));
    addField(*fields, tr("Calendar"), *m_calendar,
             tr("By which its limits count unless they say otherwise"));
    addField(
        *fields, tr("Track"), *m_track,
        tr("Of each track the first policy that fits counts: service, and source for offices"));
    m_tests->setColumns(testColumns());
    m_tests->setOrdered(false);
    m_tests->addButton(tr("Add a condition"), tr("All of them must hold; none: every order"),
                       [this] { return freshTest(m_tests->entries()); });
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setWordWrap(true);
    m_targets->setColumns(targetColumns({}));
    m_targets->addButton(tr("Add a limit"), tr("One clock runs for each of them"),
                         [this] { return freshTarget(m_targets->entries()); });
    m_levels->setColumns(levelColumns());
    m_levels->addButton(tr("Add a level"), tr("Something that happens before or after the limit"),
                        [] { return freshLevel(); });
    auto *column = new QVBoxLayout(m_form);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(6);
    column->addLayout(fields);
    column->addWidget(groupTitle(tr("For which orders"), m_form));
    column->addWidget(m_tests);
    column->addWidget(groupTitle(tr("Limits"), m_form));
    column->addWidget(m_targets);
    column->addWidget(groupTitle(tr("What happens on the way to the chosen limit"), m_form));
    column->addWidget(m_levels);
    column->addStretch();
    for (EntryList *one : {m_tests, m_targets, m_levels})
        one->setGrowing();
    layOut(*m_list, *m_form, tr("Which one an order would get"), *m_order, *m_verdict);

    connect(m_list, &EntryList::currentChanged, this, &PolicyPage::showChosen);
    connect(m_list, &EntryList::edited, this, [this](const QJsonArray &list, const QString &step) {
        m_tree["policies"_L1] = list;
        emit edited(m_tree, step);
        showChosen();
        showVerdict();
    });
    connect(m_name, &QLineEdit::textEdited, this,
            [this](const QString &text) { put(u"name"_s, text, u"name"_s); });
    connect(m_track, &QComboBox::activated, this, [this](int at) {
        const QString code = m_track->itemData(at).toString();
        put(u"track"_s, code.isEmpty() ? m_track->itemText(at) : code, {});
    });
    connect(m_calendar, &QComboBox::activated, this, [this] {
        const QString id = m_calendar->currentData().toString();
        put(u"calendar"_s, id.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(id), {});
    });
    connect(m_tests, &EntryList::edited, this, [this](const QJsonArray &rows, const QString &step) {
        const QJsonObject when = whenOf(rows);
        put(u"when"_s, when.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(when), step);
    });
    connect(m_targets, &EntryList::edited, this,
            [this](const QJsonArray &list, const QString &step) {
                put(u"targets"_s, list, step.isEmpty() ? step : u"targets/"_s + step);
                showLevels();
            });
    connect(m_targets, &EntryList::currentChanged, this, &PolicyPage::showLevels);
    connect(m_levels, &EntryList::edited, this,
            [this](const QJsonArray &list, const QString &step) {
                const int target = m_targets->current();
                if (target >= 0)
                    put(u"targets[%1].levels"_s.arg(target), list,
                        step.isEmpty() ? step : u"levels/"_s + step);
            });
    for (EntryList *one : {m_tests, m_targets, m_levels})
        connect(one, &EntryList::refused, this, &SettingPage::reverted);
    connect(m_order, &OrderChoice::judgedChanged, this, &PolicyPage::showVerdict);
}

QString PolicyPage::verdict() const { return m_verdict->text(); }

QJsonObject PolicyPage::freshPolicy() const
{
    QStringList ids;
    for (const QJsonValue &one : m_list->entries())
        ids += one["id"_L1].toString();
    int number = 1;
    while (ids.contains(u"policy-%1"_s.arg(number)))
        ++number;
    return {{u"id"_s, u"policy-%1"_s.arg(number)},
            {u"name"_s, tr("New policy %1").arg(number)},
            {u"track"_s, u"service"_s},
            {u"targets"_s, QJsonArray{freshTarget({})}}};
}

void PolicyPage::showFacts(const desk::SettingsFacts &facts)
{
    m_calendarIds.clear();
    m_calendar->clear();
    m_calendar->addItem(tr("none: around the clock"), QString());
    CodeChoices calendars;
    if (facts.shelf) {
        for (const WorkCalendar &calendar : facts.shelf->calendars()) {
            const QString name = calendar.name.isEmpty() ? calendar.id : calendar.name;
            m_calendarIds += calendar.id;
            m_calendar->addItem(name, calendar.id);
            calendars.append({calendar.id, name});
        }
    }
    m_targets->setColumns(targetColumns(calendars));
    showChosen();
}

void PolicyPage::showTree(const QJsonObject &tree)
{
    m_tree = tree;
    m_list->setEntries(tree.value("policies"_L1).toArray());
    if (m_list->current() < 0)
        m_list->choose(0);
    showChosen();
    showVerdict();
}

void PolicyPage::setWritable(bool writable)
{
    for (EntryList *one : {m_list, m_tests, m_targets, m_levels})
        one->setWritable(writable);
    m_name->setReadOnly(!writable);
    m_track->setEnabled(writable);
    m_calendar->setEnabled(writable);
}

void PolicyPage::showFault(const QString &path, const QString &why)
{
    const int at = indexIn(path, u"policies"_s);
    m_list->model().setFault(at, {});
    const QString below = at == m_list->current() ? path.section(u'.', 1) : QString();
    const int target = indexIn(below, u"targets"_s);
    const QString deeper = below.section(u'.', 1);
    const int level = indexIn(deeper, u"levels"_s);
    m_targets->model().setFault(target, level >= 0 ? u"metric"_s : deeper.section(u'.', 0, 0));
    m_levels->model().setFault(target == m_targets->current() ? level : -1,
                               deeper.section(u'.', 1, 1));
    markWrong(*m_name, below == "name"_L1 ? why : QString());
    markWrong(*m_track, below == "track"_L1 ? why : QString());
    markWrong(*m_calendar, below == "calendar"_L1 ? why : QString());
}

void PolicyPage::showChosen()
{
    const int row = m_list->current();
    m_form->setEnabled(row >= 0);
    const QJsonObject policy = row >= 0 ? m_list->model().entry(row) : QJsonObject();
    if (const QString name = policy.value("name"_L1).toString(); m_name->text() != name)
        m_name->setText(name);
    const QString track = policy.value("track"_L1).toString();
    const int known = m_track->findData(track.isEmpty() ? u"service"_s : track);
    m_track->setCurrentText(known < 0 ? track : m_track->itemText(known));
    m_calendar->setCurrentIndex(
        qMax(0, m_calendar->findData(policy.value("calendar"_L1).toString())));
    // Rows that say nothing yet are not in the tree; they stay while they are filled in.
    const QJsonObject when = policy.value("when"_L1).toObject();
    if (whenOf(m_tests->entries()) != when)
        m_tests->setEntries(testRows(when));
    m_targets->setEntries(policy.value("targets"_L1).toArray());
    if (m_targets->current() < 0)
        m_targets->choose(0);
    showLevels();
}

void PolicyPage::showLevels()
{
    const int target = m_targets->current();
    m_levels->setEnabled(target >= 0);
    m_levels->setEntries(target >= 0 ? m_targets->model().entry(target).value("levels"_L1).toArray()
                                     : QJsonArray());
}

void PolicyPage::put(const QString &key, const QJsonValue &value, const QString &step)
{
    const int row = m_list->current();
    if (row < 0)
        return;
    const QString path = u"policies[%1]."_s.arg(row);
    m_tree = desk::withValueAt(m_tree, path + key, value).toObject();
    m_list->model().setEntries(m_tree.value("policies"_L1).toArray());
    if (key.startsWith("targets["_L1))
        m_targets->model().setEntries(m_list->model().entry(row).value("targets"_L1).toArray());
    emit edited(m_tree, step.isEmpty() ? QString() : path + step);
    showVerdict();
}

void PolicyPage::showVerdict()
{
    const auto policies =
        readPolicies(QJsonDocument(m_tree).toJson(QJsonDocument::Compact), m_calendarIds);
    if (!m_order->order() || !policies) {
        m_verdict->setText(m_order->order() ? tr("Put the limits in order first.") : QString());
        return;
    }
    const desk::JudgedOrder &judged = *m_order->order();
    const ClockFacts facts =
        clockFacts(judged.order, judged.service ? judged.service->kind : ServiceKind::Unknown);
    QStringList lines;
    for (const ClockPolicy *policy : policiesFor(*policies, facts))
        lines += tr("“%1”: %2").arg(policy->name, targetsWords(*policy));
    m_verdict->setText(lines.isEmpty() ? tr("None: no clock would run.") : lines.join(u'\n'));
}

}  // namespace touchline::gui
