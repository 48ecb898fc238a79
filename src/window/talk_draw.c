/*
 * How a conversation looks: where there is room, the other one and the desk stand at the left and
 * what is said at the right; else they are a strip and a row above it; and where even these leave
 * too little, the desk and the buttons scroll with what is said. What is to be answered comes first
 * in the order of Tab.
 */
#include "window/talk_pane.h"

#include <math.h>
#include <string.h>

#include "base/intl.h"
#include "report/terms.h"
#include "window/column.h"
#include "window/desk.h"
#include "window/gallery.h"

static const double BAR = 14; /* at the right of what scrolls, for its bar */
static const double COLUMN = 780,
                    SIDE = 420; /* lines of speech are not wider, nor is what stands beside */
static const double ROOMY = 900, TALL = 440;

enum { BUTTONS = 6, MOST = 5 /* lines of the field */ };

/* ---- The buttons ------------------------------------------------------------------------------- */

static size_t list_buttons(const tal_talk_pane *t, tal_button *out)
{
    size_t count = 0;

    if (t->practice && t->stands == TAL_TALK_AT_TURN) {
        out[count++] = (tal_button){ TAL_TALK_HINT, TAL_BUTTON_QUIET, _("Hint"), false };
        out[count++] = (tal_button){ TAL_TALK_BACK, TAL_BUTTON_QUIET, _("Take back"), false };
        out[count++] =
            (tal_button){ TAL_TALK_FEEDBACK, t->feedback ? TAL_BUTTON_CHOSEN : TAL_BUTTON_QUIET,
                          _("Feedback"), false };
    }
    out[count++] = (tal_button){ TAL_TALK_KEYS, TAL_BUTTON_QUIET, _("Keys"), false };
    out[count++] = (tal_button){ TAL_TALK_PREFERENCES, TAL_BUTTON_QUIET, _("Preferences"), false };
    out[count++] = (tal_button){ TAL_TALK_LEAVE, TAL_BUTTON_QUIET, _("Leave"), false };
    return count;
}

static double buttons_height(const tal_talk_pane *t, tal_sheet *sheet, double width)
{
    tal_button buttons[BUTTONS];

    return tal_sheet_buttons_height(sheet, width, buttons, list_buttons(t, buttons));
}

static double draw_buttons(const tal_talk_pane *t, tal_sheet *sheet, double x, double y,
                           double width)
{
    tal_button buttons[BUTTONS];

    return tal_sheet_buttons(sheet, x, y, width, buttons, list_buttons(t, buttons));
}

/* ---- Answers ----------------------------------------------------------------------------------- */

/* "After 30 seconds without a key, ..."; NULL: never. */
static const char *silence_text(const tal_talk_pane *t, tal_sheet *sheet)
{
    int seconds = (int)(t->silent / 1000);

    if (seconds <= 0)
        return NULL;
    return tal_sheet_format(sheet,
                            dngettext(TAL_DOMAIN,
                                      "After %d second without a key, silence is your answer.",
                                      "After %d seconds without a key, silence is your answer.",
                                      (unsigned long)seconds),
                            seconds);
}

static double draw_silence(const tal_talk_pane *t, tal_sheet *sheet, double x, double y,
                           double width)
{
    const char *text = silence_text(t, sheet);

    if (!text)
        return 0;
    return tal_sheet_text(sheet, x, y, width, sheet->theme->small, sheet->theme->quiet, text) +
           sheet->theme->gap / 2;
}

