/* Prints the definitions for editors in the language that is named: how the Makefile makes the files of them. */
#include <stdio.h>
#include <stdlib.h>

#include "author/definitions.h"
#include "stage/interface.h"

int main(int argc, char **argv)
{
    char *text;
    int failed;

    tal_interface_open();
    tal_interface_speak(argc > 1 ? argv[1] : "en");
    text = tal_definitions_text();
    failed = !text || fputs(text, stdout) < 0 || fflush(stdout) != 0;
    free(text);
    return failed;
}
