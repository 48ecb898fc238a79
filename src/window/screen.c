/*
 * SDL's events become inputs, the application's picture becomes what the window shows. Pictures are painted by the
 * processor straight into what is handed to the display: of what else was measured, this takes the least memory
 * and starts soonest. The only file that sees SDL.
 */
#include "window/screen.h"

#include <math.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#define SDL_MAIN_HANDLED
#include <SDL.h>

#include "base/intl.h"
#include "base/utf8.h"

enum {
    LEAST_WIDTH = 640, /* points */
    LEAST_HEIGHT = 480,
};

struct tal_screen {
    SDL_Window *window;
    double ratio;  /* pixels a point */
    double point;  /* of SDL's units, which are pixels on X11 and points elsewhere */
    double width, height; /* points */
    SDL_Surface *painted; /* what holds the picture; NULL: nothing does */
    bool typing;          /* SDL gives text */
    SDL_Rect caret;       /* where, as it was told */
    bool resized, exposed, ended;
    sigset_t signals, before;
    pthread_t listener;
    atomic_bool closing;
    Uint32 signalled; /* the kind of event that a signal becomes */
};

/* ---- Signals ---------------------------------------------------------------------------------- */

/* A thread of its own takes them, so that nothing is ever interrupted. SIGUSR1 only ends it. */
static void *listen(void *data)
{
    tal_screen *screen = data;
    int number = 0;

    for (;;) {
        sigwait(&screen->signals, &number);
        if (atomic_load(&screen->closing))
            return NULL;
        if (number != SIGUSR1)
            SDL_PushEvent(&(SDL_Event){ .type = screen->signalled });
    }
}

/* Before SDL begins threads of its own: they are not to get them either. */
static void block_signals(tal_screen *screen)
{
    static const int wanted[] = { SIGINT, SIGTERM, SIGHUP };

    sigemptyset(&screen->signals);
    sigaddset(&screen->signals, SIGUSR1);
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        struct sigaction action;

        sigaction(wanted[i], NULL, &action);
        if (action.sa_handler != SIG_IGN) /* nohup, or a job in the background */
            sigaddset(&screen->signals, wanted[i]);
    }
    pthread_sigmask(SIG_BLOCK, &screen->signals, &screen->before);
}

/* ---- Opening ---------------------------------------------------------------------------------- */

/* By the dots of the display, rounded down (but not for what its whole millimetres took away), as long as
 * 800 x 600 points have room. */
static double find_ratio(int display)
{
    SDL_Rect room;
    float dots;
    double ratio;

    if (SDL_GetDisplayDPI(display, &dots, NULL, NULL) != 0 || !(dots > 0) ||
        SDL_GetDisplayUsableBounds(display, &room) != 0)
        return 1;
    ratio = fmin(dots / 96.0, fmin(room.w / 800.0, room.h / 600.0));
    return fmin(3, fmax(1, floor(ratio * 4 + 0.05) / 4));
}

/* Where the system has points of its own, it has drawn them larger; elsewhere they are made here. */
static void look_at_size(tal_screen *screen)
{
    SDL_Surface *surface = SDL_GetWindowSurface(screen->window);
    double point = screen->point;
    int width, height;

    SDL_GetWindowSize(screen->window, &width, &height);
    if (surface && surface->w > width) {
        screen->ratio = (double)surface->w / width;
        screen->point = 1;
    } else {
        screen->ratio = screen->point = find_ratio(SDL_GetWindowDisplayIndex(screen->window));
    }
    screen->width = width / screen->point;
    screen->height = height / screen->point;
    if (point != screen->point) /* not each time: SDL sets the size anew with it, to one that may be gone by now */
        SDL_SetWindowMinimumSize(screen->window, (int)(LEAST_WIDTH * screen->point),
                                 (int)(LEAST_HEIGHT * screen->point));
}

