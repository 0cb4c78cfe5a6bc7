// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The card of a customer with an outage, a device and open orders: contact, check, numbers in full.

#include "gui/cardorders.h"
#include "gui/cardpanel.h"
#include "gui/customerpage.h"
#include "gui/maskedvalue.h"
#include "gui/reveals.h"
#include "gui/servicelist.h"
#include "gui/tour.h"
#include "gui/undobar.h"

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFrame>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

void Tour::planCard()
{
    const auto card = [this]() -> CardPanel & { return customerPage()->card(); };
    add(
        u"card"_s,
        [this] {
            m_found.clear();
            m_context.desk.find(u"沈嘉怡"_s, 20)
                .then(this, [this](const Result<QList<desk::FindHit>> &hits) {
                    for (const desk::FindHit &hit : hits ? *hits : QList<desk::FindHit>()) {
                        if (hit.type == "customer"_L1)
                            m_found += hit.root;
                    }
                });
        },
        [this, card] {
            // A hall has several of that name; one of them has something to be told at once.
            const bool loaded = customerPage() && card().state().isLoaded();
            if (loaded && customerPage()->customer() != m_customer &&
                !card().state().alerts().isEmpty())
                return true;
            if (loaded && !m_found.isEmpty())
                m_window.openCustomer(m_found.takeFirst());
            return false;
        });
    add(
        u"card-contact"_s, [this] { press("startButton"); },
        [this, card] { return settled() && card().state().inContact(); });
    add(
        {},
        [this] {
            press("changeButton");
            visible<QLineEdit>("nameEdit")->setText(u"沈建国"_s);
            auto *relation = visible<QComboBox>("relationBox");
            relation->setCurrentIndex(relation->findData(QString(codeOf(Relation::Family))));
            press("saveContactButton");
        },
        [this, card] {
            return settled() && card().state().facts().current &&
                   card().state().facts().current->relation == Relation::Family;
        });
    add(
        u"card-check"_s,
        [this] {
            press("checkButton");
            int ticked = 0;
            for (auto *question : m_window.findChildren<QCheckBox *>()) {
                if (question->isVisible() && question->property("code").isValid() && ticked++ < 2)
                    question->setChecked(true);
            }
        },
        [this] { return visible<QAbstractButton>("saveCheckButton") != nullptr; });
    add(
        u"card-checked"_s, [this] { press("saveCheckButton"); },
        [this, card] {
            return settled() && card().state().verification() == VerificationLevel::Partly;
        });
    add(
        u"card-revealed"_s,
        [this, card] {
            for (auto *value : card().findChildren<MaskedValue *>()) {
                if (value->field() == "phone"_L1)
                    card().reveals().want(value);
            }
        },
        [this, card] {
            for (auto *value : card().findChildren<MaskedValue *>()) {
                if (value->isRevealed())
                    return true;
            }
            return false;
        });
    add(
        {},
        [this, card] {
            for (auto *value : card().findChildren<MaskedValue *>()) {
                if (value->field() == "identity"_L1)
                    card().reveals().want(value);
            }
        },
        [] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()) != nullptr; });
    add(
        {},
        [card] {
            if (QWidget *menu = QApplication::activePopupWidget())
                menu->close();
            // Chosen once more it would be none.
            if (card().state().service().isNull())
                card().findChild<ServiceList *>()->chooseNumber(1);
        },
        [this] { return visible<QAbstractButton>("billsButton") != nullptr; });
    add(
        u"card-bills"_s, [card] { card().toggleBills(); },
        [this] { return visible<QFrame>("billsFrame") != nullptr; });
    add(
        u"card-chased"_s,
        [card] {
            card().toggleBills();
            card().orders().nudgeFirst();
        },
        [this, card] {
            // Chased too often already, by earlier tours of this ledger, the desk says so instead.
            const auto *said = visible<QLabel>("statusLabel");
            return settled() && (card().findChild<UndoBar *>()->isHolding() ||
                                 (said && !said->text().isEmpty()));
        });
    add(
        u"card-contact-over"_s,
        [this] {
            press("endButton");
            press("endNowButton");
        },
        [this, card] {
            for (auto *value : card().findChildren<MaskedValue *>()) {
                if (value->isRevealed())
                    return false;
            }
            return settled() && !card().state().inContact();
        });
    add(
        {}, [this] { m_window.openCustomer(m_customer); },
        [this] { return customerPage()->customer() == m_customer; });
}

}  // namespace touchline::gui
