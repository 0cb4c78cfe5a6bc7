// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/orderextras.h"
#include "gui/context.h"
#include "gui/formdraft.h"

#include <QtWidgets/QWidget>

namespace Ui {
class PartsBox;
}

namespace touchline::gui {

class FoldBox;
class UndoBar;

/// Parts and costs of an order: a line for each, what they come to, and the form for another. Enter on a line
/// changes it, Delete takes it out; both can be taken back.
class PartsBox final : public QWidget {
    Q_OBJECT
public:
    PartsBox(const Context &context, desk::OrderExtras &extras, QWidget *parent = nullptr);
    ~PartsBox() override;

    void showParts(const WorkOrder &order, const desk::OrderExtrasView &view);
    [[nodiscard]] FoldBox &fold() { return *m_fold; }
    /// As if it had been typed.
    void type(const OrderPart &part);
    void save();
    void takeOut();

signals:
    void said(const QString &sentence);
    /// It is shown again.
    void takenBack();

private:
    void fill();
    void begin(const OrderPart *part);
    void showPreview();
    [[nodiscard]] OrderPart typed() const;
    [[nodiscard]] QJsonObject begun() const;
    void goOn(const QJsonObject &begun);
    /// `order`: whose part it is.
    void finish(const QUuid &order, const Result<desk::Saved> &saved, const QString &text,
                std::function<desk::Reply<desk::Saved>()> reverse);

    Context m_context;
    std::unique_ptr<Ui::PartsBox> m_ui;
    desk::OrderExtras &m_extras;
    FoldBox *m_fold;
    UndoBar *m_undo;
    WorkOrder m_order;
    desk::OrderExtrasView m_view;
    OrderPart m_changing;  ///< null id: the form is for another one
    QUuid m_leaving;       ///< is being taken out
    bool m_saving = false;
    FormDraft m_draft;
};

}  // namespace touchline::gui
