use super::*;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 1, 1).unwrap()
}

fn options<'a>() -> TableOptions<'a> {
    TableOptions {
        today: today(),
        columns: None,
        takes_notes: false,
    }
}

fn read(text: &str) -> TableImport {
    read_table(text.as_bytes(), &options())
}

fn refusals(text: &str) -> Vec<(usize, &'static str)> {
    let refused = read(text).import.refused;
    refused
        .iter()
        .map(|it| (it.line, it.reason.key()))
        .collect()
}

fn names(text: &str) -> Vec<String> {
    let cards = read(text).import.cards.into_iter();
    cards.map(|card| card.name).collect()
}

#[test]
fn the_separator_is_the_most_frequent_sign_of_the_first_line() {
    for (text, expected) in [
        ("\n  \na;b,c;d", ';'),
        ("a\tb,c\td", '\t'),
        ("a,b;c", ','),
        ("a;b\tc", ';'),
        ("\"a,b,c\";d", ';'),
        ("a", ','),
        ("a,\nb;c;d", ','),
        ("", ','),
    ] {
        assert_eq!(separator(text), expected, "{text:?}");
    }
    assert_eq!(names("\t\t\nName\tCompany\tRole\nA\tB\tC"), ["A"]);
}

#[test]
fn the_head_is_linked_ins_or_the_first_record_that_holds_something() {
    let linked_in = "First Name,Last Name,Connected On\nAda,Okafor,";
    let kind = |lines: usize| read(&("Notes:\n".repeat(lines) + linked_in)).kind;
    assert_eq!(kind(9), Some(TableKind::LinkedIn));
    assert_eq!(kind(10), Some(TableKind::Csv));
    assert_eq!(names(&("\n".repeat(20) + "Name\nAda")), ["Ada"]);
    assert_eq!(read("Name").import, ContactImport::default());
}

#[test]
fn a_whole_file_is_refused_with_its_line() {
    assert_eq!(refusals(""), [(1, "empty")]);
    assert_eq!(refusals("\u{feff}\n , \n\n"), [(1, "empty")]);
    assert_eq!(refusals("\n\nCompany,E-mail\na,b@c"), [(3, "no_head")]);
    assert_eq!(refusals("Name\n\"a"), [(2, "quote_open")]);
    assert_eq!(refusals("\"\n\n\n\n"), [(1, "quote_open")]);
    assert_eq!(read("Name\n\"a").kind, None);
    let large = "Name\n".to_owned() + &"x".repeat(MAX_BYTES);
    assert_eq!(refusals(&large), [(1, "too_large")]);
    let rows = |count: usize| "Name\n\n".to_owned() + &"x\n".repeat(count);
    assert_eq!(names(&rows(MAX_CARDS)).len(), MAX_CARDS);
    assert_eq!(refusals(&rows(MAX_CARDS + 1)), [(1, "too_many")]);
    assert!(read(&rows(MAX_CARDS + 1)).import.cards.is_empty());
}

#[test]
fn rows_are_named_or_refused() {
    let text = "Name,Given Name,Company,E-mail,More\nA,,,,\n,B,,,\n,,C,,\n,,,d@e ::: f@g,\n\
                ,,,no,\n,,,,x\n , ,\n1,2,3,,,,4\n";
    assert_eq!(names(text), ["A", "B", "C", "d@e"]);
    assert_eq!(
        refusals(text),
        [(6, "no_name"), (7, "no_name"), (9, "cells")]
    );
    assert_eq!(read(text).import.passed_over, []);
}

#[test]
fn cells_hold_several_values() {
    let text = "Name,E-mail,Phone,Website,Website 2,Company\n\
                Ada,a@b ::: c ::: A@B,\"12 ::: 123\n456\",ftp://a ::: https://b,https://c,X ::: Y";
    let found = read(text).import;
    let card = &found.cards[0];
    assert_eq!(card.emails, ["a@b"]);
    assert_eq!(card.phones, ["123 456"]);
    assert_eq!(card.links, ["https://b", "https://c"]);
    assert_eq!(card.organization, "X");
    let reasons: Vec<&str> = found.passed_over.iter().map(|it| it.reason.key()).collect();
    assert_eq!(reasons, ["email", "phone"]);
    assert!(found.passed_over.iter().all(|it| it.line == 2));
    assert_eq!(found.left_out, [("URL".to_owned(), 1)]);
}

