/* `talante check`: what is wrong with scenarios, all of it, whether their paths hold, and whether they
 * are sound; and with assessments, rubrics and lexicons, which are the files whose name ends in .yaml. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "analysis/soundness.h"
#include "author/undecided.h"
#include "base/intl.h"
#include "base/machine.h"
#include "cohort/band.h"
#include "cohort/whole.h"
#include "data/json.h"
#include "data/yaml.h"
#include "front/command.h"
#include "report/sarif.h"
#include "session/path.h"
#include "stage/assessment_file.h"
#include "stage/key_file.h"
#include "stage/lexicon_files.h"
#include "stage/library.h"
#include "stage/pictures.h"
#include "stage/rubric_file.h"
#include "stage/say.h"

/* Some 600,000 situations: a shipped scenario has 200,000, and it is to be done within a second. */
enum { EXPLORE_BYTES = 32 << 20 };

static tal_graph_limits limits_now(void)
{
    return (tal_graph_limits){ tal_machine_threads(), tal_machine_memory(EXPLORE_BYTES) };
}

/* Have judges rated its replies? Ratings that do not make it a rated key are warned of, with the reason. */
static tal_status check_key(const tal_scenario *scenario, const char *path, tal_rated_key *key, tal_diagnostics *found)
{
    tal_buffer why = TAL_BUFFER_EMPTY;
    int code = tal_key_file_read(key, scenario, path);

    if (code == TAL_EXIT_FILE)
        tal_buffer_text(&why, _("the ratings beside it cannot be read"));
    else if (code)
        return TAL_ENOMEM;
    else
        tal_rated_key_put_why(&why, key);
    if (why.length > 0)
        tal_warn(found, 669, scenario->source, scenario->at,
                 _("`talante rate` goes on with what is missing; docs/rating.md says how raters come to agree"),
                 _("this is still the author's key: %s"), why.bytes);
    tal_buffer_free(&why);
    return TAL_OK;
}

static tal_status check_scenario(const char *path, tal_rated_key *key, tal_diagnostics *found)
{
    tal_scenario *scenario = NULL;
    tal_rubric *rubric = NULL;
    tal_status status = tal_scenario_load(&scenario, path, found);

    if (!status)
        status = tal_rubric_file_load(&rubric, found);
    if (!status) {
        tal_graph_limits limits = limits_now();
        tal_status paths = tal_path_check(scenario, rubric, found);
        status = tal_soundness_check(scenario, rubric, &limits, found);
        status = status ? status : paths;
        tal_undecided_warn(scenario->source, found);
        tal_pictures_warn(scenario, path, found);
    }
    if (!status)
        status = check_key(scenario, path, key, found);
    tal_rubric_free(rubric);
    tal_scenario_free(scenario);
    return status;
}

static tal_status check_assessment(const char *path, tal_diagnostics *found)
{
    tal_graph_limits limits = limits_now();
    tal_assembly assembly;
    tal_band norm;
    tal_status status = tal_assessment_file_load(&assembly, path, found);

    if (!status && assembly.norm_path)
        status = tal_band_read(&norm, assembly.norm_path, &assembly, found);
    if (!status)
        status = tal_whole_check(&assembly, &limits, found);
    tal_assembly_close(&assembly);
    return status;
}

/* Has the file one of COUNT keys? What cannot be read does not. */
static bool has_one_of(const char *path, const char *const *keys, size_t count)
{
    tal_source *source;
    tal_yaml_file *file;
    bool found = false;

    if (tal_source_read(&source, path, NULL))
        return false;
    if (tal_yaml_read(&file, source, NULL) == TAL_OK) {
        const tal_yaml *root = tal_yaml_root(file);

        for (size_t i = 0; i < count; i++)
            found |= tal_yaml_get(root, keys[i]) != NULL;
        tal_yaml_free(file);
    }
    tal_source_free(source);
    return found;
}

static tal_status check_yaml(const char *path, tal_diagnostics *found)
{
    static const char *const of_assessments[] = { "assessment", "conversations" };
    tal_rubric *rubric = NULL;
    tal_status status;

    if (tal_lexicon_files_is_one(path))
        return tal_lexicon_files_check(path, found);
    if (has_one_of(path, of_assessments, sizeof of_assessments / sizeof *of_assessments))
        return check_assessment(path, found);
    status = tal_rubric_load(&rubric, path, found);
    tal_rubric_free(rubric);
    return status;
}

/* Everything that can be found wrong with one file. Only what the system refused is a failure. */
static tal_status check_file(const char *path, tal_rated_key *key, tal_diagnostics *found)
{
    const char *ending = strrchr(path, '.');
    bool yaml = ending && strcmp(ending, ".yaml") == 0;
    tal_status status = yaml ? check_yaml(path, found) : check_scenario(path, key, found);

    return status == TAL_EFILE ? TAL_OK : status;
}

static void say_summary(const char *path, size_t errors, size_t warnings)
{
    tal_buffer line = TAL_BUFFER_EMPTY;

    if (errors + warnings == 0) {
        tal_buffer_format(&line, _("%s: no mistakes found"), path);
    } else {
        tal_buffer_format(&line, dngettext(TAL_DOMAIN, "%zu error", "%zu errors", errors), errors);
        tal_buffer_text(&line, ", ");
        tal_buffer_format(&line, dngettext(TAL_DOMAIN, "%zu warning", "%zu warnings", warnings),
                          warnings);
        tal_buffer_format(&line, _(" in %s"), path);
    }
    if (line.bytes)
        tal_say_line(stdout, line.bytes);
    tal_buffer_free(&line);
}

