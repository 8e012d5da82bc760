//! How certain a year is, and in which form it comes, as bars and as a table.

use leptos::prelude::*;
use steppingstone_core::money::Money;
use steppingstone_core::offers::{CERTAINTIES, Certainty, FORMS, Figure as Sum, Form, gives_pay};

use super::super::store::OffersStore;
use super::super::{format, labels};
use super::{ComparisonView, disclosure};
use crate::ui::chart::{Figure, Stack, Stacks, Table};
use crate::ui::{Choice, ChoiceVariant, Chosen, Opt, Tabs, live, memo};
use crate::words::frame::chart as c;
use crate::words::offers::{figures, ladder as w};

fn certainty_label(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Guaranteed => w::guaranteed(),
        Certainty::Performance => w::performance(),
        Certainty::Tenure => w::tenure(),
        Certainty::Market => w::market(),
    }
}

fn form_label(form: Form) -> &'static str {
    match form {
        Form::Cash | Form::Cost => w::cash(),
        Form::Deferred => w::deferred(),
        Form::Stock => w::stock(),
        Form::InKind => w::in_kind(),
    }
}

/// What the chart shows.
#[derive(Clone, Copy, PartialEq)]
struct ChartOptions {
    /// The first year, or an average one.
    is_first: bool,
    /// By the form in which it comes, or by how sure it is.
    by_form: bool,
}

impl ChartOptions {
    fn labels(self) -> [&'static str; 4] {
        match self.by_form {
            true => FORMS.map(form_label),
            false => CERTAINTIES.map(certainty_label),
        }
    }

    fn title(self) -> &'static str {
        match self.by_form {
            true => w::title_form(),
            false => w::title(),
        }
    }

    fn description(self) -> &'static str {
        match (self.by_form, self.is_first) {
            (true, true) => w::says_form_first(),
            (true, false) => w::says_form(),
            (false, true) => w::says_first(),
            (false, false) => w::says(),
        }
    }

    /// What a year has of each.
    fn split(self, year: &Sum) -> [Sum; 4] {
        match self.by_form {
            true => year.by_form(),
            false => year.by_certainty(),
        }
    }
}

/// The bars, of an average year or of the first.
pub(super) fn certainty_chart(store: OffersStore, results: ReadSignal<ComparisonView>) -> AnyView {
    let is_first = RwSignal::new(false);
    let by_form = RwSignal::new(false);
    let chart = memo(move || ChartOptions {
        is_first: is_first.get(),
        by_form: by_form.get(),
    });
    view! {
        <div class="stack">
            {live(move || bars(store, results, chart.get()))}
            <div class="actions no-print">
                <Choice
                    legend=w::by_what()
                    name="ladder-by"
                    options=vec![Opt::new(w::by_certainty()), Opt::new(w::by_form())]
                    chosen=Signal::derive(move || Some(usize::from(by_form.get())))
                    on_choose=move |chosen: Chosen| by_form.set(chosen.index == 1)
                    variant=ChoiceVariant::InRow
                />
                <Choice
                    legend=w::which()
                    name="ladder-year"
                    options=vec![Opt::new(w::average_year()), Opt::new(w::first_year())]
                    chosen=Signal::derive(move || Some(usize::from(is_first.get())))
                    on_choose=move |chosen: Chosen| is_first.set(chosen.index == 1)
                    variant=ChoiceVariant::InRow
                />
            </div>
            {disclosure::drawer(w::title(), move || arithmetic(store, &results.read(), chart.get()))}
        </div>
    }
    .into_any()
}

/// What the steps of each offer are made of.
fn arithmetic(store: OffersStore, results: &ComparisonView, options: ChartOptions) -> AnyView {
    let of_offer = |(name, figures): (&str, [Sum; 4])| {
        disclosure::parts(name, &figures, labels::part_in, store.currency())
    };
    let rows = figures_of(results, options).flat_map(of_offer).collect();
    let mut heads = vec![figures::offer(), figures::what()];
    heads.extend(options.labels());
    view! { <Table label=figures::show() heads=heads rows=rows /> }.into_any()
}

/// Which of the two is seen stays as it is while the figures change.
fn bars(store: OffersStore, results: ReadSignal<ComparisonView>, options: ChartOptions) -> AnyView {
    let chart = live(move || {
        let stacks = stacks(&results.read(), options, store.currency());
        view! { <Stacks stacks=stacks names=options.labels().to_vec() /> }.into_any()
    });
    let table = live(move || {
        let rows = rows(&results.read(), options, store.currency());
        let mut heads = vec![figures::offer()];
        heads.extend(options.labels());
        view! { <Table label=options.title() heads=heads rows=rows /> }.into_any()
    });
    view! {
        <Figure title=options.title() says=options.description()>
            <Tabs
                id="ladder"
                label=options.title().to_owned()
                first=c::chart()
                second=c::table()
                one=chart
                two=table
            />
        </Figure>
    }
    .into_any()
}

