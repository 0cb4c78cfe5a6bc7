// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dice.h"
#include "server/http/message.h"

#include <QtCore/QMap>
#include <QtCore/QPointer>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>

namespace touchline::sim {

class Loop;
class Server;
class Trace;

/// How the way between one desk and the server is.
struct Weather {
    int loseRequest = 0;  ///< of a thousand, as all of these
    int loseReply = 0;    ///< after the server has done what was asked
    int duplicate = 0;
    int reset = 0;  ///< the connection breaks at once instead of saying nothing
    qint64 delayMin = 5;
    qint64 delayMax = 60;
    bool cutUp = false;     ///< nothing arrives at the server
    bool cutDown = false;   ///< nothing comes back
    qint64 stormUntil = 0;  ///< until then everybody gets 429
};

/// One request on its way.
struct Parcel {
    int desk = 0;
    quint64 number = 0;
    http::Method method = http::Method::Get;
    QString path;
    QUrlQuery query;
    QHash<QByteArray, QByteArray> headers;
    QByteArray body;
};

/// What a desk's network gives back. Its end is an event of the loop.
class SimReply final : public QNetworkReply {
public:
    SimReply(QObject *parent, QNetworkAccessManager::Operation operation,
             const QNetworkRequest &request);
    ~SimReply() override;
    void answer(const http::Response &response);
    void fail(NetworkError error, const QString &why);
    void abort() override;
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool isSequential() const override { return true; }
    /// Set when nobody waits for the answer any more.
    std::shared_ptr<std::atomic<bool>> gone = std::make_shared<std::atomic<bool>>(false);

protected:
    qint64 readData(char *to, qint64 most) override;

private:
    void end();
    QByteArray m_body;
    qint64 m_read = 0;
};

/// Between all desks and the server. Whoever listens sees each answer twice: when the server gives it and
/// when a desk gets it.
class Wire final {
public:
    using Seen = std::function<void(const Parcel &, const http::Response &)>;
    Wire(Loop &loop, Trace &trace, quint64 seed) : m_loop(loop), m_trace(trace), m_seed(seed) {}

    void send(int desk, SimReply *reply, const QNetworkRequest &request,
              QNetworkAccessManager::Operation operation, QByteArray body);
    [[nodiscard]] Weather &weather(int desk) { return m_weather[desk]; }
    void connectTo(Server *server) { m_server = server; }
    /// A desk that is off sends and gets nothing.
    std::function<bool(int desk)> isOff = [](int) { return false; };
    std::function<void(const Parcel &)> asked;
    Seen answered;
    Seen delivered;
    QMap<QByteArray, qint64> hits;  ///< faults by name

private:
    void arrive(const Parcel &parcel, QPointer<SimReply> reply, const Weather &then, bool first);
    void comeBack(const Parcel &parcel, QPointer<SimReply> reply, const http::Response &response,
                  bool first);
    void hit(const char *fault, const Parcel &parcel);

    Loop &m_loop;
    Trace &m_trace;
    quint64 m_seed;
    quint64 m_count = 0;
    Server *m_server = nullptr;
    QMap<int, Weather> m_weather;
};

/// What a desk's transport takes for the network.
class SimNetwork final : public QNetworkAccessManager {
public:
    SimNetwork(QObject *parent, Wire &wire, int desk)
        : QNetworkAccessManager(parent), m_wire(wire), m_desk(desk)
    {}

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request,
                                 QIODevice *body) override;

private:
    Wire &m_wire;
    int m_desk;
};

}  // namespace touchline::sim
