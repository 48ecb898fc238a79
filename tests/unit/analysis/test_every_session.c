/* The explorer against all sessions of random scenarios, gone through one by one. */
#include <criterion/criterion.h>
#include <string.h>

#include "enumerate.h"
#include "sketch.h"

enum { EACH = 500 };

typedef struct trial {
    uint64_t seed;
    int form;
    const tal_scenario *scenario;
    const tal_rubric *rubric;
    all_sessions all;
    tal_exploration found;
} trial;

#define AT "seed %d, form %d: "
#define WHICH (int)t->seed, t->form

static void explore(const trial *t, int threads, size_t bytes, tal_exploration *out)
{
    tal_graph_limits limits = { threads, bytes };
    tal_trouble trouble;
    cr_assert_eq(tal_explore(out, t->scenario, t->rubric, t->form, &limits, &trouble), TAL_OK);
}

/* ---- All of it ---- */

static void compare_spans(const trial *t, const char *what, tal_span a, tal_span b)
{
    cr_expect(a.least == b.least && a.most == b.most, AT "%s is %d..%d, not %d..%d", WHICH, what,
              b.least, b.most, a.least, a.most);
}

static void compare_reaches(const trial *t, const char *what, const tal_reach *a,
                            const tal_reach *b)
{
    cr_expect_eq(a->reached, b->reached, AT "%s reached: %d", WHICH, what, b->reached);
    cr_expect_eq(a->passes, b->passes, AT "%s passes: %d", WHICH, what, b->passes);
    compare_spans(t, what, a->total, b->total);
    for (int i = 0; i < TAL_SKILLS; i++)
        compare_spans(t, what, a->skills[i], b->skills[i]);
}

static void compare_fates(const trial *t)
{
    for (int32_t i = 0; i < t->scenario->replies_count; i++)
        cr_expect_eq(t->found.fates[i], t->all.fates[i], AT "fate of reply %d is %d, not %d", WHICH,
                     i, t->found.fates[i], t->all.fates[i]);
    for (int32_t i = 0; i < t->scenario->moments_count; i++)
        cr_expect_eq(t->found.answered[i], t->all.answered[i], AT "moment %d answered: %d", WHICH,
                     i, t->found.answered[i]);
}

static void compare_traps(const trial *t)
{
    int32_t expected = 0;
    for (int32_t i = 0; i < t->scenario->scenes_count; i++)
        expected += t->all.stuck[i];
    cr_expect_eq((int32_t)t->found.traps_count, expected, AT "%zu traps, not %d", WHICH,
                 t->found.traps_count, expected);
    for (size_t i = 0; i < t->found.traps_count; i++) {
        const tal_trap *trap = &t->found.traps[i];
        tal_start start = { NULL, 0, t->form, TAL_ORDER_SEEDED };
        tal_session *session;
        tal_event event;
        cr_expect(trap->stuck && t->all.stuck[trap->scene], AT "no trap at %d", WHICH, trap->scene);
        cr_assert_eq(tal_session_start(&session, t->scenario, &start), TAL_OK);
        cr_expect_eq(tal_session_replay(session, trap->route.actions, trap->route.count, NULL),
                     TAL_OK);
        cr_assert_eq(tal_session_next(session, &event), TAL_OK);
        cr_expect(event.kind == TAL_EVENT_STUCK &&
                      !strcmp(event.scene, t->scenario->scenes[trap->scene].id),
                  AT "a route is not into the trap", WHICH);
        tal_session_free(session);
    }
}

/* Plays the best session: it must come to what it is said to come to. Gives the trust that it
 * leaves. */
static int replay_best(const trial *t, const tal_exploration *found)
{
    tal_start start = { NULL, 0, t->form, TAL_ORDER_SEEDED };
    tal_session *session;
    tal_result result;
    tal_state state;
    cr_assert_eq(tal_session_start(&session, t->scenario, &start), TAL_OK);
    cr_expect_eq(tal_session_replay(session, found->best.actions, found->best.count, NULL), TAL_OK);
    cr_assert_eq(tal_session_result(session, t->rubric, &result), TAL_OK);
    cr_expect(result.outcome && result.outcome == found->best_result.outcome &&
                  result.total == found->best_result.total &&
                  result.passed == found->best_result.passed,
              AT "the best session is another", WHICH);
    tal_session_state(session, &state);
    tal_session_free(session);
    return state.trust;
}

