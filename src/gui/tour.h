// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/bulkorders.h"
#include "gui/context.h"
#include "gui/hands.h"
#include "gui/mainwindow.h"
#include "gui/run.h"

#include <QtCore/QTimer>

#include <functional>
#include <vector>

namespace touchline::gui {

class CustomerPage;
class KeyedTour;
class OrderEditor;

/// Drives the real window through everything it can do and saves a picture of each step. A step acts
/// once and is reached when its condition holds; conditions are looked at again whenever something
/// happens, never after a fixed time. The program ends with 0 when all steps were reached, with 1
/// naming the step that was not.
class Tour final : public QObject {
    Q_OBJECT
public:
    Tour(MainWindow &window, const Context &context, const RunOptions &options);
    ~Tour() override;

    void start();

private:
    friend class KeyedTour;
    struct Step {
        QString name;  ///< of the picture; empty: no picture
        std::function<void()> act;
        std::function<bool()> reached;
    };
    void add(const QString &name, std::function<void()> act, std::function<bool()> reached);
    void planSignIn();
    void planDesk();
    void planSearch();
    void planWork();
    void planLead();
    void planCard();
    void planCustomer();
    void planTimeline();
    void planRelated();
    void planOffline();
    void planOrder();
    void planClocks();
    void planTies();
    void planExtras();
    void planForms();
    void planMerge();
    void planOutageFirst();
    void planSeal();
    void planOrders();
    void planBulk(const std::function<bool()> &listed);
    /// Picture, what it is called in the figures, act, and when it is over.
    using TimedStep = std::function<void(const QString &, const char *, std::function<void()>,
                                         std::function<bool()>)>;
    void planBulkHall();
    void planBulkRound(const QString &picture, desk::BulkKind kind, const TimedStep &timed);
    void planMacros();
    void planBulkMacro();
    void planRules();
    void planClockGrading();
    void planPaper();
    void planConflict();
    void planRefusal();
    void planSmall();
    void planComposer();
    void planAttach();
    void planQuickTexts();
    void planQuickSignIn();
    /// Types into five tabs and waits for its end; the next run finds all of it.
    void planTyping();
    void planTyped();
    /// The same with the form of an order that a colleague changes meanwhile.
    void planOrderTyping();
    void planOrderTyped();
    /// Two desks at one order: what each types stays, what both change is decided.
    void planTogether();
    /// A fault from the first word to the archive, by all whose hands it goes through.
    void planLife();
    void planLifeOutside();
    void planLifeAfter();
    /// One evening with a feeder down.
    void planStorm();
    void askWhetherDark(const QUuid &customer);
    /// Declared, made a major one, estimated anew and ended.
    void planOutages();
    void planStormCalls();
    void planStormMajor();
    void planStormOver();
    void planStormLists();
    /// Signs out, and in as the first user of that role of the demonstration.
    void planAs(const QString &role);
    /// Finds the order by its number and opens it, from the server if need be.
    void planFetch(const std::shared_ptr<QString> &number);
    [[nodiscard]] OrderEditor *shownOrder() const;
    /// One of the parts that can be asked for by name.
    void planPart();
    void openTourCustomers();
    void planAnyCustomer();
    void planFrame();
    void planOfflineUnlock();
    void planCounter();
    void planCounterQueue();
    void planVisit();
    void planCounterBreak();
    void planActions();
    void planKeyboard();
    void planCustomerActions();
    void planCallbackActions();
    void planIntakeActions();
    void planOutageActions();
    void planFaultActions();
    void planComplaintActions();
    void planCounterActions();
    void planVisitActions();
    void planLeadActions();
    void findByKeys(std::function<QString()> text);
    void countJob(const QString &name, const QString &picture, int aim,
                  std::function<bool()> reached);

    void begin();
    void next();
    void look();
    void picture(const QString &name);
    void finish();
    void fail(const QString &why);

    /// The widget of this name that is on the screen; forms that are there twice have only one.
    template <typename W> [[nodiscard]] W *visible(const char *name) const
    {
        const QList<W *> found = m_window.findChildren<W *>(QLatin1StringView(name));
        for (W *one : found) {
            if (one->isVisible())
                return one;
        }
        return nullptr;
    }
    void press(const char *name) const;
    [[nodiscard]] CustomerPage *customerPage() const;
    [[nodiscard]] bool settled() const;
    void openColleague();
    /// With a role of the demonstration instead of the second agent; no order is fetched.
    void openColleagueAs(const QString &role);
    /// The clock of a step stands still while a long first load goes forward.
    void waitWhileLoading(const desk::Desk &desk);
    void askColleague(std::function<desk::Reply<desk::Saved>(desk::Desk &)> edit);

    MainWindow &m_window;
    Context m_context;
    RunOptions m_options;
    std::vector<Step> m_steps;
    size_t m_at = 0;
    int m_seen = 0;  ///< turns in a row in which the step was reached
    int m_pictures = 0;
    bool m_over = false;
    QTimer m_look;
    QTimer m_limit;
    std::unique_ptr<desk::Desk> m_colleague;
    bool m_colleagueReady = false;
    QUuid m_customer;
    QUuid m_order;
    Outage m_outage;
    int m_approvals = 0;  ///< before the lead has decided on one
    QString m_scanText;   ///< what the card reader reads
    QList<QUuid> m_found;
    int m_finding = 0;  ///< names that were asked for and not answered
    std::unique_ptr<Hands> m_hands;
    std::shared_ptr<KeyedTour> m_keyed;
};

}  // namespace touchline::gui
