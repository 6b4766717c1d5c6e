// SPDX-License-Identifier: Apache-2.0
#include "workbook.hpp"

#include <zip.h>

#include <memory>
#include <stdexcept>
#include <utility>

#include "xml_text.hpp"

namespace vitae::exporting {
namespace {

constexpr std::string_view package_types = "http://schemas.openxmlformats.org/package/2006/";
constexpr std::string_view office_types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view sheet_types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

struct Part {
    std::string name;
    std::string bytes;
};

std::string part_of_sheet(std::size_t index) { return "worksheets/sheet" + std::to_string(index + 1) + ".xml"; }

std::string content_types(const std::vector<Sheet>& sheets) {
    const auto part = [](const std::string& name, const std::string& type) {
        return "<Override PartName=\"/" + name + "\" ContentType=\"" + type + "\"/>";
    };
    std::string xml =
        std::string(xml_declaration) + "<Types xmlns=\"" + std::string(package_types) +
        "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
        "relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>" +
        part("xl/workbook.xml", std::string(sheet_types) + "sheet.main+xml") +
        part("xl/styles.xml", std::string(sheet_types) + "styles+xml") +
        part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    for (std::size_t i = 0; i < sheets.size(); ++i)
        xml += part("xl/" + part_of_sheet(i), std::string(sheet_types) + "worksheet+xml");
    return xml + "</Types>\n";
}

std::string relationship(std::size_t number, const std::string& type, const std::string& target) {
    return "<Relationship Id=\"rId" + std::to_string(number) + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
}

std::string relationships(const std::string& inner) {
    return std::string(xml_declaration) + "<Relationships xmlns=\"" + std::string(package_types) + "relationships\">" +
           inner + "</Relationships>\n";
}

std::string package_relationships() {
    return relationships(
        relationship(1, std::string(office_types) + "/officeDocument", "xl/workbook.xml") +
        relationship(2, std::string(package_types) + "relationships/metadata/core-properties", "docProps/core.xml"));
}

std::string workbook_relationships(const std::vector<Sheet>& sheets) {
    std::string inner;
    for (std::size_t i = 0; i < sheets.size(); ++i)
        inner += relationship(i + 1, std::string(office_types) + "/worksheet", part_of_sheet(i));
    return relationships(inner + relationship(sheets.size() + 1, std::string(office_types) + "/styles", "styles.xml"));
}

std::string workbook_xml(const std::vector<Sheet>& sheets) {
    std::string list, filters;
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        const std::string name = xml_text(sheets[i].name());
        list += "<sheet name=\"" + name + "\" sheetId=\"" + std::to_string(i + 1) + "\" r:id=\"rId" +
                std::to_string(i + 1) + "\"/>";
        filters += "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"" + std::to_string(i) +
                   "\" hidden=\"1\">" + name + "!" + sheets[i].absolute_range() + "</definedName>";
    }
    return std::string(xml_declaration) +
           "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"" +
           std::string(office_types) + "\"><sheets>" + list + "</sheets><definedNames>" + filters +
           "</definedNames></workbook>\n";
}

std::string properties() {
    return std::string(xml_declaration) + "<cp:coreProperties xmlns:cp=\"" + std::string(package_types) +
           "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
           "<dc:creator>vitae</dc:creator></cp:coreProperties>\n";
}

template <class T, void (*Release)(T*)>
struct Releasing {
    void operator()(T* object) const { Release(object); }
};

[[noreturn]] void fail(const char* step) {
    throw std::runtime_error(std::string("The workbook cannot be packed: ") + step + " failed.");
}

/// `parts` must live until the archive is closed.
std::string zipped(const std::vector<Part>& parts) {
    const std::unique_ptr<zip_source_t, Releasing<zip_source_t, zip_source_free>> bytes(
        zip_source_buffer_create(nullptr, 0, 0, nullptr));
    if (!bytes) fail("making room");
    zip_source_keep(bytes.get());  // zip_open_from_source() takes one of the two references
    std::unique_ptr<zip_t, Releasing<zip_t, zip_discard>> archive(
        zip_open_from_source(bytes.get(), ZIP_TRUNCATE, nullptr));
    if (!archive) {
        zip_source_free(bytes.get());
        fail("opening");
    }
    for (const Part& part : parts) {
        zip_source_t* source = zip_source_buffer(archive.get(), part.bytes.data(), part.bytes.size(), 0);
        if (source == nullptr) fail("adding a part");
        const zip_int64_t index = zip_file_add(archive.get(), part.name.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (index < 0) {
            zip_source_free(source);
            fail("adding a part");
        }
        constexpr zip_uint16_t new_year_1980 = (1U << 5U) | 1U;
        zip_file_set_dostime(archive.get(), static_cast<zip_uint64_t>(index), 0, new_year_1980, 0);
    }
    if (zip_close(archive.get()) != 0) fail("packing");
    static_cast<void>(archive.release());
    zip_stat_t stat;
    if (zip_source_stat(bytes.get(), &stat) != 0 || zip_source_open(bytes.get()) != 0) fail("reading it back");
    std::string all(static_cast<std::size_t>(stat.size), '\0');
    const zip_int64_t count = zip_source_read(bytes.get(), all.data(), all.size());
    zip_source_close(bytes.get());
    if (count != static_cast<zip_int64_t>(all.size())) fail("reading it back");
    return all;
}

}  // namespace

std::string workbook(const std::vector<Sheet>& sheets) {
    std::vector<Part> parts = {{"[Content_Types].xml", content_types(sheets)},
                               {"_rels/.rels", package_relationships()},
                               {"docProps/core.xml", properties()},
                               {"xl/workbook.xml", workbook_xml(sheets)},
                               {"xl/_rels/workbook.xml.rels", workbook_relationships(sheets)},
                               {"xl/styles.xml", sheet_styles()}};
    for (std::size_t i = 0; i < sheets.size(); ++i) parts.push_back({"xl/" + part_of_sheet(i), sheets[i].xml()});
    return zipped(parts);
}

}  // namespace vitae::exporting
