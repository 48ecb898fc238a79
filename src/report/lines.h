/* How one line of a conversation looks on a page: live, and in the account after it. */
#ifndef TAL_REPORT_LINES_H
#define TAL_REPORT_LINES_H

#include <talante/talante.h>

#include "report/page.h"

/* A title with a blank line on both sides. */
void tal_lines_heading(tal_page *page, const char *text);

/* Each ends its own paragraph. NAME in bold, a colon, the words. */
void tal_lines_speech(tal_page *page, const char *name, const char *text);
void tal_lines_note(tal_page *page, const char *text); /* the narrator's; in brackets where plain */
void tal_lines_look(tal_page *page, const char *label, const char *shows);

/* How good a level is: all, some, or nothing of what was possible. */
tal_face tal_lines_level_face(int level, int possible);

/* "Discernment 2 of 2, Validation 0 of 2; trust -5, patience -10"; nothing where nothing changed. */
void tal_lines_effect(tal_page *page, const tal_effect *effect, const tal_rubric *rubric,
                      const char *language);

#endif
