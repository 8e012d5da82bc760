//! The figures of the law that a comparison rests on, each with its year, status and source.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::decimal::Decimal;
use crate::money::Money;
use crate::offers::engine::jurisdiction::listed_place;
use crate::offers::engine::pay::OVERTIME_ABOVE;
use crate::offers::input::field::Field;
use crate::offers::input::offer::Offer;
use crate::offers::input::terms::{Kind, OfferSettings, Taxes};
use crate::offers::law::{
    Cited, FilingStatus, GuidelinePlace, InForce, Law, LawFigure, LawFigureId, LawValue, Status,
    Unit, law_of, mile,
};
use crate::offers::tax::state::{StateLaw, UsedFor};

/// Every figure of the law that a comparison rests on: federal ones first, then those of the
/// states and places. `states` holds the law of the states that the offers name, by two letters.
pub fn figures_used(
    offers: &[Offer],
    shared: &OfferSettings,
    states: &[(String, StateLaw)],
) -> Vec<LawFigure> {
    // With another currency, no law of the United States is in use.
    if shared.abroad {
        return Vec::new();
    }
    let mut figures = federal(offers, shared, states);
    figures.extend(of_states(offers, shared, states));
    figures.extend(of_places(offers, shared, states));
    figures
}

/// Whose law figures are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LawBasis {
    /// The year of the federal law, if any of it is used.
    pub federal: Option<u16>,
    /// The states whose law is used, each once: its name, its year, and the day on which it was last
    /// checked.
    pub states: Vec<(String, u16, NaiveDate)>,
}

/// Whose law the figures used are, with the law of `federal` as the federal one.
pub fn law_basis(figures: &[LawFigure], federal: u16, states: &[(String, StateLaw)]) -> LawBasis {
    use LawFigureId as Id;
    let mut basis = LawBasis::default();
    for figure in figures {
        let name = match &figure.id {
            Id::StateIncomeTax(name)
            | Id::StateContribution(name, _)
            | Id::StateOvertime(name)
            | Id::StateTips(name)
            | Id::StateExemptFloor(name, _) => name,
            Id::LocalTax(_) => continue,
            _ => {
                basis.federal = Some(federal);
                continue;
            }
        };
        let law = states.iter().find(|(_, law)| law.name == *name);
        let is_new = basis.states.iter().all(|(other, ..)| other != name);
        if let Some((_, law)) = law.filter(|_| is_new) {
            basis.states.push((name.clone(), law.year, law.checked_on));
        }
    }
    basis
}

/// Those of the cities and counties that tax some offer.
fn of_places(
    offers: &[Offer],
    shared: &OfferSettings,
    states: &[(String, StateLaw)],
) -> Vec<LawFigure> {
    let mut figures = Vec::new();
    if shared.taxes != Taxes::UnitedStates {
        return figures;
    }
    for offer in offers {
        let figure = listed_place(&offer.terms, shared, states).and_then(|(place, presence)| {
            place.figure_used(presence, shared.year, !is_employed(offer))
        });
        figures.extend(figure.filter(|figure| !figures.contains(figure)));
    }
    figures
}

/// Those of the states that tax some offer.
fn of_states(
    offers: &[Offer],
    shared: &OfferSettings,
    states: &[(String, StateLaw)],
) -> Vec<LawFigure> {
    if shared.taxes != Taxes::UnitedStates {
        return Vec::new();
    }
    let mut figures = Vec::new();
    for (code, law) in states {
        let is_here =
            |offer: &&Offer| offer.terms.state.as_ref().or(shared.state.as_ref()) == Some(code);
        let some = |is: fn(&Offer) -> bool| offers.iter().filter(is_here).any(is);
        if some(|_| true) {
            let used_for = UsedFor {
                income_tax: shared.state_rate.is_none(),
                wages: some(is_employed),
                overtime: some(has_overtime),
                tips: some(|offer| has(offer, Field::Tips)),
                exempt: some(|offer| offer.terms.kind == Kind::SalariedExempt),
            };
            figures.extend(law.figures_used(shared.year, used_for));
        }
    }
    figures
}

/// Figures as they are collected.
struct List {
    of: InForce,
    figures: Vec<LawFigure>,
}

impl List {
    fn law(&self) -> &'static Law {
        self.of.law
    }

    fn add<T>(&mut self, id: LawFigureId, cited: &Cited<T>, value: LawValue) {
        // Firm or not, it is the law of another year than the one asked for.
        let status = match self.of.of_another_year() {
            true => Status::Carried,
            false => cited.status,
        };
        let figure = LawFigure {
            id,
            value,
            unit: cited.unit,
            year: cited.year,
            status,
            source: Cow::Borrowed(cited.source),
        };
        if self.figures.iter().all(|other| other.id != figure.id) {
            self.figures.push(figure);
        }
    }

    fn amount(&mut self, id: LawFigureId, cited: &Cited<Money>) {
        self.add(id, cited, LawValue::Money(cited.value));
    }

    fn rate(&mut self, id: LawFigureId, cited: &Cited<Decimal>) {
        self.add(id, cited, LawValue::Rate(cited.value));
    }
}

