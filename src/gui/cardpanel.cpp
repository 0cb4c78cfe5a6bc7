// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/cardpanel.h"

#include "domain/mask.h"
#include "gui/alertbox.h"
#include "gui/flowlayout.h"
#include "gui/maskedvalue.h"
#include "gui/namedkey.h"
#include "gui/plain.h"
#include "gui/reveals.h"
#include "gui/times.h"
#include "gui/words.h"
#include "ui_cardpanel.h"

#include <QtCore/QTimer>
#include <QtGui/QShortcut>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollBar>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int narrowest = 276;
constexpr int cardPatienceMs = 300;
constexpr int alertsMs = 60'000;

void clearRows(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        delete item->widget();
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

}  // namespace

CardPanel::CardPanel(const Context &context, const QUuid &customer, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_ui(std::make_unique<Ui::CardPanel>()),
      m_state(context.desk, context.clock, customer),
      m_reveals(new Reveals(context, m_state, this)),
      m_phone(new MaskedValue(context.look, u"phone"_s, tr("Phone"), this)),
      m_identity(new MaskedValue(context.look, u"identity"_s, tr("Identity"), this)),
      m_address(new MaskedValue(context.look, u"address"_s, tr("Address"), this)),
      m_contact(new MaskedValue(context.look, u"contactPhone"_s, tr("Contact"), this)),
      m_callBack(new MaskedValue(context.look, u"callbackPhone"_s, tr("Call back"), this)),
      m_loading(plainLabel(tr("Loading …"), u"muted"_s, this))
{
    m_ui->setupUi(this);
    m_ui->content->hide();
    m_ui->tagsEdit->hide();
    new FlowLayout(m_ui->pillsHost, 6);
    int row = 0;
    for (MaskedValue *value : {m_phone, m_identity, m_address, m_contact, m_callBack}) {
        m_ui->contactGrid->addWidget(plainLabel(value->caption(), u"muted"_s, m_ui->contactHost),
                                     row, 0, Qt::AlignLeft | Qt::AlignVCenter);
        m_ui->contactGrid->addWidget(value, row++, 1);
        m_reveals->add(value);
    }
    m_ui->contactBox->setUp(context, m_state);
    // What the card has to spare stands below all of it, not around the lists in it.
    m_ui->layout6->setStretch(m_ui->layout6->count() - 1, 1);
    setMinimumWidth(narrowest);
    // Following the focus, the area would scroll aside for the sake of a few pixels.
    connect(m_ui->scroll->horizontalScrollBar(), &QScrollBar::valueChanged,
            m_ui->scroll->horizontalScrollBar(),
            [this] { m_ui->scroll->horizontalScrollBar()->setValue(0); });
    m_ui->serviceList->setUp(context);
    m_ui->accountBox->setUp(context);
    m_ui->undoBar->follow(context.preferences);
    m_ui->orders->setUp(m_state, *m_ui->undoBar);
    m_ui->belongsBox->setUp(context, m_state, *m_ui->undoBar);

    connect(&m_state, &desk::CardState::changed, this, &CardPanel::follow);
    m_minute.setObjectName(u"alerts by the clock"_s);
    m_minute.start(alertsMs);
    connect(&m_minute, &QTimer::timeout, &m_state, &desk::CardState::judgeAgain);
    connect(&m_state, &desk::CardState::failed, this,
            [this](const Error &error) { emit said(sentence(error)); });
    connect(m_ui->serviceList, &ServiceList::chosen, &m_state, &desk::CardState::choose);
    connect(m_ui->contactBox, &ContactBox::said, this, &CardPanel::said);
    connect(m_ui->orders, &CardOrders::orderWanted, this, &CardPanel::orderWanted);
    connect(m_ui->orders, &CardOrders::said, this, &CardPanel::said);
    connect(m_ui->belongsBox, &BelongsBox::said, this, &CardPanel::said);
    connect(m_reveals, &Reveals::said, this, &CardPanel::said);
    connect(m_ui->tagsButton, &QPushButton::clicked, this, &CardPanel::editTags);
    connect(m_ui->tagsEdit, &QLineEdit::returnPressed, this, &CardPanel::saveTags);
    connectKeys();
    m_state.reload();
    // Whoever waits is told for what.
    m_loading->setObjectName(u"loadingLabel"_s);
    m_loading->setAlignment(Qt::AlignCenter);
    m_loading->hide();
    m_ui->layout7->insertWidget(0, m_loading);
    QTimer::singleShot(cardPatienceMs, this,
                       [this] { m_loading->setVisible(m_ui->content->isHidden()); });
}

CardPanel::~CardPanel() = default;

CardOrders &CardPanel::orders() { return *m_ui->orders; }

void CardPanel::toggleBills() { m_ui->accountBox->toggleBills(); }

void CardPanel::connectKeys()
{
    // Keys of a hidden card do nothing, so each open customer has her own.
    const auto key = [this](const char *id, const QString &title, const QKeySequence &keys,
                            auto act) { namedKey(this, id, title, keys, act); };
    key("revealKey", tr("Show a masked value of the customer"), Qt::ALT | Qt::Key_V,
        [this] { m_reveals->choose(); });
    key("billsKey", tr("The customer's last bills"), Qt::ALT | Qt::Key_B,
        [this] { toggleBills(); });
    key("servicesKey", tr("Choose the service that it is about"), Qt::ALT | Qt::Key_S,
        [this] { m_ui->serviceList->focusList(); });
    key("nudgeKey", tr("The customer nudges the first open order"), Qt::ALT | Qt::Key_U,
        [this] { m_ui->orders->nudgeFirst(); });
    key("linkOutageKey", tr("The customer calls about the known outage: link the contact"),
        Qt::ALT | Qt::Key_O, [this] { linkOutage(); });
    key("belongsKey", tr("Say whom the customer belongs to"), Qt::ALT | Qt::Key_H,
        [this] { m_ui->belongsBox->ask(); });
    for (int number = 1; number <= 9; ++number)
        key(("serviceKey" + QByteArray::number(number)).constData(),
            tr("Service %1 of the customer").arg(number),
            QKeySequence(Qt::ALT | Qt::Key(Qt::Key_0 + number)),
            [this, number] { m_ui->serviceList->chooseNumber(number); });
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), m_ui->tagsEdit);
    escape->setContext(Qt::WidgetShortcut);
    connect(escape, &QShortcut::activated, this, [this] {
        m_ui->tagsEdit->hide();
        follow();
    });
}

