/*
 * Measures the window from outside, as a person sees it: a client of the same display starts the program and looks at
 * what is shown. Ends with 1 where a limit is passed. Usage: bench-window TALANTE-WINDOW [ARGUMENT...]
 */
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/keysym.h>

enum { STARTS = 11, KEYS = 51, MANY = 4000, IDLE_SECONDS = 3, PATIENCE = 10 };

/* What the project promises. */
static const double FIRST_MS = 150, KEY_MS = 2 * 1000.0 / 60, RESIDENT_MB = 60, GROWTH_MB = 1;

typedef struct seen {
    Display *display;
    char **command;
    pid_t pid;
    Window window; /* 0: none */
    int width, height;
} seen;

static void fail(const char *what)
{
    fprintf(stderr, "bench-window: %s\n", what);
    exit(2);
}

/* Seconds by the clock on the wall, for that is what a person waits by. */
static double now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static int later(const void *a, const void *b)
{
    double left = *(const double *)a, right = *(const double *)b;

    return (left > right) - (left < right);
}

static double median(double *values, int count)
{
    qsort(values, (size_t)count, sizeof *values, later);
    return values[count / 2];
}

/* ---- Looking ---------------------------------------------------------------------------------- */

/* The window that is shown, as the only client beside this one has it. */
static bool find_window(seen *s)
{
    Window root, parent, *children = NULL;
    unsigned count = 0;
    XWindowAttributes about;

    s->window = 0;
    XQueryTree(s->display, DefaultRootWindow(s->display), &root, &parent, &children, &count);
    for (unsigned i = 0; i < count && !s->window; i++)
        if (XGetWindowAttributes(s->display, children[i], &about) && about.map_state == IsViewable && about.width > 100) {
            s->window = children[i];
            s->width = about.width;
            s->height = about.height;
        }
    if (children)
        XFree(children);
    return s->window;
}

static XImage *look(const seen *s)
{
    XImage *image = XGetImage(s->display, s->window, 0, 0, (unsigned)s->width, (unsigned)s->height, AllPlanes, ZPixmap);

    if (!image)
        fail("the window cannot be looked at");
    return image;
}

static bool same(const XImage *a, const XImage *b)
{
    return memcmp(a->data, b->data, (size_t)a->bytes_per_line * (size_t)a->height) == 0;
}

/* Is there paper in its corners, and something on it? What is not painted yet is black. */
static bool is_painted(const seen *s)
{
    XImage *image = look(s);
    unsigned long paper = XGetPixel(image, s->width - 2, s->height - 2) & 0xFFFFFF;
    bool found = false;

    for (int y = 0; paper && !found && y < s->height; y += 2)
        for (int x = 0; !found && x < s->width; x += 2)
            found = (XGetPixel(image, x, y) & 0xFFFFFF) != paper;
    XDestroyImage(image);
    return found;
}

/* ---- The program ------------------------------------------------------------------------------ */

/* Milliseconds until its first picture. */
static double start(seen *s)
{
    double from = now();

    s->pid = fork();
    if (s->pid == 0) {
        execv(s->command[0], s->command);
        _exit(127);
    }
    while (!find_window(s) || !is_painted(s)) {
        if (now() - from > PATIENCE || waitpid(s->pid, NULL, WNOHANG) != 0)
            fail("no window comes");
        usleep(500);
    }
    return (now() - from) * 1000;
}

static void end(seen *s)
{
    kill(s->pid, SIGTERM);
    waitpid(s->pid, NULL, 0);
    while (find_window(s))
        usleep(1000);
}

static void press(const seen *s, KeySym key)
{
    XKeyEvent event = { .display = s->display, .window = s->window, .root = DefaultRootWindow(s->display),
                        .same_screen = True, .keycode = XKeysymToKeycode(s->display, key) };

    event.type = KeyPress;
    XSendEvent(s->display, s->window, True, KeyPressMask, (XEvent *)&event);
    event.type = KeyRelease;
    XSendEvent(s->display, s->window, True, KeyReleaseMask, (XEvent *)&event);
    XFlush(s->display);
}

