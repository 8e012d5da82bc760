use super::*;

/// A card of some lines, from line 1 on.
fn card(lines: &str) -> String {
    format!("BEGIN:VCARD\nVERSION:3.0\n{lines}\nEND:VCARD\n")
}

fn read(text: &str) -> ContactImport {
    read_vcards(text.as_bytes(), false)
}

#[track_caller]
fn one(lines: &str) -> ContactCard {
    let import = read(&card(lines));
    assert_eq!(import.refused, []);
    assert_eq!(import.cards.len(), 1);
    import.cards[0].clone()
}

fn refusals(text: &str) -> Vec<(usize, &'static str)> {
    let refused = read(text).refused;
    refused
        .iter()
        .map(|it| (it.line, it.reason.key()))
        .collect()
}

fn passed_over(text: &str) -> Vec<(usize, &'static str)> {
    let passed_over = read(text).passed_over;
    passed_over
        .iter()
        .map(|it| (it.line, it.reason.key()))
        .collect()
}

fn left_out(lines: &str) -> Vec<(String, usize)> {
    read(&card(lines)).left_out
}

#[test]
fn a_name_comes_from_the_first_that_has_one() {
    assert_eq!(one("FN: \nFN:Ada\nFN:Other\nN:Okafor;Ada").name, "Ada");
    assert_eq!(
        one("FN:\u{200b}\nN:;;;Dr.;\nNICKNAME:Addie\nORG:X").name,
        "Addie"
    );
    assert_eq!(one("N:;;;;\nN:Okafor;Ada;;;").name, "Ada Okafor");
    assert_eq!(
        one("ORG:;Ward 3\nORG:Northwind\nEMAIL:a@b").name,
        "Northwind"
    );
    let long = one(&format!(
        "FN:{}\nN:;{};;;",
        "a".repeat(300),
        "b".repeat(300)
    ));
    assert_eq!((long.name.len(), long.given.len()), (200, 100));
}

#[test]
fn signs_of_a_name_are_kept_or_parted_as_they_are_written() {
    let card = one("N:Smith\\; Sons\\, Inc,Jr.;A\\,b;;;\nFN:a\\nb");
    assert_eq!(
        (card.family.as_str(), card.given.as_str()),
        ("Smith; Sons, Inc Jr.", "A,b")
    );
    assert_eq!(card.name, "a b");
    assert_eq!(one("FN:x\nORG:A\\;B;C").organization, "A;B");
}

#[test]
fn addresses_come_by_preference_and_the_rest_is_counted() {
    let lines: Vec<String> = (0..7)
        .map(|it| format!("EMAIL;PREF={}:{it}@a", 9 - it))
        .collect();
    let text = card(&(lines.join("\n") + "\nFN:x\nEMAIL:\nTEL;TYPE=PREF:111\nTEL:222"));
    let import = read(&text);
    assert_eq!(import.cards[0].emails, ["6@a", "5@a", "4@a", "3@a", "2@a"]);
    assert_eq!(import.cards[0].phones, ["111", "222"]);
    assert_eq!(import.left_out, [("EMAIL".to_owned(), 2)]);
    assert_eq!(import.passed_over, []);
}

#[test]
fn what_is_not_asked_for_is_counted_by_name() {
    let lines = "FN:x\nBDAY:1980\nitem1.x-abLabel:a\nX-SOCIALPROFILE:x-apple:a\nURL:ftp://a\n\
                 NOTE:private\nBDAY:\nREV:1\nUID:1\nPRODID:x\nKIND:individual";
    let expected = [("BDAY", 1), ("NOTE", 1), ("URL", 2), ("X-ABLABEL", 1)];
    let expected = expected.map(|(name, count)| (name.to_owned(), count));
    assert_eq!(left_out(lines), expected);
    let long = left_out(&format!("FN:x\n{}:1", "A".repeat(500)));
    assert_eq!(long, [("A".repeat(60), 1)]);
}

