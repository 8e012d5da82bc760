//! What the columns of a table hold, by their heads (rule S3): those of LinkedIn, of Google's old
//! and new form, and of Outlook, in English, German and French.

use super::super::latin::folded;
use crate::keyed::keyed;

keyed! {
    /// What a column holds.
    Column {
        Name "name",
        Given "given",
        Family "family",
        Organization "organisation",
        Role "role",
        Email "email",
        Phone "phone",
        Link "link",
        Notes "notes",
        Since "since",
    }
}

impl Column {
    /// Whether a row can be named by such a column.
    pub(super) const fn is_name(self) -> bool {
        matches!(self, Column::Name | Column::Given | Column::Family)
    }
}

/// The heads of each kind of column: letters and digits alone, in lower case without marks. A head
/// is looked up as it is and then without its digits, so that `E-mail 2 - Value` is there too.
const HEADS: [(Column, &[&str]); 10] = [
    (
        Column::Name,
        &[
            "name",
            "fullname",
            "displayname",
            "contactname",
            "anzeigename",
            "vollername",
            "vollstandigername",
            "nomcomplet",
            "nomaffiche",
        ],
    ),
    (
        Column::Given,
        &[
            "firstname",
            "givenname",
            "forename",
            "vorname",
            "vornamen",
            "prenom",
            "prenoms",
        ],
    ),
    (
        Column::Family,
        &[
            "lastname",
            "familyname",
            "surname",
            "nachname",
            "familienname",
            "zuname",
            "nomdefamille",
        ],
    ),
    (
        Column::Organization,
        &[
            "company",
            "companyname",
            "organization",
            "organisation",
            "organizationname",
            "organisationname",
            "employer",
            "firma",
            "firmenname",
            "unternehmen",
            "arbeitgeber",
            "societe",
            "entreprise",
            "nomdelasociete",
            "nomdelentreprise",
            "employeur",
        ],
    ),
    (
        Column::Role,
        &[
            "jobtitle",
            "position",
            "role",
            "organizationtitle",
            "organisationtitle",
            "funktion",
            "stelle",
            "berufsbezeichnung",
            "positionsbezeichnung",
            "fonction",
            "poste",
            "titre1",
            "intituleduposte",
        ],
    ),
    (
        Column::Email,
        &[
            "email",
            "emails",
            "emailaddress",
            "emailvalue",
            "mail",
            "mailaddress",
            "workemail",
            "homeemail",
            "personalemail",
            "businessemail",
            "primaryemail",
            "otheremail",
            "emailadresse",
            "mailadresse",
            "emailgeschaftlich",
            "emailprivat",
            "adressedemessagerie",
            "adresseemail",
            "adressemail",
            "adresseelectronique",
            "courriel",
            "adressecourriel",
        ],
    ),
    (
        Column::Phone,
        &[
            "phone",
            "phones",
            "phonenumber",
            "phonevalue",
            "telephone",
            "telephonenumber",
            "tel",
            "mobile",
            "mobilephone",
            "mobilenumber",
            "cell",
            "cellphone",
            "homephone",
            "businessphone",
            "workphone",
            "otherphone",
            "primaryphone",
            "carphone",
            "companymainphone",
            "telefon",
            "telefonnummer",
            "telefonnr",
            "telnr",
            "rufnummer",
            "festnetz",
            "handy",
            "handynummer",
            "mobil",
            "mobiltelefon",
            "mobilnummer",
            "telefongeschaftlich",
            "telefonprivat",
            "telefonmobil",
            "telefonfirma",
            "telefondienstlich",
            "weiterestelefon",
            "haupttelefon",
            "autotelefon",
            "telephonebureau",
            "telephonedomicile",
            "telephonemobile",
            "telephoneportable",
            "telephonefixe",
            "telephoneprofessionnel",
            "telephonepersonnel",
            "telephoneautre",
            "telephoneprincipal",
            "telephonesociete",
            "telephonevoiture",
            "telmobile",
            "telportable",
            "telbureau",
            "teldomicile",
            "portable",
            "numerodetelephone",
        ],
    ),
    (
        Column::Link,
        &[
            "url",
            "link",
            "links",
            "website",
            "websitevalue",
            "webpage",
            "personalwebpage",
            "homepage",
            "web",
            "linkedin",
            "linkedinurl",
            "linkedinprofile",
            "profileurl",
            "webseite",
            "internetseite",
            "siteweb",
            "siteinternet",
            "pageweb",
            "lien",
        ],
    ),
    (
        Column::Notes,
        &[
            "notes",
            "note",
            "comment",
            "comments",
            "remarks",
            "notiz",
            "notizen",
            "bemerkung",
            "bemerkungen",
            "anmerkung",
            "anmerkungen",
            "kommentar",
            "remarque",
            "remarques",
            "commentaire",
            "commentaires",
        ],
    ),
    (
        Column::Since,
        &["connectedon", "knownsince", "bekanntseit", "connudepuis"],
    ),
];

/// Heads that mean the position only if no other column holds it: `Title` may be a form of address.
const PERHAPS_ROLES: [&str; 3] = ["title", "beruf", "profession"];
/// Beside these, `Name` is the family name.
const GIVEN_BESIDE_NAME: [&str; 4] = ["vorname", "vornamen", "prenom", "prenoms"];
/// The family name beside a given one, or else the whole name.
const PERHAPS_NAME: &str = "nom";

/// What tells LinkedIn's table of connections from others.
const LINKED_IN: [&str; 3] = ["firstname", "lastname", "connectedon"];

