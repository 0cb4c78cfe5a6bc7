// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace touchline::gui {

class FieldBinder;

/// The short ways through the form of an order: Enter in the title goes on to the category, which is found by a part
/// of its name in either language, by sounds or initials; Enter there takes the nearest and goes on to the
/// description. In a new order the branch of the category says what family it is. Alt+C, Alt+D and Alt+K come to
/// category, description and number from anywhere.
void addOrderKeys(QWidget &form, FieldBinder &fields);

}  // namespace touchline::gui
