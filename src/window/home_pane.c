/* Home: what is on the shelf, what was left, and what comes of choosing. How it looks:
 * home_draw.c. */
#include "window/home_pane.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "stage/rubric_file.h"
#include "stage/say.h"
#include "store/home.h"
#include "window/panes.h"
#include "window/progress_pane.h"

/* ---- What there is ----------------------------------------------------------------------------- */

static bool is_left(const tal_played *it)
{
    return !it->ended && it->mode != TAL_READING;
}

/* Those that are not finished come last in the history, the newest at its end. */
static void find_left(tal_home *home)
{
    size_t count = 0;
    const tal_played *all = home->history ? tal_history_played(home->history, &count) : NULL;

    home->left_count = 0;
    for (size_t i = count; i > 0 && home->left_count < TAL_HOME_LEFT; i--)
        if (is_left(&all[i - 1]))
            home->left[home->left_count++] = &all[i - 1];
}

static void read_history(tal_home *home)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_buffer *said = &home->history_said;
    tal_status status;

    tal_buffer_clear(said);
    tal_history_free(home->history);
    home->history = NULL;
    status = found ? tal_history_update(&home->history, found) : TAL_ENOMEM;
    if (status == TAL_EINVAL)
        tal_tell_error(said, _("there is no home folder to look in"));
    else if (status)
        tal_tell_failure(said, status, "journals", found);
    else
        tal_tell_diagnostics(said, found);
    tal_diagnostics_free(found);
    find_left(home);
}

static void read_shelf(tal_home *home)
{
    tal_diagnostics *found = tal_diagnostics_new();
    tal_status status = found ? tal_rubric_file_load(&home->rubric, found) : TAL_ENOMEM;

    if (status)
        tal_tell_failure(&home->shelf_said, status, "three-skills.yaml", found);
    tal_diagnostics_free(found);
    tal_shelf_open(&home->shelf, &home->shelf_said);
}

/* After the first picture, and after each conversation, which has made history. */
static void wake(tal_pane *pane)
{
    tal_home *home = (tal_home *)pane;

    if (!home->loaded)
        read_shelf(home);
    read_history(home);
    home->loaded = true;
    tal_app_redraw(pane->app);
    tal_opening_tell(&home->opening);
}

static void draw(tal_pane *pane, tal_sheet *sheet)
{
    tal_home_draw((tal_home *)pane, sheet);
}

/* A conversation that was taken up has spoken its own language. */
static void shown(tal_pane *pane)
{
    tal_home *home = (tal_home *)pane;

    home->opening.app = pane->app;
    tal_interface_speak(home->language);
    tal_app_title(pane->app, "Talante");
    pane->wake = pane->app->now + 1;
}

static void free_home(tal_pane *pane)
{
    tal_home *home = (tal_home *)pane;

    tal_opening_end(&home->opening);
    tal_shelf_close(&home->shelf);
    tal_history_free(home->history);
    tal_rubric_free(home->rubric);
    tal_buffer_free(&home->shelf_said);
    tal_buffer_free(&home->history_said);
    free(home);
}

/* ---- What is chosen ---------------------------------------------------------------------------- */

static void open_book(tal_home *home, const tal_book *book)
{
    tal_options options = *home->options;

    options.language = NULL; /* home's, where the scenario speaks it; else the scenario's own */
    options.assess = home->way == TAL_HOME_ASSESSMENT;
    options.example = home->way == TAL_HOME_EXAMPLE;
    options.typed = home->typed && !options.example;
    tal_opening_play(&home->opening, &options, strdup(book->path));
}

static void go_on(tal_home *home, const tal_played *left)
{
    tal_buffer path = TAL_BUFFER_EMPTY;
    char *folder = NULL;

    if (tal_home_path(&folder, "journals") == TAL_OK)
        tal_buffer_format(&path, "%s/%s", folder, left->journal);
    free(folder);
    if (path.bytes)
        tal_opening_resume(&home->opening, home->options, tal_buffer_take(&path));
}

