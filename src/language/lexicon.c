/*
 * Reads a lexicon:
 *
 *     unclear: mildest                             # by tal_listener_takes_mildest
 *     repeated: nothing                            # by tal_listener_remember
 *     concepts:
 *       feeling:
 *         en: [worried, upset, fed up, =mad]      # by its stem, a phrase, =as written
 *         es: [preocupado, harto]
 *         of: [anger]                              # all of another concept
 *     rules:
 *       limit.cannot:
 *         act: limit                               # of listen.h, or of rules.h
 *         points: 100                              # how surely, 100 if it is left out
 *         negated: drop                            # or keep, or the name of an act that it becomes
 *         over: clause                             # or sentence
 *         match: [ "~we ~cannot", "< no ~can" ]
 *         unless: [ "~cannot *3 wait" ]            # in the same clause
 *
 * A pattern is words and ~concepts in a row. `*3` lets up to three words stand between; `?x` may be
 * left out; `!x` must not stand there; `<` and `>` are the ends of the clause.
 */
#include "language/lexicon.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "base/diagnostics.h"
#include "base/folder.h"
#include "base/intl.h"
#include "base/utf8.h"
#include "data/yaml.h"
#include "language/rules.h"
#include "language/tokens.h"

/* Between two files that are kept as one; YAML's own sign of a new document. */
static const char FILE_END[] = "\n---\n";

enum { UNKNOWN_KEY = 461, WRONG_VALUE = 462, NO_CONCEPT = 463, TOO_MANY = 464 };

const char *const tal_act_names[TAL_ACTS + 1] = {
    "question", "open_question", "check",     "feeling", "formula", "restate", "limit",
    "alternative", "own",        "policy",    "surrender", "wrong", "blame",   "dismiss",
    "sarcasm",  "threat",        "insult",    NULL,
};

static const char *const find_names[TAL_FINDS + 1] = {
    "question", "open_question", "check",     "feeling", "formula", "restate", "limit",
    "alternative", "own",        "policy",    "surrender", "wrong", "blame",   "dismiss",
    "sarcasm",  "threat",        "insult",    "ask",     "value",   "generic", "proposal",
    "leading",  "rhetorical",    "brush",     "cancel",  "grant",   "warm",    "turn",
    "idle",    "unsaid",    NULL,
};

typedef struct reader {
    tal_lexicon *lexicon;
    tal_stemmers *stemmers;
    const tal_source *source;
    tal_diagnostics *diagnostics;
    bool bad, no_memory;
} reader;

static void complain(reader *r, int code, size_t offset, const char *hint, const char *message,
                     const char *name)
{
    r->bad = true;
    tal_error(r->diagnostics, code, r->source, offset, hint, message, name);
}

int tal_lexicon_concept(const tal_lexicon *lexicon, const char *name)
{
    for (int i = 0; i < lexicon->concepts_count; i++)
        if (!strcmp(lexicon->concepts[i], name))
            return i;
    return -1;
}

static int find_of(const char *name)
{
    for (int i = 0; find_names[i]; i++)
        if (!strcmp(find_names[i], name))
            return i;
    return -1;
}

/* ---- Words ---- */

/* The folded words of TEXT, one after the other, each with a final zero; gives how many. */
static int fold_words(reader *r, const char *text, char out[8][TAL_WORD_BYTES + 1])
{
    char *folded = tal_utf8_fold(text, strlen(text)), *rest = NULL;
    int count = 0;
    if (!folded) {
        r->no_memory = true;
        return 0;
    }
    for (char *word = strtok_r(folded, " ", &rest); word && count < 8;
         word = strtok_r(NULL, " ", &rest))
        snprintf(out[count++], TAL_WORD_BYTES + 1, "%.*s", TAL_WORD_BYTES, word);
    free(folded);
    return count;
}

