//! JSON Resume 1.0.0, with the names of the older schema.

use super::super::{End, Entry, EntryKind, Scope};
use super::import::{
    FilePlace, Import, ImportedSkill, MAX_BYTES, ProblemReason, Refused, SkipReason,
};
use super::level_words::suggested;
use super::linkedin::joined;
use crate::json::Json;

/// The sections of the schema. At least one makes a resume.
const SECTIONS: [&str; 12] = [
    "basics",
    "work",
    "volunteer",
    "education",
    "awards",
    "certificates",
    "publications",
    "skills",
    "languages",
    "interests",
    "references",
    "projects",
];
/// What addresses of the schema have in them.
const SCHEMA_NAME: &str = "resume-schema";
/// Those that are counted only.
const IGNORED: [&str; 4] = ["awards", "publications", "interests", "references"];
/// The group of skills that are languages.
const LANGUAGE: &str = "language";

type Object = Vec<(String, Json)>;

/// Reads a resume.
///
/// # Errors
/// Why the whole file is refused.
pub fn read_json_resume(text: &str) -> Result<Import, Refused> {
    if text.len() > MAX_BYTES {
        return Err(Refused::TooLarge);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let document: Json = serde_json::from_str(text).map_err(|error| Refused::NotJson {
        line: error.line().max(1),
    })?;
    let Json::Object(document) = document else {
        return Err(Refused::NotAResume);
    };
    if matches!(member(&document, "sections"), Some(Json::Object(_))) {
        return Err(Refused::OtherFormat);
    }
    if !is_resume(&document) {
        return Err(Refused::NotAResume);
    }
    let mut import = Import::default();
    for section in [
        Section::Work,
        Section::Volunteer,
        Section::Education,
        Section::Certificates,
        Section::Projects,
    ] {
        items(
            &document,
            section.name(),
            &mut import,
            |item, at, import| match item {
                Json::Object(item) => entry(section, &Item { item, at }, import),
                _ => import.skip(FilePlace::Path(at), SkipReason::NotAnObject),
            },
        );
    }
    items(
        &document,
        "skills",
        &mut import,
        |item, at, import| match item {
            Json::Text(name) if !name.trim().is_empty() => {
                import.skill(ImportedSkill::new(name.trim()));
            }
            Json::Text(_) => import.skip(FilePlace::Path(at), SkipReason::Empty),
            Json::Object(item) => skill_group(&Item { item, at }, import),
            _ => import.skip(FilePlace::Path(at), SkipReason::NotAnObject),
        },
    );
    items(
        &document,
        "languages",
        &mut import,
        |item, at, import| match item {
            Json::Object(item) => language(&Item { item, at }, import),
            _ => import.skip(FilePlace::Path(at), SkipReason::NotAnObject),
        },
    );
    let named: Vec<String> = import
        .entries
        .iter()
        .flat_map(|entry| entry.skills.clone())
        .collect();
    for name in named {
        import.skill(ImportedSkill::new(&name));
    }
    for name in IGNORED {
        if let Some(Json::List(items)) = member(&document, name)
            && !items.is_empty()
        {
            import.ignored.push((name, items.len()));
        }
    }
    import.within_limits()
}

/// Whether it has a section, or names the schema: our own export of nothing does.
fn is_resume(document: &Object) -> bool {
    let names_schema = match member(document, "$schema") {
        Some(Json::Text(schema)) => schema.contains(SCHEMA_NAME),
        _ => false,
    };
    let is_section = |(name, _): &(String, Json)| SECTIONS.contains(&name.as_str());
    names_schema || document.iter().any(is_section)
}

/// A member that is there and not null.
fn member<'a>(object: &'a Object, name: &str) -> Option<&'a Json> {
    let member = object.iter().find(|(other, _)| other == name);
    member
        .map(|(_, value)| value)
        .filter(|value| **value != Json::Null)
}

/// Goes through the items of a section.
fn items(
    document: &Object,
    section: &str,
    import: &mut Import,
    read: impl Fn(&Json, String, &mut Import),
) {
    match member(document, section) {
        None => {}
        Some(Json::List(items)) => {
            for (place, item) in items.iter().enumerate() {
                read(item, format!("{section}[{place}]"), import);
            }
        }
        Some(_) => import.problem(FilePlace::Path(section.to_owned()), ProblemReason::NotAList),
    }
}

/// An item and where it stands.
struct Item<'a> {
    item: &'a Object,
    at: String,
}

