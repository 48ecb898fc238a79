/*
 * `talante assess`: an assessment for one candidate, conversation by conversation. What is done and what is
 * not it knows from the journals, so the same command begins, goes on and says that nothing is left.
 */
#include "front/command.h"

#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "base/random.h"
#include "cohort/standing.h"
#include "front/answer.h"
#include "front/talk.h"
#include "front/view.h"
#include "stage/assessment_file.h"
#include "stage/interface.h"
#include "stage/library.h"
#include "stage/quote.h"
#include "stage/say.h"
#include "store/home.h"

typedef struct assess {
    const tal_options *options;
    tal_terminal *terminal;
    tal_diagnostics *found;
    tal_assembly assembly;
    const tal_assessment *assessment; /* the assembly's */
    tal_standing standing;
    int language; /* an index of the assessment's */
    unsigned accommodations;
    bool over; /* the candidate has left */
} assess;

/* ---- What was asked for ------------------------------------------------------------------------ */

static int check_options(const tal_options *options)
{
    if (!options->candidate)
        tal_say_error(_("who is this? It takes --candidate and a name or number"));
    else if (options->has_seed)
        tal_say_error(_("--seed does not go with assess: the seed is drawn by chance, and recorded"));
    else
        return TAL_EXIT_DONE;
    return TAL_EXIT_USAGE;
}

/* The names of a set, with commas between; the caller frees. */
static char *name_all(unsigned accommodations)
{
    tal_buffer all = TAL_BUFFER_EMPTY;

    for (unsigned i = 0; tal_accommodation_names[i]; i++)
        if (accommodations >> i & 1)
            tal_buffer_format(&all, "%s%s", all.length ? ", " : "", tal_accommodation_names[i]);
    return tal_buffer_take(&all);
}

static int refuse_accommodation(const assess *a, const char *name, int length)
{
    char *all = name_all(a->assessment->accommodations);

    if (a->assessment->accommodations)
        tal_say_error(_("--with: this assessment does not list \u201C%.*s\u201D; it lists: %s"),
                      length, name, all ? all : "");
    else
        tal_say_error(_("--with: this assessment does not list \u201C%.*s\u201D; it lists none"),
                      length, name);
    free(all);
    return TAL_EXIT_USAGE;
}

/* What is granted: as asked for, else as before. */
static int grant(assess *a)
{
    const char *name = a->options->with;

    a->accommodations = a->standing.accommodations;
    if (!name)
        return TAL_EXIT_DONE;
    a->accommodations = 0;
    for (;;) {
        size_t length = strcspn(name, ",");
        tal_nearest ignored;
        unsigned one = tal_accommodation_find(name, length, &ignored);

        if (!(one & a->assessment->accommodations))
            return refuse_accommodation(a, name, (int)length);
        a->accommodations |= one;
        if (!name[length])
            return TAL_EXIT_DONE;
        name += length + 1;
    }
}

static int refuse_language(const assess *a)
{
    tal_buffer all = TAL_BUFFER_EMPTY;

    for (int i = 0; i < a->assessment->languages_count; i++)
        tal_buffer_format(&all, "%s%s", i ? ", " : "", a->assessment->languages[i]);
    tal_say_error(_("this assessment is not held in \u201C%s\u201D; it has: %s"),
                  a->options->language, all.bytes ? all.bytes : "");
    tal_buffer_free(&all);
    return TAL_EXIT_USAGE;
}

/* One language for all of it: the one that it was begun in, that was asked for, or that is spoken. */
static int choose_language(assess *a)
{
    const char *asked = a->options->language, *begun = a->standing.language;

    if (asked && tal_assessment_language(a->assessment, asked) == TAL_NONE)
        return refuse_language(a);
    if (asked && *begun && strcmp(asked, begun) != 0) {
        tal_say_error(
            _("this candidate began in \u201C%s\u201D, and all conversations are held in one "
              "language"),
            begun);
        return TAL_EXIT_USAGE;
    }
    a->language = tal_assessment_language(a->assessment, *begun ? begun : tal_options_language(a->options));
    if (a->language == TAL_NONE)
        a->language = 0;
    tal_interface_offer(a->assessment->languages[a->language]);
    return TAL_EXIT_DONE;
}

