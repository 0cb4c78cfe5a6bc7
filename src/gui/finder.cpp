// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/finder.h"

#include "gui/words.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::gui {

Finder::Finder(const Context &context, bool customersOnly, QObject *parent)
    : QObject(parent), m_context(context), m_customersOnly(customersOnly)
{
    // Long enough to skip the letters in between, short enough not to be noticed.
    m_pause.setInterval(90);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &Finder::findHere);
}

void Finder::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    ++m_generation;
    if (text.isEmpty()) {
        m_pause.stop();
        m_model.clear();
        emit answered();
        return;
    }
    m_pause.start();
}

void Finder::findHere()
{
    m_context.desk.find(m_text, 40)
        .then(this, [this, asked = m_generation](const Result<QList<desk::FindHit>> &hits) {
            if (asked != m_generation)
                return;
            if (!hits) {
                emit failed(sentence(hits.error()));
                return;
            }
            show(*hits, false);
        });
}

void Finder::searchServer()
{
    if (m_text.isEmpty())
        return;
    m_pause.stop();
    const quint64 asked = ++m_generation;
    emit waiting(tr("Searching the server …"));
    m_context.desk.searchServer(m_text, 40)
        .then(this, [this, asked](const Result<QList<desk::FindHit>> &hits) {
            if (asked != m_generation)
                return;
            if (!hits) {
                emit failed(sentence(hits.error()));
                return;
            }
            emit waiting({});
            show(*hits, true);
        });
}

void Finder::show(const QList<desk::FindHit> &hits, bool fromServer)
{
    QList<desk::FindHit> shown = hits;
    if (m_customersOnly) {
        shown.removeIf([](const desk::FindHit &hit) {
            return hit.type != "customer"_L1 && hit.type != "service"_L1;
        });
    }
    QString hint;
    if (shown.isEmpty())
        hint = fromServer ? tr("The server found nothing. Check the spelling or try the number.")
                          : tr("Nothing on this computer.");
    m_model.show(m_text, shown, !fromServer, hint);
    emit answered();
}

void Finder::choose(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    switch (m_model.lineAt(row)) {
    case SearchModel::Line::Heading:
    case SearchModel::Line::Hint: return;
    case SearchModel::Line::SearchServer: searchServer(); return;
    case SearchModel::Line::Hit: open(m_model.hitAt(row)); return;
    }
}

void Finder::open(const desk::FindHit &hit)
{
    if (hit.here) {
        announce(hit, hit.root);
        return;
    }
    emit waiting(tr("Fetching %1 from the server …").arg(hitTitle(hit)));
    m_context.desk.openRoot(hit.type, hit.id).then(this, [this, hit](const Result<QUuid> &root) {
        if (!root) {
            emit failed(sentence(root.error()));
            return;
        }
        emit waiting({});
        announce(hit, *root);
    });
}

void Finder::announce(const desk::FindHit &hit, const QUuid &root)
{
    if (hit.type == "work_order"_L1)
        emit orderChosen(hit.id);
    else
        emit customerChosen(root);
}

}  // namespace touchline::gui
