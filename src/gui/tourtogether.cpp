// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Two desks at one order: what each types stays; and the two halves of the proof that a draft outlives a killed
// program although a colleague has passed the order on, or merged it into another one, meanwhile.

#include "desk/presence.h"
#include "gui/customerpage.h"
#include "gui/deskpage.h"
#include "gui/ordereditor.h"
#include "gui/orderform.h"
#include "gui/orderpanel.h"
#include "gui/presenceline.h"
#include "gui/signinpage.h"
#include "gui/tour.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

// As order_draft.py calls the order.
const QString draftedTitle = u"三号楼停电，待核实"_s;

/// One value for each kind of input that the form has.
desk::FieldValues draftedValues()
{
    return {{u"title"_s, u"三号楼全楼停电，电梯停运，有老人被困"_s},
            {u"category"_s, u"故障报修›低压›整栋停电"_s},
            {u"grade"_s, u"紧急"_s},
            {u"text"_s, u"约 19:40 起整栋停电。\n物业已查配电间，非内部故障；电话未讲完。"_s},
            {u"contactName"_s, u"周志远"_s},
            {u"relation"_s, QString(codeOf(Relation::PropertyManager))},
            {u"callbackPhone"_s, u"12055556666"_s},
            {u"callbackWindow"_s, u"21 点前"_s},
            {u"place"_s, u"湖滨路 18 号三号楼"_s},
            {u"area"_s, QString(codeOf(AreaClass::Urban))}};
}

bool standsIn(OrderEditor &editor, const desk::FieldValues &values)
{
    const Row edited = editor.form().fields().edited();
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (edited.at(it.key()) != it.value())
            return false;
    }
    return true;
}

bool isChangedBySomebody(const WorkOrder &order)
{
    return !order.ownerTeam.isNull() || !order.mergedInto.isNull();
}

void sayToTest(const char *word)
{
    std::printf("%s\n", word);
    std::fflush(stdout);
}

}  // namespace

OrderEditor *Tour::shownOrder() const
{
    const QList<OrderEditor *> editors = m_window.findChildren<OrderEditor *>();
    for (OrderEditor *editor : editors) {
        if (editor->isVisible() && editor->actions().view().order.id.value == m_order)
            return editor;
    }
    return nullptr;
}

void Tour::planTogether()
{
    const auto editor = [this]() -> OrderEditor & { return customerPage()->orders().editor(); };
    const auto shown = [editor]() -> const desk::OrderView & { return editor().actions().view(); };
    const desk::FieldValues mine{{u"callbackWindow"_s, u"19 点以后"_s},
                                 {u"contactName"_s, u"物业值班室"_s}};
    const QString theirs = u"文山路 12 号配电间"_s;
    add(
        u"together-typing"_s,
        [this, editor, mine, theirs] {
            editor().form().fields().type(mine);
            askColleague([this, theirs](desk::Desk &colleague) {
                return colleague.editRecord(u"work_order"_s, m_order, {{u"place"_s, theirs}});
            });
        },
        [this, editor, shown, mine, theirs] {
            return m_colleagueReady && shown().order.place == theirs && standsIn(editor(), mine);
        });
    add(
        u"together-kept"_s, [editor] { editor().save(); },
        [this, editor, shown, theirs] {
            return settled() && !shown().pending && shown().order.place == theirs &&
                   shown().order.contactName == u"物业值班室"_s && shown().conflicts.isEmpty() &&
                   editor().form().fields().changes().isEmpty();
        });
    add(
        {}, [this] { m_context.desk.goOffline(); },
        [this] { return m_context.desk.status().link == desk::Link::Offline; });
    add(
        {},
        [this] {
            askColleague([this](desk::Desk &colleague) {
                return colleague.editRecord(
                    u"work_order"_s, m_order,
                    {{u"text"_s, u"10kV 文山线故障，抢修二班已在现场。"_s}});
            });
        },
        [this] { return m_colleagueReady; });
    add(
        u"together-offline"_s,
        [editor] {
            editor().form().fields().type({{u"callbackWindow"_s, u"明早 8 点后"_s}});
            editor().save();
        },
        [this, shown] { return m_context.desk.status().waiting > 0 && shown().pending; });
    add(
        u"together-merged"_s, [this] { m_context.desk.goOnline(); },
        [this, shown] {
            const WorkOrder &order = shown().order;
            return settled() && !shown().pending && order.callbackWindow == u"明早 8 点后"_s &&
                   order.text.startsWith(u"10kV"_s) && shown().conflicts.isEmpty();
        });
}

void Tour::planOrderTyping()
{
    add(
        {},
        [this] {
            if (m_context.desk.actor().role == Role::Unknown)
                m_window.signInPage().enter(m_options.login, m_options.password);
        },
        [this] { return settled(); });
    add(
        {},
        [this] {
            m_context.desk.orders({}).then(
                this, [this](const Result<QList<desk::OrderLine>> &lines) {
                    const auto listed = lines ? *lines : QList<desk::OrderLine>();
                    for (const desk::OrderLine &line : listed) {
                        if (line.order.title == draftedTitle)
                            m_order = line.order.id.value;
                    }
                    m_window.openOrder(m_order);
                });
        },
        [this] { return shownOrder() != nullptr; });
    add(
        u"order-typing"_s, [this] { shownOrder()->form().fields().type(draftedValues()); },
        [this] {
            const auto *draft = visible<QLabel>("draftLabel");
            return draft && !draft->text().isEmpty() && standsIn(*shownOrder(), draftedValues());
        });
    add(
        u"order-changed-meanwhile"_s, [] { sayToTest("typing"); },
        [this] {
            return shownOrder() && isChangedBySomebody(shownOrder()->actions().view().order) &&
                   standsIn(*shownOrder(), draftedValues());
        });
    add(
        {}, [] { sayToTest("changed"); }, [] { return false; });
}

void Tour::planOrderTyped()
{
    const auto draft = [this]() -> const desk::WorkItem * {
        const desk::WorkListModel &work = m_window.deskPage().work();
        for (int row = 0; row < work.rowCount(); ++row) {
            const desk::WorkItem *item = work.itemAt(row);
            if (item && item->type == "draft"_L1)
                return item;
        }
        return nullptr;
    };
    add(
        u"order-draft-listed"_s, [this] { m_window.showDesk(); },
        [this, draft] { return m_window.deskPage().isVisible() && settled() && draft(); });
    add(
        u"order-draft-back"_s,
        [this, draft] {
            m_order = draft()->target;
            m_window.deskPage().openItem(*draft());
        },
        [this] {
            if (!shownOrder() || !standsIn(*shownOrder(), draftedValues()))
                return false;
            const WorkOrder &order = shownOrder()->actions().view().order;
            const auto *label = visible<QLabel>("draftLabel");
            return isChangedBySomebody(order) && label && !label->text().isEmpty() &&
                   (order.mergedInto.isNull() || visible<QLabel>("mergedLabel"));
        });
    // What the colleague did is not in what will be sent: only what was typed here.
    add(
        u"order-draft-saved"_s, [this] { shownOrder()->save(); },
        [this] {
            if (!shownOrder() || !settled())
                return false;
            const desk::OrderView &view = shownOrder()->actions().view();
            return !view.pending && view.conflicts.isEmpty() && view.refusals.isEmpty() &&
                   isChangedBySomebody(view.order) &&
                   view.order.title == std::get<QString>(draftedValues()[u"title"_s]);
        });
}

}  // namespace touchline::gui
