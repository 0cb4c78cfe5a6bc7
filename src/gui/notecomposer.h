// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <memory>

namespace Ui {
class NoteComposer;
}

namespace touchline::gui {

/// Writes notes on one customer. What was typed goes to the journal at every pause, so that neither
/// a crash nor a closed tab loses it; text that is still being composed does not.
class NoteComposer final : public QWidget {
    Q_OBJECT
public:
    explicit NoteComposer(const Context &context, QWidget *parent = nullptr);
    ~NoteComposer() override;

    /// Brings back the draft of this customer.
    void setCustomer(const QUuid &customer);
    void setText(const QString &text);
    void save();
    void focusText();
    [[nodiscard]] static QString draftKey(const QUuid &customer);

signals:
    void saved(const QString &sentence);
    void draftStored();

private:
    void storeDraft();

    Context m_context;
    std::unique_ptr<Ui::NoteComposer> m_ui;
    QUuid m_customer;
    QTimer m_pause;
    bool m_saving = false;
};

}  // namespace touchline::gui
