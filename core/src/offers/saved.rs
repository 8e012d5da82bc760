//! An offer as it is kept: its text, where it stands among the others, and what two tabs make of it.

use litemap::LiteMap;

use super::draft::OfferDraft;
use super::field::Field;
use super::settings_draft::OfferSettingsDraft;
use super::stored::{FIELD, OFFER_TABLE, draft_json, read_draft};
use crate::json::Json;
use crate::moment::{stamp_after, within};
use crate::number::{self, DecimalPoint};
use crate::record::codec::{
    choice, id, map, map_json, moment, object, optional, stamped, stamped_json, text, text_json,
};
use crate::record::form::{Form, Table, keys, table};
use crate::record::{Clock, DecodeError, Stamped, joined, revert_json};
use crate::store::{Key, Kind, ListRecord, Record};

/// How many offers are compared at most.
pub const MAX_COMPARED: usize = 6;
/// The longest text of a field, in characters: a match as a plan document words it has over a
/// hundred.
pub const TEXT_MAX: usize = 200;
/// The longest name, in characters.
pub const NAME_MAX: usize = 40;
/// How the ids of example offers begin.
const EXAMPLE: &str = "example";

/// An offer that is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct SavedOffer {
    /// 1 to 40 ASCII letters and digits.
    pub id: String,
    /// Its place among the others: the lower comes first.
    pub place: i64,
    /// Whether it is the job that the reader has, against which the others are held.
    pub is_current: bool,
    /// Whether it is put away: kept, and not compared.
    pub is_archived: bool,
    /// The id of the opportunity that it was made of.
    pub opportunity: Option<String>,
    /// What is typed and picked.
    pub draft: OfferDraft,
    /// Milliseconds since 1970-01-01T00:00Z of the latest change to anything but a text.
    changed_ms: i64,
    /// The same for each text.
    stamps: LiteMap<Field, i64>,
    /// Whether it meets what the reader wants from the next offer, by the key of each criterion,
    /// with the moment of the answer; `None` where that is to be asked again.
    criteria: LiteMap<String, Stamped<Option<bool>>>,
}

impl SavedOffer {
    /// An empty offer, begun at `at_ms`, behind those with a lower `place`.
    pub fn new(id: impl Into<String>, place: i64, at_ms: i64) -> SavedOffer {
        SavedOffer {
            id: id.into(),
            place,
            is_current: false,
            is_archived: false,
            opportunity: None,
            draft: OfferDraft::default(),
            changed_ms: within(at_ms),
            stamps: LiteMap::new(),
            criteria: LiteMap::new(),
        }
    }

    /// The same offer under another id and at another place. It is nobody's present job, and no
    /// opportunity's offer.
    #[must_use]
    pub fn copied(&self, id: impl Into<String>, place: i64, at_ms: i64) -> SavedOffer {
        SavedOffer {
            id: id.into(),
            place,
            is_current: false,
            is_archived: false,
            opportunity: None,
            changed_ms: within(at_ms),
            ..self.clone()
        }
    }

    /// Whether it is one to explore with, and not the reader's own.
    pub fn is_example(&self) -> bool {
        is_example(&self.id)
    }

    /// Whether its pay is a number, by the reader of numbers alone: the one of all fields, which
    /// also knows each one's bounds and units, is much larger.
    pub fn has_pay(&self) -> bool {
        let pay = number::read(self.text(Field::Pay), DecimalPoint::default());
        matches!(pay, Ok(Some(pay)) if !pay.percent)
    }

    /// The moment of the oldest edit that it still knows, in milliseconds since 1970-01-01T00:00Z, for
    /// putting offers in the order of their age.
    pub fn oldest_edit_ms(&self) -> i64 {
        let stamps = self.stamps.iter().map(|(_, at_ms)| *at_ms);
        stamps.min().unwrap_or(self.changed_ms).min(self.changed_ms)
    }

    /// The text of a field, empty if none was ever typed.
    pub fn text(&self, field: Field) -> &str {
        self.draft.texts.get(&field).map_or("", String::as_str)
    }

