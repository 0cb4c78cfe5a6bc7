// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/plain.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QStyle>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

void makePlain(QWidget &top)
{
    const QList<QLabel *> labels = top.findChildren<QLabel *>();
    for (QLabel *label : labels)
        label->setTextFormat(Qt::PlainText);
}

QString toolTipText(const QString &plain)
{
    if (plain.isEmpty())
        return {};
    QString html = plain.toHtmlEscaped();
    return u"<qt>"_s + html.replace(u'\n', u"<br>"_s) + u"</qt>"_s;
}

void setPlainToolTip(QWidget &widget, const QString &text) { widget.setToolTip(toolTipText(text)); }

void showText(QLabel &label, const QString &text)
{
    label.setText(text);
    label.setVisible(!text.isEmpty());
}

void restyle(QWidget &widget, const char *property, const QString &value)
{
    if (widget.property(property).toString() == value)
        return;
    widget.setProperty(property, value);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
    widget.update();
}

}  // namespace touchline::gui
