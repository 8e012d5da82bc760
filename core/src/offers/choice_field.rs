//! What is chosen of an offer and not typed: where a list of choices has what is chosen, and which
//! choices an offer is asked for.

use super::field::Field;
use super::one_time::{ClawbackBasis, RelocationTax};
use super::saved::SavedOffer;
use super::tax::local::Presence;
use super::terms::{ClawbackKind, Frequency, Kind, Terms};

/// A choice of an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChoiceField {
    /// How it is paid.
    Kind,
    /// How often.
    Frequency,
    /// What leaving early costs of the sign-on payment.
    Clawback,
    /// Which amount is paid back.
    ClawbackOf,
    /// Who bears the tax on a relocation payment.
    RelocationTax,
    /// Whether the purchase plan looks back.
    LookBack,
    /// Whether the plan makes up for timing.
    TrueUp,
    /// Whether health insurance is offered.
    HealthPlan,
    /// Whether premiums are taken before tax.
    PremiumsBeforeTax,
    /// Whether the pay given is a whole package.
    Package,
    /// Whether it is that of full time.
    PayIsFullTime,
    /// Whether vacation days that are left are paid out.
    LeavePaidOut,
    /// Whether the vacation days count the public holidays as well.
    HolidaysIncluded,
    /// Whether the match counts the bonus.
    MatchOnBonus,
    /// Whether the match is only for those employed on the last day of the year.
    LastDay,
    /// The state that taxes.
    State,
    /// The city or county that taxes.
    Place,
    /// What ties the reader to that place.
    Presence,
}

/// Yes and no, in the order of the list.
const ANSWERS: [bool; 2] = [true, false];

impl ChoiceField {
    /// All of them.
    pub const ALL: [ChoiceField; 18] = [
        ChoiceField::Kind,
        ChoiceField::Frequency,
        ChoiceField::Clawback,
        ChoiceField::ClawbackOf,
        ChoiceField::RelocationTax,
        ChoiceField::LookBack,
        ChoiceField::TrueUp,
        ChoiceField::HealthPlan,
        ChoiceField::PremiumsBeforeTax,
        ChoiceField::Package,
        ChoiceField::PayIsFullTime,
        ChoiceField::LeavePaidOut,
        ChoiceField::HolidaysIncluded,
        ChoiceField::MatchOnBonus,
        ChoiceField::LastDay,
        ChoiceField::State,
        ChoiceField::Place,
        ChoiceField::Presence,
    ];

