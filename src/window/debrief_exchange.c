/* One step of the replay: lines, the answer with its words marked, and under it what that did. */
#include <math.h>
#include <string.h>

#include "base/intl.h"
#include "model/rubric.h"
#include "report/lines.h"
#include "report/words_text.h"
#include "window/debrief_pages.h"
#include "window/picture.h"
#include "window/scale.h"

static const double SPEECH = 0.85;  /* of the column: what is said leaves room at the other side */
static const double PORTRAIT = 104; /* points, at 100 % */
static const double BESIDE = 300;   /* what the words need beside a portrait, at 100 % */

/* ---- What was said ----------------------------------------------------------------------------- */

static void fill_words(tal_column *column, const void *what)
{
    const tal_part *part = what;

    tal_column_text(column, column->sheet->theme->body, column->sheet->theme->text, part->text);
}

static void fill_speech(tal_column *column, const void *what)
{
    const tal_part *part = what;

    tal_column_text(column, column->sheet->theme->name, column->sheet->theme->quiet, part->speaker);
    tal_column_space(column, 0.2);
    fill_words(column, what);
}

/* Who goes on talking is not named again. */
static void put_line(tal_column *column, const tal_part *part, const tal_part *before)
{
    const tal_theme *theme = column->sheet->theme;
    bool goes_on = before && before->kind == TAL_PART_SAYS && part->kind == TAL_PART_SAYS &&
                   strcmp(before->speaker, part->speaker) == 0;
    tal_column narrow = *column;

    narrow.width *= SPEECH;
    tal_column_space(&narrow, !before ? 0 : goes_on ? 0.5 : 1);
    switch (part->kind) {
    case TAL_PART_SAYS:
        tal_column_card(&narrow, tal_column_speech(theme, theme->theirs),
                        goes_on ? fill_words : fill_speech, part);
        break;
    case TAL_PART_LOOK:
        tal_column_card(&narrow, (tal_column_ground){ theme->card, theme->edge, theme->quiet },
                        fill_speech, part);
        break;
    case TAL_PART_OUTCOME:
        tal_column_text(&narrow, theme->body, theme->text, part->text);
        break;
    default:
        tal_column_text(&narrow, theme->note, theme->quiet, part->text);
        break;
    }
    column->y = narrow.y;
}

/* ---- The trainee's words ----------------------------------------------------------------------- */

/* Cleans the text piece by piece, so that the marks stay with their words. */
static void mark_words(tal_sheet *sheet, const tal_part *part, tal_block *block)
{
    static const tal_underline lines[] = { TAL_UNDERLINE_NONE, TAL_UNDERLINE_LINE,
                                           TAL_UNDERLINE_WAVE };
    size_t length = strlen(part->text);
    tal_span *spans = tal_column_spans(sheet, 2 * part->reasons_count + 1);
    tal_buffer clean = TAL_BUFFER_EMPTY;

    for (size_t at = 0; at < length;) {
        tal_words_mark mark;
        size_t end = tal_words_text_mark(part->reasons, part->reasons_count, at, length, &mark);
        size_t start = clean.length;

        tal_page_clean(&clean, part->text + at, end - at);
        if (mark != TAL_WORDS_PLAIN && spans)
            spans[block->spans_count++] =
                (tal_span){ .start = start, .end = clean.length, .underline = lines[mark] };
        at = end;
    }
    sheet->drawing.failed = sheet->drawing.failed || clean.failed;
    block->text = tal_drawing_text(&sheet->drawing, clean.bytes ? clean.bytes : "");
    block->length = strlen(block->text);
    block->spans = spans;
    tal_buffer_free(&clean);
}

static void fill_answer(tal_column *column, const void *what)
{
    const tal_theme *theme = column->sheet->theme;
    const tal_part *part = what;
    tal_block block = tal_sheet_block_of("", theme->body, column->width);

    tal_column_text(column, theme->name, theme->ours_text, _("You"));
    tal_column_space(column, 0.2);
    if (part->kind == TAL_PART_SILENCE || !*part->text) {
        tal_column_text(column, theme->note, theme->ours_text, tal_debrief_words(part));
        return;
    }
    mark_words(column->sheet, part, &block);
    tal_column_block(column, block, theme->ours_text);
}

