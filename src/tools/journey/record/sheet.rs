//! The record as it is printed.

use leptos::prelude::*;
use steppingstone_core::journey::{
    End, EvidenceKind, Level, PartialDate, RecordCertificate, RecordEvidence, RecordRole,
    RecordSkill, SkillsRecord,
};

use super::super::{format, level_choice};
use super::PrintOptions;
use crate::platform::{clock, intl};
use crate::ui::{text, when};
use crate::words::journey::record as w;

/// The record. It stands on the screen as it will on paper.
pub(super) fn sheet(options: PrintOptions, record: &SkillsRecord) -> AnyView {
    let marks_fading = options.marks_fading.get();
    let has_dates = options.has_dates.get();
    let levels = record.levels.iter();
    let levels = levels.map(|(level, skills)| level_section(*level, skills, marks_fading));
    let roles = record.roles.iter().map(|role| role_row(role, has_dates));
    let papers = record.certificates.iter().map(certificate_row);
    let name = text(move || match options.name.read().trim() {
        "" => w::heading().to_owned(),
        name => name.to_owned(),
    });
    let has_name = move || !options.name.read().trim().is_empty();
    view! {
        <article class="skills-record" aria-labelledby="skills-record">
            <h2 id="skills-record">{name}</h2>
            {when(has_name, || {
                view! { <p class="skills-record__subtitle">{w::heading()}</p> }.into_any()
            })}
            {section(w::skills(), levels.collect())}
            {list(w::roles(), roles.collect())}
            {list(w::certificates(), papers.collect())}
            <p class="skills-record__foot small">{w::foot(intl::date(clock::today()))}</p>
        </article>
    }
    .into_any()
}

fn section(heading: &'static str, parts: Vec<AnyView>) -> AnyView {
    if parts.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="skills-record__part">
            <h3>{heading}</h3>
            {parts}
        </section>
    }
    .into_any()
}

fn list(heading: &'static str, rows: Vec<AnyView>) -> AnyView {
    if rows.is_empty() {
        return ().into_any();
    }
    let rows = view! { <ul class="skills-record__rows" role="list">{rows}</ul> };
    section(heading, vec![rows.into_any()])
}

/// The skills of a level, below its sentence.
fn level_section(level: Level, skills: &[RecordSkill], marks_fading: bool) -> AnyView {
    let (name, text) = level_choice::level(level);
    let rows = skills.iter().map(|skill| skill_row(skill, marks_fading));
    view! {
        <h4>{name}</h4>
        <p class="skills-record__level">{text}</p>
        <ul class="skills-record__rows" role="list">{rows.collect_view()}</ul>
    }
    .into_any()
}

fn skill_row(skill: &RecordSkill, marks_fading: bool) -> AnyView {
    let used = skill
        .last
        .and_then(month)
        .map(|last| match marks_fading && skill.is_fading {
            true => w::not_used_since(format::partial_date(last)),
            false => w::last_used(format::partial_date(last)),
        });
    let evidence = skill.evidence.iter().map(evidence);
    let said: Vec<String> = evidence.chain(used).collect();
    view! {
        <li>
            <b>{skill.name.clone()}</b>
            {said.into_iter().map(|line| view! { <span>{line}</span> }).collect_view()}
        </li>
    }
    .into_any()
}

/// A month by its index.
fn month(index: i32) -> Option<PartialDate> {
    let year = u16::try_from(index.div_euclid(12)).ok()?;
    let month = u8::try_from(index.rem_euclid(12) + 1).ok()?;
    PartialDate::new(year, Some(month), None).ok()
}

fn evidence(piece: &RecordEvidence) -> String {
    let kind = evidence_kind(piece.kind);
    let said = match (piece.text.as_str(), piece.on) {
        ("", None) => kind.to_owned(),
        ("", Some(on)) => w::evidence_on(kind, format::partial_date(on)),
        (text, None) => w::evidence_text(kind, text),
        (text, Some(on)) => w::evidence_text_on(kind, text, format::partial_date(on)),
    };
    match piece.is_expired {
        true => w::expired(said),
        false => said,
    }
}

fn evidence_kind(kind: EvidenceKind) -> &'static str {
    use w::evidence as e;
    match kind {
        EvidenceKind::OwnAccount => e::own_account(),
        EvidenceKind::Link => e::link(),
        EvidenceKind::WorkSample => e::work_sample(),
        EvidenceKind::Goal => e::goal(),
        EvidenceKind::Course => e::course(),
        EvidenceKind::Certificate => e::certificate(),
        EvidenceKind::Degree => e::degree(),
        EvidenceKind::License => e::license(),
        EvidenceKind::Reference => e::reference(),
        EvidenceKind::Test => e::test(),
    }
}

fn role_row(role: &RecordRole, has_dates: bool) -> AnyView {
    let when = match (has_dates, role.months) {
        (true, _) if role.start.is_none() && role.end.is_none() => None,
        (true, _) => Some(format::period(role.start, role.end)),
        (false, months) => months.map(|months| match role.end {
            Some(End::Now) => w::so_far(format::length(months.counted)),
            _ => format::length(months.counted),
        }),
    };
    row(&role.title, &role.organization, when)
}

fn certificate_row(paper: &RecordCertificate) -> AnyView {
    let issued = paper.issued.map(format::partial_date);
    let expires = paper.expires.map(format::partial_date);
    let when = match (issued, expires) {
        (issued, None) => issued,
        (None, Some(until)) if paper.is_expired => Some(w::expired_on(until)),
        (None, Some(until)) => Some(w::valid_until(until)),
        (Some(issued), Some(until)) if paper.is_expired => Some(w::issued_expired(issued, until)),
        (Some(issued), Some(until)) => Some(w::issued_valid(issued, until)),
    };
    row(&paper.title, &paper.organization, when)
}

fn row(title: &str, organization: &str, when: Option<String>) -> AnyView {
    let (first, second) = match (title, organization) {
        ("", organization) => (organization.to_owned(), None),
        (title, "") => (title.to_owned(), None),
        (title, organization) => (title.to_owned(), Some(organization.to_owned())),
    };
    let more = second.into_iter().chain(when);
    view! {
        <li>
            <b>{first}</b>
            {more.map(|line| view! { <span>{line}</span> }).collect_view()}
        </li>
    }
    .into_any()
}