fn federal(
    offers: &[Offer],
    shared: &OfferSettings,
    states: &[(String, StateLaw)],
) -> Vec<LawFigure> {
    let mut list = List {
        of: law_of(shared.year),
        figures: Vec::new(),
    };
    if shared.taxes == Taxes::UnitedStates {
        income_tax(&mut list, offers, shared, states);
        payroll_tax(&mut list, offers, shared);
    }
    saving(&mut list, offers, shared);
    if shared.taxes == Taxes::UnitedStates {
        benefits(&mut list, offers, shared);
    }
    for offer in offers {
        let drives = has(offer, Field::DaysOnSite) && has(offer, Field::CommuteMiles);
        if drives && offer.money(Field::MileCost).is_none() {
            let mile = mile(list.law().year, offer.start());
            let id = LawFigureId::BusinessMile(mile.value.since);
            list.add(id, &mile, LawValue::Money(mile.value.rate));
        }
    }
    list.figures
}

fn income_tax(
    list: &mut List,
    offers: &[Offer],
    shared: &OfferSettings,
    states: &[(String, StateLaw)],
) {
    use LawFigureId as Id;
    let (law, status) = (list.law(), shared.status);
    let is_joint = status == FilingStatus::MarriedJoint;
    let from = |single, joint| if is_joint { joint } else { single };
    let deduction = *law.standard_deduction.value.of(status);
    let deduction = LawValue::Money(deduction);
    list.add(Id::StandardDeduction, &law.standard_deduction, deduction);
    if (1..=6).any(|year| shared.from_65(year).people > 0) {
        let further = law.further_deduction.value.of(status);
        list.add(
            Id::FurtherDeduction,
            &law.further_deduction,
            LawValue::Money(further),
        );
    }
    let tops = law.bracket_tops.value.of(status).to_vec();
    list.add(Id::Brackets, &law.bracket_tops, LawValue::Amounts(tops));
    if (1..=6).any(|year| shared.from_65(year).deductions > 0) {
        let rule = &law.senior_deduction.value;
        let value = vec![rule.amount, from(rule.start, rule.start_joint)];
        list.add(
            Id::SeniorDeduction,
            &law.senior_deduction,
            LawValue::Amounts(value),
        );
    }
    if status != FilingStatus::MarriedSeparate {
        if offers.iter().any(has_overtime) {
            let rule = &law.overtime_deduction.value;
            let value = vec![
                from(rule.cap, rule.cap_joint),
                from(rule.start, rule.start_joint),
            ];
            list.add(
                Id::OvertimeDeduction,
                &law.overtime_deduction,
                LawValue::Amounts(value),
            );
        }
        if offers.iter().any(|offer| has(offer, Field::Tips)) {
            let rule = &law.tips_deduction.value;
            let value = vec![rule.cap, from(rule.start, rule.start_joint)];
            list.add(
                Id::TipsDeduction,
                &law.tips_deduction,
                LawValue::Amounts(value),
            );
        }
    }
    let some_state = |is: fn(&StateLaw) -> bool| states.iter().any(|(_, state)| is(state));
    let has_rate = shared.state_rate.is_some() || shared.local_rate.is_some();
    if has_rate || some_state(StateLaw::taxes_wages) {
        let rule = &law.salt.value;
        let half = |amount: Money| match status {
            FilingStatus::MarriedSeparate => amount.portion(1, 2),
            _ => amount,
        };
        let value = vec![half(rule.cap), half(rule.start)];
        list.add(Id::Salt, &law.salt, LawValue::Amounts(value));
    }
    let has_credit = shared.state_rate.is_none() && status != FilingStatus::MarriedSeparate;
    if has_credit && some_state(StateLaw::uses_federal_credit) {
        let [most, ..] = law.childless_eitc.value;
        list.add(
            Id::ChildlessEitc,
            &law.childless_eitc,
            LawValue::Money(most),
        );
    }
}

fn payroll_tax(list: &mut List, offers: &[Offer], shared: &OfferSettings) {
    use LawFigureId as Id;
    let law = list.law();
    list.rate(Id::SocialSecurityRate, &law.social_security_rate);
    list.amount(Id::SocialSecurityBase, &law.social_security_base);
    let medicare = &law.medicare;
    let rates = [
        (Id::MedicareRate, medicare.value.rate),
        (Id::AdditionalMedicareRate, medicare.value.additional),
    ];
    for (id, rate) in rates {
        list.add(id, medicare, LawValue::Rate(rate));
    }
    let above = *medicare.value.additional_above.of(shared.status);
    list.add(
        Id::AdditionalMedicareAbove,
        &Cited {
            unit: Unit::UsdYear,
            ..*medicare
        },
        LawValue::Money(above),
    );
    let kinds = || offers.iter().map(|offer| offer.terms.kind);
    if kinds().any(|kind| kind == Kind::Contractor) {
        list.rate(Id::SelfEmploymentShare, &law.self_employment_share);
    }
    if offers
        .iter()
        .any(|offer| has_stock(offer) && is_employed(offer))
    {
        list.rate(Id::SupplementalRate, &law.supplemental_rate);
        list.rate(Id::SupplementalRateAbove, &law.supplemental_rate_above);
    }
    if kinds().any(|kind| kind == Kind::SalariedExempt) {
        list.amount(Id::ExemptFloor, &law.exempt_floor);
    }
}

