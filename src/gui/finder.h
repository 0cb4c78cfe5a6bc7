// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"
#include "gui/searchmodel.h"

#include <QtCore/QTimer>

namespace touchline::gui {

/// Searches as somebody types: here at once, on the server when asked to. Fills a SearchModel and
/// opens what was chosen.
class Finder final : public QObject {
    Q_OBJECT
public:
    /// `customersOnly`: for the customers' page.
    Finder(const Context &context, bool customersOnly, QObject *parent = nullptr);

    [[nodiscard]] SearchModel &model() { return m_model; }
    void setText(const QString &text);
    void searchServer();
    /// Does what the line says. Headings and hints do nothing.
    void choose(int row);

signals:
    /// The model shows an answer to the text.
    void answered();
    void customerChosen(const QUuid &customer);
    void orderChosen(const QUuid &order);
    void failed(const QString &sentence);
    /// Something is being fetched from the server.
    void waiting(const QString &sentence);

private:
    void findHere();
    void show(const QList<desk::FindHit> &hits, bool fromServer);
    void open(const desk::FindHit &hit);
    void announce(const desk::FindHit &hit, const QUuid &root);

    Context m_context;
    bool m_customersOnly;
    SearchModel m_model;
    QTimer m_pause;
    QString m_text;
    quint64 m_generation = 0;
};

}  // namespace touchline::gui
