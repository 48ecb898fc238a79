/* What a review sees after every session was gone through: what none of them meets, and conditions that
 * always say the same. One mistake is told once: not again for all that follows from it. */
#include <stdlib.h>

#include "analysis/review.h"
#include "base/intl.h"

enum { ASKED = TAL_HELD | TAL_FAILED };

/* ---- Conditions ---- */

static void say_never(const tal_review *review, tal_site site, const char *what)
{
    tal_review_warn(review, TAL_CODE_NEVER, site.when,
                    _("nothing before it makes it so: ask for less, or bring it about earlier"),
                    _("the condition of %s never holds"), what);
}

/* Conversations that are trapped may be those in which it would fail. */
static void say_always(const tal_review *review, tal_site site, const char *what)
{
    if (tal_review_is_trapped(review))
        return;
    tal_review_warn(review, TAL_CODE_ALWAYS, site.when, _("leave it out, or ask for more"),
                    _("the condition of %s always holds"), what);
}

/* A condition that was asked on its own, of the thing called WHAT. */
static void review_condition(const tal_review *review, const char *what, tal_formula when,
                             uint8_t flags, tal_site site)
{
    if (when && (flags & ASKED) == TAL_HELD)
        say_always(review, site, what);
    else if (when && (flags & ASKED) == TAL_FAILED)
        say_never(review, site, what);
}

/* A row of a list of which the first that holds is taken. */
typedef struct turn {
    tal_formula when;
    uint8_t flags;
    tal_site site;
} turn;

/* One behind another is asked only where those before it fail: that it then always holds is how such
 * lists are written ("seen.log", "not seen.log"). True: what follows is told. */
static bool review_turn(const tal_review *review, const char *what, const turn *before,
                        const turn *it)
{
    if (!before) {
        review_condition(review, what, it->when, it->flags, it->site);
        return it->when && (it->flags & ASKED) == TAL_HELD;
    }
    if (!before->when || (!(before->flags & TAL_FAILED) && !tal_review_is_trapped(review))) {
        tal_review_warn(review, TAL_CODE_WAY_NOT_TRIED, it->site.at,
                        _("the first that holds is taken: put this one before it"),
                        _("%s is never tried: one of those before it always holds"), what);
        return true;
    }
    if (it->when && (it->flags & ASKED) == TAL_FAILED)
        tal_review_warn(review, TAL_CODE_NEVER, it->site.when,
                        _("the first that holds is taken: does one before it ask for less?"),
                        _("the condition of %s never holds where those before it do not"), what);
    return false;
}

static void review_text(const tal_review *review, tal_text_id text)
{
    const tal_scenario *scenario = review->scenario;
    const tal_wording *wording = &scenario->wordings[0][text];
    turn before, it;
    bool told = false;
    for (int32_t i = 0; !wording->bytes && !told && i < wording->length; i++) {
        int32_t row = wording->first + i;
        it = (turn){ scenario->phrases[row].when, review->met->phrases[row],
                     tal_review_site(review, TAL_SITE_PHRASE, row) };
        if (!i && it.when && !(it.flags & ASKED))
            return; /* nobody has come here */
        told = review_turn(review, _("this text"), i ? &before : NULL, &it);
        before = it;
    }
}

/* An exit for when patience runs out may be there to be safe. */
static bool is_safeguard(const tal_review *review, int32_t way)
{
    return review->exits[way] && (review->met->targets[way] & ASKED) == TAL_FAILED;
}

/* Where the first way was never asked, the scenario's own ways always come first, or, for the `go` of a
 * scene, its replies: it may be there to be safe. */
static void review_ways(const tal_review *review, tal_run run)
{
    const tal_scenario *scenario = review->scenario;
    turn before, it;
    bool told = false;
    for (int32_t i = run.first; !told && i < run.first + run.count; i++) {
        it = (turn){ scenario->targets[i].when, review->met->targets[i],
                     tal_review_site(review, TAL_SITE_TARGET, i) };
        if (i == run.first && it.when && !(it.flags & ASKED))
            return;
        if (!is_safeguard(review, i))
            told = review_turn(review, _("this way"), i > run.first ? &before : NULL, &it);
        before = it;
    }
}

/* ---- Scenes that are met ---- */

static bool is_stuck_in(const tal_review *review, int32_t scene)
{
    for (int n = 0; n < review->scenario->forms_count; n++) {
        const tal_exploration *form = &review->forms[n].exploration;
        for (size_t i = 0; i < form->traps_count; i++)
            if (form->traps[i].stuck && form->traps[i].scene == scene)
                return true;
    }
    return false;
}

static void review_lines(const tal_review *review, tal_run run)
{
    for (int32_t i = run.first; i < run.first + run.count; i++) {
        const tal_line *line = &review->scenario->lines[i];
        review_condition(review, _("this line"), line->when, review->met->lines[i],
                         tal_review_site(review, TAL_SITE_LINE, i));
        review_text(review, line->text);
    }
}

