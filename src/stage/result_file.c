/* What `--result` asks for. Decides nothing of what stands in it. */
#include "stage/result_file.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/intl.h"
#include "report/result_json.h"
#include "stage/say.h"
#include "store/home.h"

int tal_result_file_check(const char *file)
{
    struct stat about;
    const char *slash = strrchr(file, '/');
    char *folder = slash ? strndup(file, (size_t)(slash - file) + 1) : strdup(".");
    bool there = stat(file, &about) == 0;
    int error = 0;

    if (!folder)
        error = ENOMEM;
    else if (there && S_ISDIR(about.st_mode))
        error = EISDIR;
    else if (access(there && !S_ISREG(about.st_mode) ? file : folder, W_OK) != 0)
        error = errno;
    free(folder);
    if (!error)
        return TAL_EXIT_DONE;
    tal_say_error(_("the result cannot be written to %s: %s"), file, strerror(error));
    return TAL_EXIT_SYSTEM;
}

int tal_result_file_write(const tal_sitting *s, const char *file)
{
    tal_result result;
    char *text = NULL;
    tal_status status = tal_session_result(s->game.session, s->game.rubric, &result);

    if (!status) {
        text = tal_result_json(&s->recording.start, &result, s->game.rated ? s->game.rating : NULL,
                               s->game.entries, s->game.count);
        status = text ? tal_home_write(file, text, strlen(text)) : TAL_ENOMEM;
    }
    free(text);
    return status ? tal_tell_failure(s->said, status, file, NULL) : TAL_EXIT_DONE;
}
