// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/maskedvalue.h"

#include "gui/plain.h"
#include "gui/tokenicon.h"

#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QToolButton>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

MaskedValue::MaskedValue(const Look &look, const QString &field, const QString &caption,
                         QWidget *parent)
    : QWidget(parent),
      m_field(field),
      m_caption(caption),
      m_value(new QLabel(this)),
      m_countdown(new QLabel(this)),
      m_eye(new QToolButton(this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_value, 0, 0);
    grid->addWidget(m_eye, 0, 2, Qt::AlignVCenter);
    grid->addWidget(m_countdown, 0, 1, Qt::AlignVCenter);
    m_value->setTextFormat(Qt::PlainText);
    m_value->setWordWrap(true);
    m_value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_countdown->setTextFormat(Qt::PlainText);
    m_countdown->setProperty("role", u"warnPill"_s);
    m_countdown->hide();
    m_eye->setIcon(tokenIcon(look, Glyph::Eye, &Tokens::accent));
    m_eye->setIconSize({16, 16});
    m_eye->setFixedSize(22, 22);
    m_eye->setAutoRaise(true);
    m_eye->setProperty("role", u"eye"_s);
    setPlainToolTip(*m_eye, tr("Show %1 in full; the server writes it down (Alt+V)").arg(caption));
    m_eye->setAccessibleName(tr("%1, hidden, press Alt+V to view").arg(caption));
    m_second.setObjectName(u"revealed value"_s);
    m_second.setInterval(1'000);
    connect(&m_second, &QTimer::timeout, this, [this] {
        if (--m_left <= 0)
            hideAgain();
        else
            follow();
    });
    connect(m_eye, &QToolButton::clicked, this, [this] {
        if (isRevealed())
            hideAgain();
        else
            emit revealWanted();
    });
}

void MaskedValue::setMasked(const QString &masked)
{
    m_masked = masked;
    follow();
}

void MaskedValue::setRecord(const QUuid &record)
{
    // What is shown in full belongs to the other one.
    if (std::exchange(m_record, record) != record && isRevealed())
        hideAgain();
}

void MaskedValue::reveal(const QString &clear, int seconds)
{
    m_clear = clear;
    m_left = seconds;
    m_second.start();
    follow();
}

void MaskedValue::hideAgain()
{
    m_second.stop();
    m_clear.clear();
    m_left = 0;
    follow();
}

QString MaskedValue::shownText() const
{
    if (!isRevealed())
        return m_masked;
    return m_clear.isEmpty() ? tr("none on file") : m_clear;
}

void MaskedValue::follow()
{
    m_value->setText(shownText());
    m_value->setAccessibleName(isRevealed() ? m_caption + u", "_s + shownText()
                                            : tr("%1, hidden").arg(m_caption));
    // Beside an identity number or an address there is no room for the time that is left.
    constexpr qsizetype longest = 13;
    auto *grid = static_cast<QGridLayout *>(layout());
    grid->removeWidget(m_countdown);
    if (shownText().size() > longest)
        grid->addWidget(m_countdown, 1, 0, Qt::AlignRight);
    else
        grid->addWidget(m_countdown, 0, 1, Qt::AlignVCenter);
    m_countdown->setVisible(isRevealed());
    m_countdown->setText(tr("%n s", nullptr, m_left));
    m_countdown->setAccessibleName(QString());
}

}  // namespace touchline::gui
