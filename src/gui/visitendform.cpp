// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/visitendform.h"

#include "gui/countercatalogue.h"
#include "gui/fieldfault.h"
#include "gui/namedkey.h"
#include "gui/plain.h"
#include "gui/words.h"
#include "ui_visitendform.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int bestRating = 5;

/// Alt and a figure from 1 to 5; 0: another key.
int ratingOf(const QKeyEvent &event)
{
    const int rating = event.key() - Qt::Key_0;
    const bool alt = (event.modifiers() & ~Qt::KeypadModifier) == Qt::AltModifier;
    return alt && rating >= 1 && rating <= bestRating ? rating : 0;
}

}  // namespace

VisitEndForm::VisitEndForm(desk::Counter &counter, QWidget *parent)
    : QWidget(parent), m_counter(counter), m_ui(std::make_unique<Ui::VisitEndForm>())
{
    m_ui->setupUi(this);
    for (const Choice &outcome : choices(ChoiceList::Outcome))
        m_ui->outcomeBox->addItem(outcome.shown, outcome.value);
    m_ui->outcomeBox->setInsertPolicy(QComboBox::NoInsert);
    for (const Choice &reason : choices(ChoiceList::Unrated))
        m_ui->unratedBox->addItem(reason.shown, reason.value);
    const std::array buttons{m_ui->rate1Button, m_ui->rate2Button, m_ui->rate3Button,
                             m_ui->rate4Button, m_ui->rate5Button};
    for (int i = 0; i < bestRating; ++i)
        connect(buttons[size_t(i)], &QPushButton::clicked, this, [this, i] { finish(i + 1); });
    connect(m_ui->endNowButton, &QPushButton::clicked, this, [this] { finish(0); });
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &VisitEndForm::cancelled);
    const auto key = [this](const QKeySequence &keys, auto act) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(QKeySequence(Qt::Key_Escape), [this] { emit cancelled(); });
    namedKey(
        this, "finishVisitKey", tr("Finish the visit without a rating"), Qt::CTRL | Qt::Key_Return,
        [this] { finish(0); }, Qt::WidgetWithChildrenShortcut);
    sayFault(*m_ui->errorLabel, {});
}

VisitEndForm::~VisitEndForm() = default;

void VisitEndForm::begin()
{
    m_ending = false;
    m_ui->outcomeBox->setCurrentIndex(0);
    m_ui->unratedBox->setCurrentIndex(0);
    const auto &visit = m_counter.visit();
    m_ui->summaryEdit->setText(visit ? visit->interaction.summary : QString());
    sayFault(*m_ui->errorLabel, {});
    m_ui->summaryEdit->setFocus();
}

bool VisitEndForm::wantsSlip() const { return m_ui->slipBox->isChecked(); }

bool VisitEndForm::event(QEvent *event)
{
    // The card has Alt and figures too; within this form they are ratings.
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const int rating = ratingOf(static_cast<QKeyEvent &>(*event));
        if (rating > 0) {
            event->accept();
            if (event->type() == QEvent::KeyPress)
                finish(rating);
            return true;
        }
    }
    return QWidget::event(event);
}

void VisitEndForm::finish(int rating)
{
    const auto &visit = m_counter.visit();
    if (m_ending || !visit)
        return;
    desk::VisitEnd end;
    const int known = m_ui->outcomeBox->findText(m_ui->outcomeBox->currentText());
    end.disposition =
        known < 0 ? m_ui->outcomeBox->currentText() : m_ui->outcomeBox->itemData(known).toString();
    end.summary = m_ui->summaryEdit->text();
    end.rating = rating;
    end.notRated = m_ui->unratedBox->currentData().toString();
    if (const auto why = desk::whyNotEnd(end)) {
        sayFault(*m_ui->errorLabel, sentence(*why),
                 why->field == "disposition"_L1 ? m_ui->outcomeBox : m_ui->unratedBox);
        return;
    }
    m_ending = true;
    emit ending();
    const desk::VisitIds ids = m_counter.visitIds();
    const QUuid customer = visit->customer.id.value;
    m_counter.finish(end).then(this, [this, ids, customer](const Done &done) {
        m_ending = false;
        if (!done) {
            sayFault(*m_ui->errorLabel, sentence(done.error()));
            return;
        }
        emit ended(ids, customer);
    });
}

}  // namespace touchline::gui