    /// Types a text, cut off at [`TEXT_MAX`].
    ///
    /// It is stamped `at_ms`, or one millisecond after the text's last change if `at_ms` is not
    /// later: a clock may be set back, and the last edit must still win.
    pub fn set_text(&mut self, field: Field, text: &str, at_ms: i64) {
        let last = self.stamps.get(&field).copied().unwrap_or(i64::MIN);
        self.stamps.insert(field, stamp_after(last, at_ms));
        let text = text.chars().take(TEXT_MAX).collect();
        self.draft.texts.insert(field, text);
    }

    /// Whether it meets a criterion; `None` while that is to be asked.
    pub fn meets(&self, criterion: &str) -> Option<bool> {
        self.criteria.get(criterion)?.value
    }

    /// Says whether it meets a criterion. Stamped as [`SavedOffer::set_text`] stamps.
    pub fn set_meets(&mut self, criterion: &str, answer: Option<bool>, at_ms: i64) {
        let last = self.criteria.get(criterion);
        let at_ms = stamp_after(last.map_or(i64::MIN, |it| it.at_ms), at_ms);
        let value = answer;
        self.criteria
            .insert(criterion.to_owned(), Stamped { at_ms, value });
    }

    /// Forgets what is of whoever sends it: what it meets of their goals, and the opportunity that
    /// it came from.
    pub fn forget_sender(&mut self) {
        self.criteria.clear();
        self.opportunity = None;
    }

    /// Changes anything but a text, at `at_ms`.
    pub fn change(&mut self, at_ms: i64, change: impl FnOnce(&mut SavedOffer)) {
        change(self);
        self.changed_ms = stamp_after(self.changed_ms, at_ms);
    }

    /// This offer joined with what another tab made of it: of each text, of each criterion, and of
    /// the rest, the later. Both orders give the same.
    #[must_use]
    pub fn merged(&self, other: &SavedOffer) -> SavedOffer {
        let later =
            |a: &SavedOffer, b: &SavedOffer| (a.changed_ms, rest(a)) >= (b.changed_ms, rest(b));
        let mut merged = if later(self, other) {
            self.clone()
        } else {
            other.clone()
        };
        merged.criteria = joined(&self.criteria, &other.criteria);
        merged.draft.texts = LiteMap::new();
        merged.stamps = LiteMap::new();
        for field in Field::ALL.iter().copied() {
            let side = |offer: &SavedOffer| {
                let text = offer.draft.texts.get(&field)?;
                let stamp = offer.stamps.get(&field).copied().unwrap_or(i64::MIN);
                Some((stamp, text.clone()))
            };
            let Some((stamp, text)) = side(self).max(side(other)) else {
                continue;
            };
            merged.draft.texts.insert(field, text);
            if stamp > i64::MIN {
                merged.stamps.insert(field, stamp);
            }
        }
        merged
    }

    /// This offer without a change that made `after` of `before`: texts, criteria and choices that
    /// were edited since stay as they are.
    #[must_use]
    pub fn reverted(&self, before: &SavedOffer, after: &SavedOffer, clock: Clock) -> SavedOffer {
        let mut now = self.without_change_of_rest(before, after, clock);
        for field in Field::ALL.iter().copied() {
            let (was, made) = (before.text(field), after.text(field));
            if was != made && self.text(field) == made {
                now.set_text(field, was, clock.now_ms);
            }
        }
        for key in before.criteria.keys().chain(after.criteria.keys()) {
            let (was, made) = (before.meets(key), after.meets(key));
            if was != made && self.meets(key) == made {
                now.set_meets(key, was, clock.now_ms);
            }
        }
        now
    }

