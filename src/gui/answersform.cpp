// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/answersform.h"

#include "domain/merge.h"
#include "domain/records/workorder.h"
#include "gui/fieldfault.h"
#include "gui/flowlayout.h"
#include "gui/plain.h"
#include "gui/words.h"

#include <QtCore/QEvent>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

/// Of a field that shares its line with another one, in pixels.
constexpr int mostHalfCaption = 165;

/// The state to which an order usually goes on.
OrderState nextOnTheWay(OrderState from)
{
    const std::vector<OrderState> next = nextStates(from);
    const auto at = std::find_if(next.begin(), next.end(), [from](OrderState to) {
        return progressOf(to) > progressOf(from);
    });
    return at == next.end() ? OrderState::Unknown : *at;
}

QLabel *roleLabel(QWidget *parent, const QString &role)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("role", role);
    return label;
}

}  // namespace

struct AnswersForm::FieldRow {
    const FormField *field = nullptr;
    QWidget *cell = nullptr;
    QLabel *caption = nullptr;
    AnswerInput *input = nullptr;
    QLabel *fault = nullptr;
    QWidget *two = nullptr;  ///< the answers of which one is kept
    QStringList given = {};
    bool shown = false;
};

struct AnswersForm::CheckRow {
    const FormCheck *check = nullptr;
    QCheckBox *box = nullptr;
};

