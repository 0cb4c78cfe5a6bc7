// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/timelinemodel.h"

namespace touchline::desk {

/// What a timeline remembers of this user on this desk: the filter and how it is grouped, for the role;
/// what is open, whether related customers are shown too and when the customer was last looked at, for the
/// customer.
class TimelineMemory final : public QObject {
    Q_OBJECT
public:
    using Keep = std::function<void(const QString &key, const QByteArray &value)>;
    using Recall = std::function<Reply<QByteArray>(const QString &key)>;

    TimelineMemory(Desk &desk, TimelineModel &model, const Clock &clock, QObject *parent = nullptr);
    TimelineMemory(Keep keep, Recall recall, const QString &role, TimelineModel &model,
                   const Clock &clock, QObject *parent = nullptr);

    /// Brings back what is known of the model's customer; the visit counts from now on as the last.
    void open();
    /// The user turns away.
    void leave();

private:
    void store();

    Keep m_keep;
    Recall m_recall;
    QString m_role;
    TimelineModel &m_model;
    const Clock &m_clock;
    QUuid m_customer;
    QByteArray m_view;        ///< as stored
    QByteArray m_expanded;    ///< as stored
    bool m_together = false;  ///< as stored
    bool m_ready = false;
};

}  // namespace touchline::desk
