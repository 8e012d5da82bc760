use super::*;
use proptest::prelude::*;

/// As where no point sets off thousands.
fn read(text: &str) -> Result<Option<Typed>, NumberProblem> {
    super::read(text, DecimalPoint::Fraction)
}

#[track_caller]
fn check(text: &str, cents: i64) {
    let got = read(text).map(|typed| typed.map(|typed| typed.money().as_cents()));
    assert_eq!(got, Ok(Some(cents)), "{text:?}");
}

#[test]
fn amounts_are_read_as_people_type_them() {
    check("75000", 7_500_000);
    check("75k", 7_500_000);
    check("$75,000", 7_500_000);
    check("USD $75,000", 7_500_000);
    check("US $75,000", 7_500_000);
    check("5 thousand crore", 5_000_000_000_000);
    check("3千万円", 3_000_000_000);
    check(" $ 75.5 k ", 7_550_000);
    check("1.2m", 120_000_000);
    check("€1.234,50", 123_450);
    check("1 234,50", 123_450);
    check("1\u{202f}234,50", 123_450);
    check("1,234,567", 123_456_700);
    check("1.234.567", 123_456_700);
    check("1,234", 123_400);
    check("1.234", 123);
    check("0,5", 50);
    check("70 000 €", 7_000_000);
    check("-5", -500);
    check("12.", 1_200);
    check("0", 0);
    check("0.12345678", 12);
    check("85000.-", 8_500_000);
    check("CHF 85'000.–", 8_500_000);
    check("1.085.000,- €", 108_500_000);
    check("85,000 chf", 8_500_000);
    check("85.000,–", 8_500_000);
    check("85.000.-", 8_500_000);
    check("85,000.-", 8_500_000);
    check("85k.-", 8_500_000);
    check("12’345.50", 1_234_550);
    check("12,00,000", 120_000_000);
    check("₹1,00,00,000.50", 1_000_000_050);
    check("Rs. 12,34,567/-", 123_456_700);
    check("85,000/- per month", 8_500_000);
    check("Rs. 85,000/- a month", 8_500_000);
    check("$85,000 USD", 8_500_000);
}

#[test]
fn amounts_are_read_as_advertisements_write_them() {
    check(".725", 73);
    check("$.725", 73);
    check("-.5", -50);
    check("72.5 cents", 73);
    check("50¢", 50);
    check("99 pence", 99);
    check("19,19 Euro", 1_919);
    check("85,000 dollars", 8_500_000);
    check("30k pounds", 3_000_000);
    check("USD 85,000", 8_500_000);
    check("EUR85k", 8_500_000);
    check("12 LPA", 120_000_000);
    check("12.5 lakh", 125_000_000);
    check("12.5 lakhs p.a.", 125_000_000);
    check("₹12.5 lacs per annum", 125_000_000);
    check("12L", 120_000_000);
    check("1.2 Cr", 1_200_000_000);
    check("1.2 crores", 1_200_000_000);
    check("850万円", 850_000_000);
    check("8500元", 850_000);
    check("1.5億", 15_000_000_000);
    check("8,500千円", 850_000_000);
    check("85 thousand", 8_500_000);
    check("1.2 million", 120_000_000);
    check("\u{202d}85000\u{202c}", 8_500_000);
    check("\u{feff}85,000", 8_500_000);
    check("85\u{2009}000", 8_500_000);
    check("85\u{200b}000", 8_500_000);
    check("８，５００，０００", 850_000_000);
    check("￥８５００", 850_000);
    check("٨٥٠٠٠", 8_500_000);
    check("٨٥٬٠٠٠", 8_500_000);
    check("۸۵٫۵۰", 8_550);
    check("७५०००", 7_500_000);
    check("7½", 750);
    check("½", 50);
}

#[test]
fn an_arabic_mark_is_a_fraction_s_with_every_currency() {
    check_point("٣٫٥٠٠", "3.5", "3.5");
}

