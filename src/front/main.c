/*
 * The program: which command, and how it ends. Every path through it comes back here, so that what
 * could not be written to stdout is noticed.
 */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/intl.h"
#include "base/nearest.h"
#include "front/answer.h"
#include "front/command.h"
#include "front/terminal.h"
#include "stage/interface.h"
#include "stage/say.h"

typedef struct command {
    const char *name;
    const char *arguments;
    const char *summary;
    int takes;
    int least, most; /* words; most -1: any number */
    int (*run)(const tal_options *options);
    const char *more; /* for its own help, or NULL */
} command;

static int help(const tal_options *options);

static const command commands[] = {
    { "play", N_("[NAME|FILE]"), N_("have a conversation; without a name, choose one"), TAL_TAKES_PLAY,
      0, 1, tal_command_play,
      N_("Through a pipe: one answer a line. After the last answer three lines may follow, what you "
         "think of each skill from 0 to 100 (an empty line skips one, \u201Cskip\u201D all); and "
         "then, in practice, /back, which goes back to where most was lost.") },
    { "assess", N_("NAME|FILE"), N_("assess a candidate, one conversation after the other"),
      TAL_TAKES_ASSESS, 1, 1, tal_command_assess,
      N_("It takes --candidate. The same command goes on after a pause, and says when all is done.") },
    { "list", "", N_("list the conversations that come with the program"), TAL_TAKES_JSON, 0, 0,
      tal_command_list, NULL },
    { "debrief", N_("JOURNAL"), N_("what a recorded conversation meant, line by line"),
      TAL_TAKES_JSON | TAL_TAKES_EVIDENCE, 1, 2, tal_command_debrief,
      N_("With --evidence a moment may be named behind it, and a folder of results instead of a journal, with --candidate.") },
    { "progress", "", N_("how your skills stand, and what to practise next"),
      TAL_TAKES_JSON | TAL_TAKES_REBUILD, 0, 0, tal_command_progress, NULL },
    { "check", N_("NAME|FILE..."),
      N_("find the mistakes in scenarios, assessments, rubrics and lexicons"),
      TAL_TAKES_JSON | TAL_TAKES_SARIF, 1, -1, tal_command_check, NULL },
    { "test", N_("NAME|FILE..."), N_("play the paths of scenarios: do they go as they say?"),
      TAL_TAKES_JSON | TAL_TAKES_TEST, 1, -1, tal_command_test, NULL },
    { "explore", N_("NAME|FILE"), N_("go through every session: what can be reached, and gamed"),
      TAL_TAKES_JSON | TAL_TAKES_EXPLORE, 1, 1, tal_command_explore, NULL },
    { "script", N_("NAME|FILE"), N_("a scenario to read and sign: Markdown, its languages side by side"),
      TAL_TAKES_NO_MORE, 1, 1, tal_command_script, NULL },
    { "new", N_("NAME"), N_("begin a scenario of your own, with one that works and a lesson in its margin"),
      TAL_TAKES_TWEE, 1, 1, tal_command_new,
      N_("It makes NAME.lua in the language of --lang, and writes over nothing. The name may have folders before it.") },
    { "translate", N_("NAME|FILE"), N_("write or update a translation, with what a translator needs to know"),
      TAL_TAKES_TRANSLATE, 1, 1, tal_command_translate,
      N_("It takes --to. NAME.LANG.yaml stands beside the scenario; what is translated there stays.") },
    { "graph", N_("NAME|FILE"), N_("draw a scenario: its scenes, replies and ways, as an SVG"),
      TAL_TAKES_GRAPH, 1, 1, tal_command_graph,
      N_("The drawing goes to stdout. It needs the program dot, of Graphviz.") },
    { "verify", N_("JOURNAL|FOLDER..."), N_("play records again and compare"), TAL_TAKES_JSON, 1, -1,
      tal_command_verify, N_("FOLDER holds the results of a batch, or journals.") },
    { "score", N_("[FILE...]"), N_("score typed replies, and show which words earned it"),
      TAL_TAKES_JSON, 0, -1, tal_command_score,
      N_("A line is a reply: as it stands, or as JSON with id, text and, if you like, lang, context, "
         "stance, scenario and scene. With --json every line is JSON, and so is every answer.") },
    { "rate", N_("FOLDER|NAME|FILE"), N_("rate answers as a judge, blind to the score or to the author's key"),
      TAL_TAKES_OUT | TAL_TAKES_RATE, 1, 1, tal_command_rate,
      N_("FOLDER holds journals or the results of a batch; NAME or FILE is a scenario, whose replies are rated. The ratings "
         "go to ratings-NAME.csv, row by row, and the same command goes on later.") },
    { "agreement", N_("RATINGS... [NAME|FILE.lua|FOLDER]"), N_("compare ratings with each other and with the engine's"),
      TAL_TAKES_JSON, 1, -1, tal_command_agreement,
      N_("A scenario among them adds the author's key, a folder of journals or results what the engine gave. "
         "RATINGS is CSV with the columns id, rater, discernment, validation and disagreement, a row "
         "for each rater and reply; with text (and lang, context, stance, category) the engine rates "
         "it too. Or JSON lines as score takes them, with levels.") },
    { "batch", N_("NAME|FILE"), N_("score what a whole cohort has answered"), TAL_TAKES_JSON | TAL_TAKES_BATCH | TAL_TAKES_KEY, 1, 1,
      tal_command_batch,
      N_("It takes --responses and --out. Begun again after an interruption, it goes on. The results are the same "
         "bytes whatever the number of processes.") },
    { "merge", N_("FOLDER..."), N_("join the shards of a batch"), TAL_TAKES_JSON | TAL_TAKES_OUT | TAL_TAKES_JOBS, 1,
      -1, tal_command_merge, N_("The result is the same as that of one run.") },
    { "rescore", N_("FOLDER"), N_("whose result another rubric would change, and why"),
      TAL_TAKES_JSON | TAL_TAKES_RUBRIC, 1, 1, tal_command_rescore,
      N_("It takes --rubric. FOLDER holds the results of a batch; nothing in it is changed.") },
    { "report", N_("FOLDER|JOURNAL [RATINGS...]"), N_("results as pages for people, as xAPI statements, as QTI results"),
      TAL_TAKES_JSON | TAL_TAKES_REPORT, 1, -1, tal_command_report,
      N_("FOLDER holds the results of a batch; none of them is changed. Without options the page of the group, report.html, "
         "and the technical manual, manual.html. RATINGS are files of `talante rate`, for these two.") },
    { "demo", N_("[NAME|FILE]"), N_("make up a cohort, to see what HR gets"), TAL_TAKES_OUT | TAL_TAKES_SEED, 0, 1, tal_command_demo,
      N_("It takes --out.") },
    { "figures", N_("ITEMS"), N_("reliability, item statistics, fairness: the figures of a table"),
      TAL_TAKES_JSON | TAL_TAKES_FIGURES, 1, 1, tal_command_figures,
      N_("ITEMS is CSV, a row for each person under the heading candidate and the items. An empty cell or "
         "NA is missing. Where items are called SCENARIO.MOMENT.SKILL there are figures for each. Columns "
         "that may be there: @total, @passed, @language, @retest, and @choice:MOMENT.") },
    { "forget", N_("ID [FOLDER...]"), N_("erase a person\u2019s words and name from what is held"),
      TAL_TAKES_JSON | TAL_TAKES_FORGET | TAL_TAKES_KEY, 0, -1, tal_command_forget,
      N_("From your own journals, and from folders: of results, or of journals. With --before instead of ID it is everybody. "
         "It says what would go, and asks.") },
    { "export", N_("ID [FOLDER...]"), N_("copy all that is held of a person, to hand it over"),
      TAL_TAKES_JSON | TAL_TAKES_EXPORT | TAL_TAKES_KEY, 1, -1, tal_command_export,
      N_("It takes --out, a folder that is empty or not there. Your own journals are looked through, and the folders.") },
    { "help", N_("[COMMAND]"), N_("show help"), TAL_TAKES_NO_MORE, 0, 1, help, NULL },
};

