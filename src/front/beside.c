/* Owns nothing. Must not know what the other program does. */
#include "front/beside.h"

#include <stdlib.h>
#include <unistd.h>

#include "stage/places.h"

void tal_beside_become(const char *program, char **argv)
{
    char *path = tal_places_beside(program);

    argv[0] = (char *)program;
    if (path)
        execv(path, argv);
    free(path);
    execvp(program, argv);
}
