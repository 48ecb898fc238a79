/*
 * Draws people, and what they answer. All by whole numbers from the seed, so that it is the same on
 * every machine. Owns nothing.
 */
#include "cohort/demo.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/random.h"
#include "data/json.h"
#include "session/session.h"

enum {
    ABILITIES = 5, /* 0: any reply; 4: nearly always the best */
    ABSENT = 11,
    UNFINISHED = 12,
    UNLISTED = 13,
    BROKEN = 14, /* of these persons something goes
                                                               * wrong */
    TURNS_MOST = 200,
};

/* The first persons are these, who follow a style or look at lengths. */
typedef enum manner {
    APPEASES,
    STONEWALLS,
    REFUSES,
    TALKS_LONG,
    TALKS_SHORT,
    DRAWS,
    MANNERS
} manner;

static const char *const manner_names[MANNERS] = {
    "probe-appeaser", "probe-stonewaller", "probe-polite-refuser",
    "probe-longest",  "probe-shortest",    "probe-random",
};

typedef struct person {
    int number;
    uint64_t chance;
    int ability;
    char id[32];
    const char *language;
} person;

/* ---- Drawing --------------------------------------------------------------------------------- */

static uint64_t draw(person *p, uint64_t below)
{
    p->chance += UINT64_C(0x9e3779b97f4a7c15);
    return tal_mix64(p->chance) % below;
}

static person make_person(const tal_demo *demo, int number)
{
    const tal_assessment *assessment = demo->assembly->assessment;
    person p = { .number = number,
                 .chance =
                     tal_mix64(demo->seed ^ (uint64_t)number * UINT64_C(0xd1342543de82ef95)) };

    /* Of two dice the middle is likelier. */
    p.ability = (int)((draw(&p, ABILITIES) + draw(&p, ABILITIES) + 1) / 2);
    p.language = assessment->languages[draw(&p, (uint64_t)assessment->languages_count)];
    if (number < MANNERS)
        snprintf(p.id, sizeof p.id, "%s", manner_names[number]);
    else
        snprintf(p.id, sizeof p.id, "demo-%04d", number);
    return p;
}

/* ---- Choosing -------------------------------------------------------------------------------- */

/* Levels count the more, the abler somebody is: weights (1 + ability / 2) to the power of their
 * sum. */
static tal_status weigh_levels(tal_session *session, int32_t reply, int ability, uint64_t *weight)
{
    int8_t levels[TAL_SKILLS];
    tal_status status = tal_session_levels(session, reply, levels);

    *weight = 16;
    for (int i = 0; !status && i < TAL_SKILLS; i++)
        for (int k = 0; k < levels[i]; k++)
            *weight = *weight * (uint64_t)(2 + ability) / 2;
    return status;
}

/* What somebody with one manner makes of a reply; of equals one is drawn. */
static tal_status weigh_manner(tal_session *session, manner how, int32_t reply,
                               const tal_choice *choice, uint64_t *weight)
{
    const tal_scenario *scenario = tal_session_scenario(session);
    uint64_t length = choice->text.length;
    tal_status status = TAL_OK;

    if (how == TALKS_LONG)
        *weight = length * length * length * length;
    else if (how == TALKS_SHORT)
        *weight = UINT64_C(1000000000000) / (1 + length * length * length * length);
    else if (how == DRAWS)
        *weight = 1;
    else if (scenario->remarks[reply].style == (int)how)
        *weight = 1000000;
    else
        status = weigh_levels(session, reply, 0, weight);
    return status;
}

/* The reply that is taken: one of those that are open, by their weights. */
static tal_status choose(tal_session *session, person *p, int replies, tal_choice *out)
{
    uint64_t weights[TAL_REPLIES_LIMIT] = { 0 }, all = 0, at;
    tal_status status = TAL_OK;
    int chosen = 0;

    for (int i = 0; !status && i < replies; i++) {
        int32_t reply = tal_session_shown(session, i);
        tal_choice choice;

        status = tal_session_choice(session, i, &choice);
        if (status || choice.locked)
            continue;
        status = p->number < MANNERS
                     ? weigh_manner(session, (manner)p->number, reply, &choice, &weights[i])
                     : weigh_levels(session, reply, p->ability, &weights[i]);
        all += weights[i];
    }
    if (status)
        return status;
    for (at = draw(p, all ? all : 1); chosen + 1 < replies && at >= weights[chosen]; chosen++)
        at -= weights[chosen];
    return tal_session_choice(session, chosen, out);
}

/* ---- Answering ------------------------------------------------------------------------------- */

static void put_time(tal_buffer *out, person *p, uint64_t *clock)
{
    *clock += 3000 + draw(p, 20000);
    tal_buffer_format(out, ",\"t\":%llu.%llu}", (unsigned long long)*clock / 1000,
                      (unsigned long long)*clock % 1000 / 100);
}

/* Looks at what is on the desk: the abler, the more. */
static tal_status look_around(tal_session *session, person *p, bool *seen, tal_buffer *out,
                              uint64_t *clock)
{
    const tal_scenario *scenario = tal_session_scenario(session);
    tal_look look;

    for (int i = 0; tal_session_desk(session, i, &look) == TAL_OK; i++) {
        int32_t row = tal_scenario_find_look(scenario, look.id);
        char id[128];
        tal_status status;

        if (seen[row])
            continue;
        seen[row] = true;
        if (p->number < MANNERS || draw(p, ABILITIES + 1) > (uint64_t)p->ability)
            continue;
        snprintf(id, sizeof id, "%s", look.id);
        tal_buffer_format(out, "%s{\"look\":\"%s\"", out->bytes[out->length - 1] == '[' ? "" : ",",
                          id);
        put_time(out, p, clock);
        status = tal_session_look(session, id, NULL);
        if (status)
            return status;
    }
    return TAL_OK;
}

