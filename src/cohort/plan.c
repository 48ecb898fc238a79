/* Looks at files without reading them through: their names, sizes and first bytes. */
#include "cohort/plan.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/folder.h"
#include "store/record.h"

const char *const tal_input_kind_names[TAL_INPUT_KINDS] = { "roster", "lines", "table", "journal",
                                                            "other" };

void tal_plan_free(tal_plan *plan)
{
    for (size_t i = 0; i < plan->inputs_count; i++) {
        free(plan->inputs[i].name);
        free(plan->inputs[i].path);
    }
    free(plan->inputs);
    free(plan->portions);
    *plan = (tal_plan){ NULL, 0, 0, NULL, 0, 0 };
}

/* ---- Kinds ----------------------------------------------------------------------------------- */

static bool ends_in(const char *name, const char *ending)
{
    size_t length = strlen(name), tail = strlen(ending);

    return length >= tail && strcmp(name + length - tail, ending) == 0;
}

/* By its first bytes. */
static tal_input_kind sniff(const char *path)
{
    char head[sizeof TAL_RECORD_FIRST - 1];
    int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    ssize_t got = file < 0 ? -1 : read(file, head, sizeof head);
    size_t blank = 0;

    if (got >= TAL_MARK_BYTES && memcmp(head, TAL_MARK, TAL_MARK_BYTES) == 0)
        blank = TAL_MARK_BYTES;
    if (file >= 0)
        close(file);
    if (got == (ssize_t)sizeof head && memcmp(head, TAL_RECORD_FIRST, sizeof head) == 0)
        return TAL_INPUT_JOURNAL;
    while ((ssize_t)blank < got && strchr(" \t\r\n", head[blank]))
        blank++;
    return (ssize_t)blank < got && head[blank] != '{' ? TAL_INPUT_TABLE : TAL_INPUT_LINES;
}

/* In a folder the name has to say so too: what else lies there is not taken for answers. */
static tal_input_kind kind_of(const char *name, const char *path, mode_t mode, bool in_folder)
{
    if (!S_ISREG(mode))
        return TAL_INPUT_OTHER;
    if (!in_folder)
        return ends_in(name, ".csv") ? TAL_INPUT_TABLE : sniff(path);
    if (ends_in(name, ".csv"))
        return TAL_INPUT_TABLE;
    return ends_in(name, ".jsonl")
               ? sniff(path) == TAL_INPUT_JOURNAL ? TAL_INPUT_JOURNAL : TAL_INPUT_LINES
               : TAL_INPUT_OTHER;
}

/* ---- Inputs and portions --------------------------------------------------------------------- */

static int64_t time_of(const struct stat *about)
{
    return (int64_t)about->st_mtim.tv_sec * 1000000000 + about->st_mtim.tv_nsec;
}

/* Takes PATH. */
static tal_status add_input(tal_plan *plan, char *path, const struct stat *about,
                            tal_input_kind kind)
{
    const char *slash = path ? strrchr(path, '/') : NULL;
    tal_input *inputs =
        tal_grow(plan->inputs, plan->inputs_count, &plan->inputs_capacity, sizeof *inputs);
    tal_input *it;

    if (!inputs || !path) {
        plan->inputs = inputs ? inputs : plan->inputs;
        free(path);
        return TAL_ENOMEM;
    }
    plan->inputs = inputs;
    it = &inputs[plan->inputs_count++];
    *it = (tal_input){ .name = strdup(slash ? slash + 1 : path),
                       .path = path,
                       .kind = kind,
                       .size = (uint64_t)about->st_size,
                       .changed = time_of(about) };
    return it->name ? TAL_OK : TAL_ENOMEM;
}

static tal_status add_portion(tal_plan *plan, uint32_t file, uint64_t from, uint64_t to)
{
    tal_portion *portions =
        tal_grow(plan->portions, plan->portions_count, &plan->portions_capacity, sizeof *portions);

    if (!portions)
        return TAL_ENOMEM;
    plan->portions = portions;
    portions[plan->portions_count++] =
        (tal_portion){ .file = file, .files = 1, .from = from, .to = to };
    return TAL_OK;
}

/* A portion of journals that has room for one more, which FILE is; NULL: there is none. */
static tal_portion *open_portion(tal_plan *plan, uint32_t file)
{
    tal_portion *last = plan->portions_count ? &plan->portions[plan->portions_count - 1] : NULL;

    return last && last->file + last->files == file && last->files < TAL_PORTION_JOURNALS &&
                   plan->inputs[last->file].kind == TAL_INPUT_JOURNAL
               ? last
               : NULL;
}

