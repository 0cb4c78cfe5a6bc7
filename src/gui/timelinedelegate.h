// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "gui/look.h"
#include "gui/timelinetext.h"

#include <QtCore/QHash>
#include <QtWidgets/QStyledItemDelegate>

namespace touchline::gui {

/// For views of a desk::TimelineModel and no other model. Paints its entries as cards, the first of a day below that day's heading. Text is drawn, not
/// laid out as a document, so nothing in it can be markup.
class TimelineDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int HeadingHeight = 34;

    TimelineDelegate(const Look &look, const Clock &clock, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
    [[nodiscard]] QString displayText(const QVariant &value, const QLocale &locale) const override;

    void paintHeading(QPainter &painter, const QRect &box, qint64 atMs) const;
    /// Whether the entry is the first of its day.
    [[nodiscard]] static bool startsDay(const QModelIndex &index);
    void forgetSizes() { m_heights.clear(); }

private:
    void paintCard(QPainter &painter, const QRect &card, const TimelineText &text, bool current,
                   bool focused) const;
    void paintLine(QPainter &painter, const QRect &box, const TimelineText &text,
                   bool current) const;
    [[nodiscard]] int paintPill(QPainter &painter, QPoint at, const TimelineText &text) const;
    [[nodiscard]] int bodyLines(const QString &body, int width) const;

    const Look &m_look;
    const Clock &m_clock;
    QFont m_body;
    QFont m_bold;
    QFont m_small;
    mutable QHash<QUuid, int> m_heights;  ///< of the card alone, for the width below
    mutable int m_width = 0;
};

}  // namespace touchline::gui
