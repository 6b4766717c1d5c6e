// SPDX-License-Identifier: Apache-2.0
#include "worker/plugin_runner.hpp"

#include <fmt/format.h>

#include <iterator>
#include <stdexcept>

#include "model/bundle_text.hpp"
#include "model/cv_json.hpp"
#include "recognize/recognize.hpp"
#include "recognize/skills/named_skills.hpp"
#include "recognize/stated_facts.hpp"
#include "worker/plugin_host.hpp"

namespace vitae {
namespace {

/// A source as the ABI shows it. Borrows from what it is made of.
class LentSource {
public:
    explicit LentSource(const Source& source) {
        for (const SourceEntry& entry : source.entries) entries_.push_back({lend(entry.name), lend(entry.bytes)});
        source_ = {sizeof(vitae_source), sizeof(vitae_entry), lend(source.name), entries_.data(), entries_.size()};
    }
    [[nodiscard]] const vitae_source* get() const { return &source_; }

private:
    static vitae_str lend(const std::string& text) { return {text.data(), text.size()}; }
    std::vector<vitae_entry> entries_;
    vitae_source source_{};
};

Reply failure(ReplyKind kind, std::string message, int line = 0) {
    Reply reply;
    reply.kind = kind;
    reply.message = std::move(message);
    reply.line = line;
    return reply;
}

/// The reply to a run that did not end well; nothing if it did.
std::optional<Reply> trouble(vitae_status status, const PluginHost& host) {
    if (!host.violation().empty())
        return failure(ReplyKind::failed, "it broke the rules of the plugin ABI: " + host.violation());
    const Diagnostic& error = host.last_error();
    if (status == VITAE_OK) return std::nullopt;
    if (status == VITAE_BAD_INPUT)
        return failure(ReplyKind::bad_input,
                       error.message.empty() ? "It cannot be read; the importer does not say why." : error.message,
                       error.line);
    return failure(ReplyKind::failed, error.message.empty()
                                          ? fmt::format("it returned status {} and does not say why.", status)
                                          : error.message);
}

/// Calls into the plugin. What it throws is a std::runtime_error of ours from here on.
template <class Call>
auto across_the_abi(Call&& call) {
    const std::string fault = "it threw an exception across the plugin ABI";
    try {
        return call();
    } catch (const std::exception& error) {
        throw std::runtime_error(fault + ": " + error.what() + ".");
    } catch (...) {
        throw std::runtime_error(fault + ".");
    }
}

std::vector<std::string> names_of(const Source& source) {
    std::vector<std::string> names;
    for (const SourceEntry& entry : source.entries) names.push_back(entry.name);
    return names;
}

std::vector<int> first_lines_of(const Source& source) {
    if (!source.is_bundle) return {};
    BundleText text;
    for (const SourceEntry& entry : source.entries) text.add(entry.name, entry.bytes);
    return text.first_lines();
}

Extraction recognise(const Outline& outline, bool explain) {
    recognize::RecognizeOptions options;
    options.explain = explain;
    return recognize::recognize(outline, recognize::SkillTable::built_in(), options);
}

/// Facts come from a structured format: every word that was sent has arrived. Only what its prose names is left to
/// find.
Extraction facts(PluginHost& host) {
    Extraction extraction;
    extraction.coverage = {host.words(), host.words(), 0};
    extraction.cv = host.take_cv();
    recognize::find_named_skills(extraction.cv, recognize::SkillTable::built_in());
    return extraction;
}

/// Records alone are a structured format, blocks alone a free one; with both the text says what the data leaves out.
Extraction extraction_of(PluginHost& host, bool explain) {
    if (!host.has_records()) return recognise(host.take_outline(), explain);
    if (!host.has_blocks()) return facts(host);
    return recognize::with_stated_facts(recognise(host.take_outline(), explain), host.take_cv());
}

}  // namespace

void PluginRunner::warm_up() {
    Block line;
    line.spans.push_back({"2019-03 - 2021, +44 20 7946 0000, C++, Example Ltd", 0, "", 0});
    line.lines = {1, 1};
    recognise({line}, false);
}

Reply PluginRunner::run(const WorkMessage& work, PluginHost::Exchange exchange) const {
    if (work.kind == JobKind::write) {
        if (plugin_.exporter == nullptr) return failure(ReplyKind::failed, "it is no exporter.");
        return write(work, std::move(exchange));
    }
    if (plugin_.importer == nullptr) return failure(ReplyKind::failed, "it is no importer.");
    return work.kind == JobKind::probe ? probe(work) : read(work);
}

Reply PluginRunner::probe(const WorkMessage& work) const {
    const LentSource source(work.source);
    const std::int32_t score = across_the_abi([&] { return plugin_.importer->probe(source.get()); });
    if (score < 0 || score > 100)
        return failure(ReplyKind::failed, fmt::format("its probe returned {}, which is not 0 to 100.", score));
    Reply reply;
    reply.kind = ReplyKind::score;
    reply.score = score;
    return reply;
}

Reply PluginRunner::read(const WorkMessage& work) const {
    PluginHost host(work.options, names_of(work.source), first_lines_of(work.source));
    const LentSource source(work.source);
    const vitae_status status = across_the_abi([&] { return plugin_.importer->run(source.get(), host.table()); });
    if (std::optional<Reply> failed = trouble(status, host)) return *std::move(failed);
    const bool nothing_came = !host.has_records() && !host.has_blocks();
    Extraction extraction = extraction_of(host, work.explain);
    std::vector<Diagnostic> said = host.take_diagnostics();
    // An importer that found nothing may know why.
    if (nothing_came && !said.empty()) extraction.no_cv_reason = said.front().message;
    std::move(said.begin(), said.end(), std::back_inserter(extraction.diagnostics));
    Reply reply;
    reply.kind = ReplyKind::extraction;
    reply.body = to_json(extraction);
    return reply;
}

Reply PluginRunner::write(const WorkMessage& work, PluginHost::Exchange exchange) const {
    PluginHost host(work.options, {});
    if (work.fed) host.connect(std::move(exchange));
    host.offer(work.people);
    const vitae_status status = across_the_abi([&] { return plugin_.exporter->run(host.table()); });
    if (std::optional<Reply> failed = trouble(status, host)) return *std::move(failed);
    Reply reply;
    reply.kind = ReplyKind::output;
    reply.body = host.take_output();
    reply.notes = host.take_diagnostics();
    return reply;
}

}  // namespace vitae
