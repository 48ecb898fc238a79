/* What an exploration did not prove, in words: one sentence for each reason. */
#include "report/explore_note.h"

#include "base/intl.h"

static void note_bound(tal_buffer *out, const tal_scenario *scenario, const tal_exploration *it)
{
    tal_buffer_format(out,
                      dngettext(TAL_DOMAIN,
                                "The space of sessions is too large for the memory: %zu state was "
                                "found, and there are more.",
                                "The space of sessions is too large for the memory: %zu states "
                                "were found, and there are more.", (unsigned long)it->states),
                      it->states);
    tal_buffer_char(out, ' ');
    tal_buffer_text(out, _("What is shown as reached is reached; that the rest cannot be, and "
                           "that no score is lower or higher, is not proved."));
    if (it->widest == TAL_NONE)
        return;
    tal_buffer_char(out, ' ');
    tal_buffer_format(out, _("What took the most values: %s."),
                      tal_explore_cell_name(scenario, it->widest));
}

static void note_sample(tal_buffer *out, size_t sessions, bool fickle)
{
    tal_buffer_format(out, _("Lua functions decide here, so not every session can be gone "
                             "through: %d random ones were played. What is shown as reached is "
                             "reached; that the rest cannot be is not proved."), (int)sessions);
    if (!fickle)
        return;
    tal_buffer_char(out, ' ');
    tal_buffer_text(out, _("The functions answered otherwise when a session was played again, so "
                           "the next time all of this can be different."));
}

void tal_explore_note(tal_buffer *out, const tal_scenario *scenario, const tal_exploration *it)
{
    bool graph = it->extent == TAL_EXTENT_ALL || it->extent == TAL_EXTENT_BOUND;
    if (it->extent == TAL_EXTENT_BOUND)
        note_bound(out, scenario, it);
    else if (!graph)
        note_sample(out, it->sessions, it->extent == TAL_EXTENT_FICKLE);
    if (!graph || it->together)
        return;
    if (out->length)
        tal_buffer_char(out, ' ');
    tal_buffer_text(out, _("Totals, and what can pass, are bounds that no session need reach, for "
                           "skills can be traded for each other in too many ways; the bounds of "
                           "each skill are reached."));
}
