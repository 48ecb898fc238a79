/* Lexicons: what is read of files, folders and bytes, and what is said of a mistake. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "language/listen.h"
#include "language/rules.h"

#define HEAD                                                                                       \
    "concepts:\n"                                                                                  \
    "  we: { en: [=we] }\n"                                                                        \
    "rules:\n"

/* The first complaint about BYTES: "line:column code text = hint"; "" where there is none. */
static const char *told(const char *bytes)
{
    static char out[500];
    tal_lexicon *lexicon = NULL;
    tal_diagnostics *list = tal_diagnostics_new();
    tal_status status = tal_lexicon_load_bytes(&lexicon, "x.yaml", bytes, strlen(bytes), list);
    *out = '\0';
    cr_assert_eq(status, tal_diagnostics_count(list) ? TAL_EFILE : TAL_OK);
    if (status) {
        const tal_diagnostic *it = tal_diagnostics_get(list, 0);
        snprintf(out, sizeof out, "%u:%u TAL%03d %s%s%s", it->line, it->column, it->code,
                 it->message, it->hint ? " = " : "", it->hint ? it->hint : "");
    }
    tal_lexicon_free(lexicon);
    tal_diagnostics_free(list);
    return out;
}

Test(lexicon, what_is_no_lexicon_is_told)
{
    cr_assert_str_eq(
        told("words: [a]\n"),
        "1:1 TAL461 a lexicon has no part \"words\" = a lexicon has concepts and rules");
    cr_assert_str_eq(told("concepts:\n  we: { fr: [nous] }\n"),
                     "2:9 TAL461 a concept has no field \"fr\" = a concept has en, es and of");
    cr_assert_str_eq(
        told(HEAD "  a: { act: limit, weight: 1, match: [ \"~we\" ] }\n"),
        "4:20 TAL461 a rule has no field \"weight\" = a rule has act, points, negated, "
        "over, match and unless");
}

Test(lexicon, a_value_that_is_none_is_told)
{
    static const char *const fields[][2] = { { "act: limits", "act" },
                                             { "act: limit, points: 101", "points" },
                                             { "act: limit, points: many", "points" },
                                             { "act: limit, negated: maybe", "negated" },
                                             { "act: limit, over: page", "over" },
                                             { "act: limit, unless: no", "unless" } };
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        char bytes[200], expected[100];
        snprintf(bytes, sizeof bytes, HEAD "  a: { match: [ \"~we\" ], %s }\n", fields[i][0]);
        snprintf(expected, sizeof expected, " TAL462 this is no value for \"%s\" = a rule has ",
                 fields[i][1]);
        cr_assert(strstr(told(bytes), expected), "%s: %s", fields[i][0], told(bytes));
    }
    cr_assert_str_eq(told("concepts:\n  we: { en: [[we]] }\n"),
                     "2:14 TAL462 we: a word or a phrase is wanted here");
    cr_assert_str_eq(told(HEAD "  a: { act: limit, match: [[\"~we\"]] }\n"),
                     "4:28 TAL462 match: a pattern in quotes is wanted here");
}

Test(lexicon, a_rule_needs_an_act_and_a_pattern)
{
    cr_assert_str_eq(told(HEAD "  a: { match: [ \"~we\" ] }\n"),
                     "4:3 TAL462 the rule \"a\" needs act and match");
    cr_assert_str_eq(told(HEAD "  a: { act: limit }\n"),
                     "4:3 TAL462 the rule \"a\" needs act and match");
}

Test(lexicon, a_concept_that_is_not_there_is_told)
{
    cr_assert_str_eq(told(HEAD "  a: { act: limit, match: [ \"~wee pay\" ] }\n"),
                     "4:29 TAL463 there is no concept \"wee\"");
    cr_assert_str_eq(told("concepts:\n  we: { of: [us] }\n"),
                     "2:14 TAL463 there is no concept \"us\"");
    cr_assert_str_eq(told(HEAD "  a: { act: limit, match: [ \"~we\" ], unless: [ \"~they\" ] }\n"),
                     "4:48 TAL463 there is no concept \"they\"");
}

Test(lexicon, it_holds_so_many_concepts_and_no_more)
{
    char bytes[8000] = "concepts:\n";
    size_t used = strlen(bytes);
    for (int i = 0; i < TAL_CONCEPTS; i++)
        used += (size_t)snprintf(bytes + used, sizeof bytes - used, "  c%d: { en: [w] }\n", i);
    cr_assert_str_eq(told(bytes), "");
    snprintf(bytes + used, sizeof bytes - used, "  more: { en: [w], of: [c0] }\n");
    cr_assert_str_eq(told(bytes), "386:3 TAL464 there are too many concepts: more");
}

/* ---- Files and folders ---- */

static char folder[64];

static void set_up(void)
{
    snprintf(folder, sizeof folder, "%s/lexicon-XXXXXX",
             getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
    cr_assert(mkdtemp(folder));
}

static void put(const char *name, const char *bytes)
{
    char path[200];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "w");
    cr_assert(file);
    fputs(bytes, file);
    fclose(file);
}

