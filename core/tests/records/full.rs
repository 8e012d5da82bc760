//! Records in which everything is filled in that can be, so that what is written of them shows the
//! whole of each stored form.

use chrono::{Days, NaiveDate};
use litemap::LiteMap;
use steppingstone_core::career::{Facet, Practice, Stage};
use steppingstone_core::decimal::Decimal;
use steppingstone_core::goals::check_in::CheckIn;
use steppingstone_core::goals::draft::MilestoneText;
use steppingstone_core::goals::{
    Field as GoalField, FieldKind, Goal, GoalDraft, GoalSettings, Link, MissReason, Status,
};
use steppingstone_core::offers::health::Tier;
use steppingstone_core::offers::law::FilingStatus;
use steppingstone_core::offers::{
    ClawbackBasis, ClawbackKind, Field, Frequency, Kind as Pay, LocalBase, OfferSettingsDraft,
    OfferSettingsField, PlaceChoice, Presence, RelocationTax, SavedOffer, SavedOfferSettings,
    Terms,
};
use steppingstone_core::quiz::{Answer, Draft, Form, Item, Reply, Setup, Taking};
use steppingstone_core::store::{Key, Kind, Record, to_stored_text};
use steppingstone_core::with_record_type;

use super::{NOW, from_form, key};

/// A day in the life of these records.
pub fn day(number: u64) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
    first.checked_add_days(Days::new(number)).unwrap()
}

/// Every record of a kind: one at least. Of a kind that no test wants more of, what its form says.
pub fn of_kind(kind: Kind) -> Vec<(Key, String)> {
    match kind {
        Kind::QuizDraft => sealed([draft()]),
        Kind::QuizTaking => sealed([taking()]),
        Kind::Offer => sealed(offers()),
        Kind::OfferSettings => sealed([basis()]),
        Kind::Goal => sealed(goals()),
        Kind::GoalSettings => sealed([goal_settings()]),
        _ => {
            let mut all = with_record_type!(kind, R => sealed(from_form::records::<R>()));
            // One in which much is filled in comes first: some tests look at that alone.
            all.sort_by_key(|(_, text)| std::cmp::Reverse(text.len()));
            all
        }
    }
}

/// A store with everything.
pub fn store() -> LiteMap<String, String> {
    let records = Kind::ALL.into_iter().flat_map(of_kind);
    records.map(|(key, text)| (key.to_string(), text)).collect()
}

fn sealed<R: Record>(records: impl IntoIterator<Item = R>) -> Vec<(Key, String)> {
    let sealed = |record: R| (key(&record), to_stored_text(&record, NOW));
    records.into_iter().map(sealed).collect()
}

pub fn draft() -> Draft {
    let setup = Setup {
        form: Form::Full,
        working: true,
        stage: None,
    };
    let mut draft = Draft::new("draft2", setup, NOW);
    for (place, item) in Item::ALL.into_iter().enumerate() {
        let reply = match Answer::ALL.get(place % 6) {
            Some(answer) => Reply::Point(*answer),
            None => Reply::DoesNotApply,
        };
        draft.answer(item, reply, NOW + 1);
    }
    draft
}

pub fn taking() -> Taking {
    let mut draft = draft();
    draft.id = "taking2".to_owned();
    draft.setup.stage = Some(Stage::Senior);
    draft.finish(day(20), NOW + 100)
}

/// Offers with every text, and between them every choice.
pub fn offers() -> Vec<SavedOffer> {
    let offer = |place: usize, pay: Pay, clawback: ClawbackKind| {
        let mut offer = SavedOffer::new(format!("offer{place}"), place as i64, NOW);
        for field in Field::ALL {
            offer.set_text(*field, "12.5", NOW);
        }
        offer.change(NOW, |offer| {
            offer.is_current = place == 0;
            offer.is_archived = place == 3;
            offer.draft.name = "North \"&\" South ü".to_owned();
            offer.draft.terms = Terms {
                kind: pay,
                frequency: Frequency::ALL.get(place).copied(),
                clawback,
                true_up: Some(place.is_multiple_of(2)),
                premiums_before_tax: (place > 1).then_some(true),
                state: (place > 0).then(|| "NJ".to_owned()),
                clawback_of: ClawbackBasis::ALL.get(place).copied(),
                relocation: RelocationTax::ALL.get(place).copied(),
                look_back: (place > 0).then_some(true),
                package: (place > 1).then_some(false),
                match_on_bonus: (place > 0).then_some(place > 1),
                last_day: (place == 0).then_some(true),
                pay_is_full_time: (place != 2).then_some(place > 2),
                health_plan: (place < 2).then_some(place == 0),
                place: (place == 0).then_some(PlaceChoice::Own),
                presence: (place == 0).then_some(Presence::WorksOnly),
                leave_paid_out: (place != 1).then_some(true),
                holidays_included: (place > 2).then_some(true),
            };
        });
        for (key, answer) in [
            ("pay", Some(true)),
            ("leave", Some(false)),
            ("health", None),
        ] {
            offer.set_meets(key, answer, NOW);
        }
        offer
    };
    let choices = Pay::ALL
        .into_iter()
        .cycle()
        .zip(ClawbackKind::ALL)
        .enumerate();
    choices
        .map(|(place, (pay, clawback))| offer(place, pay, clawback))
        .collect()
}

