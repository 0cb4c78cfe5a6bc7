// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/bulkdialog.h"

#include "gui/catalogue.h"
#include "gui/plain.h"
#include "gui/timeedit.h"
#include "gui/words.h"
#include "ui_bulkdialog.h"

#include <QtWidgets/QCompleter>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int planPauseMs = 150;
constexpr qint64 dayLaterMs = 24LL * 3'600'000;
QList<Family> families()
{
    QList<Family> all;
    for (int family = 0; family < int(Family::Unknown); ++family)
        all += Family(family);
    return all;
}

bool isTyped(desk::BulkKind kind)
{
    return kind == desk::BulkKind::AddTag || kind == desk::BulkKind::RemoveTag;
}

}  // namespace

QString bulkReasonWords(const QString &code)
{
    if (code == "same"_L1)
        return BulkDialog::tr("It is so already.");
    if (code == "not_from_here"_L1)
        return BulkDialog::tr("Their present state does not lead there.");
    if (code == "other_grades"_L1)
        return BulkDialog::tr("Orders of this kind have other grades.");
    return reasonWords(code);
}

BulkDialog::BulkDialog(const Context &context, desk::BulkOrders &bulk, const QList<QUuid> &orders,
                       desk::BulkKind kind, QWidget *parent)
    : QDialog(parent),
      m_context(context),
      m_bulk(bulk),
      m_orders(orders),
      m_ui(std::make_unique<Ui::BulkDialog>())
{
    m_ui->setupUi(this);
    makePlain(*this);
    setWindowTitle(tr("Change several orders"));
    m_ui->titleLabel->setText(tr("%n order(s) chosen", nullptr, int(orders.size())));
    m_ui->valueBox->completer()->setFilterMode(Qt::MatchContains);
    m_ui->valueBox->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_ui->valueBox->setInsertPolicy(QComboBox::NoInsert);
    m_ui->okButton->setDefault(true);
    m_pause.setObjectName(u"plan of a change"_s);
    m_pause.setSingleShot(true);
    m_pause.setInterval(planPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &BulkDialog::plan);
    showTime(*m_ui->untilEdit, context.desk.nowMs() + dayLaterMs);
    fillKinds(kind);
    connect(m_ui->kindBox, &QComboBox::currentIndexChanged, this, &BulkDialog::fillValues);
    connect(m_ui->valueBox, &QComboBox::currentTextChanged, this, &BulkDialog::planSoon);
    connect(m_ui->reasonEdit, &QLineEdit::textChanged, this, &BulkDialog::planSoon);
    connect(m_ui->untilEdit, &QDateTimeEdit::dateTimeChanged, this, &BulkDialog::planSoon);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->okButton, &QPushButton::clicked, this, &BulkDialog::finish);
    connect(&bulk, &desk::BulkOrders::planReady, this, [this] {
        m_planned = true;
        showPlan();
    });
    connect(this, &QDialog::rejected, &bulk, &desk::BulkOrders::cancel);
    fillPeople();
    fillValues();
}

BulkDialog::~BulkDialog() = default;

void BulkDialog::fillKinds(desk::BulkKind kind)
{
    using K = desk::BulkKind;
    for (const auto &[value, text] :
         {std::pair{K::Assign, tr("Assign to a person")}, std::pair{K::Team, tr("Give to a team")},
          std::pair{K::Move, tr("Move to a state")}, std::pair{K::Grade, tr("Grade")},
          std::pair{K::AddTag, tr("Add a tag")}, std::pair{K::RemoveTag, tr("Take a tag away")}})
        m_ui->kindBox->addItem(text, int(value));
    m_ui->kindBox->setCurrentIndex(m_ui->kindBox->findData(int(kind)));
}

void BulkDialog::fillPeople()
{
    const auto byName = [](const auto &a, const auto &b) { return a.first < b.first; };
    m_context.desk.users().then(this, [this, byName](const Result<QList<User>> &users) {
        for (const User &user : users ? *users : QList<User>())
            m_users.append({user.name, user.id.value});
        std::sort(m_users.begin(), m_users.end(), byName);
        // What somebody types meanwhile stays.
        if (kind() == desk::BulkKind::Assign)
            fillValues();
    });
    m_context.desk.teams().then(this, [this, byName](const Result<QList<Team>> &teams) {
        for (const Team &team : teams ? *teams : QList<Team>())
            m_teams.append({team.name, team.id.value});
        std::sort(m_teams.begin(), m_teams.end(), byName);
        if (kind() == desk::BulkKind::Team)
            fillValues();
    });
}

void BulkDialog::addValue(const QString &text, const QVariant &value)
{
    m_ui->valueBox->addItem(text, value);
}

