// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QString>

class QLabel;
class QWidget;

namespace touchline::gui {

// A wrong value is said beside its field; the field itself is outlined, and who hears the window hears why
// with it.

/// Outlines what is written into as wrong, with the reason as its description; an empty reason: it is not
/// wrong any more, and is described as before.
void markWrong(QWidget &field, const QString &why);
[[nodiscard]] bool isMarkedWrong(const QWidget &field);

/// The one fault of a form: its words in the label, and the field that they are about is marked until it is
/// changed, which takes the words away too. Without a field the words stay until the next call. An empty
/// text: there is no fault.
void sayFault(QLabel &label, const QString &why, QWidget *field = nullptr);

}  // namespace touchline::gui
