// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How well questions are answered: asks the program's own answering and counts.

#include "answering/answerindex.h"
#include "eval/questionfiles.h"

#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QSet>
#include <QtCore/QTextStream>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;
using namespace touchline;

namespace {

struct Counts {
    qsizetype asked = 0;
    std::array<qsizetype, 4> within{};
    double reciprocal = 0;
    qsizetype refused = 0;
    std::vector<qint64> nanoseconds;

    [[nodiscard]] double milliseconds(double part)
    {
        if (nanoseconds.empty())
            return 0;
        std::sort(nanoseconds.begin(), nanoseconds.end());
        return double(nanoseconds[size_t(part * double(nanoseconds.size() - 1))]) / 1e6;
    }
};

constexpr std::array<int, 4> cutOffs{1, 3, 5, 10};

answering::Ranking ask(const answering::AnswerIndex &index, const QString &question,
                       const answering::Options &options, Counts &counts)
{
    QElapsedTimer timer;
    timer.start();
    answering::Ranking ranking = index.rank(question, options);
    counts.nanoseconds.push_back(timer.nsecsElapsed());
    ++counts.asked;
    return ranking;
}

Counts askAll(const answering::AnswerIndex &index, const QList<eval::Question> &questions,
              const answering::Options &options)
{
    Counts counts;
    for (const eval::Question &question : questions) {
        const auto ranking = ask(index, question.text, options, counts);
        counts.refused += ranking.nothingFits;
        for (qsizetype at = 0; at < ranking.answers.size(); ++at) {
            if (ranking.answers[at].article != question.article)
                continue;
            for (size_t i = 0; i < cutOffs.size(); ++i)
                counts.within[i] += at < cutOffs[i];
            counts.reciprocal += 1.0 / double(at + 1);
        }
    }
    return counts;
}

struct Method {
    QString name;
    answering::Method method;
};
const QList<Method> &methods()
{
    static const QList<Method> all{{u"bm25"_s, answering::Method::Bm25},
                                   {u"channels"_s, answering::Method::Channels},
                                   {u"compared"_s, answering::Method::Compared},
                                   {u"learned"_s, answering::Method::Learned}};
    return all;
}

struct Work {
    QList<answering::Article> articles;
    QList<eval::Question> questions;
    QList<eval::Question> accepted;
    QStringList unanswerable;
    qsizetype leftOut = 0;
};

template <typename T> bool keep(const Result<T> &read, T &kept)
{
    if (read)
        kept = *read;
    else
        QTextStream(stderr) << read.error().detail << Qt::endl;
    return bool(read);
}

bool readAll(const QCommandLineParser &arguments, Work &work)
{
    if (!keep(eval::readArticles(arguments.value(u"kb"_s)), work.articles) ||
        !keep(eval::readQuestions(arguments.value(u"queries"_s)), work.questions))
        return false;
    if (arguments.isSet(u"no-answer"_s) &&
        !keep(eval::readUnanswerable(arguments.value(u"no-answer"_s)), work.unanswerable))
        return false;
    if (!arguments.isSet(u"accepted"_s))
        return true;
    if (!keep(eval::readAccepted(arguments.value(u"accepted"_s), work.articles), work.accepted))
        return false;
    // Who has been told the answer proves nothing by knowing it.
    const auto plain = [](const QString &text) { return text.simplified().toLower(); };
    QSet<QString> asked;
    for (const eval::Question &question : std::as_const(work.questions))
        asked += plain(question.text);
    work.leftOut = work.accepted.removeIf(
        [&](const eval::Question &q) { return asked.contains(plain(q.text)); });
    return true;
}

answering::AnswerIndex build(const Work &work, QTextStream &out)
{
    QElapsedTimer timer;
    timer.start();
    answering::AnswerIndex index;
    for (const answering::Article &article : work.articles)
        index.put(article);
    out << work.articles.size() << " articles, " << timer.elapsed() << " ms";
    if (!work.accepted.isEmpty()) {
        timer.restart();
        for (qsizetype i = 0; i < work.accepted.size(); ++i)
            index.learn({QString::number(i), work.accepted[i].text, work.accepted[i].article});
        index.train();
        out << "; " << work.accepted.size() << " accepted answers, " << timer.elapsed() << " ms; "
            << work.leftOut << " left out because they are asked";
    }
    out << "; " << QString::number(double(index.memory()) / 1e6, 'f', 1) << " MB" << Qt::endl;
    return index;
}

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser arguments;
    arguments.addHelpOption();
    arguments.addOptions(
        {{u"kb"_s, u"articles"_s, u"file"_s},
         {u"queries"_s, u"questions with their article"_s, u"file"_s},
         {u"accepted"_s, u"answers accepted before"_s, u"file"_s},
         {u"no-answer"_s, u"questions without an answer"_s, u"file"_s},
         {u"method"_s, u"bm25, channels, compared, learned; all when left out"_s, u"name"_s},
         {u"at-least"_s, u"confidence below which nothing fits"_s, u"0..1"_s}});
    arguments.process(application);
    Work work;
    if (!arguments.isSet(u"kb"_s) || !arguments.isSet(u"queries"_s))
        arguments.showHelp(2);
    if (!readAll(arguments, work))
        return 2;
    QTextStream out(stdout);
    const answering::AnswerIndex index = build(work, out);
    bool known = false;
    for (const Method &method : methods()) {
        if (arguments.isSet(u"method"_s) && arguments.value(u"method"_s) != method.name)
            continue;
        known = true;
        answering::Options options;
        options.method = method.method;
        options.most = cutOffs.back();
        if (arguments.isSet(u"at-least"_s))
            options.atLeast = arguments.value(u"at-least"_s).toDouble();
        Counts counts = askAll(index, work.questions, options);
        Counts without;
        qsizetype falseAnswers = 0;
        for (const QString &question : std::as_const(work.unanswerable))
            falseAnswers += !ask(index, question, options, without).nothingFits;
        const auto share = [](double part, qsizetype of) {
            return QString::number(of ? part / double(of) : 0, 'f', 3);
        };
        out << method.name.leftJustified(9);
        for (size_t i = 0; i < cutOffs.size(); ++i)
            out << " R@" << cutOffs[i] << ' ' << share(double(counts.within[i]), counts.asked);
        out << " MRR " << share(counts.reciprocal, counts.asked);
        if (!work.unanswerable.isEmpty())
            out << " false answers " << share(double(falseAnswers), without.asked);
        out << " refusals " << share(double(counts.refused), counts.asked);
        out << " p50 " << QString::number(counts.milliseconds(0.5), 'f', 2) << " ms p99 "
            << QString::number(counts.milliseconds(0.99), 'f', 2) << " ms (" << counts.asked << ')'
            << Qt::endl;
    }
    if (!known)
        QTextStream(stderr) << "unknown method" << Qt::endl;
    return known ? 0 : 2;
}
