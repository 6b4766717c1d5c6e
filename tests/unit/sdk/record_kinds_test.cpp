// SPDX-License-Identifier: Apache-2.0
//
// The table of records in docs/plugin-abi.md is what the SDK sends. VITAE_UPDATE_GOLDEN=1 writes it.
#include <gtest/gtest.h>

#include "vitae/sdk/records.hpp"
#include "vitae/sdk/testing/fixtures.hpp"

namespace vitae {
namespace {

template <class F>
std::string field_names(const std::string& prefix = "") {
    std::string names;
    const auto add = [&names](const std::string& more) { names += (names.empty() ? "" : ", ") + more; };
    const F fact;
    visit_fields(fact, [&](std::string_view name, const auto& member) {
        using Member = std::remove_cvref_t<decltype(member)>;
        if constexpr (record_detail::is_list_of_facts<Member>)
            return;
        else if constexpr (std::is_same_v<Member, Period>)
            add(field_names<Period>(prefix));
        else if constexpr (record_detail::is_optional_fact<Member>)
            add(field_names<typename Member::value_type>(std::string(name) + "_"));
        else
            add("`" + prefix + std::string(name) + "`");
    });
    return names;
}

/// The rows of a fact and of the facts it holds, in the order of visit_fields.
template <class F, class Owner>
std::string rows(std::string_view parent) {
    const std::string_view kind = record_kind<F, Owner>;
    std::string text = "| `" + std::string(kind) + "` | " + (parent.empty() ? "" : "`" + std::string(parent) + "`") +
                       " | " + field_names<F>() + " |\n";
    const F fact;
    visit_fields(fact, [&](std::string_view, const auto& member) {
        using Member = std::remove_cvref_t<decltype(member)>;
        if constexpr (record_detail::is_list_of_facts<Member>) text += rows<typename Member::value_type, F>(kind);
    });
    return text;
}

TEST(RecordKinds, AreAsDocumented) {
    const std::filesystem::path document = std::filesystem::path(VITAE_SOURCE_DIR) / "docs" / "plugin-abi.md";
    std::string text = sdk::testing::read_file(document);
    const std::string head = "| kind | parent | fields |\n| --- | --- | --- |\n";
    const std::size_t begin = text.find(head);
    ASSERT_NE(begin, std::string::npos);
    const std::size_t end = text.find("\n\n", begin) + 1;
    text.replace(begin + head.size(), end - begin - head.size(), rows<Cv, void>(""));
    EXPECT_EQ(sdk::testing::compare_golden(document, text), std::nullopt);
}

}  // namespace
}  // namespace vitae
