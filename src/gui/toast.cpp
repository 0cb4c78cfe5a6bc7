// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/toast.h"

#include "gui/plain.h"
#include "gui/tokenicon.h"
#include "ui_toast.h"

#include <QtCore/QEvent>
#include <QtGui/QAccessible>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int toastShownMs = 8'000;
constexpr int toastMargin = 16;
constexpr int toastAbove = 44;  // clear of the status line
constexpr int clearance = 4;
constexpr int placeStep = 20;

bool isUsed(const QWidget &widget)
{
    if (qobject_cast<const QAbstractButton *>(&widget) ||
        qobject_cast<const QComboBox *>(&widget) || qobject_cast<const QAbstractSpinBox *>(&widget))
        return true;
    if (const auto *line = qobject_cast<const QLineEdit *>(&widget))
        return !line->isReadOnly();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(&widget))
        return !text->isReadOnly();
    // Sentences that go in a few seconds, and bars of buttons.
    const QString role = widget.property("role").toString();
    return role == "foot"_L1 || role == "notice"_L1 || role == "composer"_L1;
}

}  // namespace

Toast::Toast(const Look &look, QWidget &over)
    : QFrame(&over), m_over(over), m_ui(std::make_unique<Ui::Toast>())
{
    m_ui->setupUi(this);
    makePlain(*this);
    m_ui->closeButton->setIcon(tokenIcon(look, Glyph::Close, &Tokens::muted));
    hide();
    m_time.setObjectName(u"toast"_s);
    m_time.setSingleShot(true);
    m_time.setInterval(toastShownMs);
    connect(&m_time, &QTimer::timeout, this, &QWidget::hide);
    m_soon.setObjectName(u"place of the toast"_s);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &Toast::place);
    connect(m_ui->closeButton, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_ui->openButton, &QPushButton::clicked, this, [this] {
        hide();
        emit openWanted();
    });
}

Toast::~Toast() = default;

void Toast::say(const QString &title, const QString &text)
{
    correct(title, text);
    m_time.start();
    show();
    raise();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Toast::correct(const QString &title, const QString &text)
{
    m_ui->titleLabel->setText(title);
    showText(*m_ui->textLabel, text);
    setAccessibleName(title + u'\n' + text);
    place();
}

QString Toast::text() const { return m_ui->titleLabel->text() + u'\n' + m_ui->textLabel->text(); }

/// What people press or type into, as much of it as is on the screen: it must not be lain over.
QList<QRect> Toast::used() const
{
    QList<QRect> places;
    const QList<QWidget *> widgets = m_over.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || isAncestorOf(widget) || !isUsed(*widget))
            continue;
        QRect place(widget->mapTo(&m_over, QPoint()), widget->size());
        for (const QWidget *around = widget->parentWidget(); around && around != &m_over;
             around = around->parentWidget())
            place &= QRect(around->mapTo(&m_over, QPoint()), around->size());
        if (!place.isEmpty())
            places += place;
    }
    return places;
}

void Toast::place()
{
    // Never away from under somebody's hand.
    if (isVisible() && underMouse())
        return;
    adjustSize();
    const QPoint corner(qMax(0, m_over.width() - width() - toastMargin),
                        qMax(0, m_over.height() - height() - toastAbove));
    const QList<QRect> places = used();
    QPoint best = corner;
    auto least = std::pair(places.size() + 1, 0);
    const auto consider = [&](const QPoint &at) {
        const QRect box = QRect(at, size()).adjusted(-clearance, -clearance, clearance, clearance);
        const auto over = std::count_if(places.begin(), places.end(), [&box](const QRect &place) {
            return place.intersects(box);
        });
        const int away = (corner - at).manhattanLength();
        if (const auto cost = std::pair(qsizetype(over), away); cost < least) {
            least = cost;
            best = at;
        }
    };
    // It stays where it is as long as it can.
    if (isVisible()) {
        consider(pos().x() > corner.x() || pos().y() > corner.y() ? corner : pos());
        if (least.first == 0)
            return move(best);
    }
    for (int y = corner.y(); y >= 0; y -= placeStep) {
        for (int x = corner.x(); x >= 0; x -= placeStep)
            consider({x, y});
    }
    move(best);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::Move:
    case QEvent::Resize:
        if (watched->isWidgetType() && watched != this &&
            !isAncestorOf(static_cast<QWidget *>(watched)) && !m_soon.isActive())
            m_soon.start();
        break;
    default: break;
    }
    return QFrame::eventFilter(watched, event);
}

// Only as long as it is on the screen: the whole program's events pass through here.
void Toast::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    qApp->installEventFilter(this);
}

void Toast::hideEvent(QHideEvent *event)
{
    qApp->removeEventFilter(this);
    m_soon.stop();
    QFrame::hideEvent(event);
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
