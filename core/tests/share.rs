//! A link brings over what was chosen and nothing else, and no link can do harm.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "all of this file is test code"
)]

mod records;

use chrono::NaiveDate;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use proptest::prelude::*;
use records::{NOW, full, goal, goal_settings, key, offer, settings, taking};
use steppingstone_core::goals::Goal;
use steppingstone_core::offers::SavedOffer;
use steppingstone_core::offers::saved::MAX_COMPARED;
use steppingstone_core::record::Clock;
use steppingstone_core::share::{
    self, LinkError, MAX_LINK, MAX_TEXT, Shared, link, reverted_shared_text,
};
use steppingstone_core::store::{
    Change, Revert, reverted_text_of_any, to_stored_text, with_saved_ms,
};

/// The level that browsers use.
const LEVEL: u8 = 6;

fn made(text: &str) -> Result<String, LinkError> {
    link::encode(text, &compress_to_vec(text.as_bytes(), LEVEL))
}

/// Opens a link as a page does.
fn opened(link: &str) -> Result<Shared, LinkError> {
    let parcel = link::decode(link)?;
    let inflated = decompress_to_vec_with_limit(parcel.deflated(), parcel.length());
    let inflated = inflated.map_err(|_| LinkError::Damaged)?;
    share::read(&parcel.text(inflated)?)
}

fn of(goal: &Goal) -> Shared {
    Shared::Goal(Box::new(goal.clone()))
}

#[test]
fn what_was_chosen_comes_over_and_nothing_else() {
    let read = opened(&made(&of(&goal()).text(NOW)).unwrap());
    assert_eq!(read, Ok(of(&goal())));
    let read = opened(&made(&Shared::Result(Box::new(taking())).text(NOW)).unwrap());
    assert_eq!(read, Ok(Shared::Result(Box::new(taking()))));
    let draft = Shared::Draft(Box::new(full::draft()));
    assert_eq!(opened(&made(&draft.text(NOW)).unwrap()), Ok(draft));
    let mut present = full::offers().remove(0);
    present.is_current = true;
    let (offers, basis) = ([offer(), present], full::basis());
    let read = opened(
        &made(&Shared::Offers(offers.to_vec(), Some(Box::new(basis.clone()))).text(NOW)).unwrap(),
    );
    let [first, second] = offers;
    // In the reader's order: the present job first.
    let expected = Shared::Offers(vec![second, first], Some(Box::new(basis)));
    assert_eq!(read, Ok(expected));
}

#[test]
fn a_link_has_the_earliest_version_that_can_hold_it_and_earlier_ones_open() {
    let draft = made(&Shared::Draft(Box::new(full::draft())).text(NOW)).unwrap();
    assert!(draft.starts_with("v2."), "{draft:.10}");
    let mut tricky = offer();
    tricky.draft.name = "\"kind\":\"quiz-draft\"".to_owned();
    let mut expected = vec![of(&goal()), Shared::Result(Box::new(taking()))];
    expected.push(Shared::Offers(vec![tricky], None));
    for shared in expected {
        let link = made(&shared.text(NOW)).unwrap();
        assert!(link.starts_with("v1."), "{link:.10}");
        for later in 2..=link::VERSION {
            let of_later = link.replace("v1.", &format!("v{later}."));
            assert_eq!(opened(&of_later), Ok(shared.clone()));
        }
        assert_eq!(opened(&link), Ok(shared));
    }
}

#[test]
fn what_mail_and_chat_add_to_a_link_is_left_out() {
    let link = made(&of(&goal()).text(NOW)).unwrap();
    let (first, second) = link.split_at(link.len() / 2);
    let added = [
        ".",
        ",",
        ")",
        ">",
        "=",
        " ",
        "%20",
        "&utm_source=mail",
        " Have a look",
        "\n",
    ];
    let behind = added.map(|added| format!("{link}{added}"));
    let breaks = ["\n", "\r\n", "\n  ", "%0A", "%0D%0A", "%0d%0a%20"];
    let inside = breaks.map(|broken| format!("{first}{broken}{second}"));
    for changed in behind.iter().chain(&inside) {
        assert_eq!(opened(changed), Ok(of(&goal())), "{changed}");
    }
    // A sign in the middle is a link cut off.
    let cut = format!("{first}){second}");
    assert_eq!(opened(&cut), Err(LinkError::Damaged));
    for nothing in ["v1.", "v1.)", ".", ""] {
        assert!(opened(nothing).is_err(), "{nothing}");
    }
}

