/* What Lua alone needs for a scenario file. */
#ifndef BENCH_LIBLUA_H
#define BENCH_LIBLUA_H

#include <stdbool.h>
#include <stddef.h>

/* Compiles and runs the file in a new state, with words that keep what they are given, and closes
 * the state. SECONDS is the processor time up to then, closing not counted. */
bool liblua_load(const char *source, size_t length, double *seconds);

#endif
