/* Scenarios and sessions for the tests of this room. What is wrong with a scenario fails the test. */
#ifndef TESTS_SESSION_PLAY_H
#define TESTS_SESSION_PLAY_H

#include <talante/talante.h>

/* What every scenario of these tests begins with. BODY: moments, vars, items. */
#define PLAY(body)                                                                                 \
    "return scenario \"test\" {\n"                                                                 \
    "  title = \"Test\", language = \"en\",\n"                                                     \
    "  persona = { name = \"Ana\", trust = 40, patience = 30 },\n"                                 \
    "  claim = { \"It has doubled.\", verdict = \"exaggerated\", truth = \"No.\", value = "        \
    "\"care\" },\n" body "}\n"

#define ENDS                                                                                       \
    "  outcome \"well\" { \"She thanks you.\", result = \"resolved\" },\n"                         \
    "  outcome \"ill\" { \"She hangs up.\", result = \"lost\" },\n"

/* A sealed scenario; ES: a translation, or NULL. Freed by the caller. */
tal_scenario *play_load(const char *lua, const char *es);

/* The rubric of these tests: weights 1, cut 75, floors 50, resolved passes. */
tal_rubric *play_rubric(void);

/* A session with replies in the order of the file, seed 0. */
tal_session *play_start(const tal_scenario *scenario, int form);

/*
 * Goes on to the trainee's turn or the end, and tells what came: "Ana: text", "(note)", then
 * "> id id(why it is locked)", "[outcome] text" or "stuck scene"; a line each. Valid until the next
 * call in this thread.
 */
const char *play_on(tal_session *session);

/* Takes a reply, expects that it worked, and goes on. */
const char *play_say(tal_session *session, const char *reply);

#endif
