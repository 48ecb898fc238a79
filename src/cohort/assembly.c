/* Loads what an assessment names, and holds against each other what has to fit: everybody of a
 * cohort has the same, and each conversation can be scored. */
#include "cohort/assembly.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "analysis/explore.h"
#include "base/buffer.h"
#include "base/diagnostics.h"
#include "base/intl.h"
#include "base/machine.h"

enum {
    NOT_THERE = 470,
    NO_LANGUAGE = 471,
    NO_FORM = 472,
    UNLIKE = 473,
    UNMEASURED = 474,
    TWICE = 475
};

/* For exploring a form: as much as `check` takes. */
enum { EXPLORE_BYTES = 32 << 20 };

typedef struct loader {
    tal_assembly *assembly;
    const tal_assessment *assessment;
    const char *path;
    const tal_finder *finder;
    tal_diagnostics *diagnostics;
    bool bad;
} loader;

/* The %s of MESSAGE is for NAME. */
static void complain(loader *l, int code, size_t offset, const char *hint, const char *message,
                     const char *name)
{
    l->bad = true;
    tal_error(l->diagnostics, code, l->assessment->source, offset, hint, message, name);
}

/* ---- Files ----------------------------------------------------------------------------------- */

bool tal_assembly_is_file(const char *name, const char *ending)
{
    size_t length = strlen(name), tail = strlen(ending);
    return strchr(name, '/') || (length > tail && !strcmp(name + length - tail, ending));
}

/* NAME as seen from the folder of the assessment's file. NULL: no memory. */
static char *beside(const loader *l, const char *name)
{
    const char *slash = strrchr(l->path, '/');
    tal_buffer path = TAL_BUFFER_EMPTY;
    if (slash && *name != '/')
        tal_buffer_add(&path, l->path, (size_t)(slash - l->path) + 1);
    tal_buffer_text(&path, name);
    return tal_buffer_take(&path);
}

/* The file NAME, if it can be read. */
static tal_status find_file(loader *l, size_t offset, const char *name, char **out)
{
    *out = l->finder->file ? l->finder->file(l->finder->self, name) : beside(l, name);
    if (!*out)
        return TAL_ENOMEM;
    if (!access(*out, R_OK))
        return TAL_OK;
    complain(l, NOT_THERE, offset, _("a file is looked for from the folder of the assessment on"),
             _("there is no file %s that can be read"), *out);
    return TAL_EFILE;
}

/* What comes with Talante under NAME. */
static tal_status find_shipped(loader *l, size_t offset, const char *name, bool scenario,
                               char **out)
{
    const tal_finder *finder = l->finder;
    tal_nearest nearest = tal_nearest_start(name, strlen(name));
    char hint[200];
    *out = (scenario ? finder->scenario : finder->rubric)(finder->self, name, &nearest);
    if (*out)
        return TAL_OK;
    if (nearest.best)
        snprintf(hint, sizeof hint, _("did you mean %s?"), nearest.best);
    else
        snprintf(hint, sizeof hint, _("the name of a file of your own ends in %s"),
                 scenario ? ".lua" : ".yaml");
    complain(l, NOT_THERE, offset, hint,
             scenario ? _("no scenario \"%s\" comes with Talante")
                      : _("no rubric \"%s\" comes with Talante"),
             name);
    return TAL_EFILE;
}

/* What was found has mistakes of its own: they are told, and so is who asked for it. */
static tal_status blame(loader *l, tal_status status, size_t offset, const char *name)
{
    if (status == TAL_EFILE)
        complain(l, NOT_THERE, offset, _("its own mistakes are listed too"),
                 _("%s has errors, so it cannot be used"), name);
    return status;
}

static tal_status load_rubric(loader *l)
{
    const char *name = l->assessment->rubric;
    size_t offset = l->assessment->rubric_offset;
    char **path = &l->assembly->rubric_path;
    tal_status status = tal_assembly_is_file(name, ".yaml")
                            ? find_file(l, offset, name, path)
                            : find_shipped(l, offset, name, false, path);
    if (status)
        return status;
    status = tal_rubric_load(&l->assembly->rubric, *path, l->diagnostics);
    return blame(l, status, offset, name);
}

static tal_status load_scenario(loader *l, int i)
{
    const tal_conversation *it = &l->assessment->conversations[i];
    char **path = &l->assembly->paths[i];
    tal_status status = tal_assembly_is_file(it->scenario, ".lua")
                            ? find_file(l, it->offset, it->scenario, path)
                            : find_shipped(l, it->offset, it->scenario, true, path);
    if (status)
        return status;
    status = tal_scenario_load(&l->assembly->scenarios[i], *path, l->diagnostics);
    return blame(l, status, it->offset, it->scenario);
}

