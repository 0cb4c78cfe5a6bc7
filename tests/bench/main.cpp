// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/benches.h"

#include <QtCore/QCoreApplication>

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const QString size = arguments.value(0, "desk");
    const auto known = touchline::intake::DemoData::sizeOf(size);
    if (!known) {
        qWarning("usage: bench [desk|hall [mutations] [sync] [search]]");
        return 2;
    }
    const QStringList parts = arguments.mid(1);
    const auto wanted = [&parts](const QString &part) {
        return parts.isEmpty() || parts.contains(part);
    };
    touchline::bench::Figures figures;
    if (wanted("mutations"))
        touchline::bench::benchMutations(figures);
    if (wanted("sync"))
        touchline::bench::benchFirstSync(*known, figures);
    if (wanted("search"))
        touchline::bench::benchSearch(*known, figures);
    return 0;
}
