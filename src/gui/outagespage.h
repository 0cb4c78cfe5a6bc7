// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/outagelist.h"
#include "gui/context.h"

#include <QtWidgets/QWidget>

#include <memory>

class QPushButton;

namespace Ui {
class OutagesPage;
}

namespace touchline::gui {

class OutageForm;
class UndoBar;

/// Where the power is out, will be and was: read by everybody, declared, changed and ended by those who may.
class OutagesPage final : public QWidget {
    Q_OBJECT
public:
    /// What is asked about before it is done.
    enum class Ask { Nothing, Publish, Begin, Estimate, End, Major, Plain, Cancel };

    OutagesPage(const Context &context, desk::OutageListModel &outages, QWidget *parent = nullptr);
    ~OutagesPage() override;

    void open(const QUuid &outage);
    void focusList();
    /// A form for a new one.
    void write();
    void edit();
    void save(bool asDraft = false);
    void ask(Ask what);
    void confirm();
    /// For another user.
    void restart();
    [[nodiscard]] QUuid shown() const { return m_line.outage.id.value; }
    [[nodiscard]] UndoBar &undoBar() { return *m_undo; }

signals:
    void said(const QString &sentence);

private:
    void follow();
    void showLine(const desk::OutageLine &line);
    void showButtons();
    void addButton(const char *name, const QString &text, const QString &tip, Ask what,
                   bool primary = false);
    void stopAsking();
    void stopWriting();
    void showHint();
    void judgeAsked();
    void showProblem(const Error &error);
    [[nodiscard]] Outage asked() const;
    /// Saves it, and offers to go back where that is possible.
    void change(const Outage &was, const Outage &is, const QString &sentence, bool reversible);
    [[nodiscard]] bool isWriting() const;
    [[nodiscard]] qint64 now() const { return m_context.desk.nowMs(); }

    Context m_context;
    desk::OutageListModel &m_outages;
    std::unique_ptr<Ui::OutagesPage> m_ui;
    OutageForm *m_form;
    UndoBar *m_undo;
    desk::OutageLine m_line;
    desk::Names m_names;
    QUuid m_wanted;   ///< to be shown as soon as it is there
    Outage m_edited;  ///< as it was when the form was opened; without an id: a new one
    Ask m_asking = Ask::Nothing;
};

}  // namespace touchline::gui
