/* The file of a picture: every way in which it can be wrong. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "window/picture.h"

#define COLOURS                                                                                    \
    "colours:\n  skin: \"#e6b593\"\n  shade: \"#b97f5f\"\n  line: \"#4a2d24\"\n  brow: "           \
    "\"#4d382e\"\n"                                                                                \
    "  iris: \"#6b4a2f\"\n  white: \"#f7f0e8\"\n  lips: \"#bb6a60\"\n  mouth: \"#5d2528\"\n"       \
    "  flush: \"#cf6552\"\n"
#define FACE(eyes)                                                                                 \
    "face:\n  neck: [120, 176]\n  middle: [120, 103]\n  eyes: { " eyes " }\n"                      \
    "  brows: { above: 17, width: 30, thick: 4.5, arch: 3.5 }\n  nose: { down: 30, width: 19 }\n"  \
    "  mouth: { down: 49, width: 35, lips: 5.5 }\n  cheeks: { down: 29, apart: 66, size: 15 }\n"
#define EYES "apart: 44, width: 24, height: 11, slant: 0"
#define PERSON(colours, face, layers)                                                              \
    "picture: person\nsize: [240, 240]\n" colours face "layers:\n" layers
#define PLACE(head, shape)                                                                         \
    head "colours: { wall: \"#ffffff\" }\nlayers:\n  - shapes:\n    - " shape "\n"
#define HEAD "picture: place\nsize: [480, 320]\n"
#define PATH "\"M 0 0 H 9 V 9 Z\""

/* The diagnostics of YAML, or "" where it loads. */
static const char *told(const char *yaml)
{
    static char out[4000];
    tal_diagnostics *found = tal_diagnostics_new();
    tal_picture *picture = NULL;
    tal_status status = tal_picture_load_bytes(&picture, "p.yaml", yaml, strlen(yaml), found);

    cr_assert_eq(status, tal_diagnostics_count(found) ? TAL_EFILE : TAL_OK);
    cr_assert_eq(picture == NULL, status != TAL_OK, "nothing comes out of a bad file");
    out[0] = '\0';
    for (size_t i = 0; i < tal_diagnostics_count(found); i++) {
        const tal_diagnostic *it = tal_diagnostics_get(found, i);

        snprintf(out + strlen(out), sizeof out - strlen(out), "%d:%d TAL%d %s%s%s\n", it->line,
                 it->column, it->code, it->message, it->hint ? " = " : "",
                 it->hint ? it->hint : "");
    }
    tal_picture_free(picture);
    tal_diagnostics_free(found);
    return out;
}

Test(picture_file, reads_persons_and_places)
{
    cr_assert_str_eq(told(PERSON(COLOURS, FACE(EYES), "  - face\n")), "");
    cr_assert_str_eq(told(PLACE(HEAD, "{ fill: wall, path: " PATH " }")), "");
    cr_assert_str_eq(told(PLACE(HEAD, "{ stroke: wall, width: 1.5, path: " PATH " }")), "");
    cr_assert_str_eq(told(PLACE(HEAD, "{ fill: wall, path: M 0 0 H 9 }")), "");
}

Test(picture_file, knows_its_fields)
{
    cr_assert_str_eq(told(PLACE(HEAD "backdrop: x\n", "{ fil: wall, path: " PATH " }")),
                     "3:1 TAL901 a picture has no field \"backdrop\" here\n"
                     "7:9 TAL901 a picture has no field \"fil\" here = did you mean fill?\n");
    cr_assert_str_eq(told(PLACE(HEAD, "{ fill: wall, width: 2, path: " PATH " }")),
                     "6:21 TAL901 a picture has no field \"width\" here\n");
    cr_assert_str_eq(told(PERSON(COLOURS, FACE(EYES ", lashes: 3"), "  - face\n")),
                     "16:55 TAL901 a picture has no field \"lashes\" here\n");
    cr_assert_str_eq(told("picture: place\nsize: [1, 1]\ncolours: {}\nlayers: []\nface: {}\n"),
                     "5:1 TAL901 a picture has no field \"face\" here\n");
}

