// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/settingtree.h"

#include "domain/clocks/workcalendar.h"

#include <QtCore/QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {
namespace {

/// The first step of a path: a name or "[3]", and what follows.
struct PathStep {
    QString name;
    qsizetype index = -1;
    QString rest;
};

PathStep firstStep(const QString &path)
{
    if (path.startsWith(u'[')) {
        const qsizetype end = path.indexOf(u']');
        QString rest = path.mid(end + 1);
        if (rest.startsWith(u'.'))
            rest.remove(0, 1);
        return {{}, path.mid(1, end - 1).toLongLong(), rest};
    }
    qsizetype end = 0;
    while (end < path.size() && path[end] != u'.' && path[end] != u'[')
        ++end;
    QString rest = path.mid(end);
    if (rest.startsWith(u'.'))
        rest.remove(0, 1);
    return {path.first(end), -1, rest};
}

/// What an entry of a list is known by, wherever it stands; empty: by its place.
QString keyOf(const QJsonValue &entry)
{
    const QJsonObject object = entry.toObject();
    for (const auto &name : {"id"_L1, "year"_L1, "key"_L1, "value"_L1}) {
        if (object.contains(name))
            return object.value(name).toVariant().toString();
    }
    if (object.contains("kind"_L1) && (object.contains("date"_L1) || object.contains("from"_L1)))
        return object.value(object.contains("date"_L1) ? "date"_L1 : "from"_L1).toString();
    if (object.contains("metric"_L1))
        return object.value("metric"_L1).toString() + u'/' + object.value("duty"_L1).toString();
    return {};
}

QStringList keysOf(const QJsonArray &list)
{
    QStringList keys;
    for (const QJsonValue &entry : list) {
        const QString key = keyOf(entry);
        if (key.isEmpty() || keys.contains(key))
            return {};
        keys += key;
    }
    return keys;
}

void compare(const QJsonValue &before, const QJsonValue &after, const QString &path,
             QList<TreeChange> &found);

void compareObjects(const QJsonObject &before, const QJsonObject &after, const QString &path,
                    QList<TreeChange> &found)
{
    QStringList names = before.keys() + after.keys();
    names.removeDuplicates();
    for (const QString &name : std::as_const(names))
        compare(before.value(name), after.value(name), path.isEmpty() ? name : path + u'.' + name,
                found);
}

void compareLists(const QJsonArray &before, const QJsonArray &after, const QString &path,
                  QList<TreeChange> &found)
{
    const QStringList was = keysOf(before);
    const QStringList is = keysOf(after);
    if ((was.isEmpty() && !before.isEmpty()) || (is.isEmpty() && !after.isEmpty())) {
        const qsizetype most = qMax(before.size(), after.size());
        const bool plain = !before.first().isObject() && !after.first().isObject();
        if (plain && before != after) {
            found += {path, before, after};
            return;
        }
        for (qsizetype i = 0; i < most; ++i)
            compare(i < before.size() ? before[i] : QJsonValue(QJsonValue::Undefined),
                    i < after.size() ? after[i] : QJsonValue(QJsonValue::Undefined),
                    u"%1[%2]"_s.arg(path).arg(i), found);
        return;
    }
    QStringList stayed, stay;
    for (qsizetype i = 0; i < was.size(); ++i) {
        if (is.contains(was[i]))
            stayed += was[i];
        else
            found += {u"%1[%2]"_s.arg(path, was[i]), before[i], QJsonValue::Undefined};
    }
    for (qsizetype i = 0; i < is.size(); ++i) {
        const qsizetype old = was.indexOf(is[i]);
        if (old < 0) {
            found += {u"%1[%2]"_s.arg(path).arg(i), QJsonValue::Undefined, after[i]};
            continue;
        }
        stay += is[i];
        compare(before[old], after[i], u"%1[%2]"_s.arg(path).arg(i), found);
    }
    // Where days stand in their list says nothing.
    if (stayed != stay && !path.endsWith("days"_L1))
        found += {path, before, after};
}

void compare(const QJsonValue &before, const QJsonValue &after, const QString &path,
             QList<TreeChange> &found)
{
    if (before == after)
        return;
    if (before.isObject() && after.isObject())
        compareObjects(before.toObject(), after.toObject(), path, found);
    else if (before.isArray() && after.isArray())
        compareLists(before.toArray(), after.toArray(), path, found);
    else
        found += {path, before, after};
}

QString twoDigits(const QString &time) { return time.indexOf(u':') == 1 ? u'0' + time : time; }

}  // namespace

