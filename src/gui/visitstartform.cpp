// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/visitstartform.h"

#include "domain/mask.h"
#include "domain/scan.h"
#include "gui/candidatewords.h"
#include "gui/countercatalogue.h"
#include "gui/fieldfault.h"
#include "gui/plain.h"
#include "gui/words.h"
#include "ui_visitstartform.h"

#include <QtGui/QShortcut>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
VisitStartForm::VisitStartForm(const Context &context, desk::Counter &counter, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_ui(std::make_unique<Ui::VisitStartForm>()),
      m_counter(counter),
      m_pick(context.desk)
{
    m_ui->setupUi(this);
    for (int i = 0; i < int(Relation::Unknown); ++i)
        m_ui->relationBox->addItem(words(Relation(i)), QString(codeOf(Relation(i))));
    for (const Choice &paper : choices(ChoiceList::Authority))
        m_ui->authorityBox->addItem(paper.shown, paper.value);
    m_ui->authorityBox->setInsertPolicy(QComboBox::NoInsert);
    m_ui->hitList->hide();
    sayFault(*m_ui->errorLabel, {});
    connect(m_ui->customerEdit, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_scanned = false;
        m_startThen = false;
        m_customer = {};
        m_pick.ask(text);
    });
    const auto enter = [this] {
        if (m_customer.isNull() && m_ui->hitList->currentRow() >= 0)
            choose(m_pick.candidates()[m_ui->hitList->currentRow()].customer);
        else
            start();
    };
    for (QLineEdit *edit : {m_ui->customerEdit, m_ui->contactEdit, m_ui->phoneEdit})
        connect(edit, &QLineEdit::returnPressed, this, enter);
    connect(m_ui->authorityBox->lineEdit(), &QLineEdit::returnPressed, this, enter);
    connect(m_ui->hitList, &QListWidget::itemActivated, this, enter);
    connect(m_ui->hitList, &QListWidget::itemClicked, this,
            [this] { choose(m_pick.candidates()[m_ui->hitList->currentRow()].customer); });
    connect(&m_pick, &desk::CustomerPick::answered, this, &VisitStartForm::showHits);
    connect(m_ui->relationBox, &QComboBox::currentIndexChanged, this,
            &VisitStartForm::showRelation);
    connect(m_ui->startNowButton, &QPushButton::clicked, this, &VisitStartForm::start);
    connect(m_ui->cancelButton, &QPushButton::clicked, this, &VisitStartForm::cancelled);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &VisitStartForm::cancelled);
    auto *down = new QShortcut(QKeySequence(Qt::Key_Down), m_ui->customerEdit);
    down->setContext(Qt::WidgetShortcut);
    connect(down, &QShortcut::activated, this, [this] {
        if (m_ui->hitList->isVisible())
            m_ui->hitList->setFocus();
    });
}

VisitStartForm::~VisitStartForm() = default;

void VisitStartForm::begin()
{
    const Ticket *ticket = m_counter.current();
    if (m_region != m_counter.facts().region) {
        m_region = m_counter.facts().region;
        m_ui->businessBox->clear();
        for (const Business &business : businesses(m_region))
            m_ui->businessBox->addItem(business.name.shown, business.code);
    }
    m_customer = {};
    m_scanned = false;
    m_startThen = false;
    m_starting = false;
    m_ui->ticketPill->setText(ticket ? ticket->number : tr("without a number"));
    m_ui->businessBox->setCurrentIndex(
        qMax(0, ticket ? m_ui->businessBox->findData(ticket->business) : 0));
    for (QLineEdit *edit : {m_ui->customerEdit, m_ui->contactEdit, m_ui->phoneEdit})
        edit->clear();
    m_ui->serviceBox->clear();
    m_ui->relationBox->setCurrentIndex(int(Relation::Self));
    sayFault(*m_ui->errorLabel, {});
    m_pick.ask({});
    showRelation();
    m_ui->customerEdit->setFocus();
    if (ticket && !ticket->customer.isNull())
        choose(ticket->customer.value);
}

void VisitStartForm::take(const QString &scan)
{
    if (scanKind(scan) == ScanKind::Ticket)
        return;
    m_scanned = true;
    m_customer = {};
    // A whole identity number has no place on a screen.
    m_ui->customerEdit->setText(
        scanKind(scan) == ScanKind::Identity ? masked(Privacy::IdDocument, scan) : scan);
    m_pick.ask(scan);
}

