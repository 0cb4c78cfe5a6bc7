// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/timelinesource.h"

#include "desk/cover.h"
#include "desk/parts.h"
#include "domain/mask.h"
#include "domain/records/interaction.h"
#include "domain/records/message.h"
#include "domain/records/payment.h"
#include "domain/records/pin.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {
namespace {

constexpr int mostOrders = 5'000;

EntryKind factEntry(FactKind kind)
{
    switch (kind) {
    case FactKind::Bill: return EntryKind::Bill;
    case FactKind::Payment: return EntryKind::Payment;
    case FactKind::Sms: return EntryKind::Reminder;
    case FactKind::Delivery: return EntryKind::Delivery;
    case FactKind::Usage:
    case FactKind::Balance:
    case FactKind::Points:
    case FactKind::Unknown: return EntryKind::Account;
    }
    Q_UNREACHABLE();
}

EntryKind entryKind(const RecordType *type, quint8 code)
{
    if (type == &typeOf<Interaction>())
        return EntryKind::Contact;
    if (type == &typeOf<Message>())
        return EntryKind::Message;
    if (type == &typeOf<WorkOrder>())
        return EntryKind::Order;
    if (type == &typeOf<OrderEvent>())
        return EntryKind::Step;
    if (type == &typeOf<Note>())
        return EntryKind::Note;
    if (type == &typeOf<Payment>())
        return EntryKind::Payment;
    return type == &typeOf<AccountFact>() ? factEntry(FactKind(code)) : EntryKind::Other;
}

By authorOfItem(const replica::TimelineItem &item, EntryKind kind, const Actor &actor)
{
    if (!item.author.isNull())
        return item.author == actor.user ? By::Me : By::Colleague;
    if (item.direction == Direction::Inbound)
        return By::Customer;
    if (!item.authorText.isEmpty())
        return item.authorText == actor.name ? By::Me : By::Colleague;
    return kind == EntryKind::Note || kind == EntryKind::Contact ? By::Colleague : By::System;
}

TimelineMark markOf(const replica::TimelineItem &item, const Actor &actor)
{
    TimelineMark mark;
    mark.id = item.id;
    mark.root = item.root;
    mark.atMs = item.atMs;
    mark.contact = item.contact;
    mark.order = item.order;
    mark.service = item.service;
    mark.type = item.type;
    mark.kind = entryKind(item.type, item.kind);
    mark.channel = item.channel;
    mark.direction = item.direction;
    if (mark.kind == EntryKind::Note)
        mark.direction = Direction::Internal;
    if (mark.kind == EntryKind::Reminder) {
        mark.channel = Channel::Sms;
        mark.direction = Direction::Outbound;
    }
    mark.by = authorOfItem(item, mark.kind, actor);
    mark.code = item.kind;
    mark.state = item.state;
    mark.length = item.length;
    mark.pending = item.pending;
    mark.inConflict = item.inConflict;
    mark.hasFiles = item.hasFiles;
    mark.merged = item.merged;
    mark.dueMs = item.dueMs;
    mark.outcome = outcomeKey(item.outcome);
    mark.delivery = deliveryOf(item.delivery).stage;
    if (mark.kind == EntryKind::Message && item.pending && item.delivery.isEmpty())
        mark.delivery = Delivery::Saved;
    mark.owner = item.owner;
    return mark;
}

QList<TimelineMark> marksOf(const QList<replica::TimelineItem> &items, const Actor &actor)
{
    QList<TimelineMark> marks;
    marks.reserve(items.size());
    for (const auto &item : items)
        marks += markOf(item, actor);
    return marks;
}

QString writtenAuthor(const Row &row, const replica::TimelineRows &rows)
{
    for (const auto &field : {u"author"_s, u"by"_s, u"agent"_s, u"acceptedBy"_s}) {
        if (const QUuid id = row.reference(field); !id.isNull())
            return rows.names.value(id);
    }
    const QString text = row.text(u"author");
    return text.isEmpty() ? row.text(u"source") : text;
}

/// Of a firm in full: shops of a chain could not be told apart otherwise.
QString nameInLists(const Row &customer)
{
    const QString name = customer.text(u"name");
    return customer.text(u"kind") == codeOf(CustomerKind::Organisation)
               ? name
               : masked(Privacy::Name, name);
}

QList<TimelineEntry> entriesOf(const replica::TimelineRows &rows, bool covered)
{
    QList<TimelineEntry> entries;
    entries.reserve(rows.rows.size());
    for (const replica::TimelineRow &shown : rows.rows) {
        const QUuid order = shown.row.type == &typeOf<OrderEvent>() ? shown.row.root
                                                                    : shown.row.reference(u"order");
        entries += {shown.row.type->name,
                    shown.row.id,
                    shown.row.root,
                    shown.atMs,
                    shown.row,
                    shown.pending,
                    shown.inConflict,
                    writtenAuthor(shown.row, rows),
                    rows.orders.value(order)};
        if (covered)
            cover(entries.last().row);
        for (const Row &file : rows.files.values(shown.row.id))
            entries.last().files += attachedFileOf(file);
    }
    return entries;
}

bool anyFiles(const QList<TimelineEntry> &entries)
{
    return std::any_of(entries.begin(), entries.end(),
                       [](const TimelineEntry &entry) { return !entry.files.isEmpty(); });
}

using FileNow = std::function<void(AttachedFile &)>;

void bringUpToDate(QList<TimelineEntry> &entries, const FileNow &now)
{
    for (TimelineEntry &entry : entries) {
        for (AttachedFile &file : entry.files)
            now(file);
    }
}

}  // namespace

