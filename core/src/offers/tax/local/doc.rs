//! The data file as it is written, and what is made of it.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::levy::{Levy, LocalAmount, LocalBase, Presence, Rows};
use crate::offers::law::ByStatus;
use crate::offers::tax::error::StateError;
use crate::offers::tax::rows::{Fields, amount_and_rate, money, rate, rows};

/// The mark of the form that is read here.
const FORMAT: &str = "steppingstone-local-1";

/// The places of all states in one year. A state's are read when they are asked for.
#[derive(Clone, Debug)]
pub struct LocalYear {
    year: u16,
    states: BTreeMap<String, Box<RawValue>>,
}

/// How sure a place's figures are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LocalStatus {
    /// They hold in the file's year.
    InForce,
    /// They surely held up to 30 June 2026; what holds since is not known.
    InForceToMid2026,
    /// Published for 2025; no change was found.
    CarriedFrom2025,
    /// There is one source.
    SingleSource,
    /// There is one source, and it is old.
    Dated,
    /// Sources differ; these are of the newer one.
    Disputed,
}

/// Something to know about a place's tax besides its figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LocalNote {
    /// The exemption is that of 2016.
    ExemptionOf2016,
    /// The exemption is the least that the state's law allows.
    LeastExemption,
    /// What a resident pays to the city of work may be credited: not counted.
    CreditAtHome,
    /// The same, of a size that each city sets.
    CreditNotCounted,
    /// A county's tax may come on top.
    CountyOnTop,
    /// A school district's tax of residents comes on top.
    SchoolTaxOnTop,
    /// A credit for nearly every resident comes back on the return: not counted.
    SchoolCreditNotCounted,
    /// It ends after 2027 unless the law is extended.
    LapsesAfter2027,
    /// The place sets its rate each July.
    SetEachJuly,
    /// A payroll table has a lower rate than the tax booklet.
    BookletDiffers,
    /// The whole income bears the rate of its level.
    WholeIncomeByLevel,
    /// What is taxed rests on one source.
    BaseOfOneSource,
    /// What is taxed rests on a formula of 2004.
    BaseOf2004,
    /// The pay from which it is due has no source.
    ThresholdUnsourced,
    /// The other of two taxes of the same region may come on top.
    SecondPortlandTax,
    /// Its boundary is not the county line.
    MetroBoundary,
    /// A small fee a year is due where one works: not counted.
    LocalServicesTax,
}

/// A document that figures were taken from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalSource {
    /// Its title.
    pub title: String,
    /// Its address.
    pub href: String,
    /// When it was published, as far as known.
    pub date: String,
}

