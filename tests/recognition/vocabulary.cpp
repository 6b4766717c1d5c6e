// SPDX-License-Identifier: Apache-2.0
#include "vocabulary.hpp"

#include <fstream>
#include <stdexcept>

namespace vitae::recognition {

const std::vector<std::string>& Vocabulary::languages() {
    static const std::vector<std::string> all = {"en", "de", "fr", "es", "pt", "it", "nl",
                                                 "pl", "ru", "uk", "zh", "ja", "ko"};
    return all;
}

const Vocabulary& Vocabulary::of(const std::string& language) {
    static std::map<std::string, Vocabulary> loaded;
    const auto found = loaded.find(language);
    if (found != loaded.end()) return found->second;
    return loaded.emplace(language, Vocabulary(language)).first->second;
}

Vocabulary::Vocabulary(const std::string& language) : language_(language) {
    const std::string path = std::string(VITAE_VOCABULARY) + "/" + language + ".txt";
    std::ifstream file(path);
    if (!file) throw std::runtime_error("There is no vocabulary at " + path + ".");
    std::vector<std::string>* section = nullptr;
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() == '#') continue;
        if (line.front() == '[' && line.back() == ']')
            section = &sections_[line.substr(1, line.size() - 2)];
        else if (section)
            section->push_back(line);
        else
            throw std::runtime_error(path + " starts with a line outside any section: " + line);
    }
}

const std::vector<std::string>& Vocabulary::operator[](std::string_view section) const {
    const auto found = sections_.find(section);
    if (found == sections_.end())
        throw std::runtime_error("The vocabulary " + language_ + ".txt has no section [" + std::string(section) + "].");
    return found->second;
}

std::string Vocabulary::phrase(std::string_view section, Chance& chance) const {
    std::string text = chance.pick((*this)[section]);
    for (std::size_t open = text.find('{'); open != std::string::npos; open = text.find('{', open)) {
        const std::size_t close = text.find('}', open);
        const std::string value = phrase(text.substr(open + 1, close - open - 1), chance);
        text.replace(open, close - open + 1, value);
        open += value.size();
    }
    return text;
}

std::string filled(std::string pattern, const std::map<std::string, std::string>& values) {
    for (const auto& [key, value] : values) {
        const std::string mark = "{" + key + "}";
        for (std::size_t at = pattern.find(mark); at != std::string::npos; at = pattern.find(mark, at + value.size()))
            pattern.replace(at, mark.size(), value);
    }
    return pattern;
}

}  // namespace vitae::recognition
