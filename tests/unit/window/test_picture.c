/* Pictures: how they are drawn, and that those which come with the program are there. */
#include "window/picture.h"

#include <criterion/criterion.h>
#include <dirent.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "stage/places.h"

/* A picture of 100 x 100 units with one square in its middle. */
#define PLACE                                                                                      \
    "picture: place\nsize: [100, 100]\ncolours:\n  wall: \"#ffffff\"\ndark:\n  wall: "             \
    "\"#000000\"\n"                                                                                \
    "layers:\n  - shapes:\n    - { fill: wall, path: \"M 40 40 H 60 V 60 H 40 Z\" }\n"

typedef struct canvas {
    tal_theme theme;
    tal_sheet sheet;
} canvas;

static void begin(canvas *c, tal_look_of look)
{
    c->theme = tal_theme_make(look, 1);
    c->sheet = (tal_sheet){ 0 };
    tal_sheet_begin(&c->sheet, &c->theme, NULL, 1000, 1000);
}

static tal_picture *load(const char *yaml)
{
    tal_picture *picture = NULL;

    cr_assert_eq(tal_picture_load_bytes(&picture, "p.yaml", yaml, strlen(yaml), NULL), TAL_OK);
    return picture;
}

static tal_picture *shipped(const char *name)
{
    const char *root = getenv("TAL_ROOT");
    char path[4096];
    tal_diagnostics *found = tal_diagnostics_new();
    tal_picture *picture = NULL;

    snprintf(path, sizeof path, "%s/assets/pictures/%s.yaml", root ? root : ".", name);
    tal_picture_load(&picture, path, found);
    cr_assert(picture, "%s: %s", name,
              tal_diagnostics_count(found) ? tal_diagnostics_get(found, 0)->message : "");
    tal_diagnostics_free(found);
    return picture;
}

Test(picture, of_a_place_fills_its_box_and_is_cut)
{
    tal_picture *picture = load(PLACE);
    canvas c;
    const tal_mark *marks;

    begin(&c, TAL_LOOK_LIGHT);
    tal_picture_draw(picture, &c.sheet, (tal_box){ 10, 20, 400, 200 }, NULL);
    marks = c.sheet.drawing.marks;
    cr_assert_eq(c.sheet.drawing.count, 3);
    cr_assert_eq(marks[0].kind, TAL_MARK_CLIP);
    cr_assert_float_eq(marks[0].box.x, 10, 1e-9);
    cr_assert_float_eq(marks[0].box.height, 200, 1e-9);
    cr_assert_eq(marks[1].colour, 0xffffffff);
    /* Four points a unit, from the lower edge at 220. */
    cr_assert_float_eq(marks[1].steps[0].at[0], 10 + 160, 1e-9);
    cr_assert_float_eq(marks[1].steps[0].at[1], 220 - 240, 1e-9);
    cr_assert_eq(marks[2].kind, TAL_MARK_UNCLIP);
    tal_sheet_free(&c.sheet);
    tal_picture_free(picture);
}

Test(picture, has_other_colours_on_dark_paper)
{
    static const tal_look_of looks[] = { TAL_LOOK_DARK, TAL_LOOK_CONTRAST };
    tal_picture *picture = load(PLACE);

    for (int i = 0; i < 2; i++) {
        canvas c;

        begin(&c, looks[i]);
        tal_picture_draw(picture, &c.sheet, (tal_box){ 0, 0, 100, 100 }, NULL);
        cr_assert_eq(c.sheet.drawing.marks[1].colour, 0x000000ff);
        tal_sheet_free(&c.sheet);
    }
    tal_picture_free(picture);
}

/* The mark that is farthest to the left; and the number of marks. */
static size_t draw_anybody(double width, double height, double *left)
{
    tal_expression expression = { .eyes = 0.8, .lips = 0.2 };
    canvas c;
    size_t count;

    begin(&c, TAL_LOOK_LIGHT);
    tal_picture_draw(tal_picture_anybody(), &c.sheet, (tal_box){ 0, 0, width, height },
                     &expression);
    count = c.sheet.drawing.count;
    *left = c.sheet.drawing.marks[1].steps[0].at[0]; /* the left shoulder, at 14 of 240 */
    tal_sheet_free(&c.sheet);
    return count;
}