static void review_replies(const tal_review *review, int32_t index)
{
    const tal_scene *scene = &review->scenario->scenes[index];
    const tal_coverage *met = review->met;
    int32_t end = scene->replies.first + scene->replies.count;
    bool open = false;
    for (int32_t i = scene->replies.first; i < end; i++)
        open |= (met->replies[i] & TAL_OPEN_TO) != 0;
    if (scene->replies.count && !open && !is_stuck_in(review, index))
        tal_review_warn(
            review, TAL_CODE_REPLIES_CLOSED, tal_review_site(review, TAL_SITE_SCENE, index).at,
            _("their conditions never hold here; a scene that only passes on needs no replies"),
            _("no reply of \"%s\" can ever be taken"), scene->id);
    for (int32_t i = scene->replies.first; open && i < end; i++) {
        const tal_reply *reply = &review->scenario->replies[i];
        review_condition(review, _("this reply"), reply->when, met->replies[i],
                         tal_review_site(review, TAL_SITE_REPLY, i));
        if (!(met->replies[i] & TAL_MET))
            continue;
        review_text(review, reply->text);
        review_ways(review, reply->to);
    }
}

static void review_scene(const tal_review *review, int32_t index)
{
    const tal_scenario *scenario = review->scenario;
    const tal_scene *scene = &scenario->scenes[index];
    review_lines(review, scene->lines);
    review_replies(review, index);
    if (scene->silence != TAL_NONE && review->met->replies[scene->silence] & TAL_MET)
        review_ways(review, scenario->replies[scene->silence].to);
    review_ways(review, scene->go);
}

static void review_looks(const tal_review *review)
{
    for (int32_t i = 0; i < review->scenario->looks_count; i++) {
        const tal_desk_look *look = &review->scenario->looks[i];
        review_condition(review, _("this look"), look->when, review->met->looks[i],
                         tal_review_site(review, TAL_SITE_LOOK, i));
        if (review->met->looks[i] & TAL_MET)
            review_text(review, look->shows);
    }
}

/* ---- Places that are not ---- */

/* Places are numbered as in ways: scenes from 0, outcomes below. */
typedef struct search {
    const tal_review *review;
    uint8_t *told;    /* scenes and outcomes that a finding names: see row_of */
    uint8_t *pointed; /* scenes that another one leads to that is not met either */
    int32_t *queue;   /* scenes that are told, in that order; their ways are followed up to DONE */
    int32_t queue_count, done;
    tal_buffer names; /* of what lies behind */
    int named;
} search;

static size_t row_of(const search *s, int32_t place)
{
    return (size_t)(place >= 0 ? place : s->review->scenario->scenes_count - 1 - place);
}

static bool is_met(const tal_review *review, int32_t place)
{
    return place >= 0 ? review->met->scenes[place] : review->met->outcomes[-1 - place];
}

/* Run I of the ways out of SCENE; false behind the last. */
static bool ways_of(const tal_scenario *scenario, int32_t scene, int32_t i, tal_run *run)
{
    const tal_scene *it = &scenario->scenes[scene];
    if (i < it->replies.count)
        *run = scenario->replies[it->replies.first + i].to;
    else if (i == it->replies.count)
        *run = it->go;
    else if (i == it->replies.count + 1 && it->silence != TAL_NONE)
        *run = scenario->replies[it->silence].to;
    else
        return false;
    return true;
}

static bool run_names(const tal_scenario *scenario, tal_run run, int32_t place)
{
    for (int32_t i = run.first; i < run.first + run.count; i++)
        if (scenario->targets[i].place == place)
            return true;
    return false;
}

/* Does something that is met name it as a place to go to? */
static bool has_way(const tal_review *review, int32_t place)
{
    const tal_scenario *scenario = review->scenario;
    tal_run run;
    if (run_names(scenario, scenario->go, place))
        return true;
    for (int32_t scene = 0; scene < scenario->scenes_count; scene++)
        for (int32_t i = 0; review->met->scenes[scene] && ways_of(scenario, scene, i, &run); i++)
            if (run_names(scenario, run, place))
                return true;
    return false;
}

static void mark_pointed(search *s)
{
    const tal_scenario *scenario = s->review->scenario;
    tal_run run;
    for (int32_t scene = 0; scene < scenario->scenes_count; scene++)
        for (int32_t i = 0; !is_met(s->review, scene) && ways_of(scenario, scene, i, &run); i++)
            for (int32_t n = run.first; n < run.first + run.count; n++)
                if (scenario->targets[n].place >= 0 && scenario->targets[n].place != scene)
                    s->pointed[scenario->targets[n].place] = 1;
}

