//! A document of elements, as far as Europass needs it: without entities of its own. Names are without their prefix.

use super::entities::decoded;

/// No file of ours is nested deeper.
const MAX_DEPTH: usize = 60;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Element {
    pub(super) name: String,
    attributes: Vec<(String, String)>,
    children: Vec<Element>,
    text: String,
}

/// The line in which a text is no document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NotXml {
    pub(super) line: usize,
}

impl Element {
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        let attribute = self.attributes.iter().find(|(other, _)| other == name);
        attribute.map(|(_, value)| value.as_str())
    }

    /// The first child of a name.
    pub(super) fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }

    /// Every element of a name below this one, in the order of the document.
    pub(super) fn below<'a>(&'a self, name: &str) -> Vec<&'a Element> {
        let mut found = Vec::new();
        for child in &self.children {
            if child.name == name {
                found.push(child);
            }
            found.extend(child.below(name));
        }
        found
    }

    /// What stands at the end of a path of children, on one line.
    pub(super) fn text_at(&self, path: &[&str]) -> String {
        let end = path.iter().try_fold(self, |at, name| at.child(name));
        end.map_or(String::new(), Element::line)
    }

    /// Its own text, on one line.
    pub(super) fn line(&self) -> String {
        self.text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Its own text as it stands.
    pub(super) fn raw_text(&self) -> &str {
        &self.text
    }
}

/// Reads a document.
pub(super) fn parse(text: &str) -> Result<Element, NotXml> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut open: Vec<Element> = Vec::new();
    let mut root = None;
    let mut rest = text;
    let line_of = |rest: &str| NotXml {
        line: text
            .get(..text.len() - rest.len())
            .map_or(1, |before| before.matches('\n').count() + 1),
    };
    let end = || line_of("");
    while !rest.is_empty() {
        let at = rest;
        let Some(markup) = rest.strip_prefix('<') else {
            let (words, after) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
            match open.last_mut() {
                Some(parent) => parent.text.push_str(&decoded(words)),
                None if words.trim().is_empty() => {}
                None => return Err(line_of(at)),
            }
            rest = after;
            continue;
        };
        if let Some(cdata) = markup.strip_prefix("![CDATA[") {
            let (words, after) = cdata.split_once("]]>").ok_or_else(end)?;
            let parent = open.last_mut().ok_or(line_of(at))?;
            parent.text.push_str(words);
            rest = after;
        } else if let Some(comment) = markup.strip_prefix("!--") {
            (_, rest) = comment.split_once("-->").ok_or_else(end)?;
        } else if let Some(instruction) = markup.strip_prefix('?') {
            (_, rest) = instruction.split_once("?>").ok_or_else(end)?;
        } else if let Some(kind) = markup.strip_prefix("!DOCTYPE") {
            let (kind, after) = kind.split_once('>').ok_or_else(end)?;
            // Entities of its own could stand for anything.
            if kind.contains('[') || root.is_some() || !open.is_empty() {
                return Err(line_of(at));
            }
            rest = after;
        } else if let Some(name) = markup.strip_prefix('/') {
            let (name, after) = name.split_once('>').ok_or_else(end)?;
            let closed = open.pop().ok_or(line_of(at))?;
            if closed.name != local(name.trim_end()) {
                return Err(line_of(at));
            }
            match open.last_mut() {
                Some(parent) => parent.children.push(closed),
                None => root = Some(closed),
            }
            rest = after;
        } else {
            let (tag, after) = tag(markup).ok_or_else(end)?;
            let is_empty = tag.ends_with('/');
            let element = element(tag.trim_end_matches('/')).ok_or(line_of(at))?;
            if root.is_some() || open.len() >= MAX_DEPTH {
                return Err(line_of(at));
            }
            match (is_empty, open.last_mut()) {
                (false, _) => open.push(element),
                (true, Some(parent)) => parent.children.push(element),
                (true, None) => root = Some(element),
            }
            rest = after;
        }
    }
    match open.is_empty() {
        true => root.ok_or_else(end),
        false => Err(end()),
    }
}

/// What stands before the `>` that ends a tag, and what comes after it. One in a value ends none.
fn tag(markup: &str) -> Option<(&str, &str)> {
    let mut quote = None;
    for (at, letter) in markup.char_indices() {
        match (quote, letter) {
            (None, '>') => return Some((markup.get(..at)?, markup.get(at + 1..)?)),
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), _) if open == letter => quote = None,
            _ => {}
        }
    }
    None
}

fn element(tag: &str) -> Option<Element> {
    let is_name = |letter: char| letter.is_alphanumeric() || "_-.:".contains(letter);
    let (name, mut rest) = tag.split_at(tag.find(char::is_whitespace).unwrap_or(tag.len()));
    if !name.starts_with(|first: char| first.is_alphabetic() || first == '_')
        || !name.chars().all(is_name)
    {
        return None;
    }
    let mut element = Element {
        name: local(name).to_owned(),
        ..Element::default()
    };
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            return Some(element);
        }
        let (name, value) = rest.split_once('=')?;
        let value = value.trim_start();
        let quote = value
            .chars()
            .next()
            .filter(|quote| ['"', '\''].contains(quote))?;
        let (value, after) = value.get(1..)?.split_once(quote)?;
        let name = name.trim_end();
        if name.is_empty() || !name.chars().all(is_name) {
            return None;
        }
        element
            .attributes
            .push((local(name).to_owned(), decoded(value)));
        rest = after;
    }
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn elements_attributes_and_texts_are_read() {
        let text = "<?xml version=\"1.0\"?>\n<!-- > -->\n<a:x y='1 > 0' z:w=\"&lt;\">\n one <b/>two &amp; \
            <c><b>in</b></c><![CDATA[<raw>]]></a:x>\n";
        let root = parse(text).unwrap();
        assert_eq!(root.name, "x");
        assert_eq!(
            (root.attribute("y"), root.attribute("w")),
            (Some("1 > 0"), Some("<"))
        );
        assert_eq!(root.line(), "one two & <raw>");
        assert_eq!(root.below("b").len(), 2);
        assert_eq!(root.text_at(&["c", "b"]), "in");
        assert_eq!(root.text_at(&["c", "d"]), "");
    }

    #[test]
    fn what_is_no_document_is_refused_with_its_line() {
        for (text, line) in [
            ("", 1),
            ("plain", 1),
            ("%PDF-1.7\n<a>", 1),
            ("<a>\n<b>\n</a>", 3),
            ("<a>\n<b>\n", 3),
            ("<a>\n<b", 2),
            ("<a/>\n<b/>", 2),
            ("<a>\n<1/></a>", 2),
            ("<a>\n<b c=d/></a>", 2),
            ("<!DOCTYPE a [\n<!ENTITY b \"c\">]>\n<a/>", 1),
        ] {
            assert_eq!(parse(text), Err(NotXml { line }), "{text}");
        }
        assert!(parse("<!DOCTYPE a>\n<a/>").is_ok());
        let deep = "<a>".repeat(MAX_DEPTH + 1);
        assert!(parse(&deep).is_err());
    }

    proptest! {
        #[test]
        fn no_text_panics(text in r#"[<>/a!?\[\]\-"'=& é\n]{0,40}"#) {
            let _ = parse(&text);
        }
    }
}
