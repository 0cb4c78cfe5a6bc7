// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/views.h"
#include "desk/work.h"
#include "domain/codes.h"
#include "domain/result.h"

#include <QtCore/QCoreApplication>

// The one place where codes become words. Everything here is plain text in the language of the
// installed translator.

namespace touchline::desk {
enum class NewsKind;
}

namespace touchline::gui {

/// The context of all words in the translation files.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(touchline::gui::Words)
};

[[nodiscard]] QString words(Role value);
[[nodiscard]] QString words(CustomerKind value);
[[nodiscard]] QString words(Tier value);
[[nodiscard]] QString words(ServiceKind value);
[[nodiscard]] QString words(ServiceState value);
[[nodiscard]] QString words(AreaClass value);
[[nodiscard]] QString words(Channel value);
[[nodiscard]] QString words(Direction value);
[[nodiscard]] QString words(InteractionState value);
[[nodiscard]] QString words(Relation value);
[[nodiscard]] QString words(MessageKind value);
[[nodiscard]] QString words(Family value);
[[nodiscard]] QString words(OrderState value);
[[nodiscard]] QString words(Source value);
[[nodiscard]] QString words(Factuality value);
[[nodiscard]] QString words(Responsibility value);
[[nodiscard]] QString words(FieldResult value);
[[nodiscard]] QString words(CallbackResult value);
[[nodiscard]] QString words(EventKind value);
[[nodiscard]] QString words(FactKind value);
[[nodiscard]] QString words(NoticeLevel value);
[[nodiscard]] QString words(OutageKind value);
[[nodiscard]] QString words(VerificationLevel value);
[[nodiscard]] QString words(ApprovalKind value);
[[nodiscard]] QString words(ApprovalState value);
[[nodiscard]] QString words(RevealReason value);
[[nodiscard]] QString words(TicketState value);
[[nodiscard]] QString words(TicketPriority value);
[[nodiscard]] QString words(PaymentMethod value);
[[nodiscard]] QString words(desk::WorkGroup value);
/// What has happened, said to whom it concerns.
[[nodiscard]] QString words(desk::NewsKind value);
/// A question by which a contact person is checked.
[[nodiscard]] QString questionWords(const QString &code);

/// The button of a move to this state ("Send out").
[[nodiscard]] QString moveWords(OrderState to, OrderState from);
/// Stage 1 to 9 of the lifecycle bar.
[[nodiscard]] QString stageWords(int stage);
/// The stage of a state, by the state's own name where it has begun another way.
[[nodiscard]] QString stageWords(OrderState state);
/// What comes after a state on the straight way.
[[nodiscard]] QString nextStepWords(OrderState state);

/// What went wrong and what to do next; never the log's detail.
[[nodiscard]] QString sentence(ErrorKind kind);
/// As above; names the field where there is one and puts a known reason code into words.
[[nodiscard]] QString sentence(const Error &error);
/// A refusal's or guard's reason code as a sentence; a code of a newer server is shown as it is.
[[nodiscard]] QString reasonWords(const QString &code);
[[nodiscard]] bool knowsReason(const QString &code);

[[nodiscard]] QString typeWords(const QString &type);
[[nodiscard]] QString fieldWords(const QString &field);
/// State and verb of an outbox item.
[[nodiscard]] QString outboxStateWords(const QString &state);
[[nodiscard]] QString verbWords(const QString &verb);

/// A reference to a person or a team: those have names wherever they may be seen.
[[nodiscard]] bool meansPeople(QStringView field);
/// Whom or what a reference means that this desk does not hold: it is outside of what the agent may see.
/// `field`: name of a record's field, or of a datum of rules.
[[nodiscard]] QString notHeldWords(QStringView field);

/// One code of a field of the record type as words; the code itself if there are none.
[[nodiscard]] QString codeWords(QStringView field, const QString &code);

/// How the desk stands to the server, e.g. "Synced 14:40".
[[nodiscard]] QString syncWords(const desk::SyncStatus &status);
/// The same in one longer sentence for the tool tip.
[[nodiscard]] QString syncSentence(const desk::SyncStatus &status);

}  // namespace touchline::gui