ReplicaTimeline::ReplicaTimeline(QObject *home, std::function<replica::Reader *()> reader,
                                 std::function<Actor()> actor,
                                 std::function<void(AttachedFile &)> file,
                                 std::function<bool()> covered)
    : m_home(home),
      m_reader(std::move(reader)),
      m_actor(std::move(actor)),
      m_covered(covered ? std::move(covered) : [] { return false; }),
      m_file(file ? std::move(file) : [](AttachedFile &) {})
{}

Reply<TimelineWindow> ReplicaTimeline::window(const QList<QUuid> &customers, TimelineKey before,
                                              int limit, int written)
{
    replica::Reader *reader = m_reader();
    if (!reader)
        return nobodySignedIn<TimelineWindow>();
    // Put into our words on the reader's thread: a window can have thousands of entries.
    return reader->timelines()
        .items(customers, {before.atMs, before.id}, limit, written)
        .then([actor = m_actor(), covered = m_covered()](
                  const Result<replica::TimelineItems> &found) -> Result<TimelineWindow> {
            if (!found)
                return found.error();
            return TimelineWindow{marksOf(found->items, actor), found->more,
                                  entriesOf(found->shown, covered)};
        })
        .then(m_home, [file = m_file](const Result<TimelineWindow> &window) {
            if (!window || !anyFiles(window->entries))
                return window;
            TimelineWindow now = *window;
            bringUpToDate(now.entries, file);
            return Result<TimelineWindow>(std::move(now));
        });
}

Reply<QList<TimelineMark>> ReplicaTimeline::some(const QList<QUuid> &customers,
                                                 const QSet<QUuid> &ids)
{
    replica::Reader *reader = m_reader();
    if (!reader)
        return nobodySignedIn<QList<TimelineMark>>();
    return onDesk(m_home,
                  reader->timelines()
                      .some(customers, ids)
                      .then([actor = m_actor()](const Result<QList<replica::TimelineItem>> &found)
                                -> Result<QList<TimelineMark>> {
                          if (!found)
                              return found.error();
                          return marksOf(*found, actor);
                      }));
}

Reply<QList<TimelineEntry>> ReplicaTimeline::entries(const QList<EntryRef> &refs)
{
    replica::Reader *reader = m_reader();
    if (!reader)
        return nobodySignedIn<QList<TimelineEntry>>();
    QList<std::pair<const RecordType *, QUuid>> wanted;
    wanted.reserve(refs.size());
    for (const EntryRef &ref : refs)
        wanted += {ref.type, ref.id};
    return reader->timelines()
        .rows(wanted)
        .then([covered = m_covered()](
                  const Result<replica::TimelineRows> &rows) -> Result<QList<TimelineEntry>> {
            if (!rows)
                return rows.error();
            return entriesOf(*rows, covered);
        })
        .then(m_home, [file = m_file](const Result<QList<TimelineEntry>> &entries) {
            if (!entries || !anyFiles(*entries))
                return entries;
            QList<TimelineEntry> now = *entries;
            bringUpToDate(now, file);
            return Result<QList<TimelineEntry>>(std::move(now));
        });
}

Reply<QSet<QUuid>> ReplicaTimeline::find(const QList<QUuid> &customers, const QString &text,
                                         qint64 fromMs, qint64 toMs)
{
    replica::Reader *reader = m_reader();
    return reader ? onDesk(m_home, reader->timelines().find(customers, text, fromMs, toMs))
                  : nobodySignedIn<QSet<QUuid>>();
}

Reply<QStringList> ReplicaTimeline::outcomes(const QList<QUuid> &customers)
{
    replica::Reader *reader = m_reader();
    return reader ? onDesk(m_home, reader->timelines().outcomes(customers))
                  : nobodySignedIn<QStringList>();
}

Reply<TimelineSubjects> ReplicaTimeline::subjects(const QUuid &customer)
{
    replica::Reader *reader = m_reader();
    if (!reader)
        return nobodySignedIn<TimelineSubjects>();
    const auto orders = reader->timelines().orderNumbers(customer, mostOrders);
    const auto regions = reader->all(u"region"_s);
    const auto related = reader->timelines().related(customer);
    return reader->children({u"pin"_s, u"service"_s}, customer)
        .then(m_home,
              [=, region = m_actor().region](
                  const Result<QList<replica::ShownRow>> &rows) -> Result<TimelineSubjects> {
                  if (!rows)
                      return rows.error();
                  TimelineSubjects subjects;
                  for (const auto &shown : *rows) {
                      if (shown.row.type == &typeOf<Pin>())
                          subjects.pins.insert(shown.row.reference(u"entry"), shown.row.id);
                      else
                          subjects.services += {shown.row.id, shown.row.text(u"number")};
                  }
                  // The others were asked before, so they are here.
                  if (const auto found = related.result()) {
                      for (const Row &row : found->rows)
                          subjects.related += {row.id, nameInLists(row)};
                      subjects.relatedElsewhere = found->absent;
                  }
                  if (const auto found = orders.result())
                      subjects.orders = *found;
                  if (const auto found = regions.result()) {
                      for (const Row &row : *found) {
                          if (row.text(u"code") == region)
                              subjects.timeZone = row.text(u"timeZone");
                      }
                  }
                  return subjects;
              });
}

std::unique_ptr<TimelineSource> Desk::timelineSource()
{
    return std::make_unique<ReplicaTimeline>(
        this, [this] { return m->replica ? &m->replica->reader() : nullptr; },
        [this] { return m->actor; }, [this](AttachedFile &file) { m->bringUpToDate(file); },
        [this] { return isCovered(); });
}

}  // namespace touchline::desk
