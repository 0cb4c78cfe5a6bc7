// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"

namespace touchline::desk {

/// One customer's card while it is open: which service it is about this time, the contact that is under
/// way, what is asked of the server. Follows the desk.
class CardState final : public QObject {
    Q_OBJECT
public:
    CardState(Desk &desk, const Clock &clock, const QUuid &customer, QObject *parent = nullptr);

    [[nodiscard]] QUuid customer() const { return m_customer; }
    [[nodiscard]] const CustomerCard &card() const { return m_card; }
    [[nodiscard]] const CardFacts &facts() const { return m_facts; }
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    /// The service concerned this time; null = the whole account.
    [[nodiscard]] QUuid service() const { return m_service; }
    [[nodiscard]] const Service *chosen() const;
    [[nodiscard]] QList<Alert> alerts() const;
    /// For the contact under way and the chosen service.
    [[nodiscard]] VerificationLevel verification() const;
    [[nodiscard]] bool inContact() const { return m_facts.current.has_value(); }

    /// Choosing the chosen one again takes the choice back. The contact under way is about it too.
    void choose(const QUuid &service);
    void reload();
    /// Some alerts begin and end by the clock alone: nothing is read, changed() is emitted if one has.
    void judgeAgain();
    /// Nobody sees the card while it sleeps: it is read again when it wakes, if anything has changed.
    void setAwake(bool awake);

    // Each answers with the edit that was saved.
    Reply<Saved> startContact(Channel channel);
    Reply<Saved> changeContact(const FieldValues &values);
    Reply<Saved> endContact(const QString &disposition);
    /// A call about an outage that was answered at once, of who is in no contact.
    Reply<Saved> recordCall(const QUuid &outage, const QUuid &service, const QString &title);
    /// It was about something else.
    Reply<Saved> unrecordCall(const QUuid &interaction);
    Reply<Saved> saveCheck(const QStringList &answered);
    /// Judged by the rules; saved unless it is too soon or too many.
    Reply<NudgeVerdict> nudge(const QUuid &order, const NudgeRules &rules);
    Reply<Saved> takeBackNudge(const QUuid &order);
    Reply<Saved> setTags(const QStringList &tags);

    /// What a new order of this customer begins with.
    [[nodiscard]] FieldValues orderDefaults() const;

signals:
    /// Something that is shown differs.
    void changed();
    /// By the agent; a null id: the whole account again.
    void serviceChosen(const QUuid &service);
    /// Masked values that are shown must be hidden: the contact is over.
    void contactEnded();
    void failed(const touchline::Error &error);

private:
    void loadFacts();
    void takeFacts(const CardFacts &facts);

    Desk &m_desk;
    const Clock &m_clock;
    QUuid m_customer;
    QUuid m_service;
    CustomerCard m_card;
    CardFacts m_facts;
    QHash<QUuid, qint64> m_nudged;  ///< when this desk nudged an order last
    /// What listeners were told last.
    struct Told {
        QUuid service;
        CustomerCard card;
        CardFacts facts;
        QList<Alert> alerts;
        bool operator==(const Told &) const = default;
    };
    std::optional<Told> m_told;
    bool m_awake = true;
    bool m_stale = false;
    bool m_loaded = false;
    bool m_decided = false;  ///< the agent has chosen, or there was nothing to choose
    quint64 m_generation = 0;
};

}  // namespace touchline::desk
