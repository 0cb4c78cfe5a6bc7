// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storage/backup.h"
#include "server/commands/command.h"
#include "server/commands/opened.h"
#include "server/ledger/load.h"

#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>

using namespace Qt::Literals::StringLiterals;

namespace touchline::commands {
namespace {

const Error onlySqlite{ErrorKind::Invalid,
                       u"is not sqlite; use pg_dump and pg_restore, copy the folder files of the "
                       u"data folder, then raise "
                       u"the epoch with restore --epoch-only"_s,
                       u"engine"_s};

/// Files of attachments are written once: those that are there already are the same ones.
Done copyFiles(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString source = files.next();
        const QString name = QDir(from).relativeFilePath(source);
        // Pieces of what is still arriving are not worth keeping: the desk sends them again.
        if (name.contains(u".pieces/"_s))
            continue;
        const QString target = QDir(to).filePath(name);
        if (QFileInfo(target).size() == files.fileInfo().size())
            continue;
        const QString part = target + u".part"_s;
        QFile::remove(part);
        QFile::remove(target);
        if (!QDir().mkpath(QFileInfo(target).path()) || !QFile::copy(source, part) ||
            !QFile::rename(part, target))
            return Error{ErrorKind::Storage, u"cannot copy %1 to %2"_s.arg(source, target),
                         u"files"_s};
    }
    return done();
}

QString filesBeside(const QString &copy) { return copy + u".files"_s; }

Done raiseEpoch(storage::Database &db)
{
    return db.guard([&] {
        storage::Transaction transaction(db, storage::Transaction::Mode::Write);
        ledger::beginEpoch(db);
        transaction.commit();
    });
}

storage::OpenOptions optionsFor(const QString &place, storage::Access access)
{
    storage::OpenOptions options;
    options.place = place;
    options.access = access;
    options.cipher = storage::Cipher::none();
    return options;
}

/// The copy is checked before anything is replaced; what it replaces stays beside it.
Done putInPlace(const QString &copy, const QString &place)
{
    {
        auto db = storage::Database::open(optionsFor(copy, storage::Access::ReadWrite));
        if (!db)
            return db.error();
        if (const auto sound = storage::integrityCheck(**db); !sound)
            return sound;
        if (const auto raised = raiseEpoch(**db); !raised)
            return raised;
    }
    const QString aside = place + u".before-restore"_s;
    for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s}) {
        QFile::remove(aside + end);
        if (QFile::exists(place + end) && !QFile::rename(place + end, aside + end))
            return Error{ErrorKind::Storage, u"cannot put aside %1"_s.arg(place + end), u"data"_s};
    }
    if (!QFile::rename(copy, place))
        return Error{ErrorKind::Storage,
                     u"cannot put the copy in place; the ledger before is %1"_s.arg(aside),
                     u"data"_s};
    QFile::remove(copy + u"-wal"_s);
    QFile::remove(copy + u"-shm"_s);
    return done();
}

}  // namespace

int runBackup(const QStringList &arguments)
{
    Session session(
        arguments, u"backup"_s,
        u"Copies the ledger while it is in use, and the attached files into FILE.files beside it. The keys and settings are not in the copy: keep ledger.keys apart."_s);
    session.parser.addOption({u"to"_s, u"File to write; must not exist yet."_s, u"file"_s});
    int exitCode = Fine;
    const auto config = session.start(exitCode);
    if (!config)
        return exitCode;
    const QString to = session.parser.value(u"to"_s);
    if (to.isEmpty())
        return session.fail(invalid(u"--to"_s, u"is missing"_s));
    if (QFile::exists(to))
        return session.fail(invalid(u"--to"_s, u"%1 is there already"_s.arg(to)));
    if (config->engine != u"sqlite")
        return session.fail(onlySqlite);
    auto ledger = openReadOnly(*config);
    if (!ledger)
        return session.fail(ledger.error());
    if (const auto copied = storage::backupTo(*ledger->db, to, storage::Cipher::none()); !copied)
        return session.fail(copied.error());
    // After the ledger: what it says is complete lies there already.
    if (const auto copied = copyFiles(config->ledgerConfig().files, filesBeside(to)); !copied)
        return session.fail(copied.error());
    return session.succeed({{u"file"_s, to}, {u"bytes"_s, QFile(to).size()}},
                           u"The ledger was copied to %1."_s.arg(to));
}

int runRestore(const QStringList &arguments)
{
    Session session(
        arguments, u"restore"_s,
        u"Checks a copy, puts it in place of the ledger and begins a new epoch, so that desks "
        u"notice. "
        u"The ledger before is kept as ledger.db.before-restore. The server must be stopped."_s);
    session.parser.addOption({u"from"_s, u"The copy."_s, u"file"_s});
    session.parser.addOption(
        {u"epoch-only"_s, u"Only begin a new epoch, after a restore by other means."_s});
    int exitCode = Fine;
    const auto config = session.start(exitCode);
    if (!config)
        return exitCode;
    if (session.parser.isSet(u"epoch-only"_s)) {
        auto opened = openLedger(*config);
        if (!opened)
            return session.fail(opened.error());
        const auto raised = (*opened)
                                ->ledger->workers()
                                .exclusive([](storage::Database &db) { return raiseEpoch(db); })
                                .result();
        return raised ? session.succeed({{u"epoch"_s, u"raised"_s}}, u"A new epoch has begun."_s)
                      : session.fail(raised.error());
    }
    const QString from = session.parser.value(u"from"_s);
    if (from.isEmpty() || !QFile::exists(from))
        return session.fail(
            invalid(u"--from"_s, from.isEmpty() ? u"is missing"_s : u"there is no file "_s + from));
    if (config->engine != u"sqlite")
        return session.fail(onlySqlite);
    auto lock = storage::FileLock::acquire(QDir(config->data).filePath(u"touchlined.lock"_s));
    if (!lock)
        return session.fail(
            lock.error().kind == ErrorKind::Busy
                ? Error{ErrorKind::Busy, u"the server runs; stop it first"_s, u"data"_s}
                : lock.error());
    const QString copy = config->place + u".restoring"_s;
    QFile::remove(copy);
    if (!QFile::copy(from, copy))
        return session.fail({ErrorKind::Storage, u"cannot copy %1"_s.arg(from), u"--from"_s});
    if (const auto placed = putInPlace(copy, config->place); !placed) {
        QFile::remove(copy);
        return session.fail(placed.error());
    }
    if (const auto copied = copyFiles(filesBeside(from), config->ledgerConfig().files); !copied)
        return session.fail(copied.error());
    return session.succeed(
        {{u"from"_s, from}},
        u"%1 is in place; desks will load anew and offer again what they have."_s.arg(from));
}

}  // namespace touchline::commands
