// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/timelinefinder.h"
#include "desk/timelinememory.h"
#include "gui/timelineactions.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

#include <memory>

class QAbstractButton;

class QMenu;

namespace Ui {
class TimelinePane;
}

namespace touchline::gui {

class FileOpener;
class TimelineDelegate;
class TimelineFilterPanel;
class TimelineView;

/// A customer's timeline with its filters, its search and its commands.
class TimelinePane final : public QWidget {
    Q_OBJECT
public:
    explicit TimelinePane(const Context &context, QWidget *parent = nullptr);
    ~TimelinePane() override;

    void setCustomer(const QUuid &customer);
    [[nodiscard]] desk::TimelineModel &model() { return m_model; }
    [[nodiscard]] desk::TimelineFinder &finder() { return m_finder; }
    [[nodiscard]] TimelineActions &actions() { return m_actions; }
    [[nodiscard]] TimelineView &view();
    [[nodiscard]] FileOpener &files() { return *m_opener; }
    /// Opens the only file of the line, or asks which.
    void openFiles(int row);
    void openFind();
    void openFilters();
    void openCalendar();
    /// Also the entries of those who belong together with the customer, or hers alone again.
    void toggleRelated();
    /// Shows the newest line of that day, or of the day before it where there is none.
    void jumpTo(const QDate &date);
    /// Nothing happens while the model does not have it.
    void showEntry(const QUuid &entry);

    /// What was just saved is brought into sight as soon as it is there. Empty: nothing more.
    void reveal(const QSet<QUuid> &entries);

signals:
    void orderWanted(const QUuid &order);
    /// Unknown: internally.
    void replyWanted(touchline::Channel channel);
    void said(const QString &sentence);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void wireChips();
    void wireFind();
    void wireView();
    void showState();
    void showComing();
    void showChips();
    void showRelated();
    void showActive();
    void fitChips();
    void showFound();
    void closeFind();
    void openMenu(int row, const QPoint &place);
    void addFiles(QMenu &menu, int row);

    Context m_context;
    std::unique_ptr<Ui::TimelinePane> m_ui;
    desk::TimelineModel m_model;
    desk::TimelineMemory m_memory;
    desk::TimelineFinder m_finder;
    TimelineActions m_actions;
    FileOpener *m_opener;
    TimelineDelegate *m_delegate;
    TimelineFilterPanel *m_panel;
    QStringList m_active;
    QTimer m_patience;  ///< as long as this runs, nothing is said of loading
    QSet<QUuid> m_coming;
};

}  // namespace touchline::gui
