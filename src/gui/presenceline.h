// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"

#include <QtWidgets/QLabel>

namespace touchline::desk {
class Presence;
}

namespace touchline::gui {

class FieldBinder;
class OrderActions;

/// Who else has the order of an editor on the screen, and who is changing it; tells the others the same of
/// this agent while the editor can be seen. Hidden while nobody else is there.
class PresenceLine final : public QLabel {
    Q_OBJECT
public:
    /// `editor` is the page whose coming and going counts; all must live as long as this.
    PresenceLine(const Context &context, OrderActions &actions, FieldBinder &fields,
                 QWidget &editor, QWidget *parent);
    ~PresenceLine() override;

    /// "Chen Chen is changing it · Wang Fang is looking at it"; "" where nobody else is. Without the server
    /// with the time when each was seen last.
    [[nodiscard]] static QString words(const desk::Presence &presence, const QUuid &order);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tell();
    void showOthers();

    Context m_context;
    OrderActions &m_actions;
    FieldBinder &m_fields;
    QWidget &m_editor;
    QUuid m_told;
};

}  // namespace touchline::gui
