// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk/quickclose.h"

#include "desk/parts.h"
#include "domain/records/interaction.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {

using protocol::Verb;
using replica::EditRequest;

namespace {

constexpr qsizetype longestTitle = 80;

EditRequest enquiryOf(const QuickCloseAsk &ask, const QString &text, const QUuid &order)
{
    const QString first = text.section(u'\n', 0, 0).trimmed();
    return {Verb::Create,
            u"work_order"_s,
            order,
            {},
            {},
            {{u"family"_s, QString(codeOf(Family::Enquiry))},
             {u"customer"_s, ask.customer},
             {u"service"_s, ask.service},
             {u"category"_s, ask.category},
             {u"title"_s, first.left(longestTitle)},
             {u"text"_s, text},
             {u"resolution"_s, text}}};
}

EditRequest moveOf(const QUuid &order, OrderState to, const FieldValues &values = {})
{
    return {Verb::Move, u"work_order"_s, order, {}, {}, values, codeOf(to)};
}

}  // namespace

Reply<QuickClosed> QuickClose::close(const QuickCloseAsk &ask, Hold hold)
{
    if (!m_desk.m->replica)
        return nobodySignedIn<QuickClosed>();
    const QString text = ask.text.trimmed();
    if (text.isEmpty())
        return answerNow<QuickClosed>(invalid(u"text"_s, u"must not be empty"_s));
    if (ask.category.isEmpty())
        return answerNow<QuickClosed>(invalid(u"category"_s, u"must not be empty"_s));
    const qint64 now = m_desk.m->clock.nowMs();
    const QUuid order = m_desk.m->ids.next(now);
    QList<EditRequest> requests{
        enquiryOf(ask, text, order),
        moveOf(order, OrderState::ResolvedAtFirst, {{u"waivers"_s, QStringList{ask.waiver}}}),
        moveOf(order, OrderState::Rated), moveOf(order, OrderState::Archived)};
    if (!ask.contact.isNull())
        requests += EditRequest{Verb::Edit,
                                u"interaction"_s,
                                ask.contact,
                                {},
                                {},
                                {{u"state"_s, QString(codeOf(InteractionState::Closed))},
                                 {u"endedAt"_s, now},
                                 {u"order"_s, order},
                                 {u"category"_s, ask.category},
                                 {u"disposition"_s, ask.disposition}}};
    if (hold.ms > 0) {
        for (EditRequest &request : requests)
            request.hold = replica::Hold::Join;
        requests.first().hold = replica::Hold::Begin;
        m_desk.m->held.start(hold.ms);
    }
    return m_desk.m->replica->saveAll(requests, replica::Together::AllOrNothing)
        .then(&m_desk, [order](const Result<replica::SavedEdits> &saved) -> Result<QuickClosed> {
            if (!saved)
                return saved.error();
            QuickClosed closed{order, {}};
            for (const replica::SavedEdit &one : saved->saved) {
                if (one.n != 0)
                    closed.numbers += one.n;
            }
            return closed;
        });
}

}  // namespace touchline::desk