enum { COMMANDS = sizeof commands / sizeof *commands, INDENT = 2, COLUMN = 24 };

/* What follows its name, in the language of the interface; of "" gettext would give its head. */
static const char *arguments_of(const command *it)
{
    return *it->arguments ? _(it->arguments) : "";
}

/* NULL: there is none, and it has been said. */
static const command *find_command(const char *name)
{
    tal_nearest nearest = tal_nearest_start(name, strlen(name));

    for (int i = 0; i < COMMANDS; i++) {
        if (strcmp(commands[i].name, name) == 0)
            return &commands[i];
        tal_nearest_offer(&nearest, commands[i].name);
    }
    if (nearest.best)
        tal_say_error(_("there is no command %s; did you mean %s?"), name, nearest.best);
    else
        tal_say_error(_("there is no command %s; `talante help` lists them"), name);
    return NULL;
}

static void show_command(tal_page *page, const command *it)
{
    tal_page_putf(page, TAL_FACE_STRONG, "talante %s", it->name);
    tal_page_putf(page, TAL_FACE_TEXT, *it->arguments ? " %s" : "%s", arguments_of(it));
    tal_page_tab(page);
    tal_page_put(page, TAL_FACE_TEXT, _(it->summary));
    tal_page_end(page, INDENT, COLUMN + 4);
}

