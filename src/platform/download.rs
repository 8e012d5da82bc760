//! Files out to the reader and in from them.

pub use imp::{read_all_chosen, read_chosen, save};

/// A file that was chosen.
pub struct ChosenFile {
    pub name: String,
    /// `None` for one that is too large, or cannot be read.
    pub bytes: Option<Vec<u8>>,
}

#[cfg(target_arch = "wasm32")]
mod imp {
    use js_sys::{Array, Uint8Array};
    use wasm_bindgen_futures::JsFuture;
    use web_sys::{File, HtmlInputElement};

    use super::super::start::tell;
    use super::ChosenFile;

    /// Offers a text as a file to save. `public/boot.js` does it, since it also has to when the
    /// app has failed.
    pub fn save(name: &str, mime: &str, text: &str) {
        tell(
            "steppingstone:save",
            &Array::of3(&name.into(), &mime.into(), &text.into()),
        );
    }

    /// The size in bytes and the text of the file chosen in an `<input type="file">`; the field
    /// is emptied, so that the same file can be chosen again. A file over `max_bytes` is not read.
    pub async fn read_chosen(
        input: HtmlInputElement,
        max_bytes: usize,
    ) -> Option<Result<String, usize>> {
        let file = input.files()?.get(0)?;
        let size = file.size() as usize;
        let text = if size > max_bytes {
            Err(size)
        } else {
            Ok(JsFuture::from(file.text()).await.ok()?.as_string()?)
        };
        input.set_value("");
        Some(text)
    }

    /// The first of the files chosen in an `<input type="file">`, at most `most`; the field is
    /// emptied, so that the same can be chosen again. A file over `max_bytes` is not read.
    pub async fn read_all_chosen(
        input: HtmlInputElement,
        max_bytes: usize,
        most: u32,
    ) -> Vec<ChosenFile> {
        let Some(list) = input.files() else {
            return Vec::new();
        };
        let all = (0..list.length().min(most)).filter_map(|place| list.get(place));
        // The list is the field's own: it is gone once that is emptied.
        let all: Vec<File> = all.collect();
        input.set_value("");
        let mut read = Vec::new();
        for file in all {
            let name = file.name();
            let is_small = file.size() <= max_bytes as f64;
            let bytes = match is_small {
                true => JsFuture::from(file.array_buffer()).await.ok(),
                false => None,
            };
            let bytes = bytes.map(|buffer| Uint8Array::new(&buffer).to_vec());
            read.push(ChosenFile { name, bytes });
        }
        read
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod imp {
    use leptos::web_sys::HtmlInputElement;

    use super::ChosenFile;

    pub async fn read_all_chosen(
        _input: HtmlInputElement,
        _max_bytes: usize,
        _most: u32,
    ) -> Vec<ChosenFile> {
        Vec::new()
    }

    pub fn save(_name: &str, _mime: &str, _text: &str) {}

    pub async fn read_chosen(
        _input: HtmlInputElement,
        _max_bytes: usize,
    ) -> Option<Result<String, usize>> {
        None
    }
}