/* ---- How far it is ----------------------------------------------------------------------------- */

static int find_standing(assess *a)
{
    const char *ids[TAL_CONVERSATIONS_LIMIT];
    tal_status status;

    for (int i = 0; i < a->assessment->conversations_count; i++)
        ids[i] = a->assembly.scenarios[i]->id;
    status = tal_standing_find(&a->standing, a->assessment, ids, a->options->candidate);
    if (status == TAL_EINVAL) {
        tal_say_error(_("this assessment cannot be recorded, so it does not begin: %s"),
                      _("there is no home folder"));
        return TAL_EXIT_SYSTEM;
    }
    return status ? tal_say_failure(status, "journals", NULL) : TAL_EXIT_DONE;
}

/* The file was changed while the candidate was at it. Who began with one file ends with it. */
static int check_other(const assess *a)
{
    const tal_standing *standing = &a->standing;
    char *kept = NULL;

    if (!*standing->other || standing->begun)
        return TAL_EXIT_DONE;
    tal_say_error(_("%s began this assessment with another version of its file, and %d of %d "
                    "conversations are done: go on with that version"),
                  a->options->candidate, standing->other_sealed, standing->other_count);
    if (tal_home_path(&kept, "kept") == TAL_OK)
        tal_say_error(_("a copy of it is %s/%s; or begin anew under another --candidate"), kept,
                      standing->other);
    free(kept);
    return TAL_EXIT_NO;
}

/* ---- What the candidate is told ---------------------------------------------------------------- */

static void put(tal_page *page, const char *text)
{
    tal_view_say(page, TAL_FACE_TEXT, text);
}

static void put_accommodations(const assess *a, tal_page *page)
{
    if (a->accommodations & TAL_NO_TIMERS)
        put(page, _("No clock runs: silence is never taken as your answer."));
    if (a->accommodations & TAL_EXTRA_BREAKS) {
        tal_page_putf(page, TAL_FACE_TEXT,
                      _("You may take a break between any two answers: %s leaves, and the same "
                        "command goes on where you were."),
                      tal_answer_command(TAL_ANSWER_QUIT));
        tal_page_end(page, 0, 0);
    }
    if (a->accommodations & TAL_LARGE_TEXT)
        put(page,
            _("Large text was granted to you. That is on record; here, the size of the letters "
              "is set in the terminal itself."));
}

static int sum_minutes(const assess *a)
{
    int minutes = 0;

    for (int i = 0; i < a->assessment->conversations_count; i++)
        minutes += a->standing.sealed[i] ? 0 : a->assembly.scenarios[i]->minutes;
    return minutes;
}

static void put_extent(const assess *a, tal_page *page)
{
    int left = a->assessment->conversations_count - a->standing.sealed_count;
    int minutes = sum_minutes(a);

    if (a->standing.sealed_count)
        tal_page_putf(page, TAL_FACE_TEXT,
                      dngettext(TAL_DOMAIN, "%d conversation is left", "%d conversations are left",
                                (unsigned long)left),
                      left);
    else
        tal_page_putf(page, TAL_FACE_TEXT,
                      dngettext(TAL_DOMAIN, "There is %d conversation",
                                "There are %d conversations", (unsigned long)left),
                      left);
    if (minutes > 0)
        tal_page_putf(page, TAL_FACE_QUIET,
                      dngettext(TAL_DOMAIN, " (about %d minute)", " (about %d minutes)",
                                (unsigned long)minutes),
                      minutes);
    tal_page_put(
        page, TAL_FACE_TEXT,
        _(". No score is shown. What you answer is kept at once, and if the computer fails, "
          "the same command goes on."));
    tal_page_end(page, 0, 0);
}

