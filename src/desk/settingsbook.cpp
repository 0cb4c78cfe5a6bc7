// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/settingsbook.h"

#include "desk/parts.h"
#include "desk/typetree.h"
#include "domain/records/refusal.h"

#include <QtCore/QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {
namespace {

SettingRevision revisionOf(const ClockSetting &setting, const Names &names)
{
    const QByteArray document = setting.document.toUtf8();
    const QJsonObject tree = QJsonDocument::fromJson(document).object();
    const QUuid by = QUuid::fromString(tree.value("by"_L1).toString());
    return {setting.id.value, setting.revision, setting.since.ms, names.value(by), document};
}

/// What waits to be sent comes after all that the ledger has, in the order of saving.
bool newerSetting(const SettingRevision &a, const SettingRevision &b)
{
    const auto key = [](const SettingRevision &one) {
        return std::pair(one.revision == 0 ? std::numeric_limits<qint64>::max() : one.revision,
                         one.id.toRfc4122());
    };
    return key(a) > key(b);
}

SettingsFacts settingsFactsOf(std::vector<ClockSetting> settings,
                              const std::vector<HoursPart> &hours, const Names &names)
{
    SettingsFacts facts;
    for (const ClockSetting &setting : settings) {
        const SettingRevision one = revisionOf(setting, names);
        switch (setting.kind) {
        case SettingKind::Calendars: facts.calendars += one; break;
        case SettingKind::Days: facts.days[setting.key] += one; break;
        case SettingKind::Policies: facts.policies += one; break;
        case SettingKind::Triage: facts.triage += one; break;
        case SettingKind::Unknown: break;
        }
    }
    std::sort(facts.calendars.begin(), facts.calendars.end(), newerSetting);
    std::sort(facts.policies.begin(), facts.policies.end(), newerSetting);
    std::sort(facts.triage.begin(), facts.triage.end(), newerSetting);
    for (QList<SettingRevision> &list : facts.days)
        std::sort(list.begin(), list.end(), newerSetting);
    // The shelf goes by revisions: what waits to be sent is the latest to it, too.
    for (ClockSetting &setting : settings) {
        if (setting.revision == 0)
            setting.revision = std::numeric_limits<qint64>::max() / 2;
    }
    facts.shelf = std::make_shared<const ClockShelf>(std::move(settings), hours);
    return facts;
}

/// The whole of what was typed is in its refusal.
void addRefused(SettingsFacts &facts, const std::vector<Refusal> &refusals, const Names &names)
{
    for (const Refusal &refusal : refusals) {
        if (refusal.kind != "create"_L1 || refusal.targetType != "clock_setting"_L1 ||
            refusal.state != RefusalState::Open)
            continue;
        const QJsonObject typed = QJsonDocument::fromJson(refusal.proposed.toUtf8()).object();
        const auto kind = fromCode<SettingKind>(typed.value("kind"_L1).toString());
        facts.refused.insert(kind,
                             {refusal.target, 0, refusal.deviceAt.ms, names.value(refusal.by.value),
                              typed.value("document"_L1).toString().toUtf8()});
    }
}

template <typename T> std::vector<T> listOf(const Result<QList<Row>> &rows)
{
    std::vector<T> list;
    for (const Row &row : rows ? *rows : QList<Row>())
        list.push_back(fromRow<T>(row));
    return list;
}

/// Its id says what is in it: who is asked again knows whether something is different.
void addTypes(SettingsFacts &facts, const std::vector<OrderType> &types)
{
    static const QUuid space(u"{5b7f9f9e-0d0c-4a0c-9f51-7a86fd1ad3a2}"_s);
    const QByteArray document =
        QJsonDocument(typesTree(QList<OrderType>(types.begin(), types.end())))
            .toJson(QJsonDocument::Compact);
    facts.types = {{QUuid::createUuidV5(space, document), 1, 0, {}, document}};
}

}  // namespace

QList<SettingRevision> SettingsFacts::of(SettingKind kind, const QString &key) const
{
    switch (kind) {
    case SettingKind::Calendars: return calendars;
    case SettingKind::Days: return days.value(key);
    case SettingKind::Policies: return policies;
    case SettingKind::Triage: return triage;
    case SettingKind::Unknown: return types;
    }
    return {};
}

