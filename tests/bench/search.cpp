// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench/benches.h"
#include "bench/hall.h"

#include "replica/cacheschema.h"
#include "replica/profile.h"
#include "replica/reader.h"
#include "replica/replica.h"

#include <QtCore/QFileInfo>

namespace touchline::bench {
namespace {

/// What agents type, key by key; the groups are reported apart.
const QList<std::pair<QString, QStringList>> typings{
    {"names in Chinese", {"周志远", "云江湖畔物业", "阿依努尔", "张伟", "林"}},
    {"pinyin", {"zhouzhiyuan", "shanguodong", "ouyangwenjing", "hupanwuye", "zhangwei"}},
    {"initials", {"zzy", "sgd", "oywj", "hpwy", "dhtd"}},
    {"numbers", {"12800001234", "3301000", "YJ2511", "5678", "尾号5678"}},
    {"texts", {"家里突然没电", "漏保推不上", "流量", "客户不在", "工单", "电费 没有"}},
    {"words and digits in texts", {"wifi", "5g", "128", "app"}},
};

void askKeyByKey(replica::Replica &replica, const QString &what, const QStringList &texts,
                 bool fuzzy, Figures &figures)
{
    std::vector<double> samples;
    double worst = 0;
    QString slowest;
    for (int round = 0; round < 5; ++round) {
        for (const QString &text : texts) {
            for (qsizetype size = 1; size <= text.size(); ++size) {
                replica::SearchRequest request{text.left(size), {}, 5, fuzzy};
                const double ms = milliseconds(
                    [&] { (void)replica.reader().searcher().search(request).result(); });
                samples.push_back(ms);
                if (ms > worst) {
                    worst = ms;
                    slowest = request.text;
                }
            }
        }
    }
    figures.add(QString("search at every key: %1 (slowest: %2)").arg(what, slowest), samples, "ms");
}

}  // namespace

void benchSearch(intake::DemoSize size, Figures &figures)
{
    const auto hall = makeHall(size);
    protocol::HelloRequest request;
    request.instance = hall->opened.ledger->ids().next(hall->opened.clock.nowMs());
    const protocol::HelloReply hello = *hall->opened.ledger->hello(hall->agent, request).result();
    QTemporaryDir folder;
    const auto profile = replica::Profile::open(folder.filePath("desk"), false);
    SystemIds ids;
    auto opened =
        replica::Replica::open(**profile, hall->agent.actor.user, hall->opened.clock, ids);
    replica::Replica &replica = **opened;
    (void)replica.applyHello(hello).result();
    qint64 rows = 0;
    const double ms = milliseconds([&] {
        for (const QString &scope : hello.scopes) {
            QByteArray after;
            do {
                const auto page =
                    hall->opened.ledger->bootstrap(hall->agent, scope, after, 1'000).result();
                rows += page->rows.size();
                (void)replica.applyScopePage(scope, *page).result();
                after = page->after;
            } while (!after.isEmpty());
        }
    });
    figures.add("search: rows held, loaded and indexed", {double(rows) / ms * 1'000}, "rows/s", 0,
                rows);
    figures.add("search: customers held",
                {double(replica.reader().all("customer").result()->size())}, "customers");
    // What the window does when the search line gets the focus.
    figures.add(
        "search: the first question after loading",
        {milliseconds([&] { (void)replica.reader().searcher().search({"zhou"}).result(); })}, "ms");
    for (const auto &[what, texts] : typings)
        askKeyByKey(replica, what, texts, false, figures);
    askKeyByKey(replica, "pinyin, fuzzy", typings[1].second + typings[2].second, true, figures);
    // The file as the next start finds it.
    const QString file = *(*profile)->folderOf(hall->agent.actor.user) + "/replica.db";
    figures.add("search: replica.db", {double(QFileInfo(file).size()) / 1e6}, "MB");
}

}  // namespace touchline::bench
