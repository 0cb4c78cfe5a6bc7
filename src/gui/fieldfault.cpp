// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/fieldfault.h"

#include "gui/plain.h"

#include <QtCore/QPointer>
#include <QtCore/QVariant>
#include <QtWidgets/QAbstractSpinBox>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDateTimeEdit>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QSpinBox>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr const char *wrongProperty = "wrong";
constexpr const char *describedBefore = "describedBefore";

/// What has the focus within a field, where that is not the field: it is read out instead.
QWidget *innerOf(const QWidget &field)
{
    QWidget *inner = field.focusProxy();
    return inner && field.isAncestorOf(inner) ? inner : nullptr;
}

void describe(QWidget &field, const QString &text)
{
    field.setAccessibleDescription(text);
    if (QWidget *inner = innerOf(field))
        inner->setAccessibleDescription(text);
}

/// Whatever is changed in a field by hand or by the form, `act` follows while `context` lives.
template <typename Act> void onChange(QWidget &field, QObject *context, const Act &act)
{
    // The line of a field with steps is quiet when a value is set, and the value while one is typed.
    if (auto *time = qobject_cast<QDateTimeEdit *>(&field))
        QObject::connect(time, &QDateTimeEdit::dateTimeChanged, context, act);
    else if (auto *number = qobject_cast<QSpinBox *>(&field))
        QObject::connect(number, &QSpinBox::valueChanged, context, act);
    else if (auto *amount = qobject_cast<QDoubleSpinBox *>(&field))
        QObject::connect(amount, &QDoubleSpinBox::valueChanged, context, act);
    auto *line = qobject_cast<QAbstractSpinBox *>(&field) ? field.findChild<QLineEdit *>()
                                                          : qobject_cast<QLineEdit *>(&field);
    if (line)
        QObject::connect(line, &QLineEdit::textChanged, context, act);
    else if (auto *area = qobject_cast<QPlainTextEdit *>(&field))
        QObject::connect(area, &QPlainTextEdit::textChanged, context, act);
    else if (auto *box = qobject_cast<QComboBox *>(&field))
        QObject::connect(box, &QComboBox::currentTextChanged, context, act);
    else if (auto *check = qobject_cast<QCheckBox *>(&field))
        QObject::connect(check, &QCheckBox::toggled, context, act);
}

/// Ties the field that is marked to the label that says why.
class FaultWatch final : public QObject {
public:
    FaultWatch(QLabel &label, QWidget &field) : QObject(&label), m_field(&field)
    {
        setObjectName(name());
        onChange(field, this, [&label] { sayFault(label, {}); });
    }
    static QString name() { return u"faultWatch"_s; }
    void end()
    {
        if (m_field)
            markWrong(*m_field, {});
        delete this;
    }

private:
    QPointer<QWidget> m_field;
};

}  // namespace

void markWrong(QWidget &field, const QString &why)
{
    const bool was = isMarkedWrong(field);
    if (!was && why.isEmpty())
        return;
    if (!was)
        field.setProperty(describedBefore, field.accessibleDescription());
    describe(field, why.isEmpty() ? field.property(describedBefore).toString() : why);
    field.setProperty(wrongProperty, why.isEmpty() ? QVariant() : QVariant(true));
    field.update();
}

bool isMarkedWrong(const QWidget &field) { return field.property(wrongProperty).toBool(); }

void sayFault(QLabel &label, const QString &why, QWidget *field)
{
    for (QObject *one : label.children()) {
        if (one->objectName() == FaultWatch::name()) {
            static_cast<FaultWatch *>(one)->end();
            break;
        }
    }
    showText(label, why);
    if (!field || why.isEmpty())
        return;
    markWrong(*field, why);
    new FaultWatch(label, *field);
}

}  // namespace touchline::gui
