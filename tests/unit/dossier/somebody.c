#include "dossier/somebody.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "language/listen.h"
#include "model/rubric.h"
#include "session/session.h"

somebody ana;

static const char *root(const char *name)
{
    static char path[4096];

    snprintf(path, sizeof path, "%s/%s", getenv("TAL_ROOT") ? getenv("TAL_ROOT") : ".", name);
    return path;
}

void somebody_begin(void)
{
    ana = (somebody){ .assessment = { .id = "desk",
                                      .sha256 = "00ff",
                                      .languages = { "en", "es" },
                                      .titles = { "The desk", "El mostrador" },
                                      .languages_count = 2 } };
    cr_assert_eq(tal_scenario_load(&ana.scenario, root("tests/cli/parcel.lua"), NULL), TAL_OK);
    cr_assert_eq(tal_rubric_load(&ana.rubric, root("assets/rubrics/three-skills.yaml"), NULL),
                 TAL_OK);
    ana.handed = (tal_handed){ .candidate = "ana",
                               .assessment = &ana.assessment,
                               .rubric = ana.rubric,
                               .recorded = "2026-01-31T09:30:00Z",
                               .parts = ana.parts };
}

void somebody_end(void)
{
    tal_listener_free(ana.handed.listener);
    tal_lexicon_free(ana.lexicon);
    tal_rubric_free(ana.rubric);
    tal_scenario_free(ana.scenario);
}

/* The ids that a word can be. */
static tal_action action_of(const char *word, size_t length)
{
    static const char *const replies[] = { "ask", "deny", "quote", "guess", "fetch", "wait", "swear" };

    if (*word == '/')
        return (tal_action){ TAL_ACTION_LOOK, "label" };
    if (*word == '-')
        return (tal_action){ TAL_ACTION_SILENCE, NULL };
    for (size_t i = 0; i < sizeof replies / sizeof *replies; i++)
        if (strlen(replies[i]) == length && strncmp(replies[i], word, length) == 0)
            return (tal_action){ TAL_ACTION_REPLY, replies[i] };
    cr_assert(false, "no such reply: %s", word);
    return (tal_action){ TAL_ACTION_REPLY, "" };
}

/* What the last conversation comes to. */
static void tally(void)
{
    int i = ana.handed.count - 1;
    tal_handed_part *part = &ana.parts[i];
    tal_start start = { part->language, part->seed, part->form, TAL_ORDER_SEEDED };
    tal_session *session;

    cr_assert_eq(tal_session_start(&session, ana.scenario, &start), TAL_OK);
    if (ana.handed.listener)
        cr_assert_eq(tal_session_listen(session, ana.handed.listener), TAL_OK);
    cr_assert_eq(tal_session_advance(session), TAL_OK);
    for (size_t k = 0; k < part->count; k++) {
        tal_status status = tal_session_act(session, &part->actions[k].action, NULL);

        cr_assert(status == TAL_OK || status == TAL_EUNCLEAR);
        cr_assert_eq(tal_session_advance(session), TAL_OK);
    }
    cr_assert_eq(tal_session_result(session, ana.rubric, &ana.results[i]), TAL_OK);
    tal_session_free(session);
}

static tal_handed_part *add_part(const char *language, uint64_t seed)
{
    int i = ana.handed.count++;

    ana.parts[i] = (tal_handed_part){ .scenario = ana.scenario,
                                      .language = language,
                                      .seed = seed,
                                      .result = &ana.results[i],
                                      .actions = ana.actions[i] };
    return &ana.parts[i];
}

void somebody_holds(const char *language, uint64_t seed, const char *answers)
{
    tal_handed_part *part = add_part(language, seed);

    while (*answers) {
        size_t length = strcspn(answers, " @");
        tal_handed_action *it = &part->actions[part->count++];

        *it = (tal_handed_action){ action_of(answers, length), -1 };
        answers += length;
        if (*answers == '@')
            it->clock = strtoll(answers + 1, (char **)&answers, 10);
        answers += strspn(answers, " ");
    }
    tally();
}

void somebody_types(const char *words)
{
    tal_handed_part *part = ana.handed.count ? ana.parts : add_part("en", 1);

    if (!ana.lexicon) {
        cr_assert_eq(tal_lexicon_load(&ana.lexicon, root("assets/language"), NULL), TAL_OK);
        ana.handed.listener = tal_listener_new(ana.lexicon);
        cr_assert(ana.handed.listener);
    }
    part->actions[part->count++] = (tal_handed_action){ { TAL_ACTION_TEXT, words }, -1 };
    tally();
}

void somebody_is_judged(tal_decision_kind decision)
{
    tal_result_pool(ana.rubric, ana.results, (size_t)ana.handed.count, &ana.pooled);
    ana.handed.result = &ana.pooled;
    ana.handed.decision = decision;
    ana.band = (tal_band){ .set = true, .sem = 600, .totals = { [50] = 100 } };
    ana.handed.band = &ana.band;
}