Test(picture_file, says_what_is_missing)
{
    cr_assert_str_eq(told("picture: person\n"),
                     "1:1 TAL902 these are missing: size, colours, face, layers\n");
    cr_assert_str_eq(told("picture: place\n"),
                     "1:1 TAL902 these are missing: size, colours, layers\n");
    cr_assert_str_eq(told(PLACE(HEAD, "{ stroke: wall, path: " PATH " }")),
                     "6:7 TAL902 \"width\" is missing\n");
    cr_assert_str_eq(told(PERSON(COLOURS, FACE("apart: 44, width: 24"), "  - face\n")),
                     "16:9 TAL902 these are missing: height, slant\n");
    cr_assert_str_eq(
        told(PERSON("colours: { skin: \"#e6b593\", shade: \"#b97f5f\", line: \"#4a2d24\", "
                    "brow: \"#4d382e\", iris: \"#6b4a2f\", white: \"#f7f0e8\", "
                    "mouth: \"#5d2528\", flush: \"#cf6552\" }\n",
                    FACE(EYES), "  - face\n")),
        "3:10 TAL902 a person's colours need a \"lips\"\n");
    cr_assert_str_eq(told(PERSON(COLOURS, FACE(EYES), "  - shapes: []\n")),
                     "22:3 TAL902 layers: the face is not there = write - face where brows, eyes "
                     "and mouth are painted\n");
    cr_assert_str_eq(told(PERSON(COLOURS, FACE(EYES), "  - face\n  - face\n")),
                     "22:3 TAL902 layers: the face is there more than once = write - face where "
                     "brows, eyes and mouth are painted\n");
}

Test(picture_file, numbers_are_within_their_ranges)
{
    cr_assert_str_eq(told(PERSON(COLOURS, FACE("apart: 0, width: wide, height: 1001, slant: 1e2"),
                                 "  - face\n")),
                     "16:18 TAL903 \"apart\" must be a number from 1 to 1000\n"
                     "16:28 TAL903 \"width\" must be a number from 1 to 1000\n"
                     "16:42 TAL903 \"height\" must be a number from 1 to 1000\n"
                     "16:55 TAL903 \"slant\" must be a number from -100 to 100\n");
    cr_assert_str_eq(told(PLACE("picture: place\nsize: [480]\n", "{ fill: wall, path: " PATH " }")),
                     "2:7 TAL903 \"size\" must have two numbers, as [120, 96]\n");
    cr_assert_str_eq(
        told(PLACE("picture: place\nsize: [0, 1]\n", "{ fill: wall, path: " PATH " }")),
        "2:8 TAL903 \"size\" must be a number from 1 to 10000\n");
    cr_assert_str_eq(told(PLACE(HEAD, "{ stroke: wall, width: 0, path: " PATH " }")),
                     "6:30 TAL903 \"width\" must be a number from 0.1 to 1000\n");
}

Test(picture_file, everything_is_of_its_kind)
{
    cr_assert_str_eq(told(PLACE("picture: dog\nsize: [1, 1]\n", "{ fill: wall, path: " PATH " }")),
                     "1:10 TAL903 a picture is of a person or of a place, not of \"dog\"\n");
    cr_assert_str_eq(told("[1, 2]\n"), "1:1 TAL903 a picture begins with its fields\n");
    cr_assert_str_eq(told(PLACE(HEAD, "wall")),
                     "6:7 TAL903 shapes: this is no shape = write { fill: skin, path: \"...\" }\n");
    cr_assert_str_eq(told(HEAD "colours: {}\nlayers: [face]\n"),
                     "4:10 TAL903 layers: a layer has \"shapes\"\n");
    cr_assert_str_eq(
        told(PERSON(COLOURS, FACE(EYES), "  - face\n  - moves: arm\n    shapes: []\n")),
        "23:12 TAL903 a layer moves with the head, the face or the mouth, not with "
        "\"arm\" = leave it out for what stands still\n");
}

Test(picture_file, colours_are_colours_and_have_names)
{
    cr_assert_str_eq(
        told(HEAD "colours:\n  wall: white\n  sky: \"#12345\"\n  sea: \"#1234567g\"\nlayers: []\n"),
        "4:9 TAL904 wall: this is no colour = write \"#c8a080\", or \"#c8a08080\" for one that is "
        "half seen through\n"
        "5:8 TAL904 sky: this is no colour = write \"#c8a080\", or \"#c8a08080\" for one that is "
        "half seen through\n"
        "6:8 TAL904 sea: this is no colour = write \"#c8a080\", or \"#c8a08080\" for one that is "
        "half seen through\n");
    cr_assert_str_eq(told(PLACE(HEAD, "{ fill: walls, path: " PATH " }")),
                     "6:15 TAL904 \"colours\" has no \"walls\" = did you mean wall?\n");
    cr_assert_str_eq(
        told(PLACE(HEAD "dark: { floor: \"#000000\" }\n", "{ fill: wall, path: " PATH " }")),
        "3:9 TAL904 \"colours\" has no \"floor\"\n");
}

