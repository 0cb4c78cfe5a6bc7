// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/forms/typeform.h"

#include "domain/clocks/jsonreader.h"

#include <QtCore/QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace {

constexpr double mostFormNumber = 1e12;
constexpr int mostDecimals = 6;

class TypeFormReader final {
public:
    explicit TypeFormReader(FormReading reading) : m_reading(reading) {}

    Result<TypeForm> read(const QByteArray &json);

private:
    TypeNames names(const QJsonObject &object, QLatin1StringView name, const QString &path,
                    bool required);
    QString key(const QJsonObject &object, const QString &path);
    Rule rule(const QJsonValue &value, const QString &path);
    std::optional<Rule> required(const QJsonValue &value, const QString &path);
    OrderState state(const QJsonObject &object, QLatin1StringView name, const QString &path,
                     OrderState usual);
    std::optional<double> number(const QJsonObject &object, QLatin1StringView name,
                                 const QString &path);
    void readOptions(FormField &field, const QJsonObject &object, const QString &path);
    void readOfferings(FormField &field, const QJsonObject &object, const QString &path);
    void readLimits(FormField &field, const QJsonObject &object, const QString &path);
    FormField field(const QJsonObject &object, const QString &path);
    FormCheck check(const QJsonObject &object, const QString &path);
    void readCategories(TypeForm &form, const QJsonObject &tree);

    FormReading m_reading;
    JsonReader m_reader;
    QSet<QString> m_keys;
    bool m_unknown = false;  ///< what is being read is of a newer program
};

TypeNames TypeFormReader::names(const QJsonObject &object, QLatin1StringView name,
                                const QString &path, bool required)
{
    if (!object.contains(name) && !required)
        return {};
    const QString below = JsonReader::below(path, name);
    if (!object.contains(name))
        m_reader.fail(below, u"is missing"_s);
    const QJsonObject both = m_reader.object(object.value(name), below);
    TypeNames found{m_reader.text(both, "zh"_L1, below), m_reader.text(both, "en"_L1, below)};
    if (required && (found.zh.trimmed().isEmpty() || found.en.trimmed().isEmpty()))
        m_reader.fail(JsonReader::below(below, found.zh.trimmed().isEmpty() ? "zh"_L1 : "en"_L1),
                      u"is missing"_s);
    return found;
}

QString TypeFormReader::key(const QJsonObject &object, const QString &path)
{
    const QString found = m_reader.text(object, "key"_L1, path, true);
    const QString below = JsonReader::below(path, "key"_L1);
    if (!isAnswerKey(found))
        m_reader.fail(below, u"must be a small letter and then at most %1 letters and digits"_s.arg(
                                 LongestAnswerKey - 1));
    if (m_keys.contains(found))
        m_reader.fail(below, u"is there twice"_s);
    m_keys.insert(found);
    return found;
}

Rule TypeFormReader::rule(const QJsonValue &value, const QString &path)
{
    const Result<Rule> read = Rule::read(value);
    if (!read) {
        const QString below = read.error().field;
        m_reader.fail(path + (below.isEmpty() || below.startsWith(u'[') ? below : u'.' + below),
                      read.error().detail, read.error().kind);
        return {};
    }
    // Who asks, when, and of whose service would make desks and server judge differently.
    for (const QString &asked : read->asks()) {
        if (!asked.startsWith("order."_L1) && !asked.startsWith("answers."_L1))
            m_reader.fail(path, u"asks for \"%1\": only order.* and answers.* are known here"_s.arg(
                                    asked.left(60)));
    }
    return *read;
}

std::optional<Rule> TypeFormReader::required(const QJsonValue &value, const QString &path)
{
    if (value.isUndefined() || value == QJsonValue(false))
        return std::nullopt;
    return rule(value, path);
}

OrderState TypeFormReader::state(const QJsonObject &object, QLatin1StringView name,
                                 const QString &path, OrderState usual)
{
    const QString code = m_reader.text(object, name, path);
    if (code.isEmpty())
        return usual;
    const auto found = fromCode<OrderState>(code);
    if (found == OrderState::Unknown && m_reading == FormReading::Written)
        m_reader.fail(JsonReader::below(path, name), u"\"%1\" is not known"_s.arg(code.left(60)));
    m_unknown |= found == OrderState::Unknown;
    return found;
}

std::optional<double> TypeFormReader::number(const QJsonObject &object, QLatin1StringView name,
                                             const QString &path)
{
    const QJsonValue value = object.value(name);
    if (value.isUndefined())
        return std::nullopt;
    const double found = value.toDouble(std::nan(""));
    if (!(std::abs(found) <= mostFormNumber))
        m_reader.fail(JsonReader::below(path, name), u"must be a number"_s);
    return found;
}

