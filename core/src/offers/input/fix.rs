//! What a text may have meant that was refused: texts that can be read, one of them a press away.

use super::draft::OfferDraft;
use super::field::Field;
use super::offer::Value;
use super::part_time_pay;
use super::problem::FormulaProblem;
use super::schedule::ScheduleProblem;
use super::tiers::TiersProblem;
use super::vesting::VestingProblem;
use crate::decimal::Decimal;
use crate::form;
use crate::money::Money;
use crate::number::{self, DecimalPoint};
use crate::offers::engine::retirement::tiers;

/// What a reader may have meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// All of so much of pay is matched.
    WholeMatch,
    /// Half of it.
    HalfMatch,
    /// A second share counts from nothing: up to so much of pay in all.
    UpTo(Decimal),
    /// It counts from where the tier before ends.
    Next(Decimal),
    /// The cliff is in months.
    CliffMonths(u16),
    /// The cliff is in years.
    CliffYears(u16),
    /// All of it vests after so many years.
    AllAfter(u8),
    /// The same part vests after each of so many years.
    EachYear(u8),
    /// A fifth vests after each year from the second to the sixth.
    FromSecondYear,
    /// An amount as a share of base pay.
    ShareOfPay(Decimal),
    /// The part of full-time pay for one's own hours.
    OwnHours,
    /// The amount without what is said of it.
    AsPaid,
}

/// A text in place of one that was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What it means.
    pub meaning: Meaning,
    /// The text, which can be read.
    pub text: String,
}

impl OfferDraft {
    /// What the text of a field may have meant, if it was refused; empty if nothing can be offered.
    pub fn fixes(&self, field: Field, point: DecimalPoint) -> Vec<Fix> {
        let Err(problem) = self.read(field, point) else {
            return Vec::new();
        };
        let fix = |meaning, text: String| Fix { meaning, text };
        match problem {
            form::Problem::Formula(FormulaProblem::Tiers(TiersProblem::RateMissing(share))) => {
                let width = share.times(Decimal::whole(100)).to_text();
                vec![
                    fix(Meaning::WholeMatch, format!("100% of {width}%")),
                    fix(Meaning::HalfMatch, format!("50% of {width}%")),
                ]
            }
            form::Problem::Formula(FormulaProblem::Tiers(TiersProblem::NextOrUpTo(share))) => {
                let text = self.texts.get(&field).map_or("", String::as_str);
                let [up_to, next] = tiers::both_readings(text);
                let up_to = up_to.map(|text| fix(Meaning::UpTo(share), text));
                let next = next.map(|text| fix(Meaning::Next(share), text));
                up_to.into_iter().chain(next).collect()
            }
            form::Problem::Formula(FormulaProblem::Schedule(ScheduleProblem::CliffUnit {
                months,
                cliff,
                every,
            })) => {
                let text = |cliff: u16| match every {
                    1 => format!("{months} months, cliff {cliff}"),
                    _ => format!("{months} months, cliff {cliff}, every {every}"),
                };
                vec![
                    fix(Meaning::CliffYears(cliff), text(cliff.saturating_mul(12))),
                    fix(Meaning::CliffMonths(cliff), text(cliff)),
                ]
            }
            form::Problem::Formula(FormulaProblem::Vesting(VestingProblem::HowOver(years))) => {
                vec![
                    fix(Meaning::AllAfter(years), format!("cliff {years}")),
                    fix(Meaning::EachYear(years), format!("graded 1-{years}")),
                ]
            }
            form::Problem::Formula(FormulaProblem::Vesting(VestingProblem::SixYears)) => vec![
                fix(Meaning::FromSecondYear, "graded 2-6".to_owned()),
                fix(Meaning::EachYear(6), "graded 1-6".to_owned()),
            ],
            form::Problem::Unit | form::Problem::OutOfRange if field == Field::BonusTarget => {
                let share = self.share_of_pay(field, point);
                let share = share.map(|share| {
                    let percent = share.times(Decimal::whole(100)).to_text() + "%";
                    fix(Meaning::ShareOfPay(share), percent)
                });
                share.into_iter().collect()
            }
            form::Problem::Number(_) | form::Problem::Unit if field == Field::Pay => {
                let text = self.texts.get(&field).map_or("", String::as_str);
                part_time_pay::fixes(text, point)
            }
            _ => Vec::new(),
        }
    }

