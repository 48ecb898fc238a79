/* What was asked for on the command line. */
#ifndef TAL_STAGE_OPTIONS_H
#define TAL_STAGE_OPTIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "report/page.h"

/* Strings are the command line's. */
typedef struct tal_options {
    const char *language, *candidate, *result, *junit, *raters, *groups, *with,
        *responses, *out, *roster, *rubric, *rater, *before, *pseudonyms, *sessions, *twee, *from, *to, *from_csv, *person, *xapi, *qti, *home; /* NULL: not given */
    bool has_seed;
    uint64_t seed;
    int form; /* -1: not given */
    int jobs; /* 0: not given */
    int shard, shards; /* 1 and 1: not given */
    bool assess, debrief, example, typed, plain, resume, window, json, sarif, rebuild, coverage, people, yes, evidence, svg, dot, watch, csv, pdf, help;
    char **words; /* what is no option */
    int words_count;
    char **all; /* the command's name, and what stood behind it */
    const char *program; /* as it was called, where that says a place; else its name. main sets it */
} tal_options;

/* Which options a command takes: a set of these bits. All take --lang, --plain and --help. */
typedef enum tal_option_set {
    TAL_TAKES_NO_MORE = 0,
    /* --form --assess --typed --debrief --candidate --result --resume --example --watch --from --window */
    TAL_TAKES_PLAY = 1 << 0,
    TAL_TAKES_JSON = 1 << 1,
    TAL_TAKES_REBUILD = 1 << 2,
    TAL_TAKES_SARIF = 1 << 3,
    TAL_TAKES_TEST = 1 << 4, /* --coverage --junit */
    TAL_TAKES_EXPLORE = 1 << 5, /* --form */
    TAL_TAKES_FIGURES = 1 << 6, /* --raters --groups */
    TAL_TAKES_ASSESS = 1 << 7, /* --candidate --with, and --seed to be told why not */
    TAL_TAKES_BATCH = 1 << 8, /* --responses --out --roster --jobs --shard --people */
    TAL_TAKES_OUT = 1 << 9,
    TAL_TAKES_JOBS = 1 << 10, /* --jobs --people */
    TAL_TAKES_RUBRIC = 1 << 11,
    TAL_TAKES_REPORT = 1 << 12, /* --person --groups --pdf --xapi --qti --home */
    TAL_TAKES_TRANSLATE = 1 << 13, /* --to --csv --from-csv */
    TAL_TAKES_TWEE = 1 << 14,
    TAL_TAKES_GRAPH = 1 << 15, /* --svg --dot --sessions */
    TAL_TAKES_FORGET = 1 << 16, /* --before --yes */
    TAL_TAKES_KEY = 1 << 17, /* --pseudonyms */
    TAL_TAKES_EXPORT = 1 << 18, /* --out */
    TAL_TAKES_EVIDENCE = 1 << 19, /* --evidence --candidate */
    TAL_TAKES_RATE = 1 << 20, /* --rater --seed */
    TAL_TAKES_SEED = 1 << 21,
} tal_option_set;

/* Speaks the language that was asked for. Where the interface lacks it, says so, and what there is: a scenario may have it
 * all the same. */
void tal_options_speak(const tal_options *options);

/* The language for texts of a scenario: the one that was asked for, else the interface's. */
const char *tal_options_language(const tal_options *options);

/* Reads ARGV[1..]; ARGV[0] is the command's name. false: a usage error, and it has been said. */
bool tal_options_read(tal_options *out, int argc, char **argv, int takes);

/* The options of a command, two columns, for `help`. */
void tal_options_describe(tal_page *page, int takes);

#endif
