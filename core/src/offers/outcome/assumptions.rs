//! Which assumptions matter for an offer, in the order in which its figures are worked out.
//!
//! What an offer leaves open is resolved in [`Ctx`]; here it is listed where it changes a figure, or
//! would with other numbers: how sure a bonus is matters where there is one.

use crate::decimal::Decimal;
use crate::form::FieldKind;
use crate::money::Money;
use crate::offers::engine::assumption::{Assumption, Open};
use crate::offers::engine::ctx::{Ctx, Resolved};
use crate::offers::engine::earnings::has_overtime;
use crate::offers::engine::equity::shares;
use crate::offers::engine::figure::PartKind;
use crate::offers::engine::gross::GrossYear;
use crate::offers::engine::job::JobTerms;
use crate::offers::engine::leave::LeaveYear;
use crate::offers::engine::retirement::contributions::has_plan;
use crate::offers::engine::shifts::share_of_full_time;
use crate::offers::engine::{net, one_time, year};
use crate::offers::input::field::Field;
use crate::offers::input::offer::Value;
use crate::offers::input::one_time::{Clawback, RelocationTax};
use crate::offers::input::terms::{ClawbackKind, Kind, Taxes};

/// Everything that is assumed of an offer, each thing once. `years` and `leave` are those of all
/// years that are worked out, whatever the horizon.
pub(crate) fn assumed(
    ctx: &Ctx,
    job: &JobTerms,
    years: &[GrossYear],
    leave: &[LeaveYear],
) -> Vec<Assumption> {
    let mut list = List {
        ctx,
        assumed: Vec::new(),
    };
    list.of_job(job);
    for (number, year) in (1..).zip(years) {
        let before = years.get(usize::from(number).saturating_sub(2));
        list.of_year(job, number, year, before.unwrap_or(year));
    }
    list.of_taxes(years, leave);
    list.of_life(job);
    list.of_leaving(years, leave);
    list.assumed
}

struct List<'a> {
    ctx: &'a Ctx<'a>,
    assumed: Vec<Assumption>,
}