static tal_status answer(tal_session *session, person *p, int replies, bool typed, tal_buffer *out,
                         uint64_t *clock)
{
    tal_choice choice;
    char id[128], *words;
    tal_status status = choose(session, p, replies, &choice);

    if (status)
        return status;
    snprintf(id, sizeof id, "%s", choice.id);
    words = strndup(choice.text.bytes, choice.text.length);
    if (!words)
        return TAL_ENOMEM;
    tal_buffer_text(out, out->bytes[out->length - 1] == '[' ? "" : ",");
    tal_buffer_text(out, typed ? "{\"text\":" : "{\"reply\":");
    tal_json_put_text(out, typed ? words : id);
    put_time(out, p, clock);
    free(words);
    return tal_session_reply(session, id, NULL);
}

static tal_status play(tal_session *session, person *p, bool typed, tal_buffer *out)
{
    bool *seen = calloc((size_t)tal_session_scenario(session)->looks_count + 1, sizeof *seen);
    uint64_t clock = 0;
    tal_event event = { .kind = TAL_EVENT_SAYS };
    tal_status status = seen ? TAL_OK : TAL_ENOMEM;

    for (int turn = 0; !status && turn < TURNS_MOST; turn += event.kind == TAL_EVENT_REPLIES) {
        status = tal_session_next(session, &event);
        if (status || event.kind == TAL_EVENT_OUTCOME || event.kind == TAL_EVENT_STUCK)
            break;
        if (event.kind != TAL_EVENT_REPLIES)
            continue;
        status = look_around(session, p, seen, out, &clock);
        if (!status)
            status = tal_session_next(session, &event); /* a look may have opened replies */
        if (!status && event.kind == TAL_EVENT_REPLIES)
            status = answer(session, p, event.replies, typed, out, &clock);
        if (p->number == UNFINISHED && turn >= 2)
            break;
    }
    free(seen);
    return status;
}

static tal_status put_conversation(const tal_demo *demo, person *p, int i, tal_buffer *out)
{
    const tal_assessment *assessment = demo->assembly->assessment;
    const tal_scenario *scenario = demo->assembly->scenarios[i];
    tal_start start = { p->language, tal_assessment_seed(assessment, i, p->id),
                        tal_assessment_form(assessment, i, p->id), TAL_ORDER_SEEDED };
    tal_session *session = NULL;
    tal_status status = tal_session_start(&session, scenario, &start);

    tal_buffer_format(
        out, "{\"candidate\":\"%s\",\"scenario\":\"%s\",\"form\":%d,\"seed\":%llu,\"lang\":\"%s\",",
        p->id, scenario->id, start.form, (unsigned long long)start.seed, p->language);
    tal_buffer_format(
        out,
        "\"self_rating\":{\"discernment\":%d,\"validation\":%d,\"disagreement\":%d},\"actions\":[",
        (int)(45 + 6 * p->ability + (int)draw(p, 30)),
        (int)(45 + 5 * p->ability + (int)draw(p, 30)),
        (int)(45 + 4 * p->ability + (int)draw(p, 30)));
    if (!status)
        status = out->failed ? TAL_ENOMEM : play(session, p, assessment->typed, out);
    tal_buffer_text(out, "]}\n");
    tal_session_free(session);
    return out->failed ? TAL_ENOMEM : status;
}

/* ---- The files ------------------------------------------------------------------------------- */

static tal_status write_buffer(tal_buffer *bytes, FILE *file)
{
    bool written = !bytes->failed && fwrite(bytes->bytes, bytes->length, 1, file) == 1;
    tal_status status = bytes->failed ? TAL_ENOMEM : written ? TAL_OK : TAL_EIO;

    tal_buffer_clear(bytes);
    return status;
}

tal_status tal_demo_answers(const tal_demo *demo, FILE *file)
{
    tal_buffer line = TAL_BUFFER_EMPTY;
    tal_status status = TAL_OK;

    for (int number = 0; !status && number < demo->count; number++) {
        person p = make_person(demo, number);

        for (int i = 0;
             !status && number != ABSENT && i < demo->assembly->assessment->conversations_count;
             i++) {
            status = put_conversation(demo, &p, i, &line);
            if (number == BROKEN && i == 0 && line.length > 2) {
                line.length -= 2; /* the transfer stopped in the middle */
                tal_buffer_char(&line, '\n');
            }
            if (!status)
                status = write_buffer(&line, file);
        }
    }
    tal_buffer_free(&line);
    return status;
}

tal_status tal_demo_roster(const tal_demo *demo, FILE *file)
{
    fputs("\xEF\xBB\xBF"
          "Equipo;Candidato;Nombre\r\n",
          file);
    for (int number = 0; number < demo->count; number++)
        if (number != UNLISTED)
            fprintf(file, "%c;%s;\"Persona %d\"\r\n", 'A' + number % 4,
                    make_person(demo, number).id, number);
    return ferror(file) ? TAL_EIO : TAL_OK;
}

tal_status tal_demo_groups(const tal_demo *demo, FILE *file)
{
    static const char *const sexes[] = { "female", "male", "female", "male", "" };
    static const char *const races[] = { "A", "A", "A", "B", "B", "C", "" };

    fputs("candidate,sex,race\r\n", file);
    for (int number = 0; number < demo->count; number++) {
        person p = make_person(demo, number);

        draw(&p, 2);
        fprintf(file, "%s,%s,%s\r\n", p.id, sexes[draw(&p, 5)], races[draw(&p, 7)]);
    }
    return ferror(file) ? TAL_EIO : TAL_OK;
}