#[test]
fn a_link_without_compression_opens_too() {
    let text = of(&goal()).text(NOW);
    let link = link::encode(&text, &link::not_deflated(&text)).unwrap();
    assert_eq!(opened(&link), Ok(of(&goal())));
    for length in [0, 1, 65_535, 65_536, 200_000] {
        let text = "a".repeat(length);
        let inflated = decompress_to_vec_with_limit(&link::not_deflated(&text), length);
        assert_eq!(inflated.unwrap(), text.into_bytes(), "{length}");
    }
}

#[test]
fn a_link_that_ends_in_a_sign_still_opens_and_none_is_made() {
    // Made before links ended in a letter or a digit.
    for (before, text) in [
        ("v1.i1llJAAAAAIBAgD9_2E_", "a?"),
        ("v1.ioIUIgAAAAIBAgD9_2F-", "a~"),
    ] {
        let parcel = link::decode(before).unwrap();
        assert_eq!(parcel.deflated(), link::not_deflated(text));
        assert_eq!(parcel.text(text.into()), Ok(text.to_owned()));

        let now = link::encode(text, &link::not_deflated(text)).unwrap();
        assert!(
            now.ends_with(|end: char| end.is_ascii_alphanumeric()),
            "{now}"
        );
        let parcel = link::decode(&now).unwrap();
        let inflated = decompress_to_vec_with_limit(parcel.deflated(), parcel.length());
        assert_eq!(parcel.text(inflated.unwrap()), Ok(text.to_owned()));
    }
}

#[test]
fn the_largest_comparison_fits_into_a_link() {
    let offers: Vec<SavedOffer> = (0..MAX_COMPARED)
        .map(|place| {
            full::offers()
                .remove(place % 4)
                .copied(format!("o{place}"), 0, NOW)
        })
        .collect();
    let text = Shared::Offers(offers, Some(Box::new(full::basis()))).text(NOW);
    let link = made(&text).unwrap();
    println!("{} bytes as a link of {}", text.len(), link.len());
    assert!(link.len() < MAX_LINK / 2);
    assert!(opened(&link).is_ok());
}

#[test]
fn what_is_too_large_is_for_a_file() {
    // What cannot be compressed, as random letters cannot.
    let mut state = 1_u32;
    let mut letter = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        char::from(b'!' + u8::try_from(state >> 26).unwrap())
    };
    let noise: String = (0..MAX_LINK).map(|_| letter()).collect();
    assert_eq!(made(&noise), Err(LinkError::TooLarge));
    assert_eq!(made(&"a".repeat(MAX_TEXT + 1)), Err(LinkError::TooLarge));
    assert!(made(&"a".repeat(MAX_TEXT)).unwrap().len() < MAX_LINK);
}

#[track_caller]
fn check_refused(link: &str, expected: LinkError) {
    assert_eq!(opened(link).map(drop), Err(expected), "{link:.60}");
}

#[test]
fn what_is_no_link_or_a_later_one_is_told_apart() {
    let link = made(&of(&goal()).text(NOW)).unwrap();
    for text in [
        "", "v1", "v.AAAA", "v0.AAAA", "v01.AAAA", "v1a.AAAA", "V1.AAAA", "#v1.AAAA", "privacy",
        "v-1.A",
    ] {
        check_refused(text, LinkError::NotALink);
    }
    for version in ["v5.", "v10.", "v99999999999999999999999."] {
        check_refused(&link.replace("v1.", version), LinkError::TooNew);
        check_refused(&format!("{version}?a new alphabet"), LinkError::TooNew);
        check_refused(
            &format!("{version}{}", "A".repeat(MAX_LINK)),
            LinkError::TooNew,
        );
    }
    check_refused(&format!("v1.{}", "A".repeat(MAX_LINK)), LinkError::TooLarge);
}

