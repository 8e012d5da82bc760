//! The report as a page by itself: one file that any browser opens, also without this app.

use super::{PlanReport, ReportPart};

/// What the page says around the report, and in which language.
pub struct HtmlWords<'a> {
    /// As in `lang`: `en`.
    pub lang: &'a str,
    pub title: &'a str,
    /// The day and what it is made of, on each page of paper.
    pub foot: &'a str,
    pub heading: &'a dyn Fn(ReportPart) -> &'static str,
}

/// What the page looks like. A foot of a table is printed on each page.
const STYLE: &str = "body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}\
h1,h2{line-height:1.2;break-after:avoid}ul{padding:0;list-style:none}li{margin:.5rem 0;break-inside:avoid}\
li p{margin:0}footer{margin-top:2rem;font-size:.875rem}\
@page{margin:12mm}@media print{body{display:table;width:100%;max-width:none;margin:0;padding:0;font-size:10pt}\
footer{display:table-footer-group;break-inside:avoid}}";

/// The page. It has no script and fetches nothing: its own policy allows neither. What was typed
/// stands in it as text, whatever signs it has.
pub fn to_html(report: &PlanReport, words: &HtmlWords) -> String {
    let mut page = String::new();
    let mut add = |pieces: &[&str]| pieces.iter().for_each(|piece| page.push_str(piece));
    add(&[
        "<!doctype html>\n<html lang=\"",
        &escaped(words.lang),
        "\">\n<meta charset=\"utf-8\">\n",
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n",
        "<meta name=\"viewport\" content=\"width=device-width\">\n<title>",
        &escaped(words.title),
        "</title>\n<style>",
        STYLE,
        "</style>\n<main>\n<h1>",
        &escaped(words.title),
        "</h1>\n",
    ]);
    for section in &report.sections {
        let heading = escaped((words.heading)(section.part));
        add(&["<h2>", &heading, "</h2>\n<ul>\n"]);
        for row in &section.rows {
            add(&["<li><b>", &escaped(&row.first.text), "</b>"]);
            for line in &row.rest {
                add(&["\n<p>", &escaped(&line.text), "</p>"]);
            }
            add(&["</li>\n"]);
        }
        add(&["</ul>\n"]);
    }
    add(&[
        "</main>\n<footer>",
        &escaped(words.foot),
        "</footer>\n</html>\n",
    ]);
    page
}

/// A text as HTML shows it, in an element or in an attribute with quotation marks.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::super::{ReportLine, ReportRow, ReportSection};
    use super::*;
    use crate::day::date_from_text;

    #[test]
    fn whatever_was_typed_is_text() {
        let hostile = "</title><script>alert(1)</script><img src=x onerror='a' title=\"b\">&amp;";
        let report = PlanReport {
            on: date_from_text("2026-11-30").unwrap(),
            has_pay: false,
            sections: vec![ReportSection {
                part: ReportPart::Goals,
                rows: vec![ReportRow {
                    first: ReportLine::new(hostile),
                    rest: vec![ReportLine::new(hostile)],
                }],
            }],
        };
        let words = HtmlWords {
            lang: "en",
            title: hostile,
            foot: hostile,
            heading: &|_| "Goals & more",
        };
        let page = to_html(&report, &words);
        for never in ["<script", "<img", "onerror='", "title=\"b", "</title><s"] {
            assert!(!page.contains(never), "{never}: {page}");
        }
        let text = "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&#39;a&#39; title=&quot;b&quot;&gt;&amp;amp;";
        // In the title, the heading, both lines and the foot.
        assert_eq!(page.matches(text).count(), 5, "{page}");
        assert!(page.contains("<h2>Goals &amp; more</h2>"));
        for there in [
            "default-src 'none'",
            "table-footer-group",
            "<html lang=\"en\">",
        ] {
            assert!(page.contains(there), "{there}");
        }
    }
}
