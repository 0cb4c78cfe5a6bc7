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
    [[nodiscard]] bool startsDay(const QModelIndex &index) const;
    void forgetSizes() { m_known.clear(); }

private:
    /// What is asked of every row whenever rows are added, and costs too much to find out each time.
    struct Known {
        int height = -1;  ///< of the card alone, for the width below; -1 = not measured
        qint64 day = 0;
    };
    [[nodiscard]] Known &knownOf(const desk::TimelineEntry &entry) const;
    void paintCard(QPainter &painter, const QRect &card, const TimelineText &text, bool current,
                   bool focused) const;
    void paintLine(QPainter &painter, const QRect &box, const TimelineText &text,
                   bool current) const;
    [[nodiscard]] int paintPill(QPainter &painter, QPoint at, const TimelineText &text) const;
    [[nodiscard]] int heightOf(const TimelineText &text, int width) const;
    [[nodiscard]] int bodyLines(const QString &body, int width) const;

    const Look &m_look;
    const Clock &m_clock;
    QFont m_body;
    QFont m_bold;
    QFont m_small;
    mutable QHash<QUuid, Known> m_known;
    mutable int m_width = 0;
};

}  // namespace touchline::gui
