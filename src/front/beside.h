/* The programs that are built beside this one, with libraries that it does without. */
#ifndef TAL_FRONT_BESIDE_H
#define TAL_FRONT_BESIDE_H

/* Becomes PROGRAM, from the folder of this one or from the PATH, with the arguments behind ARGV[0]. Comes back where
 * there is none. */
void tal_beside_become(const char *program, char **argv);

#endif
