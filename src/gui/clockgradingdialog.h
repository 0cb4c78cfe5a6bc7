// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/settingsbook.h"
#include "gui/context.h"

#include <QtCore/QTimer>
#include <QtWidgets/QDialog>

class QLabel;
class QListWidget;
class QMenu;
class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace touchline::gui {

class CalendarPage;
class DaysPage;
class PolicyPage;
class SettingPage;
class TriagePage;
class TypePage;

/// Calendars, holidays, limits, grading and the types of orders, for those who may: checked while they are edited, compared with
/// what is in force, saved as a further revision. Others look at them.
class ClockGradingDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ClockGradingDialog(const Context &context, QWidget *parent = nullptr);
    ~ClockGradingDialog() override;
    /// The window that is there already, or a new one.
    static ClockGradingDialog *openFor(const Context &context, QWidget *parent);

    void choose(SettingKind kind);
    [[nodiscard]] CalendarPage &calendars() { return *m_calendars; }
    [[nodiscard]] DaysPage &days() { return *m_days; }
    [[nodiscard]] PolicyPage &policies() { return *m_policies; }
    [[nodiscard]] TriagePage &triage() { return *m_triage; }
    /// Of kind Unknown.
    [[nodiscard]] TypePage &types() { return *m_types; }
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] const desk::SettingDraft &draft() const;

    // As their buttons do.
    void save();
    void undo();
    void redo();
    void discard();
    void showJson(bool json);
    /// A revision of before, as a change that can be saved.
    void takeAgain(int place);

private:
    struct Part {
        SettingKind kind = SettingKind::Unknown;
        SettingPage *page = nullptr;
        desk::SettingDraft draft = {};
        QList<desk::SettingRevision> newer = {};  ///< somebody saved while this was edited
        bool loaded = false;
    };
    [[nodiscard]] Part &part();
    [[nodiscard]] const Part &part() const;
    void makeWindow();
    void makeButtons();
    void addPart(SettingKind kind, SettingPage *page);
    void load();
    void take(Part &part, const desk::SettingsFacts &facts);
    [[nodiscard]] static bool isTypedIn(const QWidget &page);
    void showPart();
    void showTree();
    void edited(Part &part, const QJsonObject &tree, const QString &step);
    void showState();
    void showRevision();
    void showFault(const Error *error);
    void showChanges();
    void fillHistory();
    void takeJson();
    void layOver();
    void keepDraft();
    void restoreDraft(Part &part);
    [[nodiscard]] QString draftKey(const Part &part) const;

    Context m_context;
    desk::SettingsBook m_book;
    desk::SettingsFacts m_facts;
    std::vector<Part> m_parts;
    CalendarPage *m_calendars;
    DaysPage *m_days;
    PolicyPage *m_policies;
    TriagePage *m_triage;
    TypePage *m_types;
    QListWidget *m_places;
    QStackedWidget *m_stack;
    QPlainTextEdit *m_json;
    QLabel *m_title;
    QLabel *m_revision;
    QLabel *m_fault;
    QLabel *m_said;
    QPushButton *m_changes;
    QPushButton *m_over;
    QPushButton *m_history;
    QPushButton *m_undo;
    QPushButton *m_redo;
    QPushButton *m_discard;
    QPushButton *m_jsonButton;
    QPushButton *m_save;
    QTimer m_pause;
    QTimer m_again;
    quint64 m_asked = 0;
    bool m_factsWait = false;  ///< a page shows older facts: something is being typed in it
    QString m_notTaken;        ///< what was typed last and cannot be taken
    bool m_loaded = false;
    bool m_mayEdit = false;
    bool m_showing = false;
};

}  // namespace touchline::gui
