/*
 * talante-window: from the command line to a window with its first pane. Scenarios, history and
 * whatever else takes a while are left to panes, which come after the first picture. What is wrong
 * before there is a window is said on stderr.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/intl.h"
#include "stage/interface.h"
#include "stage/options.h"
#include "stage/say.h"
#include "stage/setup.h"
#include "window/gallery.h"
#include "window/ink.h"
#include "window/panes.h"
#include "window/preferences.h"
#include "window/screen.h"

enum { WIDTH = 1280, HEIGHT = 800 }; /* points */

/* ---- The window ----------------------------------------------------------------------------------- */

static int say_no_window(const char *reason)
{
    tal_say_error(_("no window can be opened here: %s; `talante play` needs none"), reason);
    return TAL_EXIT_SYSTEM;
}

/* What was spoilt of them is told, and stops nobody. */
static tal_preferences look_up_preferences(void)
{
    tal_diagnostics *list = tal_diagnostics_new();
    tal_preferences preferences;
    tal_status status = tal_preferences_load(&preferences, list);

    if (status == TAL_EFILE && list)
        tal_say_diagnostics(stderr, list);
    else if (status != TAL_OK)
        tal_say_error("window.yaml: %s", tal_say_reason(status));
    tal_diagnostics_free(list);
    return preferences;
}

static int hold(const tal_options *options, tal_screen *screen, tal_ink *ink)
{
    const tal_preferences preferences = look_up_preferences();
    tal_host host = tal_screen_host(screen);
    tal_pane *pane = tal_first_pane_new(options);
    double width, height;
    const char *reason;
    tal_app app;
    int code;

    if (!pane)
        return tal_say_failure(TAL_ENOMEM, "talante-window", NULL);
    tal_screen_size(screen, &width, &height);
    tal_app_begin(&app, &host, tal_ink_ruler(ink), &preferences, width, height);
    app.help = tal_keys_help;
    app.gallery = tal_gallery_new();
    tal_app_open(&app, pane);
    code = tal_screen_run(screen, &app, ink, &reason);
    if (code < 0) {
        tal_say_error(_("the window cannot be shown any more: %s"), reason);
        code = TAL_EXIT_SYSTEM;
    }
    tal_app_end(&app); /* a result is still written here, or is not */
    code = code ? code : app.code;
    tal_gallery_free(app.gallery);
    return code;
}

static int open_all(const tal_options *options)
{
    tal_screen *screen;
    tal_status status;
    const char *reason;
    tal_ink *ink;
    int code;

    status = tal_screen_open(&screen, WIDTH, HEIGHT, &reason);
    if (status == TAL_ENOMEM)
        return tal_say_failure(status, "talante-window", NULL);
    if (status)
        return say_no_window(reason);
    ink = tal_ink_new(tal_screen_ratio(screen), &status);
    if (ink)
        code = hold(options, screen, ink);
    else if (status == TAL_EFILE)
        code = say_no_window(_("there is no font (fontconfig finds none)"));
    else
        code = tal_say_failure(status, "talante-window", NULL);
    tal_ink_free(ink);
    tal_screen_close(screen);
    return code;
}

/* ---- The command line ----------------------------------------------------------------------------- */

static int show_help(void)
{
    tal_page page = tal_page_new(80, TAL_DRESS_PLAIN);

    tal_page_put(&page, TAL_FACE_STRONG, "talante-window");
    tal_page_putf(&page, TAL_FACE_TEXT, " %s", _("[NAME|FILE]"));
    tal_page_tab(&page);
    tal_page_put(&page, TAL_FACE_TEXT,
                 _("have a conversation in a window; without a name, choose one"));
    tal_page_end(&page, 2, 28);
    tal_page_gap(&page);
    tal_options_describe(&page, TAL_TAKES_PLAY);
    if (page.out.bytes)
        fputs(page.out.bytes, stdout);
    tal_page_free(&page);
    return TAL_EXIT_DONE;
}

int main(int argc, char **argv)
{
    char language[TAL_INTERFACE_LANGUAGE];
    tal_options options;
    int code;

    tal_interface_open();
    tal_interface_locale(language);
    tal_interface_speak(language);
    if (argc > 1 && strcmp(argv[1], "--version") == 0) {
        printf("talante-window %s\n", tal_version());
        return TAL_EXIT_DONE;
    }
    if (argc > 0)
        argv[0] = "play"; /* the options are its, and so is the help that a complaint leads to */
    if (!tal_options_read(&options, argc, argv, TAL_TAKES_PLAY))
        return TAL_EXIT_USAGE;
    tal_options_speak(&options);
    if (options.help)
        return show_help();
    if (options.words_count > 1) {
        tal_say_error(_("%s: what is \u201C%s\u201D? Usage: talante %s %s"), "play",
                      options.words[1], "play", _("[NAME|FILE]"));
        return TAL_EXIT_USAGE;
    }
    code = tal_setup_check(&options);
    if (!code && tal_setup_rehearses(&options) && options.words_count == 0) {
        tal_say_error(_("--watch and --from need the name of a scenario in a window"));
        return TAL_EXIT_USAGE;
    }
    return code ? code : open_all(&options);
}
