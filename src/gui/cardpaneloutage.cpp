// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A customer who calls about an outage that is known: the contact is linked with it, and she is told what is known.

#include "gui/alertbox.h"
#include "gui/cardpanel.h"
#include "gui/flowlayout.h"
#include "gui/plain.h"
#include "gui/undobar.h"
#include "gui/words.h"
#include "ui_cardpanel.h"

#include <QtWidgets/QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

QPushButton *addAlertKey(QLayout &keys, QWidget &box, const char *name, const QString &text,
                         const QString &tip)
{
    auto *button = new QPushButton(text, &box);
    button->setObjectName(QLatin1StringView(name));
    button->setProperty("role", u"chip"_s);
    button->setAutoDefault(false);
    setPlainToolTip(*button, tip);
    keys.addWidget(button);
    return button;
}

/// Of a call of which nothing else is written down.
QString callTitle(const Outage &outage)
{
    QStringList which{outage.number, outage.area};
    which.removeAll(QString());
    return CardPanel::tr("Linked to the outage %1").arg(which.join(u' '));
}

}  // namespace

void CardPanel::addOutageKeys(QWidget &box, const desk::Alert &alert)
{
    auto &lines = static_cast<QVBoxLayout &>(*box.layout());
    const Outage &outage = alert.outage;
    const auto addWords = [&](const QString &text, const QString &role) {
        auto *label = new QLabel(&box);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setText(text);
        label->setProperty("role", role);
        lines.addWidget(label);
    };
    if (outage.major && !outage.answer.isEmpty())
        addWords(outage.answer, {});
    const bool linked = m_alertsLinked == outage.id.value;
    if (linked)
        addWords(linkedWords(), u"small"_s);
    // One below the other where the card is too narrow for both.
    auto *host = new QWidget(&box);
    auto *keys = new FlowLayout(host, 6);
    lines.addWidget(host);
    if (!linked) {
        auto *link = addAlertKey(*keys, box, "linkOutageButton", tr("Link the contact"),
                                 tr("They call about this outage; no order is opened (Alt+O)"));
        connect(link, &QPushButton::clicked, this, &CardPanel::linkOutage);
    }
    if (!outage.answer.isEmpty()) {
        auto *write = addAlertKey(*keys, box, "writeAnswerButton", tr("Write the answer"),
                                  tr("Puts what callers are told into the message"));
        connect(write, &QPushButton::clicked, this,
                [this, answer = outage.answer] { emit answerWanted(answer); });
    }
    host->setVisible(keys->count() > 0);
}

QUuid CardPanel::outageLinked() const
{
    const desk::CardFacts &facts = m_state.facts();
    if (facts.current)
        return facts.current->outage;
    return facts.contacts.isEmpty() ? QUuid() : facts.contacts.first().outage;
}

QString CardPanel::linkedWords() const
{
    return m_state.inContact()
               ? tr("This contact is linked with the outage.")
               : tr("The last call is linked with the outage. Log another call to link it, too.");
}

void CardPanel::linkOutage()
{
    const QList<desk::Alert> alerts = m_state.alerts();
    const auto out = std::find_if(alerts.begin(), alerts.end(), [](const desk::Alert &alert) {
        return alert.kind == desk::AlertKind::Outage;
    });
    if (out == alerts.end()) {
        emit said(tr("No outage is known at this customer's services."));
        return;
    }
    const Outage outage = out->outage;
    const QUuid was = m_alertsLinked;
    if (was == outage.id.value) {
        emit said(linkedWords());
        return;
    }
    const bool inContact = m_state.inContact();
    const auto saved =
        inContact ? m_state.changeContact({{u"outage"_s, outage.id.value}})
                  : m_state.recordCall(outage.id.value, out->service.id.value, callTitle(outage));
    saved.then(this, [this, inContact, was, area = outage.area](const Result<desk::Saved> &done) {
        if (!done) {
            emit said(sentence(done.error()));
            return;
        }
        m_state.reload();
        m_ui->undoBar->offer(inContact ? tr("Linked with the outage: %1").arg(area)
                                       : tr("Call about the outage recorded: %1").arg(area),
                             [this, inContact, was, contact = done->id] {
                                 const auto undone =
                                     inContact ? m_state.changeContact({{u"outage"_s, was}})
                                               : m_state.unrecordCall(contact);
                                 undone.then(this, [this](const Result<desk::Saved> &back) {
                                     if (!back)
                                         emit said(sentence(back.error()));
                                     m_state.reload();
                                 });
                             });
    });
}

}  // namespace touchline::gui
