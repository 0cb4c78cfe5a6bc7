// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/alertbox.h"

#include "gui/tiewords.h"
#include "gui/times.h"
#include "gui/words.h"
#include "gui/wordsoutages.h"

#include <QtWidgets/QLabel>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

QString alertRole(desk::AlertKind kind)
{
    switch (kind) {
    case desk::AlertKind::LifeSupport: return u"alarm"_s;
    case desk::AlertKind::Outage:
    case desk::AlertKind::Arrears: return u"alertBad"_s;
    case desk::AlertKind::PlannedOutage:
    case desk::AlertKind::Repeated: return u"alertWarn"_s;
    }
    Q_UNREACHABLE();
}

}  // namespace

bool isDanger(desk::AlertKind kind) { return alertRole(kind) != "alertWarn"_L1; }

QString outageWords(const Outage &outage, qint64 nowMs)
{
    QStringList parts{outage.area, outage.reason};
    if (outage.expectedAt.ms > 0)
        parts += backWords(outage, nowMs);
    else if (outage.plannedStart.ms > 0)
        parts += fromToWords(outage.plannedStart.ms, outage.plannedEnd.ms, nowMs);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

std::pair<QString, QString> alertWords(const desk::Alert &alert, qint64 nowMs)
{
    switch (alert.kind) {
    case desk::AlertKind::LifeSupport:
        return {Words::tr("Life-support device: %1").arg(alert.text), {}};
    case desk::AlertKind::Outage:
        return {alert.service.number.isEmpty()
                    ? Words::tr("Power is out here")
                    : Words::tr("Power is out at %1", "a service").arg(alert.service.number),
                outageWords(alert.outage, nowMs)};
    case desk::AlertKind::PlannedOutage:
        return {words(alert.outage.kind), outageWords(alert.outage, nowMs)};
    case desk::AlertKind::Arrears: {
        QStringList parts;
        if (!alert.service.id.isNull())
            parts << alert.service.number << words(alert.service.state);
        return {alert.fen > 0 ? Words::tr("In arrears: %1").arg(moneyWords(alert.fen))
                              : Words::tr("In arrears"),
                parts.join(u" · "_s)};
    }
    case desk::AlertKind::Repeated:
        return {Words::tr("Contact no. %n within seven days", nullptr, alert.count),
                alert.text.isEmpty() ? QString() : Words::tr("Same topic: %1").arg(alert.text)};
    }
    Q_UNREACHABLE();
}

AlertBox::AlertBox(const desk::Alert &alert, qint64 nowMs, QWidget *parent) : QFrame(parent)
{
    setProperty("role", alertRole(alert.kind));
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(10, 8, 10, 8);
    lines->setSpacing(2);
    const auto [head, detail] = alertWords(alert, nowMs);
    const auto add = [&](const QString &text, const QString &role) {
        auto *label = new QLabel(this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setText(text);
        if (!role.isEmpty())
            label->setProperty("role", role);
        lines->addWidget(label);
    };
    add(head, u"strong"_s);
    if (!detail.isEmpty())
        add(detail, {});
    setAccessibleName(detail.isEmpty() ? head : head + u", "_s + detail);
}

}  // namespace touchline::gui
