//! Which figures of the law the results rest on: a line that is printed too, and a table with every
//! figure that comes when it is opened.

use leptos::prelude::*;
use steppingstone_core::money::Money;
use steppingstone_core::offers::law::{LawFigure, LawFigureId, LawValue, Status, Unit};
use steppingstone_core::offers::{LawBasis, figures_used, law_basis};

use super::super::format;
use super::{ComparisonView, law_names};
use crate::platform::intl;
use crate::ui::chart::scrolling_table;
use crate::ui::part::{loading_placeholder, part};
use crate::ui::{live, memo, text, when};
use crate::words::offers::law as w;

// Not needed before it is opened.
part!(law_table in offers_results, table, ReadSignal<ComparisonView>);

/// What is not in force, in the order of the line.
const NOT_IN_FORCE: [Status; 4] = [
    Status::Announced,
    Status::Carried,
    Status::Projected,
    Status::Disputed,
];

/// The line, and the table behind it.
pub(super) fn law(results: ReadSignal<ComparisonView>) -> AnyView {
    let line = memo(move || {
        let results = results.read();
        let figures = used_figures(&results);
        let federal = results.comparison.law.law.year;
        let basis = law_basis(&figures, federal, &results.laws);
        [basis_line(basis), line(&figures)].join(" ")
    });
    let is_any = memo(move || !used_figures(&results.read()).is_empty());
    view! {
        <section class="law" aria-labelledby="figures-used">
            <div class="stack">
                <h3 id="figures-used">{w::heading()}</h3>
                <p class="muted small">{text(move || line.get())}</p>
                {when(move || is_any.get(), move || details(results))}
            </div>
        </section>
    }
    .into_any()
}

fn details(results: ReadSignal<ComparisonView>) -> AnyView {
    let is_opened = RwSignal::new(false);
    view! {
        <details class="drawer no-print" on:toggle=move |_| is_opened.set(true)>
            <summary>{w::show()}</summary>
            {when(
                move || is_opened.get(),
                move || law_table::PART.view(results, |fetch| loading_placeholder(fetch, w::failed()), || ()),
            )}
        </details>
    }
    .into_any()
}

fn used_figures(results: &ComparisonView) -> Vec<LawFigure> {
    figures_used(&results.offers, &results.shared, &results.laws)
}

/// Whose law it is.
fn basis_line(basis: LawBasis) -> String {
    let federal = basis.federal.map(w::federal);
    let states = basis.states.into_iter();
    let states = states.map(|(name, year, checked_on)| {
        // The year that has just been said is not said again.
        match basis.federal == Some(year) {
            true => w::state_same(name, intl::date(checked_on)),
            false => w::state(name, year, intl::date(checked_on)),
        }
    });
    let sentences: Vec<String> = federal.into_iter().chain(states).collect();
    sentences.join(" ")
}

/// How many figures are in force, and which are not, by what they are instead.
fn line(figures: &[LawFigure]) -> String {
    if figures.is_empty() {
        return w::none().to_owned();
    }
    let of = |status| figures.iter().filter(move |figure| figure.status == status);
    let mut sentences = vec![w::line(of(Status::InForce).count())];
    for status in NOT_IN_FORCE {
        let names: Vec<String> = of(status)
            .map(|figure| law_names::name(&figure.id))
            .collect();
        if !names.is_empty() {
            sentences.push(w::line_of(law_names::status(status), names.join("; ")));
        }
    }
    sentences.join(" ")
}

fn table(results: ReadSignal<ComparisonView>) -> AnyView {
    let figures = memo(move || used_figures(&results.read()));
    live(move || {
        let rows = figures.get().into_iter().map(|figure| {
            view! {
                <tr>
                    <th scope="row">{law_names::name(&figure.id)}</th>
                    <td>{value(&figure)}</td>
                    <td>{figure.year.to_string()}</td>
                    <td>{law_names::status(figure.status)}</td>
                    <td lang="en">{figure.source.into_owned()}</td>
                </tr>
            }
            .into_any()
        });
        let heads = [w::figure(), w::value(), w::year(), w::status(), w::source()];
        let heads = heads.into_iter().map(IntoAny::into_any).collect();
        let table = scrolling_table("table law__table", w::heading(), heads, rows.collect());
        view! {
            <p class="muted small">{w::text()}</p>
            {table}
        }
        .into_any()
    })
}

