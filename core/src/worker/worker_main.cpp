// SPDX-License-Identifier: Apache-2.0
//
// The worker program: loads one plugin, locks itself in, then answers the pool until it hangs up.
#include <signal.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>

#include "plugins/loader.hpp"
#include "vitae/error.hpp"
#include "worker/messages.hpp"
#include "worker/out_of_memory.hpp"
#include "worker/plugin_runner.hpp"
#include "worker/worker_contract.hpp"

namespace vitae {
namespace {

/// Ends the program when the pool is gone: nobody is left to tell.
void send_all(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = write(worker_descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) _exit(0);
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
}

/// Ends the program when the pool has hung up.
Frame receive(FrameParser& parser) {
    std::array<char, 65536> buffer;
    for (;;) {
        if (std::optional<Frame> frame = parser.next()) return *std::move(frame);
        const ssize_t count = read(worker_descriptor, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) _exit(0);
        parser.feed({buffer.data(), static_cast<std::size_t>(count)});
    }
}

/// Nothing of the parent's but the socket, and no life after the parent's.
void cut_ties() {
    close_range(worker_descriptor + 1, UINT_MAX, 0);
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    if (getppid() == 1) _exit(0);
    end_when_out_of_memory();
}

Reply refusal(const char* sentence) {
    Reply reply;
    reply.kind = ReplyKind::refused;
    reply.message = sentence;
    return reply;
}

Reply asking(ReplyKind kind, std::string body) {
    Reply reply;
    reply.kind = kind;
    reply.body = std::move(body);
    return reply;
}

Reply answer(const PluginRunner& runner, FrameParser& parser) {
    const Frame frame = receive(parser);
    PluginHost::Exchange exchange;
    exchange.more_people = [&] {
        send_all(encode(asking(ReplyKind::more, {})));
        return decode_people(receive(parser));
    };
    exchange.take_output = [](std::string bytes) { send_all(encode(asking(ReplyKind::part, std::move(bytes)))); };
    try {
        return runner.run(decode_work(frame), std::move(exchange));
    } catch (const std::exception& error) {
        Reply reply;
        reply.kind = ReplyKind::failed;
        reply.message = error.what();
        return reply;
    }
}

int work() {
    cut_ties();
    FrameParser parser(UINT_MAX);
    const StartMessage start = decode_start(receive(parser));
    Reply ready;
    ready.kind = ReplyKind::ready;
    const vitae_plugin* plugin = nullptr;
    try {
        plugin = &load_plugin(start.plugin);
        PluginRunner::warm_up();
        ready.sandbox = apply_sandbox(start.limits);
    } catch (const std::exception& error) {
        send_all(encode(refusal(error.what())));
        return 0;
    }
    send_all(encode(ready));
    const PluginRunner runner(*plugin);
    for (;;) send_all(encode(answer(runner, parser)));
}

}  // namespace
}  // namespace vitae

int main() {
    try {
        _exit(vitae::work());
    } catch (const std::exception&) {
        _exit(1);  // The pool sent nonsense: it is not ours.
    }
}
