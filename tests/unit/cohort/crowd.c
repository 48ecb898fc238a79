#include "cohort/crowd.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/source.h"

/* The scenario of the command line's tests, under two ids. */
static void put_scenarios(const desk *d)
{
    char path[4096], *text;
    tal_source *source;

    snprintf(path, sizeof path, "%s/tests/cli/parcel.lua", desk_root());
    cr_assert_eq(tal_source_read(&source, path, NULL), TAL_OK);
    text = strndup(tal_source_bytes(source), tal_source_length(source));
    cr_assert(text);
    desk_put(d, "parcel.lua", text);
    memcpy(strstr(text, "\"parcel\""), "\"second\"", 8);
    desk_put(d, "two.lua", text);
    free(text);
    tal_source_free(source);
}

crowd crowd_open(void)
{
    crowd c = { .desk = desk_open("en", DESK_RUBRIC "conversations: [{ scenario: parcel.lua, forms: [0] }, "
                                                    "{ scenario: two.lua, forms: [0] }]\n") };

    put_scenarios(&c.desk);
    cr_assert_eq(tal_assembly_load(&c.assembly, c.desk.path, &desk_finder, NULL), TAL_OK);
    cr_assert_eq(chdir(c.desk.folder), 0);
    return c;
}

void crowd_close(crowd *c)
{
    tal_assembly_close(&c->assembly);
    desk_close(&c->desk);
}

void crowd_answer(tal_attempt *out, const char *candidate, const char *scenario, const char *answers)
{
    char copy[200], *at;

    *out = TAL_ATTEMPT_EMPTY;
    tal_attempt_clear(out, (tal_origin){ 0, 0, 1 });
    out->candidate = tal_attempt_say(out, candidate, strlen(candidate));
    out->scenario = tal_attempt_say(out, scenario, strlen(scenario));
    out->language = tal_attempt_say(out, "en", 2);
    snprintf(copy, sizeof copy, "%s", answers);
    for (at = strtok(copy, " "); at; at = strtok(NULL, " ")) {
        tal_answer *answer = tal_attempt_add(out);

        answer->kind = *at == '/' ? TAL_ACTION_LOOK : *at == '-' ? TAL_ACTION_SILENCE : TAL_ACTION_REPLY;
        at += *at == '/';
        answer->id = tal_attempt_say(out, at, strlen(at));
    }
}

void crowd_play(const crowd *c, tal_performance *out, const char *candidate, const char *scenario, const char *answers)
{
    tal_attempt attempt;
    tal_player *player;
    tal_refusal why;

    crowd_answer(&attempt, candidate, scenario, answers);
    *out = TAL_PERFORMANCE_EMPTY;
    cr_assert_eq(tal_player_new(&player, &c->assembly), TAL_OK);
    cr_assert_eq(tal_player_play(player, &attempt, out, &why), TAL_OK);
    tal_player_free(player);
    tal_attempt_free(&attempt);
}

/* ---- What is read ------------------------------------------------------------------------------ */

void crowd_read_plan(const crowd *c, const tal_plan *plan)
{
    tal_intake intake;

    cr_assert_eq(tal_intake_open(&intake, &c->assembly, plan, 1, 1), TAL_OK);
    for (uint32_t i = 0; i < plan->portions_count; i++) {
        char path[32];

        snprintf(path, sizeof path, "%u.run", i);
        cr_assert_eq(tal_intake_read(&intake, i, path), TAL_OK);
    }
    tal_intake_close(&intake);
}

static void put_slip(const crowd *c, const tal_slip *it, const tal_keyed *record, char *out, size_t room)
{
    static const char *const states[] = { "finished", "unfinished" };
    tal_performance performance = TAL_PERFORMANCE_EMPTY;
    int row = it->row - TAL_ROW_CONVERSATION;

    if (it->row == TAL_ROW_ROSTER) {
        snprintf(out, room, "%s invited @%u;", it->candidate, it->origin.line);
    } else if (record->value[0] == TAL_PERFORMANCE_REFUSED) {
        snprintf(out, room, "%s refused @%u;", it->candidate, it->origin.line);
    } else {
        cr_assert_eq(tal_performance_unpack(&performance, &c->assembly, row, record->value, record->value_length,
                                            true), TAL_OK);
        snprintf(out, room, "%s %d %s %zu@%u;", it->candidate, it->row, states[performance.state], performance.count,
                 it->origin.line);
    }
    tal_performance_free(&performance);
}

static void put_record(const crowd *c, const tal_keyed *record, char *out, size_t room)
{
    tal_bin_read read;
    tal_slip slip;
    tal_refusal refusal;

    if (tal_bin_get_read(record, &read)) {
        snprintf(out, room, "read %d %d %d;", (int)read.lines, (int)read.blank, (int)read.conversations);
    } else if (tal_bin_read_slip(record, &slip)) {
        put_slip(c, &slip, record, out, room);
    } else {
        cr_assert(tal_bin_read_refusal(record, &refusal));
        snprintf(out, room, "%u %s%s%s;", refusal.origin.line, tal_refusal_name(refusal.code), *refusal.candidate ? " " : "",
                 refusal.candidate);
    }
}

const char *crowd_records(const crowd *c, size_t count)
{
    static char out[4000];
    char paths[16][32], *list[16];
    tal_merge *merge;
    tal_keyed record;

    out[0] = '\0';
    for (size_t i = 0; i < count; i++) {
        snprintf(paths[i], sizeof paths[i], "%zu.run", i);
        list[i] = paths[i];
    }
    cr_assert_eq(tal_merge_open(&merge, list, count, NULL, 0, NULL, 0), TAL_OK);
    while (tal_merge_next(merge, &record) == TAL_OK)
        put_record(c, &record, out + strlen(out), sizeof out - strlen(out));
    tal_merge_close(merge);
    return out;
}

const char *crowd_read(const crowd *c, const char *name)
{
    const char *wrong, *records;
    tal_plan plan;

    cr_assert_eq(tal_plan_make(&plan, NULL, name, &wrong), TAL_OK);
    crowd_read_plan(c, &plan);
    records = crowd_records(c, plan.portions_count);
    tal_plan_free(&plan);
    return records;
}