static double draw_card(const tal_talk_pane *t, tal_sheet *sheet, size_t i, double x, double y,
                        double width)
{
    const tal_theme *theme = sheet->theme;
    const tal_card *card = &t->offer.cards[i];
    const char *number = tal_sheet_format(sheet, "%zu", i + 1);
    const char *text =
        card->locked ? tal_sheet_format(sheet, _("(not yet: %s)"), card->text) : card->text;
    double pad = theme->gap, numbers = tal_sheet_text_width(sheet, theme->strong, "00") + pad / 2;
    double inner = width - 2 * pad - numbers;
    tal_font font = card->locked ? theme->note : theme->body;
    tal_box box = { x, y, width, 2 * pad + tal_sheet_text_height(sheet, inner, font, text) };

    tal_sheet_card(sheet, TAL_TALK_CARDS + (int)i, box,
                   tal_sheet_format(sheet, "%s. %s", number, text), !card->locked);
    tal_sheet_text(sheet, x + pad, y + pad, 0, theme->strong,
                   card->locked ? theme->quiet : theme->link, number);
    tal_sheet_text(sheet, x + pad + numbers, y + pad, inner, font,
                   card->locked ? theme->quiet : theme->text, text);
    return box.height;
}

static double draw_cards(const tal_talk_pane *t, tal_sheet *sheet, double x, double y, double width)
{
    const tal_theme *theme = sheet->theme;
    double at = y;

    for (size_t i = 0; i < t->offer.cards_count; i++)
        at += draw_card(t, sheet, i, x, at, width) + theme->gap * 0.75;
    return at - y;
}

static double draw_on(const tal_talk_pane *t, tal_sheet *sheet, double x, double y, double width)
{
    bool rests = t->stands == TAL_TALK_AT_REST;
    const tal_button on = { TAL_TALK_ON, TAL_BUTTON_MAIN, rests ? _("Close") : _("Continue"),
                            false };

    return tal_sheet_buttons(sheet, x, y, width, &on, 1);
}

/* ---- The field --------------------------------------------------------------------------------- */

static bool has_field(const tal_talk_pane *t)
{
    return t->game->listener && t->stands == TAL_TALK_AT_TURN;
}

/* Lines of the field while nothing is in it. */
static int fewest(const tal_sheet *sheet)
{
    return sheet->height < 600 * sheet->theme->scale ? 1 : 2;
}

/* Where letters are large the button stands below. */
static bool is_beside(const tal_sheet *sheet, double width, double *say_width, double *say_height)
{
    tal_sheet_button_size(sheet, _("Say it"), say_width, say_height);
    return *say_width < width / 3;
}

static const char *refused_text(const tal_talk_pane *t)
{
    return t->field.refused ? _("There is room for 10,000 characters; the rest was left out.")
                            : NULL;
}

static double field_height(const tal_talk_pane *t, tal_sheet *sheet, double width)
{
    const tal_theme *theme = sheet->theme;
    const char *refused = refused_text(t);
    double say, high;
    bool beside = is_beside(sheet, width, &say, &high);
    double field = tal_edit_height(&t->field, sheet, beside ? width - say - theme->gap / 2 : width,
                                   fewest(sheet), MOST);

    if (refused)
        field += tal_sheet_text_height(sheet, width, theme->small, refused) + theme->gap / 2;
    return beside ? field : field + high + theme->gap / 2;
}

static double draw_field(tal_talk_pane *t, tal_sheet *sheet, double x, double y, double width)
{
    const tal_theme *theme = sheet->theme;
    const char *refused = refused_text(t);
    double say, high, at = y;
    bool beside = is_beside(sheet, width, &say, &high);
    tal_box box = { x, y, beside ? width - say - theme->gap / 2 : width, 0 };

    box.height = tal_edit_height(&t->field, sheet, box.width, fewest(sheet), MOST);
    tal_edit_draw(&t->field, sheet, TAL_TALK_FIELD, box, _("What do you say?"));
    at += box.height + (beside ? 0 : high + theme->gap / 2);
    if (beside)
        high = fmin(box.height, high * 2); /* not as high as many lines */
    tal_sheet_button(sheet, TAL_TALK_SAY,
                     (tal_box){ beside ? x + width - say : x, at - high, say, high },
                     TAL_BUTTON_MAIN, _("Say it"), true);
    if (refused)
        at += theme->gap / 2 + tal_sheet_text(sheet, x, at + theme->gap / 2, width, theme->small,
                                              theme->poor, refused);
    return at - y;
}

