// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testdatabases.h"

#include "protocol/messages.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QSslConfiguration>
#include <QtNetwork/QSslSocket>
#include <QtTest/QTest>

#include <signal.h>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;
using testsupport::TestDatabases;

namespace {

constexpr int patienceMs = 60'000;

struct Ended {
    int code = -1;
    QByteArray out;
    QByteArray err;
};

QString program() { return qEnvironmentVariable("TOUCHLINE_BIN") + u"/touchlined"_s; }

Ended run(const QStringList &arguments)
{
    QProcess process;
    process.start(program(), arguments);
    if (!process.waitForFinished(patienceMs) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QJsonObject objectOf(const QByteArray &line)
{
    return QJsonDocument::fromJson(line.trimmed()).object();
}

/// The field that a failed command with --json names.
QString fieldOf(const Ended &ended) { return objectOf(ended.err).value(u"field"_s).toString(); }

/// `touchlined serve`, ended with this object.
class Serving final {
public:
    explicit Serving(const QString &config)
    {
        m_process.start(program(), {u"serve"_s, u"--config"_s, config});
        while (!m_process.canReadLine() && m_process.state() != QProcess::NotRunning)
            m_process.waitForReadyRead(patienceMs);
        m_port = quint16(objectOf(m_process.readLine()).value(u"port"_s).toInt());
    }
    ~Serving()
    {
        m_process.kill();
        m_process.waitForFinished(patienceMs);
    }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] int stop(int signal = SIGTERM)
    {
        ::kill(pid_t(m_process.processId()), signal);
        return m_process.waitForFinished(patienceMs) &&
                       m_process.exitStatus() == QProcess::NormalExit
                   ? m_process.exitCode()
                   : -1;
    }

private:
    QProcess m_process;
    quint16 m_port = 0;
};

const char *const regions =
    "{\"type\":\"region\",\"id\":\"01900000-0000-7000-8000-000000000001\",\"feed\":\"common\","
    "\"fields\":{\"code\":\"YJ\",\"name\":\"Yongjiang\",\"numberPrefix\":\"YJ\",\"timeZone\":"
    "\"Asia/Shanghai\"}}\n"
    "{\"type\":\"org\",\"id\":\"01900000-0000-7000-8000-000000000002\",\"feed\":\"common\","
    "\"fields\":{\"name\":\"Hall\",\"kind\":\"hall\",\"regionCode\":\"YJ\"}}\n"
    "{\"type\":\"team\",\"id\":\"01900000-0000-7000-8000-000000000003\",\"feed\":\"common\","
    "\"fields\":{\"name\":\"Desk\",\"org\":\"01900000-0000-7000-8000-000000000002\",\"regionCode\":"
    "\"YJ\"}}\n"
    "{\"type\":\"customer\",\"id\":\"01900000-0000-7000-8000-000000000004\",\"feed\":\"YJ\","
    "\"scopes\":[\"hall:01900000-0000-7000-8000-000000000002\"],\"fields\":{\"name\":\"Wang "
    "Ming\",\"kind\":\"person\"}}\n";

}  // namespace

/// The real program from the outside.
class TestTouchlined final : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    TestDatabases m_databases;

    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &text) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    /// A ledger with a region, a hall, a team, a customer and the user anna.
    [[nodiscard]] QString makeLedger(storage::Engine engine, const QString &name = u"one"_s)
    {
        const QString config = path(name + u".json"_s);
        QStringList arguments{u"init"_s,     u"--data"_s, path(name),
                              u"--config"_s, config,      u"--certificate"_s};
        if (engine == storage::Engine::Postgres)
            arguments += {u"--postgres"_s, m_databases.fresh(engine).place};
        const Ended made = run(arguments);
        if (made.code != 0)
            qWarning("%s", made.err.constData());
        return config;
    }
    [[nodiscard]] QString fillLedger(storage::Engine engine, const QString &name = u"one"_s)
    {
        const QString config = makeLedger(engine, name);
        write(u"start.jsonl"_s, regions);
        const Ended loaded = run(
            {u"import"_s, u"--config"_s, config, u"--file"_s, path(u"start.jsonl"_s), u"--json"_s});
        if (loaded.code != 0 || objectOf(loaded.out).value(u"refused"_s).toInt(-1) != 0)
            qWarning("%s %s", loaded.out.constData(), loaded.err.constData());
        write(u"password"_s, "correct horse battery\n");
        const Ended added = run(
            {u"user"_s, u"add"_s, u"--config"_s, config, u"--login"_s, u"anna"_s, u"--name"_s,
             u"Anna"_s, u"--role"_s, u"agent"_s, u"--region"_s, u"YJ"_s, u"--org"_s,
             u"01900000-0000-7000-8000-000000000002"_s, u"--team"_s,
             u"01900000-0000-7000-8000-000000000003"_s, u"--password-file"_s, path(u"password"_s)});
        if (added.code != 0)
            qWarning("%s", added.err.constData());
        return config;
    }
    static void addEngines() { TestDatabases::addEngineRows(); }

