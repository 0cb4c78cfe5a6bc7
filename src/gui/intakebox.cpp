// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/intakebox.h"

#include "domain/mask.h"
#include "domain/similarorders.h"
#include "gui/namedkey.h"
#include "gui/plain.h"
#include "gui/tiewords.h"
#include "gui/words.h"
#include "gui/worktext.h"

#include <QtCore/QDataStream>
#include <QtCore/QIODevice>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

/// More are counted until they are asked for.
constexpr qsizetype similarShown = 2;

QLabel *addLine(QFrame &card, const QString &text, const char *role)
{
    auto *label = new QLabel(&card);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("role", QLatin1StringView(role));
    label->setText(text);
    card.layout()->addWidget(label);
    return label;
}

QFrame *addCard(QVBoxLayout &rows, QWidget *parent, const char *role)
{
    auto *card = new QFrame(parent);
    card->setFrameShape(QFrame::NoFrame);
    card->setProperty("role", QLatin1StringView(role));
    auto *lines = new QVBoxLayout(card);
    lines->setContentsMargins(10, 8, 10, 8);
    lines->setSpacing(3);
    rows.addWidget(card);
    return card;
}

/// Buttons side by side at the foot of a card.
QHBoxLayout *addKeys(QFrame &card)
{
    auto *keys = new QHBoxLayout;
    keys->setSpacing(6);
    static_cast<QVBoxLayout *>(card.layout())->addLayout(keys);
    return keys;
}

QPushButton *addKey(QHBoxLayout &keys, QFrame &card, const char *name, const QString &text,
                    const QString &tip, const char *role = "chip")
{
    auto *button = new QPushButton(text, &card);
    button->setObjectName(QLatin1StringView(name));
    button->setProperty("role", QLatin1StringView(role));
    button->setAutoDefault(false);
    setPlainToolTip(*button, tip);
    keys.addWidget(button);
    return button;
}

QString outageTitle(const Outage &outage)
{
    return IntakeBox::tr("Power is out: %1").arg(outage.area);
}

/// All that the rows depend on but the age.
QByteArray stateOf(const desk::Intake &intake)
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    for (const desk::OutageHere &here : intake.facts().outages)
        out << here.outage.id.value << here.outage.version << here.orders;
    for (const desk::SimilarOrder &similar : intake.facts().similar) {
        const WorkOrder &order = similar.line.order;
        out << order.id.value << order.title << order.number << quint8(order.state)
            << quint8(similar.link) << order.nudges.value << intake.goesOnBeside(order.id.value);
    }
    out << intake.waitsFor();
    return state;
}

}  // namespace

IntakeBox::IntakeBox(const Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_intake(context.desk), m_rows(new QVBoxLayout(this))
{
    setObjectName(u"intakeBox"_s);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(6);
    connect(&m_intake, &desk::Intake::changed, this, &IntakeBox::showRows);
    namedKey(this, "outageKey", tr("At a new order: record the call about the outage"),
             Qt::ALT | Qt::Key_W, [this] { recordCall(); });
    hide();
}

void IntakeBox::follow(const WorkOrder &drafted, bool isNew)
{
    if (!isNew || !m_intake.isWatching())
        m_showsAll = false;
    if (isNew)
        m_intake.follow(drafted);
    else if (m_intake.isWatching())
        m_intake.stop();
}

void IntakeBox::showRows()
{
    const desk::IntakeFacts &facts = m_intake.facts();
    const bool nothing = facts.outages.isEmpty() && facts.similar.isEmpty();
    setVisible(m_intake.isWatching() && !nothing);
    const QByteArray state = stateOf(m_intake);
    if (m_shown == state)
        return;
    m_shown = state;
    const qsizetype focused = findChildren<QPushButton *>().indexOf(focusWidget());
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        // Its button may be the one that was just pressed.
        if (QWidget *card = item->widget()) {
            card->hide();
            card->setParent(nullptr);
            card->deleteLater();
        }
        delete item;
    }
    for (qsizetype i = 0; i < facts.outages.size(); ++i)
        addOutage(facts.outages[i], i == 0);
    const qsizetype shown =
        m_showsAll ? facts.similar.size() : qMin(facts.similar.size(), similarShown);
    for (const desk::SimilarOrder &similar : facts.similar.first(shown))
        addSimilar(similar);
    if (const qsizetype more = facts.similar.size() - shown; more > 0) {
        auto *button = new QPushButton(tr("and %n more", nullptr, int(more)), this);
        button->setObjectName(u"moreSimilarButton"_s);
        button->setProperty("role", u"link"_s);
        button->setAutoDefault(false);
        setPlainToolTip(*button, tr("Show all orders that may be about the same"));
        connect(button, &QPushButton::clicked, this, [this] {
            m_showsAll = true;
            m_shown.clear();
            showRows();
        });
        m_rows->addWidget(button, 0, Qt::AlignLeft);
    }
    if (auto *again = focused < 0 ? nullptr : findChildren<QPushButton *>().value(focused))
        again->setFocus();
}

