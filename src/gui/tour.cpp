// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/tour.h"

#include "gui/application.h"
#include "gui/mainwindow.h"

#include <QtCore/QDir>
#include <QtGui/QPainter>
#include <QtGui/QPixmap>
#include <QtWidgets/QApplication>
#include <QtWidgets/QDialog>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {
namespace {

constexpr int stepLimitMs = 60'000;

}  // namespace

Tour::Tour(MainWindow &window, const Context &context, const RunOptions &options)
    : m_window(window), m_context(context), m_options(options)
{
    // A timer of zero fires when every event before it was handled: the earliest moment at which a
    // condition can have become true. It is started again by whatever happens.
    m_look.setObjectName(u"look of the tour"_s);
    m_look.setSingleShot(true);
    m_look.setInterval(0);
    connect(&m_look, &QTimer::timeout, this, &Tour::look);
    m_limit.setObjectName(u"limit of the tour"_s);
    m_limit.setSingleShot(true);
    m_limit.setInterval(stepLimitMs);
    connect(&m_limit, &QTimer::timeout, this,
            [this] { fail(u"was not reached in %1 s"_s.arg(stepLimitMs / 1000)); });
    waitWhileLoading(context.desk);
}

Tour::~Tour() = default;

void Tour::waitWhileLoading(const desk::Desk &desk)
{
    connect(&desk, &desk::Desk::statusChanged, this,
            [this, percent = -1](const desk::SyncStatus &status) mutable {
                if (std::exchange(percent, status.percent) != status.percent && m_limit.isActive())
                    m_limit.start();
            });
}

void Tour::start()
{
    if (!QDir().mkpath(m_options.tourDir)) {
        fail(u"cannot make the folder %1"_s.arg(m_options.tourDir));
        return;
    }
    if (!m_options.tourPart.isEmpty()) {
        planPart();
        begin();
        return;
    }
    planSignIn();
    planSearch();
    planWork();
    planDesk();
    planOrders();
    planCustomer();
    planCard();
    planTimeline();
    planOffline();
    planOrder();
    planClocks();
    planTies();
    planExtras();
    planForms();
    planPaper();
    planMacros();
    if (m_options.openColleague) {
        planConflict();
        planRefusal();
    } else {
        std::printf("no second user was given, so no conflict and no refusal can be shown\n");
    }
    planComposer();
    planAttach();
    planRelated();
    planSmall();
    if (!m_options.clerkLogin.isEmpty())
        planCounter();
    if (!m_options.leadLogin.isEmpty()) {
        planLead();
        planQuickTexts();
        planRules();
        planClockGrading();
        planSignIn();
        planAnyCustomer();
    }
    planFrame();
    begin();
}

void Tour::begin()
{
    m_window.resize(m_options.tourSize);
    m_window.show();
    // An invisible screen has no window manager that would give the window the focus.
    QApplication::setActiveWindow(&m_window);
    QMetaObject::invokeMethod(this, &Tour::next, Qt::QueuedConnection);
}

void Tour::add(const QString &name, std::function<void()> act, std::function<bool()> reached)
{
    m_steps.push_back({name, std::move(act), std::move(reached)});
}

void Tour::next()
{
    if (m_at == m_steps.size()) {
        finish();
        return;
    }
    m_limit.start();
    m_seen = 0;
    // Where no window manager runs nobody makes the window active again that a dialog has left.
    if (!QApplication::activeWindow() && !QApplication::activeModalWidget() &&
        !QApplication::activePopupWidget())
        m_window.activateWindow();
    setObjectName(m_steps[m_at].name);
    m_steps[m_at].act();
    m_look.start();
}

void Tour::look()
{
    if (m_over)
        return;
    const Step &step = m_steps[m_at];
    if (!step.reached()) {
        // Nothing is known that announces every painted change, so it is looked at once per turn of
        // the event loop; a short interval keeps the processor free meanwhile.
        m_seen = 0;
        m_look.start(15);
        return;
    }
    // What has just changed is laid out in the next turn, and may then turn out not to be there.
    if (++m_seen < 3) {
        m_look.start(0);
        return;
    }
    if (!step.name.isEmpty())
        picture(step.name);
    ++m_at;
    // An event of its own: what the next act costs is not excused with the picture.
    QMetaObject::invokeMethod(this, &Tour::next, Qt::QueuedConnection);
}

void Tour::picture(const QString &name)
{
    const QString file =
        u"%1/%2-%3.png"_s.arg(m_options.tourDir).arg(++m_pictures, 2, 10, QChar(u'0')).arg(name);
    // What has just come in is shown and laid out by events that a painting would wait for.
    for (int turn = 0; turn < 3; ++turn)
        QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
    QPixmap shot = m_window.grab();
    // What opened above the window is a window of its own.
    if (QWidget *popup = QApplication::activePopupWidget(); popup && popup->isWindow()) {
        QPainter painter(&shot);
        painter.drawPixmap(m_window.mapFromGlobal(popup->pos()), popup->grab());
    }
    const QList<QDialog *> dialogs = m_window.findChildren<QDialog *>();
    for (QDialog *dialog : dialogs) {
        if (!dialog->isVisible())
            continue;
        QPainter painter(&shot);
        const QPoint at = m_window.rect().center() - dialog->rect().center();
        painter.drawPixmap(at, dialog->grab());
        painter.setPen(m_context.look.tokens().controlBorder);
        painter.drawRect(QRect(at, dialog->size()).adjusted(-1, -1, 0, 0));
    }
    const bool saved = shot.save(file);
    // No agent waits for pictures.
    if (auto *app = qobject_cast<Application *>(qApp))
        app->stalls().excuse();
    if (!saved)
        fail(u"cannot write %1"_s.arg(file));
}

void Tour::finish()
{
    m_over = true;
    m_limit.stop();
    std::printf("%d pictures in %s\n", m_pictures,
                qPrintable(QDir(m_options.tourDir).absolutePath()));
    std::fflush(stdout);
    QCoreApplication::exit(0);
}

void Tour::fail(const QString &why)
{
    if (std::exchange(m_over, true))
        return;
    const QString name = m_at < m_steps.size() ? m_steps[m_at].name : QString();
    std::fprintf(stderr, "tour: step %zu %s %s\n", m_at + 1, qPrintable(name), qPrintable(why));
    m_window.grab().save(m_options.tourDir + u"/failed.png"_s);
    if (auto *app = qobject_cast<Application *>(qApp))
        app->stalls().excuse();
    // Not exec'ing yet when the folder could not be made, hence queued.
    QMetaObject::invokeMethod(
        qApp, [] { QCoreApplication::exit(1); }, Qt::QueuedConnection);
}

}  // namespace touchline::gui