/* The forms of a word for what is to match it: as written, and, if it is long enough, by its stems. */
static void forms_of(reader *r, const char *word, bool exact, int language, uint32_t ids[3],
                     const tal_meaning *meaning)
{
    tal_vocabulary *v = &r->lexicon->vocabulary;
    size_t length = strlen(word);
    memset(ids, 0, 3 * sizeof *ids);
    for (int kind = TAL_FORM_WRITTEN; kind <= TAL_FORM_SPANISH; kind++) {
        char stem[TAL_WORD_BYTES];
        size_t taken = length;
        if (kind && (exact || length < 4 || (language && kind != language)))
            continue;
        if (kind)
            taken = tal_stemmers_stem(r->stemmers, (tal_form_kind)kind, word, length, stem);
        tal_entry *entry = tal_vocabulary_add(v, (tal_form_kind)kind, kind ? stem : word, taken);
        if (!entry) {
            r->no_memory = true;
            return;
        }
        ids[kind] = entry->id;
        if (meaning)
            tal_meaning_add(&entry->meaning, meaning);
    }
}

/* ---- Concepts ---- */

static void add_phrase(reader *r, int concept, char words[8][TAL_WORD_BYTES + 1], int count,
                       int language)
{
    tal_lexicon *lexicon = r->lexicon;
    tal_phrase_entry *rows = tal_grow(lexicon->phrases, lexicon->phrases_count,
                                      &lexicon->phrases_capacity, sizeof *rows);
    if (!rows || count > 7) {
        r->no_memory |= !rows;
        return;
    }
    lexicon->phrases = rows;
    tal_phrase_entry *phrase = &rows[lexicon->phrases_count++];
    *phrase = (tal_phrase_entry){ .concept = (int16_t)concept,
                                  .count = (uint8_t)count,
                                  .language = language == TAL_FORM_ENGLISH ? TAL_ENGLISH : TAL_SPANISH };
    for (int i = 0; i < count; i++) {
        bool exact = words[i][0] == '=';
        forms_of(r, words[i] + exact, exact, language, phrase->words[i], NULL);
    }
}

static void read_member(reader *r, int concept, const tal_yaml *item, int language)
{
    char words[8][TAL_WORD_BYTES + 1];
    tal_meaning one = { { { 0 } }, { { 0 } } };
    uint32_t ids[3];
    if (item->kind != TAL_YAML_SCALAR) {
        complain(r, WRONG_VALUE, item->offset, NULL, _("%s: a word or a phrase is wanted here"),
                 r->lexicon->concepts[concept]);
        return;
    }
    int count = fold_words(r, item->text, words);
    tal_concepts_put(language == TAL_FORM_ENGLISH ? &one.english : &one.spanish, concept);
    if (count == 1)
        forms_of(r, words[0] + (words[0][0] == '='), words[0][0] == '=', language, ids, &one);
    else if (count)
        add_phrase(r, concept, words, count, language);
}

static void read_concept(reader *r, const tal_yaml *map)
{
    int concept = tal_lexicon_concept(r->lexicon, map->key); /* -1: there were too many */
    for (const tal_yaml *list = concept < 0 ? NULL : map->first; list; list = list->next) {
        int language = !strcmp(list->key, "en") ? TAL_FORM_ENGLISH
                       : !strcmp(list->key, "es") ? TAL_FORM_SPANISH
                                                  : 0;
        if (!strcmp(list->key, "of"))
            continue; /* once all words are there */
        if (!language)
            complain(r, UNKNOWN_KEY, list->key_offset, _("a concept has en, es and of"),
                     _("a concept has no field \"%s\""), list->key);
        for (const tal_yaml *item = list->first; language && item; item = item->next)
            read_member(r, concept, item, language);
    }
}

static void declare_concepts(reader *r, const tal_yaml *concepts)
{
    tal_lexicon *lexicon = r->lexicon;
    for (const tal_yaml *map = concepts ? concepts->first : NULL; map; map = map->next) {
        if (tal_lexicon_concept(lexicon, map->key) >= 0)
            continue; /* more of the same, from another file */
        if (lexicon->concepts_count == TAL_CONCEPTS) {
            complain(r, TOO_MANY, map->key_offset, NULL, _("there are too many concepts: %s"), map->key);
            return;
        }
        char *name = tal_arena_text(lexicon->arena, map->key, strlen(map->key));
        r->no_memory |= !name;
        lexicon->concepts[lexicon->concepts_count++] = name ? name : "";
    }
}

