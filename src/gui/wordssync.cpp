// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/times.h"
#include "gui/words.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

QString linkWords(const desk::SyncStatus &status)
{
    // What was answered and has not come back with the feed is marked in its row, too.
    const int saved = status.waiting + status.acknowledged;
    switch (status.link) {
    case desk::Link::SignedOut: return Words::tr("Not signed in");
    case desk::Link::NeedsSignIn: return Words::tr("Sign in again to send");
    case desk::Link::Loading:
        //: %1: per cent of the first loading
        return Words::tr("Loading %1 %").arg(status.percent);
    case desk::Link::Offline: {
        const QString since =
            status.offlineSinceMs
                ? Words::tr("Offline since %1").arg(clockWords(status.offlineSinceMs))
                : Words::tr("Offline");
        return saved ? since + u" · "_s + Words::tr("%n saved here", nullptr, saved) : since;
    }
    case desk::Link::Connecting:
        return saved ? Words::tr("Connecting · %n waiting to send", nullptr, saved)
                     : Words::tr("Connecting …");
    case desk::Link::Online:
        if (saved)
            return Words::tr("%n waiting to send", nullptr, saved);
        return status.syncedAtMs ? Words::tr("Synced %1").arg(clockWords(status.syncedAtMs))
                                 : Words::tr("Syncing …");
    }
    Q_UNREACHABLE();
}

}  // namespace

QString syncWords(const desk::SyncStatus &status)
{
    QString text = linkWords(status);
    if (status.decisions)
        text += u" · "_s + Words::tr("%n needs your decision", nullptr, status.decisions);
    if (status.refused)
        text += u" · "_s + Words::tr("%n refused", nullptr, status.refused);
    return text;
}

QString syncSentence(const desk::SyncStatus &status)
{
    switch (status.link) {
    case desk::Link::SignedOut: return Words::tr("Nobody is signed in.");
    case desk::Link::NeedsSignIn:
        return Words::tr("The server asks you to sign in again. What you saved stays on this "
                         "computer until then.");
    case desk::Link::Loading:
        return Words::tr(
            "Your customers and orders are being copied to this computer. You can work already.");
    case desk::Link::Offline:
        return Words::tr(
            "No connection. Work goes on here and is sent as soon as the server can be reached.");
    case desk::Link::Connecting: return Words::tr("Looking for the server. Work goes on.");
    case desk::Link::Online:
        return Words::tr("Connected. A click shows what is waiting and what needs you.");
    }
    Q_UNREACHABLE();
}

}  // namespace touchline::gui
