/* A column of speech: theirs at the left, ours at the right, all else across. */
#include "window/transcript.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "report/page.h"
#include "report/words_text.h"

static const double SPEECH =
    0.86; /* of the column: as much may a speech take, and what stands below it */
static const double FACE = 44; /* points, at letters of 100 % */

void tal_transcript_free(tal_transcript *transcript)
{
    for (size_t i = 0; i < transcript->count; i++) {
        free(transcript->lines[i].name);
        free(transcript->lines[i].text);
        free(transcript->lines[i].below);
        free(transcript->lines[i].marks);
    }
    free(transcript->lines);
    *transcript = (tal_transcript){ 0 };
}

tal_status tal_transcript_add(tal_transcript *transcript, tal_line_of of, const char *name,
                              const char *text)
{
    tal_said *lines =
        tal_grow(transcript->lines, transcript->count, &transcript->capacity, sizeof *lines);
    tal_said said = { .of = of,
                      .name = tal_page_clean_copy(name ? name : ""),
                      .text = tal_page_clean_copy(text) };

    if (lines)
        transcript->lines = lines;
    if (!lines || !said.name || !said.text) {
        free(said.name);
        free(said.text);
        return TAL_ENOMEM;
    }
    lines[transcript->count++] = said;
    return TAL_OK;
}

tal_status tal_transcript_explain(tal_transcript *transcript, const char *below)
{
    tal_said *said = &transcript->lines[transcript->count - 1];
    char *text = tal_page_clean_copy(below);

    if (!text)
        return TAL_ENOMEM;
    free(said->below);
    said->below = text;
    if (transcript->laid_out == transcript->count)
        transcript->laid_out--;
    return TAL_OK;
}

tal_status tal_transcript_mark(tal_transcript *transcript, const tal_reason *reasons, size_t count)
{
    static const tal_underline underlines[] = {
        [TAL_WORDS_EARNED] = TAL_UNDERLINE_LINE,
        [TAL_WORDS_LOST] = TAL_UNDERLINE_WAVE,
    };
    tal_said *said = &transcript->lines[transcript->count - 1];
    size_t length = strlen(said->text), capacity = 0, end;

    for (size_t at = 0; at < length; at = end) {
        tal_words_mark mark;
        tal_span *marks;

        end = tal_words_text_mark(reasons, count, at, length, &mark);
        if (mark == TAL_WORDS_PLAIN)
            continue;
        marks = tal_grow(said->marks, said->marks_count, &capacity, sizeof *marks);
        if (!marks)
            return TAL_ENOMEM;
        said->marks = marks;
        marks[said->marks_count++] =
            (tal_span){ .start = at, .end = end, .underline = underlines[mark] };
    }
    return TAL_OK;
}

void tal_transcript_face(tal_transcript *transcript, const tal_picture *face)
{
    transcript->lines[transcript->count - 1].face = face;
}

void tal_transcript_renew(tal_transcript *transcript)
{
    transcript->fresh = transcript->count;
}

/* ---- One line --------------------------------------------------------------------------------- */

/* How a line is set: the parts of it that have a text, from above to below. */
typedef struct setting {
    tal_font name, text, below;
    tal_colour name_colour, text_colour, ground; /* ground: 0 for none */
    double padding;
    double share; /* of the column that it may take */
    double face;  /* the side of the picture beside it; 0 for none */
    bool right, framed;
    bool named; /* the name is shown */
} setting;

static setting set(const tal_transcript *transcript, size_t i, const tal_theme *theme)
{
    const tal_said *said = &transcript->lines[i], *before = i ? said - 1 : NULL;
    setting s = { .name = theme->name,
                  .text = theme->body,
                  .below = theme->small,
                  .name_colour = theme->quiet,
                  .text_colour = theme->text,
                  .padding = theme->gap,
                  .share = SPEECH,
                  .named = *said->name };

    switch (said->of) {
    case TAL_OF_THEM:
        s.ground = theme->theirs;
        s.face = said->face ? FACE * theme->scale : 0;
        s.named = !before || before->of != TAL_OF_THEM || strcmp(before->name, said->name) != 0;
        break;
    case TAL_OF_US:
        s.ground = theme->ours;
        s.text_colour = s.name_colour = theme->ours_text;
        s.right = true;
        break;
    case TAL_OF_RECORD:
        s.ground = theme->card;
        s.name_colour = theme->link;
        s.text = theme->small;
        s.share = 1;
        s.framed = true;
        break;
    case TAL_OF_ENDING:
        s.ground = theme->card;
        s.framed = true;
        s.name = theme->heading;
        s.name_colour = theme->text;
        s.padding = theme->gap * 1.5;
        s.share = 1;
        break;
    case TAL_OF_OPENING:
        s.name = theme->title;
        s.name_colour = theme->text;
        s.text_colour = theme->quiet;
        s.padding = 0;
        s.share = 1;
        break;
    default:
        s.text = said->of == TAL_OF_NARRATOR ? theme->note : theme->small;
        s.text_colour = theme->quiet;
        s.padding = 0;
        s.share = 1;
        break;
    }
    return s;
}

