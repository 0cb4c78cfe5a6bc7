// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/look.h"
#include "gui/timelinecard.h"
#include "gui/timelinewording.h"

#include <QtWidgets/QStyledItemDelegate>

#include <memory>

namespace touchline::gui {

/// Paints the lines of one TimelineModel as cards, what begins a day or another group below its heading.
/// Text is drawn, not laid out as a document, so nothing in it can be markup.
class TimelineDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int HeadingHeight = 34;
    static constexpr int DividerHeight = 26;
    enum class Command { None, Pin, Menu };

    TimelineDelegate(const desk::TimelineModel &model, const Look &look, const Clock &clock,
                     QObject *parent = nullptr);

    [[nodiscard]] const TimelineWording &wording() const { return m_wording; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    [[nodiscard]] QString displayText(const QVariant &value, const QLocale &locale) const override;

    void paintHeading(QPainter &painter, const QRect &box, int row) const;
    /// Of what was read; for others guess() is near.
    [[nodiscard]] int heightOf(int row, int width) const;
    [[nodiscard]] int guess(int row, int width) const;
    /// These lines are different now; all of them without an argument.
    void forget(int first, int last);
    void forget() { m_cards.clear(); }
    /// The buttons of the row under the mouse.
    [[nodiscard]] Command commandAt(const QRect &row, int number, QPoint place) const;
    void setHovered(int row) { m_hovered = row; }
    [[nodiscard]] int hovered() const { return m_hovered; }
    /// What is marked in titles and bodies.
    void setNeedle(const QString &text) { m_needle = text; }

private:
    using CardKey = std::pair<QUuid, int>;  ///< of the line, with its kind and section
    [[nodiscard]] CardKey keyOf(int row) const;
    [[nodiscard]] int above(int row) const;
    [[nodiscard]] const TimelineCard &card(int row, int width) const;
    [[nodiscard]] QRect cardRect(const QRect &row, int number) const;
    [[nodiscard]] QRect commandRect(const QRect &card, Command command) const;
    void paintDivider(QPainter &painter, const QRect &box) const;
    void paintCommands(QPainter &painter, const QRect &card, bool pinned) const;

    const desk::TimelineModel &m_model;
    TimelineWording m_wording;
    const Look &m_look;
    QString m_needle;
    mutable QHash<CardKey, std::shared_ptr<const TimelineCard>> m_cards;
    int m_hovered = -1;
};

}  // namespace touchline::gui