static void compare_best(const trial *t)
{
    const tal_result *found = &t->found.best_result, *best = &t->all.best;
    cr_expect_eq(found->outcome != NULL, best->outcome != NULL, AT "a best session", WHICH);
    if (!best->outcome || !found->outcome)
        return;
    cr_expect(found->total == best->total && found->passed == best->passed &&
                  found->result == best->result,
              AT "best %d, not %d", WHICH, found->total, best->total);
    cr_expect_eq(t->found.best.count, t->all.fewest, AT "best in %zu actions, not %zu", WHICH,
                 t->found.best.count, t->all.fewest);
    int trust = replay_best(t, &t->found);
    cr_expect_eq(trust, t->all.trust, AT "best with trust %d, not %d", WHICH, trust, t->all.trust);
}

static void compare_flags(const trial *t, const char *what, const uint8_t *found,
                          const uint8_t *all, int32_t count, uint8_t mask)
{
    for (int32_t i = 0; i < count; i++)
        cr_expect_eq(found[i] & mask, all[i] & mask, AT "%s %d: %x, not %x", WHICH, what, i,
                     found[i] & mask, all[i] & mask);
}

static void compare_coverage(const trial *t)
{
    const tal_coverage *found = t->found.coverage, *all = t->all.coverage;
    const tal_scenario *scenario = t->scenario;
    compare_flags(t, "scene", found->scenes, all->scenes, scenario->scenes_count, 255);
    compare_flags(t, "outcome", found->outcomes, all->outcomes, scenario->outcomes_count, 255);
    compare_flags(t, "moment", found->moments, all->moments, scenario->moments_count, 255);
    compare_flags(t, "look", found->looks, all->looks, scenario->looks_count, 255);
    compare_flags(t, "line", found->lines, all->lines, scenario->lines_count, 255);
    compare_flags(t, "phrase", found->phrases, all->phrases, scenario->phrases_count, 255);
    if (!scenario->go.count) /* its own ways hide which of the others was asked */
        compare_flags(t, "target", found->targets, all->targets, scenario->targets_count, 255);
    for (int32_t i = 0; i < scenario->replies_count; i++) {
        uint8_t mask =
            scenario->replies[i].once ? TAL_MET | TAL_OPEN_TO : 255; /* a spent one hides it */
        compare_flags(t, "reply", found->replies + i, all->replies + i, 1, mask);
    }
}

static void compare_all(const trial *t)
{
    cr_expect_eq(t->found.extent, TAL_EXTENT_ALL);
    cr_expect(t->found.together);
    cr_expect_leq(t->found.states, t->all.states, AT "more states than there are", WHICH);
    compare_reaches(t, "all", &t->all.all, &t->found.all);
    for (int32_t i = 0; i < t->scenario->outcomes_count; i++)
        compare_reaches(t, t->scenario->outcomes[i].id, &t->all.outcomes[i], &t->found.outcomes[i]);
    compare_fates(t);
    compare_traps(t);
    compare_best(t);
    compare_coverage(t);
}

/* ---- More threads; less memory ---- */

static void same_with_threads(const trial *t)
{
    for (int threads = 2; threads <= 3; threads++) {
        tal_exploration other;
        explore(t, threads, SIZE_MAX, &other);
        cr_expect(other.states == t->found.states && other.edges == t->found.edges &&
                      other.bytes == t->found.bytes && other.best.count == t->found.best.count &&
                      other.traps_count == t->found.traps_count &&
                      !memcmp(&other.all, &t->found.all, sizeof other.all) &&
                      !memcmp(other.fates, t->found.fates, (size_t)t->scenario->replies_count),
                  AT "%d threads find something else", WHICH, threads);
        for (size_t i = 0; i < other.best.count; i++)
            cr_expect(other.best.actions[i].id == t->found.best.actions[i].id);
        tal_exploration_free(&other);
    }
}