    /// The same for everything but the texts and criteria.
    fn without_change_of_rest(
        &self,
        before: &SavedOffer,
        after: &SavedOffer,
        clock: Clock,
    ) -> SavedOffer {
        let mut same_moment = self.clone();
        let (mut was, mut made) = (before.clone(), after.clone());
        for offer in [&mut same_moment, &mut was, &mut made] {
            offer.changed_ms = 0;
        }
        let now = rest_json(&same_moment);
        let back = revert_json(rest_json(&same_moment), rest_json(&was), rest_json(&made));
        if back == now {
            return self.clone();
        }
        match read_saved(back) {
            Ok(mut rest) => {
                rest.draft.texts = self.draft.texts.clone();
                rest.stamps = self.stamps.clone();
                rest.criteria = self.criteria.clone();
                rest.changed_ms = stamp_after(self.changed_ms, clock.now_ms);
                rest
            }
            // Each member is one of three that were read.
            Err(_) => self.clone(),
        }
    }
}

/// An offer without its texts and criteria.
fn rest_json(offer: &SavedOffer) -> Json {
    saved_json(&SavedOffer {
        draft: OfferDraft {
            texts: LiteMap::new(),
            ..offer.draft.clone()
        },
        stamps: LiteMap::new(),
        criteria: LiteMap::new(),
        ..offer.clone()
    })
}

/// Whether an id is an example's.
pub fn is_example(id: &str) -> bool {
    id.starts_with(EXAMPLE)
}

/// Everything but the texts and criteria, to distinguish two changes of one moment.
fn rest(offer: &SavedOffer) -> String {
    // Nothing in it can fail to be written.
    serde_json::to_string(&rest_json(offer)).unwrap_or_default()
}

/// The offers that are compared, in the reader's order, with the present job first: at most
/// [`MAX_COMPARED`].
pub fn compared<'a>(offers: impl IntoIterator<Item = &'a SavedOffer>) -> Vec<SavedOffer> {
    compared_among(offers).into_iter().cloned().collect()
}

/// The same without copying any. It looks at each offer once, however many are kept: a comparison
/// asks for it at every key.
pub(super) fn compared_among<'a>(
    offers: impl IntoIterator<Item = &'a SavedOffer>,
) -> Vec<&'a SavedOffer> {
    let order = |offer: &SavedOffer| (!offer.is_current, offer.place);
    let is_before =
        |a: &SavedOffer, b: &SavedOffer| (order(a), a.id.as_str()) < (order(b), b.id.as_str());
    let mut compared: Vec<&SavedOffer> = Vec::with_capacity(MAX_COMPARED + 1);
    for offer in offers.into_iter().filter(|offer| !offer.is_archived) {
        let place = compared
            .iter()
            .rposition(|other| !is_before(offer, other))
            .map_or(0, |place| place + 1);
        if place < MAX_COMPARED {
            compared.insert(place, offer);
            compared.truncate(MAX_COMPARED);
        }
    }
    compared
}

/// What holds for every offer, as it is kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SavedOfferSettings(pub OfferSettingsDraft);

table! {
    SAVED, SAVED_TABLE = "offer", "A job offer." {
        "id": Form::Id, "As in the key.";
        "place": Form::Whole, "Its place among the offers: the lower comes first.";
        "current": Form::Flag, "Whether it is the present job.";
        "archived": Form::Flag, "Whether it is archived.";
        "changed_ms": Form::Moment, "When anything but a text was last changed.";
        "offer": Form::Object(&OFFER_TABLE), "What is given of it.";
        "stamps": Form::Map(&FIELD, &Form::Moment), "When each text was last changed.";
    }
    later SAVED_LATER {
        "criteria": Form::Map(&Form::Text, &Form::Stamped(&Form::OrNull(&Form::Choice(|| keys(&MEETS, meets_key))))), "Whether it meets what the reader wants from the next offer, by the key that a goal's link has after `offer:`; null: to be asked. An answer stays even if no goal asks for it any more.";
        "opportunity": Form::OrNull(&Form::Id), "The opportunity that it was made of.";
    }
    last {}
}

