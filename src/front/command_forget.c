/* `talante forget`: says what is held of somebody, asks, and erases it. */
#include "base/intl.h"
#include "data/json.h"
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

/* What is held, and whether it is erased now. */
static int show_json(const work *w, bool erased)
{
    tal_json *root = tal_json_object(), *list;

    tal_json_set_text(root, "id", w->named.whose.id);
    tal_json_set_text(root, "before", w->named.whose.before);
    list = tal_json_set_array(root, "held");
    for (size_t i = 0; i < w->holdings.count; i++) {
        const tal_holding *holding = &w->holdings.list[i];
        tal_json *it = tal_json_add_object(list);

        tal_say_set_text(it, holding->kind == TAL_HOLDING_JOURNAL ? "journal" : "results", holding->path);
        if (holding->kind == TAL_HOLDING_JOURNAL) {
            tal_json_set_int(it, "lines", (long long)holding->words);
        } else {
            tal_json_set_int(it, "people", (long long)holding->results.lines);
            tal_json_set_int(it, "rejected", (long long)holding->results.refused);
            tal_json_set_int(it, "accounts", (long long)holding->results.accounts);
        }
    }
    tal_json_set_bool(root, "erased", erased);
    return tal_say_json(root);
}

/* With --json nobody is asked. */
static bool agrees(const work *w)
{
    char *line;

    if (w->options->yes)
        return true;
    if (w->options->json || !tal_terminal_is_person(w->terminal)) {
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
    if (w->options->json) {
        tal_page_free(&page);
        return show_json(w, true);
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
    int code, rest;
    tal_status status =
        tal_holdings_find(&w->holdings, &w->named.whose, folders, (size_t)count, &wrong, w->found);

    if (status)
        return tal_say_failure(status, wrong, w->found);
    if (w->holdings.count == 0) {
        code = w->options->json ? show_json(w, false) : say_nothing(w);
        rest = tell_rest(w, folders, count);
        return rest > code ? rest : code ? code : TAL_EXIT_NO;
    }
    if (!w->options->json)
        show(w);
    if (!agrees(w)) {
        code = w->options->json ? show_json(w, false) : TAL_EXIT_NO;
        return code ? code : TAL_EXIT_NO;
    }
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
