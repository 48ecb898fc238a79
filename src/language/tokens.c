/* Text to tokens. Words are folded and stemmed in both languages, for people mix them; English
 * contractions become the two words that they are, so that rules see "not". */
#include "language/tokens.h"

#include <libstemmer.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/random.h"
#include "base/utf8.h"
#include "language/numbers.h"
#include "language/shorthand.h"

enum { REMEMBERED = 1 << 13 };

/* The first word of what was written as one; the second; and how many letters belong to the first. */
typedef struct split {
    const char *written, *first, *second;
    uint8_t letters;
} split;

/* With the apostrophe, or as people type who leave it out. */
static const split splits[] = {
    { "cannot", "can", "not", 3 }, { "can't", "can", "not", 2 },  { "won't", "will", "not", 2 },
    { "shan't", "shall", "not", 3 }, { "cant", "can", "not", 2 }, { "dont", "do", "not", 2 },
    { "doesnt", "does", "not", 4 }, { "didnt", "did", "not", 3 }, { "isnt", "is", "not", 2 },
    { "arent", "are", "not", 3 },  { "wasnt", "was", "not", 3 },  { "havent", "have", "not", 4 },
    { "wouldnt", "would", "not", 5 }, { "couldnt", "could", "not", 5 },
    { "shouldnt", "should", "not", 6 }, { "im", "i", "am", 1 },   { "ive", "i", "have", 1 },
    { "youre", "you", "are", 3 },  { "youve", "you", "have", 3 }, { "thats", "that", "is", 4 },
    { "whats", "what", "is", 4 },  { "theres", "there", "is", 5 }, { "lets", "let", "us", 3 },
    { "let's", "let", "us", 3 },   { "it's", "it", "is", 2 },     { "that's", "that", "is", 4 },
    { "what's", "what", "is", 4 }, { "there's", "there", "is", 5 }, { "who's", "who", "is", 3 },
    { "he's", "he", "is", 2 },     { "she's", "she", "is", 3 },   { "where's", "where", "is", 5 },
    { "how's", "how", "is", 3 },   { "when's", "when", "is", 4 }, { "here's", "here", "is", 4 },
    { "d'you", "do", "you", 1 },
    { "wont", "will", "not", 3 },  { "hasnt", "has", "not", 3 },  { "hadnt", "had", "not", 3 },
    { "werent", "were", "not", 4 }, { "weve", "we", "have", 2 },  { "theyre", "they", "are", 4 },
    { "theyve", "they", "have", 4 }, { "youll", "you", "will", 3 }, { "theyll", "they", "will", 4 },
    { "itll", "it", "will", 2 },   { "youd", "you", "would", 3 }, { "gonna", "going", "to", 3 },
    { "gotta", "got", "to", 3 },   { "hes", "he", "is", 2 },      { "shes", "she", "is", 3 },
    { "il", "i", "will", 1 },      { "ull", "you", "will", 1 },   { "wots", "what", "is", 3 },
    { "whos", "who", "is", 3 },    { "gimme", "give", "me", 3 },  { "lemme", "let", "me", 3 },
    { "wanna", "want", "to", 3 },
};

/* All that is known of a word as it was written and folded. */
typedef struct known {
    uint64_t hash; /* 0: a free place */
    uint32_t ids[3], stems[2];
    tal_meaning meaning;
    uint32_t amount;
    uint8_t amount_in;
    bool mended, number;
    const split *split; /* NULL: it is one word */
} known;

struct tal_stemmers {
    const tal_vocabulary *vocabulary;
    struct sb_stemmer *english, *spanish;
    known memory[REMEMBERED];
};

tal_stemmers *tal_stemmers_new(const tal_vocabulary *vocabulary)
{
    tal_stemmers *stemmers = calloc(1, sizeof *stemmers);
    if (!stemmers)
        return NULL;
    stemmers->vocabulary = vocabulary;
    stemmers->english = sb_stemmer_new("english", NULL);
    stemmers->spanish = sb_stemmer_new("spanish", NULL);
    if (stemmers->english && stemmers->spanish)
        return stemmers;
    tal_stemmers_free(stemmers);
    return NULL;
}

void tal_stemmers_free(tal_stemmers *stemmers)
{
    if (!stemmers)
        return;
    sb_stemmer_delete(stemmers->english);
    sb_stemmer_delete(stemmers->spanish);
    free(stemmers);
}