static void say_opening(const assess *a)
{
    tal_page page = tal_terminal_page(a->terminal);

    tal_view_say(&page, TAL_FACE_STRONG, a->assessment->titles[a->language]);
    tal_page_gap(&page);
    put(&page, a->assessment->told[a->language]);
    tal_page_gap(&page);
    put_extent(a, &page);
    put_accommodations(a, &page);
    tal_page_gap(&page);
    tal_terminal_show(&page);
    tal_page_free(&page);
}

static void say_finished(const assess *a, bool now)
{
    tal_page page = tal_terminal_page(a->terminal);
    int count = a->assessment->conversations_count;

    if (now) {
        tal_terminal_refit(&page); /* what was said before has left no gap */
        tal_page_gap(&page);
    }
    tal_page_putf(&page, TAL_FACE_TEXT,
                  dngettext(TAL_DOMAIN, "The one conversation is done and recorded.",
                            "All %d conversations are done and recorded.",
                            (unsigned long)count),
                  count);
    tal_page_end(&page, 0, 0);
    tal_terminal_show(&page);
    tal_page_free(&page);
}

/* ---- Between two conversations ----------------------------------------------------------------- */

/* At a terminal: may the next one begin? */
static bool wait_for_candidate(const assess *a, tal_page *page)
{
    tal_answer answer;
    char *line;

    do { /* what is typed too early is nobody's answer: it is asked again */
        tal_page_putf(page, TAL_FACE_TEXT, _("Enter: begin. %s: leave; the same command goes on."),
                      tal_answer_command(TAL_ANSWER_QUIT));
        tal_page_end(page, 0, 0);
        tal_terminal_show(page);
        tal_terminal_forget(a->terminal);
        if (tal_terminal_ask(a->terminal, "> ", 0, &line) != TAL_INPUT_LINE)
            return false;
        answer = tal_answer_read(line);
        if (answer.kind == TAL_ANSWER_QUIT ||
            (answer.kind == TAL_ANSWER_WORD && tal_answer_is(answer.word, "q")))
            return false;
    } while (answer.kind != TAL_ANSWER_NOTHING);
    return true;
}

/* Before a conversation: how many are done, and a pause for who wants one. */
static bool pause_before(const assess *a, bool first)
{
    tal_page page = tal_terminal_page(a->terminal);
    int done = a->standing.sealed_count, left = a->assessment->conversations_count - done;
    bool goes_on = true;

    if (!first) {
        tal_terminal_refit(&page);
        tal_page_gap(&page);
        tal_page_putf(&page, TAL_FACE_STRONG,
                      dngettext(TAL_DOMAIN, "%d of %d done; %d is left. You may take a pause now.",
                                "%d of %d done; %d are left. You may take a pause now.",
                                (unsigned long)left),
                      done, done + left, left);
        tal_page_end(&page, 0, 0);
        tal_page_gap(&page);
    }
    if (tal_terminal_is_person(a->terminal))
        goes_on = wait_for_candidate(a, &page);
    tal_terminal_refit(&page);
    tal_terminal_show(&page);
    tal_page_free(&page);
    return goes_on;
}

/* ---- Holding them ------------------------------------------------------------------------------ */

/* Conversation I from its first line on. */
static int begin(assess *a, int i, tal_sitting *s)
{
    int code = TAL_EXIT_DONE;

    s->path = strdup(a->assembly.paths[i]);
    s->rubric_path = strdup(a->assembly.rubric_path);
    if (!s->path || !s->rubric_path)
        return tal_say_failure(TAL_ENOMEM, "assess", NULL);
    s->game.scenario = a->assembly.scenarios[i];
    s->game.rubric = a->assembly.rubric;
    s->game.mode = TAL_ASSESSMENT;
    s->game.start = (tal_start){
        .language = a->assessment->languages[a->language],
        /* By chance, so that a record without a name cannot be tried out against a list of ids; 32 bits, as
         * play has them. */
        .seed = tal_seed_from_system() & UINT32_MAX,
        .form = tal_assessment_form(a->assessment, i, a->options->candidate),
        .order = TAL_ORDER_SEEDED,
    };
    if (a->assessment->typed)
        code = tal_sitting_hear(s);
    if (!code)
        code = tal_sitting_begin(s);
    return code ? code : tal_sitting_record(s);
}

