//! The kind of a role by words in its title, where a file gives none.

use super::super::EntryKind;

const BREAK: [&str; 5] = [
    "career break",
    "parental leave",
    "maternity leave",
    "paternity leave",
    "sabbatical",
];
const INTERNSHIP: [&str; 4] = ["intern", "internship", "trainee", "placement"];
const APPRENTICESHIP: [&str; 2] = ["apprentice", "apprenticeship"];
const SELF_EMPLOYED: [&str; 3] = ["freelance", "freelancer", "self-employed"];

/// The kind that a title and an organization suggest; a job by default.
pub(super) fn kind_of(title: &str, organization: &str) -> EntryKind {
    let title = title.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| holds(&title, word));
    let organization = organization.trim().to_lowercase();
    if says(&BREAK) {
        EntryKind::Break
    } else if says(&INTERNSHIP) {
        EntryKind::Internship
    } else if says(&APPRENTICESHIP) {
        EntryKind::Apprenticeship
    } else if says(&SELF_EMPLOYED) || SELF_EMPLOYED.contains(&organization.as_str()) {
        EntryKind::SelfEmployed
    } else {
        EntryKind::Job
    }
}

/// Whether words stand in a text whole.
fn holds(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, found)| {
        let before = text.get(..at).unwrap_or_default();
        let after = text.get(at + found.len()..).unwrap_or_default();
        !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(title: &str, organization: &str, expected: EntryKind) {
        assert_eq!(kind_of(title, organization), expected, "{title}");
    }

    #[test]
    fn only_whole_words_count() {
        check("Internal Auditor", "A", EntryKind::Job);
        check("Marketing Intern", "A", EntryKind::Internship);
        check("Self-employed baker", "A", EntryKind::SelfEmployed);
        check("Photographer", "Freelance", EntryKind::SelfEmployed);
        check("Editor", "Freelance Union", EntryKind::Job);
        check("Career break (internship hunt)", "", EntryKind::Break);
        check("Apprentice electrician", "", EntryKind::Apprenticeship);
        check("", "", EntryKind::Job);
    }
}
