// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QtCore/QJsonValue>
#include <QtCore/QString>

#include <memory>
#include <utility>
#include <variant>
#include <vector>

namespace touchline {

/// What a rule calculates with: the values of JSON and "undefined", as JavaScript has them. Lists and
/// objects are shared and never change, so that "the same list" means what it means there.
class RuleValue final {
public:
    enum class Type : quint8 { Undefined, Null, Flag, Number, Text, List, Object };
    using Items = std::vector<RuleValue>;
    using Entries = std::vector<std::pair<QString, RuleValue>>;

    /// Weight: characters and entries, everything counted as often as it occurs.
    static constexpr qint64 MostWeight = 200'000;
    static constexpr int MostDepth = 64;

    RuleValue() = default;  ///< undefined
    RuleValue(std::nullptr_t) : m_data(nullptr) {}
    RuleValue(bool flag) : m_data(flag) {}
    RuleValue(double number) : m_data(number) {}
    RuleValue(int number) : m_data(double(number)) {}
    RuleValue(const QString &text) : m_data(text) {}
    RuleValue(const char *) = delete;
    [[nodiscard]] static RuleValue list(Items items);
    /// Of two entries with one name the later counts.
    [[nodiscard]] static RuleValue object(Entries entries);

    [[nodiscard]] Type type() const { return Type(m_data.index()); }
    [[nodiscard]] bool is(Type type) const { return this->type() == type; }
    [[nodiscard]] bool flag() const { return std::get<bool>(m_data); }
    [[nodiscard]] double number() const { return std::get<double>(m_data); }
    [[nodiscard]] const QString &text() const { return std::get<QString>(m_data); }
    [[nodiscard]] const Items &items() const;
    [[nodiscard]] const Entries &entries() const;

    /// What JavaScript finds under a name; undefined where there is nothing.
    [[nodiscard]] RuleValue member(const QString &name) const;
    /// The very same list or object.
    [[nodiscard]] bool sameThing(const RuleValue &other) const;

    [[nodiscard]] qint64 weight() const;
    [[nodiscard]] int depth() const;
    [[nodiscard]] bool tooLarge() const { return weight() > MostWeight || depth() > MostDepth; }

    /// Refuses what is too large: "rule_value_size", "rule_value_depth".
    [[nodiscard]] static Result<RuleValue> fromJson(const QJsonValue &json);
    /// As JSON.stringify: what is undefined, infinite or no number becomes null.
    [[nodiscard]] QJsonValue toJson() const;

private:
    struct List;
    struct Object;

    std::variant<std::monostate, std::nullptr_t, bool, double, QString, std::shared_ptr<const List>,
                 std::shared_ptr<const Object>>
        m_data;
};

}  // namespace touchline