static void put_answer(tal_column *column, const tal_part *part)
{
    const tal_theme *theme = column->sheet->theme;
    tal_column narrow = *column;

    narrow.x += column->width * (1 - SPEECH);
    narrow.width *= SPEECH;
    tal_column_card(&narrow, tal_column_speech(theme, theme->ours), fill_answer, part);
    column->y = narrow.y;
}

/* ---- What it did ------------------------------------------------------------------------------- */

typedef struct told {
    const tal_debrief_of *of;
    const tal_part *part;
} told;

static void put_change(tal_column *column, const char *format, int change)
{
    const tal_theme *theme = column->sheet->theme;

    if (change != 0)
        tal_column_text(column, theme->body, change > 0 ? theme->good : theme->poor,
                        tal_sheet_format(column->sheet, format, change));
}

static void put_effect(tal_column *column, const told *t)
{
    const tal_theme *theme = column->sheet->theme;
    const tal_effect *effect = &t->part->effect;

    if (t->part->moment) {
        tal_column_text(column, theme->strong, theme->text,
                        tal_sheet_format(column->sheet, _("Moment: %s"), t->part->moment));
        tal_column_space(column, 0.5);
    }
    for (int i = 0; i < TAL_SKILLS; i++) {
        int level = effect->levels[i], possible = effect->possible[i];
        const char *name = tal_rubric_skill_name(t->of->rubric, (tal_skill)i, t->of->language);
        tal_face face = tal_lines_level_face(level, possible);

        if (level < 0)
            continue;
        tal_scale_pips(column, level, possible, tal_debrief_colour(theme, face),
                       tal_sheet_format(column->sheet, _("%s %d of %d"), name, level, possible));
        tal_column_space(column, 0.3);
    }
    put_change(column, _("trust %+d"), effect->trust);
    put_change(column, _("patience %+d"), effect->patience);
}

/* A face, and under it a word for it. */
static void put_face(tal_column *column, const tal_debrief_of *of, const tal_part *part)
{
    const tal_theme *theme = column->sheet->theme;
    tal_mien mien = tal_mien_of(part->trust, part->patience);
    tal_expression expression = tal_mien_expression(mien);
    const tal_box box = { column->x, column->y, column->width, column->width };
    tal_block block = tal_sheet_block_of(tal_mien_word(mien), theme->small, column->width);

    if (!column->dry) {
        tal_sheet_box(column->sheet, box, theme->paper, theme->radius);
        tal_picture_draw(of->person, column->sheet, box, &expression);
        tal_sheet_frame(column->sheet, box, theme->edge, theme->radius, 1);
    }
    column->y += box.height;
    tal_column_space(column, 0.4);
    block.align = TAL_ALIGN_CENTRE;
    tal_column_block(column, block, theme->quiet);
}

/* Beside each other where there is room. Without a face its word alone follows. */
static void put_effect_and_face(tal_column *column, const told *t)
{
    const tal_theme *theme = column->sheet->theme;
    double size = PORTRAIT * theme->scale, between = 1.5 * theme->gap;
    bool beside = column->width >= size + between + BESIDE * theme->scale;
    tal_column face = *column, words = *column;

    if (!t->of->person) {
        put_effect(column, t);
        tal_column_text(column, theme->small, theme->quiet,
                        tal_mien_word(tal_mien_of(t->part->trust, t->part->patience)));
        return;
    }
    face.width = size;
    put_face(&face, t->of, t->part);
    if (beside) {
        words.x += size + between;
        words.width -= size + between;
    } else {
        words.y = face.y + theme->gap;
    }
    put_effect(&words, t);
    column->y = fmax(face.y, words.y);
}

