// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/signinpage.h"

#include "gui/plain.h"
#include "gui/words.h"
#include "ui_signinpage.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

// The transport's reason is only in the log's words, so a refused certificate is told by them.
bool isCertificate(const QString &detail)
{
    return detail.contains("certificate"_L1, Qt::CaseInsensitive) || detail.contains("SSL"_L1) ||
           detail.contains("TLS"_L1) || detail.contains(" pin"_L1);
}

}  // namespace

SignInPage::SignInPage(const Context &context, const QString &server, QWidget *parent)
    : QWidget(parent), m_context(context), m_ui(std::make_unique<Ui::SignInPage>())
{
    m_ui->setupUi(this);
    m_ui->serverEdit->setText(server);
    showText(*m_ui->errorLabel, {});
    connect(m_ui->signInButton, &QPushButton::clicked, this, &SignInPage::submit);
    connect(m_ui->passwordEdit, &QLineEdit::returnPressed, this, &SignInPage::submit);
    connect(m_ui->loginEdit, &QLineEdit::returnPressed, this,
            [this] { m_ui->passwordEdit->setFocus(); });
    connect(m_ui->backButton, &QPushButton::clicked, this, &SignInPage::backWanted);
}

SignInPage::~SignInPage() = default;

void SignInPage::ask(bool again, const QString &login)
{
    m_ui->backButton->setVisible(again);
    m_ui->passwordEdit->clear();
    showText(*m_ui->errorLabel, {});
    if (!login.isEmpty())
        m_ui->loginEdit->setText(login);
    (m_ui->loginEdit->text().isEmpty() ? m_ui->loginEdit : m_ui->passwordEdit)->setFocus();
}

void SignInPage::type(const QString &login, const QString &password)
{
    m_ui->loginEdit->setText(login);
    m_ui->passwordEdit->setText(password);
}

void SignInPage::setBusy(bool busy)
{
    m_busy = busy;
    m_ui->signInButton->setEnabled(!busy);
    m_ui->signInButton->setText(busy ? tr("Signing in …") : tr("Sign in"));
}

void SignInPage::submit()
{
    if (m_busy)
        return;
    const QString login = m_ui->loginEdit->text().trimmed();
    if (login.isEmpty() || m_ui->passwordEdit->text().isEmpty()) {
        showText(*m_ui->errorLabel, tr("Enter login and password."));
        return;
    }
    setBusy(true);
    showText(*m_ui->errorLabel, {});
    m_context.desk.signIn(login, m_ui->passwordEdit->text())
        .then(this, [this](const Result<Actor> &actor) {
            setBusy(false);
            if (actor) {
                m_ui->passwordEdit->clear();
                emit signedIn();
                return;
            }
            const Error &error = actor.error();
            if (error.kind == ErrorKind::Unauthorized)
                showText(*m_ui->errorLabel, tr("Login or password is wrong. Try again."));
            else if (error.kind == ErrorKind::Busy)
                showText(*m_ui->errorLabel,
                         tr("Too many attempts. Wait a minute, then try again."));
            else if (isCertificate(error.detail))
                showText(
                    *m_ui->errorLabel,
                    tr("The server's certificate was refused, so no password was sent. Ask your "
                       "administrator whether the server was changed."));
            else
                showText(*m_ui->errorLabel, sentence(error));
            m_ui->passwordEdit->selectAll();
            m_ui->passwordEdit->setFocus();
            emit failed();
        });
}

}  // namespace touchline::gui
