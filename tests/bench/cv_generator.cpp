// SPDX-License-Identifier: Apache-2.0
#include "cv_generator.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace vitae::bench {

namespace {

/// SplitMix64: small, and the same on every platform, unlike the standard distributions.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed * 0x9e3779b97f4a7c15U + 1) {}

    std::size_t below(std::size_t bound) {
        state_ += 0x9e3779b97f4a7c15U;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return static_cast<std::size_t>((z ^ (z >> 31U)) % bound);
    }
    template <class List>
    std::string_view one_of(const List& list) {
        return list[below(list.size())];
    }

private:
    std::uint64_t state_;
};

constexpr std::array<std::string_view, 16> given_names = {"Aino",   "Bastian", "Carys", "Dimitar", "Elif",  "Farid",
                                                          "Greta",  "Hamza",   "Iida",  "Jovan",   "Kalle", "Ludmila",
                                                          "Mirela", "Nuno",    "Oona",  "Petros"};
constexpr std::array<std::string_view, 16> family_names = {
    "Abendroth", "Birkeland", "Castellan", "Drozdik", "Estrander", "Fjeldmose", "Gorzelak", "Hallorane",
    "Ibarrondo", "Jokivarsi", "Kestelyn",  "Lomnitz", "Morvandel", "Nygrenius", "Ovcharik", "Pettigrove"};
constexpr std::array<std::string_view, 12> first_words = {"Amber",   "Birch", "Copper", "Delta",   "Ember", "Fjord",
                                                          "Granite", "Heron", "Indigo", "Juniper", "Kelp",  "Lantern"};
constexpr std::array<std::string_view, 8> second_words = {"Analytics GmbH", "Software Ltd", "Logistics AG",
                                                          "Robotics Inc",   "Payments Oy",  "Instruments AB",
                                                          "Networks LLC",   "Research BV"};
constexpr std::array<std::string_view, 10> titles = {
    "Software Engineer", "Senior Software Engineer", "Backend Developer",  "Data Engineer", "Site Reliability Engineer",
    "Team Lead",         "Embedded Developer",       "Frontend Developer", "Test Engineer", "Software Architect"};
constexpr std::array<std::string_view, 24> skills = {
    "C++",   "Python",     "Java",       "PostgreSQL", "Kubernetes", "Docker",  "Kafka",   "Redis",
    "Linux", "TypeScript", "React",      "Go",         "Rust",       "Ansible", "Jenkins", "Terraform",
    "MySQL", "RabbitMQ",   "Prometheus", "Grafana",    "Spark",      "Airflow", "MongoDB", "Git"};
constexpr std::array<std::string_view, 12> achievements = {
    "Reduced the time of the nightly settlement from {} minutes to a few seconds by replacing row-wise updates",
    "Led a group of {} engineers through the move from virtual machines to containers without an outage",
    "Designed the interface between the measuring stations and the archive, now used by {} partners",
    "Wrote the load tests that found {} faults before the first customer did",
    "Introduced code reviews and a shared definition of done; defects in production fell by {} percent",
    "Maintained a build farm of {} machines and halved the waiting time for a result",
    "Replaced a hand-made cache by a well understood one and removed {} thousand lines of code",
    "Held a weekly course for {} colleagues on testing, profiling and readable code",
    "Took part in the on-call rotation and wrote {} of the reports that followed",
    "Built a dashboard that shows the state of {} field devices at a glance",
    "Negotiated the data format with {} suppliers and wrote its specification",
    "Moved the archive of {} million documents to a new storage format while it stayed readable"};
constexpr std::array<std::string_view, 12> months = {"January",   "February", "March",    "April",
                                                     "May",       "June",     "July",     "August",
                                                     "September", "October",  "November", "December"};

/// Steps through a list from a random place, so that nothing repeats: 5 shares no factor with the lengths.
template <class List>
class Walk {
public:
    Walk(const List& list, Dice& dice) : list_(list), at_(dice.below(list.size())) {}
    std::string_view next() {
        at_ = (at_ + 5) % list_.size();
        return list_[at_];
    }

private:
    const List& list_;
    std::size_t at_;
};

std::string listed_skills(Dice& dice, std::size_t count) {
    std::string list;
    Walk walk(skills, dice);
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0) list += ", ";
        list += walk.next();
    }
    return list;
}