impl Item<'_> {
    fn place(&self, name: &str) -> FilePlace {
        FilePlace::Path(format!("{}.{name}", self.at))
    }

    /// The first of some texts that is there, trimmed; anything but a text is a problem.
    fn text(&self, names: &[&str], import: &mut Import) -> String {
        for name in names {
            match member(self.item, name) {
                None => {}
                Some(Json::Text(text)) if text.trim().is_empty() => {}
                Some(Json::Text(text)) => return text.trim().to_owned(),
                Some(_) => import.problem(self.place(name), ProblemReason::NotText),
            }
        }
        String::new()
    }

    /// The texts of a list that say something.
    fn texts(&self, name: &str, import: &mut Import) -> Vec<String> {
        let items = match member(self.item, name) {
            None => return Vec::new(),
            Some(Json::List(items)) => items,
            Some(_) => {
                import.problem(self.place(name), ProblemReason::NotAList);
                return Vec::new();
            }
        };
        let mut texts = Vec::new();
        for (place, item) in items.iter().enumerate() {
            match item {
                Json::Text(text) if text.trim().is_empty() => {}
                Json::Text(text) => texts.push(text.trim().to_owned()),
                _ => {
                    let at = self.place(&format!("{name}[{place}]"));
                    import.problem(at, ProblemReason::NotText);
                }
            }
        }
        texts
    }

    /// The text of a date; a whole number is a year.
    fn date(&self, name: &str, import: &mut Import) -> String {
        match member(self.item, name) {
            Some(Json::Whole(year)) => year.to_string(),
            _ => self.text(&[name], import),
        }
    }
}

/// The sections that entries come from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Section {
    Work,
    Volunteer,
    Education,
    Certificates,
    Projects,
}

impl Section {
    const fn name(self) -> &'static str {
        match self {
            Section::Work => "work",
            Section::Volunteer => "volunteer",
            Section::Education => "education",
            Section::Certificates => "certificates",
            Section::Projects => "projects",
        }
    }

    /// The kind of its entries where nothing else is said.
    const fn kind(self) -> EntryKind {
        match self {
            Section::Work => EntryKind::Job,
            Section::Volunteer => EntryKind::Volunteer,
            Section::Education => EntryKind::Education,
            Section::Certificates => EntryKind::Certificate,
            Section::Projects => EntryKind::Project,
        }
    }

    /// Whether entries of a kind stand in it.
    fn holds(self, kind: EntryKind) -> bool {
        match self {
            Section::Work => kind.is_work(),
            Section::Education => matches!(kind, EntryKind::Education | EntryKind::Course),
            _ => kind == self.kind(),
        }
    }
}

fn entry(section: Section, item: &Item, import: &mut Import) {
    let title = match section {
        Section::Work | Section::Volunteer => item.text(&["position"], import),
        Section::Education => {
            let parts = [
                item.text(&["studyType"], import),
                item.text(&["area"], import),
            ];
            let parts: Vec<String> = parts.into_iter().filter(|it| !it.is_empty()).collect();
            parts.join(", ")
        }
        Section::Certificates | Section::Projects => item.text(&["name"], import),
    };
    let organization = match section {
        Section::Work => item.text(&["name", "company"], import),
        Section::Volunteer => item.text(&["organization"], import),
        Section::Education => item.text(&["institution"], import),
        Section::Certificates => item.text(&["issuer"], import),
        Section::Projects => item.text(&["entity"], import),
    };
    if title.is_empty() && organization.is_empty() {
        import.skip(FilePlace::Path(item.at.clone()), SkipReason::Empty);
        return;
    }
    let mut entry = Entry {
        title,
        organization,
        url: item.text(&["url", "website"], import),
        ..Entry::new("", section.kind())
    };
    match section {
        Section::Certificates => {
            let date = item.date("date", import);
            entry.end = import.end(&date, None, item.place("date"));
        }
        _ => dates(&mut entry, item, import),
    }
    match section {
        Section::Work => {
            entry.place = item.text(&["location"], import);
            entry.notes = item.text(&["summary"], import);
            entry.results = item.texts("highlights", import);
        }
        Section::Volunteer => {
            entry.notes = item.text(&["summary"], import);
            entry.results = item.texts("highlights", import);
        }
        Section::Education => entry.notes = joined(item.texts("courses", import).into_iter()),
        Section::Certificates => {}
        Section::Projects => {
            entry.notes = item.text(&["description"], import);
            entry.results = item.texts("highlights", import);
            entry.skills = item.texts("keywords", import);
        }
    }
    if let Some(Json::Object(own)) = member(item.item, "steppingstone") {
        read_own(section, own, &mut entry);
    }
    import.entry(entry, FilePlace::Path(item.at.clone()));
}

