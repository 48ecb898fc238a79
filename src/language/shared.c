/* Which words of a text are not new. Linear in the text, and for runs in the text times the context: the
 * longest texts must not take longer than a person waits. */
#include "language/shared.h"

#include <stdlib.h>
#include <string.h>

#include "language/numbers.h"
#include "language/repeats.h"

enum { SAID_LIMIT = 1000 }; /* tokens of the context that runs are looked for in */
enum { LEAST_FIGURE = 10 }; /* smaller numbers stand anywhere */

/* Words that stand in text and context in the same order, from one place in each on. */
typedef struct tal_common {
    uint16_t length, content,
        same; /* same: the very words, not just two that hold others together */
} tal_common;

/* At least NEEDED elements of SIZE; what they held is lost. */
static bool has_room(void **array, size_t *capacity, size_t needed, size_t size)
{
    if (*capacity >= needed)
        return true;
    free(*array);
    *array = malloc(needed * size);
    *capacity = *array ? needed : 0;
    return *array != NULL;
}

/* ---- Words in common ---- */

/* One of a token's stems as a key of the table; never 0. */
static uint64_t key_of(const tal_token *token, int kind)
{
    return (uint64_t)(kind + 1) << 32 | token->stems[kind];
}

/* Where the key stands in the table, or the free place for it. */
static uint64_t *place_of(uint64_t *stems, size_t mask, uint64_t key)
{
    size_t i = (key ^ key >> 32) & mask;
    while (stems[i] && stems[i] != key)
        i = (i + 1) & mask;
    return &stems[i];
}

/* Marks the content words of TEXT that LIST has. */
static tal_status mark_common(tal_shared *shared, const tal_lexicon *lexicon,
                              const tal_tokens *text, const tal_tokens *list, uint8_t mark)
{
    size_t places = 16;
    if (!list->count)
        return TAL_OK;
    while (places < 4 * list->count)
        places *= 2;
    if (!has_room((void **)&shared->stems, &shared->stems_capacity, places, sizeof *shared->stems))
        return TAL_ENOMEM;
    memset(shared->stems, 0, places * sizeof *shared->stems);
    for (size_t i = 0; i < list->count; i++)
        for (int kind = 0; kind < 2 && tal_token_is_word(&list->rows[i]); kind++) {
            uint64_t key = key_of(&list->rows[i], kind);
            *place_of(shared->stems, places - 1, key) = key;
        }
    for (size_t i = 0; i < text->count; i++)
        if (tal_shared_is_content(lexicon, &text->rows[i]) &&
            (*place_of(shared->stems, places - 1, key_of(&text->rows[i], 0)) ||
             *place_of(shared->stems, places - 1, key_of(&text->rows[i], 1))))
            shared->marks[i] |= mark;
    return TAL_OK;
}

/* ---- Figures ---- */

static bool has_number(const tal_tokens *tokens, int join, int32_t number)
{
    size_t end;
    for (size_t i = 0; i < tokens->count; i = end) {
        int32_t value = tal_number_at(tokens, i, join, &end);
        if (value == number)
            return true;
        end = value == TAL_NUMBER_NONE ? i + 1 : end;
    }
    return false;
}

/* Marks the figures of TEXT that OPENED has and CONTEXT has not. */
static void mark_figures(tal_shared *shared, const tal_lexicon *lexicon, const tal_tokens *text,
                         const tal_tokens *context, const tal_tokens *opened)
{
    size_t end;
    for (size_t i = 0; i < text->count && opened->count; i = end) {
        int32_t value = tal_number_at(text, i, lexicon->join, &end);
        if (value == TAL_NUMBER_NONE)
            end = i + 1;
        else if (value >= LEAST_FIGURE && has_number(opened, lexicon->join, value) &&
                 !has_number(context, lexicon->join, value))
            for (size_t n = i; n < end; n++)
                shared->marks[n] |= TAL_SHARED_FIGURE;
    }
}

/* ---- Runs in common ---- */

/* The longest run from each token of a clause on, with at least two content words or three that are the
 * very same; else 0. From behind, for a run is that of the next words and one more. */