/* ---- What is said ------------------------------------------------------------------------------ */

/* What stands below the conversation and does not scroll, or (IN) does. */
typedef struct below {
    bool field_in, desk_in, buttons_in;
} below;

/* From Y on, what can be answered and done. Its height. */
static double draw_answers(tal_talk_pane *t, tal_sheet *sheet, double x, double y, double width,
                           const below *in)
{
    double gap = sheet->theme->gap, at = y;

    if (t->stands == TAL_TALK_AT_END || t->stands == TAL_TALK_AT_REST)
        at += draw_on(t, sheet, x, at, width) + gap;
    at += draw_cards(t, sheet, x, at, width);
    if (!has_field(t) || in->field_in)
        at += draw_silence(t, sheet, x, at, width);
    if (in->field_in && has_field(t))
        at += draw_field(t, sheet, x, at, width) + gap;
    if (in->desk_in && t->offer.things_count > 0)
        at += gap / 2 + tal_desk_row(&t->offer, sheet, TAL_TALK_THINGS, x, at + gap / 2, width);
    if (in->buttons_in)
        at += gap + draw_buttons(t, sheet, x, at + gap, width);
    return at - y;
}

/* Of what has BOX: how wide lines of speech are, and where they begin; a bar and a focus ring fit
 * beside. */
static tal_box column_of(const tal_sheet *sheet, tal_box box)
{
    double edge = sheet->theme->ring + 2, room = box.width - BAR - edge;

    box.width = fmin(room, COLUMN * sheet->theme->scale);
    box.x += edge + (room - box.width) / 2;
    return box;
}

/* New lines are seen from their beginning, or, where all that follows fits, above it. */
static void draw_conversation(tal_talk_pane *t, tal_sheet *sheet, tal_box box,
                              const tal_box *column, const below *in)
{
    double gap = sheet->theme->gap, x = column->x, width = column->width, at = gap;
    bool moved = tal_transcript_lay_out(&t->transcript, sheet, width);

    if (moved || t->anchor)
        t->scroll.at = t->transcript.fresh ? tal_transcript_fresh(&t->transcript) : 0;
    t->anchor = false;
    tal_sheet_scroll_begin(sheet, &t->scroll, box);
    at +=
        tal_transcript_draw(&t->transcript, sheet, x, at, t->scroll.at, t->scroll.at + box.height) +
        gap * 2;
    at += draw_answers(t, sheet, x, at, width, in);
    tal_sheet_scroll_end(sheet, at + gap);
}

/* ---- The other one ----------------------------------------------------------------------------- */

const tal_picture *tal_talk_pane_picture(const tal_talk_pane *t, const char *portrait)
{
    return tal_gallery_person(t->pane.app->gallery, portrait, t->resumed ? NULL : t->sitting->path);
}

/* In a setting, or, as a strip has room for no more, the face. */
static void draw_portrait(const tal_talk_pane *t, tal_sheet *sheet, tal_box box, bool close)
{
    const tal_theme *theme = sheet->theme;
    const tal_picture *place =
        close ? NULL
              : tal_gallery_place(t->pane.app->gallery, t->info.setting, t->info.portrait,
                                  t->resumed ? NULL : t->sitting->path);
    tal_expression face = tal_mood_face(&t->mood, t->pane.app->now);
    tal_box seen = box;

    tal_sheet_box(sheet, box, theme->card, theme->radius);
    tal_sheet_clip_begin(sheet, box, theme->radius);
    if (place)
        tal_picture_draw(place, sheet, box, &face);
    if (close)
        seen = (tal_box){ box.x - box.width * 0.15, box.y - box.height * 0.02, box.width * 1.3,
                          box.height * 1.3 };
    tal_picture_draw(tal_talk_pane_picture(t, t->info.portrait), sheet, seen, &face);
    tal_sheet_clip_end(sheet);
    tal_sheet_frame(sheet, box, theme->edge, theme->radius, 1);
}

