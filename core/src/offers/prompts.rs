//! What an amount that is typed changes besides itself, what of that was taken back, and what can be
//! pressed below its field.

use super::Formula;
use super::Kind;
use super::LeaveReading;
use super::OfferDraft;
use super::PayDoubt;
use crate::currency::{currency_after, may_go_on};
use crate::form::{self, FieldKind};

/// What an amount changed besides itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SideEffect {
    /// The currency of all offers.
    Currency {
        /// The one before, if one was chosen.
        before: Option<String>,
        /// The one that the amount names.
        now: &'static str,
    },
    /// How an offer is paid.
    Kind {
        /// How it was.
        before: Kind,
    },
}

/// What was changed, by the id of the field that did it, and what was taken back and is not to be done
/// again.
#[derive(Clone, Debug, Default)]
pub struct SideEffects {
    done: Vec<(String, SideEffect)>,
    /// Ids of fields, and codes of currencies.
    declined: Vec<String>,
}

impl SideEffects {
    /// The kind of job that an offer is changed to by the pay in the field `cell`: `28/hr` is paid by
    /// the hour.
    pub fn kind_after(&self, cell: &str, draft: &OfferDraft) -> Option<Kind> {
        draft.kind_of_pay().filter(|_| !self.is_declined(cell))
    }

    /// The currency that all offers are changed to by an amount that names it with a sign or letters.
    /// While it is typed, a short word may go on.
    pub fn currency_after(
        &self,
        kind: FieldKind<Formula>,
        text: &str,
        chosen: &str,
        is_settled: bool,
    ) -> Option<&'static str> {
        let is_amount = matches!(kind, FieldKind::Money | FieldKind::MoneyOrPercent);
        if !is_amount || (!is_settled && may_go_on(text)) {
            return None;
        }
        currency_after(text, chosen).filter(|code| !self.is_declined(code))
    }

    /// Notes that the field `cell` changed something. There is one currency for all offers; each is
    /// paid in its own way.
    pub fn add(&mut self, cell: &str, effect: SideEffect) {
        let is_currency = |it: &SideEffect| matches!(it, SideEffect::Currency { .. });
        let is_new = is_currency(&effect);
        self.done
            .retain(|(of, other)| is_currency(other) != is_new || !is_new && of != cell);
        self.done.push((cell.to_owned(), effect));
    }

    /// Notes that what the field `cell` changed was taken back: it is not done again, of a kind of job
    /// by this field, of a currency by any.
    pub fn decline(&mut self, cell: &str, effect: &SideEffect) {
        self.declined.push(match effect {
            SideEffect::Currency { now, .. } => (*now).to_owned(),
            SideEffect::Kind { .. } => cell.to_owned(),
        });
        self.done
            .retain(|(of, other)| of != cell || other != effect);
    }

    /// What the field `cell` changed, as far as it still is so: with this currency for all offers, and
    /// this kind of job for the one of the field.
    pub fn of_cell(&self, cell: &str, currency: &str, kind: Option<Kind>) -> Vec<SideEffect> {
        let is_so = |effect: &SideEffect| match effect {
            SideEffect::Currency { now, .. } => currency == *now,
            SideEffect::Kind { .. } => kind == Some(Kind::Hourly),
        };
        let of_cell = self.done.iter().filter(|(of, _)| of == cell);
        let effects = of_cell.map(|(_, effect)| effect.clone());
        effects.filter(is_so).collect()
    }

    fn is_declined(&self, what: &str) -> bool {
        self.declined.iter().any(|it| it == what)
    }
}

/// A press that answers what is asked below a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// The pay is that of an hour.
    Hour,
    /// It is that of a year after all.
    Year,
    /// The job has a salary.
    Salary,
    /// All offers are in this currency.
    Use(&'static str),
    /// What was changed is taken back.
    Back(SideEffect),
    /// Vacation and public holidays, each in its own field.
    Leave(LeaveReading),
}

/// What can be pressed below a field with a problem, or that changed something.
pub fn presses(problem: Option<form::Problem<Formula>>, effects: &[SideEffect]) -> Vec<Press> {
    let mut presses = match problem {
        Some(form::Problem::Pay(PayDoubt::ByTheHour {
            may_be_a_year: true,
        })) => {
            vec![Press::Hour, Press::Year]
        }
        Some(form::Problem::Pay(PayDoubt::ByTheHour { .. })) => vec![Press::Hour],
        Some(form::Problem::Pay(PayDoubt::ByTheYear)) => vec![Press::Salary],
        Some(form::Problem::OtherCurrency(code)) => vec![Press::Use(code)],
        _ => Vec::new(),
    };
    presses.extend(effects.iter().cloned().map(Press::Back));
    presses
}

