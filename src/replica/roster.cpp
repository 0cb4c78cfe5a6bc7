// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/roster.h"

#include "replica/profile.h"
#include "storage/database.h"

#include <QtCore/QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace touchline::replica {
namespace {

std::optional<RosterEntry> entryAt(const Profile &profile, const QUuid &user)
{
    const auto folder = profile.folderOf(user);
    if (!folder || !QFileInfo::exists(*folder + "/journal.db"_L1))
        return {};
    storage::OpenOptions options;
    options.place = *folder + "/journal.db"_L1;
    options.access = storage::Access::ReadOnly;
    options.cipher =
        profile.hasNullCipher() ? storage::Cipher::none() : storage::Cipher::aes256(profile.key());
    options.cacheKiB = 256;
    auto db = storage::Database::open(options);
    if (!db)
        return {};
    RosterEntry entry;
    const auto read = (*db)->guard([&] {
        Journal journal(**db);
        journal.load();
        entry.identity = journal.identity();
        const QList<JournalItem> open = journal.open();
        entry.waiting = int(std::count_if(open.begin(), open.end(), [](const JournalItem &item) {
            return item.state <= ItemState::Sent && item.mutation.verb != protocol::Verb::Void;
        }));
        entry.proof = journal.remembered(proofKey);
        entry.contactMs = journal.remembered(contactKey).toLongLong();
    });
    if (!read || entry.identity.login.isEmpty())
        return {};
    return entry;
}

}  // namespace

QList<RosterEntry> rosterOf(const Profile &profile)
{
    QList<RosterEntry> entries;
    const QList<QUuid> users = profile.users();
    for (const QUuid &user : users) {
        if (auto entry = entryAt(profile, user))
            entries += *std::move(entry);
    }
    std::sort(entries.begin(), entries.end(), [](const RosterEntry &a, const RosterEntry &b) {
        return a.identity.actor.name < b.identity.actor.name;
    });
    return entries;
}

}  // namespace touchline::replica
