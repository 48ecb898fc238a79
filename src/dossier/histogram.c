/* Owns the measures. What is drawn is also said, in the figure's other text. */
#include "dossier/histogram.h"

#include <stdio.h>

#include "base/buffer.h"
#include "base/intl.h"

enum { BARS = 10, LEFT = 10, BAR = 44, TOP = 12, HIGH = 70, FOOT = 14 };

static void put_text(tal_folio *folio, double x, double y, uint64_t number)
{
    char text[24];

    snprintf(text, sizeof text, "%llu", (unsigned long long)number);
    tal_folio_mark_add(folio,
                       (tal_folio_mark){ TAL_FOLIO_LABEL, x, y, 0, 0, 0, TAL_FOLIO_MIDDLE, text });
}

static void put_bar(tal_folio *folio, int i, uint64_t count, uint64_t most)
{
    double high = HIGH * (double)count / (double)most, x = LEFT + i * BAR;

    tal_folio_mark_add(folio, (tal_folio_mark){ TAL_FOLIO_BOX, x + 2, TOP + HIGH - high, BAR - 4, high, 25,
                                                TAL_FOLIO_START, NULL });
    put_text(folio, x + BAR / 2.0, TOP + HIGH - high - 2, count);
}

static void put_scale(tal_folio *folio, int needed)
{
    double width = BARS * BAR;

    tal_folio_mark_add(folio, (tal_folio_mark){ TAL_FOLIO_LINE, LEFT, TOP + HIGH, width, 0, 10,
                                                TAL_FOLIO_START, NULL });
    for (int i = 0; i <= BARS; i++)
        put_text(folio, LEFT + i * BAR, TOP + HIGH + FOOT - 3, (uint64_t)i * 10);
    if (needed > 0)
        tal_folio_mark_add(folio, (tal_folio_mark){ TAL_FOLIO_DASHED, LEFT + width * needed / 100, TOP, 0, HIGH, 15,
                                                    TAL_FOLIO_START, NULL });
}

void tal_histogram(tal_folio *folio, const char *name, const uint64_t counts[TAL_SCORES], int needed)
{
    uint64_t bars[BARS] = { 0 }, most = 1;
    tal_buffer told = TAL_BUFFER_EMPTY;

    for (int i = 0; i < TAL_SCORES; i++)
        bars[i < TAL_SCORES - 1 ? i / 10 : BARS - 1] += counts[i];
    for (int i = 0; i < BARS; i++) {
        most = bars[i] > most ? bars[i] : most;
        tal_buffer_format(&told, _("%d to %d: %llu. "), i * 10, i < BARS - 1 ? i * 10 + 9 : 100,
                          (unsigned long long)bars[i]);
    }
    folio->failed |= told.failed;
    tal_folio_figure(folio, name, told.bytes ? told.bytes : "", 2 * LEFT + BARS * BAR, TOP + HIGH + FOOT);
    tal_buffer_free(&told);
    for (int i = 0; i < BARS; i++)
        put_bar(folio, i, bars[i], most);
    put_scale(folio, needed);
}
