//! What the bar of totals shows.

use steppingstone_core::offers::{Field, SavedOffer};

use super::sums;
use super::typed_comparison::{offer, plain};

fn shown(offers: &[SavedOffer]) -> Vec<String> {
    let sums = sums(&plain(offers), "USD").into_iter();
    sums.map(|(name, amount)| [name, amount].join(": "))
        .collect()
}

#[test]
fn an_offer_without_pay_has_no_total() {
    let north = || offer("North", &[(Field::Pay, "75k")]);
    let south = |texts: &[(Field, &str)]| offer("South", texts);
    let east = || offer("East", &[(Field::Pay, "80k")]);
    assert_eq!(shown(&[north(), south(&[])]), ["North: USD 75000"]);
    // Neither has one of which something else is known, or whose pay cannot be read.
    for text in [
        (Field::Vacation, "20"),
        (Field::SignOn, "5k"),
        (Field::Pay, "lots"),
    ] {
        let all = [north(), south(&[text]), east()];
        assert_eq!(shown(&all), ["North: USD 75000", "East: USD 80000"]);
    }
    assert_eq!(shown(&[south(&[])]), [""; 0]);
}
