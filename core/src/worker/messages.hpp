// SPDX-License-Identifier: Apache-2.0
//
// What the frames between the pool and a worker mean. The pool sends `start` once, then one `work`
// after the other; the worker answers each with one reply.
//
//   pool                                    worker
//   start {plugin, limits} + manifest   ->  loads, then locks itself in
//                                       <-  ready {sandbox} | refused {message}
//   work {kind, options, parts} + bytes ->
//                                       <-  score | extraction + JSON | output + bytes | bad_input | failed
//   while an exporter runs that is fed as it goes:
//                                       <-  more, or part + bytes
//   people {parts} + JSON, after more   ->
//
// Decoding throws Error (bad_input) for anything that is not exactly that.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "model/extraction.hpp"
#include "vitae/plugins.hpp"
#include "worker/pool.hpp"
#include "worker/sandbox.hpp"
#include "worker/wire.hpp"

namespace vitae {

struct StartMessage {
    PluginInfo plugin;  ///< what the loader checks: id, version, kind, library, manifest
    SandboxLimits limits;
};

struct WorkMessage {
    JobKind kind = JobKind::read;
    Source source;           ///< probe and read
    std::vector<Cv> people;  ///< write
    std::map<std::string, std::string> options;
    bool explain = false;  ///< read
    bool fed = false;      ///< write: people and output travel while it runs
};

/// more: asks for people; part: the next bytes of the output. Neither ends the job.
enum class ReplyKind { ready, refused, score, extraction, output, bad_input, failed, more, part };

struct Reply {
    ReplyKind kind = ReplyKind::failed;
    std::string message;            ///< refused, bad_input, failed
    int line = 0;                   ///< bad_input: where; 0 = the whole source
    int score = 0;                  ///< score
    SandboxState sandbox;           ///< ready
    std::vector<Diagnostic> notes;  ///< output
    std::string body;               ///< extraction: JSON; output and part: bytes
};

std::string encode(const StartMessage& message);
StartMessage decode_start(const Frame& frame);

std::string encode_work(const Job& job);
WorkMessage decode_work(const Frame& frame);

std::string encode_people(const std::vector<Cv>& people);
std::vector<Cv> decode_people(const Frame& frame);

std::string encode(const Reply& reply);
/// Texts meant for a person lose their control characters and what is beyond 1000 bytes.
Reply decode_reply(Frame frame);

/// A text of a stranger, fit to be shown to a person.
std::string presentable(std::string_view text);

}  // namespace vitae