/* Not what is left of the count: in a full list the errors are more than it holds. */
static size_t count_warnings(const tal_diagnostics *found)
{
    size_t warnings = 0;

    for (size_t i = 0; i < tal_diagnostics_count(found); i++)
        warnings += tal_diagnostics_get(found, i)->severity == TAL_WARNING;
    return warnings;
}

static void say_key(const char *path, const tal_rated_key *key)
{
    tal_buffer line = TAL_BUFFER_EMPTY;

    tal_buffer_format(&line, "%s: ", path);
    tal_rated_key_put(&line, key);
    if (line.bytes)
        tal_say_line(stdout, line.bytes);
    tal_buffer_free(&line);
}

static void put_text(const char *path, const tal_rated_key *key, const tal_diagnostics *found)
{
    tal_say_diagnostics(stdout, found);
    say_summary(path, tal_diagnostics_errors(found), count_warnings(found));
    if (key->state == TAL_KEY_RATED)
        say_key(path, key);
}

static void put_key(tal_json *file, const tal_rated_key *key)
{
    tal_json *it = tal_json_set_object(file, "rated");

    tal_json_set_int(it, "judges", (long long)key->judges);
    tal_json_set_number(it, "kappa", round(key->among.value * 1e4) / 1e4);
    tal_json_set_number(it, "kappa_with_key", round(key->with.value * 1e4) / 1e4);
}

static void put_json(tal_json *files, const char *path, const tal_rated_key *key, const tal_diagnostics *found)
{
    tal_json *file = tal_json_add_object(files);

    tal_say_set_text(file, "file", path);
    tal_json_set_int(file, "errors", (long long)tal_diagnostics_errors(found));
    tal_json_set_int(file, "warnings", (long long)count_warnings(found));
    if (key->state == TAL_KEY_RATED)
        put_key(file, key);
    tal_say_diagnostics_json(file, found);
}

/* Where the findings go: into one of these, or, where both are NULL, to stdout as text. */
typedef struct answer {
    tal_json *files; /* an array */
    tal_sarif *sarif;
} answer;

static void put(const answer *to, const char *path, const tal_rated_key *key, const tal_diagnostics *found)
{
    if (to->sarif)
        tal_sarif_add(to->sarif, path, found);
    else if (to->files)
        put_json(to->files, path, key, found);
    else
        put_text(path, key, found);
}

/* The file of a scenario or assessment that comes with the program; NULL: there is none such. */
static char *find_shipped(const char *name)
{
    char *path = tal_library_shipped(TAL_LIBRARY_SCENARIOS, name);

    return path ? path : tal_library_shipped(TAL_LIBRARY_ASSESSMENTS, name);
}

/* Of a translation, FILE.LANG.yaml, the scenario that it belongs to, FILE.lua; NULL: it is none. */
static char *find_translated(const char *path)
{
    static const char *const own[] = { "language", "claim", "scenes", "outcomes" };
    const char *name = strrchr(path, '/') ? strrchr(path, '/') + 1 : path;
    const char *ending = strrchr(name, '.'), *language = ending;
    tal_buffer scenario = TAL_BUFFER_EMPTY;

    if (!ending || strcmp(ending, ".yaml") != 0)
        return NULL;
    while (language > name && *--language != '.') /* to the dot before it */
        ;
    if (language == name || language + 1 == ending || tal_lexicon_files_is_one(path) ||
        !has_one_of(path, own, sizeof own / sizeof *own))
        return NULL;
    tal_buffer_format(&scenario, "%.*s.lua", (int)(language - path), path);
    return tal_buffer_take(&scenario);
}

/* Gives an exit code. */
static int check(const answer *to, const char *path)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_rated_key key = { .state = TAL_KEY_AUTHORS };
    tal_status status = found ? check_file(path, &key, found) : TAL_ENOMEM;
    int code;

    if (status) {
        code = tal_say_failure(status, path, found);
        tal_sarif_fail(to->sarif, path, status);
    } else {
        code = tal_diagnostics_errors(found) > 0 ? TAL_EXIT_NO : TAL_EXIT_DONE;
        put(to, path, &key, found);
    }
    tal_diagnostics_free(found);
    return code;
}

int tal_command_check(const tal_options *options)
{
    tal_json *root = NULL;
    answer to = { NULL, NULL };
    int worst = TAL_EXIT_DONE;

    if (options->json && options->sarif) {
        tal_say_error(_("--json or --sarif, not both"));
        return TAL_EXIT_USAGE;
    }
    if (options->json) {
        root = tal_json_object();
        to.files = tal_json_set_array(root, "files");
    } else if (options->sarif) {
        to.sarif = tal_sarif_new();
    }
    for (int i = 0; i < options->words_count; i++) {
        const char *word = options->words[i];
        bool is_file = access(word, F_OK) == 0;
        char *path = is_file ? find_translated(word) : find_shipped(word);
        int code;

        if (is_file && path)
            tal_say_error(_("%s is a translation, and is checked with its scenario, %s"), word,
                          path);
        code = check(&to, path ? path : word);
        free(path);
        worst = code > worst ? code : worst;
    }
    if (options->json || options->sarif) {
        int code = tal_say_json(options->sarif ? tal_sarif_take(to.sarif) : root);

        worst = code > worst ? code : worst;
    }
    return worst;
}
