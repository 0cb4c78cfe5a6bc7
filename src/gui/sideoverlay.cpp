// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/sideoverlay.h"

#include "gui/namedkey.h"
#include "gui/plain.h"
#include "gui/tokenicon.h"

#include <QtCore/QEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFrame>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int overlayWidth = 420;
/// What is below must be seen to be there.
constexpr int leftFree = 120;

QToolButton *stripButton(const Look &look, Glyph glyph, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(tokenIcon(look, glyph, &Tokens::muted));
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(name);
    button->setAutoRaise(true);
    setPlainToolTip(*button, name + u" (Ctrl+O)"_s);
    return button;
}

}  // namespace

SideOverlay::SideOverlay(const Context &context, QSplitter &splitter, QFrame &column, QWidget &page)
    : QObject(&page),
      m_splitter(splitter),
      m_column(column),
      m_page(page),
      m_strip(new QFrame(&page)),
      m_openButton(stripButton(context.look, Glyph::Order, tr("Open the orders"), m_strip)),
      m_foldButton(stripButton(context.look, Glyph::Close, tr("Fold the orders"), &column))
{
    m_strip->setObjectName(u"ordersStrip"_s);
    m_strip->setProperty("role", u"rightPanel"_s);
    m_strip->setFixedWidth(StripWidth);
    auto *rows = new QVBoxLayout(m_strip);
    rows->setContentsMargins(6, 8, 6, 8);
    m_openButton->setObjectName(u"openOrdersButton"_s);
    rows->addWidget(m_openButton, 0, Qt::AlignTop);
    m_foldButton->setObjectName(u"foldOrdersButton"_s);
    connect(m_openButton, &QToolButton::clicked, this, &SideOverlay::open);
    connect(m_foldButton, &QToolButton::clicked, this, &SideOverlay::fold);
    namedKey(&page, "ordersKey", tr("Open or fold the customer's orders"), Qt::CTRL | Qt::Key_O,
             [this] { toggle(); });
    m_strip->hide();
    m_foldButton->hide();
    page.installEventFilter(this);
    fit();
}

void SideOverlay::fit()
{
    const bool overlay = m_page.window()->width() < RoomWidth;
    if (overlay != m_overlay)
        setOverlay(overlay);
    place();
}

void SideOverlay::setOverlay(bool overlay)
{
    m_overlay = overlay;
    m_open = false;
    if (overlay) {
        m_column.setParent(&m_page);
        m_column.hide();
    } else {
        m_splitter.addWidget(&m_column);
        m_column.show();
    }
    restyle(m_column, "overlay", overlay ? u"true"_s : u"false"_s);
    m_foldButton->setVisible(overlay);
    m_strip->setVisible(overlay);
    m_page.layout()->setContentsMargins(0, 0, overlay ? StripWidth : 0, 0);
    emit headCovered(overlay ? FoldRoom : 0);
    emit covered(0);
}

void SideOverlay::place()
{
    if (!m_overlay)
        return;
    m_strip->setGeometry(m_page.width() - StripWidth, 0, StripWidth, m_page.height());
    const int width = qMin(overlayWidth, m_page.width() - leftFree);
    m_column.setGeometry(m_page.width() - width, 0, width, m_page.height());
    m_column.raise();
    // In the corner, where the first line of what is in the column leaves it room.
    const QSize size = m_foldButton->sizeHint();
    m_foldButton->setGeometry(width - size.width() - 8, 8, size.width(), size.height());
    m_foldButton->raise();
    if (m_open)
        emit covered(width - StripWidth);
}

void SideOverlay::open()
{
    if (m_overlay && !m_open) {
        m_open = true;
        m_before = QApplication::focusWidget();
        place();
        m_column.show();
        m_foldButton->raise();
    }
    // Who has opened it may already have put the keyboard somewhere in it.
    const QWidget *focus = QApplication::focusWidget();
    if (!focus || !m_column.isAncestorOf(focus))
        enter();
}

void SideOverlay::toggle()
{
    const QWidget *focus = QApplication::focusWidget();
    m_overlay &&m_open && (!focus || m_column.isAncestorOf(focus)) ? fold() : open();
}

void SideOverlay::enter()
{
    const QList<QWidget *> children = m_column.findChildren<QWidget *>();
    for (QWidget *child : children) {
        if (child != m_foldButton && child->isVisible() && child->isEnabled() &&
            child->focusPolicy() & Qt::TabFocus) {
            child->setFocus();
            return;
        }
    }
    m_foldButton->setFocus();
}

void SideOverlay::fold()
{
    if (!m_overlay || !std::exchange(m_open, false))
        return;
    const QWidget *focus = QApplication::focusWidget();
    const bool hadFocus = !focus || m_column.isAncestorOf(focus);
    m_column.hide();
    emit covered(0);
    // Whoever has gone elsewhere meanwhile stays there.
    if (!hadFocus)
        return;
    QWidget *back = m_before && m_before->isVisible() ? m_before.data() : m_openButton;
    back->setFocus();
}

bool SideOverlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_page && (event->type() == QEvent::Resize || event->type() == QEvent::Show))
        fit();
    return false;
}

}  // namespace touchline::gui
