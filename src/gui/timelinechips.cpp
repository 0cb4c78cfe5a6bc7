// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of TimelinePane that shows and changes the filter.

#include "gui/plain.h"
#include "gui/timelinefilterpanel.h"
#include "gui/timelinepane.h"
#include "gui/tokenicon.h"
#include "gui/words.h"
#include "ui_timelinepane.h"

#include <QtCore/QLocale>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

using desk::EntryKind;
using desk::TimelineFilter;

namespace {

/// Without a number as long as nobody has counted; with a plus while older entries may come.
QString withCount(const QString &words, int count, bool counted, bool complete)
{
    if (!counted)
        return QString(words).replace(u'&', u"&&"_s);
    const QString more = complete ? QString() : u"+"_s;
    return QString(words + u' ' + QLocale().toString(count) + more).replace(u'&', u"&&"_s);
}

}  // namespace

void TimelinePane::wireChips()
{
    m_ui->previousButton->setIcon(tokenIcon(m_context.look, Glyph::Up, &Tokens::muted));
    m_ui->nextButton->setIcon(tokenIcon(m_context.look, Glyph::Down, &Tokens::muted));
    m_ui->closeFindButton->setIcon(tokenIcon(m_context.look, Glyph::Close, &Tokens::muted));
    const auto onClick = [this](QAbstractButton *chip, auto change) {
        connect(chip, &QAbstractButton::clicked, this, [this, change](bool on) {
            TimelineFilter filter = m_model.filter();
            change(filter, on);
            m_model.setFilter(filter);
            showState();
        });
    };
    onClick(m_ui->allChip, [](TimelineFilter &filter, bool) { filter = {}; });
    for (const auto &[chip, channel] :
         {std::pair{m_ui->phoneChip, Channel::Phone}, std::pair{m_ui->wechatChip, Channel::Wechat},
          std::pair{m_ui->hallChip, Channel::Hall}}) {
        onClick(chip, [channel = channel](TimelineFilter &filter, bool on) {
            filter.channels.set(channel, on);
        });
    }
    onClick(m_ui->ordersChip,
            [](TimelineFilter &filter, bool on) { filter.kinds.set(EntryKind::Order, on); });
    onClick(m_ui->tasksChip, [](TimelineFilter &filter, bool on) { filter.tasks = on; });
    for (QPushButton *button : {m_ui->clearButton, m_ui->clearFilterButton})
        connect(button, &QPushButton::clicked, this, [this] { m_model.setFilter({}); });
    connect(m_ui->relatedBox, &QAbstractButton::clicked, this,
            [this](bool on) { m_model.setTogether(on); });
    connect(m_ui->moreButton, &QPushButton::clicked, this, &TimelinePane::openFilters);
    connect(m_ui->dateButton, &QPushButton::clicked, this, &TimelinePane::openCalendar);
}

void TimelinePane::openFilters() { m_panel->openBelow(*m_ui->moreButton); }

void TimelinePane::showState()
{
    showChips();
    showRelated();
    showActive();
    const desk::TimelineCounts &counts = m_model.counts();
    const bool filtered = counts.shown == 0 && m_model.filter().isSet() && counts.all > 0;
    const bool reading = counts.all == 0 && !m_model.isComplete();
    const bool empty = counts.all == 0 && (!reading || !m_patience.isActive());
    m_ui->emptyTitle->setText(reading ? tr("Loading …") : tr("Nothing has happened yet"));
    m_ui->emptyLabel->setText(
        reading ? tr("The entries on this computer are being read.")
                : tr("Write the first note below, or open an order with Ctrl+N."));
    m_ui->stack->setCurrentWidget(filtered ? m_ui->filteredPage
                                  : empty  ? m_ui->emptyPage
                                           : m_ui->listPage);
}

void TimelinePane::showRelated()
{
    const desk::TimelineSubjects &subjects = m_model.subjects();
    const int here = int(subjects.related.size());
    const int elsewhere = subjects.relatedElsewhere;
    m_ui->relatedBar->setVisible(here > 0 || elsewhere > 0);
    m_ui->relatedBox->setEnabled(here > 0);
    m_ui->relatedBox->setChecked(m_model.isTogether() && here > 0);
    m_ui->relatedBox->setText(tr("With related customers (%1)").arg(QLocale().toString(here)));
    showText(*m_ui->elsewhereLabel,
             elsewhere > 0 ? tr("%n not on this desk", nullptr, elsewhere) : QString());
}

void TimelinePane::toggleRelated()
{
    if (m_ui->relatedBox->isEnabled() && !m_ui->relatedBar->isHidden())
        m_ui->relatedBox->click();
    else
        emit said(tr("No customer who belongs together with this one is on this desk."));
}

