/* Copies out of a session. */
#include "window/offered.h"

#include <string.h>

#include "base/intl.h"
#include "model/scenario.h"
#include "report/page.h"

void tal_offered_free(tal_offered *offer)
{
    tal_arena_free(offer->arena);
    *offer = (tal_offered){ 0 };
}

static const char *keep(tal_offered *offer, const char *text)
{
    tal_buffer made = TAL_BUFFER_EMPTY;
    const char *copy = NULL;

    tal_page_clean(&made, text, strlen(text));
    if (!made.failed)
        copy = tal_arena_text(offer->arena, made.bytes ? made.bytes : "", made.length);
    tal_buffer_free(&made);
    return copy;
}

static tal_status read_card(tal_offered *offer, const tal_game *game, int i)
{
    tal_card *card = &offer->cards[i];
    tal_choice choice;
    tal_status status = tal_session_choice(game->session, i, &choice);

    if (status)
        return status;
    *card = (tal_card){ keep(offer, choice.locked ? choice.locked : choice.text.bytes),
                        choice.locked != NULL };
    return card->text ? TAL_OK : TAL_ENOMEM;
}

static tal_status read_cards(tal_offered *offer, const tal_game *game, int replies)
{
    tal_status status = TAL_OK;

    offer->cards = tal_arena_alloc(offer->arena, (size_t)replies, sizeof *offer->cards);
    if (!offer->cards)
        return TAL_ENOMEM;
    for (int i = 0; !status && i < replies; i++)
        status = read_card(offer, game, i);
    offer->cards_count = (size_t)replies;
    return status;
}

static tal_status read_thing(tal_offered *offer, const tal_game *game, const tal_look *look)
{
    tal_thing *thing = &offer->things[offer->things_count++];

    thing->id = game->scenario->looks[tal_scenario_find_look(game->scenario, look->id)].id;
    thing->label = keep(offer, look->label.bytes);
    thing->seen = tal_game_has_seen(game, look->id);
    return thing->label ? TAL_OK : TAL_ENOMEM;
}

static tal_status read_desk(tal_offered *offer, const tal_game *game)
{
    tal_look look;
    tal_status status = TAL_OK;

    offer->things =
        tal_arena_alloc(offer->arena, (size_t)game->scenario->looks_count, sizeof *offer->things);
    if (!offer->things)
        return TAL_ENOMEM;
    for (int i = 0; !status; i++) {
        status = tal_session_desk(game->session, i, &look);
        if (!status)
            status = read_thing(offer, game, &look);
    }
    return status == TAL_ECHOICE ? TAL_OK : status;
}

tal_status tal_offered_read(tal_offered *offer, const tal_game *game, int replies)
{
    tal_status status;

    tal_offered_free(offer);
    offer->arena = tal_arena_new();
    status = offer->arena ? read_cards(offer, game, replies) : TAL_ENOMEM;
    if (!status)
        status = read_desk(offer, game);
    if (status)
        tal_offered_free(offer);
    return status;
}
