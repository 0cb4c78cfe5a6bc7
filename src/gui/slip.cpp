// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/slip.h"

#include "domain/mask.h"
#include "gui/countercatalogue.h"
#include "gui/times.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QTranslator>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr auto slipContext = "touchline::gui::Slip";

/// Speaks one language whatever translator the window has.
class SlipWords final {
public:
    explicit SlipWords(bool chinese)
    {
        if (chinese && !m_translator.load(u":/i18n/touchline_zh_CN"_s))
            qWarning("slip: the Chinese words are missing");
    }
    [[nodiscard]] QString say(const char *text) const
    {
        const QString found = m_translator.translate(slipContext, text);
        return found.isEmpty() ? QString::fromUtf8(text) : found;
    }

private:
    QTranslator m_translator;
};

const char *methodText(PaymentMethod method)
{
    switch (method) {
    case PaymentMethod::Cash: return QT_TRANSLATE_NOOP("touchline::gui::Slip", "Cash");
    case PaymentMethod::Card: return QT_TRANSLATE_NOOP("touchline::gui::Slip", "Bank card");
    case PaymentMethod::Wechat: return QT_TRANSLATE_NOOP("touchline::gui::Slip", "WeChat Pay");
    case PaymentMethod::Alipay: return QT_TRANSLATE_NOOP("touchline::gui::Slip", "Alipay");
    case PaymentMethod::Transfer: return QT_TRANSLATE_NOOP("touchline::gui::Slip", "Bank transfer");
    case PaymentMethod::Other:
    case PaymentMethod::Unknown: return QT_TRANSLATE_NOOP("touchline::gui::Slip", "Other way");
    }
    Q_UNREACHABLE();
}

class SlipWriter final {
public:
    SlipWriter(const SlipFacts &facts, bool chinese)
        : m_facts(facts), m_chinese(chinese), m_words(chinese)
    {}

    QList<SlipLine> write()
    {
        m_lines += {SlipLine::Kind::Title, m_facts.company};
        m_lines += {SlipLine::Kind::Centre, m_facts.hall};
        m_lines += {SlipLine::Kind::Centre,
                    m_words.say(QT_TRANSLATE_NOOP("touchline::gui::Slip", "Service slip"))};
        rule();
        writeVisit();
        if (!desk::paymentsOf(m_facts.visit).isEmpty()) {
            rule();
            writePayments();
        }
        rule();
        pair(QT_TRANSLATE_NOOP("touchline::gui::Slip", "Served by"), m_facts.agentNumber);
        pair(QT_TRANSLATE_NOOP("touchline::gui::Slip", "Hotline"), hotLine(m_facts.region));
        m_lines += {SlipLine::Kind::Centre,
                    m_words.say(QT_TRANSLATE_NOOP("touchline::gui::Slip",
                                                  "This slip is not an invoice. Please keep it."))};
        return m_lines;
    }

private:
    void rule() { m_lines += {SlipLine::Kind::Rule, {}}; }
    void pair(const char *name, const QString &value, bool strong = false)
    {
        if (!value.isEmpty())
            m_lines += {SlipLine::Kind::Pair, m_words.say(name), value, strong};
    }
    [[nodiscard]] QString money(Fen amount) const
    {
        const QLocale locale(m_chinese ? u"zh_CN"_s : u"en"_s);
        return u"¥ "_s + locale.toString(double(amount.value) / 100, 'f', 2);
    }

    void writeVisit()
    {
        const Interaction &contact = m_facts.visit.interaction;
        pair(QT_TRANSLATE_NOOP("touchline::gui::Slip", "Ticket"), m_facts.ticket, true);
        pair(QT_TRANSLATE_NOOP("touchline::gui::Slip", "Time"),
             QDateTime::fromMSecsSinceEpoch(
                 contact.endedAt.ms > 0 ? contact.endedAt.ms : m_facts.nowMs, usedZone())
                 .toString(u"yyyy-MM-dd HH:mm"_s));
        pair(QT_TRANSLATE_NOOP("touchline::gui::Slip", "Customer"),
             masked(Privacy::Name, m_facts.visit.customer.name));
        if (contact.relation != Relation::Self)
            pair(QT_TRANSLATE_NOOP("touchline::gui::Slip", "Represented by"),
                 masked(Privacy::Name, contact.contactName));
        for (const Service &service : m_facts.visit.services) {
            if (service.id == contact.service)
                pair(QT_TRANSLATE_NOOP("touchline::gui::Slip", "Service number"), service.number);
        }
        pair(QT_TRANSLATE_NOOP("touchline::gui::Slip", "Matter"),
             businessOf(m_facts.region, m_facts.business, m_chinese).name.shown);
        pair(QT_TRANSLATE_NOOP("touchline::gui::Slip", "Result"),
             shownChoice(ChoiceList::Outcome, contact.disposition, m_chinese));
        if (!contact.summary.isEmpty())
            m_lines += {SlipLine::Kind::Text, contact.summary};
        for (const WorkOrder &order : m_facts.visit.orders) {
            if (order.acceptedAt >= contact.startedAt)
                pair(QT_TRANSLATE_NOOP("touchline::gui::Slip", "Order"),
                     order.number.isEmpty() ? order.alias : order.number);
        }
    }

    void writePayments()
    {
        const QList<Payment> payments = desk::paymentsOf(m_facts.visit);
        for (const Payment &payment : payments) {
            // What was taken by mistake and taken back at once is not the customer's business.
            if (!payment.voids.isNull() || desk::isVoided(payment, payments))
                continue;
            m_lines += {SlipLine::Kind::Pair, m_words.say(methodText(payment.method)),
                        money(payment.amount), false};
            pair(QT_TRANSLATE_NOOP("touchline::gui::Slip", "Receipt"), payment.reference);
        }
        m_lines += {SlipLine::Kind::Pair,
                    m_words.say(QT_TRANSLATE_NOOP("touchline::gui::Slip", "Total paid")),
                    money(desk::takenIn(payments)), true};
    }

    const SlipFacts &m_facts;
    bool m_chinese;
    SlipWords m_words;
    QList<SlipLine> m_lines;
};

}  // namespace

QList<SlipLine> slipLines(const SlipFacts &facts, bool chinese)
{
    return SlipWriter(facts, chinese).write();
}

}  // namespace touchline::gui
