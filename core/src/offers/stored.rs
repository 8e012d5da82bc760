//! How drafts are written down. Every number stays the text that was typed.
//!
//! The names here are the stored format: they do not follow when a field of the live model is
//! renamed.

use litemap::LiteMap;

use super::draft::OfferDraft;
use super::field::Field;
use super::health::Tier;
use super::law::FilingStatus;
use super::one_time::{ClawbackBasis, RelocationTax};
use super::saved::SavedOfferSettings;
use super::settings_draft::OfferSettingsDraft;
use super::settings_field::OfferSettingsField;
use super::tax::local::{LocalBase, Presence};
use super::terms::{ClawbackKind, Frequency, Kind, PlaceChoice, Terms};
use crate::json::Json;
use crate::record::codec::{choice, flag_json, map, map_json, object, optional, text, text_json};
use crate::record::form::{Form, Table, keys, table};
use crate::record::{Clock, DecodeError};
use crate::store::{Key, Kind as RecordKind, Record, reverted_by_members};

const FLAG: Form = Form::OrNull(&Form::Flag);

/// An id of a city or county, or one of the two choices of [`PlaceChoice`].
const PLACE: Form = Form::Text;

table! {
    OFFER, OFFER_TABLE = "offer-told", "What is given of an offer. What is null or missing is not given." {
        "name": Form::Text, "What the reader calls it.";
        "kind": Form::Choice(|| keys(&Kind::ALL, Kind::key)), "How the work is employed.";
        "pays": Form::OrNull(&Form::Choice(|| Frequency::ALL.map(|it| it.pays().to_string()).to_vec())), "Payments a year.";
        "clawback": Form::Choice(|| keys(&ClawbackKind::ALL, ClawbackKind::key)), "What of a sign-on payment is paid back at leaving early.";
        "true_up": FLAG, "Whether the plan corrects for timing at the end of the year.";
        "premiums_before_tax": FLAG, "Whether premiums are taken from pay before tax.";
        "state": Form::OrNull(&Form::Text), "Two letters; null for that of all offers.";
    }
    later OFFER_LATER {
        "clawback_of": Form::Choice(|| keys(&ClawbackBasis::ALL, ClawbackBasis::key)), "Which amount is paid back.";
        "relocation": Form::Choice(|| keys(&RelocationTax::ALL, RelocationTax::key)), "How moving money is taxed.";
        "look_back": Form::Flag, "Whether the purchase plan takes the lower of two prices.";
        "package": Form::Flag, "Whether the pay is a whole package.";
        "leave_paid_out": Form::Flag, "Whether vacation days that are left are paid out at leaving.";
        "holidays_included": Form::Flag, "Whether the vacation days count the public holidays as well.";
        "match_on_bonus": Form::Flag, "Whether the match counts the bonus.";
        "last_day": Form::Flag, "Whether the match is only for those employed on the last day of the year.";
        "pay_is_full_time": Form::Flag, "Whether the pay is that of full time, where the hours agreed are fewer.";
        "health_plan": Form::Flag, "Whether health insurance is offered.";
        "place": PLACE, "The city or county that taxes it: an id of `facts/us/local-2026.json`, `own` for the reader's own rate, or `nowhere`.";
        "presence": Form::Choice(|| keys(&Presence::ALL, Presence::key)), "What ties the reader to that place.";
    }
    last {
        "texts": Form::Map(&FIELD, &Form::Text), "What was typed.";
    }
}

pub(super) const FIELD: Form = Form::Names {
    name: "offer-field",
    what: "The facts of an offer.",
    all: || keys(Field::ALL, Field::key),
};

