// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/views.h"

#include <QtCore/QJsonObject>

namespace touchline::gui {

/// A value as JSON: text, numbers, true and false, ids as text, sets as lists of text. Bytes are
/// never typed and have no form here.
[[nodiscard]] QJsonValue toJson(const Value &value);

/// The fields of a JSON object that the type knows; what does not fit is left out.
[[nodiscard]] desk::FieldValues fieldsOf(const RecordType &type, const QJsonObject &object);
[[nodiscard]] QJsonObject toJson(const desk::FieldValues &values);

/// A JSON object or any other JSON value, as conflicts and refusals carry it. Text that is no JSON is
/// taken as itself.
[[nodiscard]] QJsonValue parsedJson(const QString &text);

/// One value of a field for people: codes as words, ids as names, empty as "—".
[[nodiscard]] QString valueWords(const QString &type, const QString &field, const QJsonValue &value,
                                 const desk::Names &names);

/// "Field: value" for each field of an object, one a line.
[[nodiscard]] QString listWords(const QString &type, const QJsonObject &object,
                                const desk::Names &names);

}  // namespace touchline::gui
