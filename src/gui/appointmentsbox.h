// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/orderextras.h"
#include "gui/context.h"
#include "gui/formdraft.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

namespace Ui {
class AppointmentsBox;
}

namespace touchline::gui {

class FoldBox;
class UndoBar;

/// Times agreed with the customer: a line for each, what came of it, and the form for another, which says when
/// the person has agreed to something else at that time.
class AppointmentsBox final : public QWidget {
    Q_OBJECT
public:
    AppointmentsBox(const Context &context, desk::OrderExtras &extras, QWidget *parent = nullptr);
    ~AppointmentsBox() override;

    void showAppointments(const WorkOrder &order, const desk::OrderExtrasView &view);
    [[nodiscard]] FoldBox &fold() { return *m_fold; }
    /// As if it had been typed.
    void type(const Appointment &appointment);
    void save();
    /// Of the chosen one; asks for the reason where one is due.
    void settle(AppointmentState state);

signals:
    void said(const QString &sentence);

private:
    void fill();
    void showChosen();
    void loadPeople();
    void begin(const Appointment *appointment);
    void giveReason();
    void stopAsking();
    void lookForClashes();
    void setSaving(bool saving);
    [[nodiscard]] QJsonObject begun() const;
    void goOn(const QJsonObject &begun);
    [[nodiscard]] Appointment typed() const;
    [[nodiscard]] const Appointment *chosen() const;
    void change(const Appointment &was, const Appointment &is, const QString &text);
    /// `order`: whose it is.
    void finish(const QUuid &order, const Result<desk::Saved> &saved, const QString &text,
                std::function<desk::Reply<desk::Saved>()> reverse);

    Context m_context;
    std::unique_ptr<Ui::AppointmentsBox> m_ui;
    desk::OrderExtras &m_extras;
    FoldBox *m_fold;
    UndoBar *m_undo;
    QTimer m_clash;
    WorkOrder m_order;
    desk::OrderExtrasView m_view;
    Appointment m_changing;  ///< null id: the form is for another one
    AppointmentState m_asking = AppointmentState::Unknown;
    QUuid m_asked;  ///< the one whose reason is asked for
    quint64 m_generation = 0;
    bool m_saving = false;
    Appointment m_offered;  ///< with what the form began
    FormDraft m_draft;
};

}  // namespace touchline::gui
