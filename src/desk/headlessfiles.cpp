// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The commands of the headless desk that are about files.

#include "desk/files.h"
#include "desk/headless.h"
#include "desk/headlessvalues.h"

using namespace Qt::Literals::StringLiterals;

namespace touchline::desk {
namespace {

QString plainFileId(const QUuid &id) { return id.toString(QUuid::WithoutBraces); }

QCborMap fileMap(const AttachedFile &file)
{
    static constexpr std::array states{"waiting"_L1,   "uploading"_L1, "arriving"_L1,
                                       "available"_L1, "refused"_L1,   "failed"_L1};
    return {{u"record"_s, plainFileId(file.file.id)},
            {u"parent"_s, plainFileId(file.parent)},
            {u"name"_s, file.file.name},
            {u"mediaType"_s, file.file.mediaType},
            {u"size"_s, file.file.size},
            {u"sha256"_s, QString::fromLatin1(file.file.sha256.toHex())},
            {u"state"_s, QString(states[size_t(file.state)])},
            {u"percent"_s, file.percent},
            {u"here"_s, file.here}};
}

}  // namespace

void Headless::addFileCommands()
{
    m_handlers[u"attach"_s] = [this](const QCborMap &a, const Answer &answer) {
        const auto parent = headless::idArgument(a, "parent"_L1);
        const auto root = headless::idArgument(a, "root"_L1);
        if (!parent || !root)
            return answer(!parent ? parent.error() : root.error());
        m_desk.keepFile(a.value("path"_L1).toString())
            .then(this,
                  [this, parent = *parent, root = *root](const Result<KeptFile> &file) {
                      return file ? m_desk.attach(*file, parent, root)
                                  : readyFuture(Result<Saved>(file.error()));
                  })
            .unwrap()
            .then(this, [answer](const Result<Saved> &saved) {
                answer(saved ? Result<QCborMap>(QCborMap{{u"n"_s, saved->n},
                                                         {u"record"_s, plainFileId(saved->id)}})
                             : Result<QCborMap>(saved.error()));
            });
    };
    m_handlers[u"files"_s] = [this](const QCborMap &a, const Answer &answer) {
        const auto root = headless::idArgument(a, "root"_L1);
        if (!root)
            return answer(root.error());
        m_desk.filesOf(*root).then(this, [answer](const Result<QList<AttachedFile>> &files) {
            if (!files)
                return answer(files.error());
            QCborArray list;
            for (const AttachedFile &file : *files)
                list.append(fileMap(file));
            answer(QCborMap{{u"files"_s, list}});
        });
    };
    m_handlers[u"file-save"_s] = [this](const QCborMap &a, const Answer &answer) {
        const auto id = headless::idArgument(a, "record"_L1);
        if (!id)
            return answer(id.error());
        m_desk.saveFileAs(*id, a.value("path"_L1).toString())
            .then(this, [answer](const Done &saved) {
                answer(saved ? Result<QCborMap>(QCborMap()) : Result<QCborMap>(saved.error()));
            });
    };
}

}  // namespace touchline::desk
