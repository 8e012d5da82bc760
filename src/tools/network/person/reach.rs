//! E-mail addresses, phone numbers and links, one a line.

use leptos::prelude::*;
use steppingstone_core::record::Stamped;
use steppingstone_core::web_link;

use super::{Person, PersonPage};
use crate::ui::form::{FieldProps, InputKind, Note, Width, field};
use crate::ui::{live, memo};
use crate::words::network_person_more::reach as w;

/// One of the lists of a person.
#[derive(Clone, Copy)]
struct Lines {
    get: fn(&Person) -> &Stamped<Vec<String>>,
    get_mut: fn(&mut Person) -> &mut Stamped<Vec<String>>,
    /// The most lines, and the most characters of one.
    most: usize,
    longest: usize,
    /// What is stored of a line; `None` for one that is wrong.
    read: fn(&str) -> Option<String>,
    wrong: fn() -> &'static str,
}

const EMAILS: Lines = Lines {
    get: |person| &person.emails,
    get_mut: |person| &mut person.emails,
    most: 5,
    longest: 254,
    read: |line| line.contains('@').then(|| line.to_owned()),
    wrong: || w::not_an_email(),
};

const PHONES: Lines = Lines {
    get: |person| &person.phones,
    get_mut: |person| &mut person.phones,
    most: 5,
    longest: 40,
    read: |line| Some(line.to_owned()),
    wrong: || "",
};

const LINKS: Lines = Lines {
    get: |person| &person.links,
    get_mut: |person| &mut person.links,
    most: 3,
    longest: 500,
    read: |line| web_link::read(line).ok().flatten(),
    wrong: || w::not_a_link(),
};

/// E-mail addresses, phone numbers and links, as stored.
type Ways = [Vec<String>; 3];

pub(super) fn reach(page: PersonPage) -> AnyView {
    let stored = memo(move || {
        let person = page.person.read();
        [EMAILS, PHONES, LINKS].map(|of| (of.get)(&person).value.clone())
    });
    view! {
        <section class="stack" aria-labelledby="reach">
            <h2 id="reach">{w::heading()}</h2>
            {live(move || ways(&stored.read()))}
            {lines(page, "person-emails", w::emails(), EMAILS)}
            {lines(page, "person-phones", w::phones(), PHONES)}
            {lines(page, "person-links", w::links(), LINKS)}
        </section>
    }
    .into_any()
}

/// What is stored, as links to press.
fn ways([emails, phones, links]: &Ways) -> AnyView {
    let row = |href: String, words: &String| {
        let words = words.clone();
        view! {
            <li class="skills__name">
                <a href=href rel="noreferrer external" dir="ltr">{words}</a>
            </li>
        }
        .into_any()
    };
    let emails = emails.iter().map(|it| row(mail_href(it, ""), it));
    let phones = phones.iter().map(|it| row(phone_href(it), it));
    let links = links.iter().map(|it| row(it.clone(), it));
    let all: Vec<AnyView> = emails.chain(phones).chain(links).collect();
    if all.is_empty() {
        return ().into_any();
    }
    view! { <ul class="skills__stands" role="list">{all}</ul> }.into_any()
}

/// A message to an address, with a text to begin with.
pub(super) fn mail_href(address: &str, body: &str) -> String {
    let mut href = "mailto:".to_owned();
    encode(&mut href, address, "@+");
    if !body.is_empty() {
        href.push_str("?body=");
        encode(&mut href, body, "");
    }
    href
}

fn phone_href(number: &str) -> String {
    let dialed = number
        .chars()
        .filter(|it| it.is_ascii_digit() || *it == '+');
    ["tel:".to_owned(), dialed.collect()].concat()
}

/// Adds a text whose bytes are written as `%` and two digits, except letters, digits and `kept`.
fn encode(to: &mut String, text: &str, kept: &str) {
    for byte in text.bytes() {
        let letter = char::from(byte);
        if letter.is_ascii_alphanumeric() || "-._".contains(letter) || kept.contains(letter) {
            to.push(letter);
            continue;
        }
        to.push('%');
        for half in [byte >> 4, byte & 15] {
            let digit = char::from_digit(half.into(), 16).unwrap_or_default();
            to.push(digit.to_ascii_uppercase());
        }
    }
}

/// What is typed stays as it is while the field is on the page; what of it is right is stored.
fn lines(page: PersonPage, id: &str, label: &'static str, of: Lines) -> AnyView {
    let typed = RwSignal::new(untrack(|| (of.get)(&page.person.read()).value.join("\n")));
    let problem = move || {
        let typed = typed.read();
        let lines = || typed.lines().map(str::trim).filter(|it| !it.is_empty());
        if lines().any(|line| (of.read)(line).is_none()) {
            return Note::problem((of.wrong)().to_owned());
        }
        if lines().any(|line| line.chars().count() > of.longest) {
            return Note::problem(w::too_long(of.longest));
        }
        match lines().count() > of.most {
            true => Note::problem(w::too_many(of.most)),
            false => Note::default(),
        }
    };
    let on_text = move |text: String| {
        let lines = text.lines().map(str::trim).filter(|it| !it.is_empty());
        let values: Vec<String> = lines.filter_map(of.read).collect();
        page.change(|person| (of.get_mut)(person).value = values);
        typed.set(text);
    };
    field(FieldProps {
        kind: InputKind::Long,
        width: Width::Wide,
        hint: w::one_a_line(),
        note: memo(problem).into(),
        ..FieldProps::new(
            id.to_owned(),
            label.to_owned().into(),
            of.most * (of.longest + 1),
            typed.into(),
            Callback::new(on_text),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_a_message_hides_nothing_in_it() {
        let check = |address, body, expected| assert_eq!(mail_href(address, body), expected);
        check("a@b.example", "", "mailto:a@b.example");
        check("a+c@b.example", "Hi", "mailto:a+c@b.example?body=Hi");
        check(
            "a@b.example?bcc=c@d.example&x",
            "",
            "mailto:a@b.example%3Fbcc%3Dc@d.example%26x",
        );
        check("a@b", "Ä 1\n&", "mailto:a@b?body=%C3%84%201%0A%26");
        assert_eq!(phone_href("+1 (555) 010-99"), "tel:+155501099");
    }
}
