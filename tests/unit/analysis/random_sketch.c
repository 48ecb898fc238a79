/*
 * Random scenarios. Ways lead on to later scenes; back only by a reply that can be taken once, or
 * while the counter k is small, so that no session goes on for ever. All lines, replies and what
 * looks show have words of their own, so that what is shown tells which condition held.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/random.h"
#include "sketch.h"

enum { SCENES_LIMIT = 7, REPLIES_LIMIT = 3, CAPACITY = 1 << 16 };

typedef struct maker {
    uint64_t chance;
    int scenes, looks, moments, replies[SCENES_LIMIT];
    bool has_vary;
    int words; /* a number for each text */
    char *out;
    size_t used;
} maker;

static void put(maker *m, const char *format, ...) __attribute__((format(printf, 2, 3)));

static void put(maker *m, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    m->used += (size_t)vsnprintf(m->out + m->used, CAPACITY - m->used, format, arguments);
    va_end(arguments);
    if (m->used >= CAPACITY)
        abort();
}

/* 0 to BELOW - 1. */
static int draw(maker *m, int below)
{
    m->chance = tal_mix64(m->chance + 1);
    return (int)((m->chance >> 32) % (uint64_t)below);
}

static bool one_in(maker *m, int count)
{
    return draw(m, count) == 0;
}

static const char *skills[] = { "discernment", "validation", "disagreement" };

static int scene_with_replies(maker *m)
{
    int scene = draw(m, m->scenes);
    return m->replies[scene] ? scene : 0;
}

static void put_fact(maker *m)
{
    static const char *signs[] = { "<", "<=", "==", "~=", ">", ">=" };
    const char *sign = signs[draw(m, 6)];
    int scene = scene_with_replies(m);
    switch (draw(m, m->has_vary ? 13 : 12)) {
    case 0:
        put(m, "trust %s %d", sign, 10 * draw(m, 9));
        break;
    case 1:
        put(m, "patience %s %d", sign, 10 * draw(m, 7));
        break;
    case 2:
        put(m, "turn %s %d", sign, draw(m, 5));
        break;
    case 3:
        put(m, "n %s %d", sign, draw(m, 4) - 1);
        break;
    case 4:
        put(m, "b");
        break;
    case 5:
        put(m, "w == '%s'", one_in(m, 2) ? "calm" : "cross");
        break;
    case 6:
        put(m, "seen.l%d", draw(m, m->looks));
        break;
    case 7:
        put(m, "said.s%d.r%d", scene, draw(m, m->replies[scene]));
        break;
    case 8:
        put(m, "said.r%d", draw(m, m->replies[scene]));
        break;
    case 9:
        put(m, "visited.s%d", draw(m, m->scenes));
        break;
    case 10:
        put(m, "earned.%s %s %d", skills[draw(m, 3)], sign, draw(m, 4));
        break;
    case 11:
        put(m, "k %s %d", sign, draw(m, 3));
        break;
    case 12:
        put(m, "v == '%s'", one_in(m, 2) ? "one" : "two");
        break;
    }
}

static void put_condition(maker *m)
{
    int shape = draw(m, 5);
    if (shape == 0) {
        put(m, "not (");
        put_fact(m);
        put(m, ")");
        return;
    }
    put_fact(m);
    if (shape == 1) {
        put(m, " and ");
        put_fact(m);
    } else if (shape == 2) {
        put(m, " or ");
        put_fact(m);
    }
}

static void put_when(maker *m, int one_time_in)
{
    if (!one_in(m, one_time_in))
        return;
    put(m, ", when = \"");
    put_condition(m);
    put(m, "\"");
}

/* Words that nothing else has, now and then other ones on a condition. */
static void put_text(maker *m)
{
    if (!one_in(m, 4)) {
        put(m, "\"words %d\"", m->words++);
        return;
    }
    put(m, "{ { \"words %d\"", m->words++);
    put_when(m, 1);
    put(m, " }, \"words %d\" }", m->words++);
}

static void put_effects(maker *m, bool counts)
{
    bool sets = one_in(m, 3);
    if (one_in(m, 3))
        put(m, ", trust = %d", 10 * draw(m, 9) - 40);
    if (one_in(m, 3))
        put(m, ", patience = %d", 10 * draw(m, 7) - 40);
    if (!sets && !counts)
        return;
    put(m, ", set = \"%s", counts ? "k = k + 1" : "");
    if (counts && sets)
        put(m, ", ");
    switch (sets ? draw(m, 7) : -1) {
    case 0:
        put(m, "n = n + 1");
        break;
    case 1:
        put(m, "n = 0, b = n > 0");
        break;
    case 2:
        put(m, "b = n > 0, n = n + k");
        break;
    case 3:
        put(m, "w = 'cross', b = not b");
        break;
    case 4:
        put(m, "w = b and 'calm' or 'cross'");
        break;
    case 5:
        put(m, "b = ");
        put_condition(m);
        break;
    case 6:
        put(m, "n = trust // 30");
        break;
    }
    put(m, "\"");
}

static void put_place(maker *m, int place)
{
    static const char *outcomes[] = { "won", "kept", "lost" };
    if (place < m->scenes)
        put(m, "\"s%d\"", place);
    else
        put(m, "\"%s\"", outcomes[place - m->scenes]);
}

/* A place after scene FROM. */
static int later(maker *m, int from)
{
    return from + 1 + draw(m, m->scenes + 3 - from - 1);
}

/* One place, or a list of two that differ, on conditions. */
static void put_to(maker *m, int scene, int first)
{
    int second = later(m, scene);
    put(m, ", to = ");
    if (first == second || !one_in(m, 3)) {
        put_place(m, first);
        return;
    }
    put(m, "{ { ");
    put_place(m, first);
    put_when(m, 1);
    put(m, " }, { ");
    put_place(m, second);
    put_when(m, 4);
    put(m, " } }");
}