#[test]
fn a_link_that_lost_a_letter_is_damaged() {
    let link = made(&of(&goal()).text(NOW)).unwrap();
    for cut in 3..link.len() {
        check_refused(&link[..cut], LinkError::Damaged);
        let lost = [&link[..cut], &link[cut + 1..]].concat();
        assert!(opened(&lost).is_err() || lost == link);
    }
    check_refused(&link.replace('.', ".="), LinkError::Damaged);
}

#[test]
fn a_bomb_is_not_inflated() {
    let text = "0".repeat(20 * MAX_TEXT);
    let deflated = compress_to_vec(text.as_bytes(), 9);
    assert!(deflated.len() < MAX_LINK);
    assert_eq!(link::encode(&text, &deflated), Err(LinkError::TooLarge));
    // One that tells the truth about its size is refused before it is inflated, one that lies
    // while it is.
    let short = link::encode("0", &deflated).unwrap();
    let parcel = link::decode(&short).unwrap();
    assert_eq!(parcel.length(), 1);
    assert!(decompress_to_vec_with_limit(parcel.deflated(), parcel.length()).is_err());
    let inflated = decompress_to_vec_with_limit(parcel.deflated(), MAX_TEXT);
    assert!(inflated.is_err());
    assert_eq!(parcel.text(vec![b'0'; MAX_TEXT]), Err(LinkError::Damaged));
    assert_eq!(parcel.text(vec![b'1']), Err(LinkError::Damaged));
    assert_eq!(parcel.text(vec![b'0']), Ok("0".to_owned()));
}

#[test]
fn a_length_beyond_what_is_allowed_is_refused_before_anything_is_inflated() {
    let link = made(&"a".repeat(MAX_TEXT)).unwrap();
    // The length follows four bytes of checksum: letters 6 to 10 of the data. 1,000,000 is
    // 0x000F4240; its highest byte becomes 0xFF.
    let data = &link[3..];
    let high = format!("v1.{}{}{}", &data[..5], "_w", &data[7..]);
    let refused = link::decode(&high).map(|parcel| parcel.length());
    assert!(matches!(refused, Err(LinkError::TooLarge)), "{refused:?}");
}

#[track_caller]
fn check_text(text: &str, expected: LinkError) {
    check_refused(&made(text).unwrap(), expected);
}

#[test]
fn what_is_never_shared_is_not_shown() {
    let good = of(&goal()).text(NOW);
    let with = |more: String| good.replace("\"records\":{", &format!("\"records\":{{{more},"));
    let settings = with(format!(
        "\"{}\":{}",
        key(&settings()),
        to_stored_text(&settings(), NOW)
    ));
    check_text(&settings, LinkError::Damaged);
    check_text(&with("\"elsewhere\":{}".to_owned()), LinkError::Damaged);
    check_text(
        &good.replace("\"unreadable\":{", "\"unreadable\":{\"x\":\"y\""),
        LinkError::Damaged,
    );
    check_text(
        &good.replace("\"step_done\"", "\"step\""),
        LinkError::Damaged,
    );
    check_text(&good.replace("\"goal1\"", "\"goal2\""), LinkError::Damaged);
    check_text(
        &good.replace("\"version\":1", "\"version\":2"),
        LinkError::TooNew,
    );
    check_text(
        &good.replace("\"format\":1", "\"format\":2"),
        LinkError::TooNew,
    );
    check_text("{}", LinkError::Damaged);
    check_text("", LinkError::Damaged);
    let goal_settings = with(format!(
        "\"{}\":{}",
        key(&goal_settings()),
        to_stored_text(&goal_settings(), NOW)
    ));
    check_text(&goal_settings, LinkError::Damaged);
    let empty = Shared::Offers(Vec::new(), Some(Box::default())).text(NOW);
    check_text(&empty, LinkError::Damaged);
    // More than one thing at once is not what can be chosen.
    let second = Goal {
        id: "goal9".to_owned(),
        ..goal()
    };
    for (stored_key, text) in [
        (key(&second), to_stored_text(&second, NOW)),
        (key(&taking()), to_stored_text(&taking(), NOW)),
        (key(&full::draft()), to_stored_text(&full::draft(), NOW)),
        (key(&offer()), to_stored_text(&offer(), NOW)),
        (key(&full::basis()), to_stored_text(&full::basis(), NOW)),
    ] {
        check_text(
            &with(format!("\"{stored_key}\":{text}")),
            LinkError::Damaged,
        );
    }
    let twice = with(format!(
        "\"{}\":{}",
        key(&goal()),
        to_stored_text(&goal(), NOW)
    ));
    check_text(&twice, LinkError::Damaged);
    let many: Vec<SavedOffer> = (0..21)
        .map(|id| SavedOffer::new(format!("o{id}"), id, NOW))
        .collect();
    check_text(&Shared::Offers(many, None).text(NOW), LinkError::TooLarge);
}