/* ---- Languages ------------------------------------------------------------------------------- */

static bool has_language(const char *const *languages, int count, const char *wanted)
{
    for (int i = 0; i < count; i++)
        if (!strcmp(languages[i], wanted))
            return true;
    return false;
}

/* NAME has the COUNT languages; those of the assessment are among them. */
static void check_languages(loader *l, const char *const *languages, int count, size_t offset,
                            const char *name)
{
    for (int i = 0; i < l->assessment->languages_count; i++) {
        const char *wanted = l->assessment->languages[i];
        char hint[300];
        if (has_language(languages, count, wanted))
            continue;
        snprintf(hint, sizeof hint,
                 _("the assessment is held in it: take it out of languages, or "
                   "add it to %s"),
                 name);
        complain(l, NO_LANGUAGE, offset, hint, _("there is no \"%s\" here"), wanted);
    }
}

/* ---- Forms ----------------------------------------------------------------------------------- */

/* Every form that is listed is there. */
static bool check_forms(loader *l, int i)
{
    const tal_conversation *it = &l->assessment->conversations[i];
    int forms = tal_scenario_forms(l->assembly->scenarios[i]);
    if (forms == TAL_FORMS_LIMIT || it->forms >> forms == 0)
        return true;
    char hint[120], name[16];
    snprintf(name, sizeof name, "%d", 63 - __builtin_clzll(it->forms));
    if (forms == 1)
        snprintf(hint, sizeof hint, "%s", _("this scenario has one form, 0"));
    else
        snprintf(hint, sizeof hint, _("this scenario has the forms 0 to %d"), forms - 1);
    complain(l, NO_FORM, it->forms_offset, hint, _("there is no form %s"), name);
    return false;
}

/* Every form that is listed has enough moments of every skill. */
static void check_measured(loader *l, int i)
{
    const tal_conversation *it = &l->assessment->conversations[i];
    tal_buffer few = TAL_BUFFER_EMPTY;
    for (uint64_t left = it->forms; left; left &= left - 1) {
        int form = __builtin_ctzll(left);
        const int32_t *moments = l->assembly->scenarios[i]->forms[form].moments;
        for (int skill = 0; skill < TAL_SKILLS; skill++)
            if (moments[skill] < TAL_MEASURED_MOMENTS)
                tal_buffer_format(&few, _("%s%s has %d in form %d"), few.length ? ", " : "",
                                  tal_skill_names[skill], moments[skill], form);
    }
    if (few.bytes)
        complain(l, UNMEASURED, it->forms_offset,
                 _("in an assessment every conversation measures every skill"),
                 _("it takes 3 moments to measure a skill; %s"), few.bytes);
    tal_buffer_free(&few);
}

/* What a form has that the first one has otherwise; NULL: nothing. */
static const char *unlike(const tal_scenario *scenario, const tal_form *first, const tal_form *it)
{
    if (it->verdict != first->verdict)
        return _("another verdict");
    for (int i = 0; i < TAL_SKILLS; i++)
        for (int32_t moment = 0; moment < scenario->moments_count; moment++)
            if ((it->possible[moment][i] < 0) != (first->possible[moment][i] < 0))
                return _("other moments");
    for (int i = 0; i < TAL_SKILLS; i++)
        for (int32_t moment = 0; moment < scenario->moments_count; moment++)
            if (it->possible[moment][i] != first->possible[moment][i])
                return _("another greatest level in a moment");
    return NULL;
}

static void say_unlike(loader *l, int i, int first, int form, const char *what)
{
    const tal_conversation *it = &l->assessment->conversations[i];
    char text[200];
    snprintf(text, sizeof text, _("forms %d and %d are not alike: %s"), first, form, what);
    complain(l, UNLIKE, it->forms_offset,
             strcmp(what, _("another verdict"))
                 ? _("who draws the one and who draws the other could not be compared: list forms that "
                     "are alike")
                 : _("a client who is right and one who is wrong could not be compared: that takes two scenarios"),
             "%s", text);
}

/* The greatest score of each skill that some session reaches, -1 where that is not known for
 * sure. */
