// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/hourspreview.h"

#include "gui/settingwords.h"
#include "gui/times.h"

#include <QtCore/QLocale>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QLabel>
#include <QtWidgets/QSpinBox>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int daysBefore = 2;
constexpr int daysAhead = 400;

/// The coming Friday afternoon: where week ends and holidays show.
QDateTime usualStart(qint64 nowMs)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs, usedZone()).date();
    return {today.addDays((5 - today.dayOfWeek() + 7) % 7), QTime(16, 30)};
}

}  // namespace

std::optional<QDateTime> dueBy(const WorkCalendar &calendar, const QDateTime &from, qint64 amount,
                               ClockUnit unit)
{
    const QTimeZone zone(calendar.zone);
    if (!zone.isValid() || !checked(calendar))
        return std::nullopt;
    const auto hours = expanded(calendar, from.date().addDays(-daysBefore), daysAhead);
    if (!hours)
        return std::nullopt;
    const qint64 start = QDateTime(from.date(), from.time(), zone).toMSecsSinceEpoch();
    const Counting counting{unit == ClockUnit::RealMinutes ? nullptr : &*hours, {}};
    const auto due = unit == ClockUnit::WorkDays ? closingAfter(counting, start, int(amount))
                                                 : reached(counting, start, amount * 60'000);
    return due ? std::optional(QDateTime::fromMSecsSinceEpoch(*due, zone)) : std::nullopt;
}

HoursPreview::HoursPreview(qint64 nowMs, QWidget *parent)
    : QWidget(parent),
      m_start(new QDateTimeEdit(usualStart(nowMs), this)),
      m_amount(new QSpinBox(this)),
      m_unit(new QComboBox(this)),
      m_result(new QLabel(this))
{
    m_start->setDisplayFormat(u"ddd yyyy-MM-dd HH:mm"_s);
    m_start->setAccessibleName(tr("Try: from"));
    m_start->setToolTip(tr("A moment from which to count, in the calendar's zone"));
    m_amount->setRange(1, 100'000);
    m_amount->setValue(60);
    m_amount->setAccessibleName(tr("Try: amount"));
    m_amount->setToolTip(tr("How much time"));
    for (const auto &[code, words] : unitChoices())
        m_unit->addItem(words, code);
    m_unit->setCurrentIndex(1);
    m_unit->setAccessibleName(tr("Try: unit"));
    m_unit->setToolTip(tr("Minutes around the clock, working minutes or working days"));
    m_result->setProperty("role", u"strong"_s);
    m_result->setTextFormat(Qt::PlainText);
    m_result->setToolTip(tr("Counted by the calendar as it stands in the form"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(6);
    row->addWidget(m_start);
    row->addWidget(new QLabel(u"+"_s, this));
    row->addWidget(m_amount);
    row->addWidget(m_unit);
    row->addWidget(m_result, 1);
    connect(m_start, &QDateTimeEdit::dateTimeChanged, this, &HoursPreview::reckon);
    connect(m_amount, &QSpinBox::valueChanged, this, &HoursPreview::reckon);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &HoursPreview::reckon);
}

void HoursPreview::setCalendar(const std::optional<WorkCalendar> &calendar)
{
    m_calendar = calendar;
    reckon();
}

void HoursPreview::setStart(const QDateTime &start) { m_start->setDateTime(start); }

void HoursPreview::setAmount(int amount, ClockUnit unit)
{
    m_amount->setValue(amount);
    m_unit->setCurrentIndex(int(unit));
}

QString HoursPreview::result() const { return m_result->text(); }

void HoursPreview::reckon()
{
    if (!m_calendar) {
        m_result->setText(tr("= not until the calendar is in order"));
        return;
    }
    const auto due = dueBy(*m_calendar, m_start->dateTime(), m_amount->value(),
                           ClockUnit(m_unit->currentIndex()));
    m_result->setText(due ? tr("= %1").arg(QLocale().toString(*due, u"ddd yyyy-MM-dd HH:mm"_s))
                          : tr("= not within a year"));
}

}  // namespace touchline::gui
