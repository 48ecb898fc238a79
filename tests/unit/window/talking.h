/* A conversation in a window that needs no display: of a scenario of its own, or of one that is shipped. */
#ifndef TAL_TEST_TALKING_H
#define TAL_TEST_TALKING_H

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>

#include "language/listen.h"
#include "stage/interface.h"
#include "store/scratch.h"
#include "window/talk_pane.h"

#include "driver.h"

static const char talking_counter[] =
    "return scenario 'counter' {\n"
    "  title = 'The parcel', summary = 'One is lost.', language = 'en', setting = 'counter',\n"
    "  persona = { name = 'Nuno Paz', role = 'customer', trust = 30, patience = 50 },\n"
    "  claim = { 'C', verdict = 'confused', truth = 'T', value = 'V' },\n"
    "  moments = { 'first', 'second', 'third' },\n"
    "  look 'log' { 'Read the log', shows = 'Two calls.', trust = 5 },\n"
    "  look 'map' { 'See the map', shows = 'A map.', when = 'seen.log' },\n"
    "  scene 'one' { moment = 'first', stance = 'open',\n"
    "    note 'He waits.', says 'Well?', hint 'Ask him.', hint 'Look first.',\n"
    "    reply 'ask' { 'When did it stop?', discernment = 2, trust = 40, to = 'two',\n"
    "                  why = 'It asks.' },\n"
    "    reply 'quote' { 'The log has two calls.', when = 'seen.log', locked = 'Unread.',\n"
    "                    discernment = 1, to = 'two' },\n"
    "    reply 'no' { 'No.', discernment = 0, trust = -25, patience = -40, to = 'two' },\n"
    "    silence { seconds = 30, discernment = 0, trust = -5, to = 'two' } },\n"
    "  scene 'two' { moment = 'second', says 'And now?', says 'I wait.',\n"
    "    reply 'bye' { 'Goodbye.', validation = 1, disagreement = 1, to = 'fine' },\n"
    "    reply 'sure' { 'Are you sure?', when = 'trust < 0', locked = 'Not now.', validation = 2,\n"
    "                   disagreement = 2, to = 'fine' } },\n"
    "  outcome 'fine' { 'He goes home.', result = 'resolved' },\n"
    "}\n";

typedef struct talking {
    tal_app app;
    tal_diagnostics *found;
    bool done, sealed; /* what DONE was told */
} talking;

static talking talk;

static inline tal_talk_pane *talking_pane(void)
{
    tal_pane *pane = talk.app.top;

    while (pane->under)
        pane = pane->under;
    return (tal_talk_pane *)pane;
}

static inline const char *talking_root(const char *name)
{
    static char path[4096];

    snprintf(path, sizeof path, "%s/%s", getenv("TAL_ROOT") ? getenv("TAL_ROOT") : ".", name);
    return path;
}

static inline void talking_done(void *self, tal_sitting *sitting)
{
    (void)self;
    (void)sitting;
    talk.done = true;
}

static inline void talking_begin(void)
{
    scratch_begin();
    tal_interface_speak("en");
    talk = (talking){ .found = tal_diagnostics_new() };
    test_app(&talk.app, 1280, 800);
}

static inline void talking_end(void)
{
    tal_app_end(&talk.app);
    tal_diagnostics_free(talk.found);
    scratch_end();
}

static inline tal_sitting *talking_sitting(void)
{
    tal_sitting *s = calloc(1, sizeof *s);

    cr_assert_not_null(s);
    s->found = talk.found;
    return s;
}

static inline void talking_open(tal_sitting *s, bool resumed, bool debrief)
{
    tal_app_open(&talk.app,
                 tal_talk_pane_new(s, resumed, debrief, (tal_talk_end_of){ talking_done, NULL, true }));
}

/* How it is played, beside the scenario. */
typedef struct talking_how {
    const char *language; /* NULL: en */
    bool assess, typed, debrief, unrecorded;
    unsigned accommodations;
} talking_how;

static inline void talking_play(const char *path, talking_how how)
{
    tal_sitting *s = talking_sitting();
    const char *language = how.language ? how.language : "en";

    s->path = strdup(path);
    s->accommodations = how.accommodations;
    cr_assert_eq(tal_scenario_load(&s->scenario, path, s->found), TAL_OK);
    s->rubric_path = strdup(talking_root("assets/rubrics/three-skills.yaml"));
    cr_assert_eq(tal_rubric_load(&s->rubric, s->rubric_path, s->found), TAL_OK);
    if (how.typed) {
        cr_assert_eq(tal_lexicon_load(&s->lexicon, talking_root("assets/language"), s->found),
                     TAL_OK);
        s->listener = tal_listener_new(s->lexicon);
        s->game.listener = s->listener;
        s->recording.lexicon = s->lexicon;
    }
    s->game.scenario = s->scenario;
    s->game.rubric = s->rubric;
    s->game.start = (tal_start){ language, 7, 0, TAL_ORDER_WRITTEN };
    s->game.mode = how.assess ? TAL_ASSESSMENT : TAL_PRACTICE;
    tal_interface_speak(language);
    cr_assert_eq(tal_sitting_begin(s), 0);
    if (!how.unrecorded)
        cr_assert_eq(tal_sitting_record(s), 0);
    talking_open(s, false, how.debrief);
}

/* TEXT as a scenario's file. */
static inline void talking_tell(const char *text, talking_how how)
{
    FILE *file = fopen(scratch_path("counter.lua"), "w");

    cr_assert_not_null(file);
    fputs(text, file);
    fclose(file);
    talking_play(scratch_path("counter.lua"), how);
}

/* Time passes. */
static inline void talking_wait(double milliseconds)
{
    tal_app_input(&talk.app,
                  &(tal_input){ .kind = TAL_INPUT_TIME, .now = talk.app.now + milliseconds });
}

static inline void talking_resize(double width, double height, int text_size)
{
    tal_preferences preferences = talk.app.preferences;

    preferences.text_size = text_size;
    tal_app_prefer(&talk.app, &preferences);
    tal_app_input(&talk.app, &(tal_input){ .kind = TAL_INPUT_SIZE, .x = width, .y = height });
}

/* Files cannot grow any more, as on a full disk. */
static inline void talking_fill_disk(void)
{
    struct rlimit none = { 0, RLIM_INFINITY };

    signal(SIGXFSZ, SIG_IGN);
    cr_assert_eq(setrlimit(RLIMIT_FSIZE, &none), 0);
}

#define SHOWS(text) cr_expect(test_shows(&talk.app, text), "not seen: %s", text)
#define SHOWS_NOT(text) cr_expect_not(test_shows(&talk.app, text), "seen: %s", text)

#endif
