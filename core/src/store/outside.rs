//! What happened to stored texts that this tab did not change itself: another tab of ours, or
//! another page of the same origin, such as a second program or the browser's own tools.
//!
//! A removal of ours leaves a mark: the text is replaced by [`DELETED`] before it goes, so the
//! `storage` event of the removal tells what stood there last. Whoever else removes it leaves none.

use super::{Key, Kind, read_envelope};

/// What stands under a key of ours for a moment before it is removed: shorter than any record, so
/// that it fits into a full storage.
pub const DELETED: &str = "deleted";

/// The same before a text that cannot be read is set aside.
pub const MOVED: &str = "moved";

/// Why a text that this tab had is no longer stored as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    /// The reader deleted it in another tab.
    Deleted,
    /// Somebody else removed it, or put something unreadable in its place.
    Removed,
    /// Somebody else put an earlier copy in its place.
    Replaced,
}

impl Loss {
    /// Every way, the worst first.
    pub const ALL: [Loss; 3] = [Loss::Removed, Loss::Replaced, Loss::Deleted];
}

/// What happened to the text under a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outside {
    /// Nothing that this tab has to follow.
    Same,
    /// A text that another tab stored, to be read.
    Stored,
    /// A text that could not be read was set aside by another tab.
    Moved,
    /// What was there is gone, or something worse is in its place.
    Lost(Loss),
}

/// What the browser says of a change: the text that was under the key, and the one that was put
/// there. Both are `None` where a change is found without hearing of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Heard<'a> {
    pub old: Option<&'a str>,
    pub new: Option<&'a str>,
}

/// Whether a text is one of our marks and no record.
pub fn is_mark(text: &str) -> bool {
    text == DELETED || text == MOVED
}

/// Tells what happened under a key. `known` is the text that this tab last saw there, `now` what is
/// there now, which may be more than was heard of: other changes may be on their way.
///
/// The moment of saving only tells an earlier copy from a later one on the same device. A clock that
/// was set back makes another tab's text look earlier: the reader is then asked, and nothing is lost.
pub fn outside(key: &str, known: Option<&str>, heard: Heard, now: Option<&str>) -> Outside {
    let marks = [now, heard.new, heard.old];
    let mark = marks.into_iter().flatten().find(|text| is_mark(text));
    let is_more_to_come = heard.new.is_some_and(|new| !is_mark(new));
    match (known, now.filter(|now| !is_mark(now))) {
        (None, None) => Outside::Same,
        (Some(_), None) => match mark {
            _ if is_more_to_come => Outside::Same,
            Some(MOVED) => Outside::Moved,
            Some(_) => Outside::Lost(Loss::Deleted),
            None => Outside::Lost(Loss::Removed),
        },
        (Some(known), Some(now)) if known == now => Outside::Same,
        (Some(known), Some(now)) => replaced(key, known, now),
        (None, Some(_)) => Outside::Stored,
    }
}

fn replaced(key: &str, known: &str, now: &str) -> Outside {
    let saved_ms = |text: &str| Key::parse(key).map(|key| read_envelope(&key, text));
    match (saved_ms(known), saved_ms(now)) {
        (Some(Ok(_)), Some(Err(_))) => Outside::Lost(Loss::Removed),
        (Some(Ok(known)), Some(Ok(now))) if now < known => Outside::Lost(Loss::Replaced),
        _ => Outside::Stored,
    }
}

/// What becomes of a record here that is lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AfterLoss {
    /// It goes here too.
    LetGo,
    /// It stays in memory, and the reader is asked.
    Keep,
}

