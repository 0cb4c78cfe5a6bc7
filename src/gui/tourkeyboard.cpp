// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// By keys alone: signing in and out, my work, the tables of orders, the search.

#include "gui/tourkeyboard.h"

#include "gui/cardpanel.h"
#include "gui/customerpage.h"
#include "gui/customerspage.h"
#include "gui/deskpage.h"
#include "gui/ordereditor.h"
#include "gui/orderpanel.h"
#include "gui/searchpopup.h"
#include "gui/signinpage.h"
#include "gui/timelinepane.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QTableView>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

/// More than any page has; who needs more of them will not find it.
constexpr int mostTabs = 150;

/// It has none by itself before it is shown.
QWindow &handleOf(const QWidget &window)
{
    window.winId();
    return *window.windowHandle();
}

}  // namespace

void Tour::planKeyboard()
{
    auto keyed = std::make_shared<KeyedTour>(*this);
    m_keyed = keyed;
    keyed->plan();
}

KeyedTour::KeyedTour(Tour &tour)
    : m_tour(tour),
      m_window(tour.m_window),
      m_desk(tour.m_context.desk),
      m_hands(handleOf(tour.m_window))
{}

void KeyedTour::plan()
{
    const RunOptions &options = m_tour.m_options;
    m_tour.add(
        {}, [] {}, [this] { return m_window.isVisible() && m_window.isActiveWindow(); });
    // An earlier run of the same profile has left its user.
    if (m_desk.actor().role != Role::Unknown)
        planSignOut();
    planSignIn(options.login, options.password, u"kbd-first-load"_s);
    planWork();
    planHandover();
    planTables();
    planSearch();
    planTimeline();
    planFinding();
    planCard();
    planWriting();
    planQuickText();
    planOrder();
    if (options.openColleague) {
        planConflict();
        planRefusal();
    }
    planOutbox();
    planNotices();
    planDialogs();
    planTabs();
    planSignOut();
    if (!options.leadLogin.isEmpty())
        planLead();
    if (!options.clerkLogin.isEmpty())
        planClerk();
}

void KeyedTour::keys(const QString &name, std::function<void()> strokes, Condition reached)
{
    m_tour.add(name, std::move(strokes), std::move(reached));
}

void KeyedTour::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    m_hands.press(key, modifiers);
}

void KeyedTour::retype(const QString &text)
{
    press(Qt::Key_A, Qt::ControlModifier);
    type(text);
}

bool KeyedTour::focusIs(const char *name)
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && focus->isVisible() && focus->objectName() == QLatin1StringView(name);
}

void KeyedTour::walkTo(const char *name, Qt::Key key)
{
    for (int i = 0; i < mostTabs; ++i) {
        if (focusIs(name))
            return;
        press(key, key == Qt::Key_Backtab ? Qt::ShiftModifier : Qt::NoModifier);
    }
    const QWidget *focus = QApplication::focusWidget();
    m_tour.fail(u"no Tab leads to %1; the last was %2"_s.arg(
        QLatin1StringView(name), focus ? focus->objectName() : u"nothing"_s));
}

QMenu *KeyedTour::openMenu() { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); }

const desk::WorkItem *KeyedTour::workItem() const
{
    const auto *view = m_tour.visible<WorkView>("workView");
    return view && view->currentIndex().isValid()
               ? m_window.deskPage().work().itemAt(view->currentIndex().row())
               : nullptr;
}

void KeyedTour::goToWork(desk::WorkGroup group)
{
    press(Qt::Key_Home);
    for (int i = 0; i <= m_window.deskPage().work().rowCount(); ++i) {
        if (const desk::WorkItem *item = workItem(); item && item->group == group)
            return;
        // So many letters at once are a card reader's, where there is one.
        press(Qt::Key_Down);
    }
    const QWidget *focus = QApplication::focusWidget();
    m_tour.fail(u"no key leads to such an item of my work; the keyboard is in %1"_s.arg(
        focus ? focus->objectName() : u"nothing"_s));
}

void KeyedTour::lookIntoMenu(const QString &picture, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    const auto before = std::make_shared<QPointer<QWidget>>();
    keys(
        picture,
        [this, key, modifiers, before] {
            *before = QApplication::focusWidget();
            press(key, modifiers);
        },
        [] { return openMenu() && openMenu()->activeAction(); });
    keys(
        {}, [this] { press(Qt::Key_Escape); },
        [before] { return !openMenu() && QApplication::focusWidget() == before->data(); });
}

void KeyedTour::giveBack()
{
    if (!QApplication::activeModalWidget() && !QApplication::activePopupWidget())
        QApplication::setActiveWindow(&m_window);
}

TimelinePane &KeyedTour::pane() const { return m_tour.customerPage()->timelinePane(); }

CardPanel &KeyedTour::card() const { return m_tour.customerPage()->card(); }

OrderEditor &KeyedTour::editor() const { return m_tour.customerPage()->orders().editor(); }

bool KeyedTour::isLink(desk::Link link) const { return m_desk.status().link == link; }

