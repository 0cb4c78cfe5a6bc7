// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/refusalcard.h"

#include "gui/plain.h"
#include "gui/settingwords.h"
#include "gui/times.h"
#include "gui/valuewords.h"
#include "gui/words.h"
#include "ui_refusalcard.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

bool isMove(const Refusal &refusal)
{
    return refusal.kind == "move"_L1 && refusal.targetType == "work_order"_L1;
}

/// What somebody typed: of a move all but where it was to go.
QJsonObject typedValues(const Refusal &refusal)
{
    QJsonObject typed = parsedJson(refusal.proposed).toObject();
    if (isMove(refusal)) {
        for (const auto key : {"to"_L1, "state"_L1, "until"_L1})
            typed.remove(key);
        for (const QString &key : typed.keys()) {
            if (typed[key].isNull() || typed[key] == QJsonValue(QString()))
                typed.remove(key);
        }
    }
    return typed;
}

bool isSetting(const Refusal &refusal) { return refusal.targetType == "clock_setting"_L1; }

QString whyRefused(const Refusal &refusal)
{
    const QString reason = reasonWords(refusal.reason);
    // The ledger says where in the document, and why.
    if (isSetting(refusal) && refusal.detail.contains(u": "_s)) {
        const QString path = refusal.detail.section(u": "_s, 0, 0);
        return settingFaultWords(invalid(path, refusal.detail.mid(path.size() + 2)), {});
    }
    return refusal.field.isEmpty() ? reason
                                   : Words::tr("%1: %2").arg(fieldWords(refusal.field), reason);
}

}  // namespace

RefusalCard::RefusalCard(const Refusal &refusal, const desk::Names &names, desk::Desk &desk,
                         const Clock &clock, QWidget *parent)
    : QFrame(parent),
      m_desk(desk),
      m_clock(clock),
      m_refusal(refusal),
      m_ui(std::make_unique<Ui::RefusalCard>())
{
    m_ui->setupUi(this);
    m_ui->titleLabel->setText(
        tr("Refused: %1 · %2").arg(typeWords(refusal.targetType), verbWords(refusal.kind)));
    m_ui->reasonLabel->setText(whyRefused(refusal));
    const QString author = names.value(refusal.by.value, tr("a colleague"));
    m_ui->whenLabel->setText(
        author + u" · "_s +
        whenWords(refusal.deviceAt.ms ? refusal.deviceAt.ms : refusal.at.ms, clock.nowMs()));
    const QString typed =
        listWords(refusal.targetType, parsedJson(refusal.proposed).toObject(), names);
    // A whole document is read in its own window.
    const auto setting =
        fromCode<SettingKind>(parsedJson(refusal.proposed).toObject().value("kind"_L1).toString());
    showText(*m_ui->proposedLabel,
             isSetting(refusal) ? tr("%1: it is kept under “Revisions” in Clocks and grading.")
                                      .arg(settingName(setting))
                                : typed);
    showText(*m_ui->errorLabel, {});
    const bool canStartAgain =
        refusal.targetType == "note"_L1 || refusal.targetType == "work_order"_L1;
    // A step that is over is not taken again by a draft, and has no words to copy unless some were typed.
    m_ui->draftButton->setVisible(canStartAgain && !isMove(refusal));
    m_ui->copyButton->setVisible(!isMove(refusal) || !typedValues(refusal).isEmpty());
    if (refusal.targetType == "work_order"_L1 && refusal.kind != "create"_L1) {
        look();
        // The refusal may be here before what came instead.
        connect(&desk, &desk::Desk::recordsChanged, this, [this](const QList<QUuid> &roots) {
            if (roots.isEmpty() || roots.contains(m_refusal.target))
                look();
        });
    }
    setAccessibleName(m_ui->titleLabel->text());
    connect(m_ui->copyButton, &QPushButton::clicked, this,
            [typed] { QGuiApplication::clipboard()->setText(typed); });
    connect(m_ui->draftButton, &QPushButton::clicked, this,
            [this] { emit draftWanted(m_refusal); });
    connect(m_ui->closeButton, &QPushButton::clicked, this, &RefusalCard::closeRefusal);
}

RefusalCard::~RefusalCard() = default;

void RefusalCard::look()
{
    m_desk.order(m_refusal.target).then(this, [this](const Result<desk::OrderView> &view) {
        if (view)
            nameWhatCameBefore(*view, m_clock.nowMs());
    });
}

/// Who moved the order instead, when, and where it is now.
void RefusalCard::nameWhatCameBefore(const desk::OrderView &view, qint64 nowMs)
{
    const QString number = view.order.number.isEmpty() ? view.order.alias : view.order.number;
    m_ui->titleLabel->setText(tr("Refused: %1 · %2").arg(number, verbWords(m_refusal.kind)));
    setAccessibleName(m_ui->titleLabel->text());
    if (!isMove(m_refusal))
        return;
    const auto last =
        std::find_if(view.events.rbegin(), view.events.rend(), [](const OrderEvent &event) {
            return event.kind == EventKind::Moved && event.version > 0;
        });
    const QJsonObject proposed = parsedJson(m_refusal.proposed).toObject();
    const auto wanted =
        fromCode<OrderState>(proposed["to"_L1].toString(proposed["state"_L1].toString()));
    if (last == view.events.rend() || wanted == OrderState::Unknown || last->to == wanted ||
        last->by.value == m_refusal.by.value)
        return;
    m_ui->reasonLabel->setText(
        tr("%1 moved the order to “%2” at %3; your step to “%4” did not take effect.")
            .arg(view.names.value(last->by.value, tr("A colleague")), words(last->to),
                 whenWords(last->at.ms, nowMs), words(wanted)));
    m_ui->reasonLabel->updateGeometry();
    emit explained(m_ui->reasonLabel->text());
}

void RefusalCard::closeRefusal()
{
    m_ui->closeButton->setEnabled(false);
    m_desk.closeRefusal(m_refusal.id.value).then(this, [this](const Result<desk::Saved> &saved) {
        if (!saved) {
            m_ui->closeButton->setEnabled(true);
            showText(*m_ui->errorLabel, sentence(saved.error()));
            return;
        }
        emit closed(tr("Refusal closed."));
    });
}

}  // namespace touchline::gui
