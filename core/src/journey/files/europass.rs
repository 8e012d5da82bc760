//! The XML of Europass: the older `SkillsPassport`, and the `Candidate` inside the PDFs of today.

use super::super::{Entry, EntryKind, Level};
use super::entities::decoded;
use super::import::{FilePlace, Import, ImportedSkill, MAX_BYTES, Refused, SkipReason};
use super::kind_words::kind_of;
use super::xml::{Element, parse};

/// The group of skills that are languages.
const LANGUAGE: &str = "language";

/// Reads a document.
///
/// # Errors
/// Why the whole file is refused.
pub fn read_europass(text: &str) -> Result<Import, Refused> {
    if text.len() > MAX_BYTES {
        return Err(Refused::TooLarge);
    }
    let root = parse(text).map_err(|error| Refused::NotXml { line: error.line })?;
    let mut import = Import {
        has_guessed_kinds: true,
        ..Import::default()
    };
    match root.name.as_str() {
        "SkillsPassport" => passport(&root, &mut import),
        "Candidate" => candidate(&root, &mut import),
        _ => return Err(Refused::NotEuropass),
    }
    import.within_limits()
}

fn passport(root: &Element, import: &mut Import) {
    for (place, work) in root.below("WorkExperience").into_iter().enumerate() {
        let title = work.text_at(&["Position", "Label"]);
        let organization = work.text_at(&["Employer", "Name"]);
        let mut entry = Entry {
            place: first_below(work, "Municipality"),
            ..Entry::new("", kind_of(&title, &organization))
        };
        described(work.child("Activities"), &mut entry);
        let at = format!("WorkExperience[{place}]");
        period(work, &at, &mut entry, import);
        put(entry, title, organization, at, import);
    }
    for (place, education) in root.below("Education").into_iter().enumerate() {
        let title = education.text_at(&["Title"]);
        let organization = education.text_at(&["Organisation", "Name"]);
        let mut entry = Entry::new("", EntryKind::Education);
        let at = format!("Education[{place}]");
        period(education, &at, &mut entry, import);
        put(entry, title, organization, at, import);
    }
    let tongues = [
        ("MotherTongue", Some(Level::FOR_OTHERS)),
        ("ForeignLanguage", None),
    ];
    for (name, suggested_level) in tongues {
        for language in root.below(name) {
            let name = language.text_at(&["Description", "Label"]);
            import.skill(ImportedSkill {
                suggested_level,
                group: LANGUAGE.to_owned(),
                ..ImportedSkill::new(&name)
            });
        }
    }
}

/// The period of the older form: dates as attributes.
fn period(item: &Element, at: &str, entry: &mut Entry, import: &mut Import) {
    let Some(period) = item.child("Period") else {
        return;
    };
    let text = |name: &str| period.child(name).map_or(String::new(), date_text);
    entry.start = import.start(&text("From"), path(at, "From"));
    let end = match says_yes(&period.text_at(&["Current"])) {
        true => "now".to_owned(),
        false => text("To"),
    };
    entry.end = import.end(&end, entry.start, path(at, "To"));
}

/// `year="2018" month="--03" day="---12"` as 2018-03-12.
fn date_text(date: &Element) -> String {
    let parts = ["year", "month", "day"].map(|name| date.attribute(name));
    let given = parts.into_iter().flatten();
    let digits: Vec<&str> = given
        .map(|part| part.trim_start_matches('-'))
        .filter(|part| !part.is_empty())
        .collect();
    digits.join("-")
}

fn candidate(root: &Element, import: &mut Import) {
    let mut place = 0;
    for employer in root.below("EmployerHistory") {
        let organization = employer.text_at(&["OrganizationName"]);
        for position in employer.below("PositionHistory") {
            let title = position.text_at(&["PositionTitle"]);
            let mut entry = Entry {
                place: first_below(position, "City"),
                ..Entry::new("", kind_of(&title, &organization))
            };
            described(position.child("Description"), &mut entry);
            let at = format!("PositionHistory[{place}]");
            place += 1;
            if let Some(period) = position.child("EmploymentPeriod") {
                dates(period, "CurrentIndicator", &at, &mut entry, import);
            }
            put(entry, title, organization.clone(), at, import);
        }
    }
    let attended = root.below("EducationOrganizationAttendance");
    for (place, attended) in attended.into_iter().enumerate() {
        let title = attended.text_at(&["EducationDegree", "DegreeName"]);
        let organization = attended.text_at(&["OrganizationName"]);
        let mut entry = Entry::new("", EntryKind::Education);
        let at = format!("EducationOrganizationAttendance[{place}]");
        if let Some(period) = attended.child("AttendancePeriod") {
            dates(period, "Ongoing", &at, &mut entry, import);
        }
        put(entry, title, organization, at, import);
    }
    for skill in root.below("DigitalSkill") {
        import.skill(ImportedSkill::new(&skill.line()));
    }
}

/// The dates of the newer form. An end that is missing without the mark for the present is unknown.
fn dates(period: &Element, mark: &str, at: &str, entry: &mut Entry, import: &mut Import) {
    let text = |name: &str| period.text_at(&[name, "FormattedDateTime"]);
    entry.start = import.start(&text("StartDate"), path(at, "StartDate"));
    let end = match says_yes(&period.text_at(&[mark])) {
        true => "now".to_owned(),
        false => text("EndDate"),
    };
    entry.end = import.end(&end, entry.start, path(at, "EndDate"));
}

