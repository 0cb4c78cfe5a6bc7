// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/timelinereader.h"

#include "domain/records/attachment.h"
#include "replica/cacheschema.h"
#include "replica/snapshot.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::replica {

using storage::Database;
using storage::Query;
using storage::quotedName;

namespace {

bool hasField(const RecordType &type, QLatin1StringView name)
{
    return type.indexOf(QString(name)) >= 0;
}

/// The record's own column, else that of its contact, else nothing.
QString columnOr(const RecordType &type, QLatin1StringView name, const QString &nothing,
                 bool fromContact)
{
    if (hasField(type, name))
        return u"t."_s + quotedName(name);
    return fromContact && hasField(type, "interaction"_L1) ? u"i."_s + quotedName(name) : nothing;
}

QString authorColumn(const RecordType &type, bool asText)
{
    for (const auto name : {"author"_L1, "by"_L1, "agent"_L1, "acceptedBy"_L1}) {
        const int at = type.indexOf(QString(name));
        if (at >= 0 && (type.fields[size_t(at)].kind != Kind::Reference) == asText)
            return u"t."_s + quotedName(name);
    }
    return asText ? u"''"_s : u"NULL"_s;
}

QString lengthColumn(const RecordType &type)
{
    QStringList parts;
    for (const auto name : {"summary"_L1, "body"_L1, "text"_L1}) {
        if (hasField(type, name))
            parts += u"length(t.%1)"_s.arg(quotedName(name));
    }
    return parts.isEmpty() ? u"0"_s : parts.join(u'+');
}

/// The nearest limit of an order that runs; of one that is suspended, when that ends.
QString dueColumn(const RecordType &type)
{
    if (!hasField(type, "dueAt"_L1))
        return u"0"_s;
    return u"CASE WHEN t.\"dueAt\">0 THEN t.\"dueAt\" ELSE t.\"suspendedUntil\" END"_s;
}

/// All entries of one type; conditions are added behind.
QString itemSelect(const RecordType &type)
{
    const QString none = u"NULL"_s;
    const QString contact = type.name == "interaction"_L1      ? u"t.id"_s
                            : hasField(type, "interaction"_L1) ? u"t.interaction"_s
                                                               : none;
    const QString order = type.name == "work_order"_L1    ? u"t.id"_s
                          : type.name == "order_event"_L1 ? u"t.root"_s
                                                          : columnOr(type, "order"_L1, none, true);
    const QStringList columns{u"t."_s + quotedName(type.timelineAt),
                              u"t.id"_s,
                              u"t.root"_s,
                              u"t.pending"_s,
                              contact,
                              order,
                              columnOr(type, "service"_L1, none, true),
                              authorColumn(type, false),
                              authorColumn(type, true),
                              columnOr(type, "channel"_L1, u"''"_s, true),
                              columnOr(type, "direction"_L1, u"''"_s, false),
                              columnOr(type, "kind"_L1, u"''"_s, false),
                              columnOr(type, "state"_L1, u"''"_s, false),
                              lengthColumn(type),
                              dueColumn(type),
                              columnOr(type, "disposition"_L1, u"''"_s, false),
                              columnOr(type, "delivery"_L1, u"''"_s, false),
                              columnOr(type, "mergedInto"_L1, none, false)};
    const bool joined = hasField(type, "interaction"_L1);
    return u"SELECT %1 FROM %2 t%3 WHERE t.%4=? AND t.deleted=0"_s.arg(
        columns.join(u", "_s), quotedName(type.name),
        joined ? u" LEFT JOIN interaction i ON i.id=t.interaction"_s : QString(),
        ownerColumn(type));
}

/// The statement's text is made once: it is asked for with every window.
struct TimelineType {
    const RecordType *type;
    QString select;
    QString newest;  ///< in order
    QString older;   ///< in order, from a place on
    QString one;
};

const std::vector<TimelineType> &timelineTypes()
{
    static const std::vector<TimelineType> types = [] {
        std::vector<TimelineType> made;
        for (const RecordType *type : heldTypes()) {
            if (type->timelineAt.isEmpty())
                continue;
            const QString select = itemSelect(*type);
            const QString at = u"t."_s + quotedName(type->timelineAt);
            const QString order = u" ORDER BY %1 DESC, t.id DESC"_s.arg(at);
            made.push_back({type, select, select + order,
                            select + u" AND (%1, t.id) < (?, ?)"_s.arg(at) + order,
                            select + u" AND t.id=?"_s});
        }
        return made;
    }();
    return types;
}

quint8 placeOfCode(const RecordType &type, QLatin1StringView field, const QString &code)
{
    const int at = type.indexOf(QString(field));
    if (at < 0)
        return 255;
    const auto codes = type.fields[size_t(at)].codes;
    const auto found = std::find(codes.begin(), codes.end(), code);
    return quint8(found - codes.begin());
}

/// Which entries have an open conflict or a file; asked once per root.
class EntryMarks final {
public:
    explicit EntryMarks(Database &db) : m_db(db)
    {
        Query conflicts(db, "SELECT target FROM conflict WHERE state='open' AND deleted=0");
        while (conflicts.next())
            m_disputed.insert(conflicts.uuid(0));
        Query any(db, "SELECT 1 FROM attachment LIMIT 1");
        m_anyFile = any.next();
    }
    [[nodiscard]] bool isDisputed(const QUuid &id) const { return m_disputed.contains(id); }
    [[nodiscard]] bool hasFiles(const QUuid &root, const QUuid &id)
    {
        if (!m_anyFile)
            return false;
        auto known = m_files.find(root);
        if (known == m_files.end()) {
            known = m_files.insert(root, {});
            Query files(m_db, "SELECT parent FROM attachment WHERE root=? AND deleted=0");
            files.bind(root);
            while (files.next())
                known->insert(files.uuid(0));
        }
        return known->contains(id);
    }

private:
    Database &m_db;
    QSet<QUuid> m_disputed;
    QHash<QUuid, QSet<QUuid>> m_files;
    bool m_anyFile = false;
};

TimelineItem readItem(const Query &query, const RecordType &type, EntryMarks &marks)
{
    TimelineItem item;
    item.type = &type;
    item.atMs = query.integer(0);
    item.id = query.uuid(1);
    item.root = query.uuid(2);
    item.pending = query.flag(3);
    item.contact = query.uuid(4);
    item.order = query.uuid(5);
    item.service = query.uuid(6);
    item.author = query.uuid(7);
    item.authorText = query.text(8);
    item.channel = fromCode<Channel>(query.text(9));
    item.direction = fromCode<Direction>(query.text(10));
    item.kind = placeOfCode(type, "kind"_L1, query.text(11));
    item.state = placeOfCode(type, "state"_L1, query.text(12));
    item.length = int(query.integer(13));
    item.dueMs = query.integer(14);
    item.outcome = query.text(15);
    item.delivery = query.text(16);
    item.merged = type.name == "work_order"_L1 && !query.uuid(17).isNull();
    item.inConflict = marks.isDisputed(item.id);
    item.hasFiles = marks.hasFiles(item.root, item.id);
    return item;
}

bool isNewerItem(const TimelineItem &a, const TimelineItem &b)
{
    return a.atMs != b.atMs ? a.atMs > b.atMs : a.id.toRfc4122() > b.id.toRfc4122();
}

/// One type's entries, read as far as the merge needs them.
struct Strand {
    Strand(Database &db, const RecordType &of, quint16 whose, const QString &sql)
        : type(&of), owner(whose), query(db, sql)
    {}
    const RecordType *type;
    quint16 owner;
    Query query;
    std::optional<TimelineItem> next;
};

/// The newest entries of all types after a place: each strand is stepped only when its entry was taken, so
/// that a window costs what it holds.
TimelineItems newestItems(Database &db, const QList<QUuid> &owners, TimelinePlace before, int limit)
{
    const bool fromNewest = before.atMs == 0 && before.id.isNull();
    EntryMarks marks(db);
    const auto advance = [&marks](Strand &strand) {
        strand.next.reset();
        if (!strand.query.next())
            return;
        strand.next = readItem(strand.query, *strand.type, marks);
        strand.next->owner = strand.owner;
    };
    // A heap with the newest at its front: of a chain with its shops there are hundreds of strands.
    const auto isOlder = [](const auto &a, const auto &b) {
        return isNewerItem(*b->next, *a->next);
    };
    std::vector<std::unique_ptr<Strand>> strands;
    for (const TimelineType &one : timelineTypes()) {
        for (qsizetype owner = 0; owner < owners.size(); ++owner) {
            auto strand = std::make_unique<Strand>(db, *one.type, quint16(owner),
                                                   fromNewest ? one.newest : one.older);
            strand->query.bind(owners[owner]);
            if (!fromNewest)
                strand->query.bind(before.atMs).bind(before.id);
            advance(*strand);
            if (strand->next)
                strands.push_back(std::move(strand));
        }
    }
    std::make_heap(strands.begin(), strands.end(), isOlder);
    TimelineItems found;
    while (!strands.empty()) {
        if (found.items.size() == limit) {
            found.more = true;
            break;
        }
        std::pop_heap(strands.begin(), strands.end(), isOlder);
        Strand &newest = *strands.back();
        found.items += *std::move(newest.next);
        advance(newest);
        if (newest.next)
            std::push_heap(strands.begin(), strands.end(), isOlder);
        else
            strands.pop_back();
    }
    return found;
}

void addNames(Database &db, TimelineRows &rows)
{
    Query user(db, "SELECT name FROM user_account WHERE id=? AND deleted=0");
    Query order(db, "SELECT number, alias FROM work_order WHERE id=? AND deleted=0");
    for (const TimelineRow &shown : std::as_const(rows.rows)) {
        for (const auto &field : {u"author"_s, u"by"_s, u"agent"_s, u"acceptedBy"_s}) {
            if (shown.row.type->indexOf(field) < 0)
                continue;
            const QUuid id = shown.row.reference(field);
            if (id.isNull() || rows.names.contains(id))
                continue;
            user.reset();
            user.bind(id);
            if (user.next())
                rows.names.insert(id, user.text(0));
        }
        const QUuid named = shown.row.type->name == "order_event"_L1
                                ? shown.row.root
                                : shown.row.reference(u"order");
        if (named.isNull() || rows.orders.contains(named))
            continue;
        order.reset();
        order.bind(named);
        if (order.next())
            rows.orders.insert(named, order.text(0).isEmpty() ? order.text(1) : order.text(0));
    }
}

TimelineRows rowsOf(Database &db, const QList<std::pair<const RecordType *, QUuid>> &entries)
{
    TimelineRows found;
    EntryMarks marks(db);
    for (const auto &[type, id] : entries) {
        Query query(db, selectOf(*type, u"id=?"_s));
        query.bind(id);
        if (!query.next())
            continue;
        ShownRow shown = shownRow(query, *type);
        const qint64 atMs =
            shown.row.integer(type->timelineAt.isEmpty() ? QString() : QString(type->timelineAt));
        if (marks.hasFiles(shown.row.root, id)) {
            Query files(db,
                        selectOf(typeOf<Attachment>(), u"root=? AND parent=? ORDER BY id DESC"_s));
            files.bind(shown.row.root).bind(id);
            while (files.next())
                found.files.insert(id, shownRow(files, typeOf<Attachment>()).row);
        }
        found.rows += {std::move(shown.row), atMs, shown.pending, marks.isDisputed(id)};
    }
    addNames(db, found);
    return found;
}

QList<std::pair<const RecordType *, QUuid>> namesOf(const QList<TimelineItem> &items)
{
    QList<std::pair<const RecordType *, QUuid>> names;
    names.reserve(items.size());
    for (const TimelineItem &item : items)
        names += {item.type, item.id};
    return names;
}

QString likeAnywhere(QString text)
{
    for (const auto special : {u'\\', u'%', u'_'})
        text.replace(special, QString(u'\\') + special);
    return u'%' + text + u'%';
}

/// The columns that a card shows as they are.
QStringList shownTexts(const RecordType &type)
{
    QStringList columns;
    for (const FieldType &field : type.fields) {
        static constexpr std::array shown{"title"_L1,  "summary"_L1,     "body"_L1,     "text"_L1,
                                          "reason"_L1, "number"_L1,      "alias"_L1,    "author"_L1,
                                          "remark"_L1, "disposition"_L1, "category"_L1, "queue"_L1};
        if ((field.kind == Kind::Text || field.kind == Kind::LongText) &&
            field.privacy == Privacy::Open &&
            std::find(shown.begin(), shown.end(), field.name) != shown.end())
            columns += quotedName(field.name);
    }
    return columns;
}

}  // namespace

