//! Browser unit tests: what `platform` promises, in a real browser.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, reason = "all of this file is test code")]

use chrono::NaiveDate;
use steppingstone::platform::compress::{InflateError, deflate, inflate};
use steppingstone::platform::storage::{self, Local, Place};
use steppingstone::platform::{clock, intl, location};
use steppingstone_core::share::link::not_deflated;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn storage_is_found_and_the_probe_leaves_nothing() {
    assert_eq!(storage::probe(), Place::Device);
    assert_eq!(Local::read("steppingstone-probe"), None);
}

#[wasm_bindgen_test]
fn what_is_written_is_read_until_it_is_removed() {
    let key = "steppingstone/test-write";
    assert_eq!(Local::write(key, "a\u{1F6B6} \"b\""), Ok(()));
    assert_eq!(Local::read(key).as_deref(), Some("a\u{1F6B6} \"b\""));
    assert!(storage::all(|_| true).contains_key(key));
    Local::remove(key);
    assert_eq!(Local::read(key), None);
}

#[wasm_bindgen_test]
fn a_text_that_does_not_fit_is_told_apart() {
    let key = "steppingstone/test-full";
    let too_much = "x".repeat(6_000_000);
    assert_eq!(Local::write(key, &too_much), Err(storage::WriteError::Full));
    assert_eq!(Local::read(key), None);
}

#[wasm_bindgen_test]
fn other_sites_keys_are_not_ours() {
    assert_eq!(Local::write("another-app", "1"), Ok(()));
    assert!(!storage::all(|_| true).contains_key("another-app"));
    Local::remove("another-app");
}

#[wasm_bindgen_test]
fn what_is_taken_counts_whoevers_it_is() {
    let before = storage::used();
    assert_eq!(Local::write("another-app", "a\u{1F6B6}"), Ok(()));
    assert_eq!(storage::used(), before + "another-app".len() + 3);
    Local::remove("another-app");
    assert_eq!(storage::used(), before);
}

#[wasm_bindgen_test]
async fn what_is_deflated_comes_back_and_no_more_than_was_asked_for() {
    let text = "stone ".repeat(5_000);
    let deflated = deflate(text.as_bytes()).await.unwrap();
    assert!(deflated.len() < 1_000);
    let bytes = Ok(text.clone().into_bytes());
    assert_eq!(inflate(&deflated, text.len()).await, bytes);
    assert_eq!(inflate(&not_deflated(&text), text.len()).await, bytes);
    let damaged = Err(InflateError::Damaged);
    assert_eq!(inflate(&deflated, text.len() - 1).await, damaged);
    let (half, _) = deflated.split_at(deflated.len() / 2);
    assert_eq!(inflate(half, text.len()).await, damaged);
    assert_eq!(inflate(b"anything else at all", text.len()).await, damaged);
}

#[wasm_bindgen_test]
fn words_for_numbers_and_days_are_the_languages() {
    intl::set_language("en");
    assert_eq!(intl::number(1234.5), "1,234.5");
    assert_eq!(intl::dollars(52_000.0), "$52,000");
    assert_eq!(intl::signed(12.0), "+12");
    assert_eq!(intl::signed(0.0), "0");
    assert_eq!(intl::signed(-3.0), "-3");
    let day = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();
    assert_eq!(intl::date(day), "November 1, 2026");
    assert_eq!(intl::plural_category(1), "one");
    assert_eq!(intl::plural_category(0), "other");
    intl::set_language("de");
    assert_eq!(intl::number(1234.5), "1.234,5");
    assert_eq!(intl::date(day), "1. November 2026");
    intl::set_language("en");
}

#[wasm_bindgen_test]
fn ids_are_fit_for_keys_and_do_not_repeat() {
    let ids: Vec<String> = (0..1000).map(|_| clock::new_id()).collect();
    for id in &ids {
        assert!(
            !id.is_empty() && id.len() <= 40 && id.bytes().all(|byte| byte.is_ascii_alphanumeric()),
            "{id}"
        );
    }
    let different: std::collections::BTreeSet<&String> = ids.iter().collect();
    assert_eq!(different.len(), ids.len());
}

#[wasm_bindgen_test]
fn today_is_the_readers_own_day() {
    let now = js_sys::Date::new_0();
    let today = clock::today();
    assert_eq!(chrono::Datelike::day(&today), now.get_date());
    assert_eq!(chrono::Datelike::month0(&today), now.get_month());
}

#[wasm_bindgen_test]
fn the_address_can_be_changed_without_loading() {
    let before = location::current();
    location::open("/elsewhere/?of=a1#there", true);
    let there = location::current();
    assert_eq!(
        (
            there.path.as_str(),
            there.query.as_str(),
            there.hash.as_str()
        ),
        ("/elsewhere/", "?of=a1", "#there")
    );
    location::open(
        &format!("{}{}{}", before.path, before.query, before.hash),
        true,
    );
    assert_eq!(location::current(), before);
}