pub fn basis() -> SavedOfferSettings {
    let texts = OfferSettingsField::ALL
        .iter()
        .map(|field| (*field, "7".to_owned()));
    SavedOfferSettings(OfferSettingsDraft {
        year: Some(2026),
        status: FilingStatus::HeadOfHousehold,
        state: Some("CA".to_owned()),
        place: Some(PlaceChoice::Listed("ca_somewhere".to_owned())),
        presence: Presence::LivesOnly,
        local_base: LocalBase::GrossWages,
        tier: Tier::Family,
        currency: Some("EUR".to_owned()),
        texts: texts.collect(),
    })
}

/// Goals with every text and link, and between them every status.
pub fn goals() -> Vec<Goal> {
    let on = day(90);
    let missed = |reason| Status::Missed {
        on,
        reason,
        note: "moved house".to_owned(),
    };
    let evidence = "a certificate".to_owned();
    let mut statuses = vec![
        Status::Building,
        Status::Active,
        Status::Paused { on },
        Status::Done { on, evidence },
        Status::Closed { on },
        missed(None),
    ];
    statuses.extend(MissReason::ALL.iter().map(|reason| missed(Some(*reason))));
    let goals = statuses.into_iter().enumerate();
    goals.map(|(place, status)| goal(place, status)).collect()
}

fn goal(place: usize, status: Status) -> Goal {
    let mut draft = GoalDraft::default();
    for field in GoalField::ALL {
        let text = match field.kind() {
            FieldKind::Date => "2026-06-30",
            FieldKind::Decimal | FieldKind::Whole => "7",
            FieldKind::Choice(keys) => keys[place % keys.len()],
            _ => "so, \"well\"\nthen",
        };
        draft.set(*field, text);
    }
    draft.milestones = vec![MilestoneText {
        due: "2026-04-06".to_owned(),
        target: "62".to_owned(),
    }];
    let facets = Facet::ALL.map(Link::Facet).into_iter();
    let practices = Practice::ALL.map(Link::Practice).into_iter();
    draft.links = facets.chain(practices).collect();
    draft.links.push(Link::Aim("lead a team: mine".to_owned()));
    draft.links.push(Link::Offer("commute".to_owned()));
    draft.after = vec!["goal0".to_owned()];
    let mut goal = Goal::new(format!("goal{place}"), &draft, NOW);
    goal.set_status(Status::Active, day(0), NOW);
    for (id, value) in [
        ("r1", Some(Decimal::ratio(-5, 2))),
        ("r2", None),
        ("r3", None),
    ] {
        let reading = CheckIn {
            on: day(7),
            value,
            note: "went well".to_owned(),
            evidence: "https://a.example".to_owned(),
        };
        goal.check_in(id, reading, NOW);
    }
    goal.take_back("r3", NOW);
    goal.review(day(14), "on course", NOW);
    goal.finish_step(true, NOW);
    goal.archive(place.is_multiple_of(2), NOW);
    goal.status.value = status;
    goal
}

pub fn goal_settings() -> GoalSettings {
    let mut goal_settings = super::goal_settings();
    goal_settings.set_leave(vec![(day(100), day(110))], NOW);
    goal_settings.set_aims(vec!["lead a team".to_owned()], NOW);
    goal_settings.set_stage(Some(Stage::Senior), NOW);
    goal_settings.set_in_work(Some(true), NOW);
    goal_settings
}