/* Everything that belongs to the concept FROM belongs to TO as well. */
static void include_concept(tal_lexicon *lexicon, int to, int from)
{
    tal_vocabulary *v = &lexicon->vocabulary;
    for (size_t i = 0; i <= v->mask; i++) {
        tal_meaning *meaning = &v->entries[i].meaning;
        if (tal_concepts_has(&meaning->english, from))
            tal_concepts_put(&meaning->english, to);
        if (tal_concepts_has(&meaning->spanish, from))
            tal_concepts_put(&meaning->spanish, to);
    }
    size_t count = lexicon->phrases_count;
    for (size_t i = 0; i < count; i++) {
        if (lexicon->phrases[i].concept != from)
            continue;
        tal_phrase_entry *rows = tal_grow(lexicon->phrases, lexicon->phrases_count,
                                          &lexicon->phrases_capacity, sizeof *rows);
        if (!rows)
            return;
        lexicon->phrases = rows;
        rows[lexicon->phrases_count] = rows[i];
        rows[lexicon->phrases_count++].concept = (int16_t)to;
    }
}

static void read_includes(reader *r, const tal_yaml *map)
{
    int concept = tal_lexicon_concept(r->lexicon, map->key);
    const tal_yaml *list = concept < 0 ? NULL : tal_yaml_get(map, "of");
    for (const tal_yaml *item = list ? list->first : NULL; item; item = item->next) {
        int from = item->kind == TAL_YAML_SCALAR ? tal_lexicon_concept(r->lexicon, item->text) : -1;
        if (from < 0)
            complain(r, NO_CONCEPT, item->offset, NULL, _("there is no concept \"%s\""),
                     item->kind == TAL_YAML_SCALAR ? item->text : "");
        else
            include_concept(r->lexicon, concept, from);
    }
}

/* ---- Patterns ---- */

static tal_item *add_item(reader *r)
{
    tal_lexicon *lexicon = r->lexicon;
    tal_item *rows = tal_grow(lexicon->items, lexicon->items_count, &lexicon->items_capacity,
                              sizeof *rows);
    if (!rows) {
        r->no_memory = true;
        return NULL;
    }
    lexicon->items = rows;
    rows += lexicon->items_count++;
    *rows = (tal_item){ .concept = -1 };
    return rows;
}

/* One part of a pattern: WORD is folded. */
static void read_item(reader *r, tal_pattern *pattern, const char *word, int gap, size_t offset)
{
    tal_item *item = add_item(r);
    uint64_t bits = 0;
    if (!item)
        return;
    item->gap = (uint8_t)gap;
    for (; (*word == '?' || *word == '!') && word[1]; word++) {
        item->optional |= *word == '?';
        item->absent |= *word == '!';
    }
    if (!strcmp(word, "<") || !strcmp(word, ">")) {
        item->kind = *word == '<' ? TAL_ITEM_START : TAL_ITEM_END;
    } else if (*word == '~') {
        item->kind = TAL_ITEM_CONCEPT;
        item->concept = (int16_t)tal_lexicon_concept(r->lexicon, word + 1);
        if (item->concept < 0) {
            complain(r, NO_CONCEPT, offset, NULL, _("there is no concept \"%s\""), word + 1);
            return;
        }
        if (!item->optional && !item->absent)
            tal_concepts_put(&pattern->needs, item->concept);
    } else {
        forms_of(r, word + (*word == '='), *word == '=', 0, item->ids, NULL);
        for (int kind = 0; kind < 3 && !item->optional && !item->absent; kind++)
            bits |= tal_form_bit(item->ids[kind]);
    }
    pattern->word = bits ? bits : pattern->word;
}

static void read_pattern(reader *r, const tal_yaml *text)
{
    tal_lexicon *lexicon = r->lexicon;
    tal_pattern pattern = { .first = (int32_t)lexicon->items_count };
    char *folded = text->kind == TAL_YAML_SCALAR ? tal_utf8_fold(text->text, strlen(text->text)) : NULL;
    char *rest = NULL;
    int gap = 0;
    if (!folded) {
        complain(r, WRONG_VALUE, text->offset, NULL, _("%s: a pattern in quotes is wanted here"), "match");
        return;
    }
    for (char *word = strtok_r(folded, " ", &rest); word; word = strtok_r(NULL, " ", &rest)) {
        if (*word == '*') {
            gap = word[1] ? atoi(word + 1) : 3;
            continue;
        }
        read_item(r, &pattern, word, gap, text->offset);
        gap = 0;
    }
    free(folded);
    pattern.count = (int32_t)lexicon->items_count - pattern.first;
    tal_pattern *rows = tal_grow(lexicon->patterns, lexicon->patterns_count,
                                 &lexicon->patterns_capacity, sizeof *rows);
    if (!rows) {
        r->no_memory = true;
        return;
    }
    lexicon->patterns = rows;
    rows[lexicon->patterns_count++] = pattern;
}