/* Only where a person sees it: left alone, SDL takes a text console, or draws for nobody. It asks for Wayland on
 * stderr where there is none. SDL_VIDEODRIVER goes before this. */
static void set_hints(void)
{
    SDL_SetHint(SDL_HINT_VIDEODRIVER, getenv("WAYLAND_DISPLAY") ? "x11,wayland,cocoa" : "x11,cocoa");
    SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");
    SDL_SetHint(SDL_HINT_RENDER_DRIVER, "software");
    SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
    SDL_SetHint(SDL_HINT_IME_SUPPORT_EXTENDED_TEXT, "1");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0"); /* it is no game */
}

static bool open_window(tal_screen *screen, double width, double height)
{
    const char *driver = SDL_GetCurrentVideoDriver();
    double point = 1;
    SDL_Rect room;

    if (driver && strcmp(driver, "x11") == 0) {
        point = find_ratio(0);
        SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0"); /* elsewhere there may be no way but by a texture */
    }
    if (SDL_GetDisplayUsableBounds(0, &room) == 0) {
        width = fmin(width, room.w / point);
        height = fmin(height, room.h / point);
    }
    screen->window = SDL_CreateWindow("Talante", SDL_WINDOWPOS_UNDEFINED, SDL_WINDOWPOS_UNDEFINED,
                                      (int)(width * point), (int)(height * point),
                                      SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
    if (screen->window)
        look_at_size(screen);
    return screen->window;
}

/* false: SDL_GetError says why, as everywhere. */
static bool begin(tal_screen *screen)
{
    int error;

    SDL_EnableScreenSaver();
    SDL_StopTextInput();
    screen->signalled = SDL_RegisterEvents(1);
    error = pthread_create(&screen->listener, NULL, listen, screen);
    if (error)
        SDL_SetError("%s", strerror(error));
    return !error;
}

/*
 * SDL is not asked to quit, nor the window to go: SDL wakes itself by messages to it on a connection of its own, and
 * where the last one is still under way then, Xlib finds no window and ends the program with 1. What is left goes with
 * the process.
 */
static void let_go(tal_screen *screen)
{
    if (screen->window)
        SDL_HideWindow(screen->window);
    pthread_sigmask(SIG_SETMASK, &screen->before, NULL);
    free(screen);
}

tal_status tal_screen_open(tal_screen **out, double width, double height, const char **reason)
{
    tal_screen *screen = calloc(1, sizeof *screen);

    *out = NULL;
    *reason = "";
    if (!screen)
        return TAL_ENOMEM;
    block_signals(screen);
    SDL_SetMainReady();
    set_hints();
    if (SDL_Init(SDL_INIT_VIDEO) != 0) {
        SDL_SetError("%s", _("there is no display, or it cannot be reached")); /* SDL would name its drivers */
    } else if (open_window(screen, width, height) && begin(screen)) {
        *out = screen;
        return TAL_OK;
    }
    *reason = SDL_GetError();
    let_go(screen);
    return TAL_EIO;
}

void tal_screen_close(tal_screen *screen)
{
    if (!screen)
        return;
    atomic_store(&screen->closing, true);
    pthread_kill(screen->listener, SIGUSR1);
    pthread_join(screen->listener, NULL);
    let_go(screen);
}

double tal_screen_ratio(const tal_screen *screen)
{
    return screen->ratio;
}

void tal_screen_size(const tal_screen *screen, double *width, double *height)
{
    *width = screen->width;
    *height = screen->height;
}

/* ---- What the application asks of it ------------------------------------------------------------ */

static char *paste(void *self)
{
    char *text = SDL_GetClipboardText(), *copy;

    (void)self;
    copy = text && *text ? strdup(text) : NULL; /* SDL's memory is not the C library's everywhere */
    SDL_free(text);
    return copy;
}

static void copy(void *self, const char *text)
{
    (void)self;
    SDL_SetClipboardText(text);
}

static void set_title(void *self, const char *text)
{
    tal_screen *screen = self;

    SDL_SetWindowTitle(screen->window, text);
}

tal_host tal_screen_host(tal_screen *screen)
{
    return (tal_host){ screen, paste, copy, set_title };
}

/* ---- Keys ------------------------------------------------------------------------------------- */

typedef struct key {
    SDL_Keycode code;
    tal_press press;
} key;

static const key keys[] = {
    { SDLK_RETURN, TAL_PRESS_ENTER }, { SDLK_KP_ENTER, TAL_PRESS_ENTER }, { SDLK_ESCAPE, TAL_PRESS_ESCAPE },
    { SDLK_TAB, TAL_PRESS_TAB }, { SDLK_SPACE, TAL_PRESS_SPACE }, { SDLK_BACKSPACE, TAL_PRESS_BACKSPACE },
    { SDLK_DELETE, TAL_PRESS_DELETE }, { SDLK_LEFT, TAL_PRESS_LEFT }, { SDLK_RIGHT, TAL_PRESS_RIGHT },
    { SDLK_UP, TAL_PRESS_UP }, { SDLK_DOWN, TAL_PRESS_DOWN }, { SDLK_HOME, TAL_PRESS_HOME },
    { SDLK_END, TAL_PRESS_END }, { SDLK_PAGEUP, TAL_PRESS_PAGE_UP }, { SDLK_PAGEDOWN, TAL_PRESS_PAGE_DOWN },
    { SDLK_F1, TAL_PRESS_F1 },
};

/* What the keys of the number block are while Num Lock is off, from 1. */
static const tal_press block_keys[] = {
    TAL_PRESS_END, TAL_PRESS_DOWN, TAL_PRESS_PAGE_DOWN, TAL_PRESS_LEFT, TAL_PRESS_OTHER,
    TAL_PRESS_RIGHT, TAL_PRESS_HOME, TAL_PRESS_UP, TAL_PRESS_PAGE_UP,
};

/* Numbers pick, so the row of digits counts as such also where it takes Shift, as in France. */
static char character_of(const SDL_Keysym *sym)
{
    bool plain = sym->sym > ' ' && sym->sym < 0x7F;

    if (plain && SDL_isalnum(sym->sym))
        return (char)SDL_tolower(sym->sym);
    if (sym->scancode >= SDL_SCANCODE_1 && sym->scancode <= SDL_SCANCODE_0)
        return "1234567890"[sym->scancode - SDL_SCANCODE_1];
    return plain ? (char)sym->sym : '\0';
}

static void read_key(const SDL_Keysym *sym, tal_input *input)
{
    input->kind = TAL_INPUT_PRESS;
    /* Not the right Alt: with it, characters are typed. */
    input->holds = (sym->mod & KMOD_SHIFT ? TAL_HOLD_SHIFT : 0u) |
                   (sym->mod & KMOD_CTRL ? TAL_HOLD_CONTROL : 0u) |
                   (sym->mod & KMOD_LALT ? TAL_HOLD_ALT : 0u);
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
        if (keys[i].code == sym->sym)
            input->press = keys[i].press;
    if (sym->sym >= SDLK_KP_1 && sym->sym <= SDLK_KP_9) {
        if (!(sym->mod & KMOD_NUM))
            input->press = block_keys[sym->sym - SDLK_KP_1];
        else
            input->character = (char)('1' + (sym->sym - SDLK_KP_1));
    } else if (input->press == TAL_PRESS_OTHER) {
        input->character = character_of(sym);
    }
    if (input->character)
        input->press = TAL_PRESS_CHARACTER;
}

/* ---- From events to inputs ---------------------------------------------------------------------- */

static size_t bytes_of(const char *text, int characters)
{
    size_t length = strlen(text), at = 0;
    int32_t code;

    while (characters-- > 0 && at < length)
        at += tal_utf8_decode(text + at, length - at, &code);
    return at;
}

static void read_composing(tal_input *input, const char *text, int characters)
{
    input->kind = TAL_INPUT_COMPOSE;
    input->text = text;
    input->caret = bytes_of(text, characters);
}

static void read_place(const tal_screen *screen, tal_input *input, int x, int y)
{
    input->x = x / screen->point;
    input->y = y / screen->point;
}

static void read_wheel(const tal_screen *screen, const SDL_MouseWheelEvent *wheel, tal_input *input)
{
    int x, y;

    SDL_GetMouseState(&x, &y);
    read_place(screen, input, x, y);
    input->kind = TAL_INPUT_WHEEL;
    input->wheel = -wheel->preciseY;
}

/* true: the pointer has left. */
static bool read_window(tal_screen *screen, int what)
{
    switch (what) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_DISPLAY_CHANGED:
        screen->resized = true;
        break;
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_SHOWN:
    case SDL_WINDOWEVENT_RESTORED:
        screen->exposed = true;
        break;
    }
    return what == SDL_WINDOWEVENT_LEAVE;
}

