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
        qWarning("usage: bench [desk|hall]");
        return 2;
    }
    touchline::bench::Figures figures;
    touchline::bench::benchMutations(figures);
    touchline::bench::benchFirstSync(*known, figures);
    return 0;
}