static tal_status explore(loader *l, int i, int form, int most[TAL_SKILLS])
{
    tal_graph_limits limits = { tal_machine_threads(), tal_machine_memory(EXPLORE_BYTES) };
    tal_exploration found;
    tal_trouble trouble;
    tal_status status = tal_explore(&found, l->assembly->scenarios[i], l->assembly->rubric, form,
                                    &limits, &trouble);
    for (int skill = 0; skill < TAL_SKILLS; skill++)
        most[skill] = !status && found.extent == TAL_EXTENT_ALL ? found.all.skills[skill].most : -1;
    tal_exploration_free(&found);
    return status == TAL_EFUNCTION ? TAL_OK : status; /* check says how a function fails */
}

static bool is_as_far(const int first[TAL_SKILLS], const int it[TAL_SKILLS])
{
    for (int i = 0; i < TAL_SKILLS; i++)
        if (first[i] >= 0 && it[i] >= 0 && first[i] != it[i])
            return false;
    return true;
}

/* All forms that are listed are like the first: whoever draws whichever, it is the same task. */
static tal_status compare_forms(loader *l, int i)
{
    const tal_scenario *scenario = l->assembly->scenarios[i];
    uint64_t left = l->assessment->conversations[i].forms;
    int first = __builtin_ctzll(left), best[TAL_SKILLS], most[TAL_SKILLS];
    left &= left - 1;
    tal_status status = left ? explore(l, i, first, best) : TAL_OK;
    for (; left && !status; left &= left - 1) {
        int form = __builtin_ctzll(left);
        const char *what = unlike(scenario, &scenario->forms[first], &scenario->forms[form]);
        if (!what) {
            status = explore(l, i, form, most);
            if (!status && !is_as_far(best, most))
                what = _("another greatest score can be reached");
        }
        if (what)
            say_unlike(l, i, first, form, what);
    }
    return status;
}

/* ---- All of it ------------------------------------------------------------------------------- */

static void check_twice(loader *l, int i)
{
    const char *id = l->assembly->scenarios[i]->id;
    for (int k = 0; k < i; k++)
        if (l->assembly->scenarios[k] && !strcmp(l->assembly->scenarios[k]->id, id)) {
            complain(l, TWICE, l->assessment->conversations[i].offset,
                     _("who has had it once knows it"), _("the conversation %s is there twice"),
                     id);
            return;
        }
}

/* Conversation I, once its scenario is loaded. */
static tal_status check_conversation(loader *l, int i)
{
    const tal_scenario *scenario = l->assembly->scenarios[i];
    const tal_conversation *it = &l->assessment->conversations[i];
    check_twice(l, i);
    check_languages(l, scenario->languages, scenario->languages_count, it->offset, it->scenario);
    if (!check_forms(l, i))
        return TAL_OK;
    check_measured(l, i);
    return l->assembly->rubric && !l->finder->alike ? compare_forms(l, i) : TAL_OK;
}

static tal_status load_all(loader *l)
{
    const tal_assessment *assessment = l->assessment;
    tal_status status = load_rubric(l);
    if (!status)
        check_languages(l, l->assembly->rubric->languages, l->assembly->rubric->languages_count,
                        assessment->rubric_offset, assessment->rubric);
    for (int i = 0; (!status || status == TAL_EFILE) && i < assessment->conversations_count; i++) {
        status = load_scenario(l, i);
        if (!status)
            status = check_conversation(l, i);
    }
    if ((!status || status == TAL_EFILE) && assessment->norm)
        status = find_file(l, assessment->norm_offset, assessment->norm, &l->assembly->norm_path);
    return status && status != TAL_EFILE ? status : l->bad ? TAL_EFILE : TAL_OK;
}

tal_status tal_assembly_load(tal_assembly *out, const char *path, const tal_finder *finder,
                             tal_diagnostics *diagnostics)
{
    *out = (tal_assembly){ 0 };
    tal_status status = tal_assessment_read(&out->assessment, path, diagnostics);
    if (status) {
        out->assessment = NULL;
        return status;
    }
    loader l = { out, out->assessment, path, finder, diagnostics, false };
    return load_all(&l);
}

void tal_assembly_close(tal_assembly *assembly)
{
    for (int i = 0; i < TAL_CONVERSATIONS_LIMIT; i++) {
        tal_scenario_free(assembly->scenarios[i]);
        free(assembly->paths[i]);
    }
    tal_lexicon_free(assembly->lexicon);
    tal_rubric_free(assembly->rubric);
    tal_assessment_free(assembly->assessment);
    free(assembly->rubric_path);
    free(assembly->norm_path);
    *assembly = (tal_assembly){ 0 };
}
