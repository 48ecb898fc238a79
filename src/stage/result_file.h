/* The file of --result. */
#ifndef TAL_STAGE_RESULT_FILE_H
#define TAL_STAGE_RESULT_FILE_H

#include "stage/sitting.h"

/* Can FILE be written? To be asked before the first line, rather than when all is played. These give an
 * exit code, and have said why. */
int tal_result_file_check(const char *file);

/* Writes to FILE how S stands, ended or left, as tal_result_json has it. */
int tal_result_file_write(const tal_sitting *s, const char *file);

#endif
