// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/variablewords.h"

#include "desk/quicktexts.h"
#include "gui/flowlayout.h"
#include "gui/plain.h"

#include <QtWidgets/QPushButton>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

struct VariableWord {
    QLatin1StringView name;
    const char *text;
};

constexpr std::array variableWordList{
    VariableWord{"customer.name"_L1,
                 QT_TRANSLATE_NOOP("touchline::gui::VariableChips", "customer's name")},
    VariableWord{"customer.phone"_L1,
                 QT_TRANSLATE_NOOP("touchline::gui::VariableChips", "customer's phone")},
    VariableWord{"service.number"_L1,
                 QT_TRANSLATE_NOOP("touchline::gui::VariableChips", "service number")},
    VariableWord{"order.number"_L1,
                 QT_TRANSLATE_NOOP("touchline::gui::VariableChips", "order number")},
    VariableWord{"order.title"_L1,
                 QT_TRANSLATE_NOOP("touchline::gui::VariableChips", "order's title")},
    VariableWord{"order.grade"_L1,
                 QT_TRANSLATE_NOOP("touchline::gui::VariableChips", "order's grade")},
    VariableWord{"order.category"_L1,
                 QT_TRANSLATE_NOOP("touchline::gui::VariableChips", "order's category")},
    VariableWord{"agent.name"_L1,
                 QT_TRANSLATE_NOOP("touchline::gui::VariableChips", "agent's name")},
    VariableWord{"agent.number"_L1,
                 QT_TRANSLATE_NOOP("touchline::gui::VariableChips", "agent's number")},
    VariableWord{"date"_L1, QT_TRANSLATE_NOOP("touchline::gui::VariableChips", "date")},
    VariableWord{"time"_L1, QT_TRANSLATE_NOOP("touchline::gui::VariableChips", "time")},
    VariableWord{"outage.eta"_L1,
                 QT_TRANSLATE_NOOP("touchline::gui::VariableChips", "expected restoration")},
};

}  // namespace

QString variableWords(const QString &name)
{
    for (const VariableWord &word : variableWordList) {
        if (word.name == name)
            return VariableChips::tr(word.text);
    }
    return name;
}

QString askedInWords(QString text)
{
    for (const VariableWord &word : variableWordList)
        text.replace(u'{' + word.name + u'}',
                     desk::OpenBracket + VariableChips::tr(word.text) + desk::CloseBracket);
    return text;
}

QString variablesFrom(QString written, const QString &before)
{
    // Words in brackets may have stood there before as what a person fills in.
    if (written == askedInWords(before))
        return before;
    for (const VariableWord &word : variableWordList)
        written.replace(desk::OpenBracket + VariableChips::tr(word.text) + desk::CloseBracket,
                        u'{' + word.name + u'}');
    return written;
}

VariableChips::VariableChips(const QStringList &names, QWidget *parent) : QWidget(parent)
{
    auto *flow = new FlowLayout(this, 6);
    for (const QString &name : names) {
        const QString variable = u'{' + name + u'}';
        auto *chip = new QPushButton(variableWords(name), this);
        chip->setObjectName(u"variable_"_s + name);
        chip->setProperty("role", u"chip"_s);
        chip->setAutoDefault(false);
        setPlainToolTip(*chip, tr("Insert %1").arg(askedInWords(variable)));
        connect(chip, &QPushButton::clicked, this,
                [this, variable] { emit wanted(askedInWords(variable)); });
        flow->addWidget(chip);
    }
}

}  // namespace touchline::gui