void VisitStartForm::showHits()
{
    const QList<desk::Candidate> &hits = m_pick.candidates();
    m_ui->hitList->clear();
    for (const desk::Candidate &hit : hits)
        m_ui->hitList->addItem(candidateWords(hit));
    m_ui->hitList->setVisible(hits.size() > 0);
    m_ui->hitList->setCurrentRow(hits.isEmpty() ? -1 : 0);
    const bool asked = !m_pick.text().isEmpty();
    const bool unsure = !hits.isEmpty() && !m_pick.isCertain();
    m_ui->foundLabel->setText(
        !asked           ? tr("Arrow down and Enter choose")
        : hits.isEmpty() ? tr("Nobody is found. Check the number, or search with Ctrl+K.")
        : unsure         ? tr("Only some figures could be compared: look at the card.")
                         : tr("%n found", nullptr, int(hits.size())));
    if (hits.size() == 1 && m_scanned) {
        m_startThen = m_pick.isCertain();
        choose(hits.first().customer);
    }
}

void VisitStartForm::choose(const QUuid &customer)
{
    m_customer = customer;
    m_context.desk.openRoot(u"customer"_s, customer)
        .then(this, [this, customer](const Result<QUuid> &root) {
            if (!root) {
                fail(root.error());
                return;
            }
            if (m_customer == customer)
                showServices();
        });
}

int VisitStartForm::serviceNamed(const QList<Service> &services) const
{
    for (int i = 0; i < services.size(); ++i) {
        if (services[i].number == m_pick.text())
            return i;
    }
    return -1;
}

void VisitStartForm::showServices()
{
    m_context.desk.card(m_customer)
        .then(this, [this, customer = m_customer](const Result<desk::CustomerCard> &card) {
            if (!card || customer != m_customer)
                return;
            m_ui->hitList->hide();
            m_ui->customerEdit->setText(card->customer.name);
            m_ui->foundLabel->setText(tr("Enter starts the visit"));
            m_ui->serviceBox->clear();
            m_ui->serviceBox->addItem(tr("The whole account"), QUuid());
            for (const Service &service : card->services)
                m_ui->serviceBox->addItem(service.number + u" · "_s + words(service.kind),
                                          service.id.value);
            const int named = serviceNamed(card->services);
            m_ui->serviceBox->setCurrentIndex(card->services.size() == 1 ? 1 : named + 1);
            showRelation();
            if (std::exchange(m_startThen, false))
                start();
        });
}

void VisitStartForm::showRelation()
{
    const auto relation = Relation(m_ui->relationBox->currentIndex());
    const bool other = relation != Relation::Self;
    m_ui->authorityBox->setEnabled(other);
    m_ui->contactEdit->setEnabled(other);
    if (!desk::needsAuthority(relation))
        m_ui->authorityBox->setCurrentIndex(-1);
    if (!other) {
        m_ui->contactEdit->clear();
        m_ui->authorityBox->clearEditText();
    }
}

void VisitStartForm::start()
{
    if (m_starting)
        return;
    desk::VisitStart start;
    start.customer = m_customer;
    start.business = m_ui->businessBox->currentData().toString();
    const Business business = businessOf(m_region, start.business);
    start.topic = business.name.value;
    start.service = m_ui->serviceBox->currentData().toUuid();
    start.relation = Relation(m_ui->relationBox->currentIndex());
    start.contactName =
        start.relation == Relation::Self ? m_ui->customerEdit->text() : m_ui->contactEdit->text();
    start.contactPhone = m_ui->phoneEdit->text();
    const int paper = m_ui->authorityBox->findText(m_ui->authorityBox->currentText());
    if (start.relation != Relation::Self)
        start.authority = paper < 0 ? m_ui->authorityBox->currentText()
                                    : m_ui->authorityBox->itemData(paper).toString();
    if (start.relation == Relation::Self && start.contactName.contains(u'*'))
        start.contactName.clear();
    m_starting = true;
    m_counter.start(start, business.letter)
        .then(this, [this, customer = m_customer](const Result<desk::VisitIds> &ids) {
            m_starting = false;
            if (!ids) {
                fail(ids.error());
                return;
            }
            emit started(customer);
        });
}

void VisitStartForm::fail(const Error &error)
{
    QWidget *where = error.field == "contactName"_L1 ? static_cast<QWidget *>(m_ui->contactEdit)
                     : error.field == "authority"_L1 ? static_cast<QWidget *>(m_ui->authorityBox)
                     : error.field == "business"_L1  ? static_cast<QWidget *>(m_ui->businessBox)
                                                     : m_ui->customerEdit;
    const bool wrong = error.kind == ErrorKind::Invalid;
    sayFault(*m_ui->errorLabel,
             error.field == "customer"_L1 && wrong ? tr("Choose the customer first.")
                                                   : sentence(error),
             wrong ? where : nullptr);
    where->setFocus();
}

}  // namespace touchline::gui
