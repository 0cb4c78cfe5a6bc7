// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/answerspin.h"

#include <QtGui/QWheelEvent>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr double mostInSpin = 1e9;
constexpr double fenPerYuan = 100;

double spinLimit(const std::optional<double> &limit, double otherwise, bool money)
{
    return limit ? *limit / (money ? fenPerYuan : 1) : otherwise;
}

}  // namespace

AnswerSpin::AnswerSpin(const FormField &field, QWidget *parent)
    : QDoubleSpinBox(parent), m_money(field.kind == AnswerKind::Money)
{
    const double least = spinLimit(field.min, -mostInSpin, m_money);
    m_least = std::max(least, 0.0);
    setDecimals(m_money ? 2 : field.decimals);
    // One below the least stands for nothing.
    setRange(std::floor(least) - 1, spinLimit(field.max, mostInSpin, m_money));
    setGroupSeparatorShown(m_money);
    setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setFocusPolicy(Qt::StrongFocus);
    setAccelerated(true);
    setValue(minimum());
}

QString AnswerSpin::answer() const
{
    if (isEmpty())
        return {};
    if (m_money)
        return QString::number(qRound64(value() * fenPerYuan));
    QString text = QString::number(value(), 'f', decimals());
    while (text.contains(u'.') && (text.endsWith(u'0') || text.endsWith(u'.')))
        text.chop(1);
    return text;
}

void AnswerSpin::setAnswer(const QString &answer)
{
    bool right = false;
    const double number = answer.toDouble(&right);
    if (this->answer() != answer || !right)
        setValue(right ? number / (m_money ? fenPerYuan : 1) : minimum());
}

double AnswerSpin::valueFromText(const QString &text) const
{
    return text.trimmed().isEmpty() ? minimum() : QDoubleSpinBox::valueFromText(text);
}

QString AnswerSpin::textFromValue(double value) const
{
    return value <= minimum() ? QString() : QDoubleSpinBox::textFromValue(value);
}

QValidator::State AnswerSpin::validate(QString &text, int &position) const
{
    return text.trimmed().isEmpty() ? QValidator::Acceptable
                                    : QDoubleSpinBox::validate(text, position);
}

void AnswerSpin::stepBy(int steps)
{
    if (isEmpty())
        setValue(m_least);
    else
        QDoubleSpinBox::stepBy(value() + steps <= minimum() ? 0 : steps);
}

// Whoever scrolls the form must not change a number on the way.
void AnswerSpin::wheelEvent(QWheelEvent *event)
{
    if (hasFocus())
        QDoubleSpinBox::wheelEvent(event);
    else
        event->ignore();
}

}  // namespace touchline::gui
