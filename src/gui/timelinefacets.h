// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/timelinemodel.h"

#include <QtGui/QStandardItemModel>

namespace touchline::gui {

/// The parts of a timeline's filter as a tree of boxes to check, with the number of entries beside each.
/// Values without entries are left out unless they are chosen.
class TimelineFacets final : public QStandardItemModel {
    Q_OBJECT
public:
    explicit TimelineFacets(desk::TimelineModel &timeline, QObject *parent = nullptr);

    /// One value of one part of the filter.
    struct Facet {
        enum class Part : quint8 {
            Kind,
            Channel,
            Direction,
            Author,
            Order,
            Service,
            Files,
            Unsent,
            Tasks,
            Standing,
            OrderState,
            Delivery,
            Outcome,
            Due,
            Period
        };
        Part part = Part::Kind;
        int code = 0;
        QUuid id;
        QString words;
        int count = 0;
        bool chosen = false;
    };
    /// What is there to choose now.
    [[nodiscard]] static QList<Facet> facetsOf(const desk::TimelineModel &timeline);
    [[nodiscard]] static QString words(Facet::Part part);
    /// The filter with this value chosen or not.
    [[nodiscard]] static desk::TimelineFilter with(desk::TimelineFilter filter, const Facet &facet,
                                                   bool chosen);
    void update();

private:
    void takeChange(QStandardItem *item);

    desk::TimelineModel &m_timeline;
    QList<Facet> m_facets;
    bool m_filling = false;
};

}  // namespace touchline::gui
