#include <criterion/criterion.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cohort/crowd.h"

static crowd people;

static void begin(void)
{
    people = crowd_open();
}

static void end(void)
{
    crowd_close(&people);
}

TestSuite(plan, .init = begin, .fini = end);

#define LINE(id) "{\"candidate\":\"" id "\",\"scenario\":\"parcel\",\"lang\":\"en\",\"actions\":[{\"reply\":\"deny\"}]}\n"

static void put(const char *name, const char *text)
{
    desk_put(&people.desk, name, text);
}

/* Inputs as "name:kind ", portions as "first+files:from-to ", without the size of what is none. */
static void plan_is(const tal_plan *plan, const char *inputs, const char *portions)
{
    char got[600] = "";

    for (size_t i = 0; i < plan->inputs_count; i++)
        sprintf(got + strlen(got), "%s:%s ", plan->inputs[i].name, tal_input_kind_names[plan->inputs[i].kind]);
    cr_assert_str_eq(got, inputs);
    got[0] = '\0';
    for (size_t i = 0; i < plan->portions_count; i++)
        sprintf(got + strlen(got), "%u+%u:%d-%d ", plan->portions[i].file, plan->portions[i].files,
                (int)plan->portions[i].from,
                plan->inputs[plan->portions[i].file].kind == TAL_INPUT_OTHER ? 0 : (int)plan->portions[i].to);
    cr_assert_str_eq(got, portions);
}

Test(plan, a_folder_is_sorted_and_each_file_is_of_a_kind)
{
    const char *wrong;
    tal_plan plan;

    mkdir("in", 0700);
    mkdir("in/sub.jsonl", 0700);
    put("in/b.jsonl", "\n {}\n");
    put("in/a.csv", "x\n");
    put("in/j.jsonl", "{\"seq\":0,\"event\":\"start\",");
    put("in/k.jsonl", "{\"seq\":0,\"event\":\"start\",");
    put("in/notes.txt", "x");
    put("in/.hidden.jsonl", "x");
    put("in/who.csv", "id\n");
    cr_assert_eq(tal_plan_make(&plan, "in/who.csv", "in", &wrong), TAL_OK);
    plan_is(&plan, "who.csv:roster a.csv:table b.jsonl:lines j.jsonl:journal k.jsonl:journal notes.txt:other sub.jsonl:other ",
            "0+1:0-3 1+1:0-2 2+1:0-5 3+2:0-25 5+1:0-0 6+1:0-0 ");
    tal_plan_free(&plan);
    cr_assert_eq(tal_plan_make(&plan, NULL, "in/notes.txt", &wrong), TAL_OK);
    plan_is(&plan, "notes.txt:table ", "0+1:0-1 ");
    tal_plan_free(&plan);
    cr_assert_eq(tal_plan_make(&plan, "nobody.csv", "in", &wrong), TAL_EIO);
    cr_assert_str_eq(wrong, "nobody.csv");
    tal_plan_free(&plan);
}

/* They would be read twice, or without end. */
Test(plan, a_pipe_and_a_device_are_no_files)
{
    const char *wrong;
    tal_plan plan;

    put("a.jsonl", LINE("a"));
    cr_assert_eq(mkfifo("pipe", 0600), 0);
    cr_assert_eq(tal_plan_make(&plan, "/dev/zero", "a.jsonl", &wrong), TAL_EIO);
    cr_assert_eq(errno, ESPIPE);
    cr_assert_str_eq(wrong, "/dev/zero");
    tal_plan_free(&plan);
    cr_assert_eq(tal_plan_make(&plan, NULL, "pipe", &wrong), TAL_EIO);
    cr_assert_eq(errno, ESPIPE);
    cr_assert_str_eq(wrong, "pipe");
    tal_plan_free(&plan);
    cr_assert_eq(mkdir("in", 0700), 0);
    cr_assert_eq(tal_plan_make(&plan, "in", "a.jsonl", &wrong), TAL_EIO);
    cr_assert_eq(errno, EISDIR);
    tal_plan_free(&plan);
}

