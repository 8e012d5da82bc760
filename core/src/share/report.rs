//! A report of a plan as the text of a link. It is no record, so it stands there by itself.

use super::{LinkError, Shared};
use crate::json::Json;
use crate::plan::report::PlanReport;
use crate::record::codec::text_json;
use crate::record::fields::Content;
use crate::record::{DecodeError, DecodeErrorKind};
use crate::store::envelope::APP;

/// What the app writes before the report, without blanks; see also `OF_LATER_VERSIONS` in `link.rs`.
const BEFORE: &str = "{\"app\":\"steppingstone\",\"kind\":\"plan-report\",\"report\":";

pub(super) fn text(report: &PlanReport) -> String {
    let text = Json::fields_of([
        ("app", text_json(APP)),
        ("kind", text_json("plan-report")),
        ("report", PlanReport::write(report)),
    ]);
    serde_json::to_string(&text).unwrap_or_default()
}

/// The report that a link brought; `None` if its text holds something else. A report made by hand may
/// hold people, or pay that it says it has not: that is not shown.
pub(super) fn opened(text: &str) -> Option<Result<Shared, LinkError>> {
    text.starts_with(BEFORE).then(|| {
        let json = serde_json::from_str(text).map_err(|_| LinkError::Damaged)?;
        let report = read(json).map_err(|error| match error.kind {
            DecodeErrorKind::Form | DecodeErrorKind::Value => LinkError::Damaged,
            DecodeErrorKind::Later => LinkError::TooNew,
        })?;
        let report = report.to_show();
        match report.sections.is_empty() {
            true => Err(LinkError::Damaged),
            false => Ok(Shared::Report(Box::new(report))),
        }
    })
}

fn read(json: Json) -> Result<PlanReport, DecodeError> {
    let mut members = json.members(&["app", "kind", "report"], &[])?;
    members.read("report", PlanReport::read)
}

#[cfg(test)]
mod tests {
    use super::super::{KeepContext, MAX_LINK, link, read};
    use super::*;
    use crate::day::date_from_text;
    use crate::plan::report::{MAX_REPORT_ROWS, ReportLine, ReportPart, ReportRow, ReportSection};

    fn report(has_pay: bool) -> PlanReport {
        let row = ReportRow {
            first: ReportLine::new("Run a \"kind\":\"goal\""),
            rest: vec![
                ReportLine::new("In progress"),
                ReportLine::of_pay("90,000 a year"),
                ReportLine::of_people("A letter from Ana"),
            ],
        };
        let person = ReportRow {
            first: ReportLine::of_people("Write to Ana"),
            rest: vec![ReportLine::new("Every month")],
        };
        PlanReport {
            on: date_from_text("2026-11-30").unwrap(),
            has_pay,
            sections: vec![
                ReportSection {
                    part: ReportPart::Goals,
                    rows: vec![row],
                },
                ReportSection {
                    part: ReportPart::Next,
                    rows: vec![person],
                },
            ],
        }
    }

    fn shared(has_pay: bool) -> Shared {
        Shared::Report(Box::new(report(has_pay)))
    }

    #[test]
    fn people_never_go_into_a_link_and_pay_only_where_it_was_chosen() {
        for (has_pay, gone) in [
            (false, &["Ana", "month", "90,000"][..]),
            (true, &["Ana"][..]),
        ] {
            let text = shared(has_pay).to_send(false).text(9);
            for gone in gone {
                assert!(!text.contains(gone), "{gone}: {text}");
            }
            assert!(text.contains("In progress") && text.contains("2026-11-30"));
            assert_eq!(text.contains("90,000"), has_pay);
            let link = link::encode(&text, &link::not_deflated(&text)).unwrap();
            assert!(link.starts_with("v4."), "{link:.10}");
        }
        assert!(!shared(true).can_leave_out());
    }

    #[test]
    fn what_was_sent_is_read_and_nothing_of_it_is_kept() {
        for has_pay in [false, true] {
            let sent = shared(has_pay).to_send(false);
            assert_eq!(read(&sent.text(9)).as_ref(), Ok(&sent));
            // One made by hand, with people and with pay that it says it has not, shows no more.
            assert_eq!(read(&shared(has_pay).text(9)).as_ref(), Ok(&sent));
            let here = KeepContext::of(1, &[], false);
            assert_eq!(sent.as_own(here, || "n1".to_owned()).texts(9), []);
        }
    }

    #[test]
    fn a_report_that_is_not_as_it_is_written_is_not_shown() {
        let good = shared(false).to_send(false).text(9);
        for (from, to, expected) in [
            ("\"has_pay\":false", "\"has_pay\":1", LinkError::Damaged),
            ("\"has_pay\":false,", "", LinkError::Damaged),
            (
                "\"report\":{",
                "\"report\":{\"more\":1,",
                LinkError::Damaged,
            ),
            ("\"kind\":\"plan-report\",", "", LinkError::Damaged),
            ("2026-11-30", "2026-11-31", LinkError::Damaged),
            ("\"goals\"", "\"salaries\"", LinkError::TooNew),
            ("}]}]}}", "}]}]}", LinkError::Damaged),
            ("}]}]}}", "}]}]},\"report\":{}}", LinkError::Damaged),
        ] {
            let text = good.replace(from, to);
            assert_ne!(text, good, "{from}");
            assert_eq!(read(&text), Err(expected), "{text}");
        }
        // Nothing is left of one that is about people alone.
        let mut people = report(false);
        people.sections.remove(0);
        let text = Shared::Report(Box::new(people)).text(9);
        assert_eq!(read(&text), Err(LinkError::Damaged));
    }

    #[test]
    fn a_report_has_limits() {
        let with = |rows: usize, length: usize| {
            let row = ReportRow {
                first: ReportLine::new("x".repeat(length)),
                rest: Vec::new(),
            };
            let mut report = report(false);
            report.sections[0].rows = vec![row; rows];
            Shared::Report(Box::new(report))
        };
        assert!(read(&with(MAX_REPORT_ROWS, 10).text(9)).is_ok());
        assert_eq!(
            read(&with(MAX_REPORT_ROWS + 1, 10).text(9)),
            Err(LinkError::Damaged)
        );
        let text = with(MAX_REPORT_ROWS, 2_100).text(9);
        assert!(text.len() > link::MAX_TEXT);
        let deflated = link::not_deflated(&text);
        assert!(deflated.len() > MAX_LINK);
        assert_eq!(link::encode(&text, &deflated), Err(LinkError::TooLarge));
    }
}