static void put_levels(maker *m, int mask)
{
    for (int i = 0; i < TAL_SKILLS; i++) {
        if (!(mask >> i & 1))
            continue;
        put(m, ", %s = ", skills[i]);
        if (!one_in(m, 4)) {
            put(m, "%d", draw(m, 3));
        } else if (one_in(m, 3)) {
            put(m, "\"(n + turn) %% 3\"");
        } else {
            put(m, "\"(");
            put_condition(m);
            put(m, ") and %d or %d\"", draw(m, 3), draw(m, 3));
        }
    }
}

static void put_reply(maker *m, int scene, int number, int mask, bool has_go)
{
    bool back = one_in(m, 5), counts = back && one_in(m, 2);
    put(m, "    reply \"r%d\" { ", number);
    put_text(m);
    put_levels(m, mask);
    if (counts)
        put(m, ", when = \"k < 2\"");
    else
        put_when(m, 3);
    if (one_in(m, 6))
        put(m, ", locked = \"no\"");
    if ((back && !counts) || one_in(m, 8))
        put(m, ", once = true");
    put_effects(m, counts);
    if (back || !has_go || !one_in(m, 4))
        put_to(m, scene, back ? draw(m, scene + 1) : later(m, scene));
    put(m, " },\n");
}

static void put_scene(maker *m, int scene)
{
    int mask = m->moments && !one_in(m, 3) ? 1 + draw(m, 7) : 0;
    bool has_go = !m->replies[scene] || one_in(m, 3);
    put(m, "  scene \"s%d\" {\n", scene);
    if (mask)
        put(m, "    moment = \"m%d\",\n", draw(m, m->moments));
    put(m, "    note \"scene s%d\",\n", scene);
    if (one_in(m, 2)) {
        put(m, "    says { \"words %d\"", m->words++);
        put_when(m, 1);
        put(m, " },\n");
    }
    if (one_in(m, 3)) {
        put(m, "    hint { \"words %d\"", m->words++);
        put_when(m, 1);
        put(m, " },\n");
    }
    for (int i = 0; i < m->replies[scene]; i++)
        put_reply(m, scene, i, mask, has_go);
    if (m->replies[scene] && one_in(m, 4)) {
        put(m, "    silence { seconds = 20");
        put_levels(m, mask);
        put_effects(m, false);
        put_to(m, scene, later(m, scene));
        put(m, " },\n");
    }
    if (has_go) {
        put(m, "    go { ");
        put_place(m, m->replies[scene] || one_in(m, 2) ? m->scenes + 1 + draw(m, 2) : scene);
        put_when(m, 1);
        put(m, " },\n    go { ");
        put_place(m, scene + 1);
        put_when(m, 6);
        put(m, " },\n");
    }
    put(m, "  },\n");
}

/* The first is always there to make her cross: what conditions ask must be possible. */
static void put_look(maker *m, int look)
{
    put(m, "  look \"l%d\" { \"Look %d\", shows = ", look, look);
    put_text(m);
    put_when(m, 3);
    if (!look)
        put(m, ", set = \"w = 'cross', n = n + 1\", trust = 10");
    else if (one_in(m, 2))
        put_effects(m, false);
    put(m, " },\n");
}

static void put_head(maker *m)
{
    put(m, "vars = { n = 0, k = 0, b = false, w = \"calm\" }, moments = { ");
    for (int i = 0; i < m->moments; i++)
        put(m, i == 1 && m->has_vary ? "{ \"m%d\", when = \"v == 'one'\" }, " : "\"m%d\", ", i);
    put(m, "},\n");
    if (m->has_vary)
        put(m, "  vary \"v\" { { \"one\" }, { \"two\" } },\n");
    for (int i = 0; i < m->looks; i++)
        put_look(m, i);
    if (one_in(m, 3))
        put(m, "  go { \"lost\", when = \"patience <= %d\" },\n", 10 * draw(m, 3));
    if (one_in(m, 4)) {
        put(m, "  go { \"s%d\", when = \"not visited.s%d and ", m->scenes - 1, m->scenes - 1);
        put_fact(m);
        put(m, "\" },\n");
    }
}

const char *sketch_random(uint64_t seed)
{
    static char out[CAPACITY];
    maker m = { .chance = tal_mix64(seed), .out = out };
    m.scenes = 3 + draw(&m, SCENES_LIMIT - 2);
    m.looks = 1 + draw(&m, 3);
    m.moments = draw(&m, 4);
    m.has_vary = one_in(&m, 3);
    for (int i = 0; i < m.scenes; i++)
        m.replies[i] = i && one_in(&m, 7) ? 0 : 1 + draw(&m, REPLIES_LIMIT);
    put(&m,
        "return scenario \"random\" { title = \"Test\", language = \"en\",\n"
        "  persona = { name = \"Ana\", trust = %d, patience = %d },\n"
        "  claim = { \"It has doubled.\", verdict = \"exaggerated\", truth = \"No.\","
        " value = \"care\" },\n  ",
        10 * draw(&m, 11), 10 * draw(&m, 11));
    put_head(&m);
    for (int i = 0; i < m.scenes; i++)
        put_scene(&m, i);
    put(&m, "  outcome \"won\" { \"Won.\", result = \"resolved\" },\n"
            "  outcome \"kept\" { \"Kept.\", result = \"recovered\" },\n"
            "  outcome \"lost\" { \"Lost.\", result = \"lost\" },\n}\n");
    return out;
}