static const char *name_of(const tal_talk_pane *t, tal_sheet *sheet)
{
    return tal_column_clean(sheet, t->info.persona);
}

static const char *role_of(const tal_talk_pane *t, tal_sheet *sheet)
{
    const char *setting = *t->info.setting ? tal_terms_setting(t->info.setting) : "";

    return tal_sheet_format(sheet, "%s%s%s", tal_column_clean(sheet, t->info.role),
                            *t->info.role && *setting ? ", " : "", setting);
}

/* Portrait, name, mood, desk: from above to below. */
static void draw_side(tal_talk_pane *t, tal_sheet *sheet, tal_box box)
{
    const tal_theme *theme = sheet->theme;
    double gap = theme->gap, x = box.x + gap / 2, width = box.width - BAR - gap / 2, at = gap;
    double portrait = fmin(width, fmax(box.height * 0.5, 200));

    tal_sheet_scroll_begin(sheet, &t->side, box);
    draw_portrait(t, sheet, (tal_box){ x, at, width, portrait }, false);
    at += portrait + gap;
    at += tal_sheet_text(sheet, x, at, width, theme->heading, theme->text, name_of(t, sheet)) +
          gap / 4;
    at += tal_sheet_text(sheet, x, at, width, theme->small, theme->quiet, role_of(t, sheet)) + gap;
    if (t->practice) {
        at += tal_sheet_text(sheet, x, at, width, theme->strong, theme->text,
                             tal_mood_word(&t->mood)) +
              gap / 2;
        at += tal_mood_bars(&t->mood, sheet, x, at, width) + gap;
    }
    at += gap / 2;
    at += tal_desk_list(&t->offer, sheet, TAL_TALK_THINGS, x, at, width);
    tal_sheet_scroll_end(sheet, at + gap);
}

/* The same as a strip: a small face, the name, and a word or more of the mood. */
static double strip_height(const tal_sheet *sheet)
{
    const tal_theme *theme = sheet->theme;

    return fmax(tal_sheet_text_height(sheet, 0, theme->heading, "X") +
                    tal_sheet_text_height(sheet, 0, theme->small, "X") + theme->gap / 4,
                64);
}

static void draw_strip(const tal_talk_pane *t, tal_sheet *sheet, tal_box box)
{
    const tal_theme *theme = sheet->theme;
    double face = box.height, x = box.x + face + theme->gap, width = box.width - face - theme->gap;
    double bars = 250 * theme->scale;
    tal_block name = tal_sheet_block_of(name_of(t, sheet), theme->heading, width);
    tal_block role = tal_sheet_block_of(role_of(t, sheet), theme->small, width);
    bool roomy = width > 2.2 * bars;
    double at = box.y;

    draw_portrait(t, sheet, (tal_box){ box.x, box.y, face, face }, true);
    if (t->practice && roomy) {
        tal_mood_bars(&t->mood, sheet, box.x + box.width - bars, box.y + theme->gap / 2, bars);
        name.width = role.width = width - bars - theme->gap;
    }
    name.lines = role.lines = 1;
    at += tal_sheet_block(sheet, x, at, &name, theme->text) + theme->gap / 4;
    if (t->practice)
        role.text =
            roomy ? tal_sheet_format(sheet, "%s \u00B7 %s", tal_mood_word(&t->mood), role.text)
                  : tal_mood_word(&t->mood);
    role.length = strlen(role.text);
    tal_sheet_block(sheet, x, at, &role, t->practice ? theme->text : theme->quiet);
}

/* ---- All of it --------------------------------------------------------------------------------- */