QJsonValue valueAt(const QJsonValue &tree, const QString &path)
{
    if (path.isEmpty())
        return tree;
    const PathStep step = firstStep(path);
    const QJsonValue below =
        step.index >= 0 ? tree.toArray().at(step.index) : tree.toObject().value(step.name);
    return valueAt(below, step.rest);
}

QJsonValue withValueAt(const QJsonValue &tree, const QString &path, const QJsonValue &value)
{
    if (path.isEmpty())
        return value;
    const PathStep step = firstStep(path);
    if (step.index >= 0) {
        QJsonArray list = tree.toArray();
        if (step.index >= list.size())
            return tree;
        list[step.index] = withValueAt(list.at(step.index), step.rest, value);
        return list;
    }
    QJsonObject object = tree.toObject();
    const QJsonValue is = withValueAt(object.value(step.name), step.rest, value);
    if (is.isUndefined())
        object.remove(step.name);
    else
        object[step.name] = is;
    return object;
}

QList<TreeChange> differences(const QJsonValue &before, const QJsonValue &after)
{
    QList<TreeChange> found;
    compare(before, after, {}, found);
    return found;
}

namespace {

QJsonObject mergedObjects(const QJsonObject &base, const QJsonObject &mine,
                          const QJsonObject &theirs)
{
    QJsonObject merged;
    QStringList names = mine.keys() + theirs.keys();
    names.removeDuplicates();
    for (const QString &name : std::as_const(names)) {
        const QJsonValue value =
            mergedTrees(base.value(name), mine.value(name), theirs.value(name));
        if (!value.isUndefined())
            merged[name] = value;
    }
    return merged;
}

QJsonValue entryOf(const QJsonArray &list, const QStringList &keys, const QString &key)
{
    const qsizetype at = keys.indexOf(key);
    return at < 0 ? QJsonValue(QJsonValue::Undefined) : list.at(at);
}

/// In the order of mine; what only they have comes last.
QJsonValue mergedLists(const QJsonArray &base, const QJsonArray &mine, const QJsonArray &theirs)
{
    const QStringList was = keysOf(base), here = keysOf(mine), there = keysOf(theirs);
    const bool known = (here.size() == mine.size()) && (there.size() == theirs.size()) &&
                       (was.size() == base.size());
    if (!known)
        return mine;
    QJsonArray merged;
    QStringList keys = here + there;
    keys.removeDuplicates();
    for (const QString &key : std::as_const(keys)) {
        const QJsonValue value = mergedTrees(entryOf(base, was, key), entryOf(mine, here, key),
                                             entryOf(theirs, there, key));
        if (!value.isUndefined())
            merged += value;
    }
    return merged;
}

}  // namespace

QJsonValue mergedTrees(const QJsonValue &base, const QJsonValue &mine, const QJsonValue &theirs)
{
    if (mine == base)
        return theirs;
    if (theirs == base || mine == theirs)
        return mine;
    if (mine.isObject() && theirs.isObject())
        return mergedObjects(base.toObject(), mine.toObject(), theirs.toObject());
    if (mine.isArray() && theirs.isArray())
        return mergedLists(base.toArray(), mine.toArray(), theirs.toArray());
    return mine;
}

QString slotsText(const QJsonArray &list)
{
    QStringList parts;
    for (const QJsonValue &slot : list)
        parts += slot.toArray().at(0).toString() + u'-' + slot.toArray().at(1).toString();
    return parts.join(u", "_s);
}

Result<QJsonArray> slotsFrom(const QString &text)
{
    static const QRegularExpression between(u"[,，;；、]"_s);
    static const QRegularExpression dash(u"[-–—~～至]"_s);
    QString plain = text;
    plain.replace(u'：', u':').remove(u' ').remove(QChar(0x3000));
    QJsonArray found;
    int last = 0;
    for (const QString &part : plain.split(between, Qt::SkipEmptyParts)) {
        const QStringList ends = part.split(dash);
        const QString from = twoDigits(ends.value(0));
        const QString to = twoDigits(ends.value(1));
        const auto begins = minuteOfDay(from, false);
        const auto stops = minuteOfDay(to, true);
        if (ends.size() != 2 || !begins || !stops)
            return invalid(part, u"must be [\"HH:MM\", \"HH:MM\"]"_s);
        if (*stops <= *begins)
            return invalid(part, u"must end after it begins"_s);
        if (!found.isEmpty() && *begins < last)
            return invalid(part, u"overlaps the slot before it, or is out of order"_s);
        last = *stops;
        found += QJsonArray{from, to};
    }
    return found;
}

}  // namespace touchline::desk
