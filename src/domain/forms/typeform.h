// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/codes.h"
#include "domain/forms/answers.h"
#include "domain/records/ordertype.h"
#include "domain/rules/rule.h"

#include <QtCore/QJsonObject>

#include <vector>

namespace touchline {

/// What a field of a type's form holds; how each is written as an answer: answers.h.
enum class AnswerKind : quint8 {
    Text,
    LongText,
    Number,
    Money,
    Flag,  ///< ticked or not; a question with a yes and a no is a choice
    Date,
    Time,
    Choice,
    Unknown  ///< a newer peer's: kept, not shown, never asked for
};
template <> struct Codes<AnswerKind> {
    static constexpr std::array list{QLatin1StringView("text"),   QLatin1StringView("longText"),
                                     QLatin1StringView("number"), QLatin1StringView("money"),
                                     QLatin1StringView("flag"),   QLatin1StringView("date"),
                                     QLatin1StringView("time"),   QLatin1StringView("choice")};
};

/// One thing in the languages of the desks.
struct TypeNames {
    QString zh = {};
    QString en = {};
    /// Where one is missing, the other.
    [[nodiscard]] const QString &in(bool chinese) const;
    [[nodiscard]] bool isEmpty() const { return zh.isEmpty() && en.isEmpty(); }
    bool operator==(const TypeNames &) const = default;
};

struct AnswerChoice {
    QString value;
    TypeNames names = {};
};

/// These values are offered while the rule holds.
struct Offering {
    Rule when;
    QStringList values;
};

/// A field that orders of a type have beside those of all orders.
struct FormField {
    QString key;
    AnswerKind kind = AnswerKind::Text;
    TypeNames names = {};
    TypeNames hint = {};
    TypeNames unit = {};
    std::vector<AnswerChoice> options = {};
    std::optional<double> min = {};  ///< of numbers; of money in fen
    std::optional<double> max = {};
    int decimals = 0;  ///< of numbers
    qsizetype longest = LongestAnswer;
    Rule shown = {};
    std::optional<Rule> required = {};  ///< nullopt: never
    OrderState requiredFrom = OrderState::Accepted;
    std::vector<Offering> offered = {};  ///< none of them holds: all values
};

/// Something to be done and ticked before an order goes on to `from`.
struct FormCheck {
    QString key;
    TypeNames names = {};
    OrderState from = OrderState::Replied;
    Rule shown = {};
};

/// The form of a type of orders, read from the document of its record:
///
/// {"names": {"zh": "电器损坏理赔", "en": "Appliance damage claim"},
///  "categories": ["电器损坏理赔"],                        in which such orders usually are
///  "fields": [
///   {"key": "appliance", "kind": "choice", "names": {…}, "required": true,
///    "options": [{"value": "fridge", "names": {…}}, …]},
///   {"key": "claimed", "kind": "money", "names": {…}, "min": 0, "max": 5000000,
///    "required": {"==": [{"var": "answers.repairable"}, "no"]}, "requiredFrom": "replied"},
///   {"key": "brand", "kind": "text", "names": {…}, "hint": {…}, "longest": 40,
///    "shown": {"!=": [{"var": "answers.appliance"}, "other"]},
///    "offered": [{"when": {"==": [{"var": "answers.appliance"}, "fridge"]}, "values": ["海尔", …]}]}],
///  "checklist": [{"key": "photos", "names": {…}, "from": "replied", "shown": rule}]}
///
/// Rules ask for "order.<field>" and "answers.<key>" (text, also of numbers) and nothing else, so that every
/// desk and the server judge alike. A field whose rule fails is shown and not required.
struct TypeForm {
    QString code;  ///< of the record, with the next three
    Family family = Family::Unknown;
    qint64 rank = 0;
    bool active = true;
    TypeNames names = {};
    QStringList categories = {};
    std::vector<FormField> fields = {};
    std::vector<FormCheck> checks = {};

    [[nodiscard]] const FormField *field(const QString &key) const;
    [[nodiscard]] const FormCheck *check(const QString &key) const;
    /// What people call a field or check; the key itself if there is none.
    [[nodiscard]] QString nameOf(const QString &key, bool chinese) const;

    static constexpr qsizetype LongestDocument = 60'000;  ///< characters
    static constexpr qsizetype MostFields = 40;
    static constexpr qsizetype MostChecks = 30;
    static constexpr qsizetype MostOptions = 60;
    static constexpr qsizetype MostOfferings = 20;
    static constexpr qsizetype MostCategories = 20;
};

/// How strictly a document is read. Members that this program does not know are left alone by both.
enum class FormReading : quint8 {
    Written,  ///< before it is stored: kinds and states of a newer program are refused
    InForce,  ///< a field or check that this program does not understand is left out
};

/// Errors name path ("fields[2].options[0].value") and reason.
[[nodiscard]] Result<TypeForm> readTypeForm(const QByteArray &json,
                                            FormReading reading = FormReading::Written);
/// The whole record: code and document; `field` of the error begins with the record's.
[[nodiscard]] Result<TypeForm> readOrderType(const OrderType &type, FormReading reading);

}  // namespace touchline