Test(picture_file, a_palette_has_its_limit)
{
    static char yaml[20000];

    strcpy(yaml, HEAD "colours:\n");
    for (int i = 0; i < 210; i++)
        sprintf(yaml + strlen(yaml), "  c%d: \"#000000\"\n", i);
    strcat(yaml, "layers: []\n");
    cr_assert_str_eq(told(yaml), "213:3 TAL904 too many colours: \"c209\"\n");
}

Test(picture_file, a_path_is_told_at_its_letter)
{
    cr_assert_str_eq(told(PLACE(HEAD, "{ fill: wall, path: \"L 1 2\" }")),
                     "6:28 TAL905 an outline begins with M, not with \"L\" = write M and where the "
                     "line begins\n");
    cr_assert_str_eq(told(PLACE(HEAD, "{ fill: wall, path: 'M 1 2 c 1' }")),
                     "6:34 TAL905 \"c\": small letters are not read = M L H V C Q and Z are known, "
                     "and places are counted from the corner of the picture\n");
    cr_assert_str_eq(
        told(PLACE(HEAD, "{ fill: wall, path: M 1 2 A 1 }")),
        "6:33 TAL905 an outline has no letter \"A\" = M L H V C Q and Z are known, and "
        "places are counted from the corner of the picture\n");
    cr_assert_str_eq(told(PLACE(HEAD, "{ fill: wall, path: \"M 1 2 L 3\" }")),
                     "6:37 TAL905 a number is wanted here\n");
    cr_assert_str_eq(told(PLACE(HEAD, "{ fill: wall, path: \"M 1 2 L 3 77777\" }")),
                     "6:38 TAL905 this is farther than 10000 away\n");
    cr_assert_str_eq(told(PLACE(HEAD, "{ fill: wall, path: \"\" }")),
                     "6:28 TAL905 \"path\" is empty\n");
    cr_assert_str_eq(told(PLACE(HEAD, "{ fill: wall, path: \"M 1 2 é\" }")),
                     "6:34 TAL905 this does not belong to an outline\n");
    /* YAML joins lines; the place is that of the file all the same. */
    cr_assert_str_eq(told(PLACE(HEAD, "fill: wall\n      path: >-\n        M 1 2\n        L 3 x")),
                     "9:13 TAL905 a number is wanted here\n");
}

/* SHAPES outlines of so many lines each, beside the M of each. */
static const char *place_of(int shapes, int lines)
{
    static char out[80000];
    size_t length = (size_t)snprintf(out, sizeof out, "%s",
                                     HEAD "colours: { wall: \"#ffffff\" }\nlayers:\n  - shapes:\n");

    for (int i = 0; i < shapes; i++) {
        length += (size_t)snprintf(out + length, sizeof out - length,
                                   "    - { fill: wall, path: \"M 0 0");
        for (int j = 0; j < lines; j++)
            length += (size_t)snprintf(out + length, sizeof out - length, " L 9 %d", j % 9);
        length += (size_t)snprintf(out + length, sizeof out - length, "\" }\n");
    }
    return out;
}

Test(picture_file, what_would_take_too_long_to_paint_is_no_picture)
{
    cr_assert_str_eq(told(place_of(10, 199)), "");
    cr_assert_str_eq(told(place_of(1, 200)),
                     "6:1230 TAL905 an outline has at most 200 lines and curves = divide it, or "
                     "leave points out\n");
    cr_assert_str_eq(told(place_of(13, 199)),
                     "16:27 TAL905 a picture has at most 2000 lines and curves = leave points out\n");
}

/* The example of a manual: its fence of YAML that begins with "picture:". */
static void load_example(const char *name)
{
    static char page[20000];
    const char *root = getenv("TAL_ROOT");
    char path[4096], *begin, *end;
    FILE *in;

    snprintf(path, sizeof path, "%s/docs/%s", root ? root : ".", name);
    in = fopen(path, "r");
    cr_assert(in, "%s", path);
    page[fread(page, 1, sizeof page - 1, in)] = '\0';
    fclose(in);
    begin = strstr(page, "picture: person");
    end = begin ? strstr(begin, "```") : NULL;
    cr_assert(end, "%s has no example", name);
    *end = '\0';
    cr_assert_str_eq(told(begin), "", "%s", name);
}

Test(picture_file, of_the_manual_is_sound)
{
    load_example("pictures.md");
    load_example("pictures.es.md");
}

Test(picture_file, that_is_not_there_is_told)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_picture *picture = NULL;

    cr_assert_eq(tal_picture_load(&picture, "/nowhere/marta.yaml", found), TAL_EFILE);
    cr_assert_null(picture);
    cr_assert_eq(tal_diagnostics_get(found, 0)->code, 1);
    tal_diagnostics_free(found);
}