/// What a figure comes to, always in dollars.
pub(super) fn value(figure: &LawFigure) -> String {
    let amount = |amount: Money| match amount.to_units() == amount {
        true => format::money(amount, "USD"),
        false => format::exact(amount, "USD"),
    };
    let text = match &figure.value {
        LawValue::Money(rate) if figure.unit == Unit::UsdMile => {
            return format::cents_a_mile(*rate);
        }
        LawValue::Money(money) => amount(*money),
        LawValue::Amounts(amounts) => {
            let all: Vec<String> = amounts.iter().map(|money| amount(*money)).collect();
            return together(&figure.id, all);
        }
        LawValue::Rate(rate) => return intl::rate(format::number(*rate)),
        LawValue::Table => return w::see_source().to_owned(),
    };
    match figure.unit {
        Unit::UsdMonth => w::a_month(text),
        Unit::UsdWeek => w::a_week(text),
        Unit::UsdYear => w::a_year(text),
        Unit::UsdMile | Unit::Rate => text,
    }
}

/// Amounts that belong together.
fn together(id: &LawFigureId, amounts: Vec<String>) -> String {
    match (id, amounts.as_slice()) {
        (LawFigureId::SeniorDeduction, [each, start]) => w::each_up_to(each, start),
        (LawFigureId::HealthFsa, [most, rest]) => w::carry_over(most, rest),
        (LawFigureId::Hsa, [one, family, more]) => w::accounts(one, family, more),
        (LawFigureId::Brackets, _) => w::tops(amounts.join(" / ")),
        (_, [most, start]) => w::up_to(most, start),
        _ => amounts.join(" / "),
    }
}

#[cfg(test)]
mod tests {
    use super::super::typed_comparison::{compared, offer, settings};
    use super::*;
    use crate::words::install_english;
    use steppingstone_core::offers::{DecimalPoint, Field, OfferDraft, OfferSettings};

    fn used_figures(year: u16, texts: &[(Field, &str)]) -> Vec<LawFigure> {
        install_english();
        let mut draft = OfferDraft::default();
        for (field, text) in texts {
            draft.texts.insert(*field, (*text).to_owned());
        }
        let shared = OfferSettings {
            year,
            ..OfferSettings::default()
        };
        figures_used(
            &[draft.parse(DecimalPoint::Fraction).unwrap()],
            &shared,
            &[],
        )
    }

    #[test]
    fn the_line_counts_what_is_in_force_and_names_the_rest() {
        let figures = used_figures(2027, &[(Field::Pay, "60k")]);
        let in_force = figures.len() - 3;
        assert_eq!(
            line(&figures),
            format!(
                "{in_force} figures are in force. Announced: Highest pay that Social \
                 Security counts. From an earlier year: Standard deduction; Tax brackets."
            )
        );
        let all = line(&used_figures(2026, &[(Field::Pay, "60k")]));
        assert!(all.ends_with("figures are in force."), "{all}");
        assert_eq!(line(&[]), "We used no figure from United States law.");
    }

    #[test]
    fn the_law_is_named_with_its_year_and_the_state_with_its_day() {
        let two = ["CA", "CA"].map(|state| {
            let mut offer = offer(state, &[(Field::Pay, "60k")]);
            offer.draft.terms.state = Some(state.to_owned());
            offer
        });
        let results = compared(&two, &settings(&[]), &["CA"]);
        let basis = law_basis(&super::used_figures(&results), 2026, &results.laws);
        assert_eq!(
            basis_line(basis.clone()),
            "We used US federal law for 2026. For California, we used the law as we last checked \
             it on 2026-11-28."
        );
        // The year is said where it is another one.
        let federal = None;
        assert_eq!(
            basis_line(LawBasis { federal, ..basis }),
            "For California, we used the law of 2026 as we last checked it on 2026-11-28."
        );
    }

    #[test]
    fn what_a_figure_comes_to_is_said_with_its_unit() {
        let texts = [
            (Field::Pay, "60k"),
            (Field::Tips, "900"),
            (Field::DaysOnSite, "3"),
            (Field::CommuteMiles, "9"),
            (Field::Start, "2026-03-01"),
            (Field::HealthFsa, "900"),
        ];
        let figures = used_figures(2026, &texts);
        let value_of = |of: fn(&LawFigureId) -> bool| {
            let figure = figures.iter().find(|figure| of(&figure.id));
            value(figure.unwrap())
        };
        let mile = value_of(|id| matches!(id, LawFigureId::BusinessMile(_)));
        assert_eq!(mile, "72.5 cents a mile");
        let floor = value_of(|id| *id == LawFigureId::ExemptFloor);
        assert!(
            floor.contains("684") && floor.ends_with(" a week"),
            "{floor}"
        );
        let tips = value_of(|id| *id == LawFigureId::TipsDeduction);
        assert!(tips.contains("less if income is above"), "{tips}");
        let fsa = value_of(|id| *id == LawFigureId::HealthFsa);
        assert!(
            fsa.contains("680") && fsa.contains("may carry over"),
            "{fsa}"
        );
    }
}