#[test]
fn notes_are_joined_if_they_are_asked_for() {
    let text = card("FN:x\nNOTE:One\\nTwo\nNOTE: \nNOTE:Three");
    let import = read_vcards(text.as_bytes(), true);
    assert_eq!(import.cards[0].notes, "One\nTwo\nThree");
    assert_eq!(import.left_out, []);
    assert_eq!(read(&text).cards[0].notes, "");
}

#[test]
fn a_refused_card_says_why_once() {
    assert_eq!(
        refusals("BEGIN:VCARD\nVERSION:9\nKIND:org\nEND:VCARD"),
        [(2, "version")]
    );
    assert_eq!(
        refusals("BEGIN:VCARD\nKIND:org\nVERSION:9\nEND:VCARD"),
        [(3, "version")]
    );
    assert_eq!(
        refusals("begin:vcard\nX-ADDRESSBOOKSERVER-KIND:group\nFN:x\nend:vcard"),
        [(1, "not_a_person")]
    );
    assert_eq!(
        refusals("BEGIN:VCARD\nTEL:123456\nEND:VCARD"),
        [(1, "no_name")]
    );
    assert_eq!(
        refusals("BEGIN:VCARD\nFN:a\nBEGIN:VCARD\nFN:b"),
        [(1, "not_ended"), (3, "not_ended")]
    );
    assert_eq!(refusals(""), [(1, "no_cards")]);
    assert_eq!(
        refusals("BEGIN:VCALENDAR\nEND:VCALENDAR"),
        [(1, "no_cards")]
    );
    assert!(
        read("BEGIN:VCARD\nVERSION:\nFN:a\nEND:VCARD")
            .refused
            .is_empty()
    );
}

#[test]
fn of_a_refused_card_only_lines_that_cannot_be_read_are_reported() {
    let text = "BEGIN:VCARD\nEMAIL:none\nrubbish\nBDAY:1\nEND:VCARD";
    assert_eq!(passed_over(text), [(3, "unreadable_line")]);
    assert_eq!(read(text).left_out, []);
    let text = "BEGIN:VCARD\nrubbish\nBEGIN:VCARD\nFN:a\nTEL:1\nEND:VCARD";
    assert_eq!(passed_over(text), [(2, "unreadable_line"), (5, "phone")]);
}

#[test]
fn lines_between_cards_are_reported_once_for_each_run() {
    let text = "a\n\nb:c\nEND:VCARD\nd\nBEGIN:VCARD\nFN:x\nEND:VCARD\ne\nf";
    let expected = [
        (1, "outside"),
        (4, "stray_end"),
        (5, "outside"),
        (9, "outside"),
    ];
    assert_eq!(passed_over(text), expected);
}

#[test]
fn a_value_that_is_no_text_is_passed_over() {
    let lines = "FN;ENCODING=b:QQ==\nN;CHARSET=KOI8-R;QUOTED-PRINTABLE:=C1\n\
                 TITLE;QUOTED-PRINTABLE:=C3\nORG:x\nPHOTO;ENCODING=b:QQ==";
    let found = passed_over(&card(lines));
    assert_eq!(found, [(3, "encoding"), (4, "charset"), (5, "bytes")]);
    assert_eq!(one(lines).name, "x");
}

#[test]
fn more_than_the_limits_is_refused_whole() {
    let cards = |count: usize| card("FN:x").repeat(count);
    let import = read(&cards(MAX_CARDS));
    assert_eq!(
        (import.cards.len(), import.whole_refusal()),
        (MAX_CARDS, None)
    );
    let import = read(&cards(MAX_CARDS + 1));
    assert_eq!((import.cards.len(), import.passed_over.len()), (0, 0));
    assert_eq!(
        import.whole_refusal().unwrap().reason,
        RefusedReason::TooMany
    );
    let large = card(&format!("FN:{}", "x".repeat(MAX_BYTES)));
    assert_eq!(refusals(&large), [(1, "too_large")]);
}