void TimelinePane::showChips()
{
    const TimelineFilter &filter = m_model.filter();
    const desk::TimelineCounts &counts = m_model.counts();
    const bool complete = m_model.isComplete();
    const bool counted = counts.all > 0 || complete;
    const auto channel = [&](QPushButton *chip, Channel value) {
        chip->setText(withCount(words(value), counts.channels[size_t(value)], counted, complete));
        chip->setChecked(filter.channels.has(value));
    };
    m_ui->allChip->setText(withCount(tr("All"), counts.all, counted, complete));
    m_ui->allChip->setChecked(!filter.isSet());
    channel(m_ui->phoneChip, Channel::Phone);
    channel(m_ui->wechatChip, Channel::Wechat);
    channel(m_ui->hallChip, Channel::Hall);
    m_ui->ordersChip->setText(withCount(words(EntryKind::Order),
                                        counts.kinds[size_t(EntryKind::Order)], counted, complete));
    m_ui->ordersChip->setChecked(filter.kinds.has(EntryKind::Order));
    m_ui->tasksChip->setText(withCount(tr("To do"), counts.tasks, counted, complete));
    m_ui->tasksChip->setChecked(filter.tasks);
    fitChips();
}

void TimelinePane::fitChips()
{
    // All of them are in the panel as well, so that what does not fit is only farther away.
    const QList<QPushButton *> chips{m_ui->hallChip, m_ui->wechatChip, m_ui->phoneChip,
                                     m_ui->ordersChip, m_ui->tasksChip};
    const auto needed = [this] {
        int width = 40;
        for (int i = 0; i < m_ui->chipRow->count(); ++i) {
            // A spacer has its gaps, too.
            const QWidget *part = m_ui->chipRow->itemAt(i)->widget();
            if (!part || !part->isHidden())
                width += (part ? part->sizeHint().width() : 0) + m_ui->chipRow->spacing();
        }
        return width;
    };
    const desk::TimelineCounts &counts = m_model.counts();
    const QHash<const QPushButton *, int> inside{
        {m_ui->hallChip, counts.channels[size_t(Channel::Hall)]},
        {m_ui->wechatChip, counts.channels[size_t(Channel::Wechat)]},
        {m_ui->phoneChip, counts.channels[size_t(Channel::Phone)]},
        {m_ui->ordersChip, counts.kinds[size_t(EntryKind::Order)]},
        {m_ui->tasksChip, counts.tasks}};
    for (QPushButton *chip : chips)
        chip->setVisible(chip->isChecked() || inside.value(chip) > 0);
    for (QPushButton *chip : chips) {
        if (needed() <= width())
            break;
        chip->hide();
    }
    // Whoever was hidden leaves no gap, and nobody stays as narrow as with her.
    m_ui->chipRow->invalidate();
    m_ui->chipRow->activate();
}

void TimelinePane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitChips();
}

void TimelinePane::showActive()
{
    QList<TimelineFacets::Facet> chosen = TimelineFacets::facetsOf(m_model);
    chosen.removeIf([](const TimelineFacets::Facet &facet) { return !facet.chosen; });
    m_ui->activeBar->setVisible(!chosen.isEmpty());
    m_ui->moreButton->setProperty("filtered", !chosen.isEmpty());
    m_ui->moreButton->setText(
        chosen.isEmpty() ? tr("More…") : tr("Filter · %1").arg(QLocale().toString(chosen.size())));
    m_ui->shownLabel->setText(tr("%1 of %2")
                                  .arg(QLocale().toString(m_model.counts().shown),
                                       QLocale().toString(m_model.counts().all)));
    QStringList words;
    for (const TimelineFacets::Facet &facet : std::as_const(chosen))
        words += tr("%1: %2", "part of a filter and its value")
                     .arg(TimelineFacets::words(facet.part), facet.words);
    if (words == m_active)
        return;
    m_active = words;
    // Deleted later: one of them may have been clicked just now.
    while (QLayoutItem *item = m_ui->activeHost->layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (qsizetype i = 0; i < chosen.size(); ++i) {
        auto *chip = new QPushButton(QString(words[i]).replace(u'&', u"&&"_s), m_ui->activeHost);
        chip->setIcon(tokenIcon(m_context.look, Glyph::Close, &Tokens::muted, &Tokens::accent));
        chip->setIconSize({12, 12});
        chip->setProperty("role", u"chip"_s);
        chip->setCheckable(true);
        chip->setChecked(true);
        chip->setAccessibleName(tr("Take away: %1").arg(words[i]));
        setPlainToolTip(*chip, chip->accessibleName());
        connect(chip, &QAbstractButton::clicked, this, [this, facet = chosen[i]] {
            m_model.setFilter(TimelineFacets::with(m_model.filter(), facet, false));
        });
        m_ui->activeHost->layout()->addWidget(chip);
        chip->show();
    }
}

}  // namespace touchline::gui