/// What each offer is called, and the figures of its steps.
fn figures_of(
    results: &ComparisonView,
    options: ChartOptions,
) -> impl Iterator<Item = (&str, [Sum; 4])> {
    let pairs = results.entries.iter().zip(&results.comparison.outcomes);
    pairs.map(move |(entry, outcome)| {
        let first = outcome.years.first().filter(|_| options.is_first);
        let figures = options.split(first.map_or(&outcome.average, |year| &year.total));
        (entry.name.as_str(), figures)
    })
}

/// What each offer is called, and its steps: a loss is none. `None` where the pay is not known.
fn steps(
    results: &ComparisonView,
    options: ChartOptions,
) -> impl Iterator<Item = (&str, Option<[Money; 4]>)> {
    let of = figures_of(results, options).zip(&results.comparison.outcomes);
    of.map(|((name, figures), outcome)| {
        let steps = figures.map(|figure| figure.amount().or_zero());
        (name, gives_pay(outcome).then_some(steps))
    })
}

fn stacks(results: &ComparisonView, options: ChartOptions, currency: &str) -> Vec<Stack> {
    let steps = steps(results, options);
    let stack = |(name, steps): (&str, Option<[Money; 4]>)| Stack {
        name: name.to_owned(),
        values: steps.unwrap_or_default().map(format::units).to_vec(),
        text: match steps {
            Some(steps) => format::money(steps.into_iter().sum(), currency),
            None => figures::unknown().to_owned(),
        },
    };
    steps.map(stack).collect()
}

fn rows(results: &ComparisonView, options: ChartOptions, currency: &str) -> Vec<Vec<String>> {
    let steps = steps(results, options);
    let row = |(name, steps): (&str, Option<[Money; 4]>)| {
        let mut row = vec![name.to_owned()];
        row.extend(match steps {
            Some(steps) => steps.map(|amount| format::money(amount, currency)),
            None => [(); 4].map(|()| figures::unknown().to_owned()),
        });
        row
    };
    steps.map(row).collect()
}

#[cfg(test)]
mod tests {
    use steppingstone_core::offers::Field;

    use super::super::typed_comparison::{offer, plain};
    use super::*;

    #[track_caller]
    fn check(is_first: bool, by_form: bool, title: &str, labels: [&str; 4], expected: [&str; 5]) {
        let north = offer(
            "North",
            &[
                (Field::Pay, "75k"),
                (Field::BonusTarget, "10%"),
                (Field::Match, "100% of 4%"),
                (Field::SignOn, "8,000"),
                (Field::EmployerPremium, "500"),
            ],
        );
        let options = ChartOptions { is_first, by_form };
        let rows = rows(&plain(&[north]), options, "USD");
        assert_eq!(rows, [expected]);
        assert_eq!((options.title(), options.labels()), (title, labels));
    }

    #[test]
    fn the_bars_show_how_sure_a_year_is_and_in_what_form_it_comes() {
        let form = "What form does it come in?";
        let forms = ["Cash", "Saved for later", "Stock", "Paid for you"];
        check(false, true, form, forms, AVERAGE_FORM);
        check(true, true, form, forms, FIRST_FORM);
        let by_certainty = ChartOptions {
            is_first: true,
            by_form: false,
        };
        assert_eq!(by_certainty.title(), "How certain is it?");
        let certainties = [
            "Guaranteed",
            "Depends on results",
            "Depends on staying",
            "Depends on stock",
        ];
        assert_eq!(by_certainty.labels(), certainties);
    }

    #[test]
    fn an_offer_without_readable_pay_is_not_known_and_not_zero() {
        let north = offer("North", &[(Field::Pay, "75k")]);
        let south = offer(
            "South",
            &[(Field::Pay, "a lot"), (Field::EmployerPremium, "500")],
        );
        let options = ChartOptions {
            is_first: false,
            by_form: true,
        };
        let results = plain(&[north, south]);
        assert_eq!(
            rows(&results, options, "USD")[1],
            ["South", "Not known", "Not known", "Not known", "Not known"]
        );
        let stacks = stacks(&results, options, "USD");
        assert_eq!(
            (stacks[1].text.as_str(), stacks[1].values.as_slice()),
            ("Not known", [0.0; 4].as_slice())
        );
    }

    const AVERAGE_FORM: [&str; 5] = ["North", "USD 84500", "USD 3000", "USD 0", "USD 6000"];
    const FIRST_FORM: [&str; 5] = ["North", "USD 90500", "USD 3000", "USD 0", "USD 6000"];
}