/* Why the words were given what they were given. */
static void put_reasons(tal_column *column, const told *t)
{
    const tal_theme *theme = column->sheet->theme;

    for (size_t i = 0; i < t->part->reasons_count; i++) {
        const tal_reason *it = &t->part->reasons[i];
        tal_buffer words = TAL_BUFFER_EMPTY;

        if (it->points == 0)
            continue;
        tal_buffer_format(&words, "%s ",
                          tal_rubric_skill_name(t->of->rubric, it->skill, t->of->language));
        tal_words_text_points(&words, it->points);
        tal_buffer_format(&words, ": %s: ", tal_words_text_meaning(it));
        tal_buffer_format(&words, _("\u201C%.*s\u201D"), (int)(it->end - it->start),
                          t->part->text + it->start);
        tal_column_buffer(column, theme->small, it->points < 0 ? theme->poor : theme->good, &words);
        tal_column_space(column, 0.4);
    }
}

static void fill_outcome(tal_column *column, const void *what)
{
    const tal_theme *theme = column->sheet->theme;
    const told *t = what;

    put_effect_and_face(column, t);
    if (t->part->reasons_count > 0)
        tal_column_space(column, 1);
    put_reasons(column, t);
    if (t->part->taken) {
        tal_column_space(column, 1);
        tal_column_named(column, _("It was taken as:"), t->part->taken);
    }
    if (*t->part->why) {
        tal_column_space(column, 1);
        tal_column_text(column, theme->body, theme->text, t->part->why);
    }
}

static void fill_better(tal_column *column, const void *what)
{
    const tal_theme *theme = column->sheet->theme;
    const tal_part *part = what;

    tal_column_text(column, theme->name, theme->link, _("Better:"));
    tal_column_space(column, 0.3);
    tal_column_text(column, theme->strong, theme->text, part->better);
    if (part->better_why && *part->better_why) {
        tal_column_space(column, 0.75);
        tal_column_named(column, _("With that one:"), part->better_why);
    }
    if (part->better_locked) {
        tal_column_space(column, 0.75);
        tal_column_named(column, _("It was closed to you then:"), part->better_locked);
    }
}

static void put_outcome(tal_column *column, const told *t)
{
    const tal_theme *theme = column->sheet->theme;
    const tal_part *part = t->part;

    tal_column_space(column, 1);
    if (part->kind == TAL_PART_UNCLEAR) {
        tal_column_text(column, theme->body, theme->quiet,
                        _("It was not understood, and you were asked what you mean."));
        return;
    }
    tal_column_card(column, (tal_column_ground){ theme->card, theme->edge, 0 }, fill_outcome, t);
    tal_column_space(column, 1);
    if (part->better) {
        tal_column_card(column, (tal_column_ground){ theme->card, theme->edge, theme->accent },
                        fill_better, part);
        tal_column_space(column, 1);
    }
    if (*part->idea)
        tal_column_named(column, _("The idea:"), part->idea);
}

/* What the persona looks like when all is said. */
static void put_last_face(tal_column *column, const tal_debrief_of *of, const tal_part *last)
{
    tal_column face = *column;

    if (!of->person)
        return;
    tal_column_space(&face, 2);
    face.width = fmin(2 * PORTRAIT * column->sheet->theme->scale, column->width);
    put_face(&face, of, last);
    column->y = face.y;
}

void tal_debrief_exchange(tal_column *column, const tal_debrief_of *of,
                          const tal_exchange *exchange)
{
    const tal_theme *theme = column->sheet->theme;
    size_t lines = exchange->answer ? exchange->end - 1 : exchange->end;

    if (!exchange->answer && of->account->result) {
        tal_column_text(column, theme->heading, theme->text, _("How it ended"));
        tal_column_space(column, 1);
    }
    for (size_t i = exchange->first; i < lines; i++)
        put_line(column, &of->account->parts[i],
                 i > exchange->first ? &of->account->parts[i - 1] : NULL);
    if (!exchange->answer) {
        put_last_face(column, of, &of->account->parts[lines - 1]);
        return;
    }
    tal_column_space(column, exchange->first < lines);
    put_answer(column, exchange->answer);
    put_outcome(column, &(told){ of, exchange->answer });
}
