// SPDX-License-Identifier: Apache-2.0
#include "matching.hpp"

#include <algorithm>

namespace vitae::recognition {

namespace {

struct Pair {
    double quality;
    std::size_t truth, find;
};

/// Greedy by quality first, then augmenting paths for those left over.
class Matching {
public:
    Matching(std::size_t truths, std::size_t finds) : candidates_(truths), partner_(truths), owner_(finds) {}

    void add(const Pair& pair) {
        candidates_[pair.truth].push_back(pair.find);
        if (partner_[pair.truth] || owner_[pair.find]) return;
        join(pair.truth, pair.find);
    }
    std::vector<std::optional<std::size_t>> take() {
        for (std::size_t truth = 0; truth < partner_.size(); ++truth) {
            std::vector<bool> seen(owner_.size());
            if (!partner_[truth]) augment(truth, seen);
        }
        return std::move(partner_);
    }

private:
    void join(std::size_t truth, std::size_t find) {
        partner_[truth] = find;
        owner_[find] = truth;
    }
    bool augment(std::size_t truth, std::vector<bool>& seen) {
        for (const std::size_t find : candidates_[truth]) {
            if (seen[find]) continue;
            seen[find] = true;
            if (owner_[find] && !augment(*owner_[find], seen)) continue;
            join(truth, find);
            return true;
        }
        return false;
    }

    std::vector<std::vector<std::size_t>> candidates_;
    std::vector<std::optional<std::size_t>> partner_;
    std::vector<std::optional<std::size_t>> owner_;
};

}  // namespace

std::vector<std::optional<std::size_t>> matched(std::size_t truths, std::size_t finds, const PairQuality& quality) {
    std::vector<Pair> pairs;
    for (std::size_t truth = 0; truth < truths; ++truth)
        for (std::size_t find = 0; find < finds; ++find)
            if (const auto value = quality(truth, find)) pairs.push_back({*value, truth, find});
    const auto distance = [](const Pair& pair) {
        return pair.truth > pair.find ? pair.truth - pair.find : pair.find - pair.truth;
    };
    std::stable_sort(pairs.begin(), pairs.end(), [&](const Pair& a, const Pair& b) {
        return a.quality != b.quality ? a.quality > b.quality : distance(a) < distance(b);
    });
    Matching matching(truths, finds);
    for (const Pair& pair : pairs) matching.add(pair);
    return matching.take();
}

}  // namespace vitae::recognition
