// SPDX-License-Identifier: Apache-2.0
//
// Writing an exporter: a class with one function and one macro.
//
//   #include "vitae/sdk/exporter.hpp"
//
//   class Names : public vitae::sdk::Exporter {
//       void run(vitae::sdk::CvReader& people, vitae::sdk::Writer& out) override {
//           while (const std::optional<vitae::Cv> cv = people.next()) out.write(cv->name.text + "\n");
//       }
//   };
//   VITAE_EXPORTER(Names);
//
// People come one by one, so that an export of a million needs the memory of one. Texts are what a
// stranger's document says: escape them for the format you write.
#pragma once

#include <optional>
#include <string_view>
#include <utility>

#include "vitae/sdk/cv_assembler.hpp"
#include "vitae/sdk/host.hpp"

namespace vitae::sdk {

/// Where an exporter puts its output.
class Writer : public Host {
public:
    using Host::Host;

    /// Appends bytes to the output.
    void write(std::string_view bytes) {
        ask([&](const vitae_host& host) { return host.write(host.self, detail::to_str(bytes)); });
    }
};

/// The people to export, in the host's order.
class CvReader {
public:
    explicit CvReader(Host& host) : host_(host) {}

    /// The next person; nothing after the last one.
    std::optional<Cv> next() {
        vitae_record record{};
        while (read(record)) {
            if (assembler_.started() && detail::to_view(record.kind) == record_kind<Cv, void>) {
                Cv finished = assembler_.take();
                assembler_.add(record);
                return finished;
            }
            assembler_.add(record);
        }
        if (!assembler_.started()) return std::nullopt;
        return assembler_.take();
    }

private:
    /// False after the last record.
    bool read(vitae_record& record) {
        record.struct_size = sizeof record;
        if (!at_end_) {
            host_.ask([&](const vitae_host& host) {
                const vitae_status status = host.next_record(host.self, &record);
                at_end_ = status == VITAE_UNSUPPORTED;
                return at_end_ ? VITAE_OK : status;
            });
        }
        return !at_end_;
    }

    Host& host_;
    CvAssembler assembler_;
    bool at_end_ = false;
};

/// A fresh object is made for every call.
class Exporter {
public:
    virtual ~Exporter() = default;
    virtual void run(CvReader& people, Writer& out) = 0;
};

namespace detail {

template <class Class>
vitae_status export_people(const vitae_host* host) noexcept {
    if (!is_complete(host)) return VITAE_UNSUPPORTED;
    Writer out(*host);
    return guarded(out, [&] {
        CvReader people(out);
        Class exporter;
        static_cast<Exporter&>(exporter).run(people, out);
    });
}

}  // namespace detail
}  // namespace vitae::sdk

/// Makes `Class`, derived from vitae::sdk::Exporter, the exporter of this plugin. Once per plugin, outside
/// any namespace, in a source given to vitae_add_plugin().
#define VITAE_EXPORTER(Class)                                                                       \
    static const vitae_exporter vitae_exporter_table = {sizeof(vitae_exporter), 0,                  \
                                                        &vitae::sdk::detail::export_people<Class>}; \
    VITAE_DETAIL_PLUGIN(nullptr, &vitae_exporter_table)
