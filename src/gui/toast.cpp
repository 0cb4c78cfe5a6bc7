// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/toast.h"

#include "gui/plain.h"
#include "gui/tokenicon.h"
#include "ui_toast.h"

#include <QtCore/QEvent>
#include <QtGui/QAccessible>
#include <QtWidgets/QApplication>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int toastShownMs = 8'000;
constexpr int toastMargin = 16;
constexpr int toastAbove = 44;  // clear of the status line

}  // namespace

Toast::Toast(const Look &look, QWidget &over)
    : QFrame(&over), m_over(over), m_ui(std::make_unique<Ui::Toast>())
{
    m_ui->setupUi(this);
    makePlain(*this);
    m_ui->closeButton->setIcon(tokenIcon(look, Glyph::Close, &Tokens::muted));
    hide();
    over.installEventFilter(this);
    m_time.setObjectName(u"toast"_s);
    m_time.setSingleShot(true);
    m_time.setInterval(toastShownMs);
    connect(&m_time, &QTimer::timeout, this, &QWidget::hide);
    // Another page has its buttons elsewhere; by the next turn they are laid out.
    connect(qApp, &QApplication::focusChanged, this, [this] {
        if (isVisible())
            QMetaObject::invokeMethod(this, &Toast::place, Qt::QueuedConnection);
    });
    connect(m_ui->closeButton, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_ui->openButton, &QPushButton::clicked, this, [this] {
        hide();
        emit openWanted();
    });
}

Toast::~Toast() = default;

void Toast::say(const QString &title, const QString &text)
{
    m_ui->titleLabel->setText(title);
    showText(*m_ui->textLabel, text);
    place();
    show();
    raise();
    m_time.start();
    setAccessibleName(title + u'\n' + text);
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

QString Toast::text() const { return m_ui->titleLabel->text() + u'\n' + m_ui->textLabel->text(); }

/// Where people press "send" or "save": whatever we have to say must not lie over it.
bool Toast::isInTheWay(const QWidget &widget, const QRect &box) const
{
    const QString role = widget.property("role").toString();
    return (role == "foot"_L1 || role == "composer"_L1) && widget.isVisible() &&
           QRect(widget.mapTo(&m_over, QPoint()), widget.size()).intersects(box);
}

void Toast::place()
{
    adjustSize();
    QRect box(
        QPoint(m_over.width() - width() - toastMargin, m_over.height() - height() - toastAbove),
        size());
    for (const auto *bar : m_over.findChildren<QFrame *>()) {
        if (isInTheWay(*bar, box))
            box.moveBottom(bar->mapTo(&m_over, QPoint()).y() - toastMargin / 2);
    }
    move(qMax(0, box.left()), qMax(0, box.top()));
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_over && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent *event)
{
    m_time.stop();
    QFrame::enterEvent(event);
}

void Toast::leaveEvent(QEvent *event)
{
    if (isVisible())
        m_time.start();
    QFrame::leaveEvent(event);
}

}  // namespace touchline::gui
