/* Holds the whole of an assessment against the probes. Each conversation was checked to be sound by
 * itself; several together are a pass of another kind, for points are pooled. */
#include "cohort/whole.h"

#include <stdlib.h>

#include "analysis/soundness.h"
#include "base/buffer.h"
#include "base/diagnostics.h"
#include "base/intl.h"
#include "session/path.h"
#include "session/session.h"

enum { PROBE_PASSES = 830, UNSOUND = 831 };

/* ---- Probes ---------------------------------------------------------------------------------- */

/* What each probe is worth in conversation I at best, into a row of BEST. */
static tal_status probe_conversation(const tal_assembly *assembly, int i,
                                     tal_result best[TAL_PROBES], tal_trouble *trouble)
{
    uint64_t all = assembly->assessment->conversations[i].forms;
    tal_status status = TAL_OK;
    for (uint64_t left = all; left && !status; left &= left - 1) {
        tal_probe_score scores[TAL_PROBES];
        status = tal_probe_run(assembly->scenarios[i], assembly->rubric, __builtin_ctzll(left),
                               scores, trouble);
        for (int probe = 0; !status && probe < TAL_PROBES; probe++)
            if (left == all ||
                tal_result_is_worth_more(assembly->rubric, &scores[probe].worth, &best[probe]))
                best[probe] = scores[probe].worth;
    }
    return status;
}

/* The results of conversation I by chance, RUNS of them, a form after the other. */
static tal_status play_by_chance(const tal_assembly *assembly, int i, int runs, tal_result *out,
                                 tal_trouble *trouble)
{
    uint64_t left = assembly->assessment->conversations[i].forms;
    tal_status status = TAL_OK;
    for (; left && !status; left &= left - 1) {
        int share = runs / __builtin_popcountll(left); /* of what is left, one of the forms left */
        status = tal_probe_chance(assembly->scenarios[i], assembly->rubric, __builtin_ctzll(left),
                                  share, out, trouble);
        out += share;
        runs -= share;
    }
    return status;
}

/* ALL has a row of runs for each conversation. Its rows are shifted against each other, for the
 * runs of the same seed are not chance to each other. */
static void pool_by_chance(const tal_assembly *assembly, const tal_result *all,
                           tal_whole_score *score)
{
    enum { RUNS = TAL_WHOLE_RANDOM_RUNS, SHIFT = 7 };
    int64_t sum = 0;
    for (int run = 0; run < RUNS; run++) {
        tal_result parts[TAL_CONVERSATIONS_LIMIT], pooled;
        int count = assembly->assessment->conversations_count;
        for (int i = 0; i < count; i++)
            parts[i] = all[i * RUNS + (run + SHIFT * i) % RUNS];
        tal_result_pool(assembly->rubric, parts, (size_t)count, &pooled);
        sum += pooled.total;
        score->passed += pooled.passed;
    }
    score->runs = RUNS;
    score->total = (int)(sum / RUNS);
    score->passes = score->passed * 100 > RUNS * TAL_PROBE_RANDOM_PERCENT;
}

static tal_status probe_by_chance(const tal_assembly *assembly, tal_whole_score *score,
                                  tal_trouble *trouble)
{
    int count = assembly->assessment->conversations_count;
    tal_result *all = calloc((size_t)count * TAL_WHOLE_RANDOM_RUNS, sizeof *all);
    tal_status status = all ? TAL_OK : TAL_ENOMEM;
    for (int i = 0; i < count && !status; i++)
        status = play_by_chance(assembly, i, TAL_WHOLE_RANDOM_RUNS, all + i * TAL_WHOLE_RANDOM_RUNS,
                                trouble);
    if (!status)
        pool_by_chance(assembly, all, score);
    free(all);
    return status;
}

