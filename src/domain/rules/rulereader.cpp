// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "domain/rules/ruletree.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace touchline {
namespace {

std::optional<RuleOp> operatorNamed(const QString &name)
{
    const auto at = std::find(ruleOperators.begin(), ruleOperators.end(), name);
    return at == ruleOperators.end() ? std::nullopt
                                     : std::optional(RuleOp(at - ruleOperators.begin()));
}

/// Whether the second part looks at the entries of a list instead of the rule's own data.
bool hasOwnScope(RuleOp op)
{
    return op == RuleOp::Map || op == RuleOp::Reduce || op == RuleOp::Filter || op == RuleOp::All ||
           op == RuleOp::None || op == RuleOp::Some;
}

class RuleBuilder final {
public:
    explicit RuleBuilder(Rule::Tree &tree) : m_tree(tree) {}

    void add(const QJsonValue &json, int parent, int position, int depth);
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    int append(RuleOp op, int parent, int position);
    void addParts(int node, const QJsonArray &parts, int depth);
    void addConstant(const QJsonValue &json, int parent, int position, int depth);
    void fail(ErrorKind kind, const QString &why, int node, const QString &below = {});

    Rule::Tree &m_tree;
    qint64 m_size = 0;
    std::optional<Error> m_error;
};

void RuleBuilder::fail(ErrorKind kind, const QString &why, int node, const QString &below)
{
    if (m_error)
        return;
    QString place = m_tree.place(node);
    if (!below.isEmpty())
        place += (place.isEmpty() ? QString() : u"."_s) + below;
    m_error = Error{kind, why, place};
}

int RuleBuilder::append(RuleOp op, int parent, int position)
{
    const int node = int(m_tree.nodes.size());
    m_tree.nodes.push_back({.op = op, .parent = parent, .position = position});
    if (parent >= 0)
        m_tree.nodes[size_t(parent)].parts.push_back(node);
    if (++m_size > Rule::MostSize)
        fail(ErrorKind::TooLarge, u"rule_too_large"_s, node);
    return node;
}

void RuleBuilder::addConstant(const QJsonValue &json, int parent, int position, int depth)
{
    const int node = append(RuleOp::Constant, parent, position);
    const auto value = RuleValue::fromJson(json);
    if (!value || value->depth() > Rule::MostDepth - depth) {
        const bool deep = value || value.error().detail == "rule_value_depth"_L1;
        return fail(ErrorKind::TooLarge, deep ? u"rule_too_deep"_s : u"rule_too_large"_s, node);
    }
    m_tree.nodes[size_t(node)].constant = *value;
    m_size += value->weight() - 1;
    if (m_size > Rule::MostSize)
        fail(ErrorKind::TooLarge, u"rule_too_large"_s, node);
}

void RuleBuilder::addParts(int node, const QJsonArray &parts, int depth)
{
    int position = 0;
    for (const QJsonValue &part : parts) {
        add(part, node, position++, depth + 1);
        if (m_error)
            return;
    }
}

void RuleBuilder::add(const QJsonValue &json, int parent, int position, int depth)
{
    // Objects of none or several keys are values; so is nothing within them a rule.
    const QJsonObject object = json.toObject();
    if (!json.isArray() && object.size() != 1)
        return addConstant(json, parent, position, depth);
    if (depth >= Rule::MostDepth) {
        const int node = append(RuleOp::ListOf, parent, position);
        return fail(ErrorKind::TooLarge, u"rule_too_deep"_s, node);
    }
    if (json.isArray())
        return addParts(append(RuleOp::ListOf, parent, position), json.toArray(), depth);

    const QString name = object.begin().key();
    const auto op = operatorNamed(name);
    if (!op) {
        const int node = append(RuleOp::ListOf, parent, position);
        return fail(ErrorKind::Invalid, u"rule_unknown_operator"_s, node, name.left(60));
    }
    const int node = append(*op, parent, position);
    const QJsonValue parts = object.begin().value();
    if (parts.isArray())
        addParts(node, parts.toArray(), depth + 1);
    else
        add(parts, node, -1, depth + 1);
}

/// Adds the names that a rule asks for to a list.
class RuleAsks final {
public:
    explicit RuleAsks(const Rule::Tree &tree) : m_tree(tree) {}

    void collect(int at)
    {
        const Rule::Tree::Node &node = m_tree.nodes[size_t(at)];
        if (node.op == RuleOp::Var && !node.parts.empty())
            addName(node.parts[0]);
        if (node.op == RuleOp::Missing || node.op == RuleOp::MissingSome) {
            for (size_t i = node.op == RuleOp::Missing ? 0 : 1; i < node.parts.size(); ++i)
                addNames(node.parts[i]);
        }
        for (size_t i = 0; i < node.parts.size(); ++i) {
            if (i != 1 || !hasOwnScope(node.op))
                collect(node.parts[i]);
        }
    }
    [[nodiscard]] QStringList found() const
    {
        QStringList names = m_found;
        names.sort();
        names.removeDuplicates();
        return names;
    }

private:
    void addName(int at)
    {
        const RuleValue &value = m_tree.nodes[size_t(at)].constant;
        if (value.is(RuleValue::Type::Text) && !value.text().isEmpty())
            m_found += value.text();
    }
    void addNames(int at)
    {
        const Rule::Tree::Node &node = m_tree.nodes[size_t(at)];
        if (node.op != RuleOp::ListOf)
            return addName(at);
        for (const int part : node.parts)
            addName(part);
    }

    const Rule::Tree &m_tree;
    QStringList m_found;
};

}  // namespace

QString Rule::Tree::place(int node) const
{
    QStringList ways;
    for (int at = node; at >= 0; at = nodes[size_t(at)].parent) {
        const Node &one = nodes[size_t(at)];
        QString way = one.position < 0 ? QString() : u"[%1]"_s.arg(one.position);
        if (one.op < RuleOp::Constant)
            way += (one.parent < 0 ? QString() : u"."_s) + ruleOperators[size_t(one.op)];
        ways.prepend(way);
    }
    return ways.join(QString());
}

Rule::Rule()
{
    auto tree = std::make_shared<Tree>();
    tree->nodes.push_back({.constant = true});
    tree->json = true;
    m_tree = std::move(tree);
}

Result<Rule> Rule::read(const QByteArray &json)
{
    if (json.size() > MostSize)
        return Error{ErrorKind::TooLarge, u"rule_too_large"_s, {}};
    // Qt reads lists and objects only; a rule may be a single value too.
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson('[' + json + ']', &problem);
    if (problem.error == QJsonParseError::DeepNesting)
        return Error{ErrorKind::TooLarge, u"rule_too_deep"_s, {}};
    if (problem.error != QJsonParseError::NoError || document.array().size() != 1)
        return invalid(u"@%1"_s.arg(std::max(0, problem.offset - 1)), u"rule_no_json"_s);
    return read(document.array().first());
}

Result<Rule> Rule::read(const QJsonValue &json)
{
    auto tree = std::make_shared<Tree>();
    RuleBuilder builder(*tree);
    builder.add(json, -1, -1, 0);
    if (builder.error())
        return *builder.error();
    RuleAsks asks(*tree);
    asks.collect(0);
    tree->asks = asks.found();
    tree->json = json;
    Rule rule;
    rule.m_tree = std::move(tree);
    return rule;
}

const QJsonValue &Rule::json() const { return m_tree->json; }

const QStringList &Rule::asks() const { return m_tree->asks; }

}  // namespace touchline