static void is_within(const trial *t, tal_span some, tal_span all)
{
    cr_expect(some.least >= all.least && some.most <= all.most, AT "%d..%d is not within %d..%d",
              WHICH, some.least, some.most, all.least, all.most);
}

static void are_among(const trial *t, const uint8_t *some, const uint8_t *all, int32_t count)
{
    for (int32_t i = 0; i < count; i++)
        cr_expect_not(some[i] & ~all[i], AT "flags %x are not among %x", WHICH, some[i], all[i]);
}

/* What is found of a part is true. */
static bool true_when_bound(const trial *t, size_t bytes)
{
    tal_exploration part;
    explore(t, 1, bytes, &part);
    bool bound = part.extent == TAL_EXTENT_BOUND;
    for (int32_t i = 0; bound && i < t->scenario->outcomes_count; i++) {
        const tal_reach *some = &part.outcomes[i], *all = &t->all.outcomes[i];
        cr_expect(all->passes || !some->passes);
        cr_expect(all->reached || !some->reached);
        if (!some->reached)
            continue;
        is_within(t, some->total, all->total);
        for (int n = 0; n < TAL_SKILLS; n++)
            is_within(t, some->skills[n], all->skills[n]);
    }
    for (int32_t i = 0; bound && i < t->scenario->replies_count; i++)
        cr_expect(part.fates[i] == TAL_FATE_UNKNOWN || part.fates[i] == t->all.fates[i]);
    if (bound) {
        are_among(t, part.coverage->scenes, t->found.coverage->scenes, t->scenario->scenes_count);
        are_among(t, part.coverage->replies, t->found.coverage->replies,
                  t->scenario->replies_count);
        are_among(t, part.coverage->targets, t->found.coverage->targets,
                  t->scenario->targets_count);
        are_among(t, part.answered, t->all.answered, t->scenario->moments_count);
        for (size_t i = 0; i < part.traps_count; i++)
            cr_expect(part.traps[i].stuck && t->all.stuck[part.traps[i].scene]);
    }
    if (part.best_result.outcome)
        replay_best(t, &part);
    tal_exploration_free(&part);
    return bound;
}

/* From nothing at all to a few layers of states. */
static int true_when_cut(const trial *t)
{
    static const size_t bytes[] = { 0, 16500, 16700, 17200 };
    int bound = 0;
    for (size_t i = 0; i < sizeof bytes / sizeof *bytes; i++)
        bound += true_when_bound(t, bytes[i]);
    return bound;
}

static int try_seed(uint64_t seed, const tal_rubric *rubric, int *bound_ones)
{
    tal_scenario *scenario = sketch_load(sketch_random(seed));
    int tried = 0, bound = 0;
    for (int form = 0; form < scenario->forms_count; form++) {
        trial t = { .seed = seed, .form = form, .scenario = scenario, .rubric = rubric };
        all_sessions_find(&t.all, scenario, rubric, form);
        if (t.all.whole) {
            explore(&t, 1, SIZE_MAX, &t.found);
            compare_all(&t);
            same_with_threads(&t);
            bound += true_when_cut(&t);
            tal_exploration_free(&t.found);
            tried++;
        }
        all_sessions_free(&t.all);
    }
    tal_scenario_free(scenario);
    *bound_ones += bound;
    return tried;
}

static void try_share(int share)
{
    tal_rubric *rubric = sketch_rubric();
    int tried = 0, bound = 0;
    for (int i = 0; i < EACH; i++)
        tried += try_seed((uint64_t)(share * EACH + i), rubric, &bound);
    cr_expect_geq(tried, EACH * 3 / 4, "only %d forms were small enough", tried);
    cr_expect_geq(bound, 2 * EACH, "only %d were cut", bound);
    tal_rubric_free(rubric);
}

/* In shares, so that they run side by side. */
Test(every_session, is_found_in_the_first_share)
{
    try_share(0);
}
Test(every_session, is_found_in_the_second_share)
{
    try_share(1);
}
Test(every_session, is_found_in_the_third_share)
{
    try_share(2);
}
Test(every_session, is_found_in_the_fourth_share)
{
    try_share(3);
}
