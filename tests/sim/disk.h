// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dice.h"

#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QString>

#include <functional>
#include <map>

namespace touchline::sim {

class Loop;

/// One machine's disk: what its databases wrote, and of that what was synced. Everything else is lost, in
/// whole or in part, when the power goes. Databases reach it through a VFS that is SQLite's default here.
class Disk final {
public:
    enum class Op { Read, Write, Sync, Truncate, Delete, Open };
    enum class Trouble { None, Full, Broken, Crash };

    /// The folder must exist and belong to nobody else.
    Disk(const QString &folder, Dice dice);
    ~Disk();
    Disk(const Disk &) = delete;
    Disk &operator=(const Disk &) = delete;

    [[nodiscard]] const QString &folder() const { return m_folder; }
    /// After `operations` more writes and syncs: the next one fails, or the machine stops there. With
    /// Crash nothing is written any more, and `crashed` is told at once; it must not touch a database.
    void arm(Trouble trouble, int operations, std::function<void()> crashed = {});
    void disarm() { m_trouble = Trouble::None; }
    [[nodiscard]] bool armed() const { return m_trouble != Trouble::None; }
    /// The machine is off: nothing reaches the disk, not even what a closing database writes.
    void stop() { m_stopped = true; }
    [[nodiscard]] bool stopped() const { return m_stopped; }
    /// Before the next start, when all databases are closed. With `powerLost` what was not synced is
    /// kept, lost or torn, sector by sector.
    void restart(bool powerLost);
    [[nodiscard]] qint64 lostBlocks() const { return m_lostBlocks; }
    [[nodiscard]] qint64 writes() const { return m_writes; }
    [[nodiscard]] qint64 syncs() const { return m_syncs; }
    [[nodiscard]] qint64 troubles() const { return m_troubles; }

    // For the VFS.
    /// SQLITE_OK, or how the operation fails.
    [[nodiscard]] int permit(Op op);
    struct File {
        qint64 syncedSize = 0;
        std::map<qint64, QByteArray> before;  ///< block -> what it held when it was last synced
    };
    [[nodiscard]] File &file(const QByteArray &path) { return m_files[path]; }
    void forget(const QByteArray &path) { m_files.remove(path); }
    [[nodiscard]] bool knows(const QByteArray &path) const { return m_files.contains(path); }

    static constexpr qint64 Block = 4096;
    static constexpr qint64 Sector = 512;

private:
    void tear(const QByteArray &path, const File &file);

    QString m_folder;
    Dice m_dice;
    QHash<QByteArray, File> m_files;
    Trouble m_trouble = Trouble::None;
    int m_countdown = 0;
    std::function<void()> m_crashed;
    bool m_stopped = false;
    qint64 m_lostBlocks = 0, m_writes = 0, m_syncs = 0, m_troubles = 0;
};

/// Registers the VFS, once; its clock is the loop's.
void installVfs(const Loop &loop);
/// SQLite's own random numbers begin anew, from this seed.
void seedSqlite(quint64 seed);

}  // namespace touchline::sim
