// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/steplist.h"

#include "gui/flowlayout.h"
#include "gui/glyphs.h"
#include "gui/plain.h"
#include "gui/words.h"

#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int stepGap = 12;
constexpr int stepMark = 14;
constexpr int mostStepName = 240;

/// Paints itself, so that it is in the colours of now.
class StepMark final : public QWidget {
public:
    StepMark(const Look &look, bool holds, QWidget *parent)
        : QWidget(parent), m_look(look), m_holds(holds)
    {
        setFixedSize(stepMark, stepMark);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &t = m_look.tokens();
        paintGlyph(painter, m_holds ? Glyph::Check : Glyph::Dash, rect(),
                   m_holds ? t.good : t.muted);
    }

private:
    const Look &m_look;
    bool m_holds;
};

}  // namespace

StepList::StepList(const Look &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    setObjectName(u"stepList"_s);
    new FlowLayout(this, stepGap);
    hide();
}

void StepList::setSteps(const QList<Step> &steps)
{
    setVisible(!steps.isEmpty());
    if (steps == m_steps)
        return;
    m_steps = steps;
    while (QLayoutItem *item = layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Step &step : steps) {
        auto *one = new QWidget(this);
        auto *row = new QHBoxLayout(one);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(4);
        row->addWidget(new StepMark(m_look, step.holds, one));
        auto *name = new QLabel(one);
        name->setTextFormat(Qt::PlainText);
        name->setText(name->fontMetrics().elidedText(step.name, Qt::ElideRight, mostStepName));
        name->setAccessibleName(stepWords(step));
        setPlainToolTip(*name, stepWords(step));
        row->addWidget(name);
        layout()->addWidget(one);
        one->show();
    }
    updateGeometry();
}

QString stepWords(const StepList::Step &step)
{
    return step.holds
               ? Words::tr("%1: holds", "a row of the decision table").arg(step.name)
               : Words::tr("%1: does not hold", "a row of the decision table").arg(step.name);
}

}  // namespace touchline::gui
