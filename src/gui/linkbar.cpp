// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/linkbar.h"

#include "gui/plain.h"
#include "gui/times.h"
#include "gui/words.h"
#include "ui_linkbar.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int lookAgainMs = 60'000;
constexpr qint64 clockToleranceMs = 2 * 60'000;

}  // namespace

LinkBar::LinkBar(const Context &context, QWidget *parent)
    : QFrame(parent), m_context(context), m_ui(std::make_unique<Ui::LinkBar>())
{
    m_ui->setupUi(this);
    makePlain(*this);
    hide();
    connect(m_ui->actButton, &QPushButton::clicked, this, &LinkBar::act);
    // The lease ends by the clock, without any news from the desk.
    m_minute.setObjectName(u"link"_s);
    m_minute.setInterval(lookAgainMs);
    connect(&m_minute, &QTimer::timeout, this, [this] { show(m_status); });
    m_minute.start();
}

LinkBar::~LinkBar() = default;

LinkBar::Says LinkBar::whatOf(const desk::SyncStatus &status) const
{
    if (status.link == desk::Link::SignedOut)
        return Says::Nothing;
    if (status.link == desk::Link::NeedsSignIn)
        return Says::SignIn;
    if (m_context.desk.lease() != desk::Lease::Held)
        return Says::Covered;
    if (status.link == desk::Link::Loading)
        return Says::Loading;
    if (status.link == desk::Link::Offline)
        return Says::Offline;
    return std::abs(status.clockOffsetMs) > clockToleranceMs ? Says::Clock : Says::Nothing;
}

void LinkBar::show(const desk::SyncStatus &status)
{
    m_status = status;
    m_says = whatOf(status);
    setVisible(m_says != Says::Nothing);
    m_ui->progressBar->setVisible(m_says == Says::Loading);
    m_ui->actButton->setVisible(m_says == Says::SignIn || m_says == Says::Offline);
    restyle(*this, "role",
            m_says == Says::SignIn || m_says == Says::Covered ? u"notice"_s : u"calm"_s);
    QString text;
    switch (m_says) {
    case Says::Nothing: return;
    case Says::Loading:
        text = tr("Your customers and orders are being copied to this computer: %1 %. You can work "
                  "already.")
                   .arg(status.percent);
        m_ui->progressBar->setValue(status.percent);
        break;
    case Says::Offline:
        // Since when, and how much waits, stands above it at the right.
        text = tr("Work goes on. What you save here is sent when the server can be reached.");
        m_ui->actButton->setText(tr("Try now"));
        setPlainToolTip(*m_ui->actButton, tr("Look for the server again"));
        break;
    case Says::SignIn:
        text =
            tr("The server asks you to sign in again. You can go on working; what you save waits "
               "here.");
        m_ui->actButton->setText(tr("Sign in again"));
        setPlainToolTip(*m_ui->actButton, tr("Enter your password; nothing on the screen is lost"));
        break;
    case Says::Covered:
        text = tr(
            "This computer has not reached the server for three days: names, numbers and addresses "
            "are masked until it does. After seven days nobody gets in without it.");
        break;
    case Says::Clock: {
        const int minutes = int(std::abs(status.clockOffsetMs) / 60'000);
        // Ours is slow when the server's is ahead.
        text = status.clockOffsetMs > 0
                   ? tr("This computer's clock is %n minute(s) slow. The order of events is still "
                        "right: the server's time counts.",
                        nullptr, minutes)
                   : tr("This computer's clock is %n minute(s) fast. The order of events is still "
                        "right: the server's time counts.",
                        nullptr, minutes);
        break;
    }
    }
    if (m_ui->sentenceLabel->text() != text)
        m_ui->sentenceLabel->setText(text);
}

void LinkBar::act()
{
    if (m_says == Says::SignIn)
        emit signInWanted();
    else
        m_context.desk.goOnline();
}

}  // namespace touchline::gui
