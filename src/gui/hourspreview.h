// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clocks/counting.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QDateTimeEdit;
class QLabel;
class QSpinBox;

namespace touchline::gui {

/// When an amount of time is over that begins at a moment, in the calendar's own zone; nullopt: not within
/// the year that is looked at. Counted by what counts orders.
[[nodiscard]] std::optional<QDateTime> dueBy(const WorkCalendar &calendar, const QDateTime &from,
                                             qint64 amount, ClockUnit unit);

/// "Fri 16:30 + 60 working minutes = Mon 09:30", reckoned by a calendar as it stands in a form.
class HoursPreview final : public QWidget {
    Q_OBJECT
public:
    explicit HoursPreview(qint64 nowMs, QWidget *parent = nullptr);

    void setCalendar(const std::optional<WorkCalendar> &calendar);
    void setStart(const QDateTime &start);
    void setAmount(int amount, ClockUnit unit);
    [[nodiscard]] QString result() const;

private:
    void reckon();

    std::optional<WorkCalendar> m_calendar;
    QDateTimeEdit *m_start;
    QSpinBox *m_amount;
    QComboBox *m_unit;
    QLabel *m_result;
};

}  // namespace touchline::gui