fn says_yes(text: &str) -> bool {
    text.eq_ignore_ascii_case("true") || text == "1"
}

fn path(at: &str, name: &str) -> FilePlace {
    FilePlace::Path(format!("{at}.{name}"))
}

fn first_below(item: &Element, name: &str) -> String {
    let found = item.below(name);
    found.first().map_or(String::new(), |found| found.line())
}

/// Adds an entry unless it has neither a title nor an organization.
fn put(entry: Entry, title: String, organization: String, at: String, import: &mut Import) {
    if title.is_empty() && organization.is_empty() {
        import.skip(FilePlace::Path(at), SkipReason::Empty);
        return;
    }
    let entry = Entry {
        title,
        organization,
        ..entry
    };
    import.entry(entry, FilePlace::Path(at));
}

/// A description with markup: its list items are results, the rest is the note.
fn described(description: Option<&Element>, entry: &mut Entry) {
    let markup = description.map_or("", Element::raw_text);
    let mut lines: Vec<(bool, String)> = vec![(false, String::new())];
    let mut pieces = markup.split('<');
    let add = |lines: &mut Vec<(bool, String)>, words: &str| {
        if let Some((_, line)) = lines.last_mut() {
            line.push_str(words);
        }
    };
    add(&mut lines, pieces.next().unwrap_or_default());
    for piece in pieces {
        let Some((tag, words)) = piece.split_once('>') else {
            add(&mut lines, "<");
            add(&mut lines, piece);
            continue;
        };
        let name: String = tag.chars().take_while(|it| !it.is_whitespace()).collect();
        match name.trim_end_matches('/').to_lowercase().as_str() {
            "li" => lines.push((true, String::new())),
            "p" | "/p" | "br" | "div" | "/div" | "/li" | "ul" | "/ul" | "ol" | "/ol" => {
                // A paragraph in a list item is part of it.
                let is_item = lines.last().is_some_and(|(is_item, _)| *is_item);
                let stays = is_item && matches!(name.as_str(), "p" | "/p" | "br" | "br/");
                match stays {
                    true => add(&mut lines, " "),
                    false => lines.push((false, String::new())),
                }
            }
            _ => {}
        }
        add(&mut lines, words);
    }
    let plain = lines.into_iter().map(|(is_item, line)| {
        let line = decoded(&line);
        (
            is_item,
            line.split_whitespace().collect::<Vec<_>>().join(" "),
        )
    });
    let (results, notes): (Vec<_>, Vec<_>) = plain
        .filter(|(_, line)| !line.is_empty())
        .partition(|(is_item, _)| *is_item);
    let text = |(_, line): (bool, String)| line;
    entry.results = results.into_iter().map(text).collect();
    entry.notes = notes.into_iter().map(text).collect::<Vec<_>>().join("\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(markup: &str, notes: &str, results: &[&str]) {
        let text = format!("<a><![CDATA[{markup}]]></a>");
        let mut entry = Entry::new("", EntryKind::Job);
        described(parse(&text).ok().as_ref(), &mut entry);
        assert_eq!(
            (entry.notes.as_str(), entry.results.clone()),
            (notes, results.iter().map(|it| (*it).to_owned()).collect())
        );
    }

    #[test]
    fn list_items_are_results_and_markup_is_text() {
        check(
            "<p>One</p><ul><li>Two</li><li><b>Three</b> &amp; four</li></ul><p>Five<br/>six</p>",
            "One\nFive\nsix",
            &["Two", "Three & four"],
        );
        check("plain  text", "plain text", &[]);
        check("a < b", "a < b", &[]);
        check("<ul><li><p>x</p></li></ul>", "", &["x"]);
        check("", "", &[]);
    }

    #[test]
    fn other_documents_are_refused() {
        assert_eq!(read_europass("<html/>"), Err(Refused::NotEuropass));
        assert_eq!(read_europass("%PDF-1.4"), Err(Refused::NotXml { line: 1 }));
    }

    #[test]
    fn what_cannot_be_read_is_named_by_its_place() {
        let text = "<Candidate><EmployerHistory><OrganizationName>A</OrganizationName>\
            <PositionHistory><EmploymentPeriod><StartDate><FormattedDateTime>soon</FormattedDateTime>\
            </StartDate></EmploymentPeriod></PositionHistory></EmployerHistory>\
            <EmployerHistory><PositionHistory/></EmployerHistory></Candidate>";
        let import = read_europass(text).unwrap();
        assert_eq!(
            import.problems[0].at,
            FilePlace::Path("PositionHistory[0].StartDate".to_owned())
        );
        assert_eq!(
            import.skipped[0].at,
            FilePlace::Path("PositionHistory[1]".to_owned())
        );
        assert_eq!(
            (import.entries[0].start, import.entries[0].end),
            (None, None)
        );
    }

    proptest! {
        #[test]
        fn no_text_panics(text in r#"(<SkillsPassport>|<Candidate>)[<>/a-zA-Z"= ]{0,60}"#) {
            let _ = read_europass(&text);
        }
    }
}
