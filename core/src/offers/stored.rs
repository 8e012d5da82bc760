//! How drafts are written down. Every number stays the text that was typed.

use crate::order::as_object;
use litemap::LiteMap;

use serde::{Deserialize, Serialize};

use super::draft::OfferDraft;
use super::field::Field;
use super::health::Tier;
use super::law::FilingStatus;
use super::one_time::{ClawbackBasis, RelocationTax};
use super::shared_draft::SharedDraft;
use super::shared_field::SharedField;
use super::terms::{ClawbackKind, Frequency, Kind, Terms};

/// An offer as stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfferDocV1 {
    name: String,
    kind: String,
    /// Pays in a year.
    #[serde(deserialize_with = "Option::deserialize")]
    pays: Option<String>,
    clawback: String,
    #[serde(deserialize_with = "Option::deserialize")]
    true_up: Option<bool>,
    #[serde(deserialize_with = "Option::deserialize")]
    premiums_before_tax: Option<bool>,
    #[serde(deserialize_with = "Option::deserialize")]
    state: Option<String>,
    // What came later is left out while it is not told, so that an offer without it stays as the
    // first form wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    clawback_of: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    relocation: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    look_back: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    package: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    leave_paid_out: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    holidays_included: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    match_on_bonus: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    last_day: Option<bool>,
    #[serde(serialize_with = "as_object")]
    texts: LiteMap<String, String>,
}

/// What holds for every offer, as stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SharedDocV1 {
    #[serde(deserialize_with = "Option::deserialize")]
    year: Option<String>,
    status: String,
    #[serde(deserialize_with = "Option::deserialize")]
    state: Option<String>,
    family: bool,
    #[serde(deserialize_with = "Option::deserialize")]
    currency: Option<String>,
    #[serde(serialize_with = "as_object")]
    texts: LiteMap<String, String>,
}

/// Why a stored draft cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoredError {
    /// A field that this version does not know.
    Field,
    /// A choice that this version does not know.
    Choice,
}

impl From<&OfferDraft> for OfferDocV1 {
    fn from(draft: &OfferDraft) -> OfferDocV1 {
        let terms = &draft.terms;
        OfferDocV1 {
            name: draft.name.clone(),
            kind: terms.kind.key().to_owned(),
            pays: terms
                .frequency
                .map(|frequency| frequency.pays().to_string()),
            clawback: terms.clawback.key().to_owned(),
            true_up: terms.true_up,
            premiums_before_tax: terms.premiums_before_tax,
            state: terms.state.clone(),
            clawback_of: terms.clawback_of.map(|of| of.key().to_owned()),
            look_back: terms.look_back,
            package: terms.package,
            leave_paid_out: terms.leave_paid_out,
            holidays_included: terms.holidays_included,
            match_on_bonus: terms.match_on_bonus,
            last_day: terms.last_day,
            relocation: terms.relocation.map(|tax| tax.key().to_owned()),
            texts: keyed(&draft.texts, Field::key),
        }
    }
}

impl TryFrom<OfferDocV1> for OfferDraft {
    type Error = StoredError;

    fn try_from(doc: OfferDocV1) -> Result<OfferDraft, StoredError> {
        let clawback_of = picked(doc.clawback_of, &ClawbackBasis::ALL, ClawbackBasis::key)?;
        let relocation = picked(doc.relocation, &RelocationTax::ALL, RelocationTax::key)?;
        let kind = Kind::ALL.into_iter().find(|kind| kind.key() == doc.kind);
        let clawback = ClawbackKind::ALL
            .into_iter()
            .find(|kind| kind.key() == doc.clawback);
        let frequency = match doc.pays {
            None => None,
            Some(pays) => Some(frequency(&pays).ok_or(StoredError::Choice)?),
        };
        Ok(OfferDraft {
            name: doc.name,
            terms: Terms {
                kind: kind.ok_or(StoredError::Choice)?,
                frequency,
                clawback: clawback.ok_or(StoredError::Choice)?,
                clawback_of,
                relocation,
                look_back: doc.look_back,
                package: doc.package,
                leave_paid_out: doc.leave_paid_out,
                holidays_included: doc.holidays_included,
                match_on_bonus: doc.match_on_bonus,
                last_day: doc.last_day,
                true_up: doc.true_up,
                premiums_before_tax: doc.premiums_before_tax,
                state: doc.state,
            },
            texts: fielded(doc.texts, Field::from_key)?,
        })
    }
}

impl From<&SharedDraft> for SharedDocV1 {
    fn from(draft: &SharedDraft) -> SharedDocV1 {
        SharedDocV1 {
            year: draft.year.map(|year| year.to_string()),
            status: draft.status.key().to_owned(),
            state: draft.state.clone(),
            family: draft.tier == Tier::Family,
            currency: draft.currency.clone(),
            texts: keyed(&draft.texts, SharedField::key),
        }
    }
}

impl TryFrom<SharedDocV1> for SharedDraft {
    type Error = StoredError;

