/* Waits before each answer, so that a reader can think of their own. Scores nothing. */
#include "front/walkthrough.h"

#include "base/intl.h"
#include "front/reader.h"
#include "front/view.h"
#include "report/account_text.h"

static bool is_step(const tal_part *part)
{
    return part->kind == TAL_PART_REPLY || part->kind == TAL_PART_SILENCE ||
           part->kind == TAL_PART_LOOK;
}

void tal_walkthrough_show(tal_terminal *terminal, const tal_game *game, const tal_account *account)
{
    tal_page page = tal_terminal_page(terminal);
    tal_reader reader = { .terminal = terminal, .page = &page };
    bool reading = true;

    tal_view_opening(&page, game);
    /* The last part is the outcome: an example passes, and so it ends. */
    for (size_t i = 0; reading && i + 1 < account->parts_count; i++) {
        if (is_step(&account->parts[i])) {
            tal_page_gap(&page);
            reading = tal_reader_pause(&reader);
        }
        if (reading)
            tal_account_text_part(&page, &account->parts[i], NULL, game->start.language, false);
    }
    if (reading) {
        tal_account_text_ending(&page, account);
        tal_account_text_meaning(&page, account);
        tal_terminal_show(&page);
    }
    tal_page_free(&page);
}
