// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "model/cv_json.hpp"
#include "store/audit.hpp"
#include "store/documents.hpp"
#include "store/fact_columns.hpp"
#include "store/identity.hpp"
#include "store/people.hpp"
#include "store/projector.hpp"
#include "store/store.hpp"
#include "store/summaries.hpp"
#include "store/title_levels.hpp"
#include "store/transaction.hpp"
#include "vitae/error.hpp"

namespace vitae {
namespace {

/// What a projection says where: "role 2 title" and the title.
using Values = std::map<std::string, std::string>;

/// Writes a projection down value by value, as far as it is stored.
class ValueWriter {
public:
    explicit ValueWriter(Organizations& organizations) : organizations_(organizations) {}

    Values of(const Projection& projection) {
        values_.clear();
        add("name", projection.name.fact.text);
        add_evidence("name", projection.name.source.document, projection.name.fact.lines);
        add("headline", projection.headline);
        add("summary", projection.summary);
        add("as_of", projection.newest.as_of.iso());
        add("document", std::to_string(projection.newest.document));
        add_doubts("person", projection.doubts);
        visit_fact_lists(projection, [&](std::string_view kind, const auto& list) {
            for (std::size_t i = 0; i < list.size(); ++i) add_fact(fmt::format("{} {}", kind, i + 1), list[i]);
        });
        return std::move(values_);
    }

private:
    void add(std::string place, std::string value) { values_.insert_or_assign(std::move(place), std::move(value)); }

    void add_evidence(const std::string& place, std::int64_t document, const Lines& lines) {
        add(place + " evidence", fmt::format("document {}, lines {} to {}", document, lines.first, lines.last));
    }

    void add_doubts(const std::string& place, const std::vector<FieldDoubt>& doubts) {
        for (std::size_t i = 0; i < doubts.size(); ++i) {
            const FieldDoubt& doubt = doubts[i];
            const std::string name = fmt::format("{} doubt {}", place, i + 1);
            add(name, fmt::format("{} {} {}", doubt.field, doubt.confidence, doubt.reason));
            add_evidence(name, doubt.document, doubt.lines);
        }
    }

    template <class P>
    void add_fact(const std::string& place, const P& projected) {
        visit_columns(projected.fact, [&](std::string_view column, const auto& value) {
            add(fmt::format("{} {}", place, column), text_of(value));
        });
        add_evidence(place, projected.source.document, projected.fact.lines);
        add_doubts(place, projected.doubts);
        if constexpr (requires { projected.fact.period; }) add(place + " as_of", projected.source.as_of.iso());
        add_derived(place, projected);
    }

    void add_derived(const std::string& place, const ProjectedRole& role) {
        add(place + " organization", organizations_.resolved_key(role.organization_key));
        std::vector<RoleStatement> statements = role.statements;
        std::ranges::sort(statements, {}, [](const RoleStatement& s) { return std::pair(s.document, s.lines.first); });
        for (const RoleStatement& s : statements) {
            const std::string source = fmt::format("{} source {}:{}", place, s.document, s.lines.first);
            add(source, fmt::format("{} | {} | {} | {}", s.lines.last, s.organization, s.title, dates_of(s.period)));
        }
        add_mentions(place, role.skills);
    }
    void add_derived(const std::string& place, const ProjectedProject& project) { add_mentions(place, project.skills); }
    void add_derived(const std::string& place, const ProjectedClaim& claim) { add(place + " skill", claim.skill.key); }
    template <class Other>
    void add_derived(const std::string&, const Other&) {}

    void add_mentions(const std::string& place, const std::vector<ProjectedMention>& mentions) {
        for (const ProjectedMention& m : mentions)
            add(fmt::format("{} skill {} {}", place, m.skill.key,
                            m.document == 0 ? std::string_view("asserted") : name_of(m.mention.evidence)),
                fmt::format("{} {}, document {}, lines {} to {}", m.mention.raw, m.mention.version, m.document,
                            m.mention.lines.first, m.mention.lines.last));
    }

    static std::string dates_of(const Period& period) {
        return fmt::format("{} {} {}", text_of(period.start), text_of(period.end), name_of(period.end_kind));
    }

    static std::string text_of(const std::string& text) { return text; }
    static std::string text_of(const std::vector<std::string>& texts) { return to_json_list(texts); }
    static std::string text_of(const std::optional<PartialDate>& date) { return date ? date->iso() : std::string(); }
    static std::string text_of(const std::optional<int>& number) { return number ? std::to_string(*number) : ""; }
    static std::string text_of(const std::optional<StatedDuration>& stated) {
        return stated ? fmt::format("{} {} {}", stated->months, stated->min_months, stated->max_months) : "";
    }
    template <NamedEnum Enum>
    static std::string text_of(Enum value) {
        return std::string(name_of(value));
    }
    template <NamedEnum Enum>
    static std::string text_of(const std::optional<Enum>& value) {
        return value ? std::string(name_of(*value)) : std::string();
    }

    Organizations& organizations_;
    Values values_;
};

class Checker {
public:
    Checker(Connection& connection, Projector& projector)
        : connection_(connection), projector_(projector), writer_(projector.organizations()) {}

    std::vector<std::string> run() {
        if (!check_pages()) return std::move(problems_);  // nothing else can be believed then
        check_search();
        const Snapshot one_state(connection_);
        check_references();
        check_documents();
        check_orphans();
        for (std::string& problem : check_audit(connection_)) problems_.push_back(std::move(problem));
        check_levels();
        for (std::string& problem : check_summaries(connection_)) problems_.push_back(std::move(problem));
        for (const std::int64_t person : ids("SELECT id FROM person ORDER BY id")) check_person(person);
        return std::move(problems_);
    }

private:
    template <class... Values>
    void report(fmt::format_string<Values...> text, Values&&... values) {
        problems_.push_back(fmt::format(text, std::forward<Values>(values)...));
    }