std::string month_of(int month_index, std::size_t layout) {
    const int year = month_index / 12;
    const int month = month_index % 12;
    switch (layout) {
        case 0:
            return fmt::format("{} {}", months[static_cast<std::size_t>(month)], year);
        case 1:
            return fmt::format("{:02}/{}", month + 1, year);
        case 2:
            return fmt::format("{}-{:02}", year, month + 1);
        default:
            return std::to_string(year);
    }
}

std::string role_header(std::size_t layout, std::string_view title, const std::string& organization,
                        const std::string& period) {
    switch (layout) {
        case 0:
            return fmt::format("### {} at {}\n\n*{}*\n\n", title, organization, period);
        case 1:
            return fmt::format("### {}, {} | {}\n\n", organization, title, period);
        case 2:
            return fmt::format("## {} ({})\n\n{}.\n\n", organization, period, title);
        default:
            return fmt::format("**{}** | {} | {}\n\n", title, organization, period);
    }
}

std::string work(Dice& dice, std::size_t layout, std::size_t roles) {
    std::string text = "## Work Experience\n\n";
    int end = 2024 * 12 + static_cast<int>(dice.below(6));
    for (std::size_t i = 0; i < roles; ++i) {
        if (end < 1970 * 12) end = 2024 * 12;
        const int start = end - 10 - static_cast<int>(dice.below(40));
        const std::string period = month_of(start, layout) + " - " + (i == 0 ? "present" : month_of(end, layout));
        const std::string organization = fmt::format("{} {}", dice.one_of(first_words), dice.one_of(second_words));
        text += role_header(layout, dice.one_of(titles), organization, period);
        Walk walk(achievements, dice);
        for (std::size_t line = 0; line < 6; ++line)
            text += "- " + fmt::format(fmt::runtime(walk.next()), 3 + dice.below(60)) + "\n";
        text += "- Technologies: " + listed_skills(dice, 5) + "\n\n";
        end = start - static_cast<int>(dice.below(4));
    }
    return text;
}

}  // namespace

std::string generated_cv(std::size_t number) { return generated_cv(number, 0); }

std::string generated_cv(std::size_t number, std::size_t bytes) {
    Dice dice(number);
    const std::size_t layout = dice.below(4);
    const std::string_view given = dice.one_of(given_names);
    const std::string_view family = dice.one_of(family_names);
    std::string cv = fmt::format(
        "# {} {}\n\n"
        "- E-mail: person{}@example.org\n"
        "- Phone: +44 20 7946 0{:03}\n"
        "- GitHub: https://github.com/example-person-{}\n\n"
        "## Summary\n\n"
        "Engineer with many years of experience in systems that have to work while nobody looks at them. I like clear\n"
        "interfaces, short feedback loops and colleagues who disagree politely. I have worked with {}.\n\n",
        given, family, number, number % 1000, number, listed_skills(dice, 4));
    constexpr std::size_t bytes_of_role = 580, bytes_of_rest = 1600;
    const std::size_t roles = 5 + dice.below(3);
    const std::size_t wanted = bytes > bytes_of_rest ? (bytes - bytes_of_rest) / bytes_of_role : 0;
    cv += work(dice, layout, std::max(roles, wanted));
    cv += "## Education\n\n### M.Sc. in Computer Science, University of " + std::string(dice.one_of(first_words)) +
          "\n\n1998 - 2003\n\n";
    cv += fmt::format("## Skills\n\n- Languages: {}\n- Tools: {}\n- Data: {}\n\n", listed_skills(dice, 4),
                      listed_skills(dice, 5), listed_skills(dice, 4));
    cv += "## Projects\n\n";
    for (int i = 0; i < 3; ++i)
        cv += fmt::format("- **{}** (20{:02}): {}. {}.\n", dice.one_of(first_words), 10 + dice.below(14),
                          fmt::format(fmt::runtime(dice.one_of(achievements)), 2 + dice.below(30)),
                          listed_skills(dice, 3));
    cv +=
        "\n## Languages\n\n- English (fluent)\n- German (B2)\n- Finnish (native)\n\n"
        "## Interests\n\nRowing, maps, repairing old radios, long walks along canals.\n";
    return cv;
}

}  // namespace vitae::bench