/* The conversation in BOX, with what stands below it. */
static void draw_main(tal_talk_pane *t, tal_sheet *sheet, tal_box box, const below *in)
{
    double gap = sheet->theme->gap, field = 0, silence = 0, buttons = 0;
    tal_box talk = box, column = column_of(sheet, box);
    const char *text = silence_text(t, sheet);

    if (!in->buttons_in)
        buttons = buttons_height(t, sheet, column.width) + gap / 2;
    if (!in->field_in && has_field(t)) {
        field = field_height(t, sheet, column.width) + gap;
        if (text)
            silence =
                tal_sheet_text_height(sheet, column.width, sheet->theme->small, text) + gap / 2;
    }
    talk.height -= buttons + field + silence;
    draw_conversation(t, sheet, talk, &column, in);
    talk.y += talk.height + (field > 0 ? gap / 2 : 0);
    if (silence > 0)
        talk.y += draw_silence(t, sheet, column.x, talk.y, column.width);
    if (field > 0)
        draw_field(t, sheet, column.x, talk.y, column.width);
}

/* Below the conversation in BOX; last, also in the order of Tab. */
static void draw_foot(const tal_talk_pane *t, tal_sheet *sheet, tal_box box)
{
    tal_box column = column_of(sheet, box);

    draw_buttons(t, sheet, column.x, box.y + box.height - buttons_height(t, sheet, column.width),
                 column.width);
}

static void draw_wide(tal_talk_pane *t, tal_sheet *sheet, tal_box box)
{
    const below in = { false, false, false };
    double gap = sheet->theme->gap, scale = sheet->theme->scale;
    double side = fmin(fmax(box.width * 0.3, 280), SIDE * scale);
    double width = fmin(box.width, side + COLUMN * scale + 6 * gap);
    tal_box rest = { box.x + (box.width - width) / 2 + side + gap, box.y, width - side - gap,
                     box.height };

    draw_main(t, sheet, rest, &in);
    draw_side(t, sheet, (tal_box){ rest.x - side - gap, box.y, side, box.height });
    draw_foot(t, sheet, rest);
}

/* What the row and the strip leave too little room for scrolls: first the desk, then the buttons,
 * the field. */
static below what_scrolls(const tal_talk_pane *t, tal_sheet *sheet, double width, double height,
                          double row)
{
    double gap = sheet->theme->gap, least = height * 0.55;
    double buttons = buttons_height(t, sheet, width) + gap / 2;
    double field = has_field(t) ? field_height(t, sheet, width) + gap : 0;

    return (below){ .desk_in = height - row - buttons - field < least,
                    .buttons_in = height - buttons - field < least,
                    .field_in = height - field < least };
}

static void draw_narrow(tal_talk_pane *t, tal_sheet *sheet, tal_box box)
{
    double gap = sheet->theme->gap, strip = strip_height(sheet), row = 0;
    tal_box column = column_of(sheet, box), rest = box;
    below in;

    if (t->offer.things_count > 0)
        row = tal_desk_row_height(&t->offer, sheet, column.width) + gap / 2;
    rest.y += strip + gap;
    rest.height -= strip + gap;
    in = what_scrolls(t, sheet, column.width, rest.height, row);
    if (!in.desk_in) {
        rest.y += row;
        rest.height -= row;
    }
    draw_main(t, sheet, rest, &in);
    draw_strip(t, sheet, (tal_box){ column.x, box.y, column.width, strip });
    if (!in.desk_in && row > 0)
        tal_desk_row(&t->offer, sheet, TAL_TALK_THINGS, column.x, rest.y - row, column.width);
    if (!in.buttons_in)
        draw_foot(t, sheet, box);
}

void tal_talk_pane_draw(tal_pane *pane, tal_sheet *sheet)
{
    tal_talk_pane *t = (tal_talk_pane *)pane;
    const tal_theme *theme = sheet->theme;
    tal_box box = tal_box_inset((tal_box){ 0, 0, sheet->width, sheet->height }, theme->gap);

    tal_sheet_box(sheet, (tal_box){ 0, 0, sheet->width, sheet->height }, theme->paper, 0);
    if (sheet->width >= ROOMY * theme->scale && sheet->height >= TALL * theme->scale)
        draw_wide(t, sheet, box);
    else
        draw_narrow(t, sheet, box);
}
