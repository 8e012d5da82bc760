//! What holds for every offer, as typed and as read.

use litemap::LiteMap;

use super::draft::{Time, read_as};
use super::field::Counts;
use super::offer::Value;
use super::problem::ProblemKind;
use super::shared_field::SharedField;
use super::terms::{PlaceChoice, Shared, Taxes, Use};
use crate::currency::currency_after;
use crate::decimal::Decimal;
use crate::money::Money;
use crate::number::Point;
use crate::offers::engine::health::Tier;
use crate::offers::law::FilingStatus;
use crate::offers::tax::local::{LocalBase, Presence};

/// The shared facts with every text as it was typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SharedDraft {
    /// The tax year; the default of [`Shared`] if not picked.
    pub year: Option<u16>,
    /// How the return is filed.
    pub status: FilingStatus,
    /// The state that taxes, by its two letters.
    pub state: Option<String>,
    /// The city or county that taxes; `None` is not chosen yet.
    pub place: Option<PlaceChoice>,
    /// What ties the reader to that place.
    pub presence: Presence,
    /// What a local rate of the reader's own is a share of.
    pub local_base: LocalBase,
    /// For whom the insurance is.
    pub tier: Tier,
    /// The currency of every amount, by its three letters; US dollars if `None`. Nothing is
    /// converted; what a point in an amount is depends on it: see [`SharedDraft::point`].
    pub currency: Option<String>,
    /// What is typed. A missing or empty text is not given yet.
    pub texts: LiteMap<SharedField, String>,
}

/// A field and what is wrong in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SharedProblem {
    /// The field.
    pub field: SharedField,
    /// What is wrong.
    pub kind: ProblemKind,
}

impl SharedDraft {
    /// Reads every text. What is not given is as in [`Shared::default`].
    ///
    /// # Errors
    /// Every [`SharedProblem`], one a field at most.
    pub fn parse(&self) -> Result<Shared, Vec<SharedProblem>> {
        let mut shared = Shared {
            status: self.status,
            state: self.state.clone(),
            place: self.place.clone(),
            presence: self.presence,
            local_base: self.local_base,
            tier: self.tier,
            ..Shared::default()
        };
        shared.year = self.year.unwrap_or(shared.year);
        let mut problems = Vec::new();
        for field in self.texts.keys() {
            match self.read(*field) {
                Ok(value) => shared.set(*field, value.as_ref()),
                Err(kind) => problems.push(SharedProblem {
                    field: *field,
                    kind,
                }),
            }
        }
        let chance = |field, year: &Use| self.tells(field).then_some(year.chance);
        let [low, _, high] = &shared.uses;
        let (low, high) = (
            chance(SharedField::LowChance, low),
            chance(SharedField::HighChance, high),
        );
        shared.set_chances(low, high);
        shared.abroad = self.is_abroad();
        if shared.abroad {
            shared.leave_the_united_states(self);
        }
        if problems.is_empty() {
            Ok(shared)
        } else {
            Err(problems)
        }
    }

    /// Reads one text; `None` if nothing is typed.
    ///
    /// # Errors
    /// See [`ProblemKind`].
    pub fn read(&self, field: SharedField) -> Result<Option<Value>, ProblemKind> {
        let text = self.texts.get(&field).map_or("", String::as_str);
        if field.counts() == Counts::Money
            && let Some(other) = currency_after(text, self.code())
        {
            return Err(ProblemKind::OtherCurrency(other));
        }
        let time = Time::asked(field.per());
        let value = read_as(field.counts(), field.range(), time, text, self.point())?;
        Ok(value.map(|value| match (field, value) {
            // Only full years count.
            (SharedField::Age | SharedField::Stay | SharedField::Horizon, Value::Number(years)) => {
                Value::Number(Decimal::whole(years.floor()))
            }
            (_, value) => value,
        }))
    }

    /// What a point is in an amount of the currency: here, and in the offers compared.
    pub fn point(&self) -> Point {
        let currency = self.currency.as_deref();
        currency.map(Point::in_amounts_of).unwrap_or_default()
    }

    /// The currency of every amount, by its three letters.
    pub fn code(&self) -> &str {
        self.currency.as_deref().unwrap_or("USD")
    }

    /// Whether amounts are in another currency than the US dollar.
    pub fn is_abroad(&self) -> bool {
        self.code() != "USD"
    }