table! {
    SHARED, SHARED_TABLE = "offer-basis", "The assumptions for all offers that are compared." {
        "year": Form::OrNull(&Form::Pattern { pattern: "^[0-9]{1,5}$", what: "a year in digits, as text", sample: "2026" }), "The tax year; null for the app's own choice.";
        "status": Form::Choice(|| keys(&FilingStatus::ALL, FilingStatus::key)), "How the reader files.";
        "state": Form::OrNull(&Form::Text), "The state that taxes, two letters.";
        "family": Form::Flag, "Whether the insurance is for a family.";
        "currency": Form::OrNull(&Form::Text), "Three letters; null for US dollars. Amounts are read as that currency's countries write them: with `EUR`, `DKK` and `BRL`, `3.500` is 3,500, and with the others 3.5. So are those of offers.";
    }
    later SHARED_LATER {
        "place": PLACE, "The city or county that taxes: as of `offer-told`.";
        "presence": Form::Choice(|| keys(&Presence::ALL, Presence::key)), "What ties the reader to that place; `lives_and_works` if not given.";
        "local_base": Form::Choice(|| keys(&LocalBase::OWN, LocalBase::key)), "What `local_rate` is a share of; `federal_wages` if not given.";
    }
    last {
        "texts": Form::Map(&SHARED_FIELD, &Form::Text), "What was typed.";
    }
}

const SHARED_FIELD: Form = Form::Names {
    name: "basis-field",
    what: "The assumptions for all offers.",
    all: || keys(OfferSettingsField::ALL, OfferSettingsField::key),
};

impl Record for SavedOfferSettings {
    const KIND: RecordKind = RecordKind::OfferSettings;
    const FORM: &'static Table = &SHARED_TABLE;

    fn key(&self) -> Option<Key> {
        Key::single(RecordKind::OfferSettings)
    }

    fn doc(&self) -> Json {
        shared_json(&self.0)
    }

    fn from_doc(doc: Json) -> Result<SavedOfferSettings, DecodeError> {
        read_shared(doc).map(SavedOfferSettings)
    }

    fn unset() -> Option<SavedOfferSettings> {
        Some(SavedOfferSettings::default())
    }

    fn reverted(
        &self,
        before: &SavedOfferSettings,
        after: &SavedOfferSettings,
        _: Clock,
    ) -> SavedOfferSettings {
        reverted_by_members(self, before, after)
    }
}

/// An offer as stored.
pub fn draft_json(draft: &OfferDraft) -> Json {
    let terms = &draft.terms;
    let key = |key: Option<&str>| key.map_or(Json::Null, text_json);
    let pays_a_year = terms.frequency.map(|it| it.pays().to_string());
    let own = [
        text_json(&draft.name),
        text_json(terms.kind.key()),
        Json::text_or_null(pays_a_year),
        text_json(terms.clawback.key()),
        flag_json(terms.true_up),
        flag_json(terms.premiums_before_tax),
        Json::text_or_null(terms.state.clone()),
    ];
    let later = [
        key(terms.clawback_of.map(ClawbackBasis::key)),
        key(terms.relocation.map(RelocationTax::key)),
        flag_json(terms.look_back),
        flag_json(terms.package),
        flag_json(terms.leave_paid_out),
        flag_json(terms.holidays_included),
        flag_json(terms.match_on_bonus),
        flag_json(terms.last_day),
        flag_json(terms.pay_is_full_time),
        flag_json(terms.health_plan),
        place_json(terms.place.as_ref()),
        key(terms.presence.map(Presence::key)),
    ];
    let own = OFFER.into_iter().zip(own);
    // The texts stand last.
    let texts = ("texts", texts_json(&draft.texts, Field::key));
    object(own, OFFER_LATER.into_iter().zip(later).chain([texts]))
}

