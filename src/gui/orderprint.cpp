// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/orderprint.h"

#include "async/elsewhere.h"
#include "gui/askpaper.h"
#include "gui/namedkey.h"
#include "gui/orderactions.h"
#include "gui/tiewords.h"

#include <QtCore/QFileInfo>
#include <QtPrintSupport/QPrinter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

OrderPrint::OrderPrint(const Context &context, OrderActions &actions, QWidget *place)
    : QPushButton(place), m_context(context), m_actions(actions), m_extras(context.desk)
{
    setText(tr("Print"));
    setObjectName(u"printButton"_s);
    setToolTip(tr("Prints the order as it is here, or writes it as PDF · Ctrl+P"));
    setAutoDefault(false);
    setProperty("role", u"link"_s);
    auto *menu = new QMenu(this);
    menu->addAction(tr("Print…") + u"\tCtrl+P"_s, this, &OrderPrint::askPrinter);
    menu->addAction(tr("Save as PDF…"), this, &OrderPrint::askFile);
    setMenu(menu);
    namedKey(
        place, "printOrderKey", tr("Print the order"), Qt::CTRL | Qt::Key_P,
        [this] { askPrinter(); }, Qt::WidgetWithChildrenShortcut);
    const auto follow = [this] { setVisible(!m_actions.isNew()); };
    connect(&actions, &OrderActions::opened, this, follow);
    connect(&actions, &OrderActions::updated, this, follow);
}

void OrderPrint::withSheet(std::function<void(const OrderSheet &)> act)
{
    if (m_actions.isNew())
        return emit said(tr("Save the order first."));
    const QUuid id = m_actions.view().order.id.value;
    const auto ties = m_context.desk.orderTies(id);
    m_extras.of(id).then(this, [this, id, ties,
                                act = std::move(act)](const Result<desk::OrderExtrasView> &extras) {
        ties.then(this, [this, id, extras, act](const Result<desk::OrderTies> &tied) {
            if (m_actions.view().order.id.value != id)
                return;
            act(orderSheet({m_actions.view(), tied ? *tied : desk::OrderTies{},
                            extras ? *extras : desk::OrderExtrasView{},
                            m_actions.forms().of(m_actions.view().order),
                            m_context.desk.actor().name, m_context.clock, m_context.look.chinese}));
        });
    });
}

void OrderPrint::askPrinter()
{
    withSheet([this](const OrderSheet &sheet) {
        askForPrinter(*this, sheet.title, QPageLayout::Portrait,
                      [this, sheet](const std::shared_ptr<QPrinter> &printer) {
                          printSheet(sheet, QApplication::font(), *printer);
                          emit said(tr("The order was sent to the printer."));
                      });
    });
}

void OrderPrint::askFile()
{
    askForPdf(*this, tr("Save the order as PDF"), orderNumberWords(m_actions.view().order),
              [this](const QString &path) { save(path); });
}

void OrderPrint::save(const QString &path)
{
    withSheet([this, path](const OrderSheet &sheet) {
        elsewhereAndBack([sheet, path, font = QApplication::font()] {
            return saveSheet(sheet, font, path);
        }).then(this, [this, path](const Result<int> &pages) {
            emit said(pages ? tr("%n page(s) written to %1.", nullptr, *pages)
                                  .arg(QFileInfo(path).fileName())
                            : tr("The file cannot be written. Choose another folder."));
        });
    });
}

}  // namespace touchline::gui
