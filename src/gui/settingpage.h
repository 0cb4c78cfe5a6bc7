// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/settingsbook.h"
#include "gui/context.h"

#include <QtWidgets/QWidget>

class QFormLayout;
class QLabel;

namespace touchline::gui {

/// A form over the tree of one setting. Shows what it is given and tells every change; keeps no state but
/// what is chosen in it.
class SettingPage : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// What else is in force; before the first tree.
    virtual void showFacts(const desk::SettingsFacts &facts) { Q_UNUSED(facts) }
    virtual void showTree(const QJsonObject &tree) = 0;
    virtual void setWritable(bool writable) = 0;
    /// Marks what is wrong, and says why to who hears the window; empty: nothing is.
    virtual void showFault(const QString &path, const QString &why)
    {
        Q_UNUSED(path)
        Q_UNUSED(why)
    }

protected:
    /// A list on the left; beside it the form of what is chosen in it, which scrolls, and below that, under
    /// its caption, what tries it out.
    void layOut(QWidget &list, QWidget &form, const QString &caption, QWidget &choice,
                QWidget &verdict);

signals:
    /// `step`: changes of one name after each other are taken back together; empty: each for itself.
    void edited(const QJsonObject &tree, const QString &step);
    /// Something that was typed and not taken, and why; it still stands there.
    void refused(const QString &why);
    /// Something was not taken and is again as it was, and why.
    void reverted(const QString &why);
};

/// A caption over a group of a page.
[[nodiscard]] QLabel *groupTitle(const QString &text, QWidget *parent);
/// Caption and input, tied for the keyboard and for those who hear the window.
void addField(QFormLayout &form, const QString &title, QWidget &input, const QString &hint);
/// Index of an entry in a path of this list ("policies[3].name" → 3); -1: none.
[[nodiscard]] int indexIn(const QString &path, const QString &list);

}  // namespace touchline::gui