void TypeFormReader::readOptions(FormField &field, const QJsonObject &object, const QString &path)
{
    const bool choice = field.kind == AnswerKind::Choice;
    if (!choice && object.contains("options"_L1) && !m_unknown)
        m_reader.fail(JsonReader::below(path, "options"_L1), u"are for choices only"_s);
    if (!choice)
        return;
    const QJsonArray list = m_reader.list(object, "options"_L1, path, TypeForm::MostOptions, true);
    QSet<QString> values;
    for (qsizetype i = 0; i < list.size() && !m_reader.error(); ++i) {
        const QString below = JsonReader::entry(JsonReader::below(path, "options"_L1), i);
        const QJsonObject one = m_reader.object(list[i], below);
        AnswerChoice option{m_reader.text(one, "value"_L1, below, true),
                            names(one, "names"_L1, below, true)};
        const QString at = JsonReader::below(below, "value"_L1);
        if (option.value.size() > LongestAnswer)
            m_reader.fail(at, u"longer than %1 characters"_s.arg(LongestAnswer),
                          ErrorKind::TooLarge);
        if (values.contains(option.value))
            m_reader.fail(at, u"is there twice"_s);
        values.insert(option.value);
        field.options.push_back(std::move(option));
    }
}

void TypeFormReader::readOfferings(FormField &field, const QJsonObject &object, const QString &path)
{
    const QJsonArray list = m_reader.list(object, "offered"_L1, path, TypeForm::MostOfferings);
    const QString at = JsonReader::below(path, "offered"_L1);
    if (!list.isEmpty() && field.kind != AnswerKind::Choice && field.kind != AnswerKind::Text)
        m_reader.fail(at, u"is for choices and texts only"_s);
    for (qsizetype i = 0; i < list.size() && !m_reader.error(); ++i) {
        const QString below = JsonReader::entry(at, i);
        const QJsonObject one = m_reader.object(list[i], below);
        const QString values = JsonReader::below(below, "values"_L1);
        Offering offering{one.contains("when"_L1)
                              ? rule(one.value("when"_L1), JsonReader::below(below, "when"_L1))
                              : Rule(),
                          m_reader.texts(one.value("values"_L1), values, TypeForm::MostOptions)};
        for (qsizetype v = 0; v < offering.values.size() && field.kind == AnswerKind::Choice; ++v) {
            if (std::none_of(field.options.begin(), field.options.end(),
                             [&](const AnswerChoice &o) { return o.value == offering.values[v]; }))
                m_reader.fail(JsonReader::entry(values, v), u"is none of the options"_s);
        }
        field.offered.push_back(std::move(offering));
    }
}

void TypeFormReader::readLimits(FormField &field, const QJsonObject &object, const QString &path)
{
    field.min = number(object, "min"_L1, path);
    field.max = number(object, "max"_L1, path);
    const bool counted = field.kind == AnswerKind::Number || field.kind == AnswerKind::Money;
    if ((field.min || field.max) && !counted && !m_unknown)
        m_reader.fail(JsonReader::below(path, field.min ? "min"_L1 : "max"_L1),
                      u"is for numbers and money only"_s);
    if (field.min && field.max && *field.min > *field.max)
        m_reader.fail(JsonReader::below(path, "min"_L1), u"is more than max"_s);
    if (object.contains("decimals"_L1))
        field.decimals = int(m_reader.whole(object, "decimals"_L1, path, 0, mostDecimals));
    if (object.contains("longest"_L1))
        field.longest = m_reader.whole(object, "longest"_L1, path, 1, LongestAnswer);
}

FormField TypeFormReader::field(const QJsonObject &object, const QString &path)
{
    FormField field;
    field.key = key(object, path);
    const QString kind = m_reader.text(object, "kind"_L1, path, true);
    field.kind = fromCode<AnswerKind>(kind);
    if (field.kind == AnswerKind::Unknown && m_reading == FormReading::Written)
        m_reader.fail(JsonReader::below(path, "kind"_L1),
                      u"\"%1\" is not known"_s.arg(kind.left(60)));
    m_unknown |= field.kind == AnswerKind::Unknown;
    field.names = names(object, "names"_L1, path, true);
    field.hint = names(object, "hint"_L1, path, false);
    field.unit = names(object, "unit"_L1, path, false);
    readOptions(field, object, path);
    readLimits(field, object, path);
    if (object.contains("shown"_L1))
        field.shown = rule(object.value("shown"_L1), JsonReader::below(path, "shown"_L1));
    field.required = required(object.value("required"_L1), JsonReader::below(path, "required"_L1));
    field.requiredFrom = state(object, "requiredFrom"_L1, path, OrderState::Accepted);
    readOfferings(field, object, path);
    return field;
}

