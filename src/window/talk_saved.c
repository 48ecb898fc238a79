/*
 * A conversation whose scenario is being written: what was saved is taken over, and all that was said
 * is told anew, as it is by now. What lies over the conversation goes away, for it may borrow from what
 * was before.
 */
#include "window/talk_pane.h"

#include "base/intl.h"
#include "window/gallery.h"

enum { LOOK = 500 }; /* milliseconds between two looks at the files */

void tal_talk_pane_rehearse(tal_pane *pane, tal_rehearsal *rehearsal, bool partial)
{
    tal_talk_pane *t = (tal_talk_pane *)pane;

    t->draft = true;
    t->partial = partial;
    t->rehearsal = rehearsal;
}

double tal_talk_pane_look_due(const tal_talk_pane *t)
{
    return t->rehearsal ? t->looked + LOOK : 0;
}

/* What was borrowed from the scenario before is gone. */
static void renew(tal_talk_pane *t)
{
    tal_transcript_free(&t->transcript);
    tal_account_free(t->account);
    t->account = NULL;
    t->hints = 0;
    if (t->pane.app->gallery)
        tal_gallery_forget(t->pane.app->gallery);
    tal_scenario_info_get(t->game->scenario, t->game->start.language, &t->info);
    tal_talk_pane_title(t);
}

/* What is wrong with what was saved, and that it is not taken over. */
static void refuse(tal_talk_pane *t, const tal_buffer *news)
{
    tal_buffer *said = t->sitting->said;

    if (news->length == 0)
        return; /* it is being written again */
    tal_buffer_char(said, '\n');
    tal_buffer_text(said, news->bytes);
    tal_app_open(t->pane.app,
                 tal_message_pane_new(_("What was saved has errors"),
                                      said->bytes ? said->bytes : "", -1));
}

static void take_over(tal_talk_pane *t)
{
    tal_buffer news = TAL_BUFFER_EMPTY, *said = t->sitting->said;

    t->then = TAL_THEN_NOTHING;
    tal_talk_pane_uncover(t);
    tal_buffer_clear(said);
    if (tal_rehearsal_reload(t->rehearsal, &news)) {
        renew(t);
        if (news.length > 0 && news.bytes[news.length - 1] == '\n')
            news.bytes[--news.length] = '\0'; /* the line of the transcript ends by itself */
        if (said->length > 0)
            tal_buffer_format(&news, "\n\n%s", said->bytes);
        tal_talk_pane_tell_again(t, news.bytes ? news.bytes : "");
    } else {
        refuse(t, &news);
    }
    tal_buffer_clear(said); /* it is shown: nothing is left to be told when the pane has gone */
    tal_buffer_free(&news);
}

void tal_talk_pane_look_at_files(tal_talk_pane *t)
{
    t->looked = t->pane.app->now;
    if (tal_rehearsal_look(t->rehearsal) == TAL_WATCH_SAVED)
        take_over(t);
}
