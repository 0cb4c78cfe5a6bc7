// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/settingpage.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

void SettingPage::layOut(QWidget &list, QWidget &form, const QString &caption, QWidget &choice,
                         QWidget &verdict)
{
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(&form);
    auto *trial = new QHBoxLayout;
    trial->addWidget(&choice, 0, Qt::AlignTop);
    trial->addWidget(&verdict, 1);
    auto *right = new QVBoxLayout;
    right->addWidget(scroll, 1);
    right->addWidget(groupTitle(caption, this));
    right->addLayout(trial);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(16);
    row->addWidget(&list);
    row->addLayout(right, 1);
}

QLabel *groupTitle(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setProperty("role", u"head"_s);
    return label;
}

void addField(QFormLayout &form, const QString &title, QWidget &input, const QString &hint)
{
    auto *label = new QLabel(title, form.parentWidget());
    label->setProperty("role", u"label"_s);
    label->setBuddy(&input);
    input.setAccessibleName(title);
    input.setToolTip(hint);
    form.addRow(label, &input);
}

int indexIn(const QString &path, const QString &list)
{
    const QString start = list + u'[';
    if (!path.startsWith(start))
        return -1;
    bool fine = false;
    const int index = path.mid(start.size()).section(u']', 0, 0).toInt(&fine);
    return fine ? index : -1;
}

}  // namespace touchline::gui
