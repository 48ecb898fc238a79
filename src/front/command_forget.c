/* `talante forget`: says what is held of somebody, asks, and erases it. */
#include "base/intl.h"
#include "dossier/holding.h"
#include "front/answer.h"
#include "front/command.h"
#include "front/named.h"
#include "front/terminal.h"
#include "stage/say.h"

typedef struct work {
    const tal_options *options;
    tal_named named;
    tal_holdings holdings;
    tal_diagnostics *found;
    tal_terminal *terminal;
} work;

/* ---- What is held ---------------------------------------------------------------------------- */

static void put_holding(tal_page *page, const tal_holding *it)
{
    tal_page_put(page, TAL_FACE_STRONG, it->path);
    tal_page_put(page, TAL_FACE_TEXT, ": ");
    if (it->kind == TAL_HOLDING_JOURNAL)
        tal_page_putf(page, TAL_FACE_TEXT, _("journal; lines that name or quote somebody: %zu"), it->words);
    else
        tal_page_putf(page, TAL_FACE_TEXT, _("results; people: %zu, rows of rejected.csv: %zu, accounts: %zu"),
                      it->results.lines, it->results.refused, it->results.accounts);
    tal_page_end(page, 2, 4);
}

static void show(const work *w)
{
    tal_page page = tal_terminal_page(w->terminal);

    if (w->named.whose.id)
        tal_page_putf(&page, TAL_FACE_TEXT, _("Of \u201C%s\u201D this is held:"), w->named.whose.id);
    else
        tal_page_putf(&page, TAL_FACE_TEXT, _("From before %s this is held:"), w->named.whose.before);
    tal_page_end(&page, 0, 0);
    for (size_t i = 0; i < w->holdings.count; i++)
        put_holding(&page, &w->holdings.list[i]);
    tal_terminal_show(&page);
    tal_page_free(&page);
}

static int say_nothing(const work *w)
{
    tal_page page = tal_terminal_page(w->terminal);

    if (w->named.whose.id)
        tal_page_putf(&page, TAL_FACE_TEXT, _("Nothing is held of \u201C%s\u201D."), w->named.whose.id);
    else
        tal_page_putf(&page, TAL_FACE_TEXT, _("Nothing is held from before %s."), w->named.whose.before);
    tal_page_end(&page, 0, 0);
    tal_terminal_show(&page);
    tal_page_free(&page);
    return TAL_EXIT_NO;
}

static bool agrees(const work *w)
{
    char *line;

    if (w->options->yes)
        return true;
    if (!tal_terminal_is_person(w->terminal)) {
        tal_say_error(_("nothing was erased; with --yes it is"));
        return false;
    }
    if (tal_terminal_ask(w->terminal, _("Erase it for good? Type yes: "), 0, &line) == TAL_INPUT_LINE &&
        tal_answer_is(line, N_("yes")))
        return true;
    tal_say_error(_("nothing was erased"));
    return false;
}

/* ---- Erasing --------------------------------------------------------------------------------- */

/* What is left in the folders goes on stderr, and makes the answer no. */
static int tell_rest(const work *w, char *const *folders, int count)
{
    tal_status status = tal_holdings_rest(folders, (size_t)count, &w->named.whose, w->found);

    if (status)
        return tal_say_failure(status, "forget", NULL);
    tal_say_diagnostics(stderr, w->found);
    return tal_diagnostics_errors(w->found) > 0 ? TAL_EXIT_NO : TAL_EXIT_DONE;
}

static int erase(const work *w)
{
    tal_page page = tal_terminal_page(w->terminal);

    for (size_t i = 0; i < w->holdings.count; i++) {
        const tal_holding *it = &w->holdings.list[i];
        tal_status status = tal_holding_forget(it, &w->named.whose, w->found);

        if (status) {
            tal_page_free(&page);
            return tal_say_failure(status, it->path, w->found);
        }
    }
    tal_page_put(&page, TAL_FACE_TEXT, _("It is erased. What backups hold, Talante cannot reach."));
    tal_page_end(&page, 0, 0);
    tal_terminal_show(&page);
    tal_page_free(&page);
    return TAL_EXIT_DONE;
}

static int run(work *w, char *const *folders, int count)
{
    const char *wrong = NULL;
    int code;
    tal_status status =
        tal_holdings_find(&w->holdings, &w->named.whose, folders, (size_t)count, &wrong, w->found);

    if (status)
        return tal_say_failure(status, wrong, w->found);
    if (w->holdings.count == 0) {
        code = tell_rest(w, folders, count);
        return code == TAL_EXIT_DONE ? say_nothing(w) : code;
    }
    show(w);
    if (!agrees(w))
        return TAL_EXIT_NO;
    code = erase(w);
    return code ? code : tell_rest(w, folders, count);
}

int tal_command_forget(const tal_options *options)
{
    work w = { .options = options, .found = tal_diagnostics_new(), .terminal = tal_terminal_new(options->plain) };
    char **folders = options->words;
    int count = options->words_count, code;

    if (!w.found || !w.terminal) {
        code = tal_say_failure(TAL_ENOMEM, "forget", NULL);
    } else {
        if (!options->before && count > 0) {
            folders++;
            count--;
        }
        code = tal_named_read(&w.named, options, w.found);
        if (!code)
            code = run(&w, folders, count);
    }
    tal_holdings_close(&w.holdings);
    tal_terminal_free(w.terminal);
    tal_diagnostics_free(w.found);
    return code;
}
