// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/typechooser.h"

#include "domain/pinyin.h"
#include "gui/answerinput.h"
#include "gui/plain.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

bool isMeant(const QString &name, const QString &typed)
{
    const QString text = typed.trimmed();
    return name.contains(text, Qt::CaseInsensitive) ||
           heardIn(name, QString(text).remove(u' ').toLower()).has_value();
}

TypeChooser::TypeChooser(QWidget *parent)
    : WholeInput(parent),
      m_combo(new QComboBox(this)),
      m_completer(new QCompleter(this)),
      m_matches(new QStandardItemModel(this)),
      m_shelf(std::make_shared<const FormShelf>())
{
    setProperty("field", u"orderType"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_combo);
    m_combo->setObjectName(u"typeCombo"_s);
    m_combo->setEditable(true);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(6);
    m_combo->setAccessibleName(tr("Type of order"));
    setPlainToolTip(*m_combo,
                    tr("Decides what is asked for; type a part of the name, pinyin or initials"));
    setFocusProxy(m_combo);
    m_completer->setModel(m_matches);
    // What fits is looked for here: by sounds, which a completer knows nothing of.
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_combo->setCompleter(nullptr);
    m_combo->lineEdit()->setCompleter(m_completer);
    m_combo->lineEdit()->setPlaceholderText(u"—"_s);
    connect(m_combo->lineEdit(), &QLineEdit::textEdited, this, &TypeChooser::search);
    connect(m_combo->lineEdit(), &QLineEdit::editingFinished, this, &TypeChooser::settle);
    connect(m_combo, &QComboBox::activated, this,
            [this](int at) { take(m_combo->itemData(at).toString()); });
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &at) { take(at.data(Qt::UserRole).toString()); });
    fill();
}

void TypeChooser::setValue(const Value &value)
{
    const auto *code = std::get_if<QString>(&value);
    m_code = code ? *code : QString();
    fill();
}

void TypeChooser::offer(const FormShelfPtr &shelf, Family family, bool only)
{
    if (shelf == m_shelf && family == m_family && only == m_only)
        return;
    m_shelf = shelf;
    m_family = family;
    m_only = only;
    // Somebody may be typing into it.
    if (!m_combo->lineEdit()->hasFocus() || !m_combo->lineEdit()->isModified())
        fill();
}

QString TypeChooser::nameOf(const QString &code) const
{
    const TypeForm *form = m_shelf->of(code);
    return form ? form->names.in(isChineseScreen()) : code;
}

void TypeChooser::fill()
{
    const QSignalBlocker quiet(m_combo);
    m_combo->clear();
    m_combo->addItem(u"—"_s, QString());
    for (const bool own : {true, false}) {
        if (!own && m_only)
            break;
        for (const TypeForm *form : m_shelf->offered()) {
            if ((form->family == m_family) == own)
                m_combo->addItem(nameOf(form->code), form->code);
        }
    }
    int at = m_combo->findData(m_code);
    // Offered no more, or free words of an older desk.
    if (at < 0) {
        m_combo->addItem(nameOf(m_code), m_code);
        at = m_combo->count() - 1;
    }
    m_combo->setCurrentIndex(at);
    m_combo->lineEdit()->setText(m_code.isEmpty() ? QString() : nameOf(m_code));
    m_combo->lineEdit()->setCursorPosition(0);
}

void TypeChooser::search(const QString &typed)
{
    m_matches->clear();
    for (int i = 1; i < m_combo->count() && !typed.trimmed().isEmpty(); ++i) {
        const QString code = m_combo->itemData(i).toString();
        const TypeForm *form = m_shelf->of(code);
        const bool other =
            form && (isMeant(form->names.zh, typed) || isMeant(form->names.en, typed));
        if (!other && !isMeant(m_combo->itemText(i), typed))
            continue;
        auto *item = new QStandardItem(m_combo->itemText(i));
        item->setData(code, Qt::UserRole);
        m_matches->appendRow(item);
    }
}

void TypeChooser::take(const QString &code)
{
    if (code == m_code) {
        fill();
        return;
    }
    m_code = code;
    fill();
    emit changed();
    emit chosen(code);
}

// By Enter or by leaving: what is typed means the first that fits; nothing takes the type away, and what
// fits nothing is forgotten.
void TypeChooser::settle()
{
    QLineEdit &edit = *m_combo->lineEdit();
    const QAbstractItemView &list = *m_completer->popup();
    // What is marked in the list comes by itself.
    if (!edit.isModified() || (list.isVisible() && list.currentIndex().isValid()))
        return;
    edit.setModified(false);
    if (edit.text().trimmed().isEmpty())
        return take({});
    search(edit.text());
    if (m_matches->rowCount() > 0)
        take(m_matches->item(0)->data(Qt::UserRole).toString());
    else
        fill();
}

}  // namespace touchline::gui
