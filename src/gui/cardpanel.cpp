// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/cardpanel.h"

#include "domain/mask.h"
#include "gui/plain.h"
#include "gui/times.h"
#include "gui/words.h"
#include "ui_cardpanel.h"

#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr qsizetype servicesShown = 8;
constexpr int factsShown = 4;

void clearRows(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        delete item->widget();
        if (QLayout *inner = item->layout())
            clearRows(*inner);
        delete item;
    }
}

QLabel *plainLabel(const QString &text, const QString &role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    if (!role.isEmpty())
        label->setProperty("role", role);
    return label;
}

// Label left, value right; long values break into lines instead of widening the column.
void addPair(QGridLayout &grid, const QString &caption, const QString &value, QWidget *parent)
{
    if (value.isEmpty())
        return;
    const int row = grid.rowCount();
    grid.addWidget(plainLabel(caption, u"muted"_s, parent), row, 0, Qt::AlignTop | Qt::AlignLeft);
    QLabel *label = plainLabel(value, {}, parent);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignRight | Qt::AlignTop);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAccessibleName(caption);
    grid.addWidget(label, row, 1);
}

QString serviceRole(ServiceState state)
{
    switch (state) {
    case ServiceState::Normal: return u"goodPill"_s;
    case ServiceState::ArrearsWarning:
    case ServiceState::NumberKept:
    case ServiceState::PreClosed:
    case ServiceState::Suspended: return u"warnPill"_s;
    case ServiceState::OneWayBarred:
    case ServiceState::Barred:
    case ServiceState::Lost:
    case ServiceState::ArrearsBarred:
    case ServiceState::FraudHold:
    case ServiceState::ViolationBarred:
    case ServiceState::Disconnected: return u"badPill"_s;
    case ServiceState::Closed:
    case ServiceState::Unknown: return u"pill"_s;
    }
    Q_UNREACHABLE();
}

}  // namespace

CardPanel::CardPanel(const Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_ui(std::make_unique<Ui::CardPanel>())
{
    m_ui->setupUi(this);
    m_ui->content->hide();
}

CardPanel::~CardPanel() = default;

void CardPanel::show(const desk::CustomerCard &card)
{
    const Customer &customer = card.customer;
    m_ui->content->show();
    showText(*m_ui->lifeSupportLabel,
             customer.lifeSupport.isEmpty()
                 ? QString()
                 : tr("Life-support device: %1").arg(customer.lifeSupport));
    m_ui->nameLabel->setText(customer.name);
    m_ui->kindPill->setText(words(customer.kind));
    showText(*m_ui->tierPill, customer.tier == Tier::Standard ? QString() : words(customer.tier));
    showText(*m_ui->disturbPill, customer.doNotDisturb.isEmpty()
                                     ? QString()
                                     : tr("Quiet %1").arg(customer.doNotDisturb));
    showText(*m_ui->pendingLabel, card.pending ? tr("Changes wait to be sent") : QString());
    clearRows(*m_ui->contactGrid);
    addPair(*m_ui->contactGrid, tr("Number"), customer.number, m_ui->contactHost);
    addPair(*m_ui->contactGrid, tr("Phone"), masked(Privacy::Phone, customer.phone),
            m_ui->contactHost);
    addPair(*m_ui->contactGrid, tr("Identity"), masked(Privacy::IdDocument, customer.identity),
            m_ui->contactHost);
    addPair(*m_ui->contactGrid, tr("Address"), masked(Privacy::Address, customer.address),
            m_ui->contactHost);
    addPair(*m_ui->contactGrid, tr("Segment"), customer.segment, m_ui->contactHost);
    showServices(card.services);
    showAccount(card.latestFacts);
    showOrders(card.openOrders);
    m_ui->tagsTitle->setVisible(!customer.tags.isEmpty());
    showText(*m_ui->tagsLabel, customer.tags.join(u" · "_s));
}

void CardPanel::showServices(const QList<Service> &services)
{
    clearRows(*m_ui->servicesLayout);
    m_ui->servicesTitle->setText(tr("Services · %n", nullptr, int(services.size())));
    for (qsizetype i = 0; i < qMin(services.size(), servicesShown); ++i) {
        const Service &service = services[i];
        auto *grid = new QGridLayout;
        grid->setSpacing(2);
        grid->setColumnStretch(0, 1);
        auto *number = plainLabel(service.number, u"strong"_s, m_ui->servicesHost);
        number->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(number, 0, 0);
        grid->addWidget(
            plainLabel(words(service.state), serviceRole(service.state), m_ui->servicesHost), 0, 1,
            Qt::AlignRight);
        QString about = words(service.kind);
        if (!service.plan.isEmpty())
            about += u" · "_s + service.plan;
        if (service.important)
            about += u" · "_s + tr("important customer");
        auto *plan = plainLabel(about, u"muted"_s, m_ui->servicesHost);
        plan->setWordWrap(true);
        grid->addWidget(plan, 1, 0, 1, 2);
        m_ui->servicesLayout->addLayout(grid);
    }
    if (services.size() > servicesShown) {
        m_ui->servicesLayout->addWidget(
            plainLabel(tr("and %n more", nullptr, int(services.size() - servicesShown)), u"muted"_s,
                       m_ui->servicesHost));
    }
}

void CardPanel::showAccount(const QList<AccountFact> &facts)
{
    clearRows(*m_ui->accountGrid);
    int shown = 0;
    qint64 asOf = 0;
    for (const AccountFact &fact : facts) {
        if (shown == factsShown)
            break;
        QString value = fact.amount.value ? moneyWords(fact.amount.value) : QString();
        if (value.isEmpty() && fact.quantity)
            value = quantityWords(fact.quantity, fact.unit);
        if (value.isEmpty())
            continue;
        QString caption = words(fact.kind);
        if (!fact.title.isEmpty() && fact.title != caption)
            caption = fact.title;
        addPair(*m_ui->accountGrid, caption, value, m_ui->accountHost);
        asOf = qMax(asOf, fact.asOf.ms ? fact.asOf.ms : fact.at.ms);
        ++shown;
    }
    m_ui->accountTitle->setVisible(shown > 0);
    showText(*m_ui->accountAsOf,
             asOf ? tr("as of %1").arg(whenWords(asOf, m_context.clock.nowMs())) : QString());
}

void CardPanel::showOrders(const QList<WorkOrder> &orders)
{
    clearRows(*m_ui->ordersLayout);
    m_ui->ordersTitle->setVisible(!orders.isEmpty());
    m_ui->ordersTitle->setText(tr("Open orders · %n", nullptr, int(orders.size())));
    for (const WorkOrder &order : orders.mid(0, 6)) {
        auto *button = new QPushButton(m_ui->ordersHost);
        button->setProperty("role", u"link"_s);
        button->setAutoDefault(false);
        const QString number = order.number.isEmpty() ? order.alias : order.number;
        const QString text = number + u" · "_s + words(order.state);
        // An ampersand of a number or title is no shortcut.
        button->setText(QString(text).replace(u'&', u"&&"_s));
        setPlainToolTip(*button, order.title);
        button->setAccessibleName(text + u", "_s + order.title);
        connect(button, &QPushButton::clicked, this,
                [this, id = order.id.value] { emit orderWanted(id); });
        m_ui->ordersLayout->addWidget(button);
    }
}

}  // namespace touchline::gui
