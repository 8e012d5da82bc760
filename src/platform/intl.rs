//! Numbers, money, dates and plurals in the reader's language, by the browser's `Intl`.

pub use imp::{
    date, dollars, moment, money, money_in_full, month, number, percent, percent_in_full,
    plural_category, precise, rate, set_language, signed,
};

#[cfg(target_arch = "wasm32")]
mod imp {
    use std::cell::RefCell;

    use chrono::{Datelike, NaiveDate};
    use js_sys::{Array, Date, Function, Intl, Object, Reflect};
    use wasm_bindgen::JsValue;

    thread_local! {
        static LANGUAGE: RefCell<String> = const { RefCell::new(String::new()) };
        // Making one takes the browser longer than all else that a table of figures needs.
        static FORMATS: RefCell<Vec<(String, Function)>> = const { RefCell::new(Vec::new()) };
    }

    /// Sets the language that everything is written in, such as `en`.
    pub fn set_language(lang: &str) {
        LANGUAGE.with_borrow_mut(|slot| *slot = lang.to_owned());
        FORMATS.with_borrow_mut(Vec::clear);
    }

    /// A plain number, such as `1,234`.
    pub fn number(value: f64) -> String {
        formatted(value, &[])
    }

    /// A number to four places, for what is reckoned on with it.
    pub fn precise(value: f64) -> String {
        formatted(value, &[("maximumFractionDigits", "4")])
    }

    /// A whole number that shows its sign, such as `+12`.
    pub fn signed(value: f64) -> String {
        formatted(
            value,
            &[
                ("signDisplay", "exceptZero"),
                ("maximumFractionDigits", "0"),
            ],
        )
    }

    /// US dollars without cents, such as `$52,000`.
    pub fn dollars(value: f64) -> String {
        formatted(
            value,
            &[
                ("style", "currency"),
                ("currency", "USD"),
                ("maximumFractionDigits", "0"),
            ],
        )
    }

    /// An amount of a currency by its three letters, with its small change or without; which has
    /// to be of that form.
    pub fn money(value: f64, currency: &str, exact: bool) -> String {
        let digits = if exact { "2" } else { "0" };
        formatted(
            value,
            &[
                ("style", "currency"),
                ("currency", currency),
                ("minimumFractionDigits", digits),
                ("maximumFractionDigits", digits),
            ],
        )
    }

    /// The same with all the digits that an amount can have.
    pub fn money_in_full(value: f64, currency: &str) -> String {
        formatted(
            value,
            &[
                ("style", "currency"),
                ("currency", currency),
                ("minimumFractionDigits", "2"),
                ("maximumFractionDigits", "6"),
            ],
        )
    }

    /// A share, 1 for all, with all the digits that one can have, such as `3.876%`.
    pub fn percent_in_full(value: f64) -> String {
        formatted(
            value,
            &[("style", "percent"), ("maximumFractionDigits", "7")],
        )
    }

    /// A share, 1 for all, such as `12.5%`.
    pub fn percent(value: f64) -> String {
        formatted(
            value,
            &[("style", "percent"), ("maximumFractionDigits", "1")],
        )
    }

    /// A rate of the law, 1 for all, such as `1.45%`: to so many places as laws have and
    /// reckoning needs.
    pub fn rate(value: f64) -> String {
        formatted(
            value,
            &[("style", "percent"), ("maximumFractionDigits", "4")],
        )
    }

    /// A day, such as `November 22, 2026`.
    pub fn date(day: NaiveDate) -> String {
        dated(&noon(day), &[("dateStyle", "long")])
    }

    /// The month of a day, such as `Nov 2026`.
    pub fn month(day: NaiveDate) -> String {
        dated(&noon(day), &[("year", "numeric"), ("month", "short")])
    }

    /// A day's noon: no time zone's shift moves it to another day.
    fn noon(day: NaiveDate) -> JsValue {
        let year = u32::try_from(day.year()).unwrap_or_default();
        let month = i32::try_from(day.month0()).unwrap_or_default();
        let of_month = i32::try_from(day.day()).unwrap_or_default();
        Date::new_with_year_month_day_hr(year, month, of_month, 12).into()
    }

