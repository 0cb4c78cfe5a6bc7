// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/sessiontabs.h"

#include "gui/glyphs.h"
#include "gui/plain.h"
#include "gui/words.h"

#include <QtGui/QPainter>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int dotSize = 8;
constexpr qsizetype longestTitle = 22;

Glyph channelGlyph(Channel channel)
{
    switch (channel) {
    case Channel::Phone: return Glyph::Phone;
    case Channel::Hall: return Glyph::Hall;
    case Channel::Wechat:
    case Channel::Weibo:
    case Channel::Webchat:
    case Channel::App: return Glyph::Chat;
    case Channel::Email: return Glyph::Mail;
    case Channel::Sms: return Glyph::Sms;
    case Channel::System:
    case Channel::Unknown: return Glyph::Customer;
    }
    Q_UNREACHABLE();
}

QColor channelColor(const Tokens &t, Channel channel)
{
    switch (channel) {
    case Channel::Phone: return t.accent;
    case Channel::Hall: return t.hall;
    case Channel::Wechat: return t.wechat;
    case Channel::Weibo:
    case Channel::Webchat:
    case Channel::App: return t.webchat;
    case Channel::Email: return t.mail;
    case Channel::Sms: return t.sms;
    case Channel::System:
    case Channel::Unknown: return t.muted;
    }
    Q_UNREACHABLE();
}

}  // namespace

QString contactTime(qint64 ms)
{
    const qint64 seconds = qMax<qint64>(0, ms / 1000);
    const QString rest =
        u"%1:%2"_s.arg(seconds / 60 % 60, 2, 10, QChar(u'0')).arg(seconds % 60, 2, 10, QChar(u'0'));
    return seconds < 3600 ? rest : u"%1:%2"_s.arg(seconds / 3600).arg(rest);
}

SessionTabs::SessionTabs(QWidget *parent) : QTabWidget(parent)
{
    tabBar()->setExpanding(false);
    // Titles are kept; what has no room is scrolled to, and the arrows hide what lies below them.
    tabBar()->setElideMode(Qt::ElideNone);
    tabBar()->setUsesScrollButtons(true);
    for (QToolButton *arrow : tabBar()->findChildren<QToolButton *>()) {
        arrow->setAutoFillBackground(true);
        arrow->setBackgroundRole(QPalette::Window);
    }
    setIconSize({measures::Icon + dotSize, measures::Icon});
    connect(tabBar(), &QTabBar::tabMoved, this, [this](int from, int to) {
        if (from > 0 && to > 0)
            emit sessionMoved(from - 1, to - 1);
        else if (!std::exchange(m_returning, true)) {
            // The search was pushed aside; it goes back, and its page with it.
            tabBar()->moveTab(to, from);
            m_returning = false;
        }
    });
}

QIcon SessionTabs::iconOf(const desk::SessionTab &tab, Channel channel, bool unread) const
{
    const Tokens &t = m_look->tokens();
    const bool order = tab.kind == desk::SessionTab::Kind::Order;
    const Glyph glyph = order ? Glyph::Order : channelGlyph(channel);
    const QColor color = order ? t.order : channelColor(t, channel);
    QIcon icon;
    for (const int scale : {1, 2}) {
        QPixmap pixmap(iconSize() * scale);
        pixmap.setDevicePixelRatio(scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        paintGlyph(painter, glyph, QRectF(0, 0, measures::Icon, measures::Icon), color);
        if (unread) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(t.accent);
            painter.drawEllipse(QRectF(measures::Icon, 1, dotSize - 1, dotSize - 1));
        }
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

void SessionTabs::showTab(int index, const desk::Sessions &sessions, const QUuid &id, qint64 nowMs)
{
    const desk::SessionTab *tab = sessions.find(id);
    if (!tab)
        return;
    const bool unread = sessions.isUnread(id);
    const qint64 since = sessions.contactSince(id);
    const QString name = tab->title.isEmpty() ? u"…"_s : tab->title;
    const QString title = name.size() > longestTitle ? name.left(longestTitle - 1) + u'…' : name;
    const QString shown = since ? title + u"  "_s + contactTime(nowMs - since) : title;
    setTabIcon(index, iconOf(*tab, sessions.channel(id), unread));
    setTabText(index, QString(shown).replace(u'&', u"&&"_s));
    QStringList said{name};
    if (const Channel channel = sessions.channel(id); channel != Channel::Unknown)
        said += words(channel);
    if (unread)
        said += tr("something new");
    if (since)
        said += tr("in contact");
    // The running time is not announced.
    tabBar()->setAccessibleTabName(index, said.join(u", "_s));
    setTabToolTip(index, toolTipText(said.join(u" · "_s)));
}

}  // namespace touchline::gui
