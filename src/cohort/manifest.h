/*
 * manifest.json: from what, by which version and with what the results were made, and how many of
 * what there are; the last file to be written, so that where it stands the others are whole.
 * docs/batch.md has its keys.
 */
#ifndef TAL_COHORT_MANIFEST_H
#define TAL_COHORT_MANIFEST_H

#include "cohort/harvest.h"

/* Of the results of HARVEST. TAL_EIO with errno. */
tal_status tal_manifest_write(const tal_harvest *harvest);

/* Of a shard, whose records stand in TAL_SHARD_FILE. */
tal_status tal_manifest_write_shard(const tal_harvest *harvest);

#define TAL_SHARD_FILE "shard.run"

typedef struct tal_shard {
    int shard, shards;           /* which, from 1, of how many */
    char work[TAL_SHA256_HEX];   /* the same for all shards of one batch */
    char sha256[TAL_SHA256_HEX]; /* of TAL_SHARD_FILE */
    char pseudonyms[TAL_PSEUDONYM_PRINT]; /* as tal_manifest_read_pseudonyms */
} tal_shard;

/* Reads that of the shard in FOLDER; PLAN (or NULL) gets its inputs and portions, and is the
 * caller's to free. TAL_EFILE: there is none, or it is no shard's. */
tal_status tal_manifest_read_shard(const char *folder, tal_shard *out, tal_plan *plan);

/* Is the TAL_SHARD_FILE in FOLDER the one that SHARD was read of? TAL_EFILE: it was altered.
 * TAL_EIO with errno. */
tal_status tal_manifest_check_shard(const char *folder, const tal_shard *shard);

/* The band that the results in FOLDER were judged by. TAL_EFILE: there are none. */
tal_status tal_manifest_read_band(const char *folder, tal_band *out);

enum {
    TAL_CODE_NO_RESULTS = 641, /* a file of the results is missing, or is none */
    TAL_CODE_SHARD = 642,      /* a part of results, not joined yet */
};

/* The print of the key of the results' pseudonyms; "": they have ids. */
tal_status tal_manifest_read_pseudonyms(const char *folder, char out[TAL_PSEUDONYM_PRINT]);

/* Whether the people of the results in FOLDER were made up, as those of `talante demo` are. Errors as tal_manifest_read_band. */
tal_status tal_manifest_read_invented(const char *folder, bool *out);

/* FOLDER holds no results: tells what it holds instead. Gives TAL_EFILE, or TAL_ENOMEM. */
tal_status tal_manifest_tell_none(const char *folder, tal_diagnostics *diagnostics);

/* Of the file with this NAME in FOLDER. TAL_ENOMEM, TAL_EIO with errno. */
tal_status tal_manifest_hash(const char *folder, const char *name, char out[TAL_SHA256_HEX]);

/* By which version of Talante the results in FOLDER were made: OUT gets it, or "?". */
void tal_manifest_read_version(const char *folder, char out[24]);

/* Are the files in FOLDER/kept those that the results were made with? TAL_EFILE: each that was
 * changed, is missing or is none of them was told (TAL640), or there is no manifest. */
tal_status tal_manifest_check_kept(const char *folder, tal_diagnostics *diagnostics);

/* Loads what the results in FOLDER were made with, once tal_manifest_check_kept finds that it is that. Its
 * forms are not explored again: that was done before anybody was scored, and `talante verify` does
 * it. Errors as both. OUT is the caller's to close whatever it gives. */
tal_status tal_manifest_assembly(tal_assembly *out, const char *folder, tal_diagnostics *diagnostics);

/* Does the manifest in FOLDER name what ASSEMBLY holds? And, where COUNTS and BAND are not NULL:
 * are the candidates, their conversations and decisions, and the band, those? TAL_EFILE: what it
 * says otherwise was told (TAL648). */
tal_status tal_manifest_compare(const char *folder, const tal_assembly *assembly,
                                const tal_batch_counts *counts, const tal_band *band,
                                tal_diagnostics *diagnostics);

#endif