static bool read_button(const tal_screen *screen, const SDL_MouseButtonEvent *button, tal_input *input)
{
    input->kind = button->type == SDL_MOUSEBUTTONDOWN ? TAL_INPUT_DOWN : TAL_INPUT_UP;
    input->clicks = button->clicks;
    read_place(screen, input, button->x, button->y);
    return button->button == SDL_BUTTON_LEFT;
}

/* false: it is nothing for the application. */
static bool read_event(tal_screen *screen, const SDL_Event *event, tal_input *input)
{
    switch (event->type) {
    case SDL_QUIT:
        input->kind = TAL_INPUT_CLOSE;
        return true;
    case SDL_WINDOWEVENT:
        input->kind = TAL_INPUT_LEAVE;
        return read_window(screen, event->window.event);
    case SDL_KEYDOWN:
        read_key(&event->key.keysym, input);
        input->repeats = event->key.repeat;
        return true;
    case SDL_TEXTINPUT:
        input->kind = TAL_INPUT_TEXT;
        input->text = event->text.text;
        return true;
    case SDL_TEXTEDITING:
        read_composing(input, event->edit.text, event->edit.start);
        return true;
    case SDL_TEXTEDITING_EXT:
        read_composing(input, event->editExt.text, event->editExt.start);
        return true;
    case SDL_MOUSEMOTION:
        input->kind = TAL_INPUT_MOVE;
        input->held = event->motion.state & SDL_BUTTON_LMASK;
        read_place(screen, input, event->motion.x, event->motion.y);
        return !SDL_HasEvent(SDL_MOUSEMOTION); /* only the last of several matters */
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
        return read_button(screen, &event->button, input);
    case SDL_MOUSEWHEEL:
        read_wheel(screen, &event->wheel, input);
        return true;
    default:
        screen->ended = screen->ended || event->type == screen->signalled;
        return false;
    }
}