size_t tal_stemmers_stem(tal_stemmers *stemmers, tal_form_kind kind, const char *word, size_t length,
                         char *out)
{
    struct sb_stemmer *stemmer = kind == TAL_FORM_SPANISH ? stemmers->spanish : stemmers->english;
    const sb_symbol *stem = sb_stemmer_stem(stemmer, (const sb_symbol *)word, (int)length);
    size_t taken = stem ? (size_t)sb_stemmer_length(stemmer) : 0;
    if (!stem) { /* no memory: the word itself will do */
        stem = (const sb_symbol *)word;
        taken = length;
    }
    if (taken > TAL_WORD_BYTES)
        taken = TAL_WORD_BYTES;
    memcpy(out, stem, taken);
    return taken;
}

/* ---- Words ---- */

static void take_meaning(known *out, const tal_entry *entry)
{
    if (entry)
        tal_meaning_add(&out->meaning, &entry->meaning);
}

static void take_entry(known *out, tal_form_kind kind, const tal_entry *entry)
{
    if (entry)
        out->ids[kind] = entry->id;
    take_meaning(out, entry);
}

static const split *split_of(const char *word)
{
    for (size_t i = 0; i < sizeof splits / sizeof *splits; i++)
        if (word[0] == splits[i].written[0] && !strcmp(word, splits[i].written))
            return &splits[i];
    return NULL;
}

/* WORD has a zero at its end. */
static const known *look_up(tal_stemmers *s, const char *word, size_t length)
{
    uint64_t hash = tal_mix64(tal_name_hash(word, length)) | 1;
    known *place = &s->memory[(hash >> 1) % REMEMBERED];
    if (place->hash == hash)
        return place;
    *place = (known){ .hash = hash, .split = split_of(word) };
    uint8_t short_in = 0;
    const char *full = tal_shorthand_of(word, length, &short_in);
    if (full) { /* and what else it means, to those who know it as it is written */
        take_meaning(place, tal_vocabulary_find(s->vocabulary, TAL_FORM_WRITTEN, word, length));
        word = full;
        length = strlen(full);
    }
    tal_meaning written = place->meaning;
    take_entry(place, TAL_FORM_WRITTEN,
               tal_vocabulary_find(s->vocabulary, TAL_FORM_WRITTEN, word, length));
    for (int kind = TAL_FORM_ENGLISH; kind <= TAL_FORM_SPANISH; kind++) {
        char stem[TAL_WORD_BYTES];
        size_t taken = tal_stemmers_stem(s, (tal_form_kind)kind, word, length, stem);
        place->stems[kind - 1] = (uint32_t)(tal_mix64(tal_name_hash(stem, taken)) >> 32);
        take_entry(place, (tal_form_kind)kind,
                   tal_vocabulary_find(s->vocabulary, (tal_form_kind)kind, stem, taken));
    }
    for (size_t ending = 1; ending <= 6 && ending + 2 <= length; ending++) { /* "-ed" is any of these */
        char letters[8] = "-";
        memcpy(letters + 1, word + length - ending, ending);
        take_meaning(place, tal_vocabulary_find(s->vocabulary, TAL_FORM_WRITTEN, letters, ending + 1));
    }
    bool number = word[0] >= '0' && word[0] <= '9'; /* a lexicon writes "#" for any of them */
    bool unknown = !place->ids[0] && !place->ids[1] && !place->ids[2];
    if (unknown)
        take_entry(place, TAL_FORM_WRITTEN,
                   number ? tal_vocabulary_find(s->vocabulary, TAL_FORM_WRITTEN, "#", 1)
                          : tal_vocabulary_mend(s->vocabulary, word, length));
    place->mended = unknown && !number && place->ids[0];
    place->number = number;
    if (full && short_in == TAL_ENGLISH)
        place->meaning.spanish = written.spanish;
    else if (full)
        place->meaning.english = written.english;
    place->amount = tal_number_of_word(word, length, &place->amount_in);
    return place;
}

static tal_token *add(tal_tokens *tokens, size_t start, size_t end)
{
    tal_token *rows = tal_grow(tokens->rows, tokens->count, &tokens->capacity, sizeof *rows);
    if (!rows)
        return NULL;
    tokens->rows = rows;
    rows += tokens->count++;
    *rows = (tal_token){ .start = (uint32_t)start, .end = (uint32_t)end };
    return rows;
}

