/*
 * Numbers and ids in plain words. The steps of a mood are fifths of 0..100; the words describe the
 * mood, not the person, so that they need no gender.
 */
#include "report/terms.h"

#include <stddef.h>
#include <string.h>

#include "base/intl.h"

enum { STEPS = 5 };

int tal_terms_step(int value)
{
    int i = value * STEPS / 101;

    return i < 0 ? 0 : i >= STEPS ? STEPS - 1 : i;
}

const char *tal_terms_trust(int value)
{
    static const char *const words[STEPS] = {
        N_("closed"), N_("wary"), N_("listening"), N_("open"), N_("trusting"),
    };

    return _(words[tal_terms_step(value)]);
}

const char *tal_terms_patience(int value)
{
    static const char *const words[STEPS] = {
        N_("at an end"), N_("thin"), N_("strained"), N_("holding"), N_("calm"),
    };

    return _(words[tal_terms_step(value)]);
}

typedef struct term {
    const char *id, *words;
} term;

static const char *find(const term *terms, const char *id)
{
    for (; terms->id; terms++)
        if (strcmp(terms->id, id) == 0)
            return _(terms->words);
    return id;
}

const char *tal_terms_result(const char *result)
{
    static const term terms[] = {
        { "resolved", N_("resolved") },
        { "recovered", N_("recovered") },
        { "escalated", N_("escalated") },
        { "referred", N_("referred") },
        { "ended_with_dignity", N_("ended with dignity") },
        { "lost", N_("lost") },
        { "harmed", N_("harmed") },
        { NULL, NULL },
    };

    return find(terms, result);
}

const char *tal_terms_verdict(const char *verdict)
{
    static const term terms[] = {
        { "right", N_("the client is right") },
        { "partly_right", N_("the client is partly right") },
        { "confused", N_("the client is confused") },
        { "exaggerated", N_("the client exaggerates") },
        { "untrue", N_("what the client says is untrue") },
        { "misguided", N_("the client is misguided") },
        { "abusive", N_("the client is abusive") },
        { NULL, NULL },
    };

    return find(terms, verdict);
}

const char *tal_terms_stance(const char *stance)
{
    static const term terms[] = {
        { "hold", N_("a limit, or another view, is to be held") },
        { "own", N_("what is true is to be owned, and put right") },
        { "open", N_("nobody can know yet") },
        { NULL, NULL },
    };

    return find(terms, stance);
}

const char *tal_terms_style(const char *style)
{
    static const term terms[] = {
        { "appease", N_("appeases") },
        { "stonewall", N_("stonewalls") },
        { "refuse", N_("refuses") },
        { NULL, NULL },
    };

    return find(terms, style);
}

const char *tal_terms_probe(const char *probe)
{
    static const term terms[] = {
        { "appeaser", N_("appeaser") },
        { "stonewaller", N_("stonewaller") },
        { "polite-refuser", N_("polite-refuser") },
        { "never-looks", N_("never-looks") },
        { "longest", N_("longest") },
        { "shortest", N_("shortest") },
        { "exit-early", N_("exit-early") },
        { "random", N_("random") },
        { NULL, NULL },
    };

    return find(terms, probe);
}

const char *tal_terms_language(const char *language)
{
    static const term terms[] = {
        { "en", N_("English") },
        { "es", N_("Spanish") },
        { NULL, NULL },
    };

    return find(terms, language);
}

const char *tal_terms_setting(const char *setting)
{
    static const term terms[] = {
        { "phone", N_("on the phone") },
        { "room", N_("face to face") },
        { "office", N_("in the office") },
        { "counter", N_("at the counter") },
        { "chat", N_("in a chat") },
        { NULL, NULL },
    };

    return find(terms, setting);
}