/// Whether a row is the head of LinkedIn's table of connections.
pub(super) fn is_linked_in(heads: &[String]) -> bool {
    let plain: Vec<String> = heads.iter().map(|head| plain_head(head)).collect();
    LINKED_IN
        .iter()
        .all(|needed| plain.iter().any(|head| head == needed))
}

/// What each column holds; `None` where it is nothing of a person.
pub(super) fn columns(heads: &[String]) -> Vec<Option<Column>> {
    let plain: Vec<String> = heads.iter().map(|head| plain_head(head)).collect();
    let mut columns: Vec<Option<Column>> = plain.iter().map(|head| column(head)).collect();
    let has = |columns: &[Option<Column>], column| columns.contains(&Some(column));
    if !has(&columns, Column::Role) {
        put(&mut columns, &plain, Column::Role, |head| {
            PERHAPS_ROLES.contains(&head)
        });
    }
    if !has(&columns, Column::Family) {
        let has_given = has(&columns, Column::Given);
        let is_beside = plain
            .iter()
            .any(|head| GIVEN_BESIDE_NAME.contains(&head.as_str()));
        put(&mut columns, &plain, Column::Family, |head| match head {
            PERHAPS_NAME => has_given,
            "name" => is_beside,
            _ => false,
        });
    }
    if !has(&columns, Column::Name) {
        let has_family = has(&columns, Column::Family);
        put(&mut columns, &plain, Column::Name, |head| {
            head == PERHAPS_NAME && !has_family
        });
    }
    columns
}

/// Says what the columns of some heads hold.
fn put(
    columns: &mut [Option<Column>],
    heads: &[String],
    column: Column,
    is_meant: impl Fn(&str) -> bool,
) {
    for (place, head) in columns.iter_mut().zip(heads) {
        if is_meant(head) {
            *place = Some(column);
        }
    }
}

fn column(head: &str) -> Option<Column> {
    let find = |head: &str| {
        let mut all = HEADS.iter();
        all.find(|(_, heads)| heads.contains(&head))
            .map(|(column, _)| *column)
    };
    find(head).or_else(|| find(&head.replace(|letter: char| letter.is_ascii_digit(), "")))
}

/// The letters and digits of a head, in lower case without marks.
fn plain_head(head: &str) -> String {
    folded(head)
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(heads: &str, expected: &str) {
        let heads: Vec<String> = heads.split(',').map(str::to_owned).collect();
        let columns = columns(&heads);
        let keys: Vec<&str> = columns
            .iter()
            .map(|it| it.map_or("-", Column::key))
            .collect();
        assert_eq!(keys.join(","), expected, "{heads:?}");
    }

    #[test]
    fn heads_of_other_programs_are_known() {
        check(
            "First Name,Last Name,URL,Email Address,Company,Position,Connected On",
            "given,family,link,email,organisation,role,since",
        );
        // Google, old and new.
        check(
            "Name,Given Name,Additional Name,Family Name,Nickname,Notes,E-mail 1 - Type,\
             E-mail 1 - Value,E-mail 2 - Value,Phone 1 - Value,Organization 1 - Name,\
             Organization 1 - Title,Website 1 - Value",
            "name,given,-,family,-,notes,-,email,email,phone,organisation,role,link",
        );
        check(
            "First Name,Middle Name,Last Name,Name Prefix,File As,Organization Name,\
             Organization Title,Organization Department,Notes,Labels,E-mail 1 - Label,\
             E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Website 1 - Value",
            "given,-,family,-,-,organisation,role,-,notes,-,-,email,-,phone,link",
        );
        // Outlook.
        check(
            "Title,First Name,Last Name,Company,Job Title,Business Fax,Business Phone 2,\
             Mobile Phone,E-mail 2 Address,E-mail 2 Display Name,Web Page",
            "-,given,family,organisation,role,-,phone,phone,email,-,link",
        );
        check(
            "Anrede,Vorname,Nachname,Firma,Position,Telefon geschäftlich 2,Mobiltelefon,Beruf,\
             E-Mail-Adresse,E-Mail 2: Adresse,E-Mail 2: Typ,Webseite,Notizen",
            "-,given,family,organisation,role,phone,phone,-,email,email,-,link,notes",
        );
        check(
            "Titre,Prénom,Nom,Société,Titre1,Téléphone (bureau),Téléphone 2 (bureau),\
             Tél. mobile,Adresse de messagerie 2,Page Web",
            "-,given,family,organisation,role,phone,phone,phone,email,link",
        );
    }

    #[test]
    fn a_title_is_the_position_only_where_no_other_column_is() {
        check("Name,Title", "name,role");
        check("Name,TITLE,Role", "name,-,role");
    }

    #[test]
    fn a_name_beside_a_given_name_may_be_the_family_name() {
        check("Name,Vorname,Firma", "family,given,organisation");
        check("Nom,Prénom", "family,given");
        check("Nom,Société", "name,organisation");
        check("Nom,Nachname", "-,family");
        check("Name,Vorname,Nachname", "name,given,family");
        check("Name,Given Name", "name,given");
    }

    #[test]
    fn connections_are_known_by_three_heads() {
        let is_it = |heads: &str| {
            let heads: Vec<String> = heads.split(',').map(str::to_owned).collect();
            is_linked_in(&heads)
        };
        assert!(is_it("connected on,LAST NAME,x,First Name"));
        assert!(!is_it("First Name,Last Name,Company"));
    }

    #[test]
    fn no_head_means_two_things() {
        let all: Vec<&str> = HEADS
            .iter()
            .flat_map(|(_, heads)| heads.iter().copied())
            .collect();
        for (place, head) in all.iter().enumerate() {
            assert!(!all[place + 1..].contains(head), "{head}");
            assert_eq!(plain_head(head), **head);
        }
    }
}