static tal_status add_known(tal_tokens *tokens, const known *it, size_t start, size_t end, bool capital)
{
    tal_token *token = add(tokens, start, end);
    if (!token)
        return TAL_ENOMEM;
    memcpy(token->ids, it->ids, sizeof token->ids);
    memcpy(token->stems, it->stems, sizeof token->stems);
    token->concepts = it->meaning.english; /* until the text is settled */
    token->spanish = it->meaning.spanish;
    token->mended = it->mended;
    token->amount = it->amount;
    token->amount_in = it->amount_in;
    token->capital = capital;
    token->number = it->number;
    return TAL_OK;
}

static tal_status add_word(tal_tokens *tokens, tal_stemmers *s, const char *word, size_t start, size_t end,
                           bool capital)
{
    return add_known(tokens, look_up(s, word, strlen(word)), start, end, capital);
}

/* What stands after the apostrophe in any other word; "s" may be a possessive. */
static const char *const tails[][2] = { { "re", "are" },  { "m", "am" },    { "ll", "will" },
                                        { "ve", "have" }, { "d", "would" }, { "s", "of" } };

static tal_status add_two(tal_tokens *tokens, tal_stemmers *s, const char *first, const char *second,
                          size_t start, size_t middle, size_t end, bool capital)
{
    tal_status status = add_word(tokens, s, first, start, middle, capital);
    return status ? status : add_word(tokens, s, second, middle, end, false);
}

/* The byte of TEXT after the first LETTERS bytes of what START to END is folded to. */
static size_t unfolded(const char *text, size_t start, size_t end, size_t letters)
{
    char folded[TAL_WORD_BYTES];
    for (size_t used = 0; start < end && used < letters;) {
        int32_t code;
        size_t taken = tal_utf8_decode(text + start, end - start, &code);
        used += tal_utf8_fold_into(text + start, taken, folded, sizeof folded);
        start += taken;
    }
    return start;
}

/* WORD is folded, with a zero at its end; it stood at START to END of TEXT. */
static tal_status add_written(tal_tokens *tokens, tal_stemmers *s, const char *text, char *word,
                              size_t length, size_t start, size_t end, bool capital)
{
    char *apostrophe = memchr(word, '\'', length);
    const known *it = look_up(s, word, length);
    const split *two = it->split;
    if (two)
        return add_two(tokens, s, two->first, two->second, start, unfolded(text, start, end, two->letters), end, capital);
    if (!apostrophe)
        return add_known(tokens, it, start, end, capital);
    size_t at = (size_t)(apostrophe - word);
    if (at > 1 && word[at - 1] == 'n' && !strcmp(apostrophe, "'t")) {
        word[at - 1] = '\0';
        return add_two(tokens, s, word, "not", start, unfolded(text, start, end, at - 1), end,
                       capital);
    }
    for (size_t i = 0; i < sizeof tails / sizeof *tails; i++)
        if (!strcmp(apostrophe + 1, tails[i][0])) {
            *apostrophe = '\0';
            return add_two(tokens, s, word, tails[i][1], start, unfolded(text, start, end, at), end,
                           capital);
        }
    return add_known(tokens, it, start, end, capital);
}

static bool is_apostrophe(int32_t code)
{
    return code == '\'' || code == 0x2019 || code == 0x02bc;
}

static bool is_digit(int32_t code)
{
    return code >= '0' && code <= '9';
}

/* The accent tells "mandó", he sent, from "mando", I send: "-o'" and "-re'" are words that end so, with
 * a stress written on the last letter. */
static void add_stress(tal_tokens *tokens, const tal_stemmers *s, const char *word, size_t length)
{
    for (size_t ending = 1; ending <= 3 && ending < length; ending++) {
        char letters[8] = "-";
        memcpy(letters + 1, word + length - ending, ending);
        letters[ending + 1] = '\'';
        const tal_entry *entry = tal_vocabulary_find(s->vocabulary, TAL_FORM_WRITTEN, letters,
                                                     ending + 2);
        if (!entry)
            continue;
        tal_concepts_add(&tokens->rows[tokens->count - 1].concepts, &entry->meaning.english);
        tal_concepts_add(&tokens->rows[tokens->count - 1].spanish, &entry->meaning.spanish);
    }
}

/* Of the vowels that Spanish words of asking end in or are stressed on. */
static bool is_acute(int32_t code)
{
    return code == 0xe1 || code == 0xe9 || code == 0xed || code == 0xf3;
}

