// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fieldbinder.h"

#include "gui/wholeinput.h"
#include "gui/words.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QSpinBox>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

FieldBinder::FieldBinder(QWidget &form, const RecordType &type, QObject *parent)
    : QObject(parent), m_type(type), m_row(emptyRow(type))
{
    const QList<QWidget *> widgets = form.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        const QString field = widget->property("field").toString();
        const int at = field.isEmpty() ? -1 : type.indexOf(field);
        if (at < 0)
            continue;
        m_inputs.append({field, &type.fields[size_t(at)], widget});
        prepare(m_inputs.last());
    }
}

void FieldBinder::prepare(const Bound &bound)
{
    const auto tell = [this] {
        if (!m_writing)
            emit changed();
    };
    if (auto *whole = qobject_cast<WholeInput *>(bound.input)) {
        connect(whole, &WholeInput::changed, this, tell);
    } else if (auto *line = qobject_cast<QLineEdit *>(bound.input)) {
        connect(line, &QLineEdit::textChanged, this, tell);
    } else if (auto *text = qobject_cast<QPlainTextEdit *>(bound.input)) {
        connect(text, &QPlainTextEdit::textChanged, this, tell);
    } else if (auto *flag = qobject_cast<QCheckBox *>(bound.input)) {
        connect(flag, &QCheckBox::toggled, this, tell);
    } else if (auto *number = qobject_cast<QSpinBox *>(bound.input)) {
        connect(number, &QSpinBox::valueChanged, this, tell);
    } else if (auto *combo = qobject_cast<QComboBox *>(bound.input)) {
        if (bound.type->kind == Kind::Code) {
            combo->addItem(u"—"_s, QString());
            for (const QLatin1StringView code : bound.type->codes)
                combo->addItem(codeWords(bound.field, code), QString(code));
        }
        if (combo->isEditable())
            combo->lineEdit()->setPlaceholderText(u"—"_s);
        combo->isEditable() ? void(connect(combo, &QComboBox::editTextChanged, this, tell))
                            : void(connect(combo, &QComboBox::currentIndexChanged, this, tell));
    }
}

Value FieldBinder::read(const Bound &bound) const
{
    if (const auto *whole = qobject_cast<const WholeInput *>(bound.input))
        return whole->value();
    if (const auto *line = qobject_cast<const QLineEdit *>(bound.input))
        return line->text();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(bound.input))
        return text->toPlainText();
    if (const auto *flag = qobject_cast<const QCheckBox *>(bound.input))
        return flag->isChecked();
    if (const auto *number = qobject_cast<const QSpinBox *>(bound.input))
        return qint64(number->value());
    const auto *combo = qobject_cast<const QComboBox *>(bound.input);
    if (!combo)
        return {};
    if (combo->isEditable())
        return combo->currentText();
    if (bound.type->kind == Kind::Reference)
        return combo->currentData().toUuid();
    return combo->currentData().toString();
}

void FieldBinder::write(const Bound &bound, const Value &value)
{
    m_writing = true;
    const auto text = [&value] {
        const auto *known = std::get_if<QString>(&value);
        return known ? *known : QString();
    };
    if (auto *whole = qobject_cast<WholeInput *>(bound.input)) {
        whole->setValue(value);
    } else if (auto *line = qobject_cast<QLineEdit *>(bound.input)) {
        line->setText(text());
        line->setCursorPosition(0);
    } else if (auto *area = qobject_cast<QPlainTextEdit *>(bound.input)) {
        if (area->toPlainText() != text())
            area->setPlainText(text());
    } else if (auto *flag = qobject_cast<QCheckBox *>(bound.input)) {
        flag->setChecked(std::holds_alternative<bool>(value) && std::get<bool>(value));
    } else if (auto *number = qobject_cast<QSpinBox *>(bound.input)) {
        number->setValue(std::holds_alternative<qint64>(value) ? int(std::get<qint64>(value)) : 0);
    } else if (auto *combo = qobject_cast<QComboBox *>(bound.input)) {
        if (combo->isEditable()) {
            combo->setEditText(text());
            combo->lineEdit()->setCursorPosition(0);
        } else {
            const QVariant key = std::holds_alternative<QUuid>(value)
                                     ? QVariant(std::get<QUuid>(value))
                                     : QVariant(text());
            int at = combo->findData(key);
            // A code of a newer server, or a name that is not held here.
            if (at < 0) {
                combo->addItem(bound.type->kind == Kind::Reference
                                   ? notHeldWords(QString(bound.type->name))
                                   : text(),
                               key);
                at = combo->count() - 1;
            }
            combo->setCurrentIndex(at);
        }
    }
    m_writing = false;
}

void FieldBinder::show(const Row &row)
{
    m_row = row;
    for (const Bound &bound : m_inputs)
        write(bound, row.at(bound.field));
    emit changed();
}

void FieldBinder::follow(const Row &row)
{
    const Row before = std::exchange(m_row, row);
    for (const Bound &bound : m_inputs) {
        if (auto *whole = qobject_cast<WholeInput *>(bound.input))
            whole->follow(before.at(bound.field), row.at(bound.field));
        else if (read(bound) == before.at(bound.field))
            write(bound, row.at(bound.field));
    }
    emit changed();
}

void FieldBinder::type(const desk::FieldValues &values)
{
    for (const Bound &bound : m_inputs) {
        const auto found = values.constFind(bound.field);
        if (found == values.constEnd())
            continue;
        if (auto *whole = qobject_cast<WholeInput *>(bound.input))
            whole->type(*found);
        else
            write(bound, *found);
    }
    emit changed();
}

desk::FieldValues FieldBinder::changes() const
{
    desk::FieldValues values;
    for (const Bound &bound : m_inputs) {
        const Value now = read(bound);
        if (now != m_row.at(bound.field))
            values.insert(bound.field, now);
    }
    return values;
}

Row FieldBinder::edited() const
{
    Row row = m_row;
    const desk::FieldValues values = changes();
    for (auto it = values.begin(); it != values.end(); ++it)
        row.set(it.key(), it.value());
    return row;
}

QWidget *FieldBinder::input(const QString &field) const
{
    for (const Bound &bound : m_inputs) {
        if (bound.field == field)
            return bound.input;
    }
    return nullptr;
}

void FieldBinder::setChoices(const QString &field, const QList<std::pair<QUuid, QString>> &choices)
{
    for (const Bound &bound : m_inputs) {
        auto *combo = bound.field == field ? qobject_cast<QComboBox *>(bound.input) : nullptr;
        if (!combo)
            continue;
        const Value before = read(bound);
        m_writing = true;
        combo->clear();
        combo->addItem(u"—"_s, QUuid());
        for (const auto &[id, name] : choices)
            combo->addItem(name, id);
        m_writing = false;
        write(bound, before);
    }
}

void FieldBinder::setSuggestions(const QString &field, const QStringList &texts)
{
    for (const Bound &bound : m_inputs) {
        auto *combo = bound.field == field ? qobject_cast<QComboBox *>(bound.input) : nullptr;
        if (!combo)
            continue;
        const Value before = read(bound);
        m_writing = true;
        combo->clear();
        combo->addItems(texts);
        combo->setInsertPolicy(QComboBox::NoInsert);
        combo->completer()->setFilterMode(Qt::MatchContains);
        combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
        m_writing = false;
        write(bound, before);
    }
}

}  // namespace touchline::gui