    fn try_from(doc: SharedDocV1) -> Result<SharedDraft, StoredError> {
        let year = match doc.year {
            None => None,
            Some(year) => Some(year.parse().map_err(|_| StoredError::Choice)?),
        };
        Ok(SharedDraft {
            year,
            status: FilingStatus::from_key(&doc.status).ok_or(StoredError::Choice)?,
            state: doc.state,
            tier: if doc.family {
                Tier::Family
            } else {
                Tier::Single
            },
            currency: doc.currency,
            texts: fielded(doc.texts, SharedField::from_key)?,
        })
    }
}

fn frequency(pays: &str) -> Option<Frequency> {
    Frequency::ALL
        .into_iter()
        .find(|frequency| frequency.pays().to_string() == pays)
}

/// What is picked, by its name.
fn picked<T: Copy>(
    key: Option<String>,
    all: &[T],
    key_of: fn(T) -> &'static str,
) -> Result<Option<T>, StoredError> {
    let Some(key) = key else {
        return Ok(None);
    };
    let found = all.iter().copied().find(|one| key_of(*one) == key);
    found.map(Some).ok_or(StoredError::Choice)
}

fn keyed<F: Copy>(
    texts: &LiteMap<F, String>,
    key: fn(F) -> &'static str,
) -> LiteMap<String, String> {
    let mut keyed = LiteMap::new();
    for (field, text) in texts {
        keyed.insert(key(*field).to_owned(), text.clone());
    }
    keyed
}

fn fielded<F: Ord>(
    texts: LiteMap<String, String>,
    field: fn(&str) -> Option<F>,
) -> Result<LiteMap<F, String>, StoredError> {
    let mut fielded = LiteMap::new();
    for (key, text) in texts {
        fielded.insert(field(&key).ok_or(StoredError::Field)?, text);
    }
    Ok(fielded)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As version 1 wrote them: not to be edited.
    const OFFER: &str = r#"{"name":"North","kind":"hourly","pays":"26","clawback":"pro_rata","true_up":false,"premiums_before_tax":null,"state":"NJ","texts":{"match":"50% of 6%","pay":"28/h","vacation":""}}"#;
    const SHARED: &str = r#"{"year":"2026","status":"head_of_household","state":null,"family":true,"currency":"EUR","texts":{"age":"52","own_rate":"31,5 %"}}"#;

    #[test]
    fn the_first_form_is_read_and_written_as_it_was() {
        let doc: OfferDocV1 = serde_json::from_str(OFFER).unwrap();
        let draft = OfferDraft::try_from(doc).unwrap();
        assert_eq!(
            draft.texts.get(&Field::Pay).map(String::as_str),
            Some("28/h")
        );
        assert_eq!(draft.terms.frequency, Some(Frequency::EveryTwoWeeks));
        assert_eq!(
            serde_json::to_string(&OfferDocV1::from(&draft)).unwrap(),
            OFFER
        );
        let doc: SharedDocV1 = serde_json::from_str(SHARED).unwrap();
        let draft = SharedDraft::try_from(doc).unwrap();
        assert_eq!((draft.year, draft.tier), (Some(2026), Tier::Family));
        assert_eq!(
            serde_json::to_string(&SharedDocV1::from(&draft)).unwrap(),
            SHARED
        );
    }

    /// With everything that came after the first form: not to be edited but added to.
    const LATER: &str = r#"{"name":"","kind":"salaried_exempt","pays":null,"clawback":"table","true_up":null,"premiums_before_tax":null,"state":null,"clawback_of":"net","relocation":"grossed_up","look_back":true,"package":true,"leave_paid_out":false,"holidays_included":true,"match_on_bonus":true,"last_day":false,"texts":{"clawback_table":"100/50","sign_on_parts":"50/50"}}"#;

    #[test]
    fn what_came_later_is_read_and_written() {
        let doc: OfferDocV1 = serde_json::from_str(LATER).unwrap();
        let draft = OfferDraft::try_from(doc).unwrap();
        assert_eq!(draft.terms.clawback_of, Some(ClawbackBasis::Net));
        assert_eq!(draft.terms.relocation, Some(RelocationTax::GrossedUp));
        let written = serde_json::to_string(&OfferDocV1::from(&draft)).unwrap();
        assert_eq!(written, LATER);
        let unknown = LATER.replace("net", "some");
        let doc: OfferDocV1 = serde_json::from_str(&unknown).unwrap();
        assert_eq!(OfferDraft::try_from(doc), Err(StoredError::Choice));
    }

    #[track_caller]
    fn check(from: &str, to: &str, expected: Option<StoredError>) {
        let doc: Option<OfferDocV1> = serde_json::from_str(&OFFER.replace(from, to)).ok();
        let error = doc.map(|doc| OfferDraft::try_from(doc).unwrap_err());
        assert_eq!(error, expected, "{to}");
    }

    #[test]
    fn what_is_not_known_is_refused() {
        check("vacation", "holiday_home", Some(StoredError::Field));
        check("hourly", "daily", Some(StoredError::Choice));
        check("\"26\"", "\"27\"", Some(StoredError::Choice));
        check("pro_rata", "maybe", Some(StoredError::Choice));
        check("\"kind\"", "\"sort\"", None);
        check("\"true_up\":false,", "", None);
    }
}