    fn tells(&self, field: SharedField) -> bool {
        let text = self.texts.get(&field);
        text.is_some_and(|text| !text.trim().is_empty())
    }

    /// The assumptions without what cannot be read, and what that is.
    pub fn readable(&self) -> (Shared, Vec<SharedProblem>) {
        let problems = match self.parse() {
            Ok(shared) => return (shared, Vec::new()),
            Err(problems) => problems,
        };
        let mut rest = self.clone();
        for problem in &problems {
            rest.texts.remove(&problem.field);
        }
        (rest.parse().unwrap_or_default(), problems)
    }

    /// The facts that are not given, for which the defaults stand.
    pub fn assumed(&self) -> Vec<SharedField> {
        let all = SharedField::ALL.iter().copied();
        all.filter(|field| !self.tells(*field)).collect()
    }
}

impl Shared {
    /// Makes the chances of the three years a whole: those not given share what is left, and two
    /// that are more than the whole are scaled to it.
    fn set_chances(&mut self, low: Option<Decimal>, high: Option<Decimal>) {
        let half_of_rest = |given: Decimal| (Decimal::ONE - given).over(Decimal::whole(2));
        let (low, high) = match (low, high) {
            (None, None) => return,
            (Some(low), None) => (low, half_of_rest(low)),
            (None, Some(high)) => (half_of_rest(high), high),
            (Some(low), Some(high)) => {
                let whole = (low + high).max(Decimal::ONE);
                (low.over(whole), high.over(whole))
            }
        };
        for (year, chance) in self
            .uses
            .iter_mut()
            .zip([low, Decimal::ONE - low - high, high])
        {
            year.chance = chance;
        }
    }

    /// Takes off what holds in the United States alone: its taxes where no share of pay is given in
    /// their place, and what care costs there.
    fn leave_the_united_states(&mut self, draft: &SharedDraft) {
        if self.taxes == Taxes::UnitedStates {
            self.taxes = Taxes::BeforeTax;
        }
        let fields = [
            SharedField::LowUse,
            SharedField::MiddleUse,
            SharedField::HighUse,
        ];
        for (year, field) in self.uses.iter_mut().zip(fields) {
            if !draft.tells(field) {
                year.care = Money::ZERO;
            }
        }
    }

