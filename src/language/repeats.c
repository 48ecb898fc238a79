/* Compares word by word, by the longest row of words that two texts have in common (not all side by side). Knows no
 * rules and no points. */
#include "language/repeats.h"

#include <string.h>

#include "base/buffer.h"

/* What stands in a row of spoken words after the last of a clause, of a sentence, of a text: each ends what is
 * smaller too. Words are greater. */
enum { CLAUSE_END, SENTENCE_END, TEXT_END, ENDS };

enum {
    LEAST = 5,            /* words: less is not learnt by heart, but how people talk */
    SPOKEN_LIMIT = 10000, /* rows: whoever pastes whole books is not to wait */
};

/* Tokens FIRST to END of the text, with so many words. */
typedef struct passage {
    uint32_t first, end, words;
} passage;

/* A word as a number; of a sign, one that no word has. */
static uint32_t key_of(const tal_token *token)
{
    uint32_t key = token->stems[0] * 0x9e3779b1u ^ token->stems[1];
    return !tal_token_is_word(token) ? 0 : key < ENDS ? key + ENDS : key;
}

/* The words that the passage and COUNT words of THEN have in common in one order. */
static uint32_t in_common(const tal_shared *shared, const passage *it, const uint32_t *then, size_t count)
{
    uint16_t *row = shared->longest;
    memset(row, 0, (it->end - it->first + 1) * sizeof *row);
    for (size_t n = 0; n < count; n++) {
        uint16_t before = 0; /* what stood at i, where row[i] has been overwritten */
        for (uint32_t i = 0; then[n] >= ENDS && i < it->end - it->first; i++) {
            uint16_t above = row[i + 1];
            if (shared->keys[it->first + i] == then[n])
                row[i + 1] = (uint16_t)(before + 1);
            else if (row[i] > above)
                row[i + 1] = row[i];
            before = above;
        }
    }
    return row[it->end - it->first];
}

static bool has_word(const uint32_t *then, size_t count, uint32_t key)
{
    for (size_t n = 0; n < count; n++)
        if (then[n] == key)
            return true;
    return false;
}

/* Is hardly any of the passage's own matter new? Where it has none, one word more makes another question: "and what did
 * they do?" It is the SAME words, then, or new. */
static bool says_nothing_new(const tal_lexicon *lexicon, const tal_tokens *text, const passage *it,
                             const uint32_t *then, size_t count, bool same)
{
    int content = 0, fresh = 0;
    for (uint32_t i = it->first; i < it->end; i++) {
        const tal_token *token = &text->rows[i];
        bool own = tal_shared_is_content(lexicon, token) && !tal_token_has(token, lexicon->generic);
        content += own;
        fresh += own && !has_word(then, count, key_of(token));
    }
    return content ? 5 * fresh <= content : same;
}

/* Was the passage spoken before, between two marks of END or greater? */
static bool is_repeated(const tal_shared *shared, const tal_lexicon *lexicon, const tal_tokens *text,
                        const passage *it, const tal_spoken *spoken, uint32_t end)
{
    size_t next;
    for (size_t from = 0; from < spoken->count; from = next + 1) {
        uint32_t words = 0, common;
        for (next = from; next < spoken->count && (spoken->rows[next] >= ENDS || spoken->rows[next] < end); next++)
            words += spoken->rows[next] >= ENDS;
        if (words > 2 * it->words || 10 * words < 8 * it->words)
            continue;
        const uint32_t *then = &spoken->rows[from];
        common = in_common(shared, it, then, next - from);
        if (10 * common >= 8 * it->words && 2 * common >= words &&
            says_nothing_new(lexicon, text, it, then, next - from, common == it->words))
            return true;
    }
    return false;
}

void tal_repeats_mark(tal_shared *shared, const tal_lexicon *lexicon, const tal_tokens *text,
                      const tal_spoken *spoken)
{
    const uint32_t whole[] = { 0, (uint32_t)text->count };
    const struct {
        const uint32_t *starts;
        size_t count;
    } kinds[ENDS] = { { text->clauses, text->clauses_count }, { text->sentences, text->sentences_count },
                      { whole, 1 } };
    for (size_t i = 0; i < text->count && spoken->count; i++)
        shared->keys[i] = key_of(&text->rows[i]);
    for (uint32_t kind = 0; kind < ENDS && spoken->count; kind++)
        for (size_t n = 0; n < kinds[kind].count; n++) {
            passage it = { kinds[kind].starts[n], kinds[kind].starts[n + 1], 0 };
            for (uint32_t i = it.first; i < it.end; i++)
                it.words += tal_token_is_word(&text->rows[i]);
            bool repeated = it.words >= LEAST && is_repeated(shared, lexicon, text, &it, spoken, kind);
            for (uint32_t i = it.first; repeated && i < it.end; i++)
                shared->marks[i] |= TAL_SHARED_REPEATED;
        }
}

static void forget_oldest(tal_spoken *spoken)
{
    size_t gone = 0;
    while (gone < spoken->count && spoken->rows[gone++] != TEXT_END)
        continue;
    spoken->count -= gone;
    memmove(spoken->rows, spoken->rows + gone, spoken->count * sizeof *spoken->rows);
}

static bool add(tal_spoken *spoken, uint32_t row)
{
    uint32_t *rows = tal_grow(spoken->rows, spoken->count, &spoken->capacity, sizeof *rows);
    if (!rows)
        return false;
    spoken->rows = rows;
    rows[spoken->count++] = row;
    return true;
}

tal_status tal_repeats_keep(tal_spoken *spoken, const tal_tokens *text)
{
    size_t clause = 1, sentence = 1, before;
    while (spoken->count && spoken->count + text->count > SPOKEN_LIMIT)
        forget_oldest(spoken);
    before = spoken->count;
    bool added = true;
    for (uint32_t i = 0; added && i < text->count; i++) {
        bool new_clause = clause < text->clauses_count && text->clauses[clause] == i;
        bool new_sentence = sentence < text->sentences_count && text->sentences[sentence] == i;
        clause += new_clause;
        sentence += new_sentence;
        if (new_clause || new_sentence)
            added = add(spoken, new_sentence ? SENTENCE_END : CLAUSE_END);
        if (added && tal_token_is_word(&text->rows[i]))
            added = add(spoken, key_of(&text->rows[i]));
    }
    if (added && add(spoken, TEXT_END))
        return TAL_OK;
    spoken->count = before;
    return TAL_ENOMEM;
}
