//! What holds for every offer, as typed and as read.

use litemap::LiteMap;

use super::field::Formula;
use super::offer::Value;
use super::settings_field::OfferSettingsField;
use super::terms::{OfferSettings, PlaceChoice, Taxes, Use};
use crate::currency::currency_after;
use crate::decimal::Decimal;
use crate::form::{self, FieldKind, Spec, Time};
use crate::money::Money;
use crate::number::DecimalPoint;
use crate::offers::engine::health::Tier;
use crate::offers::law::FilingStatus;
use crate::offers::tax::local::{LocalBase, Presence};

/// The shared facts with every text as it was typed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OfferSettingsDraft {
    /// The tax year; the default of [`OfferSettings`] if not picked.
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
    /// converted; what a point in an amount is depends on it: see [`OfferSettingsDraft::point`].
    pub currency: Option<String>,
    /// What is typed. A missing or empty text is not given yet.
    pub texts: LiteMap<OfferSettingsField, String>,
}

/// A field and what is wrong in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfferSettingsProblem {
    /// The field.
    pub field: OfferSettingsField,
    /// What is wrong.
    pub kind: form::Problem<Formula>,
}

impl OfferSettingsDraft {
    /// Reads every text. What is not given is as in [`OfferSettings::default`].
    ///
    /// # Errors
    /// Every [`OfferSettingsProblem`], one a field at most.
    pub fn parse(&self) -> Result<OfferSettings, Vec<OfferSettingsProblem>> {
        let mut shared = OfferSettings {
            status: self.status,
            state: self.state.clone(),
            place: self.place.clone(),
            presence: self.presence,
            local_base: self.local_base,
            tier: self.tier,
            ..OfferSettings::default()
        };
        shared.year = self.year.unwrap_or(shared.year);
        let mut problems = Vec::new();
        for field in self.texts.keys() {
            match self.read(*field) {
                Ok(value) => shared.set(*field, value.as_ref()),
                Err(kind) => problems.push(OfferSettingsProblem {
                    field: *field,
                    kind,
                }),
            }
        }
        let chance = |field, year: &Use| self.tells(field).then_some(year.chance);
        let [low, _, high] = &shared.uses;
        let (low, high) = (
            chance(OfferSettingsField::LowChance, low),
            chance(OfferSettingsField::HighChance, high),
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
    /// See [`form::Problem<Formula>`].
    pub fn read(&self, field: OfferSettingsField) -> Result<Option<Value>, form::Problem<Formula>> {
        let text = self.texts.get(&field).map_or("", String::as_str);
        if field.kind() == FieldKind::Money
            && let Some(other) = currency_after(text, self.code())
        {
            return Err(form::Problem::OtherCurrency(other));
        }
        let value = form::read(text, &self.spec(field))?;
        Ok(value.map(|value| match (field, value) {
            // Only full years count.
            (
                OfferSettingsField::Age | OfferSettingsField::Stay | OfferSettingsField::Horizon,
                Value::Number(years),
            ) => Value::Number(Decimal::whole(years.floor())),
            (_, value) => value,
        }))
    }

    /// What a field asks for.
    pub fn spec(&self, field: OfferSettingsField) -> Spec<Formula> {
        Spec {
            kind: field.kind(),
            range: field.range(),
            time: Time::per(field.per()),
            point: self.point(),
        }
    }

    /// What a point is in an amount of the currency: here, and in the offers compared.
    pub fn point(&self) -> DecimalPoint {
        let currency = self.currency.as_deref();
        currency
            .map(DecimalPoint::in_amounts_of)
            .unwrap_or_default()
    }

    /// The currency of every amount, by its three letters.
    pub fn code(&self) -> &str {
        self.currency.as_deref().unwrap_or("USD")
    }

    /// Whether amounts are in another currency than the US dollar.
    pub fn is_abroad(&self) -> bool {
        self.code() != "USD"
    }

    fn tells(&self, field: OfferSettingsField) -> bool {
        let text = self.texts.get(&field);
        text.is_some_and(|text| !text.trim().is_empty())
    }

    /// The assumptions without what cannot be read, and what that is.
    pub fn readable(&self) -> (OfferSettings, Vec<OfferSettingsProblem>) {
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
    pub fn assumed(&self) -> Vec<OfferSettingsField> {
        let all = OfferSettingsField::ALL.iter().copied();
        all.filter(|field| !self.tells(*field)).collect()
    }
}

impl OfferSettings {
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
    fn leave_the_united_states(&mut self, draft: &OfferSettingsDraft) {
        if self.taxes == Taxes::UnitedStates {
            self.taxes = Taxes::BeforeTax;
        }
        let fields = [
            OfferSettingsField::LowUse,
            OfferSettingsField::MiddleUse,
            OfferSettingsField::HighUse,
        ];
        for (year, field) in self.uses.iter_mut().zip(fields) {
            if !draft.tells(field) {
                year.care = Money::ZERO;
            }
        }
    }

    fn set(&mut self, field: OfferSettingsField, value: Option<&Value>) {
        let (money, number) = match value {
            Some(Value::Money(money)) => (*money, Decimal::ZERO),
            Some(Value::Rate(number) | Value::Number(number)) => (Money::ZERO, *number),
            // What no shared fact is read as.
            Some(_) | None => return,
        };
        let small = u8::try_from(number.floor()).unwrap_or_default();
        let [low, middle, high] = &mut self.uses;
        match field {
            OfferSettingsField::Age => self.age = Some(small),
            OfferSettingsField::SpouseAge => self.spouse_age = Some(small),
            OfferSettingsField::Household => self.household = Some(small),
            OfferSettingsField::OtherWages => self.other_wages = money,
            OfferSettingsField::Deferral => self.deferral = Some(number),
            OfferSettingsField::RothShare => self.roth_share = number,
            OfferSettingsField::Hsa => self.hsa = money,
            OfferSettingsField::OwnRate => self.taxes = Taxes::OwnRate(number),
            OfferSettingsField::StateRate => self.state_rate = Some(number),
            OfferSettingsField::LocalRate => self.local_rate = Some(number),
            OfferSettingsField::LowUse => low.care = money,
            OfferSettingsField::MiddleUse => middle.care = money,
            OfferSettingsField::HighUse => high.care = money,
            OfferSettingsField::LowChance => low.chance = number,
            OfferSettingsField::HighChance => high.chance = number,
            OfferSettingsField::PriceLevel => self.price_level = Some(number),
            OfferSettingsField::Spent => self.spent = number,
            OfferSettingsField::CashDiscount => self.cash_discount = number,
            OfferSettingsField::StockDiscount => self.stock_discount = number,
            OfferSettingsField::Stay => self.stay = small,
            OfferSettingsField::Horizon => self.horizon = small,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::order::collect_map;

    fn draft(field: OfferSettingsField, text: &str) -> OfferSettingsDraft {
        let texts = collect_map([(field, text.to_owned())]);
        OfferSettingsDraft {
            texts,
            ..OfferSettingsDraft::default()
        }
    }

    #[test]
    fn every_fact_changes_something() {
        assert_eq!(
            OfferSettingsDraft::default().parse(),
            Ok(OfferSettings::default())
        );
        for field in OfferSettingsField::ALL {
            let draft = draft(*field, "1.25");
            assert_ne!(draft.parse(), Ok(OfferSettings::default()), "{field:?}");
            assert!(!draft.assumed().contains(field));
        }
    }

    #[test]
    fn what_can_be_read_counts_while_the_rest_is_mended() {
        let mut typed = draft(OfferSettingsField::Age, "52");
        typed
            .texts
            .insert(OfferSettingsField::Horizon, "9".to_owned());
        let (shared, problems) = typed.readable();
        assert_eq!((shared.age, shared.horizon), (Some(52), 4));
        assert_eq!(problems.len(), 1);
    }

    #[track_caller]
    fn check_chances(low: &str, high: &str, expected: [i64; 3]) {
        let mut typed = draft(OfferSettingsField::LowChance, low);
        typed
            .texts
            .insert(OfferSettingsField::HighChance, high.to_owned());
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
        let problems = draft(OfferSettingsField::OtherWages, "2,000 / pay").parse();
        let kinds = problems.unwrap_err();
        assert_eq!(
            kinds.first().map(|it| it.kind),
            Some(form::Problem::OtherTime)
        );
        let shared = draft(OfferSettingsField::OtherWages, "2,000 every two weeks");
        assert_eq!(shared.parse().unwrap().other_wages, Money::units(52_000));
    }

    #[test]
    fn amounts_are_read_as_the_currency_has_them() {
        let mut typed = draft(OfferSettingsField::OtherWages, "3.500 a month");
        typed
            .texts
            .insert(OfferSettingsField::Age, "52.500".to_owned());
        let read = |currency: Option<&str>| {
            let currency = currency.map(str::to_owned);
            let typed = OfferSettingsDraft {
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
        let mut typed = draft(OfferSettingsField::OtherWages, "40k");
        typed.currency = Some("GBP".to_owned());
        let shared = typed.parse().unwrap();
        assert!(shared.abroad);
        assert_eq!(shared.taxes, Taxes::BeforeTax);
        assert_eq!(shared.uses.map(|year| year.care), [Money::ZERO; 3]);
        typed
            .texts
            .insert(OfferSettingsField::OwnRate, "25%".to_owned());
        typed
            .texts
            .insert(OfferSettingsField::MiddleUse, "900".to_owned());
        let shared = typed.parse().unwrap();
        assert_eq!(shared.taxes, Taxes::OwnRate(Decimal::ratio(1, 4)));
        let care = [0, 900, 0].map(Money::units);
        assert_eq!(shared.uses.map(|year| year.care), care);
        typed.currency = Some("USD".to_owned());
        assert!(!typed.parse().unwrap().abroad);
        typed
            .texts
            .insert(OfferSettingsField::OwnRate, "lots".to_owned());
        assert_eq!(typed.readable().0.taxes, Taxes::UnitedStates);
        typed.currency = Some("GBP".to_owned());
        assert_eq!(typed.readable().0.taxes, Taxes::BeforeTax);
        let other = draft(OfferSettingsField::OtherWages, "£40k")
            .parse()
            .unwrap_err();
        let kind = form::Problem::OtherCurrency("GBP");
        assert_eq!(other.first().map(|problem| problem.kind), Some(kind));
    }

    #[test]
    fn ages_and_shares_are_read() {
        let shared = draft(OfferSettingsField::Age, "52").parse().unwrap();
        assert_eq!(shared.age, Some(52));
        let shared = draft(OfferSettingsField::OwnRate, "31,5 %")
            .parse()
            .unwrap();
        assert_eq!(shared.taxes, Taxes::OwnRate(Decimal::ratio(315, 1_000)));
        let problems = draft(OfferSettingsField::Horizon, "7").parse().unwrap_err();
        assert_eq!(
            problems.first().map(|problem| problem.kind),
            Some(form::Problem::OutOfRange)
        );
    }
}