    /// A moment, such as `November 22, 2026 at 1:23 PM`, in the device's time zone.
    pub fn moment(at_ms: i64) -> String {
        let settings = [("dateStyle", "long"), ("timeStyle", "short")];
        dated(&JsValue::from_f64(at_ms as f64), &settings)
    }

    /// The plural category of a count in the language: `one`, `other`, ...
    pub fn plural_category(n: usize) -> String {
        Intl::PluralRules::new(&languages(), &Object::new())
            .select(n as f64)
            .into()
    }

    fn formatted(value: f64, settings: &[(&str, &str)]) -> String {
        let format = cached(settings, |languages, options| {
            Intl::NumberFormat::new(languages, options).format()
        });
        call(&format, &JsValue::from_f64(value))
    }

    fn dated(value: &JsValue, settings: &[(&str, &str)]) -> String {
        let format = cached(settings, |languages, options| {
            Intl::DateTimeFormat::new(languages, options).format()
        });
        call(&format, value)
    }

    /// The function that formats as the settings say, made once.
    fn cached(settings: &[(&str, &str)], make: fn(&Array, &Object) -> Function) -> Function {
        let key: String = settings
            .iter()
            .flat_map(|(name, value)| [*name, *value])
            .collect();
        let known = FORMATS.with_borrow(|formats| {
            let known = formats.iter().find(|(other, _)| *other == key);
            known.map(|(_, format)| format.clone())
        });
        known.unwrap_or_else(|| {
            let format = make(&languages(), &options(settings));
            FORMATS.with_borrow_mut(|formats| formats.push((key, format.clone())));
            format
        })
    }

    fn languages() -> Array {
        LANGUAGE.with_borrow(|lang| Array::of1(&JsValue::from_str(lang)))
    }

    fn options(settings: &[(&str, &str)]) -> Object {
        let object = Object::new();
        for (name, value) in settings {
            // Setting a property of a fresh object cannot fail.
            let _ = Reflect::set(&object, &(*name).into(), &(*value).into());
        }
        object
    }

    fn call(format: &Function, value: &JsValue) -> String {
        format
            .call1(&JsValue::NULL, value)
            .ok()
            .and_then(|text| text.as_string())
            .unwrap_or_default()
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod imp {
    use chrono::NaiveDate;

    /// Sets the language that everything is written in, such as `en`.
    pub fn set_language(_lang: &str) {}

    /// A plain number. Numbers of prerendered pages are small: the quiz's questions, minutes.
    pub fn number(value: f64) -> String {
        value.to_string()
    }

    /// A number to four places.
    pub fn precise(value: f64) -> String {
        ((value * 1e4).round() / 1e4).to_string()
    }

    /// A whole number that shows its sign.
    pub fn signed(value: f64) -> String {
        format!("{value:+.0}")
    }

    /// US dollars without cents.
    pub fn dollars(value: f64) -> String {
        format!("${value:.0}")
    }

    pub fn money(value: f64, currency: &str, exact: bool) -> String {
        let digits = if exact { 2 } else { 0 };
        format!("{currency} {value:.digits$}")
    }

    /// An amount of a currency with all its digits.
    pub fn money_in_full(value: f64, currency: &str) -> String {
        format!("{currency} {value}")
    }

    /// A share with all its digits.
    pub fn percent_in_full(value: f64) -> String {
        format!("{}%", (value * 1e9).round() / 1e7)
    }

    pub fn percent(value: f64) -> String {
        format!("{:.1}%", value * 100.0)
    }

    pub fn rate(value: f64) -> String {
        format!("{:.4}%", value * 100.0)
    }

    pub fn date(day: NaiveDate) -> String {
        day.to_string()
    }

    /// The month of a day.
    pub fn month(day: NaiveDate) -> String {
        day.to_string().chars().take("2026-11".len()).collect()
    }

    pub fn moment(at_ms: i64) -> String {
        at_ms.to_string()
    }

    /// The plural category of a count.
    pub fn plural_category(n: usize) -> String {
        if n == 1 { "one" } else { "other" }.to_owned()
    }
}
