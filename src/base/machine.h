/* What the machine has to give. */
#ifndef TAL_BASE_MACHINE_H
#define TAL_BASE_MACHINE_H

#include <stddef.h>

enum { TAL_MACHINE_THREADS = 16 };

/* How many threads are worth starting: the processors online, 1 to TAL_MACHINE_THREADS. */
int tal_machine_threads(void);

/* Bytes of memory that one command may take: WANTED, or half of what is built in, or a quarter of the
 * address space that the process may have (ulimit -v), if that is less. */
size_t tal_machine_memory(size_t wanted);

#endif
