// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/movepanel.h"

#include "gui/fieldfault.h"
#include "gui/flowlayout.h"
#include "gui/plain.h"
#include "gui/timeedit.h"
#include "gui/times.h"
#include "gui/tokenicon.h"
#include "gui/words.h"
#include "ui_movepanel.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr qint64 dayMs = 24 * 3'600'000LL;

// These guards want something that is said with the move itself.
bool asksFor(const Verdict &verdict)
{
    return verdict.reason == "needs_reason"_L1 || verdict.reason == "needs_until"_L1 ||
           verdict.reason == "needs_rating_or_reason"_L1 || verdict.reason == "needs_approval"_L1;
}

bool needsLead(const Verdict &verdict) { return verdict.reason == "needs_approval"_L1; }

ApprovalKind kindFor(OrderState to)
{
    return to == OrderState::Withdrawn ? ApprovalKind::Withdraw : ApprovalKind::Suspend;
}

bool sameOffers(const QList<desk::OfferedMove> &a, const QList<desk::OfferedMove> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto &x, const auto &y) {
        return x.to == y.to && x.verdict == y.verdict;
    });
}

/// What stands in the way of several steps is said once.
QStringList sentencesOf(const QList<std::pair<QString, QString>> &blocked)
{
    QStringList said;
    QStringList reasons;
    for (const auto &[step, why] : blocked) {
        if (reasons.contains(why))
            continue;
        reasons += why;
        QStringList steps;
        for (const auto &[other, same] : blocked) {
            if (same == why && !other.isEmpty())
                steps += other;
        }
        said += steps.isEmpty()
                    ? why
                    : Words::tr("%1: %2").arg(
                          steps.join(Words::tr(", ", "between steps of an order")), why);
    }
    return said;
}

}  // namespace

MovePanel::MovePanel(OrderActions &actions, const Context &context, QWidget *parent)
    : QWidget(parent),
      m_actions(actions),
      m_clock(context.clock),
      m_look(context.look),
      m_ui(std::make_unique<Ui::MovePanel>())
{
    m_ui->setupUi(this);
    new FlowLayout(m_ui->buttonsHost, 6);
    m_ui->askFrame->hide();
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &MovePanel::stopAsking);
    connect(m_ui->confirmButton, &QPushButton::clicked, this, &MovePanel::confirm);
    connect(m_ui->reasonEdit, &QLineEdit::textChanged, this, &MovePanel::judge);
    connect(m_ui->reasonEdit, &QLineEdit::returnPressed, this, &MovePanel::confirm);
    connect(m_ui->untilEdit, &QDateTimeEdit::dateTimeChanged, this, &MovePanel::judge);
}

MovePanel::~MovePanel() = default;

void MovePanel::offer(const WorkOrder &edited)
{
    const bool moved = edited.id != m_edited.id || edited.state != m_edited.state;
    if (moved)
        stopAsking();
    m_edited = edited;
    const QList<desk::OfferedMove> offers = m_actions.offers(edited);
    QStringList why;
    for (const desk::OfferedMove &move : offers)
        why += m_actions.whyWords(edited, move);
    const QString asked = why.join(u'\n') + waitingWords(ApprovalKind::Suspend) +
                          waitingWords(ApprovalKind::Withdraw) + waitingWords(ApprovalKind::Waive);
    if (!sameOffers(offers, m_offers) || m_offers.isEmpty() ||
        asked != property("asked").toString())
        rebuild(offers, moved);
    setProperty("asked", asked);
    if (m_asking != OrderState::Unknown)
        judge();
    // The order in which a merged one lives on is moved; the box of ties says which that is.
    setVisible(!offers.isEmpty() && edited.mergedInto.isNull());
}