#[test]
fn several_amounts_are_told_from_none() {
    for text in [
        "$150-190k",
        "60.000–80.000 €",
        "60k to 75k",
        "28-32/hr",
        "$28/hr - $32/hr",
        "between 60k and 75k",
        "up to 60k",
        "from £30,000 a year",
        "60k+",
        "60k or 75k",
        "10-15%",
    ] {
        check_problem(text, NumberProblem::Range);
    }
    for text in [
        "38.50 + 4.75",
        "80k plus 5k",
        "$28 x 40",
        "80k + 10%",
        "80k and 5k",
    ] {
        check_problem(text, NumberProblem::Sum);
    }
    for text in [
        "85kk",
        "$0.50 cents",
        "60k net",
        "5 hrs",
        "5 yrs",
        "a + b",
        "80k + bonus",
    ] {
        check_problem(text, NumberProblem::NotANumber);
    }
}

/// What a text is where a point is the fraction's, and where it sets off thousands.
#[track_caller]
fn check_point(text: &str, fraction: &str, thousands: &str) {
    for (point, expected) in [
        (DecimalPoint::Fraction, fraction),
        (DecimalPoint::Thousands, thousands),
    ] {
        let typed = super::read(text, point).unwrap().unwrap();
        let expected = Decimal::parse(expected).unwrap();
        assert_eq!(typed.decimal(), expected, "{text:?} {point:?}");
    }
}

#[test]
fn a_point_sets_off_thousands_where_the_currency_has_it_so() {
    for text in ["3.500", "€3.500", "3.500 €", "3.500/month", " 3.500 kr. "] {
        check_point(text, "3.5", "3500");
    }
    check_point("1.000", "1", "1000");
    check_point("28.125/h", "28.125", "28125");
    check_point("999.999", "999.999", "999999");
    check_point("-3.500", "-3.5", "-3500");
    // Whose sign it is tells nothing: the currency chosen says how its reader writes.
    check_point("$3.500", "3.5", "3500");
    // These are one thing everywhere.
    let same = |text, value| check_point(text, value, value);
    same("28.50", "28.5");
    same("28.5", "28.5");
    same("28.", "28");
    same("3.5000", "3.5");
    same("0.500", "0.5");
    same("0,500", "0.5");
    same("0,050 %", "0.05");
    same("1234,567", "1234.567");
    same("012.345", "12.345");
    same("1234.567", "1234.567");
    same("1 234.567", "1234.567");
    same("1'234.567", "1234.567");
    same("1,234.567", "1234.567");
    same("3.500k", "3500");
    same("3.500 m", "3500000");
    same("3.500 %", "3.5");
    same("3.500,-", "3500");
    same("3.500,25", "3500.25");
    same("1.234.567", "1234567");
    same("3,500", "3500");
    same("3,50", "3.5");
}

#[test]
fn which_currency_has_it_so_is_known_of_each() {
    let with_point = ["EUR", "DKK", "BRL"];
    for currency in &CURRENCIES {
        let sets_off = DecimalPoint::in_amounts_of(currency.code) == DecimalPoint::Thousands;
        assert_eq!(
            sets_off,
            with_point.contains(&currency.code),
            "{currency:?}"
        );
    }
    for unknown in ["", "eur", "XYZ"] {
        assert_eq!(DecimalPoint::in_amounts_of(unknown), DecimalPoint::Fraction);
    }
}

#[test]
fn every_currency_is_read_with_its_signs_and_letters() {
    for currency in &CURRENCIES {
        for sign in currency.signs.iter().chain([&currency.code]) {
            for sign in [(*sign).to_owned(), sign.to_uppercase(), sign.to_lowercase()] {
                for space in ["", " ", "\u{a0}", "\u{202f}"] {
                    check(&format!("{sign}{space}12,500.25"), 1_250_025);
                    check(&format!("-{sign}{space}12.500,25"), -1_250_025);
                    check(&format!("12 500,25{space}{sign}"), 1_250_025);
                    check(&format!("12.5k{space}{sign}"), 1_250_000);
                    check(&format!("12,500.-{space}{sign}"), 1_250_000);
                    check_unit(&format!("12{space}{sign} a month"), false, Some(Per::Month));
                    check_unit(&format!("{sign}{space}12 /h"), false, Some(Per::Hour));
                }
                check_problem(&sign, NumberProblem::NotANumber);
            }
        }
    }
}

