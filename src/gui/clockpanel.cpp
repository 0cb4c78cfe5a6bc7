// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/clockpanel.h"

#include "domain/milestones.h"
#include "gui/clockwords.h"
#include "gui/flowlayout.h"
#include "gui/plain.h"
#include "gui/words.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int countAgainMs = 10'000;

struct MilestoneField {
    const char *field;
    const char *moment;
    Instant WorkOrder::*at;
    const char *text;
};

constexpr std::array milestoneFields{
    MilestoneField{"contactedAt", "contacted", &WorkOrder::contactedAt,
                   QT_TRANSLATE_NOOP("touchline::gui::ClockPanel", "Record contact")},
    MilestoneField{"arrivedAt", "arrived", &WorkOrder::arrivedAt,
                   QT_TRANSLATE_NOOP("touchline::gui::ClockPanel", "Record arrival")},
    MilestoneField{"restoredAt", "restored", &WorkOrder::restoredAt,
                   QT_TRANSLATE_NOOP("touchline::gui::ClockPanel", "Record restoration")},
};

/// What we owe ourselves and have kept is nobody's concern any more.
bool isShown(ClockState state, ClockDuty duty)
{
    return state != ClockState::Waiting && state != ClockState::Cancelled &&
           !(state == ClockState::Met && duty == ClockDuty::Internal);
}

}  // namespace

ClockPanel::ClockPanel(const Context &context, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_chips(new QWidget(this)),
      m_marks(new QWidget(this)),
      m_reckoning(new QLabel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    new FlowLayout(m_chips, 6);
    new FlowLayout(m_marks, 8);
    m_reckoning->setObjectName(u"reckoningLabel"_s);
    m_reckoning->setTextFormat(Qt::PlainText);
    m_reckoning->setWordWrap(true);
    m_reckoning->setProperty("role", u"muted"_s);
    m_reckoning->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_chips);
    column->addWidget(m_reckoning);
    column->addWidget(m_marks);
    m_again.setObjectName(u"clocks of an order"_s);
    m_again.setInterval(countAgainMs);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (isVisible())
            tick();
    });
    m_again.start();
    setVisible(false);
}

void ClockPanel::show(const desk::OrderView &view)
{
    // Chips made anew would take the keyboard from whoever is on one.
    if (m_shelf && m_shelf == view.shelf && m_log == view.clocks && m_order == view.order &&
        m_expected == view.clocksExpected)
        return tick();
    if (view.order.id != m_order.id)
        m_explained.clear();
    m_log = view.clocks;
    m_shelf = view.shelf;
    m_order = view.order;
    m_expected = view.clocksExpected;
    qDeleteAll(m_clocks);
    m_clocks.clear();
    m_stories.clear();
    if (m_shelf) {
        const HoursOf hours = hoursFrom(m_shelf);
        std::vector<std::tuple<bool, qint64, size_t>> order;
        for (size_t i = 0; i < m_log.book.stories.size(); ++i) {
            const ClockReading reading =
                readClock(m_log.book.stories[i], hours, m_context.clock.nowMs());
            if (isShown(reading.state, m_log.book.stories[i].duty))
                order.emplace_back(reading.stopped.has_value(), reading.due.value_or(0), i);
        }
        // What still runs stands first, the nearest of it at the front.
        std::sort(order.begin(), order.end());
        for (const auto &[over, due, place] : order) {
            auto *chip = new QToolButton(m_chips);
            chip->setProperty("role", u"clock"_s);
            chip->setObjectName(u"clock-"_s + m_log.book.stories[place].metric + u'-' +
                                codeOf(m_log.book.stories[place].duty));
            chip->setFocusPolicy(Qt::TabFocus);
            chip->setCheckable(true);
            connect(chip, &QToolButton::clicked, this, [this, name = chip->objectName()] {
                explain(m_explained == name ? QString() : name);
            });
            m_chips->layout()->addWidget(chip);
            m_clocks += chip;
            m_stories += place;
        }
    }
    offerMilestones();
    tick();
    // Not before they say something: the layout would count them as empty.
    for (QToolButton *chip : m_clocks + m_milestones)
        chip->show();
    setVisible(!m_clocks.isEmpty());
}

void ClockPanel::offerMilestones()
{
    qDeleteAll(m_milestones);
    m_milestones.clear();
    m_marks->hide();
    if (m_expected || isFinal(m_order.state))
        return;
    for (const MilestoneField &milestone : milestoneFields) {
        const QString moment = QLatin1StringView(milestone.moment);
        bool waitedFor = false;
        for (const size_t place : std::as_const(m_stories)) {
            const ClockReading reading =
                readClock(m_log.book.stories[place], hoursFrom(m_shelf), m_context.clock.nowMs());
            waitedFor |= !reading.stopped && reading.applied.target.stops.contains(moment);
        }
        if (!waitedFor || (m_order.*(milestone.at)).ms != 0)
            continue;
        auto *button = new QToolButton(m_marks);
        button->setProperty("role", u"clockStop"_s);
        button->setObjectName(QLatin1StringView(milestone.field) + u"Button"_s);
        button->setText(tr(milestone.text));
        button->setFocusPolicy(Qt::TabFocus);
        connect(button, &QToolButton::clicked, this,
                [this, field = QString(QLatin1StringView(milestone.field))] {
                    emit milestoneReached(field);
                });
        WorkOrder reached = m_order;
        reached.*(milestone.at) = {m_context.clock.nowMs()};
        const auto wrong = whyNotMilestones(m_order, reached, m_order.state);
        button->setEnabled(!wrong);
        setPlainToolTip(*button, wrong ? reasonWords(QString(wrong->reason))
                                       : tr("Enter this moment as of now; its clocks stop"));
        button->setAccessibleDescription(wrong ? reasonWords(QString(wrong->reason)) : QString());
        m_marks->layout()->addWidget(button);
        m_milestones += button;
        m_marks->show();
    }
}

void ClockPanel::tick()
{
    const qint64 now = m_context.clock.nowMs();
    for (qsizetype i = 0; i < m_clocks.size(); ++i) {
        const ClockWords said = wordsOfClock(m_log.book.stories[m_stories[i]], m_shelf, now,
                                             waitsForOutage(m_log.book).value_or(QString()));
        QStringList parts{said.name, said.left, said.due};
        parts.removeAll(QString());
        QToolButton &chip = *m_clocks[i];
        chip.setText(said.shortly);
        setPlainToolTip(chip, said.explanation);
        chip.setAccessibleName(parts.join(u", "_s));
        chip.setAccessibleDescription(said.explanation);
        if (chip.property("tone").toString() != said.tone)
            restyle(chip, "tone", said.tone);
    }
    explain(m_explained);
}

void ClockPanel::explain(const QString &clock)
{
    m_explained = clock;
    QStringList lines;
    if (m_expected && !m_clocks.isEmpty())
        lines += tr("Expected; the server counts from when it has the order.");
    for (QToolButton *chip : std::as_const(m_clocks)) {
        chip->setChecked(chip->objectName() == clock);
        if (chip->isChecked())
            lines += chip->accessibleDescription();
    }
    showText(*m_reckoning, lines.join(u'\n'));
}

bool ClockPanel::explainFirst()
{
    if (m_clocks.isEmpty())
        return false;
    explain(m_clocks.first()->objectName());
    return true;
}

}  // namespace touchline::gui
