// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/conflictcard.h"

#include "gui/plain.h"
#include "gui/times.h"
#include "gui/valuewords.h"
#include "gui/words.h"
#include "ui_conflictcard.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

QString sideWords(const Conflict &conflict, const QString &json, const desk::Names &names)
{
    const QJsonValue value = parsedJson(json);
    if (conflict.field == "*"_L1 && value.isObject())
        return listWords(conflict.targetType, value.toObject(), names);
    return valueWords(conflict.targetType, conflict.field, value, names);
}

}  // namespace

ConflictCard::ConflictCard(const Conflict &conflict, const desk::Names &names, desk::Desk &desk,
                           const Clock &clock, bool mayOpen, QWidget *parent)
    : QFrame(parent), m_desk(desk), m_conflict(conflict), m_ui(std::make_unique<Ui::ConflictCard>())
{
    m_ui->setupUi(this);
    const qint64 now = clock.nowMs();
    const bool mine = conflict.otherBy.value == desk.actor().user;
    const bool deleted = conflict.field == "*"_L1;
    m_ui->titleLabel->setText(
        deleted ? tr("%1 was deleted while it was being edited").arg(typeWords(conflict.targetType))
                : tr("%1 was changed twice").arg(fieldWords(conflict.field)));
    m_ui->inForceLabel->setText(deleted ? tr("Deleted")
                                        : sideWords(conflict, conflict.inForce, names));
    m_ui->inForceBy->setText(names.value(conflict.inForceBy.value, tr("a colleague")) + u" · "_s +
                             whenWords(conflict.inForceAt.ms, now));
    m_ui->otherCaption->setText(mine ? tr("Yours") : tr("Not taken"));
    m_ui->otherLabel->setText(sideWords(conflict, conflict.other, names));
    QString otherBy = names.value(conflict.otherBy.value, tr("a colleague")) + u" · "_s +
                      whenWords(conflict.otherAt.ms, now);
    if (conflict.otherAt.ms > 0 && conflict.otherAt.ms < conflict.inForceAt.ms)
        otherBy += u" · "_s + tr("written before, sent later");
    m_ui->otherBy->setText(otherBy);
    m_ui->mineButton->setText(mine ? tr("Use mine") : tr("Use this one"));
    showText(*m_ui->mustLabel, conflict.mustDecide
                                   ? tr("The order cannot be archived before this is decided.")
                                   : QString());
    showText(*m_ui->errorLabel, {});
    // Whoever set the other value; in the order itself, where a note is written.
    const QUuid whom = mine ? conflict.inForceBy.value : conflict.otherBy.value;
    const QString who = names.value(whom);
    m_ui->askButton->setVisible(!mayOpen && !who.isEmpty() && whom != desk.actor().user);
    m_ui->askButton->setText(tr("Ask %1", "a colleague").arg(who));
    connect(
        m_ui->askButton, &QPushButton::clicked, this,
        [this, who, what = fieldWords(conflict.field)] {
            emit askWanted(
                tr("%1: %2 was changed twice. Which one is right?", "name, field").arg(who, what));
        });
    m_ui->openButton->setVisible(mayOpen);
    if (mayOpen && conflict.targetType == "work_order"_L1)
        nameOrder();
    setAccessibleName(m_ui->titleLabel->text());
    connect(m_ui->mineButton, &QPushButton::clicked, this, [this] { decide(true); });
    connect(m_ui->keepButton, &QPushButton::clicked, this, [this] { decide(false); });
    connect(m_ui->openButton, &QPushButton::clicked, this,
            [this] { emit openWanted(m_conflict.targetType, m_conflict.target); });
}

ConflictCard::~ConflictCard() = default;

/// Away from the order nobody knows which one it is about.
void ConflictCard::nameOrder()
{
    m_desk.order(m_conflict.target).then(this, [this](const Result<desk::OrderView> &view) {
        if (!view)
            return;
        const WorkOrder &order = view->order;
        m_ui->titleLabel->setText(tr("%1: %2", "order: what is to be decided")
                                      .arg(order.number.isEmpty() ? order.alias : order.number,
                                           m_ui->titleLabel->text()));
        setAccessibleName(m_ui->titleLabel->text());
    });
}

void ConflictCard::decide(bool useMine)
{
    m_ui->mineButton->setEnabled(false);
    m_ui->keepButton->setEnabled(false);
    m_desk.resolve(m_conflict.id.value, useMine)
        .then(this, [this, useMine](const Result<desk::Saved> &saved) {
            if (!saved) {
                m_ui->mineButton->setEnabled(true);
                m_ui->keepButton->setEnabled(true);
                showText(*m_ui->errorLabel, sentence(saved.error()));
                return;
            }
            const bool mine = m_conflict.otherBy.value == m_desk.actor().user;
            emit decided(
                !useMine ? tr("Decided: kept what is in force.")
                : mine
                    ? tr("Decided: your value. It is shown when the server has it.")
                    : tr("Decided: the value that was not taken. It is shown when the server has "
                         "it."));
        });
}

}  // namespace touchline::gui
