/* The pages of a debrief, each laid out in a column; the words are those of the terminal
 * (src/report). */
#ifndef TAL_WINDOW_DEBRIEF_PAGES_H
#define TAL_WINDOW_DEBRIEF_PAGES_H

#include "debrief/exchange.h"
#include "report/page.h"
#include "window/column.h"
#include "window/panes.h"

/* How it ended and what it meant; the score, and belief beside measurement. WIDE: these two side by
 * side. */
void tal_debrief_summary(tal_column *column, const tal_debrief_of *of, bool wide);

/* What was said, what was answered, and what that did. */
void tal_debrief_exchange(tal_column *column, const tal_debrief_of *of,
                          const tal_exchange *exchange);

/* What was not looked at, and what was not reached. */
void tal_debrief_missed(tal_column *column, const tal_account *account);
bool tal_debrief_has_missed(const tal_account *account);

void tal_debrief_advice(tal_column *column, const tal_account *account, const tal_advice *advice);

/* ---- For these pages --------------------------------------------------------------------------- */

/* The trainee's words, or what stands in place of them. */
const char *tal_debrief_words(const tal_part *answer);

/* How a face of the terminal looks here. */
tal_colour tal_debrief_colour(const tal_theme *theme, tal_face face);

#endif