Test(picture, of_a_person_is_cut_at_its_sides_and_not_too_far)
{
    double left;

    cr_assert_gt(draw_anybody(480, 240, &left), 20);
    cr_assert_float_eq(left, 120 + 14, 1e-9, "in the middle");
    draw_anybody(160, 240, &left);
    cr_assert_float_eq(left, 14 - 40, 1e-9, "a sixth of 240 is cut");
    draw_anybody(80, 240, &left);
    cr_assert_float_eq(left, (14 - 40) / 2.0, 1e-9, "no more: it is smaller instead");
}

/* All marks of a drawing as numbers, added up so that any other drawing has another sum. */
static double print_of(const tal_drawing *drawing)
{
    double sum = 0;

    for (size_t i = 0; i < drawing->count; i++) {
        const tal_mark *mark = &drawing->marks[i];

        sum = sum * 0.99 + (double)(mark->colour & 0xff);
        for (size_t j = 0; j < mark->steps_count; j++)
            for (int at = 0; at < 6; at++)
                sum = sum * 0.99 + mark->steps[j].at[at];
    }
    return sum;
}

static const char *const people[] = { "marta",    "tomas",  "adela", "ines",    "leandro",
                                      "amparo",   "fermin", "noemi", "ramiro",  "ibarra",
                                      "remedios", "gines",  "nerea", "paquita", "amparo_gil" };
static const char *const places[] = { "phone", "phone-marta", "phone-fermin", "phone-remedios",
                                      "room",  "office",      "counter",      "chat" };

Test(picture, everybody_has_seven_faces)
{
    for (size_t i = 0; i < sizeof people / sizeof *people; i++) {
        tal_picture *picture = shipped(people[i]);
        double prints[TAL_MIENS];

        for (int m = 0; m < TAL_MIENS; m++) {
            tal_expression expression = tal_mien_expression((tal_mien)m);
            canvas c;

            begin(&c, TAL_LOOK_LIGHT);
            tal_picture_draw(picture, &c.sheet, (tal_box){ 0, 0, 240, 240 }, &expression);
            cr_assert_not(c.sheet.drawing.failed);
            prints[m] = print_of(&c.sheet.drawing);
            for (int other = 0; other < m; other++)
                cr_assert(fabs(prints[m] - prints[other]) > 1e-6, "%s: %d, %d", people[i], m,
                          other);
            tal_sheet_free(&c.sheet);
        }
        tal_picture_free(picture);
    }
}

Test(picture, every_place_covers_all_of_its_box)
{
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        tal_picture *picture = shipped(places[i]);
        const tal_step *wall;
        canvas c;

        begin(&c, TAL_LOOK_DARK);
        tal_picture_draw(picture, &c.sheet, (tal_box){ 0, 0, 600, 500 }, NULL);
        wall = c.sheet.drawing.marks[1].steps;
        cr_assert(wall[0].at[0] <= 0 && wall[0].at[1] <= 0 && wall[2].at[0] >= 600 &&
                      wall[2].at[1] >= 500,
                  "%s", places[i]);
        tal_sheet_free(&c.sheet);
        tal_picture_free(picture);
    }
}

/* Where the scenario at PATH says KEY = "NAME", that has its picture. Gives how often it does. */
static int look_up(const char *path, const char *key)
{
    char line[1000];
    FILE *in = fopen(path, "r");
    int count = 0;

    cr_assert(in, "%s", path);
    while (fgets(line, sizeof line, in)) {
        char *at = strstr(line, key), *name, *end;

        if (!at)
            continue;
        at += strlen(key) + strspn(at + strlen(key), " ");
        if (*at != '=' || !(name = strchr(at, '"')))
            continue;
        end = strchr(++name, '"');
        cr_assert(end);
        *end = '\0';
        tal_picture_free(shipped(name));
        count++;
    }
    fclose(in);
    return count;
}

Test(picture, what_a_shipped_scenario_names_is_there)
{
    const char *root = getenv("TAL_ROOT");
    char folder[4000], path[4300];
    int scenarios = 0;
    DIR *in;

    snprintf(folder, sizeof folder, "%s/scenarios", root ? root : ".");
    in = opendir(folder);
    cr_assert(in, "%s", folder);
    for (struct dirent *entry; (entry = readdir(in));) {
        const char *ending = strrchr(entry->d_name, '.');

        if (!ending || strcmp(ending, ".lua") != 0)
            continue;
        snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
        cr_assert_eq(look_up(path, "setting"), 1, "%s", path);
        cr_assert_geq(look_up(path, "portrait"), 1, "%s", path);
        scenarios++;
    }
    closedir(in);
    cr_assert_geq(scenarios, 5);
}