static void take(tal_screen *screen, tal_app *app, SDL_Event *event)
{
    tal_input input = { .now = (double)SDL_GetTicks64() };

    if (read_event(screen, event, &input))
        tal_app_input(app, &input);
    if (event->type == SDL_TEXTEDITING_EXT)
        SDL_free(event->editExt.text);
}

/* ---- Pictures --------------------------------------------------------------------------------- */

/* Into the window's own memory where its pixels are as ink paints them, else by way of a copy. */
static tal_status paint(tal_screen *screen, const tal_app *app, tal_ink *ink, const tal_drawing *drawing)
{
    SDL_Surface *shown = screen->painted, *to = shown;
    tal_status status;

    if (shown->format->format != SDL_PIXELFORMAT_RGB888 && shown->format->format != SDL_PIXELFORMAT_ARGB8888)
        to = SDL_CreateRGBSurfaceWithFormat(0, shown->w, shown->h, 32, SDL_PIXELFORMAT_RGB888);
    if (!to)
        return TAL_ENOMEM;
    status = tal_ink_paint(ink, drawing, app->theme.paper, to->pixels, to->w, to->h, to->pitch);
    if (to != shown) {
        SDL_BlitSurface(to, NULL, shown, NULL);
        SDL_FreeSurface(to);
    }
    return status;
}