/* The word that begins at *AT: its letters, and an apostrophe between two of them. FUNCTION: a concept, or -1, whose
 * words have no ending. */
static tal_status read_word(tal_tokens *tokens, tal_stemmers *s, const char *text, size_t length,
                            size_t *at, int function)
{
    char word[4 * TAL_WORD_BYTES];
    size_t start = *at, end = start, used = 0;
    int32_t final = 0;
    bool capital = false, accented = false;
    for (size_t i = start; i < length;) {
        int32_t code, next = 0;
        size_t taken = tal_utf8_decode(text + i, length - i, &code);
        bool joins = is_apostrophe(code), parts = code == '.' || code == ':' || code == ',';
        if ((joins || parts) && i + taken < length)
            tal_utf8_decode(text + i + taken, length - i - taken, &next);
        parts &= is_digit(next) && i > start && is_digit(text[i - 1]); /* 9.40, 16:05 */
        if (joins ? !tal_utf8_is_word(next) : !parts && !tal_utf8_is_word(code))
            break;
        capital |= i == start && code >= 'A' && code <= 'Z';
        if (joins && used + 1 < sizeof word)
            word[used++] = '\'';
        else if (!joins && !parts && used + taken + 8 < sizeof word)
            used += tal_utf8_fold_into(text + i, taken, word + used, sizeof word - used - 1);
        i += taken;
        end = i;
        final = code | 0x20; /* a capital differs by that */
        accented |= is_acute(final);
    }
    *at = end;
    if (used > TAL_WORD_BYTES)
        used = TAL_WORD_BYTES;
    word[used] = '\0';
    tal_status status = used ? add_written(tokens, s, text, word, used, start, end, capital)
                             : TAL_OK;
    if (!used || status)
        return status;
    tal_token *row = &tokens->rows[tokens->count - 1];
    row->accented = accented;
    if (is_acute(final) && !(function >= 0 && tal_concepts_has(&row->spanish, function)))
        add_stress(tokens, s, word, used);
    return TAL_OK;
}

/* ---- Languages ---- */

/* Those that at least one in MINOR of the words stands for that only one of them has to hold others
 * together: a word or two of the other are borrowed. */
static uint8_t languages_of(const tal_tokens *tokens, int function)
{
    enum { MINOR = 8 };
    int english = 0, spanish = 0;
    for (size_t i = 0; function >= 0 && i < tokens->count; i++) {
        bool in_english = tal_concepts_has(&tokens->rows[i].concepts, function);
        bool in_spanish = tal_concepts_has(&tokens->rows[i].spanish, function);
        english += in_english && !in_spanish;
        spanish += in_spanish && !in_english;
    }
    int least = (english + spanish) / MINOR;
    return english > spanish && spanish <= least   ? TAL_ENGLISH
           : spanish > english && english <= least ? TAL_SPANISH
                                                   : TAL_ANY_LANGUAGE;
}

/* A word means what it means in the languages of its text, and has only their stems. */
static void settle(tal_tokens *tokens, int function)
{
    tokens->languages = languages_of(tokens, function);
    for (size_t i = 0; i < tokens->count; i++) {
        tal_token *token = &tokens->rows[i];
        if (tokens->languages == TAL_SPANISH)
            token->concepts = token->spanish;
        else if (tokens->languages == TAL_ANY_LANGUAGE)
            tal_concepts_add(&token->concepts, &token->spanish);
        if (!(tokens->languages & token->amount_in))
            token->amount = 0; /* "once" is eleven in one of them */
        if (!(tokens->languages & TAL_ENGLISH))
            token->ids[TAL_FORM_ENGLISH] = 0;
        if (!(tokens->languages & TAL_SPANISH))
            token->ids[TAL_FORM_SPANISH] = 0;
    }
}

/* ---- Sentences and clauses ---- */

static bool ends_sentence(const tal_token *token)
{
    switch (token->sign) {
    case '.':
    case '!':
    case '?':
    case 0x2026: /* ... */
    case '\n':
        return true;
    }
    return false;
}

/* A new one of COUNT starts with token I. */
static void start_at(uint32_t *starts, size_t *count, size_t i)
{
    if (!*count || starts[*count - 1] != i)
        starts[(*count)++] = (uint32_t)i;
}