    std::vector<std::int64_t> ids(std::string_view sql) {
        std::vector<std::int64_t> result;
        Query query = connection_.query(sql);
        while (query.step()) result.push_back(query.integer(0));
        return result;
    }

    bool check_pages() {
        const std::size_t before = problems_.size();
        Query query = connection_.query("PRAGMA quick_check");
        while (query.step())
            if (const std::string line = query.text(0); line != "ok") report("the file is damaged: {}.", line);
        return problems_.size() == before;
    }

    void check_references() {
        Query query = connection_.query("PRAGMA foreign_key_check");
        while (query.step())
            report("row {} of {} refers to a row of {} that does not exist.", query.integer(1), query.text(0),
                   query.text(2));
    }

    void check_search() {
        const Transaction nobody_writes(connection_);  // the check is a write for SQLite, though it changes nothing
        try {
            connection_.execute("INSERT INTO person_search (person_search, rank) VALUES ('integrity-check', 1)");
        } catch (const Error& error) {
            report("the full-text index does not match the people it indexes ({}).", error.what());
        }
    }

    void check_documents() {
        Query query = connection_.query(
            "SELECT d.id, d.name, d.sha256, CAST(d.bytes AS TEXT), e.cv, d.person FROM document d "
            "LEFT JOIN extraction e ON e.document = d.id ORDER BY d.id");
        while (query.step()) {
            if (sha256_hex(query.text(3)) != query.text(2))
                report("document {} ({}): its bytes do not match their sha256.", query.integer(0), query.text(1));
            check_keys(query.integer(0), query.text(1), query.text(4), query.integer(5));
        }
    }

    void check_keys(std::int64_t document, const std::string& name, const std::string& cv, std::int64_t person);

    void check_orphans() {
        for (const std::int64_t id : ids("SELECT id FROM organization o WHERE NOT EXISTS (SELECT 1 FROM role WHERE "
                                         "organization = o.id) AND NOT EXISTS (SELECT 1 FROM organization_alias WHERE "
                                         "organization = o.id)"))
            report("organization {} is used by no role.", id);
        for (const std::int64_t id :
             ids("SELECT id FROM skill WHERE status = 'unreviewed' AND id NOT IN (SELECT skill FROM role_skill UNION "
                 "SELECT skill FROM project_skill UNION SELECT skill FROM skill_claim UNION SELECT skill FROM "
                 "skill_alias)"))
            report("skill {} is mentioned by nobody.", id);
        for (const std::int64_t id :
             ids("SELECT id FROM person p WHERE NOT EXISTS (SELECT 1 FROM document WHERE person = p.id)"))
            report("person {} has no document.", id);
    }

    void check_levels() {
        Query roles = connection_.query("SELECT id, person, coalesce(title, ''), coalesce(level, '') FROM role");
        while (roles.step()) {
            const std::string expected = built_in_title_levels().level_of(roles.text(2));
            if (roles.text(3) != expected)
                report("person {}: role {} has the level '{}'; by its title it is '{}'.", roles.integer(1),
                       roles.integer(0), roles.text(3), expected);
        }
    }

    void check_person(std::int64_t person);

    Connection& connection_;
    Projector& projector_;
    ValueWriter writer_;
    std::vector<std::string> problems_;
};

void Checker::check_keys(std::int64_t document, const std::string& name, const std::string& json, std::int64_t person) {
    std::vector<std::string> expected;
    try {
        expected = identity_keys(cv_from_json(json));
    } catch (const Error& error) {
        report("document {} ({}): {}.", document, name, error.what());
        return;
    }
    std::vector<std::string> stored;
    {
        Query query = connection_.query("SELECT key FROM identity_key WHERE document = ? ORDER BY key");
        query.bind(document);
        while (query.step()) stored.push_back(query.text(0));
    }
    if (stored != expected) report("document {} ({}): its identity keys are not those it states.", document, name);
    Query others = connection_.query(
        "SELECT count(*) FROM identity_key k JOIN identity_key o ON o.key = k.key JOIN document d ON d.id = o.document "
        "WHERE k.document = ? AND d.person <> ?");
    others.bind(document, person);
    if (others.step() && others.integer(0) != 0)
        report("document {} ({}) shares an e-mail address or profile with another person.", document, name);
}

void Checker::check_person(std::int64_t person) {
    const auto stored = projector_.rows().read(person);
    if (!stored) return;
    const std::string who = fmt::format("{} (person {})", stored->name.fact.text, person);
    const Values is = writer_.of(*stored);
    Values should;
    try {
        should = writer_.of(projector_.compute(person));
    } catch (const Error& error) {
        report("{}: cannot be recomputed: {}", who, error.what());
        return;
    }
    // One sentence per person: what follows is often shifted only.
    for (const auto& [place, value] : is) {
        const auto expected = should.find(place);
        if (expected == should.end()) return report("{}: {} is in no document.", who, place);
        if (expected->second != value)
            return report("{}: {} is \"{}\", but the documents say \"{}\".", who, place, value, expected->second);
    }
    for (const auto& [place, value] : should)
        if (!is.contains(place)) return report("{}: {} is missing.", who, place);
}

}  // namespace

std::vector<std::string> Store::check() {
    // For check_search.
    if (connection_->access() == Access::read_only) return open(file(), Access::read_write)->check();
    forget_caches();
    return Checker(*connection_, *projector_).run();
}

}  // namespace vitae