proptest! {
    #[test]
    fn any_text_comes_back_from_its_link(text in ".{0,300}") {
        let parcel = link::decode(&made(&text).unwrap()).unwrap();
        let inflated = decompress_to_vec_with_limit(parcel.deflated(), parcel.length());
        prop_assert_eq!(parcel.text(inflated.unwrap()), Ok(text));
    }

    #[test]
    fn no_link_ends_in_a_sign(text in ".{0,60}", end in "[ -~]{3}") {
        // Text that is not compressed stands in the link as it is, with every end there can be.
        let text = text + &end;
        for deflated in [link::not_deflated(&text), compress_to_vec(text.as_bytes(), LEVEL)] {
            let link = link::encode(&text, &deflated).unwrap();
            prop_assert!(link.ends_with(|end: char| end.is_ascii_alphanumeric()), "{}", link);
            let parcel = link::decode(&link).unwrap();
            let inflated = decompress_to_vec_with_limit(parcel.deflated(), parcel.length());
            prop_assert_eq!(parcel.text(inflated.unwrap()), Ok(text.clone()));
        }
    }

    #[test]
    fn no_text_breaks_the_opening_of_links(text in ".{0,80}", data in "[A-Za-z0-9_-]{0,80}") {
        let _ = opened(&text);
        let _ = opened(&format!("v1.{data}"));
        let _ = share::read(&text);
        let report = "{\"app\":\"steppingstone\",\"kind\":\"plan-report\",\"report\":";
        let _ = share::read(&[report, &text].concat());
    }

    #[test]
    fn one_changed_letter_is_found_or_changes_nothing(place in 3..400_usize, letter in "[A-Za-z0-9_-]") {
        let link = made(&of(&goal()).text(NOW)).unwrap();
        let place = place.min(link.len() - 1);
        let changed = [&link[..place], &letter, &link[place + 1..]].concat();
        let read = opened(&changed);
        // The last byte of what is compressed has bits that say nothing.
        prop_assert!(read.is_err() || read == opened(&link));
    }
}

#[test]
fn undo_of_keeping_finds_records_that_were_stored_again_unchanged() {
    let mut present = full::offers().remove(0);
    present.is_current = true;
    let all = [
        of(&goal()),
        Shared::Result(Box::new(taking())),
        Shared::Draft(Box::new(full::draft())),
        Shared::Offers(vec![present], Some(Box::new(full::basis()))),
    ];
    let clock = Clock {
        today: NaiveDate::from_ymd_opt(2026, 11, 29).unwrap(),
        now_ms: NOW + 9,
    };
    for (stored_key, text) in all.iter().flat_map(|shared| shared.texts(NOW)) {
        let stored_again = with_saved_ms(&stored_key, &text, NOW + 5);
        let change = Change {
            stored_key: stored_key.clone(),
            before: None,
            after: Some(text),
        };
        let revert = |how: Revert| how(&change, Some(&stored_again), clock);
        assert_eq!(revert(reverted_shared_text), Some(None), "{stored_key}");
        assert_eq!(revert(reverted_shared_text), revert(reverted_text_of_any));
    }
}
