// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/noticelist.h"
#include "gui/context.h"

#include <QtWidgets/QWidget>

#include <memory>

namespace Ui {
class NoticesPage;
}

namespace touchline::gui {

/// Notices to staff: read with a receipt, written by those who may.
class NoticesPage final : public QWidget {
    Q_OBJECT
public:
    NoticesPage(const Context &context, desk::NoticeListModel &notices, QWidget *parent = nullptr);
    ~NoticesPage() override;

    void open(const QUuid &notice);
    void confirm();
    void write();
    void save();
    /// For another user.
    void restart();
    [[nodiscard]] QUuid shown() const { return m_notice.id.value; }

signals:
    void said(const QString &sentence);

private:
    void show(const Notice &notice);
    void showReceipts();
    void focusList();
    void follow();
    void edit();
    void enableSave();
    void stopWriting();
    [[nodiscard]] bool mayWrite() const;

    Context m_context;
    desk::NoticeListModel &m_notices;
    std::unique_ptr<Ui::NoticesPage> m_ui;
    Notice m_notice;
    QUuid m_wanted;   ///< to be shown as soon as it is there
    QUuid m_editing;  ///< null while a new one is written
    quint64 m_generation = 0;
};

}  // namespace touchline::gui
