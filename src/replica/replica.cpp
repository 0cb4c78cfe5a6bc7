// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replica/replica.h"

#include "replica/cacheschema.h"
#include "replica/orderreader.h"
#include "replica/profile.h"
#include "replica/reader.h"
#include "replica/store.h"
#include "storage/dbthread.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

#include <exception>

using namespace Qt::Literals::StringLiterals;

namespace touchline::replica {

using protocol::BootstrapReply;
using protocol::HelloReply;
using protocol::Outcome;
using protocol::PullReply;
using protocol::PushRequest;
using storage::Access;
using storage::Database;
using storage::DbThread;
using storage::Durability;

namespace {

/// Checked whole at every start up to this size; above it, damage is found where it is read, because
/// every page is sealed.
constexpr qint64 checkedBytes = 32 << 20;
/// More changed roots than this are not named one by one.
constexpr qsizetype namedRoots = 200;

storage::OpenOptions optionsFor(const Profile &profile, const QString &path, Durability durability,
                                Access access)
{
    storage::OpenOptions options;
    options.place = path;
    options.access = access;
    options.durability = durability;
    options.cipher =
        profile.hasNullCipher() ? storage::Cipher::none() : storage::Cipher::aes256(profile.key());
    options.cacheKiB = 32 * 1024;
    return options;
}

void removeCache(const QString &path)
{
    for (const auto suffix : {""_L1, "-wal"_L1, "-shm"_L1, ".new"_L1})
        QFile::remove(path + suffix);
}

bool isSound(Database &db, const QString &path)
{
    const auto sound = db.guard([&] {
        if (!cacheFits(db))
            return false;
        if (QFileInfo(path).size() > checkedBytes)
            return true;
        storage::Query check(db, "PRAGMA quick_check(1)");
        return check.next() && check.text(0) == "ok"_L1;
    });
    return sound && *sound;
}

/// The cache as this program wants it: kept when it fits and is whole, made anew otherwise.
Result<std::unique_ptr<Database>> openCache(const storage::OpenOptions &options)
{
    if (auto db = Database::open(options); db && isSound(**db, options.place))
        return db;
    removeCache(options.place);
    auto db = Database::open(options);
    if (!db)
        return db;
    if (auto made = (*db)->guard([&] { createCache(**db); }); !made)
        return made.error();
    return db;
}

}  // namespace

/// Lives on the writer's thread.
struct Replica::Files {
    std::unique_ptr<Database> cache;
    std::unique_ptr<Store> store;
    Counts counts;
    QList<Upload> uploads;
    bool tidying = false;  ///< the next part is queued
};

/// Tells the store when a job ends by a failure.
class Replica::FailureWatch final {
public:
    explicit FailureWatch(Store &store) : m_store(store) {}
    ~FailureWatch()
    {
        if (std::uncaught_exceptions() > m_before)
            m_store.fellBehind();
    }

private:
    Store &m_store;
    const int m_before = std::uncaught_exceptions();
};

Replica::Replica() : m_files(std::make_unique<Files>()) {}

Result<std::unique_ptr<Replica>> Replica::open(const Profile &profile, const QUuid &user,
                                               const Clock &clock, IdSource &ids, Executor executor)
{
    const auto how =
        executor == Executor::Inline ? DbThread::Executor::Inline : DbThread::Executor::Threaded;
    const auto folder = profile.folderOf(user);
    if (!folder)
        return folder.error();
    std::unique_ptr<Replica> replica(new Replica);
    replica->m_clock = &clock;
    auto writer = DbThread::open(
        optionsFor(profile, *folder + "/journal.db"_L1, Durability::Full, Access::ReadWrite), how);
    if (!writer)
        return writer.error();
    replica->m_writer = std::move(*writer);
    replica->m_vault = std::make_shared<Vault>(
        *folder + "/files"_L1,
        profile.hasNullCipher() ? storage::Cipher::none() : storage::Cipher::aes256(profile.key()));
    const QString cachePath = *folder + "/replica.db"_L1;
    auto cacheOptions = optionsFor(profile, cachePath, Durability::Normal, Access::ReadWrite);
    auto opened = replica->m_writer->run([replica = replica.get(), files = replica->m_files.get(),
                                          cacheOptions, &clock, &ids](Database &journal) -> Done {
        auto cache = openCache(cacheOptions);
        if (!cache)
            return cache.error();
        // Removed rows leave no trace in the file's free space.
        (*cache)->run(u"PRAGMA secure_delete=ON"_s);
        files->cache = std::move(*cache);
        files->store = std::make_unique<Store>(journal, *files->cache, clock, ids);
        if (auto ready = files->store->prepare(); !ready)
            return ready;
        replica->sweepVault(*files->store);
        files->uploads = files->store->journal().uploads();
        return done();
    });
    opened.waitForFinished();
    if (const Done ready = opened.result(); !ready)
        return ready.error();
    auto readerThread =
        DbThread::open(optionsFor(profile, cachePath, Durability::Normal, Access::ReadOnly), how);
    if (!readerThread)
        return readerThread.error();
    replica->m_readerThread = std::move(*readerThread);
    replica->m_reader = std::make_unique<Reader>(*replica->m_readerThread);
    auto listThread =
        DbThread::open(optionsFor(profile, cachePath, Durability::Normal, Access::ReadOnly), how);
    if (!listThread)
        return listThread.error();
    replica->m_listThread = std::move(*listThread);
    replica->m_orders =
        std::make_unique<OrderReader>(*replica->m_readerThread, *replica->m_listThread);
    return replica;
}

Replica::~Replica()
{
    m_reader.reset();
    m_orders.reset();
    m_listThread.reset();
    m_readerThread.reset();
    // Bulk: behind all that waits, so that no edit that was accepted is dropped.
    if (m_writer) {
        m_writer
            ->run(
                [files = m_files.get()](Database &) {
                    files->store.reset();
                    files->cache.reset();
                },
                DbThread::Bulk)
            .waitForFinished();
    }
    m_writer.reset();
}

void Replica::publish(Store &store)
{
    // Before anybody is told: what could not be shown a moment ago can be now.
    store.catchUp();
    if (const QSet<QUuid> changed = store.takeChanged(); !changed.isEmpty())
        emit recordsChanged(changed.size() > namedRoots ? QList<QUuid>() : changed.values());
    if (const TouchedEntries touched = store.takeTouched(); !touched.isEmpty())
        emit timelinesTouched(touched);
    if (const QSet<const RecordType *> types = store.takeTypes(); !types.isEmpty()) {
        QSet<QString> names;
        for (const RecordType *type : types)
            names.insert(QString(type->name));
        emit typesTouched(names);
    }
    if (const Counts counts = store.counts(); counts != m_files->counts) {
        m_files->counts = counts;
        emit countsChanged(counts);
    }
    if (const QList<Upload> uploads = store.journal().uploads(); uploads != m_files->uploads) {
        m_files->uploads = uploads;
        emit uploadsChanged(uploads);
    }
    tidy(store);
}

void Replica::tell(Store &store)
{
    // What was done is done: that the next statement fails must not be taken for its failure.
    const auto told = storage::guarded([&] { publish(store); });
    if (told)
        return;
    store.fellBehind();
    qWarning("replica: done, but what follows from it is late: %s",
             qPrintable(told.error().detail));
}

void Replica::sweepVault(Store &store) { m_vault->sweep(store.wantedFiles()); }

void Replica::tidy(Store &store)
{
    if (!store.tidy() || m_files->tidying)
        return;
    // Behind what is waiting, so that nobody waits for the whole of it.
    m_files->tidying = true;
    m_writer->post(
        [this](Database &) {
            m_files->tidying = false;
            if (m_files->store)
                tidy(*m_files->store);
        },
        DbThread::Bulk);
}

template <typename Work> auto Replica::write(Work work, bool bulk)
{
    return m_writer->run(
        [this, work = std::move(work)](Database &) mutable {
            Store &store = *m_files->store;
            store.catchUp();
            const FailureWatch watch(store);
            if constexpr (std::is_void_v<std::invoke_result_t<Work &, Store &>>) {
                work(store);
                tell(store);
            } else {
                auto result = work(store);
                tell(store);
                return result;
            }
        },
        bulk ? DbThread::Bulk : DbThread::Interactive);
}

Replica::Reply<Identity> Replica::identity()
{
    return write([](Store &store) { return store.journal().identity(); });
}

Replica::Reply<Replica::Nothing> Replica::setSession(const Actor &actor, const QString &login,
                                                     const QByteArray &token)
{
    return write([=](Store &store) { store.setSession(actor, login, token); });
}

Replica::Reply<SavedEdit> Replica::save(const EditRequest &request)
{
    return write([this, request](Store &store) {
        auto saved = store.save(request);
        if (saved && saved->n > 0)
            emit edited();
        return saved;
    });
}

Replica::Reply<SavedEdits> Replica::saveAll(const QList<EditRequest> &requests, Together together)
{
    return write([this, requests, together](Store &store) {
        auto saved = store.saveAll(requests, together);
        if (saved)
            emit edited();
        return saved;
    });
}

Replica::Reply<Replica::Nothing> Replica::discardAll(const QList<qint64> &numbers)
{
    return write([this, numbers](Store &store) {
        emit edited();
        return store.discardAll(numbers);
    });
}

Replica::Reply<Replica::Nothing> Replica::discard(qint64 n)
{
    return write([this, n](Store &store) {
        emit edited();
        return store.discard(n);
    });
}

Replica::Reply<Replica::Nothing> Replica::sendHeld()
{
    return write([this](Store &store) {
        store.sendHeld();
        emit edited();
    });
}

Replica::Reply<QList<JournalItem>> Replica::recent(int limit)
{
    return write([limit](Store &store) { return store.journal().recent(limit); });
}

Replica::Reply<QList<qint64>> Replica::acknowledged()
{
    return write([](Store &store) { return store.journal().acknowledged(); });
}

Replica::Reply<Counts> Replica::counts()
{
    return write([](Store &store) { return store.counts(); });
}

Replica::Reply<Replica::Nothing> Replica::setDraft(const QString &key, const QString &text)
{
    return write(
        [this, key, text](Store &store) { store.journal().setDraft(key, text, m_clock->nowMs()); });
}

Replica::Reply<Replica::Nothing> Replica::addToDraft(const QString &key, const QString &text)
{
    return write([this, key, text](Store &store) {
        store.journal().addToDraft(key, text, m_clock->nowMs());
    });
}

Replica::Reply<QString> Replica::draft(const QString &key)
{
    return write([key](Store &store) { return store.journal().draft(key); });
}

Replica::Reply<QList<StoredDraft>> Replica::drafts()
{
    return write([](Store &store) { return store.journal().drafts(); });
}

Replica::Reply<Replica::Nothing> Replica::remember(const QString &key, const QByteArray &value)
{
    return write([=](Store &store) { store.journal().remember(key, value); });
}

Replica::Reply<QByteArray> Replica::remembered(const QString &key)
{
    return write([=](Store &store) { return store.journal().remembered(key); });
}

Replica::Reply<PushRequest> Replica::takeForPush(int most, qint64 bytes)
{
    return write([most, bytes](Store &store) {
        return PushRequest{store.journal().identity().instance, store.takeForPush(most, bytes)};
    });
}

Replica::Reply<Replica::Nothing> Replica::applyOutcomes(const QList<Outcome> &outcomes)
{
    return write([outcomes](Store &store) { store.applyOutcomes(outcomes); });
}

Replica::Reply<bool> Replica::offerAgain(qint64 expected)
{
    return write([expected](Store &store) { return store.offerAgain(expected); });
}

Replica::Reply<Replica::Nothing> Replica::fork()
{
    return write([](Store &store) { store.fork(); });
}

Replica::Reply<protocol::HelloRequest> Replica::helloRequest(const QString &program,
                                                             const QString &device)
{
    return write([program, device](Store &store) { return store.helloRequest(program, device); });
}

Replica::Reply<Greeting> Replica::applyHello(const HelloReply &reply)
{
    return write([reply](Store &store) { return store.applyHello(reply); });
}

Replica::Reply<PullStep> Replica::nextStep()
{
    return write([](Store &store) { return store.nextStep(); });
}

Replica::Reply<Replica::Nothing> Replica::applyScopePage(const QString &scope,
                                                         const BootstrapReply &reply)
{
    return write([scope, reply](Store &store) { store.applyScopePage(scope, reply); }, true);
}

Replica::Reply<Replica::Nothing> Replica::applyRootPage(const QUuid &root,
                                                        const BootstrapReply &reply,
                                                        const QString &pin)
{
    return write([root, reply, pin](Store &store) { store.applyRootPage(root, reply, pin); },
                 pin.isEmpty());
}

Replica::Reply<Replica::Nothing> Replica::rootIsGone(const QUuid &root)
{
    return write([root](Store &store) { store.rootIsGone(root); });
}

Replica::Reply<PullApplied> Replica::applyPull(const PullReply &reply, qint64 serial)
{
    return write(
        [this, reply, serial](Store &store) {
            const PullApplied applied = store.applyPull(reply, serial);
            // What one may no longer see goes with its bytes.
            if (!reply.leaves.isEmpty())
                sweepVault(store);
            return applied;
        },
        true);
}

Replica::Reply<QList<Upload>> Replica::uploads()
{
    return write([](Store &store) { return store.journal().uploads(); });
}

Replica::Reply<UploadStep> Replica::nextUpload()
{
    return write([this](Store &store) { return store.journal().nextUpload(m_clock->nowMs()); });
}

Replica::Reply<Replica::Nothing> Replica::uploadDone(const QUuid &id)
{
    return write([id](Store &store) { store.journal().uploadDone(id); });
}

Replica::Reply<Replica::Nothing> Replica::uploadFailed(const QUuid &id, const QString &reason)
{
    return write([id, reason](Store &store) { store.journal().uploadFailed(id, reason); });
}

Replica::Reply<Replica::Nothing> Replica::postponeUpload(const QUuid &id)
{
    return write(
        [this, id](Store &store) { store.journal().postponeUpload(id, m_clock->nowMs()); });
}

Replica::Reply<Replica::Nothing> Replica::startOver()
{
    return write([](Store &store) { store.startOver(); });
}

}  // namespace touchline::replica