FormCheck TypeFormReader::check(const QJsonObject &object, const QString &path)
{
    FormCheck check;
    check.key = key(object, path);
    check.names = names(object, "names"_L1, path, true);
    check.from = state(object, "from"_L1, path, OrderState::Replied);
    if (object.contains("shown"_L1))
        check.shown = rule(object.value("shown"_L1), JsonReader::below(path, "shown"_L1));
    return check;
}

void TypeFormReader::readCategories(TypeForm &form, const QJsonObject &tree)
{
    const QJsonArray list = m_reader.list(tree, "categories"_L1, {}, TypeForm::MostCategories);
    for (qsizetype i = 0; i < list.size(); ++i) {
        if (!list[i].isString() || list[i].toString().size() > JsonReader::LongestText)
            m_reader.fail(JsonReader::entry(u"categories"_s, i), u"must be text"_s);
        form.categories += list[i].toString();
    }
}

Result<TypeForm> TypeFormReader::read(const QByteArray &json)
{
    const QJsonObject tree = m_reader.tree(json);
    TypeForm form;
    if (!m_reader.error())
        form.names = names(tree, "names"_L1, {}, true);
    if (!m_reader.error())
        readCategories(form, tree);
    const QJsonArray fields = m_reader.list(tree, "fields"_L1, {}, TypeForm::MostFields);
    for (qsizetype i = 0; i < fields.size() && !m_reader.error(); ++i) {
        const QString path = JsonReader::entry(u"fields"_s, i);
        m_unknown = false;
        FormField one = field(m_reader.object(fields[i], path), path);
        if (!m_unknown)
            form.fields.push_back(std::move(one));
    }
    const QJsonArray checks = m_reader.list(tree, "checklist"_L1, {}, TypeForm::MostChecks);
    for (qsizetype i = 0; i < checks.size() && !m_reader.error(); ++i) {
        const QString path = JsonReader::entry(u"checklist"_s, i);
        m_unknown = false;
        FormCheck one = check(m_reader.object(checks[i], path), path);
        if (!m_unknown)
            form.checks.push_back(std::move(one));
    }
    if (m_reader.error())
        return *m_reader.error();
    return form;
}

template <typename T> const T *withKey(const std::vector<T> &list, const QString &key)
{
    const auto at =
        std::find_if(list.begin(), list.end(), [&key](const T &one) { return one.key == key; });
    return at == list.end() ? nullptr : &*at;
}

}  // namespace

const QString &TypeNames::in(bool chinese) const
{
    const QString &wanted = chinese ? zh : en;
    return wanted.isEmpty() ? (chinese ? en : zh) : wanted;
}

const FormField *TypeForm::field(const QString &key) const { return withKey(fields, key); }

const FormCheck *TypeForm::check(const QString &key) const { return withKey(checks, key); }

QString TypeForm::nameOf(const QString &key, bool chinese) const
{
    if (const FormField *found = field(key))
        return found->names.in(chinese);
    const FormCheck *found = check(key);
    return found ? found->names.in(chinese) : key;
}

Result<TypeForm> readTypeForm(const QByteArray &json, FormReading reading)
{
    return TypeFormReader(reading).read(json);
}

Result<TypeForm> readOrderType(const OrderType &type, FormReading reading)
{
    if (type.code.trimmed() != type.code || type.code.isEmpty() || type.code.size() > 60)
        return invalid(u"code"_s, u"must be 1 to 60 characters without blanks around them"_s);
    const QString document = u"document"_s;
    if (type.document.size() > TypeForm::LongestDocument)
        return Error{ErrorKind::TooLarge,
                     u"longer than %1 characters"_s.arg(TypeForm::LongestDocument), document};
    // Lines are what two edits of it are merged by, and half of one document in another is none.
    if (type.document.contains(u'\n'))
        return invalid(document, u"must be on one line"_s);
    Result<TypeForm> form = readTypeForm(type.document.toUtf8(), reading);
    if (!form) {
        const QString below = form.error().field;
        return Error{form.error().kind, form.error().detail,
                     below == "file"_L1 ? document : document + u'.' + below};
    }
    form->code = type.code;
    form->family = type.family;
    form->rank = type.rank;
    form->active = type.active;
    return form;
}

}  // namespace touchline
