// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can be done in the window by typing its name into the search line.

#include "gui/bulkmacros.h"
#include "gui/clockgradingdialog.h"
#include "gui/customerpage.h"
#include "gui/customerspage.h"
#include "gui/macromenu.h"
#include "gui/mainwindowframe.h"
#include "gui/ordereditor.h"
#include "gui/outagespage.h"
#include "gui/quicktextdialog.h"
#include "gui/rulesdialog.h"
#include "gui/searchpopup.h"
#include "gui/timelinepane.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

/// A timeline that was opened just now comes to the entry when it has it, unless that takes so long that
/// the agent is somewhere else.
void showWhenThere(TimelinePane &pane, const QUuid &entry)
{
    constexpr int patienceMs = 3'000;
    if (pane.model().rowOf(entry) >= 0) {
        pane.showEntry(entry);
        return;
    }
    auto *waiting = new QObject(&pane);
    QObject::connect(&pane.model(), &desk::TimelineModel::changed, waiting,
                     [&pane, entry, waiting] {
                         if (pane.model().rowOf(entry) < 0)
                             return;
                         waiting->deleteLater();
                         pane.showEntry(entry);
                     });
    QTimer::singleShot(patienceMs, waiting, &QObject::deleteLater);
}

/// Macros that fit to the order on the screen.
std::vector<Commands::Named> macroCommands(const MainWindow &window)
{
    std::vector<Commands::Named> commands;
    for (OrderEditor *editor : window.findChildren<OrderEditor *>()) {
        if (!editor->isVisible())
            continue;
        for (const Automation &macro : editor->macros().offered()) {
            commands.push_back({MainWindow::tr("Macro: %1").arg(macro.name),
                                [menu = QPointer(&editor->macros()), macro] {
                                    menu ? menu->run(macro) : void();
                                }});
        }
    }
    for (BulkMacros *bulk : window.findChildren<BulkMacros *>()) {
        if (!bulk->isVisible())
            continue;
        for (const Automation &macro : bulk->offered())
            commands.push_back(
                {MainWindow::tr("Macro on the chosen orders: %1").arg(macro.name),
                 [bulk = QPointer(bulk), macro] { bulk ? bulk->run(macro) : void(); }});
    }
    return commands;
}

}  // namespace

void MainWindow::addCommands()
{
    desk::Desk &desk = m_context.desk;
    Finder &finder = m_search->finder();
    connect(&finder, &Finder::noticeChosen, this, &MainWindow::showNotices);
    connect(&finder, &Finder::entryChosen, this,
            [this](const QUuid &customer, const QString &, const QUuid &entry) {
                CustomerPage *page = m_customers->current();
                if (page && page->customer() == customer)
                    showWhenThere(page->timelinePane(), entry);
            });
    const auto isOffline = [&desk] { return desk.status().link == desk::Link::Offline; };
    const auto isOnline = [&desk] { return desk.status().link != desk::Link::Offline; };

    m_commands.add(QT_TRANSLATE_NOOP("touchline::gui::Commands", "New order"), u"newOrderKey"_s,
                   [this] { startNewOrder(); });
    m_commands.add(QT_TRANSLATE_NOOP("touchline::gui::Commands", "Open my work"), u"deskButton"_s,
                   [this] { showDesk(); });
    m_commands.add(QT_TRANSLATE_NOOP("touchline::gui::Commands", "Open the outages"),
                   u"outagesButton"_s, [this] { showOutages(); });
    m_commands.add(
        QT_TRANSLATE_NOOP("touchline::gui::Commands", "Declare an outage"), QString(),
        [this] {
            showOutages();
            m_outagesPage->write();
        },
        [&desk] { return authorized(desk.actor().role, Action::EditOutage, Nearness::Region); });
    m_commands.add(QT_TRANSLATE_NOOP("touchline::gui::Commands", "Open customers"),
                   u"customersButton"_s, [this] { showCustomers(); });
    m_commands.add(
        QT_TRANSLATE_NOOP("touchline::gui::Commands",
                          "Show related customers in the timeline, or hide them"),
        u"relatedKey"_s, [this] { m_customers->current()->timelinePane().toggleRelated(); },
        [this] { return m_customers->current() != nullptr; });
    m_commands.add(QT_TRANSLATE_NOOP("touchline::gui::Commands", "Open the outbox"),
                   u"outboxButton"_s, [this] { showOutbox(); });
    m_commands.add(QT_TRANSLATE_NOOP("touchline::gui::Commands", "Open the list of orders"),
                   u"ordersButton"_s, [this] { showOrders(); });
    m_commands.add(QT_TRANSLATE_NOOP("touchline::gui::Commands", "Open notices"),
                   u"noticesButton"_s, [this] { showNotices(); });
    m_commands.add(
        QT_TRANSLATE_NOOP("touchline::gui::Commands", "Go offline"), {},
        [&desk] { desk.goOffline(); }, isOnline);
    m_commands.add(
        QT_TRANSLATE_NOOP("touchline::gui::Commands", "Go online"), {},
        [&desk] { desk.goOnline(); }, isOffline);
    m_commands.add(
        QT_TRANSLATE_NOOP("touchline::gui::Commands", "Send and fetch now"), {},
        [&desk] { desk.syncNow(); }, isOnline);
    m_commands.add(
        QT_TRANSLATE_NOOP("touchline::gui::Commands", "Edit quick texts"), u"editQuickTextsKey"_s,
        [this] {
            auto *dialog = new QuickTextDialog(m_context, this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        },
        [&desk] { return authorized(desk.actor().role, Action::EditNotice, Nearness::Region); });
    m_commands.add(QT_TRANSLATE_NOOP("touchline::gui::Commands", "Rules and macros"), {}, [this] {
        auto *dialog = new RulesDialog(m_context, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    m_commands.add(QT_TRANSLATE_NOOP("touchline::gui::Commands", "Clocks and grading"),
                   u"clockGradingKey"_s, [this] { ClockGradingDialog::openFor(m_context, this); });
    m_commands.setMore([this] { return macroCommands(*this); });
    m_commands.add(QT_TRANSLATE_NOOP("touchline::gui::Commands", "Lock the desk"), u"lockKey"_s,
                   [this] { lock(); });
    m_commands.add(QT_TRANSLATE_NOOP("touchline::gui::Commands", "Shortcuts"), u"keysKey"_s,
                   [this] { showKeys(); });
    m_commands.add(QT_TRANSLATE_NOOP("touchline::gui::Commands", "Settings"), u"settingsKey"_s,
                   [this] { showSettings(); });
    const auto fuzzy = [this] { return m_frame->preferences.fuzzySounds(); };
    m_commands.add(
        QT_TRANSLATE_NOOP("touchline::gui::Commands", "Turn fuzzy pinyin on (zh/z, n/l, ang/an)"),
        {}, [this] { m_frame->preferences.setFuzzySounds(true); }, [fuzzy] { return !fuzzy(); });
    m_commands.add(
        QT_TRANSLATE_NOOP("touchline::gui::Commands", "Turn fuzzy pinyin off"), {},
        [this] { m_frame->preferences.setFuzzySounds(false); }, fuzzy);
    m_commands.setKeyWords([this](const QString &id) {
        const QList<KeyEntry> entries = m_frame->keymap.entries();
        const auto entry = std::find_if(entries.begin(), entries.end(),
                                        [&id](const KeyEntry &e) { return e.id == id; });
        return entry == entries.end() ? QString() : keyWords(entry->keys);
    });
}

}  // namespace touchline::gui
