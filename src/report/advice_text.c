/* Says one thing and no more: the moment, what was said, what to say instead, and the idea. */
#include "report/advice_text.h"

#include "base/intl.h"
#include "report/lines.h"

enum { INDENT = 2, DETAIL = 4 };

static void put_line(tal_page *page, const char *name, const char *text)
{
    tal_page_gap(page);
    tal_page_putf(page, TAL_FACE_STRONG, "%s", name);
    tal_page_putf(page, TAL_FACE_TEXT, " %s", text);
    tal_page_end(page, INDENT, DETAIL);
}

static void put_idea(tal_page *page, const char *idea)
{
    if (*idea)
        put_line(page, _("The idea:"), idea);
}

static void put_answer(tal_page *page, const tal_part *part)
{
    tal_page_gap(page);
    if (part->kind == TAL_PART_SILENCE)
        tal_lines_note(page, _("You say nothing."));
    else
        put_line(page, _("You said:"),
                 *part->text ? part->text : _("What you typed here was erased."));
    if (part->better)
        put_line(page, _("Try:"), part->better);
    if (part->better_locked)
        put_line(page, _("It was closed to you then:"), part->better_locked);
    put_idea(page, part->idea);
}

void tal_advice_text_sentence(tal_buffer *out, const tal_account *account, const tal_advice *advice)
{
    if (advice->part) {
        tal_buffer_format(out,
                          dngettext(TAL_DOMAIN, "Most was lost at \u201C%s\u201D: %d point of %d.",
                                    "Most was lost at \u201C%s\u201D: %d points of %d.",
                                    (unsigned long)advice->lost),
                          advice->part->moment, advice->lost, advice->possible);
    } else if (advice->unmet) {
        tal_buffer_format(
            out, _("What you met, you met in full. Next time, get as far as \u201C%s\u201D."),
            advice->unmet->moment);
    } else {
        tal_buffer_text(out, _("Nothing was lost."));
        if (account->forms > 1)
            tal_buffer_format(out,
                              _(" Another form begins with the same sentence and has other facts: "
                                "--form %d."),
                              (account->form + 1) % account->forms);
    }
}

void tal_advice_text(tal_page *page, const tal_account *account, const tal_advice *advice)
{
    tal_buffer sentence = TAL_BUFFER_EMPTY;

    tal_lines_heading(page, _("One thing to try next time"));
    tal_advice_text_sentence(&sentence, account, advice);
    tal_page_put_buffer(page, TAL_FACE_TEXT, &sentence);
    tal_page_end(page, INDENT, INDENT);
    if (advice->part)
        put_answer(page, advice->part);
    else if (advice->unmet)
        put_idea(page, advice->unmet->idea);
}
