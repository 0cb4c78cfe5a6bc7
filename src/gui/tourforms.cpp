// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the type of an order asks for: a claim for a damaged appliance from the call to the answer, its checklist, two
// desks that answer differently, and the unlock of a number whose channel depends on why it was stopped.

#include "gui/answersform.h"
#include "gui/customerpage.h"
#include "gui/ordereditor.h"
#include "gui/orderform.h"
#include "gui/orderpanel.h"
#include "gui/tour.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

const QString claimType = u"电器损坏理赔"_s;
const QString unlockType = u"涉诈复机"_s;

void keyIn(QWidget &input, const QString &letters)
{
    for (const QChar letter : letters) {
        QKeyEvent press(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
        QApplication::sendEvent(&input, &press);
    }
}

void strikeKey(QWidget &input, Qt::Key key)
{
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
    QApplication::sendEvent(&input, &press);
}

QStringList answersIn(OrderEditor &editor)
{
    return std::get<QStringList>(editor.form().answers().value());
}

}  // namespace

void Tour::planForms()
{
    const auto editor = [this]() -> OrderEditor & { return customerPage()->orders().editor(); };
    const auto answer = [editor](const QStringList &answers) {
        editor().form().fields().type({{u"answers"_s, answers}});
    };
    const auto asksFor = [editor](const char *field) {
        auto *input = editor().findChild<QWidget *>(u"answer_"_s + QString::fromLatin1(field));
        return input && input->isVisible();
    };
    // The whole form is looked at: its fields and its checklist.
    const auto lookAt = [editor] {
        auto *scroll = editor().findChild<QScrollArea *>(u"scroll"_s);
        scroll->ensureWidgetVisible(editor().findChild<QLabel *>(u"checklistTitle"_s), 0, 200);
        return editor().form().answers().isVisible();
    };
    const auto lookAtFields = [editor] {
        auto *scroll = editor().findChild<QScrollArea *>(u"scroll"_s);
        scroll->ensureWidgetVisible(editor().findChild<QLabel *>(u"checklistTitle"_s), 0, 200);
        scroll->ensureWidgetVisible(editor().findChild<QLabel *>(u"answersTitle"_s), 0, 20);
        return editor().form().answers().isVisible();
    };
    add(
        {},
        [this] {
            customerPage()->orders().startNew({{u"title"_s, u"雷雨后冰箱不制冷，怀疑电压冲击"_s}});
        },
        // What it may be about comes above the form and moves it.
        [this, editor] {
            return editor().actions().isNew() && visible<QAbstractButton>("goOnButton");
        });
    add(
        u"form-type-search"_s,
        [this, editor] {
            auto *combo = visible<QComboBox>("typeCombo");
            editor().findChild<QScrollArea *>(u"scroll"_s)->ensureWidgetVisible(combo, 0, 200);
            combo->lineEdit()->setFocus();
            keyIn(*combo->lineEdit(), u"dqsh"_s);
        },
        [] { return QApplication::activePopupWidget() != nullptr; });
    add(
        u"form-type-chosen"_s,
        [] {
            if (QWidget *popup = QApplication::activePopupWidget()) {
                strikeKey(*popup, Qt::Key_Down);
                strikeKey(*popup, Qt::Key_Return);
            }
        },
        [editor, asksFor, lookAt] {
            return lookAt() && asksFor("appliance") &&
                   editor().form().fields().edited().text(u"orderType") == claimType;
        });
    add(
        u"form-answered"_s,
        [answer] {
            answer({u"appliance=fridge"_s, u"brand=海尔 BCD-470"_s, u"happenedOn=2026-11-21"_s,
                    u"happenedAt=19:40"_s, u"repairable=no"_s, u"boughtOn=2022-06-18"_s,
                    u"price=459900"_s, u"photos=yes"_s, u"receipt=yes"_s});
        },
        [asksFor, lookAt] { return lookAt() && asksFor("price") && !asksFor("repairCost"); });
    add(
        u"form-saved"_s, [editor] { editor().save(); },
        [this, editor, lookAt] {
            return settled() && !editor().actions().isNew() && lookAt() &&
                   !editor().actions().view().pending;
        });
    add(
        u"form-move-blocked"_s,
        [answer] {
            answer({u"photos="_s, u"happenedOn="_s});
        },
        [this, editor] {
            editor().findChild<QScrollArea *>(u"scroll"_s)->verticalScrollBar()->setValue(0);
            const auto *blocked = visible<QLabel>("blockedLabel");
            return blocked && !editor().form().answers().missing().empty();
        });
    add(
        u"form-wrong-day"_s,
        [editor, answer] {
            answer({u"happenedOn=2026-13-40"_s, u"photos=yes"_s});
            editor().save();
        },
        [this, lookAtFields] { return visible<QLabel>("errorLabel") && lookAtFields(); });
    add(
        u"form-two-answers"_s,
        [this, editor] {
            const QUuid order = editor().actions().view().order.id.value;
            QStringList both = editor().actions().view().order.answers;
            both += u"appliance=tv"_s;
            if (auto *day = visible<QLineEdit>("answer_happenedOn"))
                day->setText(u"11月21日"_s);
            m_context.desk.editRecord(u"work_order"_s, order, {{u"answers"_s, both}});
        },
        [this, editor, lookAtFields] {
            return settled() && lookAtFields() && answersIn(editor()).contains(u"appliance=tv"_s);
        });
    add(
        u"form-unlock"_s,
        [this] {
            customerPage()->orders().startNew(
                {{u"title"_s, u"涉诈停机申请复机"_s},
                 {u"family"_s, QString(codeOf(Family::ServiceRequest))},
                 {u"category"_s, u"号卡›涉诈停机"_s},
                 {u"orderType"_s, unlockType},
                 {u"answers"_s, QStringList{u"stopReason=police"_s, u"stoppedOn=2026-11-20"_s,
                                            u"channel=video"_s, u"idSeen=yes"_s}}});
        },
        [asksFor, lookAtFields] { return lookAtFields() && asksFor("noticeNumber"); });
    add(
        {},
        [this] {
            m_window.openCustomer(m_customer);
            customerPage()->orders().openOrder(m_order);
        },
        [this, editor] {
            return settled() && editor().actions().view().order.id.value == m_order;
        });
}

}  // namespace touchline::gui