SettingsBook::SettingsBook(Desk &desk, QObject *parent)
    : QObject(parent),
      m_desk(desk),
      m_watch(
          *this,
          {u"clock_setting"_s, u"hours_part"_s, u"refusal"_s, u"order_type"_s, u"user_account"_s},
          [this] { emit changed(); })
{
    const auto follow = [this] { m_watch.follow(m_desk.m->replica.get()); };
    connect(&desk, &Desk::actorChanged, this, follow);
    connect(&desk, &Desk::actorChanged, this, &SettingsBook::changed);
    follow();
}

bool SettingsBook::mayEdit() const
{
    return authorized(m_desk.actor().role, Action::Administer, Nearness::Region);
}

Reply<SettingsFacts> SettingsBook::facts()
{
    if (!m_desk.m->replica)
        return nobodySignedIn<SettingsFacts>();
    replica::Reader &reader = m_desk.m->replica->reader();
    const auto settings = reader.all(u"clock_setting"_s);
    const auto hours = reader.all(u"hours_part"_s);
    const auto refusals = reader.all(u"refusal"_s);
    const auto types = reader.all(u"order_type"_s);
    const NameReads names(reader);
    // The reader answers in the order in which it is asked: with the last of them all are here. The shelf reads
    // every document there is, which takes longer than a window may stand still.
    const auto made = [=]() -> Result<SettingsFacts> {
        const auto found = settings.result();
        if (!found)
            return found.error();
        SettingsFacts facts = settingsFactsOf(listOf<ClockSetting>(found),
                                              listOf<HoursPart>(hours.result()), names.names());
        addTypes(facts, listOf<OrderType>(types.result()));
        addRefused(facts, listOf<Refusal>(refusals.result()), names.names());
        return facts;
    };
    return onDesk(
        &m_desk,
        names.orgs.then([made](const Result<QList<Row>> &) { return elsewhere(made); }).unwrap());
}

Reply<Saved> SettingsBook::save(const SettingDraft &draft)
{
    if (draft.kind() == SettingKind::Unknown)
        return saveTypes(draft);
    replica::EditRequest request{protocol::Verb::Create, u"clock_setting"_s};
    request.values = {{u"kind"_s, QString(codeOf(draft.kind()))},
                      {u"document"_s, QString::fromUtf8(draft.document())}};
    if (!draft.key().isEmpty())
        request.values.insert(u"key"_s, draft.key());
    request.reason = draft.basedOn().toString(QUuid::WithoutBraces);
    return m_desk.save(request);
}

Reply<Saved> SettingsBook::saveTypes(const SettingDraft &draft)
{
    if (!m_desk.m->replica)
        return nobodySignedIn<Saved>();
    QList<replica::EditRequest> requests;
    for (const TypeEdit &edit : typeEdits(draft.base(), draft.tree())) {
        const auto verb = edit.record.isNull() ? protocol::Verb::Create : protocol::Verb::Edit;
        requests += replica::EditRequest{verb, u"order_type"_s, edit.record, {}, {}, edit.values};
    }
    return m_desk.m->replica->saveAll(requests, replica::Together::AllOrNothing)
        .then(this, [](const Result<replica::SavedEdits> &saved) -> Result<Saved> {
            if (!saved)
                return saved.error();
            return saved->saved.isEmpty() ? Saved{}
                                          : Saved{saved->saved.last().n, saved->saved.last().id};
        });
}

Reply<JudgedOrder> SettingsBook::judged(const QUuid &order)
{
    if (!m_desk.m->replica)
        return nobodySignedIn<JudgedOrder>();
    return m_desk.m->replica->reader()
        .record(u"work_order"_s, order)
        .then(this,
              [this](const Result<replica::RecordState> &found) -> Reply<JudgedOrder> {
                  if (!found || !found->row || !m_desk.m->replica)
                      return answerNow<JudgedOrder>(
                          Error{ErrorKind::NotFound, u"this desk does not hold it"_s, u"order"_s});
                  JudgedOrder judged{fromRow<WorkOrder>(*found->row), {}, {}};
                  replica::Reader &reader = m_desk.m->replica->reader();
                  const auto customer = reader.record(u"customer"_s, judged.order.customer.value);
                  return reader.record(u"service"_s, judged.order.service.value)
                      .then(
                          this,
                          [=](const Result<replica::RecordState> &service) -> Result<JudgedOrder> {
                              JudgedOrder whole = judged;
                              if (const auto state = customer.result(); state && state->row)
                                  whole.customer = fromRow<Customer>(*state->row);
                              if (service && service->row)
                                  whole.service = fromRow<Service>(*service->row);
                              return whole;
                          });
              })
        .unwrap();
}

}  // namespace touchline::desk
