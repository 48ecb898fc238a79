/* Owns the measures. What is drawn is also said, in the figure's other text. */
#include "dossier/score_figure.h"

#include <stdio.h>

#include "base/intl.h"
#include "model/rubric.h"

enum { LEFT = 4, SPAN = 460, ROW = 34, BAR = 12, TOP = 12 };

/* A row: VALUE with its band, SEM in hundredths or -1, and the NEEDED score, 0 for none. */
typedef struct row {
    const char *name;
    int value, sem, needed;
} row;

static double place(int score)
{
    return LEFT + SPAN * score / 100.0;
}

static void put_label(tal_folio *folio, double x, double y, tal_folio_anchor anchor, const char *text)
{
    tal_folio_mark_add(folio, (tal_folio_mark){ TAL_FOLIO_LABEL, x, y, 0, 0, 0, anchor, text });
}

static void put_stroke(tal_folio *folio, tal_folio_mark_kind kind, double x, double y, double width,
                       double height, int tenths)
{
    tal_folio_mark_add(folio,
                       (tal_folio_mark){ kind, x, y, width, height, tenths, TAL_FOLIO_START, NULL });
}

/* From end to end of the band, with a small bar across either. */
static void put_band(tal_folio *folio, const row *it, double middle)
{
    tal_band_range range = tal_band_around(it->value, it->sem);
    double low = place(range.low), high = place(range.high);

    put_stroke(folio, TAL_FOLIO_LINE, low, middle, high - low, 0, 15);
    put_stroke(folio, TAL_FOLIO_LINE, low, middle - 4, 0, 8, 15);
    put_stroke(folio, TAL_FOLIO_LINE, high, middle - 4, 0, 8, 15);
}

static void put_row(tal_folio *folio, const row *it, double y)
{
    char score[16];

    snprintf(score, sizeof score, "%d", it->value);
    put_label(folio, LEFT, y - 3, TAL_FOLIO_START, it->name);
    put_label(folio, LEFT + SPAN, y - 3, TAL_FOLIO_END, score);
    tal_folio_mark_add(folio, (tal_folio_mark){ TAL_FOLIO_BOX, LEFT, y, SPAN, BAR, 0, TAL_FOLIO_START, NULL });
    tal_folio_mark_add(folio, (tal_folio_mark){ TAL_FOLIO_BOX, LEFT, y, place(it->value) - LEFT, BAR, 25,
                                                TAL_FOLIO_START, NULL });
    if (it->sem >= 0)
        put_band(folio, it, y + BAR / 2.0);
    if (it->needed > 0)
        put_stroke(folio, TAL_FOLIO_DASHED, place(it->needed), y - 2, 0, BAR + 4, 15);
}

static void tell_row(tal_buffer *told, const row *it)
{
    tal_buffer_format(told, _("%s: %d"), it->name, it->value);
    if (it->sem >= 0) {
        tal_band_range range = tal_band_around(it->value, it->sem);

        tal_buffer_format(told, _(", band %d to %d"), range.low, range.high);
    }
    if (it->needed > 0)
        tal_buffer_format(told, _(", needed %d"), it->needed);
    tal_buffer_text(told, ". ");
}

void tal_score_figure(tal_folio *folio, const tal_handed *person, const char *language)
{
    const tal_band *band = person->band;
    row rows[1 + TAL_SKILLS] = { { _("Total"), person->result->total, band ? band->sem : -1,
                                   person->rubric->cut } };
    int count = 1;
    tal_buffer told = TAL_BUFFER_EMPTY;

    for (int i = 0; i < TAL_SKILLS; i++)
        if (person->result->skills[i].score >= 0)
            rows[count++] = (row){ tal_rubric_skill_name(person->rubric, (tal_skill)i, language),
                                   person->result->skills[i].score, band ? band->sems[i] : -1,
                                   person->rubric->floors[i] };
    for (int i = 0; i < count; i++)
        tell_row(&told, &rows[i]);
    folio->failed |= told.failed;
    tal_folio_figure(folio,
                     band ? _("Of 100. The line is the band, the dashed stroke what is needed.")
                          : _("Of 100. The dashed stroke is what is needed."),
                     told.bytes ? told.bytes : "", SPAN + 2 * LEFT, TOP + count * ROW);
    tal_buffer_free(&told);
    for (int i = 0; i < count; i++)
        put_row(folio, &rows[i], TOP + i * ROW);
}
