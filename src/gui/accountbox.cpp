// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/accountbox.h"

#include "desk/cardstate.h"
#include "gui/catalogue.h"
#include "gui/plain.h"
#include "gui/times.h"
#include "gui/unbroken.h"
#include "gui/words.h"
#include "ui_accountbox.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>
#include <QtWidgets/QLabel>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

QLabel *accountLabel(const QString &text, const QString &role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    if (!role.isEmpty())
        label->setProperty("role", role);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// What of the facts stands here.
desk::CardFacts accountsOf(const desk::CardFacts &facts)
{
    desk::CardFacts accounts;
    accounts.bills = facts.bills;
    accounts.balance = facts.balance;
    accounts.points = facts.points;
    accounts.used = facts.used;
    accounts.unit = facts.unit;
    accounts.usedAsOf = facts.usedAsOf;
    return accounts;
}

void clearGrid(QGridLayout &grid)
{
    while (QLayoutItem *item = grid.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QString monthWords(qint64 ms)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms, usedZone()).date(),
                              Words::tr("MMM yyyy", "month of a bill"));
}

QString changeWords(qint64 fen)
{
    if (fen == 0)
        return u"±0"_s;
    // The sign of the sum: what a triangle means nobody hears.
    return QChar(fen > 0 ? u'+' : u'\u2212') + moneyWords(qAbs(fen));
}

}  // namespace

AccountBox::AccountBox(QWidget *parent) : QWidget(parent), m_ui(std::make_unique<Ui::AccountBox>())
{
    m_ui->setupUi(this);
    m_ui->billsFrame->hide();
    connect(m_ui->billsButton, &QPushButton::toggled, m_ui->billsFrame, &QWidget::setVisible);
}

AccountBox::~AccountBox() = default;

void AccountBox::setUp(const Context &context)
{
    m_kept = std::make_unique<Context>(context);
    m_context = m_kept.get();
    m_ui->tierBar->setLook(context.look);
}

void AccountBox::toggleBills()
{
    if (m_ui->billsButton->isVisible())
        m_ui->billsButton->toggle();
}

void AccountBox::show(const desk::CardState &state)
{
    // A sum over hundreds of supply points is nobody's balance.
    const bool which = !state.chosen() && state.card().services.size() > 1;
    const desk::CardFacts facts = which ? desk::CardFacts() : accountsOf(state.facts());
    Shown shown{facts, state.chosen() ? *state.chosen() : Service(), which,
                localDay(m_context->clock.nowMs())};
    // Most news about a customer is of something else, and rows made anew flicker.
    if (m_shown == shown)
        return;
    m_shown = std::move(shown);
    clearGrid(*m_ui->rowsGrid);
    const auto add = [this](const QString &caption, const QString &value, const QString &role) {
        const int row = m_ui->rowsGrid->rowCount();
        QLabel *head = accountLabel(caption, u"muted"_s, m_ui->rowsHost);
        m_ui->rowsGrid->addWidget(head, row, 0, Qt::AlignLeft | Qt::AlignTop);
        QLabel *label = accountLabel(value, role, m_ui->rowsHost);
        label->setAccessibleName(caption);
        m_ui->rowsGrid->addWidget(label, row, 1, Qt::AlignRight | Qt::AlignTop);
        // Left to the layout they would come a turn later than the rest.
        head->show();
        label->show();
    };
    if (facts.balance)
        add(tr("Balance"), moneyWords(facts.balance->amount.value),
            facts.balance->amount.value < 0 ? u"error"_s : QString());
    if (facts.points)
        add(tr("Points"), QLocale().toString(facts.points->quantity / 1000), {});
    m_ui->rowsHost->setVisible(facts.balance || facts.points);
    showBills(desk::billLines(facts.bills));
    showUsage(state);
    showAsOf(facts);
    if (which)
        showText(*m_ui->asOfLabel,
                 tr("Choose the service concerned to see its balance, bills and use."));
    setVisible(which || facts.balance || facts.points || !facts.bills.isEmpty() || facts.used > 0);
}

