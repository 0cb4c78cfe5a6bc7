// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/ordergroups.h"

#include "gui/appointmentsbox.h"
#include "gui/orderactions.h"
#include "gui/partsbox.h"

#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int groupsRestMs = 150;

}  // namespace

OrderGroups::OrderGroups(const Context &context, OrderActions &actions, QWidget *parent)
    : QWidget(parent),
      m_context(context),
      m_actions(actions),
      m_extras(context.desk),
      m_parts(new PartsBox(context, m_extras, this)),
      m_appointments(new AppointmentsBox(context, m_extras, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_parts);
    column->addWidget(m_appointments);
    hide();
    m_rest.setObjectName(u"groups of an order"_s);
    m_rest.setSingleShot(true);
    m_rest.setInterval(groupsRestMs);
    connect(&m_rest, &QTimer::timeout, this, &OrderGroups::load);
    connect(&actions, &OrderActions::opened, this, &OrderGroups::load);
    connect(&actions, &OrderActions::updated, this, [this] {
        if (!m_rest.isActive())
            m_rest.start();
    });
    connect(m_parts, &PartsBox::said, this, &OrderGroups::said);
    connect(m_parts, &PartsBox::takenBack, this, &OrderGroups::load);
    connect(m_appointments, &AppointmentsBox::said, this, &OrderGroups::said);
}

// They still need what they are made with.
OrderGroups::~OrderGroups()
{
    delete m_parts;
    delete m_appointments;
}

void OrderGroups::load()
{
    m_rest.stop();
    const quint64 asked = ++m_generation;
    setVisible(!m_actions.isNew());
    if (m_actions.isNew())
        return;
    const QUuid order = m_actions.view().order.id.value;
    // Until they are here, those of the order before cannot be pressed.
    for (QWidget *box : std::initializer_list<QWidget *>{m_parts, m_appointments})
        box->setEnabled(order == m_shown);
    m_extras.of(order).then(this, [this, asked, order](const Result<desk::OrderExtrasView> &view) {
        if (asked != m_generation || !view || m_actions.isNew())
            return;
        m_parts->showParts(m_actions.view().order, *view);
        m_appointments->showAppointments(m_actions.view().order, *view);
        m_shown = order;
        m_parts->setEnabled(true);
        m_appointments->setEnabled(true);
    });
}

}  // namespace touchline::gui
