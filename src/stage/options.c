/* One table of options: parsing, help and suggestions all read it. Owns nothing. */
#include "stage/options.h"

#include <ctype.h>
#include <errno.h>
#include <getopt.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "base/nearest.h"
#include "base/utf8.h"
#include "stage/interface.h"
#include "stage/say.h"

typedef struct option_rule {
    const char *name;
    int takes;            /* a set of tal_option_set: those who have it; 0: every command has it */
    const char *argument; /* NULL: none */
    const char *help;     /* NULL: not listed, for who gives it is told why it does not go */
} option_rule;

enum { FORM, ONE_FORM, ASSESS, TYPED, DEBRIEF, CANDIDATE, WITH, RESULT, RESUME, EXAMPLE, WATCH, FROM, WINDOW, COVERAGE, JUNIT,
       RATERS, GROUPS, RESPONSES, OUT, ROSTER, JOBS, SHARD, PEOPLE, RUBRIC, RATER, BEFORE, YES, PSEUDONYMS, DOSSIER, EVIDENCE, WHOSE, SVG, DOT, SESSIONS, TWEE, TO, CSV, FROM_CSV, PERSON, PDF, XAPI, QTI, HOME, JSON, SARIF, REBUILD, LANG, SEED, NO_SEED, PLAIN, HELP, RULES };