/* An input method is told where its words go; without such a place keys are keys. */
static void place_caret(tal_screen *screen, const tal_app *app)
{
    tal_box box = { 0 };
    bool typing = tal_app_caret(app, &box);
    SDL_Rect caret = { (int)(box.x * screen->point), (int)(box.y * screen->point),
                       (int)fmax(1, box.width * screen->point), (int)(box.height * screen->point) };

    if (typing && !SDL_RectEquals(&caret, &screen->caret)) {
        SDL_SetTextInputRect(&caret);
        screen->caret = caret;
    }
    if (typing && !screen->typing)
        SDL_StartTextInput();
    else if (!typing && screen->typing)
        SDL_StopTextInput();
    screen->typing = typing;
}

/* TAL_EIO: SDL says why. TAL_ENOMEM. */
static tal_status show(tal_screen *screen, tal_app *app, tal_ink *ink)
{
    bool is_new;
    const tal_drawing *drawing;
    SDL_Surface *surface;
    tal_status status = TAL_OK;

    if (SDL_GetWindowFlags(screen->window) & SDL_WINDOW_MINIMIZED)
        return TAL_OK;
    drawing = tal_app_picture(app, &is_new);
    surface = SDL_GetWindowSurface(screen->window);
    if (!surface)
        return TAL_EIO;
    if (is_new || surface != screen->painted) {
        screen->painted = surface;
        status = paint(screen, app, ink, drawing);
        place_caret(screen, app);
    } else if (!screen->exposed) {
        return TAL_OK;
    }
    screen->exposed = false;
    if (!status && SDL_UpdateWindowSurface(screen->window) != 0)
        status = TAL_EIO;
    return status;
}

/* ---- Running ---------------------------------------------------------------------------------- */

static void tell_size(tal_screen *screen, tal_app *app, tal_ink *ink)
{
    tal_input input = { .kind = TAL_INPUT_SIZE, .now = (double)SDL_GetTicks64() };

    screen->resized = false;
    screen->painted = NULL;
    look_at_size(screen);
    tal_ink_set_ratio(ink, screen->ratio);
    input.x = screen->width;
    input.y = screen->height;
    tal_app_input(app, &input);
}

/* Sleeps until something happens, then takes all that has: of a storm of sizes only the last is told. */
static void take_all(tal_screen *screen, tal_app *app, tal_ink *ink)
{
    double patience = tal_app_patience(app, (double)SDL_GetTicks64());
    SDL_Event event;
    int timeout = patience < 0 ? -1 : (int)fmin(ceil(patience), 60000);

    if (SDL_WaitEventTimeout(&event, timeout))
        do
            take(screen, app, &event);
        while (!app->over && SDL_PollEvent(&event));
    if (screen->resized && !app->over)
        tell_size(screen, app, ink);
    if (screen->ended && !app->over) {
        tal_app_input(app, &(tal_input){ .kind = TAL_INPUT_CLOSE, .now = (double)SDL_GetTicks64() });
        app->over = true;
    }
    if (!app->over && tal_app_patience(app, (double)SDL_GetTicks64()) == 0)
        tal_app_input(app, &(tal_input){ .kind = TAL_INPUT_TIME, .now = (double)SDL_GetTicks64() });
}

int tal_screen_run(tal_screen *screen, tal_app *app, tal_ink *ink, const char **reason)
{
    *reason = "";
    tell_size(screen, app, ink);
    while (!app->over) {
        tal_status status = show(screen, app, ink);

        if (status) {
            *reason = status == TAL_EIO ? SDL_GetError() : tal_status_text(status);
            return status;
        }
        take_all(screen, app, ink);
    }
    return app->code;
}
