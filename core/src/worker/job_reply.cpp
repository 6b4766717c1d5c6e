// SPDX-License-Identifier: Apache-2.0
#include "worker/job_reply.hpp"

#include <fmt/format.h>

#include "model/cv_json.hpp"
#include "vitae/error.hpp"
#include "worker/possible_values.hpp"

namespace vitae {
namespace {

void expect(JobKind kind, const JobResult& result) {
    if (kind != result.kind) throw Error(ErrorKind::bad_input, "it answers a question that was not asked");
}

void make_presentable(Decision& decision) {
    for (std::string* text : {&decision.question, &decision.text, &decision.chosen, &decision.runner_up})
        *text = presentable(*text);
    for (std::string& reason : decision.reasons) reason = presentable(reason);
}

void take_extraction(Reply reply, JobResult& result) {
    result.extraction = extraction_from_json(reply.body);
    result.extraction_json =
        drop_impossible_values(result.extraction) ? to_json(result.extraction) : std::move(reply.body);
    for (Diagnostic& diagnostic : result.extraction.diagnostics) diagnostic.message = presentable(diagnostic.message);
    for (Doubt& doubt : result.extraction.doubts) doubt.reason = presentable(doubt.reason);
    for (Decision& decision : result.extraction.decisions) make_presentable(decision);
    result.extraction.no_cv_reason = presentable(result.extraction.no_cv_reason);
}

}  // namespace

void take_reply(Reply reply, JobResult& result) {
    result.status = JobStatus::done;
    switch (reply.kind) {
        case ReplyKind::score:
            expect(JobKind::probe, result);
            result.score = reply.score;
            return;
        case ReplyKind::extraction:
            expect(JobKind::read, result);
            return take_extraction(std::move(reply), result);
        case ReplyKind::output:
            expect(JobKind::write, result);
            result.output = std::move(reply.body);
            result.notes = std::move(reply.notes);
            return;
        case ReplyKind::bad_input:
            result.status = JobStatus::bad_input;
            result.reason = reply.line > 0 ? fmt::format("line {}: {}", reply.line, reply.message) : reply.message;
            return;
        case ReplyKind::failed:
            result.status = JobStatus::failed;
            result.reason = fmt::format("The plugin {} failed: {}", result.plugin->id, reply.message);
            return;
        case ReplyKind::ready:
        case ReplyKind::refused:
        case ReplyKind::more:
        case ReplyKind::part:
            throw Error(ErrorKind::bad_input, "the plugin has been loaded before");
    }
}

}  // namespace vitae