/// A city or county that taxes wages.
#[derive(Clone, Debug, PartialEq)]
pub struct LocalPlace {
    /// Its name in stored records, which begins with its state's two letters.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// The year of the file.
    pub year: u16,
    /// Since when the figures hold, as far as known: a year, a month or a day.
    pub since: Option<String>,
    /// How sure they are.
    pub status: LocalStatus,
    /// What to know besides.
    pub notes: Vec<LocalNote>,
    /// Where the figures come from.
    pub sources: Vec<LocalSource>,
    /// Whether nothing is due on work done elsewhere.
    by_work: bool,
    resident: Option<Levy>,
    worker: Option<Levy>,
    /// Brackets enacted for a later year, and that year.
    next: Option<(u16, ByStatus<Rows>)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileDoc {
    format: String,
    year: String,
    #[serde(rename = "checked_on")]
    _checked_on: String,
    states: BTreeMap<String, Box<RawValue>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StateDoc {
    base_sources: String,
    places: Vec<BTreeMap<String, String>>,
    sources: Vec<BTreeMap<String, String>>,
}

impl LocalYear {
    /// Reads the file of a year.
    ///
    /// # Errors
    /// [`StateError::Form`] for text of another form.
    pub fn parse(text: &str) -> Result<LocalYear, StateError> {
        let doc: FileDoc = serde_json::from_str(text).map_err(|_| StateError::Form)?;
        if doc.format != FORMAT {
            return Err(StateError::Form);
        }
        Ok(LocalYear {
            year: doc.year.parse().map_err(|_| StateError::Form)?,
            states: doc.states,
        })
    }

    /// The two letters of every state with places, in order.
    pub fn codes(&self) -> impl Iterator<Item = &str> {
        self.states.keys().map(String::as_str)
    }

    /// The places of a state by its two letters, by name; none if it has none here.
    ///
    /// # Errors
    /// [`StateError`], when any part of them is not understood.
    pub fn places(&self, code: &str) -> Result<Vec<LocalPlace>, StateError> {
        let Some(raw) = self.states.get(code) else {
            return Ok(Vec::new());
        };
        let doc: StateDoc = serde_json::from_str(raw.get()).map_err(|_| StateError::Form)?;
        let prefix = format!("{}_", code.to_lowercase());
        let mut sources = BTreeMap::new();
        for fields in doc.sources {
            let mut fields = Fields::new(fields);
            let id = fields.take("id")?;
            let source = LocalSource {
                title: fields.take("title")?,
                href: fields.take("href")?,
                date: fields.take("date")?,
            };
            fields.finish()?;
            sources.insert(id, source);
        }
        let mut places = Vec::new();
        for fields in doc.places {
            let place = place(fields, self.year, &sources, &doc.base_sources)?;
            if !place.id.starts_with(&prefix) {
                return Err(StateError::Value);
            }
            places.push(place);
        }
        Ok(places)
    }
}

impl LocalPlace {
    /// What a reader of that presence bears in a tax year; nothing is `None`.
    pub fn levy(&self, presence: Presence, year: u16) -> Option<Levy> {
        let levy = match presence {
            Presence::LivesAndWorks => self.resident.as_ref(),
            Presence::WorksOnly => self.worker.as_ref(),
            Presence::LivesOnly => self.resident.as_ref().filter(|_| !self.by_work),
        };
        let mut levy = levy?.clone();
        if let (LocalAmount::Brackets(rows), Some((from, next))) = (&mut levy.amount, &self.next)
            && year >= *from
        {
            rows.clone_from(next);
        }
        Some(levy)
    }

    /// Whether its figures are of another year than the one asked for.
    pub fn is_of_another_year(&self, year: u16) -> bool {
        let next = self.next.as_ref().map(|(from, _)| *from);
        year != self.year && next.is_none_or(|from| year < from)
    }
}

fn place(
    fields: BTreeMap<String, String>,
    year: u16,
    known: &BTreeMap<String, LocalSource>,
    base_sources: &str,
) -> Result<LocalPlace, StateError> {
    let mut fields = Fields::new(fields);
    let id = fields.take("id")?;
    let name = fields.take("name")?;
    let (kind, base) = (fields.take("kind")?, fields.take("base")?);
    let (resident, worker) = (fields.take("resident")?, fields.take("nonresident")?);
    let worker_kind = fields.take_if_there("nonresident_kind");
    let worker_base = fields.take_if_there("nonresident_base");
    let table = by_status(&mut fields, "")?;
    let next_from = fields.take_if_there("next_from");
    let next = match (next_from, by_status(&mut fields, "next_")?) {
        (Some(from), Some(rows)) => Some((from.parse().map_err(|_| StateError::Value)?, rows)),
        (None, None) => None,
        _ => return Err(StateError::Missing),
    };
    let times_a_year = match fields.take_if_there("per").as_deref() {
        Some("month") => 12,
        Some("week") => 52,
        None => 0,
        Some(_) => return Err(StateError::Unknown),
    };
    let month_at_least = fields.money_or_zero("month_at_least")?;
    let exemption = fields.money_or_zero("exemption")?;
    let wage_cap = fields.limit_or_none("wage_cap")?;
    let by_work = match fields.take_if_there("by").as_deref() {
        Some("work") => true,
        None => false,
        Some(_) => return Err(StateError::Unknown),
    };
    let levy = |kind: &str, base: &str, text: &str, is_home: bool| {
        if text == "-" {
            return Ok(None);
        }
        let rows = || match text {
            "brackets" => table.clone().ok_or(StateError::Missing),
            _ => Err(StateError::Value),
        };
        let amount = match kind {
            "share_of_state_tax" if base != LocalBase::StateTax.key() => {
                return Err(StateError::Value);
            }
            "rate" | "share_of_state_tax" => LocalAmount::Rate(rate(text)?),
            "brackets" => LocalAmount::Brackets(rows()?),
            "rate_by_level" => LocalAmount::ByLevel(rows()?),
            "flat" if times_a_year > 0 => LocalAmount::Flat {
                dollars: money(text)?,
                times_a_year,
                month_at_least,
            },
            "flat" => return Err(StateError::Missing),
            _ => return Err(StateError::Unknown),
        };
        Ok(Some(Levy {
            base: base_of(base)?,
            amount,
            exemption,
            wage_cap,
            is_home,
            is_own: false,
        }))
    };
    let place = LocalPlace {
        resident: levy(&kind, &base, &resident, true)?,
        worker: levy(
            worker_kind.as_deref().unwrap_or(&kind),
            worker_base.as_deref().unwrap_or(&base),
            &worker,
            false,
        )?,
        by_work,
        next,
        id,
        name,
        year,
        since: Some(fields.take("from")?).filter(|from| from != "-"),
        status: status(&fields.take("status")?)?,
        notes: match fields.take_if_there("notes") {
            Some(notes) => notes.split(' ').map(note).collect::<Result<_, _>>()?,
            None => Vec::new(),
        },
        sources: {
            let own = fields.take("sources")?;
            let ids = own.split(' ').chain(base_sources.split(' '));
            sources(ids.filter(|id| *id != "-"), known)?
        },
    };
    fields.finish()?;
    Ok(place)
}

/// Each document once, in their order.
fn sources<'a>(
    ids: impl Iterator<Item = &'a str>,
    known: &BTreeMap<String, LocalSource>,
) -> Result<Vec<LocalSource>, StateError> {
    let mut sources: Vec<LocalSource> = Vec::new();
    for id in ids {
        let source = known.get(id).ok_or(StateError::Missing)?;
        if !sources.contains(source) {
            sources.push(source.clone());
        }
    }
    Ok(sources)
}

/// The rows of each filing status; all four or none.
fn by_status(fields: &mut Fields, prefix: &str) -> Result<Option<ByStatus<Rows>>, StateError> {
    let mut take = |status: &str| fields.take_if_there(&format!("{prefix}{status}"));
    let tables = (
        take("single"),
        take("married_joint"),
        take("head_of_household"),
        take("married_separate"),
    );
    let read = |text: String| rows(&text, amount_and_rate);
    match tables {
        (Some(single), Some(joint), Some(head), Some(separate)) => Ok(Some(ByStatus {
            single: read(single)?,
            married_joint: read(joint)?,
            head_of_household: read(head)?,
            married_separate: read(separate)?,
        })),
        (None, None, None, None) => Ok(None),
        _ => Err(StateError::Missing),
    }
}

fn base_of(key: &str) -> Result<LocalBase, StateError> {
    let mut all = LocalBase::OWN.into_iter().chain([LocalBase::None]);
    all.find(|base| base.key() == key)
        .ok_or(StateError::Unknown)
}

fn status(key: &str) -> Result<LocalStatus, StateError> {
    Ok(match key {
        "in_force" => LocalStatus::InForce,
        "in_force_to_2026-06-30" => LocalStatus::InForceToMid2026,
        "carried_from_2025" => LocalStatus::CarriedFrom2025,
        "single_source" => LocalStatus::SingleSource,
        "dated" => LocalStatus::Dated,
        "disputed" => LocalStatus::Disputed,
        _ => return Err(StateError::Unknown),
    })
}

fn note(key: &str) -> Result<LocalNote, StateError> {
    Ok(match key {
        "exemption_of_2016" => LocalNote::ExemptionOf2016,
        "least_exemption" => LocalNote::LeastExemption,
        "credit_at_home" => LocalNote::CreditAtHome,
        "credit_not_counted" => LocalNote::CreditNotCounted,
        "county_on_top" => LocalNote::CountyOnTop,
        "school_tax_on_top" => LocalNote::SchoolTaxOnTop,
        "school_credit_not_counted" => LocalNote::SchoolCreditNotCounted,
        "lapses_after_2027" => LocalNote::LapsesAfter2027,
        "set_each_july" => LocalNote::SetEachJuly,
        "booklet_differs" => LocalNote::BookletDiffers,
        "whole_income_by_level" => LocalNote::WholeIncomeByLevel,
        "base_of_one_source" => LocalNote::BaseOfOneSource,
        "base_of_2004" => LocalNote::BaseOf2004,
        "threshold_unsourced" => LocalNote::ThresholdUnsourced,
        "second_portland_tax" => LocalNote::SecondPortlandTax,
        "metro_boundary" => LocalNote::MetroBoundary,
        "local_services_tax" => LocalNote::LocalServicesTax,
        _ => return Err(StateError::Unknown),
    })
}