void KeyedTour::takeFromUserMenu(const QString &picture, int entry, Condition reached)
{
    keys(
        picture,
        [this] {
            walkTo("userButton");
            // The menu of a button has a loop of its own, in which the tour goes on.
            QMetaObject::invokeMethod(
                &m_window, [this] { press(Qt::Key_Space); }, Qt::QueuedConnection);
        },
        [] { return openMenu() != nullptr; });
    keys(
        {},
        [this, entry] {
            const Qt::Key way = entry < 0 ? Qt::Key_Up : Qt::Key_Down;
            for (int i = 0; i < qAbs(entry) + (entry < 0 ? 0 : 1); ++i)
                press(way);
            press(Qt::Key_Return);
        },
        std::move(reached));
}

void KeyedTour::planSignIn(const QString &login, const QString &password, const QString &picture)
{
    keys(
        u"kbd-sign-in"_s,
        [this, login, password] {
            giveBack();
            walkTo("loginEdit");
            retype(login);
            press(Qt::Key_Tab);
            retype(password);
        },
        [] { return focusIs("passwordEdit"); });
    keys(
        picture, [this] { press(Qt::Key_Return); },
        [this] {
            return !m_window.signInPage().isVisible() &&
                   (m_tour.settled() || isLink(desk::Link::Loading));
        });
    keys(
        {}, [] {}, [this] { return m_tour.settled(); });
}

void KeyedTour::planSignOut()
{
    takeFromUserMenu(u"kbd-user-menu"_s, -1, [this] { return m_window.signInPage().isVisible(); });
}

void KeyedTour::planWork()
{
    const auto row = [this] { return m_tour.visible<WorkView>("workView")->currentIndex().row(); };
    keys(
        u"kbd-work"_s, [this] { press(Qt::Key_1, Qt::ControlModifier); },
        [this] { return focusIs("workView") && m_window.deskPage().work().total() > 1; });
    keys(
        u"kbd-work-moved"_s,
        [this, row] {
            m_row = row();
            press(Qt::Key_Down);
        },
        [this, row] { return row() > m_row; });
    keys(
        u"kbd-work-order"_s,
        [this, row] {
            press(Qt::Key_K);
            const desk::WorkListModel &work = m_window.deskPage().work();
            for (int i = 0; i < work.rowCount(); ++i) {
                const desk::WorkItem *item = work.itemAt(row());
                if (item && !item->line.order.id.isNull() && item->type == "work_order"_L1)
                    break;
                press(Qt::Key_J);
            }
            press(Qt::Key_Return);
        },
        [this] {
            return m_window.deskPage().panel().editor().isVisible() &&
                   m_tour.visible<QLineEdit>("noteEdit");
        });
    keys(
        {}, [this] { walkTo("noteEdit"); }, [] { return focusIs("noteEdit"); });
    keys(
        {}, [this] { press(Qt::Key_Escape); },
        [this] {
            return focusIs("workView") && !m_window.deskPage().panel().editor().isVisible();
        });
}

void KeyedTour::planTables()
{
    const auto isChosen = [this](const char *chip) {
        const auto *button = m_tour.visible<QAbstractButton>(chip);
        return button && button->isChecked() && focusIs(chip);
    };
    keys(
        {}, [this] { walkTo("workChip"); }, [] { return focusIs("workChip"); });
    for (const auto &[picture, chip] :
         {std::pair{u"kbd-desk-team"_s, "teamChip"}, std::pair{u"kbd-desk-mine"_s, "mineChip"},
          std::pair{u"kbd-desk-all"_s, "allChip"}}) {
        keys(
            picture, [this] { press(Qt::Key_Right); },
            [this, isChosen, chip = chip] {
                return isChosen(chip) &&
                       (chip != "allChip"_L1 || m_window.deskPage().list().rowCount() > 1);
            });
    }
    keys(
        u"kbd-desk-order"_s,
        [this] {
            walkTo("table");
            press(Qt::Key_Down);
            press(Qt::Key_Return);
        },
        [this] {
            return m_window.deskPage().panel().editor().isVisible() &&
                   m_tour.visible<QLineEdit>("noteEdit");
        });
    keys(
        {},
        [this] {
            walkTo("noteEdit");
            press(Qt::Key_Escape);
        },
        [] { return focusIs("table"); });
    keys(
        {},
        [this] {
            walkTo("allChip");
            for (int i = 0; i < 3; ++i)
                press(Qt::Key_Left);
        },
        [isChosen] { return isChosen("workChip"); });
}

void KeyedTour::planSearch()
{
    keys(
        u"kbd-search"_s,
        [this] {
            press(Qt::Key_K, Qt::ControlModifier);
            type(u"shenjiayi"_s);
        },
        [this] {
            const SearchModel &model = m_window.search().finder().model();
            return m_window.search().isVisible() && model.text() == u"shenjiayi"_s &&
                   model.hitCount() > 0;
        });
    keys(
        u"kbd-customer"_s,
        [this] {
            press(Qt::Key_Down);
            press(Qt::Key_Up);
            press(Qt::Key_Return);
        },
        [this] {
            const CustomerPage *page = m_tour.customerPage();
            if (!page || !page->isVisible() || !card().state().isLoaded() ||
                !pane().model().isComplete() || pane().model().rowCount() == 0)
                return false;
            m_customer = page->customer();
            return true;
        });
}

}  // namespace touchline::gui