static void name_place(search *s, int32_t place)
{
    enum { SHOWN = 5 };
    const tal_scenario *scenario = s->review->scenario;
    if (s->told[row_of(s, place)] || is_met(s->review, place))
        return;
    s->told[row_of(s, place)] = 1;
    if (place >= 0)
        s->queue[s->queue_count++] = place;
    if (s->named++ < SHOWN)
        tal_buffer_format(&s->names, "%s%s", s->names.length ? ", " : "",
                          place >= 0 ? scenario->scenes[place].id
                                     : scenario->outcomes[-1 - place].id);
    else if (s->named == SHOWN + 1)
        tal_buffer_text(&s->names, ", ...");
}

/* A scene that is not met, with all that can only be reached through it. */
static void tell_scene(search *s, int32_t scene)
{
    const tal_review *review = s->review;
    const char *id = review->scenario->scenes[scene].id;
    uint32_t at = tal_review_site(review, TAL_SITE_SCENE, scene).at;
    tal_buffer hint = TAL_BUFFER_EMPTY;
    tal_run run;
    s->told[scene] = 1;
    s->queue[s->queue_count++] = scene;
    s->named = 0;
    tal_buffer_clear(&s->names);
    while (s->done < s->queue_count) {
        int32_t from = s->queue[s->done++];
        for (int32_t i = 0; ways_of(review->scenario, from, i, &run); i++)
            for (int32_t n = run.first; n < run.first + run.count; n++)
                name_place(s, review->scenario->targets[n].place);
    }
    if (has_way(review, scene))
        tal_buffer_text(&hint,
                        _("the ways that lead to it are never taken: look at their conditions"));
    else
        tal_buffer_format(&hint, _("write to = \"%s\" in a reply, or take the scene out"), id);
    if (s->named)
        tal_review_warn(
            review, TAL_CODE_SCENE_UNREACHED, at, hint.bytes,
            _("no conversation comes to the scene \"%s\", nor to what lies behind it: %s"), id,
            s->names.bytes);
    else
        tal_review_warn(review, TAL_CODE_SCENE_UNREACHED, at, hint.bytes,
                        _("no conversation comes to the scene \"%s\""), id);
    tal_buffer_free(&hint);
}

/* Where no conversation ends at all, that is told: TAL702, TAL703. */
static bool any_ends(const tal_review *review)
{
    bool any = false;
    for (int32_t i = 0; i < review->scenario->outcomes_count; i++)
        any |= review->met->outcomes[i] != 0;
    return any;
}

static bool is_safe_end(const tal_review *review, int32_t place)
{
    for (int32_t i = 0; i < review->scenario->targets_count; i++)
        if (review->scenario->targets[i].place == place && is_safeguard(review, i))
            return true;
    return false;
}

static void tell_outcome(const tal_review *review, int32_t index)
{
    const char *id = review->scenario->outcomes[index].id;
    tal_buffer hint = TAL_BUFFER_EMPTY;
    if (is_safe_end(review, -1 - index) || index == *review->hangs_up)
        return;
    if (has_way(review, -1 - index))
        tal_buffer_text(&hint,
                        _("the ways that lead to it are never taken: look at their conditions"));
    else
        tal_buffer_format(&hint, _("write to = \"%s\" in a reply, or take the outcome out"), id);
    tal_review_warn(review, TAL_CODE_OUTCOME_UNREACHED,
                    tal_review_site(review, TAL_SITE_OUTCOME, index).at, hint.bytes,
                    _("no conversation ends at \"%s\""), id);
    tal_buffer_free(&hint);
}

/* First the scenes to which nothing leads, then those that lead only to one another. */
static void review_places(search *s)
{
    const tal_scenario *scenario = s->review->scenario;
    mark_pointed(s);
    for (int circles = 0; circles < 2; circles++)
        for (int32_t i = 0; i < scenario->scenes_count; i++)
            if (!is_met(s->review, i) && !s->told[i] && (circles || !s->pointed[i]))
                tell_scene(s, i);
    for (int32_t i = 0; any_ends(s->review) && i < scenario->outcomes_count; i++)
        if (!is_met(s->review, -1 - i) && !s->told[row_of(s, -1 - i)])
            tell_outcome(s->review, i);
}

tal_status tal_review_reached(const tal_review *review)
{
    const tal_scenario *scenario = review->scenario;
    size_t scenes = (size_t)scenario->scenes_count,
           places = scenes + (size_t)scenario->outcomes_count;
    search s = { .review = review,
                 .told = calloc(places, 1),
                 .pointed = calloc(scenes, 1),
                 .queue = calloc(scenes, sizeof *s.queue) };
    tal_status status = s.told && s.pointed && s.queue ? TAL_OK : TAL_ENOMEM;
    if (!status)
        review_places(&s);
    free(s.told);
    free(s.pointed);
    free(s.queue);
    tal_buffer_free(&s.names);
    if (status)
        return status;
    for (int32_t i = 0; i < scenario->scenes_count; i++)
        if (review->met->scenes[i])
            review_scene(review, i);
    review_looks(review);
    review_ways(review, scenario->go);
    return TAL_OK;
}