    /// The amount in a field as a share of a year's base pay, to a millionth, where it can be one
    /// and pay is a salary that can be read.
    fn share_of_pay(&self, field: Field, point: DecimalPoint) -> Option<Decimal> {
        let is_yearly = self.terms.kind.is_salaried() && !self.texts.contains_key(&Field::Payments);
        let Ok(Some(Value::Money(pay))) = self.read(Field::Pay, point) else {
            return None;
        };
        let amount = number::read(self.texts.get(&field)?, point).ok()??;
        if !is_yearly || amount.percent || pay <= Money::ZERO {
            return None;
        }
        let share = amount
            .money_per(number::Per::Year)?
            .share_of(pay)
            .rounded(6);
        let (least, most) = field.range();
        let range = Decimal::ratio(least, 100)..=Decimal::ratio(most, 100);
        (share > Decimal::ZERO && range.contains(&share)).then_some(share)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::order::collect_map;

    /// What is offered for a text, each with what it is read as.
    fn fixes(texts: &[(Field, &str)], field: Field) -> Vec<Fix> {
        let texts = texts
            .iter()
            .map(|(field, text)| (*field, (*text).to_owned()));
        let mut draft = OfferDraft {
            texts: collect_map(texts),
            ..OfferDraft::default()
        };
        let fixes = draft.fixes(field, DecimalPoint::Fraction);
        for fix in &fixes {
            draft.texts.insert(field, fix.text.clone());
            assert!(draft.read(field, DecimalPoint::Fraction).is_ok(), "{fix:?}");
            assert_eq!(draft.fixes(field, DecimalPoint::Fraction), [], "{fix:?}");
        }
        fixes
    }

    #[track_caller]
    fn check(field: Field, text: &str, expected: &[(Meaning, &str)]) {
        let offered = fixes(&[(field, text), (Field::Pay, "80k")], field);
        let expected = expected.iter().map(|(meaning, text)| Fix {
            meaning: *meaning,
            text: (*text).to_owned(),
        });
        assert_eq!(offered, expected.collect::<Vec<_>>(), "{text}");
    }

    #[test]
    fn what_may_have_been_meant_is_offered_as_texts_that_can_be_read() {
        use Meaning::{
            AllAfter, CliffMonths, CliffYears, EachYear, FromSecondYear, HalfMatch, WholeMatch,
        };
        let halves = [(WholeMatch, "100% of 4.5%"), (HalfMatch, "50% of 4.5%")];
        check(Field::Match, "4.5% match", &halves);
        for text in [
            "100% of 3%, 50% of 5%",
            "100% on 3% plus 50% on 5%",
            "3% at 100%, 5% at 50%",
        ] {
            let width = Decimal::ratio(5, 100);
            check(
                Field::Match,
                text,
                &[
                    (
                        Meaning::UpTo(width),
                        "100% of the first 3%, 50% of the next 2%",
                    ),
                    (
                        Meaning::Next(width),
                        "100% of the first 3%, 50% of the next 5%",
                    ),
                ],
            );
        }
        check(
            Field::StockSchedule,
            "4 years, cliff 1",
            &[
                (CliffYears(1), "48 months, cliff 12"),
                (CliffMonths(1), "48 months, cliff 1"),
            ],
        );
        check(
            Field::StockSchedule,
            "4 years quarterly, cliff 3",
            &[
                (CliffYears(3), "48 months, cliff 36, every 3"),
                (CliffMonths(3), "48 months, cliff 3, every 3"),
            ],
        );
        check(
            Field::Vesting,
            "3 years",
            &[(AllAfter(3), "cliff 3"), (EachYear(3), "graded 1-3")],
        );
        check(
            Field::Vesting,
            "6 year graded",
            &[(FromSecondYear, "graded 2-6"), (EachYear(6), "graded 1-6")],
        );
        for (field, text) in [
            (Field::Match, "generous"),
            (Field::Match, "50% of 6%"),
            (Field::Vacation, "unlimited"),
            (Field::StockSchedule, "soon"),
        ] {
            check(field, text, &[]);
        }
    }

    #[test]
    fn pay_of_full_time_and_of_term_time_is_offered_as_what_is_paid() {
        let fixes = |pay| fixes(&[(Field::Pay, pay)], Field::Pay);
        let fix = |meaning, text: &str| Fix {
            meaning,
            text: text.to_owned(),
        };
        let own = fix(Meaning::OwnHours, "£22,800");
        assert_eq!(fixes("£38k pro rata 0.6"), [own]);
        let paid = fix(Meaning::AsPaid, "£22k");
        assert_eq!(fixes("£22k term time only"), [paid]);
        for pay in [
            "£38k pro rata",
            "lots",
            "£38,034 p.a.",
            "£1,200 pcm",
            "60-70k",
        ] {
            assert_eq!(fixes(pay), [], "{pay}");
        }
    }

    #[test]
    fn an_amount_of_bonus_is_offered_as_a_share_of_pay() {
        let share = |percent| Meaning::ShareOfPay(Decimal::ratio(percent, 10_000));
        check(Field::BonusTarget, "$7,000", &[(share(875), "8.75%")]);
        check(Field::BonusTarget, "7k", &[(share(875), "8.75%")]);
        check(Field::BonusTarget, "$500 a month", &[(share(750), "7.5%")]);
        check(Field::BonusTarget, "$700,000", &[]);
        check(Field::BonusTarget, "1 month", &[]);
        let bonus = (Field::BonusTarget, "$7,000");
        assert_eq!(fixes(&[bonus], Field::BonusTarget), []);
        assert_eq!(
            fixes(&[bonus, (Field::Pay, "lots")], Field::BonusTarget),
            []
        );
    }
}
