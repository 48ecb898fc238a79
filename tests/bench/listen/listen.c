/*
 * Measures what listening to a typed reply costs, over the texts of the development set, beside one pass of
 * the same bytes through utf8proc's folding and both stemmers: the least that reading words can cost.
 *
 *     bench-listen LEXICONS REPLIES     status 1: the target is missed
 */
#include <libstemmer.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "base/source.h"
#include "data/json.h"
#include "language/listen.h"

#include "../clock.h"

enum { TEXTS = 1000, ROUNDS = 40, WORDS = 25 };

static const double target = 20; /* microseconds for a reply of WORDS words */

typedef struct text {
    tal_json *row; /* owns the bytes */
    const char *bytes, *context;
    uint8_t stance;
} text;

typedef struct texts {
    text rows[TEXTS];
    size_t count, words, bytes;
} texts;

/* The rows of a file of JSON lines. */
static bool read_texts(texts *out, const tal_source *source)
{
    const char *at = tal_source_bytes(source);
    const char *end = at + tal_source_length(source);
    while (at < end && out->count < TEXTS) {
        size_t length = strcspn(at, "\n");
        text *it = &out->rows[out->count++];
        if (!(it->row = tal_json_parse(at, length, NULL, NULL)))
            return false;
        const char *stance = tal_json_text(it->row, "stance");
        it->bytes = tal_json_text(it->row, "text");
        it->context = tal_json_text(it->row, "context");
        for (int i = 0; stance && tal_stance_names[i]; i++)
            if (!strcmp(stance, tal_stance_names[i]))
                it->stance = (uint8_t)(TAL_HOLD + i);
        if (!it->bytes)
            return false;
        for (const char *c = it->bytes; *c; c++)
            out->words += *c != ' ' && (c[1] == ' ' || !c[1]);
        out->bytes += strlen(it->bytes);
        at += length + 1;
    }
    return out->words > 0;
}

/* Seconds for one round, the best of ROUNDS; below 0: it failed. */
static double time_listening(const texts *all, tal_listener *listener, bool with_context)
{
    double best = -1;
    for (int round = 0; round < ROUNDS; round++) {
        double begin = clock_now(), seconds;
        for (size_t i = 0; i < all->count; i++) {
            const text *it = &all->rows[i];
            tal_situation situation = { .stance = it->stance };
            tal_heard heard;
            if (with_context && it->context) {
                situation.context = it->context;
                situation.context_length = strlen(it->context);
            }
            if (tal_listen(listener, it->bytes, strlen(it->bytes), &situation, &heard))
                return -1;
        }
        seconds = clock_now() - begin;
        best = best < 0 || seconds < best ? seconds : best;
    }
    return best;
}

/* Folds TEXT and stems its words in both languages; gives what stems there were, so that none is saved. */
static size_t fold_and_stem(const char *bytes, struct sb_stemmer *stemmers[2])
{
    utf8proc_uint8_t *folded;
    utf8proc_ssize_t length =
        utf8proc_map((const utf8proc_uint8_t *)bytes, 0, &folded,
                     UTF8PROC_NULLTERM | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD |
                         UTF8PROC_STRIPMARK);
    size_t sum = 0;
    for (utf8proc_ssize_t at = 0; at < length;) {
        utf8proc_ssize_t end = at;
        while (end < length && (folded[end] >= 0x80 || (folded[end] >= 'a' && folded[end] <= 'z')))
            end++;
        for (int i = 0; end > at && i < 2; i++) {
            sb_stemmer_stem(stemmers[i], folded + at, (int)(end - at));
            sum += (size_t)sb_stemmer_length(stemmers[i]);
        }
        at = end + 1;
    }
    free(folded);
    return sum;
}

static double time_folding(const texts *all, size_t *sum)
{
    struct sb_stemmer *stemmers[2] = { sb_stemmer_new("english", NULL), sb_stemmer_new("spanish", NULL) };
    double best = -1;
    for (int round = 0; stemmers[0] && stemmers[1] && round < ROUNDS; round++) {
        double begin = clock_now(), seconds;
        for (size_t i = 0; i < all->count; i++)
            *sum += fold_and_stem(all->rows[i].bytes, stemmers);
        seconds = clock_now() - begin;
        best = best < 0 || seconds < best ? seconds : best;
    }
    sb_stemmer_delete(stemmers[0]);
    sb_stemmer_delete(stemmers[1]);
    return best;
}

/* Gives whether the target was met. */
static bool report(const texts *all, double alone, double in_context, double folding)
{
    double each = 1e6 * WORDS / (double)all->words;
    bool good = alone > 0 && in_context > 0 && folding > 0 && in_context * each <= target;
    printf("%zu replies of %.1f words and %.0f bytes; microseconds for %d words:\n", all->count,
           (double)all->words / (double)all->count, (double)all->bytes / (double)all->count, WORDS);
    printf("  %-44s %7.2f\n", "folding and both stemmers", folding * each);
    printf("  %-44s %7.2f   ratio %5.2f\n", "listening", alone * each, alone / folding);
    printf("  %-44s %7.2f   ratio %5.2f   <= %g%s\n", "listening, what the client said beside it",
           in_context * each, in_context / folding, target, good ? "" : "  MISSED");
    return good;
}

int main(int argc, char **argv)
{
    static texts all;
    tal_lexicon *lexicon = NULL;
    tal_listener *listener = NULL;
    tal_source *source = NULL;
    size_t sum = 0;
    bool good = argc == 3 && !tal_lexicon_load(&lexicon, argv[1], NULL) &&
                !tal_source_read(&source, argv[2], NULL) && read_texts(&all, source) &&
                (listener = tal_listener_new(lexicon));
    if (!good)
        fprintf(stderr, "usage: bench-listen assets/language tests/agreement/development.jsonl\n");
    else
        good = report(&all, time_listening(&all, listener, false),
                      time_listening(&all, listener, true), time_folding(&all, &sum));
    for (size_t i = 0; i < all.count; i++)
        tal_json_free(all.rows[i].row);
    tal_source_free(source);
    tal_listener_free(listener);
    tal_lexicon_free(lexicon);
    return good && sum ? 0 : 1;
}