static tal_status divide(tal_tokens *tokens, int turn)
{
    size_t needed = tokens->count + 2;
    if (tokens->starts_capacity < needed) {
        uint32_t *both = realloc(tokens->sentences, 2 * needed * sizeof *both);
        if (!both)
            return TAL_ENOMEM;
        tokens->sentences = both;
        tokens->starts_capacity = needed;
    }
    tokens->clauses = tokens->sentences + tokens->starts_capacity;
    tokens->sentences_count = tokens->clauses_count = 0;
    start_at(tokens->sentences, &tokens->sentences_count, 0);
    start_at(tokens->clauses, &tokens->clauses_count, 0);
    for (size_t i = 0; i < tokens->count; i++) {
        tal_token *token = &tokens->rows[i];
        bool opens = token->sign == 0xbf || token->sign == 0xa1; /* the signs that open in Spanish */
        if (i && opens && ends_sentence(&tokens->rows[i - 1]))
            start_at(tokens->sentences, &tokens->sentences_count, i);
        if (i && (opens || (!token->sign && tal_token_has(token, turn))))
            start_at(tokens->clauses, &tokens->clauses_count, i);
        token->sentence = (uint16_t)(tokens->sentences_count - 1);
        token->clause = (uint16_t)(tokens->clauses_count - 1);
        bool last = i + 1 == tokens->count;
        if (!last && ends_sentence(token) && !ends_sentence(token + 1))
            start_at(tokens->sentences, &tokens->sentences_count, i + 1);
        if (!last && token->sign && !opens && token->sign != '"' && token->sign != '%')
            start_at(tokens->clauses, &tokens->clauses_count, i + 1);
    }
    tokens->sentences[tokens->sentences_count] = (uint32_t)tokens->count;
    tokens->clauses[tokens->clauses_count] = (uint32_t)tokens->count;
    return TAL_OK;
}

/* Does a hyphen at AT join the word before it with the next? Then it is no sign, and ends no clause:
 * "short-changed". Between figures it means "to". */
static bool is_hyphen(const tal_tokens *tokens, const char *text, size_t length, size_t at)
{
    const tal_token *before = tokens->count ? &tokens->rows[tokens->count - 1] : NULL;
    int32_t next = 0;
    if (text[at] != '-' || !before || before->sign || before->end != at || at + 1 >= length)
        return false;
    tal_utf8_decode(text + at + 1, length - at - 1, &next);
    return tal_utf8_is_word(next) && !is_digit(next);
}

tal_status tal_tokens_read(tal_tokens *tokens, tal_stemmers *stemmers, const char *text,
                           size_t length, size_t limit, const tal_reading *reading)
{
    size_t at = 0, signs = 0;
    tal_status status = TAL_OK;
    tokens->count = 0;
    tokens->cut = false;
    if (length > limit && tal_utf8_count(text, length) > limit) {
        size_t count = 0;
        for (length = 0; count < limit; count++) {
            int32_t code;
            length += tal_utf8_decode(text + length, 4, &code);
        }
        tokens->cut = true;
    }
    while (!status && at < length) {
        int32_t code;
        size_t taken = tal_utf8_decode(text + at, length - at, &code);
        if (tal_utf8_is_word(code)) {
            status = read_word(tokens, stemmers, text, length, &at, reading->function);
            signs = 0;
            continue;
        }
        /* of a row of signs the first few are enough; blanks are none, but for an end of line */
        if (code != ' ' && code != '\t' && code != '\r' && code != 0xa0 &&
            !is_hyphen(tokens, text, length, at) && signs++ < 4) {
            tal_token *token = add(tokens, at, at + taken);
            if (token)
                token->sign = code;
            else
                status = TAL_ENOMEM;
        }
        at += taken;
    }
    if (status)
        return status;
    settle(tokens, reading->function);
    return divide(tokens, reading->turn);
}

void tal_tokens_unmend(tal_tokens *text, const tal_tokens *other)
{
    for (size_t i = 0; i < text->count; i++) {
        tal_token *token = &text->rows[i];
        bool there = false;
        for (size_t n = 0; token->mended && !there && n < other->count; n++)
            there = tal_token_is_like(token, &other->rows[n]);
        if (!there)
            continue;
        token->mended = false;
        token->ids[TAL_FORM_WRITTEN] = 0;
        token->concepts = (tal_concepts){ { 0 } };
    }
}

void tal_tokens_free(tal_tokens *tokens)
{
    free(tokens->rows);
    free(tokens->sentences);
    *tokens = (tal_tokens){ 0 };
}
