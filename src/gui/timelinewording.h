// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/timelinefinder.h"
#include "gui/timelinetext.h"

namespace touchline::gui {

/// Puts the lines of a timeline into words.
class TimelineWording final {
public:
    TimelineWording(const desk::TimelineModel &model, const Clock &clock)
        : m_model(model), m_clock(clock)
    {}

    /// What could not be read yet is told by its kind alone.
    [[nodiscard]] TimelineText textOf(int row) const;
    /// The whole line for a screen reader, with the heading above it.
    [[nodiscard]] QString accessible(int row) const;
    /// Above the first line of a day, an order, a channel or a section.
    [[nodiscard]] QString heading(int row) const;
    /// Files of what the line shows, also of what is folded into it.
    [[nodiscard]] QList<desk::AttachedFile> files(int row) const;
    /// The line as text for the clipboard.
    [[nodiscard]] QString copied(int row) const;

private:
    [[nodiscard]] bool canBeTakenBack(int row) const;
    void tellContact(TimelineText &text, int row) const;
    /// Number and title of the order that it is about.
    [[nodiscard]] QString orderOf(const desk::TimelineMark &mark) const;
    void nameSubject(TimelineText &text, int row) const;
    [[nodiscard]] QString paidWords(int row) const;
    void tellFold(TimelineText &text, int row) const;
    void tellUnread(TimelineText &text, int row) const;

    const desk::TimelineModel &m_model;
    const Clock &m_clock;
};

[[nodiscard]] QString words(desk::EntryKind value);
[[nodiscard]] QString words(desk::By value);
[[nodiscard]] QString words(desk::Period value);
[[nodiscard]] QString words(desk::Standing value);
[[nodiscard]] QString words(desk::Due value);

using EntryFits = desk::TimelineFinder::Fits;

/// Entries whose title holds the text in our own words, e.g. the name of a channel.
[[nodiscard]] EntryFits entriesInWords(const QString &text);

}  // namespace touchline::gui
