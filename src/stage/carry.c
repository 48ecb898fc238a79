/* Does what was done again, and compares where that leads. Shows nothing by itself. */
#include "stage/carry.h"

#include <string.h>

#include "base/intl.h"
#include "session/session.h"

/* ---- The form --------------------------------------------------------------------------------- */

static int32_t find_case(const tal_scenario *scenario, tal_run cases, const char *id)
{
    for (int32_t i = 0; i < cases.count; i++)
        if (strcmp(scenario->cases[cases.first + i].id, id) == 0)
            return i;
    return TAL_NONE;
}

/* The case that FORM has of the vary ID, or NULL: there is no such vary. */
static const char *case_of(const tal_scenario *scenario, int form, const char *id)
{
    for (int32_t i = 0; i < scenario->varies_count; i++)
        if (strcmp(scenario->varies[i].id, id) == 0)
            return scenario->words[scenario->forms[form].facts[i]];
    return NULL;
}

int tal_carry_form(const tal_scenario *to, const tal_scenario *from, int form, tal_buffer *news)
{
    int out = 0;

    for (int32_t i = 0; i < to->varies_count; i++) {
        const tal_vary *vary = &to->varies[i];
        const char *was = case_of(from, form, vary->id);
        int32_t now = was ? find_case(to, vary->cases, was) : TAL_NONE;
        const char *first = to->cases[vary->cases.first].id;

        if (!was)
            tal_buffer_format(news, _("\u201C%s\u201D is new: it is \u201C%s\u201D here.\n"), vary->id,
                              first);
        else if (now == TAL_NONE)
            tal_buffer_format(news,
                              _("\u201C%s\u201D can no longer be \u201C%s\u201D: it is "
                                "\u201C%s\u201D here.\n"),
                              vary->id, was, first);
        out = out * vary->cases.count + (now == TAL_NONE ? 0 : now);
    }
    if (out != form)
        tal_buffer_format(news, _("Form %d is now form %d.\n"), form, out);
    return out;
}

/* ---- The way ---------------------------------------------------------------------------------- */

typedef struct carrying {
    tal_game *to;
    const tal_game *from;
    tal_buffer *news;
    const char *renamed; /* the scene whose new name was told last; NULL: none yet */
} carrying;

static const char *place_of(const tal_game *game)
{
    tal_state state;

    tal_session_state(game->session, &state);
    return state.scene;
}

static bool has_place(const tal_scenario *scenario, const char *id)
{
    return tal_scenario_find_scene(scenario, id) != TAL_NONE ||
           tal_scenario_find_outcome(scenario, id) != TAL_NONE;
}

/* Has the place WAS only another name, HERE? So it seems where each is in one of the two files alone. */
static bool is_renamed(carrying *c, const char *was, const char *here)
{
    if (has_place(c->to->scenario, was) || has_place(c->from->scenario, here))
        return false;
    if (!c->renamed || strcmp(c->renamed, was) != 0)
        tal_buffer_format(c->news, _("\u201C%s\u201D is now called \u201C%s\u201D.\n"), was, here);
    c->renamed = was;
    return true;
}

static tal_status go_to_turn(tal_game *game, tal_event *event)
{
    tal_status status;

    do
        status = tal_game_next(game, event);
    while (!status && (event->kind == TAL_EVENT_SAYS || event->kind == TAL_EVENT_NOTE));
    return status;
}

/* The same words may be heard otherwise by now. */
static tal_status say_again(carrying *c, const tal_entry *entry)
{
    tal_effect effect;
    tal_typed typed;
    tal_status status = tal_game_type(c->to, entry->text, &effect, &typed);
    const char *taken = status ? NULL : typed.reply;

    if (status && status != TAL_EUNCLEAR)
        return status;
    if (!taken && entry->id)
        tal_buffer_format(c->news,
                          _("What you typed in \u201C%s\u201D is no longer understood.\n"),
                          entry->scene);
    else if (taken && (!entry->id || strcmp(taken, entry->id) != 0))
        tal_buffer_format(c->news,
                          _("What you typed in \u201C%s\u201D is now taken as \u201C%s\u201D.\n"),
                          entry->scene, taken);
    return TAL_OK;
}

/* By the ids of the new scenario, which live as long as it does. */
static tal_status do_again(carrying *c, const tal_entry *entry)
{
    const tal_scenario *scenario = c->to->scenario;
    tal_effect effect;
    int32_t row;

    switch (entry->kind) {
    case TAL_ENTRY_REPLY:
        row = tal_scenario_find_reply(scenario, tal_session_scene(c->to->session), entry->id);
        return row == TAL_NONE ? TAL_ECHOICE
                               : tal_game_reply(c->to, scenario->replies[row].id, &effect);
    case TAL_ENTRY_LOOK:
        row = tal_scenario_find_look(scenario, entry->id);
        return row == TAL_NONE ? TAL_ECHOICE
                               : tal_game_look(c->to, scenario->looks[row].id, NULL);
    case TAL_ENTRY_SILENCE:
        return tal_game_silence(c->to, &effect);
    default:
        return say_again(c, entry);
    }
}

