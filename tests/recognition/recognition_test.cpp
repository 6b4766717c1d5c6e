// SPDX-License-Identifier: Apache-2.0
//
// Invented CVs in every layout and language must be read at least as well as floors.txt says.
// VITAE_UPDATE_GOLDEN=1 writes what is reached now, less a margin; the diff shows what got better.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iomanip>
#include <random>
#include <sstream>

#include "reading.hpp"
#include "survey.hpp"

namespace vitae::recognition {
namespace {

constexpr std::size_t rounds = 8;        ///< of every layout in every language
constexpr double written_margin = 0.01;  ///< a floor stands this much below what was reached

std::size_t all_documents() { return rounds * layouts().size() * Vocabulary::languages().size(); }

/// By how much two samples of a figure may differ by chance. A document is read well or badly as a
/// whole, so it is the number of documents that counts: four standard deviations of the difference.
double chance_margin(const std::string& key, double floor) {
    const std::size_t groups = key.rfind("layout", 0) == 0     ? layouts().size()
                               : key.rfind("language", 0) == 0 ? Vocabulary::languages().size()
                                                               : 1;
    const auto documents = static_cast<double>(all_documents()) / static_cast<double>(groups);
    return 4 * std::sqrt(2 * floor * (1 - floor) / documents);
}

const Survey& survey_of(std::uint64_t seed) {
    static std::map<std::uint64_t, Survey> done;
    const auto [entry, is_new] = done.try_emplace(seed);
    if (!is_new) return entry->second;
    const Reader reader(VITAE_PLUGINS);
    for (std::size_t number = 0; number < all_documents(); ++number) {
        const Document document = generated_document(seed, number);
        entry->second.add(document, score_of(document.truth, reader.read(document).cv));
    }
    return entry->second;
}

/// "layout prose role" -> F1, for what floors are kept of.
std::map<std::string, double> figures(const Survey& survey) {
    std::map<std::string, double> all;
    for (std::size_t i = 0; i < main_fields; ++i)
        all["all - " + scored_fields()[i]] = survey.all().field(scored_fields()[i]).f1();
    for (const auto& [kind, groups] :
         {std::pair{"layout", &survey.by_layout()}, std::pair{"language", &survey.by_language()}})
        for (const auto& [name, group] : *groups)
            for (const char* field : {"role", "role_dates"})
                if (group.field(field).is_used())
                    all[std::string(kind) + " " + name + " " + field] = group.field(field).f1();
    return all;
}

std::map<std::string, double> floors() {
    std::map<std::string, double> all;
    std::ifstream file(VITAE_FLOORS);
    for (std::string line; std::getline(file, line);) {
        if (line.empty() || line.front() == '#') continue;
        const std::size_t gap = line.rfind(' ');
        all[line.substr(0, gap)] = std::stod(line.substr(gap + 1));
    }
    return all;
}

void write_floors(const std::map<std::string, double>& reached) {
    std::ofstream file(VITAE_FLOORS);
    file << "# The least F1 of a group and field; written with VITAE_UPDATE_GOLDEN=1.\n"
         << std::fixed << std::setprecision(2);
    for (const auto& [key, figure] : reached)
        file << key << " " << std::floor(100 * (figure - written_margin)) / 100 << "\n";
}

void expect_floors(const Survey& survey, double (*margin)(const std::string& key, double floor)) {
    const auto reached = figures(survey);
    const auto least = floors();
    EXPECT_EQ(reached.size(), least.size()) << "floors.txt and the groups differ";
    for (const auto& [key, floor] : least) {
        const auto found = reached.find(key);
        ASSERT_NE(found, reached.end()) << key << " is in floors.txt, but there is no such group";
        EXPECT_GE(found->second, floor - margin(key, floor)) << key;
    }
}

TEST(Recognition, FixedDocumentsReachTheFloors) {
    const Survey& survey = survey_of(1);
    if (std::getenv("VITAE_UPDATE_GOLDEN")) write_floors(figures(survey));
    expect_floors(survey, [](const std::string&, double) { return 0.0; });
}

TEST(Recognition, OtherDocumentsReachTheFloorsToo) {
    const char* chosen = std::getenv("VITAE_SEED");
    const std::uint64_t seed = chosen ? std::strtoull(chosen, nullptr, 10) : std::random_device{}();
    SCOPED_TRACE("repeat with VITAE_SEED=" + std::to_string(seed));
    expect_floors(survey_of(seed), chance_margin);
}

}  // namespace
}  // namespace vitae::recognition