    fn set(&mut self, field: SharedField, value: Option<&Value>) {
        let (money, number) = match value {
            Some(Value::Money(money)) => (*money, Decimal::ZERO),
            Some(Value::Rate(number) | Value::Number(number)) => (Money::ZERO, *number),
            // What no shared fact is read as.
            Some(_) | None => return,
        };
        let small = u8::try_from(number.floor()).unwrap_or_default();
        let [low, middle, high] = &mut self.uses;
        match field {
            SharedField::Age => self.age = Some(small),
            SharedField::SpouseAge => self.spouse_age = Some(small),
            SharedField::Household => self.household = Some(small),
            SharedField::OtherWages => self.other_wages = money,
            SharedField::Deferral => self.deferral = Some(number),
            SharedField::RothShare => self.roth_share = number,
            SharedField::Hsa => self.hsa = money,
            SharedField::OwnRate => self.taxes = Taxes::OwnRate(number),
            SharedField::StateRate => self.state_rate = Some(number),
            SharedField::LocalRate => self.local_rate = Some(number),
            SharedField::LowUse => low.care = money,
            SharedField::MiddleUse => middle.care = money,
            SharedField::HighUse => high.care = money,
            SharedField::LowChance => low.chance = number,
            SharedField::HighChance => high.chance = number,
            SharedField::PriceLevel => self.price_level = Some(number),
            SharedField::Spent => self.spent = number,
            SharedField::CashDiscount => self.cash_discount = number,
            SharedField::StockDiscount => self.stock_discount = number,
            SharedField::Stay => self.stay = small,
            SharedField::Horizon => self.horizon = small,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::order::map_of;

    fn draft(field: SharedField, text: &str) -> SharedDraft {
        let texts = map_of([(field, text.to_owned())]);
        SharedDraft {
            texts,
            ..SharedDraft::default()
        }
    }

    #[test]
    fn every_fact_changes_something() {
        assert_eq!(SharedDraft::default().parse(), Ok(Shared::default()));
        for field in SharedField::ALL {
            let draft = draft(*field, "1.25");
            assert_ne!(draft.parse(), Ok(Shared::default()), "{field:?}");
            assert!(!draft.assumed().contains(field));
        }
    }

    #[test]
    fn what_can_be_read_counts_while_the_rest_is_mended() {
        let mut typed = draft(SharedField::Age, "52");
        typed.texts.insert(SharedField::Horizon, "9".to_owned());
        let (shared, problems) = typed.readable();
        assert_eq!((shared.age, shared.horizon), (Some(52), 4));
        assert_eq!(problems.len(), 1);
    }

    #[track_caller]
    fn check_chances(low: &str, high: &str, expected: [i64; 3]) {
        let mut typed = draft(SharedField::LowChance, low);
        typed.texts.insert(SharedField::HighChance, high.to_owned());
        let chances = typed.parse().unwrap().uses.map(|year| year.chance);
        assert_eq!(
            chances,
            expected.map(|percent| Decimal::ratio(percent, 100))
        );
    }

    #[test]
    fn the_chances_of_the_three_years_are_a_whole() {
        check_chances("60%", "10", [60, 30, 10]);
        check_chances("80%", "", [80, 10, 10]);
        check_chances("", "50%", [25, 25, 50]);
        check_chances("100%", "100%", [50, 0, 50]);
        check_chances("0", "0", [0, 100, 0]);
    }

    #[test]
    fn nobody_told_how_often_another_earner_is_paid() {
        let problems = draft(SharedField::OtherWages, "2,000 / pay").parse();
        let kinds = problems.unwrap_err();
        assert_eq!(
            kinds.first().map(|it| it.kind),
            Some(ProblemKind::OtherTime)
        );
        let shared = draft(SharedField::OtherWages, "2,000 every two weeks");
        assert_eq!(shared.parse().unwrap().other_wages, Money::units(52_000));
    }

    #[test]
    fn amounts_are_read_as_the_currency_has_them() {
        let mut typed = draft(SharedField::OtherWages, "3.500 a month");
        typed.texts.insert(SharedField::Age, "52.500".to_owned());
        let read = |currency: Option<&str>| {
            let currency = currency.map(str::to_owned);
            let typed = SharedDraft {
                currency,
                ..typed.clone()
            };
            let (shared, problems) = typed.readable();
            assert_eq!((shared.age, problems.len()), (Some(52), 0));
            shared.other_wages
        };
        assert_eq!(read(None), Money::units(42));
        assert_eq!(read(Some("USD")), Money::units(42));
        assert_eq!(read(Some("EUR")), Money::units(42_000));
    }

    #[test]
    fn another_currency_takes_off_what_is_american() {
        let mut typed = draft(SharedField::OtherWages, "40k");
        typed.currency = Some("GBP".to_owned());
        let shared = typed.parse().unwrap();
        assert!(shared.abroad);
        assert_eq!(shared.taxes, Taxes::BeforeTax);
        assert_eq!(shared.uses.map(|year| year.care), [Money::ZERO; 3]);
        typed.texts.insert(SharedField::OwnRate, "25%".to_owned());
        typed.texts.insert(SharedField::MiddleUse, "900".to_owned());
        let shared = typed.parse().unwrap();
        assert_eq!(shared.taxes, Taxes::OwnRate(Decimal::ratio(1, 4)));
        let care = [0, 900, 0].map(Money::units);
        assert_eq!(shared.uses.map(|year| year.care), care);
        typed.currency = Some("USD".to_owned());
        assert!(!typed.parse().unwrap().abroad);
        typed.texts.insert(SharedField::OwnRate, "lots".to_owned());
        assert_eq!(typed.readable().0.taxes, Taxes::UnitedStates);
        typed.currency = Some("GBP".to_owned());
        assert_eq!(typed.readable().0.taxes, Taxes::BeforeTax);
        let other = draft(SharedField::OtherWages, "£40k").parse().unwrap_err();
        let kind = ProblemKind::OtherCurrency("GBP");
        assert_eq!(other.first().map(|problem| problem.kind), Some(kind));
    }

    #[test]
    fn ages_and_shares_are_read() {
        let shared = draft(SharedField::Age, "52").parse().unwrap();
        assert_eq!(shared.age, Some(52));
        let shared = draft(SharedField::OwnRate, "31,5 %").parse().unwrap();
        assert_eq!(shared.taxes, Taxes::OwnRate(Decimal::ratio(315, 1_000)));
        let problems = draft(SharedField::Horizon, "7").parse().unwrap_err();
        assert_eq!(
            problems.first().map(|problem| problem.kind),
            Some(ProblemKind::OutOfRange)
        );
    }
}
