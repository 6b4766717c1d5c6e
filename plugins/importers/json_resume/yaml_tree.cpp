// SPDX-License-Identifier: Apache-2.0
#include "yaml_tree.hpp"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "tree_builder.hpp"
#include "vitae/sdk/host.hpp"

namespace vitae {
namespace {

constexpr std::size_t max_bytes = std::size_t{1} << 20;

/// Events of yaml-cpp to a tree. In a map every second value is a key.
class Events : public YAML::EventHandler {
public:
    void OnDocumentStart(const YAML::Mark&) override {}
    void OnDocumentEnd() override {}

    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        value(Node::Kind::null, {}, line_of(mark), anchor);
    }
    void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor, const std::string& text) override {
        value(Node::Kind::text, text, line_of(mark), anchor);
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
        const auto found = anchored_.find(anchor);
        if (found == anchored_.end()) throw sdk::BadInput("A YAML alias stands inside its own anchor.", line_of(mark));
        if (at_key()) return take_key(found->second.text);
        tree_.paste(found->second, line_of(mark));
        value_done(line_of(mark), 0);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override {
        open(Node::Kind::list, mark, anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override {
        open(Node::Kind::object, mark, anchor);
    }
    void OnMapEnd() override { close(); }

    Node take() { return tree_.take(); }

private:
    struct Level {
        bool map = false;
        bool key_next = false;
        YAML::anchor_t anchor = 0;
    };

    static int line_of(const YAML::Mark& mark) { return mark.line + 1; }
    [[nodiscard]] bool at_key() const { return !levels_.empty() && levels_.back().key_next; }

    void take_key(std::string name) {
        tree_.key(std::move(name));
        levels_.back().key_next = false;
    }

    void value(Node::Kind kind, const std::string& text, int line, YAML::anchor_t anchor) {
        if (at_key()) {
            if (anchor != 0) anchored_[anchor] = {Node::Kind::text, {}, text, {}, {line, line}};
            return take_key(text);
        }
        tree_.scalar(kind, text, line);
        value_done(line, anchor);
    }

    void value_done(int line, YAML::anchor_t anchor) {
        last_line_ = std::max(last_line_, line);
        if (anchor != 0) anchored_[anchor] = tree_.copy_of_last();
        if (!levels_.empty() && levels_.back().map) levels_.back().key_next = true;
    }

    void open(Node::Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor) {
        if (at_key()) throw sdk::BadInput("A YAML key is a list or a map; only texts can name a field.", line_of(mark));
        tree_.open(kind, line_of(mark));
        levels_.push_back({kind == Node::Kind::object, kind == Node::Kind::object, anchor});
    }

    void close() {
        tree_.close(last_line_);
        const YAML::anchor_t anchor = levels_.back().anchor;
        levels_.pop_back();
        value_done(last_line_, anchor);
    }

    TreeBuilder tree_;
    std::vector<Level> levels_;
    std::map<YAML::anchor_t, Node> anchored_;
    int last_line_ = 1;
};

/// "<<" brings in the members of other maps that the map does not have itself.
void merge_maps(Node& node) {
    for (Node& item : node.items) merge_maps(item);
    if (!node.is_object()) return;
    const auto own_end =
        std::stable_partition(node.items.begin(), node.items.end(), [](const Node& item) { return item.key != "<<"; });
    std::vector<Node> sources;
    for (auto source = own_end; source != node.items.end(); ++source) {
        if (source->is_list())
            std::move(source->items.begin(), source->items.end(), std::back_inserter(sources));
        else
            sources.push_back(std::move(*source));
    }
    node.items.erase(own_end, node.items.end());
    for (Node& source : sources)
        for (Node& member : source.items)
            if (node.member(member.key) == nullptr) node.items.push_back(std::move(member));
}

}  // namespace

Node yaml_tree(std::string_view utf8) {
    if (utf8.size() > max_bytes) throw sdk::BadInput("The YAML is larger than 1 MiB; no CV is.");
    std::istringstream text{std::string(utf8)};
    Events events;
    try {
        YAML::Parser(text).HandleNextDocument(events);
    } catch (const YAML::Exception& error) {
        throw sdk::BadInput("This is not valid YAML: " + error.msg + ".",
                            error.mark.is_null() ? 0 : error.mark.line + 1);
    }
    Node root = events.take();
    merge_maps(root);
    return root;
}

}  // namespace vitae