#[test]
fn what_is_ignored_is_counted_by_its_head() {
    let text = "Name,Birthday,Notes,E-mail\nA,1 May,kind,\nB,,nice,\n,2 May,,\n";
    let notes = |takes_notes| {
        let options = TableOptions {
            takes_notes,
            ..options()
        };
        let import = read_table(text.as_bytes(), &options).import;
        (import.cards[0].notes.clone(), import.left_out)
    };
    let pair = |name: &str, count| (name.to_owned(), count);
    assert_eq!(
        notes(false),
        (String::new(), vec![pair("Birthday", 1), pair("Notes", 2)])
    );
    assert_eq!(notes(true), ("kind".to_owned(), vec![pair("Birthday", 1)]));
}

#[test]
fn the_readers_own_mapping_stands() {
    let columns = [Some(Column::Organization), Some(Column::Name)];
    let options = TableOptions {
        columns: Some(&columns),
        ..options()
    };
    let found = read_table(b"Name,Company,E-mail\na,b,c@d", &options);
    assert_eq!(found.columns, columns);
    let card = &found.import.cards[0];
    assert_eq!((card.name.as_str(), card.organization.as_str()), ("b", "a"));
    assert!(card.emails.is_empty());
    let none = TableOptions {
        columns: Some(&[None]),
        ..options
    };
    let refused = read_table(b"Name\na", &none).import.refused;
    assert_eq!(refused[0].reason, RefusedReason::NoHead);
}

#[test]
fn the_first_rows_show_what_the_columns_hold() {
    let found = read("Date,Amount\n1,\n\n2,\n3,\n4,\n5,\n6,\n");
    assert_eq!(found.heads, ["Date", "Amount"]);
    assert_eq!(found.sample.len(), 5);
    assert_eq!(found.sample[1], ["2", ""]);
}

#[test]
fn days_have_three_forms_and_are_not_to_come() {
    let day = |text| read_day(text).map(|day| day.to_string());
    for (text, expected) in [
        ("12 Mar 2024", "2024-03-12"),
        ("1 JAN 2020", "2020-01-01"),
        ("7-Feb-22", "2022-02-07"),
        ("07-feb-99", "2099-02-07"),
        ("2024-02-29", "2024-02-29"),
    ] {
        assert_eq!(day(text).as_deref(), Some(expected), "{text}");
    }
    for text in [
        "31 Feb 2024",
        "03/04/2024",
        "12 March 2024",
        "12 Mar 24",
        "7-Feb-2022",
        "7-02-22",
        "2024-2-29",
        "+1 Mar 2024",
        "12 Mar 2024 x",
        "12  Mar 2024",
        "",
    ] {
        assert_eq!(day(text), None, "{text}");
    }
    let text = "Name,Connected On\nA,2027-01-01\nB,2027-01-02\nC, \n";
    let import = read(text).import;
    assert_eq!(import.cards[0].since, Some(today()));
    assert_eq!(import.cards[1].since, None);
    let expected = Fault {
        line: 3,
        reason: PassedOver::Date,
    };
    assert_eq!(import.passed_over, [expected]);
}

#[test]
fn files_of_excel_are_read() {
    let found = read_table(b"Vorname;Nachname\r\nJ\xf6rg;Gro\xdf\r\n", &options()).import;
    assert!(found.is_encoding_guessed);
    assert_eq!(found.cards[0].name, "Jörg Groß");
    let text: Vec<u8> = "Name\tCompany\r\nZoë\tX\r\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let found = read_table(&[b"\xff\xfe".as_slice(), &text].concat(), &options()).import;
    assert_eq!(found.cards[0].name, "Zoë");
}
