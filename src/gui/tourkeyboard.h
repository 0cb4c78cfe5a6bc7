// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/worklist.h"
#include "gui/hands.h"
#include "gui/tour.h"

class QMenu;

namespace touchline::gui {

class CardPanel;
class OrderEditor;
class TimelinePane;

/// The part of the tour that nothing but keys drives: the screens and functions of an agent and a clerk are
/// reached as by somebody who has no mouse. The window is only looked at, never called.
class KeyedTour final {
public:
    explicit KeyedTour(Tour &tour);

    void plan();

private:
    using Condition = std::function<bool()>;
    /// Keys, and what they lead to; `name` as for Tour::add().
    void keys(const QString &name, std::function<void()> strokes, Condition reached);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text) { m_hands.type(text); }
    /// Instead of what stands in the field.
    void retype(const QString &text);
    /// Goes by Tab until the widget of this name has the focus. Where no Tab leads, the tour has failed.
    void walkTo(const char *name, Qt::Key key = Qt::Key_Tab);
    /// Opens the menu of the user and takes the entry, counted without the separators; negative: from the
    /// last one.
    void takeFromUserMenu(const QString &picture, int entry, Condition reached);
    [[nodiscard]] static bool focusIs(const char *name);
    [[nodiscard]] static QMenu *openMenu();
    /// To the first item of the group in my work. Where there is none, the tour has failed.
    void goToWork(desk::WorkGroup group);
    [[nodiscard]] const desk::WorkItem *workItem() const;
    /// Opens the menu of what has the focus by one key, and leaves it again.
    void lookIntoMenu(const QString &picture, Qt::Key key, Qt::KeyboardModifiers modifiers);
    /// Where a dialog has closed, no window manager gives the window its keyboard back.
    void giveBack();
    [[nodiscard]] TimelinePane &pane() const;
    [[nodiscard]] CardPanel &card() const;
    [[nodiscard]] OrderEditor &editor() const;
    [[nodiscard]] bool isLink(desk::Link link) const;

    void planSignIn(const QString &login, const QString &password, const QString &picture);
    void planSignOut();
    void planWork();
    void planHandover();
    void planTables();
    void planSearch();
    void planTimeline();
    void planFinding();
    void planCard();
    void planWriting();
    void planQuickText();
    void planOrder();
    void planConflict();
    void planRefusal();
    void planOutbox();
    void planNotices();
    void planDialogs();
    void planTabs();
    void planLead();
    void planNoticeWriting();
    void planQuickTextEditor();
    void planClerk();

    Tour &m_tour;
    MainWindow &m_window;
    desk::Desk &m_desk;
    Hands m_hands;
    int m_row = 0;     ///< of a list before the keys moved in it
    int m_before = 0;  ///< what the keys have to change
    QUuid m_customer;
    QUuid m_chosen;
};

}  // namespace touchline::gui