/// Reads an offer.
///
/// # Errors
/// [`DecodeError`] tells of the first value at fault.
pub fn read_draft(doc: Json) -> Result<OfferDraft, DecodeError> {
    let mut doc = doc.members(&OFFER, &OFFER_LATER)?;
    let frequency = |json: Json| choice(json, frequency);
    let name = doc.read("name", text)?;
    let kind = |json| chosen(json, &Kind::ALL, Kind::key);
    let clawback = |json| chosen(json, &ClawbackKind::ALL, ClawbackKind::key);
    let clawback_of = |json| picked(json, &ClawbackBasis::ALL, ClawbackBasis::key);
    let relocation = |json| picked(json, &RelocationTax::ALL, RelocationTax::key);
    let presence = |json| picked(json, &Presence::ALL, Presence::key);
    let terms = Terms {
        kind: doc.read("kind", kind)?,
        frequency: doc.read("pays", |json| optional(json, frequency))?,
        clawback: doc.read("clawback", clawback)?,
        clawback_of: doc.read("clawback_of", clawback_of)?,
        relocation: doc.read("relocation", relocation)?,
        look_back: doc.read("look_back", flag)?,
        package: doc.read("package", flag)?,
        leave_paid_out: doc.read("leave_paid_out", flag)?,
        holidays_included: doc.read("holidays_included", flag)?,
        match_on_bonus: doc.read("match_on_bonus", flag)?,
        last_day: doc.read("last_day", flag)?,
        pay_is_full_time: doc.read("pay_is_full_time", flag)?,
        health_plan: doc.read("health_plan", flag)?,
        true_up: doc.read("true_up", flag)?,
        premiums_before_tax: doc.read("premiums_before_tax", flag)?,
        state: doc.read("state", |json| optional(json, text))?,
        place: doc.read("place", read_place)?,
        presence: doc.read("presence", presence)?,
    };
    Ok(OfferDraft {
        name,
        terms,
        texts: doc.read("texts", |json| read_texts(json, Field::from_key))?,
    })
}

/// What holds for every offer, as stored. The year is text.
pub fn shared_json(draft: &OfferSettingsDraft) -> Json {
    let its_year = draft.year.map(|year| year.to_string());
    let own = [
        Json::text_or_null(its_year),
        text_json(draft.status.key()),
        Json::text_or_null(draft.state.clone()),
        Json::Flag(draft.tier == Tier::Family),
        Json::text_or_null(draft.currency.clone()),
    ];
    let unless_default = |is_default: bool, key: &str| match is_default {
        true => Json::Null,
        false => text_json(key),
    };
    let (presence, base) = (draft.presence, draft.local_base);
    let later = [
        place_json(draft.place.as_ref()),
        unless_default(presence == Presence::default(), presence.key()),
        unless_default(base == LocalBase::default(), base.key()),
    ];
    let own = SHARED.into_iter().zip(own);
    // The texts stand last.
    let texts = ("texts", texts_json(&draft.texts, OfferSettingsField::key));
    object(own, SHARED_LATER.into_iter().zip(later).chain([texts]))
}

/// Reads what holds for every offer.
///
/// # Errors
/// [`DecodeError`] tells of the first value at fault.
pub fn read_shared(doc: Json) -> Result<OfferSettingsDraft, DecodeError> {
    let mut doc = doc.members(&SHARED, &SHARED_LATER)?;
    let year = |json: Json| choice(json, |year| year.parse().ok());
    let presence = |json| picked(json, &Presence::ALL, Presence::key);
    let base = |json| picked(json, &LocalBase::OWN, LocalBase::key);
    Ok(OfferSettingsDraft {
        year: doc.read("year", |json| optional(json, year))?,
        status: doc.read("status", |json| choice(json, FilingStatus::from_key))?,
        state: doc.read("state", |json| optional(json, text))?,
        place: doc.read("place", read_place)?,
        presence: doc.read("presence", presence)?.unwrap_or_default(),
        local_base: doc.read("local_base", base)?.unwrap_or_default(),
        tier: match doc.read("family", Json::flag)? {
            true => Tier::Family,
            false => Tier::Single,
        },
        currency: doc.read("currency", |json| optional(json, text))?,
        texts: doc.read("texts", |json| {
            read_texts(json, OfferSettingsField::from_key)
        })?,
    })
}

fn place_json(place: Option<&PlaceChoice>) -> Json {
    Json::text_or_null(place.map(|place| place.key().to_owned()))
}

fn read_place(json: Json) -> Result<Option<PlaceChoice>, DecodeError> {
    let key = optional(json, text)?;
    Ok(key.as_deref().map(PlaceChoice::from_key))
}

fn frequency(pays: &str) -> Option<Frequency> {
    Frequency::ALL
        .into_iter()
        .find(|frequency| frequency.pays().to_string() == pays)
}