impl Record for SavedOffer {
    const KIND: Kind = Kind::Offer;
    const FORM: &'static Table = &SAVED_TABLE;
    const TITLE: &'static [&'static str] = &["offer", "name"];

    fn key(&self) -> Option<Key> {
        Key::of(Kind::Offer, &self.id)
    }

    fn has_key(&self, key: &Key) -> bool {
        key.names(Kind::Offer, &self.id)
    }

    fn doc(&self) -> Json {
        saved_json(self)
    }

    fn from_doc(doc: Json) -> Result<SavedOffer, DecodeError> {
        read_saved(doc)
    }

    fn merged(&self, other: &SavedOffer) -> SavedOffer {
        SavedOffer::merged(self, other)
    }

    fn reverted(&self, before: &SavedOffer, after: &SavedOffer, clock: Clock) -> SavedOffer {
        SavedOffer::reverted(self, before, after, clock)
    }
}

impl ListRecord for SavedOffer {
    fn id(&self) -> &str {
        &self.id
    }

    fn is_example(&self) -> bool {
        SavedOffer::is_example(self)
    }
}

/// A kept offer as stored.
pub fn saved_json(saved: &SavedOffer) -> Json {
    let moments = saved.stamps.iter();
    let moments = moments.map(|(field, at)| (field.key().to_owned(), Json::Whole(*at)));
    let own = [
        text_json(&saved.id),
        Json::Whole(saved.place),
        Json::Flag(saved.is_current),
        Json::Flag(saved.is_archived),
        Json::Whole(saved.changed_ms),
        draft_json(&saved.draft),
        map_json(moments),
    ];
    let answers = saved.criteria.iter();
    let answers = answers.map(|(key, answer)| (key.clone(), stamped_json(answer, answer_json)));
    let criteria = match saved.criteria.is_empty() {
        true => Json::Null,
        false => map_json(answers),
    };
    let opportunity = Json::text_or_null(saved.opportunity.clone());
    let later = SAVED_LATER.into_iter().zip([criteria, opportunity]);
    object(SAVED.into_iter().zip(own), later)
}

fn answer_json(answer: &Option<bool>) -> Json {
    answer.map_or(Json::Null, |meets| text_json(meets_key(meets)))
}

const MEETS: [bool; 2] = [true, false];

const fn meets_key(meets: bool) -> &'static str {
    if meets { "yes" } else { "no" }
}

fn read_answer(json: Json) -> Result<Option<bool>, DecodeError> {
    let answer = |key: &str| MEETS.into_iter().find(|meets| meets_key(*meets) == key);
    optional(json, |json| choice(json, answer))
}

