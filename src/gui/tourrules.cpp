// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Grading by the table, macros on an order, and the lead's rules.

#include "domain/rules/automation.h"
#include "gui/actioneditor.h"
#include "gui/bulkmacros.h"
#include "gui/conditionbuilder.h"
#include "gui/customerpage.h"
#include "gui/gradeline.h"
#include "gui/macromenu.h"
#include "gui/ordereditor.h"
#include "gui/orderpanel.h"
#include "gui/orderspage.h"
#include "gui/ordersview.h"
#include "gui/rulesdialog.h"
#include "gui/tour.h"
#include "gui/undobar.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

const QString againMacro = u"客户再次来电：记催办并关注"_s;

const Automation *offeredMacro(OrderEditor &editor, const QString &name)
{
    for (const Automation &macro : editor.macros().offered()) {
        if (macro.name == name)
            return &macro;
    }
    return nullptr;
}

}  // namespace

void Tour::planMacros()
{
    const auto editor = [this]() -> OrderEditor & { return customerPage()->orders().editor(); };
    add(
        {}, [this] { m_context.desk.goOffline(); },
        [this] { return m_context.desk.status().link == desk::Link::Offline; });
    add(
        u"grade-expected"_s,
        [this] {
            customerPage()->orders().startNew({{u"title"_s, u"10kV 线路跳闸，沿线停电"_s},
                                               {u"category"_s, u"故障报修›高压›线路跳闸"_s}});
            customerPage()->orders().editor().save();
        },
        [editor] {
            return !editor().actions().isNew() && editor().gradeLine().isVisible() &&
                   editor().actions().view().order.grade.isEmpty();
        });
    add(
        u"grade-by-rule"_s, [this] { m_context.desk.goOnline(); },
        [this, editor] {
            return settled() && !editor().actions().view().pending &&
                   !editor().actions().view().order.triageRule.isEmpty() &&
                   editor().gradeLine().isVisible();
        });
    add(
        u"macro-menu"_s, [editor] { editor().macros().popUp(); },
        [editor] {
            return offeredMacro(editor(), againMacro) && editor().macros().menu()->isVisible();
        });
    add(
        u"macro-done"_s,
        [editor] {
            editor().macros().menu()->hide();
            if (const Automation *macro = offeredMacro(editor(), againMacro))
                editor().macros().run(*macro);
        },
        [editor] {
            return editor().actions().view().order.nudges.value == 1 &&
                   editor().findChild<UndoBar *>(u"macroUndo"_s)->isVisible();
        });
    add(
        u"macro-undone"_s, [editor] { editor().findChild<UndoBar *>(u"macroUndo"_s)->undo(); },
        [editor] {
            return editor().actions().view().order.nudges.value == 0 &&
                   editor().actions().view().order.watchers.isEmpty();
        });
    add(
        u"macro-history"_s,
        [this, editor] {
            if (const Automation *macro = offeredMacro(editor(), againMacro))
                editor().macros().run(*macro);
        },
        [this, editor] {
            const auto &events = editor().actions().view().events;
            if (editor().actions().view().order.nudges.value == 1 && m_context.desk.isHolding())
                m_context.desk.sendHeld();
            auto *history = editor().findChild<QWidget *>(u"historyView"_s);
            editor().findChild<QScrollArea *>(u"scroll"_s)->ensureWidgetVisible(history);
            return settled() && std::any_of(events.begin(), events.end(), [](const auto &event) {
                       return event.kind == EventKind::Rule && event.text == againMacro;
                   });
        });
    planBulkMacro();
    add(
        {},
        [this] {
            m_window.openCustomer(m_customer);
            customerPage()->orders().openOrder(m_order);
        },
        [this, editor] {
            return settled() && editor().actions().view().order.id.value == m_order;
        });
}

void Tour::planBulkMacro()
{
    const auto bulk = [this] { return m_window.ordersPage().findChild<BulkMacros *>(); };
    add(
        {},
        [this] {
            m_window.showOrders();
            m_window.ordersPage().showView(u"allOpen"_s);
        },
        [this, bulk] {
            // The page may still be coming back to the view of before.
            if (m_window.ordersPage().shownView() != "allOpen"_L1) {
                m_window.ordersPage().showView(u"allOpen"_s);
                return false;
            }
            const desk::OrderRows &rows = m_window.ordersPage().rows();
            return !rows.isLoading() && rows.rowCount() > 0 && rows.lineAt(0) &&
                   !bulk()->offered().isEmpty();
        });
    add(
        u"macro-bulk"_s,
        [this, bulk] {
            m_window.ordersPage().table().selectAll();
            for (const Automation &macro : bulk()->offered()) {
                if (macro.name == againMacro)
                    bulk()->run(macro);
            }
        },
        [this] { return m_window.ordersPage().undoBar().isVisible(); });
    add(
        u"macro-bulk-undone"_s, [this] { m_window.ordersPage().undoBar().undo(); },
        [this] { return settled() && m_context.desk.status().waiting == 0; });
}

void Tour::planRules()
{
    const auto dialog = [this] { return m_window.findChild<RulesDialog *>(); };
    const auto row = [dialog](AutomationKind kind) {
        const RulesModel &rules = dialog()->rules();
        for (int i = 0; i < rules.rowCount(); ++i) {
            if (rules.ruleAt(i).kind == kind)
                return i;
        }
        return -1;
    };
    const auto choose = [dialog, row](AutomationKind kind) {
        if (const int at = row(kind); at >= 0)
            dialog()->choose(dialog()->rules().ruleAt(at).id.value);
    };
    // Of what is shown now, not of what was shown before.
    const auto counts = std::make_shared<int>(0);
    const auto counted = [counts] { return *counts > 0; };
    add(
        u"rules"_s,
        [this] {
            auto *rules = new RulesDialog(m_context, &m_window);
            rules->setAttribute(Qt::WA_DeleteOnClose);
            rules->open();
        },
        [dialog, row] { return dialog() && row(AutomationKind::TimeRule) >= 0; });
    add(
        u"rule-trigger"_s,
        [this, choose, dialog, counts] {
            connect(&dialog()->condition(), &ConditionBuilder::counted, this,
                    [counts] { ++*counts; });
            choose(AutomationKind::Trigger);
        },
        counted);
    add(
        u"rule-time"_s,
        [choose, counts] {
            *counts = 0;
            choose(AutomationKind::TimeRule);
        },
        counted);
    add(
        u"rule-refused"_s,
        [dialog] {
            dialog()->startNew(AutomationKind::TimeRule);
            dialog()->findChild<QLineEdit *>(u"nameEdit"_s)->setText(u"等待两小时：提醒"_s);
            dialog()->actions().addAction({.kind = ActionKind::Note, .text = u"{agent.name}"_s});
            dialog()->save();
        },
        [dialog] {
            auto *error = dialog()->findChild<QLabel *>(u"errorLabel"_s);
            return error && error->isVisible();
        });
    add(
        u"rule-deleted-undo"_s,
        [dialog, choose] {
            choose(AutomationKind::TimeRule);
            dialog()->removeChosen();
        },
        [dialog, row] {
            return dialog()->findChild<UndoBar *>()->isVisible() &&
                   row(AutomationKind::TimeRule) < 0;
        });
    add(
        {}, [dialog] { dialog()->findChild<UndoBar *>()->undo(); },
        [row] { return row(AutomationKind::TimeRule) >= 0; });
    add(
        {}, [dialog] { dialog()->close(); }, [dialog] { return !dialog(); });
}

}  // namespace touchline::gui
