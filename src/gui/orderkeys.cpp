// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/orderkeys.h"

#include "gui/catalogue.h"
#include "gui/fieldbinder.h"
#include "gui/namedkey.h"
#include "gui/orderform.h"
#include "gui/pathcompleter.h"

#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

void focusOn(QWidget *input)
{
    if (!input)
        return;
    input->setFocus(Qt::ShortcutFocusReason);
    if (auto *line = qobject_cast<QLineEdit *>(input))
        line->selectAll();
}

/// A saved order stays of the family under which its clocks began.
void takeCategory(FieldBinder &fields, const QString &path)
{
    // As long as the list of what may be meant is there the keyboard goes to it.
    auto *category = qobject_cast<QComboBox *>(fields.input(u"category"_s));
    category->lineEdit()->completer()->popup()->hide();
    desk::FieldValues values{{u"category"_s, path}};
    const Family family = familyOfCategory(path);
    if (family != Family::Unknown && fields.input(u"family"_s)->isEnabled())
        values.insert(u"family"_s, QString(codeOf(family)));
    fields.type(values);
    focusOn(fields.input(u"text"_s));
}

}  // namespace

void addOrderKeys(QWidget &form, FieldBinder &fields)
{
    auto *title = qobject_cast<QLineEdit *>(fields.input(u"title"_s));
    auto *category = qobject_cast<QComboBox *>(fields.input(u"category"_s));
    Q_ASSERT(title && category);
    // The list's own completer knows the beginnings of words alone.
    category->setCompleter(nullptr);
    completePaths(*category->lineEdit(), categories(),
                  [&fields](const QString &path) { takeCategory(fields, path); });
    QObject::connect(category, &QComboBox::activated, &fields,
                     [&fields, category](int at) { takeCategory(fields, category->itemText(at)); });
    QObject::connect(category->lineEdit(), &QLineEdit::returnPressed, &fields, [&fields, category] {
        const QString typed = category->currentText().trimmed();
        const QStringList meant = typed.isEmpty() ? QStringList() : meantPaths(categories(), typed);
        if (!meant.isEmpty())
            takeCategory(fields, meant.contains(typed) ? typed : meant.first());
    });
    QObject::connect(title, &QLineEdit::returnPressed, category->lineEdit(),
                     [category] { focusOn(category->lineEdit()); });

    namedKey(&form, "orderCategoryKey", OrderForm::tr("Order: to the category"),
             Qt::ALT | Qt::Key_C, [category] { focusOn(category->lineEdit()); });
    namedKey(&form, "orderTextKey", OrderForm::tr("Order: to the description"), Qt::ALT | Qt::Key_D,
             [&fields] { focusOn(fields.input(u"text"_s)); });
    namedKey(&form, "orderPhoneKey", OrderForm::tr("Order: to the number to call back"),
             Qt::ALT | Qt::Key_K, [&fields] { focusOn(fields.input(u"callbackPhone"_s)); });
}

}  // namespace touchline::gui
