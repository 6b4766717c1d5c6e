// SPDX-License-Identifier: Apache-2.0
//
// What something cost since the watch was made: time on the wall, and processor time of this process
// and of the children it has waited for. The second is what a busy machine does not falsify.
#pragma once

#include <sys/resource.h>

#include <chrono>

namespace vitae::bench {

struct Cost {
    double seconds = 0;
    double cpu_seconds = 0;
};

class Stopwatch {
public:
    [[nodiscard]] Cost cost() const {
        const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - began_;
        return {passed.count(), cpu_seconds() - cpu_began_};
    }

private:
    static double cpu_seconds() {
        double seconds = 0;
        for (const int who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
            rusage usage{};
            getrusage(who, &usage);
            for (const timeval& time : {usage.ru_utime, usage.ru_stime})
                seconds += static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
        }
        return seconds;
    }

    std::chrono::steady_clock::time_point began_ = std::chrono::steady_clock::now();
    double cpu_began_ = cpu_seconds();
};

}  // namespace vitae::bench
