// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/notifier.h"

#include "gui/glyphs.h"
#include "gui/ordereditor.h"
#include "gui/preferences.h"
#include "gui/sounds.h"
#include "gui/toast.h"
#include "gui/words.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int traySize = 44;

QIcon trayIcon(const Tokens &t, int unseen)
{
    QPixmap pixmap(traySize, traySize);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGlyph(painter, Glyph::Desk, QRectF(2, 2, traySize - 4, traySize - 4), t.accent);
    if (unseen > 0) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(t.bad);
        painter.drawEllipse(QRectF(traySize / 2.0, 0, traySize / 2.0, traySize / 2.0));
        QFont font = QApplication::font();
        font.setPixelSize(16);
        font.setBold(true);
        painter.setFont(font);
        painter.setPen(t.badgeText);
        painter.drawText(QRectF(traySize / 2.0, 0, traySize / 2.0, traySize / 2.0), Qt::AlignCenter,
                         unseen > 9 ? u"9+"_s : QString::number(unseen));
    }
    return pixmap;
}

}  // namespace

Notifier::Notifier(const Context &context, QWidget &window, const QString &soundFolder)
    : m_context(context),
      m_window(window),
      m_news(context.desk, context.clock),
      m_sounds(std::make_unique<Sounds>(soundFolder)),
      m_toast(new Toast(context.look, window))
{
    if (QSystemTrayIcon::isSystemTrayAvailable()) {
        m_tray = std::make_unique<QSystemTrayIcon>(trayIcon(context.look.tokens(), 0));
        const auto front = [this] {
            m_window.show();
            m_window.raise();
            m_window.activateWindow();
        };
        connect(m_tray.get(), &QSystemTrayIcon::activated, this, front);
        connect(m_tray.get(), &QSystemTrayIcon::messageClicked, this, [this, front] {
            front();
            emit openWanted(m_last);
        });
        m_tray->show();
    }
    connect(&m_news, &desk::NewsWatch::announced, this, &Notifier::tell);
    connect(&m_news, &desk::NewsWatch::unseenChanged, this, &Notifier::showBadge);
    connect(m_toast, &Toast::openWanted, this, [this] { emit openWanted(m_last); });
    if (context.preferences) {
        connect(context.preferences, &Preferences::changed, this, &Notifier::follow);
        follow();
    }
}

Notifier::~Notifier() = default;

void Notifier::follow()
{
    m_news.setRepeatMs(qint64(m_context.preferences->repeatMinutes()) * 60'000);
}

void Notifier::setQuiet(bool quiet) { m_news.setQuiet(quiet); }

void Notifier::showBadge(int unseen)
{
    // What was read meanwhile is not asked for any more.
    m_said.removeIf([this](const desk::News &one) { return !m_news.isUnseen(one); });
    showToast(false);
    if (!m_tray)
        return;
    m_tray->setIcon(trayIcon(m_context.look.tokens(), unseen));
    m_tray->setToolTip(unseen > 0 ? tr("Touchline: %n new", nullptr, unseen) : u"Touchline"_s);
}

void Notifier::setShown(const QSet<desk::NewsKind> &kinds)
{
    m_shown = kinds;
    showToast(false);
}

std::pair<QString, QString> Notifier::wordsFor(const QList<desk::News> &news) const
{
    const QString title = news.size() == 1 ? words(news.first().kind)
                                           : tr("%n thing(s) need you", nullptr, int(news.size()));
    QStringList lines;
    for (const desk::News &one : news) {
        if (lines.size() == 3)
            break;
        const QString what = m_discreet ? QString() : one.title;
        lines += news.size() == 1 ? what
                 : what.isEmpty() ? words(one.kind)
                                  : words(one.kind) + u" · "_s + what;
    }
    return {title, lines.join(u'\n')};
}

/// What is to be decided about an order stands in the order itself, and so does who has it.
bool Notifier::isInFront(const desk::News &news) const
{
    using enum desk::NewsKind;
    if (news.kind != Conflict && news.kind != Refusal && news.kind != Assigned)
        return false;
    const auto editors = m_window.findChildren<OrderEditor *>();
    return std::any_of(editors.begin(), editors.end(), [&news](OrderEditor *editor) {
        return editor->isVisible() && editor->actions().order() == news.target;
    });
}

void Notifier::showToast(bool anew)
{
    if (!anew && m_toast->isHidden())
        return;
    QList<desk::News> said = m_said;
    said.removeIf(
        [this](const desk::News &one) { return m_shown.contains(one.kind) || isInFront(one); });
    if (said.isEmpty() || m_discreet) {
        m_toast->hide();
        return;
    }
    m_last = said.first();
    const auto [title, text] = wordsFor(said);
    anew ? m_toast->say(title, text) : m_toast->correct(title, text);
}

void Notifier::tell(const QList<desk::News> &news, bool again)
{
    if (news.isEmpty())
        return;
    m_said = news;
    m_last = news.first();
    showToast(true);
    const auto [title, text] = wordsFor(news);
    const Preferences *preferences = m_context.preferences;
    if (m_tray && !m_window.isActiveWindow() && (!preferences || preferences->desktopNotes()))
        m_tray->showMessage(title, text, QSystemTrayIcon::NoIcon);
    Q_UNUSED(again)
    if (preferences && preferences->sounds())
        m_sounds->play(news.first().kind);
}

}  // namespace touchline::gui