/// Reads a kept offer.
///
/// # Errors
/// [`DecodeError`] tells of the first value at fault.
pub fn read_saved(doc: Json) -> Result<SavedOffer, DecodeError> {
    let mut doc = doc.members(&SAVED, &SAVED_LATER)?;
    let field = |key: String| Field::from_key(&key).ok_or_else(DecodeError::later);
    let stamps = doc.read("stamps", |json| map(json, field, moment))?;
    let criterion = |key| text(Json::Text(key));
    let answer = |json| stamped(json, read_answer);
    let criteria = |json| optional(json, |answers| map(answers, criterion, answer));
    Ok(SavedOffer {
        criteria: doc.read("criteria", criteria)?.unwrap_or_default(),
        opportunity: doc.read("opportunity", |json| optional(json, id))?,
        id: doc.read("id", Json::text)?,
        place: doc.read("place", Json::whole)?,
        is_current: doc.read("current", Json::flag)?,
        is_archived: doc.read("archived", Json::flag)?,
        draft: doc.read("offer", read_draft)?,
        changed_ms: doc.read("changed_ms", moment)?,
        stamps,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moment::LATEST_MS;
    use crate::record::DecodeErrorKind;
    use proptest::prelude::*;

    /// As version 1 wrote it: not to be edited.
    const OFFER: &str = r#"{"id":"a1","place":2,"current":false,"archived":true,"changed_ms":1700000000000,"offer":{"name":"North","kind":"hourly","pays":"26","clawback":"unknown","true_up":null,"premiums_before_tax":null,"state":null,"texts":{"pay":"28/h"}},"stamps":{"pay":1700000000001}}"#;

    fn read(text: &str) -> SavedOffer {
        read_saved(serde_json::from_str(text).unwrap()).unwrap()
    }

    fn written(offer: &SavedOffer) -> String {
        serde_json::to_string(&saved_json(offer)).unwrap()
    }

    #[test]
    fn the_first_form_is_read_and_written_as_it_was() {
        assert_eq!(written(&read(OFFER)), OFFER);
        let empty = SavedOffer::new("b", 0, 5);
        assert_eq!(read(&written(&empty)), empty);
        let unknown = OFFER.replace("\"stamps\":{\"pay\"", "\"stamps\":{\"salary\"");
        let doc = serde_json::from_str(&unknown).unwrap();
        let error = DecodeError::later().within("salary").within("stamps");
        assert_eq!(read_saved(doc), Err(error));
    }

    #[test]
    fn a_pay_counts_as_there_once_it_is_read() {
        let with = |pay: &str| {
            let mut offer = SavedOffer::new("a", 0, 1);
            offer.draft.texts.insert(Field::Pay, pay.to_owned());
            offer.has_pay()
        };
        for pay in ["72k", "$28/hr", "3.500", "85,000/- per month"] {
            assert!(with(pay), "{pay}");
        }
        for pay in ["", " ", "7x", "70k or 80k", "30 %", "two of 4"] {
            assert!(!with(pay), "{pay}");
        }
    }

    /// With what came after version 1 was first written: not to be edited but added to.
    const LATER: &str = r#"{"id":"a1","place":2,"current":false,"archived":false,"changed_ms":1700000000000,"offer":{"name":"North","kind":"hourly","pays":"26","clawback":"unknown","true_up":null,"premiums_before_tax":null,"state":null,"texts":{}},"stamps":{},"criteria":{"leave":{"value":"no","at":7},"pay":{"value":"yes","at":5},"retirement":{"value":null,"at":9}}}"#;

    #[test]
    fn what_came_later_is_read_and_written() {
        let offer = read(LATER);
        assert_eq!(written(&offer), LATER);
        let meets = ["pay", "leave", "retirement", "health"].map(|key| offer.meets(key));
        assert_eq!(meets, [Some(true), Some(false), None, None]);
        for (from, to, expected) in [
            ("\"yes\"", "\"maybe\"", DecodeErrorKind::Later),
            ("\"at\":5", "\"at\":-5", DecodeErrorKind::Value),
            ("\"at\":5", "\"on\":5", DecodeErrorKind::Form),
            ("leave", &"x".repeat(2_001), DecodeErrorKind::Value),
        ] {
            let doc = serde_json::from_str(&LATER.replace(from, to)).unwrap();
            let error = read_saved(doc).unwrap_err();
            assert_eq!(error.kind, expected, "{to:.9}");
            assert!(error.place().starts_with("criteria."), "{to:.9}");
        }
    }

    #[test]
    fn the_opportunity_that_it_was_made_of_is_its_own() {
        let of = r#""stamps":{},"opportunity":"o1"}"#;
        let text = OFFER.replace(r#""stamps":{"pay":1700000000001}}"#, of);
        let offer = read(&text);
        assert_eq!(written(&offer), text);
        assert_eq!(offer.opportunity.as_deref(), Some("o1"));
        assert_eq!(offer.copied("b", 0, 1).opportunity, None);
        let mut sent = offer;
        sent.forget_sender();
        assert_eq!(sent.opportunity, None);
    }

    #[test]
    fn answers_of_two_tabs_are_both_kept_and_the_later_of_one_stands() {
        let begun = read(LATER);
        let (mut one, mut other) = (begun.clone(), begun);
        one.set_meets("health", Some(true), 20);
        one.set_meets("pay", None, 30);
        other.set_meets("pay", Some(false), 25);
        other.set_meets("commute", Some(false), 1);
        let both = one.merged(&other);
        assert_eq!(both, other.merged(&one));
        let meets = ["health", "pay", "leave", "commute"].map(|key| both.meets(key));
        assert_eq!(meets, [Some(true), None, Some(false), Some(false)]);
        // A clock set back does not undo a later answer.
        let mut again = both.clone();
        again.set_meets("pay", Some(true), 3);
        assert_eq!(both.merged(&again).meets("pay"), Some(true));
        assert_eq!(again.copied("b2", 0, 40).meets("health"), Some(true));
        again.forget_sender();
        assert!(!written(&again).contains("criteria"));
    }

    #[test]
    fn texts_of_two_tabs_are_both_kept() {
        let begun = SavedOffer::new("a", 0, 1);
        let (mut one, mut other) = (begun.clone(), begun);
        one.set_text(Field::Pay, "70k", 10);
        other.set_text(Field::Vacation, "15", 11);
        other.change(12, |offer| offer.draft.name = "North".to_owned());
        let both = one.merged(&other);
        assert_eq!(both, other.merged(&one));
        assert_eq!(
            (both.text(Field::Pay), both.text(Field::Vacation)),
            ("70k", "15")
        );
        assert_eq!(both.draft.name, "North");
    }

    #[test]
    fn the_last_edit_wins_although_a_clock_is_set_back() {
        let mut offer = SavedOffer::new("a", 0, 100);
        offer.set_text(Field::Pay, "1", 100);
        let before = offer.clone();
        offer.set_text(Field::Pay, "2", 50);
        offer.change(50, |offer| offer.is_archived = true);
        let merged = before.merged(&offer);
        assert_eq!((merged.text(Field::Pay), merged.is_archived), ("2", true));
    }

    #[test]
    fn moments_that_no_clock_tells_are_refused() {
        for (from, to) in [
            ("1700000000000,", "-1,"),
            ("1700000000001}", "-1}"),
            ("1700000000000,", "8640000000000001,"),
            ("1700000000001}", "8640000000000001}"),
        ] {
            let doc = serde_json::from_str(&OFFER.replace(from, to)).unwrap();
            assert_eq!(
                read_saved(doc).unwrap_err().kind,
                DecodeErrorKind::Value,
                "{to}"
            );
        }
    }

    #[test]
    fn an_offer_stamped_at_the_last_moment_can_still_be_edited_and_read() {
        let mut offer = SavedOffer::new("a", 0, LATEST_MS + 1);
        for at_ms in [LATEST_MS, 5] {
            offer.set_text(Field::Pay, "70k", at_ms);
            offer.change(at_ms, |offer| offer.is_archived = true);
            assert_eq!(read(&written(&offer)), offer);
        }
        let before_1970 = SavedOffer::new("a", 0, -1);
        assert_eq!(read(&written(&before_1970)), before_1970);
    }

    #[test]
    fn at_most_six_are_compared_and_the_present_job_comes_first() {
        let mut offers: Vec<SavedOffer> = (0..8)
            .map(|place| SavedOffer::new(format!("a{place}"), 10 - place, 1))
            .collect();
        offers[1].is_current = true;
        offers[7].is_archived = true;
        let ids: Vec<String> = compared(&offers).into_iter().map(|o| o.id).collect();
        assert_eq!(ids, ["a1", "a6", "a5", "a4", "a3", "a2"]);
    }

    proptest! {
        #[test]
        fn joining_is_the_same_both_ways_and_changes_nothing_the_second_time(
            edits in proptest::collection::vec((any::<bool>(), 0_usize..5, "[a-c]{0,2}", 0_i64..4), 0..12)
        ) {
            let begun = SavedOffer::new("a", 0, 0);
            let mut tabs = [begun.clone(), begun];
            for (second, field, text, at) in edits {
                let tab = &mut tabs[usize::from(second)];
                match field {
                    3 => tab.change(at, |offer| offer.draft.name = text),
                    4 => tab.set_meets(&text, Some(at > 1), at),
                    field => tab.set_text(Field::ALL[field], &text, at),
                }
            }
            let [one, other] = tabs;
            let both = one.merged(&other);
            prop_assert_eq!(&both, &other.merged(&one));
            prop_assert_eq!(&both.merged(&one), &both);
            prop_assert_eq!(&both.merged(&both), &both);
        }
    }
}
