// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/signinpage.h"

#include "gui/fieldfault.h"
#include "gui/plain.h"
#include "gui/preferences.h"
#include "gui/words.h"
#include "ui_signinpage.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

/// Waiting longer than this is said, with a way out.
constexpr int slowMs = 2'000;
constexpr int userRow = 46;
constexpr int mostUsers = 4;

// The transport's reason is only in the log's words, so a refused certificate is told by them.
bool isCertificate(const QString &detail)
{
    return detail.contains("certificate"_L1, Qt::CaseInsensitive) || detail.contains("SSL"_L1) ||
           detail.contains("TLS"_L1) || detail.contains(" pin"_L1);
}

}  // namespace

SignInPage::SignInPage(const Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_ui(std::make_unique<Ui::SignInPage>())
{
    m_ui->setupUi(this);
    makePlain(*this);
    m_ui->serverEdit->setText(context.desk.server().toString());
    sayFault(*m_ui->errorLabel, {});
    showText(*m_ui->slowLabel, {});
    m_slow.setObjectName(u"slow sign-in"_s);
    m_slow.setSingleShot(true);
    m_slow.setInterval(slowMs);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        showText(*m_ui->slowLabel, tr("The server has not answered yet …"));
        m_ui->offlineButton->setVisible(
            std::any_of(m_users.begin(), m_users.end(), [this](const desk::KnownUser &user) {
                return user.login == login() && user.unlocks;
            }));
    });
    connect(m_ui->signInButton, &QPushButton::clicked, this, &SignInPage::submit);
    connect(m_ui->offlineButton, &QPushButton::clicked, this, &SignInPage::submitOffline);
    connect(m_ui->passwordEdit, &QLineEdit::returnPressed, this, &SignInPage::submit);
    connect(m_ui->serverEdit, &QLineEdit::returnPressed, this, &SignInPage::submit);
    connect(m_ui->loginEdit, &QLineEdit::returnPressed, this,
            [this] { m_ui->passwordEdit->setFocus(); });
    connect(m_ui->backButton, &QPushButton::clicked, this, &SignInPage::backWanted);
    connect(m_ui->userList, &QListWidget::currentRowChanged, this, &SignInPage::choose);
    // Who is marked in the list is who is named below it.
    connect(m_ui->loginEdit, &QLineEdit::textChanged, this, [this] {
        const auto named =
            std::find_if(m_users.begin(), m_users.end(),
                         [this](const desk::KnownUser &user) { return user.login == login(); });
        const QSignalBlocker quiet(m_ui->userList);
        m_ui->userList->setCurrentRow(named == m_users.end() ? -1 : int(named - m_users.begin()));
    });
    connect(m_ui->userList, &QListWidget::itemActivated, this,
            [this] { m_ui->passwordEdit->setFocus(); });
    connect(m_ui->userList, &QListWidget::itemClicked, this,
            [this] { m_ui->passwordEdit->setFocus(); });
}

SignInPage::~SignInPage() = default;

QString SignInPage::login() const { return m_ui->loginEdit->text().trimmed(); }

void SignInPage::ask(Why why)
{
    m_why = why;
    ++m_attempt;
    setBusy(false);
    const bool nobody = m_context.desk.actor().role == Role::Unknown;
    m_ui->backButton->setVisible(why == Why::Again);
    m_ui->offlineButton->hide();
    // Whose desk this is was decided when she came; another user signs her out first.
    for (QWidget *widget :
         {static_cast<QWidget *>(m_ui->serverEdit), static_cast<QWidget *>(m_ui->serverCaption)})
        widget->setVisible(nobody);
    m_ui->hintLabel->setText(
        why == Why::Locked
            ? tr("The desk is locked. Nothing is lost: your password brings you back to where you "
                 "were.")
        : why == Why::Again
            ? tr("The server asks for your password again. Nothing on the screen is lost.")
            : tr("Sign in to your desk. What you save while offline stays on this computer."));
    m_ui->passwordEdit->clear();
    sayFault(*m_ui->errorLabel, {});
    askUsers();
    (m_ui->loginEdit->text().isEmpty() ? m_ui->loginEdit : m_ui->passwordEdit)->setFocus();
}

void SignInPage::askUsers()
{
    m_context.desk.knownUsers().then(
        this, [this, before = login()](const Result<QList<desk::KnownUser>> &users) {
            m_users = users ? *users : QList<desk::KnownUser>();
            showUsers(before == login());
        });
}

void SignInPage::showUsers(bool mayChoose)
{
    const QUuid me = m_context.desk.actor().user;
    const QSignalBlocker quiet(m_ui->userList);
    m_ui->userList->clear();
    int chosen = -1;
    for (const desk::KnownUser &user : std::as_const(m_users)) {
        QString line = user.name + u" · "_s + words(user.role) + u'\n' + user.login;
        if (user.waiting > 0)
            line += u" · "_s + tr("%n change(s) saved here, not sent yet", nullptr, user.waiting);
        auto *item = new QListWidgetItem(line, m_ui->userList);
        item->setSizeHint({0, userRow});
        item->setData(Qt::AccessibleTextRole, QString(line).replace(u'\n', u", "_s));
        if ((user.user == me && mayChoose) ||
            ((me.isNull() || !mayChoose) && user.login == login()))
            chosen = m_ui->userList->count() - 1;
    }
    const int shown = int(qMin(m_users.size(), qsizetype(mostUsers)));
    m_ui->userList->setVisible(shown > 0);
    m_ui->userList->setFixedHeight(shown * userRow + 4);
    if (chosen < 0 && login().isEmpty() && m_users.size() == 1)
        chosen = 0;
    m_ui->userList->setCurrentRow(chosen);
    choose(chosen);
    if (mayChoose && chosen >= 0 && m_ui->loginEdit->hasFocus())
        m_ui->passwordEdit->setFocus();
}

