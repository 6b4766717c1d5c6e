// SPDX-License-Identifier: Apache-2.0
//
//   write_exports DIR
//
// Writes people as DIR/<person>.html, .json (JSON Resume), .vcf (vCard 4.0) and -3.vcf (3.0) for readers that are not
// ours: hostile-<n>, of whom every text is hostile, and career-<n>, random ones in every language. DIR/trap-<n>.html
// holds the hostile text without any escaping, to show what would happen.
#include <fmt/format.h>

#include <fstream>
#include <iostream>

#include "career_cv.hpp"
#include "hostile_texts.hpp"
#include "html_cv.hpp"
#include "recognition/vocabulary.hpp"
#include "resume.hpp"
#include "vcard.hpp"

namespace vitae::exporting {
namespace {

void write(const std::string& stem, const Cv& cv) {
    std::ofstream(stem + ".html", std::ios::binary) << html_cv(cv);
    std::ofstream(stem + ".json", std::ios::binary) << json_resume(cv);
    std::ofstream(stem + ".vcf", std::ios::binary) << vcard(cv, VcardVersion::v4);
    std::ofstream(stem + "-3.vcf", std::ios::binary) << vcard(cv, VcardVersion::v3);
}

void write_all(const std::string& directory) {
    int number = 0;
    for (const std::string& text : hostile_texts()) {
        write(fmt::format("{}/hostile-{:03}", directory, ++number), cv_saying(text));
        std::ofstream(fmt::format("{}/trap-{:03}.html", directory, number), std::ios::binary)
            << "<!DOCTYPE html><meta charset=utf-8><title>Trap</title><a href=\"" << text << "\">" << text << "</a>";
    }
    const auto& languages = recognition::Vocabulary::languages();
    for (std::size_t i = 0; i < languages.size(); ++i) {
        recognition::Chance chance(i);
        write(fmt::format("{}/career-{:03}", directory, i), random_cv(languages[i], chance));
    }
}

}  // namespace
}  // namespace vitae::exporting

int main(int count, char** arguments) {
    if (count != 2) {
        std::cerr << "usage: write_exports DIR\n";
        return 2;
    }
    vitae::exporting::write_all(arguments[1]);
}
