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
use super::shared_draft::SharedDraft;
use super::shared_field::SharedField;
use super::tax::local::{LocalBase, Presence};
use super::terms::{ClawbackKind, Frequency, Kind, PlaceChoice, Terms};
use crate::json::{Json, Misshapen};
use crate::order::map_of;

/// The longest text that is read, in characters: as of goals.
pub(super) const TEXT_STORED_MAX: usize = 2_000;

/// Why a stored draft cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoredError {
    /// A name is missing or surplus, or a value is of another kind.
    Misshapen,
    /// A field that this version does not know.
    Field,
    /// A choice that this version does not know.
    Choice,
    /// A text of more than 2,000 characters.
    TextTooLong,
    /// A moment before 1970 or beyond what a browser's clock can tell.
    Moment,
}

impl From<Misshapen> for StoredError {
    fn from(_: Misshapen) -> StoredError {
        StoredError::Misshapen
    }
}

/// How often it is paid is the number of pays in a year, as text.
const OFFER: [&str; 8] = [
    "name",
    "kind",
    "pays",
    "clawback",
    "true_up",
    "premiums_before_tax",
    "state",
    "texts",
];
/// What came later is left out while it is not told, so that an offer without it stays as the
/// first form wrote it.
const OFFER_LATER: [&str; 12] = [
    "clawback_of",
    "relocation",
    "look_back",
    "package",
    "leave_paid_out",
    "holidays_included",
    "match_on_bonus",
    "last_day",
    "pay_is_full_time",
    "health_plan",
    "place",
    "presence",
];

/// An offer as stored.
pub fn draft_json(draft: &OfferDraft) -> Json {
    let terms = &draft.terms;
    let [
        name,
        kind,
        pays,
        clawback,
        true_up,
        premiums_before_tax,
        state,
        texts,
    ] = OFFER;
    let told = |key: &str| Json::Text(key.to_owned());
    let pays_a_year = terms.frequency.map(|it| it.pays().to_string());
    let mut fields = vec![
        (name, told(&draft.name)),
        (kind, told(terms.kind.key())),
        (pays, Json::text_or_null(pays_a_year)),
        (clawback, told(terms.clawback.key())),
        (true_up, flag(terms.true_up)),
        (premiums_before_tax, flag(terms.premiums_before_tax)),
        (state, Json::text_or_null(terms.state.clone())),
    ];
    let later = [
        terms.clawback_of.map_or(Json::Null, |of| told(of.key())),
        terms.relocation.map_or(Json::Null, |tax| told(tax.key())),
        flag(terms.look_back),
        flag(terms.package),
        flag(terms.leave_paid_out),
        flag(terms.holidays_included),
        flag(terms.match_on_bonus),
        flag(terms.last_day),
        flag(terms.pay_is_full_time),
        flag(terms.health_plan),
        place_json(terms.place.as_ref()),
        terms.presence.map_or(Json::Null, |it| told(it.key())),
    ];
    let later = OFFER_LATER.into_iter().zip(later);
    fields.extend(later.filter(|(_, value)| *value != Json::Null));
    fields.push((texts, texts_json(&draft.texts, Field::key)));
    let fields = fields.into_iter();
    Json::Object(
        fields
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
    )
}

/// Reads an offer.
///
/// # Errors
/// [`StoredError`] says what is wrong with the first value that is.
pub fn read_draft(doc: Json) -> Result<OfferDraft, StoredError> {
    let (own, later) = doc.fields_and(OFFER, OFFER_LATER)?;
    let [
        name,
        kind,
        pays,
        clawback,
        true_up,
        premiums_before_tax,
        state,
        texts,
    ] = own;
    let [
        clawback_of,
        relocation,
        look_back,
        package,
        leave_paid_out,
        holidays_included,
        match_on_bonus,
        last_day,
        pay_is_full_time,
        health_plan,
        place,
        presence,
    ] = later;
    let known_pays = |pays: String| frequency(&pays).ok_or(StoredError::Choice);
    Ok(OfferDraft {
        name: text(name)?,
        terms: Terms {
            kind: chosen(kind, &Kind::ALL, Kind::key)?,
            frequency: pays.text_or_none()?.map(known_pays).transpose()?,
            clawback: chosen(clawback, &ClawbackKind::ALL, ClawbackKind::key)?,
            clawback_of: picked(clawback_of, &ClawbackBasis::ALL, ClawbackBasis::key)?,
            relocation: picked(relocation, &RelocationTax::ALL, RelocationTax::key)?,
            look_back: look_back.flag_or_none()?,
            package: package.flag_or_none()?,
            leave_paid_out: leave_paid_out.flag_or_none()?,
            holidays_included: holidays_included.flag_or_none()?,
            match_on_bonus: match_on_bonus.flag_or_none()?,
            last_day: last_day.flag_or_none()?,
            pay_is_full_time: pay_is_full_time.flag_or_none()?,
            health_plan: health_plan.flag_or_none()?,
            true_up: true_up.flag_or_none()?,
            premiums_before_tax: premiums_before_tax.flag_or_none()?,
            state: state.optional().map(text).transpose()?,
            place: read_place(place)?,
            presence: picked(presence, &Presence::ALL, Presence::key)?,
        },
        texts: read_texts(texts, Field::from_key)?,
    })
}

