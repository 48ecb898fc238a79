/* Keys and values of what reading leaves behind. Owns a pile. */
#include "cohort/bin.h"

#include <string.h>

#include "base/bytes.h"
#include "base/random.h"

bool tal_bin_open(tal_bin *bin, int shard, int shards)
{
    *bin = (tal_bin){ .pile = tal_pile_new(), .shard = shard, .shards = shards };
    return bin->pile;
}

void tal_bin_close(tal_bin *bin)
{
    tal_pile_free(bin->pile);
    tal_buffer_free(&bin->value);
    bin->pile = NULL;
}

bool tal_bin_wants(const tal_bin *bin, const char *candidate)
{
    if (bin->shards == 1 || !*candidate)
        return bin->shard == 1;
    return (int)(tal_mix64(tal_name_hash(candidate, strlen(candidate))) % (uint64_t)bin->shards) ==
           bin->shard - 1;
}

/* The highest byte first, so that keys compare as numbers do. */
static size_t put_origin(char *out, tal_origin origin)
{
    uint32_t numbers[] = { origin.file, origin.piece, origin.line };

    for (size_t i = 0; i < TAL_ORIGIN_BYTES; i++)
        out[i] = (char)(numbers[i / 4] >> (24 - 8 * (i % 4)));
    return TAL_ORIGIN_BYTES;
}

static tal_origin get_origin(const char *bytes)
{
    uint32_t numbers[3] = { 0 };

    for (size_t i = 0; i < TAL_ORIGIN_BYTES; i++)
        numbers[i / 4] = numbers[i / 4] << 8 | (unsigned char)bytes[i];
    return (tal_origin){ numbers[0], numbers[1], numbers[2] };
}

tal_status tal_bin_empty(tal_bin *bin)
{
    tal_buffer path = TAL_BUFFER_EMPTY;
    tal_status status;

    tal_buffer_format(&path, "%s.%zu", bin->path, bin->files);
    status = path.failed ? TAL_ENOMEM : tal_pile_write(bin->pile, path.bytes);
    bin->files += !status;
    tal_buffer_free(&path);
    return status;
}

static tal_status put(tal_bin *bin, const char *key, size_t length)
{
    tal_keyed record = { key, bin->value.bytes, length, bin->value.length };
    tal_status status = bin->value.failed ? TAL_ENOMEM : tal_pile_add(bin->pile, &record);

    return !status && bin->path && tal_pile_size(bin->pile) > TAL_BIN_MOST ? tal_bin_empty(bin)
                                                                           : status;
}

/* What stands for CANDIDATE: their id, or in OUT their pseudonym. */
static const char *name_of(const tal_bin *bin, const char *candidate, char out[TAL_PSEUDONYM])
{
    if (!bin->key || !*candidate)
        return candidate;
    tal_pseudonym_of(bin->key, candidate, out);
    return out;
}

/* The value is in `value`. */
static tal_status put_slip(tal_bin *bin, const char *id, int row, tal_origin origin)
{
    char key[TAL_KEY_MOST], pseudonym[TAL_PSEUDONYM];
    const char *candidate = name_of(bin, id, pseudonym);
    size_t length = strlen(candidate) + 1;

    key[0] = 'C';
    memcpy(key + 1, candidate, length);
    key[1 + length] = (char)row;
    return put(bin, key, 2 + length + put_origin(key + 2 + length, origin));
}

tal_status tal_bin_put_roster(tal_bin *bin, const char *candidate, tal_origin origin)
{
    tal_buffer_clear(&bin->value);
    return put_slip(bin, candidate, TAL_ROW_ROSTER, origin);
}

tal_status tal_bin_put_performance(tal_bin *bin, const tal_assembly *assembly,
                                   const char *candidate, tal_origin origin,
                                   const tal_performance *it)
{
    bool known = it->conversation != TAL_NONE;
    tal_performance bare = *it; /* its lists are still the other's */

    if (bin->key)
        bare.seed = 0;
    tal_buffer_clear(&bin->value);
    tal_performance_pack(&bare, known ? assembly->scenarios[it->conversation] : NULL, &bin->value);
    return put_slip(bin, candidate,
                    known ? TAL_ROW_CONVERSATION + it->conversation : TAL_ROW_UNKNOWN, origin);
}

tal_status tal_bin_put_refusal(tal_bin *bin, const tal_refusal *refusal)
{
    char key[1 + TAL_ORIGIN_BYTES + 1] = "R", pseudonym[TAL_PSEUDONYM];
    tal_refusal it = *refusal;

    it.candidate = name_of(bin, refusal->candidate, pseudonym);
    put_origin(key + 1, refusal->origin);
    key[sizeof key - 1] = (char)refusal->code;
    tal_buffer_clear(&bin->value);
    tal_refusal_pack(&it, &bin->value);
    return put(bin, key, sizeof key);
}

tal_status tal_bin_put_read(tal_bin *bin, const tal_bin_read *it)
{
    uint64_t numbers[] = { it->lines, it->blank, it->conversations };
    char key[5] = "A", number[TAL_VARINT_LIMIT];

    for (int i = 0; i < 4; i++)
        key[1 + i] = (char)(it->portion >> (24 - 8 * i));
    tal_buffer_clear(&bin->value);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        tal_buffer_add(&bin->value, number, tal_put_varint(number, numbers[i]));
    return put(bin, key, sizeof key);
}

bool tal_bin_get_read(const tal_keyed *record, tal_bin_read *out)
{
    const char *at = record->value, *end = at + record->value_length;
    uint64_t *numbers[] = { &out->lines, &out->blank, &out->conversations };

    if (record->key_length != 5 || record->key[0] != 'A')
        return false;
    out->portion = 0;
    for (int i = 1; i < 5; i++)
        out->portion = out->portion << 8 | (unsigned char)record->key[i];
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        size_t length = tal_get_varint(at, end, numbers[i]);

        if (length == 0)
            return false;
        at += length;
    }
    return at == end;
}

bool tal_bin_read_slip(const tal_keyed *record, tal_slip *out)
{
    size_t tail = 2 + TAL_ORIGIN_BYTES; /* the zero, the row, the origin */
    const char *end = record->key + record->key_length;

    if (record->key_length < 1 + tail || record->key[0] != 'C' ||
        memchr(record->key, '\0', record->key_length) != end - tail)
        return false;
    *out = (tal_slip){ record->key + 1, (unsigned char)end[-TAL_ORIGIN_BYTES - 1],
                       get_origin(end - TAL_ORIGIN_BYTES) };
    return true;
}

bool tal_bin_read_refusal(const tal_keyed *record, tal_refusal *out)
{
    if (record->key_length != 1 + TAL_ORIGIN_BYTES + 1 || record->key[0] != 'R' ||
        !tal_refusal_unpack(record->value, record->value_length, out))
        return false;
    out->origin = get_origin(record->key + 1);
    return true;
}
