// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A lead's calendars, holidays, limits and grading; an order and a list on paper.

#include "gui/calendarpage.h"
#include "gui/clockgradingdialog.h"
#include "gui/conditionbuilder.h"
#include "gui/customerpage.h"
#include "gui/dayspage.h"
#include "gui/hourspreview.h"
#include "gui/orderchoice.h"
#include "gui/ordereditor.h"
#include "gui/orderpanel.h"
#include "gui/orderprint.h"
#include "gui/orderspage.h"
#include "gui/policypage.h"
#include "gui/tour.h"
#include "gui/triagepage.h"
#include "gui/typepage.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int shownYear = 2026;
constexpr int someMinutes = 120;

/// Types into a cell as somebody would.
void typeInto(EntryList &list, int row, const QString &key, const QVariant &value)
{
    EntryModel &model = list.model();
    for (int i = 0; i < model.columnCount(); ++i) {
        if (model.column(i).key == key)
            model.setData(model.index(row, i), value, Qt::EditRole);
    }
}

int limitOf(const EntryModel &targets, qint64 minutes)
{
    for (int row = 0; row < targets.rowCount(); ++row) {
        if (targets.entry(row).value("amount"_L1).toInteger() == minutes)
            return row;
    }
    return -1;
}

int policyNamed(const EntryModel &policies, const QString &id)
{
    for (int row = 0; row < policies.rowCount(); ++row) {
        if (policies.entry(row).value("id"_L1).toString() == id)
            return row;
    }
    return 0;
}

}  // namespace

void Tour::planClockGrading()
{
    const auto dialog = [this] { return m_window.findChild<ClockGradingDialog *>(); };
    const auto chosen = [dialog](SettingKind kind) {
        return dialog() && dialog()->draft().kind() == kind;
    };
    add(
        u"settings-calendars"_s, [this] { ClockGradingDialog::openFor(m_context, &m_window); },
        [dialog] { return dialog() && dialog()->isLoaded() && dialog()->isVisible(); });
    add(
        u"settings-overlap"_s,
        [dialog] {
            QLineEdit &friday = dialog()->calendars().dayEdit(4);
            friday.setText(u"08:30-12:00, 11:30-17:30"_s);
            emit friday.textEdited(friday.text());
        },
        [dialog] {
            const QList<QLabel *> labels = dialog()->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
                return label->isVisible() && label->property("role").toString() == "error"_L1;
            });
        });
    add(
        u"settings-holidays"_s,
        [dialog] {
            dialog()->choose(SettingKind::Days);
            dialog()->days().chooseYear(shownYear);
            EntryList &days = dialog()->days().days();
            days.add(freshDay(u"extraWork"_s, QDate(shownYear, 11, 28)));
            typeInto(days, days.current(), u"label"_s, u"年底补班"_s);
            dialog()->days().preview().setStart(QDateTime(QDate(shownYear, 11, 27), QTime(16, 30)));
            dialog()->days().preview().setAmount(someMinutes, ClockUnit::BusinessMinutes);
        },
        [chosen, dialog] {
            return chosen(SettingKind::Days) && dialog()->draft().changes().size() == 1;
        });
    add(
        u"settings-limits"_s,
        [dialog] {
            dialog()->choose(SettingKind::Policies);
            PolicyPage &page = dialog()->policies();
            page.list().choose(policyNamed(page.list().model(), u"fault"_s));
            const int row = limitOf(page.targets().model(), 45);
            page.targets().choose(row);
            typeInto(page.targets(), row, u"amount"_s, 60);
        },
        [chosen, dialog] {
            // The order to try it with comes a little later.
            dialog()->policies().order().chooseFirst();
            return chosen(SettingKind::Policies) && dialog()->draft().changes().size() == 1 &&
                   !dialog()->policies().verdict().isEmpty();
        });
    add(
        u"settings-grading"_s,
        [dialog] {
            dialog()->choose(SettingKind::Triage);
            TriagePage &page = dialog()->triage();
            page.list().choose(0);
            page.list().add({{u"id"_s, u"hospital"_s},
                             {u"name"_s, u"医院停电"_s},
                             {u"family"_s, u"fault"_s},
                             {u"grade"_s, u"紧急"_s},
                             {u"route"_s, u"owner"_s}});
            page.condition().setCondition(
                u"{\"and\":[{\"in\":[\"医院\",{\"var\":\"order.title\"}]}]}"_s);
            emit page.condition().changed();
        },
        [chosen, dialog] {
            dialog()->triage().order().chooseFirst();
            return chosen(SettingKind::Triage) && dialog()->draft().changes().size() >= 1 &&
                   !dialog()->triage().verdict().isEmpty();
        });
    add(
        u"settings-types"_s,
        [dialog] {
            dialog()->choose(SettingKind::Unknown);
            EntryList &fields = dialog()->types().fields();
            fields.add(
                {{u"key"_s, u"claimed"_s},
                 {u"kind"_s, u"rainbow"_s},
                 {u"names"_s, QJsonObject{{u"zh"_s, u"索赔金额"_s}, {u"en"_s, u"Claimed"_s}}}});
        },
        [dialog] { return dialog()->draft().isChanged(); });
    add(
        u"settings-json"_s, [dialog] { dialog()->showJson(true); }, [] { return true; });
    add(
        u"settings-saved"_s,
        [dialog] {
            dialog()->showJson(false);
            dialog()->choose(SettingKind::Days);
            dialog()->save();
        },
        [this, dialog] {
            return !dialog()->draft().isChanged() && settled() &&
                   dialog()->draft().history().size() > 1 &&
                   dialog()->draft().history().first().revision > 1;
        });
    // What was only tried is not there the next time.
    add(
        {},
        [dialog] {
            for (const SettingKind kind : {SettingKind::Calendars, SettingKind::Policies,
                                           SettingKind::Triage, SettingKind::Unknown}) {
                dialog()->choose(kind);
                dialog()->discard();
            }
        },
        [dialog] { return !dialog()->draft().isChanged(); });
    add(
        {}, [dialog] { dialog()->close(); }, [dialog] { return !dialog(); });
}