void MovePanel::rebuild(const QList<desk::OfferedMove> &offers, bool moved)
{
    m_offers = offers;
    const QWidget *focus = QApplication::focusWidget();
    const bool wasHere = focus && m_ui->buttonsHost->isAncestorOf(focus);
    // After a move the step of the same name is another one.
    const QString pressed = wasHere && !moved ? focus->objectName() : QString();
    QLayout *flow = m_ui->buttonsHost->layout();
    while (QLayoutItem *item = flow->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    Blocked blocked;
    bool primary = true;
    for (const desk::OfferedMove &move : offers) {
        addMove(move, primary && move.verdict.answer != Answer::No, blocked);
        primary = primary && move.verdict.answer == Answer::No;
    }
    addWaiver(blocked);
    // A disabled button cannot be focused, so its reason also stands in the text.
    showText(*m_ui->blockedLabel, sentencesOf(blocked).join(u'\n'));
    m_ui->buttonsHost->updateGeometry();
    if (wasHere)
        enterButtons(pressed);
}

/// Otherwise the keyboard would go on to whatever comes next on the page, and act there.
void MovePanel::enterButtons(const QString &preferred)
{
    QPushButton *into = nullptr;
    for (QPushButton *button : m_ui->buttonsHost->findChildren<QPushButton *>()) {
        if (button->isEnabled() && (!into || button->objectName() == preferred))
            into = button;
    }
    if (into)
        into->setFocus();
}

QString MovePanel::waitingWords(ApprovalKind kind) const
{
    const Approval *asked = m_actions.waitingFor(kind);
    if (!asked)
        return {};
    return tr("%1: asked by %2, %3, waits for the lead")
        .arg(words(kind), m_actions.view().names.value(asked->by.value, tr("a colleague")),
             whenWords(asked->at.ms, m_clock.nowMs()));
}

void MovePanel::addMove(const desk::OfferedMove &move, bool primary, Blocked &blocked)
{
    QString text = moveWords(move.to, m_edited.state);
    const bool lead = needsLead(move.verdict);
    const QString waiting = lead ? waitingWords(kindFor(move.to)) : QString();
    const bool ask = asksFor(move.verdict) && waiting.isEmpty();
    if (lead)
        text = tr("Ask the lead: %1").arg(text);
    if (ask)
        text = tr("%1 …", "a button that asks first").arg(text);
    auto *button = new QPushButton(text, m_ui->buttonsHost);
    button->setObjectName(u"move_"_s + codeOf(move.to));
    button->setAutoDefault(false);
    QString tip = m_actions.whyWords(m_edited, move);
    switch (move.verdict.answer) {
    case Answer::Yes: tip = tr("Moves the order to: %1").arg(words(move.to)); break;
    case Answer::Unknown:
        button->setIcon(
            tokenIcon(m_look, Glyph::Pending, primary ? &Tokens::badgeText : &Tokens::muted));
        button->setAccessibleName(tr("%1, checked by the server").arg(text));
        tip = tr("Checked by the server: %1").arg(tip);
        break;
    case Answer::No:
        button->setEnabled(ask);
        if (!waiting.isEmpty())
            blocked += {QString(), waiting};
        else if (!ask)
            blocked += {text, tip};
        break;
    }
    setPlainToolTip(*button, waiting.isEmpty() ? tip : waiting);
    button->setAccessibleDescription(tip);
    if (primary)
        button->setProperty("role", u"primary"_s);
    connect(button, &QPushButton::clicked, this, [this, to = move.to] { choose(to); });
    m_ui->buttonsHost->layout()->addWidget(button);
    button->show();
}

void MovePanel::addWaiver(Blocked &blocked)
{
    if (m_edited.state != OrderState::Callback || !m_edited.waivers.isEmpty() ||
        m_edited.id.isNull())
        return;
    const QString waiting = waitingWords(ApprovalKind::Waive);
    if (!waiting.isEmpty()) {
        blocked.prepend({QString(), waiting});
        return;
    }
    auto *button = new QPushButton(tr("%1 …", "a button that asks first")
                                       .arg(tr("Ask the lead: %1").arg(words(ApprovalKind::Waive))),
                                   m_ui->buttonsHost);
    button->setObjectName(u"waiveButton"_s);
    button->setAutoDefault(false);
    setPlainToolTip(*button, tr("The customer does not want to be called back, or was already"));
    connect(button, &QPushButton::clicked, this, &MovePanel::askWaiver);
    m_ui->buttonsHost->layout()->addWidget(button);
    button->show();
}

void MovePanel::choose(OrderState to)
{
    for (const desk::OfferedMove &move : std::as_const(m_offers)) {
        if (move.to != to)
            continue;
        if (needsLead(move.verdict) && m_actions.waitingFor(kindFor(to)))
            return;
        m_approval = needsLead(move.verdict);
        if (asksFor(move.verdict))
            ask(to);
        else if (move.verdict.answer != Answer::No)
            emit moveWanted({to, {}, {}});
        return;
    }
}

void MovePanel::ask(OrderState to)
{
    m_asking = to;
    m_waiver = false;
    m_ui->askTitle->setText((m_approval ? tr("Ask the lead: %1. Why?") : tr("%1: why?"))
                                .arg(moveWords(to, m_edited.state)));
    m_ui->reasonEdit->clear();
    m_ui->untilHost->setVisible(to == OrderState::Suspended);
    showTime(*m_ui->untilEdit, m_clock.nowMs() + dayMs);
    m_ui->confirmButton->setText(m_approval ? tr("Ask") : moveWords(to, m_edited.state));
    m_ui->askFrame->show();
    m_ui->reasonEdit->setFocus();
    judge();
}

void MovePanel::askWaiver()
{
    m_approval = true;
    ask(OrderState::Rated);
    m_waiver = true;
    m_ui->askTitle->setText(tr("Ask the lead: %1. Why?").arg(words(ApprovalKind::Waive)));
    judge();
}

MoveRequest MovePanel::asked() const
{
    MoveRequest move{m_asking, m_ui->reasonEdit->text().trimmed(), {}};
    if (m_asking == OrderState::Suspended)
        move.until.ms = shownTime(*m_ui->untilEdit);
    return move;
}

void MovePanel::judge()
{
    if (m_asking == OrderState::Unknown)
        return;
    const MoveRequest wanted = asked();
    Verdict verdict = m_actions.judge(m_edited, wanted);
    // What the lead will be judged by; that she is one is what is asked for.
    if (m_waiver || m_approval) {
        const bool over = wanted.to == OrderState::Suspended && wanted.until.ms <= m_clock.nowMs();
        verdict = wanted.reason.isEmpty() ? Verdict{Answer::No, "needs_reason"_L1}
                  : over                  ? Verdict{Answer::No, "needs_until"_L1}
                                          : Verdict{};
    }
    const bool empty = m_ui->reasonEdit->text().trimmed().isEmpty();
    m_ui->confirmButton->setEnabled(verdict.answer != Answer::No);
    // Not reproached before anything was typed.
    const bool wrong = verdict.answer == Answer::No && !empty;
    const QString why = wrong ? reasonWords(QString(verdict.reason)) : QString();
    showText(*m_ui->askError, why);
    const bool late = verdict.reason == "needs_until"_L1;
    markWrong(*m_ui->untilEdit, late ? why : QString());
    markWrong(*m_ui->reasonEdit, verdict.reason == "needs_reason"_L1 ? why : QString());
}

void MovePanel::confirm()
{
    if (m_asking == OrderState::Unknown || !m_ui->confirmButton->isEnabled())
        return;
    const MoveRequest move = asked();
    const bool waiver = m_waiver;
    const bool approval = m_approval;
    stopAsking();
    if (waiver)
        emit waiverWanted(move.reason);
    else if (approval)
        emit approvalWanted(move);
    else
        emit moveWanted(move);
}

void MovePanel::stopAsking()
{
    m_asking = OrderState::Unknown;
    m_waiver = false;
    m_approval = false;
    const QWidget *focus = QApplication::focusWidget();
    if (focus && m_ui->askFrame->isAncestorOf(focus))
        enterButtons({});
    m_ui->askFrame->hide();
}

void MovePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_asking != OrderState::Unknown)
        stopAsking();
    else
        QWidget::keyPressEvent(event);
}

}  // namespace touchline::gui