static void read_patterns(reader *r, const tal_yaml *list, int32_t *first, int32_t *count)
{
    *first = (int32_t)r->lexicon->patterns_count;
    for (const tal_yaml *text = list ? list->first : NULL; text; text = text->next)
        read_pattern(r, text);
    *count = (int32_t)r->lexicon->patterns_count - *first;
}

static void read_field(reader *r, tal_rule *rule, const tal_yaml *field)
{
    const char *text = field->kind == TAL_YAML_SCALAR ? field->text : "";
    long points;
    int find;
    if (!strcmp(field->key, "act") && (find = find_of(text)) >= 0) {
        rule->find = (uint8_t)find;
    } else if (!strcmp(field->key, "points") && tal_yaml_int(field, 0, 100, &points)) {
        rule->points = (uint8_t)points;
    } else if (!strcmp(field->key, "negated") && !strcmp(text, "keep")) {
        rule->negated = TAL_NEGATED_KEEPS;
    } else if (!strcmp(field->key, "negated") && !strcmp(text, "drop")) {
        rule->negated = TAL_NEGATED_DROPS;
    } else if (!strcmp(field->key, "negated") && (find = find_of(text)) >= 0) {
        rule->negated = TAL_NEGATED_BECOMES;
        rule->becomes = (uint8_t)find;
    } else if (!strcmp(field->key, "over") && (!strcmp(text, "clause") || !strcmp(text, "sentence"))) {
        rule->sentence = *text == 's';
    } else if (!strcmp(field->key, "match") && field->kind == TAL_YAML_LIST) {
        read_patterns(r, field, &rule->first, &rule->count);
    } else if (!strcmp(field->key, "unless") && field->kind == TAL_YAML_LIST) {
        read_patterns(r, field, &rule->unless, &rule->unless_count);
    } else {
        static const char *const fields[] = { "act", "points", "negated", "over", "match", "unless" };
        bool known = false;
        for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
            known |= !strcmp(field->key, fields[i]);
        complain(r, known ? WRONG_VALUE : UNKNOWN_KEY, known ? field->offset : field->key_offset,
                 _("a rule has act, points, negated, over, match and unless"),
                 known ? _("this is no value for \"%s\"") : _("a rule has no field \"%s\""), field->key);
    }
}

static void read_rule(reader *r, const tal_yaml *map)
{
    tal_lexicon *lexicon = r->lexicon;
    tal_rule rule = { .find = TAL_FINDS, .points = TAL_POINT };
    rule.id = tal_arena_text(lexicon->arena, map->key, strlen(map->key));
    for (const tal_yaml *field = map->first; field; field = field->next)
        read_field(r, &rule, field);
    if ((rule.find == TAL_FINDS || !rule.count) && !r->bad)
        complain(r, WRONG_VALUE, map->key_offset, NULL, _("the rule \"%s\" needs act and match"), map->key);
    tal_rule *rows = tal_grow(lexicon->rules, lexicon->rules_count, &lexicon->rules_capacity,
                              sizeof *rows);
    if (!rows || !rule.id) {
        r->no_memory = true;
        return;
    }
    lexicon->rules = rows;
    rows[lexicon->rules_count++] = rule;
}

/* ---- The whole ---- */

static void each(reader *r, const tal_yaml *list, void (*read)(reader *, const tal_yaml *))
{
    for (const tal_yaml *map = list ? list->first : NULL; map; map = map->next)
        read(r, map);
}

/* A field that older lexicons have not: VALUE is all that it can be. */
static void read_newer(reader *r, const tal_yaml *field, const char *value, bool *to)
{
    if (field->text && !strcmp(field->text, value))
        *to = true;
    else
        complain(r, WRONG_VALUE, field->offset, NULL, _("%s is wanted here"), value);
}

