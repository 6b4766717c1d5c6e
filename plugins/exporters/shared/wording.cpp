// SPDX-License-Identifier: Apache-2.0
#include "wording.hpp"

#include <algorithm>
#include <stdexcept>

#include "vitae/sdk/host.hpp"
#include "wording_file.hpp"

namespace vitae::exporting {

const std::map<std::string, Wording, std::less<>>& Wording::all() {
    static const std::map<std::string, Wording, std::less<>> languages = [] {
        std::map<std::string, Wording, std::less<>> read;
        std::string_view text = wording_file;
        std::string phrase;
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('\n'), text.size());
            const std::string_view line = text.substr(0, end);
            text.remove_prefix(std::min(end + 1, text.size()));
            if (line.empty() || line.front() == '#') continue;
            if (line.front() == '[') {
                phrase = line.substr(1, line.size() - 2);
                continue;
            }
            Wording& wording = read[std::string(line.substr(0, 2))];
            wording.language_ = line.substr(0, 2);
            wording.phrases_[phrase] = line.substr(4);
        }
        return read;
    }();
    return languages;
}

const Wording& Wording::of(std::string_view language) {
    const auto found = all().find(language);
    return found != all().end() ? found->second : all().at("en");
}

std::string Wording::asked_for(const std::string& language) {
    if (language.empty() || all().contains(language)) return language;
    std::string known;
    for (const std::string& name : languages()) known += (known.empty() ? "" : ", ") + name;
    throw sdk::BadInput("There are no headings in the language \"" + language + "\"; there are " + known + ".");
}

std::vector<std::string> Wording::languages() {
    std::vector<std::string> names;
    for (const auto& [name, wording] : all()) names.push_back(name);
    return names;
}

const std::string& Wording::operator[](std::string_view phrase) const {
    const auto found = phrases_.find(phrase);
    if (found == phrases_.end())
        throw std::logic_error("wording.txt has no phrase \"" + std::string(phrase) + "\" in " + language_ + ".");
    return found->second;
}

}  // namespace vitae::exporting
