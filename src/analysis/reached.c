/* What a review sees after every session was gone through: what none of them meets, and conditions that
 * always say the same. */
#include "analysis/review.h"
#include "base/intl.h"

enum { ASKED = TAL_HELD | TAL_FAILED };

/* A condition of the thing called WHAT. */
static void review_condition(const tal_review *review, const char *what, tal_formula when, uint8_t flags,
                             tal_site site)
{
    if (!when || (flags & ASKED) == ASKED || !(flags & ASKED))
        return;
    if (flags & TAL_HELD)
        tal_review_warn(review, TAL_CODE_ALWAYS, site.when, _("leave it out, or ask for something else"),
                        _("the condition of %s always holds"), what);
    else
        tal_review_warn(review, TAL_CODE_NEVER, site.when,
                        _("is something misspelt, or set too late?"),
                        _("the condition of %s never holds"), what);
}

static void review_text(const tal_review *review, tal_text_id text)
{
    const tal_scenario *scenario = review->scenario;
    const tal_wording *wording = &scenario->wordings[0][text];
    for (int32_t i = wording->first; !wording->bytes && i < wording->first + wording->length; i++)
        review_condition(review, _("this text"), scenario->phrases[i].when, review->met->phrases[i],
                         tal_review_site(review, TAL_SITE_PHRASE, i));
}

/* Ways are tried in order: one that always holds hides those behind it. */
static void review_ways(const tal_review *review, tal_run run)
{
    for (int32_t i = run.first; i < run.first + run.count; i++) {
        uint8_t flags = review->met->targets[i];
        const tal_target *target = &review->scenario->targets[i];
        tal_site site = tal_review_site(review, TAL_SITE_TARGET, i);
        bool tried = target->when ? flags & ASKED : true;
        for (int32_t n = run.first; !target->when && n < i; n++)
            tried &= (review->met->targets[n] & ASKED) != TAL_HELD && review->scenario->targets[n].when;
        if (tried)
            review_condition(review, _("this way"), target->when, flags, site);
        else
            tal_review_warn(review, TAL_CODE_WAY_NOT_TRIED, site.at,
                            _("the first way that holds is taken: put this one before it"),
                            _("this way is never tried: one before it always holds"));
    }
}

static void review_scene(const tal_review *review, int32_t index)
{
    const tal_scenario *scenario = review->scenario;
    const tal_coverage *met = review->met;
    const tal_scene *scene = &scenario->scenes[index];
    int32_t end = scene->replies.first + scene->replies.count;
    bool open = false;
    for (int32_t i = scene->lines.first; i < scene->lines.first + scene->lines.count; i++) {
        review_condition(review, _("this line"), scenario->lines[i].when, met->lines[i],
                         tal_review_site(review, TAL_SITE_LINE, i));
        review_text(review, scenario->lines[i].text);
    }
    for (int32_t i = scene->replies.first; i < end; i++) {
        tal_site site = tal_review_site(review, TAL_SITE_REPLY, i);
        open |= (met->replies[i] & TAL_OPEN_TO) != 0;
        review_condition(review, _("this reply"), scenario->replies[i].when, met->replies[i], site);
        review_text(review, scenario->replies[i].text);
        if (met->replies[i] & TAL_MET)
            review_ways(review, scenario->replies[i].to);
    }
    if (scene->silence != TAL_NONE && met->replies[scene->silence] & TAL_MET)
        review_ways(review, scenario->replies[scene->silence].to);
    review_ways(review, scene->go);
    if (scene->replies.count && !open)
        tal_review_warn(review, TAL_CODE_REPLIES_CLOSED,
                        tal_review_site(review, TAL_SITE_SCENE, index).at,
                        _("a scene that only passes on needs no replies"),
                        _("no reply of \"%s\" can ever be taken"), scene->id);
}

static void review_moment(const tal_review *review, int32_t index)
{
    const tal_scenario *scenario = review->scenario;
    bool used = false;
    for (int32_t i = 0; i < scenario->scenes_count; i++)
        used |= scenario->scenes[i].moment == index;
    if (used && !review->met->moments[index])
        tal_review_warn(review, TAL_CODE_MOMENT_UNMET,
                        tal_review_site(review, TAL_SITE_MOMENT, index).at,
                        _("lead a conversation to one of its scenes"),
                        _("no conversation comes to the moment \"%s\""), scenario->moments[index].id);
}

void tal_review_reached(const tal_review *review)
{
    const tal_scenario *scenario = review->scenario;
    const tal_coverage *met = review->met;
    for (int32_t i = 0; i < scenario->scenes_count; i++) {
        if (met->scenes[i])
            review_scene(review, i);
        else
            tal_review_warn(review, TAL_CODE_SCENE_UNREACHED,
                            tal_review_site(review, TAL_SITE_SCENE, i).at,
                            _("let a reply lead to it, or take it out"),
                            _("no conversation comes to the scene \"%s\""), scenario->scenes[i].id);
    }
    for (int32_t i = 0; i < scenario->looks_count; i++) {
        review_condition(review, _("this look"), scenario->looks[i].when, met->looks[i],
                         tal_review_site(review, TAL_SITE_LOOK, i));
        review_text(review, scenario->looks[i].shows);
    }
    review_ways(review, scenario->go);
    for (int32_t i = 0; i < scenario->moments_count; i++)
        review_moment(review, i);
    for (int32_t i = 0; i < scenario->outcomes_count; i++)
        if (!met->outcomes[i])
            tal_review_warn(review, TAL_CODE_OUTCOME_UNREACHED,
                            tal_review_site(review, TAL_SITE_OUTCOME, i).at,
                            _("let a way lead to it, or take it out"),
                            _("no conversation ends at \"%s\""), scenario->outcomes[i].id);
}
