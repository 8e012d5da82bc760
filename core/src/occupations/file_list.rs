//! Which files there are, and where.

/// A file to be fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedFile {
    /// Such as `group-11`.
    pub name: String,
    /// Below the site's top; it tells the content.
    pub path: String,
    /// What it takes from the network, compressed.
    pub bytes: u32,
}

/// All files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileList(pub Vec<ListedFile>);

impl FileList {
    /// Reads the list, a line for each file; `None` for a text of another form.
    pub fn parse(text: &str) -> Option<FileList> {
        let file = |line: &str| {
            let cells: Vec<&str> = line.split(' ').collect();
            let [name, path, bytes] = cells.try_into().ok()?;
            Some(ListedFile {
                name: name.to_owned(),
                path: path.to_owned(),
                bytes: bytes.parse().ok()?,
            })
        };
        let files: Option<Vec<ListedFile>> = text.lines().map(file).collect();
        files.filter(|files| !files.is_empty()).map(FileList)
    }

    /// The list as it is read.
    pub fn text(&self) -> String {
        let lines = self.0.iter();
        lines
            .map(|file| format!("{} {} {}\n", file.name, file.path, file.bytes))
            .collect()
    }

    /// Where a file is.
    pub fn path(&self, name: &str) -> Option<&str> {
        let file = self.0.iter().find(|file| file.name == name);
        file.map(|file| file.path.as_str())
    }

    /// What all of them take from the network.
    pub fn bytes(&self) -> u32 {
        self.0.iter().map(|file| file.bytes).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_as_it_was_written() {
        let file = |name: &str, bytes| ListedFile {
            name: name.to_owned(),
            path: format!("occupations/{name}-0a1b2c.txt"),
            bytes,
        };
        let list = FileList(vec![file("group-11", 7), file("notice", 5)]);
        let read = FileList::parse(&list.text()).unwrap();
        assert_eq!(read, list);
        assert_eq!(read.path("notice"), Some("occupations/notice-0a1b2c.txt"));
        assert_eq!((read.path("group-1"), read.bytes()), (None, 12));
    }

    #[test]
    fn what_is_no_list_is_refused() {
        for text in ["", "<!doctype html>", "a b", "a b c", "a b 1 2"] {
            assert_eq!(FileList::parse(text), None, "{text}");
        }
    }
}