/// A whole number with a sign between its groups of three.
fn grouped(whole: i64, sign: &str) -> String {
    let text = whole.to_string();
    let groups: Vec<&str> = text.as_bytes().rchunks(3).rev().map(text_of).collect();
    groups.join(sign)
}

fn text_of(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

proptest! {
    #[test]
    fn thousands_with_a_point_are_the_whole_or_a_fraction(whole in 1_000_i64..=999_999) {
        let text = grouped(whole, ".");
        let of = |point| super::read(&text, point).unwrap().unwrap().decimal();
        prop_assert_eq!(of(DecimalPoint::Thousands), Decimal::whole(whole));
        prop_assert_eq!(of(DecimalPoint::Fraction), Decimal::ratio(whole, 1_000));
    }

    /// As the page writes an amount, in English or in the manner of any currency.
    #[test]
    fn an_amount_as_it_is_written_is_read_back(
        cents in -99_999_999_999_i64..=99_999_999_999,
        at in 0..CURRENCIES.len(),
        is_exact: bool,
    ) {
        let cents = if is_exact { cents } else { cents / 100 * 100 };
        let (whole, change) = (cents.abs() / 100, cents.abs() % 100);
        let currency = CURRENCIES[at];
        let point = currency.point;
        let manners = match point {
            DecimalPoint::Thousands => [(",", "."), (".", ","), ("\u{a0}", ",")],
            DecimalPoint::Fraction => [(",", "."), ("’", "."), ("\u{202f}", ",")],
        };
        for (thousands, mark) in manners {
            let mut amount = grouped(whole, thousands);
            if is_exact {
                amount += &format!("{mark}{change:02}");
            }
            let minus = if cents < 0 { "-" } else { "" };
            for sign in currency.signs.iter().chain([&currency.code]) {
                for text in [format!("{minus}{sign}\u{a0}{amount}"), format!("{minus}{amount} {sign}")] {
                    let typed = super::read(&text, point).unwrap().unwrap();
                    prop_assert_eq!(typed.money().as_cents(), cents, "{:?}", text);
                }
            }
        }
    }
}

#[track_caller]
fn check_unit(text: &str, percent: bool, per: Option<Per>) {
    let typed = read(text).unwrap().unwrap();
    assert_eq!((typed.percent, typed.per), (percent, per), "{text:?}");
}

#[test]
fn units_are_kept() {
    check_unit("28/h", false, Some(Per::Hour));
    check_unit("$28 an hour", false, Some(Per::Hour));
    check_unit("3,000 / month", false, Some(Per::Month));
    check_unit("2.5%", true, None);
    check_unit("2,5 %", true, None);
    check_unit("75k", false, None);
    for text in ["28 an hour", "28 per hour", "28/hr", "28 every hour"] {
        check_unit(text, false, Some(Per::Hour));
    }
    for text in ["5k a month", "5k per month", "5k/mo", "5k every month"] {
        check_unit(text, false, Some(Per::Month));
    }
    for text in [
        "85k per annum",
        "85,000 p.a.",
        "85k P.A.",
        "85k pa",
        "85000.- per year",
    ] {
        check_unit(text, false, Some(Per::Year));
    }
    for text in ["120 every two weeks", "120 biweekly", "120/2 weeks"] {
        check_unit(text, false, Some(Per::TwoWeeks));
    }
    for text in [
        "$120,000 annually",
        "$120k yearly",
        "30k p.a",
        "85k p.a.",
        "£30k pa",
        "85k/yr.",
        "60.000 €/a",
        "12 LPA",
        "85k each year",
        "85k annual",
    ] {
        check_unit(text, false, Some(Per::Year));
    }
    for text in [
        "€30 hourly",
        "£12.21 ph",
        "28/hr.",
        "28ph",
        "12 p/h",
        "12p/h",
        "$28 p.h.",
    ] {
        check_unit(text, false, Some(Per::Hour));
    }
    for text in ["£350 pw", "350 weekly", "350/wk"] {
        check_unit(text, false, Some(Per::Week));
    }
    for text in [
        "£2,000 pcm",
        "2000 monthly",
        "2,000 pm",
        "2000 per calendar month",
    ] {
        check_unit(text, false, Some(Per::Month));
    }
    check_unit("1,500 a quarter", false, Some(Per::Quarter));
    check_unit("900 fortnightly", false, Some(Per::TwoWeeks));
    for text in ["10 percent", "10 per cent", "10pct", "１０％", "10٪"] {
        check_unit(text, true, None);
    }
    for text in ["120 twice a month", "120 semimonthly"] {
        check_unit(text, false, Some(Per::HalfMonth));
    }
    let pay = ["120 a pay", "120/pay", "120 / pay", "$120 per pay"];
    let paycheck = ["120 a paycheck", "120/paycheck", "120 per paycheck"];
    for text in pay.into_iter().chain(paycheck) {
        check_unit(text, false, Some(Per::Pay));
    }
}

#[track_caller]
fn check_per(text: &str, per: Per, expected: Option<i64>) {
    let typed = read(text).unwrap().unwrap();
    assert_eq!(typed.money_per(per), expected.map(Money::units), "{text:?}");
}

#[test]
fn amounts_are_turned_into_what_is_asked_for() {
    check_per("1,800 / year", Per::Month, Some(150));
    check_per("5k / month", Per::Year, Some(60_000));
    check_per("1000/week", Per::Year, Some(52_000));
    check_per("150", Per::Month, Some(150));
    check_per("28/h", Per::Hour, Some(28));
    check_per("28/h", Per::Year, None);
    check_per("52k/yr", Per::Hour, None);
    check_per("1,200 every two weeks", Per::Month, Some(2_600));
    check_per("1,200 twice a month", Per::Month, Some(2_400));
    check_per("1,200 per pay", Per::Month, None);
}

#[test]
fn a_pay_is_as_long_as_it_is_said_to_be() {
    let of = |text: &str, pay| read(text).unwrap().unwrap().paid(pay).money_per(Per::Month);
    assert_eq!(of("120/pay", Per::TwoWeeks), Some(Money::units(260)));
    assert_eq!(of("120/pay", Per::Month), Some(Money::units(120)));
    assert_eq!(of("120/week", Per::Month), Some(Money::units(520)));
    assert_eq!(of("120", Per::Week), Some(Money::units(120)));
    let of = |text: &str, times| {
        let typed = read(text).unwrap().unwrap();
        typed
            .paid_times(Decimal::whole(times))
            .money_per(Per::Month)
    };
    assert_eq!(of("120/pay", 14), Some(Money::units(140)));
    assert_eq!(of("120/month", 14), Some(Money::units(120)));
    assert_eq!(of("120", 14), Some(Money::units(120)));
}

#[track_caller]
fn check_problem(text: &str, problem: NumberProblem) {
    assert_eq!(read(text), Err(problem), "{text:?}");
}

#[test]
fn the_rest_is_told_apart() {
    assert_eq!(read("  "), Ok(None));
    for text in [
        "abc",
        "12,34,56",
        "123,45,678",
        "12.00.000",
        "1,00,000,000",
        "12 00,000",
        "5 usd eur",
        "1,2345,678",
        "5e3",
        "k",
        "$",
        "%",
        "12x",
        "1..2",
        "..5",
        "--5",
        "５..",
        "5 per",
        "p.a.",
        " pa",
        ".-",
        "85.-.-",
        "85.5.-",
        "annum",
        "5 a fortnightly",
        "5 twice a year",
        " twice a month",
    ] {
        check_problem(text, NumberProblem::NotANumber);
    }
    check_problem("99999999999999999999", NumberProblem::TooLarge);
    check_problem("90000000m", NumberProblem::TooLarge);
}
