// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/noticelist.h"
#include "gui/context.h"

#include <QtCore/QSet>
#include <QtWidgets/QFrame>

#include <memory>

namespace Ui {
class NoticeBanner;
}

namespace touchline::gui {

/// Above every page while an urgent notice is in force and not read; once read it can be put away.
class NoticeBanner final : public QFrame {
    Q_OBJECT
public:
    NoticeBanner(const Context &context, desk::NoticeListModel &notices, QWidget *parent = nullptr);
    ~NoticeBanner() override;

signals:
    void openWanted(const QUuid &notice);

private:
    void follow();

    Context m_context;
    desk::NoticeListModel &m_notices;
    std::unique_ptr<Ui::NoticeBanner> m_ui;
    QUuid m_shown;
    QSet<QUuid> m_seen;  ///< shown as unread by this window: they stay until they are put away
    QSet<QUuid> m_away;
};

}  // namespace touchline::gui