/// What is chosen, by its name.
fn chosen<T: Copy>(json: Json, all: &[T], key_of: fn(T) -> &'static str) -> Result<T, DecodeError> {
    choice(json, |key| {
        all.iter().copied().find(|one| key_of(*one) == key)
    })
}

/// What is picked, by its name; null if nothing is.
fn picked<T: Copy>(
    json: Json,
    all: &[T],
    key_of: fn(T) -> &'static str,
) -> Result<Option<T>, DecodeError> {
    optional(json, |json| chosen(json, all, key_of))
}

fn flag(json: Json) -> Result<Option<bool>, DecodeError> {
    optional(json, Json::flag)
}

fn texts_json<F: Copy>(texts: &LiteMap<F, String>, key: fn(F) -> &'static str) -> Json {
    let pairs = texts.iter();
    map_json(pairs.map(|(field, text)| (key(*field).to_owned(), text_json(text))))
}

fn read_texts<F: Ord>(
    json: Json,
    field: fn(&str) -> Option<F>,
) -> Result<LiteMap<F, String>, DecodeError> {
    map(json, |key| field(&key).ok_or_else(DecodeError::later), text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::DecodeErrorKind;

    /// As version 1 wrote them: not to be edited.
    const STORED: &str = r#"{"name":"North","kind":"hourly","pays":"26","clawback":"pro_rata","true_up":false,"premiums_before_tax":null,"state":"NJ","texts":{"match":"50% of 6%","pay":"28/h","vacation":""}}"#;
    const STORED_SHARED: &str = r#"{"year":"2026","status":"head_of_household","state":null,"family":true,"currency":"EUR","texts":{"age":"52","own_rate":"31,5 %"}}"#;

    fn read(text: &str) -> Result<OfferDraft, DecodeError> {
        read_draft(serde_json::from_str(text).unwrap())
    }

    #[test]
    fn the_first_form_is_read_and_written_as_it_was() {
        let draft = read(STORED).unwrap();
        assert_eq!(
            draft.texts.get(&Field::Pay).map(String::as_str),
            Some("28/h")
        );
        assert_eq!(draft.terms.frequency, Some(Frequency::EveryTwoWeeks));
        assert_eq!(serde_json::to_string(&draft_json(&draft)).unwrap(), STORED);
        let draft = read_shared(serde_json::from_str(STORED_SHARED).unwrap()).unwrap();
        assert_eq!((draft.year, draft.tier), (Some(2026), Tier::Family));
        assert_eq!(
            serde_json::to_string(&shared_json(&draft)).unwrap(),
            STORED_SHARED
        );
    }

    /// With everything that came after the first form: not to be edited but added to.
    const LATER: &str = r#"{"name":"","kind":"salaried_exempt","pays":null,"clawback":"table","true_up":null,"premiums_before_tax":null,"state":null,"clawback_of":"net","relocation":"grossed_up","look_back":true,"package":true,"leave_paid_out":false,"holidays_included":true,"match_on_bonus":true,"last_day":false,"texts":{"clawback_table":"100/50","sign_on_parts":"50/50"}}"#;

    #[test]
    fn what_came_later_is_read_and_written() {
        let draft = read(LATER).unwrap();
        assert_eq!(draft.terms.clawback_of, Some(ClawbackBasis::Net));
        assert_eq!(draft.terms.relocation, Some(RelocationTax::GrossedUp));
        let written = serde_json::to_string(&draft_json(&draft)).unwrap();
        assert_eq!(written, LATER);
        let unknown = read(&LATER.replace("net", "some"));
        assert_eq!(unknown.unwrap_err().kind, DecodeErrorKind::Later);
    }

    /// With the choice of a city or county: not to be edited.
    const OF_A_PLACE: &str = r#"{"name":"","kind":"hourly","pays":null,"clawback":"unknown","true_up":null,"premiums_before_tax":null,"state":"PA","place":"pa_erie","presence":"works_only","texts":{}}"#;
    const SHARED_OF_A_PLACE: &str = r#"{"year":null,"status":"single","state":"OH","family":false,"currency":null,"place":"own","presence":"lives_only","local_base":"state_tax","texts":{"local_rate":"5%"}}"#;

    #[test]
    fn a_place_is_read_and_written() {
        let draft = read(OF_A_PLACE).unwrap();
        let erie = PlaceChoice::Listed("pa_erie".to_owned());
        assert_eq!(draft.terms.place, Some(erie));
        assert_eq!(draft.terms.presence, Some(Presence::WorksOnly));
        let written = serde_json::to_string(&draft_json(&draft)).unwrap();
        assert_eq!(written, OF_A_PLACE);
        let nowhere = OF_A_PLACE.replace("pa_erie", "nowhere");
        let draft = read(&nowhere).unwrap();
        assert_eq!(draft.terms.place, Some(PlaceChoice::Nowhere));
        let unknown = read(&OF_A_PLACE.replace("works_only", "visits"));
        assert_eq!(unknown.unwrap_err().kind, DecodeErrorKind::Later);
        let read_shared = |text: &str| read_shared(serde_json::from_str(text).unwrap());
        let shared = read_shared(SHARED_OF_A_PLACE).unwrap();
        assert_eq!(shared.place, Some(PlaceChoice::Own));
        assert_eq!(shared.presence, Presence::LivesOnly);
        assert_eq!(shared.local_base, LocalBase::StateTax);
        let written = serde_json::to_string(&shared_json(&shared)).unwrap();
        assert_eq!(written, SHARED_OF_A_PLACE);
        let unknown = SHARED_OF_A_PLACE.replace("state_tax", "none");
        assert_eq!(
            read_shared(&unknown).unwrap_err().kind,
            DecodeErrorKind::Later
        );
        let before = read_shared(STORED_SHARED).unwrap();
        assert_eq!(
            (before.place, before.presence),
            (None, Presence::LivesAndWorks)
        );
        assert_eq!(before.local_base, LocalBase::FederalWages);
    }

    /// With the choice of 2026-11-29: not to be edited but added to.
    const LATEST: &str = r#"{"name":"","kind":"hourly","pays":null,"clawback":"unknown","true_up":null,"premiums_before_tax":null,"state":null,"health_plan":false,"texts":{"dependent_care":"3,000","health_fsa":"900","own_premium":"410","tips":"12k"}}"#;

    #[test]
    fn what_came_last_is_read_and_written() {
        let draft = read(LATEST).unwrap();
        assert_eq!(draft.terms.health_plan, Some(false));
        assert_eq!(
            draft.texts.get(&Field::Tips).map(String::as_str),
            Some("12k")
        );
        assert_eq!(serde_json::to_string(&draft_json(&draft)).unwrap(), LATEST);
    }

    #[track_caller]
    fn check(from: &str, to: &str, kind: DecodeErrorKind, place: &str) {
        let error = read(&STORED.replace(from, to)).unwrap_err();
        assert_eq!((error.kind, error.place()), (kind, place), "{to}");
    }

    #[test]
    fn texts_that_nobody_typed_are_refused() {
        let (most, more) = ("x".repeat(2_000), "x".repeat(2_001));
        for (from, place) in [("North", "name"), ("NJ", "state"), ("28/h", "texts.pay")] {
            assert!(read(&STORED.replace(from, &most)).is_ok(), "{from}");
            check(from, &more, DecodeErrorKind::Value, place);
        }
        for from in ["EUR", "52"] {
            let shared = STORED_SHARED.replace(from, &more);
            let read = read_shared(serde_json::from_str(&shared).unwrap());
            assert_eq!(read.unwrap_err().kind, DecodeErrorKind::Value, "{from}");
        }
    }

    #[test]
    fn what_is_not_known_is_refused() {
        let (form, later) = (DecodeErrorKind::Form, DecodeErrorKind::Later);
        check("vacation", "holiday_home", later, "texts.holiday_home");
        check("hourly", "daily", later, "kind");
        check("\"26\"", "\"27\"", later, "pays");
        check("pro_rata", "maybe", later, "clawback");
        check("\"kind\"", "\"sort\"", form, "kind");
        check("\"true_up\":false,", "", form, "true_up");
    }
}
