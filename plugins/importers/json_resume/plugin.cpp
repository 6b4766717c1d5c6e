// SPDX-License-Identifier: Apache-2.0
//
// The JSON Resume importer: the facts of a CV that is written as data.
#include <cctype>

#include "json_tree.hpp"
#include "resume_reader.hpp"
#include "source_text.hpp"
#include "vitae/sdk/importer.hpp"
#include "yaml_tree.hpp"

namespace {

using vitae::sdk::Sink;
using vitae::sdk::Source;

bool is_yaml(const Source& source, std::string_view text) {
    if (source.name().ends_with(".yaml") || source.name().ends_with(".yml")) return true;
    const std::size_t first = text.find_first_not_of(" \t\n");
    return first != std::string_view::npos && text[first] != '{' && text[first] != '[' && text[first] != '/';
}

vitae::Node tree_of(const Source& source, std::string_view text) {
    return is_yaml(source, text) ? vitae::yaml_tree(text) : vitae::json_tree(text);
}

class JsonResumeImporter : public vitae::sdk::Importer {
    int probe(const Source& source) const override {
        constexpr std::size_t most = 128 * 1024;  // to look is to be quick
        const vitae::DecodedText decoded = vitae::decode_text(source.bytes().substr(0, most));
        const bool named = decoded.utf8.find("basics") != std::string::npos ||
                           decoded.utf8.find("employment") != std::string::npos ||
                           decoded.utf8.find("education") != std::string::npos;
        if (!decoded.not_text.empty() || !named) return 0;
        if (source.bytes().size() > most) return decoded.utf8.find("\"basics\"") != std::string::npos ? 60 : 0;
        return vitae::resume_likeness(tree_of(source, decoded.utf8));
    }

    /// JSON that is no CV is no fault of the file: nothing comes out, and a note says why.
    void run(const Source& source, Sink& sink) override {
        const std::string text = vitae::source_text(source, sink);
        const vitae::Node root = tree_of(source, text);
        if (vitae::resume_likeness(root) == 0 && !root.is_list()) {
            sink.note("This is data, but no JSON Resume and no FRESH: it has none of their sections.");
            return;
        }
        const vitae::Intake read = vitae::read_resume(root);
        sink.cv(read.cv);
        for (const vitae::Intake::Note& note : read.notes)
            note.warning ? sink.warn(note.message, note.line) : sink.note(note.message, note.line);
    }
};

}  // namespace

VITAE_IMPORTER(JsonResumeImporter);
