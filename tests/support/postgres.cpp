// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/postgres.h"

#include "storage/database.h"

#include <QtCore/QDeadlineTimer>
#include <QtCore/QDir>

#include <pwd.h>
#include <signal.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace touchline::testsupport {

namespace {

constexpr int startLimitMs = 60'000;

Error failed(const QString &what) { return Error{ErrorKind::Storage, what}; }

QString newestPrograms()
{
    const QDir root(u"/usr/lib/postgresql"_s);
    int newest = 0;
    for (const QString &version : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (QFile::exists(root.filePath(version + u"/bin/initdb"_s)))
            newest = std::max(newest, version.toInt());
    }
    return newest > 0 ? root.filePath(QString::number(newest) + u"/bin"_s) : QString();
}

/// PostgreSQL refuses to run as root.
QStringList asSomebodyElse()
{
    if (::geteuid() != 0)
        return {};
    return {u"--reuid=postgres"_s, u"--regid=postgres"_s, u"--clear-groups"_s};
}

}  // namespace

Result<std::unique_ptr<PostgresServer>> PostgresServer::start(Fsync fsync)
{
    std::unique_ptr<PostgresServer> server(new PostgresServer(fsync));
    if (const Done made = server->initialise(); !made)
        return made.error();
    if (const Done started = server->startServer(); !started)
        return started.error();
    return server;
}

PostgresServer::~PostgresServer()
{
    stopServer(SIGQUIT);  // "immediate": the data is thrown away
}

/// setpriv becomes the program itself, so that its pid is the server's, and has the server die with us.
QProcess *PostgresServer::makeProcess(const QString &program, const QStringList &arguments)
{
    auto *process = new QProcess;
    process->setProgram(u"setpriv"_s);
    process->setArguments(QStringList{u"--pdeathsig=QUIT"_s} + asSomebodyElse() +
                          QStringList{u"--"_s, m_programs + u'/' + program} + arguments);
    process->setWorkingDirectory(m_folder.path());
    process->setProcessChannelMode(QProcess::MergedChannels);
    process->setStandardOutputFile(m_folder.filePath(program + u".log"_s), QIODevice::Append);
    return process;
}

Done PostgresServer::initialise()
{
    m_programs = newestPrograms();
    if (m_programs.isEmpty())
        return failed(u"PostgreSQL is not installed"_s);
    if (!m_folder.isValid())
        return failed(m_folder.errorString());
    if (::geteuid() == 0) {
        const passwd *user = ::getpwnam("postgres");
        if (!user || ::chown(QFile::encodeName(m_folder.path()).constData(), user->pw_uid,
                             user->pw_gid) != 0)
            return failed(u"the folder cannot be given to the user postgres"_s);
    }
    const std::unique_ptr<QProcess> initdb(
        makeProcess(u"initdb"_s, {u"--no-sync"_s, u"--auth=trust"_s, u"--username=postgres"_s,
                                  u"--encoding=UTF8"_s, u"--locale=C.UTF-8"_s,
                                  u"--pgdata="_s + m_folder.filePath(u"data"_s)}));
    initdb->start();
    if (!initdb->waitForFinished(startLimitMs) || initdb->exitCode() != 0)
        return failed(u"initdb failed: "_s + initdb->errorString());
    return done();
}

Done PostgresServer::startServer()
{
    const QString fsync = m_fsync == Fsync::On ? u"on"_s : u"off"_s;
    QStringList arguments{u"-D"_s, m_folder.filePath(u"data"_s)};
    for (const QString &setting :
         {u"listen_addresses="_s, u"unix_socket_directories="_s + m_folder.path(),
          u"fsync="_s + fsync, u"synchronous_commit="_s + fsync, u"full_page_writes="_s + fsync,
          u"shared_buffers=32MB"_s, u"max_connections=60"_s, u"jit=off"_s})
        arguments += {u"-c"_s, setting};
    m_server.reset(makeProcess(u"postgres"_s, arguments));
    m_server->start();
    // The server writes its state into the last line of this file, which is how pg_ctl waits, too.
    const QString state = m_folder.filePath(u"data/postmaster.pid"_s);
    for (const QDeadlineTimer limit(startLimitMs); !limit.hasExpired();) {
        QFile file(state);
        if (file.open(QIODevice::ReadOnly)) {
            const auto lines = file.readAll().trimmed().split('\n');
            if (lines.first().toLongLong() == m_server->processId() &&
                lines.last().trimmed() == "ready")
                return done();
        }
        if (m_server->waitForFinished(10) || m_server->state() == QProcess::NotRunning)
            break;
    }
    return failed(u"PostgreSQL did not start"_s);
}

void PostgresServer::stopServer(int signal)
{
    if (!m_server || m_server->state() == QProcess::NotRunning)
        return;
    ::kill(pid_t(m_server->processId()), signal);
    m_server->waitForFinished(startLimitMs);
}

Done PostgresServer::crashAndRestart()
{
    stopServer(SIGQUIT);  // no checkpoint, no flush: the next start recovers from the log
    return startServer();
}

QString PostgresServer::conninfo(const QString &database) const
{
    return u"host='%1' dbname=%2 user=postgres"_s.arg(m_folder.path(), database);
}

Result<QString> PostgresServer::freshDatabase()
{
    storage::OpenOptions options;
    options.engine = storage::Engine::Postgres;
    options.place = conninfo(u"postgres"_s);
    auto admin = storage::Database::open(options);
    if (!admin)
        return admin.error();
    const QString name = u"fresh_%1"_s.arg(++m_databases);
    if (const Done made = (*admin)->guard([&] { (*admin)->run(u"CREATE DATABASE "_s + name); });
        !made)
        return made.error();
    return conninfo(name);
}

}  // namespace touchline::testsupport
