//! Vacation given together with public holidays, as letters outside the United States have it: `25
//! days plus bank holidays`, `28 including bank holidays`, `20 + 8`. A field counts one of the two, so
//! such a text is refused, and what it may have meant is a press away.

use super::draft::OfferDraft;
use super::field::Field;
use crate::decimal::Decimal;
use crate::normalize::normalized;
use crate::number::{DecimalPoint, Per};
use crate::quantity::{self, Unit};

/// Bank holidays of a year in England and Wales; Scotland has nine and Northern Ireland ten.
/// <https://www.gov.uk/bank-holidays>, read on 2026-11-30.
const BANK_HOLIDAYS: i64 = 8;

/// Words for public holidays.
const HOLIDAYS: [&str; 12] = [
    "bank",
    "public",
    "national",
    "federal",
    "statutory",
    "stat",
    "holiday",
    "holidays",
    "hols",
    "hol",
    "bh",
    "bhs",
];

/// Of those, the ones that only Britain and Ireland have.
const BANK: [&str; 3] = ["bank", "bh", "bhs"];

/// Words beside them that say nothing more.
const BESIDE: [&str; 8] = ["the", "all", "usual", "uk", "of", "paid", "on", "top"];

/// What stands between vacation and holidays that come on top of it. "and" is one of them only where
/// there is no other: `3 weeks and 2 days plus bank holidays`.
const ON_TOP: [&str; 6] = ["+", "plus", "excluding", "excl", "exc", "exclusive"];

/// What stands before holidays that are among the days given.
const INCLUDED: [&str; 5] = ["including", "includes", "inclusive", "incl", "inc"];

/// What vacation may have meant, in days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeaveReading {
    /// So many days of vacation, and public holidays on top of them.
    OnTop {
        vacation: Decimal,
        /// How many, where that is known.
        holidays: Option<Decimal>,
    },
    /// So many days, of which the public holidays are a part.
    Included {
        vacation: Decimal,
        /// How many, where that is known.
        holidays: Option<Decimal>,
    },
    /// All of it is vacation.
    Vacation(Decimal),
}

impl LeaveReading {
    /// What stands in which field then.
    pub fn texts(self) -> Vec<(Field, String)> {
        let (vacation, holidays) = match self {
            LeaveReading::OnTop { vacation, holidays }
            | LeaveReading::Included { vacation, holidays } => (vacation, holidays),
            LeaveReading::Vacation(vacation) => (vacation, None),
        };
        let holidays = holidays.map(|days| (Field::Holidays, days.to_text()));
        let vacation = (Field::Vacation, vacation.to_text());
        [Some(vacation), holidays].into_iter().flatten().collect()
    }

    /// Whether the vacation days count the public holidays as well, where that is said.
    pub const fn holidays_included(self) -> Option<bool> {
        match self {
            LeaveReading::OnTop { .. } => Some(false),
            LeaveReading::Included { .. } => Some(true),
            LeaveReading::Vacation(_) => None,
        }
    }
}

impl OfferDraft {
    /// What the text for vacation may have meant, if it was refused; empty if nothing can be offered.
    pub fn leave_readings(&self, point: DecimalPoint) -> Vec<LeaveReading> {
        if self.read(Field::Vacation, point).is_ok() {
            return Vec::new();
        }
        let text = self.texts.get(&Field::Vacation);
        let day = self.spec(Field::Vacation, point).time.day;
        let text = text.map_or("", String::as_str);
        readings(text, day).unwrap_or_default()
    }
}

/// Whether a text names public holidays.
pub fn names_holidays(text: &str) -> bool {
    let words = words_of(text);
    words.iter().any(|word| HOLIDAYS.contains(&word.as_str()))
}

fn readings(text: &str, day: Decimal) -> Option<Vec<LeaveReading>> {
    let words = words_of(text);
    let place = |is_one: &dyn Fn(&str) -> bool| words.iter().position(|word| is_one(word));
    let on_top = |word: &str| ON_TOP.contains(&word);
    let included = |word: &str| INCLUDED.contains(&word);
    let at = place(&|word| on_top(word) || included(word));
    let at = at.or_else(|| place(&|word| matches!(word, "and" | "&")))?;
    let (before, after) = words.split_at(at);
    let (joint, after) = after.split_first()?;
    // In "not including bank holidays" they are on top.
    let is_not = before.last().is_some_and(|word| word == "not");
    let before = before
        .split_last()
        .filter(|_| is_not)
        .map_or(before, |it| it.1);
    let vacation = days(before, day)?;
    let is_holiday = |word: &&String| HOLIDAYS.contains(&word.as_str());
    let names_holidays = after.iter().any(|word| is_holiday(&word));
    let is_bank = after.iter().any(|word| BANK.contains(&word.as_str()));
    let rest = after.iter();
    let rest = rest.filter(|word| !is_holiday(word) && !BESIDE.contains(&word.as_str()));
    let rest: Vec<String> = rest.cloned().collect();
    let count = match rest.is_empty() {
        true => None,
        false => Some(days(&rest, day)?),
    };
    if included(joint) && !is_not {
        let holidays = count;
        return names_holidays.then(|| vec![LeaveReading::Included { vacation, holidays }]);
    }
    let usual = is_bank.then_some(Decimal::whole(BANK_HOLIDAYS));
    let holidays = count.or(usual);
    match (names_holidays, count) {
        (true, _) => Some(vec![LeaveReading::OnTop { vacation, holidays }]),
        (false, Some(count)) => Some(vec![
            LeaveReading::OnTop { vacation, holidays },
            LeaveReading::Vacation(vacation + count),
        ]),
        (false, None) => None,
    }
}