void Tour::planPaper()
{
    add(
        u"print-order"_s,
        [this] {
            if (auto *print = visible<OrderPrint>("printButton")) {
                print->save(QDir(m_options.tourDir).filePath(u"order.pdf"_s));
                const int left = qMin(0, print->width() - print->menu()->sizeHint().width());
                print->menu()->popup(print->mapToGlobal(QPoint(left, print->height())));
            }
        },
        [this] {
            return QFile::exists(QDir(m_options.tourDir).filePath(u"order.pdf"_s)) &&
                   QApplication::activePopupWidget();
        });
    add(
        {},
        [] {
            if (QWidget *menu = QApplication::activePopupWidget())
                menu->close();
        },
        [] { return !QApplication::activePopupWidget(); });
    const QString list = QDir(m_options.tourDir).filePath(u"orders.pdf"_s);
    add(
        {},
        [this] {
            m_window.showOrders();
            m_window.ordersPage().showView(u"allOpen"_s);
        },
        [this] {
            // The page may still be coming back to the view of before.
            if (m_window.ordersPage().shownView() != "allOpen"_L1)
                m_window.ordersPage().showView(u"allOpen"_s);
            const desk::OrderRows &rows = m_window.ordersPage().rows();
            return m_window.ordersPage().shownView() == "allOpen"_L1 && !rows.isLoading() &&
                   rows.rowCount() > 0 && rows.lineAt(0);
        });
    add(
        {}, [this, list] { m_window.ordersPage().printTo(list); },
        [list] { return QFile::exists(list); });
    add(
        {},
        [this] {
            m_window.openCustomer(m_customer);
            customerPage()->orders().openOrder(m_order);
        },
        [this] {
            return settled() &&
                   customerPage()->orders().editor().actions().view().order.id.value == m_order;
        });
}

}  // namespace touchline::gui
