// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/bulkmacros.h"

#include "gui/macromenu.h"
#include "gui/namedkey.h"
#include "gui/orderspage.h"
#include "gui/ordersview.h"
#include "gui/preferences.h"
#include "gui/ruletexts.h"
#include "gui/undobar.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QMenu>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int usualOfferMs = 10'000;
constexpr int askedFrom = 20;

}  // namespace

BulkMacros::BulkMacros(const Context &context, OrdersPage &page)
    : QPushButton(tr("Macro"), &page), m_context(context), m_page(page), m_book(context.desk)
{
    setObjectName(u"bulkMacroButton"_s);
    setAutoDefault(false);
    setToolTip(tr("Run a macro on the chosen orders (M)"));
    setMenu(new QMenu(this));
    connect(menu(), &QMenu::aboutToShow, this, &BulkMacros::fill);
    if (auto *tag = page.findChild<QPushButton *>(u"tagButton"_s)) {
        if (auto *row = qobject_cast<QBoxLayout *>(tag->parentWidget()->layout())) {
            setParent(tag->parentWidget());
            row->insertWidget(row->indexOf(tag) + 1, this);
        }
    }
    namedKey(
        &page.table(), "bulkMacroKey", tr("Orders: run a macro on what is chosen"), Qt::Key_M,
        [this] { menu()->popup(mapToGlobal(rect().bottomLeft())); }, Qt::WidgetShortcut);
}

void BulkMacros::showEvent(QShowEvent *event)
{
    QPushButton::showEvent(event);
    m_book.macros().then(this, [this](const Result<QList<Automation>> &macros) {
        if (macros)
            m_offered = *macros;
    });
}

void BulkMacros::fill()
{
    menu()->clear();
    const bool chosen = !m_page.chosen().isEmpty();
    for (const Automation &macro : std::as_const(m_offered)) {
        QString name = macro.name;
        QAction *action = menu()->addAction(name.replace(u'&', u"&&"_s));
        action->setEnabled(chosen);
        connect(action, &QAction::triggered, this, [this, macro] { choose(macro); });
    }
    if (m_offered.isEmpty())
        menu()->addAction(tr("There are no macros yet"))->setEnabled(false);
    else if (!chosen)
        menu()->addAction(tr("Choose orders first."))->setEnabled(false);
}

/// What many orders would have changed by one slip is asked about first.
void BulkMacros::choose(const Automation &macro)
{
    const QList<QUuid> orders = m_page.chosen();
    if (!macro.confirm && orders.size() > askedFrom && !m_page.bulk().isRunning())
        confirmMacro(this, macro, int(orders.size()),
                     [this, macro, orders] { start(macro, orders); });
    else
        run(macro);
}

void BulkMacros::run(const Automation &macro)
{
    const QList<QUuid> orders = m_page.chosen();
    if (orders.isEmpty() || m_page.bulk().isRunning())
        return;
    if (macro.confirm)
        confirmMacro(this, macro, int(orders.size()),
                     [this, macro, orders] { start(macro, orders); });
    else
        start(macro, orders);
}

void BulkMacros::start(const Automation &macro, const QList<QUuid> &orders)
{
    // What can still be taken back would be forgotten with the next change.
    m_page.undoBar().flush();
    setEnabled(false);
    const int holdMs =
        m_context.preferences ? m_context.preferences->undoSeconds() * 1'000 : usualOfferMs;
    m_book.run(macro, orders, {holdMs})
        .then(this, [this, macro](const Result<desk::MacroRun> &run) { finish(macro, run); });
}

void BulkMacros::finish(const Automation &macro, const Result<desk::MacroRun> &run)
{
    setEnabled(true);
    m_page.focusList();
    if (!run) {
        emit m_page.said(ruleFaultWords(run.error()));
        return;
    }
    const QString sentence = runWords(macro.name, *run);
    emit m_page.said(sentence);
    if (run->numbers.isEmpty())
        return;
    m_page.undoBar().offer(sentence, [this, run = *run] {
        m_book.takeBack(run).then(this, [this](const Done &taken) {
            emit m_page.said(taken ? tr("Taken back.")
                                   : tr("It has been sent already and cannot be taken back."));
        });
    });
}

}  // namespace touchline::gui