void CardPanel::hideEvent(QHideEvent *event)
{
    m_reveals->hideAll();
    QWidget::hideEvent(event);
}

/// Numbers that were given for this time, not the account holder's: of the contact, of an open order.
std::pair<QString, QString> CardPanel::numbersToReach()
{
    const auto &current = m_state.facts().current;
    const QString contact = current ? current->contactPhone : QString();
    m_contact->setRecord(current ? current->id.value : QUuid());
    m_contact->setMasked(masked(Privacy::Phone, contact));
    const auto &orders = m_state.card().openOrders;
    const auto named = std::find_if(orders.begin(), orders.end(), [](const WorkOrder &order) {
        return !order.callbackPhone.isEmpty();
    });
    const QString callBack = named == orders.end() ? QString() : named->callbackPhone;
    m_callBack->setRecord(named == orders.end() ? QUuid() : named->id.value);
    m_callBack->setMasked(masked(Privacy::Phone, callBack));
    return {contact, callBack};
}

void CardPanel::follow()
{
    const Customer &customer = m_state.card().customer;
    m_loading->hide();
    m_ui->content->show();
    m_ui->nameLabel->setText(customer.name);
    showText(*m_ui->pendingLabel,
             m_state.card().pending ? tr("Changes wait to be sent") : QString());
    m_phone->setMasked(masked(Privacy::Phone, customer.phone));
    m_identity->setMasked(masked(Privacy::IdDocument, customer.identity));
    m_address->setMasked(masked(Privacy::Address, customer.address));
    const auto [contact, callBack] = numbersToReach();
    int row = 0;
    for (const QString &value :
         {customer.phone, customer.identity, customer.address, contact, callBack}) {
        for (int column = 0; column < 2; ++column)
            m_ui->contactGrid->itemAtPosition(row, column)->widget()->setVisible(!value.isEmpty());
        ++row;
    }
    showPills();
    m_ui->serviceList->setServices(m_state.card().services, m_state.service());
    m_ui->serviceList->setOut(servicesOut());
    m_ui->accountBox->show(m_state);
    showAlerts();
    m_ui->orders->show();
    m_ui->pillsHost->setVisible(m_ui->pillsHost->layout()->count() > 0);
    const qsizetype orders = m_state.card().openOrders.size();
    m_ui->ordersTitle->setVisible(orders > 0);
    m_ui->ordersTitle->setText(tr("Open orders · %n", nullptr, int(orders)));
    showLast();
    if (!m_ui->tagsEdit->isVisible())
        showText(*m_ui->tagsLabel, customer.tags.join(u" · "_s));
}

