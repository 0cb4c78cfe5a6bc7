// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is around the pages: top bar, rail, the line about the connection, keys, news, the place of the
// window on the screen.

#include "gui/mainwindowframe.h"
#include "desk/news.h"
#include "gui/clockgradingdialog.h"
#include "gui/customerspage.h"
#include "gui/keyhints.h"
#include "gui/keysheet.h"
#include "gui/namedkey.h"
#include "gui/outboxpage.h"
#include "gui/plain.h"
#include "gui/rowmenu.h"
#include "gui/searchpopup.h"
#include "gui/settingsdialog.h"
#include "gui/toast.h"
#include "gui/tokenicon.h"
#include "gui/words.h"
#include "ui_mainwindow.h"

#include <QtGui/QCloseEvent>
#include <QtGui/QScreen>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QMenu>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr QSize standardSize(1440, 900);
constexpr int smallIcon = 14;

enum class Tone { Good, Warn, Bad };

Tone toneOf(const desk::SyncStatus &status)
{
    if (status.refused > 0)
        return Tone::Bad;
    const bool calm = status.link == desk::Link::Online && status.syncedAtMs != 0 &&
                      status.waiting == 0 && status.acknowledged == 0 && status.decisions == 0;
    return calm ? Tone::Good : Tone::Warn;
}

QIcon toneIcon(const Look &look, Tone tone)
{
    switch (tone) {
    case Tone::Good: return tokenIcon(look, Glyph::Check, &Tokens::good);
    case Tone::Warn: return tokenIcon(look, Glyph::Pending, &Tokens::warn);
    case Tone::Bad: return tokenIcon(look, Glyph::Warning, &Tokens::bad);
    }
    Q_UNREACHABLE();
}

QString toneName(Tone tone)
{
    return tone == Tone::Good ? u"good"_s : tone == Tone::Warn ? u"warn"_s : u"bad"_s;
}

}  // namespace

void MainWindow::buildFrame()
{
    const Look &look = m_context.look;
    m_frame = std::make_unique<Frame>(m_context, *this);
    m_ui->linkLayout->addWidget(m_frame->linkBar);
    const std::array rail{std::pair{m_ui->deskButton, Glyph::Desk},
                          std::pair{m_ui->customersButton, Glyph::Customer},
                          std::pair{m_ui->outboxButton, Glyph::Outbox},
                          std::pair{m_ui->noticesButton, Glyph::Bell},
                          std::pair{m_ui->ordersButton, Glyph::Order},
                          std::pair{m_ui->outagesButton, Glyph::Bolt}};
    for (const auto &[button, glyph] : rail) {
        button->setLook(look);
        button->setIcon(tokenIcon(look, glyph, &Tokens::muted, &Tokens::accent));
        button->setIconSize({measures::Icon, measures::Icon});
    }
    m_ui->userButton->setIcon(tokenIcon(look, Glyph::Customer, &Tokens::muted));
    m_ui->userButton->setIconSize({smallIcon, smallIcon});
    m_ui->syncButton->setIconSize({smallIcon, smallIcon});
    // The keys stand in the line itself, behind what is typed.
    auto *inside = new QHBoxLayout(m_ui->searchEdit);
    inside->setContentsMargins(0, 0, 6, 0);
    inside->addWidget(m_ui->searchKey, 0, Qt::AlignRight | Qt::AlignVCenter);
    m_ui->searchKey->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_ui->searchEdit->setTextMargins(0, 0, m_ui->searchKey->sizeHint().width() + 8, 0);
    connect(m_frame->linkBar, &LinkBar::signInWanted, this,
            [this] { askSignIn(SignInPage::Why::Again); });
    connect(m_frame->notifier, &Notifier::openWanted, this, &MainWindow::openNews);
    connect(m_customers, &CustomersPage::turned, m_ui->statusLabel, &QLabel::clear);
    connect(&m_customers->sessions(), &desk::Sessions::tabChanged, this,
            [this] { m_frame->notifier->setQuiet(m_customers->sessions().inContact()); });
    connect(m_ui->pages, &QStackedWidget::currentChanged, this, [this] {
        if (m_ui->pages->currentWidget() == static_cast<QWidget *>(m_outbox)) {
            m_frame->notifier->see(desk::NewsKind::Conflict);
            m_frame->notifier->see(desk::NewsKind::Refusal);
        }
        // What was said about another page would be read as being about this one.
        m_ui->statusLabel->clear();
        // A page made since then has keys of its own.
        QMetaObject::invokeMethod(
            this, [this] { m_frame->keymap.adopt(*m_ui->workPage); }, Qt::QueuedConnection);
    });
    connect(m_context.preferences ? m_context.preferences : &m_frame->forgetful,
            &Preferences::changed, this, [this] {
                m_search->finder().setFuzzy(m_frame->preferences.fuzzySounds());
                m_frame->keymap.reload();
            });
    m_search->finder().setFuzzy(m_frame->preferences.fuzzySounds());
    addFrameKeys();
    new KeyHints(m_frame->keymap, *m_ui->workPage, &m_frame->keymap);
    m_frame->keymap.adopt(*m_ui->workPage);
    placeWindow();
}

