/* Listening: reads the text, lets the rules look at it, and has it judged. Owns what is needed again. */
#include "language/listen.h"

#include <stdlib.h>

#include "language/judge.h"
#include "language/repeats.h"

struct tal_listener {
    const tal_lexicon *lexicon;
    tal_stemmers *stemmers;
    tal_judge judge;
};

bool tal_listener_takes_mildest(const tal_listener *listener)
{
    return listener->lexicon->mildest;
}

tal_listener *tal_listener_new(const tal_lexicon *lexicon)
{
    tal_listener *listener = calloc(1, sizeof *listener);
    if (!listener)
        return NULL;
    listener->lexicon = lexicon;
    listener->stemmers = tal_stemmers_new(&lexicon->vocabulary);
    listener->judge.lexicon = lexicon;
    if (listener->stemmers)
        return listener;
    free(listener);
    return NULL;
}

void tal_listener_free(tal_listener *listener)
{
    if (!listener)
        return;
    tal_stemmers_free(listener->stemmers);
    tal_judge_free(&listener->judge);
    free(listener);
}

static tal_status read(tal_listener *listener, tal_tokens *tokens, const char *text, size_t length)
{
    tal_reading reading = { listener->lexicon->turn, listener->lexicon->function_word };
    return tal_tokens_read(tokens, listener->stemmers, text, length, TAL_HEARD_LIMIT, &reading);
}

/* All texts of a list as one row of tokens. */
static tal_status read_list(tal_listener *listener, tal_tokens *tokens, const char *const *texts,
                            size_t count)
{
    tal_buffer all = TAL_BUFFER_EMPTY;
    for (size_t i = 0; i < count; i++)
        tal_buffer_format(&all, "%s\n", texts[i]);
    tal_status status = all.failed ? TAL_ENOMEM
                                   : read(listener, tokens, all.bytes ? all.bytes : "", all.length);
    tal_buffer_free(&all);
    return status;
}

tal_status tal_listen(tal_listener *listener, const char *text, size_t length,
                      const tal_situation *situation, tal_heard *out)
{
    tal_judge *judge = &listener->judge;
    tal_status status = read(listener, &judge->tokens, text, length);
    if (!status)
        status = read(listener, &judge->context, situation->context ? situation->context : "",
                      situation->context_length);
    if (!status)
        status = read_list(listener, &judge->words, situation->words, situation->words_count);
    if (!status)
        status = read_list(listener, &judge->opened, situation->opened, situation->opened_count);
    if (!status) {
        tal_tokens_unmend(&judge->tokens, &judge->context);
        tal_tokens_unmend(&judge->tokens, &judge->words);
    }
    if (!status)
        status = tal_matches_find(&judge->matches, listener->lexicon, &judge->tokens);
    judge->spoken = situation->spoken;
    return status ? status : tal_judge_levels(judge, (tal_stance)situation->stance, out);
}

tal_status tal_listener_remember(const tal_listener *listener, tal_spoken *to)
{
    return listener->lexicon->minds_repeats ? tal_repeats_keep(to, &listener->judge.tokens) : TAL_OK;
}

/* ---- Likeness ---- */

/* How many content words of A are in B; *OF is how many it has. */
static int shared(const tal_listener *listener, const tal_tokens *a, const tal_tokens *b, int *of)
{
    int count = 0;
    *of = 0;
    for (size_t i = 0; i < a->count; i++) {
        bool found = false;
        if (!tal_shared_is_content(listener->lexicon, &a->rows[i]))
            continue;
        for (size_t n = 0; !found && n < b->count; n++)
            found = tal_token_is_like(&a->rows[i], &b->rows[n]);
        count += found;
        ++*of;
    }
    return count;
}

tal_status tal_listen_likeness(tal_listener *listener, const char *a, size_t a_length, const char *b,
                               size_t b_length, int *out)
{
    tal_judge *judge = &listener->judge;
    int in_a, in_b;
    tal_status status = read(listener, &judge->words, a, a_length);
    if (!status)
        status = read(listener, &judge->opened, b, b_length);
    if (status)
        return status;
    int ab = shared(listener, &judge->words, &judge->opened, &in_a);
    int ba = shared(listener, &judge->opened, &judge->words, &in_b);
    *out = in_a + in_b ? 100 * (ab + ba) / (in_a + in_b) : 0;
    return TAL_OK;
}
