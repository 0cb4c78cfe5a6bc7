// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/bulkorders.h"
#include "desk/orderexport.h"
#include "desk/orderrows.h"
#include "gui/conditionwords.h"
#include "gui/orderscells.h"
#include "gui/viewslist.h"

#include <QtWidgets/QWidget>

#include <memory>

class QPagedPaintDevice;

namespace Ui {
class OrdersPage;
}

namespace touchline::gui {

class BulkDialog;
class OrdersView;
class OrderViewDialog;
class UndoBar;

/// The list of work orders, as many as there are: views at the left, what is chosen is worked on by single
/// keys, many at once, and taken back at once.
class OrdersPage final : public QWidget {
    Q_OBJECT
public:
    explicit OrdersPage(const Context &context, QWidget *parent = nullptr);
    ~OrdersPage() override;

    void focusList();
    [[nodiscard]] desk::OrderRows &rows() { return m_rows; }
    [[nodiscard]] desk::BulkOrders &bulk() { return m_bulk; }
    [[nodiscard]] OrdersView &table();
    [[nodiscard]] ViewsList &views() { return m_views; }
    [[nodiscard]] UndoBar &undoBar();
    [[nodiscard]] QList<QUuid> chosen() const;
    /// The order behind this one; false: it is the last, or of another list.
    bool openAfter(const QUuid &order);
    /// By its key.
    void showView(const QString &key);
    [[nodiscard]] const QString &shownView() const { return m_view; }
    void sortBy(const QString &field, bool more);
    /// Only what fits this too, until it is taken away.
    void setFilter(const RuleGroup &filter);
    [[nodiscard]] const RuleGroup &filter() const { return m_filter; }

    // As their buttons and keys do; the window that is opened is answered, null where there is nothing to do.
    OrderViewDialog *openFilter();
    OrderViewDialog *openKeep(bool change);
    BulkDialog *openBulk(desk::BulkKind kind);
    void openColumns();
    void exportTo(const QString &path, desk::ExportForm form);
    /// The list as it is shown, on A4: into a PDF, or onto a printer where one is given.
    void printTo(const QString &path, const std::shared_ptr<QPagedPaintDevice> &device = {});
    void askPrinter();

signals:
    void said(const QString &sentence);
    void openWanted(const QUuid &order);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    // orderspage.cpp
    void connectParts();
    void connectKeys();
    void showState();
    void showChosen();
    [[nodiscard]] bool waits(const desk::OrderLine &line) const;
    [[nodiscard]] QVariant cell(const desk::OrderLine &line, const QString &field, int role) const;
    [[nodiscard]] QVariant head(const QString &field, int role) const;
    void keepChosen();
    void chooseAgain();
    void setColumns(const QStringList &columns);
    [[nodiscard]] int usualWidth(const QString &field) const;
    void filterAlike(const QModelIndex &index);
    // orderspageviews.cpp
    void connectViews();
    void restore();
    void remember();
    void ask();
    void showChips();
    void readRegions();
    void dropCondition(size_t at);
    void keepView(const QUuid &id, const desk::FieldValues &values);
    void deleteView(const desk::OrderListView &view);
    [[nodiscard]] const desk::OrderListView *view() const;
    // orderspagebulk.cpp
    void connectBulk();
    void runBulk(const QString &sentence);
    void showProgress(const QString &text, int done, int total);
    void hideProgress();
    void askExport(desk::ExportForm form);
    void askPdf();
    void connectPrint();
    void startExport(desk::ExportAsk ask);
    [[nodiscard]] QStringList aboutList() const;
    void showExported(const Result<int> &rows);

    Context m_context;
    std::unique_ptr<Ui::OrdersPage> m_ui;
    desk::OrderRows m_rows;
    ViewsList m_views;
    desk::BulkOrders m_bulk;
    desk::OrderExport m_export;
    CellFacts m_facts;
    RegionNames m_regions;
    QString m_view;
    QStringList m_columns;
    QList<desk::OrderSort> m_sort;
    RuleGroup m_filter;
    QSet<QUuid> m_keptChosen;
    QUuid m_keptCurrent;
    bool m_arranging = false;  ///< widths are being set
    QList<QUuid> m_idsBefore;  ///< when an order was opened
    int m_keptTop = 0;
    QUuid m_user;
    QString m_bulkSentence;
    QString m_exported;
};

}  // namespace touchline::gui