void AccountBox::showBills(const QList<desk::BillLine> &lines)
{
    const bool any = !lines.isEmpty();
    for (QWidget *part :
         {static_cast<QWidget *>(m_ui->billCaption), static_cast<QWidget *>(m_ui->billsButton),
          static_cast<QWidget *>(m_ui->billsKey)})
        part->setVisible(any);
    m_ui->billsFrame->setVisible(any && m_ui->billsButton->isChecked());
    clearGrid(*m_ui->billsGrid);
    if (!any)
        return;
    m_ui->billCaption->setText(tr("Last bill, %1").arg(monthWords(lines.first().bill.at.ms)));
    m_ui->billsButton->setText(moneyWords(lines.first().bill.amount.value));
    m_ui->billsButton->setAccessibleName(
        tr("Last bill %1; the last %n bills", nullptr, int(lines.size()))
            .arg(moneyWords(lines.first().bill.amount.value)));
    int row = 0;
    for (const desk::BillLine &line : lines) {
        const auto add = [&](int column, const QString &text, const QString &role) {
            QLabel *label = accountLabel(text, role, m_ui->billsFrame);
            m_ui->billsGrid->addWidget(label, row, column,
                                       column == 0 ? Qt::Alignment() : Qt::AlignRight);
            label->show();
            return label;
        };
        add(0, monthWords(line.bill.at.ms), u"muted"_s);
        add(1, moneyWords(line.bill.amount.value), {});
        if (line.change)
            add(2, changeWords(*line.change), u"muted"_s)
                ->setAccessibleName(tr("against the bill before"));
        ++row;
    }
}

void AccountBox::showUsage(const desk::CardState &state)
{
    const desk::CardFacts &facts = state.facts();
    const Service *service = state.chosen();
    m_ui->usageLabel->setVisible(facts.used > 0);
    if (facts.used == 0 || !service) {
        m_ui->leftLabel->hide();
        m_ui->tierBar->setUse(0, {}, 0);
        return;
    }
    const QList<qint64> limits = tierLimits(service->plan);
    const desk::TierUse use = desk::tierUse(facts.used, limits);
    QString text = tr("This year %1").arg(quantityWords(facts.used / 1000 * 1000, facts.unit));
    if (use.tier > 0)
        text += u" · "_s + tr("tier %1").arg(use.tier);
    m_ui->usageLabel->setText(text);
    const QString left =
        use.left > 0
            ? tr("%1 to tier %2").arg(QLocale().toString(use.left / 1000)).arg(use.tier + 1)
            : QString();
    showText(*m_ui->leftLabel, left);
    m_ui->tierBar->setUse(facts.used, limits, use.tier);
    m_ui->tierBar->setAccessibleName(text + u", "_s + left);
    setPlainToolTip(*m_ui->tierBar, text + u'\n' + left);
}

void AccountBox::showAsOf(const desk::CardFacts &facts)
{
    const qint64 now = m_context->clock.nowMs();
    const auto asOf = [](const AccountFact &fact) {
        return fact.asOf.ms > 0 ? fact.asOf.ms : fact.at.ms;
    };
    // Each says how old it is: they come from different systems.
    QStringList said;
    const auto moment = [now](qint64 ms) { return whenWords(ms, now); };
    constexpr qint64 old =
        62LL * 24 * 3'600'000;  // later than the bill that should have renewed it
    if (facts.balance) {
        const qint64 at = asOf(*facts.balance);
        const QString balance = tr("balance %1").arg(moment(at));
        said += now - at > old ? tr("%1 (out of date)").arg(balance) : balance;
    }
    if (!facts.bills.isEmpty())
        said += tr("bills %1").arg(moment(asOf(facts.bills.first())));
    if (facts.usedAsOf > 0)
        said += tr("use %1").arg(moment(facts.usedAsOf));
    if (facts.points)
        said += tr("points %1").arg(moment(asOf(*facts.points)));
    m_ui->asOfLabel->setAccessibleName(said.join(u", "_s));
    for (QString &part : said)
        part = unbroken(part);
    showText(*m_ui->asOfLabel,
             said.isEmpty() ? QString() : tr("As of:") + u'\n' + said.join(u'\n'));
}

}  // namespace touchline::gui