/// So many days of a year; `None` for none, and for anything else.
fn days(words: &[String], day: Decimal) -> Option<Decimal> {
    let quantity = quantity::read(&words.join(" "), Unit::Days, day).ok()??;
    let (least, most) = Field::Vacation.range();
    let fits = (Decimal::whole(least)..=Decimal::whole(most)).contains(&quantity.count);
    let is_yearly = matches!(quantity.per, None | Some(Per::Year));
    (fits && is_yearly && quantity.count > Decimal::ZERO).then_some(quantity.count)
}

/// The words and signs of a text, without what stands around them.
fn words_of(text: &str) -> Vec<String> {
    let text = normalized(text).replace('+', " + ").replace('&', " & ");
    let words = text.split([' ', '(', ')', '[', ']']);
    let words = words.map(|word| word.trim_matches(['.', ',', ';', ':', '\'', '-']));
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use LeaveReading::{Included, OnTop, Vacation};

    fn draft(text: &str) -> OfferDraft {
        let mut draft = OfferDraft::default();
        draft.texts.insert(Field::Vacation, text.to_owned());
        draft
    }

    #[track_caller]
    fn check(text: &str, expected: &[LeaveReading]) {
        let point = DecimalPoint::Fraction;
        let mut draft = draft(text);
        let found = draft.leave_readings(point);
        assert_eq!(found, expected, "{text}");
        if !found.is_empty() {
            assert!(draft.read(Field::Vacation, point).is_err(), "{text}");
        }
        for reading in found {
            for (field, text) in reading.texts() {
                draft.texts.insert(field, text);
            }
            assert!(draft.readable(point).1.is_empty(), "{text}: {reading:?}");
            assert_eq!(draft.leave_readings(point), [], "{text}: {reading:?}");
        }
    }

    fn on_top(vacation: i64, holidays: Option<i64>) -> LeaveReading {
        OnTop {
            vacation: Decimal::whole(vacation),
            holidays: holidays.map(Decimal::whole),
        }
    }

    fn included(vacation: i64, holidays: Option<i64>) -> LeaveReading {
        Included {
            vacation: Decimal::whole(vacation),
            holidays: holidays.map(Decimal::whole),
        }
    }

    #[test]
    fn holidays_beside_vacation_are_told_apart_from_it() {
        for text in [
            "25 + bank holidays",
            "25 plus bank hols",
            "25 days (plus bank holidays)",
            "25 days' annual leave plus bank holidays",
            "25 days and bank holidays",
            "25+BH",
            "5 weeks + bank holidays",
            "25 days excl. bank holidays",
            "25 days, not including bank holidays",
            "25 + 8 bank holidays",
            "25 days plus 8 public holidays",
            "25 days & eight bank holidays",
        ] {
            check(text, &[on_top(25, Some(8))]);
        }
        check("25 days plus public holidays", &[on_top(25, None)]);
        check("25 + 13 public holidays", &[on_top(25, Some(13))]);
        check(
            "3 weeks and 2 days plus bank holidays",
            &[on_top(17, Some(8))],
        );
        for text in [
            "28 incl. bank holidays",
            "28 inc bank holidays",
            "28 days including bank holidays",
            "28 days (inclusive of bank holidays)",
            "5.6 weeks including bank holidays",
            "28 days leave incl public holidays",
        ] {
            check(text, &[included(28, None)]);
        }
        check("33 including 8 bank holidays", &[included(33, Some(8))]);
    }

    #[test]
    fn two_numbers_are_either_and_what_can_be_read_is_no_question() {
        let either = [on_top(20, Some(8)), Vacation(Decimal::whole(28))];
        check("20 days + 8", &either);
        check("20 + 8", &either);
        check("20 days plus 8 days", &either);
        for text in [
            "5.6 weeks",
            "4 weeks",
            "28",
            "25 days",
            "3 weeks and 2 days",
            "",
        ] {
            check(text, &[]);
        }
    }

    #[test]
    fn what_may_mean_anything_is_not_guessed() {
        for text in [
            "generous + bank holidays",
            "bank holidays",
            "bank holidays + 25",
            "25 + bank holidays + birthday",
            "25 + loyalty days",
            "28 including 3 at Christmas",
            "25 rising to 30 plus bank holidays",
            "2 a month plus bank holidays",
            "900 + 8",
            "20 - 25 + 8",
            "unlimited + bank holidays",
        ] {
            check(text, &[]);
        }
        assert!(names_holidays("generous (+ BHs)"));
        assert!(!names_holidays("20 + 8"));
    }

    #[test]
    fn the_press_says_whether_holidays_are_among_the_days() {
        let of = |text: &str| {
            let found = draft(text).leave_readings(DecimalPoint::Fraction);
            found
                .iter()
                .map(|it| it.holidays_included())
                .collect::<Vec<_>>()
        };
        assert_eq!(of("28 incl. bank holidays"), [Some(true)]);
        assert_eq!(of("20 + 8"), [Some(false), None]);
        let texts = on_top(25, Some(8)).texts();
        let expected = [(Field::Vacation, "25"), (Field::Holidays, "8")];
        assert_eq!(
            texts,
            expected.map(|(field, text)| (field, text.to_owned()))
        );
        assert_eq!(included(28, None).texts().len(), 1);
    }
}