/* Why ENTRY does not go where the game stands, which is the scene that it belongs to. */
static void say_closed(const carrying *c, const tal_entry *entry)
{
    const tal_scenario *scenario = c->to->scenario;
    const char *here = place_of(c->to), *format;

    if (entry->kind == TAL_ENTRY_SILENCE) {
        tal_buffer_format(c->news, _("Silence is no answer in \u201C%s\u201D any more.\n"), here);
        return;
    }
    if (entry->kind == TAL_ENTRY_LOOK)
        format = tal_scenario_find_look(scenario, entry->id) == TAL_NONE
                     ? _("The look \u201C%s\u201D is no longer there.\n")
                     : _("The look \u201C%s\u201D is not on the desk any more in \u201C%s\u201D.\n");
    else
        format = tal_scenario_find_reply(scenario, tal_session_scene(c->to->session), entry->id) ==
                         TAL_NONE
                     ? _("The reply \u201C%s\u201D is no longer there in \u201C%s\u201D.\n")
                     : _("The reply \u201C%s\u201D cannot be given any more in \u201C%s\u201D.\n");
    tal_buffer_format(c->news, format, entry->id, here);
}

/* Why nothing can be answered in the scene WAS where the game stands. */
static void say_elsewhere(const carrying *c, const char *was, tal_event_kind kind)
{
    if (kind == TAL_EVENT_STUCK)
        tal_buffer_format(c->news, _("There is no way on from \u201C%s\u201D any more.\n"),
                          place_of(c->to));
    else if (!has_place(c->to->scenario, was))
        tal_buffer_format(c->news, _("The scene \u201C%s\u201D is no longer there.\n"), was);
    else
        tal_buffer_format(c->news, _("The scene \u201C%s\u201D is no longer what comes here.\n"),
                          was);
}

/* false: ENTRY does not go any more, and it has been said why; or *STATUS is a failure. */
static bool take_step(carrying *c, const tal_entry *entry, tal_status *status)
{
    tal_event event;
    const char *here;

    *status = go_to_turn(c->to, &event);
    if (*status)
        return false;
    here = place_of(c->to);
    if (event.kind != TAL_EVENT_REPLIES ||
        (strcmp(here, entry->scene) != 0 && !is_renamed(c, entry->scene, here))) {
        say_elsewhere(c, entry->scene, event.kind);
        return false;
    }
    *status = do_again(c, entry);
    if (*status == TAL_ECHOICE)
        say_closed(c, entry);
    return !*status;
}

/* Where it stands instead. LEFT_OUT: how many steps do not go any more. */
static void say_place(carrying *c, size_t left_out)
{
    const char *was = place_of(c->from), *here = place_of(c->to);

    if (left_out > 0)
        tal_buffer_format(c->news,
                          dngettext(TAL_DOMAIN,
                                    "That undoes %zu step: you stand in \u201C%s\u201D.\n",
                                    "That undoes %zu steps: you stand in \u201C%s\u201D.\n",
                                    (unsigned long)left_out),
                          left_out, here);
    else if (strcmp(was, here) != 0 && !is_renamed(c, was, here))
        tal_buffer_format(c->news,
                          _("You stand in \u201C%s\u201D now, no longer in \u201C%s\u201D.\n"), here,
                          was);
}

/* A function of the scenario's has failed in a step. */
static void say_trouble(carrying *c)
{
    const tal_diagnostic *trouble = tal_session_trouble(c->to->session);

    if (trouble)
        tal_buffer_format(c->news, "%s:%d: %s\n", trouble->file, trouble->line, trouble->message);
}

tal_status tal_carry(tal_game *to, const tal_game *from, tal_buffer *news)
{
    carrying c = { to, from, news, NULL };
    tal_status status = tal_game_begin(to);
    tal_event event;
    size_t i = 0;

    if (status)
        return status;
    while (i < from->count && take_step(&c, &from->entries[i], &status))
        i++;
    if (!status)
        status = go_to_turn(to, &event);
    if (status && status != TAL_ECHOICE && status != TAL_EFUNCTION)
        return status;
    if (i < from->count)
        say_trouble(&c);
    say_place(&c, from->count - i);
    to->explained = from->explained;
    return tal_game_restage(to);
}
