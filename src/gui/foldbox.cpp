// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/foldbox.h"

#include "gui/plain.h"

#include <QtWidgets/QToolButton>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

FoldBox::FoldBox(const QString &name, QWidget *parent)
    : QWidget(parent), m_head(new QToolButton(this)), m_column(new QVBoxLayout(this))
{
    m_head->setObjectName(name);
    m_head->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_head->setArrowType(Qt::RightArrow);
    m_head->setCheckable(true);
    m_head->setAutoRaise(true);
    m_head->setFocusPolicy(Qt::StrongFocus);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    m_column->addWidget(m_head, 0, Qt::AlignLeft);
    connect(m_head, &QToolButton::toggled, this, &FoldBox::setOpen);
}

void FoldBox::setTitle(const QString &title, const QString &toolTip)
{
    m_head->setText(title);
    m_head->setAccessibleName(title);
    setPlainToolTip(*m_head, toolTip);
}

void FoldBox::setContent(QWidget *content)
{
    m_content = content;
    m_column->addWidget(content);
    content->setVisible(m_open);
}

void FoldBox::setOpen(bool open)
{
    if (std::exchange(m_open, open) == open)
        return;
    m_head->setChecked(open);
    m_head->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    if (m_content)
        m_content->setVisible(open);
    emit toggled(open);
}

}  // namespace touchline::gui