/// What is typed behind a pay that is said to be for an hour. A contractor stays one, and the text says
/// the time; any other job is paid by the hour then, which says enough.
pub const fn hour_suffix(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Contractor => Some("/h"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::offers::Field;

    fn draft(pay: &str) -> OfferDraft {
        let mut draft = OfferDraft::default();
        draft.texts.insert(Field::Pay, pay.to_owned());
        draft
    }

    #[test]
    fn hourly_pay_sets_the_kind_unless_that_was_taken_back() {
        let mut effects = SideEffects::default();
        assert_eq!(
            effects.kind_after("pay-a", &draft("28/hr")),
            Some(Kind::Hourly)
        );
        assert_eq!(effects.kind_after("pay-a", &draft("28")), None);
        let effect = SideEffect::Kind {
            before: Kind::SalariedExempt,
        };
        effects.add("pay-a", effect.clone());
        let of = |effects: &SideEffects, kind| effects.of_cell("pay-a", "USD", Some(kind));
        assert_eq!(of(&effects, Kind::Hourly), std::slice::from_ref(&effect));
        assert_eq!(
            of(&effects, Kind::SalariedExempt),
            [],
            "it was changed since"
        );
        effects.decline("pay-a", &effect);
        assert_eq!(of(&effects, Kind::Hourly), []);
        assert_eq!(effects.kind_after("pay-a", &draft("28/hr")), None);
        let other = effects.kind_after("pay-b", &draft("28/hr"));
        assert_eq!(other, Some(Kind::Hourly), "of another offer");
    }

    #[test]
    fn a_currency_sign_sets_the_currency_of_all_unless_it_was_taken_back() {
        let mut effects = SideEffects::default();
        let after = |effects: &SideEffects, text: &str| {
            effects.currency_after(FieldKind::Money, text, "USD", true)
        };
        assert_eq!(after(&effects, "£38,034"), Some("GBP"));
        assert_eq!(after(&effects, "$38,034"), None);
        let of_number = effects.currency_after(FieldKind::Percent, "£3", "USD", true);
        assert_eq!(of_number, None, "only amounts have a currency");
        let effect = |now| SideEffect::Currency { before: None, now };
        effects.add("pay-a", effect("GBP"));
        effects.add("pay-b", effect("EUR"));
        assert_eq!(effects.of_cell("pay-a", "EUR", None), [], "there is one");
        assert_eq!(effects.of_cell("pay-b", "EUR", None), [effect("EUR")]);
        assert_eq!(effects.of_cell("pay-b", "USD", None), []);
        effects.decline("pay-b", &effect("EUR"));
        assert_eq!(after(&effects, "€38,034"), None, "by no field");
        assert_eq!(after(&effects, "£38,034"), Some("GBP"));
    }

    #[test]
    fn a_short_word_may_go_on_while_it_is_typed() {
        let effects = SideEffects::default();
        let after =
            |is_settled| effects.currency_after(FieldKind::Money, "12 rs", "USD", is_settled);
        assert_eq!(after(false), None);
        assert_eq!(after(true), Some("INR"));
    }

    #[test]
    fn each_doubt_can_be_answered_and_each_change_taken_back() {
        let doubt = |may_be_a_year| Some(form::Problem::Pay(PayDoubt::ByTheHour { may_be_a_year }));
        assert_eq!(presses(None, &[]), []);
        assert_eq!(presses(doubt(true), &[]), [Press::Hour, Press::Year]);
        assert_eq!(presses(doubt(false), &[]), [Press::Hour]);
        let yearly = Some(form::Problem::Pay(PayDoubt::ByTheYear));
        assert_eq!(presses(yearly, &[]), [Press::Salary]);
        let other = Some(form::Problem::OtherCurrency("EUR"));
        assert_eq!(presses(other, &[]), [Press::Use("EUR")]);
        let effect = SideEffect::Kind {
            before: Kind::SalariedExempt,
        };
        let back = Press::Back(effect.clone());
        assert_eq!(presses(None, &[effect]), [back]);
    }

    #[test]
    fn a_contractor_stays_one_and_types_the_time() {
        assert_eq!(hour_suffix(Kind::Contractor), Some("/h"));
        assert_eq!(hour_suffix(Kind::SalariedExempt), None);
    }
}
