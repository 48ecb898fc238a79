/* `talante test`: do the paths of scenarios go as their authors say? */
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/intl.h"
#include "base/machine.h"
#include "front/command.h"
#include "front/terminal.h"
#include "report/junit.h"
#include "report/paths_json.h"
#include "report/paths_text.h"
#include "stage/library.h"
#include "stage/rubric_file.h"
#include "stage/say.h"
#include "store/home.h"

/* Where the answers go, and what they add up to. */
typedef struct test {
    const tal_options *options;
    const tal_rubric *rubric;
    tal_page page;
    tal_json *files;  /* an array, where the answer is JSON */
    tal_junit *junit; /* NULL: not asked for */
    int threads;
    int scenarios, passed, failed;
} test;

static void put_text(test *t, const char *file, const tal_scenario *scenario,
                     const tal_paths *paths)
{
    for (int32_t i = 0; i < paths->count; i++)
        if (paths->runs[i].end != TAL_PATH_PASSED)
            tal_paths_text_failure(&t->page, file, &paths->runs[i]);
    tal_paths_text_file(&t->page, file, paths);
    tal_paths_text_coverage(&t->page, paths, scenario);
    tal_terminal_show(&t->page);
}

static tal_status put(test *t, const char *file, const tal_scenario *scenario,
                      const tal_paths *paths)
{
    tal_status status = TAL_OK;

    if (t->options->json) {
        tal_json *object = tal_json_add_object(t->files);

        tal_json_set_text(object, "file", file);
        status = tal_paths_json(object, paths, scenario);
    } else {
        put_text(t, file, scenario, paths);
    }
    tal_junit_add(t->junit, file, scenario, paths);
    t->scenarios++;
    t->failed += tal_paths_failed(paths);
    t->passed += paths->count - tal_paths_failed(paths);
    return status;
}

/* Of a file that could not be tested. Gives the exit code. */
static int put_failure(test *t, const char *file, tal_status status, const tal_diagnostics *found)
{
    int code = tal_say_failure(status, file, found);

    if (t->options->json && found) {
        tal_json *object = tal_json_add_object(t->files);

        tal_json_set_text(object, "file", file);
        tal_say_diagnostics_json(object, found);
    }
    tal_junit_fail(t->junit, file, status, found);
    return code;
}

static bool ends_in(const char *name, const char *ending)
{
    size_t length = strlen(name), tail = strlen(ending);

    return length >= tail && !strcasecmp(name + length - tail, ending);
}

/* An assessment, a translation, a rubric: none of them has paths. */
static bool is_yaml(const char *file)
{
    return ends_in(file, ".yaml") || ends_in(file, ".yml");
}

/* Gives an exit code. */
static int test_file(test *t, const char *file)
{
    tal_diagnostics *found;
    tal_scenario *scenario = NULL;
    tal_paths paths = { 0 };
    tal_status status;
    int code;

    if (is_yaml(file)) {
        tal_say_error(_("test takes scenarios, which end in .lua, and %s is none; `talante check` "
                        "says whether it is right"),
                      file);
        return TAL_EXIT_USAGE;
    }
    found = tal_diagnostics_new();
    status = found ? tal_scenario_load(&scenario, file, found) : TAL_ENOMEM;

    if (!status)
        status = tal_paths_play(&paths, scenario, t->rubric, t->options->coverage, t->threads);
    if (!status)
        status = put(t, file, scenario, &paths);
    if (status)
        code = put_failure(t, file, status, found);
    else
        code = tal_paths_failed(&paths) ? TAL_EXIT_NO : TAL_EXIT_DONE;
    tal_paths_free(&paths);
    tal_scenario_free(scenario);
    tal_diagnostics_free(found);
    return code;
}

/* Would the report take the place of a scenario? Of any: a name forgotten in
 * `talante test --junit *.lua` makes the first scenario the report. */
static bool is_scenario(const tal_options *options, const char *file)
{
    struct stat report, tested;

    if (ends_in(file, ".lua") || is_yaml(file))
        return true;
    for (int i = 0; !stat(file, &report) && i < options->words_count; i++)
        if (!stat(options->words[i], &tested) && report.st_dev == tested.st_dev &&
            report.st_ino == tested.st_ino)
            return true;
    return false;
}

/* A report is read by others: what is written as private becomes like any new file. */
static tal_status share(const char *file)
{
    struct stat about;
    mode_t mask = umask(0);

    umask(mask);
    if (lstat(file, &about))
        return TAL_EIO;
    return S_ISREG(about.st_mode) && chmod(file, 0666 & ~mask) ? TAL_EIO : TAL_OK;
}

static int write_junit(const test *t)
{
    const char *file = t->options->junit;
    char *text = tal_junit_text(t->junit);
    tal_status status = text ? tal_home_write(file, text, strlen(text)) : TAL_ENOMEM;

    free(text);
    if (!status)
        status = share(file);
    return status ? tal_say_failure(status, file, NULL) : TAL_EXIT_DONE;
}

static int test_files(test *t)
{
    tal_json *root = t->options->json ? tal_json_object() : NULL;
    int worst = TAL_EXIT_DONE, code;

    t->files = tal_json_set_array(root, "files");
    for (int i = 0; i < t->options->words_count; i++) {
        const char *word = t->options->words[i];
        char *path = access(word, F_OK) == 0 ? NULL : tal_library_shipped(TAL_LIBRARY_SCENARIOS, word);

        code = test_file(t, path ? path : word);
        free(path);
        worst = code > worst ? code : worst;
    }
    if (t->options->json) {
        code = tal_say_json(root);
        worst = code > worst ? code : worst;
    } else if (t->scenarios > 0) {
        tal_paths_text_sum(&t->page, t->scenarios, t->passed, t->failed);
        tal_terminal_show(&t->page);
    }
    if (t->options->junit) {
        code = write_junit(t);
        worst = code > worst ? code : worst;
    }
    return worst;
}

int tal_command_test(const tal_options *options)
{
    test t = { .options = options, .threads = tal_machine_threads() };
    tal_diagnostics *found;
    tal_rubric *rubric = NULL;
    tal_status status;
    int code;

    if (options->junit && is_scenario(options, options->junit)) {
        tal_say_error(_("--junit %s: that is a scenario, and the report would replace it"),
                      options->junit);
        return TAL_EXIT_USAGE;
    }
    found = tal_diagnostics_new();
    status = found ? tal_rubric_file_load(&rubric, found) : TAL_ENOMEM;
    if (options->junit)
        t.junit = tal_junit_new();
    if (status) {
        code = tal_say_failure(status, "three-skills.yaml", found);
    } else {
        t.rubric = rubric;
        t.page = tal_terminal_page_for_output(options->plain);
        code = test_files(&t);
        tal_page_free(&t.page);
    }
    tal_junit_free(t.junit);
    tal_rubric_free(rubric);
    tal_diagnostics_free(found);
    return code;
}
