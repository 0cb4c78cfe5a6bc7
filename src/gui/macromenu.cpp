// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/macromenu.h"

#include "gui/namedkey.h"
#include "gui/plain.h"
#include "gui/preferences.h"
#include "gui/rulesdialog.h"
#include "gui/ruletexts.h"

#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int usualUndoMs = 10'000;

}  // namespace

void confirmMacro(QWidget *asker, const Automation &macro, int orders, std::function<void()> go)
{
    auto *ask = new QMessageBox(QMessageBox::Question, MacroMenu::tr("Run the macro?"), {},
                                QMessageBox::Cancel, asker->window());
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setTextFormat(Qt::PlainText);
    QStringList lines{orders == 1
                          ? macro.name
                          : MacroMenu::tr("%1, on %n order(s)", nullptr, orders).arg(macro.name)};
    if (const auto actions = readActions(macro.actions.toUtf8())) {
        for (const RuleAction &action : *actions)
            lines += u"• "_s + actionSentence(action, {});
    }
    ask->setText(lines.join(u'\n'));
    QPushButton *run = ask->addButton(MacroMenu::tr("Run it"), QMessageBox::AcceptRole);
    run->setObjectName(u"runMacroButton"_s);
    // A key that was meant for the list must not change many.
    ask->setDefaultButton(
        orders == 1 ? run : qobject_cast<QPushButton *>(ask->button(QMessageBox::Cancel)));
    QObject::connect(ask, &QMessageBox::buttonClicked, asker,
                     [run, go = std::move(go)](QAbstractButton *button) {
                         if (button == run)
                             go();
                     });
    ask->open();
}

MacroMenu::MacroMenu(const Context &context, QWidget *parent)
    : QPushButton(tr("Macros"), parent), m_context(context), m_book(context.desk)
{
    setObjectName(u"macroButton"_s);
    setAutoDefault(false);
    setToolTip(tr("Several things at once, as one step that can be taken back"));
    setMenu(new QMenu(this));
    namedKey(this, "macrosKey", tr("Macros for the order"), Qt::CTRL | Qt::Key_M,
             [this] { popUp(); });
    fill();
}

void MacroMenu::showOrder(const QUuid &order)
{
    const quint64 asked = ++m_asked;
    if (order != m_order)
        m_offered.clear();
    m_order = order;
    setVisible(!order.isNull());
    if (order.isNull())
        return;
    m_book.macrosFor(order).then(this, [this, asked](const Result<QList<Automation>> &macros) {
        if (asked != m_asked || !macros)
            return;
        m_offered = *macros;
        fill();
        emit renewed();
    });
}

void MacroMenu::popUp()
{
    // It stands at the right end of its panel: a wide menu ends where the button does.
    const int left = qMin(0, width() - menu()->sizeHint().width());
    menu()->popup(mapToGlobal(QPoint(left, height())));
}

void MacroMenu::fill()
{
    // The menu may be open: what was chosen is asked for again when it is run.
    if (menu()->isVisible())
        return;
    menu()->clear();
    for (const Automation &macro : std::as_const(m_offered)) {
        QString name = macro.name;
        QAction *action = menu()->addAction(name.replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this, [this, macro] { run(macro); });
    }
    if (m_offered.isEmpty())
        menu()->addAction(tr("No macro fits to this order"))->setEnabled(false);
    menu()->addSeparator();
    menu()->addAction(tr("Edit macros…"), this, &MacroMenu::editMacros);
}

void MacroMenu::editMacros()
{
    auto *dialog = new RulesDialog(m_context, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this] { showOrder(m_order); });
    dialog->open();
}

void MacroMenu::run(const Automation &macro)
{
    if (macro.confirm)
        confirmMacro(this, macro, 1, [this, macro] { start(macro); });
    else
        start(macro);
}

void MacroMenu::start(const Automation &macro)
{
    const int holdMs =
        m_context.preferences ? m_context.preferences->undoSeconds() * 1'000 : usualUndoMs;
    m_book.run(macro, {m_order}, {holdMs})
        .then(this, [this, macro](const Result<desk::MacroRun> &run) {
            if (!run)
                emit failed(ruleFaultWords(run.error()));
            else if (!run->refused.isEmpty())
                emit failed(runWords(macro.name, *run));
            else
                emit ran(macro, *run);
        });
}

}  // namespace touchline::gui
