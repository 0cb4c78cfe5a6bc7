// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/deskcalendar.h"

#include "gui/look.h"

#include <QtGui/QTextCharFormat>
#include <QtWidgets/QCalendarWidget>
#include <QtWidgets/QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr QSize monthSize(308, 232);

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
    return calendar;
}

}  // namespace touchline::gui
