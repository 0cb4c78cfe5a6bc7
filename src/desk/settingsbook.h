// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/desk.h"
#include "desk/settingdraft.h"
#include "desk/typewatch.h"

namespace touchline::desk {

/// All that the editors of settings need to know at once.
struct SettingsFacts {
    QList<SettingRevision> calendars;            ///< newest first, like all of these
    QMap<QString, QList<SettingRevision>> days;  ///< by the name of the list
    QList<SettingRevision> policies;
    QList<SettingRevision> triage;
    /// The types of orders as one tree, under the kind Unknown; always one.
    QList<SettingRevision> types;
    /// What the ledger refused and nobody has laid aside yet, newest first, by kind.
    QMultiMap<SettingKind, SettingRevision> refused;
    ClockShelfPtr shelf;  ///< what is in force, with what waits to be sent

    [[nodiscard]] QList<SettingRevision> of(SettingKind kind, const QString &key = {}) const;
};

/// An order as policies and the grading table look at it.
struct JudgedOrder {
    WorkOrder order;
    std::optional<Customer> customer;
    std::optional<Service> service;
};

/// Calendars, limits and grading as this desk holds them, and how they are changed: every save is a further
/// revision. Must not outlive the desk; answers come on its thread.
class SettingsBook final : public QObject {
    Q_OBJECT
public:
    explicit SettingsBook(Desk &desk, QObject *parent = nullptr);

    /// Whether this role may save.
    [[nodiscard]] bool mayEdit() const;
    /// Put together away from the desk's thread.
    Reply<SettingsFacts> facts();
    /// Into the journal, as what comes in place of the one that it is based on; the ledger refuses it as
    /// changed meanwhile if that is not in force any more.
    Reply<Saved> save(const SettingDraft &draft);
    /// NotFound: this desk does not hold it.
    Reply<JudgedOrder> judged(const QUuid &order);

signals:
    /// Something of what facts() answers is different.
    void changed();

private:
    Reply<Saved> saveTypes(const SettingDraft &draft);

    Desk &m_desk;
    TypeWatch m_watch;
};

}  // namespace touchline::desk