/* Until two looks in a row see the same. */
static XImage *look_at_rest(const seen *s)
{
    XImage *before = look(s), *after;

    for (;;) {
        usleep(100000);
        after = look(s);
        if (same(before, after))
            break;
        XDestroyImage(before);
        before = after;
    }
    XDestroyImage(before);
    return after;
}

/* Milliseconds from a key to another picture. */
static double time_key(const seen *s, KeySym key)
{
    XImage *before = look_at_rest(s);
    double from = now();
    bool changed = false;

    press(s, key);
    while (!changed) {
        XImage *after = look(s);

        changed = !same(before, after);
        XDestroyImage(after);
        if (now() - from > PATIENCE)
            fail("a key has no effect");
    }
    XDestroyImage(before);
    return (now() - from) * 1000;
}

/* Clock ticks of the processor that it has used. */
static long ticks_of(pid_t pid)
{
    char path[64], line[1024] = "";
    long user = 0, system = 0;
    FILE *file;

    snprintf(path, sizeof path, "/proc/%ld/stat", (long)pid);
    file = fopen(path, "r");
    if (!file || !fgets(line, sizeof line, file) || !strrchr(line, ')') ||
        sscanf(strrchr(line, ')'), ") %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %ld %ld", &user, &system) != 2)
        fail("/proc/PID/stat cannot be read");
    fclose(file);
    return user + system;
}

static double megabytes_of(pid_t pid)
{
    char path[64];
    long pages = 0;
    FILE *file;

    snprintf(path, sizeof path, "/proc/%ld/statm", (long)pid);
    file = fopen(path, "r");
    if (!file || fscanf(file, "%*d %ld", &pages) != 1)
        fail("/proc/PID/statm cannot be read");
    fclose(file);
    return (double)pages * (double)sysconf(_SC_PAGESIZE) / (1 << 20);
}

/* ---- What is measured ------------------------------------------------------------------------- */

static bool report(const char *what, double value, double limit, const char *unit)
{
    bool good = value <= limit;

    printf("  %-34s %8.1f %-3s (at most %.0f)%s\n", what, value, unit, limit, good ? "" : "  TOO MUCH");
    return good;
}

static bool measure_starts(seen *s)
{
    double times[STARTS];

    for (int i = 0; i < STARTS; i++) {
        times[i] = start(s);
        end(s);
    }
    return report("first picture, median", median(times, STARTS), FIRST_MS, "ms");
}

static bool measure_keys(seen *s)
{
    double times[KEYS];

    press(s, XK_Tab);
    for (int i = 0; i < KEYS; i++)
        times[i] = time_key(s, XK_Tab);
    return report("a key to another picture, median", median(times, KEYS), KEY_MS, "ms");
}

static bool measure_growth(seen *s)
{
    double before = 0;

    for (int i = 0; i < MANY; i++) {
        press(s, XK_Tab);
        if (i % 10 == 9)
            usleep(2000);
        if (i == MANY / 4) {
            XDestroyImage(look_at_rest(s));
            before = megabytes_of(s->pid);
        }
    }
    XDestroyImage(look_at_rest(s));
    return report("growth over 3,000 keys", megabytes_of(s->pid) - before, GROWTH_MB, "MB");
}

int main(int argc, char **argv)
{
    seen s = { .display = XOpenDisplay(NULL), .command = argv + 1 };
    bool good;
    long ticks;

    if (!s.display || argc < 2)
        fail("usage, on a display: bench-window TALANTE-WINDOW [ARGUMENT...]");
    good = measure_starts(&s);
    start(&s);
    XDestroyImage(look_at_rest(&s));
    good = report("resident", megabytes_of(s.pid), RESIDENT_MB, "MB") && good;
    ticks = ticks_of(s.pid);
    sleep(IDLE_SECONDS);
    good = report("processor while idle, of 3 s", (double)(ticks_of(s.pid) - ticks) * 1000 / (double)sysconf(_SC_CLK_TCK), 0,
                  "ms") && good;
    good = measure_keys(&s) && good;
    good = measure_growth(&s) && good;
    end(&s);
    XCloseDisplay(s.display);
    return good ? 0 : 1;
}