static tal_status divide(tal_plan *plan, uint32_t file)
{
    const tal_input *input = &plan->inputs[file];
    tal_portion *room = input->kind == TAL_INPUT_JOURNAL ? open_portion(plan, file) : NULL;
    tal_status status = TAL_OK;
    uint64_t from = 0;

    if (room) {
        room->files++;
        return TAL_OK;
    }
    if (input->kind != TAL_INPUT_LINES)
        return add_portion(plan, file, 0, input->size);
    do {
        uint64_t to =
            input->size - from > TAL_PORTION_BYTES ? from + TAL_PORTION_BYTES : input->size;

        status = add_portion(plan, file, from, to);
        from = to;
    } while (!status && from < input->size);
    return status;
}

/* ROSTER (or NULL) may lie in it too, and is no answers. */
static tal_status add_folder(tal_plan *plan, const char *folder, const struct stat *roster)
{
    char **names;
    size_t count;
    tal_status status = tal_folder_list(&names, &count, folder, tal_folder_visible, NULL);

    if (status)
        return status;
    for (size_t i = 0; !status && i < count; i++) {
        struct stat about = { .st_mode = 0 }; /* what is gone again is told as any other */
        char *taken = tal_folder_path(folder, names[i]);

        if (taken && stat(taken, &about) < 0)
            about.st_mode = 0;
        if (taken && roster && about.st_mode && about.st_ino == roster->st_ino &&
            about.st_dev == roster->st_dev) {
            free(taken);
            continue;
        }
        status = add_input(plan, taken, &about,
                           taken ? kind_of(names[i], taken, about.st_mode, true) : TAL_INPUT_OTHER);
    }
    tal_folder_free(names, count);
    return status;
}

/* Looks PATH up. A pipe could be read once, and a device without end: errno is ESPIPE. */
static tal_status look_up(const char *path, bool folder, struct stat *about)
{
    if (stat(path, about) < 0 || access(path, R_OK) < 0)
        return TAL_EIO;
    if (S_ISREG(about->st_mode) || (folder && S_ISDIR(about->st_mode)))
        return TAL_OK;
    errno = S_ISDIR(about->st_mode) ? EISDIR : ESPIPE;
    return TAL_EIO;
}

tal_status tal_plan_make(tal_plan *out, const char *roster, const char *responses,
                         const char **wrong)
{
    struct stat about, invited;
    tal_status status = TAL_OK;

    *out = (tal_plan){ NULL, 0, 0, NULL, 0, 0 };
    *wrong = roster;
    if (roster)
        status = look_up(roster, false, &invited);
    if (roster && !status)
        status = add_input(out, strdup(roster), &invited, TAL_INPUT_ROSTER);
    if (status)
        return status;
    *wrong = responses;
    status = look_up(responses, true, &about);
    if (status)
        return status;
    if (S_ISDIR(about.st_mode))
        status = add_folder(out, responses, roster ? &invited : NULL);
    else
        status = add_input(out, strdup(responses), &about,
                           kind_of(responses, responses, about.st_mode, false));
    return status ? status : tal_plan_divide(out);
}

tal_status tal_plan_divide(tal_plan *plan)
{
    tal_status status = TAL_OK;

    for (size_t i = 0; !status && i < plan->inputs_count; i++)
        status = divide(plan, (uint32_t)i);
    return status;
}

tal_status tal_plan_add(tal_plan *plan, const char *name, tal_input_kind kind, uint64_t size,
                        const char *sha256)
{
    struct stat about = { .st_size = (off_t)size };
    tal_status status = add_input(plan, strdup(name), &about, kind);

    if (!status)
        strncat(plan->inputs[plan->inputs_count - 1].sha256, sha256, TAL_SHA256_HEX - 1);
    return status;
}

void tal_plan_describe(const tal_plan *plan, tal_buffer *out)
{
    for (size_t i = 0; i < plan->inputs_count; i++) {
        const tal_input *it = &plan->inputs[i];

        tal_buffer_format(out, "%s %" PRIu64 " %" PRId64 " %s\n", tal_input_kind_names[it->kind],
                          it->size, it->changed, it->name);
    }
}

uint64_t tal_plan_line(const tal_plan *plan, uint32_t portion, uint32_t line)
{
    uint64_t before = 0;

    if (line == 0)
        return 0;
    for (uint32_t i = portion; i-- > 0 && plan->portions[i].file == plan->portions[portion].file;)
        before += plan->portions[i].lines;
    return before + line;
}

/* ---- Hashes ---------------------------------------------------------------------------------- */

bool tal_plan_holds(const tal_input *input)
{
    struct stat about;

    return stat(input->path, &about) == 0 && (uint64_t)about.st_size == input->size &&
           time_of(&about) == input->changed;
}

tal_status tal_plan_hash(const tal_input *input, char out[TAL_SHA256_HEX])
{
    int file = open(input->path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    tal_status status = file < 0 ? TAL_EIO : tal_sha256_file(file, out);
    int reason = errno;

    if (file >= 0)
        close(file);
    errno = reason;
    return !status && !tal_plan_holds(input) ? TAL_ESTALE : status;
}