void IntakeBox::addOutage(const desk::OutageHere &here, bool first)
{
    QFrame *card = addCard(*m_rows, this, "alertBad");
    const QUuid outage = here.outage.id.value;
    const bool waits = m_intake.waitsFor() == outage;
    addLine(*card,
            here.isMajor()
                ? tr("Major outage: %Ln order(s) wait for it already", nullptr, here.orders)
                : tr("The power is out here already"),
            "strong");
    addLine(*card, outageWords(here.outage, m_context.clock.nowMs()), "");
    if (!here.outage.answer.isEmpty())
        addLine(*card, tr("Tell the caller: %1").arg(here.outage.answer), "");
    if (waits)
        addLine(*card, tr("The new order will wait for it; nobody is sent."), "small");
    QHBoxLayout *keys = addKeys(*card);
    if (first) {
        auto *record =
            addKey(*keys, *card, "recordCallButton", tr("Open an order that waits"),
                   tr("Opens an order that waits for the outage, in one go (Alt+W)"), "");
        connect(record, &QPushButton::clicked, this, [this, here] {
            emit callWanted(m_intake.callAbout(here, outageTitle(here.outage)));
        });
    }
    auto *wait =
        addKey(*keys, *card, first ? "waitForOutageButton" : "waitForOtherButton",
               waits ? tr("Do not wait") : tr("Link this draft to the outage"),
               waits ? tr("The new order is dispatched like any other")
                     : tr("Link the new order with the outage instead of sending somebody; "
                          "more can be written before it is saved"));
    connect(wait, &QPushButton::clicked, this,
            [this, outage, waits] { m_intake.waitFor(waits ? QUuid() : outage); });
    keys->addStretch();
    card->setAccessibleName(tr("Outage at the place of the new order"));
}

void IntakeBox::addSimilar(const desk::SimilarOrder &similar)
{
    const WorkOrder &order = similar.line.order;
    const QUuid id = order.id.value;
    const bool beside = m_intake.goesOnBeside(id);
    QFrame *card = addCard(*m_rows, this, "ask");
    addLine(*card, tr("May be about the same: %1").arg(order.title.simplified()), "strong");
    QStringList about{orderNumberWords(order), words(order.state),
                      agoWords(acceptedAtMs(order), m_context.clock.nowMs())};
    if (!similar.line.customerName.isEmpty())
        about += masked(Privacy::Name, similar.line.customerName);
    if (order.nudges.value > 0)
        about += tr("nudged %n time(s)", nullptr, int(order.nudges.value));
    addLine(*card, about.join(u" · "_s), "muted");
    if (beside)
        addLine(*card, tr("The new order will be linked: %1").arg(words(similar.link)), "small");
    QHBoxLayout *keys = addKeys(*card);
    auto *open = addKey(*keys, *card, "openSimilarButton", tr("Open it"),
                        tr("Look at that order; what was typed here stays as a draft"));
    auto *chase = addKey(*keys, *card, "nudgeSimilarButton", tr("Nudge it instead"),
                         tr("Counts that the customer asked again, and opens no new order"));
    auto *goOn =
        addKey(*keys, *card, "goOnButton", beside ? tr("Do not link") : tr("New all the same"),
               beside ? tr("The new order stands for itself")
                      : tr("Opens a new order that is linked with that one"));
    keys->addStretch();
    const QString number = orderNumberWords(order);
    open->setAccessibleName(tr("Open order %1").arg(number));
    chase->setAccessibleName(tr("Nudge order %1 instead of a new one").arg(number));
    goOn->setAccessibleName(tr("A new order beside %1").arg(number));
    connect(open, &QPushButton::clicked, this, [this, id] { emit orderWanted(id); });
    connect(chase, &QPushButton::clicked, this, [this, order] { nudge(order); });
    connect(goOn, &QPushButton::clicked, this, [this, id] { m_intake.goOnBeside(id); });
}

void IntakeBox::nudge(const WorkOrder &order)
{
    m_intake.nudge(order.id.value).then(this, [this, order](const Result<desk::Saved> &saved) {
        if (!saved) {
            emit failed(sentence(saved.error()));
            return;
        }
        emit said(tr("Nudged %1; no new order was opened.").arg(orderNumberWords(order)));
        emit orderWanted(order.id.value);
    });
}

void IntakeBox::recordCall()
{
    const desk::IntakeFacts &facts = m_intake.facts();
    if (!m_intake.isWatching() || facts.outages.isEmpty())
        return;
    const desk::OutageHere &here = facts.outages.first();
    emit callWanted(m_intake.callAbout(here, outageTitle(here.outage)));
}

}  // namespace touchline::gui