static void tear_down(void)
{
    static const char *const names[] = { "a.yaml", "b.yaml", "b.txt", "" };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char path[200];
        snprintf(path, sizeof path, "%s/%s", folder, names[i]);
        remove(path);
    }
}

/* The limit that LEXICON hears in TEXT, in hundredths. */
static int limit_in(const tal_lexicon *lexicon, const char *text)
{
    tal_situation nothing = { 0 };
    tal_heard heard;
    tal_listener *listener = tal_listener_new(lexicon);
    cr_assert_eq(tal_listen(listener, text, strlen(text), &nothing, &heard), TAL_OK);
    tal_listener_free(listener);
    return heard.acts[TAL_ACT_LIMIT];
}

static const char first[] = "concepts:\n  pay: { en: [charge] }\nrules:\n"
                            "  a: { act: limit, points: 80, match: [ \"we ~pay\" ] }\n";
/* An organisation's own: more words for a concept, and a rule with one of another file. */
static const char second[] = "concepts:\n  pay: { en: [cough up], es: [apoquinar] }\nrules:\n"
                             "  b: { act: limit, match: [ \"they ~pay\" ] }\n";

Test(lexicon, a_later_file_adds_words_and_rules, .init = set_up, .fini = tear_down)
{
    tal_lexicon *both, *one, *again;
    size_t length;
    put("b.yaml", second);
    put("a.yaml", first);
    put("b.txt", "no lexicon");
    cr_assert_eq(tal_lexicon_load(&both, folder, NULL), TAL_OK);
    cr_assert_eq(tal_lexicon_load_bytes(&one, "x", first, strlen(first), NULL), TAL_OK);
    cr_assert_eq(limit_in(one, "we charged"), 80);
    cr_assert_eq(limit_in(one, "we cough up"), 0);
    cr_assert_eq(limit_in(both, "we cough up"), 80);
    cr_assert_eq(limit_in(both, "they apoquinan"), 100);
    cr_assert_str_neq(tal_lexicon_sha256(one), tal_lexicon_sha256(both));

    const char *bytes = tal_lexicon_bytes(both, &length);
    cr_assert_eq(tal_lexicon_load_bytes(&again, "kept", bytes, length, NULL), TAL_OK);
    cr_assert_str_eq(tal_lexicon_sha256(again), tal_lexicon_sha256(both));
    cr_assert_eq(limit_in(again, "they cough up"), 100);
    tal_lexicon_free(again);
    tal_lexicon_free(one);
    tal_lexicon_free(both);
}

Test(lexicon, what_was_kept_of_many_files_is_the_same_lexicon, .init = set_up, .fini = tear_down)
{
    tal_lexicon *many, *again;
    char name[20], path[200];
    size_t length;
    put("a.yaml", first);
    for (int i = 0; i < 40; i++) {
        char bytes[100];
        snprintf(name, sizeof name, "more-%02d.yaml", i);
        snprintf(bytes, sizeof bytes, "concepts:\n  pay: { en: [w%c%c] }\n", 'a' + i / 26,
                 'a' + i % 26);
        put(name, bytes);
    }
    cr_assert_eq(tal_lexicon_load(&many, folder, NULL), TAL_OK);
    for (int i = 0; i < 40; i++) {
        snprintf(path, sizeof path, "%s/more-%02d.yaml", folder, i);
        remove(path);
    }
    const char *bytes = tal_lexicon_bytes(many, &length);
    cr_assert_eq(tal_lexicon_load_bytes(&again, "kept", bytes, length, NULL), TAL_OK);
    cr_assert_str_eq(tal_lexicon_sha256(again), tal_lexicon_sha256(many));
    cr_assert_eq(limit_in(again, "we wbn"), 80);
    tal_lexicon_free(again);
    tal_lexicon_free(many);
}

Test(lexicon, a_folder_without_one_is_told, .init = set_up, .fini = tear_down)
{
    tal_lexicon *lexicon = NULL;
    tal_diagnostics *list = tal_diagnostics_new();
    cr_assert_eq(tal_lexicon_load(&lexicon, folder, list), TAL_EFILE);
    cr_assert_str_eq(tal_diagnostics_get(list, 0)->message, "the folder has no .yaml file");
    cr_assert_neq(tal_lexicon_load(&lexicon, "/no/such/folder", NULL), TAL_OK);
    cr_assert_null(lexicon);
    tal_diagnostics_free(list);
}

Test(lexicon, that_comes_with_the_program_is_sound)
{
    const char *root = getenv("TAL_ROOT");
    char path[4096];
    tal_lexicon *lexicon = NULL;
    tal_diagnostics *list = tal_diagnostics_new();
    snprintf(path, sizeof path, "%s/assets/language", root ? root : ".");
    cr_assert_eq(tal_lexicon_load(&lexicon, path, list), TAL_OK);
    cr_assert_eq(tal_diagnostics_count(list), 0);
    cr_assert_eq(strlen(tal_lexicon_sha256(lexicon)), 64);
    tal_lexicon_free(lexicon);
    tal_diagnostics_free(list);
}