static tal_status read_source(reader *r)
{
    tal_yaml_file *file;
    tal_status status = tal_yaml_read(&file, r->source, r->diagnostics);
    if (status)
        return status;
    const tal_yaml *root = tal_yaml_root(file);
    for (const tal_yaml *part = root->first; part; part = part->next)
        if (!strcmp(part->key, "unclear"))
            read_newer(r, part, "mildest", &r->lexicon->mildest);
        else if (!strcmp(part->key, "repeated"))
            read_newer(r, part, "nothing", &r->lexicon->minds_repeats);
        else if (strcmp(part->key, "concepts") && strcmp(part->key, "rules"))
            complain(r, UNKNOWN_KEY, part->key_offset, _("a lexicon has concepts and rules"),
                     _("a lexicon has no part \"%s\""), part->key);
    declare_concepts(r, tal_yaml_get(root, "concepts"));
    each(r, tal_yaml_get(root, "concepts"), read_concept);
    each(r, tal_yaml_get(root, "concepts"), read_includes);
    each(r, tal_yaml_get(root, "rules"), read_rule);
    tal_yaml_free(file);
    return r->no_memory ? TAL_ENOMEM : r->bad ? TAL_EFILE : TAL_OK;
}

/* The form by which a word of a phrase is looked for: its stem, where it has one. */
static uint32_t form_of(const uint32_t ids[3])
{
    return ids[1] ? ids[1] : ids[2] ? ids[2] : ids[0];
}

/* Chains the phrases by their first two words. */
static tal_status chain_phrases(tal_lexicon *lexicon)
{
    size_t places = 1024;
    while (places < 2 * lexicon->phrases_count)
        places *= 2;
    lexicon->phrase_mask = places - 1;
    lexicon->phrase_heads = malloc(places * sizeof *lexicon->phrase_heads);
    lexicon->phrase_openers = calloc(lexicon->vocabulary.count + 1, 1);
    if (!lexicon->phrase_heads || !lexicon->phrase_openers)
        return TAL_ENOMEM;
    for (size_t i = 0; i < places; i++)
        lexicon->phrase_heads[i] = -1;
    for (size_t i = 0; i < lexicon->phrases_count; i++) {
        tal_phrase_entry *phrase = &lexicon->phrases[i];
        uint32_t first = form_of(phrase->words[0]);
        int32_t *head = &lexicon->phrase_heads[tal_pair_hash(first, form_of(phrase->words[1])) &
                                               lexicon->phrase_mask];
        lexicon->phrase_openers[first] = 1;
        phrase->next = *head;
        *head = (int32_t)i;
    }
    return TAL_OK;
}

/* The concept by which a pattern is looked for: of those that it needs, the rarest in a text. */
static int key_of(const tal_concepts *needs, const size_t *common)
{
    int key = TAL_SET_NEEDLESS;
    for (int i = 0; i < TAL_CONCEPTS; i++)
        if (tal_concepts_has(needs, i) && (key == TAL_SET_NEEDLESS || common[i] < common[key]))
            key = i;
    return key;
}

/* How common in a text the concepts of a word are: what holds others together stands there far more often
 * than any other word. */
static void count_common(const tal_entry *entry, int function, size_t *common)
{
    enum { OFTEN = 64 };
    tal_concepts all = entry->meaning.english;
    tal_concepts_add(&all, &entry->meaning.spanish);
    size_t weight = function >= 0 && tal_concepts_has(&all, function) ? OFTEN : 1;
    for (int n = 0; n < TAL_CONCEPTS; n++)
        common[n] += tal_concepts_has(&all, n) ? weight : 0;
}

/* So that of all patterns only those are tried whose rarest concept is there. */
static tal_status index_patterns(tal_lexicon *lexicon)
{
    const tal_vocabulary *v = &lexicon->vocabulary;
    size_t common[TAL_CONCEPTS] = { 0 }, words = lexicon->patterns_count / 64 + 1;
    lexicon->pattern_words = words;
    lexicon->pattern_sets = calloc(TAL_SETS * words, sizeof *lexicon->pattern_sets);
    lexicon->pattern_rules = malloc((lexicon->patterns_count + 1) * sizeof *lexicon->pattern_rules);
    if (!lexicon->pattern_sets || !lexicon->pattern_rules)
        return TAL_ENOMEM;
    for (size_t i = 0; i <= v->mask; i++)
        count_common(&v->entries[i], tal_lexicon_concept(lexicon, "function"), common);
    for (size_t i = 0; i < lexicon->patterns_count; i++)
        lexicon->pattern_rules[i] = -1;
    for (size_t i = 0; i < lexicon->rules_count; i++) {
        const tal_rule *rule = &lexicon->rules[i];
        for (int32_t n = rule->first; n < rule->first + rule->count; n++) {
            int key = key_of(&lexicon->patterns[n].needs, common);
            uint64_t bit = (uint64_t)1 << (n % 64);
            lexicon->pattern_rules[n] = (int32_t)i;
            lexicon->pattern_sets[(size_t)key * words + (size_t)n / 64] |= bit;
            if (rule->sentence)
                lexicon->pattern_sets[TAL_SET_SENTENCES * words + (size_t)n / 64] |= bit;
        }
    }
    return TAL_OK;
}