impl List<'_> {
    fn add(&mut self, open: Open, used: Option<Value>) {
        if self.assumed.iter().all(|other| other.open != open) {
            self.assumed.push(Assumption { open, used });
        }
    }

    fn choice<T>(&mut self, open: Open, resolved: &Resolved<T>) {
        if resolved.is_assumed {
            self.add(open, None);
        }
    }

    fn number(&mut self, field: Field, resolved: &Resolved<Decimal>) {
        if resolved.is_assumed {
            let used = match field.kind() {
                FieldKind::Percent => Value::Rate(resolved.value),
                _ => Value::Number(resolved.value),
            };
            self.add(Open::Field(field), Some(used));
        }
    }

    /// What is the same in every year.
    fn of_job(&mut self, job: &JobTerms) {
        let ctx = self.ctx;
        let offer = ctx.offer;
        if offer.number(Field::Payments).is_none() {
            self.choice(Open::Frequency, &ctx.frequency);
        }
        // What clients pay for a year is for whatever hours it takes.
        if job.kind != Kind::Contractor || offer.by_the_hour {
            self.number(Field::WeeklyHours, &ctx.weekly_hours);
        }
        if job.kind.is_salaried() && share_of_full_time(offer).is_some() {
            self.choice(Open::PayIsFullTime, &ctx.pay_is_full_time);
        }
        if job.kind.is_salaried() && offer.number(Field::Pension).is_some() {
            self.choice(Open::Package, &ctx.package);
        }
        if offer.by_the_hour {
            self.number(Field::PaidWeeks, &ctx.paid_weeks);
        }
        if has_overtime(ctx) {
            self.number(Field::OvertimeTimes, &ctx.overtime_times);
        }
        if shares::grant(ctx) > Money::ZERO || ctx.number(Field::Options) > Decimal::ZERO {
            self.choice(Open::Field(Field::StockSchedule), &ctx.stock_schedule);
        }
        if has_plan(offer) && ctx.vesting.is_assumed {
            let used = Value::Vesting(ctx.vesting.value.clone());
            self.add(Open::Field(Field::Vesting), Some(used));
        }
    }

    /// What a year brings before tax. `before` is the year before, the year itself if it is the first.
    fn of_year(&mut self, job: &JobTerms, number: u16, year: &GrossYear, before: &GrossYear) {
        let ctx = self.ctx;
        let base = year.value.of_kind(PartKind::Base);
        if base.times(ctx.number(Field::BonusTarget)) > Money::ZERO {
            self.number(Field::BonusChance, &ctx.bonus_chance);
            self.number(Field::BonusFactor, &ctx.bonus_factor);
            if number == 1 {
                self.number(Field::BonusFirstYear, &ctx.bonus_first_year);
            }
        }
        if ctx.money(Field::Commission) > Money::ZERO {
            self.number(Field::CommissionChance, &ctx.commission_chance);
        }
        if !one_time::sign_on(ctx).is_empty() {
            self.clawback();
        }
        let refresher = ctx.money(Field::Refresher);
        if shares::grant(ctx) > Money::ZERO || refresher > Money::ZERO {
            self.number(Field::StockGrowth, &ctx.stock_growth);
            self.number(Field::StockChance, &ctx.stock_chance);
        }
        if base.times(ctx.number(Field::EsppShare)) > Money::ZERO {
            self.choice(Open::LookBack, &ctx.look_back);
            if ctx.look_back.value {
                self.number(Field::EsppMonths, &ctx.espp_months);
                self.number(Field::StockGrowth, &ctx.stock_growth);
            }
        }
        if has_plan(ctx.offer) {
            if year.value.of_kind(PartKind::Bonus) != Money::ZERO {
                self.choice(Open::MatchOnBonus, &ctx.match_on_bonus);
            }
            if ctx.settings.deferral.is_none() && year.plan.rate > Decimal::ZERO {
                self.add(Open::Deferral, Some(Value::Rate(year.plan.rate)));
            }
            if job.kind != Kind::Contractor {
                self.choice(Open::TrueUp, &ctx.true_up);
            }
        }
        // Wages decide on how catch-up is taxed.
        if year::depends_on_wages(ctx, year, number) {
            self.premiums(before);
        }
    }

    /// What taxes and what is left of leave depend on.
    fn of_taxes(&mut self, years: &[GrossYear], leave: &[LeaveYear]) {
        let ctx = self.ctx;
        if let Some((_, tax)) = one_time::relocation(ctx) {
            self.choice(Open::RelocationTax, &ctx.relocation_tax);
            if let (RelocationTax::GrossedUp, Some(first)) = (tax, years.first()) {
                self.premiums(first);
            }
        }
        if leave.iter().any(|year| year.left != Decimal::ZERO) {
            self.number(Field::CarryOver, &ctx.carry_over);
        }
        for year in years {
            self.premiums(year);
        }
    }

    /// What care and hours depend on, and a promotion.
    fn of_life(&mut self, job: &JobTerms) {
        let ctx = self.ctx;
        if ctx.offer.tells_plan() {
            self.number(Field::Coinsurance, &ctx.coinsurance);
        }
        let some = |field| ctx.number(field) != Decimal::ZERO;
        let drives = ctx.number(Field::DaysOnSite) > Decimal::ZERO && some(Field::CommuteMiles);
        if drives && ctx.mile_cost.is_assumed {
            let used = Value::Money(ctx.mile_cost.value);
            self.add(Open::Field(Field::MileCost), Some(used));
        }
        self.number(Field::WeeklyHours, &ctx.weekly_hours);
        if matches!(job.kind, Kind::SalariedExempt | Kind::Contractor) {
            self.number(Field::RealHours, &ctx.real_hours);
        }
        if some(Field::PromotionChance) && some(Field::PromotionRaise) {
            self.number(Field::PromotionYear, &ctx.promotion_year);
        }
    }

    /// What leaving after each year depends on.
    fn of_leaving(&mut self, years: &[GrossYear], leave: &[LeaveYear]) {
        let ctx = self.ctx;
        self.clawback();
        if ctx.clawback.value != Clawback::None {
            self.choice(Open::ClawbackOf, &ctx.clawback_of);
        }
        for (year, leave) in years.iter().zip(leave) {
            if year.value.of_kind(PartKind::Gratuity) != Money::ZERO {
                self.number(Field::GratuityYears, &ctx.gratuity_years);
            }
            if leave.left != Decimal::ZERO {
                self.choice(Open::LeavePaidOut, &ctx.leave_paid_out);
            }
        }
    }

    fn clawback(&mut self) {
        let ctx = self.ctx;
        if ctx.money(Field::SignOn) == Money::ZERO {
            return;
        }
        match ctx.offer.terms.clawback {
            ClawbackKind::Unknown => self.choice(Open::Clawback, &ctx.clawback),
            ClawbackKind::None => {}
            ClawbackKind::Cliff | ClawbackKind::ProRata => {
                self.number(Field::ClawbackMonths, &ctx.clawback_months);
            }
            ClawbackKind::Table => {
                self.choice(Open::Field(Field::ClawbackTable), &ctx.clawback);
            }
        }
    }

    /// Whether premiums of a year are taken before tax.
    fn premiums(&mut self, year: &GrossYear) {
        let ctx = self.ctx;
        let is_taxed = ctx.settings.taxes == Taxes::UnitedStates;
        let is_employed = ctx.offer.terms.kind != Kind::Contractor;
        if is_taxed && is_employed && net::premiums(ctx, year) > Money::ZERO {
            self.choice(Open::PremiumsBeforeTax, &ctx.premiums_before_tax);
        }
    }
}
