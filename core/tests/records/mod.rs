//! Records of every kind, made up for tests.

#![allow(dead_code, reason = "each test file uses some of them")]

pub mod from_form;
pub mod full;
pub mod stored;

use steppingstone_core::career::Stage;
use steppingstone_core::goals::{Goal, GoalDraft, GoalSettings};
use steppingstone_core::offers::{Field, SavedOffer};
use steppingstone_core::quiz::{Answer, Draft, Form, Item, Reply, Setup, Taking};
use steppingstone_core::store::{Key, Record, Settings, Theme};

pub const NOW: i64 = 1_795_000_000_000;

pub fn settings() -> Settings {
    Settings {
        theme: Theme::Dark,
        pay_text: "52,0".to_owned(),
    }
}

pub fn draft() -> Draft {
    let setup = Setup {
        form: Form::Quick,
        working: false,
        stage: Some(Stage::Early),
    };
    let mut draft = Draft::new("draft1", setup, NOW);
    draft.answer(
        Item::WantHorizonYears,
        Reply::Point(Answer::ALL[3]),
        NOW + 1,
    );
    draft.answer(Item::IncomePay, Reply::DoesNotApply, NOW + 2);
    draft
}

pub fn taking() -> Taking {
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    draft().finish(day, NOW + 3)
}

pub fn offer() -> SavedOffer {
    let mut offer = SavedOffer::new("offer1", 1, NOW);
    offer.set_text(Field::Pay, "72k", NOW);
    offer
}

pub fn goal() -> Goal {
    let mut draft = GoalDraft::default();
    draft.set_statement("Pass the exam in data analysis");
    Goal::new("goal1", &draft, NOW)
}

pub fn goal_settings() -> GoalSettings {
    let mut goal_settings = GoalSettings::default();
    goal_settings.set_hours("8", NOW);
    goal_settings
}

pub fn key<R: Record>(record: &R) -> Key {
    record.key().unwrap()
}
