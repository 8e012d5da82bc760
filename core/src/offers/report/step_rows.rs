//! The steps of several offers side by side, one row for each step.

use super::line::Line;
use crate::offers::working::{Item, Quantity, Sign, Step, Term};

/// Steps of the same kind side by side.
#[derive(Clone, Debug, PartialEq)]
pub struct StepRow<T> {
    /// What they do.
    pub sign: Sign,
    /// What they are.
    pub term: T,
    /// Whether they begin a sum for every offer that has them.
    pub is_first: bool,
    /// One for each offer; `None` for an offer without such a step.
    pub values: Vec<Option<Quantity>>,
}

/// The steps of a line. They have the same terms for every offer that has any.
pub fn line_steps(line: &Line) -> Vec<StepRow<Term>> {
    let longest = line.steps.iter().max_by_key(|steps| steps.len());
    let steps = longest.into_iter().flatten().enumerate();
    let row = |(place, step): (usize, &Step)| {
        let values = line.steps.iter().map(|steps| steps.get(place));
        StepRow {
            sign: step.sign,
            term: step.term,
            is_first: place == 0,
            values: values.map(|step| Some(step?.value)).collect(),
        }
    };
    steps.map(row).collect()
}

/// The steps of a part of a sum, for each offer: equal steps share a row, and each offer's stay in
/// their own order.
pub fn part_steps(all: &[Vec<Step<Item>>]) -> Vec<StepRow<Item>> {
    let mut rows: Vec<StepRow<Item>> = Vec::new();
    for (column, steps) in all.iter().enumerate() {
        let (mut from, mut is_first) = (0, true);
        for (index, step) in steps.iter().enumerate() {
            let known = row_of(&rows, from, step);
            let later = steps.iter().skip(index + 1);
            let at = known.unwrap_or_else(|| new_place(&rows, from, step, later));
            if known.is_none() {
                let row = StepRow {
                    sign: step.sign,
                    term: step.term.clone(),
                    is_first,
                    values: vec![None; all.len()],
                };
                rows.insert(at, row);
            }
            if let Some(row) = rows.get_mut(at) {
                row.is_first &= is_first;
                if let Some(value) = row.values.get_mut(column) {
                    *value = Some(step.value);
                }
            }
            from = at + 1;
            is_first = step.sign == Sign::Equals;
        }
    }
    rows
}

/// The row of a step, at or after `from`.
fn row_of(rows: &[StepRow<Item>], from: usize, step: &Step<Item>) -> Option<usize> {
    let is_equal = |row: &StepRow<Item>| row.sign == step.sign && row.term == step.term;
    let at = rows.iter().skip(from).position(is_equal);
    at.map(|at| from + at)
}

