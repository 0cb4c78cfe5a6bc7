// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can be typed into the search line.

#include "gui/searchedit.h"
#include "gui/searchpopup.h"
#include "gui/tour.h"

#include <QtCore/QCoreApplication>
#include <QtGui/QInputMethodEvent>
#include <QtWidgets/QListView>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

void Tour::planSearch()
{
    const auto shows = [this](const QString &text) {
        const SearchPopup &popup = m_window.search();
        return popup.isVisible() && m_window.search().finder().model().text() == text;
    };
    add(
        {}, [] {},
        [this] {
            const desk::SyncStatus status = m_context.desk.status();
            return status.link == desk::Link::Online && status.percent == 100;
        });
    const std::array<std::pair<QString, QString>, 5> typings{{
        {u"search-pinyin"_s, u"zhouz"_s},
        {u"search-initials"_s, u"hpwy"_s},
        {u"search-number"_s, u"３３０１ 98"_s},
        {u"search-text"_s, u"漏保"_s},
        {u"search-command"_s, u"gongdan"_s},
    }};
    for (const auto &[name, text] : typings)
        add(
            name,
            [this, text = text] {
                visible<SearchEdit>("searchEdit")->setFocus();
                visible<SearchEdit>("searchEdit")->setText(text);
            },
            [shows, text = text] { return shows(text); });
    add(
        u"search-composing"_s,
        [this] {
            visible<SearchEdit>("searchEdit")->setText(u"湖畔"_s);
            QInputMethodEvent composing(u"wu'ye"_s, {});
            QCoreApplication::sendEvent(visible<SearchEdit>("searchEdit"), &composing);
        },
        [shows] { return shows(u"湖畔wu'ye"_s); });
    add(
        {},
        [this] {
            QInputMethodEvent cancel(QString(), {});
            QCoreApplication::sendEvent(visible<SearchEdit>("searchEdit"), &cancel);
            visible<SearchEdit>("searchEdit")->setText(u"停电"_s);
        },
        [shows] { return shows(u"停电"_s); });
    add(
        u"search-more"_s,
        [this] {
            const SearchModel &model = m_window.search().finder().model();
            int row = 0;
            while (row < model.rowCount() && model.lineAt(row) != SearchModel::Line::More)
                ++row;
            m_window.search().finder().choose(row);
        },
        [this] {
            const SearchModel &model = m_window.search().finder().model();
            return model.hitCount() > 5 && model.lineAt(model.hitCount()) == SearchModel::Line::Hit;
        });
    add(
        {}, [this] { visible<SearchEdit>("searchEdit")->clear(); },
        [this] { return !m_window.search().isVisible(); });
}

}  // namespace touchline::gui
