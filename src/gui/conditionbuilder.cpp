// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/conditionbuilder.h"

#include "desk/rulebook.h"
#include "domain/rules/rule.h"
#include "gui/plain.h"
#include "gui/words.h"
#include "ui_conditionbuilder.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int countPauseMs = 200;

QString jsonText(const QJsonValue &logic)
{
    return QString::fromUtf8(QJsonDocument(logic.toObject()).toJson(QJsonDocument::Compact));
}

}  // namespace

ConditionBuilder::ConditionBuilder(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_ui(std::make_unique<Ui::ConditionBuilder>()),
      m_source(context.desk.orderSource())
{
    m_ui->setupUi(this);
    makePlain(*this);
    m_choices.fields = offeredFields();
    m_pause.setObjectName(u"count of a condition"_s);
    m_pause.setSingleShot(true);
    m_pause.setInterval(countPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ConditionBuilder::count);
    connect(m_ui->anewButton, &QPushButton::clicked, this, [this] {
        setCondition({});
        edited();
    });
    setCondition({});
    readChoices();
}

ConditionBuilder::~ConditionBuilder() = default;

void ConditionBuilder::readChoices()
{
    const auto byName = [](const auto &a, const auto &b) { return a.first < b.first; };
    m_context.desk.teams().then(this, [this, byName](const Result<QList<Team>> &teams) {
        for (const Team &team : teams ? *teams : QList<Team>())
            m_choices.teams.append({team.name, team.id.value});
        std::sort(m_choices.teams.begin(), m_choices.teams.end(), byName);
        m_root->renewChoices();
    });
    desk::RuleBook(m_context.desk)
        .regions()
        .then(this, [this](const Result<QList<Region>> &regions) {
            for (const Region &region : regions ? *regions : QList<Region>())
                m_choices.regions.append({regionWords(region.code, region.name), region.code});
            m_root->renewChoices();
        });
    m_context.desk.users().then(this, [this, byName](const Result<QList<User>> &users) {
        for (const User &user : users ? *users : QList<User>())
            m_choices.users.append({user.name, user.id.value});
        std::sort(m_choices.users.begin(), m_choices.users.end(), byName);
        m_root->renewChoices();
    });
}

void ConditionBuilder::setCondition(const QString &json)
{
    m_raw.clear();
    RuleGroup form;
    if (!json.isEmpty()) {
        const auto rule = Rule::read(json.toUtf8());
        const auto read = rule ? formOf(rule->json()) : std::nullopt;
        if (read)
            form = *read;
        else
            m_raw = json;
    }
    showForm(form);
    const bool raw = !m_raw.isEmpty();
    m_root->setVisible(!raw);
    m_ui->anewButton->setVisible(raw);
    showText(*m_ui->rawLabel,
             raw ? tr("This condition was written as a rule that no form can show. It stays as it "
                      "is:") +
                       u'\n' + m_raw
                 : QString());
    // What was counted for the condition before is not true of this one.
    countAnew();
}

void ConditionBuilder::showForm(const RuleGroup &form)
{
    if (m_root) {
        m_root->hide();
        m_root->deleteLater();
    }
    m_root = new ConditionGroup(m_context, m_choices, 0, this);
    m_root->show(form);
    m_ui->rootPlace->addWidget(m_root);
    connect(m_root, &ConditionGroup::changed, this, &ConditionBuilder::edited);
}

void ConditionBuilder::edited()
{
    countAnew();
    emit changed();
}

void ConditionBuilder::countAnew()
{
    m_source->stopCounting();
    ++m_asked;
    m_ui->countLabel->setText(tr("Counting…"));
    m_pause.start();
}

QString ConditionBuilder::condition() const
{
    if (!m_raw.isEmpty())
        return m_raw;
    const RuleGroup form = m_root->group();
    if (form == RuleGroup())
        return {};
    const auto logic = logicOf(form);
    return logic ? jsonText(*logic) : QString();
}

QString ConditionBuilder::fault() const
{
    if (!m_raw.isEmpty())
        return {};
    if (!m_root->isComplete())
        return tr("A condition is not complete yet.");
    const RuleGroup form = m_root->group();
    if (form == RuleGroup())
        return {};
    const auto logic = logicOf(form);
    return logic ? QString() : reasonWords(logic.error().detail);
}

void ConditionBuilder::setCounting(bool counting)
{
    m_counting = counting;
    m_ui->countLabel->setVisible(counting);
}

void ConditionBuilder::count()
{
    if (!m_counting)
        return;
    m_ui->countLabel->setText(tr("Counting…"));
    m_source->countMatching(condition())
        .then(this, [this, asked = ++m_asked](const Result<qint64> &found) {
            if (asked == m_asked)
                showCount(found);
        });
}

void ConditionBuilder::showCount(const Result<qint64> &found)
{
    m_matching = found ? *found : -1;
    m_ui->countLabel->setText(found ? tr("Matches %Ln order(s) of this desk", nullptr, int(*found))
                                    : sentence(found.error()));
    emit counted(m_matching);
}

void ConditionBuilder::focusFirst() { m_root->focusFirst(); }

}  // namespace touchline::gui
