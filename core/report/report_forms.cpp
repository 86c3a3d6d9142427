// SPDX-License-Identifier: Apache-2.0
#include "core/base/text.h"
#include "core/report/report.h"

#include <algorithm>

namespace core {

namespace {

// A row's last cell is as long as it likes.
std::vector<std::size_t> widthsOf(const std::vector<std::vector<std::string>> &rows) {
  std::vector<std::size_t> widths;
  for (const auto &row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i + 1 < row.size(); ++i) widths[i] = std::max(widths[i], columnsOf(row[i]));
  }
  return widths;
}

std::string aligned(const std::vector<std::vector<std::string>> &rows) {
  const auto widths = widthsOf(rows);
  std::string text;
  for (const auto &row : rows) {
    std::string line = "  ";
    for (std::size_t i = 0; i < row.size(); ++i) {
      line += row[i];
      if (i + 1 < row.size()) line += std::string(widths[i] - columnsOf(row[i]) + 2, ' ');
    }
    text += line.substr(0, line.find_last_not_of(' ') + 1) + '\n';
  }
  return text;
}

std::string html(const std::string &text) {
  std::string escaped;
  for (const char each : text) {
    switch (each) {
    case '&':
      escaped += "&amp;";
      break;
    case '<':
      escaped += "&lt;";
      break;
    case '>':
      escaped += "&gt;";
      break;
    case '"':
      escaped += "&quot;";
      break;
    case '\'':
      escaped += "&#39;";
      break;
    default:
      escaped += each;
    }
  }
  return escaped;
}

std::string rowOf(const std::vector<std::string> &cells, bool isTitle, bool namesItself) {
  std::string text = "<tr>";
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string kind = isTitle ? "th scope=\"col\"" : namesItself && i == 0 ? "th scope=\"row\"" : "td";
    text += '<' + kind + '>' + html(cells[i]) + "</" + kind.substr(0, 2) + '>';
  }
  return text + "</tr>\n";
}

// Quiet, fit for paper, and in the colours that the reader's system has.
constexpr auto style = "body{font:14px/1.45 sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color-scheme:light dark}"
                       "h1{font-size:1.4em}h2{font-size:1.1em;margin:1.6em 0 .4em}"
                       "table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.25em .8em .25em 0;"
                       "border-bottom:1px solid #8884;overflow-wrap:anywhere}th[scope=row]{width:13em;font-weight:normal;opacity:.75}";

} // namespace

std::string textOf(const Report &report) {
  std::string text = report.title + '\n';
  for (const auto &section : report.sections) {
    text += '\n' + (section.heading.empty() ? std::string() : section.heading + '\n');
    auto rows = section.rows;
    if (!section.columns.empty()) rows.insert(rows.begin(), section.columns);
    text += aligned(rows);
  }
  return text;
}

std::string htmlOf(const Report &report) {
  std::string text = "<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n"
                     "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>";
  text += html(report.title) + "</title>\n<style>" + style + "</style>\n</head>\n<body>\n<h1>" + html(report.title) + "</h1>\n";
  for (const auto &section : report.sections) {
    if (!section.heading.empty()) text += "<h2>" + html(section.heading) + "</h2>\n";
    text += "<table>\n";
    if (!section.columns.empty()) text += rowOf(section.columns, true, false);
    for (const auto &row : section.rows) text += rowOf(row, false, section.columns.empty());
    text += "</table>\n";
  }
  return text + "</body>\n</html>\n";
}

} // namespace core
