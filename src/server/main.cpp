// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/commands/command.h"

#include <QtCore/QCoreApplication>

#include <cstdio>
#include <cstring>

int main(int argc, char *argv[])
{
    using namespace touchline::commands;
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("touchlined"));
    const QStringList arguments = QCoreApplication::arguments();
    for (const Command &command : commands()) {
        if (argc > 1 && std::strcmp(argv[1], command.name) == 0)
            return command.run(arguments.mid(2));
    }
    const bool help =
        argc > 1 && (std::strcmp(argv[1], "--help") == 0 || std::strcmp(argv[1], "-h") == 0);
    FILE *where = help ? stdout : stderr;
    if (argc > 1 && !help)
        fprintf(where, "touchlined: there is no command %s\n", argv[1]);
    fputs("Usage: touchlined COMMAND [flags]; touchlined COMMAND --help tells more.\n\n", where);
    for (const Command &command : commands())
        fprintf(where, "  %-13s %s\n", command.name, command.summary);
    return help ? Fine : Usage;
}
