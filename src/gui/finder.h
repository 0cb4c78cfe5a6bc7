// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"
#include "gui/searchmodel.h"

namespace touchline::gui {

/// Searches at every key: here at once, on the server when asked to. Fills a SearchModel and opens what
/// was chosen. A question gives up the one before it; late answers are dropped.
class Finder final : public QObject {
    Q_OBJECT
public:
    /// `customersOnly`: for the customers' page. `commands` may be null; it outlives this.
    Finder(const Context &context, bool customersOnly, const Commands *commands = nullptr,
           QObject *parent = nullptr);

    [[nodiscard]] SearchModel &model() { return m_model; }
    /// Somebody is about to type: what the first question needs is read now.
    void prepare();
    void setText(const QString &text);
    void searchServer();
    /// Does what the line says. Headings and hints do nothing.
    void choose(int row);
    /// Sounds that are often confused (zh/z, n/l, an/ang) count as one; the preference of the user.
    void setFuzzy(bool fuzzy) { m_fuzzy = fuzzy; }

signals:
    /// The model shows an answer to the text.
    void answered();
    void customerChosen(const QUuid &customer);
    void orderChosen(const QUuid &order);
    void noticeChosen(const QUuid &notice);
    /// After customerChosen: what was found on the customer's timeline.
    void entryChosen(const QUuid &customer, const QString &type, const QUuid &id, qint64 atMs);
    void commandChosen();
    void failed(const QString &sentence);
    /// Something is being fetched from the server.
    void waiting(const QString &sentence);

private:
    void findHere();
    void show();
    void open(const desk::FindHit &hit);
    void announce(const desk::FindHit &hit, const QUuid &root);

    Context m_context;
    bool m_customersOnly;
    const Commands *m_commands;
    SearchModel m_model;
    SearchState m_state;
    std::shared_ptr<std::atomic_bool> m_superseded;
    std::optional<desk::HitGroup> m_expanded;
    quint64 m_generation = 0;
    bool m_fuzzy = false;
    bool m_chooseFirst = false;  ///< Enter was faster than the answer
};

}  // namespace touchline::gui
