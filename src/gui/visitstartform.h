// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/counter.h"
#include "desk/customerpick.h"
#include "gui/context.h"

#include <QtWidgets/QWidget>

#include <memory>

namespace Ui {
class VisitStartForm;
}

namespace touchline::gui {

/// Who came, for whom and what for.
class VisitStartForm final : public QWidget {
    Q_OBJECT
public:
    VisitStartForm(const Context &context, desk::Counter &counter, QWidget *parent = nullptr);
    ~VisitStartForm() override;

    /// Empties the form for the ticket at the counter, or for somebody who drew none.
    void begin();
    /// What a card reader has read; starts at once when it says for certain who it is.
    void take(const QString &scan);
    void start();
    [[nodiscard]] QUuid customer() const { return m_customer; }

signals:
    void started(const QUuid &customer);
    void cancelled();

private:
    void showHits();
    void choose(const QUuid &customer);
    void showServices();
    /// The one whose number was typed or read; -1: none.
    [[nodiscard]] int serviceNamed(const QList<Service> &services) const;
    void showRelation();
    void fail(const Error &error);

    Context m_context;
    std::unique_ptr<Ui::VisitStartForm> m_ui;
    desk::Counter &m_counter;
    desk::CustomerPick m_pick;
    QUuid m_customer;
    bool m_scanned = false;  ///< start by itself when the answer is certain
    bool m_startThen = false;
    bool m_starting = false;
    QString m_region;
};

}  // namespace touchline::gui