void MainWindow::addFrameKeys()
{
    // On the page and not on the window: nothing of it works while the window is locked.
    QWidget *page = m_ui->workPage;
    // Keys of their own and not the buttons': a button loses its shortcut when its text is set, and waits
    // for its own animation before it is clicked.
    int key = Qt::Key_1;
    for (QAbstractButton *button :
         {m_ui->deskButton, m_ui->customersButton, m_ui->outboxButton, m_ui->noticesButton,
          m_ui->counterButton, m_ui->ordersButton, m_ui->outagesButton})
        namedKey(page, button->objectName().toLatin1().constData(), button->accessibleName(),
                 Qt::CTRL | Qt::Key(key++), [button] {
                     if (button->isVisible())
                         button->click();
                 });
    namedKey(page, "searchKey", tr("Search everything"), Qt::CTRL | Qt::Key_K, [this] {
        m_ui->searchEdit->setFocus();
        m_ui->searchEdit->selectAll();
    });
    namedKey(page, "menuKey", tr("What can be done with the chosen line"), Qt::SHIFT | Qt::Key_F10,
             [] {
                 if (QWidget *focus = QApplication::focusWidget())
                     askForMenu(*focus);
             });
    namedKey(page, "newOrderKey", tr("New order"), Qt::CTRL | Qt::Key_N,
             [this] { startNewOrder(); });
    namedKey(page, "lockKey", tr("Lock the desk"), Qt::CTRL | Qt::Key_L, [this] { lock(); });
    namedKey(page, "keysKey", tr("All shortcuts"), Qt::Key_F1, [this] { showKeys(); });
    namedKey(page, "clockGradingKey", tr("Clocks and grading"), Qt::CTRL | Qt::SHIFT | Qt::Key_G,
             [this] { ClockGradingDialog::openFor(m_context, this); });
    namedKey(page, "settingsKey", tr("Settings"), Qt::CTRL | Qt::Key_Comma,
             [this] { showSettings(); });
}

void MainWindow::addFrameActions(QMenu &menu)
{
    const Look &look = m_context.look;
    const auto add = [&](Glyph glyph, const QString &text, void (MainWindow::*act)()) {
        connect(menu.addAction(tokenIcon(look, glyph, &Tokens::muted), text), &QAction::triggered,
                this, act);
    };
    add(Glyph::Keyboard, tr("Shortcuts") + u"\tF1"_s, &MainWindow::showKeys);
    add(Glyph::Gear, tr("Settings") + u"\tCtrl+,"_s, &MainWindow::showSettings);
    connect(menu.addAction(tokenIcon(look, Glyph::Calendar, &Tokens::muted),
                           tr("Clocks and grading…") + u"\tCtrl+Shift+G"_s),
            &QAction::triggered, this, [this] { ClockGradingDialog::openFor(m_context, this); });
    menu.addSeparator();
    add(Glyph::Lock, tr("Lock the desk") + u"\tCtrl+L"_s, &MainWindow::lock);
}

Keymap &MainWindow::keys() { return m_frame->keymap; }

Notifier &MainWindow::notifier() { return *m_frame->notifier; }

void MainWindow::lock()
{
    if (m_context.desk.actor().role == Role::Unknown)
        return;
    const QList<QDialog *> dialogs = findChildren<QDialog *>();
    for (QDialog *dialog : dialogs)
        dialog->reject();
    m_frame->notifier->setDiscreet(true);
    m_frame->notifier->toast().hide();
    askSignIn(SignInPage::Why::Locked);
}