static const option_rule rules[RULES] = {
    [FORM] = { "form", TAL_TAKES_PLAY, "N",
               N_("play form N, from 0 (otherwise drawn from the seed)") },
    [ONE_FORM] = { "form", TAL_TAKES_EXPLORE, "N", N_("explore form N only, from 0") },
    [ASSESS] = { "assess", TAL_TAKES_PLAY, NULL,
                 N_("an assessment: no mood, no hints, no way back") },
    [TYPED] = { "typed", TAL_TAKES_PLAY, NULL,
                N_("type what you would say, instead of choosing a reply") },
    [DEBRIEF] = { "debrief", TAL_TAKES_PLAY, NULL, N_("show the debrief after an assessment too") },
    [CANDIDATE] = { "candidate", TAL_TAKES_PLAY | TAL_TAKES_ASSESS, "ID",
                    N_("who is playing, for the record") },
    [WITH] = { "with", TAL_TAKES_ASSESS, N_("LIST"),
               N_("accommodations that are granted, with commas: no_timers,extra_breaks") },
    [RESULT] = { "result", TAL_TAKES_PLAY, N_("FILE"), N_("write the result to FILE as JSON") },
    [RESUME] = { "resume", TAL_TAKES_PLAY, NULL,
                 N_("go on with the newest unfinished conversation") },
    [EXAMPLE] = { "example", TAL_TAKES_PLAY, NULL,
                  N_("show how it can go, step by step, with the reasons (form 0, or --form)") },
    [WATCH] = { "watch", TAL_TAKES_PLAY, NULL,
                N_("go on with a scenario as it is each time its file is saved; nothing is recorded") },
    [FROM] = { "from", TAL_TAKES_PLAY, N_("SCENE"), N_("begin in SCENE; nothing is recorded") },
    [WINDOW] = { "window", TAL_TAKES_PLAY, NULL, N_("in a window instead of the terminal") },
    [COVERAGE] = { "coverage", TAL_TAKES_TEST, NULL, N_("say what no path meets") },
    [JUNIT] = { "junit", TAL_TAKES_TEST, N_("FILE"),
                N_("write the results to FILE as JUnit XML, for Jenkins, GitLab and GitHub") },
    [RATERS] = { "raters", TAL_TAKES_FIGURES, N_("FILE"),
                 N_("ratings, a row for each: target,rater,rating or judge,item,probability") },
    [GROUPS] = { "groups", TAL_TAKES_FIGURES | TAL_TAKES_REPORT, N_("FILE"),
                 N_("the groups that people belong to: candidate,sex,race") },
    [RESPONSES] = { "responses", TAL_TAKES_BATCH, N_("PATH"),
                    N_("what was answered: a file, or a folder of them (.jsonl, .csv, journals)") },
    [OUT] = { "out", TAL_TAKES_BATCH | TAL_TAKES_OUT, N_("FOLDER"), N_("where the results go") },
    [ROSTER] = { "roster", TAL_TAKES_BATCH, N_("FILE"), N_("who was invited: a CSV with a column of ids") },
    [JOBS] = { "jobs", TAL_TAKES_BATCH | TAL_TAKES_JOBS, "N",
               N_("how many processes work at it (otherwise one a processor)") },
    [SHARD] = { "shard", TAL_TAKES_BATCH, "I/N",
                N_("only the I-th of N parts, for N machines; `talante merge` joins them") },
    [PEOPLE] = { "people", TAL_TAKES_BATCH | TAL_TAKES_JOBS, NULL, N_("an account of each candidate too, as text") },
    [RUBRIC] = { "rubric", TAL_TAKES_RUBRIC, N_("FILE"), N_("the rubric that would be") },
    [PERSON] = { "person", TAL_TAKES_REPORT, "ID", N_("write the page of one person, for them to read") },
    [PDF] = { "pdf", TAL_TAKES_REPORT, NULL, N_("write each page as PDF too, to print it or to file it") },
    [XAPI] = { "xapi", TAL_TAKES_REPORT, N_("FILE"), N_("write statements of xAPI 1.0.3 to FILE, one a line") },
    [QTI] = { "qti", TAL_TAKES_REPORT, N_("FOLDER"), N_("write a QTI 3 result of each person into FOLDER") },
    [HOME] = { "home", TAL_TAKES_REPORT, "IRI",
               N_("whose accounts the ids are, for --xapi, such as https://people.example.org") },
    [TO] = { "to", TAL_TAKES_TRANSLATE, "LANG",
             N_("the language to translate to, such as es or pt-BR; en-XA is accents, for layouts") },
    [CSV] = { "csv", TAL_TAKES_TRANSLATE, NULL, N_("print a table for a translator, and write nothing") },
    [FROM_CSV] = { "from-csv", TAL_TAKES_TRANSLATE, N_("FILE"), N_("take in such a table, filled in") },
    [TWEE] = { "twee", TAL_TAKES_TWEE, N_("FILE"), N_("from a story of Twine's, exported as Twee 3") },
    [SVG] = { "svg", TAL_TAKES_GRAPH, NULL, N_("as SVG, for a browser and for print (this is the default)") },
    [DOT] = { "dot", TAL_TAKES_GRAPH, NULL, N_("as a file for Graphviz' dot, to lay it out otherwise") },
    [SESSIONS] = { "sessions", TAL_TAKES_GRAPH, N_("FOLDER"),
                   N_("draw the ways that people took as well, from the journals in FOLDER, and those of probes") },
    [BEFORE] = { "before", TAL_TAKES_FORGET, N_("DAY"),
                 N_("everybody\u2019s, of what ended before this day: 2025-01-31") },
    [YES] = { "yes", TAL_TAKES_FORGET, NULL, N_("do not ask") },
    [PSEUDONYMS] = { "pseudonyms", TAL_TAKES_KEY, N_("KEYFILE"),
                     N_("results have pseudonyms instead of ids, by the key in this file") },
    [DOSSIER] = { "out", TAL_TAKES_EXPORT, N_("FOLDER"), N_("where it goes") },
    [EVIDENCE] = { "evidence", TAL_TAKES_EVIDENCE, NULL,
                   N_("what each point rests on, moment by moment, for an appeal") },
    [WHOSE] = { "candidate", TAL_TAKES_EVIDENCE, "ID", N_("whose, where a folder of results is named") },
    [RATER] = { "rater", TAL_TAKES_RATE, N_("NAME"), N_("whose ratings they are (otherwise it is asked)") },
    [JSON] = { "json", TAL_TAKES_JSON, NULL, N_("answer in JSON") },
    [SARIF] = { "sarif", TAL_TAKES_SARIF, NULL,
                N_("answer in SARIF 2.1.0, for editors and code review") },
    [REBUILD] = { "rebuild", TAL_TAKES_REBUILD, NULL, N_("read every journal again") },
    [LANG] = { "lang", 0, "LANG", N_("language: en or es (otherwise by your locale)") },
    [SEED] = { "seed", TAL_TAKES_PLAY | TAL_TAKES_RATE | TAL_TAKES_SEED, "N", N_("the seed, for the same to be drawn by chance again") },
    [NO_SEED] = { "seed", TAL_TAKES_ASSESS, "N", NULL },
    [PLAIN] = { "plain", 0, NULL, N_("words only: for screen readers and pipes") },
    [HELP] = { "help", 0, NULL, N_("show help") },
};

/* getopt_long's value for rules[i] is LONG + i, which no letter can be. */
enum { LONG = 256 };

static bool fits(const option_rule *rule, int takes)
{
    return rule->takes == 0 || (rule->takes & takes);
}

/* Decimal digits only: no sign, no blanks. */
static bool read_number(const char *text, uint64_t limit, uint64_t *out)
{
    unsigned long long value;
    char *end;

    if (!isdigit((unsigned char)*text))
        return false;
    errno = 0;
    value = strtoull(text, &end, 10);
    if (errno || *end || value > limit)
        return false;
    *out = value;
    return true;
}