fn dates(entry: &mut Entry, item: &Item, import: &mut Import) {
    let start = item.date("startDate", import);
    entry.start = import.start(&start, item.place("startDate"));
    let end = item.date("endDate", import);
    entry.end = import.end(&end, entry.start, item.place("endDate"));
    if end.is_empty() {
        entry.end = entry.start.map(|_| End::Now);
    }
}

/// What our own export says besides the schema; a value that does not fit is passed over.
fn read_own(section: Section, own: &Object, entry: &mut Entry) {
    let text = |name: &str| match member(own, name) {
        Some(Json::Text(text)) => Some(text.trim()),
        _ => None,
    };
    let texts = |name: &str| match member(own, name) {
        Some(Json::List(items)) => items
            .iter()
            .filter_map(|item| match item {
                Json::Text(text) if !text.trim().is_empty() => Some(text.trim().to_owned()),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    };
    let date = |name: &str| super::super::read_start(text(name)?).ok().flatten();
    let kind = text("kind").and_then(EntryKind::from_key);
    if let Some(kind) = kind.filter(|kind| section.holds(*kind)) {
        entry.kind = kind;
    }
    if text("end") == Some("unknown") {
        entry.end = None;
    }
    entry.scope = text("scope").and_then(Scope::from_key);
    entry.occupation = text("occupation")
        .filter(|code| !code.is_empty())
        .map(str::to_owned);
    if section != Section::Projects {
        entry.skills = texts("skills");
    }
    if section == Section::Education {
        entry.results = texts("results");
    }
    if section == Section::Certificates {
        entry.expires = date("expires");
        entry.number = text("number").unwrap_or_default().to_owned();
        if entry.end.is_none() {
            entry.end = date("date").map(End::On);
        }
    }
}

/// A group is a skill by itself, and so is each of its keywords.
fn skill_group(item: &Item, import: &mut Import) {
    let name = item.text(&["name"], import);
    let level = item.text(&["level"], import);
    let keywords = item.texts("keywords", import);
    if name.is_empty() && keywords.is_empty() {
        import.skip(FilePlace::Path(item.at.clone()), SkipReason::Empty);
        return;
    }
    import.skill(ImportedSkill {
        suggested_level: suggested(&level),
        source_level: level,
        ..ImportedSkill::new(&name)
    });
    for keyword in keywords {
        import.skill(ImportedSkill {
            group: name.clone(),
            ..ImportedSkill::new(&keyword)
        });
    }
}

fn language(item: &Item, import: &mut Import) {
    let name = item.text(&["language"], import);
    let level = item.text(&["fluency"], import);
    if name.is_empty() {
        import.skip(FilePlace::Path(item.at.clone()), SkipReason::Empty);
        return;
    }
    import.skill(ImportedSkill {
        suggested_level: suggested(&level),
        source_level: level,
        group: LANGUAGE.to_owned(),
        ..ImportedSkill::new(&name)
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_no_resume_is_refused() {
        let refused = |text: &str| read_json_resume(text).err();
        assert_eq!(refused("[]"), Some(Refused::NotAResume));
        assert_eq!(refused("{\n\n"), Some(Refused::NotJson { line: 3 }));
        assert_eq!(refused(""), Some(Refused::NotJson { line: 1 }));
        assert_eq!(refused(r#"{"sections":{}}"#), Some(Refused::OtherFormat));
        assert_eq!(refused(r#"{"basics":{}}"#), None);
        assert_eq!(refused(r#"{"meta":{}}"#), Some(Refused::NotAResume));
        let empty = super::super::json_resume(&[], &[]);
        assert_eq!(refused(&serde_json::to_string(&empty).unwrap()), None);
    }

    #[test]
    fn own_values_that_do_not_fit_are_passed_over() {
        let text = r#"{"work":[{"name":"A","steppingstone":{
            "kind":"course","scope":7,"skills":["x",3," "],"end":"soon","occupation":""}}]}"#;
        let import = read_json_resume(text).unwrap();
        let entry = &import.entries[0];
        assert_eq!(entry.kind, EntryKind::Job);
        assert_eq!((entry.scope, entry.occupation.clone()), (None, None));
        assert_eq!(entry.skills, ["x"]);
        assert!(import.problems.is_empty());
    }

    proptest! {
        #[test]
        fn no_text_panics(text in r#"[\[\]{}":,a-z0-9 ]{0,60}"#) {
            let _ = read_json_resume(&text);
        }
    }
}
