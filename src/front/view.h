/* What the trainee sees: the pieces of a conversation laid out on a page. */
#ifndef TAL_FRONT_VIEW_H
#define TAL_FRONT_VIEW_H

#include "report/page.h"
#include "stage/game.h"

/* A paragraph of the program's own words. */
void tal_view_say(tal_page *page, tal_face face, const char *text);

/* Title, who it is about, and how to answer. */
void tal_view_opening(tal_page *page, const tal_game *game);

/* "Trust ●●●●○○○○○○ wary"; in words on a plain page. */
void tal_view_mood(tal_page *page, const tal_game *game);

/* The replies shown, numbered; a locked one with its reason. */
tal_status tal_view_replies(tal_page *page, tal_game *game, int count);

/* What can be looked at: in one paragraph, or (WHOLE) numbered, a line each. An empty desk: nothing. */
tal_status tal_view_desk(tal_page *page, tal_game *game, bool whole);

/* TYPED: replies are typed, not picked. DRAFT: nothing of it is kept. */
void tal_view_help(tal_page *page, bool practice, bool typed, bool draft);

#endif
