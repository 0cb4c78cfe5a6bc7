// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/filelock.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <optional>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using storage::FileLock;

class tst_FileLock : public QObject {
    Q_OBJECT
private slots:
    void isHeldByOne()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"lock"_s);
        auto first = FileLock::acquire(path);
        QVERIFY(first);
        std::optional<FileLock> held(*std::move(first));
        const auto second = FileLock::acquire(path);
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::Busy);
        held.reset();
        QVERIFY(FileLock::acquire(path));
    }
    void isFreedByTheDeathOfItsProcess()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"lock"_s);
        int ready[2];
        QCOMPARE(::pipe(ready), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            const auto held = FileLock::acquire(path);
            const char answer = held ? 'y' : 'n';
            if (::write(ready[1], &answer, 1) != 1)
                ::_exit(1);
            for (;;)
                ::pause();
        }
        char answer = 0;
        QCOMPARE(::read(ready[0], &answer, 1), ssize_t(1));
        QCOMPARE(answer, 'y');
        QVERIFY(!FileLock::acquire(path));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        QVERIFY(FileLock::acquire(path));
        ::close(ready[0]);
        ::close(ready[1]);
    }
    void saysWhyItCannotOpen()
    {
        const auto lock = FileLock::acquire(u"/nowhere/at/all"_s);
        QVERIFY(!lock);
        QCOMPARE(lock.error().kind, ErrorKind::Storage);
    }
};

QTEST_GUILESS_MAIN(tst_FileLock)
#include "tst_filelock.moc"
