// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/contactbox.h"

#include "desk/cardstate.h"
#include "domain/mask.h"
#include "gui/catalogue.h"
#include "gui/fieldfault.h"
#include "gui/plain.h"
#include "gui/times.h"
#include "gui/words.h"
#include "ui_contactbox.h"

#include <QtWidgets/QCheckBox>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

QString levelRole(VerificationLevel level)
{
    switch (level) {
    case VerificationLevel::Full: return u"goodPill"_s;
    case VerificationLevel::Partly: return u"warnPill"_s;
    case VerificationLevel::None:
    case VerificationLevel::Unknown: return u"pill"_s;
    }
    Q_UNREACHABLE();
}

}  // namespace

ContactBox::ContactBox(QWidget *parent) : QFrame(parent), m_ui(std::make_unique<Ui::ContactBox>())
{
    m_ui->setupUi(this);
    for (int i = 0; i < int(Relation::Unknown); ++i)
        m_ui->relationBox->addItem(words(Relation(i)), QString(codeOf(Relation(i))));
    m_ui->endBox->addItems(dispositions());
    for (const QString &code : desk::verificationQuestions()) {
        auto *question = new QCheckBox(questionWords(code), m_ui->questionsHost);
        question->setProperty("code", code);
        // A long question must not make the card wider.
        question->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        setPlainToolTip(*question, tr("Tick it when the answer was right"));
        connect(question, &QCheckBox::toggled, this,
                [this] { m_ui->resultLabel->setText(words(desk::levelFor(ticked()))); });
        m_ui->questionsLayout->addWidget(question);
        m_questions += question;
    }
    sayFault(*m_ui->errorLabel, {});
    showOnly(nullptr);
    m_ui->activeFrame->hide();
    connect(m_ui->startButton, &QPushButton::clicked, this, &ContactBox::start);
    connect(m_ui->changeButton, &QPushButton::clicked, this, [this](bool on) {
        showOnly(on ? m_ui->changeHost : nullptr);
        if (on)
            m_ui->nameEdit->setFocus();
    });
    connect(m_ui->checkButton, &QPushButton::clicked, this,
            [this](bool on) { showOnly(on ? m_ui->checkHost : nullptr); });
    connect(m_ui->endButton, &QPushButton::clicked, this, [this](bool on) {
        showOnly(on ? m_ui->endHost : nullptr);
        if (on)
            m_ui->endBox->setFocus();
    });
    connect(m_ui->saveContactButton, &QPushButton::clicked, this, &ContactBox::saveContact);
    connect(m_ui->nameEdit, &QLineEdit::returnPressed, this, &ContactBox::saveContact);
    connect(m_ui->phoneEdit, &QLineEdit::returnPressed, this, &ContactBox::saveContact);
    connect(m_ui->saveCheckButton, &QPushButton::clicked, this, &ContactBox::saveCheck);
    connect(m_ui->endNowButton, &QPushButton::clicked, this, &ContactBox::end);
}

ContactBox::~ContactBox() = default;

void ContactBox::setUp(const Context &context, desk::CardState &state)
{
    m_context = std::make_unique<Context>(context);
    m_state = &state;
    connect(&state, &desk::CardState::changed, this, &ContactBox::follow);
}

void ContactBox::showOnly(QWidget *host)
{
    const std::array hosts{std::pair{static_cast<QWidget *>(m_ui->changeHost), m_ui->changeButton},
                           std::pair{static_cast<QWidget *>(m_ui->checkHost), m_ui->checkButton},
                           std::pair{static_cast<QWidget *>(m_ui->endHost), m_ui->endButton}};
    for (const auto &[part, button] : hosts) {
        part->setVisible(part == host);
        button->setChecked(part == host);
    }
}

void ContactBox::follow()
{
    const auto &current = m_state->facts().current;
    m_ui->idleHost->setVisible(!current);
    m_ui->activeFrame->setVisible(current.has_value());
    if (!current)
        return;
    const QString who = current->contactName.isEmpty() ? tr("Somebody") : current->contactName;
    m_ui->whoLabel->setText(who);
    m_ui->relationPill->setText(words(current->relation));
    QStringList about{words(current->channel),
                      tr("since %1").arg(clockWords(current->startedAt.ms)),
                      masked(Privacy::Phone, current->contactPhone)};
    about.removeAll(QString());
    m_ui->aboutLabel->setText(about.join(u" · "_s));
    const VerificationLevel level = m_state->verification();
    const bool about1 = m_state->chosen() != nullptr;
    m_ui->levelPill->setText(words(level) + u" · "_s +
                             (about1 ? tr("this service") : tr("whole account")));
    restyle(*m_ui->levelPill, "role", levelRole(level));
    // A visit is ended where it was begun: with its ticket and its slip.
    m_ui->endButton->setVisible(current->channel != Channel::Hall);
    if (!m_ui->changeHost->isVisible()) {
        m_ui->nameEdit->setText(current->contactName);
        m_ui->phoneEdit->setText(current->contactPhone);
        m_ui->relationBox->setCurrentIndex(
            m_ui->relationBox->findData(QString(codeOf(current->relation))));
    }
}

QStringList ContactBox::ticked() const
{
    QStringList codes;
    for (const QCheckBox *question : m_questions) {
        if (question->isChecked())
            codes += question->property("code").toString();
    }
    codes.sort();
    return codes;
}

void ContactBox::finish(const Result<desk::Saved> &saved, const QString &words)
{
    if (!saved) {
        const QString &field = saved.error().field;
        sayFault(*m_ui->errorLabel, sentence(saved.error()),
                 field == "contactName"_L1    ? m_ui->nameEdit
                 : field == "contactPhone"_L1 ? m_ui->phoneEdit
                                              : nullptr);
        return;
    }
    sayFault(*m_ui->errorLabel, {});
    showOnly(nullptr);
    m_state->reload();
    emit said(words);
}

void ContactBox::start()
{
    m_state->startContact(Channel::Phone).then(this, [this](const Result<desk::Saved> &saved) {
        finish(saved, tr("Contact begun."));
    });
}

void ContactBox::startCheck()
{
    for (QCheckBox *question : std::as_const(m_questions))
        question->setChecked(false);
    showOnly(m_ui->checkHost);
    m_questions.first()->setFocus();
}

void ContactBox::saveContact()
{
    m_state
        ->changeContact({{u"contactName"_s, m_ui->nameEdit->text().trimmed()},
                         {u"contactPhone"_s, m_ui->phoneEdit->text().trimmed()},
                         {u"relation"_s, m_ui->relationBox->currentData().toString()}})
        .then(this, [this](const Result<desk::Saved> &saved) {
            finish(saved, tr("Contact person saved."));
        });
}

void ContactBox::saveCheck()
{
    m_state->saveCheck(ticked()).then(this, [this](const Result<desk::Saved> &saved) {
        finish(saved, tr("Check of identity saved."));
    });
}

void ContactBox::end()
{
    m_state->endContact(m_ui->endBox->currentText())
        .then(this,
              [this](const Result<desk::Saved> &saved) { finish(saved, tr("Contact ended.")); });
}

}  // namespace touchline::gui