private slots:
    void initTestCase()
    {
        QVERIFY2(QFile::exists(program()), "TOUCHLINE_BIN must name the folder of touchlined");
    }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void helpOfEveryCommand_data()
    {
        QTest::addColumn<QString>("command");
        for (const char *command : {"serve", "init", "user", "import", "export", "dump", "demo",
                                    "backup", "restore", "clocks", "verify-audit"})
            QTest::newRow(command) << QString::fromLatin1(command);
    }
    void helpOfEveryCommand()
    {
        QFETCH(QString, command);
        const Ended all = run({u"--help"_s});
        QCOMPARE(all.code, 0);
        QVERIFY(all.out.contains(command.toUtf8()));
        const Ended help = run({command, u"--help"_s});
        QCOMPARE(help.code, 0);
        QVERIFY(help.out.contains("--config"));
        QVERIFY(help.out.contains("Exit codes"));
        QVERIFY(help.err.isEmpty());
        // Without anything it says what is missing; with something strange, what is strange.
        const Ended bare = run({command, u"--json"_s});
        QCOMPARE(bare.code, 2);
        QVERIFY2(fieldOf(bare).startsWith(u"--"_s), bare.err.constData());
        const Ended strange = run({command, u"--config"_s, u"x"_s, u"--colour"_s, u"red"_s});
        QCOMPARE(strange.code, 2);
        QVERIFY(strange.err.contains("colour"));
        QVERIFY(strange.out.isEmpty());
    }

    void wrongFlags_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("field");
        const auto row = [](const QString &line, const QString &field) {
            QTest::newRow(qPrintable(line)) << line.split(u' ') << field;
        };
        row(u"init --config CONFIG"_s, u"--data"_s);
        row(u"init --data NEW"_s, u"--config"_s);
        row(u"init --data NEW --config NEWCONFIG --port many"_s, u"--port"_s);
        row(u"init --data NEW --config NEWCONFIG --port 70000"_s, u"--port"_s);
        row(u"serve --config CONFIG --port -1"_s, u"--port"_s);
        row(u"serve --config NOWHERE"_s, u"--config"_s);
        row(u"user --config CONFIG"_s, u"what"_s);
        row(u"user remove --config CONFIG"_s, u"what"_s);
        row(u"user add --config CONFIG"_s, u"--login"_s);
        row(u"user add --config CONFIG --login a --name A --role king --region YJ --password-file PASSWORD"_s,
            u"--role"_s);
        row(u"user add --config CONFIG --login a --name A --role agent --region XX --password-file PASSWORD"_s,
            u"--region"_s);
        row(u"user add --config CONFIG --login a --name A --role agent --region YJ --team seven --password-file PASSWORD"_s,
            u"--team"_s);
        row(u"user add --config CONFIG --login a --name A --role agent --region YJ --password-file NOWHERE"_s,
            u"--password-file"_s);
        row(u"user add --config CONFIG --login a --name A --role agent --region YJ --password-file SHORT"_s,
            u"--password-file"_s);
        row(u"user add --config CONFIG --login anna --name A --role agent --region YJ --password-file PASSWORD"_s,
            u"login"_s);
        row(u"import --config CONFIG"_s, u"--file"_s);
        row(u"import --config CONFIG --file NOWHERE"_s, u"--file"_s);
        row(u"import --config CONFIG --file PASSWORD --mapping unheard"_s, u"--mapping"_s);
        row(u"import --config CONFIG --file PASSWORD --set equals"_s, u"--set"_s);
        row(u"export --config CONFIG"_s, u"--file"_s);
        row(u"export --config CONFIG --file PASSWORD"_s, u"--file"_s);
        row(u"dump --config CONFIG --user nobody"_s, u"--user"_s);
        row(u"demo --config CONFIG --size huge"_s, u"--size"_s);
        row(u"demo --config CONFIG --seed x"_s, u"--seed"_s);
        row(u"demo --config CONFIG"_s, u"data"_s);  // not empty
        row(u"backup --config CONFIG"_s, u"--to"_s);
        row(u"backup --config CONFIG --to PASSWORD"_s, u"--to"_s);
        row(u"restore --config CONFIG"_s, u"--from"_s);
        row(u"restore --config CONFIG --from NOWHERE"_s, u"--from"_s);
        row(u"verify-audit --config CONFIG word"_s, u"arguments"_s);
        row(u"clocks --config CONFIG --replace nothing"_s, u"--replace"_s);
        row(u"clocks --config CONFIG --replace policies --file nowhere"_s, u"--file"_s);
    }
    void wrongFlags()
    {
        static std::unique_ptr<QTemporaryDir> kept;
        static QByteArray before;
        if (!kept) {
            (void)fillLedger(storage::Engine::Sqlite);
            write(u"short"_s, "abc\n");
            kept = std::move(m_folder);
            before = run({u"dump"_s, u"--config"_s, kept->filePath(u"one.json"_s)}).out;
        }
        QFETCH(QStringList, arguments);
        const QHash<QString, QString> names{
            {u"CONFIG"_s, u"one.json"_s},    {u"NEW"_s, u"new"_s},
            {u"NEWCONFIG"_s, u"new.json"_s}, {u"PASSWORD"_s, u"password"_s},
            {u"SHORT"_s, u"short"_s},        {u"NOWHERE"_s, u"no/where"_s}};
        for (QString &argument : arguments) {
            if (names.contains(argument))
                argument = kept->filePath(names[argument]);
        }
        const Ended ended = run(arguments + QStringList{u"--json"_s});
        QCOMPARE(ended.code, 2);
        QTEST(fieldOf(ended), "field");
        QVERIFY(!objectOf(ended.err).value(u"reason"_s).toString().isEmpty());
        QVERIFY(!QFile::exists(kept->filePath(u"new"_s)));
        QCOMPARE(run({u"dump"_s, u"--config"_s, kept->filePath(u"one.json"_s)}).out, before);
    }

    void unknownCommands()
    {
        for (const QStringList &arguments :
             {QStringList{}, QStringList{u"dance"_s}, QStringList{u"--version-of-nothing"_s}}) {
            const Ended ended = run(arguments);
            QCOMPARE(ended.code, 2);
            QVERIFY(ended.err.contains("verify-audit"));
        }
    }

    void initTwiceChangesNothing_data() { addEngines(); }
    void initTwiceChangesNothing()
    {
        QFETCH(storage::Engine, engine);
        const QString config = fillLedger(engine);
        const auto snapshot = [&] {
            QMap<QString, QByteArray> files;
            for (const QString &name :
                 {u"one.json"_s, u"one/ledger.keys"_s, u"one/server.crt"_s, u"one/server.key"_s}) {
                QFile file(path(name));
                if (file.open(QIODevice::ReadOnly))
                    files[name] = file.readAll();
            }
            files[u"dump"_s] = run({u"dump"_s, u"--config"_s, config}).out;
            return files;
        };
        const auto before = snapshot();
        QCOMPARE(before.size(), 5);
        QVERIFY(before[u"dump"_s].contains("Wang Ming"));
        QVERIFY(QFile::setPermissions(path(u"one"_s),
                                      QFileDevice::ReadOwner | QFileDevice::WriteOwner |
                                          QFileDevice::ExeOwner | QFileDevice::ReadGroup));
        const auto permissions = QFile(path(u"one"_s)).permissions();
        for (const QString &file : {u"one.json"_s, u"two.json"_s}) {
            const Ended again = run({u"init"_s, u"--data"_s, path(u"one"_s), u"--config"_s,
                                     path(file), u"--certificate"_s, u"--json"_s});
            QCOMPARE(again.code, 2);
            QVERIFY(objectOf(again.err).value(u"reason"_s).toString().contains(u"there already"_s));
        }
        QCOMPARE(snapshot(), before);
        QCOMPARE(QFile(path(u"one"_s)).permissions(), permissions);
        QVERIFY(!QFile::exists(path(u"two.json"_s)));
    }

    void aKeyFileOfAnotherLedgerIsKept()
    {
        // Something of another installation lies there: nothing is made around it.
        QVERIFY(QDir().mkpath(path(u"one"_s)));
        write(u"one/server.key"_s, "precious");
        const Ended made = run({u"init"_s, u"--data"_s, path(u"one"_s), u"--config"_s,
                                path(u"one.json"_s), u"--certificate"_s});
        QCOMPARE(made.code, 2);
        QCOMPARE(QDir(path(u"one"_s)).entryList(QDir::Files), QStringList{u"server.key"_s});
        QFile key(path(u"one/server.key"_s));
        QVERIFY(key.open(QIODevice::ReadOnly));
        QCOMPARE(key.readAll(), QByteArray("precious"));
    }

    void secretsAreForTheOwnerOnly()
    {
        (void)fillLedger(storage::Engine::Sqlite);
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup |
                            QFileDevice::ReadOther | QFileDevice::WriteOther;
        for (const QString &name :
             {u"one"_s, u"one.json"_s, u"one/ledger.keys"_s, u"one/server.key"_s})
            QCOMPARE(QFile(path(name)).permissions() & others, QFileDevice::Permissions());
    }

    void serveStopsOnASignal_data()
    {
        QTest::addColumn<storage::Engine>("engine");
        QTest::addColumn<int>("signal");
        for (const auto engine : {storage::Engine::Sqlite, storage::Engine::Postgres}) {
            const char *name = engine == storage::Engine::Sqlite ? "SQLite" : "PostgreSQL";
            QTest::addRow("%s: SIGTERM", name) << engine << SIGTERM;
            QTest::addRow("%s: SIGINT", name) << engine << SIGINT;
        }
    }
    void serveStopsOnASignal()
    {
        QFETCH(storage::Engine, engine);
        QFETCH(int, signal);
        const QString config = fillLedger(engine);
        Serving server(config);
        QVERIFY(server.port() != 0);
        // A second one finds the folder taken, and so does whatever else writes.
        for (const QStringList &command :
             {QStringList{u"serve"_s},
              QStringList{u"import"_s, u"--file"_s, path(u"start.jsonl"_s)},
              QStringList{u"restore"_s, u"--epoch-only"_s}}) {
            const Ended second = run(command + QStringList{u"--config"_s, config, u"--json"_s});
            QCOMPARE(second.code, 75);
            QCOMPARE(fieldOf(second), u"data"_s);
        }
        // Reading is free.
        QCOMPARE(run({u"verify-audit"_s, u"--config"_s, config}).code, 0);
        QCOMPARE(run({u"user"_s, u"list"_s, u"--config"_s, config}).code, 0);
        QCOMPARE(server.stop(signal), 0);
        QCOMPARE(
            run({u"import"_s, u"--file"_s, path(u"start.jsonl"_s), u"--config"_s, config}).code, 0);
    }

    void usersAreAddedAndListed_data() { addEngines(); }
    void usersAreAddedAndListed()
    {
        QFETCH(storage::Engine, engine);
        const QString config = fillLedger(engine);
        const Ended list = run({u"user"_s, u"list"_s, u"--config"_s, config, u"--json"_s});
        QCOMPARE(list.code, 0);
        const auto users = objectOf(list.out).value(u"users"_s).toArray();
        QCOMPARE(users.size(), 1);
        const auto anna = users.first().toObject();
        QCOMPARE(anna.value(u"login"_s).toString(), u"anna"_s);
        QCOMPARE(anna.value(u"role"_s).toString(), u"agent"_s);
        QCOMPARE(anna.value(u"region"_s).toString(), u"YJ"_s);
        QCOMPARE(anna.value(u"active"_s).toBool(), true);
        QVERIFY(run({u"user"_s, u"list"_s, u"--config"_s, config})
                    .out.startsWith("anna agent YJ Anna"));
        // Her dump is what her desk would hold.
        const auto rows =
            objectOf(run({u"dump"_s, u"--config"_s, config, u"--user"_s, u"anna"_s}).out)
                .value(u"counts"_s)
                .toObject();
        QCOMPARE(rows.value(u"customer"_s).toInt(), 1);
        QCOMPARE(rows.value(u"user_account"_s).toInt(), 1);
    }

    void usersAreStoppedAndStartedAgain_data() { addEngines(); }
    void usersAreStoppedAndStartedAgain()
    {
        QFETCH(storage::Engine, engine);
        const QString config = fillLedger(engine);
        const auto user = [&](const QString &what, const QString &login,
                              const QStringList &more = {}) {
            return run(QStringList{u"user"_s, what, u"--config"_s, config, u"--login"_s, login} +
                       more);
        };
        const auto active = [&] {
            const Ended list = run({u"user"_s, u"list"_s, u"--config"_s, config, u"--json"_s});
            return objectOf(list.out)
                .value(u"users"_s)
                .toArray()
                .first()
                .toObject()
                .value(u"active"_s)
                .toBool();
        };
        QCOMPARE(user(u"stop"_s, u"anna"_s).code, 0);
        QCOMPARE(active(), false);
        const Ended twice = user(u"stop"_s, u"anna"_s);
        QCOMPARE(twice.code, 2);
        QVERIFY2(twice.err.contains("--login"), twice.err.constData());
        QCOMPARE(user(u"stop"_s, u"nobody"_s).code, 2);
        QCOMPARE(user(u"start"_s, u"anna"_s).code, 0);
        QCOMPARE(active(), true);
        QCOMPARE(user(u"password"_s, u"anna"_s).code, 2);
        write(u"short"_s, "1234567\n");
        QCOMPARE(user(u"password"_s, u"anna"_s, {u"--password-file"_s, path(u"short"_s)}).code, 2);
        write(u"longer"_s, "another battery staple\n");
        QCOMPARE(user(u"password"_s, u"anna"_s, {u"--password-file"_s, path(u"longer"_s)}).code, 0);
        // What was done is an ordinary change, and the audit's chain holds it.
        QCOMPARE(run({u"verify-audit"_s, u"--config"_s, config}).code, 0);
    }

    void backupWhileServingAndRestore()
    {
        const QString config = fillLedger(storage::Engine::Sqlite);
        const auto dump = [&] { return run({u"dump"_s, u"--config"_s, config}).out; };
        const QByteArray first = dump();
        Serving server(config);
        const Ended copied =
            run({u"backup"_s, u"--config"_s, config, u"--to"_s, path(u"copy.db"_s), u"--json"_s});
        QCOMPARE(copied.code, 0);
        QVERIFY(objectOf(copied.out).value(u"bytes"_s).toInt() > 0);
        QCOMPARE(run({u"restore"_s, u"--config"_s, config, u"--from"_s, path(u"copy.db"_s)}).code,
                 75);
        QCOMPARE(server.stop(), 0);
        write(u"more.jsonl"_s,
              "{\"type\":\"customer\",\"id\":\"01900000-0000-7000-8000-000000000009\",\"feed\":"
              "\"YJ\",\"scopes\":[\"hall:01900000-0000-7000-8000-000000000002\"],\"fields\":{"
              "\"name\":\"Later\",\"kind\":\"person\"}}\n");
        QCOMPARE(run({u"import"_s, u"--config"_s, config, u"--file"_s, path(u"more.jsonl"_s)}).code,
                 0);
        QVERIFY(dump() != first);
        QVERIFY(dump().contains("Later"));

        // What is no copy of a ledger changes nothing.
        write(u"garbage.db"_s, QByteArray(10'000, 'x'));
        write(u"empty.db"_s, "");
        for (const QString &wrong : {u"garbage.db"_s, u"empty.db"_s}) {
            QCOMPARE(run({u"restore"_s, u"--config"_s, config, u"--from"_s, path(wrong)}).code, 1);
            QVERIFY(dump().contains("Later"));
        }
        QVERIFY(QDir(path(u"one"_s)).entryList({u"*.restoring*"_s}).isEmpty());

        QCOMPARE(run({u"restore"_s, u"--config"_s, config, u"--from"_s, path(u"copy.db"_s)}).code,
                 0);
        QCOMPARE(dump(), first);
        QVERIFY(QFile::exists(path(u"one/ledger.db.before-restore"_s)));
        QCOMPARE(run({u"verify-audit"_s, u"--config"_s, config}).code, 0);
        const auto valueOf = [&](const QString &sql) {
            storage::OpenOptions options;
            options.place = path(u"one/ledger.db"_s);
            options.cipher = storage::Cipher::none();
            auto db = storage::Database::open(options);
            return (*db)->guard([&] {
                storage::Query query(**db, sql);
                return query.next() ? query.integer(0) : 0;
            });
        };
        const QString epoch = u"SELECT value FROM meta WHERE name = 'epoch'"_s;
        const QString counter = u"SELECT counter FROM head WHERE feed = 'YJ'"_s;
        const qint64 second = *valueOf(epoch);
        QVERIFY(second > 1);
        QCOMPARE(*valueOf(counter), 100'000);  // they jump: numbers of what was lost are on paper
        QCOMPARE(run({u"restore"_s, u"--config"_s, config, u"--epoch-only"_s}).code, 0);
        QVERIFY(*valueOf(epoch) > second);
        QCOMPARE(*valueOf(counter), 200'000);
        // The same copy once more is another epoch.
        QCOMPARE(run({u"restore"_s, u"--config"_s, config, u"--from"_s, path(u"copy.db"_s)}).code,
                 0);
        QVERIFY(*valueOf(epoch) > 1);
        QVERIFY(*valueOf(epoch) != second);
        Serving again(config);
        QVERIFY(again.port() != 0);
        QCOMPARE(again.stop(), 0);
    }

    void exportAndImportMakeTheSameDump_data() { addEngines(); }
    void exportAndImportMakeTheSameDump()
    {
        QFETCH(storage::Engine, engine);
        const QString one = fillLedger(engine, u"one"_s), two = makeLedger(engine, u"two"_s);
        QCOMPARE(run({u"export"_s, u"--config"_s, one, u"--file"_s, path(u"all.jsonl"_s)}).code, 0);
        QCOMPARE(run({u"export"_s, u"--config"_s, one, u"--file"_s, path(u"all.jsonl"_s)}).code,
                 2);  // never over an existing one
        const Ended taken =
            run({u"import"_s, u"--config"_s, two, u"--file"_s, path(u"all.jsonl"_s), u"--json"_s});
        QCOMPARE(taken.code, 0);
        QCOMPARE(objectOf(taken.out).value(u"refused"_s).toInt(), 0);
        const QByteArray dump = run({u"dump"_s, u"--config"_s, one}).out;
        QVERIFY(dump.contains("Wang Ming"));
        QCOMPARE(run({u"dump"_s, u"--config"_s, two}).out, dump);
        // Who holds what came along.
        QCOMPARE(run({u"export"_s, u"--config"_s, two, u"--file"_s, path(u"again.jsonl"_s)}).code,
                 0);
        QFile first(path(u"all.jsonl"_s)), again(path(u"again.jsonl"_s));
        QVERIFY(first.open(QIODevice::ReadOnly) && again.open(QIODevice::ReadOnly));
        const QByteArray lines = first.readAll();
        QVERIFY(lines.contains("\"scopes\":[\"hall:"));
        QCOMPARE(again.readAll(), lines);
        QCOMPARE(run({u"dump"_s, u"--config"_s, one, u"--user"_s, u"anna"_s}).out, dump);
        // A second time nothing happens.
        QCOMPARE(run({u"import"_s, u"--config"_s, two, u"--file"_s, path(u"all.jsonl"_s)}).code, 0);
        QCOMPARE(run({u"dump"_s, u"--config"_s, two}).out, dump);
        QCOMPARE(run({u"verify-audit"_s, u"--config"_s, two}).code, 0);
    }

    void verifyAuditTells()
    {
        const QString config = fillLedger(storage::Engine::Sqlite);
        const Ended fine = run({u"verify-audit"_s, u"--config"_s, config, u"--json"_s});
        QCOMPARE(fine.code, 0);
        QCOMPARE(objectOf(fine.out).value(u"intact"_s).toBool(), true);
        {
            storage::OpenOptions options;
            options.place = path(u"one/ledger.db"_s);
            options.cipher = storage::Cipher::none();
            auto db = storage::Database::open(options);
            QVERIFY(db);
            QVERIFY((*db)->guard([&] {
                (*db)->run(u"UPDATE audit SET verb = 'x' WHERE feed = 'common' AND seq = 1"_s);
            }));
        }
        const Ended broken = run({u"verify-audit"_s, u"--config"_s, config, u"--json"_s});
        QCOMPARE(broken.code, 1);
        QCOMPARE(objectOf(broken.out).value(u"intact"_s).toBool(), false);
        QVERIFY(broken.out.contains("row 1"));
    }

    void signingInOverTheWire_data() { addEngines(); }
    void signingInOverTheWire()
    {
        QFETCH(storage::Engine, engine);
        const QString config = fillLedger(engine);
        Serving server(config);
        QFile certificate(path(u"one/server.crt"_s));
        QVERIFY(certificate.open(QIODevice::ReadOnly));
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates({QSslCertificate(certificate.readAll())});
        QSslSocket socket;
        socket.setSslConfiguration(tls);
        socket.connectToHostEncrypted(u"127.0.0.1"_s, server.port());
        QVERIFY2(socket.waitForEncrypted(patienceMs), qPrintable(socket.errorString()));
        const QByteArray body =
            protocol::SessionRequest{u"anna"_s, u"correct horse battery"_s}.encode(
                protocol::Format::Json);
        socket.write("POST /v1/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                     "application/json\r\nContent-Length: " +
                     QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QByteArray answer;
        while (!answer.contains("\"token\"") && socket.waitForReadyRead(patienceMs))
            answer += socket.readAll();
        QVERIFY(answer.startsWith("HTTP/1.1 200"));
        QCOMPARE(server.stop(), 0);
    }
};

QTEST_GUILESS_MAIN(TestTouchlined)
#include "tst_touchlined.moc"
