// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/visitbar.h"

#include "domain/mask.h"
#include "domain/scan.h"
#include "gui/countercatalogue.h"
#include "gui/countertext.h"
#include "gui/paymentform.h"
#include "gui/plain.h"
#include "gui/sessiontabs.h"
#include "gui/slippanel.h"
#include "gui/times.h"
#include "gui/visitendform.h"
#include "gui/visitstartform.h"
#include "gui/words.h"
#include "ui_visitbar.h"

#include <QtWidgets/QBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int timerMs = 1'000;

}  // namespace

VisitBar::VisitBar(const Context &context, desk::Counter &counter, QWidget *parent)
    : QFrame(parent),
      m_context(context),
      m_ui(std::make_unique<Ui::VisitBar>()),
      m_counter(counter),
      m_forms(new QWidget(this)),
      m_start(new VisitStartForm(context, counter, this)),
      m_pay(new PaymentForm(context, counter, this)),
      m_end(new VisitEndForm(counter, this)),
      m_slip(new SlipPanel(context.look, this))
{
    m_ui->setupUi(this);
    m_ui->formLayout->addWidget(m_forms);
    auto *pages = new QVBoxLayout(m_forms);
    pages->setContentsMargins(0, 0, 0, 0);
    m_pages = {m_start, m_pay, m_end, m_slip};
    for (QWidget *page : std::as_const(m_pages)) {
        pages->addWidget(page);
        page->hide();
    }
    m_ui->formFrame->hide();
    m_second.setObjectName(u"visit"_s);
    m_second.setInterval(timerMs);
    connect(&m_second, &QTimer::timeout, this, &VisitBar::tick);
    connect(&counter, &desk::Counter::changed, this, &VisitBar::follow);
    connectForms();
    follow();
}

VisitBar::~VisitBar() = default;

void VisitBar::connectForms()
{
    connect(m_ui->payButton, &QPushButton::clicked, this, &VisitBar::showPayment);
    connect(m_ui->slipButton, &QPushButton::clicked, this, &VisitBar::showSlip);
    connect(m_ui->finishButton, &QPushButton::clicked, this, &VisitBar::startOrFinish);
    connect(m_ui->customerButton, &QPushButton::clicked, this, [this] {
        if (m_counter.visit())
            emit customerWanted(m_counter.visit()->customer.id.value);
    });
    connect(m_start, &VisitStartForm::cancelled, this, &VisitBar::close);
    connect(m_start, &VisitStartForm::started, this, [this](const QUuid &customer) {
        close();
        emit started(customer);
    });
    connect(m_pay, &PaymentForm::closeWanted, this, &VisitBar::close);
    connect(m_pay, &PaymentForm::finishWanted, this, &VisitBar::startOrFinish);
    connect(m_pay, &PaymentForm::said, this, &VisitBar::said);
    connect(m_end, &VisitEndForm::cancelled, this, &VisitBar::close);
    connect(m_end, &VisitEndForm::ending, this, [this] { m_last = slipFacts(); });
    connect(m_end, &VisitEndForm::ended, this,
            [this](const desk::VisitIds &visit, const QUuid &customer) {
                close();
                if (m_end->wantsSlip())
                    slipOf(visit, customer);
                emit ended(visit, customer, m_last.ticket);
            });
    connect(m_slip, &SlipPanel::closeWanted, this, &VisitBar::close);
    connect(m_slip, &SlipPanel::said, this, &VisitBar::said);
}

bool VisitBar::isFormOpen() const { return !m_ui->formFrame->isHidden(); }

void VisitBar::open(QWidget *form)
{
    // A stack would be as high as the highest of its pages wants to be.
    for (QWidget *page : std::as_const(m_pages))
        page->setVisible(page == form);
    m_form = form;
    m_ui->formFrame->show();
    show();
    emit opened();
}

void VisitBar::close()
{
    m_ui->formFrame->hide();
    follow();
    emit closed();
}

void VisitBar::startOrFinish()
{
    if (!m_counter.isHere())
        return;
    if (m_counter.visit()) {
        open(m_end);
        m_end->begin();
    } else if (!m_counter.pauseReason().isEmpty() && !m_counter.current()) {
        emit said(tr("The counter is closed. Open it before a visit begins."));
    } else if (m_counter.visitIds().interaction.isNull()) {
        open(m_start);
        m_start->begin();
    }
}

void VisitBar::showPayment()
{
    if (!m_counter.visit())
        return;
    open(m_pay);
    m_pay->begin();
}

void VisitBar::showSlip()
{
    if (!m_counter.visit())
        return;
    open(m_slip);
    m_slip->show(slipFacts());
}

void VisitBar::take(const QString &scan)
{
    if (!m_counter.isHere())
        return;
    if (m_counter.visit()) {
        emit said(tr("A visit is under way; finish it before the next card is read."));
        return;
    }
    if (scanKind(scan) == ScanKind::Ticket) {
        if (const Ticket *ticket = m_counter.byNumber(scan))
            m_counter.call(ticket->id.value);
        return;
    }
    if (!isFormOpen() || m_form != m_start)
        startOrFinish();
    m_start->take(scan);
}

SlipFacts VisitBar::slipFacts() const
{
    SlipFacts facts;
    facts.company = m_counter.facts().company;
    facts.hall = m_counter.facts().hallName;
    facts.region = m_counter.facts().region;
    facts.agentNumber = m_counter.facts().agentNumber;
    facts.nowMs = m_context.clock.nowMs();
    if (m_counter.visit())
        facts.visit = *m_counter.visit();
    if (const Ticket *ticket = m_counter.ticket(facts.visit.interaction.ticket)) {
        facts.ticket = ticket->number;
        facts.business = ticket->business;
    }
    return facts;
}

void VisitBar::slipOf(const desk::VisitIds &visit, const QUuid &customer)
{
    m_context.desk.visit(visit.interaction, customer)
        .then(this, [this](const Result<desk::VisitFacts> &facts) {
            if (!facts)
                return;
            m_last.visit = *facts;
            open(m_slip);
            m_slip->show(m_last);
        });
}

void VisitBar::follow()
{
    const auto &visit = m_counter.visit();
    m_ui->barFrame->setVisible(visit.has_value());
    setVisible(visit.has_value() || isFormOpen());
    if (!visit) {
        m_second.stop();
        const QWidget *form = m_form;
        if (isFormOpen() && (form == m_pay || form == m_end))
            close();
        return;
    }
    const SlipFacts facts = slipFacts();
    m_ui->numberPill->setText(facts.ticket);
    // A visit without a ticket has its business in words alone.
    m_ui->topicLabel->setText(facts.business.isEmpty()
                                  ? visit->interaction.queue
                                  : businessOf(facts.region, facts.business).name.shown);
    m_ui->customerButton->setText(visit->customer.name);
    const Interaction &contact = visit->interaction;
    m_ui->contactLabel->setText(
        contact.relation == Relation::Self
            ? words(contact.relation)
            : contact.contactName + u" · "_s + words(contact.relation) +
                  (contact.authority.isEmpty() ? QString() : u" · "_s + contact.authority));
    const QList<Payment> payments = desk::paymentsOf(*visit);
    m_ui->sumLabel->setText(payments.isEmpty()
                                ? QString()
                                : tr("Taken %1").arg(moneyWords(desk::takenIn(payments).value)));
    if (!m_second.isActive())
        m_second.start();
    tick();
}

void VisitBar::tick()
{
    if (m_counter.visit())
        m_ui->timerLabel->setText(
            contactTime(m_context.clock.nowMs() - m_counter.visit()->interaction.startedAt.ms));
}

}  // namespace touchline::gui