static void find_own_concepts(tal_lexicon *lexicon)
{
    lexicon->not = tal_lexicon_concept(lexicon, "not");
    lexicon->nor = tal_lexicon_concept(lexicon, "nor");
    lexicon->opener = tal_lexicon_concept(lexicon, "opener");
    lexicon->turn = tal_lexicon_concept(lexicon, "turn");
    lexicon->join = tal_lexicon_concept(lexicon, "join");
    lexicon->function_word = tal_lexicon_concept(lexicon, "function");
    lexicon->generic = tal_lexicon_concept(lexicon, "generic");
    lexicon->asks = tal_lexicon_concept(lexicon, "asks");
    lexicon->you = tal_lexicon_concept(lexicon, "you");
    lexicon->us = tal_lexicon_concept(lexicon, "us");
    lexicon->self = tal_lexicon_concept(lexicon, "i");
    lexicon->cry = tal_lexicon_concept(lexicon, "cry");
    lexicon->supposed = tal_lexicon_concept(lexicon, "supposed");
    lexicon->addressed = tal_lexicon_concept(lexicon, "addressed");
    lexicon->lead = tal_lexicon_concept(lexicon, "q.lead");
    lexicon->what = tal_lexicon_concept(lexicon, "q.what");
    lexicon->wh = tal_lexicon_concept(lexicon, "q.wh");
    lexicon->definite = tal_lexicon_concept(lexicon, "definite");
    lexicon->either = tal_lexicon_concept(lexicon, "or");
    lexicon->passed = tal_lexicon_concept(lexicon, "passed");
    lexicon->again = tal_lexicon_concept(lexicon, "q.again");
    lexicon->dated = tal_lexicon_concept(lexicon, "q.dated");
    lexicon->finding = tal_lexicon_concept(lexicon, "finding");
}

static tal_lexicon *lexicon_new(void)
{
    tal_lexicon *lexicon = calloc(1, sizeof *lexicon);
    if (!lexicon)
        return NULL;
    lexicon->arena = tal_arena_new();
    if (lexicon->arena && !tal_vocabulary_init(&lexicon->vocabulary))
        return lexicon;
    tal_lexicon_free(lexicon);
    return NULL;
}

/* Reads the sources in their order. The hash is that of all their bytes, parted by lines "---". */
static tal_status load(tal_lexicon **out, tal_source **sources, size_t count,
                       tal_diagnostics *diagnostics)
{
    tal_lexicon *lexicon = lexicon_new();
    tal_buffer all = TAL_BUFFER_EMPTY;
    reader r = { .lexicon = lexicon, .diagnostics = diagnostics };
    tal_status status = lexicon ? TAL_OK : TAL_ENOMEM;
    if (!status && !(r.stemmers = tal_stemmers_new(&lexicon->vocabulary)))
        status = TAL_ENOMEM;
    for (size_t i = 0; !status && i < count; i++) {
        r.source = sources[i];
        status = read_source(&r);
        if (i > 0)
            tal_buffer_text(&all, FILE_END);
        tal_buffer_add(&all, tal_source_bytes(sources[i]), tal_source_length(sources[i]));
    }
    if (!status && all.failed)
        status = TAL_ENOMEM;
    if (!status)
        status = tal_vocabulary_finish(&lexicon->vocabulary);
    if (!status)
        status = chain_phrases(lexicon);
    if (!status)
        status = index_patterns(lexicon);
    if (!status) {
        tal_sha256_hex(all.bytes ? all.bytes : "", all.length, lexicon->sha256);
        lexicon->bytes_length = all.length;
        lexicon->bytes = tal_buffer_take(&all);
        if (!lexicon->bytes)
            status = TAL_ENOMEM;
    }
    if (!status) {
        find_own_concepts(lexicon);
        *out = lexicon;
    } else {
        tal_lexicon_free(lexicon);
    }
    tal_stemmers_free(r.stemmers);
    tal_buffer_free(&all);
    return status;
}

