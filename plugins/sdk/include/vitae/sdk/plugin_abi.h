/* SPDX-License-Identifier: Apache-2.0
 *
 * The plugin ABI, version 1. Plain C11; nothing here depends on a compiler, a standard library or
 * build flags. A plugin exports exactly one symbol:
 *
 *   VITAE_EXPORT const vitae_plugin vitae_plugin_v1 = { sizeof(vitae_plugin), 1, 0, ... };
 *
 * Most authors write C++ and use importer.hpp or exporter.hpp, which fill this in.
 *
 * Rules, for both sides:
 * - Strings are (pointer, size), UTF-8, not terminated, and borrowed: valid until the call they are
 *   passed to returns. Nothing is ever owned by the other side.
 * - No exception crosses. One call at a time per plugin, all on one thread.
 * - A struct that may grow opens with its size. A field is read only if that size covers it.
 *   Minor versions append fields; they never reorder, resize or reuse one. DO NOT CHANGE what is here.
 */
#ifndef VITAE_SDK_PLUGIN_ABI_H
#define VITAE_SDK_PLUGIN_ABI_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define VITAE_ABI_MAJOR 1u
#define VITAE_ABI_MINOR 0u
#define VITAE_PLUGIN_SYMBOL "vitae_plugin_v1"
#define VITAE_EXPORT __attribute__((visibility("default")))

typedef struct vitae_str {
    const char* data; /* may be null if size is 0 */
    uint64_t size;
} vitae_str;

/* What a call returns. */
typedef int32_t vitae_status;
#define VITAE_OK 0          /* done */
#define VITAE_FAILED 1      /* the plugin's own fault; a note says what */
#define VITAE_CANCELLED 2   /* the host asked to stop */
#define VITAE_BAD_INPUT 3   /* the input cannot be read; a note says what and where */
#define VITAE_UNSUPPORTED 4 /* not offered by this side */

/* Severity of a note. */
#define VITAE_NOTE_INFO 0u
#define VITAE_NOTE_WARNING 1u
#define VITAE_NOTE_ERROR 2u

/* One named byte sequence of a source: a CV file is one entry, an export archive has many. */
typedef struct vitae_entry {
    vitae_str name;  /* path inside the source, '/' as separator */
    vitae_str bytes; /* exactly as found: any bytes */
} vitae_entry;

typedef struct vitae_source {
    uint32_t struct_size;
    uint32_t entry_size; /* distance of two entries in bytes */
    vitae_str name;      /* for messages and as a hint; not a path to open */
    const vitae_entry* entries;
    uint64_t entry_count;
} vitae_source;

/* A run of text in one style: see outline.hpp for the meaning of each number. */
typedef struct vitae_span {
    vitae_str text;
    vitae_str href;
    uint32_t style;
    uint32_t cell;
} vitae_span;

/* One block of the outline of a free-form document. */
typedef struct vitae_block {
    uint32_t struct_size;
    uint32_t span_size; /* distance of two spans in bytes */
    uint32_t kind;
    uint32_t level;
    uint32_t depth;
    uint32_t quote;
    uint32_t flags;
    uint32_t entry; /* index of the entry it comes from */
    uint32_t line_first;
    uint32_t line_last;
    const vitae_span* spans;
    uint64_t span_count;
} vitae_block;

/* One fact as names and values: see records.hpp for the kinds and their fields. */
typedef struct vitae_field {
    vitae_str name;
    vitae_str value;
} vitae_field;

typedef struct vitae_record {
    uint32_t struct_size;
    uint32_t field_size; /* distance of two fields in bytes */
    vitae_str kind;      /* "person", "role", "role_skill", ... */
    uint64_t key;        /* number of this record among those of its kind, from 1 */
    uint64_t parent;     /* key of the record it belongs to; 0 = none */
    const vitae_field* fields;
    uint64_t field_count;
    uint32_t entry;
    uint32_t line_first; /* from 1; 0 = unknown */
    uint32_t line_last;
} vitae_record;

/* What the host offers while a plugin runs. `self` is passed back as the first argument. */
typedef struct vitae_host {
    uint32_t struct_size;
    uint32_t abi_minor;
    void* self;

    /* Importers. Anything but VITAE_OK means: stop and return that status. */
    vitae_status (*emit_block)(void* self, const vitae_block* block);
    vitae_status (*emit_record)(void* self, const vitae_record* record);

    /* Exporters. Fills *record, borrowed until the next call; VITAE_OK, or VITAE_UNSUPPORTED after
     * the last one. Records come person by person; a parent comes before its children. */
    vitae_status (*next_record)(void* self, vitae_record* record);
    /* Appends to the output. */
    vitae_status (*write)(void* self, vitae_str bytes);

    /* Log and error channel. entry and line (from 1; 0 = whole entry) say where in the source. */
    void (*note)(void* self, uint32_t severity, vitae_str message, uint32_t entry, uint32_t line);
    /* Non-zero = stop soon and return VITAE_CANCELLED. total 0 = unknown. */
    int32_t (*progress)(void* self, uint64_t done, uint64_t total);
    /* The setting `key` of the manifest, checked and with its default filled in; 0 = no such key. */
    int32_t (*option)(void* self, vitae_str key, vitae_str* value);
    /* A later addition by its id ("vitae.zip/1"); null = not offered. */
    const void* (*extension)(void* self, vitae_str id);
} vitae_host;

typedef struct vitae_importer {
    uint32_t struct_size;
    uint32_t reserved;
    /* How sure the importer is that it can read the source, 0..100. Looks, does not parse. */
    int32_t (*probe)(const vitae_source* source);
    /* Emits blocks (free-form formats) or records (structured formats), in document order. With both,
     * the records are what the document states as data beside its text: they win over what is read there. */
    vitae_status (*run)(const vitae_source* source, const vitae_host* host);
} vitae_importer;

typedef struct vitae_exporter {
    uint32_t struct_size;
    uint32_t reserved;
    /* Reads records, writes bytes. */
    vitae_status (*run)(const vitae_host* host);
} vitae_exporter;

typedef struct vitae_plugin {
    uint32_t struct_size;
    uint32_t abi_major;
    uint32_t abi_minor;
    uint32_t reserved;
    vitae_str id;                   /* as in the manifest: "org.vitae.markdown" */
    vitae_str version;              /* as in the manifest: "1.2.0" */
    vitae_str manifest;             /* the manifest's JSON, byte for byte as installed beside the library */
    const vitae_importer* importer; /* null = imports nothing */
    const vitae_exporter* exporter; /* null = exports nothing */
} vitae_plugin;

#ifdef __cplusplus
}
#endif

#endif