const SHARED: [&str; 6] = ["year", "status", "state", "family", "currency", "texts"];
/// What came later is left out while it is as before.
const SHARED_LATER: [&str; 3] = ["place", "presence", "local_base"];

/// What holds for every offer, as stored. The year is text.
pub fn shared_json(draft: &SharedDraft) -> Json {
    let [year, status, state, family, currency, texts] = SHARED;
    let its_year = draft.year.map(|year| year.to_string());
    let mut fields = vec![
        (year, Json::text_or_null(its_year)),
        (status, Json::Text(draft.status.key().to_owned())),
        (state, Json::text_or_null(draft.state.clone())),
        (family, Json::Flag(draft.tier == Tier::Family)),
        (currency, Json::text_or_null(draft.currency.clone())),
    ];
    let unless_default = |is_default: bool, key: &str| match is_default {
        true => Json::Null,
        false => Json::Text(key.to_owned()),
    };
    let (presence, base) = (draft.presence, draft.local_base);
    let later = [
        place_json(draft.place.as_ref()),
        unless_default(presence == Presence::default(), presence.key()),
        unless_default(base == LocalBase::default(), base.key()),
    ];
    let later = SHARED_LATER.into_iter().zip(later);
    fields.extend(later.filter(|(_, value)| *value != Json::Null));
    fields.push((texts, texts_json(&draft.texts, SharedField::key)));
    let fields = fields.into_iter();
    Json::Object(
        fields
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
    )
}

/// Reads what holds for every offer.
///
/// # Errors
/// [`StoredError`] says what is wrong with the first value that is.
pub fn read_shared(doc: Json) -> Result<SharedDraft, StoredError> {
    let (own, later) = doc.fields_and(SHARED, SHARED_LATER)?;
    let [year, status, state, family, currency, texts] = own;
    let [place, presence, local_base] = later;
    let read_year = |year: String| year.parse().map_err(|_| StoredError::Choice);
    Ok(SharedDraft {
        year: year.text_or_none()?.map(read_year).transpose()?,
        status: FilingStatus::from_key(&status.text()?).ok_or(StoredError::Choice)?,
        state: state.optional().map(text).transpose()?,
        place: read_place(place)?,
        presence: picked(presence, &Presence::ALL, Presence::key)?.unwrap_or_default(),
        local_base: picked(local_base, &LocalBase::OWN, LocalBase::key)?.unwrap_or_default(),
        tier: if family.flag()? {
            Tier::Family
        } else {
            Tier::Single
        },
        currency: currency.optional().map(text).transpose()?,
        texts: read_texts(texts, SharedField::from_key)?,
    })
}

fn place_json(place: Option<&PlaceChoice>) -> Json {
    Json::text_or_null(place.map(|place| place.key().to_owned()))
}

fn read_place(json: Json) -> Result<Option<PlaceChoice>, StoredError> {
    let key = json.optional().map(text).transpose()?;
    Ok(key.as_deref().map(PlaceChoice::from_key))
}

fn frequency(pays: &str) -> Option<Frequency> {
    Frequency::ALL
        .into_iter()
        .find(|frequency| frequency.pays().to_string() == pays)
}

