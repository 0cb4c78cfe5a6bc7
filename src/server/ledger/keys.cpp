// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/ledger/keys.h"

#include "protocol/tree.h"

#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace touchline::ledger {
namespace {

QByteArray randomKey(qsizetype bytes)
{
    QByteArray key(bytes, Qt::Uninitialized);
    QRandomGenerator::system()->generate(key.begin(), key.end());
    return key;
}

}  // namespace

Keys makeKeys() { return {randomKey(32), randomKey(32), randomKey(32), randomKey(16)}; }

Done writeKeys(const QString &file, const Keys &keys)
{
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                  QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return Error{ErrorKind::Storage, u"cannot create %1: %2"_s.arg(file, out.errorString()),
                     u"keys"_s};
    out.write(protocol::printTree({{"audit"_L1, keys.audit},
                                   {"cursor"_L1, keys.cursor},
                                   {"lookup"_L1, keys.lookup},
                                   {"digest"_L1, keys.digest}},
                                  protocol::Format::Json));
    if (!out.flush())
        return Error{ErrorKind::Storage, u"cannot write %1: %2"_s.arg(file, out.errorString()),
                     u"keys"_s};
    return done();
}

Result<Keys> readKeys(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return Error{ErrorKind::Storage, u"cannot read %1: %2"_s.arg(file, in.errorString()),
                     u"keys"_s};
    const auto tree = protocol::parseTree(in.read(65'536), protocol::Format::Json);
    if (!tree)
        return tree.error();
    protocol::Members members(*tree, u"keys"_s);
    const Keys keys{members.bytes("audit"_L1, 32), members.bytes("cursor"_L1, 32),
                    members.bytes("lookup"_L1, 32), members.bytes("digest"_L1, 16)};
    if (!members.ok())
        return members.error();
    if (keys.audit.size() != 32 || keys.cursor.size() != 32 || keys.lookup.size() != 32 ||
        keys.digest.size() != 16)
        return invalid(u"keys"_s, u"%1 has a key of the wrong length"_s.arg(file));
    return keys;
}

}  // namespace touchline::ledger
