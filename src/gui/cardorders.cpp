// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/cardorders.h"

#include "desk/cardstate.h"
#include "gui/catalogue.h"
#include "gui/plain.h"
#include "gui/times.h"
#include "gui/undobar.h"
#include "gui/words.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int ordersOnCard = 5;

QString numberWords(const WorkOrder &order)
{
    return order.number.isEmpty() ? order.alias : order.number;
}

QString answerWords(const desk::NudgeVerdict &verdict, const WorkOrder &order)
{
    switch (verdict.answer) {
    case desk::NudgeAnswer::Comfort:
        return verdict.promisedAtMs > 0
                   ? CardOrders::tr("Nudged: within the promise (%1). Comfort the customer; it is "
                                    "added to the order.")
                         .arg(clockWords(verdict.promisedAtMs))
                   : CardOrders::tr("Nudged for the first time. Comfort the customer; it is added "
                                    "to the order.");
    case desk::NudgeAnswer::Supervise:
        return order.nudges.value > 0
                   ? CardOrders::tr("Nudged again (%1): the lead now watches over it.")
                         .arg(order.nudges.value + 1)
                   : CardOrders::tr("Nudged past the promise (%1): the lead now watches over it.")
                         .arg(clockWords(verdict.promisedAtMs));
    case desk::NudgeAnswer::TooSoon:
        return CardOrders::tr("This order was nudged a moment ago; it is not counted again.");
    case desk::NudgeAnswer::TooMany:
        return CardOrders::tr("This order was nudged as often as is counted. Ask the lead.");
    }
    Q_UNREACHABLE();
}

}  // namespace

CardOrders::CardOrders(QWidget *parent) : QWidget(parent)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(6);
}

void CardOrders::show()
{
    const QList<WorkOrder> orders = m_state->card().openOrders.mid(0, ordersOnCard);
    QSet<QUuid> waiting;
    for (const Approval &asked : m_state->facts().approvals)
        waiting.insert(asked.root);
    setVisible(!orders.isEmpty());
    // Rows made anew lose the focus and flicker.
    if (m_shown == orders && m_waiting == waiting)
        return;
    m_shown = orders;
    m_waiting = waiting;
    while (QLayoutItem *item = layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const WorkOrder &order : orders)
        addRow(order, waiting.contains(order.id.value));
}

void CardOrders::addRow(const WorkOrder &order, bool waits)
{
    auto *row = new QWidget(this);
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(6);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(0, 1);
    auto *open = new QPushButton(row);
    open->setProperty("role", u"link"_s);
    open->setAutoDefault(false);
    // An ampersand of a title is no shortcut.
    const QString title = order.title.simplified();
    open->setText(
        open->fontMetrics().elidedText(title, Qt::ElideRight, 150).replace(u'&', u"&&"_s));
    setPlainToolTip(*open, title);
    QString state = words(order.state);
    if (waits)
        state += u" · "_s + words(ApprovalState::Open);
    if (order.nudges.value > 0)
        state += u" · "_s + tr("nudged %n time(s)", nullptr, int(order.nudges.value));
    open->setAccessibleName(title + u", "_s + numberWords(order) + u", "_s + state);
    open->setProperty("order", order.id.value);
    open->installEventFilter(this);
    connect(open, &QPushButton::clicked, this,
            [this, id = order.id.value] { emit orderWanted(id); });
    auto *nudgeButton = new QPushButton(tr("Nudge U"), row);
    nudgeButton->setObjectName(u"nudgeButton"_s);
    nudgeButton->setProperty("role", u"chip"_s);
    nudgeButton->setAutoDefault(false);
    setPlainToolTip(*nudgeButton,
                    tr("The customer asks where it stands: count it and say so (Alt+U)"));
    nudgeButton->setAccessibleName(tr("Nudge %1").arg(title));
    connect(nudgeButton, &QPushButton::clicked, this, [this, id = order.id.value] { nudge(id); });
    auto *about = new QLabel(row);
    about->setTextFormat(Qt::PlainText);
    about->setProperty("role", u"muted"_s);
    about->setText(numberWords(order) + u" · "_s + state);
    about->setWordWrap(true);
    grid->addWidget(open, 0, 0, Qt::AlignLeft);
    grid->addWidget(nudgeButton, 0, 1, Qt::AlignRight);
    grid->addWidget(about, 1, 0, 1, 2);
    layout()->addWidget(row);
    row->show();
}

bool CardOrders::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_U && key->modifiers() == Qt::NoModifier) {
            nudge(object->property("order").toUuid());
            return true;
        }
    }
    return QWidget::eventFilter(object, event);
}

void CardOrders::nudgeFirst()
{
    if (!m_state->card().openOrders.isEmpty())
        nudge(m_state->card().openOrders.first().id.value);
}

void CardOrders::nudge(const QUuid &order)
{
    WorkOrder chased;
    for (const WorkOrder &open : m_state->card().openOrders) {
        if (open.id.value == order)
            chased = open;
    }
    m_state->nudge(order, nudgeRules())
        .then(this, [this, order, chased](const Result<desk::NudgeVerdict> &verdict) {
            if (!verdict) {
                emit said(sentence(verdict.error()));
                return;
            }
            const QString words = answerWords(*verdict, chased);
            if (verdict->answer == desk::NudgeAnswer::TooSoon ||
                verdict->answer == desk::NudgeAnswer::TooMany)
                emit said(words);
            else
                m_undo->offer(words, [this, order] { m_state->takeBackNudge(order); });
        });
}

}  // namespace touchline::gui