static void show_all(tal_page *page)
{
    tal_page_put(page, TAL_FACE_TEXT,
                 _("Talante: practise the conversation in which the customer is wrong, or turns "
                   "out to be right."));
    tal_page_end(page, 0, 0);
    tal_page_gap(page);
    tal_page_put(page, TAL_FACE_TEXT, _("To begin:"));
    tal_page_put(page, TAL_FACE_STRONG, " talante play hundred-calls");
    tal_page_end(page, 0, 0);
    tal_page_gap(page);
    for (int i = 0; i < COMMANDS; i++)
        show_command(page, &commands[i]);
    tal_page_gap(page);
    tal_page_put(page, TAL_FACE_TEXT, _("`talante help COMMAND` lists the options of a command."));
    tal_page_end(page, 0, 0);
}

static int show_help(const command *it, bool plain)
{
    tal_page page = tal_terminal_page_for_output(plain);

    if (it) {
        show_command(&page, it);
        tal_page_gap(&page);
        tal_options_describe(&page, it->takes);
        if (it->more) {
            tal_page_gap(&page);
            tal_page_put(&page, TAL_FACE_TEXT, _(it->more));
            tal_page_end(&page, 0, 0);
        }
    } else {
        show_all(&page);
    }
    tal_terminal_show(&page);
    tal_page_free(&page);
    return TAL_EXIT_DONE;
}

static int help(const tal_options *options)
{
    const command *it = NULL;

    if (options->words_count > 0) {
        it = find_command(options->words[0]);
        if (!it)
            return TAL_EXIT_USAGE;
    }
    return show_help(it, options->plain);
}

static int run_command(const command *it, const char *program, int argc, char **argv)
{
    tal_options options;

    if (!tal_options_read(&options, argc, argv, it->takes))
        return TAL_EXIT_USAGE;
    options.program = program;
    tal_options_speak(&options);
    if (options.help)
        return show_help(it->run == help ? NULL : it, options.plain);
    if (options.words_count < it->least) {
        tal_say_error(_("%s: a name is missing: talante %s %s"), it->name, it->name,
                      arguments_of(it));
        return TAL_EXIT_USAGE;
    }
    if (it->most >= 0 && options.words_count > it->most) {
        tal_say_error(_("%s: what is \u201C%s\u201D? Usage: talante %s %s"), it->name,
                      options.words[it->most], it->name, arguments_of(it));
        return TAL_EXIT_USAGE;
    }
    return options.window ? tal_command_window(argv) : it->run(&options);
}

/* The first word names a command; before it stand only --version, --lang and what `help` takes. */
static int run_program(int argc, char **argv)
{
    static const command bare = { "talante", "", "", TAL_TAKES_NO_MORE, 0, 0, help, NULL };
    const char *program = argc > 0 && strchr(argv[0], '/') ? argv[0] : "talante";
    const command *it = &bare;

    if (argc > 1 && strcmp(argv[1], "--version") == 0) {
        printf("talante %s\n", tal_version());
        return TAL_EXIT_DONE;
    }
    if (argc > 3 && strcmp(argv[1], "--lang") == 0 && argv[3][0] != '-') {
        char *name = argv[3]; /* it goes before its options */

        argv[3] = argv[2];
        argv[2] = argv[1];
        argv[1] = name;
    }
    if (argc > 1 && argv[1][0] != '-') {
        it = find_command(argv[1]);
        if (!it)
            return TAL_EXIT_USAGE;
        argc--;
        argv++;
    }
    return run_command(it, program, argc, argv);
}

int main(int argc, char **argv)
{
    char language[TAL_INTERFACE_LANGUAGE];
    int code;

    tal_interface_open();
    tal_interface_locale(language);
    tal_interface_speak(language);
    code = run_program(argc, argv);
    if (fflush(stdout) != 0 || ferror(stdout)) {
        tal_say_error(_("stdout cannot be written to: %s"), strerror(errno));
        return TAL_EXIT_SYSTEM;
    }
    return code;
}
