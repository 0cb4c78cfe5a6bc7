// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/noticebanner.h"

#include "gui/times.h"
#include "gui/words.h"
#include "ui_noticebanner.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

NoticeBanner::NoticeBanner(const Context &context, desk::NoticeListModel &notices, QWidget *parent)
    : QFrame(parent),
      m_context(context),
      m_notices(notices),
      m_ui(std::make_unique<Ui::NoticeBanner>())
{
    m_ui->setupUi(this);
    hide();
    connect(m_ui->openButton, &QPushButton::clicked, this, [this] { emit openWanted(m_shown); });
    connect(m_ui->dismissButton, &QPushButton::clicked, this, [this] {
        m_away.insert(m_shown);
        follow();
    });
    connect(&notices, &desk::NoticeListModel::loaded, this, &NoticeBanner::follow);
}

NoticeBanner::~NoticeBanner() = default;

void NoticeBanner::follow()
{
    const QUuid me = m_context.desk.actor().user;
    const Notice *first = nullptr;
    int more = 0;
    for (const Notice &notice : m_notices.urgent()) {
        const bool read = desk::hasRead(notice, me);
        if (!read)
            m_seen.insert(notice.id.value);
        if (m_away.contains(notice.id.value) || (read && !m_seen.contains(notice.id.value)))
            continue;
        if (first)
            ++more;
        else
            first = &notice;
    }
    setVisible(first != nullptr);
    m_shown = first ? first->id.value : QUuid();
    if (!first)
        return;
    m_ui->levelLabel->setText(words(first->level));
    QString text = first->title;
    if (first->validTo.ms > 0)
        text += u" · "_s +
                Words::tr("until %1").arg(whenWords(first->validTo.ms, m_context.clock.nowMs()));
    m_ui->titleLabel->setText(text);
    m_ui->moreLabel->setVisible(more > 0);
    m_ui->moreLabel->setText(tr("and %n more", nullptr, more));
    m_ui->dismissButton->setVisible(desk::hasRead(*first, me));
}

}  // namespace touchline::gui