void SignInPage::choose(int row)
{
    if (row < 0 || row >= m_users.size())
        return;
    m_ui->loginEdit->setText(m_users[row].login);
    sayFault(*m_ui->errorLabel, {});
}

void SignInPage::type(const QString &login, const QString &password)
{
    m_ui->loginEdit->setText(login);
    m_ui->passwordEdit->setText(password);
}

void SignInPage::enter(const QString &login, const QString &password)
{
    type(login, password);
    submit();
}

void SignInPage::setBusy(bool busy)
{
    m_busy = busy;
    m_ui->signInButton->setEnabled(!busy);
    m_ui->signInButton->setText(busy                   ? tr("Signing in …")
                                : m_why == Why::Locked ? tr("Unlock")
                                                       : tr("Sign in"));
    if (!busy) {
        m_slow.stop();
        showText(*m_ui->slowLabel, {});
        m_ui->offlineButton->hide();
    }
}

bool SignInPage::adoptServer()
{
    if (m_context.desk.actor().role != Role::Unknown)
        return true;
    const QUrl server(m_ui->serverEdit->text().trimmed());
    if (server == m_context.desk.server())
        return true;
    if (const Done adopted = m_context.desk.setServer(server); !adopted) {
        sayFault(*m_ui->errorLabel,
                 tr("That is no address of a server. It looks like "
                    "https://desk.example.org:8443"),
                 m_ui->serverEdit);
        m_ui->serverEdit->setFocus();
        return false;
    }
    if (m_context.preferences)
        m_context.preferences->keep(u"window/server"_s, server.toString());
    return true;
}

void SignInPage::submit()
{
    if (m_busy)
        return;
    if (login().isEmpty() || m_ui->passwordEdit->text().isEmpty()) {
        QLineEdit *empty = login().isEmpty() ? m_ui->loginEdit : m_ui->passwordEdit;
        sayFault(*m_ui->errorLabel, tr("Enter login and password."), empty);
        empty->setFocus();
        return;
    }
    if (!adoptServer())
        return;
    setBusy(true);
    ++m_attempt;
    sayFault(*m_ui->errorLabel, {});
    const desk::SyncStatus status = m_context.desk.status();
    // To come back to one's own open desk needs nobody's permission; the server only if it asks.
    const bool own = m_context.desk.actor().role != Role::Unknown && m_why != Why::Again &&
                     status.link != desk::Link::NeedsSignIn;
    if (own)
        unlock(true);
    else
        askServer();
}

void SignInPage::submitOffline()
{
    ++m_attempt;
    setBusy(true);
    unlock(false);
}

void SignInPage::askServer()
{
    m_slow.start();
    m_context.desk.signIn(login(), m_ui->passwordEdit->text())
        .then(this, [this, attempt = m_attempt](const Result<Actor> &actor) {
            if (attempt != m_attempt)
                return;
            if (actor)
                succeed(false);
            else if (actor.error().kind == ErrorKind::Offline &&
                     !isCertificate(actor.error().detail))
                unlock(false);
            else
                refuse(actor.error());
        });
}

void SignInPage::unlock(bool thenServer)
{
    m_context.desk.unlock(login(), m_ui->passwordEdit->text())
        .then(this, [this, thenServer, attempt = m_attempt](const Result<Actor> &actor) {
            if (attempt != m_attempt)
                return;
            if (actor)
                succeed(m_context.desk.status().link == desk::Link::Offline);
            // Her password may have been changed since, or another user wants in.
            else if (thenServer && actor.error().kind != ErrorKind::Busy)
                askServer();
            else if (actor.error().kind == ErrorKind::NotFound)
                refuse({ErrorKind::Offline, {}, {}});
            else
                refuse(actor.error());
        });
}

void SignInPage::succeed(bool offline)
{
    setBusy(false);
    m_ui->passwordEdit->clear();
    emit signedIn(offline);
}

void SignInPage::refuse(const Error &error)
{
    setBusy(false);
    QString text;
    if (error.field == "lease"_L1)
        text = tr("This computer has not reached the server for seven days. Signing in needs the "
                  "server now.");
    else if (error.kind == ErrorKind::Unauthorized)
        text = tr("Login or password is wrong. Try again.");
    else if (error.kind == ErrorKind::Busy)
        text = tr("Too many attempts. Wait a minute, then try again.");
    else if (isCertificate(error.detail))
        text = tr("The server's certificate was refused, so no password was sent. Ask your "
                  "administrator whether the server was changed.");
    else if (error.kind == ErrorKind::Offline)
        text =
            tr("The server cannot be reached. The first sign-in on this computer needs it; after "
               "that you get in without.");
    else
        text = sentence(error);
    sayFault(*m_ui->errorLabel, text,
             error.kind == ErrorKind::Unauthorized ? m_ui->passwordEdit : nullptr);
    m_ui->passwordEdit->selectAll();
    m_ui->passwordEdit->setFocus();
    emit failed();
}

}  // namespace touchline::gui
