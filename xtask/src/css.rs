//! CSS without its comments and needless spaces.

/// Drops comments, runs of spaces, and spaces beside `{ } ; ,`. Strings stay as they are, and so
/// does everything whose meaning a space might carry.
pub(crate) fn minified(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    let mut space = false;
    while let Some(c) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
            space = true;
        } else if c.is_ascii_whitespace() {
            rest = rest.trim_ascii_start();
            space = true;
        } else {
            let (token, after) = rest.split_at(token_length(rest, c));
            if space && !out.is_empty() && !out.ends_with(is_border) && !is_border(c) {
                out.push(' ');
            }
            if c == '}' && out.ends_with(';') {
                out.pop();
            }
            out.push_str(token);
            rest = after;
            space = false;
        }
    }
    out
}

fn is_border(c: char) -> bool {
    matches!(c, '{' | '}' | ';' | ',')
}

/// One character, or a whole string with its quotes.
fn token_length(rest: &str, first: char) -> usize {
    if first != '"' && first != '\'' {
        return first.len_utf8();
    }
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == first => return at + c.len_utf8(),
            _ => {}
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::minified;

    #[track_caller]
    fn check(css: &str, expected: &str) {
        assert_eq!(minified(css), expected);
        assert_eq!(minified(expected), expected, "a second time");
    }

    #[test]
    fn comments_and_spaces_go() {
        check("/* a */\n@layer a, b ;\n", "@layer a,b;");
        check(
            ":root {\n  --x: 1px; /* why */\n  --y : 2px;\n}\n",
            ":root{--x: 1px;--y : 2px}",
        );
        check("a{}/* open", "a{}");
        check(
            "@media (width < 30rem) {\n a { b: c; }\n}",
            "@media (width < 30rem){a{b: c}}",
        );
    }

    #[test]
    fn what_a_space_may_mean_stays() {
        check(
            "a :hover > b + c {x: calc(1px + 2px) -3px}",
            "a :hover > b + c{x: calc(1px + 2px) -3px}",
        );
        check("a /* and */ b{c: d}", "a b{c: d}");
    }

    #[test]
    fn strings_stay() {
        check(
            r#"a::after { content: " /* , */  ;" }"#,
            r#"a::after{content: " /* , */  ;"}"#,
        );
        check(r"a { content: 'it\'s  { ' }", r"a{content: 'it\'s  { '}");
        check(
            "a { content: \"\u{b7}  \u{201c}\" }",
            "a{content: \"\u{b7}  \u{201c}\"}",
        );
    }
}
