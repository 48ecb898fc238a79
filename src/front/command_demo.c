/* `talante demo`: a cohort that nobody is in, and what comes of it. */
#include "front/command.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/folder.h"
#include "base/intl.h"
#include "cohort/demo.h"
#include "stage/assessment_file.h"
#include "stage/library.h"
#include "stage/quote.h"
#include "stage/say.h"

enum { PEOPLE = 200, SEED = 1 };

typedef tal_status writer(const tal_demo *demo, FILE *file);

static int write_file(const tal_demo *demo, const char *folder, const char *name, writer *write)
{
    char *path = tal_folder_path(folder, name);
    FILE *file = path ? fopen(path, "wxe") : NULL;
    tal_status status = !path ? TAL_ENOMEM : !file ? TAL_EIO : write(demo, file);

    if (file && fclose(file) != 0 && !status)
        status = TAL_EIO;
    if (status)
        tal_say_failure(status, path ? path : name, NULL);
    free(path);
    return tal_say_code(status);
}

static int make_folder(const char *path)
{
    if (path && mkdir(path, 0700) == 0)
        return TAL_EXIT_DONE;
    if (path && errno == EEXIST)
        tal_say_error(_("%s is there already; name a folder that is not"), path);
    else
        tal_say_error("%s: %s", path ? path : "", strerror(errno));
    return path && errno == EEXIST ? TAL_EXIT_FILE : TAL_EXIT_SYSTEM;
}

static int write_all(const tal_demo *demo, const char *folder)
{
    char *answers = tal_folder_path(folder, "answers");
    int code = make_folder(folder);

    if (!code)
        code = make_folder(answers);
    if (!code)
        code = write_file(demo, answers, "answers.jsonl", tal_demo_answers);
    if (!code)
        code = write_file(demo, folder, "roster.csv", tal_demo_roster);
    if (!code)
        code = write_file(demo, folder, "groups.csv", tal_demo_groups);
    free(answers);
    return code;
}

/* Scores them, as the command would that is said; what is wrong on purpose is no failure. */
static int score(const tal_options *options, const char *assessment)
{
    char *program = tal_quote(options->program), *folder = tal_quote(options->out);
    char *answers = tal_folder_path(options->out, "answers"), *roster = tal_folder_path(options->out, "roster.csv");
    char *results = tal_folder_path(options->out, "results"), *words[] = { (char *)assessment };
    tal_options batch = *options;
    int code = tal_say_code(TAL_ENOMEM);

    if (program && folder && answers && roster && results) {
        printf(_("%d people that nobody is: their answers, a roster, and the groups that they "
                 "belong to.\n"),
               PEOPLE);
        printf(_("Scored already: %s batch %s --responses %s/answers --roster %s/roster.csv --out "
                 "%s/results --people\n"),
               program, assessment, folder, folder, folder);
        batch.words = words;
        batch.words_count = 1;
        batch.responses = answers;
        batch.roster = roster;
        batch.out = results;
        batch.people = true;
        code = tal_command_batch_invented(&batch);
    }
    if (code == TAL_EXIT_NO)
        code = TAL_EXIT_DONE;
    if (!code) {
        printf(_("The pages:      %s report %s/results --groups %s/groups.csv\n"), program, folder, folder);
        printf(_("The figures:    %s figures %s/results/items.csv --groups %s/groups.csv\n"), program, folder, folder);
    }
    free(program);
    free(folder);
    free(answers);
    free(roster);
    free(results);
    return code;
}

int tal_command_demo(const tal_options *options)
{
    const char *word = options->words_count ? options->words[0] : "three-conversations";
    tal_diagnostics *found = tal_diagnostics_new();
    tal_assembly assembly = { 0 };
    tal_demo demo = { &assembly, options->has_seed ? options->seed : SEED, PEOPLE };
    char *path = NULL;
    tal_status status = TAL_OK;
    int code = TAL_EXIT_USAGE;

    umask(077); /* as what a cohort leaves */
    if (options->out)
        code = tal_library_seek(&path, TAL_LIBRARY_ASSESSMENTS, word, NULL);
    else
        tal_say_error(_("--%s is missing"), "out");
    if (!code)
        status = tal_assessment_file_load(&assembly, path, found);
    if (status)
        code = tal_say_failure(status, path, found);
    if (!code)
        code = write_all(&demo, options->out);
    if (!code)
        code = score(options, word);
    tal_assembly_close(&assembly);
    tal_diagnostics_free(found);
    free(path);
    return code;
}
