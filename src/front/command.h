/* The commands of the program; each gives an exit code (stage/say.h). */
#ifndef TAL_FRONT_COMMAND_H
#define TAL_FRONT_COMMAND_H

#include "stage/options.h"

int tal_command_list(const tal_options *options);
int tal_command_play(const tal_options *options);
int tal_command_assess(const tal_options *options);
int tal_command_check(const tal_options *options);
int tal_command_explore(const tal_options *options);
int tal_command_graph(const tal_options *options);
int tal_command_script(const tal_options *options);
int tal_command_new(const tal_options *options);
int tal_command_translate(const tal_options *options);
int tal_command_test(const tal_options *options);
int tal_command_verify(const tal_options *options);
int tal_command_debrief(const tal_options *options);
int tal_command_progress(const tal_options *options);
int tal_command_score(const tal_options *options);
int tal_command_rate(const tal_options *options);
int tal_command_agreement(const tal_options *options);
int tal_command_batch(const tal_options *options);

/* The same of people whom nobody is; the results say so. */
int tal_command_batch_invented(const tal_options *options);

int tal_command_merge(const tal_options *options);
int tal_command_rescore(const tal_options *options);
int tal_command_report(const tal_options *options);
int tal_command_demo(const tal_options *options);
int tal_command_figures(const tal_options *options);
int tal_command_forget(const tal_options *options);
int tal_command_export(const tal_options *options);

/* Becomes the program that has the window, with the arguments behind ARGV[0]; gives an exit code where it cannot. */
int tal_command_window(char **argv);

#endif
