// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/deskcalendar.h"

#include "gui/look.h"

#include <QtGui/QTextCharFormat>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr QSize monthSize(308, 232);

/// Qt puts the month first everywhere, and in Chinese it spells it out.
void nameMonth(const QCalendarWidget &calendar)
{
    if (QLocale().language() != QLocale::Chinese)
        return;
    auto *month = calendar.findChild<QToolButton *>(u"qt_calendar_monthbutton"_s);
    auto *year = calendar.findChild<QToolButton *>(u"qt_calendar_yearbutton"_s);
    auto *bar = calendar.findChild<QWidget *>(u"qt_calendar_navigationbar"_s);
    auto *row = bar ? qobject_cast<QBoxLayout *>(bar->layout()) : nullptr;
    if (!month || !year || !row)
        return;
    if (row->indexOf(month) < row->indexOf(year)) {
        const int place = row->indexOf(month);
        row->removeWidget(year);
        row->insertWidget(place, year);
    }
    year->setText(QString::number(calendar.yearShown()) + u'年');
    month->setText(QString::number(calendar.monthShown()) + u'月');
}

}  // namespace

QCalendarWidget *popupCalendar(const Look &look, QWidget *parent)
{
    auto *calendar = new QCalendarWidget(parent);
    calendar->setWindowFlag(Qt::Popup);
    calendar->setAttribute(Qt::WA_DeleteOnClose);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setHorizontalHeaderFormat(QCalendarWidget::SingleLetterDayNames);
    calendar->setMinimumSize(monthSize);
    calendar->setFirstDayOfWeek(Qt::Monday);
    // A pixel of its own ground is its edge.
    calendar->setContentsMargins(1, 1, 1, 1);
    QPalette edge;
    edge.setColor(QPalette::Window, look.tokens().controlBorder);
    calendar->setPalette(edge);
    calendar->setAutoFillBackground(true);
    QTextCharFormat plain;
    plain.setForeground(look.tokens().text);
    QTextCharFormat names;
    names.setForeground(look.tokens().muted);
    names.setBackground(look.tokens().surface);
    calendar->setHeaderTextFormat(names);
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        calendar->setWeekdayTextFormat(day, plain);
    // Qt's own arrows are pictures in colours of their own.
    const std::array arrows{std::pair{"qt_calendar_prevmonth", u"‹"_s},
                            std::pair{"qt_calendar_nextmonth", u"›"_s}};
    for (const auto &[name, sign] : arrows) {
        if (auto *button = calendar->findChild<QToolButton *>(QLatin1StringView(name))) {
            button->setIcon({});
            button->setText(sign);
            button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        }
    }
    nameMonth(*calendar);
    QObject::connect(calendar, &QCalendarWidget::currentPageChanged, calendar,
                     [calendar] { nameMonth(*calendar); });
    return calendar;
}

}  // namespace touchline::gui