static void find_longest(tal_shared *shared, const tal_lexicon *lexicon, const tal_tokens *text,
                         const tal_tokens *context, size_t said, size_t clause)
{
    tal_common *runs = shared->runs;
    memset(runs, 0, (said + 1) * sizeof *runs);
    for (uint32_t i = text->clauses[clause + 1]; i-- > text->clauses[clause];) {
        const tal_token *token = &text->rows[i];
        bool joint = tal_token_has(token, lexicon->function_word);
        bool content = tal_shared_is_content(lexicon, token);
        bool negates = tal_token_has(token, lexicon->not);
        shared->longest[i] = 0;
        for (size_t n = 0; n < said; n++) {
            const tal_token *other = &context->rows[n];
            bool same = tal_token_is_like(token, other);
            /* "my" comes back as "your"; but who says "not" where they said "will" says something else */
            if (!same && !(joint && tal_token_has(other, lexicon->function_word) &&
                           negates == tal_token_has(other, lexicon->not))) {
                runs[n] = (tal_common){ 0, 0, 0 };
                continue;
            }
            runs[n] = runs[n + 1];
            runs[n].length++;
            runs[n].content += content;
            runs[n].same += same;
            if (runs[n].length >= 3 && (runs[n].content >= 2 || runs[n].same >= 3) &&
                runs[n].length > shared->longest[i])
                shared->longest[i] = runs[n].length;
        }
    }
}

/* Marks the words that are the client's, in their order, clause by clause. */
static tal_status mark_copied(tal_shared *shared, const tal_lexicon *lexicon,
                              const tal_tokens *text, const tal_tokens *context)
{
    size_t said = context->count < SAID_LIMIT ? context->count : SAID_LIMIT;
    if (!said)
        return TAL_OK;
    if (!has_room((void **)&shared->runs, &shared->runs_capacity, said + 1, sizeof *shared->runs))
        return TAL_ENOMEM;
    for (size_t clause = 0; clause < text->clauses_count; clause++) {
        find_longest(shared, lexicon, text, context, said, clause);
        for (uint32_t i = text->clauses[clause]; i < text->clauses[clause + 1];) {
            uint32_t end = i + (shared->longest[i] ? shared->longest[i] : 1u);
            for (bool copied = shared->longest[i]; i < end; i++)
                shared->marks[i] |= copied ? TAL_SHARED_COPIED : 0;
        }
    }
    return TAL_OK;
}

tal_status tal_shared_find(tal_shared *shared, const tal_lexicon *lexicon, const tal_tokens *text,
                           const tal_tokens *context, const tal_tokens *words,
                           const tal_tokens *opened, const tal_spoken *spoken)
{
    size_t room = text->count + 1, longest_capacity = shared->marks_capacity,
           keys_capacity = shared->marks_capacity;
    if (!has_room((void **)&shared->longest, &longest_capacity, room, sizeof *shared->longest) ||
        !has_room((void **)&shared->keys, &keys_capacity, room, sizeof *shared->keys) ||
        !has_room((void **)&shared->marks, &shared->marks_capacity, room, 1))
        return TAL_ENOMEM;
    memset(shared->marks, 0, room);
    tal_status status = mark_common(shared, lexicon, text, context, TAL_SHARED_CONTEXT);
    if (!status)
        status = mark_common(shared, lexicon, text, words, TAL_SHARED_WORDS);
    if (!status)
        status = mark_common(shared, lexicon, text, opened, TAL_SHARED_OPENED);
    if (!status)
        mark_figures(shared, lexicon, text, context, opened);
    if (!status)
        status = mark_copied(shared, lexicon, text, context);
    if (!status && spoken)
        tal_repeats_mark(shared, lexicon, text, spoken);
    return status;
}

void tal_shared_free(tal_shared *shared)
{
    free(shared->marks);
    free(shared->longest);
    free(shared->keys);
    free(shared->stems);
    free(shared->runs);
    *shared = (tal_shared){ 0 };
}
