//! Where it was found, how the reader applied, and what is known of the work.

use leptos::prelude::*;
use steppingstone_core::network::{ApplicationMethod, JobSource, Opportunity, WorkMode};
use steppingstone_core::web_link;

use super::JobPage;
use crate::ui::form::{FieldProps, InputKind, Note, Width, field, select_field};
use crate::ui::{live, memo};
use crate::words::network_job_more::details as w;

const MAX_LINK: usize = 500;

pub(super) fn details(page: JobPage) -> AnyView {
    let short = |props: FieldProps| {
        field(FieldProps {
            width: Width::Short,
            ..props
        })
    };
    let place = page.line(
        "place",
        w::place(),
        200,
        |job| &job.place.value,
        |job, text| job.place.value = text,
    );
    let hours = page.line(
        "hours",
        w::hours(),
        80,
        |job| &job.hours.value,
        |job, text| job.hours.value = text,
    );
    let pay = page.line(
        "pay",
        w::pay(),
        80,
        |job| &job.pay.value,
        |job, text| job.pay.value = text,
    );
    let reference = page.line(
        "reference",
        w::reference(),
        100,
        |job| &job.reference.value,
        |job, text| job.reference.value = text,
    );
    let address = page.line(
        "employer-address",
        w::address(),
        300,
        |job| &job.employer_address.value,
        |job, text| job.employer_address.value = text,
    );
    view! {
        {source(page)}
        {method(page)}
        {field(place)}
        {mode(page)}
        {short(FieldProps { hint: w::hours_hint(), ..hours })}
        {short(FieldProps { hint: w::pay_hint(), ..pay })}
        {field(reference)}
        {link(page)}
        {field(address)}
    }
    .into_any()
}

pub(super) fn notes(page: JobPage) -> AnyView {
    let notes = page.line(
        "notes",
        w::notes(),
        2_000,
        |job| &job.notes.value,
        |job, text| job.notes.value = text,
    );
    field(FieldProps {
        kind: InputKind::Long,
        width: Width::Wide,
        ..notes
    })
}

/// One of a few words, or none of them.
fn choice(
    page: JobPage,
    id: &str,
    label: &'static str,
    keys: Vec<(&'static str, &'static str)>,
    get: fn(&Opportunity) -> Option<&'static str>,
    set: fn(&mut Opportunity, &str),
) -> AnyView {
    let value = memo(move || {
        let job = page.job.read();
        let key = job.as_ref().and_then(get);
        key.unwrap_or_default().to_owned()
    });
    let pick = Callback::new(move |key: String| page.change(&|job| set(job, &key)));
    let none = std::iter::once(("", w::not_said()));
    let keys = none.chain(keys).collect();
    select_field(id.to_owned(), label, "", keys, value.into(), pick)
}

fn source(page: JobPage) -> AnyView {
    use crate::words::network_job_more::sources as s;
    let words = |source| match source {
        JobSource::Advert => s::advert(),
        JobSource::Referral => s::referral(),
        JobSource::Agency => s::agency(),
        JobSource::Office => s::office(),
        JobSource::Speculative => s::speculative(),
        JobSource::Approached => s::approached(),
        JobSource::Internal => s::internal(),
        JobSource::Other => s::other_way(),
    };
    let keys = JobSource::ALL.map(|it| (it.key(), words(it)));
    choice(
        page,
        "source",
        w::source(),
        keys.to_vec(),
        |job| job.source.value.map(JobSource::key),
        |job, key| job.source.value = JobSource::from_key(key),
    )
}

fn method(page: JobPage) -> AnyView {
    use crate::words::network_job_more::methods as m;
    let words = |method| match method {
        ApplicationMethod::OnlineForm => m::online_form(),
        ApplicationMethod::Email => m::email(),
        ApplicationMethod::Post => m::post(),
        ApplicationMethod::Phone => m::phone(),
        ApplicationMethod::InPerson => m::in_person(),
        ApplicationMethod::Agency => m::agency(),
        ApplicationMethod::Other => m::other_way(),
    };
    let keys = ApplicationMethod::ALL.map(|it| (it.key(), words(it)));
    choice(
        page,
        "method",
        w::method(),
        keys.to_vec(),
        |job| job.method.value.map(ApplicationMethod::key),
        |job, key| job.method.value = ApplicationMethod::from_key(key),
    )
}

fn mode(page: JobPage) -> AnyView {
    use crate::words::network_job_more::modes as m;
    let words = |mode| match mode {
        WorkMode::OnSite => m::on_site(),
        WorkMode::Hybrid => m::hybrid(),
        WorkMode::Remote => m::remote(),
    };
    let keys = WorkMode::ALL.map(|it| (it.key(), words(it)));
    choice(
        page,
        "mode",
        w::mode(),
        keys.to_vec(),
        |job| job.mode.value.map(WorkMode::key),
        |job, key| job.mode.value = WorkMode::from_key(key),
    )
}

/// Only an address of the web is stored; what is typed until then stays in the field.
fn link(page: JobPage) -> AnyView {
    let stored = page.signal(|job| job.link.value.as_deref().unwrap_or_default());
    let typed = RwSignal::new(stored.get_untracked());
    let on_text = Callback::new(move |text: String| {
        let link = web_link::read(&text).ok().flatten();
        page.change(&|job| job.link.value = link.clone());
        typed.set(text);
    });
    let note = memo(move || {
        let typed = typed.read();
        let is_fine = typed.trim().is_empty() || matches!(web_link::read(&typed), Ok(Some(_)));
        match is_fine {
            true => Note::default(),
            false => Note::problem(w::link_problem().to_owned()),
        }
    });
    let label = Signal::stored(w::link().to_owned());
    let props = FieldProps::new("link".to_owned(), label, MAX_LINK, typed.into(), on_text);
    let open = live(move || match stored.get() {
        link if link.is_empty() => ().into_any(),
        link => {
            let words = link.clone();
            view! { <p><a href=link rel="noreferrer external" target="_blank" dir="ltr">{words}</a></p> }
                .into_any()
        }
    });
    view! {
        {field(FieldProps { note: note.into(), ..props })}
        {open}
    }
    .into_any()
}