Test(plan, a_byte_order_mark_is_passed_over)
{
    put("a.jsonl", "\xEF\xBB\xBF" LINE("a") LINE("b"));
    cr_assert_str_eq(crowd_read(&people, "a.jsonl"),
                     "read 2 0 2;a 1 unfinished 1@1;b 1 unfinished 1@2;1 too-few a;2 too-few b;");
}

Test(plan, long_files_are_divided)
{
    const char *wrong;
    tal_plan plan;
    FILE *file = fopen("long.jsonl", "w");

    cr_assert(file && !fseek(file, 2 * TAL_PORTION_BYTES, SEEK_SET) && putc('{', file) && !fclose(file));
    cr_assert_eq(tal_plan_make(&plan, NULL, "long.jsonl", &wrong), TAL_OK);
    cr_assert_eq(plan.portions_count, 3);
    cr_assert_eq(plan.portions[1].from, TAL_PORTION_BYTES);
    cr_assert_eq(plan.portions[1].to, 2 * TAL_PORTION_BYTES);
    cr_assert_eq(plan.portions[2].to, 2 * TAL_PORTION_BYTES + 1);
    plan.portions[0].lines = 7;
    plan.portions[1].lines = 5;
    cr_assert_eq(tal_plan_line(&plan, 2, 3), 15);
    cr_assert_eq(tal_plan_line(&plan, 2, 0), 0);
    tal_plan_free(&plan);
}

/* Wherever a file is divided, each line is read once, by the portion that it begins in. */
Test(plan, a_line_belongs_to_the_portion_that_it_begins_in)
{
    static const char text[] = LINE("a") "\n" LINE("b") LINE("c");
    size_t starts[] = { 0, sizeof LINE("a") - 1, sizeof LINE("a"), sizeof LINE("a") + sizeof LINE("b") - 1 };
    const char *wrong;
    tal_plan plan;

    put("a.jsonl", text);
    cr_assert_eq(tal_plan_make(&plan, NULL, "a.jsonl", &wrong), TAL_OK);
    cr_assert_eq(tal_plan_add(&plan, "more", TAL_INPUT_OTHER, 0, ""), TAL_OK);
    cr_assert_eq(tal_plan_divide(&plan), TAL_OK);
    plan.portions_count = 2;
    for (size_t split = 1; split < sizeof text - 1; split++) {
        int first = 0;
        char expected[200];

        plan.portions[0] = (tal_portion){ .files = 1, .from = 0, .to = split };
        plan.portions[1] = (tal_portion){ .files = 1, .from = split, .to = sizeof text - 1 };
        for (int i = 0; i < 4; i++)
            first += starts[i] < split;
        crowd_read_plan(&people, &plan);
        snprintf(expected, sizeof expected, "read %d %d %d;read %d %d %d;a 1 unfinished 1@1;b 1 unfinished 1@%d;c 1 unfinished 1@%d;",
                 first, first > 1, first - (first > 1), 4 - first, first <= 1, 4 - first - (first <= 1),
                 first > 2 ? 3 : 3 - first, first > 3 ? 4 : 4 - first);
        cr_assert_eq(strncmp(crowd_records(&people, 2), expected, strlen(expected)), 0, "split at %zu: %s\n%s", split,
                     crowd_records(&people, 2), expected);
    }
    tal_plan_free(&plan);
}

/* Lines of the greatest length that is read, wherever they stand in what is read at a time, and of one byte more. */
Test(plan, a_line_has_a_greatest_length)
{
    for (int more = 0; more < 2; more++) {
        FILE *file = fopen("long.jsonl", "w");

        cr_assert(file);
        fprintf(file, "%*s\n", (256 << 10) - 1, "");
        fprintf(file, "%*s%s", TAL_LINE_LIMIT + more - (int)sizeof LINE("a") + 2, "", LINE("a"));
        fprintf(file, LINE("b"));
        cr_assert_eq(fclose(file), 0);
        cr_assert_str_eq(crowd_read(&people, "long.jsonl"),
                         more ? "read 3 1 1;b 1 unfinished 1@3;2 too-long;3 too-few b;"
                              : "read 3 1 2;a 1 unfinished 1@2;b 1 unfinished 1@3;2 too-few a;3 too-few b;");
    }
}
