// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/searchpopup.h"

#include "gui/hitdelegate.h"
#include "gui/searchedit.h"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QListView>
#include <QtWidgets/QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

SearchPopup::SearchPopup(const Context &context, SearchEdit &edit, QWidget &window,
                         const Commands &commands)
    : QFrame(&window),
      m_edit(edit),
      m_list(new QListView(this)),
      m_finder(context, false, &commands)
{
    setObjectName(u"searchPopup"_s);
    setProperty("role", u"popup"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->addWidget(m_list);
    m_list->setModel(&m_finder.model());
    m_list->setItemDelegate(new HitDelegate(context.look, m_list));
    m_list->setFrameShape(NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Search results"));
    m_list->setUniformItemSizes(false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    hide();

    edit.installEventFilter(this);
    connect(&edit, &SearchEdit::typed, &m_finder, &Finder::setText);
    connect(&m_finder, &Finder::answered, this, [this] {
        if (m_finder.model().rowCount() == 0)
            hide();
        else if (m_edit.window()->focusWidget() == &m_edit)
            showBelow();
    });
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { m_finder.choose(index.row()); });
    for (const auto chosen : {&Finder::customerChosen, &Finder::orderChosen, &Finder::noticeChosen})
        connect(&m_finder, chosen, this, &SearchPopup::closeUp);
    connect(&m_finder, &Finder::commandChosen, this, &SearchPopup::closeUp);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        // What was looked for elsewhere would read like a filter of the page that is shown now.
        if (now && now != &m_edit && now->window() == m_edit.window())
            closeUp();
        else if (now && now != &m_edit)
            hide();
    });
}

void SearchPopup::closeUp()
{
    hide();
    m_edit.clear();
}

void SearchPopup::fit()
{
    constexpr int wanted = 620;
    constexpr int most = 560;
    int height = 14;
    for (int row = 0; row < m_finder.model().rowCount(); ++row)
        height += m_list->sizeHintForRow(row);
    const QPoint place = m_edit.mapTo(parentWidget(), QPoint(0, m_edit.height() + 4));
    const int room = parentWidget()->width() - place.x() - 16;
    setGeometry(place.x(), place.y(), qMin(qMax(m_edit.width(), wanted), room),
                qMin(qMin(height, most), parentWidget()->height() - place.y() - 16));
}

void SearchPopup::showBelow()
{
    fit();
    show();
    raise();
    step(0);
}

void SearchPopup::step(int by)
{
    const SearchModel &model = m_finder.model();
    int row = by == 0 ? model.firstChoice() : m_list->currentIndex().row() + by;
    while (row >= 0 && row < model.rowCount() && !model.isChoice(row))
        row += by < 0 ? -1 : 1;
    if (!model.isChoice(row))
        return;
    m_list->setCurrentIndex(model.index(row));
    // The heading above the first one is seen, too.
    if (row == model.firstChoice())
        m_list->scrollToTop();
}

bool SearchPopup::key(int key)
{
    switch (key) {
    case Qt::Key_Down: isVisible() ? step(1) : showBelow(); return true;
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: m_finder.choose(m_list->currentIndex().row()); return true;
    case Qt::Key_Escape:
        if (isVisible())
            hide();
        else
            m_edit.clear();
        return true;
    default: return false;
    }
}

bool SearchPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_edit && event->type() == QEvent::FocusIn)
        m_finder.prepare();
    // While an input method composes, the keys are its own.
    if (watched == &m_edit && event->type() == QEvent::KeyPress && !m_edit.isComposing() &&
        m_finder.model().rowCount() > 0)
        return key(static_cast<QKeyEvent *>(event)->key());
    return QFrame::eventFilter(watched, event);
}

}  // namespace touchline::gui
