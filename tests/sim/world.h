// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk.h"
#include "plan.h"
#include "protocol/cursor.h"
#include "replicas.h"
#include "server.h"
#include "trace.h"

namespace touchline::sim {

/// Folders of a furnished server and of caught-up desks, made once and copied for each seed.
struct Images {
    QString server;
    QList<QString> desks;  ///< by person
    InitialRecords initial;
};

struct Failure {
    int invariant = 0;
    QString what;
};

/// One run: a plan, a server, desks, and those who check them.
class World final {
public:
    World(Loop &loop, const QString &folder, const Plan &plan, bool print);
    ~World();

    /// Makes the images in this world's folder.
    [[nodiscard]] Images makeImages();
    void run(const Images &images);
    [[nodiscard]] const QList<Failure> &failures() const { return m_failures; }
    [[nodiscard]] const Trace &trace() const { return m_trace; }
    [[nodiscard]] Trace &trace() { return m_trace; }

private:
    void begin(const Images *images);
    void happen(const Event &event);
    void act(Desk &desk, const Event &event);
    [[nodiscard]] bool mishap(Desk &desk, const Event &event);
    bool mishapOnTheWay(Desk &desk, const QByteArray &kind, Dice &dice);
    bool mishapToDesk(Desk &desk, const QByteArray &kind, Dice &dice);
    bool mishapToServer(const QByteArray &kind, Dice &dice);
    /// Puts it right again, unless everything has been by then.
    void later(Dice &dice, std::function<void()> work);
    void crashDesk(int number, bool powerLost);
    void crashServer(bool powerLost);
    void copyProfile(Desk &desk);
    void putBackProfile(Desk &desk);
    void backUp();
    void restore(bool knowingly);
    void changeGrants(Dice &dice);
    [[nodiscard]] QString copyOf(int desk) const
    {
        return m_folder + QStringLiteral("/copy%1").arg(desk);
    }
    void discard(Desk &desk, const replica::JournalItem &item);
    void openEngine(Desk &desk);
    void quitDesk(Desk &desk);
    void startDesk(Desk &desk);
    void startServer();
    void save(Desk &desk, const replica::EditRequest &request);
    void heal();
    void tellWhatIsMissing(Desk &desk);
    [[nodiscard]] bool quiet();
    void check();
    void fail(int invariant, const QString &what);
    void renewToken(Desk &desk);
    void onAsked(const Parcel &parcel);
    void watchCursor(const Parcel &parcel);
    void checkPlace(const Parcel &parcel, const protocol::Cursor &cursor);
    void checkOutbox(Desk &desk);
    void checkSizes();
    void onDiffering(Desk &desk);
    void spoilSums(Desk &desk);
    void runOn(qint64 ms);
    void watchShown(int desk, const protocol::Envelope &envelope);
    void onAnswered(const Parcel &parcel, const http::Response &response);
    void onDelivered(const Parcel &parcel, const http::Response &response);

    Loop &m_loop;
    QString m_folder;
    const Plan &m_plan;
    Trace m_trace;
    Wire m_wire;
    std::unique_ptr<Server> m_server;
    std::vector<std::unique_ptr<Desk>> m_desks;
    QList<Failure> m_failures;
    bool m_healed = false;
    int m_sessions = 0;
    Bodies m_bodies;
    Promises m_promises;
    InitialRecords m_initial;
    QMap<std::pair<int, int>, protocol::Cursor> m_cursors;  ///< by desk and life: the last sent
    Rights m_rights;
    Rights m_backup;  ///< as they were when the server was copied
    QMap<int, QHash<QByteArray, Saved>> m_savedBeforeCopy;
    QMap<std::pair<int, int>, int> m_polls;             ///< by desk and life
    QMap<int, QHash<QByteArray, QString>> m_unsettled;  ///< by desk: saved, not answered
    QMap<int, QList<protocol::PullReply>> m_pages;      ///< by desk, as they came
    QMap<int, int> m_spoilt;  ///< by desk: how often its sums may still differ
    QSet<int> m_wasSpoilt;
    QSet<int> m_putBack;           ///< desks that got an earlier disk
    bool m_somethingLeft = false;  ///< a desk had to give something up
    QMap<std::pair<int, QByteArray>, qint64>
        m_notBefore;  ///< desk and lane -> earliest next request
};

/// Copies a folder with all that is in it.
void copyFolder(const QString &from, const QString &to);

}  // namespace touchline::sim
