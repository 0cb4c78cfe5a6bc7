// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/settingdraft.h"

#include "desk/typetree.h"
#include "domain/clocks/settingcheck.h"
#include "icalendar/icalendar.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QSet>

#include <map>

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {
namespace {

constexpr qsizetype mostSteps = 200;
constexpr int firstImportedYear = 2020;
constexpr int lastImportedYear = 2040;

/// Without what the ledger adds.
QJsonObject unsignedTree(QJsonObject tree)
{
    tree.remove("by"_L1);
    return tree;
}

QJsonObject withoutVersion(QJsonObject object)
{
    object.remove("version"_L1);
    return object;
}

qint64 versionOf(const QJsonObject &object)
{
    return qMax<qint64>(1, object.value("version"_L1).toInteger(1));
}

QJsonObject dayTree(const SpecialDay &day, QDate last)
{
    QJsonObject tree{{u"kind"_s, day.kind == DayKind::Holiday ? u"holiday"_s : u"extraWork"_s}};
    if (day.date == last) {
        tree["date"_L1] = day.date.toString(Qt::ISODate);
    } else {
        tree["from"_L1] = day.date.toString(Qt::ISODate);
        tree["to"_L1] = last.toString(Qt::ISODate);
    }
    if (!day.label.isEmpty())
        tree["label"_L1] = day.label;
    QJsonArray worked;
    for (const DaySlot &slot : day.worked) {
        const auto text = [](int minute) {
            return u"%1:%2"_s.arg(minute / 60, 2, 10, QChar(u'0'))
                .arg(minute % 60, 2, 10, QChar(u'0'));
        };
        worked += QJsonArray{text(slot.from), text(slot.to)};
    }
    if (!worked.isEmpty())
        tree["slots"_L1] = worked;
    return tree;
}

bool continues(const SpecialDay &day, const SpecialDay &next, QDate last)
{
    return last.addDays(1) == next.date && day.kind == next.kind && day.label == next.label &&
           day.worked == next.worked && day.date.year() == next.date.year() &&
           day.date.daysTo(next.date) < 31;
}

/// Days in a row that are alike stand there as one entry.
QJsonArray daysTree(std::vector<SpecialDay> days)
{
    std::sort(days.begin(), days.end(),
              [](const SpecialDay &a, const SpecialDay &b) { return a.date < b.date; });
    QJsonArray list;
    for (size_t i = 0; i < days.size();) {
        size_t next = i + 1;
        QDate last = days[i].date;
        while (next < days.size() && continues(days[i], days[next], last))
            last = days[next++].date;
        list += dayTree(days[i], last);
        i = next;
    }
    return list;
}

std::map<int, std::vector<SpecialDay>> byYear(const std::vector<SpecialDay> &days)
{
    std::map<int, std::vector<SpecialDay>> years;
    for (const SpecialDay &day : days)
        years[day.date.year()].push_back(day);
    return years;
}

QJsonObject yearTree(int year, const std::vector<SpecialDay> &days)
{
    return {{u"year"_s, year},
            {u"status"_s, days.front().expected ? u"expected"_s : u"announced"_s},
            {u"days"_s, daysTree(days)}};
}

/// Dates of a year with what they are.
QSet<QString> datesOf(const QJsonObject &year)
{
    const QJsonObject tree{{u"name"_s, u"year"_s}, {u"years"_s, QJsonArray{year}}};
    QSet<QString> dates;
    if (const auto feed = readDayFeed(QJsonDocument(tree).toJson(), {})) {
        for (const SpecialDay &day : feed->days)
            dates.insert(day.date.toString(Qt::ISODate) + u' ' + QString::number(int(day.kind)));
    }
    return dates;
}

Result<ImportedDays> readImport(const QByteArray &file, DayFeed &feed)
{
    ImportedDays found;
    if (!file.left(4'096).contains("BEGIN:VCALENDAR")) {
        auto read = readDayFeed(file, u"file"_s);
        if (!read)
            return read.error();
        feed = *std::move(read);
        return found;
    }
    const auto read =
        icalendar::readICalendar(file, u"file"_s, firstImportedYear, lastImportedYear);
    if (!read)
        return read.error();
    feed = read->feed;
    for (const icalendar::SkippedEvent &event : read->skipped)
        found.skipped += event.label + u": "_s + event.reason;
    return found;
}

}  // namespace

SettingDraft::SettingDraft(SettingKind kind, QString key, QList<SettingRevision> history)
    : m_kind(kind), m_key(std::move(key)), m_history(std::move(history))
{
    if (!m_history.isEmpty())
        m_base = settingTree(kind, m_history.first().document);
    m_tree = m_base;
    readHistory();
}

void SettingDraft::renewHistory(QList<SettingRevision> history)
{
    m_history = std::move(history);
    readHistory();
}

// Once: it is asked for versions at every letter that is typed.
void SettingDraft::readHistory()
{
    m_said.clear();
    const auto add = [this](const QString &policy, QJsonObject words) {
        const qint64 version = versionOf(words);
        words.remove("version"_L1);
        QList<Said> &said = m_said[policy];
        // Most revisions leave most policies as they were.
        if (!said.isEmpty() && said.last().words == words)
            said.last().version = qMax(said.last().version, version);
        else
            said += {words, version};
    };
    for (const SettingRevision &revision : std::as_const(m_history)) {
        if (m_kind != SettingKind::Triage && m_kind != SettingKind::Policies)
            return;
        const QJsonObject tree = settingTree(m_kind, revision.document);
        if (m_kind == SettingKind::Triage) {
            add({}, {{u"version"_s, versionOf(tree)}});
            continue;
        }
        for (const QJsonValue &one : tree.value("policies"_L1).toArray())
            add(one["id"_L1].toString(), one.toObject());
    }
}

QUuid SettingDraft::basedOn() const { return m_history.isEmpty() ? QUuid() : m_history.first().id; }

bool SettingDraft::change(const QJsonObject &tree) { return change(tree, {}); }

bool SettingDraft::change(const QJsonObject &tree, const QString &path)
{
    if (tree == m_tree)
        return false;
    if (path.isEmpty() || path != m_lastPath || m_before.isEmpty())
        m_before += m_tree;
    if (m_before.size() > mostSteps)
        m_before.removeFirst();
    m_lastPath = path;
    m_after.clear();
    m_tree = tree;
    return true;
}

void SettingDraft::undo()
{
    if (m_before.isEmpty())
        return;
    m_after += m_tree;
    m_tree = m_before.takeLast();
    m_lastPath.clear();
}

void SettingDraft::redo()
{
    if (m_after.isEmpty())
        return;
    m_before += m_tree;
    m_tree = m_after.takeLast();
    m_lastPath.clear();
}

void SettingDraft::discard() { (void)change(m_base); }

void SettingDraft::takeAgain(const SettingRevision &revision)
{
    (void)change(settingTree(m_kind, revision.document));
}

SettingDraft SettingDraft::laidOver(QList<SettingRevision> history) const
{
    SettingDraft over(m_kind, m_key, std::move(history));
    (void)over.change(mergedTrees(m_base, m_tree, over.m_base).toObject());
    return over;
}

QList<TreeChange> SettingDraft::changes() const { return differences(m_base, m_tree); }

qint64 SettingDraft::highestVersion(const QString &policy) const
{
    qint64 highest = 0;
    for (const Said &said : m_said.value(policy))
        highest = qMax(highest, said.version);
    return highest;
}

QJsonObject SettingDraft::versioned() const
{
    QJsonObject tree = m_tree;
    if (m_kind == SettingKind::Triage && isChanged())
        tree["version"_L1] = highestVersion({}) + 1;
    if (m_kind != SettingKind::Policies)
        return tree;
    QJsonArray list = tree.value("policies"_L1).toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        QJsonObject policy = list[i].toObject();
        const QString id = policy.value("id"_L1).toString();
        // What a revision of before said in these very words has its version already.
        const QJsonObject words = withoutVersion(policy);
        qint64 same = 0;
        for (const Said &said : m_said.value(id)) {
            if (said.words == words)
                same = qMax(same, said.version);
        }
        policy["version"_L1] = same > 0 ? same : highestVersion(id) + 1;
        list[i] = policy;
    }
    tree["policies"_L1] = list;
    return tree;
}

QByteArray SettingDraft::document() const
{
    return QJsonDocument(versioned()).toJson(QJsonDocument::Compact);
}

Done SettingDraft::check(const ClockShelf &shelf, QDate today) const
{
    if (m_kind == SettingKind::Unknown)
        return checkTypes(m_base, m_tree);
    const auto checked = checkSetting(shelf, m_kind, document(), today);
    if (!checked)
        return checked.error();
    if (m_kind == SettingKind::Days && *checked != m_key)
        return invalid(u"name"_s, u"is not the name in the document"_s);
    return done();
}

QJsonObject settingTree(SettingKind kind, const QByteArray &document)
{
    const QJsonDocument read = QJsonDocument::fromJson(document);
    if (kind != SettingKind::Days || !read.isArray())
        return unsignedTree(read.object());
    const auto feed = readDayFeed(document, {});
    QJsonArray years;
    if (feed) {
        for (const auto &[year, days] : byYear(feed->days))
            years += yearTree(year, days);
    }
    return {{u"years"_s, years}};
}

Result<ImportedDays> withImportedDays(const QJsonObject &tree, const QByteArray &file)
{
    DayFeed feed;
    auto read = readImport(file, feed);
    if (!read)
        return read.error();
    ImportedDays found = *std::move(read);
    if (feed.days.empty())
        return invalid(u"file"_s, u"there are no days in it"_s);
    QJsonArray years = tree.value("years"_L1).toArray();
    for (const auto &[year, days] : byYear(feed.days)) {
        QJsonObject is = yearTree(year, days);
        qsizetype at = 0;
        while (at < years.size() && years[at]["year"_L1].toInteger() < year)
            ++at;
        const bool there = at < years.size() && years[at]["year"_L1].toInteger() == year;
        const QSet<QString> was = there ? datesOf(years[at].toObject()) : QSet<QString>();
        const QSet<QString> now = datesOf(is);
        found.added += int((now - was).size());
        found.removed += int((was - now).size());
        if (there)
            years[at] = is;
        else
            years.insert(at, is);
    }
    found.tree = tree;
    found.tree["years"_L1] = years;
    return found;
}

}  // namespace touchline::desk
