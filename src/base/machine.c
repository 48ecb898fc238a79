/* What the machine has to give. */
#include "base/machine.h"

#include <sys/resource.h>
#include <unistd.h>

int tal_machine_threads(void)
{
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    return processors < 1                     ? 1
           : processors > TAL_MACHINE_THREADS ? TAL_MACHINE_THREADS
                                              : (int)processors;
}

size_t tal_machine_memory(size_t wanted)
{
    long pages = sysconf(_SC_PHYS_PAGES), size = sysconf(_SC_PAGESIZE);
    struct rlimit space;
    size_t half = pages > 0 && size > 0 ? (size_t)pages / 2 * (size_t)size : wanted;
    if (half < wanted)
        wanted = half;
    /* a quarter: of the space much is only set aside, by arrays that grow, and by each thread */
    if (!getrlimit(RLIMIT_AS, &space) && space.rlim_cur != RLIM_INFINITY &&
        space.rlim_cur / 4 < wanted)
        wanted = (size_t)(space.rlim_cur / 4);
    return wanted;
}
