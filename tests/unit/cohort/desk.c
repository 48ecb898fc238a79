#include "cohort/desk.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

const char *desk_root(void)
{
    return getenv("TAL_ROOT") ? getenv("TAL_ROOT") : ".";
}

static char *shipped(const char *folder, const char *name, const char *only, const char *ending,
                     tal_nearest *nearest)
{
    char path[4096];
    tal_nearest_offer(nearest, only);
    snprintf(path, sizeof path, "%s/%s/%s%s", desk_root(), folder, name, ending);
    return access(path, R_OK) ? NULL : strdup(path);
}

static char *find_scenario(const void *self, const char *name, tal_nearest *nearest)
{
    (void)self;
    return shipped("scenarios", name, "hundred-calls", ".lua", nearest);
}

static char *find_rubric(const void *self, const char *name, tal_nearest *nearest)
{
    (void)self;
    return shipped("assets/rubrics", name, "three-skills", ".yaml", nearest);
}

const tal_finder desk_finder = { find_scenario, find_rubric, NULL, NULL, false };

void desk_put(const desk *d, const char *name, const char *text)
{
    char path[128];
    snprintf(path, sizeof path, "%s/%s", d->folder, name);
    FILE *file = fopen(path, "w");
    cr_assert(file && fputs(text, file) >= 0 && !fclose(file));
}

desk desk_open(const char *language, const char *rest)
{
    desk d = { "/tmp/talante-assembly-XXXXXX", "" };
    char text[2000];
    cr_assert_not_null(mkdtemp(d.folder));
    snprintf(d.path, sizeof d.path, "%s/a.yaml", d.folder);
    snprintf(text, sizeof text,
             "assessment: desk\ntitle: { %s: Desk }\ntold: { %s: Begin. }\nlanguages: [%s]\n"
             "answers: picked\n%s",
             language, language, language, rest);
    desk_put(&d, "a.yaml", text);
    return d;
}

void desk_close(const desk *d)
{
    char command[128];
    snprintf(command, sizeof command, "rm -r %s", d->folder);
    cr_assert_eq(system(command), 0);
}

const char *desk_told(tal_diagnostics *found)
{
    static char out[4000];
    out[0] = '\0';
    for (size_t i = 0; i < tal_diagnostics_count(found); i++) {
        const tal_diagnostic *it = tal_diagnostics_get(found, i);
        const char *slash = strrchr(it->file, '/');
        snprintf(out + strlen(out), sizeof out - strlen(out), "%s:%d:%d TAL%d %s%s%s\n", slash + 1,
                 it->line, it->column, it->code, it->message, it->hint ? " = " : "",
                 it->hint ? it->hint : "");
    }
    tal_diagnostics_free(found);
    return out;
}
