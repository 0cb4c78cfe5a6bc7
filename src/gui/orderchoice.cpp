// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/orderchoice.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int mostOffered = 100;

}  // namespace

OrderChoice::OrderChoice(const Context &context, QWidget *parent)
    : QComboBox(parent), m_context(context), m_book(context.desk)
{
    setAccessibleName(tr("Try with an order"));
    setToolTip(tr("An open order with which to try it"));
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(24);
    addItem(tr("choose an order…"));
    connect(this, &QComboBox::currentIndexChanged, this, &OrderChoice::fetch);
    load();
}

void OrderChoice::load()
{
    desk::OrderFilter filter;
    filter.limit = mostOffered;
    m_context.desk.orders(filter).then(this, [this](const Result<QList<desk::OrderLine>> &lines) {
        if (!lines)
            return;
        for (const desk::OrderLine &line : *lines) {
            const WorkOrder &order = line.order;
            const QString number = order.number.isEmpty() ? order.alias : order.number;
            addItem((number + u" · "_s + order.title).left(80), order.id.value);
        }
    });
}

void OrderChoice::chooseFirst()
{
    if (currentIndex() <= 0 && count() > 1)
        setCurrentIndex(1);
}

void OrderChoice::fetch()
{
    m_order.reset();
    const QUuid id = currentData().toUuid();
    if (id.isNull()) {
        emit judgedChanged();
        return;
    }
    m_book.judged(id).then(this, [this, id](const Result<desk::JudgedOrder> &found) {
        if (currentData().toUuid() != id)
            return;
        if (found)
            m_order = *found;
        emit judgedChanged();
    });
}

}  // namespace touchline::gui