/// Limits of plans and accounts. They hold whatever taxes are due.
fn saving(list: &mut List, offers: &[Offer], shared: &OfferSettings) {
    use LawFigureId as Id;
    let law = list.law();
    let has_plan = |offer: &Offer| {
        let is_given = offer.tiers().is_some() || offer.number(Field::Nonelective).is_some();
        is_given && is_employed(offer)
    };
    let ages = shared.age.map(|age| age..=age.saturating_add(5));
    let reaches = |from: u8, to: u8| {
        let mut ages = ages.clone().into_iter().flatten();
        ages.any(|age| (from..=to).contains(&age))
    };
    if offers.iter().any(has_plan) {
        list.amount(Id::ElectiveDeferral, &law.elective_deferral);
        list.amount(Id::AnnualAdditions, &law.annual_additions);
        list.amount(Id::CompensationLimit, &law.compensation_limit);
        if reaches(50, u8::MAX) {
            list.amount(Id::CatchUp, &law.catch_up);
        }
        if reaches(60, 63) {
            list.amount(Id::CatchUp60To63, &law.catch_up_60_to_63);
        }
        if let Some(above) = &law.roth_catch_up_above
            && reaches(50, u8::MAX)
            && shared.taxes == Taxes::UnitedStates
        {
            list.amount(Id::RothCatchUpAbove, above);
        }
    }
    if offers.iter().any(|offer| has(offer, Field::EsppShare)) {
        list.amount(Id::EsppLimit, &law.espp_limit);
    }
    let some = |field| {
        let mut offers = offers.iter().filter(|offer| is_employed(offer));
        offers.any(|offer| has(offer, field))
    };
    let mut employed = offers.iter().filter(|offer| is_employed(offer));
    let has_account = employed.any(|offer| offer.money(Field::EmployerHsa).is_some());
    if has_account && shared.hsa > Money::ZERO {
        let hsa = &law.hsa.value;
        let value = vec![hsa.single, hsa.family, hsa.from_55];
        list.add(Id::Hsa, &law.hsa, LawValue::Amounts(value));
    }
    if some(Field::HealthFsa) {
        let fsa = &law.health_fsa.value;
        let value = vec![fsa.most, fsa.carry_over];
        list.add(Id::HealthFsa, &law.health_fsa, LawValue::Amounts(value));
    }
    if some(Field::DependentCare) {
        let most = law.dependent_care.value.of(shared.status);
        list.add(
            Id::DependentCare,
            &law.dependent_care,
            LawValue::Money(most),
        );
    }
}

fn benefits(list: &mut List, offers: &[Offer], shared: &OfferSettings) {
    use LawFigureId as Id;
    let law = list.law();
    let some = |field| {
        let mut offers = offers.iter().filter(|offer| is_employed(offer));
        offers.any(|offer| has(offer, field))
    };
    if some(Field::CommuteSubsidy) {
        list.amount(Id::CommuterMonth, &law.commuter_month);
    }
    if some(Field::Tuition) {
        list.amount(Id::TuitionYear, &law.tuition_year);
    }
    let without_plan = |offer: &&Offer| offer.terms.health_plan == Some(false);
    if let (Some(market), Some(offer)) = (&law.marketplace, offers.iter().find(without_plan)) {
        let code = offer.terms.state.as_deref().or(shared.state.as_deref());
        let place = GuidelinePlace::of_state(code);
        let cliff = market.value.cliff(shared.household(), place);
        list.add(Id::MarketplaceCliff, market, LawValue::Money(cliff));
    }
}

fn is_employed(offer: &Offer) -> bool {
    offer.terms.kind != Kind::Contractor
}

fn has_stock(offer: &Offer) -> bool {
    let fields = [Field::Stock, Field::StockUnits, Field::Refresher];
    fields.into_iter().any(|field| has(offer, field))
}

/// Whether any hour is paid as overtime by law.
fn has_overtime(offer: &Offer) -> bool {
    if !matches!(offer.terms.kind, Kind::Hourly | Kind::SalariedNonExempt) {
        return false;
    }
    let number = |field| offer.number(field).unwrap_or_default();
    let agreed = offer.number(Field::WeeklyHours);
    agreed.unwrap_or(OVERTIME_ABOVE) + number(Field::OvertimeHours) > OVERTIME_ABOVE
}

/// Whether an offer gives more than nothing of something.
fn has(offer: &Offer, field: Field) -> bool {
    let money = offer.money(field).unwrap_or_default();
    money > Money::ZERO || offer.number(field).unwrap_or_default() > Decimal::ZERO
}