/* How many of BYTES are the first file's. */
static size_t first_file(const char *bytes, size_t length)
{
    const size_t mark = sizeof FILE_END - 1;
    size_t i = 0;
    while (i + mark <= length && memcmp(bytes + i, FILE_END, mark))
        i++;
    return i + mark <= length ? i : length;
}

/* How many files BYTES hold. */
static size_t count_files(const char *bytes, size_t length)
{
    size_t count = 0;
    for (size_t at = 0; at <= length; count++)
        at += first_file(bytes + at, length - at) + sizeof FILE_END - 1;
    return count;
}

tal_status tal_lexicon_load_bytes(tal_lexicon **out, const char *name, const char *bytes,
                                  size_t length, tal_diagnostics *diagnostics)
{
    size_t files = count_files(bytes, length), count = 0, at = 0;
    tal_source **sources = calloc(files, sizeof *sources);
    tal_status status = sources ? TAL_OK : TAL_ENOMEM;
    while (!status && count < files) {
        size_t part = first_file(bytes + at, length - at);
        status = tal_source_read_bytes(&sources[count], name, bytes + at, part, diagnostics);
        count += !status;
        at += part + sizeof FILE_END - 1;
    }
    if (!status)
        status = load(out, sources, count, diagnostics);
    while (count > 0)
        tal_source_free(sources[--count]);
    free(sources);
    return status;
}

/* tal_folder_fit: is it a .yaml file? */
static size_t fit_yaml(const char *name, const void *unused)
{
    size_t length = strlen(name);
    (void)unused;
    return length > 5 && !strcmp(name + length - 5, ".yaml") ? length : 0;
}

tal_status tal_lexicon_load_files(tal_lexicon **out, const char *const *paths, size_t count,
                                  tal_diagnostics *diagnostics)
{
    tal_source **sources = calloc(count + 1, sizeof *sources);
    tal_status status = sources ? TAL_OK : TAL_ENOMEM;
    for (size_t i = 0; !status && i < count; i++)
        status = tal_source_read(&sources[i], paths[i], diagnostics);
    if (!status)
        status = load(out, sources, count, diagnostics);
    for (size_t i = 0; sources && i < count; i++)
        tal_source_free(sources[i]);
    free(sources);
    return status;
}

/* FOLDER/NAME for each name, in the place of it. */
static tal_status add_folder(char **names, size_t count, const char *folder)
{
    for (size_t i = 0; i < count; i++) {
        char *whole = tal_folder_path(folder, names[i]);
        if (!whole)
            return TAL_ENOMEM;
        free(names[i]);
        names[i] = whole;
    }
    return TAL_OK;
}

tal_status tal_lexicon_load(tal_lexicon **out, const char *folder, tal_diagnostics *diagnostics)
{
    char **names = NULL;
    size_t count = 0;
    tal_status status = tal_folder_list(&names, &count, folder, fit_yaml, NULL);
    if (!status && !count) {
        tal_error_file(diagnostics, 1, folder, NULL, _("the folder has no .yaml file"));
        status = TAL_EFILE;
    }
    if (!status)
        status = add_folder(names, count, folder);
    if (!status)
        status = tal_lexicon_load_files(out, (const char *const *)names, count, diagnostics);
    tal_folder_free(names, count);
    return status;
}

void tal_lexicon_free(tal_lexicon *lexicon)
{
    if (!lexicon)
        return;
    tal_vocabulary_free(&lexicon->vocabulary);
    free(lexicon->rules);
    free(lexicon->patterns);
    free(lexicon->items);
    free(lexicon->phrases);
    free(lexicon->phrase_heads);
    free(lexicon->phrase_openers);
    free(lexicon->pattern_rules);
    free(lexicon->pattern_sets);
    free(lexicon->bytes);
    tal_arena_free(lexicon->arena);
    free(lexicon);
}

const char *tal_lexicon_bytes(const tal_lexicon *lexicon, size_t *length)
{
    *length = lexicon->bytes_length;
    return lexicon->bytes;
}

const char *tal_lexicon_sha256(const tal_lexicon *lexicon)
{
    return lexicon->sha256;
}