TimelineReader::Reply<TimelineItems> TimelineReader::items(const QList<QUuid> &owners,
                                                           TimelinePlace before, int limit,
                                                           int shown)
{
    return inSnapshot(m_db, [=](Database &db) {
        TimelineItems found = newestItems(db, owners, before, limit);
        if (shown > 0)
            found.shown = rowsOf(db, namesOf(found.items.mid(0, shown)));
        return found;
    });
}

TimelineReader::Reply<QList<TimelineItem>> TimelineReader::some(const QList<QUuid> &owners,
                                                                const QSet<QUuid> &ids)
{
    return inSnapshot(m_db, [=](Database &db) {
        QList<TimelineItem> found;
        EntryMarks marks(db);
        for (const TimelineType &one : timelineTypes()) {
            Query query(db, one.one);
            for (qsizetype owner = 0; owner < owners.size(); ++owner) {
                for (const QUuid &id : ids) {
                    query.reset();
                    query.bind(owners[owner]).bind(id);
                    if (!query.next())
                        continue;
                    found += readItem(query, *one.type, marks);
                    found.last().owner = quint16(owner);
                }
            }
        }
        std::sort(found.begin(), found.end(), isNewerItem);
        return found;
    });
}

TimelineReader::Reply<TimelineRows> TimelineReader::rows(
    const QList<std::pair<const RecordType *, QUuid>> &entries)
{
    return inSnapshot(m_db, [=](Database &db) { return rowsOf(db, entries); });
}

