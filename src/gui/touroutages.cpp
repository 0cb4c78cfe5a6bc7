// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Outages by who declares them: the list, a new one, a fault named at its field, a major outage on all desks, a new
// estimate, the end with what follows from it, and what an agent may do there.

#include "gui/outagespage.h"
#include "gui/outageview.h"
#include "gui/tour.h"
#include "gui/undobar.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

const QString tourArea = u"湖滨路 1-99 号"_s;

}  // namespace

void Tour::planOutages()
{
    const auto page = [this]() -> OutagesPage & { return m_window.outagesPage(); };
    const auto shows = [this, page](const QString &area) {
        const auto *label = visible<QLabel>("areaLabel");
        return settled() && page().isVisible() && label && label->text() == area;
    };
    planAs(u"lead"_s);
    add(
        u"outages-list"_s, [this] { m_window.showOutages(); },
        [this] { return settled() && visible<QLabel>("areaLabel"); });
    add(
        u"outages-new"_s, [page] { page().write(); },
        [this] { return visible<QLineEdit>("areaEdit") != nullptr; });
    add(
        u"outages-fault"_s, [page] { page().save(); },
        [this] {
            const auto *error = visible<QLabel>("errorLabel");
            return error && !error->text().isEmpty();
        });
    add(
        u"outages-planned"_s,
        [this, page] {
            visible<QLineEdit>("areaEdit")->setText(u"梧桐苑 3-8 幢"_s);
            visible<QLineEdit>("reasonEdit")->setText(u"配变增容"_s);
            auto *kind = visible<QComboBox>("kindBox");
            kind->setCurrentIndex(kind->findData(QString(codeOf(OutageKind::Planned))));
            page().save();
        },
        [this] {
            const auto *error = visible<QLabel>("errorLabel");
            return error && !error->text().isEmpty();
        });
    add(
        u"outages-declared"_s,
        [this, page] {
            page().write();
            visible<QLineEdit>("areaEdit")->setText(tourArea);
            visible<QLineEdit>("feedersEdit")->setText(u"10kV-湖滨线, 10kV-望江线"_s);
            visible<QLineEdit>("reasonEdit")->setText(u"雷暴大风，树障倒杆"_s);
            page().save();
        },
        [shows] { return shows(tourArea); });
    add(
        u"outages-major-asked"_s, [page] { page().ask(OutagesPage::Ask::Major); },
        [this] { return visible<QPlainTextEdit>("answerEdit") != nullptr; });
    add(
        u"outages-major"_s,
        [this, page] {
            visible<QPlainTextEdit>("answerEdit")
                ->setPlainText(u"您好，湖滨路一带因雷暴大风停电，故障已查明，抢修人员正在现场，"
                               u"预计两小时内恢复供电，恢复后我们会短信告知您。"_s);
            page().confirm();
        },
        [this, shows] { return shows(tourArea) && visible<QLabel>("majorLabel"); });
    add(
        u"outages-answer"_s, [this] { press("answerButton"); },
        [this] { return visible<QLabel>("answerLabel") != nullptr; });
    add(
        u"outages-estimate-asked"_s,
        [this, page] {
            press("answerButton");
            page().ask(OutagesPage::Ask::Estimate);
        },
        [this] { return visible<QAbstractButton>("twoChip") != nullptr; });
    add(
        u"outages-estimate"_s,
        [this, page] {
            press("hourChip");
            page().confirm();
        },
        [this, shows] {
            return shows(tourArea) && visible<QLabel>("estimatesLabel") &&
                   m_window.outagesPage().undoBar().isHolding();
        });
    add(
        u"outages-end-asked"_s, [page] { page().ask(OutagesPage::Ask::End); },
        [this] {
            const auto *frame = visible<QWidget>("askFrame");
            return frame != nullptr;
        });
    add(
        u"outages-ended"_s,
        [page] {
            page().confirm();
            page().undoBar().flush();
        },
        [this, shows] {
            return shows(tourArea) && !visible<QLabel>("majorLabel") &&
                   !visible<QAbstractButton>("endOutageButton");
        });
    planAs(u"agent"_s);
    add(
        u"outages-agent"_s, [this] { m_window.showOutages(); },
        [this] {
            return settled() && visible<QLabel>("areaLabel") &&
                   !visible<QAbstractButton>("newButton");
        });
}

}  // namespace touchline::gui