/// What is chosen, by its name.
fn chosen<T: Copy>(json: Json, all: &[T], key_of: fn(T) -> &'static str) -> Result<T, StoredError> {
    let key = json.text()?;
    let found = all.iter().copied().find(|one| key_of(*one) == key);
    found.ok_or(StoredError::Choice)
}

/// What is picked, by its name; null if nothing is.
fn picked<T: Copy>(
    json: Json,
    all: &[T],
    key_of: fn(T) -> &'static str,
) -> Result<Option<T>, StoredError> {
    let picked = json.optional().map(|json| chosen(json, all, key_of));
    picked.transpose()
}

fn flag(flag: Option<bool>) -> Json {
    flag.map_or(Json::Null, Json::Flag)
}

/// By name, so that two copies are the same text.
fn texts_json<F: Copy>(texts: &LiteMap<F, String>, key: fn(F) -> &'static str) -> Json {
    let pairs = texts.iter();
    let pairs = pairs.map(|(field, text)| (key(*field).to_owned(), Json::Text(text.clone())));
    Json::Object(map_of(pairs).into_iter().collect())
}

fn read_texts<F: Ord>(
    json: Json,
    field: fn(&str) -> Option<F>,
) -> Result<LiteMap<F, String>, StoredError> {
    let mut texts = LiteMap::new();
    for (key, typed) in json.rows()? {
        texts.insert(field(&key).ok_or(StoredError::Field)?, text(typed)?);
    }
    Ok(texts)
}

/// A text as stored. No field takes one as long as [`TEXT_STORED_MAX`]: longer is no text of ours.
fn text(json: Json) -> Result<String, StoredError> {
    let text = json.text()?;
    if text.chars().count() <= TEXT_STORED_MAX {
        Ok(text)
    } else {
        Err(StoredError::TextTooLong)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As version 1 wrote them: not to be edited.
    const STORED: &str = r#"{"name":"North","kind":"hourly","pays":"26","clawback":"pro_rata","true_up":false,"premiums_before_tax":null,"state":"NJ","texts":{"match":"50% of 6%","pay":"28/h","vacation":""}}"#;
    const STORED_SHARED: &str = r#"{"year":"2026","status":"head_of_household","state":null,"family":true,"currency":"EUR","texts":{"age":"52","own_rate":"31,5 %"}}"#;

    fn read(text: &str) -> Result<OfferDraft, StoredError> {
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
        assert_eq!(unknown, Err(StoredError::Choice));
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
        assert_eq!(unknown, Err(StoredError::Choice));
        let read_shared = |text: &str| read_shared(serde_json::from_str(text).unwrap());
        let shared = read_shared(SHARED_OF_A_PLACE).unwrap();
        assert_eq!(shared.place, Some(PlaceChoice::Own));
        assert_eq!(shared.presence, Presence::LivesOnly);
        assert_eq!(shared.local_base, LocalBase::StateTax);
        let written = serde_json::to_string(&shared_json(&shared)).unwrap();
        assert_eq!(written, SHARED_OF_A_PLACE);
        let unknown = SHARED_OF_A_PLACE.replace("state_tax", "none");
        assert_eq!(read_shared(&unknown), Err(StoredError::Choice));
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
    fn check(from: &str, to: &str, expected: StoredError) {
        assert_eq!(read(&STORED.replace(from, to)), Err(expected), "{to}");
    }

    #[test]
    fn texts_that_nobody_typed_are_refused() {
        let (most, more) = ("x".repeat(2_000), "x".repeat(2_001));
        for from in ["North", "NJ", "28/h"] {
            assert!(read(&STORED.replace(from, &most)).is_ok(), "{from}");
            check(from, &more, StoredError::TextTooLong);
        }
        for from in ["EUR", "52"] {
            let shared = STORED_SHARED.replace(from, &more);
            let read = read_shared(serde_json::from_str(&shared).unwrap());
            assert_eq!(read, Err(StoredError::TextTooLong), "{from}");
        }
    }

    #[test]
    fn what_is_not_known_is_refused() {
        check("vacation", "holiday_home", StoredError::Field);
        check("hourly", "daily", StoredError::Choice);
        check("\"26\"", "\"27\"", StoredError::Choice);
        check("pro_rata", "maybe", StoredError::Choice);
        check("\"kind\"", "\"sort\"", StoredError::Misshapen);
        check("\"true_up\":false,", "", StoredError::Misshapen);
    }
}