TimelineReader::Reply<QSet<QUuid>> TimelineReader::find(const QList<QUuid> &owners,
                                                        const QString &text, qint64 fromMs,
                                                        qint64 toMs)
{
    return inSnapshot(m_db, [=, pattern = likeAnywhere(text)](Database &db) {
        QSet<QUuid> found;
        for (const TimelineType &one : timelineTypes()) {
            QStringList fits;
            for (const QString &column : shownTexts(*one.type))
                fits += column + u" LIKE ? ESCAPE '\\'"_s;
            if (fits.isEmpty())
                continue;
            Query query(db,
                        u"SELECT id FROM %1 WHERE %2=? AND %3 BETWEEN ? AND ? AND deleted=0"
                        " AND (%4)"_s.arg(quotedName(one.type->name), ownerColumn(*one.type),
                                          quotedName(one.type->timelineAt), fits.join(u" OR "_s)));
            for (const QUuid &owner : owners) {
                query.reset();
                query.bind(owner).bind(fromMs).bind(toMs);
                for (qsizetype i = 0; i < fits.size(); ++i)
                    query.bind(pattern);
                while (query.next())
                    found.insert(query.uuid(0));
            }
        }
        return found;
    });
}

TimelineReader::Reply<QList<std::pair<QUuid, QString>>> TimelineReader::orderNumbers(
    const QUuid &owner, int limit)
{
    return inSnapshot(m_db, [=](Database &db) {
        QList<std::pair<QUuid, QString>> numbers;
        Query query(db, "SELECT id, number, alias, title FROM work_order WHERE customer=?"
                        " AND deleted=0 ORDER BY \"acceptedAt\" DESC, id DESC LIMIT ?");
        query.bind(owner).bind(limit);
        while (query.next())
            numbers += {query.uuid(0), (query.text(1).isEmpty() ? query.text(2) : query.text(1)) +
                                           u" · "_s + query.text(3).simplified()};
        return numbers;
    });
}

TimelineReader::Reply<TimelineRows> TimelineReader::page(const QUuid &owner, TimelinePlace before,
                                                         int limit)
{
    return inSnapshot(m_db, [=](Database &db) {
        const TimelineItems found = newestItems(db, {owner}, before, limit);
        TimelineRows page = rowsOf(db, namesOf(found.items));
        page.more = found.more;
        for (const TimelineType &one : timelineTypes()) {
            Query count(db, u"SELECT count(*) FROM %1 WHERE %2=? AND deleted=0"_s.arg(
                                quotedName(one.type->name), ownerColumn(*one.type)));
            count.bind(owner);
            if (count.next())
                page.total += count.integer(0);
        }
        return page;
    });
}

}  // namespace touchline::replica