/// What becomes of a text that is lost. `is_edited` says whether the reader edited it in this tab,
/// `is_stored` whether a text is stored under a key.
pub fn after_loss(
    key: &str,
    loss: Loss,
    is_edited: bool,
    is_stored: impl Fn(&str) -> bool,
) -> AfterLoss {
    // A quiz that another tab finished is now its result.
    let result = Key::parse(key)
        .filter(|key| key.kind() == Kind::QuizDraft)
        .and_then(|key| Key::of(Kind::QuizTaking, key.id()?));
    let is_finished = result.is_some_and(|key| is_stored(&key.to_string()));
    match loss {
        Loss::Deleted if !is_edited || is_finished => AfterLoss::LetGo,
        Loss::Deleted | Loss::Removed | Loss::Replaced => AfterLoss::Keep,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Settings, to_stored_text};
    use super::*;

    const KEY: &str = "steppingstone/settings";

    fn saved(at: i64, pay: &str) -> String {
        let settings = Settings {
            pay_text: pay.to_owned(),
            ..Settings::default()
        };
        to_stored_text(&settings, at)
    }

    #[track_caller]
    fn check(known: &str, heard: [Option<&str>; 2], now: Option<&str>, expected: Outside) {
        let known = (!known.is_empty()).then_some(known);
        let [old, new] = heard;
        assert_eq!(outside(KEY, known, Heard { old, new }, now), expected);
    }

    #[test]
    fn what_we_delete_leaves_a_mark_and_what_others_remove_does_not() {
        let text = saved(5, "1");
        let (some, mark) = (Some(text.as_str()), Some(DELETED));
        let (deleted, removed) = (Outside::Lost(Loss::Deleted), Outside::Lost(Loss::Removed));
        check(&text, [mark, None], None, deleted);
        check(&text, [some, mark], mark, deleted);
        // The storage may be ahead of what is heard.
        check(&text, [some, mark], None, deleted);
        check(&text, [some, None], None, removed);
        check(&text, [None, None], None, removed);
        check("", [mark, None], None, Outside::Same);
        check("", [None, None], mark, Outside::Same);
        check(&text, [Some(MOVED), None], None, Outside::Moved);
    }

    #[test]
    fn a_removal_is_not_judged_before_it_is_heard_of() {
        let (text, later) = (saved(5, "1"), saved(6, "2"));
        let heard = [Some(text.as_str()), Some(later.as_str())];
        check(&text, heard, None, Outside::Same);
    }

    #[test]
    fn an_earlier_copy_in_its_place_is_not_followed() {
        let (text, later, earlier) = (saved(5, "1"), saved(6, "2"), saved(4, "3"));
        let put = |now: &str| {
            let heard = Heard {
                old: Some(&text),
                new: Some(now),
            };
            outside(KEY, Some(&text), heard, Some(now))
        };
        assert_eq!(put(&later), Outside::Stored);
        assert_eq!(put(&saved(5, "4")), Outside::Stored);
        assert_eq!(put(&earlier), Outside::Lost(Loss::Replaced));
        assert_eq!(put(&text), Outside::Same);
        check("", [None, Some(&earlier)], Some(&earlier), Outside::Stored);
    }

    #[test]
    fn what_cannot_be_read_takes_no_place_of_a_record() {
        let text = saved(5, "1");
        let removed = Outside::Lost(Loss::Removed);
        check(&text, [Some(&text), Some("{")], Some("{"), removed);
        check("{", [Some("{"), Some(&text)], Some(&text), Outside::Stored);
    }

    #[test]
    fn a_mark_is_shorter_than_any_record_and_is_none() {
        for mark in [DELETED, MOVED] {
            assert!(mark.len() < saved(0, "").len());
            assert!(read_envelope(&Key::parse(KEY).unwrap(), mark).is_err());
        }
    }

    #[test]
    fn what_the_reader_deletes_goes_unless_it_is_being_written_here() {
        let key = "steppingstone/goal/a";
        let none = |_: &str| false;
        for loss in [Loss::Removed, Loss::Replaced] {
            assert_eq!(after_loss(key, loss, false, none), AfterLoss::Keep);
        }
        assert_eq!(
            after_loss(key, Loss::Deleted, false, none),
            AfterLoss::LetGo
        );
        assert_eq!(after_loss(key, Loss::Deleted, true, none), AfterLoss::Keep);
    }

    #[test]
    fn a_quiz_that_another_tab_finished_is_not_deleted() {
        let key = "steppingstone/quiz-draft/a";
        let finished = |stored: &str| stored == "steppingstone/quiz-taking/a";
        let result =
            |key, finished: &dyn Fn(&str) -> bool| after_loss(key, Loss::Deleted, true, finished);
        assert_eq!(result(key, &finished), AfterLoss::LetGo);
        assert_eq!(
            result("steppingstone/quiz-draft/b", &finished),
            AfterLoss::Keep
        );
        assert_eq!(result(key, &|_| false), AfterLoss::Keep);
    }
}
