/* A bar, a rate and the time that is left. Reads the clock; nothing of it goes into results. */
#include "front/meter.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "base/intl.h"
#include "stage/say.h"

enum { STEPS = 24 };

static double now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

tal_meter tal_meter_start(void)
{
    return (tal_meter){ .shown = isatty(STDERR_FILENO), .started = now() };
}

void tal_meter_end(tal_meter *meter)
{
    if (meter->open)
        fputs("\r\033[K", stderr);
    meter->open = false;
}

static const char *phase_name(tal_batch_phase phase)
{
    return phase == TAL_BATCH_READING  ? _("reading")
           : phase == TAL_BATCH_ADDING ? _("adding up")
                                       : _("writing");
}

static void draw(const tal_meter *meter, tal_batch_phase phase, uint64_t done, uint64_t all,
                 uint64_t conversations)
{
    double passed = now() - meter->started, share = all ? (double)done / (double)all : 1;
    double fresh = (double)(done - meter->first);
    int filled = (int)(share * STEPS);

    fprintf(stderr, "\r\033[K%s [", phase_name(phase));
    for (int i = 0; i < STEPS; i++)
        fputc(i < filled ? '#' : '-', stderr);
    fprintf(stderr, "] %3d %%", (int)(share * 100));
    if (phase == TAL_BATCH_READING && passed > 0 && fresh > 0) {
        double left = (double)(all - done) * passed / fresh;

        fprintf(stderr, _("  %.0f conversations/s"), (double)conversations / passed);
        fprintf(stderr, _("  %d:%02d left"), (int)left / 60, (int)left % 60);
    }
    fflush(stderr);
}

void tal_meter_show(void *self, tal_batch_phase phase, uint64_t done, uint64_t all,
                    uint64_t conversations)
{
    tal_meter *meter = self;

    if (phase == TAL_BATCH_LOST) {
        tal_meter_end(meter);
        tal_say_error(_("a worker was killed; another one does its work again"));
        return;
    }
    if (!meter->shown || (meter->open && done < all && now() - meter->written < 0.1))
        return;
    if (!meter->open && phase == TAL_BATCH_READING)
        meter->first = conversations ? 0 : done;
    draw(meter, phase, done, all, conversations);
    meter->open = true;
    meter->written = now();
}
