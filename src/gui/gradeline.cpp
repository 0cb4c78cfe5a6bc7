// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/gradeline.h"

#include "gui/plain.h"
#include "gui/ruletexts.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

GradeLine::GradeLine(const Context &context, QWidget *parent) : QLabel(parent), m_book(context.desk)
{
    setObjectName(u"gradeLine"_s);
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setProperty("role", u"muted"_s);
    hide();
}

void GradeLine::showOrder(const WorkOrder &order)
{
    // What was said of the last one is not said of this one, however late the answer comes.
    if (std::exchange(m_order, order.id.value) != order.id.value)
        showText(*this, {});
    const quint64 asked = ++m_asked;
    m_book.grading(order).then(this, [this, asked](const Result<desk::GradingView> &grading) {
        if (asked != m_asked)
            return;
        showText(*this, grading ? gradingWords(*grading) : QString());
        setPlainToolTip(*this, grading ? gradingSteps(*grading) : QString());
        setAccessibleDescription(grading ? gradingSteps(*grading) : QString());
    });
}

}  // namespace touchline::gui