QSet<QUuid> CardPanel::servicesOut() const
{
    QSet<QUuid> out;
    for (const Outage &outage : m_state.facts().outages) {
        if (!desk::isOut(outage, m_context.clock.nowMs()))
            continue;
        for (const Service &service : m_state.card().services) {
            if (!service.feeder.isEmpty() && outage.feeders.contains(service.feeder))
                out.insert(service.id.value);
        }
    }
    return out;
}

void CardPanel::showPills()
{
    const Customer &customer = m_state.card().customer;
    QLayout *flow = m_ui->pillsHost->layout();
    clearRows(*flow);
    const auto add = [&](const QString &text, const QString &role) {
        if (text.isEmpty())
            return;
        QLabel *pill = plainLabel(text, role, m_ui->pillsHost);
        flow->addWidget(pill);
        pill->show();
    };
    if (customer.kind != CustomerKind::Unknown)
        add(words(customer.kind), u"pill"_s);
    if (customer.tier != Tier::Standard && customer.tier != Tier::Unknown)
        add(words(customer.tier), u"accentPill"_s);
    if (!customer.doNotDisturb.isEmpty())
        add(tr("Quiet %1").arg(customer.doNotDisturb), u"warnPill"_s);
    add(customer.number, u"pill"_s);
    m_ui->pillsHost->updateGeometry();
}

void CardPanel::showAlerts()
{
    const QList<desk::Alert> alerts = m_state.alerts();
    const qint64 now = m_context.clock.nowMs();
    const QUuid linked = outageLinked();
    if (m_alerts == alerts && m_alertsDay == localDay(now) && m_alertsLinked == linked)
        return;
    m_alertsLinked = linked;
    m_alerts = alerts;
    m_alertsDay = localDay(now);
    clearRows(*m_ui->urgentLayout);
    clearRows(*m_ui->alertsLayout);
    QStringList dangers;
    for (const desk::Alert &alert : alerts) {
        if (isDanger(alert.kind))
            dangers += alertWords(alert, now).first;
        // What a life hangs on is seen whatever else the card has to show.
        const bool urgent = alert.kind == desk::AlertKind::LifeSupport;
        auto *box = new AlertBox(alert, now, urgent ? m_ui->urgentHost : m_ui->alertsHost);
        (urgent ? m_ui->urgentLayout : m_ui->alertsLayout)->addWidget(box);
        if (alert.kind == desk::AlertKind::Outage)
            addOutageKeys(*box, alert);
        box->show();
    }
    // For the strip that is left of the card when it is folded.
    setProperty("alert", dangers.join(u'\n'));
    m_ui->urgentHost->setVisible(m_ui->urgentLayout->count() > 0);
    const bool others = m_ui->alertsLayout->count() > 0;
    m_ui->alertsTitle->setVisible(others);
    m_ui->alertsHost->setVisible(others);
}

void CardPanel::showLast()
{
    const auto &last = m_state.facts().lastContact;
    m_ui->lastTitle->setVisible(last.has_value());
    QString text;
    if (last) {
        QStringList parts{whenWords(last->startedAt.ms, m_context.clock.nowMs()),
                          words(last->channel), last->title,
                          last->disposition.isEmpty() ? words(last->state) : last->disposition};
        parts.removeAll(QString());
        text = parts.join(u" · "_s);
    }
    showText(*m_ui->lastLabel, text);
}

void CardPanel::editTags()
{
    m_ui->tagsEdit->setText(m_state.card().customer.tags.join(u", "_s));
    m_ui->tagsLabel->hide();
    m_ui->tagsEdit->show();
    m_ui->tagsEdit->setFocus();
}

void CardPanel::saveTags()
{
    QStringList tags;
    static const QRegularExpression commas(u"[,，、;；]"_s);
    for (const QString &tag : m_ui->tagsEdit->text().split(commas)) {
        const QString trimmed = tag.simplified();
        if (!trimmed.isEmpty() && !tags.contains(trimmed))
            tags += trimmed;
    }
    tags.sort();
    m_state.setTags(tags).then(this, [this](const Result<desk::Saved> &saved) {
        if (!saved) {
            emit said(sentence(saved.error()));
            return;
        }
        m_ui->tagsEdit->hide();
        m_ui->tagsButton->setFocus();
        follow();
        emit said(saved->n == 0 ? tr("Nothing to save.") : tr("Tags saved."));
        m_state.reload();
    });
}

}  // namespace touchline::gui