/* "es", or with the script or the region that goes with it: "pt-BR", "sr-Latn" (BCP 47). */
static bool is_language(const char *text)
{
    size_t length = strspn(text, "abcdefghijklmnopqrstuvwxyz");

    if (length < 2 || length > 3)
        return false;
    for (text += length; *text == '-'; text += 1 + length) {
        const char *part = text + 1;

        length = strcspn(part, "-");
        if (length == 4 && isupper((unsigned char)*part) && strspn(part + 1, "abcdefghijklmnopqrstuvwxyz") >= 3)
            continue;
        if (length != 2 || strspn(part, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") < 2)
            return false;
    }
    return !*text;
}

static bool store_language(const char **out, int rule, const char *value)
{
    *out = value;
    if (!is_language(value))
        tal_say_error(_("--%s takes a language such as en or es, not \u201C%s\u201D"), rules[rule].name, value);
    return is_language(value);
}

/* An id of a person: short, valid and without control characters, for it goes into records. */
static bool is_candidate(const char *text)
{
    size_t length = strlen(text);

    for (size_t i = 0; i < length; i++)
        if (iscntrl((unsigned char)text[i]))
            return false;
    return length > 0 && length <= 200 && tal_utf8_invalid(text, length) == length;
}

static bool store_file(const char **out, int rule, const char *value)
{
    *out = value;
    if (!*value)
        tal_say_error(_("--%s takes the name of a file"), rules[rule].name);
    return *value;
}

/* "2/8" */
static bool take_shard(tal_options *options, const char *value)
{
    const char *slash = strchr(value, '/');
    char first[8] = "";
    uint64_t shard = 0, shards = 0;

    if (slash && (size_t)(slash - value) < sizeof first)
        memcpy(first, value, (size_t)(slash - value));
    if (!read_number(first, 100000, &shard) || !read_number(slash + 1, 100000, &shards) || shard == 0 || shard > shards) {
        tal_say_error(_("--shard takes a number and how many there are, such as 2/8, not \u201C%s\u201D"), value);
        return false;
    }
    options->shard = (int)shard;
    options->shards = (int)shards;
    return true;
}

static bool store(tal_options *options, int rule, const char *value)
{
    uint64_t number;

    switch (rule) {
    case FORM:
    case ONE_FORM:
        if (!read_number(value, INT_MAX, &number)) {
            tal_say_error(_("--form takes a number from 0 on, not \u201C%s\u201D"), value);
            return false;
        }
        options->form = (int)number;
        return true;
    case SEED:
    case NO_SEED:
        options->has_seed = read_number(value, INT64_MAX, &options->seed);
        if (!options->has_seed)
            tal_say_error(_("--seed takes a whole number from 0 to %lld, not \u201C%s\u201D"),
                          (long long)INT64_MAX, value);
        return options->has_seed;
    case LANG: return store_language(&options->language, rule, value);
    case TO: return store_language(&options->to, rule, value);
    case FROM_CSV: return store_file(&options->from_csv, rule, value);
    case CSV: options->csv = true; return true;
    case CANDIDATE:
    case WHOSE:
        options->candidate = value;
        if (!is_candidate(value))
            tal_say_error(_("--candidate takes a name or number of 1 to 200 characters"));
        return is_candidate(value);
    case WITH:
        options->with = value;
        if (!*value)
            tal_say_error(_("--with takes accommodations, with commas between"));
        return *value;
    case RESULT: return store_file(&options->result, rule, value);
    case FROM:
        options->from = value;
        return true;
    case WATCH: options->watch = true; return true;
    case RESPONSES: return store_file(&options->responses, rule, value);
    case BEFORE:
        options->before = value;
        return true;
    case YES: options->yes = true; return true;
    case EVIDENCE: options->evidence = true; return true;
    case PSEUDONYMS: return store_file(&options->pseudonyms, rule, value);
    case OUT:
    case DOSSIER: return store_file(&options->out, rule, value);
    case ROSTER: return store_file(&options->roster, rule, value);
    case RATER: options->rater = value; return true;
    case RUBRIC: return store_file(&options->rubric, rule, value);
    case PERSON: options->person = value; return true;
    case PDF: options->pdf = true; return true;
    case XAPI: return store_file(&options->xapi, rule, value);
    case QTI: return store_file(&options->qti, rule, value);
    case HOME: options->home = value; return true;
    case TWEE: return store_file(&options->twee, rule, value);
    case JOBS:
        if (!read_number(value, 256, &number) || number == 0) {
            tal_say_error(_("--jobs takes a number from 1 to 256, not \u201C%s\u201D"), value);
            return false;
        }
        options->jobs = (int)number;
        return true;
    case SHARD: return take_shard(options, value);
    case PEOPLE: options->people = true; return true;
    case JUNIT: return store_file(&options->junit, rule, value);
    case RATERS: return store_file(&options->raters, rule, value);
    case GROUPS: return store_file(&options->groups, rule, value);
    case ASSESS: options->assess = true; return true;
    case TYPED: options->typed = true; return true;
    case DEBRIEF: options->debrief = true; return true;
    case EXAMPLE: options->example = true; return true;
    case PLAIN: options->plain = true; return true;
    case WINDOW: options->window = true; return true;
    case RESUME: options->resume = true; return true;
    case COVERAGE: options->coverage = true; return true;
    case SESSIONS: return store_file(&options->sessions, rule, value);
    case SVG: options->svg = true; return true;
    case DOT: options->dot = true; return true;
    case JSON: options->json = true; return true;
    case SARIF: options->sarif = true; return true;
    case REBUILD: options->rebuild = true; return true;
    default: options->help = true; return true;
    }
}

/* WORD is no option of this command: is it another's, or one misspelt? */
static void say_unknown(const char *command, const char *word, int takes)
{
    const char *name = word + strspn(word, "-");
    size_t length = strcspn(name, "=");
    tal_nearest nearest = tal_nearest_start(name, length);

    for (int i = 0; i < RULES; i++)
        if (fits(&rules[i], takes))
            tal_nearest_offer(&nearest, rules[i].name);
    if (nearest.best)
        tal_say_error(_("%s: there is no option %s; did you mean --%s?"), command, word,
                      nearest.best);
    else
        tal_say_error(_("%s: there is no option %s; see: talante help %s"), command, word, command);
}

static void say_misused(const char *command, const option_rule *rule)
{
    if (rule->argument)
        tal_say_error(_("%s: --%s needs a value: --%s %s"), command, rule->name, rule->name,
                      rule->argument);
    else
        tal_say_error(_("%s: --%s takes no value"), command, rule->name);
}

/* What getopt_long refused: a long option it knows (by its place in `rules`), or something else. */
static void say_refused(const char *command, const char *word, int takes)
{
    char letter[] = { '-', (char)optopt, '\0' };

    if (optopt >= LONG)
        say_misused(command, &rules[optopt - LONG]);
    else
        say_unknown(command, optopt ? letter : word, takes);
}

bool tal_options_read(tal_options *out, int argc, char **argv, int takes)
{
    struct option known[RULES + 1] = { { NULL, 0, NULL, 0 } };
    int count = 0, found;

    *out = (tal_options){ .form = -1, .shard = 1, .shards = 1 };
    for (int i = 0; i < RULES; i++)
        if (fits(&rules[i], takes))
            known[count++] = (struct option){
                rules[i].name, rules[i].argument ? required_argument : no_argument, NULL, LONG + i,
            };
    opterr = 0;
    optind = 0; /* glibc: begin anew */
    while ((found = getopt_long(argc, argv, ":h", known, NULL)) != -1) {
        if (found == '?' || found == ':') {
            say_refused(argv[0], argv[optind - 1], takes);
            return false;
        }
        if (!store(out, found >= LONG ? found - LONG : HELP, optarg))
            return false;
    }
    out->all = argv;
    out->words = argv + optind;
    out->words_count = argc - optind;
    return true;
}

void tal_options_describe(tal_page *page, int takes)
{
    enum { INDENT = 2, COLUMN = 20 };

    for (int i = 0; i < RULES; i++) {
        if (!fits(&rules[i], takes) || !rules[i].help)
            continue;
        tal_page_putf(page, TAL_FACE_STRONG, "--%s", rules[i].name);
        if (rules[i].argument)
            tal_page_putf(page, TAL_FACE_TEXT, " %s", _(rules[i].argument));
        tal_page_tab(page);
        tal_page_put(page, TAL_FACE_TEXT, _(rules[i].help));
        tal_page_end(page, INDENT, COLUMN);
    }
}

void tal_options_speak(const tal_options *options)
{
    char *all;

    if (!options->language || tal_interface_offer(options->language))
        return;
    all = tal_interface_languages();
    tal_say_error(_("Talante itself does not speak \u201C%s\u201D; it has: %s"), options->language, all ? all : "");
    free(all);
}

const char *tal_options_language(const tal_options *options)
{
    return options->language ? options->language : tal_interface_spoken();
}