    /// Its name in ids.
    pub const fn key(self) -> &'static str {
        match self {
            ChoiceField::Kind => "kind",
            ChoiceField::Frequency => "frequency",
            ChoiceField::Clawback => "clawback",
            ChoiceField::ClawbackOf => "clawback-of",
            ChoiceField::RelocationTax => "relocation-tax",
            ChoiceField::LookBack => "look-back",
            ChoiceField::TrueUp => "true-up",
            ChoiceField::HealthPlan => "health-plan",
            ChoiceField::PremiumsBeforeTax => "premiums-before-tax",
            ChoiceField::Package => "package",
            ChoiceField::PayIsFullTime => "pay-is-full-time",
            ChoiceField::LeavePaidOut => "leave-paid-out",
            ChoiceField::HolidaysIncluded => "holidays-included",
            ChoiceField::MatchOnBonus => "match-on-bonus",
            ChoiceField::LastDay => "last-day",
            ChoiceField::State => "state",
            ChoiceField::Place => "place",
            ChoiceField::Presence => "presence",
        }
    }

    /// Whether an offer gives it.
    pub fn is_given(self, terms: &Terms) -> bool {
        match self {
            ChoiceField::Kind => true,
            ChoiceField::State => terms.state.is_some(),
            ChoiceField::Place => terms.place.is_some(),
            _ => self.chosen(terms) > 0,
        }
    }

    /// Whether it is asked of every offer, whatever else is given.
    pub const fn is_always_asked(self) -> bool {
        !matches!(
            self,
            ChoiceField::TrueUp
                | ChoiceField::PremiumsBeforeTax
                | ChoiceField::MatchOnBonus
                | ChoiceField::LastDay
                | ChoiceField::State
                | ChoiceField::Place
                | ChoiceField::HealthPlan
                | ChoiceField::PayIsFullTime
        )
    }

    /// Whether it is asked of an offer: where it fits the job and the country, or is given already.
    /// `abroad` is whether amounts are in another currency than the US dollar.
    pub fn is_asked(self, offer: &SavedOffer, abroad: bool) -> bool {
        let fits = match self {
            ChoiceField::PayIsFullTime => !offer.text(Field::FullTimeHours).is_empty(),
            field if field.is_always_asked() => true,
            _ => !abroad,
        };
        fits || self.is_given(&offer.draft.terms)
    }

    /// How many choices its list has, "not given" included; 0 for a list that comes from a file.
    pub const fn count(self) -> usize {
        match self {
            ChoiceField::Kind => Kind::ALL.len(),
            ChoiceField::Frequency => Frequency::ALL.len() + 1,
            ChoiceField::Clawback => ClawbackKind::ALL.len(),
            ChoiceField::ClawbackOf => ClawbackBasis::ALL.len() + 1,
            ChoiceField::RelocationTax => RelocationTax::ALL.len() + 1,
            ChoiceField::Presence => Presence::ALL.len() + 1,
            ChoiceField::State | ChoiceField::Place => 0,
            _ => ANSWERS.len() + 1,
        }
    }

    /// The place in its list of what is chosen: 0 for what is not given, but for the kind of pay. 0
    /// for a list that comes from a file.
    pub fn chosen(self, terms: &Terms) -> usize {
        fn place<T: PartialEq>(all: &[T], one: &T) -> usize {
            all.iter().position(|other| other == one).unwrap_or(0)
        }
        fn index_of<T: PartialEq>(all: &[T], one: Option<T>) -> usize {
            one.map_or(0, |one| place(all, &one) + 1)
        }
        let answer = |answer| index_of(&ANSWERS, answer);
        match self {
            ChoiceField::Kind => place(&Kind::ALL, &terms.kind),
            ChoiceField::Frequency => index_of(&Frequency::ALL, terms.frequency),
            ChoiceField::Clawback => place(&ClawbackKind::ALL, &terms.clawback),
            ChoiceField::ClawbackOf => index_of(&ClawbackBasis::ALL, terms.clawback_of),
            ChoiceField::RelocationTax => index_of(&RelocationTax::ALL, terms.relocation),
            ChoiceField::LookBack => answer(terms.look_back),
            ChoiceField::TrueUp => answer(terms.true_up),
            ChoiceField::HealthPlan => answer(terms.health_plan),
            ChoiceField::PremiumsBeforeTax => answer(terms.premiums_before_tax),
            ChoiceField::Package => answer(terms.package),
            ChoiceField::PayIsFullTime => answer(terms.pay_is_full_time),
            ChoiceField::LeavePaidOut => answer(terms.leave_paid_out),
            ChoiceField::HolidaysIncluded => answer(terms.holidays_included),
            ChoiceField::MatchOnBonus => answer(terms.match_on_bonus),
            ChoiceField::LastDay => answer(terms.last_day),
            ChoiceField::State | ChoiceField::Place => 0,
            ChoiceField::Presence => index_of(&Presence::ALL, terms.presence),
        }
    }

    /// Chooses what stands at a place of its list. Does nothing for a list that comes from a file.
    pub fn choose(self, terms: &mut Terms, index: usize) {
        fn at<T: Copy>(all: &[T], index: usize) -> Option<T> {
            all.get(index.checked_sub(1)?).copied()
        }
        let answer = at(&ANSWERS, index);
        match self {
            ChoiceField::Kind => terms.kind = Kind::ALL.get(index).copied().unwrap_or_default(),
            ChoiceField::Frequency => terms.frequency = at(&Frequency::ALL, index),
            ChoiceField::Clawback => {
                terms.clawback = ClawbackKind::ALL.get(index).copied().unwrap_or_default();
            }
            ChoiceField::ClawbackOf => terms.clawback_of = at(&ClawbackBasis::ALL, index),
            ChoiceField::RelocationTax => terms.relocation = at(&RelocationTax::ALL, index),
            ChoiceField::LookBack => terms.look_back = answer,
            ChoiceField::TrueUp => terms.true_up = answer,
            ChoiceField::HealthPlan => terms.health_plan = answer,
            ChoiceField::PremiumsBeforeTax => terms.premiums_before_tax = answer,
            ChoiceField::Package => terms.package = answer,
            ChoiceField::PayIsFullTime => terms.pay_is_full_time = answer,
            ChoiceField::LeavePaidOut => terms.leave_paid_out = answer,
            ChoiceField::HolidaysIncluded => terms.holidays_included = answer,
            ChoiceField::MatchOnBonus => terms.match_on_bonus = answer,
            ChoiceField::LastDay => terms.last_day = answer,
            ChoiceField::State | ChoiceField::Place => {}
            ChoiceField::Presence => terms.presence = at(&Presence::ALL, index),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn what_is_chosen_is_what_the_list_shows() {
        let keys: BTreeSet<&str> = ChoiceField::ALL.map(ChoiceField::key).into();
        assert_eq!(keys.len(), ChoiceField::ALL.len());
        for field in ChoiceField::ALL {
            for index in 0..field.count() {
                let mut terms = Terms::default();
                field.choose(&mut terms, index);
                assert_eq!(field.chosen(&terms), index, "{field:?}");
                let is_given = index > 0 || field == ChoiceField::Kind;
                assert_eq!(field.is_given(&terms), is_given, "{field:?} {index}");
                // It is the only one that has changed.
                for other in ChoiceField::ALL.into_iter().filter(|other| *other != field) {
                    assert_eq!(other.chosen(&terms), other.chosen(&Terms::default()));
                }
            }
            // A list that has become shorter since chooses nothing.
            let mut terms = Terms::default();
            field.choose(&mut terms, 99);
            assert_eq!(terms, Terms::default(), "{field:?}");
        }
    }

    #[test]
    fn what_is_american_is_asked_abroad_only_where_it_is_given() {
        let mut offer = SavedOffer::new("a", 0, 1);
        let asked = |offer: &SavedOffer, abroad| {
            let all = ChoiceField::ALL.into_iter();
            all.filter(|field| field.is_asked(offer, abroad)).count()
        };
        // Full-time hours are not given.
        assert_eq!(asked(&offer, false), 17);
        assert_eq!(asked(&offer, true), 10);
        offer.draft.terms.true_up = Some(false);
        offer.draft.terms.state = Some("CA".to_owned());
        assert_eq!(asked(&offer, true), 12);
        offer.set_text(Field::FullTimeHours, "40", 2);
        assert_eq!(asked(&offer, true), 13);
        for field in ChoiceField::ALL {
            let is_asked = field.is_asked(&SavedOffer::new("a", 0, 1), true);
            assert_eq!(field.is_always_asked(), is_asked, "{field:?}");
        }
    }
}