AnswersForm::AnswersForm(const Context &context, QWidget *parent)
    : WholeInput(parent), m_context(context)
{
    setProperty("field", u"answers"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_title = roleLabel(this, u"head"_s);
    m_title->setObjectName(u"answersTitle"_s);
    column->addWidget(m_title);
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(10);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    column->addLayout(m_grid);
    m_checkHost = new QWidget(this);
    auto *checks = new QVBoxLayout(m_checkHost);
    checks->setContentsMargins(0, 2, 0, 0);
    checks->setSpacing(2);
    m_checkTitle = roleLabel(m_checkHost, u"label"_s);
    m_checkTitle->setObjectName(u"checklistTitle"_s);
    checks->addWidget(m_checkTitle);
    column->addWidget(m_checkHost);
    hide();
}

AnswersForm::~AnswersForm() = default;

void AnswersForm::setValue(const Value &value)
{
    const auto *entries = std::get_if<QStringList>(&value);
    m_entries = entries ? *entries : QStringList();
    fill();
}

void AnswersForm::follow(const Value &before, const Value &now)
{
    const RecordType &type = typeOf<WorkOrder>();
    const int place = type.indexOf(u"answers");
    // As the ledger merges them: what others answered comes, what was typed here stays.
    setValue(mergeField(type.fields[size_t(place)], now, {place, before, m_entries}, true).value);
}

void AnswersForm::type(const Value &typed)
{
    const auto *entries = std::get_if<QStringList>(&typed);
    setValue(withAnswers(m_entries, entries ? *entries : QStringList()));
}

void AnswersForm::fill()
{
    const auto answers = answersOf(m_entries);
    for (const auto &row : m_fields) {
        const QStringList given = answers.value(row->field->key);
        row->input->setAnswer(given.value(0));
    }
    for (const auto &row : m_checks) {
        const QSignalBlocker quiet(row->box);
        row->box->setChecked(answers.value(row->check->key).contains(TickedAnswer));
    }
}

void AnswersForm::arrange(const std::shared_ptr<const void> &shelf, const TypeForm *form,
                          const WorkOrder &edited)
{
    m_shelf = shelf;
    if (form != m_form) {
        m_form = form;
        rebuild();
    }
    setVisible(form && !(form->fields.empty() && form->checks.empty()));
    m_missing.clear();
    if (!form)
        return;
    const OrderState next = nextOnTheWay(edited.state);
    if (next != OrderState::Unknown)
        m_missing = missingFor(*form, edited, next);
    showState(formState(*form, edited));
}

void AnswersForm::rebuild()
{
    for (const auto &row : m_fields)
        delete row->cell;
    for (const auto &row : m_checks)
        delete row->box;
    m_fields.clear();
    m_checks.clear();
    m_placed.clear();
    if (!m_form)
        return;
    const bool chinese = isChineseScreen();
    m_title->setText(m_form->names.in(chinese));
    for (const FormField &field : m_form->fields) {
        auto row = std::make_unique<FieldRow>();
        row->field = &field;
        row->cell = new QWidget(this);
        auto *column = new QVBoxLayout(row->cell);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(2);
        row->caption = roleLabel(row->cell, u"label"_s);
        row->input = new AnswerInput(field, m_context, row->cell);
        row->caption->setWordWrap(true);
        row->caption->setBuddy(row->input->widget());
        row->fault = roleLabel(row->cell, u"error"_s);
        row->fault->setWordWrap(true);
        row->fault->hide();
        column->addWidget(row->caption);
        column->addWidget(row->input->widget());
        column->addWidget(row->fault);
        row->cell->hide();
        connect(row->input, &AnswerInput::changed, this,
                [this, one = row.get()] { answered(one->field->key, one->input->answer()); });
        m_fields.push_back(std::move(row));
    }
    for (const FormCheck &check : m_form->checks)
        addCheck(check);
    fill();
    chainTabs();
}

void AnswersForm::addCheck(const FormCheck &check)
{
    auto row = std::make_unique<CheckRow>();
    row->check = &check;
    const QString name = check.names.in(isChineseScreen());
    row->box = new QCheckBox(name, m_checkHost);
    row->box->setObjectName(u"check_"_s + check.key);
    row->box->setAccessibleName(name);
    // A long one is cut in a narrow window, and does not make the window wide.
    row->box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setPlainToolTip(*row->box, name + u'\n' + tr("To be done before: %1").arg(words(check.from)));
    m_checkHost->layout()->addWidget(row->box);
    connect(row->box, &QCheckBox::toggled, this, [this, key = check.key](bool on) {
        answered(key, on ? QString(TickedAnswer) : QString());
    });
    m_checks.push_back(std::move(row));
}

void AnswersForm::answered(const QString &key, const QString &answer)
{
    const QStringList entries = withAnswer(m_entries, key, answer);
    if (entries == m_entries)
        return;
    m_entries = entries;
    emit changed();
}

void AnswersForm::showState(const FormState &state)
{
    for (size_t i = 0; i < m_fields.size(); ++i)
        showField(*m_fields[i], state.fields[i]);
    place();
    showChecks(state);
}

void AnswersForm::showField(FieldRow &row, const FieldState &state)
{
    row.shown = state.shown;
    row.input->setOffered(state.offered);
    const bool chinese = isChineseScreen();
    const FormField &field = *row.field;
    QString name = field.names.in(chinese);
    if (!field.unit.isEmpty())
        name = Words::tr("%1 (%2)").arg(name, field.unit.in(chinese));
    else if (field.kind == AnswerKind::Money)
        name = Words::tr("%1 (%2)").arg(name, tr("yuan"));
    if (state.required)
        name += u" *"_s;
    if (!state.wrong.isEmpty())
        name += u" ●"_s;
    row.caption->setText(name);
    // A box says itself what it is.
    row.caption->setVisible(field.kind != AnswerKind::Flag);
    if (auto *box = qobject_cast<QCheckBox *>(row.input->widget()))
        box->setText(name);
    showTwo(row, state.given);
    QString fault;
    const auto missing =
        std::find_if(m_missing.begin(), m_missing.end(), [&](const FormFault &one) {
            return one.field == answerField(field.key) && one.code == "needs_answer"_L1;
        });
    if (!state.wrong.isEmpty())
        fault = reasonWords(QString(state.wrong));
    else if (state.required && state.given.isEmpty() && missing == m_missing.end())
        setPlainToolTip(*row.caption, tr("Asked for before: %1").arg(words(field.requiredFrom)));
    else
        row.caption->setToolTip({});
    showText(*row.fault, fault);
    // Not reproached in red before anything was typed: the mark is enough, and a screen reader hears it.
    restyle(*row.caption, "role", missing == m_missing.end() ? u"label"_s : u"strong"_s);
    markWrong(*row.input->widget(), fault);
    if (fault.isEmpty())
        row.input->widget()->setAccessibleDescription(
            missing != m_missing.end() ? tr("Asked for before the next step") : QString());
}

void AnswersForm::showTwo(FieldRow &row, const QStringList &given)
{
    if (row.given == given)
        return;
    row.given = given;
    // It may be the press of one of its buttons that brings us here.
    if (row.two) {
        row.two->hide();
        row.two->deleteLater();
    }
    row.two = nullptr;
    row.input->widget()->setVisible(given.size() < 2);
    if (given.size() < 2)
        return;
    row.two = new QWidget(row.cell);
    auto *flow = new FlowLayout(row.two, 6);
    for (const QString &answer : given) {
        auto *keep = new QPushButton(tr("Keep: %1").arg(row.input->wordsOf(answer)), row.two);
        keep->setAutoDefault(false);
        setPlainToolTip(*keep, tr("Two people answered differently; this answer stays"));
        connect(keep, &QPushButton::clicked, this, [this, key = row.field->key, answer] {
            m_entries = withAnswer(m_entries, key, answer);
            fill();
            if (const auto *kept = m_form->field(key))
                focusOn(answerField(kept->key));
            emit changed();
        });
        flow->addWidget(keep);
    }
    static_cast<QVBoxLayout *>(row.cell->layout())->insertWidget(2, row.two);
    row.two->show();
}

void AnswersForm::place()
{
    QStringList wanted;
    for (const auto &row : m_fields) {
        if (row->shown)
            wanted += row->caption->text();
    }
    if (wanted == m_placed)
        return;
    m_placed = wanted;
    int line = 0;
    int column = 0;
    for (const auto &row : m_fields) {
        m_grid->removeWidget(row->cell);
        row->cell->setVisible(row->shown);
        if (!row->shown)
            continue;
        const bool wide = row->field->kind == AnswerKind::LongText ||
                          row->field->kind == AnswerKind::Flag ||
                          fontMetrics().horizontalAdvance(row->caption->text()) > mostHalfCaption;
        if (wide && column == 1) {
            ++line;
            column = 0;
        }
        m_grid->addWidget(row->cell, line, column, 1, wide ? 2 : 1, Qt::AlignTop);
        column = wide ? 2 : column + 1;
        if (column > 1) {
            ++line;
            column = 0;
        }
    }
}

void AnswersForm::chainTabs()
{
    QWidget *last = m_tabAfter;
    const auto chain = [&last](QWidget *next) {
        if (last)
            QWidget::setTabOrder(last, next);
        last = next;
    };
    for (const auto &row : m_fields)
        chain(row->input->widget());
    for (const auto &row : m_checks)
        chain(row->box);
}

void AnswersForm::showChecks(const FormState &state)
{
    m_checkHost->setVisible(state.checksShown > 0);
    m_checkTitle->setText(tr("Checklist %1/%2").arg(state.checksDone).arg(state.checksShown));
    for (size_t i = 0; i < m_checks.size(); ++i) {
        QCheckBox &box = *m_checks[i]->box;
        box.setVisible(state.checks[i].shown);
        const bool due = std::find(m_missing.begin(), m_missing.end(),
                                   FormFault{answerField(m_checks[i]->check->key),
                                             "needs_check"_L1}) != m_missing.end();
        box.setText(m_checks[i]->check->names.in(isChineseScreen()) + (due ? u" *"_s : QString()));
    }
}

std::optional<FormFault> AnswersForm::firstWrong(const QStringList &saved) const
{
    return wrongAnswer(m_form, saved, m_entries);
}

bool AnswersForm::focusOn(const QString &field)
{
    for (const auto &row : m_fields) {
        if (answerField(row->field->key) != field || !row->shown)
            continue;
        row->input->widget()->setFocus(Qt::OtherFocusReason);
        return true;
    }
    for (const auto &row : m_checks) {
        if (answerField(row->check->key) != field)
            continue;
        row->box->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

QString AnswersForm::nameOf(const QString &field) const
{
    const QString key = field.section(u'.', 1);
    return m_form && field.startsWith("answers."_L1) ? m_form->nameOf(key, isChineseScreen())
                                                     : field;
}

bool AnswersForm::event(QEvent *event)
{
    // Names are in both languages, and hints were made when the form was.
    if (event->type() == QEvent::LanguageChange)
        m_form = nullptr;
    return WholeInput::event(event);
}

}  // namespace touchline::gui