void BulkDialog::fillValues()
{
    using K = desk::BulkKind;
    const QString typed = m_ui->valueBox->currentText();
    m_ui->valueBox->clear();
    switch (kind()) {
    case K::Assign:
        m_ui->valueLabel->setText(tr("Person"));
        addValue(tr("me"), m_context.desk.actor().user);
        addValue(tr("nobody"), QUuid());
        for (const auto &[name, id] : std::as_const(m_users))
            addValue(name, id);
        break;
    case K::Team:
        m_ui->valueLabel->setText(tr("Team"));
        for (const auto &[name, id] : std::as_const(m_teams))
            addValue(name, id);
        break;
    case K::Move:
        m_ui->valueLabel->setText(tr("State"));
        for (int state = 0; state < int(OrderState::Unknown); ++state)
            addValue(words(OrderState(state)), state);
        break;
    case K::Grade:
        m_ui->valueLabel->setText(tr("Grade"));
        for (const Family family : families()) {
            for (const QString &grade : gradesOf(family)) {
                if (m_ui->valueBox->findData(grade) < 0)
                    addValue(grade, grade);
            }
        }
        break;
    case K::AddTag:
    case K::RemoveTag: m_ui->valueLabel->setText(tr("Tag")); break;
    }
    m_ui->reasonPart->setVisible(kind() == K::Move);
    m_ui->untilPart->setVisible(kind() == K::Move);
    if (isTyped(kind()))
        m_ui->valueBox->setEditText({});
    else if (const int at = m_ui->valueBox->findText(typed); at >= 0)
        m_ui->valueBox->setCurrentIndex(at);
    alignLabels();
    m_ui->valueBox->setFocus();
    planSoon();
}

/// Rows of their own can be hidden; their inputs begin below each other all the same.
void BulkDialog::alignLabels()
{
    const std::array labels{m_ui->kindLabel, m_ui->valueLabel, m_ui->reasonLabel, m_ui->untilLabel};
    int widest = 0;
    for (QLabel *label : labels) {
        label->ensurePolished();
        widest = qMax(widest, label->sizeHint().width());
    }
    for (QLabel *label : labels)
        label->setMinimumWidth(widest);
}

desk::BulkKind BulkDialog::kind() const
{
    return desk::BulkKind(m_ui->kindBox->currentData().toInt());
}

std::optional<desk::BulkAsk> BulkDialog::ask() const
{
    using K = desk::BulkKind;
    desk::BulkAsk ask{kind()};
    const QString typed = m_ui->valueBox->currentText().trimmed();
    if (isTyped(ask.kind)) {
        ask.text = typed;
        return typed.isEmpty() ? std::nullopt : std::optional(ask);
    }
    const int at = m_ui->valueBox->findText(typed, Qt::MatchFixedString);
    if (at < 0)
        return std::nullopt;
    const QVariant value = m_ui->valueBox->itemData(at);
    if (ask.kind == K::Move) {
        ask.state = OrderState(value.toInt());
        ask.text = m_ui->reasonEdit->text().trimmed();
        if (ask.state == OrderState::Suspended)
            ask.untilMs = shownTime(*m_ui->untilEdit);
    } else if (ask.kind == K::Grade) {
        ask.text = value.toString();
        for (const Family family : families()) {
            if (gradesOf(family).contains(ask.text))
                ask.families.insert(family);
        }
    } else {
        ask.to = value.toUuid();
    }
    return ask;
}

void BulkDialog::planSoon()
{
    m_planned = false;
    m_ui->okButton->setEnabled(false);
    m_ui->untilPart->setVisible(kind() == desk::BulkKind::Move &&
                                m_ui->valueBox->currentText() == words(OrderState::Suspended));
    m_pause.start();
}

void BulkDialog::plan()
{
    const auto wanted = ask();
    if (!wanted) {
        m_ui->willLabel->setText(isTyped(kind()) ? tr("Type a tag.") : tr("Choose a value."));
        showText(*m_ui->cannotLabel, {});
        return;
    }
    m_ui->willLabel->setText(tr("Looking at the orders…"));
    m_bulk.plan(m_orders, *wanted);
}

void BulkDialog::showPlan()
{
    const desk::BulkPlan &plan = m_bulk.planned();
    const int will = int(plan.will.size());
    m_ui->willLabel->setText(tr("%n order(s) will be changed.", nullptr, will));
    QStringList lines;
    if (plan.cannotCount() > 0)
        lines += tr("%n order(s) will not:", nullptr, plan.cannotCount());
    for (const auto &[code, count] : plan.cannot.asKeyValueRange())
        lines += tr("%1 × %2").arg(QLocale().toString(count), bulkReasonWords(code));
    if (plan.unsure > 0)
        lines += tr("For %n of them the server has the last word.", nullptr, plan.unsure);
    showText(*m_ui->cannotLabel, lines.join(u'\n'));
    m_ui->okButton->setText(will > 0 ? tr("Change %n order(s)", nullptr, will) : tr("Change"));
    m_ui->okButton->setEnabled(will > 0);
}

bool BulkDialog::isReady() const { return m_planned && !m_bulk.planned().will.isEmpty(); }

void BulkDialog::choose(const QString &value, const QString &reason)
{
    m_ui->valueBox->setEditText(value);
    m_ui->reasonEdit->setText(reason);
}

void BulkDialog::finish()
{
    if (!isReady())
        return;
    emit wanted(tr("%1: %2", "what is done: with what")
                    .arg(m_ui->kindBox->currentText(), m_ui->valueBox->currentText()));
    accept();
}

}  // namespace touchline::gui