static int go_on(assess *a, int i, tal_sitting *s)
{
    s->path = a->standing.unfinished[i];
    a->standing.unfinished[i] = NULL;
    return tal_sitting_take_up(s);
}

/* Holds conversation I to its end, or until the candidate leaves. */
static int hold(assess *a, int i)
{
    tal_talk talk = { .terminal = a->terminal, .end = TAL_TALK_LEFT };
    tal_sitting s = {
        .found = a->found,
        .candidate = a->options->candidate,
        .assessment = a->assessment,
        .accommodations = a->accommodations,
    };
    int code = a->standing.unfinished[i] ? go_on(a, i, &s) : begin(a, i, &s);

    if (!code)
        code = tal_talk_hold(&talk, &s);
    if (!code && talk.end == TAL_TALK_ENDED) {
        a->standing.sealed[i] = true;
        a->standing.sealed_count++;
    } else {
        a->over = true;
    }
    if (!code && talk.ran_dry)
        tal_say_error(_("the input ended before the conversation did"));
    tal_sitting_end(&s);
    return code;
}

/* On stderr, as play has it. */
static void say_how_to_go_on(const assess *a)
{
    char *program = tal_quote(a->options->program), *word = tal_quote(a->options->words[0]);
    char *candidate = tal_quote(a->options->candidate);

    if (program && word && candidate)
        tal_say_error(_("to go on: %s assess %s --candidate %s"), program, word, candidate);
    free(program);
    free(word);
    free(candidate);
}

static int hold_all(assess *a)
{
    bool first = true;
    int code = TAL_EXIT_DONE;

    for (int i = 0; !code && !a->over && i < a->assessment->conversations_count; i++) {
        if (a->standing.sealed[i])
            continue;
        if (pause_before(a, first))
            code = hold(a, i);
        else
            a->over = true;
        first = false;
    }
    if (!a->over)
        say_finished(a, true);
    else if (!code)
        say_how_to_go_on(a);
    return code;
}

static int load(assess *a)
{
    char *path = NULL;
    int code = tal_library_seek(&path, TAL_LIBRARY_ASSESSMENTS, a->options->words[0], NULL);

    if (!code) {
        tal_status status = tal_assessment_file_load(&a->assembly, path, a->found);

        a->assessment = a->assembly.assessment;
        if (status)
            code = tal_say_failure(status, path, a->found);
    }
    free(path);
    return code;
}

static int run(assess *a)
{
    int code = load(a);

    if (!code)
        code = find_standing(a);
    if (!code)
        code = grant(a);
    if (!code)
        code = choose_language(a);
    if (!code)
        code = check_other(a);
    if (code)
        return code;
    if (a->standing.sealed_count == a->assessment->conversations_count) {
        say_finished(a, false);
        return TAL_EXIT_DONE;
    }
    say_opening(a);
    return hold_all(a);
}

int tal_command_assess(const tal_options *options)
{
    assess a = { .options = options };
    int code = check_options(options);

    if (code)
        return code;
    a.found = tal_diagnostics_new();
    a.terminal = tal_terminal_new(options->plain);
    code = a.found && a.terminal ? run(&a) : tal_say_failure(TAL_ENOMEM, "assess", NULL);
    tal_terminal_free(a.terminal);
    tal_standing_free(&a.standing);
    tal_assembly_close(&a.assembly);
    tal_diagnostics_free(a.found);
    return code;
}
