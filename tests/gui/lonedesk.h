// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"
#include "replica/profile.h"
#include "replica/replica.h"
#include "support/certificate/certificate.h"

#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

namespace touchline::tests {

class LoneClock final : public Clock {
public:
    [[nodiscard]] qint64 nowMs() const override { return now; }
    [[nodiscard]] qint64 monotonicMs() const override { return now; }
    qint64 now = 1'795'000'000'000;
};

/// A desk with somebody signed in and no server: everything that an agent types stays here.
class LoneDesk final {
public:
    /// What the server has sent before.
    using Fill = std::function<void(replica::Replica &, const Actor &)>;
    explicit LoneDesk(Role role = Role::Agent, const Fill &fill = {})
        : m_actor{QUuid::createUuid(), role, QUuid::createUuid(), QStringLiteral("YJ"),
                  QStringLiteral("李敏")}
    {
        prepare(fill);
        reopen();
    }
    /// As after a restart of the program.
    void reopen()
    {
        desk.reset();
        auto opened = desk::Desk::open({QUrl(QStringLiteral("https://127.0.0.1:9")),
                                        m_certificate.certificateFile(), m_folder.path(),
                                        QStringLiteral("test"), true},
                                       clock, m_ids);
        QVERIFY2(bool(opened), opened ? "" : qPrintable(opened.error().detail));
        desk = std::move(*opened);
        desk->goOffline();
    }
    [[nodiscard]] gui::Context context() { return {*desk, clock, look}; }
    [[nodiscard]] const Actor &actor() const { return m_actor; }

    QUuid make(const QString &type, const QUuid &root, const desk::FieldValues &values)
    {
        const auto saved = wait(desk->createRecord(type, root, {}, values));
        return saved ? saved->id : QUuid();
    }
    QUuid customer(const QString &name)
    {
        return make(QStringLiteral("customer"), {}, {{QStringLiteral("name"), name}});
    }
    QUuid quickText(const QString &title, const QString &shortcut, const QString &body)
    {
        return make(QStringLiteral("quick_text"), {},
                    {{QStringLiteral("title"), title},
                     {QStringLiteral("shortcut"), shortcut},
                     {QStringLiteral("body"), body},
                     {QStringLiteral("active"), true}});
    }
    QString draft(const QString &key)
    {
        const auto text = wait(desk->draft(key));
        return text ? *text : QStringLiteral("no draft could be read");
    }
    /// The desk answers on this thread: its events have to run meanwhile.
    template <typename T> static T wait(const Future<T> &future)
    {
        (void)QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000);
        return future.result();
    }

    LoneClock clock;
    gui::Look look;
    std::unique_ptr<desk::Desk> desk;

private:
    /// The files as a first sign-in leaves them.
    void prepare(const Fill &fill)
    {
        const auto profile = replica::Profile::open(m_folder.path(), true);
        const auto files = replica::Replica::open(**profile, m_actor.user, clock, m_ids);
        (*files)
            ->setSession(m_actor, QStringLiteral("limin"), QByteArray("token"))
            .waitForFinished();
        if (fill)
            fill(**files, m_actor);
        (void)(*profile)->setLastUser(m_actor.user);
    }

    QTemporaryDir m_folder;
    TestCertificate m_certificate;
    SystemIds m_ids;
    Actor m_actor;
};

}  // namespace touchline::tests