tal_status tal_whole_probe(const tal_assembly *assembly, tal_whole_score scores[TAL_PROBES],
                           tal_trouble *trouble)
{
    tal_result best[TAL_CONVERSATIONS_LIMIT][TAL_PROBES];
    int count = assembly->assessment->conversations_count;
    tal_status status = TAL_OK;
    for (int i = 0; i < count && !status; i++)
        status = probe_conversation(assembly, i, best[i], trouble);
    for (int probe = 0; probe < TAL_PROBES && !status; probe++) {
        tal_result parts[TAL_CONVERSATIONS_LIMIT], pooled;
        scores[probe] = (tal_whole_score){ .probe = (tal_probe)probe };
        if (probe == TAL_PROBE_RANDOM) {
            status = probe_by_chance(assembly, &scores[probe], trouble);
            continue;
        }
        for (int i = 0; i < count; i++)
            parts[i] = best[i][probe];
        tal_result_pool(assembly->rubric, parts, (size_t)count, &pooled);
        scores[probe] =
            (tal_whole_score){ (tal_probe)probe, pooled.total, pooled.passed, 1, pooled.passed };
    }
    return status;
}

/* ---- What check says ------------------------------------------------------------------------- */

static void say_probes(const tal_assembly *assembly, const tal_whole_score scores[TAL_PROBES],
                       tal_diagnostics *diagnostics)
{
    tal_buffer text = TAL_BUFFER_EMPTY;
    for (int i = 0; i < TAL_PROBES; i++) {
        if (!scores[i].passes)
            continue;
        tal_buffer_format(&text, "%s%s", text.length ? "; " : "", tal_probe_names[i]);
        if (i == TAL_PROBE_RANDOM)
            tal_buffer_format(&text, _(" (%d of %d runs)"), scores[i].passed, scores[i].runs);
        else
            tal_buffer_format(&text, _(" (total %d)"), scores[i].total);
    }
    if (text.length)
        tal_error(
            diagnostics, PROBE_PASSES, assembly->assessment->source,
            assembly->assessment->conversations_offset,
            scores[TAL_PROBE_POLITE_REFUSER].passes
                ? _("let the client be right in one conversation: who always says no must fail")
                : _("take another conversation or form: `talante explore` shows how each fares"),
            _("the whole can be passed without the skills, by a fixed strategy: %s"), text.bytes);
    tal_buffer_free(&text);
}

/* `check` of the scenario by itself, told as one error at its place in the assessment. */
static tal_status check_scenario(const tal_assembly *assembly, int i,
                                 const tal_graph_limits *limits, tal_diagnostics *diagnostics)
{
    const tal_conversation *it = &assembly->assessment->conversations[i];
    tal_diagnostics *own = tal_diagnostics_new();
    tal_buffer hint = TAL_BUFFER_EMPTY;
    if (!own)
        return TAL_ENOMEM;
    tal_status paths = tal_path_check(assembly->scenarios[i], assembly->rubric, own);
    tal_status status = tal_soundness_check(assembly->scenarios[i], assembly->rubric, limits, own);
    if (tal_diagnostics_errors(own)) {
        tal_buffer_format(&hint, _("`talante check %s` lists them"),
                          tal_assembly_is_file(it->scenario, ".lua") ? assembly->paths[i]
                                                                     : it->scenario);
        tal_error(diagnostics, UNSOUND, assembly->assessment->source, it->offset, hint.bytes,
                  _("%s has errors, so nobody should be assessed by it"), it->scenario);
    }
    tal_buffer_free(&hint);
    tal_diagnostics_free(own);
    status = status ? status : paths;
    return status == TAL_EFILE ? TAL_OK : status;
}

tal_status tal_whole_check(const tal_assembly *assembly, const tal_graph_limits *limits,
                           tal_diagnostics *diagnostics)
{
    const tal_assessment *assessment = assembly->assessment;
    tal_whole_score scores[TAL_PROBES];
    tal_trouble trouble;
    size_t errors = tal_diagnostics_errors(diagnostics);
    tal_status status = TAL_OK;
    for (int i = 0; i < assessment->conversations_count && !status; i++)
        status = check_scenario(assembly, i, limits, diagnostics);
    if (status || tal_diagnostics_errors(diagnostics) > errors)
        return status ? status : TAL_EFILE;
    status = tal_whole_probe(assembly, scores, &trouble);
    if (status == TAL_EFUNCTION) {
        tal_error(diagnostics, UNSOUND, assessment->source, assessment->conversations_offset, NULL,
                  _("a function failed while the whole was played: %s"), trouble.message);
        return TAL_EFILE;
    }
    if (!status)
        say_probes(assembly, scores, diagnostics);
    return status ? status : tal_diagnostics_errors(diagnostics) > errors ? TAL_EFILE : TAL_OK;
}
