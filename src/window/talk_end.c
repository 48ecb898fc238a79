/*
 * What follows the last line: the trainee's own rating, the score, the debrief. In practice the
 * record is sealed only when the trainee lets it be: until then there is a way back.
 */
#include "window/talk_pane.h"

#include "base/intl.h"
#include "stage/say.h"

void tal_talk_pane_seal(tal_talk_pane *t)
{
    if (!t->sealed)
        tal_game_seal(t->game);
    t->sealed = true;
}

void tal_talk_pane_ended(tal_talk_pane *t, const tal_event *outcome)
{
    tal_status status =
        tal_transcript_add(&t->transcript, TAL_OF_ENDING, _("How it ended"), outcome->text.bytes);

    t->stands = TAL_TALK_AT_END;
    t->pane.focus = TAL_TALK_ON;
    tal_offered_free(&t->offer);
    if (!status)
        status = tal_session_result(t->game->session, t->game->rubric, &t->result);
    if (status)
        tal_talk_pane_fail(t, status);
}

/* ---- From what lies over it -------------------------------------------------------------------- */

/* Does it now, or as soon as what lies over the pane has gone. */
static void come_back(tal_talk_pane *t, tal_talk_then then)
{
    t->then = then;
    if (t->pane.app->top == &t->pane)
        tal_talk_pane_resume(t);
    else
        tal_talk_pane_uncover(t);
}

static void rated(void *self, const int *rating)
{
    tal_talk_pane *t = self;
    bool any = false;

    for (int i = 0; rating && i < TAL_SKILLS; i++)
        any = any || rating[i] >= 0;
    if (any)
        tal_game_rate(t->game, rating);
    come_back(t, rating ? TAL_THEN_SCORE : t->practice ? TAL_THEN_BACK : TAL_THEN_NOTHING);
}

static void go_back(void *self, size_t at)
{
    tal_talk_pane *t = self;

    t->at = at;
    come_back(t, TAL_THEN_BACK_TO);
}

/* Of what is being written the end is not the end. */
static void was_read(void *self)
{
    const tal_talk_pane *t = self;

    come_back(self, t->rehearsal ? TAL_THEN_NOTHING : TAL_THEN_LEAVE);
}

/* ---- The score --------------------------------------------------------------------------------- */

static void rest(tal_talk_pane *t)
{
    t->stands = TAL_TALK_AT_REST;
    t->pane.focus = TAL_TALK_ON;
    tal_talk_pane_seal(t);
    if (tal_talk_pane_check_record(t))
        tal_talk_pane_remark(t, _("The conversation is over. Thank you."));
}

static void open_debrief(tal_talk_pane *t)
{
    const tal_debrief_of of = {
        .scenario = t->game->scenario,
        .account = t->account,
        .result = t->partial ? NULL : &t->result,
        .rubric = t->game->rubric,
        .rating = t->game->rated ? t->game->rating : NULL,
        .language = t->game->start.language,
        .person = tal_talk_pane_picture(t, t->info.portrait),
        .practice = t->practice,
        .back = go_back,
        .leave = was_read,
        .self = t,
    };

    t->told = true;
    tal_app_open(t->pane.app, tal_debrief_pane_new(&of));
}

static void show_score(tal_talk_pane *t)
{
    tal_status status;

    if (!t->practice && !t->debrief) {
        rest(t);
        return;
    }
    tal_game_explain(t->game);
    if (!t->practice)
        tal_talk_pane_seal(t);
    if (!tal_talk_pane_check_record(t))
        return;
    tal_account_free(t->account);
    t->account = NULL;
    status = tal_game_account(t->game, &t->account);
    if (status)
        tal_talk_pane_fail(t, status);
    else
        open_debrief(t);
}

void tal_talk_pane_go_on(tal_talk_pane *t)
{
    if (t->stands == TAL_TALK_AT_REST)
        tal_app_close(t->pane.app, &t->pane);
    else if (t->draft || t->told || t->game->explained || t->game->rated || t->result.total < 0)
        show_score(t);
    else
        tal_app_open(t->pane.app,
                     tal_rating_pane_new(t->game->rubric, &t->result, t->game->start.language,
                                         t->practice, rated, t));
}

/* Sealed; what could not be written is said first. */
static void leave(tal_talk_pane *t)
{
    if (t->stands == TAL_TALK_AT_END)
        tal_talk_pane_seal(t);
    if (!tal_talk_pane_check_record(t))
        return;
    if (t->untold)
        tal_talk_pane_stop(t, _("Not all of this conversation is recorded"),
                           t->transcript.lines[t->transcript.count - 1].text, TAL_EXIT_DONE);
    else
        tal_app_close(t->pane.app, &t->pane);
    t->untold = false;
}

void tal_talk_pane_resume(tal_talk_pane *t)
{
    tal_talk_then then = t->then;

    t->then = TAL_THEN_NOTHING;
    switch (then) {
    case TAL_THEN_SCORE:
        if (tal_talk_pane_check_record(t))
            show_score(t);
        break;
    case TAL_THEN_BACK:
        tal_talk_pane_back(t);
        break;
    case TAL_THEN_BACK_TO:
        tal_talk_pane_back_to(t, t->at);
        break;
    case TAL_THEN_LEAVE:
        leave(t);
        break;
    default:
        break;
    }
}
