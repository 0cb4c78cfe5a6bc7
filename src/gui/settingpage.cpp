// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/settingpage.h"

#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

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