/// Where a step without a row goes: a bracket after the lower ones, and anything else as late as the
/// steps after it allow, so that what other offers have stays together.
fn new_place<'a>(
    rows: &[StepRow<Item>],
    from: usize,
    step: &Step<Item>,
    mut later: impl Iterator<Item = &'a Step<Item>>,
) -> usize {
    let Item::Bracket(rate) = &step.term else {
        let next = later.find_map(|step| row_of(rows, from, step));
        return next.unwrap_or(rows.len());
    };
    let is_lower = |row: &&StepRow<Item>| matches!(&row.term, Item::Bracket(other) if other < rate);
    from + rows.iter().skip(from).take_while(is_lower).count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::decimal::Decimal;
    use crate::money::Money;

    fn step(sign: Sign, term: Item, amount: i64) -> Step<Item> {
        let value = Quantity::Money(Money::units(amount));
        Step { sign, term, value }
    }

    fn plus(term: Item) -> Step<Item> {
        step(Sign::Plus, term, 1)
    }

    fn bracket(percent: i64) -> Step<Item> {
        plus(Item::Bracket(Decimal::ratio(percent, 100)))
    }

    fn equals(term: Item) -> Step<Item> {
        step(Sign::Equals, term, 1)
    }

    /// The terms of the rows, each with the offers that have it.
    #[track_caller]
    fn check(all: &[Vec<Step<Item>>], expected: &[(Item, &[usize])]) {
        let rows = part_steps(all);
        let of = |row: &StepRow<Item>| {
            let values = row.values.iter().enumerate();
            let of = values.filter_map(|(place, value)| value.is_some().then_some(place));
            (row.term.clone(), of.collect::<Vec<usize>>())
        };
        let rows: Vec<_> = rows.iter().map(of).collect();
        let expected: Vec<_> = expected
            .iter()
            .map(|(term, of)| (term.clone(), of.to_vec()))
            .collect();
        assert_eq!(rows, expected);
        // Each offer's steps are all there, in its own order.
        for (column, steps) in all.iter().enumerate() {
            let own = part_steps(all).into_iter();
            let own = own.filter(|row| row.values[column].is_some());
            let own: Vec<Item> = own.map(|row| row.term).collect();
            let terms: Vec<Item> = steps.iter().map(|step| step.term.clone()).collect();
            assert_eq!(own, terms, "offer {column}");
        }
    }

    #[test]
    fn equal_steps_share_a_row() {
        let steps = vec![plus(Item::Pay), equals(Item::Taxable)];
        check(
            &[steps.clone(), steps],
            &[(Item::Pay, &[0, 1]), (Item::Taxable, &[0, 1])],
        );
    }

    #[test]
    fn what_only_one_offer_has_stands_before_what_follows_it() {
        let plain = vec![plus(Item::Pay), equals(Item::Taxable)];
        let more = vec![plus(Item::Pay), plus(Item::Profit), equals(Item::Taxable)];
        let expected: [(Item, &[usize]); 3] = [
            (Item::Pay, &[0, 1]),
            (Item::Profit, &[1]),
            (Item::Taxable, &[0, 1]),
        ];
        check(&[plain, more], &expected);
    }

    #[test]
    fn brackets_stand_in_their_order_whoever_reaches_them() {
        let low = vec![plus(Item::Pay), bracket(10), bracket(12)];
        let high = vec![plus(Item::Pay), bracket(10), bracket(22), bracket(24)];
        let rate = |percent| Item::Bracket(Decimal::ratio(percent, 100));
        let expected: [(Item, &[usize]); 5] = [
            (Item::Pay, &[0, 1]),
            (rate(10), &[0, 1]),
            (rate(12), &[0]),
            (rate(22), &[1]),
            (rate(24), &[1]),
        ];
        check(&[low.clone(), high.clone()], &expected);
        let swapped = expected.map(|(term, of)| (term, of.iter().map(|it| 1 - it).collect()));
        let swapped: Vec<(Item, Vec<usize>)> = swapped
            .map(|(term, of): (Item, Vec<usize>)| {
                let mut of = of;
                of.sort_unstable();
                (term, of)
            })
            .to_vec();
        let swapped: Vec<(Item, &[usize])> = swapped
            .iter()
            .map(|(term, of)| (term.clone(), of.as_slice()))
            .collect();
        check(&[high, low], &swapped);
    }

    #[test]
    fn a_row_begins_a_sum_only_if_it_does_for_every_offer() {
        let alone = vec![plus(Item::Profit)];
        let after = vec![
            plus(Item::Pay),
            plus(Item::Profit),
            equals(Item::Taxable),
            bracket(10),
        ];
        let rows = part_steps(&[after, alone]);
        let first: Vec<bool> = rows.iter().map(|row| row.is_first).collect();
        // What follows a result begins a sum again.
        assert_eq!(first, [true, false, false, true]);
    }

    #[test]
    fn a_sign_tells_two_steps_apart() {
        let taken = step(Sign::Minus, Item::Pay, 1);
        let rows = part_steps(&[vec![plus(Item::Pay)], vec![taken]]);
        assert_eq!(rows.len(), 2);
    }
}
