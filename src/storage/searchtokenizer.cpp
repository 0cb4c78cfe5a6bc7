// SPDX-FileCopyrightText: 2026 The Touchline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/searchtokenizer.h"

#include "domain/searchtext.h"

#include <sqlite3.h>

#include <cstring>

namespace touchline::storage {

namespace {

using TokenCall = int (*)(void *, int, const char *, int, int, int);

struct SearchTokenizer {
    TokenSet set = TokenSet::Names;
};

int createSearchTokenizer(void *, const char **words, int count, Fts5Tokenizer **out)
{
    if (count != 1)
        return SQLITE_ERROR;
    const bool texts = std::strcmp(words[0], "texts") == 0;
    if (!texts && std::strcmp(words[0], "names") != 0)
        return SQLITE_ERROR;
    *out = reinterpret_cast<Fts5Tokenizer *>(
        new SearchTokenizer{texts ? TokenSet::Texts : TokenSet::Names});
    return SQLITE_OK;
}

void deleteSearchTokenizer(Fts5Tokenizer *tokenizer)
{
    delete reinterpret_cast<SearchTokenizer *>(tokenizer);
}

/// "a|b c": first a, b at the same place, then c.
int takeQuery(void *context, const char *text, int size, TokenCall call)
{
    int from = 0;
    int flags = 0;
    for (int at = 0; at <= size; ++at) {
        if (at < size && text[at] != ' ' && text[at] != '|')
            continue;
        if (at > from) {
            if (const int rc = call(context, flags, text + from, at - from, from, at))
                return rc;
        }
        flags = at < size && text[at] == '|' ? FTS5_TOKEN_COLOCATED : 0;
        from = at + 1;
    }
    return SQLITE_OK;
}

int runSearchTokenizer(Fts5Tokenizer *tokenizer, void *context, int flags, const char *text,
                       int size, TokenCall call)
{
    if (flags & FTS5_TOKENIZE_QUERY)
        return takeQuery(context, text, size, call);
    int rc = SQLITE_OK;
    QByteArray utf8;
    tokenise(QString::fromUtf8(text, size), reinterpret_cast<SearchTokenizer *>(tokenizer)->set,
             [&](QStringView token, bool together) {
                 utf8 = token.toUtf8();
                 rc = call(context, together ? FTS5_TOKEN_COLOCATED : 0, utf8.constData(),
                           int(utf8.size()), 0, size);
                 return rc == SQLITE_OK;
             });
    return rc;
}

fts5_api *fts5Of(sqlite3 *db)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(db, "SELECT fts5(?1)", -1, &statement, nullptr) != SQLITE_OK)
        return nullptr;
    sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
    sqlite3_finalize(statement);
    return api;
}

int addToConnection(sqlite3 *db, char **, const struct sqlite3_api_routines *)
{
    static fts5_tokenizer tokenizer{createSearchTokenizer, deleteSearchTokenizer,
                                    runSearchTokenizer};
    fts5_api *api = fts5Of(db);
    // A database that does not search can be used all the same.
    return api ? api->xCreateTokenizer(api, "touchline", nullptr, &tokenizer, nullptr) : SQLITE_OK;
}

}  // namespace

bool registerSearchTokenizer()
{
    static const int rc = sqlite3_auto_extension(reinterpret_cast<void (*)()>(addToConnection));
    return rc == SQLITE_OK;
}

}  // namespace touchline::storage
