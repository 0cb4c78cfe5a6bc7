// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/sidefold.h"

#include "gui/namedkey.h"
#include "gui/plain.h"
#include "gui/preferences.h"
#include "gui/tokenicon.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFrame>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

SideFold::SideFold(const Context &context, QSplitter &splitter, QFrame &column, QWidget &content,
                   const QString &name)
    : QObject(&splitter),
      m_context(context),
      m_splitter(splitter),
      m_column(column),
      m_content(content),
      m_name(name),
      m_button(new QToolButton(&column)),
      m_alert(new QToolButton(&column)),
      m_leastWidth(column.minimumWidth())
{
    m_button->setObjectName(u"foldButton"_s);
    m_button->setIcon(tokenIcon(context.look, Glyph::Panel, &Tokens::muted));
    m_button->setFocusPolicy(Qt::TabFocus);
    auto *rows = static_cast<QBoxLayout *>(column.layout());
    rows->addWidget(m_button, 0, Qt::AlignLeft);
    m_alert->setObjectName(u"foldedAlertButton"_s);
    m_alert->setIcon(tokenIcon(context.look, Glyph::Warning, &Tokens::bad));
    m_alert->setFocusPolicy(Qt::TabFocus);
    rows->addWidget(m_alert, 0, Qt::AlignLeft);
    connect(m_alert, &QToolButton::clicked, this, [this] { setFolded(false); });
    content.installEventFilter(this);
    // Takes the height when the content does not, so that the button of the strip is at its top.
    rows->addStretch(0);
    connect(m_button, &QToolButton::clicked, this, &SideFold::toggle);
    namedKey(splitter.parentWidget(), "foldKey", tr("Fold or open the customer's card"),
             Qt::CTRL | Qt::Key_B, [this] { toggle(); });
    if (const Preferences *preferences = context.preferences) {
        splitter.restoreState(preferences->kept(u"split/"_s + name).toByteArray());
        setFolded(preferences->kept(u"folded/"_s + name).toBool());
    } else {
        setFolded(false);
    }
    connect(&splitter, &QSplitter::splitterMoved, this, &SideFold::keep);
}

void SideFold::setFolded(bool folded)
{
    const bool turned = std::exchange(m_folded, folded) != folded;
    m_content.setVisible(!folded);
    m_column.setMinimumWidth(folded ? StripWidth : m_leastWidth);
    m_column.setMaximumWidth(folded ? StripWidth : QWIDGETSIZE_MAX);
    auto *rows = static_cast<QBoxLayout *>(m_column.layout());
    rows->setStretch(rows->count() - 1, folded ? 1 : 0);
    rows->setStretch(rows->indexOf(&m_content), folded ? 0 : 1);
    // What the column gives up goes to its neighbour, and comes back from there.
    if (QList<int> sizes = m_splitter.sizes(); turned && sizes.size() > 1 && sizes[0] > 0) {
        if (folded)
            m_openWidth = qMax(sizes[0], m_leastWidth);
        const int width = folded ? StripWidth : qMax(m_openWidth, m_leastWidth);
        sizes[1] += sizes[0] - width;
        sizes[0] = width;
        m_splitter.setSizes(sizes);
    }
    const QString what = folded ? tr("Open the card") : tr("Fold the card");
    m_button->setAccessibleName(what);
    setPlainToolTip(*m_button, what + u" (Ctrl+B)"_s);
    showAlert();
    keep();
}

void SideFold::showAlert()
{
    const QString alert = m_content.property("alert").toString();
    m_alert->setVisible(m_folded && !alert.isEmpty());
    m_alert->setAccessibleName(alert);
    setPlainToolTip(*m_alert, alert);
}

bool SideFold::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == &m_content && event->type() == QEvent::DynamicPropertyChange)
        showAlert();
    return QObject::eventFilter(watched, event);
}

void SideFold::keep()
{
    if (!m_context.preferences)
        return;
    m_context.preferences->keep(u"folded/"_s + m_name, m_folded);
    // The width of the strip is not one to come back to.
    if (!m_folded)
        m_context.preferences->keep(u"split/"_s + m_name, m_splitter.saveState());
}

}  // namespace touchline::gui