static void practise(void *self, const char *id)
{
    tal_home *home = self;
    const tal_book *book = tal_shelf_find(&home->shelf, id);

    if (book)
        open_book(home, book);
}

static void see_progress(tal_home *home)
{
    if (home->history && home->rubric)
        tal_app_open(home->pane.app,
                     tal_progress_pane_new(&(tal_progress_about){ .history = home->history,
                                                               .shelf = &home->shelf,
                                                               .rubric = home->rubric,
                                                               .practise = practise,
                                                               .self = home }));
}

static void speak(tal_home *home, const char *language)
{
    snprintf(home->language, sizeof home->language, "%s", language);
    tal_interface_speak(language);
}

static void say_why(tal_home *home)
{
    tal_buffer text = TAL_BUFFER_EMPTY;
    const char *lack;

    tal_buffer_add(&text, home->shelf_said.bytes, home->shelf_said.length);
    tal_buffer_add(&text, home->history_said.bytes, home->history_said.length);
    for (size_t i = 0; (lack = tal_gallery_lack(home->pane.app->gallery, i)); i++)
        tal_buffer_format(&text, "%s\n", lack);
    if (text.bytes)
        tal_app_open(home->pane.app,
                     tal_message_pane_new(_("What could not be read"), text.bytes, -1));
    tal_buffer_free(&text);
}

static void use(tal_pane *pane, int id)
{
    tal_home *home = (tal_home *)pane;

    if (id >= TAL_HOME_CARD) {
        open_book(home, &home->shelf.books[id - TAL_HOME_CARD]);
        return;
    }
    if (id >= TAL_HOME_RESUME) {
        go_on(home, home->left[id - TAL_HOME_RESUME]);
        return;
    }
    switch (id) {
    case TAL_HOME_TO_PROGRESS:
        see_progress(home);
        break;
    case TAL_HOME_TO_PREFERENCES:
        tal_app_open(pane->app, tal_preferences_pane_new());
        break;
    case TAL_HOME_TO_KEYS:
        tal_app_open(pane->app, tal_keys_pane_new(pane));
        break;
    case TAL_HOME_ENGLISH:
        speak(home, "en");
        break;
    case TAL_HOME_SPANISH:
        speak(home, "es");
        break;
    case TAL_HOME_PICK:
    case TAL_HOME_TYPE:
        home->typed = id == TAL_HOME_TYPE;
        break;
    case TAL_HOME_WHY:
        say_why(home);
        break;
    default:
        home->way = (tal_home_way)(id - TAL_HOME_WAYS);
        break;
    }
}

/* A number opens what it stands on. */
static bool input(tal_pane *pane, const tal_input *input)
{
    tal_home *home = (tal_home *)pane;
    int number = input->character - '0';

    if (input->kind != TAL_INPUT_PRESS || input->press != TAL_PRESS_CHARACTER ||
        input->holds & (TAL_HOLD_CONTROL | TAL_HOLD_ALT) || number < 1 || number > 9 ||
        (size_t)number > home->shelf.count)
        return false;
    open_book(home, &home->shelf.books[number - 1]);
    return true;
}

tal_pane *tal_home_pane_new(const tal_options *options)
{
    static const char *const keys[][2] = {
        { N_("1 to 9"), N_("open the conversation of that number") },
    };
    static const tal_pane_kind kind = {
        .draw = draw,
        .use = use,
        .input = input,
        .wake = wake,
        .shown = shown,
        .free = free_home,
        .covers = true,
        .keys = keys,
        .keys_count = sizeof keys / sizeof *keys,
    };
    tal_home *home = calloc(1, sizeof *home);

    if (!home)
        return NULL;
    home->pane.kind = &kind;
    home->options = options;
    home->way = options->example  ? TAL_HOME_EXAMPLE
                : options->assess ? TAL_HOME_ASSESSMENT
                                  : TAL_HOME_PRACTICE;
    home->typed = options->typed;
    snprintf(home->language, sizeof home->language, "%s", tal_interface_spoken());
    return &home->pane;
}