// Keys that a list takes itself while it has the focus.
void MainWindow::addListKeys()
{
    Keymap &keys = m_frame->keymap;
    keys.clearFixed();
    keys.addFixed(tr("Lists: the next line"), Qt::Key_J);
    keys.addFixed(tr("Lists: the line before"), Qt::Key_K);
    keys.addFixed(tr("Lists: open the line"), Qt::Key_Return);
    keys.addFixed(tr("My work: go to the next approval"), Qt::Key_A);
    keys.addFixed(tr("My work: approve"), Qt::Key_Y);
    keys.addFixed(tr("My work: do not approve"), Qt::Key_N);
    keys.addFixed(tr("Outages: a new one"), Qt::Key_N);
    keys.addFixed(tr("Outages: edit"), Qt::Key_E);
    keys.addFixed(tr("Outages: a new time"), Qt::Key_T);
    keys.addFixed(tr("Outages: the power is back"), Qt::Key_B);
    keys.addFixed(tr("Orders: assign what is chosen"), Qt::Key_A);
    keys.addFixed(tr("Orders: move what is chosen to a state"), Qt::Key_S);
    keys.addFixed(tr("Orders: grade what is chosen"), Qt::Key_P);
    keys.addFixed(tr("Orders: tag what is chosen"), Qt::Key_T);
    keys.addFixed(tr("Orders: only what is like this cell"), Qt::Key_F);
    keys.addFixed(tr("Orders: sort by the first column, and so on; with Shift as well"), Qt::Key_1);
    keys.addFixed(tr("Counter: call the next number"), Qt::Key_Space);
    keys.addFixed(tr("Counter: call the number again"), Qt::Key_R);
    keys.addFixed(tr("Counter: pass the number"), Qt::Key_P);
}

void MainWindow::showKeys()
{
    m_frame->keymap.adopt(*m_ui->workPage);
    addListKeys();
    auto *sheet = new KeySheet(m_frame->keymap, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

void MainWindow::showSettings()
{
    auto *settings = new SettingsDialog(m_frame->preferences, this);
    settings->setAttribute(Qt::WA_DeleteOnClose);
    connect(settings, &SettingsDialog::keysWanted, this, [this, settings] {
        settings->reject();
        showKeys();
    });
    connect(settings, &SettingsDialog::anewWanted, this, &MainWindow::anewWanted);
    settings->open();
}

void MainWindow::openNews(const desk::News &news)
{
    if (m_ui->rootStack->currentWidget() != m_ui->workPage)
        return;
    m_frame->notifier->see(news.target);
    if (news.type == "work_order"_L1)
        openOrder(news.target);
    else if (news.type == "notice"_L1)
        showNotices(news.target);
    else
        showOutbox();
}

void MainWindow::showStatus(const desk::SyncStatus &status)
{
    const QString text = syncWords(status);
    if (m_ui->syncButton->text() != text) {
        m_ui->syncButton->setText(text);
        m_ui->syncButton->setAccessibleDescription(text);
    }
    const Tone tone = toneOf(status);
    if (m_ui->syncButton->property("tone").toString() != toneName(tone)) {
        m_ui->syncButton->setIcon(toneIcon(m_context.look, tone));
        restyle(*m_ui->syncButton, "tone", toneName(tone));
    }
    setPlainToolTip(*m_ui->syncButton,
                    syncSentence(status) + u'\n' + tr("Opens the outbox (Ctrl+3)"));
    // What the line said of it before turned out otherwise.
    if (status.refused > std::exchange(m_frame->refused, status.refused) &&
        !m_ui->statusLabel->text().isEmpty())
        say(tr("The server refused a change; it is marked in the order and in the outbox."));
    if (status.decisions > std::exchange(m_frame->decisions, status.decisions) &&
        !m_ui->statusLabel->text().isEmpty())
        say(tr("Somebody else changed the same; you decide in the order or in the outbox."));
    const int needsMe = status.decisions + status.refused;
    m_ui->outboxButton->setBadge(needsMe, tr("%n need(s) you", nullptr, needsMe));
    m_frame->linkBar->show(status);
}

void MainWindow::placeWindow()
{
    const QRect room = screen()->availableGeometry();
    if (!restoreGeometry(m_frame->preferences.kept(u"window/place"_s).toByteArray()))
        resize(standardSize.boundedTo(room.size()));
}

void MainWindow::keepPlace()
{
    if (isVisible())
        m_frame->preferences.keep(u"window/place"_s, saveGeometry());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    keepPlace();
    const desk::SyncStatus status = m_context.desk.status();
    if (!m_context.desk.isHolding() || status.link != desk::Link::Online) {
        QMainWindow::closeEvent(event);
        return;
    }
    // What could still be taken back goes out first: nobody else sends it from here.
    event->ignore();
    say(tr("Sending what was just saved …"));
    m_context.desk.waitSynced(desk::Desk::FarewellMs)
        .then(this, [this](const Result<desk::SyncStatus> &) { close(); });
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    // Little room: the search gives way before the state of the connection does.
    m_ui->searchEdit->setMinimumWidth(width() < 1200 ? 220 : 300);
}

}  // namespace touchline::gui
