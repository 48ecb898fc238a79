/* What the machine has to give. */
#include "base/machine.h"

#include <unistd.h>

int tal_machine_threads(void)
{
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    return processors < 1 ? 1 : processors > 16 ? 16 : (int)processors;
}

size_t tal_machine_memory(size_t wanted)
{
    long pages = sysconf(_SC_PHYS_PAGES), size = sysconf(_SC_PAGESIZE);
    if (pages <= 0 || size <= 0)
        return wanted;
    size_t half = (size_t)pages / 2 * (size_t)size;
    return half < wanted ? half : wanted;
}