/* The ground of a line: as wide as its words need, within its share of WIDTH. */
static tal_box ground_of(const tal_said *said, const setting *s, const tal_sheet *sheet,
                         double width)
{
    double beside = s->face > 0 ? s->face + sheet->theme->gap / 2 : 0;
    double most = width * s->share - beside, inner = most - 2 * s->padding, widest = 0;
    tal_box box = { 0, 0, most, 2 * s->padding };

    if (s->share < 1) {
        widest = tal_sheet_text_width(sheet, s->text, said->text);
        if (s->named)
            widest = fmax(widest, tal_sheet_text_width(sheet, s->name, said->name));
        box.width = fmin(ceil(widest) + 1 + 2 * s->padding, most);
        inner = box.width - 2 * s->padding;
    }
    if (s->named)
        box.height +=
            tal_sheet_text_height(sheet, inner, s->name, said->name) + sheet->theme->gap / 3;
    box.height += tal_sheet_text_height(sheet, inner, s->text, said->text);
    if (s->named)
        box.height = fmax(box.height, s->face);
    box.x = s->right ? width - box.width : beside;
    return box;
}

static double gap_before(const tal_transcript *transcript, size_t i, const tal_theme *theme)
{
    const tal_said *said = &transcript->lines[i];

    if (i == 0)
        return 0;
    return said->of == said[-1].of && said->of == TAL_OF_THEM ? theme->gap / 2 : theme->gap * 1.25;
}

static double height_of(const tal_transcript *transcript, size_t i, const tal_sheet *sheet,
                        double width)
{
    const tal_said *said = &transcript->lines[i];
    setting s = set(transcript, i, sheet->theme);
    double height = ground_of(said, &s, sheet, width).height;

    if (said->below)
        height += sheet->theme->gap / 2 +
                  tal_sheet_text_height(sheet, width * SPEECH, s.below, said->below);
    return height;
}

/* Small, and on the side of what it is about. */
static void draw_below(const tal_said *said, const setting *s, tal_sheet *sheet, double x, double y,
                       double width)
{
    double most = width * SPEECH;
    double wide = fmin(ceil(tal_sheet_text_width(sheet, s->below, said->below)) + 1, most);

    tal_sheet_text(sheet, s->right ? x + width - wide : x, y, wide, s->below, sheet->theme->quiet,
                   said->below);
}

/* A calm face: how others feel is not counted. */
static void draw_face(const tal_said *said, tal_sheet *sheet, tal_box box)
{
    const tal_expression calm = tal_mien_expression(TAL_MIEN_LISTENING);

    tal_sheet_box(sheet, box, sheet->theme->card, sheet->theme->radius);
    tal_sheet_clip_begin(sheet, box, sheet->theme->radius);
    tal_picture_draw(said->face, sheet, box, &calm);
    tal_sheet_clip_end(sheet);
}

static void draw_line(const tal_transcript *transcript, size_t i, tal_sheet *sheet, double x,
                      double y)
{
    const tal_said *said = &transcript->lines[i];
    const tal_theme *theme = sheet->theme;
    setting s = set(transcript, i, theme);
    tal_box box = ground_of(said, &s, sheet, transcript->width);
    double inner = box.width - 2 * s.padding, at = y + s.padding;
    tal_block block;

    box.x += x;
    box.y = y;
    if (s.face > 0 && s.named)
        draw_face(said, sheet, (tal_box){ x, y, s.face, s.face });
    if (s.ground)
        tal_sheet_box(sheet, box, s.ground, theme->radius * 1.5);
    if (s.framed || s.ground == theme->paper)
        tal_sheet_frame(sheet, box, theme->edge, theme->radius * 1.5, 1);
    if (s.named)
        at +=
            tal_sheet_text(sheet, box.x + s.padding, at, inner, s.name, s.name_colour, said->name) +
            theme->gap / 3;
    block = tal_sheet_block_of(said->text, s.text, inner);
    block.spans = said->marks;
    block.spans_count = said->marks_count;
    tal_sheet_block(sheet, box.x + s.padding, at, &block, s.text_colour);
    if (said->below)
        draw_below(said, &s, sheet, x, box.y + box.height + theme->gap / 2, transcript->width);
}

/* ---- All of them ------------------------------------------------------------------------------ */

bool tal_transcript_lay_out(tal_transcript *transcript, const tal_sheet *sheet, double width)
{
    bool other = width != transcript->width || sheet->theme->scale != transcript->scale;

    if (other)
        transcript->laid_out = 0;
    transcript->width = width;
    transcript->scale = sheet->theme->scale;
    for (size_t i = transcript->laid_out; i < transcript->count; i++) {
        tal_said *said = &transcript->lines[i];

        said->y = (i ? said[-1].y + said[-1].height : 0) + gap_before(transcript, i, sheet->theme);
        said->height = height_of(transcript, i, sheet, width);
        transcript->height = said->y + said->height;
    }
    transcript->laid_out = transcript->count;
    return other;
}

double tal_transcript_fresh(const tal_transcript *transcript)
{
    return transcript->fresh < transcript->laid_out ? transcript->lines[transcript->fresh].y
                                                    : transcript->height;
}

double tal_transcript_draw(const tal_transcript *transcript, tal_sheet *sheet, double x, double y,
                           double from, double to)
{
    for (size_t i = 0; i < transcript->laid_out; i++) {
        const tal_said *said = &transcript->lines[i];

        if (y + said->y < to && y + said->y + said->height > from)
            draw_line(transcript, i, sheet, x, y + said->y);
    }
    return transcript->height;
}
