// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/ordersource.h"
#include "gui/conditiongroup.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <memory>

namespace Ui {
class ConditionBuilder;
}

namespace touchline::gui {

/// Builds a condition on work orders from rows: all, any or none of them, with groups within. Says
/// how many orders of this desk it matches while it is edited. A rule that has no such form is kept
/// as it is.
class ConditionBuilder final : public QWidget {
    Q_OBJECT
public:
    explicit ConditionBuilder(const Context &context, QWidget *parent = nullptr);
    ~ConditionBuilder() override;

    /// JsonLogic on one line; empty: every order.
    void setCondition(const QString &json);
    /// As it stands; what is not complete yet is left out.
    [[nodiscard]] QString condition() const;
    /// Why it cannot be kept as it stands; empty = it can.
    [[nodiscard]] QString fault() const;
    /// Not where orders are not what is asked about. On at the start.
    void setCounting(bool counting);
    /// The last count; -1 = none yet.
    [[nodiscard]] qint64 matching() const { return m_matching; }
    void focusFirst();

signals:
    void changed();
    void counted(qint64 matching);

private:
    void edited();
    void showForm(const RuleGroup &form);
    void countAnew();
    void count();
    void showCount(const Result<qint64> &found);
    void readChoices();

    Context m_context;
    std::unique_ptr<Ui::ConditionBuilder> m_ui;
    std::unique_ptr<desk::OrderSource> m_source;
    ConditionChoices m_choices;
    ConditionGroup *m_root = nullptr;
    QString m_raw;  ///< a rule without a form
    QTimer m_pause;
    quint64 m_asked = 0;
    qint64 m_matching = -1;
    bool m_counting = true;
};

}  // namespace touchline::gui
